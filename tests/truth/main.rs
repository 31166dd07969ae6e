//! Truth on the page: every text a reader can reach without script, every panel, every sentence after a change.
//!
//! `site` renders all of it, `prose` takes it apart into sentences; the other modules ask.

mod grade;
mod hinges;
mod inferences;
mod links;
mod method;
mod opening;
mod presets;
mod prose;
mod site;
mod sources;
mod svg;
mod syllables;
mod tables;
mod terms;
mod timeline;
mod words;
