//! One table of a case file while its keys are read: wrong types, missing and unknown keys are reported
//! where they stand, and reading goes on.

use std::collections::HashSet;
use std::ops::Range;

use explainer_core::nearest::nearest;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::notes::Notes;
use crate::location::{Key, Location, Section};
use crate::messages::advice::Advice;
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
        self.unknown_key(text, name.span(), Advice::MeantKey { near: key.to_owned() });
        Some(value)
    }

    fn unknown_key(&mut self, name: &str, span: Range<usize>, advice: Advice) {
        let message = format!("{} has no key {}", self.owner, quoted(name));
        self.notes.report(span, message, advice);
    }

    /// Whether there is exactly this key.
    pub fn has(&self, key: Key) -> bool {
        self.table.contains_key(key.as_str())
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

    /// Whether this is the top of a file, outside every table.
    fn is_top(&self) -> bool {
        [Location::new(Section::Case), Location::new(Section::Texts)].contains(&self.location)
    }

    /// Whether a syntax error, reported already, hides this key.
    pub fn is_lost(&self, key: &str) -> bool {
        let header = (!self.is_top()).then_some(self.span.start);
        self.notes.is_lost(header, key)
    }

    fn needed(&mut self, key: Key, sample: &str) -> Option<&'t Value<'t>> {
        let value = self.value(key);
        if value.is_none() {
            let (key_name, sample) = (key.as_str().to_owned(), sample.to_owned());
            let advice = match self.is_top() {
                true => Advice::AddKeyAtTop { key: key_name, sample },
                false => Advice::AddKey { key: key_name, sample },
            };
            self.missing(key, advice);
        }
        value
    }

    /// Reports that a key is not there, unless what hides it is reported already.
    fn missing(&mut self, key: Key, advice: Advice) {
        let location = self.location.key(key);
        if !self.notes.is_unreadable(location) {
            let message = format!("{} has no `{}`", self.owner, key.as_str());
            self.notes.report(self.span.clone(), message, advice);
            self.notes.mark_unreadable(location);
        }
    }

    /// Reports that a value is of another type than it should be.
    fn wrong_type(&mut self, key: Key, value: &Value<'_>, wanted: &str, advice: Advice) {
        let message = format!(
            "`{}` of {} has to be {wanted}, not {}",
            key.as_str(),
            self.owner,
            type_name(value.get_ref())
        );
        self.notes.report(value.span(), message, advice);
        self.notes.mark_unreadable(self.location.key(key));
    }

    /// A text, if it is there.
    pub fn text(&mut self, key: Key) -> Option<&'t str> {
        let value = self.value(key)?;
        self.as_text(key, value, "\"…\"")
    }

    /// A table of texts under keys of the author's own, such as `{ genitive = "…" }`; empty if it is not there.
    pub fn named_texts(&mut self, key: Key, sample: &str) -> Vec<(String, String)> {
        let Some(value) = self.value(key) else { return Vec::new() };
        let Some(table) = value.get_ref().as_table() else {
            self.wrong_type(key, value, "a table of texts", write(key, sample));
            return Vec::new();
        };
        let mut texts = Vec::new();
        for (name, value) in table {
            if let Some((text, _)) = self.element_of(key, value, ["a text", "Texts"]) {
                texts.push((name.get_ref().to_string(), text.to_owned()));
            }
        }
        texts
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
            self.wrong_type(key, value, "a text", write(key, sample));
        }
        text
    }

    /// `true` or `false`; `false` if it is not there.
    pub fn flag(&mut self, key: Key) -> bool {
        let Some(value) = self.value(key) else { return false };
        let flag = value.get_ref().as_bool();
        if flag.is_none() {
            self.wrong_type(key, value, "true or false", write(key, "true"));
        }
        flag.unwrap_or(false)
    }

    /// One of some words, with its meaning. A word a few slips away is reported and taken for meant.
    pub fn word<T: Copy>(&mut self, key: Key, words: &[(&str, T)]) -> Option<T> {
        let list = words.iter().map(|(word, _)| format!("\"{word}\"")).collect::<Vec<_>>().join(", ");
        let first = words.first().map_or("", |(word, _)| word).to_owned();
        let name = key.as_str().to_owned();
        let Some(value) = self.value(key) else {
            self.missing(key, Advice::AddWord { key: name, first, words: list });
            return None;
        };
        let Some(text) = value.get_ref().as_str() else {
            self.wrong_type(key, value, "a text", Advice::WriteWord { key: name, first, words: list });
            return None;
        };
        let meaning = |text: &str| words.iter().find(|(word, _)| *word == text).map(|(_, meaning)| *meaning);
        if let Some(meaning) = meaning(text) {
            return Some(meaning);
        }
        let near = nearest(text, words.iter().map(|(word, _)| *word));
        let message = format!("{} is not a {} that {} can have", quoted(text), key.as_str(), self.owner);
        let advice = match near {
            Some(near) => Advice::MeantWord { near: near.to_owned(), words: list },
            None => Advice::ChooseWord { words: list },
        };
        self.notes.report(value.span(), message, advice);
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
                self.wrong_type(key, value, "a list", write(key, sample));
                Vec::new()
            }
        }
    }

    /// Reports a list that has been read and was not there, where even an empty one has to be written out.
    pub fn require_list(&mut self, key: Key, sample: &str) {
        if self.notes.exact_span(self.location.key(key)).is_none() {
            self.missing(key, Advice::AddList { key: key.as_str().to_owned(), sample: sample.to_owned() });
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
            self.notes.report(value.span(), message, Advice::QuoteElement { things: several.to_owned() });
            self.notes.mark_unreadable(self.location.key(key));
        }
        text.map(|text| (text, value.span()))
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
                let advice = match nearest(name, self.keys.iter().copied()) {
                    Some(near) => Advice::MeantKeyIsThere { near: near.to_owned() },
                    None => Advice::NoSuchKey { keys: list.clone() },
                };
                self.unknown_key(name, key.span(), advice);
            }
        }
    }
}

/// "Write key = sample."
pub(super) fn write(key: Key, sample: &str) -> Advice {
    Advice::WriteValue { key: key.as_str().to_owned(), sample: sample.to_owned() }
}

/// "an actor", "a premise".
pub(super) fn a(thing: &str) -> String {
    let article = if thing.starts_with(['a', 'e', 'i', 'o']) { "an" } else { "a" };
    format!("{article} {thing}")
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
