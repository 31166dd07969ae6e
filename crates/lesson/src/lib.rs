//! Lessons that a teacher makes of a case: steps with tasks and questions, over the whole case or a part of it.
//!
//! ```text
//! lesson file (JSON) ──► Lesson::read ──► Reading: the lesson that can be held, and each Problem with its line
//!        ▲                                    │
//!        └── Lesson::write ◄── Lesson ◄───────┘
//! link  ◄── Lesson::to_fragment        Lesson::from_fragment ──► the text of a file, to be read like any other
//! ```
//!
//! A lesson names what it is about by the ids of its case, and changes nothing about the case: what it hides is still
//! there, and counts. `docs/lesson-format.md` describes the file for those who write one.

mod lesson;
mod link;
mod problem;
mod read;
mod schema;
mod value;

pub use lesson::{FORMAT, Lesson, MAX_STEPS, MAX_TEXT, MAX_TITLE, Reason, Shows, Step, paragraphs};
pub use link::{LinkError, MAX_LINK};
pub use problem::{IdKind, Problem, Unreadable, Wanted, What};
pub use read::{MAX_FILE, MAX_PROBLEMS, Reading};
pub use schema::schema;
