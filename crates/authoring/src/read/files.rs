//! The files of a case.

/// The largest file that is read, in bytes.
pub const FILE_MAX: usize = 4 * 1024 * 1024;

/// One file of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseFile {
    /// Name within the case's folder: `case.toml`, `en.toml`.
    pub name: String,
    /// What is in it, without a byte order mark.
    pub text: String,
}

impl CaseFile {
    /// A file of this name; a byte order mark at its start is dropped.
    #[must_use]
    pub fn new(name: &str, text: &str) -> Self {
        Self { name: name.to_owned(), text: text.strip_prefix('\u{FEFF}').unwrap_or(text).to_owned() }
    }

    /// `en` for `en.toml`.
    pub(super) fn language(&self) -> &str {
        self.name.strip_suffix(".toml").unwrap_or(&self.name)
    }
}

/// All files of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseFiles {
    /// The name of the case's folder, which the case's id has to match. Empty: no folder, any id will do.
    pub folder: String,
    /// The structure, `case.toml`.
    pub structure: CaseFile,
    /// The texts, one file per language. The first is the language the others are held to.
    pub texts: Vec<CaseFile>,
}
