//! The JSON schema of a lesson file, for editors and other programs.

/// The schema as text, in the draft of 2020-12. It is published as `lesson.schema.json`.
#[must_use]
pub fn schema() -> &'static str {
    include_str!("lesson.schema.json")
}
