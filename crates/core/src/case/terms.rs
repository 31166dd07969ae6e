//! Where the terms of the glossary stand in a text.
//!
//! A term is found by its name and by the further forms the texts give, as whole words, the longest first. Every
//! letter has to be as it is written, save the first: names, and forms that begin with a small letter, may stand
//! at the start of a sentence or within one. (Only Latin and Cyrillic letters are known to have both cases:
//! Rust's own tables of all letters would be 3 KB of module.)

use alloc::vec::Vec;
use core::ops::Range;

use super::GlossaryTerm;
use crate::sorted::by_key;

/// What all terms of a glossary are found by, sorted.
#[derive(Debug, Clone)]
pub struct Terms<'a>(Vec<Form<'a>>);

/// A term in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Where, in bytes.
    pub at: Range<usize>,
    /// Which, by its position in the glossary.
    pub term: usize,
    /// In which form: 0 for its name, 1 and up for the further ones.
    pub form: usize,
}

/// One form of a term. Two of the same key would be found in the same places.
#[derive(Debug, Clone, Copy)]
pub struct Form<'a> {
    /// The first letter made small, and what follows it.
    key: (char, &'a [u8]),
    /// Whether the first letter has to be a capital.
    capital: bool,
    /// Of which term, by its position in the glossary.
    pub term: usize,
    /// Which of its forms: 0 for its name, 1 and up for the further ones.
    pub form: usize,
}

impl<'a> Form<'a> {
    /// The name of a term (form 0) or a further form; `None` if there is nothing to find.
    fn new(text: &'a str, term: usize, form: usize) -> Option<Self> {
        let first = text.chars().next()?;
        let key = (small(first), &text.as_bytes()[first.len_utf8()..]);
        Some(Self { key, capital: form > 0 && key.0 != first, term, form })
    }

    /// What the form is found by: its first letter, made small, and the bytes that follow. Two forms of the same
    /// key are found in the same texts.
    #[must_use]
    pub fn key(&self) -> (char, &'a [u8]) {
        self.key
    }
}

/// What the terms are found by: of each its name, then its further forms.
#[must_use]
pub fn forms(glossary: &[GlossaryTerm]) -> Vec<Form<'_>> {
    let mut all = Vec::new();
    for (term, entry) in glossary.iter().enumerate() {
        all.extend(Form::new(&entry.label, term, 0));
        for (form, text) in entry.forms.iter().enumerate() {
            all.extend(Form::new(text, term, form + 1));
        }
    }
    all
}

impl<'a> Terms<'a> {
    /// The terms of this glossary.
    #[must_use]
    pub fn new(glossary: &'a [GlossaryTerm]) -> Self {
        let mut sorted = by_key(forms(glossary), |form| form.key);
        // Of the same ones, which no sound case has, the first counts.
        sorted.dedup_by(|later, first| later.key == first.key);
        Self(sorted)
    }

    /// Every term in a text, from its start to its end; none within another.
    #[must_use]
    pub fn find(&self, text: &str) -> Vec<Found> {
        let mut found = Vec::new();
        let mut inside = false;
        let mut end = 0;
        for (at, c) in text.char_indices() {
            if !inside
                && at >= end
                && let Some((length, form)) = self.longest(c, &text[at + c.len_utf8()..])
            {
                end = at + c.len_utf8() + length;
                found.push(Found { at: at..end, term: form.term, form: form.form });
            }
            inside = is_in_word(c);
        }
        found
    }

    /// The longest form that this letter and what follows begin with, and how far it goes on.
    fn longest(&self, c: char, after: &str) -> Option<(usize, &Form<'a>)> {
        let first = small(c);
        let mut rest = after.as_bytes();
        loop {
            let next = self.0.partition_point(|form| form.key <= (first, rest));
            let form = self.0[..next].last().filter(|form| form.key.0 == first)?;
            let wanted = form.key.1;
            let same = wanted.iter().zip(rest).take_while(|(a, b)| a == b).count();
            let begins = same == wanted.len();
            if begins && !(form.capital && c == first) && !after[same..].starts_with(is_in_word) {
                return Some((same, form));
            }
            // Whatever else begins here begins this form as well, and is shorter.
            rest = &rest[..if begins { same.checked_sub(1)? } else { same }];
        }
    }
}

/// The small letter of a Latin or Cyrillic capital; any other character as it is.
fn small(c: char) -> char {
    let by = match c {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'А'..='Я' => 0x20,
        'Ѐ'..='Џ' => 0x50,
        'Ґ' => 1,
        _ => 0,
    };
    char::from_u32(c as u32 + by).unwrap_or(c)
}

/// Whether a character is part of a word: letters, digits, the hyphen. Of what is not ASCII, everything but
/// signs and punctuation.
#[must_use]
pub fn is_in_word(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || c == '-'
        || (c > '\u{BF}' && !matches!(c, '\u{2000}'..='\u{206F}' | '\u{3000}'..='\u{303F}'))
}

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use alloc::vec;

    use super::*;

    fn glossary(terms: &[(&str, &[&str])]) -> Vec<GlossaryTerm> {
        let entry = |(label, forms): &(&str, &[&str])| GlossaryTerm {
            label: String::from(*label),
            forms: forms.iter().copied().map(String::from).collect(),
            ..GlossaryTerm::default()
        };
        terms.iter().map(entry).collect()
    }

    fn found<'t>(texts: &[GlossaryTerm], text: &'t str) -> Vec<(&'t str, usize)> {
        let all = Terms::new(texts).find(text);
        all.into_iter().map(|found| (&text[found.at], found.term)).collect()
    }

    #[test]
    fn whole_words_are_found() {
        let texts = glossary(&[("Veto", &["vetoes"]), ("Charter", &[])]);
        assert_eq!(
            found(&texts, "Veto, “veto”; (vetoes) the Charter’s"),
            [("Veto", 0), ("veto", 0), ("vetoes", 0), ("Charter", 1)]
        );
        assert_eq!(
            found(&texts, "vetoed vetoesx Xveto non-veto veto-proof éveto vetoé veto_"),
            [("veto", 0)]
        );
        assert_eq!(found(&texts, ""), []);
        assert_eq!(found(&glossary(&[]), "A veto"), []);
    }

    #[test]
    fn the_longest_is_found_and_nothing_within_it() {
        let texts = glossary(&[
            ("Council", &[]),
            ("Security Council", &["Security Councils"]),
            ("Security", &[]),
            ("Council of Europe", &[]),
        ]);
        assert_eq!(found(&texts, "the Security Council of Europe"), [("Security Council", 1)]);
        assert_eq!(found(&texts, "Security Councilor"), [("Security", 2)]);
        assert_eq!(found(&texts, "Security: Council of Eur"), [("Security", 2), ("Council", 0)]);
        assert_eq!(found(&texts, "Council of Europe Council"), [("Council of Europe", 3), ("Council", 0)]);
    }

    #[test]
    fn only_the_first_letter_may_differ_and_not_from_a_capital() {
        let texts = glossary(&[("Member state", &["members"]), ("Assembly", &["Council"])]);
        assert_eq!(
            found(&texts, "Members and member states, a member state"),
            [("Members", 0), ("member state", 0)]
        );
        assert_eq!(found(&texts, "Member State, MEMBERS, a council"), []);
        assert_eq!(found(&texts, "an assembly, the Council"), [("assembly", 1), ("Council", 1)]);
    }

    #[test]
    fn a_capital_that_does_not_fit_leaves_the_shorter_form() {
        let texts = glossary(&[("Own", &[]), ("X", &["Own claim"])]);
        assert_eq!(found(&texts, "its own claim, Own claim"), [("own", 0), ("Own claim", 1)]);
    }

    #[test]
    fn other_scripts() {
        let texts = glossary(&[
            ("Вето", &["вета"]),
            ("Ґрунт", &[]),
            ("Їжак", &[]),
            ("거부권", &["거부권을"]),
            ("Été", &[]),
        ]);
        assert_eq!(
            found(&texts, "Вета и вето. ґрунт, їжак; 거부권을 거부권. été"),
            [("Вета", 0), ("вето", 0), ("ґрунт", 1), ("їжак", 2), ("거부권을", 3), ("거부권", 3), ("été", 4)]
        );
        assert_eq!(found(&texts, "ветах авето 거부권이"), []);
    }

    #[test]
    fn forms_that_begin_alike_in_their_bytes_only() {
        // д and е share their first byte.
        assert_eq!(found(&glossary(&[("ад", &[]), ("ае", &[])]), "ад ае аж"), [("ад", 0), ("ае", 1)]);
    }

    #[test]
    fn nothing_is_no_form() {
        let mut texts = glossary(&[("", &["", "a"])]);
        assert_eq!(found(&texts, "a b"), [("a", 0)]);
        texts[0].forms = vec![];
        assert_eq!(found(&texts, "a b"), []);
    }
}
