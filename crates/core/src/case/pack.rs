//! The packed form of a case: what the widget carries or fetches instead of case files.
//!
//! Four bytes of name and format, then the values (see [`crate::packed`]). Unpacking trusts nothing: what points
//! nowhere is refused, and no length found in the data is believed before the data is there.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use super::validate::{validate_case, validate_texts};
use super::{Case, Texts};
use crate::packed::{Packed, Reader};

/// First bytes of a packed case, then the format's number.
const CASE: [u8; 4] = *b"sxc\x02";
/// First bytes of the packed texts of one further language, then the format's number.
const TEXTS: [u8; 4] = *b"sxt\x02";
/// The longest pack that is looked at, in bytes.
pub const PACK_MAX: usize = 16 * 1024 * 1024;

/// Why packed bytes are refused.
#[derive(Debug, Clone, PartialEq, Eq)]
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
    /// The texts belong to another case or to another version of it.
    OtherCase,
    /// Something in them points nowhere, or could harm a page; in which list.
    Unsound(&'static str),
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAPack => f.write_str("this is not a packed case"),
            Self::OtherFormat(found) => {
                write!(f, "the case is packed in format {found}, this program reads format {}", CASE[3])
            }
            Self::TooLarge => f.write_str("the packed case is too large"),
            Self::Garbled => f.write_str("the packed case is cut short or damaged"),
            Self::TrailingBytes => f.write_str("something follows after the end of the packed case"),
            Self::OtherCase => f.write_str("these texts belong to another case, or to another version of it"),
            Self::Unsound(list) => write!(f, "the packed case is unsound in its {list}"),
        }
    }
}

impl core::error::Error for PackError {}

/// Packs a case with the texts of its first language. Expects them checked: what breaks a rule is packed,
/// but will not be unpacked.
#[must_use]
pub fn pack(case: &Case, texts: &Texts) -> Vec<u8> {
    let mut bytes = CASE.to_vec();
    case.write(&mut bytes);
    texts.write(&mut bytes);
    bytes
}

/// The case and the texts of its first language.
///
/// # Errors
/// If the bytes are no pack of this format, or what they hold breaks a rule.
pub fn unpack(bytes: &[u8]) -> Result<(Case, Texts), PackError> {
    let (case, texts): (Case, Texts) = read(CASE, bytes)?;
    validate_case(&case)?;
    validate_texts(&case, &texts)?;
    Ok((case, texts))
}

/// The case and texts of a pack that was made by the build of this very program, which has checked them: the
/// checks, a fifth of the module, need not be shipped. A pack that is not what it should be gives an error, or
/// a case in which something points nowhere; using that panics.
///
/// # Errors
/// If the bytes are no pack of this format.
pub fn unpack_own(bytes: &[u8]) -> Result<(Case, Texts), PackError> {
    read(CASE, bytes)
}

/// Packs the texts of one further language of this case, after the mark of the case.
#[must_use]
pub fn pack_texts(case: &Case, texts: &Texts) -> Vec<u8> {
    let mut bytes = TEXTS.to_vec();
    mark(case).write(&mut bytes);
    texts.write(&mut bytes);
    bytes
}

/// The texts of one further language of this case.
///
/// # Errors
/// If the bytes are no pack of this format, belong to another case (or to a version of it with other
/// entries), or break a rule.
pub fn unpack_texts(case: &Case, bytes: &[u8]) -> Result<Texts, PackError> {
    let (marked, texts): (u64, Texts) = read(TEXTS, bytes)?;
    if marked != mark(case) {
        return Err(PackError::OtherCase);
    }
    validate_texts(case, &texts)?;
    Ok(texts)
}

fn read<T: Packed>(name: [u8; 4], bytes: &[u8]) -> Result<T, PackError> {
    let Some((start, rest)) = bytes.split_first_chunk::<4>() else {
        return Err(PackError::NotAPack);
    };
    if start[..3] != name[..3] {
        return Err(PackError::NotAPack);
    }
    if start[3] != name[3] {
        return Err(PackError::OtherFormat(start[3]));
    }
    if bytes.len() > PACK_MAX {
        return Err(PackError::TooLarge);
    }
    let mut reader = Reader::new(rest);
    let value = reader.value();
    match (reader.is_sound(), reader.is_at_end()) {
        (false, _) => Err(PackError::Garbled),
        (true, false) => Err(PackError::TrailingBytes),
        (true, true) => Ok(value),
    }
}

/// A number that changes when the case's id or version does, or any id in its lists or their order: what
/// the texts of a language depend on. FNV-1a; it guards against mistakes, not against malice.
fn mark(case: &Case) -> u64 {
    let mut mark: u64 = 0xcbf2_9ce4_8422_2325;
    let mut take = |text: &String| {
        for byte in text.bytes().chain([0]) {
            mark = (mark ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    };
    let end = String::new();
    [&case.id, &case.version].into_iter().for_each(&mut take);
    case.actors.iter().map(|x| &x.id).chain([&end]).for_each(&mut take);
    case.voices.iter().map(|x| &x.id).chain([&end]).for_each(&mut take);
    case.premises.iter().map(|x| &x.id).chain([&end]).for_each(&mut take);
    case.arguments.iter().map(|x| &x.id).chain([&end]).for_each(&mut take);
    case.statements.iter().map(|x| &x.id).chain([&end]).for_each(&mut take);
    case.events.iter().map(|x| &x.id).chain([&end]).for_each(&mut take);
    case.presets.iter().map(|x| &x.id).chain([&end]).for_each(&mut take);
    case.silences.iter().chain([&end]).for_each(&mut take);
    case.glossary.iter().chain([&end]).for_each(&mut take);
    mark
}
