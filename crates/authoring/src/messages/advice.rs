//! Every broken rule in words: how to mend it.

use super::naming::{quoted, row};
use crate::check::HEADING_MAX;
use crate::location::{Key, Section};
use crate::violation::{Violation, ViolationKind};
use explainer_core::case::{Case, ID_MAX, LABEL_MAX, PremiseKind, Structure};

impl Violation {
    /// How to mend it, in one or two sentences.
    #[must_use]
    pub fn advice(&self, structure: &Structure) -> String {
        let case = &structure.case;
        let text = match self.kind {
            ViolationKind::BadId => {
                return format!(
                    "An id is made of lower-case words and digits joined by single hyphens, at most {ID_MAX} characters: `members-only`."
                );
            }
            ViolationKind::DuplicateId { .. }
                if matches!(self.location.section, Section::Actors | Section::Voices) =>
            {
                "Rename one of them; actors and voices share one name space."
            }
            ViolationKind::DuplicateId { .. } => "Rename one of them, or take one away.",
            ViolationKind::PointsNowhere => "Pack the case again from its files.",
            ViolationKind::Repeated if self.location.section == Section::Attacks => {
                "Take one of the two away."
            }
            ViolationKind::Repeated if self.location.key == Some(Key::Premises) => {
                "Take one of the two away. An argument that used a premise and its contrary could never stand."
            }
            ViolationKind::Repeated => "Take one of the two away.",
            ViolationKind::EmptyList if self.location.key == Some(Key::Chain) => {
                "Name who said it first, then through whom it came: chain = [\"ilichev\", \"kommersant\"]."
            }
            ViolationKind::EmptyList => "Name at least one actor in the group, or take the group away.",
            ViolationKind::TooMany { .. } => "Divide the case.",
            ViolationKind::NoSource => "Name at least one entry of [[sources]]: sources = [\"article\"].",
            ViolationKind::NoHolder => {
                "Say who holds it and where that is recorded, held_by = [{ who = \"…\", sources = [\"…\"] }], or mark it hypothetical = true."
            }
            ViolationKind::HeldHypothesis => "Take `hypothetical` away, or `held_by`.",
            ViolationKind::NotAReading(_) => {
                return choices(
                    case,
                    PremiseKind::Reading,
                    "Choose one of the readings",
                    "leave `reading` out to leave the question open",
                );
            }
            ViolationKind::NotASwitch(_) => {
                return choices(
                    case,
                    PremiseKind::Switch,
                    "Only switches can be accepted or rejected",
                    "settled premises hold in every world, and a reading is named by `reading`",
                );
            }
            ViolationKind::AcceptedAndRejected => {
                "Take it out of one of the two lists; in neither, it is left open."
            }
            ViolationKind::Circle if self.location.section == Section::Actors => {
                "Take one of these links away; whom an actor speaks for must not lead back to it."
            }
            ViolationKind::Circle => {
                "Take one of these links away; what an argument builds on must come before it."
            }
            ViolationKind::AttacksItself => "Name another target.",
            ViolationKind::NotUsedByTarget { target } => return premises_of(case, target.index()),
            ViolationKind::NothingNeeds => {
                "Let an argument need it, or someone it speaks for; or make it a voice, which is quoted but never switched."
            }
            ViolationKind::NothingUses => "Let an argument use it, or take it away.",
            ViolationKind::DeniesNothing => "Name the statement it denies: denies = \"…\".",
            ViolationKind::NotADenial => "Make its kind \"denial\", or take `denies` away.",
            ViolationKind::DeniesItself => "Name the other statement.",
            ViolationKind::BadDate => match (self.location.section, self.location.key) {
                (_, Some(Key::When)) => {
                    "Write \"YYYY-MM-DD\", \"YYYY-MM\", \"days before YYYY-MM-DD\" or \"not given\", with a day that is in the calendar."
                }
                (Section::Sources, _) => {
                    "Write \"YYYY-MM-DD\", \"YYYY-MM\" or \"YYYY\", with a day that is in the calendar; leave it out where it is not known."
                }
                _ => "Write \"YYYY-MM-DD\", with a day that is in the calendar.",
            },
            ViolationKind::BadVersion => "Write three numbers: \"1.0.0\".",
            ViolationKind::BadLink => {
                "Write the full address, beginning with https:// or http://, without spaces or a user name; leave it out if there is none."
            }
            ViolationKind::BadCorrections => "Write \"https://…\" or \"mailto:name@example.org\".",
            ViolationKind::BadPassage => "Count the passages of the source article from 1.",
            ViolationKind::BadLanguage => "Write a tag such as \"en\" or \"pt-BR\".",
            ViolationKind::BadForm => {
                "Write the form as texts use it, without signs around it: forms = [\"recognised\"]; or take it away."
            }
            ViolationKind::DuplicateForm { .. } => {
                "Take one of the two away. A name, and a form that begins with a small letter, is found with a capital, too."
            }
            ViolationKind::UnusedForm => {
                "Correct it, or take it away. Forms are found as whole words, and not within a longer form."
            }
            ViolationKind::MissingText => match self.location.key {
                Some(Key::Negation) => {
                    "An argument uses `not` this premise: give the contrary as a sentence."
                }
                Some(Key::Basis) => {
                    "Nobody is said to advance this argument: say what the inference rests on, or name someone in `advanced_by`."
                }
                _ => "Write it here.",
            },
            ViolationKind::NeverShown => match self.location.key {
                Some(Key::Negation) => "No argument uses `not` this premise: take the sentence away.",
                Some(Key::Basis) => {
                    "Somebody advances this argument, so it is no inference: take the text away, or move it to `more`."
                }
                _ => "Take it away.",
            },
            ViolationKind::MissingInLanguage => "Translate it here, or take it out of the first language.",
            ViolationKind::TooLong { limit: LABEL_MAX, .. } => {
                "A label has to fit a box of the figure; `sentence` and `more` have room."
            }
            ViolationKind::TooLong { limit: HEADING_MAX, .. } => "Shorten it.",
            ViolationKind::TooLong { .. } if self.location.key == Some(Key::Sentence) => {
                "Shorten it, or move a section of it to `more`."
            }
            ViolationKind::TooLong { .. } => "Shorten it.",
            ViolationKind::BadCharacter(_) => {
                "Control characters, marks that turn the direction of the text and invisible fillers hide what a reader is shown: take it out."
            }
            ViolationKind::NotOneLine => {
                "Only longer texts may hold several paragraphs: take the empty line out."
            }
        };
        text.to_owned()
    }
}

fn choices(case: &Case, kind: PremiseKind, start: &str, end: &str) -> String {
    let list = row(case.premises.iter().filter(|p| p.kind == kind).map(|p| p.id.as_str()), ", ");
    if list.is_empty() {
        format!("{start} (there is none); {end}.")
    } else {
        format!("{start}: {list}; {end}.")
    }
}

fn premises_of(case: &Case, target: usize) -> String {
    let Some(argument) = case.arguments.get(target) else { return String::new() };
    let ids = argument.premises.iter().filter_map(|l| case.premises.get(l.premise.index()));
    let list = row(ids.map(|premise| premise.id.as_str()), ", ");
    if list.is_empty() {
        format!("{} uses no premise: let the attack undercut or rebut it.", quoted(&argument.id))
    } else {
        format!("{} uses {list}.", quoted(&argument.id))
    }
}
