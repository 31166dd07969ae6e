//! What a sentence is made of: the parts a language is handed, in no order and with no words between them.
//!
//! A part carries what a grammar may ask for: names that can be inflected, counts, statuses. How it is said is for
//! [`Grammar`](super::Grammar) alone.

use explainer_core::argument::{Status, Truth};
use explainer_core::diagram::Strike;

/// What something is called in the texts of the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Name<'a> {
    label: &'a str,
    inflected: &'a [(String, String)],
}

impl<'a> Name<'a> {
    /// A name with the inflected forms that the text file gives, each with what the form is called.
    #[must_use]
    pub fn new(label: &'a str, inflected: &'a [(String, String)]) -> Self {
        Self { label, inflected }
    }

    /// The name as it stands by itself.
    #[must_use]
    pub fn label(self) -> &'a str {
        self.label
    }

    /// The name in a form that the language asks for, such as its genitive; as it stands by itself where the text
    /// file gives no such form.
    #[must_use]
    pub fn form(self, name: &str) -> &'a str {
        let found = self.inflected.iter().find(|(found, _)| found == name);
        found.map_or(self.label, |(_, text)| text)
    }
}

/// A change of one control.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NamedChange<'a> {
    /// An actor comes to take part, or is left out of it.
    Actor(Name<'a>, bool),
    /// A reading is followed, or none.
    Reading(Option<Name<'a>>),
    /// A premise is accepted, left open or rejected.
    Switch(Name<'a>, Truth),
}

/// What was done last: what the sentence after a change begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed<'a> {
    /// Nothing yet: the reader is invited to act.
    Nothing,
    /// Nothing yet: the reader came by a link, and sees another world than the page opens with.
    ByLink,
    /// One control was changed.
    Changed(NamedChange<'a>),
    /// Several were changed together.
    ChangedMany,
    /// A prepared world was chosen.
    Preset(Name<'a>),
    /// A step of the tour was reached.
    Step {
        /// Which, from 1.
        number: usize,
        /// How many there are.
        of: usize,
    },
    /// A step of the tour asks something before it changes anything.
    Asked {
        /// Which, from 1.
        number: usize,
        /// How many there are.
        of: usize,
    },
    /// The tour has come to its end.
    Finished,
    /// A change waits until the reader has said what it will do; none where several are to be made together.
    Pending(Option<NamedChange<'a>>),
    /// That change was not made.
    Withdrawn,
    /// A step was undone.
    Undone,
    /// Back to the opening world.
    Reset,
    /// The host page set the world.
    ByPage,
}

/// What came of it: what the sentence after a change goes on with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect<'a> {
    /// Others came to take part with an actor, or were left out with it.
    Along {
        /// Who.
        others: Vec<Name<'a>>,
        /// Whether they came.
        on: bool,
    },
    /// No argument has another status, and why none has.
    None(Standstill<'a>),
    /// The reading is left open again, since nobody who holds it takes part any more.
    Opened,
    /// The argument in the middle has the status it had, and what it hangs on.
    Keeps {
        /// The argument.
        argument: Name<'a>,
        /// Its status.
        status: Status,
        /// What is left open, where that keeps it contested.
        open: Vec<NamedControl<'a>>,
    },
    /// An argument has another status.
    Becomes {
        /// The argument.
        argument: Name<'a>,
        /// Its status now.
        status: Status,
    },
    /// An argument falls to another that stands.
    FallsTo {
        /// The argument.
        argument: Name<'a>,
        /// The one that stands.
        attacker: Name<'a>,
        /// How that one argues against it.
        strike: Strike,
    },
    /// How many more arguments have another status.
    More(usize),
}

/// Why a change alters no status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standstill<'a> {
    /// What needs the actor has somebody else of the same group already.
    Covered {
        /// Who else.
        others: Vec<Name<'a>>,
    },
    /// What needs the actor needs somebody more, too.
    Lacking {
        /// Who is left out: one of each group.
        others: Vec<Vec<Name<'a>>>,
    },
    /// Nothing that applies rests on it.
    Unused,
    /// An argument that applies rests on it, and has its status on other grounds.
    Otherwise {
        /// The argument.
        argument: Name<'a>,
        /// Its status, as before.
        status: Status,
    },
    /// The world is the same as before.
    Same,
}

/// The sentence after a change, in parts, most important first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Announcement<'a> {
    /// What was done.
    pub deed: Deed<'a>,
    /// Who came or went along, or that nothing changes; left out where there is no room.
    pub asides: Vec<Effect<'a>>,
    /// What became of arguments; those for which there is no room are counted.
    pub effects: Vec<Effect<'a>>,
}

/// A premise as an argument uses it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NamedLiteral<'a> {
    /// The premise.
    pub premise: Name<'a>,
    /// Whether it is a reading: not accepted or rejected, but followed or not.
    pub is_reading: bool,
    /// Whether the argument rests on its contrary.
    pub negated: bool,
}

/// Someone who takes a side on a premise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stance<'a> {
    /// Who.
    pub who: Name<'a>,
    /// Whether only in part.
    pub in_part: bool,
    /// From when, where the case tells.
    pub since: Option<Date<'a>>,
    /// Until when, where the case tells.
    pub until: Option<Date<'a>>,
}

/// The sides on a premise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Those who hold it.
    Held,
    /// Those who dispute it.
    Disputed,
}

/// One ground for the status of an argument: one sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ground<'a> {
    /// One of each group would have to take part.
    Missing(Vec<Vec<Name<'a>>>),
    /// A premise is rejected.
    Rejected {
        /// As the argument uses it.
        literal: NamedLiteral<'a>,
        /// Those who do not grant it.
        against: Vec<Stance<'a>>,
    },
    /// It builds on arguments that do not apply.
    PartsOut(Vec<Name<'a>>),
    /// It builds on arguments that fall.
    PartsFall(Vec<Name<'a>>),
    /// It builds on arguments that are contested.
    PartsContested(Vec<Name<'a>>),
    /// An argument that stands disputes a premise of it.
    Undermined {
        /// The one that stands.
        attacker: Name<'a>,
        /// The premise.
        premise: Name<'a>,
    },
    /// An argument that stands disputes the step from its premises to its conclusion.
    Undercut(Name<'a>),
    /// An argument that stands concludes the contrary.
    Rebutted(Name<'a>),
    /// Nobody who takes part answers it.
    Unopposed,
    /// A premise of it is granted though somebody who takes part disputes it.
    Granted {
        /// As the argument uses it.
        literal: NamedLiteral<'a>,
        /// Those who take part and dispute it.
        against: Vec<Stance<'a>>,
    },
    /// All that is said against it falls.
    Defended(Vec<Name<'a>>),
    /// Premises of it are left open.
    Open(Vec<NamedLiteral<'a>>),
    /// What is said against it is undecided.
    Pending(Vec<Name<'a>>),
}

/// What a line of the figure says of its two ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// An argument needs an actor to take part.
    Needs,
    /// An argument rests on a premise.
    RestsOn,
    /// An argument rests on the contrary of a premise.
    RestsOnContrary,
    /// An argument builds on another.
    BuildsOn,
    /// An argument is directed against another.
    Strikes(Strike),
}

/// A few words with a name in them that may be a link; [`Display`](std::fmt::Display) says them without one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// What comes before the name, with its space.
    pub before: String,
    /// The name as it is inflected here.
    pub name: String,
    /// What comes after it, with its space.
    pub after: String,
}

impl std::fmt::Display for Phrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}{}{}", self.before, self.name, self.after)
    }
}

/// A control while settings are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NamedControl<'a> {
    /// An actor's switch.
    Actor(Name<'a>),
    /// The choice of a reading.
    Reading,
    /// A premise: a switch, or the reading that is followed.
    Premise(Name<'a>),
}

/// How a control is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ControlState {
    /// An actor that takes part.
    On,
    /// An actor left out.
    Off,
    /// A reading that is followed.
    Followed,
    /// A premise accepted, left open or rejected; a choice of reading left open.
    Premise(Truth),
}

impl ControlState {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 6] = [
        Self::On,
        Self::Off,
        Self::Followed,
        Self::Premise(Truth::Holds),
        Self::Premise(Truth::Open),
        Self::Premise(Truth::Rejected),
    ];
}

/// Out of how many settings a count is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted<'a> {
    /// How many settings.
    pub settings: u64,
    /// Whether there are more, too many to count.
    pub at_least: bool,
    /// What is the same in all of them, by state.
    pub kept: Vec<(ControlState, Vec<NamedControl<'a>>)>,
    /// How many controls more are the same in all of them, which a lesson leaves out.
    pub left_out: usize,
    /// What takes every value, without the premises that do.
    pub free: Vec<NamedControl<'a>>,
    /// How many premises take every value.
    pub free_premises: usize,
}

/// What decides whether an argument stands, over the settings counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hinge<'a> {
    /// Nothing that varies: it stands in all of them, or in none.
    Nothing,
    /// No control by itself: only several together make a difference.
    Several,
    /// These controls, each by itself, more often than all others.
    On(Vec<NamedControl<'a>>),
}

/// A control that an argument turns on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turn<'a> {
    /// The control.
    pub control: NamedControl<'a>,
    /// In how many settings changing it alone lets the argument stand, or stops it.
    pub times: u64,
    /// In how many settings it can be changed alone.
    pub of: u64,
}

/// A day, month or year of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Date<'a> {
    /// The year, in digits.
    pub year: &'a str,
    /// The month from 1 to 12, if it is known.
    pub month: Option<u8>,
    /// The day of the month, if it is known.
    pub day: Option<u8>,
}

impl<'a> Date<'a> {
    /// Reads `2022-08-18`, `2022-08` or `2022`. What is no month or day of it is left out.
    #[must_use]
    pub fn read(iso: &'a str) -> Self {
        let mut fields = iso.split('-');
        let year = fields.next().unwrap_or_default();
        let month =
            fields.next().and_then(|month| month.parse().ok()).filter(|month| (1..=12).contains(month));
        let day = month.and(fields.next()).and_then(|day| day.parse().ok());
        Self { year, month, day }
    }
}
