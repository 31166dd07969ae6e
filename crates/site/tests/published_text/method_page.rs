//! The page on how it works explains what the figure only names.

use explainer_core::case::AttackKind;
use explainer_core::diagram::Strike;
use roxmltree::Node;

use super::rendered::{FIRST, model};
use super::sources::{by_id, text};

#[test]
fn each_way_to_argue_is_explained_in_plain_words_with_its_sign_its_term_and_an_example() {
    let page = FIRST.page("method.html");
    let (model, document) = (model(), page.document());
    let ways = [
        ("undermine", "disputes a premise", Strike::Undermine, "disputes a premise of"),
        ("undercut", "disputes the reasoning", Strike::Undercut, "disputes the reasoning of"),
        ("rebut", "contradicts", Strike::Rebut, "contradicts"),
    ];
    let mut signs = Vec::new();
    for (term, plain, kind, verb) in ways {
        let name = by_id(&document, term);
        let meaning = text(name.next_sibling_element().expect("a meaning"));
        assert_eq!(text(name).trim(), plain);
        assert!(meaning.contains(&format!("The term for it is “to {term}”.")), "{meaning}");
        let is_sign = |class: &str| class.contains("sx-mark") && !class.contains("sx-end");
        let sign = name.descendants().find(|node| node.attribute("class").is_some_and(is_sign));
        signs.push(sign.and_then(|sign| sign.attribute("d")).expect("a sign").to_owned());
        // The example is an attack of the case, of this kind.
        let label = |id: explainer_core::case::ArgumentId| &model.argument(id).label;
        let told = model.case.attacks.iter().filter(|attack| Strike::from(attack.kind) == kind);
        let mut told = told.map(|attack| format!("“{}” {verb} “{}”", label(attack.from), label(attack.to)));
        assert!(told.any(|example| meaning.contains(&example)), "{meaning}");
    }
    signs.sort();
    signs.dedup();
    assert_eq!(signs.len(), 3, "each way has a sign of its own");
    assert!(model.case.attacks.iter().any(|attack| attack.kind == AttackKind::Undercut));
}

#[test]
fn every_status_and_every_inference_is_there() {
    let page = FIRST.page("method.html");
    let (model, document) = (model(), page.document());
    for status in explainer_core::argument::Status::ALL {
        let name = by_id(&document, &format!("status-{}", status.as_str()));
        assert!(
            name.next_sibling_element().is_some_and(|node| text(node).ends_with('.')),
            "{}",
            status.as_str()
        );
    }
    let links: Vec<&str> = document.descendants().filter_map(|node| node.attribute("href")).collect();
    for argument in model.case.arguments.iter().filter(|argument| argument.advanced_by.is_empty()) {
        let link = format!("record.html#argument-{}", argument.id);
        assert!(links.contains(&link.as_str()), "{}", argument.id);
    }
    assert!(
        document.descendants().filter(Node::is_element).any(|node| node.attribute("id") == Some("counts"))
    );
}
