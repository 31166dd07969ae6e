//! Every text a reader can reach without script, every panel, every sentence after a change.
//!
//! `rendered` holds all of it, `sentences` takes it apart; the other modules ask.

mod credits;
mod editors;
mod glossary;
mod hinges;
mod inferences;
mod interface_words;
mod links;
mod loaded_words;
mod method_page;
mod opening_page;
mod passages;
mod presets;
mod reading_grade;
mod rendered;
mod sentences;
mod sharing;
mod sources;
mod svg_file;
mod syllables;
mod timeline;
mod tour;
