//! What has been done to a lesson, as whole lessons: the one there is, those before it, and those that were undone.

use explainer_lesson::Lesson;

/// How many lessons are remembered. A lesson has a few kilobytes.
const DEPTH: usize = 200;

/// The lesson, and the way back and forth.
#[derive(Debug, Clone, PartialEq)]
pub struct History {
    now: Lesson,
    before: Vec<Lesson>,
    undone: Vec<Lesson>,
    /// What the last change was made to: more of the same is undone with it.
    last: Option<Field>,
}

/// A text that is typed letter by letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The title.
    Title,
    /// The task of a step.
    Task(usize),
    /// The question of a step.
    Question(usize),
    /// The hint of a step.
    Hint(usize),
}

impl History {
    /// A lesson to which nothing has been done.
    #[must_use]
    pub fn new(now: Lesson) -> Self {
        Self { now, before: Vec::new(), undone: Vec::new(), last: None }
    }

    /// The lesson as it is.
    #[must_use]
    pub fn now(&self) -> &Lesson {
        &self.now
    }

    /// Whether there is something to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.before.is_empty()
    }

    /// Whether something that was undone can be done again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// Takes the lesson as it has become. Where `field` is typed into again and again, that is one change. Says whether
    /// anything changed.
    pub fn take(&mut self, next: Lesson, field: Option<Field>) -> bool {
        if next == self.now {
            return false;
        }
        let typed_on = field.is_some() && self.last == field;
        let before = std::mem::replace(&mut self.now, next);
        if !typed_on {
            if self.before.len() == DEPTH {
                self.before.remove(0);
            }
            self.before.push(before);
        }
        self.last = field;
        self.undone.clear();
        true
    }

    /// Goes back by one change, if there is one.
    pub fn undo(&mut self) {
        if let Some(before) = self.before.pop() {
            self.undone.push(std::mem::replace(&mut self.now, before));
            self.last = None;
        }
    }

    /// Does again what was undone last, if nothing was done since.
    pub fn redo(&mut self) {
        if let Some(next) = self.undone.pop() {
            self.before.push(std::mem::replace(&mut self.now, next));
            self.last = None;
        }
    }
}

/// A lesson of which only the title matters.
#[cfg(test)]
pub fn titled(title: &str) -> Lesson {
    Lesson {
        format: explainer_lesson::FORMAT,
        case: "a".to_owned(),
        version: "1.0.0".to_owned(),
        language: "en".to_owned(),
        title: title.to_owned(),
        shows: explainer_lesson::Shows::default(),
        steps: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_in_one_go_is_undone_in_one_go() {
        let mut history = History::new(titled(""));
        for title in ["W", "Wh", "Who"] {
            assert!(history.take(titled(title), Some(Field::Title)));
        }
        history.undo();
        assert_eq!(history.now().title, "");
        assert!(!history.can_undo());
        history.redo();
        assert_eq!(history.now().title, "Who");
        history.take(titled("Whom"), Some(Field::Title));
        history.undo();
        assert_eq!(history.now().title, "Who", "what was undone in between is another go");
    }

    #[test]
    fn no_change_is_none_and_a_change_ends_what_was_undone() {
        let mut history = History::new(titled("a"));
        assert!(!history.take(titled("a"), None));
        history.take(titled("b"), None);
        history.undo();
        history.take(titled("c"), None);
        assert!(!history.can_redo());
        history.undo();
        assert_eq!(history.now().title, "a");
    }

    #[test]
    fn only_so_much_is_remembered() {
        let mut history = History::new(titled(""));
        for count in 0..=DEPTH {
            history.take(titled(&count.to_string()), None);
        }
        while history.can_undo() {
            history.undo();
        }
        assert_eq!(history.now().title, "0");
    }
}
