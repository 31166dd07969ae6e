//! A lesson as one page that needs no network, and as packages for a school's platform: one page and a manifest, so that no file of
//! it can be lost. The task runner makes them of the tour of each case, the teacher's desk of any lesson.
//!
//! All of them are the page for frames (`embed.html`) with another script before its own.

mod page;
mod standard;

use std::io::{Cursor, Write};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use zip::write::SimpleFileOptions;

pub use page::{integrity, mark, stands_in_script};
pub use standard::{STANDARDS, Standard, escaped};

/// A file of a package: its path there, and its bytes.
pub type File = (String, Vec<u8>);

/// What a platform is told of a lesson.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// The id of its case.
    pub case: String,
    /// Which lesson on that case it is.
    pub name: String,
    /// Its version: what a platform has kept of another one does not fit.
    pub version: String,
    /// BCP 47 tag of its language.
    pub language: String,
    /// Its title.
    pub title: String,
    /// One or two sentences on what it is about.
    pub description: String,
    /// The words of the link that leads back to the platform.
    pub back: String,
}

/// The page for frames with a lesson in it, as one file that needs no network. `lesson` is the text of a lesson file.
///
/// # Errors
/// Where the page is not as the build writes it.
pub fn offline(page: &str, lesson: &str) -> Result<String> {
    page::with_script(page, &held(lesson)?, "")
}

/// The script that gives the widget its lesson.
fn held(lesson: &str) -> Result<String> {
    Ok(format!("document.querySelector(\"sanctions-explainer\").lesson = {};\n", quoted(lesson)?))
}

/// A text as a string of JavaScript that cannot end the element around the script.
fn quoted(text: &str) -> Result<String> {
    Ok(serde_json::to_string(text)?.replace('<', "\\u003c"))
}

/// Files as a zip without dates: the same files give the same bytes.
///
/// # Errors
/// Where there are too many for a zip.
pub fn zipped(files: &[File]) -> Result<Vec<u8>> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .last_modified_time(zip::DateTime::default())
        .unix_permissions(0o644)
        .compression_level(Some(9));
    for (name, bytes) in files {
        zip.start_file(name.as_str(), options).with_context(|| name.clone())?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_files_give_the_same_bytes() -> Result<()> {
        let files = [("a.js".to_owned(), b"1".to_vec()), ("b/c.css".to_owned(), b"p{}".to_vec())];
        assert_eq!(zipped(&files)?, zipped(&files)?);
        Ok(())
    }

    #[test]
    fn no_text_of_a_lesson_ends_its_script() -> Result<()> {
        let script = held("{ \"title\": \"</script><!-- \\u2028 “a”\" }")?;
        stands_in_script(&script)?;
        assert!(script.contains("\\u003c/script>"), "{script}");
        Ok(())
    }
}
