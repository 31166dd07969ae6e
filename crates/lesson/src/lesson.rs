//! What a lesson is.

use explainer_core::argument::{WorldQuery, resolve_query};
use explainer_core::case::{ArgumentId, Case, WorldSpec};
use serde::Serialize;

/// The number of this format, which a lesson file begins with.
pub const FORMAT: u32 = 1;
/// The most steps of a lesson.
pub const MAX_STEPS: usize = 20;
/// The longest task, question or hint, in characters.
pub const MAX_TEXT: usize = 2_000;
/// The longest title, in characters.
pub const MAX_TITLE: usize = 120;

/// A lesson on one case. As JSON it is a lesson file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Lesson {
    /// The number of the format, [`FORMAT`].
    #[serde(rename = "lesson")]
    pub format: u32,
    /// The id of its case.
    pub case: String,
    /// The version of the case that it was made for.
    pub version: String,
    /// The language of its texts, a BCP 47 tag.
    pub language: String,
    /// Its title, at most [`MAX_TITLE`] characters.
    pub title: String,
    /// What of the case is drawn.
    #[serde(skip_serializing_if = "Shows::is_all")]
    pub shows: Shows,
    /// Its steps, at most [`MAX_STEPS`].
    pub steps: Vec<Step>,
}

/// What of a case is drawn, by ids. A list that is not there leaves nothing out. What is not drawn still counts: every
/// status is that of the whole case.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Shows {
    /// The actors a pupil can switch.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actors: Option<Vec<String>>,
    /// The arguments that are drawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arguments: Option<Vec<String>>,
    /// The premises a pupil can decide: switches, and readings.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub premises: Option<Vec<String>>,
}

/// A step of a lesson.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Step {
    /// The world it leads to, in the words of a link: `on=…&reading=…&accept=…&reject=…`. What it does not say is as the
    /// case opens.
    pub world: String,
    /// The argument it looks at.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub focus: Option<String>,
    /// What the pupil reads; paragraphs are parted by an empty line.
    pub task: String,
    /// The argument whose status is asked for before the world is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ask: Option<String>,
    /// What is asked; empty where the widget's own question will do.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub question: String,
    /// What helps, folded away.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub hint: String,
    /// When the pupil is told what decides the status that was asked for.
    #[serde(skip_serializing_if = "Reason::is_at_once")]
    pub reason: Reason,
}

/// When a pupil is told what decides the status that a step has asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// `at-once`: with the answer.
    #[default]
    AtOnce,
    /// `when-all-answered`: when every question of the lesson has been answered.
    WhenAllAnswered,
    /// `never`: not by the lesson.
    Never,
}

impl Reason {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::AtOnce, Self::WhenAllAnswered, Self::Never];

    /// Its name in a lesson file.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::AtOnce => "at-once",
            Self::WhenAllAnswered => "when-all-answered",
            Self::Never => "never",
        }
    }

    fn is_at_once(&self) -> bool {
        *self == Self::AtOnce
    }
}

impl Shows {
    /// Whether nothing is left out.
    #[must_use]
    pub fn is_all(&self) -> bool {
        *self == Self::default()
    }

    /// Whether an argument is drawn.
    #[must_use]
    pub fn argument(&self, id: &str) -> bool {
        names(self.arguments.as_ref(), id)
    }

    /// Whether an actor can be switched.
    #[must_use]
    pub fn actor(&self, id: &str) -> bool {
        names(self.actors.as_ref(), id)
    }

    /// Whether a premise can be decided.
    #[must_use]
    pub fn premise(&self, id: &str) -> bool {
        names(self.premises.as_ref(), id)
    }
}

/// Whether a list names an id, or leaves nothing out.
fn names(list: Option<&Vec<String>>, id: &str) -> bool {
    list.is_none_or(|list| list.iter().any(|named| named == id))
}

impl Lesson {
    /// A lesson on a case that has no step yet.
    #[must_use]
    pub fn new(case: &Case, language: &str) -> Self {
        Self {
            format: FORMAT,
            case: case.id.clone(),
            version: case.version.clone(),
            language: language.to_owned(),
            title: String::new(),
            shows: Shows::default(),
            steps: Vec::new(),
        }
    }

    /// The lesson as a file: JSON that a person can read, the same for the same lesson.
    ///
    /// # Panics
    /// Never: a lesson is made of text and lists of text.
    #[must_use]
    pub fn write(&self) -> String {
        serde_json::to_string_pretty(self).expect("text can be written") + "\n"
    }

    /// The argument that a step looks at: the one it names or asks about, else that of the step before, else the case's
    /// headline; if that is not drawn, the first that is. A case without arguments has none.
    #[must_use]
    pub fn focus(&self, case: &Case, step: usize) -> Option<ArgumentId> {
        let mut before = self.steps.iter().take(step + 1).rev();
        let named = before.find_map(|step| step.focus.as_ref().or(step.ask.as_ref()));
        let named = named.and_then(|id| argument(case, id)).or(case.headline());
        let is_drawn = |id: &ArgumentId| self.shows.argument(&case.arguments[id.index()].id);
        let first = || (0..case.arguments.len()).map(ArgumentId::from).find(is_drawn);
        named.filter(is_drawn).or_else(first)
    }
}

impl Step {
    /// The world it leads to. Words that name nothing in the case are passed over.
    #[must_use]
    pub fn spec(&self, case: &Case) -> WorldSpec {
        resolve_query(case, &query(&self.world)).0
    }

    /// The argument it asks about.
    #[must_use]
    pub fn asks(&self, case: &Case) -> Option<ArgumentId> {
        argument(case, self.ask.as_ref()?)
    }
}

/// The paragraphs of a text, which are parted by empty lines.
pub fn paragraphs(text: &str) -> impl Iterator<Item = &str> {
    text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty())
}

/// An argument of a case by its id.
fn argument(case: &Case, id: &str) -> Option<ArgumentId> {
    case.arguments.iter().position(|argument| argument.id == id).map(ArgumentId::from)
}

/// What the words of a world ask for.
pub(crate) fn query(world: &str) -> WorldQuery {
    WorldQuery::from_pairs(form_urlencoded::parse(world.as_bytes()))
}
