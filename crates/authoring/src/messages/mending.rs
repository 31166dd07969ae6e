//! How to mend every broken rule.

use explainer_core::argument::holders;
use explainer_core::case::{Case, LABEL_MAX, PremiseKind, Structure};

use super::advice::Advice;
use super::naming::{quoted, row, source_id};
use crate::location::{Key, Section};
use crate::text_fields::text_fields_of;
use crate::violation::{Markup, Violation, ViolationKind};

impl Violation {
    /// How to mend it, in one or two sentences.
    #[must_use]
    pub fn advice(&self, structure: &Structure) -> String {
        self.mending(structure).to_string()
    }

    /// The same as data.
    pub(crate) fn mending(&self, structure: &Structure) -> Advice {
        let case = &structure.case;
        let section = self.location.section;
        match self.kind {
            ViolationKind::BadId => Advice::WriteId,
            ViolationKind::DuplicateId { .. } => match section {
                Section::Actors | Section::Voices => Advice::RenameSpeaker,
                _ => Advice::RenameId,
            },
            ViolationKind::Repeated
                if section != Section::Attacks && self.location.key == Some(Key::Premises) =>
            {
                Advice::TakeOnePremiseAway
            }
            ViolationKind::Repeated => Advice::TakeOneAway,
            ViolationKind::EmptyList if self.location.key == Some(Key::Chain) => Advice::NameSpeaker,
            ViolationKind::EmptyList => Advice::FillGroup,
            ViolationKind::TooMany { .. } => Advice::DivideCase,
            ViolationKind::NoSource if section == Section::Tour => Advice::NameStatement,
            ViolationKind::NoSource => Advice::NameSource,
            ViolationKind::NoHolder => Advice::NameHolder,
            ViolationKind::NobodyToFollow => Advice::NameActorWhoHolds,
            ViolationKind::BrokenPromise { found, .. } => {
                Advice::MovePromise { status: found.as_str().to_owned() }
            }
            ViolationKind::NotPromised { argument } => {
                let argument = case.arguments.get(argument.index()).map(|argument| argument.id.clone());
                Advice::PromiseStatus { argument: argument.unwrap_or_default() }
            }
            ViolationKind::FollowedByNobody { reading } => {
                let holders = holders(case, reading).filter_map(|actor| case.actors.get(actor.index()));
                Advice::AddHolder { holders: row(holders.map(|actor| actor.id.as_str()), ", ") }
            }
            ViolationKind::StandsUnder { reading } => {
                let reading = case.premises.get(reading.index()).map(|premise| premise.id.as_str());
                Advice::NameReading { reading: reading.unwrap_or_default().to_owned() }
            }
            ViolationKind::TakenFormerId => Advice::TakeFormerIdAway,
            ViolationKind::HeldHypothesis => Advice::HypothesisOrHolder,
            ViolationKind::NotAReading(_) => {
                Advice::ChooseReading { readings: choices(case, PremiseKind::Reading) }
            }
            ViolationKind::NotASwitch(_) => {
                Advice::ChooseSwitch { switches: choices(case, PremiseKind::Switch) }
            }
            ViolationKind::AcceptedAndRejected => Advice::LeaveOpen,
            ViolationKind::Circle if section == Section::Actors => Advice::BreakSpeakersCircle,
            ViolationKind::Circle => Advice::BreakArgumentsCircle,
            ViolationKind::AttacksItself => Advice::OtherTarget,
            ViolationKind::NotUsedByTarget { target } => premises_of(case, target.index()),
            ViolationKind::NothingNeeds => Advice::NeedActor,
            ViolationKind::NothingUses if section == Section::Kinds => Advice::UseKind,
            ViolationKind::NothingUses => Advice::UsePremise,
            ViolationKind::DeniesNothing => Advice::NameDenied,
            ViolationKind::NotADenial => Advice::MakeDenial,
            ViolationKind::DeniesItself => Advice::NameOtherStatement,
            ViolationKind::BadDate => match (section, self.location.key) {
                (_, Some(Key::When)) => Advice::WriteWhen,
                (Section::Sources | Section::Premises, _) => Advice::WriteAnyDate,
                _ => Advice::WriteDay,
            },
            ViolationKind::EndsBeforeItBegins => Advice::OrderDates,
            ViolationKind::BadVersion => Advice::WriteVersion,
            ViolationKind::BadLink => Advice::WriteLink,
            ViolationKind::BadCorrections => Advice::WriteCorrections,
            ViolationKind::BadPassage => Advice::CountPassages,
            ViolationKind::NotNumbered(source) => {
                Advice::NumberSource { source: source_id(structure, source) }
            }
            ViolationKind::BadLanguage => Advice::WriteTag,
            ViolationKind::BadForm => Advice::WriteForm,
            ViolationKind::DuplicateForm { .. } => Advice::TakeFormAway,
            ViolationKind::UnusedForm => Advice::CorrectForm,
            ViolationKind::MissingText => match self.location.key {
                Some(Key::Negation) => Advice::WriteNegation,
                Some(Key::Basis) => Advice::WriteBasis,
                Some(Key::Question) => Advice::WriteQuestion,
                key => Advice::WriteText { key: key.map_or("", Key::as_str).to_owned() },
            },
            ViolationKind::NeverShown => match self.location.key {
                Some(Key::Negation) => Advice::TakeNegationAway,
                Some(Key::Basis) => Advice::TakeBasisAway,
                Some(Key::Question) => Advice::TakeQuestionAway,
                _ => Advice::TakeTextAway,
            },
            ViolationKind::MissingInLanguage => Advice::Translate,
            ViolationKind::TooLong { limit: LABEL_MAX, .. } => Advice::ShortenLabel,
            ViolationKind::TooLong { .. }
                if self.location.key == Some(Key::Sentence) && has_more(section) =>
            {
                Advice::ShortenSentence
            }
            ViolationKind::TooLong { .. } => Advice::Shorten,
            ViolationKind::TooManyWords { .. } => Advice::UseFewerWords,
            ViolationKind::BadCharacter(_) => Advice::TakeCharacterOut,
            ViolationKind::NotOneLine => Advice::OneParagraph,
            ViolationKind::Markup(Markup::CharacterReference) => Advice::PlainCharacter,
            ViolationKind::Markup(_) => Advice::PlainText,
        }
    }
}

/// Whether the entries of a section have room for a longer text.
fn has_more(section: Section) -> bool {
    text_fields_of(section).any(|field| field.key == Key::More)
}

/// ": `a`, `b`", the premises of a kind.
fn choices(case: &Case, kind: PremiseKind) -> String {
    let list = row(
        case.premises.iter().filter(|premise| premise.kind == kind).map(|premise| premise.id.as_str()),
        ", ",
    );
    if list.is_empty() { " (there is none)".to_owned() } else { format!(": {list}") }
}

fn premises_of(case: &Case, target: usize) -> Advice {
    let argument = case.arguments.get(target);
    let used = argument.into_iter().flat_map(|argument| &argument.premises);
    let ids = used.filter_map(|literal| case.premises.get(literal.premise.index()));
    let premises = row(ids.map(|premise| premise.id.as_str()), ", ");
    let target = argument.map_or_else(String::new, |argument| quoted(&argument.id));
    if premises.is_empty() {
        Advice::NoPremiseToUndermine { target }
    } else {
        Advice::ChoosePremise { target, premises }
    }
}
