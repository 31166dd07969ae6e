//! Labels as a language inflects them.

use explainer_authoring::read;

use crate::fixture::{CASE, EN, broken_text, files, swap};

const LABEL: &str = "[actors.north]\n";

#[test]
fn a_label_may_have_forms_of_any_name() {
    let forms = "[actors.north]\ninflected = { genitive = \"of the North\", dative = \"to the North\" }\n";
    let (_, texts) = read(&files(CASE, &swap(EN, LABEL, forms))).expect("sound");
    let found = &texts[0].labels.actors[0].inflected;
    let expected = [("genitive", "of the North"), ("dative", "to the North")];
    assert_eq!(found.len(), expected.len());
    for (name, form) in expected {
        assert!(found.contains(&(name.to_owned(), form.to_owned())), "{name}");
    }
    assert!(texts[0].labels.actors[1].inflected.is_empty());
}

#[test]
fn forms_that_are_none() {
    let line = format!("{}:13", EN.lines().take_while(|line| *line != "[actors.north]").count() + 2);
    let text = "[actors.north]\ninflected = \"of the North\"\n";
    broken_text(
        LABEL,
        text,
        &line,
        "`inflected` of the actor `north` has to be a table",
        "Write inflected = {",
    );
    let long = format!("[actors.north]\ninflected = {{ genitive = \"{}\" }}\n", "o".repeat(29));
    broken_text(
        LABEL,
        &long,
        &line,
        "`inflected` of the actor `north` has 29 characters",
        "A label has to fit",
    );
}
