//! From the files an author writes to a checked case, or to everything that is wrong with them, each with its line
//! and how to mend it.
//!
//! One way through: [`read()`] walks the TOML files and remembers where everything stands; the rules of
//! [`check_case`] and [`check_texts`] run over what was read and name each [`Violation`] by its [`Location`];
//! the messages say it in words; and what an author sees is a list of [`Diagnostic`]s.
//!
//! Only the build, the author's tool and the tests read files. The widget unpacks what they packed.

mod check;
mod ids;
mod location;
mod messages;
mod read;
mod text_fields;
mod violation;

pub use check::{SOURCE_MAX, VIOLATIONS_MAX, check_alike, check_case, check_texts};
pub use location::{Key, Location, Section};
pub use messages::advice::ADVICE_KINDS;
pub use read::{
    CaseFile, CaseFiles, Diagnostic, Diagnostics, FILE_MAX, Reading, Sound, inspect, inspect_folder, read,
    read_folder,
};
pub use text_fields::{HEADING_MAX, MORE_MAX, SENTENCE_MAX, STEP_WORDS_MAX};
pub use violation::{Markup, Severity, Violation, ViolationKind};
