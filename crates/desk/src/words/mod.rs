//! The words of the desk and of what it prints, by the place where they stand. What a case says, and what the figure says, comes from
//! their own tables.

mod en;

use serde::Serialize;

pub use en::WORDS;

/// All words of one language.
#[derive(Debug, Serialize)]
pub struct Words {
    /// How a lesson is begun.
    pub begin: Begin,
    /// What can be done to the lesson as a whole.
    pub desk: Desk,
    /// The steps.
    pub steps: Steps,
    /// What pupils see.
    pub shows: Shows,
    /// What comes out.
    pub out: Out,
    /// What is told when something has been done.
    pub told: Told,
    /// Paper.
    pub paper: Paper,
    /// Sentences with something in them.
    #[serde(skip)]
    pub sentences: Sentences,
}

/// How a lesson is begun.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "a label is told by its name and by the English beside it")]
pub struct Begin {
    pub title: &'static str,
    pub hint: &'static str,
    pub case: &'static str,
    pub tour: &'static str,
    pub empty: &'static str,
    pub open: &'static str,
    pub open_hint: &'static str,
    pub loading: &'static str,
    pub failed: &'static str,
}

/// What can be done to the lesson as a whole.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "a label is told by its name and by the English beside it")]
pub struct Desk {
    pub tools: &'static str,
    pub undo: &'static str,
    pub redo: &'static str,
    pub forget: &'static str,
    pub bring_back: &'static str,
    pub kept: &'static str,
    pub title: &'static str,
    /// The heading over what is wrong in a file.
    pub problems: &'static str,
    /// The heading over what is wrong with the lesson on the desk.
    pub faults: &'static str,
    pub dismiss: &'static str,
}

/// The steps.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "a label is told by its name and by the English beside it")]
pub struct Steps {
    pub title: &'static str,
    pub none: &'static str,
    pub add: &'static str,
    pub up: &'static str,
    pub down: &'static str,
    pub duplicate: &'static str,
    pub remove: &'static str,
    pub task: &'static str,
    pub task_hint: &'static str,
    pub world: &'static str,
    pub take: &'static str,
    pub show: &'static str,
    pub focus: &'static str,
    pub focus_same: &'static str,
    pub ask: &'static str,
    pub ask_none: &'static str,
    pub question: &'static str,
    pub question_hint: &'static str,
    pub hint: &'static str,
    pub hint_hint: &'static str,
    pub reason: &'static str,
    pub at_once: &'static str,
    pub when_all_answered: &'static str,
    pub never: &'static str,
}

/// What pupils see.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "a label is told by its name and by the English beside it")]
pub struct Shows {
    pub title: &'static str,
    pub hint: &'static str,
    pub actors: &'static str,
    pub arguments: &'static str,
    pub premises: &'static str,
}

/// What comes out.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "a label is told by its name and by the English beside it")]
pub struct Out {
    pub title: &'static str,
    pub no_steps: &'static str,
    pub rehearse: &'static str,
    pub rehearse_end: &'static str,
    pub link: &'static str,
    pub link_hint: &'static str,
    pub link_long: &'static str,
    pub link_too_long: &'static str,
    pub open_link: &'static str,
    pub embed: &'static str,
    pub embed_hint: &'static str,
    pub copy: &'static str,
    pub files: &'static str,
    pub file: &'static str,
    pub file_hint: &'static str,
    pub offline: &'static str,
    pub offline_hint: &'static str,
    pub packages: &'static str,
    pub packages_hint: &'static str,
    pub print: &'static str,
    pub print_hint: &'static str,
}

/// What is told when something has been done.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "a label is told by its name and by the English beside it")]
pub struct Told {
    pub brought_back: &'static str,
    pub found: &'static str,
    pub forgotten: &'static str,
    pub not_kept: &'static str,
    pub undone: &'static str,
    pub redone: &'static str,
    pub copied: &'static str,
    pub not_copied: &'static str,
    pub taken: &'static str,
    pub shown: &'static str,
    pub no_widget: &'static str,
    pub making: &'static str,
    pub made: &'static str,
    pub not_made: &'static str,
    pub opened: &'static str,
    pub not_opened: &'static str,
    pub unknown_case: &'static str,
}

/// Paper.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "a label is told by its name and by the English beside it")]
pub struct Paper {
    pub handout: &'static str,
    pub worksheet: &'static str,
    pub key: &'static str,
    pub print: &'static str,
    pub back: &'static str,
    /// The choice between two figures.
    pub whole_map: &'static str,
    pub one_argument: &'static str,
    pub name: &'static str,
    pub argument: &'static str,
    pub status: &'static str,
    pub why: &'static str,
    pub your_answer: &'static str,
    pub because: &'static str,
    pub stands_note: &'static str,
    pub sources: &'static str,
    pub lesson_at: &'static str,
    pub step_at: &'static str,
    pub code: &'static str,
    pub link_long: &'static str,
}

/// Sentences with something in them.
#[derive(Debug)]
pub struct Sentences {
    /// Which step of how many, as a heading.
    pub step: fn(usize, usize) -> String,
    /// A step has changed places.
    pub moved: fn(usize) -> String,
    /// A step is gone.
    pub removed: fn(usize) -> String,
    /// A step is new.
    pub added: fn(usize) -> String,
    /// How long a text is, in characters.
    pub length: fn(usize) -> String,
    /// How many of how many are shown.
    pub shown: fn(usize, usize) -> String,
    /// Where in the lesson something is, before what it is.
    pub in_step: fn(usize) -> String,
    /// How many arguments that are not shown bear on the one in the middle.
    pub hidden: fn(usize) -> String,
}

impl Sentences {
    /// Each sentence with something in it, for whoever judges the words.
    #[must_use]
    pub fn samples(&self) -> Vec<String> {
        let Self { step, moved, removed, added, length, shown, in_step, hidden } = self;
        let mut samples: Vec<String> =
            [moved, removed, added, in_step].into_iter().map(|sentence| sentence(2)).collect();
        samples.extend([1, 2].into_iter().flat_map(|count| [length(count), hidden(count)]));
        samples.extend([step(2, 7), shown(2, 7)]);
        samples
    }
}
