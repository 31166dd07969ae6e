//! What the widget is told: a case, its texts, and what is compiled from them once.

use std::rc::Rc;

use explainer_core::argument::{Control, Focus, Framework, Status, Verdicts, World};
use explainer_core::case::{
    ActorId, ArgumentId, Case, Details, Entry, Labels, PremiseId, PremiseKind, Step, Structure, Texts,
    VoiceId, Who, part,
};
use explainer_core::diagram::{Node, Plan};

use crate::lesson::InClass;

/// A case with the texts of one language. Shared by every instance that shows it, equal only to itself.
#[derive(Debug, Clone)]
pub struct Model(Rc<Inner>);

/// The parts of a [`Model`].
#[derive(Debug, Clone)]
pub struct Inner {
    /// The structure a world needs.
    pub case: Rc<Case>,
    /// The same without the attacks and parts that are not drawn: a lesson may leave arguments out.
    pub drawn: Rc<Case>,
    /// The arguments that are drawn, in the order of the case.
    pub arguments: Rc<Vec<ArgumentId>>,
    /// The prepared worlds that are offered, by their positions.
    pub presets: Rc<Vec<usize>>,
    /// The short texts.
    pub labels: Rc<Labels>,
    /// What only a closer look shows, once it is here.
    pub details: Option<Rc<Details>>,
    /// The case compiled for labelling.
    pub framework: Rc<Framework>,
    /// The order of the figure, the same in every world.
    pub plan: Rc<Plan>,
    /// The lesson that the case is shown for, where a teacher has made one.
    pub lesson: Option<Rc<dyn InClass>>,
}

impl PartialEq for Model {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl std::ops::Deref for Model {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl Model {
    /// A case with the plan of its figure, which has been made before; its details are not here yet.
    #[must_use]
    pub fn new(case: Case, labels: Labels, plan: Plan) -> Self {
        let framework = Rc::new(Framework::new(&case));
        let arguments = Rc::new((0..case.arguments.len()).map(ArgumentId::from).collect());
        let presets = Rc::new((0..case.presets.len()).collect());
        let (case, labels, plan) = (Rc::new(case), Rc::new(labels), Rc::new(plan));
        let drawn = case.clone();
        let (details, lesson) = (None, None);
        Self(Rc::new(Inner { case, drawn, arguments, presets, labels, details, framework, plan, lesson }))
    }

    /// A whole case in one language, as its files hold it.
    #[must_use]
    pub fn whole(structure: Structure, texts: Texts) -> Self {
        let (case, labels, details) = part(structure, texts);
        let plan = Plan::new(&case);
        Self::new(case, labels, plan).with_details(Rc::new(details))
    }

    /// The model with its details, as [`explainer_core::pack::unpack_details`] has found them to fit its case.
    #[must_use]
    pub fn with_details(&self, details: Rc<Details>) -> Self {
        Self(Rc::new(Inner { details: Some(details), ..(*self.0).clone() }))
    }

    /// The model as a lesson shows it: with another tour, without what the lesson hides where it is drawn, and with these
    /// prepared worlds, by their positions.
    #[must_use]
    pub fn with_lesson(&self, tour: Vec<Step>, presets: Vec<usize>, lesson: Rc<dyn InClass>) -> Self {
        let case = Case { tour, ..(*self.case).clone() };
        let hides = |id: ArgumentId| lesson.hides(Node::Argument(id));
        let mut drawn = case.clone();
        drawn.attacks.retain(|attack| !hides(attack.from));
        drawn.arguments.iter_mut().for_each(|argument| argument.builds_on.retain(|&part| !hides(part)));
        let mut shown = (*self.0).clone();
        shown.case = Rc::new(case);
        shown.drawn = Rc::new(drawn);
        shown.arguments = Rc::new(self.arguments.iter().copied().filter(|&id| !hides(id)).collect());
        shown.presets = Rc::new(presets);
        shown.plan = Rc::new(self.plan.without(|node| lesson.hides(node)));
        shown.lesson = Some(lesson);
        Self(Rc::new(shown))
    }

    /// The world the case opens with.
    #[must_use]
    pub fn opening(&self) -> World {
        World::new(&self.case, &self.case.opening)
    }

    /// The status of every argument in a world.
    #[must_use]
    pub fn verdicts(&self, world: &World) -> Verdicts {
        self.framework.evaluate(world)
    }

    /// What bears on an argument in a world, in at most so many boxes.
    #[must_use]
    pub fn focus(&self, world: &World, verdicts: &Verdicts, argument: ArgumentId, boxes: usize) -> Focus {
        Focus::new(&self.case, &self.drawn, &self.framework, world, verdicts, argument, boxes)
    }
}

impl Inner {
    /// The short texts of an actor.
    #[must_use]
    pub fn actor(&self, id: ActorId) -> &Entry {
        &self.labels.actors[id.index()]
    }

    /// The short texts of a voice.
    #[must_use]
    pub fn voice(&self, id: VoiceId) -> &Entry {
        &self.labels.voices[id.index()]
    }

    /// The short texts of a premise.
    #[must_use]
    pub fn premise(&self, id: PremiseId) -> &Entry {
        &self.labels.premises[id.index()]
    }

    /// The short texts of an argument.
    #[must_use]
    pub fn argument(&self, id: ArgumentId) -> &Entry {
        &self.labels.arguments[id.index()]
    }

    /// The short texts of whatever the figure shows.
    #[must_use]
    pub fn entry(&self, node: Node) -> &Entry {
        match node {
            Node::Actor(id) => self.actor(id),
            Node::Premise(id) => self.premise(id),
            Node::Argument(id) => self.argument(id),
        }
    }

    /// The name of whoever says something.
    #[must_use]
    pub fn name(&self, who: Who) -> &str {
        &self.speaker(who).label
    }

    /// The short texts of whoever says something.
    #[must_use]
    pub fn speaker(&self, who: Who) -> &Entry {
        match who {
            Who::Actor(id) => self.actor(id),
            Who::Voice(id) => self.voice(id),
        }
    }

    /// Whether a lesson leaves something out. It still counts.
    #[must_use]
    pub fn hides(&self, node: Node) -> bool {
        self.lesson.as_ref().is_some_and(|lesson| lesson.hides(node))
    }

    /// Every argument that is drawn, in the order of the case.
    pub fn arguments(&self) -> impl Iterator<Item = ArgumentId> {
        self.arguments.iter().copied()
    }

    /// The premises that are decided in one way, and not left out by a lesson, in the order of the case.
    #[must_use]
    pub fn premises_of(&self, kind: PremiseKind) -> Vec<PremiseId> {
        let premises = self.case.premises.iter().enumerate().filter(|(_, premise)| premise.kind == kind);
        premises
            .map(|(index, _)| PremiseId::from(index))
            .filter(|&id| !self.hides(Node::Premise(id)))
            .collect()
    }

    /// Whether a reader has a control to operate: what a lesson leaves out stays as it is.
    #[must_use]
    pub fn can_operate(&self, control: Control) -> bool {
        match control {
            Control::Actor(actor) => !self.hides(Node::Actor(actor)),
            Control::Reading => !self.premises_of(PremiseKind::Reading).is_empty(),
            Control::Switch(premise) => !self.hides(Node::Premise(premise)),
        }
    }

    /// How many arguments that are shown have each status, in the order of [`Status::ALL`].
    #[must_use]
    pub fn tally(&self, verdicts: &Verdicts) -> [usize; 5] {
        Status::ALL.map(|status| self.arguments().filter(|&id| verdicts.status(id) == status).count())
    }
}
