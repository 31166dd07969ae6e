//! Every broken rule in words: what is wrong.

mod help;
pub(super) mod naming;

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;

use self::naming::{circle, element_id, entry_id, kind_of, outer, owner, premise_id, quoted};
use super::Case;
use super::fault::{Fault, FaultKind};
use super::place::{Field, Part};

impl Fault {
    /// What is wrong, in one line without a full stop; names the things of `case` by their ids.
    #[must_use]
    pub fn message(&self, case: &Case) -> String {
        let owner = owner(case, self.place);
        let field = self.place.inner.or(self.place.field).map_or(self.place.part.as_str(), Field::as_str);
        match self.kind {
            FaultKind::BadId => {
                let id = entry_id(case, self.place).unwrap_or_default();
                format!("{} cannot be an id", quoted(id))
            }
            FaultKind::DuplicateId { first } => {
                let id = quoted(entry_id(case, self.place).unwrap_or_default());
                match (self.place.part, first.part) {
                    (Part::Voices, Part::Actors) => format!("the id {id} is both an actor's and a voice's"),
                    (part, _) => format!("two {}s have the id {id}", part.thing()),
                }
            }
            FaultKind::PointsNowhere => format!("`{field}` of {owner} points behind the end of its list"),
            FaultKind::Repeated if self.place.part == Part::Attacks => {
                format!("{owner} is there twice, in the same way")
            }
            FaultKind::Repeated => match element_id(case, self.place) {
                Some(id) => format!("{} stands twice in `{field}` of {owner}", quoted(&id)),
                None => format!("the same thing stands twice in `{field}` of {owner}"),
            },
            FaultKind::EmptyList if self.place.field == Some(Field::Needs) => {
                format!("an empty group in `needs` of {owner}: nobody could ever meet it")
            }
            FaultKind::EmptyList => format!("`{field}` of {owner} is empty"),
            FaultKind::TooMany { limit } => format!("`{field}` holds more than {limit} entries"),
            FaultKind::NoSource if self.place.inner.is_some() => {
                format!("a position in `{}` of {owner} has no source", outer(self.place))
            }
            FaultKind::NoSource => format!("{owner} has no source"),
            FaultKind::NoHolder => format!("nobody holds {owner}"),
            FaultKind::HeldHypothesis => format!("{owner} is called hypothetical, yet somebody holds it"),
            FaultKind::NotAReading(premise) => {
                format!(
                    "{} cannot be the reading: it is a {} premise",
                    premise_id(case, premise),
                    kind_of(case, premise)
                )
            }
            FaultKind::NotASwitch(premise) => {
                format!(
                    "{} cannot be in `{field}`: it is a {} premise",
                    premise_id(case, premise),
                    kind_of(case, premise)
                )
            }
            FaultKind::AcceptedAndRejected => {
                let id = element_id(case, self.place).unwrap_or_default();
                format!("{owner} both accepts and rejects {}", quoted(&id))
            }
            FaultKind::Circle if self.place.part == Part::Actors => {
                format!("{owner} speaks for itself: {}", circle(case, self.place))
            }
            FaultKind::Circle => format!("{owner} builds on itself: {}", circle(case, self.place)),
            FaultKind::AttacksItself => format!("{owner} is directed against itself"),
            FaultKind::NotUsedByTarget { target } => {
                let attacked = case.arguments.get(target.index()).map_or("?", |argument| &argument.id);
                format!("{owner} undermines a premise that {} does not use", quoted(attacked))
            }
            FaultKind::NothingNeeds => format!("nothing needs {owner}: switching it would change nothing"),
            FaultKind::NothingUses => format!("no argument uses {owner}"),
            FaultKind::DeniesNothing => format!("{owner} is a denial but does not say what it denies"),
            FaultKind::NotADenial => format!("{owner} denies something but is no denial"),
            FaultKind::DeniesItself => format!("{owner} denies itself"),
            FaultKind::BadDate => format!("`{field}` of {owner} is no date this field can hold"),
            FaultKind::BadVersion => "the version is not of the form major.minor.patch".to_owned(),
            FaultKind::BadLink => format!("the link of {owner} is no plain http(s) address"),
            FaultKind::BadCorrections => {
                "`corrections` is neither an http(s) nor a mailto address".to_owned()
            }
            FaultKind::BadPassage => format!("passage 0 in {owner}: passages are numbered from 1"),
            FaultKind::BadLanguage => "`language` is not a plain language tag".to_owned(),
            FaultKind::BadForm => {
                format!("a form of {owner} does not begin and end with a letter or a digit")
            }
            FaultKind::DuplicateForm { first } if first.entry == self.place.entry => {
                format!("{owner} is found by this already")
            }
            FaultKind::DuplicateForm { first } => {
                format!("{owner} has the same form as {}", naming::owner(case, first))
            }
            FaultKind::UnusedForm => format!("no text has this form of {owner}"),
            FaultKind::MissingText => format!("`{field}` of {owner} is missing"),
            FaultKind::NeverShown => format!("`{field}` of {owner} would never be shown"),
            FaultKind::MissingInLanguage => {
                format!("`{field}` of {owner} is missing here, though the first language has it")
            }
            FaultKind::TooLong { limit, found } => {
                format!("`{field}` of {owner} has {found} characters, {limit} is the most")
            }
            FaultKind::BadCharacter(c) => {
                format!(
                    "`{field}` of {owner} holds the character U+{:04X}, which may not be in a text",
                    u32::from(c)
                )
            }
            FaultKind::NotOneLine => format!("`{field}` of {owner} holds several paragraphs"),
            FaultKind::WrongCount { expected, found } => {
                format!("texts for {found} of {expected} {}s", self.place.part.thing())
            }
        }
    }
}
