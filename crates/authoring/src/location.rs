//! Where in a case something stands, said without line numbers.
//!
//! The rules are checked over the typed case, which knows no file; the reader of case files knows for
//! every [`Location`] the characters it was written with, and so turns a violation into a line and a column.

use std::fmt;

macro_rules! named {
    ($(#[$doc:meta])* $name:ident { $($(#[$item_doc:meta])* $item:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name { $(#[doc = concat!("`", $word, "`")] $(#[$item_doc])* $item),* }

        impl $name {
            /// The word case files use for it.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$item => $word),* }
            }
        }
    };
}

named! {
    /// A list or table of a case or of its texts.
    Section {
        /// The top of `case.toml`, outside every table.
        Case = "case",
        Opening = "opening",
        Kinds = "kinds",
        Presets = "presets",
        Actors = "actors",
        Voices = "voices",
        Premises = "premises",
        Arguments = "arguments",
        Attacks = "attacks",
        Statements = "statements",
        Events = "events",
        Tour = "tour",
        Sources = "sources",
        Silences = "silences",
        Glossary = "glossary",
        /// The top of a language's file, outside every table.
        Texts = "texts",
        Bands = "bands",
    }
}

impl Section {
    /// The lists of `case.toml` whose entries are tables: `[[actors]]`.
    pub(crate) const TABLE_LISTS: [Self; 10] = [
        Self::Presets,
        Self::Actors,
        Self::Voices,
        Self::Premises,
        Self::Arguments,
        Self::Attacks,
        Self::Statements,
        Self::Events,
        Self::Tour,
        Self::Sources,
    ];

    /// Whether the section is a list of entries, each with texts of its own.
    pub(crate) fn has_entries(self) -> bool {
        !matches!(self, Self::Case | Self::Opening | Self::Texts | Self::Bands)
    }

    /// Whether `case.toml` has only the ids of its entries, in a list at the top of the file: `glossary = ["…"]`.
    pub(crate) fn is_bare(self) -> bool {
        matches!(self, Self::Kinds | Self::Silences | Self::Glossary)
    }

    /// One entry of the list, in plain words: "actor".
    #[must_use]
    pub fn thing(self) -> &'static str {
        match self {
            Self::Case => "case",
            Self::Opening => "opening world",
            Self::Kinds => "actor kind",
            Self::Presets => "preset",
            Self::Actors => "actor",
            Self::Voices => "voice",
            Self::Premises => "premise",
            Self::Arguments => "argument",
            Self::Attacks => "attack",
            Self::Statements => "statement",
            Self::Events => "event",
            Self::Tour => "step",
            Self::Sources => "source",
            Self::Silences => "silence",
            Self::Glossary => "glossary term",
            Self::Texts => "text file",
            Self::Bands => "table of bands",
        }
    }
}

named! {
    /// A key of a case file.
    Key {
        Accept = "accept",
        Actors = "actors",
        AdvancedBy = "advanced_by",
        Ask = "ask",
        Basis = "basis",
        BuildsOn = "builds_on",
        Chain = "chain",
        Claim = "claim",
        Column = "column",
        Confidence = "confidence",
        Contested = "contested",
        Corrections = "corrections",
        Date = "date",
        Denies = "denies",
        DisputedBy = "disputed_by",
        Falls = "falls",
        Focus = "focus",
        Formerly = "formerly",
        Forms = "forms",
        From = "from",
        Headline = "headline",
        HeldBy = "held_by",
        Hypothetical = "hypothetical",
        Id = "id",
        Implies = "implies",
        InPart = "in_part",
        Inflected = "inflected",
        Kind = "kind",
        Label = "label",
        Language = "language",
        Later = "later",
        Link = "link",
        More = "more",
        Naming = "naming",
        Needs = "needs",
        Negation = "negation",
        Numbered = "numbered",
        Objection = "objection",
        Passages = "passages",
        Premise = "premise",
        Premises = "premises",
        Publisher = "publisher",
        Question = "question",
        Reading = "reading",
        Readings = "readings",
        ReadingQuestion = "reading_question",
        Reject = "reject",
        Reply = "reply",
        Sentence = "sentence",
        Since = "since",
        Sources = "sources",
        Stands = "stands",
        Statements = "statements",
        Summary = "summary",
        Text = "text",
        Title = "title",
        To = "to",
        Unsupported = "unsupported",
        Until = "until",
        Version = "version",
        When = "when",
        Who = "who",
        World = "world",
    }
}

/// Where in a case something stands: a list, an entry of it, a key of the entry, an element of the
/// key, and (in premises' positions and arguments' groups) one step further in. All counts from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Location {
    /// The list or table.
    pub section: Section,
    /// The entry of the list.
    pub entry: Option<u32>,
    /// The key.
    pub key: Option<Key>,
    /// The element of a list under that key.
    pub element: Option<u32>,
    /// The key within that element: `held_by = [{ who = … }]`.
    pub inner: Option<Key>,
    /// The element of a list within that element: `needs = [["a", "b"]]`.
    pub inner_element: Option<u32>,
}

impl Location {
    /// A whole list or table.
    #[must_use]
    pub fn new(section: Section) -> Self {
        Self { section, entry: None, key: None, element: None, inner: None, inner_element: None }
    }

    /// The entry at `index` of this list.
    #[must_use]
    pub fn entry(self, index: usize) -> Self {
        Self { entry: Some(small(index)), ..self }
    }

    /// A key of this entry, or of this element if there is one already.
    #[must_use]
    pub fn key(self, key: Key) -> Self {
        match self.element {
            None => Self { key: Some(key), ..self },
            Some(_) => Self { inner: Some(key), ..self },
        }
    }

    /// The element at `index` of this key, or of this element if there is one already.
    #[must_use]
    pub fn element(self, index: usize) -> Self {
        match self.element {
            None => Self { element: Some(small(index)), ..self },
            Some(_) => Self { inner_element: Some(small(index)), ..self },
        }
    }

    /// The location this one is part of; `None` for a whole list.
    #[must_use]
    pub fn parent(self) -> Option<Self> {
        if self.inner_element.is_some() {
            Some(Self { inner_element: None, ..self })
        } else if self.inner.is_some() {
            Some(Self { inner: None, ..self })
        } else if self.element.is_some() {
            Some(Self { element: None, ..self })
        } else if self.key.is_some() {
            Some(Self { key: None, ..self })
        } else if self.entry.is_some() {
            Some(Self { entry: None, ..self })
        } else {
            None
        }
    }
}

impl fmt::Display for Location {
    /// `premises[3].held_by[1].sources[0]`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let index = |f: &mut fmt::Formatter<'_>, at: Option<u32>| match at {
            Some(at) => write!(f, "[{at}]"),
            None => Ok(()),
        };
        let key = |f: &mut fmt::Formatter<'_>, key: Option<Key>| match key {
            Some(key) => write!(f, ".{}", key.as_str()),
            None => Ok(()),
        };
        f.write_str(self.section.as_str())?;
        index(f, self.entry)?;
        key(f, self.key)?;
        index(f, self.element)?;
        key(f, self.inner)?;
        index(f, self.inner_element)
    }
}

/// Lists longer than `u32::MAX` are refused long before their last entry is named.
fn small(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
