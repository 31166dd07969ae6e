//! The lesson that is being worked on, with the case it is about.

use explainer_core::argument::World;
use explainer_core::case::Case;
use explainer_lesson::{Lesson, Unreadable, What};
use sanctions_explainer::language::Words;
use sanctions_explainer::language::pages::PageWords;
use sanctions_explainer::lesson::held;
use sanctions_explainer::model::Model;
use sanctions_explainer::view::{Mode, Shared};
use serde::Deserialize;
use yew::Callback;

use crate::edit::{Edit, begun};
use crate::history::History;

/// What lies on the desk.
#[derive(Debug, Clone, PartialEq)]
pub struct Bench {
    /// The case, with all its texts.
    pub model: Model,
    /// The folder of its article: empty, or with a `/` at its end.
    pub folder: String,
    /// The lesson, and the way back.
    pub history: History,
}

/// What a lesson is begun with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Start {
    /// The tour of the case.
    Tour,
    /// No step.
    Empty,
    /// The text of a file that was opened.
    File(String),
    /// The text of the file that this browser has kept.
    Kept(String),
}

impl Bench {
    /// A case with a lesson on it, and what is wrong with the file that the lesson came from.
    ///
    /// # Errors
    /// If the file is no lesson on the case.
    pub fn begin(model: Model, folder: String, start: &Start) -> Result<(Self, Vec<String>), Unreadable> {
        let (lesson, problems) = match start {
            Start::Tour => (begun(&model, true), Vec::new()),
            Start::Empty => (begun(&model, false), Vec::new()),
            Start::File(text) | Start::Kept(text) => {
                let reading = Lesson::read(text, &model.case)?;
                let told = |problem: &explainer_lesson::Problem| problem.what != What::NoSteps;
                let problems = reading.problems.iter().filter(|problem| told(problem));
                (reading.lesson, problems.map(ToString::to_string).collect())
            }
        };
        Ok((Self { model, folder, history: History::new(lesson) }, problems))
    }

    /// The lesson as it is.
    #[must_use]
    pub fn lesson(&self) -> &Lesson {
        self.history.now()
    }

    /// The case.
    #[must_use]
    pub fn case(&self) -> &Case {
        &self.model.case
    }

    /// Makes a change. Says whether anything changed.
    pub fn edit(&mut self, edit: Edit) -> bool {
        let field = edit.field();
        let next = edit.made(self.lesson(), self.case());
        self.history.take(next, field)
    }

    /// What would be told of the lesson if it were opened now, each with the step it is about.
    #[must_use]
    pub fn faults(&self) -> Vec<(Option<usize>, String)> {
        let reading = Lesson::read(&self.lesson().write(), self.case());
        let problems = reading.map(|reading| reading.problems).unwrap_or_default();
        let faults = problems.into_iter().filter(|problem| problem.what != What::NoSteps);
        faults.map(|problem| (problem.step, problem.what.to_string())).collect()
    }

    /// What the components are given that draw the case as the lesson shows it, where nothing can be operated.
    #[must_use]
    pub fn shared(&self) -> Shared {
        let model = held(&self.model, &self.lesson().write());
        Shared { model, words: self.words(), act: Callback::noop(), mode: Mode::Static, record: None }
    }

    /// The words of the widget in the language of the case.
    #[must_use]
    pub fn words(&self) -> &'static Words {
        Words::of(&self.model.labels.language).unwrap_or_else(Words::fallback)
    }

    /// The world that a step leads to.
    #[must_use]
    pub fn world(&self, step: usize) -> World {
        World::new(self.case(), &self.lesson().steps[step].spec(self.case()))
    }

    /// The words of pages in the language of the case.
    #[must_use]
    pub fn page_words(&self) -> &'static PageWords {
        PageWords::of(&self.model.labels.language).unwrap_or_else(PageWords::fallback)
    }
}

/// The id of the case that the text of a lesson file names, if it is read that far.
#[must_use]
pub fn case_of(text: &str) -> Option<String> {
    #[derive(Deserialize)]
    struct Named {
        case: String,
    }
    serde_json::from_str(text).ok().map(|named: Named| named.case)
}
