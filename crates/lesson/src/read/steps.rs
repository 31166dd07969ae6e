//! The steps of a lesson.

use explainer_core::argument::{WORLD_KEYS, World, WorldIds, resolve_query};

use super::Reader;
use crate::lesson::{MAX_STEPS, MAX_TEXT, Reason, Shows, Step, query};
use crate::problem::{IdKind, Wanted, What};
use crate::value::Value;

/// The names in a step.
const KEYS: [&str; 7] = ["world", "focus", "task", "ask", "question", "hint", "reason"];

impl<'a> Reader<'a> {
    /// The steps, as many as there may be.
    pub(super) fn steps(&mut self, value: Option<Value<'a>>, whole: Value<'a>, shows: &Shows) -> Vec<Step> {
        let Some(value) = value.or_else(|| self.missing("steps", whole)) else { return Vec::new() };
        let Some(items) = value.items() else {
            self.tell(value, What::WrongType("steps", Wanted::List));
            return Vec::new();
        };
        if items.is_empty() {
            self.tell(value, What::NoSteps);
        }
        if let Some(&first_too_many) = items.get(MAX_STEPS) {
            self.tell(first_too_many, What::TooManySteps(items.len()));
        }
        let mut steps = Vec::new();
        for (index, item) in items.into_iter().take(MAX_STEPS).enumerate() {
            self.step = Some(index + 1);
            match item.members() {
                Some(members) => steps.push(self.one_step(item, members, shows)),
                None => self.tell(item, What::WrongType("steps", Wanted::Object)),
            }
        }
        self.step = None;
        steps
    }

    fn one_step(&mut self, item: Value<'a>, members: Vec<(Value<'a>, Value<'a>)>, shows: &Shows) -> Step {
        let [world, focus, task, ask, question, hint, reason] = self.known(members, KEYS);
        let world = world.or_else(|| self.missing("world", item));
        let task = task.or_else(|| self.missing("task", item));
        let asked = ask;
        let step = Step {
            world: world.map(|world| self.world(world)).unwrap_or_default(),
            focus: focus.and_then(|focus| self.shown("focus", focus, shows)),
            task: self.prose("task", task, MAX_TEXT),
            ask: ask.and_then(|ask| self.shown("ask", ask, shows)),
            question: self.prose("question", question, MAX_TEXT),
            hint: self.prose("hint", hint, MAX_TEXT),
            reason: reason.map(|reason| self.reason(reason)).unwrap_or_default(),
        };
        if let (Some(question), None) = (question, asked) {
            self.tell(question, What::QuestionWithoutAsk);
        }
        step
    }

    /// The words of a world. What is wrong in them is left out.
    fn world(&mut self, at: Value<'_>) -> String {
        let Some(words) = self.word("world", at) else { return String::new() };
        let keys = form_urlencoded::parse(words.as_bytes()).map(|(key, _)| key);
        let unknown: Vec<_> = keys.filter(|key| !WORLD_KEYS.contains(&&**key)).collect();
        let (spec, errors) = resolve_query(self.case, &query(&words));
        if unknown.is_empty() && errors.is_empty() {
            return words;
        }
        for key in unknown {
            self.tell(at, What::WorldKey(key.into_owned()));
        }
        for error in errors {
            self.tell(at, What::World(error));
        }
        WorldIds::new(self.case, &World::new(self.case, &spec)).to_string()
    }

    /// An argument of the case that the lesson shows.
    fn shown(&mut self, key: &'static str, at: Value<'_>, shows: &Shows) -> Option<String> {
        let id = self.word(key, at)?;
        let id = self.id(IdKind::Argument, id, at)?;
        if shows.argument(&id) {
            return Some(id);
        }
        self.tell(at, What::NotShown { key, id });
        None
    }

    fn reason(&mut self, at: Value<'_>) -> Reason {
        let Some(found) = self.word("reason", at) else { return Reason::default() };
        let named = Reason::ALL.into_iter().find(|reason| reason.name() == found);
        if named.is_none() {
            let nearest = self.meant(&found, Reason::ALL.into_iter().map(Reason::name));
            self.tell(at, What::UnknownReason { found, nearest });
        }
        named.unwrap_or_default()
    }
}
