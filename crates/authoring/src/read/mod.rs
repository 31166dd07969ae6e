//! Case files: from a folder of TOML to a checked [`Structure`] and its [`Texts`], or to everything that is
//! wrong with them, each with its line and how to mend it.
//!
//! serde stops at its first error, so this walks the TOML tree itself. What it cannot read it reports,
//! leaves out and remembers, so that nothing is reported twice in other words; then the rules of
//! [`crate::check`] run over what it has read.

mod arguments;
mod case_file;
mod diagnostic;
mod entries;
mod files;
mod folder;
mod names;
mod notes;
mod recovery;
mod refs;
mod table;
mod texts;
mod tour;

use std::path::Path;

use explainer_core::case::{Case, Structure, Texts};
use toml::de::DeTable;

pub use diagnostic::{Diagnostic, Diagnostics};
pub use files::{CaseFile, CaseFiles, FILE_MAX};

use self::notes::Notes;
use self::recovery::recover;
use crate::check::{check_alike, check_case, check_texts};
use crate::location::{Key, Location, Section};
use crate::messages::advice::Advice;
use crate::violation::{Severity, ViolationKind};

/// A sound case: its structure, and its texts in every language, the first language first.
pub type Sound = (Structure, Vec<Texts>);

/// What comes of reading the files of a case.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The case, if nothing about it is an error.
    pub case: Option<Sound>,
    /// Everything there is to say about its files; for a sound case, warnings at most.
    pub diagnostics: Diagnostics,
}

impl Reading {
    /// The case, or what is wrong with it.
    ///
    /// # Errors
    /// If anything about it is an error: everything there is to say.
    pub fn sound(self) -> Result<Sound, Diagnostics> {
        self.case.ok_or(self.diagnostics)
    }
}

/// Reads a case from memory.
#[must_use]
pub fn inspect(files: &CaseFiles) -> Reading {
    read_opened(files, Vec::new())
}

/// Reads the case in this folder: `case.toml`, `en.toml` and every further language's file. Files that are missing,
/// not UTF-8, larger than [`FILE_MAX`], or cannot be read are among the diagnostics.
#[must_use]
pub fn inspect_folder(folder: &Path) -> Reading {
    if !folder.is_dir() {
        let message = format!("there is no folder `{}`", folder.display());
        let list = vec![Diagnostic::new("case.toml", 0..0, message, Advice::AddCaseFolder)];
        return Reading { case: None, diagnostics: Diagnostics { list, files: Vec::new() } };
    }
    let (files, diagnostics) = folder::open(folder);
    read_opened(&files, diagnostics)
}

/// Reads a case from memory, if it is sound.
///
/// # Errors
/// Everything that is wrong with its files.
pub fn read(files: &CaseFiles) -> Result<Sound, Diagnostics> {
    inspect(files).sound()
}

/// Reads the case in this folder, as [`inspect_folder`] does, if it is sound.
///
/// # Errors
/// Everything that is wrong with its files.
pub fn read_folder(folder: &Path) -> Result<Sound, Diagnostics> {
    inspect_folder(folder).sound()
}

/// Reads files, some of which could not be opened; `diagnostics` says why.
fn read_opened(files: &CaseFiles, mut diagnostics: Vec<Diagnostic>) -> Reading {
    let unopened: Vec<String> = diagnostics.iter().map(|diagnostic| diagnostic.file.clone()).collect();
    let opened = |file: &CaseFile| !unopened.contains(&file.name);

    let recovered = recover(&files.structure.text, &Section::TABLE_LISTS);
    let mut notes = Notes::new(&files.structure, &recovered);
    let mut read = None;
    if opened(&files.structure) {
        let (root, _) = DeTable::parse_recoverable(&recovered.text);
        let (structure, names) = case_file::read(&mut notes, &files.folder, root.get_ref());
        for violation in check_case(&structure) {
            notes.violation(violation, &structure);
        }
        read = Some((structure, names));
    }

    let mut languages: Vec<Texts> = Vec::new();
    let mut left_out = Vec::new();
    for file in files.texts.iter().filter(|file| opened(file)) {
        let recovered = recover(&file.text, &[]);
        let mut text_notes = Notes::new(file, &recovered);
        // Without a structure only the syntax of the texts can be told.
        if let Some((structure, names)) = &read {
            let (root, _) = DeTable::parse_recoverable(&recovered.text);
            let texts = texts::read(&mut text_notes, &notes, names, root.get_ref());
            mark_what_depends(&mut text_notes, &notes, &structure.case);
            let alike = languages.first().map(|first| check_alike(first, &texts)).unwrap_or_default();
            for violation in check_texts(structure, &texts).into_iter().chain(alike) {
                // The text that uses a form may be among those that could not be read.
                if violation.kind == ViolationKind::UnusedForm && !(notes.is_whole() && text_notes.is_whole())
                {
                    continue;
                }
                text_notes.violation(violation, structure);
            }
            languages.push(texts);
        }
        left_out.extend(text_notes.left_out());
        diagnostics.append(&mut text_notes.finish());
    }
    if files.texts.is_empty() {
        notes.report(0..0, "the case has no texts".to_owned(), Advice::AddTexts);
    }
    left_out.extend(notes.left_out());
    diagnostics.append(&mut notes.finish());
    let is_error = |diagnostic: &Diagnostic| diagnostic.severity == Severity::Error;
    if !diagnostics.iter().any(is_error) {
        // A case with something left out is never taken for the whole.
        diagnostics.append(&mut left_out);
    }

    let files: Vec<CaseFile> = std::iter::once(&files.structure).chain(&files.texts).cloned().collect();
    let order = |diagnostic: &Diagnostic| files.iter().position(|file| file.name == diagnostic.file);
    diagnostics
        .sort_by_cached_key(|diagnostic| (order(diagnostic), diagnostic.span.start, diagnostic.span.end));
    let sound = !diagnostics.iter().any(is_error);
    let case = read.filter(|_| sound).map(|(structure, _)| (structure, languages));
    Reading { case, diagnostics: Diagnostics { list: diagnostics, files } }
}

/// Whether a basis, a negation or a question is needed depends on fields of `case.toml`. Where these could not be
/// read, nothing can be said about the text.
fn mark_what_depends(notes: &mut Notes<'_>, structure: &Notes<'_>, case: &Case) {
    for at in 0..case.arguments.len() {
        let location = Location::new(Section::Arguments).entry(at);
        if structure.is_unreadable(location.key(Key::AdvancedBy)) {
            notes.mark_unreadable(location.key(Key::Basis));
        }
    }
    for at in 0..case.tour.len() {
        let location = Location::new(Section::Tour).entry(at);
        if structure.is_unreadable(location.key(Key::Ask)) {
            notes.mark_unreadable(location.key(Key::Question));
        }
    }
    if structure.any_unreadable(Section::Arguments, Key::Premises) {
        for at in 0..case.premises.len() {
            notes.mark_unreadable(Location::new(Section::Premises).entry(at).key(Key::Negation));
        }
    }
}
