//! Every label and every sentence of a language, shown somewhere or not: what is added is judged from the first day.

use std::sync::LazyLock;

use sanctions_explainer::announce::name_of;
use sanctions_explainer::language::{PageWords, Words, samples};
use serde::Serialize;
use serde_json::Value;

use super::rendered::model;

const LOADER: &str = include_str!("../../../../static/loader.js");

/// What the widget says, with the name of an argument in its sentences.
pub static OF_WIDGET: LazyLock<Vec<String>> = LazyLock::new(|| {
    let words = Words::fallback();
    let model = model();
    let mut all = labels(words);
    all.extend(samples::sentences(words.grammar, name_of(&model.labels.arguments[0])));
    all
});

/// What the pages say, in the same way.
pub static OF_PAGES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let words = PageWords::fallback();
    let model = model();
    let mut all = labels(words);
    all.extend(samples::page_sentences(words.grammar, name_of(&model.labels.arguments[0])));
    all
});

/// Every text of a table.
fn labels(table: &impl Serialize) -> Vec<String> {
    let mut waiting = vec![serde_json::to_value(table).expect("a table can be written out")];
    let mut found = Vec::new();
    while let Some(value) = waiting.pop() {
        match value {
            Value::String(text) => found.push(text),
            Value::Array(values) => waiting.extend(values.into_iter().rev()),
            // serde_json keeps no order of keys, and nobody reads labels in one.
            Value::Object(fields) => waiting.extend(fields.into_iter().map(|(_, value)| value)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
    found
}

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
fn every_word_is_found() {
    assert_eq!(OF_LOADER.len(), 4);
    let (widget, pages) = (&*OF_WIDGET, &*OF_PAGES);
    let says = |texts: &[String], text: &str| texts.iter().any(|found| found == text);
    for text in
        ["Undo", "it would be contested", "1 more changes.", "No single control turns it.", "not in question"]
    {
        assert!(says(widget, text), "{text}");
    }
    for text in ["How it works", "Claims", "The term for it is “to undercut”.", "What others report of it."]
    {
        assert!(says(pages, text), "{text}");
    }
    assert!(widget.len() > 250 && pages.len() > 100, "{}, {}", widget.len(), pages.len());
}

#[test]
fn strings_of_the_loader_are_found_whole() {
    let source = "// \"no\"\na(\"one\", \"t\\\"w\\\n      o {name}.\");";
    assert_eq!(literals(source), ["one", "t\"wo {name}."]);
}
