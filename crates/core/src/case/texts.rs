//! The texts of a case in one language, in the order of the structure's lists.

use serde::{Deserialize, Serialize};

/// The longest label, in characters: what a box of the figure can hold.
pub const LABEL_MAX: usize = 28;

/// The short texts of one language, shown at once. Each list runs parallel to the list of the same name in
/// [`super::Case`].
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Labels {
    /// BCP 47 tag: `en`.
    pub language: String,
    /// Name of the case.
    pub title: String,
    /// One or two sentences that put the question.
    pub summary: String,
    /// The question the readings answer: "Whose reading of the territory?"
    pub reading_question: String,
    /// Headings of the five bands of the figure.
    pub bands: Bands,
    /// Headings of the groups actors are listed in.
    pub kinds: Vec<String>,
    /// Actors: short name, role line.
    pub actors: Vec<Entry>,
    /// Voices: name, who that is.
    pub voices: Vec<Entry>,
    /// Premises: short label, the premise as a sentence.
    pub premises: Vec<Entry>,
    /// Arguments: short label, the conclusion as a sentence.
    pub arguments: Vec<Entry>,
    /// Presets: name, what the world shows.
    pub presets: Vec<Entry>,
}

/// The short words for one thing.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// At most [`LABEL_MAX`] characters.
    pub label: String,
    /// One plain sentence.
    pub sentence: String,
    /// The label as the language inflects it, each with what its grammar calls the form: `genitive`.
    pub inflected: Vec<(String, String)>,
}

/// Headings of the figure's bands.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Bands {
    /// Who is in the question.
    pub actors: String,
    /// What is taken as given.
    pub premises: String,
    /// What is concluded.
    pub claim: String,
    /// What is said against it.
    pub objection: String,
    /// What is answered back.
    pub reply: String,
}

/// The longer texts of one language, fetched when a reader first asks for more. Each list runs parallel to the list
/// of the same name in [`super::Case`] or [`super::CaseDetails`].
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct DetailTexts {
    /// Why the names in the case were chosen as they were.
    pub naming: String,
    /// Who each actor is, at length.
    pub actors: Vec<Explanation>,
    /// Who each voice is, at length.
    pub voices: Vec<Explanation>,
    /// What each premise says, at length.
    pub premises: Vec<PremiseTexts>,
    /// What each argument says, at length.
    pub arguments: Vec<ArgumentTexts>,
    /// What was said.
    pub statements: Vec<Account>,
    /// What happened.
    pub events: Vec<Account>,
    /// What is said at each step of the tour.
    pub tour: Vec<StepTexts>,
    /// What the source article does not say: one sentence each.
    pub silences: Vec<String>,
    /// Terms, what they mean, and how [`super::Terms`] finds them.
    pub glossary: Vec<GlossaryTerm>,
}

/// The longer words for an actor or a voice.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Explanation {
    /// A fuller explanation; paragraphs are parted by an empty line.
    pub more: String,
}

/// The longer words for a premise.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct PremiseTexts {
    /// A fuller explanation; paragraphs are parted by an empty line.
    pub more: String,
    /// Where an argument uses the contrary: the sentence that says so. Empty otherwise.
    pub negation: String,
}

/// The longer words for an argument.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ArgumentTexts {
    /// A fuller explanation; paragraphs are parted by an empty line.
    pub more: String,
    /// Where it is an inference of the explainer: what the inference rests on. Empty otherwise.
    pub basis: String,
}

/// The words for a statement or an event.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Account {
    /// At most [`LABEL_MAX`] characters.
    pub label: String,
    /// One plain sentence.
    pub sentence: String,
    /// A fuller explanation, or nothing; paragraphs are parted by an empty line.
    pub more: String,
}

/// The words of a step of the tour.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct StepTexts {
    /// One or two sentences.
    pub text: String,
    /// What a reader is asked before the figure changes. Empty where the step asks nothing.
    pub question: String,
}

/// A term of the glossary.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct GlossaryTerm {
    /// Its name, at most [`LABEL_MAX`] characters.
    pub label: String,
    /// What it means.
    pub sentence: String,
    /// Further forms, as texts write them. One that begins with a small letter is found with a capital, too.
    pub forms: Vec<String>,
}
