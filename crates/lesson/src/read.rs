//! Reads a lesson file: keeps what is good of it, and says of everything else where it stands.

mod ids;
mod place;
mod steps;

use explainer_core::case::{Case, is_hidden};
use explainer_core::nearest::nearest;
use explainer_core::sorted::by_key;

use crate::lesson::{FORMAT, Lesson, MAX_TITLE};
use crate::problem::{Problem, Unreadable, Wanted, What};
use crate::value::Value;
use place::{place, place_of_byte};

/// The longest lesson file that is read, in bytes: several times what the longest lesson needs.
pub const MAX_FILE: usize = 600_000;

/// What has been read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// What of the lesson can be held.
    pub lesson: Lesson,
    /// What is wrong with the rest, in the order of the file.
    pub problems: Vec<Problem>,
}

/// The most problems that are told: nobody mends more at once, and each has to be found in the file.
pub const MAX_PROBLEMS: usize = 100;

/// The names in a lesson.
const KEYS: [&str; 7] = ["lesson", "case", "version", "language", "title", "shows", "steps"];

/// The language of a lesson that does not say it.
const ENGLISH: &str = "en";

/// The longest tag of a language, in characters.
const MAX_TAG: usize = 35;

impl Lesson {
    /// Reads the text of a lesson file for a case.
    ///
    /// # Errors
    /// If it is no lesson at all, or a lesson on another case.
    pub fn read(text: &str, case: &Case) -> Result<Reading, Unreadable> {
        if text.len() > MAX_FILE {
            return Err(Unreadable::TooLarge);
        }
        // Some editors begin a file with a mark that nobody sees.
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        let whole = Value::of(text).map_err(|error| {
            let (line, column) = place_of_byte(text, error.line(), error.column());
            Unreadable::NotJson { line, column, ends_early: error.is_eof() }
        })?;
        let members = whole.members().ok_or(Unreadable::NotALesson)?;
        let mut reader = Reader { case, file: text, step: None, problems: Vec::new() };
        let found = reader.known(members, KEYS);
        reader.lesson(whole, &found)
    }
}

/// The members of an object that have a name, in the order of the names; none where one is missing.
type Found<'t, const N: usize> = [Option<Value<'t>>; N];

/// One reading of a file.
struct Reader<'a> {
    case: &'a Case,
    file: &'a str,
    /// The step that is being read, counted from 1.
    step: Option<usize>,
    problems: Vec<Problem>,
}

impl<'a> Reader<'a> {
    fn lesson(mut self, whole: Value<'a>, found: &Found<'a, 7>) -> Result<Reading, Unreadable> {
        let [format, id, version, language, title, shows, steps] = *found;
        if format.is_none() && steps.is_none() {
            return Err(Unreadable::NotALesson);
        }
        let format = format.or_else(|| self.missing("lesson", whole));
        if let Some(at) = format {
            match at.number() {
                Some(FORMAT) => {}
                Some(other) => return Err(Unreadable::OtherFormat(other)),
                None => self.tell(at, What::WrongType("lesson", Wanted::Number)),
            }
        }
        if let Some(id) = self.needed("case", id, whole)
            && id != self.case.id
        {
            return Err(Unreadable::OtherCase(id));
        }
        let mut lesson = Lesson::new(self.case, ENGLISH);
        if let Some(made_for) = self.needed("version", version, whole)
            && made_for != self.case.version
        {
            let here = self.case.version.clone();
            self.tell(version.unwrap_or(whole), What::OtherVersion { made_for, here });
        }
        if let Some(tag) = self.needed("language", language, whole) {
            if is_tag(&tag) {
                lesson.language = tag;
            } else {
                self.tell(language.unwrap_or(whole), What::Language(tag));
            }
        }
        let title = title.or_else(|| self.missing("title", whole));
        // A title is one line.
        lesson.title = self.prose("title", title, MAX_TITLE).replace('\n', " ");
        lesson.shows = self.shows(shows);
        lesson.steps = self.steps(steps, whole, &lesson.shows);
        let problems = by_key(self.problems, |problem| (problem.line, problem.column));
        Ok(Reading { lesson, problems })
    }

    /// Notes what is wrong at a value, as long as there is room.
    fn tell(&mut self, at: Value<'_>, what: What) {
        if self.is_full() {
            return;
        }
        let (line, column) = place(self.file, at.start(self.file));
        self.problems.push(Problem { line, column, step: self.step, what });
    }

    fn is_full(&self) -> bool {
        self.problems.len() >= MAX_PROBLEMS
    }

    /// The name that is likely meant, if that can still be told.
    fn meant<'n>(&self, found: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
        if self.is_full() { None } else { nearest(found, names) }
    }

    /// Notes that something is missing in an object.
    fn missing<'t>(&mut self, key: &'static str, object: Value<'t>) -> Option<Value<'t>> {
        self.tell(object, What::Missing(key));
        None
    }

    /// The members of an object by the names it may have.
    fn known<const N: usize>(
        &mut self,
        members: Vec<(Value<'a>, Value<'a>)>,
        keys: [&'static str; N],
    ) -> Found<'a, N> {
        let mut found = [None; N];
        for (name, value) in members {
            let key = name.text().unwrap_or_default();
            // A schema may be named, so that an editor can help.
            if key == "$schema" {
                continue;
            }
            match keys.iter().position(|known| *known == key) {
                None => {
                    let nearest = self.meant(&key, keys.into_iter());
                    self.tell(name, What::UnknownKey { key, nearest });
                }
                Some(index) => {
                    if found[index].replace(value).is_some() {
                        self.tell(name, What::Repeated(keys[index]));
                    }
                }
            }
        }
        // Nothing by that name is the same as no such name.
        found.map(|value| value.filter(|value| !value.is_null()))
    }

    /// A text that must be there, and is no prose.
    fn needed(&mut self, key: &'static str, value: Option<Value<'_>>, object: Value<'_>) -> Option<String> {
        let value = value.or_else(|| self.missing(key, object))?;
        self.word(key, value)
    }

    /// A text that is no prose.
    fn word(&mut self, key: &'static str, value: Value<'_>) -> Option<String> {
        let text = value.text();
        if text.is_none() {
            self.tell(value, What::WrongType(key, Wanted::Text));
        }
        text
    }

    /// A text to be shown: of at most so many characters, all of which can be seen.
    fn prose(&mut self, key: &'static str, value: Option<Value<'_>>, most: usize) -> String {
        let Some(value) = value else { return String::new() };
        let Some(text) = self.word(key, value) else { return String::new() };
        let text = text.replace("\r\n", "\n").replace('\t', " ");
        let seen: String = text.chars().filter(|&c| c == '\n' || !is_hidden(c)).collect();
        if seen.len() < text.len() {
            self.tell(value, What::HiddenCharacters(key));
        }
        let length = seen.chars().count();
        if length <= most {
            return seen;
        }
        self.tell(value, What::TooLong { key, length, most });
        seen.chars().take(most).collect()
    }
}

/// Whether a text may be the tag of a language: words of letters and digits, joined by hyphens.
fn is_tag(text: &str) -> bool {
    text.len() <= MAX_TAG
        && text.split('-').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}
