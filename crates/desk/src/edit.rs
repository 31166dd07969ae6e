//! What a teacher can do to a lesson, as plain changes of the lesson.

use explainer_core::argument::World;
use explainer_core::case::{Case, PremiseKind};
use explainer_lesson::{Lesson, MAX_STEPS, Reason, Shows, Step};
use sanctions_explainer::link;
use sanctions_explainer::model::Model;

use crate::history::Field;

/// One change of a lesson. Steps are named by their positions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Another title.
    Title(String),
    /// Another text in a step.
    Text(Text, usize, String),
    /// The step leads to another world, in the words of a link.
    World(usize, String),
    /// The step looks at another argument, or at that of the step before.
    Focus(usize, Option<String>),
    /// The step asks about another argument, or about none.
    Ask(usize, Option<String>),
    /// The reason is told at another time.
    Reason(usize, Reason),
    /// A new step at the end, which leads to this world.
    Add(String),
    /// A step once more, below itself.
    Duplicate(usize),
    /// A step less.
    Remove(usize),
    /// A step changes places with the one above it.
    Raise(usize),
    /// A step changes places with the one below it.
    Lower(usize),
    /// Something is drawn, or left out.
    Draw(Kind, String, bool),
}

/// The texts of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Text {
    /// What the pupil reads.
    Task,
    /// What is asked.
    Question,
    /// What helps.
    Hint,
}

/// What of a case can be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Who can be switched.
    Actor,
    /// What is argued.
    Argument,
    /// What pupils can decide.
    Premise,
}

impl Edit {
    /// The text that is being typed into.
    #[must_use]
    pub fn field(&self) -> Option<Field> {
        match *self {
            Self::Title(_) => Some(Field::Title),
            Self::Text(Text::Task, step, _) => Some(Field::Task(step)),
            Self::Text(Text::Question, step, _) => Some(Field::Question(step)),
            Self::Text(Text::Hint, step, _) => Some(Field::Hint(step)),
            _ => None,
        }
    }

    /// The lesson with the change made. A step that is not there changes nothing.
    #[must_use]
    pub fn made(self, lesson: &Lesson, case: &Case) -> Lesson {
        let mut lesson = lesson.clone();
        let steps = &mut lesson.steps;
        let there = |at: &usize| *at < steps.len();
        match self {
            Self::Title(title) => lesson.title = title,
            Self::Text(text, at, value) if there(&at) => *text.of(&mut steps[at]) = value,
            Self::World(at, world) if there(&at) => steps[at].world = world,
            Self::Focus(at, focus) if there(&at) => steps[at].focus = focus,
            Self::Ask(at, ask) if there(&at) => steps[at].ask = ask,
            Self::Reason(at, reason) if there(&at) => steps[at].reason = reason,
            Self::Add(world) if steps.len() < MAX_STEPS => steps.push(Step { world, ..Step::default() }),
            Self::Duplicate(at) if there(&at) && steps.len() < MAX_STEPS => {
                steps.insert(at + 1, steps[at].clone());
            }
            Self::Remove(at) if there(&at) => drop(steps.remove(at)),
            Self::Raise(at) if there(&at) && at > 0 => steps.swap(at - 1, at),
            Self::Lower(at) if there(&(at + 1)) => steps.swap(at, at + 1),
            Self::Draw(kind, id, drawn) => kind.draw(&mut lesson.shows, case, &id, drawn),
            _ => {}
        }
        lesson
    }
}

impl Text {
    fn of(self, step: &mut Step) -> &mut String {
        match self {
            Self::Task => &mut step.task,
            Self::Question => &mut step.question,
            Self::Hint => &mut step.hint,
        }
    }
}

impl Kind {
    /// The ids of everything of this kind that can be left out, in the order of the case.
    #[must_use]
    pub fn all(self, case: &Case) -> Vec<&str> {
        match self {
            Self::Actor => case.actors.iter().map(|actor| actor.id.as_str()).collect(),
            Self::Argument => case.arguments.iter().map(|argument| argument.id.as_str()).collect(),
            Self::Premise => {
                let disputed = case.premises.iter().filter(|premise| premise.kind != PremiseKind::Settled);
                disputed.map(|premise| premise.id.as_str()).collect()
            }
        }
    }

    /// Whether something of this kind is drawn.
    #[must_use]
    pub fn is_drawn(self, shows: &Shows, id: &str) -> bool {
        match self {
            Self::Actor => shows.actor(id),
            Self::Argument => shows.argument(id),
            Self::Premise => shows.premise(id),
        }
    }

    fn list(self, shows: &mut Shows) -> &mut Option<Vec<String>> {
        match self {
            Self::Actor => &mut shows.actors,
            Self::Argument => &mut shows.arguments,
            Self::Premise => &mut shows.premises,
        }
    }

    /// Draws something or leaves it out. Where all is drawn there is no list.
    fn draw(self, shows: &mut Shows, case: &Case, id: &str, drawn: bool) {
        let all = self.all(case);
        let is_drawn = |other: &str| if other == id { drawn } else { self.is_drawn(shows, other) };
        let list: Vec<String> =
            all.iter().filter(|other| is_drawn(other)).map(|id| (*id).to_owned()).collect();
        *self.list(shows) = (list.len() < all.len()).then_some(list);
    }
}

/// A lesson on a case: its tour, or with no step at all.
#[must_use]
pub fn begun(model: &Model, with_tour: bool) -> Lesson {
    let (case, labels) = (&model.case, &model.labels);
    let mut lesson = Lesson::new(case, &labels.language);
    lesson.title.clone_from(&labels.title);
    let Some(details) = model.details.as_deref().filter(|_| with_tour) else { return lesson };
    let id = |argument: explainer_core::case::ArgumentId| case.arguments[argument.index()].id.clone();
    let steps = case.tour.iter().zip(&details.texts.tour);
    lesson.steps = steps
        .take(MAX_STEPS)
        .map(|(step, texts)| Step {
            world: link::write(case, &World::new(case, &step.world)),
            focus: Some(id(step.focus)),
            task: texts.text.clone(),
            ask: step.ask.map(id),
            question: texts.question.clone(),
            ..Step::default()
        })
        .collect();
    lesson
}
