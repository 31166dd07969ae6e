//! The texts of a case in one language, in the order of the structure's lists.

/// The longest label, in characters: what a box of the figure can hold.
pub const LABEL_MAX: usize = 28;

/// All texts of a case in one language. Each list runs parallel to the list of the same name in
/// [`super::Case`].
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Texts {
    /// BCP 47 tag: `en`.
    pub language: String,
    /// Name of the case.
    pub title: String,
    /// One or two sentences that put the question.
    pub summary: String,
    /// Why the names in it were chosen as they were.
    pub naming: String,
    /// The question the readings answer: "Whose reading of the territory?"
    pub reading_question: String,
    /// Headings of the five bands of the figure.
    pub bands: Bands,
    /// Actors: short name, role line, explanation.
    pub actors: Vec<Entry>,
    /// Voices: name, who that is.
    pub voices: Vec<Entry>,
    /// Premises: short label, the premise as a sentence, explanation.
    pub premises: Vec<Entry>,
    /// Arguments: short label, the conclusion as a sentence, explanation.
    pub arguments: Vec<Entry>,
    /// Statements: short label, what was said, explanation.
    pub statements: Vec<Entry>,
    /// Events: short label, what happened.
    pub events: Vec<Entry>,
    /// Presets: name, what the world shows.
    pub presets: Vec<Entry>,
    /// What the source article does not say: one sentence each.
    pub silences: Vec<Entry>,
    /// Glossary: the term, what it means, the forms texts use it in; [`super::Terms`] finds it by them.
    pub glossary: Vec<Entry>,
}

impl Texts {
    /// Every entry but those of the glossary, which explains the words of all others.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        let lists = [
            &self.actors,
            &self.voices,
            &self.premises,
            &self.arguments,
            &self.statements,
            &self.events,
            &self.presets,
            &self.silences,
        ];
        lists.into_iter().flatten()
    }
}

/// Headings of the figure's bands.
#[derive(Debug, Clone, Default, PartialEq)]
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

/// The words for one thing. Which fields must be filled depends on the thing; the reader of case files
/// says which are missing.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Entry {
    /// At most [`LABEL_MAX`] characters.
    pub label: String,
    /// One plain sentence.
    pub sentence: String,
    /// A fuller explanation; paragraphs are parted by an empty line.
    pub more: String,
    /// Premises used in the negative: the sentence that says so.
    pub negation: String,
    /// Arguments that are inferences: what the inference rests on.
    pub basis: String,
    /// Glossary terms: further forms, as texts write them. One that begins with a small letter is found with
    /// a capital, too.
    pub forms: Vec<String>,
}
