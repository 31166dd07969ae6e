//! Every broken rule in words: what is wrong.

pub(super) mod advice;
mod mending;
pub(super) mod naming;
pub(super) mod syntax;

use self::naming::{circle, element_id, entry_id, kind_of, outer, owner, premise_id, quoted, source_id};
use crate::location::{Key, Section};
use crate::violation::{Markup, Violation, ViolationKind};
use explainer_core::case::Structure;

impl Violation {
    /// What is wrong, in one line without a full stop; names the things of `case` by their ids.
    #[must_use]
    pub fn message(&self, structure: &Structure) -> String {
        let case = &structure.case;
        let owner = owner(structure, self.location);
        let key =
            self.location.inner.or(self.location.key).map_or(self.location.section.as_str(), Key::as_str);
        match self.kind {
            ViolationKind::BadId => {
                let id = entry_id(structure, self.location).unwrap_or_default();
                format!("{} cannot be an id", quoted(id))
            }
            ViolationKind::DuplicateId { first } => {
                let id = quoted(entry_id(structure, self.location).unwrap_or_default());
                match (self.location.section, first.section) {
                    (Section::Voices, Section::Actors) => {
                        format!("the id {id} is both an actor's and a voice's")
                    }
                    (section, _) => format!("two {}s have the id {id}", section.thing()),
                }
            }
            ViolationKind::Repeated if self.location.section == Section::Attacks => {
                format!("{owner} is there twice, in the same way")
            }
            ViolationKind::Repeated => match element_id(structure, self.location) {
                Some(id) => format!("{} stands twice in `{key}` of {owner}", quoted(&id)),
                None => format!("the same thing stands twice in `{key}` of {owner}"),
            },
            ViolationKind::EmptyList if self.location.key == Some(Key::Needs) => {
                format!("an empty group in `needs` of {owner}: nobody could ever meet it")
            }
            ViolationKind::EmptyList => format!("`{key}` of {owner} is empty"),
            ViolationKind::TooMany { limit } => format!("`{key}` holds more than {limit} entries"),
            ViolationKind::NoSource if self.location.inner.is_some() => {
                format!("a position in `{}` of {owner} has no source", outer(self.location))
            }
            ViolationKind::NoSource => format!("{owner} has no source"),
            ViolationKind::NoHolder => format!("nobody holds {owner}"),
            ViolationKind::NobodyToFollow => format!("no actor holds {owner} in full"),
            ViolationKind::BrokenPromise { argument, found } => {
                let id = case.arguments.get(argument.index()).map_or("?", |argument| &argument.id);
                format!(
                    "in {owner}, {} does not have the status `{key}`: it is `{}`",
                    quoted(id),
                    found.as_str()
                )
            }
            ViolationKind::NotPromised { argument } => {
                let id = case.arguments.get(argument.index()).map_or("?", |argument| &argument.id);
                format!("{owner} does not promise the status of {}, which `{key}` names", quoted(id))
            }
            ViolationKind::FollowedByNobody { reading } => {
                format!("nobody who takes part in {owner} holds {}", premise_id(case, reading))
            }
            ViolationKind::StandsUnder { reading } => {
                let reading = premise_id(case, reading);
                format!("{owner} stands in a world that follows {reading}, which `readings` does not name")
            }
            ViolationKind::TakenFormerId => {
                let id = element_id(structure, self.location).unwrap_or_default();
                format!("the former id {} of {owner} leads to another preset", quoted(&id))
            }
            ViolationKind::HeldHypothesis => format!("{owner} is called hypothetical, yet somebody holds it"),
            ViolationKind::NotAReading(premise) => {
                format!(
                    "{} cannot be the reading: it is a {} premise",
                    premise_id(case, premise),
                    kind_of(case, premise)
                )
            }
            ViolationKind::NotASwitch(premise) => {
                format!(
                    "{} cannot be in `{key}`: it is a {} premise",
                    premise_id(case, premise),
                    kind_of(case, premise)
                )
            }
            ViolationKind::AcceptedAndRejected => {
                let id = element_id(structure, self.location).unwrap_or_default();
                format!("{owner} both accepts and rejects {}", quoted(&id))
            }
            ViolationKind::Circle if self.location.section == Section::Actors => {
                format!("{owner} speaks for itself: {}", circle(case, self.location))
            }
            ViolationKind::Circle => format!("{owner} builds on itself: {}", circle(case, self.location)),
            ViolationKind::AttacksItself => format!("{owner} is directed against itself"),
            ViolationKind::NotUsedByTarget { target } => {
                let attacked = case.arguments.get(target.index()).map_or("?", |argument| &argument.id);
                format!("{owner} undermines a premise that {} does not use", quoted(attacked))
            }
            ViolationKind::NothingNeeds => {
                format!("nothing needs {owner}: switching it would change nothing")
            }
            ViolationKind::NothingUses if self.location.section == Section::Kinds => {
                format!(
                    "no actor is of the kind {}",
                    quoted(entry_id(structure, self.location).unwrap_or_default())
                )
            }
            ViolationKind::NothingUses => format!("no argument uses {owner}"),
            ViolationKind::DeniesNothing => format!("{owner} is a denial but does not say what it denies"),
            ViolationKind::NotADenial => format!("{owner} denies something but is no denial"),
            ViolationKind::DeniesItself => format!("{owner} denies itself"),
            ViolationKind::BadDate => format!("`{key}` of {owner} is no date this field can hold"),
            ViolationKind::EndsBeforeItBegins => {
                format!("a position in `{}` of {owner} ends before it begins", outer(self.location))
            }
            ViolationKind::BadVersion => "the version is not of the form major.minor.patch".to_owned(),
            ViolationKind::BadLink => format!("the link of {owner} is no plain http(s) address"),
            ViolationKind::BadCorrections => {
                "`corrections` is neither an http(s) nor a mailto address".to_owned()
            }
            ViolationKind::NotNumbered(source) => {
                format!(
                    "{owner} names a passage of {}, whose passages are not numbered",
                    source_id(structure, source)
                )
            }
            ViolationKind::BadPassage => format!("passage 0 in {owner}: passages are numbered from 1"),
            ViolationKind::BadLanguage => "`language` is not a plain language tag".to_owned(),
            ViolationKind::BadForm => {
                format!("a form of {owner} does not begin and end with a letter or a digit")
            }
            ViolationKind::DuplicateForm { first } if first.entry == self.location.entry => {
                format!("{owner} is found by this already")
            }
            ViolationKind::DuplicateForm { first } => {
                format!("{owner} has the same form as {}", naming::owner(structure, first))
            }
            ViolationKind::UnusedForm => format!("no text has this form of {owner}"),
            ViolationKind::MissingText => format!("`{key}` of {owner} is missing"),
            ViolationKind::NeverShown => format!("`{key}` of {owner} would never be shown"),
            ViolationKind::MissingInLanguage => {
                format!("`{key}` of {owner} is missing here, though the first language has it")
            }
            ViolationKind::TooLong { limit, found } => {
                format!("`{key}` of {owner} has {found} characters, {limit} is the most")
            }
            ViolationKind::TooManyWords { limit, found } => {
                format!("`{key}` of {owner} has {found} words, {limit} is the most")
            }
            ViolationKind::BadCharacter(c) => {
                format!(
                    "`{key}` of {owner} holds the character U+{:04X}, which may not be in a text",
                    u32::from(c)
                )
            }
            ViolationKind::Markup(markup) => {
                let signs = match markup {
                    Markup::Tag => "an HTML tag",
                    Markup::CharacterReference => "a character reference",
                    Markup::Link => "a Markdown link",
                    Markup::Emphasis => "signs of emphasis",
                    Markup::Code => "signs of code",
                    Markup::Block => "the sign of a heading, a list or a quotation",
                };
                format!("`{key}` of {owner} holds {signs}")
            }
            ViolationKind::NotOneLine => format!("`{key}` of {owner} holds several paragraphs"),
        }
    }
}
