//! Every string of the words tables, rendered somewhere or not: what is added to them is judged from the first day.

use std::sync::LazyLock;

const WIDGET: &str = include_str!("../../../../src/language/en/mod.rs");
const PAGES: &str = include_str!("../../../../src/language/en/pages.rs");
const LOADER: &str = include_str!("../../../../static/loader.js");

/// The words of the widget. What a sentence is told stands in it as `{name}`.
pub static OF_WIDGET: LazyLock<Vec<String>> = LazyLock::new(|| literals(WIDGET));

/// The words of the pages.
pub static OF_PAGES: LazyLock<Vec<String>> = LazyLock::new(|| literals(PAGES));

/// What the loader says itself.
pub static OF_LOADER: LazyLock<Vec<String>> = LazyLock::new(|| {
    let said = LOADER.split_once("const SAID = {").and_then(|(_, rest)| rest.split_once("};"));
    literals(said.expect("the loader has its words in one place").0)
});

/// The strings between double quotes in a source, without its comments.
fn literals(source: &str) -> Vec<String> {
    let code: Vec<&str> = source.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let code = code.join("\n");
    let mut found = Vec::new();
    let mut text: Option<String> = None;
    let mut rest = code.chars().peekable();
    while let Some(c) = rest.next() {
        match (&mut text, c) {
            (None, '"') => text = Some(String::new()),
            (Some(_), '"') => found.extend(text.take()),
            // A string that goes on in the next line, or a quote in it.
            (Some(text), '\\') => match rest.next() {
                Some('\n') => while rest.next_if(|c| c.is_whitespace()).is_some() {},
                escaped => text.extend(escaped),
            },
            (Some(text), c) => text.push(c),
            (None, _) => {}
        }
    }
    found
}

#[test]
fn strings_are_found_whole() {
    let source = "// \"no\"\na(\"one\", \"t\\\"w\\\n      o {name}.\");";
    assert_eq!(literals(source), ["one", "t\"wo {name}."]);
    assert_eq!(OF_LOADER.len(), 4);
    assert!(OF_WIDGET.contains(&"Undo".to_owned()) && OF_WIDGET.len() > 150, "{}", OF_WIDGET.len());
    assert!(OF_PAGES.contains(&"How it works".to_owned()) && OF_PAGES.len() > 100, "{}", OF_PAGES.len());
}
