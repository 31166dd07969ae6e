//! What nobody said is marked as an inference wherever a reader meets it, with what it rests on; what somebody said
//! never is.

use roxmltree::{Document, Node};

use super::rendered::{Rendered, both};
use super::sources::{text, with_class};

/// The mark of an argument as it must stand there, or none where somebody advances it.
fn mark(rendered: &Rendered, index: usize) -> Option<String> {
    let (model, details) = (rendered.model(), rendered.details());
    let basis = &details.texts.arguments[index].basis;
    let inferred = model.case.arguments[index].advanced_by.is_empty();
    inferred.then(|| {
        format!("An inference of this explainer. Nobody quoted here puts it this way. Basis: {basis}")
    })
}

#[test]
fn every_panel_marks_an_inference_with_its_basis() {
    for rendered in both() {
        let labels: Vec<String> =
            rendered.model().labels.arguments.iter().map(|entry| entry.label.clone()).collect();
        let mut seen = 0;
        for panel in &rendered.panels {
            let document: Document<'_> = panel.document();
            // Only arguments have a place among claims, objections and replies.
            if with_class(document.root(), "sx-status-kind").is_none() {
                continue;
            }
            let title = document.root_element().attribute("aria-label");
            let index = labels.iter().position(|label| Some(label.as_str()) == title).expect("an argument");
            assert_eq!(
                with_class(document.root(), "sx-inference").map(text),
                mark(rendered, index),
                "{}",
                panel.name
            );
            seen += 1;
        }
        assert!(seen >= labels.len() * 16, "{seen} panels of arguments");
    }
}

#[test]
fn every_outline_marks_an_inference_with_its_basis() {
    for rendered in both() {
        let shown = ["index.html", "worlds/"].map(|name| format!("{}{name}", rendered.folder));
        let ids: Vec<String> =
            rendered.model().case.arguments.iter().map(|argument| argument.id.clone()).collect();
        for page in
            rendered.pages.iter().filter(|page| shown.iter().any(|name| page.name.starts_with(name.as_str())))
        {
            let document = page.document();
            let mut seen = vec![false; ids.len()];
            for item in document.descendants().filter(|node| node.attribute("data-argument").is_some()) {
                let index = ids.iter().position(|id| Some(id.as_str()) == item.attribute("data-argument"));
                let index = index.expect("an argument");
                let own = item.children().find(|node| node.attribute("class") == Some("sx-inference"));
                // What was told once is only named again.
                let again = item.children().filter(Node::is_element).count() == 1;
                if !again {
                    seen[index] = true;
                    assert_eq!(own.map(text), mark(rendered, index), "{} on {}", ids[index], page.name);
                }
            }
            assert!(seen.iter().filter(|seen| **seen).count() > 15, "{}", page.name);
        }
    }
}
