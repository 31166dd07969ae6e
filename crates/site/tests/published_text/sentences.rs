//! Pages as sentences.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use roxmltree::Node;

use super::interface_words::{OF_DESK, OF_ELEMENT, OF_PAGES, OF_WIDGET};
use super::rendered::both;

/// Elements that run on in the text around them.
const INLINE: [&str; 9] = ["a", "strong", "em", "span", "time", "dfn", "tspan", "b", "i"];

/// The texts of a page, a block at a time: what is said in one breath.
pub fn blocks(node: Node<'_, '_>) -> Vec<String> {
    let mut found = Vec::new();
    let mut text = String::new();
    gather(node, &mut text, &mut found);
    flush(&mut text, &mut found);
    found
}

fn gather(node: Node<'_, '_>, text: &mut String, found: &mut Vec<String>) {
    for child in node.children() {
        if let Some(piece) = child.text().filter(|_| child.is_text()) {
            text.push_str(piece);
        } else if child.is_element() {
            // A word that is explained stays a word of its sentence.
            let inline =
                INLINE.contains(&child.tag_name().name()) || child.attribute("class") == Some("sx-term");
            if !inline {
                flush(text, found);
            }
            if child.tag_name().name() != "style" {
                for label in ["aria-label", "content", "title", "alt"] {
                    found.extend(child.attribute(label).map(str::to_owned));
                }
                gather(child, text, found);
            }
            if !inline {
                flush(text, found);
            }
        }
    }
}

fn flush(text: &mut String, found: &mut Vec<String>) {
    let words: Vec<&str> = text.split_whitespace().collect();
    if !words.is_empty() {
        found.push(words.join(" "));
    }
    text.clear();
}

/// The sentences of a text.
pub fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, mark) in text.char_indices().filter(|(_, c)| matches!(c, '.' | '?' | '!')) {
        let after = &text[at + mark.len_utf8()..];
        let closing =
            after.chars().take_while(|c| matches!(c, '”' | ')' | '’')).map(char::len_utf8).sum::<usize>();
        let next = &after[closing..];
        // A full stop inside "Anthony V. Rinna" or "Russia v. Ukraine" ends nothing.
        let initial = text[..at].chars().last().is_some_and(char::is_alphabetic)
            && text[..at].chars().rev().nth(1).is_none_or(|c| c == ' ');
        if (next.is_empty() || next.starts_with(' ')) && !initial {
            found.push(text[start..at + mark.len_utf8() + closing].trim());
            start = at + mark.len_utf8() + closing;
        }
    }
    found.push(text[start..].trim());
    found.retain(|sentence| !sentence.is_empty());
    found
}

/// Every sentence a reader can reach, with one place where it stands.
pub static EVERYTHING: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let mut all = BTreeMap::new();
    for page in both().into_iter().flat_map(|all| all.pages.iter().chain(&all.panels).chain(&all.hinges)) {
        for block in blocks(page.document().root()) {
            for sentence in sentences(&block) {
                all.entry(sentence.to_owned()).or_insert_with(|| page.name.clone());
            }
        }
    }
    // What the tables hold is judged even where no page here shows it.
    for text in OF_WIDGET.iter().chain(OF_PAGES.iter()).chain(OF_ELEMENT.iter()).chain(OF_DESK.iter()) {
        for sentence in sentences(text) {
            all.entry(sentence.to_owned()).or_insert_with(|| "a table of words".to_owned());
        }
    }
    for told in both().into_iter().flat_map(|all| &all.announcements) {
        for sentence in sentences(told) {
            all.entry(sentence.to_owned()).or_insert_with(|| "announcement".to_owned());
        }
    }
    all
});

#[test]
fn a_text_is_divided_into_its_sentences() {
    let text = "In “Ukraine v. Russia” it said “no.” Anthony V. Rinna asked: why? It did (twice). And more";
    assert_eq!(
        sentences(text),
        [
            "In “Ukraine v. Russia” it said “no.”",
            "Anthony V. Rinna asked: why?",
            "It did (twice).",
            "And more"
        ]
    );
}

#[test]
fn everything_is_a_good_deal() {
    let all = &*EVERYTHING;
    assert!(all.len() > 500, "{} sentences", all.len());
    assert!(
        all.contains_key("Ilichev concludes that Donetsk and Luhansk are free to hire North Korean workers.")
    );
}
