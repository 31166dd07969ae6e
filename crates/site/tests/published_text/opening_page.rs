//! What stands in the article before any script runs, kept beside the test. Geometry is left out: it has tests
//! of its own, and a difference here should be one of words or of structure.

use sanctions_explainer::language::Words;
use sanctions_explainer::link::Look;
use sanctions_explainer::session::Tab;
use sanctions_explainer::view::{App, AppProps, Mode};
use yew::Callback;

use super::rendered::{Page, model};

/// Attributes that only say where something is drawn.
const GEOMETRY: [&str; 9] = ["x", "y", "width", "height", "rx", "d", "transform", "viewBox", "key"];

/// One element a line, indented; of the figure's formats the narrowest only.
fn normalised(node: roxmltree::Node<'_, '_>, depth: usize, out: &mut String) {
    let indent = "  ".repeat(depth);
    for child in node.children() {
        if let Some(text) = child.text().filter(|text| child.is_text() && !text.trim().is_empty()) {
            *out += &format!("{indent}{}\n", text.trim());
        }
        if !child.is_element() {
            continue;
        }
        let attributes: Vec<String> = child
            .attributes()
            .filter(|attribute| !GEOMETRY.contains(&attribute.name()))
            .map(|attribute| format!(" {}=\"{}\"", attribute.name(), attribute.value()))
            .collect();
        let attributes = attributes.concat();
        let drawn = ["rect", "path"].contains(&child.tag_name().name());
        if drawn || child.attribute("class") == Some("sx-symbol") {
            continue;
        }
        // What only holds other things together is no part of the structure.
        if attributes.is_empty() && ["div", "g"].contains(&child.tag_name().name()) {
            normalised(child, depth, out);
            continue;
        }
        *out += &format!("{indent}<{}{attributes}>\n", child.tag_name().name());
        if !["sx-format-1", "sx-format-2", "sx-format-3"].iter().any(|format| attributes.contains(format)) {
            normalised(child, depth + 1, out);
        }
    }
}

#[test]
fn the_opening_world() {
    let page = Page::new("opening", &explainer_site::opening(&model()));
    let mut out = String::new();
    normalised(page.document().root(), 0, &mut out);
    insta::assert_snapshot!(out);
}

#[test]
fn every_format_of_the_figure_names_the_same_things() {
    let model = model();
    let whole = explainer_site::html::<App>(AppProps {
        start: model.opening(),
        look: Look { tab: Some(Tab::Diagram), ..Look::default() },
        words: Words::fallback(),
        link_faults: 0,
        by_link: false,
        mode: Mode::Static,
        on_change: Callback::noop(),
        on_tell: None,
        record: None,
        request_details: Callback::noop(),
        request_later: Callback::noop(),
        request_file: Callback::noop(),
        address: None,
        begun: Callback::noop(),
        model,
    });
    let page = Page::new("the whole map", &whole);
    let document = page.document();
    let figures: Vec<Vec<&str>> = document
        .descendants()
        .filter(|node| node.attribute("class").is_some_and(|class| class.starts_with("sx-figure ")))
        .map(|figure| {
            let mut nodes: Vec<&str> =
                figure.descendants().filter_map(|node| node.attribute("data-node")).collect();
            nodes.sort_unstable();
            nodes
        })
        .collect();
    assert_eq!(figures.len(), 4);
    // Ten actors, the nine arguments that apply, and the nine premises these use.
    assert_eq!(figures[0].len(), 28);
    assert!(figures.iter().all(|nodes| *nodes == figures[0]));
}

/// The widget stands in a page that may have classes of its own.
#[test]
fn every_class_of_the_widget_has_its_prefix() {
    let page = Page::new("opening", &explainer_site::opening(&model()));
    let document = page.document();
    let widgets = document
        .descendants()
        .filter(|node| ["sx", "sx-outline"].contains(&node.attribute("class").unwrap_or_default()));
    let mut seen = 0;
    for class in widgets.flat_map(|widget| widget.descendants()).filter_map(|node| node.attribute("class")) {
        for name in class.split(' ') {
            assert!(name == "sx" || name.starts_with("sx-"), "{name} in {class}");
            seen += 1;
        }
    }
    assert!(seen > 500, "{seen}");
}

#[test]
fn every_group_of_choices_has_a_name() {
    let page = Page::new("opening", &explainer_site::opening(&model()));
    let document = page.document();
    let groups: Vec<_> = document.descendants().filter(|group| group.has_tag_name("fieldset")).collect();
    assert!(groups.len() >= 9, "{}", groups.len());
    for group in groups {
        let legend = group.first_element_child().filter(|node| node.has_tag_name("legend"));
        let legend = legend.and_then(|legend| legend.text()).unwrap_or_default();
        assert!(!legend.is_empty());
        // A legend that floats is not one to every reader of a page.
        if group.attribute("class") == Some("sx-switch") {
            assert_eq!(group.attribute("aria-label"), Some(legend));
        }
    }
}
