//! A small sound case, and ways to break it.

use explainer_authoring::{CaseFile, CaseFiles, Diagnostic, read};
use explainer_core::case::{Structure, Texts};

pub const CASE: &str = include_str!("toy.case.toml");
pub const EN: &str = include_str!("toy.en.toml");

/// A tour through the toy case, to be put at the end of `case.toml`.
pub const TOUR: &str = include_str!("toy.tour.toml");

/// Its words, to be put at the end of `en.toml`.
pub const TOUR_EN: &str = include_str!("toy.tour.en.toml");

/// The files of the toy case with these texts.
pub fn files(case: &str, en: &str) -> CaseFiles {
    CaseFiles {
        folder: "toy".to_owned(),
        structure: CaseFile::new("case.toml", case),
        texts: vec![CaseFile::new("en.toml", en)],
    }
}

/// The toy case.
pub fn toy() -> (Structure, Texts) {
    let (case, mut texts) = read(&files(CASE, EN)).expect("the toy case is sound");
    (case, texts.remove(0))
}

/// `text` with the one place where `old` stands replaced.
pub fn swap(text: &str, old: &str, new: &str) -> String {
    assert_eq!(text.matches(old).count(), 1, "{old:?} should stand once");
    text.replacen(old, new, 1)
}

/// What is wrong with a case of these files.
pub fn diagnostics(case: &str, en: &str) -> Vec<Diagnostic> {
    read(&files(case, en)).err().map(|diagnostics| diagnostics.list).unwrap_or_default()
}

/// Asserts that these are all the diagnostics: each `file:line:column`, a piece of the message and a piece of
/// the advice.
#[track_caller]
pub fn expect(found: &[Diagnostic], wanted: &[[&str; 3]]) {
    let told = found.iter().map(|diagnostic| format!("{diagnostic}\n")).collect::<String>();
    assert_eq!(found.len(), wanted.len(), "{told}");
    for (diagnostic, [location, message, help]) in found.iter().zip(wanted) {
        assert_eq!(
            format!("{}:{}:{}", diagnostic.file, diagnostic.line, diagnostic.column),
            *location,
            "{told}"
        );
        assert!(diagnostic.message.contains(message), "{message:?} in\n{told}");
        assert!(diagnostic.advice.contains(help), "{help:?} in\n{told}");
    }
}

/// Breaks `case.toml` in one place and asserts the one diagnostic that follows.
#[track_caller]
pub fn broken(old: &str, new: &str, location: &str, message: &str, help: &str) {
    expect(&diagnostics(&swap(CASE, old, new), EN), &[[&format!("case.toml:{location}"), message, help]]);
}

/// Breaks `en.toml` in one place and asserts the one diagnostic that follows.
#[track_caller]
pub fn broken_text(old: &str, new: &str, location: &str, message: &str, help: &str) {
    expect(&diagnostics(CASE, &swap(EN, old, new)), &[[&format!("en.toml:{location}"), message, help]]);
}
