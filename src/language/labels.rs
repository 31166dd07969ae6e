//! The labels: words that stand by themselves, by the name of the place where they stand.
//!
//! Every table can be written out by serde, so that whoever judges the words finds all of them, and read by it, so that
//! tests can make a language of their own.

use explainer_core::argument::Status;
use explainer_core::case::{Column, Confidence, StatementKind};
use explainer_core::diagram::Strike;
use serde::{Deserialize, Serialize};

/// Names of the regions and controls.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[expect(missing_docs, reason = "a label is told by its name and by the English beside it")]
pub struct Controls {
    pub who: &'static str,
    pub disputed: &'static str,
    pub disputed_hint: &'static str,
    pub leave_open: &'static str,
    pub accept: &'static str,
    pub reject: &'static str,
    pub held_by: &'static str,
    pub disputed_by: &'static str,
    pub nobody: &'static str,
    pub hypothetical: &'static str,
    pub presets: &'static str,
    pub choose_preset: &'static str,
    pub undo: &'static str,
    pub reset: &'static str,
    pub copy_link: &'static str,
    /// Offers the world as a file.
    pub save: &'static str,
    pub copied: &'static str,
    pub copy_by_hand: &'static str,
    pub close: &'static str,
    pub rest_coming: &'static str,
    pub rest_failed: &'static str,
    pub later_coming: &'static str,
    pub later_failed: &'static str,
    pub again: &'static str,
    /// Under the title: what there is to do.
    pub lead: &'static str,
    pub views: &'static str,
    pub focus: &'static str,
    pub diagram: &'static str,
    pub outline: &'static str,
    pub matrix: &'static str,
    /// Short names of the three groups of controls, for a bar.
    pub bar_who: &'static str,
    pub bar_reading: &'static str,
    pub bar_disputed: &'static str,
    pub report: &'static str,
    /// Before the address that opens the world, on paper.
    pub this_world: &'static str,
}

/// Words of the figure and the lists.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[expect(missing_docs, reason = "a label is told by its name and by the English beside it")]
pub struct Figure {
    pub statuses: Statuses,
    pub unopposed: &'static str,
    /// Of what stands since somebody granted it what others who take part dispute.
    pub granted: &'static str,
    pub defended: &'static str,
    pub holds: &'static str,
    pub open: &'static str,
    pub rejected: &'static str,
    /// Of a reading: nobody accepts or rejects it, since it is somebody's.
    pub followed: &'static str,
    pub not_followed: &'static str,
    pub settled: &'static str,
    pub not: &'static str,
    pub on: &'static str,
    pub off: &'static str,
    pub name: &'static str,
    pub legend: &'static str,
    pub unfold: &'static str,
    pub fold: &'static str,
    pub columns: Columns,
    /// What an attack does.
    pub strikes: Strikes,
    /// What has become of an attack.
    pub forces: Forces,
    pub rests_on: &'static str,
    /// Rests on the contrary of a premise.
    pub contrary: &'static str,
    pub builds_on: &'static str,
    /// What these words mean.
    pub meanings: Meanings,
    /// What the keys do in the figure.
    pub keys: &'static str,
    /// Name of the table.
    pub table: &'static str,
    pub needed: &'static str,
    pub one_of: &'static str,
}

/// What the words of the figure mean, each under the name of its word in [`Figure`].
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[expect(missing_docs, reason = "a meaning is told by the name of its word and by the English beside it")]
pub struct Meanings {
    pub statuses: Statuses,
    pub holds: &'static str,
    pub open: &'static str,
    pub rejected: &'static str,
    pub followed: &'static str,
    pub not_followed: &'static str,
    pub settled: &'static str,
    pub on: &'static str,
    pub off: &'static str,
    pub strikes: Strikes,
    pub forces: Forces,
    pub rests_on: &'static str,
    pub contrary: &'static str,
    pub builds_on: &'static str,
}

/// One argument and what bears on it.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[expect(missing_docs, reason = "a label is told by its name and by the English beside it")]
pub struct Focus {
    pub rests_on: &'static str,
    pub against: &'static str,
    pub answered: &'static str,
    pub nothing_against: &'static str,
    pub more_on: &'static str,
    pub wants_rejected: &'static str,
    /// The same of a reading.
    pub wants_not_followed: &'static str,
    pub show_less: &'static str,
    pub others: &'static str,
}

/// The guided tour.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[expect(missing_docs, reason = "a label is told by its name and by the English beside it")]
pub struct Tour {
    pub skip: &'static str,
    pub resume: &'static str,
    pub repeat: &'static str,
    pub back: &'static str,
    pub next: &'static str,
    pub finish: &'static str,
    pub leave: &'static str,
    pub stands: &'static str,
    pub stands_not: &'static str,
    pub contested: &'static str,
    pub unsure: &'static str,
    /// Under what is asked: why the figure does not show it.
    pub still_before: &'static str,
    pub predict: &'static str,
    pub withdraw: &'static str,
}

/// The panel about one thing, and the lists that say the same.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[expect(missing_docs, reason = "a label is told by its name and by the English beside it")]
pub struct Panel {
    pub why: &'static str,
    /// Opens the reasons behind those given under `why`.
    pub behind: &'static str,
    pub what_if: &'static str,
    pub nothing_flips: &'static str,
    pub not_all: &'static str,
    /// After an offered change.
    pub would: Statuses,
    pub needs: &'static str,
    pub rests_on: &'static str,
    /// Premises whose contrary an argument takes as given.
    pub rests_on_contrary: &'static str,
    pub builds_on: &'static str,
    pub attacked_by: &'static str,
    pub answered_by: &'static str,
    pub attacks: &'static str,
    pub used_by: &'static str,
    pub speaks_for: &'static str,
    /// Where any one of several will do.
    pub needs_one_of: &'static str,
    /// Arguments that cannot do without an actor.
    pub needed_by: &'static str,
    /// Arguments for which an actor is one of several that will do.
    pub will_do_for: &'static str,
    pub who_says: &'static str,
    pub inference: &'static str,
    pub basis: &'static str,
    pub said: &'static str,
    pub date_not_given: &'static str,
    pub sources: &'static str,
    pub in_record: &'static str,
    pub see_above: &'static str,
    pub statements: StatementKinds,
    pub confidence: Degrees,
}

/// What arguments turn on, in counts of settings.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[expect(missing_docs, reason = "a label is told by its name and by the English beside it")]
pub struct Hinges {
    /// The way to see it, beside the diagram.
    pub tab: &'static str,
    pub title: &'static str,
    /// What is counted, and what a count does not say.
    pub what: &'static str,
    pub kept: &'static str,
    pub kept_hint: &'static str,
    pub keep_actors: &'static str,
    pub keep_nothing: &'static str,
    pub too_many: &'static str,
    pub cancel: &'static str,
    pub again: &'static str,
    pub not_counted: &'static str,
    /// Shows what was counted of one argument as bars.
    pub bars: &'static str,
    /// Why some controls are counted out of fewer settings.
    pub bound: &'static str,
}

/// What goes wrong.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[expect(missing_docs, reason = "a label is told by its name and by the English beside it")]
pub struct Faults {
    pub link_title: &'static str,
}

/// One text for each status.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each is named as the kind it is the word for")]
pub struct Statuses {
    pub stands: &'static str,
    pub contested: &'static str,
    pub falls: &'static str,
    pub unsupported: &'static str,
    pub not_engaged: &'static str,
}

impl Statuses {
    /// The word for one of them.
    #[must_use]
    pub fn of(&self, status: Status) -> &'static str {
        match status {
            Status::Stands => self.stands,
            Status::Contested => self.contested,
            Status::Falls => self.falls,
            Status::Unsupported => self.unsupported,
            Status::NotEngaged => self.not_engaged,
        }
    }
}

/// One text for each column of arguments.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each is named as the kind it is the word for")]
pub struct Columns {
    pub claim: &'static str,
    pub objection: &'static str,
    pub reply: &'static str,
}

impl Columns {
    /// The word for one of them.
    #[must_use]
    pub fn of(&self, column: Column) -> &'static str {
        match column {
            Column::Claim => self.claim,
            Column::Objection => self.objection,
            Column::Reply => self.reply,
        }
    }
}

/// One text for each way to argue against an argument.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each is named as the kind it is the word for")]
pub struct Strikes {
    pub undermine: &'static str,
    pub undercut: &'static str,
    pub rebut: &'static str,
}

impl Strikes {
    /// The word for one of them.
    #[must_use]
    pub fn of(&self, strike: Strike) -> &'static str {
        match strike {
            Strike::Undermine => self.undermine,
            Strike::Undercut => self.undercut,
            Strike::Rebut => self.rebut,
        }
    }
}

/// What has become of an attack.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[expect(missing_docs, reason = "a label is told by its name and by the English beside it")]
pub struct Forces {
    pub in_force: &'static str,
    pub undecided: &'static str,
    pub defeated: &'static str,
}

/// One text for each kind of statement.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each is named as the kind it is the word for")]
pub struct StatementKinds {
    pub claim: &'static str,
    pub concession: &'static str,
    pub denial: &'static str,
    pub framing: &'static str,
    pub report: &'static str,
}

impl StatementKinds {
    /// The word for one of them.
    #[must_use]
    pub fn of(&self, kind: StatementKind) -> &'static str {
        match kind {
            StatementKind::Claim => self.claim,
            StatementKind::Concession => self.concession,
            StatementKind::Denial => self.denial,
            StatementKind::Framing => self.framing,
            StatementKind::Report => self.report,
        }
    }
}

/// One text for each way in which a source was read.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each is named as the kind it is the word for")]
pub struct Degrees {
    pub read: &'static str,
    pub copied: &'static str,
    pub secondary: &'static str,
    pub known: &'static str,
}

impl Degrees {
    /// The word for one of them.
    #[must_use]
    pub fn of(&self, confidence: Confidence) -> &'static str {
        match confidence {
            Confidence::Read => self.read,
            Confidence::Copied => self.copied,
            Confidence::Secondary => self.secondary,
            Confidence::Known => self.known,
        }
    }
}
