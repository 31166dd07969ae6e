//! Packs: what a widget fetches instead of case files.
//!
//! Two for each language of a case. The labels come with the structure a world needs and the plan of the figure, so
//! that one answer is enough to draw the first view. The details come when a reader first asks for more. A pack begins
//! with four bytes, which name its sort and its format; the rest is written by serde and postcard.
//!
//! A pack may come from anywhere, so unpacking trusts nothing: no length is believed before the data is there, and
//! everything that is used to find something else has to find it (`validity.rs`). The rules for authors are not checked again.

mod validity;

use std::fmt;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::case::{Case, Details, Labels};
use crate::diagram::{Orders, Plan};

pub use validity::details_fit;

/// First bytes of a pack of labels: its sort, then the number of the format.
const LABELS: [u8; 4] = *b"sxl\x05";
/// First bytes of a pack of details: its sort, then the number of the format.
const DETAILS: [u8; 4] = *b"sxd\x05";
/// The longest pack that is looked at, in bytes.
pub const PACK_MAX: usize = 16 * 1024 * 1024;

/// Why packed bytes are refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PackError {
    /// They do not begin as a pack of this sort does.
    NotAPack,
    /// They are packed in a format with this number, not the one this program reads.
    OtherFormat(u8),
    /// They are longer than [`PACK_MAX`].
    TooLarge,
    /// They end early, or hold what no case can.
    Garbled,
    /// Something follows after the end.
    TrailingBytes,
    /// The details belong to another case, another version of it or another language.
    OtherCase,
    /// This list or field holds what the rest of the program could not use.
    Unsound(&'static str),
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAPack => f.write_str("this is not a packed case"),
            Self::OtherFormat(found) => {
                write!(f, "the case is packed in format {found}, this program reads format {}", LABELS[3])
            }
            Self::TooLarge => f.write_str("the packed case is too large"),
            Self::Garbled => f.write_str("the packed case is cut short or damaged"),
            Self::TrailingBytes => f.write_str("something follows after the end of the packed case"),
            Self::OtherCase => f.write_str("these details belong to another case, version or language"),
            Self::Unsound(list) => write!(f, "the packed case is unsound in its {list}"),
        }
    }
}

impl std::error::Error for PackError {}

/// Packs what a world and its figure need, with the short texts of one language.
#[must_use]
pub fn pack_labels(case: &Case, labels: &Labels, plan: &Plan) -> Vec<u8> {
    write(LABELS, &(case, labels, plan.orders()))
}

/// What a world and its figure need, with the short texts of one language.
///
/// # Errors
/// If the bytes are no pack of labels in this format, or what they hold cannot be used.
pub fn unpack_labels(bytes: &[u8]) -> Result<(Case, Labels, Plan), PackError> {
    let (case, labels, orders): (Case, Labels, Orders) = read(LABELS, bytes)?;
    validity::check(&case, &labels)?;
    let plan = Plan::from_orders(&case, orders).ok_or(PackError::Unsound("plan"))?;
    Ok((case, labels, plan))
}

/// Packs what only a closer look at a case shows, for the labels of the same language.
#[must_use]
pub fn pack_details(case: &Case, labels: &Labels, details: &Details) -> Vec<u8> {
    write(DETAILS, &(&case.id, &case.version, &labels.language, details))
}

/// What only a closer look at this case shows.
///
/// # Errors
/// If the bytes are no pack of details in this format, belong to another case, version or language, or what they hold
/// cannot be used.
pub fn unpack_details(case: &Case, labels: &Labels, bytes: &[u8]) -> Result<Details, PackError> {
    let (id, version, language, details): (String, String, String, Details) = read(DETAILS, bytes)?;
    if id != case.id || version != case.version || language != labels.language {
        return Err(PackError::OtherCase);
    }
    details_fit(case, &details)?;
    Ok(details)
}

/// # Panics
/// Never: memory takes every value of a case, and a case holds nothing that postcard cannot write.
fn write(head: [u8; 4], value: &impl Serialize) -> Vec<u8> {
    postcard::to_extend(value, head.to_vec()).expect("a case can always be written to memory")
}

fn read<T: DeserializeOwned>(head: [u8; 4], bytes: &[u8]) -> Result<T, PackError> {
    let Some((start, rest)) = bytes.split_first_chunk::<4>() else {
        return Err(PackError::NotAPack);
    };
    if start[..3] != head[..3] {
        return Err(PackError::NotAPack);
    }
    if start[3] != head[3] {
        return Err(PackError::OtherFormat(start[3]));
    }
    if bytes.len() > PACK_MAX {
        return Err(PackError::TooLarge);
    }
    match postcard::take_from_bytes(rest) {
        Ok((value, [])) => Ok(value),
        Ok(_) => Err(PackError::TrailingBytes),
        Err(_) => Err(PackError::Garbled),
    }
}
