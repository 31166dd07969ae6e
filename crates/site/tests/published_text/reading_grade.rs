//! How hard the English is to read, as the grade of an American school that it asks for.
//!
//! The formula is Flesch and Kincaid's, 0.39 · words per sentence + 11.8 · syllables per word − 15.59 (J. P. Kincaid,
//! R. P. Fishburne, R. L. Rogers, B. S. Chissom, "Derivation of New Readability Formulas", Naval Technical Training
//! Command, Research Branch Report 8-75, 1975). It was made for passages, so passages of a hundred words are judged, and
//! all of a text together. In a sentence of ten words one syllable more is a grade more, and in a shorter one even
//! several: only from ten words on is a single sentence judged, and less strictly.
//!
//! Labels are no sentences. Names, dates and numbers count as they are read aloud, though no word could be plainer.
//!
//!     cargo test --package sanctions-explainer-site --test published_text reading_grade:: -- --nocapture

use std::collections::BTreeSet;

use explainer_core::case::{DetailTexts, Labels};

use super::interface_words::{OF_DESK, OF_ELEMENT, OF_PAGES, OF_WIDGET};
use super::rendered::{Page, articles, both, desk, themes};
use super::sentences::{blocks, sentences};
use super::syllables::syllables;

/// The highest grade of what the interface says: as a whole, and in every passage.
const UI: f64 = 9.0;
/// The highest of a single sentence of it.
const UI_SENTENCE: f64 = 14.0;
/// The highest of the texts of the case, as a whole. They cite resolutions and name bodies.
const CASE: f64 = 9.0;
/// The highest of a passage of theirs.
const CASE_PASSAGE: f64 = 12.0;
/// The highest of what is read in class, as a whole: the tour of each case, and the guide for teachers.
const CLASS: f64 = 8.0;
/// Words of a passage, and of a sentence that is judged by itself.
const PASSAGE: usize = 100;
const SENTENCE: usize = 10;

fn words(sentence: &str) -> Vec<&str> {
    sentence.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).collect()
}

#[expect(clippy::cast_precision_loss, reason = "no text has so many words")]
fn grade(sentences: &[&str]) -> f64 {
    let words: Vec<&str> = sentences.iter().flat_map(|sentence| words(sentence)).collect();
    let heard: usize = words.iter().map(|word| syllables(word)).sum();
    let (count, heard) = (words.len() as f64, heard as f64);
    0.39 * count / sentences.len() as f64 + 11.8 * heard / count - 15.59
}

/// The sentences of texts: what ends as a sentence does and is more than a word or two.
fn told<'a>(texts: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let all = texts.into_iter().flat_map(|text| text.split("\n\n")).flat_map(sentences);
    all.filter(|one| one.trim_end_matches(['”', '’', ')']).ends_with(['.', '?', '!']) && words(one).len() > 2)
        .collect()
}

/// The grade of each run of sentences that has a hundred words for the first time, from every sentence on.
fn passages<'a>(sentences: &[&'a str]) -> Vec<(f64, Vec<&'a str>)> {
    let passage = |from: usize| {
        let mut count = 0;
        let end = (from..sentences.len()).find(|&at| {
            count += words(sentences[at]).len();
            count >= PASSAGE
        })?;
        Some((grade(&sentences[from..=end]), sentences[from..=end].to_vec()))
    };
    (0..sentences.len()).filter_map(passage).collect()
}

/// The hardest first.
fn hardest<'a>(sentences: &[&'a str]) -> Vec<(f64, &'a str)> {
    let long = sentences.iter().filter(|one| words(one).len() >= SENTENCE);
    let mut all: Vec<_> = long.map(|one| (grade(&[one]), *one)).collect();
    all.sort_by(|a, b| b.0.total_cmp(&a.0));
    all
}

/// What the interface says, each part in the order in which it is read.
fn interface() -> [(&'static str, Vec<String>); 7] {
    let page = |page: Page| blocks(page.document().root());
    let told: BTreeSet<String> = both().into_iter().flat_map(|all| all.announcements.clone()).collect();
    let [first, second] = articles();
    [
        ("the first article", page(first)),
        ("the second article", page(second)),
        ("the pages", OF_PAGES.clone()),
        ("the page of themes", page(themes())),
        ("the widget", [OF_WIDGET.clone(), OF_ELEMENT.clone()].concat()),
        ("the teacher’s desk", [page(desk()), OF_DESK.clone()].concat()),
        ("sentences after a change", told.into_iter().collect()),
    ]
}

fn judge(name: &str, texts: &[String], faults: &mut Vec<String>) {
    let sentences = told(texts.iter().map(String::as_str));
    let (whole, hardest) = (grade(&sentences), hardest(&sentences));
    let passages = passages(&sentences);
    let worst = passages.iter().max_by(|a, b| a.0.total_cmp(&b.0));
    println!(
        "{name}: {} sentences, grade {whole:.1}, worst passage {:.1}, worst sentence {:.1}",
        sentences.len(),
        worst.map_or(f64::NAN, |(grade, _)| *grade),
        hardest.first().map_or(f64::NAN, |(grade, _)| *grade),
    );
    if whole > UI {
        faults.push(format!("{name} is at grade {whole:.1}"));
    }
    faults.extend(
        passages
            .iter()
            .filter(|(grade, _)| *grade > UI)
            .map(|(grade, said)| format!("{grade:.1}: {}", said.join(" "))),
    );
    faults.extend(
        hardest
            .iter()
            .filter(|(grade, _)| *grade > UI_SENTENCE)
            .map(|(grade, said)| format!("{grade:.1}: {said}")),
    );
}

#[test]
fn what_the_interface_says_is_plain() {
    let mut faults = Vec::new();
    let parts = interface();
    for (name, texts) in &parts {
        judge(name, texts, &mut faults);
    }
    let all: Vec<String> = parts.into_iter().flat_map(|(_, texts)| texts).collect();
    judge("all of it", &all, &mut faults);
    assert!(faults.is_empty(), "{faults:#?}");
}

/// The guide for teachers, a paragraph, an item or a cell at a time, without the signs of its markup.
fn guide() -> Vec<String> {
    let guide = include_str!("../../../../docs/teaching.md");
    let blocks = guide.split("\n\n").flat_map(|block| match block.starts_with('|') {
        true => block.split(['|', '\n']).map(str::to_owned).collect(),
        false => vec![block.replace("\n- ", "\n\n").replace('\n', " ")],
    });
    let plain = |text: String| text.replace(['*', '`', '[', ']'], "").trim().to_owned();
    blocks.filter(|block| !block.starts_with('#')).map(plain).collect()
}

#[test]
fn what_is_read_in_class_is_plain() {
    let mut faults = Vec::new();
    judge("the guide for teachers", &guide(), &mut faults);
    let mut texts = vec![("the guide for teachers".to_owned(), guide())];
    for rendered in both() {
        let tour = &rendered.details().texts.tour;
        let steps = tour.iter().flat_map(|step| [step.text.clone(), step.question.clone()]);
        texts.push((format!("the tour of {}", rendered.model().case.id), steps.collect()));
    }
    for (name, texts) in &texts {
        let sentences = told(texts.iter().map(String::as_str));
        let whole = grade(&sentences);
        println!("{name}: {} sentences, grade {whole:.1}; the hardest:", sentences.len());
        for (grade, said) in hardest(&sentences).iter().take(8) {
            println!("  {grade:.1}: {said}");
        }
        if whole > CLASS {
            faults.push(format!("{name} is at grade {whole:.1}"));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

/// The texts of a case, an entry at a time.
fn entries(labels: &Labels, details: &DetailTexts) -> Vec<String> {
    let mut all = vec![labels.summary.clone(), details.naming.clone()];
    let entry = |texts: &[&str]| texts.join("\n\n");
    for (short, longer) in
        labels.actors.iter().zip(&details.actors).chain(labels.voices.iter().zip(&details.voices))
    {
        all.push(entry(&[&short.sentence, &longer.more]));
    }
    for (short, longer) in labels.premises.iter().zip(&details.premises) {
        all.push(entry(&[&short.sentence, &longer.negation, &longer.more]));
    }
    for (short, longer) in labels.arguments.iter().zip(&details.arguments) {
        all.push(entry(&[&short.sentence, &longer.more, &longer.basis]));
    }
    for account in details.statements.iter().chain(&details.events) {
        all.push(entry(&[&account.sentence, &account.more]));
    }
    all.extend(labels.presets.iter().map(|preset| preset.sentence.clone()));
    all.extend(details.tour.iter().map(|step| entry(&[&step.text, &step.question])));
    all.extend(details.silences.iter().cloned());
    all.extend(details.glossary.iter().map(|term| term.sentence.clone()));
    all
}

#[test]
fn the_texts_of_the_case_are_plain_enough() {
    for rendered in both() {
        let entries = entries(&rendered.model().labels, &rendered.details().texts);
        let sentences = told(entries.iter().map(String::as_str));
        let whole = grade(&sentences);
        println!(
            "{}: {} sentences, grade {whole:.1}; the ten hardest:",
            rendered.pages[0].name,
            sentences.len()
        );
        for (grade, said) in hardest(&sentences).iter().take(10) {
            println!("  {grade:.1}: {said}");
        }
        let passages = entries.iter().flat_map(|entry| passages(&told([entry.as_str()])));
        let (mut hard, mut worst) = (Vec::new(), f64::MIN);
        for (grade, said) in passages {
            worst = worst.max(grade);
            if grade > CASE_PASSAGE {
                hard.push(format!("{grade:.1}: {}", said.join(" ")));
            }
        }
        println!("  its hardest passage: {worst:.1}");
        assert!(whole <= CASE && hard.is_empty(), "grade {whole:.1}; {hard:#?}");
    }
}

#[test]
fn a_text_has_the_grade_worked_by_hand() {
    // Ten words, sixteen syllables.
    let known = "UN sanctions limit what others may do with North Korea.";
    assert!((grade(&[known]) - 7.19).abs() < 1e-9, "{}", grade(&[known]));
    let labels = ["Who is in the question", "Undo", "No.", "A sentence has an end."];
    assert_eq!(told(labels), ["A sentence has an end."]);
    let long = "The cat sat on the mat. ".repeat(40);
    let short = told([long.as_str()]);
    let found = passages(&short);
    assert_eq!((found.len(), found[0].1.len()), (24, 17));
}
