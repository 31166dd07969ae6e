//! Every label and every sentence of a language, shown somewhere or not: what is added is judged from the first day.

use std::sync::LazyLock;

use explainer_core::argument::Status;
use explainer_core::case::{PremiseId, PremiseKind};
use sanctions_explainer::announce::name_of;
use sanctions_explainer::language::{
    FileWords, LessonWords, PageWords, PresenterWords, Words, lesson, samples,
};
use serde::Serialize;
use serde_json::Value;

use super::rendered::{both, model};
use super::sources::{text, with_class};

const ELEMENT: &str = include_str!("../../../../static/element.js");

/// What the widget says, with the name of an argument in its sentences.
pub static OF_WIDGET: LazyLock<Vec<String>> = LazyLock::new(|| {
    let words = Words::fallback();
    let model = model();
    let mut all = labels(words);
    all.extend(labels(FileWords::of(words)));
    all.extend(labels(PresenterWords::beside(words)));
    all.extend(samples::sentences(words.grammar, name_of(&model.labels.arguments[0])));
    let lessons = LessonWords::of(words.language);
    all.extend(labels(lessons));
    all.extend(lesson::sentences(lessons.grammar));
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

/// What the teacher's desk says, and what it prints.
pub static OF_DESK: LazyLock<Vec<String>> = LazyLock::new(|| {
    let words = &explainer_desk::words::WORDS;
    [labels(words), words.sentences.samples()].concat()
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

/// What the element says itself, before the words of the widget are here.
pub static OF_ELEMENT: LazyLock<Vec<String>> = LazyLock::new(|| {
    let said = ELEMENT.split_once("const SAID = {").and_then(|(_, rest)| rest.split_once("};"));
    literals(said.expect("the element has its words in one place").0)
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
    assert_eq!(OF_ELEMENT.len(), 4);
    let (widget, pages) = (&*OF_WIDGET, &*OF_PAGES);
    let says = |texts: &[String], text: &str| texts.iter().any(|found| found == text);
    for text in [
        "Undo",
        "it would be contested",
        "1 more changes.",
        "No control decides it by itself.",
        "does not apply",
        "How many hands go up?",
    ] {
        assert!(says(widget, text), "{text}");
    }
    for text in ["How it works", "Claims", "The term for it is “to undercut”.", "What others report of it."]
    {
        assert!(says(pages, text), "{text}");
    }
    assert!(widget.len() > 250 && pages.len() > 100, "{}, {}", widget.len(), pages.len());
}

/// Words that stood for a state beside its own one.
const OTHER_WORDS: [&str; 5] = ["unsupported", "drop out", "drops out", "its support", "undecided"];

/// What an attack is while the argument it comes from is contested: a state of its own.
const OF_AN_ATTACK: &str = "attack undecided";

#[test]
fn a_state_has_one_word() {
    let words = Words::fallback();
    let guide = include_str!("../../../../docs/teaching.md");
    for status in Status::ALL {
        let word = words.status(status);
        assert!(guide.contains(&format!("\n| {word} |")), "the guide for teachers does not explain “{word}”");
        // “It would stand”, “it would lack support”, “it would not apply”.
        let verb = word.trim_start_matches("does ").replace("lacks", "lack");
        let would = words.panel.would.of(status);
        assert!(would.contains(verb.trim_end_matches('s')), "“{word}”, but “{would}”");
    }
    for text in OF_WIDGET.iter().chain(OF_PAGES.iter()).filter(|text| *text != OF_AN_ATTACK) {
        let other = OTHER_WORDS.iter().find(|other| text.contains(*other));
        assert_eq!(other, None, "{text}");
    }
}

#[test]
fn strings_of_the_loader_are_found_whole() {
    let source = "// \"no\"\na(\"one\", \"t\\\"w\\\n      o {name}.\");";
    assert_eq!(literals(source), ["one", "t\"wo {name}."]);
}

/// A reading is somebody's: a reader follows it, or another, and accepts or rejects none.
#[test]
fn a_reading_is_followed_or_not() {
    let mut seen = 0;
    for rendered in both() {
        let model = rendered.model();
        for id in (0..model.case.premises.len()).map(PremiseId::from) {
            if model.case.premises[id.index()].kind != PremiseKind::Reading {
                continue;
            }
            let label = &model.premise(id).label;
            let own = format!("panel of {label} in world ");
            let turned_away = [
                format!("“{label}”, which is rejected"),
                format!("“{label}” to be rejected"),
                format!("“{label}” is accepted"),
                format!("“{label}” is rejected"),
            ];
            for panel in &rendered.panels {
                let document = panel.document();
                let told = text(document.root());
                let wrong = turned_away.iter().find(|words| told.contains(*words));
                assert_eq!(wrong, None, "{}", panel.name);
                if panel.name.starts_with(&own) {
                    let status = with_class(document.root(), "sx-status").map(text).expect("its state");
                    let word = ["followed", "not followed", "left open"]
                        .iter()
                        .find(|word| status.starts_with(*word));
                    assert!(word.is_some(), "{} says {status:?}", panel.name);
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 60, "{seen}");
}
