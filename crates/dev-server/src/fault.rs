//! The ways in which an answer can go wrong on purpose.

use crate::files::Found;

/// What goes wrong with an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// This status with a short HTML page, as hosts do for errors: 404, 500, 403.
    Status(u16),
    /// The right bytes under this content type.
    Mime(String),
    /// The connection breaks off after half of the bytes that were promised.
    Truncated,
    /// Half of the bytes come, then nothing more until the reader gives up or the server is dropped.
    Stalled,
    /// Without leave for pages of other sites to read it (CORS), whatever the site says.
    Unshared,
    /// One bit of the middle byte is wrong. (Compression is left out, so it is a byte of the file itself.)
    Flipped,
}

impl Fault {
    /// Does the part of the damage that is done to what was found.
    pub(crate) fn spoil(&self, found: &mut Found) {
        let middle = found.body.len() / 2;
        match self {
            Self::Mime(content_type) => found.content_type.clone_from(content_type),
            Self::Flipped => found.body.iter_mut().skip(middle).take(1).for_each(|byte| *byte ^= 1),
            Self::Status(_) | Self::Truncated | Self::Stalled | Self::Unshared => {}
        }
    }
}
