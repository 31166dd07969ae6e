//! The figure as a file of its own. That it is well-formed and shows what was asked for is tested where it is
//! written, in `crates/cli/tests/render.rs`; here, that it says in words what it shows.

use roxmltree::Document;

use super::rendered::{model, worlds};

#[test]
fn its_description_names_every_argument_once() {
    let model = model();
    for world in worlds(&model) {
        let svg = explainer_site::svg(&model, &world, 320);
        let document = Document::parse(&svg).expect("an SVG file is well-formed XML");
        let description = document.descendants().find(|node| node.attribute("id") == Some("description"));
        let told = description.and_then(|node| node.text()).expect("a description");
        let (_, statuses) = told.split_once("Rejected: ").expect("what is set comes first");
        let named: Vec<&str> =
            statuses.lines().skip(1).flat_map(|line| line.split(['.', ';', ':'])).map(str::trim).collect();
        for argument in &model.labels.arguments {
            assert_eq!(
                named.iter().filter(|name| **name == argument.label).count(),
                1,
                "{}: {told}",
                argument.label
            );
        }
    }
}
