//! What can be wrong with a case that reads well: one kind for every rule.

use explainer_core::argument::Status;
use explainer_core::case::{ArgumentId, PremiseId, SourceId};

use crate::location::Location;

/// One rule broken at one location. [`Violation::message`] and [`Violation::advice`] say it in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Violation {
    /// Where.
    pub location: Location,
    /// Which rule.
    pub kind: ViolationKind,
}

impl Violation {
    /// Whether the case is refused for it.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self.kind {
            ViolationKind::Markup(_) => Severity::Warning,
            _ => Severity::Error,
        }
    }
}

/// How bad something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// The case is refused.
    Error,
    /// The case is sound, but most likely something else was meant.
    Warning,
}

/// The rules a case keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ViolationKind {
    /// An id is not made of lower-case words and digits joined by hyphens, or is too long.
    BadId,
    /// An id stands at an earlier location of the same name space already.
    DuplicateId {
        /// The earlier location.
        first: Location,
    },
    /// The same thing stands in one list twice.
    Repeated,
    /// A list that must not be empty is.
    EmptyList,
    /// A list is longer than it may be.
    TooMany {
        /// The most it may hold.
        limit: usize,
    },
    /// No source is named.
    NoSource,
    /// Nobody holds a premise that is not hypothetical.
    NoHolder,
    /// No actor holds a reading in full, so nobody could bring it into a world.
    NobodyToFollow,
    /// A preset or a step of the tour promises a status that an argument does not have in its world.
    BrokenPromise {
        /// The argument.
        argument: ArgumentId,
        /// The status it has.
        found: Status,
    },
    /// A step of the tour looks at an argument, or asks about one, whose status it does not promise.
    NotPromised {
        /// The argument.
        argument: ArgumentId,
    },
    /// A world follows a reading that nobody who takes part in it holds.
    FollowedByNobody {
        /// That reading.
        reading: PremiseId,
    },
    /// In some decided world an argument stands under a reading that its sentence is not compatible with.
    StandsUnder {
        /// That reading.
        reading: PremiseId,
    },
    /// A former id of a preset is that of a preset, too, or the former id of another.
    TakenFormerId,
    /// Somebody holds a premise that is called hypothetical.
    HeldHypothesis,
    /// A world follows a premise that is no reading.
    NotAReading(PremiseId),
    /// A world accepts or rejects a premise that is no switch.
    NotASwitch(PremiseId),
    /// A world both accepts and rejects a switch.
    AcceptedAndRejected,
    /// An argument builds on itself, or an actor speaks for itself, through any number of others.
    Circle,
    /// An argument attacks itself.
    AttacksItself,
    /// An attack undermines a premise that its target does not use.
    NotUsedByTarget {
        /// The argument attacked.
        target: ArgumentId,
    },
    /// Switching an actor changes nothing: no argument needs it, nor anyone it speaks for or who speaks
    /// for it.
    NothingNeeds,
    /// No argument uses a premise, or no actor is of a kind.
    NothingUses,
    /// A denial does not say what it denies.
    DeniesNothing,
    /// A statement that is no denial denies something.
    NotADenial,
    /// A statement denies itself.
    DeniesItself,
    /// A date has another form than the key takes, or is not in the calendar.
    BadDate,
    /// A position ends before it begins.
    EndsBeforeItBegins,
    /// A version is not of the form `major.minor.patch`.
    BadVersion,
    /// A link is not a plain http(s) address.
    BadLink,
    /// A location for corrections is neither an http(s) nor a mailto address.
    BadCorrections,
    /// Passages are numbered from 1.
    BadPassage,
    /// A passage is named of a source whose passages are not numbered.
    NotNumbered(SourceId),
    /// A language is not a plain BCP 47 tag.
    BadLanguage,
    /// A form of a glossary term does not begin and end with a letter or a digit.
    BadForm,
    /// A form or the name of a glossary term stands at an earlier location of the glossary already.
    DuplicateForm {
        /// The earlier location.
        first: Location,
    },
    /// A form of a glossary term is in no text.
    UnusedForm,
    /// A text is needed here and is not there.
    MissingText,
    /// A text is given where no reader would ever see it.
    NeverShown,
    /// The first language has this text, this one has not.
    MissingInLanguage,
    /// A text is longer than it may be, in characters.
    TooLong {
        /// The most it may hold.
        limit: usize,
        /// What it holds.
        found: usize,
    },
    /// A text has more words than it may have.
    TooManyWords {
        /// The most it may have.
        limit: usize,
        /// What it has.
        found: usize,
    },
    /// A text holds a character that is invisible or turns the text around it.
    BadCharacter(char),
    /// A text that is one line holds several.
    NotOneLine,
    /// A text holds signs of HTML or Markdown, which a reader would see.
    Markup(Markup),
}

/// What sort of markup a text seems to hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Markup {
    /// `<b>`
    Tag,
    /// `&amp;`
    CharacterReference,
    /// `[text](address)`
    Link,
    /// `**word**`, `__word__`, `*word*`
    Emphasis,
    /// `` `word` ``
    Code,
    /// `# Heading`, `- item` or `> quotation` at the start of a paragraph.
    Block,
}
