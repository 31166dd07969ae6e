//! Every broken rule in words: how to mend it.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;

use super::naming::{quoted, row};
use crate::case::check::{HEADING_MAX, ID_MAX};
use crate::case::fault::{Fault, FaultKind};
use crate::case::place::{Field, Part};
use crate::case::{Case, LABEL_MAX, PremiseKind};

impl Fault {
    /// How to mend it, in one or two sentences.
    #[must_use]
    pub fn help(&self, case: &Case) -> String {
        let text = match self.kind {
            FaultKind::BadId => {
                return format!(
                    "An id is made of lower-case words and digits joined by single hyphens, at most {ID_MAX} characters: `members-only`."
                );
            }
            FaultKind::DuplicateId { .. } if matches!(self.place.part, Part::Actors | Part::Voices) => {
                "Rename one of them; actors and voices share one name space."
            }
            FaultKind::DuplicateId { .. } => "Rename one of them, or take one away.",
            FaultKind::PointsNowhere => "Pack the case again from its files.",
            FaultKind::Repeated if self.place.part == Part::Attacks => "Take one of the two away.",
            FaultKind::Repeated if self.place.field == Some(Field::Premises) => {
                "Take one of the two away. An argument that used a premise and its contrary could never stand."
            }
            FaultKind::Repeated => "Take one of the two away.",
            FaultKind::EmptyList if self.place.field == Some(Field::Chain) => {
                "Name who said it first, then through whom it came: chain = [\"ilichev\", \"kommersant\"]."
            }
            FaultKind::EmptyList => "Name at least one actor in the group, or take the group away.",
            FaultKind::TooMany { .. } => "Divide the case.",
            FaultKind::NoSource => "Name at least one entry of [[sources]]: sources = [\"article\"].",
            FaultKind::NoHolder => {
                "Say who holds it and where that is recorded, held_by = [{ who = \"…\", sources = [\"…\"] }], or mark it hypothetical = true."
            }
            FaultKind::HeldHypothesis => "Take `hypothetical` away, or `held_by`.",
            FaultKind::NotAReading(_) => {
                return choices(
                    case,
                    PremiseKind::Reading,
                    "Choose one of the readings",
                    "leave `reading` out to leave the question open",
                );
            }
            FaultKind::NotASwitch(_) => {
                return choices(
                    case,
                    PremiseKind::Switch,
                    "Only switches can be accepted or rejected",
                    "settled premises hold in every world, and a reading is named by `reading`",
                );
            }
            FaultKind::AcceptedAndRejected => {
                "Take it out of one of the two lists; in neither, it is left open."
            }
            FaultKind::Circle if self.place.part == Part::Actors => {
                "Take one of these links away; whom an actor speaks for must not lead back to it."
            }
            FaultKind::Circle => {
                "Take one of these links away; what an argument builds on must come before it."
            }
            FaultKind::AttacksItself => "Name another target.",
            FaultKind::NotUsedByTarget { target } => return premises_of(case, target.index()),
            FaultKind::NothingNeeds => {
                "Let an argument need it, or someone it speaks for; or make it a voice, which is quoted but never switched."
            }
            FaultKind::NothingUses => "Let an argument use it, or take it away.",
            FaultKind::DeniesNothing => "Name the statement it denies: denies = \"…\".",
            FaultKind::NotADenial => "Make its kind \"denial\", or take `denies` away.",
            FaultKind::DeniesItself => "Name the other statement.",
            FaultKind::BadDate => match (self.place.part, self.place.field) {
                (_, Some(Field::When)) => {
                    "Write \"YYYY-MM-DD\", \"YYYY-MM\", \"days before YYYY-MM-DD\" or \"not given\", with a day that is in the calendar."
                }
                (Part::Sources, _) => {
                    "Write \"YYYY-MM-DD\", \"YYYY-MM\" or \"YYYY\", with a day that is in the calendar; leave it out where it is not known."
                }
                _ => "Write \"YYYY-MM-DD\", with a day that is in the calendar.",
            },
            FaultKind::BadVersion => "Write three numbers: \"1.0.0\".",
            FaultKind::BadLink => {
                "Write the full address, beginning with https:// or http://, without spaces or a user name; leave it out if there is none."
            }
            FaultKind::BadCorrections => "Write \"https://…\" or \"mailto:name@example.org\".",
            FaultKind::BadPassage => "Count the passages of the source article from 1.",
            FaultKind::BadLanguage => "Write a tag such as \"en\" or \"pt-BR\".",
            FaultKind::BadForm => {
                "Write the form as texts use it, without signs around it: forms = [\"recognised\"]; or take it away."
            }
            FaultKind::DuplicateForm { .. } => {
                "Take one of the two away. A name, and a form that begins with a small letter, is found with a capital, too."
            }
            FaultKind::UnusedForm => {
                "Correct it, or take it away. Forms are found as whole words, and not within a longer form."
            }
            FaultKind::MissingText => match self.place.field {
                Some(Field::Negation) => {
                    "An argument uses `not` this premise: give the contrary as a sentence."
                }
                Some(Field::Basis) => {
                    "Nobody is said to advance this argument: say what the inference rests on, or name someone in `advanced_by`."
                }
                _ => "Write it here.",
            },
            FaultKind::NeverShown => match self.place.field {
                Some(Field::Negation) => "No argument uses `not` this premise: take the sentence away.",
                Some(Field::Basis) => {
                    "Somebody advances this argument, so it is no inference: take the text away, or move it to `more`."
                }
                _ => "Take it away.",
            },
            FaultKind::MissingInLanguage => "Translate it here, or take it out of the first language.",
            FaultKind::TooLong { limit: LABEL_MAX, .. } => {
                "A label has to fit a box of the figure; `sentence` and `more` have room."
            }
            FaultKind::TooLong { limit: HEADING_MAX, .. } => "Shorten it.",
            FaultKind::TooLong { .. } if self.place.field == Some(Field::Sentence) => {
                "Shorten it, or move a part of it to `more`."
            }
            FaultKind::TooLong { .. } => "Shorten it.",
            FaultKind::BadCharacter(_) => {
                "Control characters, marks that turn the direction of the text and invisible fillers hide what a reader is shown: take it out."
            }
            FaultKind::NotOneLine => {
                "Only longer texts may hold several paragraphs: take the empty line out."
            }
            FaultKind::WrongCount { .. } => "Pack the texts again from their file.",
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
