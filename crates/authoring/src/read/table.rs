//! One table of a case file while its keys are read: wrong types, missing and unknown keys are reported
//! in location, and reading goes on.

use std::collections::HashSet;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::nearest::nearest;
use super::notes::Notes;
use crate::location::{Key, Location, Section};
use crate::messages::naming::quoted;

/// A value of a case file and where it stands.
pub(super) type Value<'t> = Spanned<DeValue<'t>>;

/// The keys of one table.
pub(super) struct TableReader<'s, 'f, 't> {
    pub notes: &'s mut Notes<'f>,
    pub location: Location,
    /// What the table is, in plain words: "the actor `russia`".
    pub owner: String,
    table: &'t DeTable<'t>,
    /// The table's header, or the table itself where it stands between braces.
    span: Range<usize>,
    /// The keys asked for.
    keys: Vec<&'static str>,
    /// The keys taken for one of those.
    slips: HashSet<&'t str>,
}

impl<'s, 'f, 't> TableReader<'s, 'f, 't> {
    pub fn new(
        notes: &'s mut Notes<'f>,
        location: Location,
        owner: String,
        table: &'t DeTable<'t>,
        span: Range<usize>,
    ) -> Self {
        Self { notes, location, owner, table, span, keys: Vec::new(), slips: HashSet::new() }
    }

    /// The value under a key, if it is there, or under one that is a few slips away, which is reported.
    pub fn get(&mut self, key: &'static str) -> Option<&'t Value<'t>> {
        self.keys.push(key);
        if let Some(value) = self.table.get(key) {
            return Some(value);
        }
        let meant = |name: &str| !self.slips.contains(name) && nearest(name, [key].into_iter()).is_some();
        let (name, value) = self.table.iter().find(|(name, _)| meant(name.get_ref()))?;
        let text: &str = name.get_ref();
        self.slips.insert(text);
        self.unknown_key(text, name.span(), format!("Did you mean `{key}`?"));
        Some(value)
    }

    fn unknown_key(&mut self, name: &str, span: Range<usize>, help: String) {
        let message = format!("{} has no key {}", self.owner, quoted(name));
        self.notes.report(span, message, help);
    }

    fn value(&mut self, key: Key) -> Option<&'t Value<'t>> {
        let value = self.get(key.as_str());
        let location = self.location.key(key);
        match value {
            Some(value) => self.notes.note(location, value.span()),
            None if self.is_lost(key.as_str()) => self.notes.mark_unreadable(location),
            None => {}
        }
        value
    }

    /// Whether a syntax error, reported already, hides this key.
    pub fn is_lost(&self, key: &str) -> bool {
        let header = (self.location != Location::new(Section::Case)
            && self.location != Location::new(Section::Texts))
        .then_some(self.span.start);
        self.notes.is_lost(header, key)
    }

    fn needed(&mut self, key: Key, sample: &str) -> Option<&'t Value<'t>> {
        let value = self.value(key);
        let location = self.location.key(key);
        if value.is_none() && !self.notes.is_unreadable(location) {
            let message = format!("{} has no `{}`", self.owner, key.as_str());
            self.notes.report(self.span.clone(), message, format!("Add {} = {sample}.", key.as_str()));
            self.notes.mark_unreadable(location);
        }
        value
    }

    /// Reports that a value is of another type than it should be.
    fn wrong_type(&mut self, key: Key, value: &Value<'_>, wanted: &str, sample: &str) {
        let message = format!(
            "`{}` of {} has to be {wanted}, not {}",
            key.as_str(),
            self.owner,
            type_name(value.get_ref())
        );
        self.notes.report(value.span(), message, format!("Write {} = {sample}.", key.as_str()));
        self.notes.mark_unreadable(self.location.key(key));
    }

    /// A text, if it is there.
    pub fn text(&mut self, key: Key) -> Option<&'t str> {
        let value = self.value(key)?;
        self.as_text(key, value, "\"…\"")
    }

    /// A text that has to be there; empty, and reported, if it is not.
    pub fn needed_text(&mut self, key: Key, sample: &str) -> &'t str {
        self.needed_id(key, sample).unwrap_or_default()
    }

    /// The same, where a text that is not there has to be told from one that is empty.
    pub fn needed_id(&mut self, key: Key, sample: &str) -> Option<&'t str> {
        let value = self.needed(key, sample)?;
        self.as_text(key, value, sample)
    }

    fn as_text(&mut self, key: Key, value: &'t Value<'t>, sample: &str) -> Option<&'t str> {
        let text = value.get_ref().as_str();
        if text.is_none() {
            self.wrong_type(key, value, "a text", sample);
        }
        text
    }

    /// `true` or `false`; `false` if it is not there.
    pub fn flag(&mut self, key: Key) -> bool {
        let Some(value) = self.value(key) else { return false };
        let flag = value.get_ref().as_bool();
        if flag.is_none() {
            self.wrong_type(key, value, "true or false", "true");
        }
        flag.unwrap_or(false)
    }

    /// One of some words, with its meaning. A word a few slips away is reported and taken for meant.
    pub fn word<T: Copy>(&mut self, key: Key, words: &[(&'static str, T)]) -> Option<T> {
        let list = words.iter().map(|(word, _)| format!("\"{word}\"")).collect::<Vec<_>>().join(", ");
        let sample = format!("one of {list}");
        let value = self.needed(key, &sample)?;
        let text = self.as_text(key, value, &sample)?;
        let meaning = |text: &str| words.iter().find(|(word, _)| *word == text).map(|(_, meaning)| *meaning);
        if let Some(meaning) = meaning(text) {
            return Some(meaning);
        }
        let near = nearest(text, words.iter().map(|(word, _)| *word));
        let message = format!("{} is not a {} that {} can have", quoted(text), key.as_str(), self.owner);
        let help = match near {
            Some(near) => format!("Did you mean \"{near}\"? It is one of {list}."),
            None => format!("It is one of {list}."),
        };
        self.notes.report(value.span(), message, help);
        if near.is_none() {
            self.notes.mark_unreadable(self.location.key(key));
        }
        near.and_then(meaning)
    }

    /// The elements of a list; none if it is not there.
    pub fn list(&mut self, key: Key, sample: &str) -> Vec<&'t Value<'t>> {
        let Some(value) = self.value(key) else { return Vec::new() };
        match value.get_ref() {
            DeValue::Array(list) => list.iter().collect(),
            _ => {
                self.wrong_type(key, value, "a list", sample);
                Vec::new()
            }
        }
    }

    /// Reports a list that has been read and was not there, where even an empty one has to be written out.
    pub fn require_list(&mut self, key: Key, sample: &str) {
        let location = self.location.key(key);
        if self.notes.exact_span(location).is_none() && !self.notes.is_unreadable(location) {
            let message = format!("{} has no `{}`", self.owner, key.as_str());
            let help = format!("Add {} = {sample}; an empty list is [].", key.as_str());
            self.notes.report(self.span.clone(), message, help);
            self.notes.mark_unreadable(location);
        }
    }

    /// The elements of a list that may be written without brackets where it has one; reported if it is not
    /// there.
    pub fn one_or_more(&mut self, key: Key, sample: &str) -> Vec<&'t Value<'t>> {
        let Some(value) = self.needed(key, sample) else { return Vec::new() };
        match value.get_ref() {
            DeValue::Array(list) => list.iter().collect(),
            _ => vec![value],
        }
    }

    /// A list of ids as they are written.
    pub fn ids(&mut self, key: Key, sample: &str) -> Vec<(&'t str, Range<usize>)> {
        let list = self.list(key, sample);
        list.into_iter().filter_map(|value| self.id_of(key, value)).collect()
    }

    /// An element that has to be an id.
    pub fn id_of(&mut self, key: Key, value: &'t Value<'t>) -> Option<(&'t str, Range<usize>)> {
        self.element_of(key, value, ["an id", "Ids"])
    }

    /// A list of texts; none if it is not there.
    pub fn texts(&mut self, key: Key, sample: &str) -> Vec<&'t str> {
        let mut texts = Vec::new();
        for value in self.list(key, sample) {
            if let Some((text, span)) = self.element_of(key, value, ["a text", "Texts"]) {
                self.notes.note(self.location.key(key).element(texts.len()), span);
                texts.push(text);
            }
        }
        texts
    }

    /// An element in quotation marks: what it has to be, alone and at the start of a sentence about several.
    fn element_of(
        &mut self,
        key: Key,
        value: &'t Value<'t>,
        [one, several]: [&str; 2],
    ) -> Option<(&'t str, Range<usize>)> {
        let text = value.get_ref().as_str();
        if text.is_none() {
            let kind = type_name(value.get_ref());
            let message = format!("`{}` of {} holds {kind} where {one} should be", key.as_str(), self.owner);
            self.notes.report(value.span(), message, format!("{several} stand in quotation marks: \"…\"."));
            self.notes.mark_unreadable(self.location.key(key));
        }
        text.map(|text| (text, value.span()))
    }

    /// Passages of the source article.
    pub fn passages(&mut self) -> Vec<u16> {
        let mut passages = Vec::new();
        for value in self.list(Key::Passages, "[10]") {
            let number = match value.get_ref() {
                DeValue::Integer(number) => u16::from_str_radix(number.as_str(), number.radix()).ok(),
                _ => None,
            };
            match number {
                Some(number) => {
                    self.notes.note(self.location.key(Key::Passages).element(passages.len()), value.span());
                    passages.push(number);
                }
                None => {
                    let message = format!("`passages` of {} holds something that is no passage", self.owner);
                    self.notes.report(value.span(), message, "Passages are whole numbers from 1 to 65535.");
                }
            }
        }
        passages
    }

    /// Reports every key that was not asked for.
    pub fn finish(mut self) {
        let list = self.keys.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ");
        let table = self.table;
        for (key, _) in table.iter() {
            let name: &str = key.get_ref();
            if self.notes.is_full() {
                break;
            }
            if !self.keys.contains(&name) && !self.slips.contains(name) {
                let help = match nearest(name, self.keys.iter().copied()) {
                    Some(near) => format!("Did you mean `{near}`? It is there already."),
                    None => format!("It can have {list}."),
                };
                self.unknown_key(name, key.span(), help);
            }
        }
    }
}

/// "a" or "an".
pub(super) fn article(thing: &str) -> &'static str {
    if thing.starts_with(['a', 'e', 'i', 'o']) { "an" } else { "a" }
}

/// What a value is, in plain words.
pub(super) fn type_name(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date without quotation marks",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}
