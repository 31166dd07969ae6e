//! What the widget is told: a case, its texts, and what is compiled from them once.

use std::rc::Rc;

use explainer_core::argument::{Framework, Status, Verdicts, World};
use explainer_core::case::{ActorId, ArgumentId, Case, Entry, PremiseId, Texts, VoiceId, Who};
use explainer_core::diagram::{Node, Plan};

/// A case with the texts of one language. Shared by every instance on a page, equal only to itself.
#[derive(Debug, Clone)]
pub struct Model(Rc<Inner>);

/// The parts of a [`Model`].
#[derive(Debug)]
pub struct Inner {
    /// The structure.
    pub case: Case,
    /// The texts.
    pub texts: Texts,
    /// Whether this is the whole case, and not only its brief form ([`explainer_core::case::brief`]).
    pub whole: bool,
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
    /// Puts a checked case and its texts together.
    #[must_use]
    pub fn new(case: Case, texts: Texts) -> Self {
        let framework = Rc::new(Framework::new(&case));
        let plan = Rc::new(Plan::new(&case));
        Self(Rc::new(Inner { case, texts, whole: true, framework, plan }))
    }

    /// Puts the brief form of a checked case and its texts together with a plan made before.
    #[must_use]
    pub fn brief(case: Case, texts: Texts, plan: Plan) -> Self {
        let framework = Rc::new(Framework::new(&case));
        Self(Rc::new(Inner { case, texts, whole: false, framework, plan: Rc::new(plan) }))
    }

    /// The model with the whole case in place of its brief form; `None` if it is another case, or another
    /// version of it.
    #[must_use]
    pub fn completed(&self, case: Case, texts: Texts) -> Option<Self> {
        let size = |case: &Case| {
            [
                case.actors.len(),
                case.voices.len(),
                case.premises.len(),
                case.arguments.len(),
                case.attacks.len(),
            ]
        };
        let same =
            case.id == self.case.id && case.version == self.case.version && size(&case) == size(&self.case);
        let (framework, plan) = (self.framework.clone(), self.plan.clone());
        same.then(|| Self(Rc::new(Inner { case, texts, whole: true, framework, plan })))
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
}

impl Inner {
    /// The texts of an actor.
    #[must_use]
    pub fn actor(&self, id: ActorId) -> &Entry {
        &self.texts.actors[id.index()]
    }

    /// The texts of a voice.
    #[must_use]
    pub fn voice(&self, id: VoiceId) -> &Entry {
        &self.texts.voices[id.index()]
    }

    /// The texts of a premise.
    #[must_use]
    pub fn premise(&self, id: PremiseId) -> &Entry {
        &self.texts.premises[id.index()]
    }

    /// The texts of an argument.
    #[must_use]
    pub fn argument(&self, id: ArgumentId) -> &Entry {
        &self.texts.arguments[id.index()]
    }

    /// The texts of whatever the figure shows.
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
        match who {
            Who::Actor(id) => &self.actor(id).label,
            Who::Voice(id) => &self.voice(id).label,
        }
    }

    /// Every argument of the case, in its order.
    pub fn arguments(&self) -> impl Iterator<Item = ArgumentId> + use<> {
        (0..self.case.arguments.len()).map(ArgumentId::from)
    }

    /// How many arguments have each status, in the order of [`Status::ALL`].
    #[must_use]
    pub fn tally(&self, verdicts: &Verdicts) -> [usize; 5] {
        Status::ALL.map(|status| verdicts.all().iter().filter(|found| **found == status).count())
    }
}
