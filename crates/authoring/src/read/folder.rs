//! The files of a case from its folder: those that are missing, not text or too large are told.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use super::diagnostic::{Diagnostic, locate};
use super::files::{CaseFile, CaseFiles, FILE_MAX};
use crate::messages::advice::Advice;

/// Reads the files of a folder: `case.toml`, `en.toml` and every further `*.toml`, by name. A file that
/// cannot be read comes back as far as it could, with a diagnostic.
pub(super) fn open(folder: &Path) -> (CaseFiles, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let structure = file(folder, "case.toml", &mut diagnostics);
    let mut names: Vec<String> = match fs::read_dir(folder) {
        // A folder that cannot be listed: what is known to be in it can still be tried.
        Err(_) => Vec::new(),
        Ok(entries) => entries
            .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
            .filter(|name| name.ends_with(".toml") && name != "case.toml" && name != "en.toml")
            .collect(),
    };
    names.sort_unstable();
    names.insert(0, "en.toml".to_owned());
    let texts = names.iter().map(|name| file(folder, name, &mut diagnostics)).collect();
    let name = folder.canonicalize().ok().and_then(|path| Some(path.file_name()?.to_str()?.to_owned()));
    (CaseFiles { folder: name.unwrap_or_default(), structure, texts }, diagnostics)
}

fn file(folder: &Path, name: &str, diagnostics: &mut Vec<Diagnostic>) -> CaseFile {
    let (message, advice) = match bytes(&folder.join(name)) {
        Ok(bytes) => return decode(name, &bytes, diagnostics),
        Err(Refusal::TooLarge) => {
            (format!("`{name}` is larger than {} MiB", FILE_MAX / (1024 * 1024)), Advice::DivideFile)
        }
        Err(Refusal::Io(error)) if error.kind() == io::ErrorKind::NotFound => {
            (format!("`{name}` is missing"), Advice::AddFile { name: name.to_owned() })
        }
        Err(Refusal::Io(error)) => (format!("`{name}` cannot be read: {error}"), Advice::LookAtFile),
    };
    diagnostics.push(Diagnostic::new(name, 0..0, message, advice));
    CaseFile::new(name, "")
}

enum Refusal {
    TooLarge,
    Io(io::Error),
}

/// What is in a file, but never more of it than may be read; a device or a pipe is not waited for.
fn bytes(path: &Path) -> Result<Vec<u8>, Refusal> {
    if !fs::metadata(path).map_err(Refusal::Io)?.is_file() {
        return Err(Refusal::Io(io::Error::other("it is not a file")));
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(Refusal::Io)?;
    file.take(FILE_MAX as u64 + 1).read_to_end(&mut bytes).map_err(Refusal::Io)?;
    if bytes.len() > FILE_MAX { Err(Refusal::TooLarge) } else { Ok(bytes) }
}

fn decode(name: &str, bytes: &[u8], diagnostics: &mut Vec<Diagnostic>) -> CaseFile {
    let error = match std::str::from_utf8(bytes) {
        Ok(text) => return CaseFile::new(name, text),
        Err(error) => error,
    };
    let file = CaseFile::new(name, &String::from_utf8_lossy(bytes));
    // The text before the bad byte is the same in both, so that its length is the place.
    let mark = if bytes.starts_with("\u{FEFF}".as_bytes()) { 3 } else { 0 };
    let start = error.valid_up_to().saturating_sub(mark);
    let end = (start + '\u{FFFD}'.len_utf8()).min(file.text.len());
    let message = format!("`{name}` is not UTF-8 text");
    let mut diagnostic = [Diagnostic::new(name, start..end, message, Advice::SaveAsUtf8)];
    locate(&mut diagnostic, &file.text);
    diagnostics.extend(diagnostic);
    file
}
