//! What a table refers to: ids, found among the ids of the case.

use std::ops::Range;

use super::names::Names;
use super::table::{TableReader, a};
use crate::location::{Key, Location, Section};
use crate::messages::advice::Advice;
use crate::messages::naming::quoted;
use explainer_core::case::{Passage, Who};
use toml::de::DeValue;

impl TableReader<'_, '_, '_> {
    /// The ids of a list, as positions in the case's list of that name.
    pub fn refs<T: From<usize>>(&mut self, names: &Names, key: Key, section: Section) -> Vec<T> {
        let mut refs = Vec::new();
        for (id, span) in self.ids(key, "[\"…\"]") {
            if let Some((_, at)) = self.find(names, key, &[section], id, span.clone()) {
                self.notes.note(self.location.key(key).element(refs.len()), span);
                refs.push(T::from(at));
            }
        }
        refs
    }

    /// One id that may be there.
    pub fn reference<T: From<usize>>(&mut self, names: &Names, key: Key, section: Section) -> Option<T> {
        let id = self.text(key)?;
        let span = self.notes.span_of(self.location.key(key));
        self.find(names, key, &[section], id, span).map(|(_, at)| T::from(at))
    }

    /// One id that has to be there.
    pub fn needed_reference<T: From<usize>>(
        &mut self,
        names: &Names,
        key: Key,
        section: Section,
    ) -> Option<T> {
        let id = self.needed_id(key, "\"…\"")?;
        let span = self.notes.span_of(self.location.key(key));
        self.find(names, key, &[section], id, span).map(|(_, at)| T::from(at))
    }

    /// The entry of this id in one of these lists. An unknown id is reported; one that is a few slips away
    /// is taken for meant, so that nothing else is reported because of the slip.
    pub fn find(
        &mut self,
        names: &Names,
        key: Key,
        sections: &[Section],
        id: &str,
        span: Range<usize>,
    ) -> Option<(Section, usize)> {
        let among =
            |id: &str| sections.iter().find_map(|section| Some((*section, names.find(*section, id)?)));
        if let Some(found) = among(id) {
            return Some(found);
        }
        let no_list = |section: &Section| {
            self.notes.is_unreadable(Location::new(*section)) || self.notes.is_lost(None, section.as_str())
        };
        if self.notes.may_be_lost(id) || sections.iter().any(no_list) {
            self.notes.mark_unreadable(self.location.key(key));
            return None;
        }
        let things = sections.iter().map(|section| section.thing()).collect::<Vec<_>>().join(" or ");
        let near = names.nearest(sections, id);
        let list = sections[0].as_str().to_owned();
        let advice = match (near, names.elsewhere(id)) {
            (_, Some(other)) => {
                Advice::OtherThing { id: quoted(id), other: a(other.thing()), wanted: a(&things), list }
            }
            (Some(near), None) => Advice::MeantId { near: near.to_owned() },
            (None, None) => Advice::AddEntry { list },
        };
        let message =
            format!("there is no {things} {}, which `{}` of {} names", quoted(id), key.as_str(), self.owner);
        self.notes.report(span, message, advice);
        if near.is_none() {
            self.notes.mark_unreadable(self.location.key(key));
        }
        among(near?)
    }

    /// An actor or a voice.
    pub fn who(&mut self, names: &Names, key: Key, id: &str, span: Range<usize>) -> Option<Who> {
        match self.find(names, key, &[Section::Actors, Section::Voices], id, span)? {
            (Section::Voices, at) => Some(Who::Voice(at.into())),
            (_, at) => Some(Who::Actor(at.into())),
        }
    }

    /// Actors and voices.
    pub fn who_list(&mut self, names: &Names, key: Key) -> Vec<Who> {
        let mut list = Vec::new();
        for (id, span) in self.ids(key, "[\"…\"]") {
            if let Some(who) = self.who(names, key, id, span.clone()) {
                self.notes.note(self.location.key(key).element(list.len()), span);
                list.push(who);
            }
        }
        list
    }

    /// Numbered passages: `3` of the source that is numbered first, `"letters:3"` of another.
    pub fn passages(&mut self, names: &Names) -> Vec<Passage> {
        let mut passages = Vec::new();
        for value in self.list(Key::Passages, "[10]") {
            let (source, number) = match value.get_ref() {
                DeValue::Integer(number) => {
                    let number = u16::from_str_radix(number.as_str(), number.radix()).ok();
                    // Where none is numbered, the check says so of any.
                    (Some(names.article.unwrap_or(0)), number)
                }
                DeValue::String(text) => match text.split_once(':') {
                    Some((id, number)) => {
                        let found = self.find(names, Key::Passages, &[Section::Sources], id, value.span());
                        (found.map(|(_, at)| at), number.parse().ok())
                    }
                    None => (None, None),
                },
                _ => (None, None),
            };
            match (source, number) {
                (Some(source), Some(number)) => {
                    self.notes.note(self.location.key(Key::Passages).element(passages.len()), value.span());
                    passages.push(Passage { source: source.into(), number });
                }
                // The source is unknown, which has been reported.
                (None, Some(_)) => {}
                (_, None) => {
                    let message = format!("`passages` of {} holds something that is no passage", self.owner);
                    self.notes.report(value.span(), message, Advice::NumberPassage);
                }
            }
        }
        passages
    }
}
