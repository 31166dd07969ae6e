//! A lesson that a teacher has made, as a widget shows it: the tour of a case, replaced, with a part of the case drawn.
//!
//! Only [`InClass`] is known to what a first view needs; all that a lesson is made of comes later.

use std::fmt;
use std::rc::Rc;

use explainer_core::argument::{Change, Control, Guess, Status, Verdicts, World};
use explainer_core::case::{ArgumentId, Case, PremiseKind, Step};
use explainer_core::diagram::Node;
use explainer_lesson::{Lesson, LinkError, Problem, Reading, Reason, Unreadable};

use crate::model::Model;
use crate::session::Tour;

/// What a lesson changes in the widget.
pub trait InClass {
    /// Whether something is left out where it is drawn or can be operated. It counts all the same.
    fn hides(&self, node: Node) -> bool;

    /// Whether the reason of what a step asks is not told now.
    fn withholds(&self, step: usize, tour: &Tour) -> bool;

    /// The lesson.
    fn given(&self) -> &Given;
}

/// Without what is in it: how that is told would have to be there from the start.
impl fmt::Debug for dyn InClass {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("InClass")
    }
}

/// What a widget is given in place of a lesson file to hold the tour of the case itself as a lesson.
pub const TOUR: &str = "tour";

/// A lesson as a widget was given it.
#[derive(Debug, Clone, PartialEq)]
pub struct Given {
    /// What of it can be held. Of the tour of the case nothing: its steps and their words are those of the case.
    pub lesson: Lesson,
    /// Whether what is held is the tour of the case.
    pub is_tour: bool,
    /// Why none of it can be; the case is shown without a tour then.
    pub fault: Option<Fault>,
    /// What is wrong with it otherwise.
    pub problems: Vec<Problem>,
    hidden: Vec<Node>,
}

/// Why what a widget was given is no lesson.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It is a link, and there is none in it.
    Link(LinkError),
    /// It is a file, and none.
    File(Unreadable),
}

impl Given {
    /// A lesson with nothing wrong in it, which leaves nothing out.
    fn of(lesson: Lesson) -> Self {
        Self { lesson, is_tour: false, fault: None, problems: Vec::new(), hidden: Vec::new() }
    }

    /// Whether nobody has anything to do in it: it could not be read, or has no step.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lesson.steps.is_empty() && !self.is_tour
    }

    /// Whether it begins by itself with its first step. The tour of the case begins where the element says so, as anywhere.
    #[must_use]
    pub fn begins(&self) -> bool {
        self.fault.is_none() && !self.is_tour
    }

    /// How many arguments are left out.
    #[must_use]
    pub fn left_out(&self) -> usize {
        self.hidden.iter().filter(|node| matches!(node, Node::Argument(_))).count()
    }

    /// Whether every question of the lesson has been answered.
    fn is_answered(&self, tour: &Tour) -> bool {
        let mut steps = self.lesson.steps.iter().enumerate();
        steps.all(|(at, step)| step.ask.is_none() || tour.answer(at).is_some())
    }
}

impl InClass for Given {
    fn hides(&self, node: Node) -> bool {
        self.hidden.contains(&node)
    }

    fn withholds(&self, step: usize, tour: &Tour) -> bool {
        self.lesson.steps.get(step).is_some_and(|found| match found.reason {
            _ if found.ask.is_none() => false,
            Reason::AtOnce => false,
            Reason::WhenAllAnswered => !self.is_answered(tour),
            Reason::Never => true,
        })
    }

    fn given(&self) -> &Given {
        self
    }
}

/// The case as a lesson shows it. `text` is that of a lesson file, the fragment of a link, which begins with `#`, or [`TOUR`].
/// Where there is nothing behind the `#`, that is told, and the tour of the case can be gone through instead.
#[must_use]
pub fn held(model: &Model, text: &str) -> Model {
    let case = &model.case;
    let nothing = || Given::of(Lesson::new(case, &model.labels.language));
    let (tour, given) = if text == TOUR || text == "#" {
        let fault = (text != TOUR).then_some(Fault::Link(LinkError::NoLesson));
        (case.tour.clone(), Given { is_tour: true, fault, ..nothing() })
    } else {
        let file = if text.starts_with('#') {
            Lesson::from_fragment(text).map_err(Fault::Link)
        } else {
            Ok(text.to_owned())
        };
        match file.and_then(|file| Lesson::read(&file, case).map_err(Fault::File)) {
            Ok(Reading { lesson, problems }) => {
                let (tour, hidden) = (steps(&lesson, case), hidden(&lesson, case));
                (tour, Given { problems, hidden, ..Given::of(lesson) })
            }
            Err(fault) => (Vec::new(), Given { fault: Some(fault), ..nothing() }),
        }
    };
    let presets = presets(case, &given.hidden);
    model.with_lesson(tour, presets, Rc::new(given))
}

/// The steps as those of a tour. A case without arguments has nothing to look at, and so none.
fn steps(lesson: &Lesson, case: &Case) -> Vec<Step> {
    let step = |(at, step): (usize, &explainer_lesson::Step)| {
        let (world, ask) = (step.spec(case), step.asks(case));
        Some(Step { id: format!("step-{}", at + 1), world, focus: lesson.focus(case, at)?, ask })
    };
    lesson.steps.iter().enumerate().filter_map(step).collect()
}

/// What a lesson leaves out. What is settled can be decided by nobody, and is left where it is.
fn hidden(lesson: &Lesson, case: &Case) -> Vec<Node> {
    let shows = &lesson.shows;
    let actors = case.actors.iter().enumerate().filter(|(_, actor)| !shows.actor(&actor.id));
    let premises = case.premises.iter().enumerate();
    let premises =
        premises.filter(|(_, premise)| premise.kind != PremiseKind::Settled && !shows.premise(&premise.id));
    let arguments = case.arguments.iter().enumerate().filter(|(_, argument)| !shows.argument(&argument.id));
    let actors = actors.map(|(index, _)| Node::Actor(index.into()));
    let premises = premises.map(|(index, _)| Node::Premise(index.into()));
    actors.chain(premises).chain(arguments.map(|(index, _)| Node::Argument(index.into()))).collect()
}

/// The prepared worlds that change nothing of what is hidden, by their positions. Whoever chose another could not see what it
/// did.
fn presets(case: &Case, hidden: &[Node]) -> Vec<usize> {
    let opening = World::new(case, &case.opening);
    let changes_what_is_hidden = |world: &World| {
        let by_reading = world.reading(case).filter(|_| world.reading(case) != opening.reading(case));
        hidden.iter().any(|&node| match node {
            Node::Actor(id) => world.is_on(id) != opening.is_on(id),
            Node::Premise(id) if case.premises[id.index()].kind == PremiseKind::Reading => {
                by_reading == Some(id)
            }
            Node::Premise(id) => world.truth(id) != opening.truth(id),
            Node::Argument(_) => false,
        })
    };
    let worlds = case.presets.iter().map(|preset| World::new(case, &preset.world));
    worlds.enumerate().filter(|(_, world)| !changes_what_is_hidden(world)).map(|(index, _)| index).collect()
}

/// The arguments that bear on one, apply, and are not shown: those directed against it, those it builds on, and the answers
/// to what is directed against it.
#[must_use]
pub fn not_shown(model: &Model, verdicts: &Verdicts, about: ArgumentId) -> Vec<ArgumentId> {
    let case = &model.case;
    let against =
        |of: ArgumentId| case.attacks.iter().filter(move |attack| attack.to == of).map(|attack| attack.from);
    let mut near: Vec<ArgumentId> = case.arguments[about.index()].builds_on.clone();
    for objection in against(about) {
        near.push(objection);
        near.extend(against(objection).filter(|&reply| reply != about));
    }
    let mut found = Vec::new();
    for id in near {
        let counts = verdicts.status(id) != Status::NotEngaged && model.hides(Node::Argument(id));
        if counts && !found.contains(&id) {
            found.push(id);
        }
    }
    found
}

/// Whether there is a control to make a change with.
#[must_use]
pub fn can_be_made(model: &Model, change: Change) -> bool {
    match change {
        Change::Actor(actor, _) => model.can_operate(Control::Actor(actor)),
        Change::Reading(Some(premise)) | Change::Switch(premise, _) => !model.hides(Node::Premise(premise)),
        Change::Reading(None) => model.can_operate(Control::Reading),
    }
}

/// What a pupil has done in a step, for a summary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// The argument that was asked about, if one was.
    pub asked: Option<ArgumentId>,
    /// What the pupil said of it.
    pub said: Option<Guess>,
    /// What came out: its status in the world of the step. Nothing before the pupil has said something.
    pub came_out: Option<Status>,
}

/// What a pupil has done in each step of the tour.
#[must_use]
pub fn done(model: &Model, tour: &Tour) -> Vec<Done> {
    let step = |(at, step): (usize, &Step)| {
        let said = tour.answer(at).filter(|_| step.ask.is_some());
        let world = World::new(&model.case, &step.world);
        let came_out = said.and(step.ask).map(|asked| model.verdicts(&world).status(asked));
        Done { asked: step.ask, said, came_out }
    };
    model.case.tour.iter().enumerate().map(step).collect()
}
