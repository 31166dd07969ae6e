//! Ids in a lesson: each must name something in the case.

use super::Reader;
use crate::lesson::Shows;
use crate::problem::{IdKind, Wanted, What};
use crate::value::Value;

/// The names in `shows`.
const KEYS: [&str; 3] = ["actors", "arguments", "premises"];

impl<'a> Reader<'a> {
    /// What of the case is drawn.
    pub(super) fn shows(&mut self, value: Option<Value<'a>>) -> Shows {
        let Some(value) = value else { return Shows::default() };
        let Some(members) = value.members() else {
            self.tell(value, What::WrongType("shows", Wanted::Object));
            return Shows::default();
        };
        let [actors, arguments, premises] = self.known(members, KEYS);
        Shows {
            actors: self.ids(KEYS[0], IdKind::Actor, actors),
            arguments: self.ids(KEYS[1], IdKind::Argument, arguments),
            premises: self.ids(KEYS[2], IdKind::Premise, premises),
        }
    }

    /// A list of ids, each once. One that names nothing leaves nothing out.
    fn ids(&mut self, key: &'static str, kind: IdKind, value: Option<Value<'a>>) -> Option<Vec<String>> {
        let value = value?;
        let Some(items) = value.items() else {
            self.tell(value, What::WrongType(key, Wanted::List));
            return None;
        };
        if items.is_empty() {
            self.tell(value, What::EmptyList(key));
        }
        let mut ids: Vec<String> = Vec::new();
        for item in items {
            let id = self.word(key, item).and_then(|id| self.id(kind, id, item));
            ids.extend(id.filter(|id| !ids.contains(id)));
        }
        Some(ids).filter(|ids| !ids.is_empty())
    }

    /// An id, if it names something.
    pub(super) fn id(&mut self, kind: IdKind, id: String, at: Value<'_>) -> Option<String> {
        let known = self.known_ids(kind);
        if known.contains(&id.as_str()) {
            return Some(id);
        }
        let nearest = self.meant(&id, known.into_iter()).map(str::to_owned);
        self.tell(at, What::UnknownId { kind, id, nearest });
        None
    }

    fn known_ids(&self, kind: IdKind) -> Vec<&'a str> {
        let case = self.case;
        match kind {
            IdKind::Actor => case.actors.iter().map(|actor| actor.id.as_str()).collect(),
            IdKind::Argument => case.arguments.iter().map(|argument| argument.id.as_str()).collect(),
            IdKind::Premise => case.premises.iter().map(|premise| premise.id.as_str()).collect(),
        }
    }
}
