//! The figure as a file of its own.

use roxmltree::Document;
use sanctions_explainer::pages;

use super::site::{model, worlds};

#[test]
fn an_svg_file_is_well_formed_and_needs_nothing_else() {
    let model = model();
    for world in worlds(&model) {
        for width in [280, 320, 680, 940, 1400] {
            let svg = pages::svg(&model, &world, width);
            let document = Document::parse(&svg).unwrap_or_else(|error| panic!("{width}: {error}"));
            let root = document.root_element();
            assert_eq!(root.tag_name().namespace(), Some("http://www.w3.org/2000/svg"));
            assert_eq!(root.attribute("width"), Some(width.to_string().as_str()));
            for needed in ["title", "desc", "style"] {
                let found =
                    root.children().find(|it| it.has_tag_name(("http://www.w3.org/2000/svg", needed)));
                assert!(
                    found.and_then(|it| it.text()).is_some_and(|text| !text.trim().is_empty()),
                    "{needed}"
                );
            }
            for word in ["var(", "url(", "http://", "https://", "{{"] {
                let allowed = usize::from(word == "http://");
                assert_eq!(svg.matches(word).count(), allowed, "{word}");
            }
        }
    }
}

#[test]
fn its_description_names_every_argument_once() {
    let model = model();
    let svg = pages::svg(&model, &model.opening(), 940);
    let document = Document::parse(&svg).expect("an SVG");
    let description = document.descendants().find(|it| it.attribute("id") == Some("description"));
    let told = description.and_then(|it| it.text()).expect("a description");
    for argument in &model.texts.arguments {
        assert!(told.contains(&argument.label), "{}", argument.label);
    }
}
