//! `render`: the figure as a file that any viewer opens.

use std::process::{Command, Output};

fn render(arguments: &[&str]) -> Output {
    let mut tool = Command::new(env!("CARGO_BIN_EXE_sanctions-explainer"));
    tool.arg("render").arg("donbas-labour").args(arguments);
    tool.output().expect("the tool is built with its tests")
}

fn drawn(arguments: &[&str]) -> String {
    let output = render(arguments);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("an SVG file is text")
}

#[test]
fn the_file_is_well_formed_and_needs_nothing_else() {
    for width in ["280", "320", "480", "680", "940", "1600"] {
        let svg = drawn(&["--width", width]);
        let document = roxmltree::Document::parse(&svg).expect("an SVG file is well-formed XML");
        let root = document.root_element();
        assert_eq!(root.tag_name().namespace(), Some("http://www.w3.org/2000/svg"));
        assert_eq!(root.attribute("width"), Some(width));
        assert!(root.children().any(|child| child.has_tag_name("title")));
        let odd = document.descendants().filter(|node| node.is_element());
        let odd: Vec<_> =
            odd.filter(|node| node.tag_name().namespace() != root.tag_name().namespace()).collect();
        assert!(odd.is_empty(), "elements of another kind: {odd:?}");
        // Words that only a browser with our stylesheet understands.
        for word in ["var(", ":is(", ":host", "@", "url(", "href", "style="] {
            assert!(!svg.contains(word), "`{word}` in the file");
        }
    }
}

#[test]
fn it_shows_the_world_asked_for() {
    let node = |svg: &str, id: &str| -> String {
        let document = roxmltree::Document::parse(svg).expect("an SVG file is well-formed XML");
        let found = document.descendants().find(|node| node.attribute("data-node") == Some(id));
        found.and_then(|node| node.attribute("class")).unwrap_or_default().to_owned()
    };
    let opening = drawn(&[]);
    assert!(node(&opening, "argument:free-to-hire").contains("sx-contested"));
    assert!(node(&opening, "actor:luhansk").contains("sx-off"));
    let followed = drawn(&["--reading", "part-of-ukraine", "--on", "ilichev,north-korea,luhansk,ukraine"]);
    assert!(node(&followed, "argument:free-to-hire").contains("sx-falls"));
    assert!(node(&followed, "actor:luhansk").contains("sx-on"));
}

#[test]
fn wrong_words_are_said() {
    let output = render(&["--on", "russia,atlantis"]);
    assert!(!output.status.success());
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("atlantis") && said.contains("north-korea"), "{said}");
}
