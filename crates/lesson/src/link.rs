//! A lesson in the fragment of a link, where no server sees it: `case=donbas-labour&lesson=…`.
//!
//! The id of the case stands in front, so that a page can fetch the case before it unpacks the rest. The rest is the lesson
//! file, packed by zlib, in letters that no program changes in an address. Anyone may have made a link, so unpacking
//! believes nothing: the text may have only so many characters, and what it unpacks to is read like any other file.

use core::fmt;

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec_zlib;
use miniz_oxide::inflate::decompress_to_vec_zlib_with_limit;

use crate::lesson::Lesson;
use crate::read::MAX_FILE;

/// The longest fragment that is read, in characters. A lesson that needs more is handed on as a file.
pub const MAX_LINK: usize = 8_000;

/// The keys of a fragment.
const CASE: &str = "case";
const LESSON: &str = "lesson";

/// How hard a lesson is packed: as hard as it goes.
const LEVEL: u8 = 10;

/// Why the fragment of a link gives no text of a lesson.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkError {
    /// There is no lesson in it.
    NoLesson,
    /// It has more than [`MAX_LINK`] characters.
    TooLong,
    /// It is cut short or changed on the way, or what is in it is larger than any lesson.
    Damaged,
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoLesson => f.write_str(
                "There is no lesson in this link. Copy all of it, with what stands behind the “#”.",
            ),
            Self::TooLong => {
                write!(
                    f,
                    "This link is too long: a lesson in a link has at most {MAX_LINK} characters. Ask for the lesson file."
                )
            }
            Self::Damaged => f.write_str(
                "This link was cut short or changed on the way. Copy all of it, or ask for it again.",
            ),
        }
    }
}

impl std::error::Error for LinkError {}

impl Lesson {
    /// The lesson as the fragment of a link, without the `#`. It is not cut: one of more than [`MAX_LINK`] characters is
    /// not read again.
    ///
    /// # Panics
    /// Never: a lesson is made of text and lists of text.
    #[must_use]
    pub fn to_fragment(&self) -> String {
        let text = serde_json::to_vec(self).expect("text can be written");
        let packed = BASE64_URL_SAFE_NO_PAD.encode(compress_to_vec_zlib(&text, LEVEL));
        format!("{CASE}={}&{LESSON}={packed}", self.case)
    }

    /// The text of the lesson file in the fragment of a link, with or without its `#`, for [`Lesson::read`].
    ///
    /// # Errors
    /// If there is none in it.
    pub fn from_fragment(fragment: &str) -> Result<String, LinkError> {
        if fragment.len() > MAX_LINK {
            return Err(LinkError::TooLong);
        }
        let pairs = fragment.strip_prefix('#').unwrap_or(fragment).split('&');
        let mut values = pairs.filter_map(|pair| pair.split_once('=')).filter(|(key, _)| *key == LESSON);
        let (_, packed) = values.next().ok_or(LinkError::NoLesson)?;
        // What programs and people write behind a link, a full stop or a bracket, is no part of it.
        let is_letter = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        let packed = packed.split(|c| !is_letter(c)).next().unwrap_or_default();
        let bytes = BASE64_URL_SAFE_NO_PAD.decode(packed).map_err(|_| LinkError::Damaged)?;
        let text = decompress_to_vec_zlib_with_limit(&bytes, MAX_FILE).map_err(|_| LinkError::Damaged)?;
        String::from_utf8(text).map_err(|_| LinkError::Damaged)
    }
}
