//! Advice that can be followed: every kind of advice is given for a broken case, followed to the letter, and what it
//! was given for is gone.
//!
//! A new kind of advice needs an example here, or this fails.

mod files;
mod rules;
mod syntax;
mod tables;

use std::collections::BTreeSet;

use explainer_authoring::{ADVICE_KINDS, CaseFile, CaseFiles, Diagnostic, inspect};

use crate::fixture::{CASE, EN, TOUR, TOUR_EN};

/// A change to the files of the toy case.
#[derive(Clone, Copy)]
pub enum Edit {
    /// In `case.toml`, for what stands there once.
    Case(&'static str, &'static str),
    /// The toy case's tour with its words, put at the end of both files.
    Tour,
    /// The same in the first language's file.
    Texts(&'static str, &'static str),
    /// A second language: the texts of the first under the name `ru.toml`.
    Russian,
    /// A change there.
    RussianTexts(&'static str, &'static str),
    /// Another name for the folder.
    Folder(&'static str),
    /// Another name for the first language's file.
    TextsName(&'static str),
}
use Edit::{Case, Folder, Russian, RussianTexts, Texts, TextsName, Tour};

/// One way to follow an advice.
pub struct Remedy {
    /// The words of the advice that are followed.
    pub says: &'static str,
    /// What an author does.
    pub edits: Vec<Edit>,
    /// What is told next, if there is more to do: a piece of each message.
    pub next: Vec<&'static str>,
}

/// A case that is given an advice of this kind.
pub struct Example {
    pub kind: &'static str,
    pub broken: Vec<Edit>,
    pub remedies: Vec<Remedy>,
}

/// An example with one remedy, after which the case is sound.
pub fn one<const N: usize, const M: usize>(
    kind: &'static str,
    broken: [Edit; N],
    says: &'static str,
    edits: [Edit; M],
) -> Example {
    Example { kind, broken: broken.into(), remedies: vec![remedy(says, edits)] }
}

/// A remedy after which the case is sound.
pub fn remedy<const M: usize>(says: &'static str, edits: [Edit; M]) -> Remedy {
    Remedy { says, edits: edits.into(), next: Vec::new() }
}

impl Example {
    /// Another way to follow the advice.
    pub fn or<const M: usize>(mut self, says: &'static str, edits: [Edit; M]) -> Self {
        self.remedies.push(remedy(says, edits));
        self
    }

    /// What is told after the last remedy.
    pub fn next<const M: usize>(mut self, messages: [&'static str; M]) -> Self {
        self.remedies.last_mut().expect("a remedy").next = messages.into();
        self
    }
}

fn toy() -> CaseFiles {
    CaseFiles {
        folder: "toy".to_owned(),
        structure: CaseFile::new("case.toml", CASE),
        texts: vec![CaseFile::new("en.toml", EN)],
    }
}

fn apply(files: &mut CaseFiles, edits: &[Edit]) {
    let swap = |text: &mut String, old: &str, new: &str| {
        assert_eq!(text.matches(old).count(), 1, "{old:?} should stand once in\n{text}");
        *text = text.replacen(old, new, 1);
    };
    for edit in edits {
        match *edit {
            Case(old, new) => swap(&mut files.structure.text, old, new),
            Tour => {
                files.structure.text.push_str(TOUR);
                files.texts[0].text.push_str(TOUR_EN);
            }
            Texts(old, new) => swap(&mut files.texts[0].text, old, new),
            Russian => {
                let texts = EN.replacen("language = \"en\"", "language = \"ru\"", 1);
                files.texts.push(CaseFile::new("ru.toml", &texts));
            }
            RussianTexts(old, new) => swap(&mut files.texts[1].text, old, new),
            Folder(name) => name.clone_into(&mut files.folder),
            TextsName(name) => name.clone_into(&mut files.texts[0].name),
        }
    }
}

fn told(diagnostics: &[Diagnostic]) -> String {
    diagnostics.iter().map(|diagnostic| format!("{diagnostic}\n")).collect()
}

fn check(example: &Example) {
    let kind = example.kind;
    let mut broken = toy();
    apply(&mut broken, &example.broken);
    let before = inspect(&broken).diagnostics.list;
    let given = before.iter().find(|diagnostic| diagnostic.advice_kind == kind);
    let given = given.unwrap_or_else(|| panic!("{kind} is not given:\n{}", told(&before)));
    let alternatives = given.advice.matches(", or ").count() + 1;
    assert!(
        example.remedies.len() >= alternatives,
        "{kind}: {alternatives} ways are given: {}",
        given.advice
    );
    for Remedy { says, edits, next } in &example.remedies {
        assert!(given.advice.contains(says), "{kind}: {says:?} is not said: {}", given.advice);
        let mut mended = broken.clone();
        apply(&mut mended, edits);
        let after = inspect(&mended).diagnostics.list;
        let same = |other: &&Diagnostic| other.advice_kind == kind && other.message == given.message;
        assert!(!after.iter().any(|other| same(&other)), "{kind}: {says:?} did not help:\n{}", told(&after));
        let expected = after.len() == next.len()
            && after.iter().zip(next).all(|(told, next)| told.message.contains(next));
        assert!(expected, "{kind}: after {says:?}, other than {next:?} is told:\n{}", told(&after));
    }
}

#[test]
fn every_advice_can_be_followed() {
    let examples = [syntax::examples(), tables::examples(), rules::examples()];
    let mut covered: BTreeSet<&str> = files::KINDS.into();
    let mut failed = Vec::new();
    for example in examples.iter().flatten() {
        // All of them are looked at: each says what is wrong with it as it fails.
        if std::panic::catch_unwind(|| check(example)).is_err() {
            failed.push(example.kind);
        }
        covered.insert(example.kind);
    }
    assert_eq!(failed, [""; 0]);
    let kinds: BTreeSet<&str> = ADVICE_KINDS.iter().copied().collect();
    assert_eq!(covered, kinds);
}
