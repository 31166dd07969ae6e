//! What the widget is told: a case, its texts, and what is compiled from them once.

use std::rc::Rc;

use explainer_core::argument::{Focus, Framework, Status, Verdicts, World};
use explainer_core::case::{
    ActorId, ArgumentId, Case, Details, Entry, Labels, PremiseId, PremiseKind, Structure, Texts, VoiceId,
    Who, part,
};
use explainer_core::diagram::{Node, Plan};

/// A case with the texts of one language. Shared by every instance that shows it, equal only to itself.
#[derive(Debug, Clone)]
pub struct Model(Rc<Inner>);

/// The parts of a [`Model`].
#[derive(Debug, Clone)]
pub struct Inner {
    /// The structure a world needs.
    pub case: Rc<Case>,
    /// The short texts.
    pub labels: Rc<Labels>,
    /// What only a closer look shows, once it is here.
    pub details: Option<Rc<Details>>,
    /// The case compiled for labelling.
    pub framework: Rc<Framework>,
    /// The order of the figure, the same in every world.
    pub plan: Rc<Plan>,
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
        let (case, labels, plan) = (Rc::new(case), Rc::new(labels), Rc::new(plan));
        Self(Rc::new(Inner { case, labels, details: None, framework, plan }))
    }

    /// A whole case in one language, as its files hold it.
    #[must_use]
    pub fn whole(structure: Structure, texts: Texts) -> Self {
        let (case, labels, details) = part(structure, texts);
        let plan = Plan::new(&case);
        Self::new(case, labels, plan).with_details(details)
    }

    /// The model with its details, as [`explainer_core::pack::unpack_details`] has found them to fit its case.
    #[must_use]
    pub fn with_details(&self, details: Details) -> Self {
        Self(Rc::new(Inner { details: Some(Rc::new(details)), ..(*self.0).clone() }))
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
        Focus::new(&self.case, &self.framework, world, verdicts, argument, boxes)
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

    /// Every argument of the case, in its order.
    pub fn arguments(&self) -> impl Iterator<Item = ArgumentId> + use<> {
        (0..self.case.arguments.len()).map(ArgumentId::from)
    }

    /// The premises that are decided in one way, in the order of the case.
    #[must_use]
    pub fn premises_of(&self, kind: PremiseKind) -> Vec<PremiseId> {
        let premises = self.case.premises.iter().enumerate();
        premises
            .filter(|(_, premise)| premise.kind == kind)
            .map(|(index, _)| PremiseId::from(index))
            .collect()
    }

    /// How many arguments have each status, in the order of [`Status::ALL`].
    #[must_use]
    pub fn tally(&self, verdicts: &Verdicts) -> [usize; 5] {
        Status::ALL.map(|status| verdicts.all().iter().filter(|found| **found == status).count())
    }
}
