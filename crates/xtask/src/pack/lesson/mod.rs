//! Lessons as packages for a school's platform: each case's tour by each standard that platforms take. A package is one page
//! and a manifest, so that no file of it can be lost.
//!
//! What is told of a lesson comes from the author's tool, as JSON (`crates/site/src/lesson.rs`). A lesson that is no tour needs
//! another page and name there, and nothing here.

mod page;

use anyhow::{Context, Result};
use serde_json::Value;

use super::{File, papers, zipped};
use crate::build::{compact, stands_in_script, tags, tool};
use crate::workspace::{Workspace, stdout};

/// A standard for lessons.
struct Standard {
    /// As names of packages have it.
    name: &'static str,
    /// Its manifest: the name, and the text with words to be filled in.
    manifest: (&'static str, &'static str),
    /// The script that speaks it, below `static/lesson/`, and which of its dialects.
    script: (&'static str, &'static str),
    /// What the page's policy allows beside what it needs itself.
    policy: &'static str,
}

const STANDARDS: [Standard; 3] = [
    Standard {
        name: "scorm-1.2",
        manifest: ("imsmanifest.xml", include_str!("scorm-1.2.xml")),
        script: ("scorm", "1.2"),
        policy: "",
    },
    Standard {
        name: "scorm-2004",
        manifest: ("imsmanifest.xml", include_str!("scorm-2004.xml")),
        script: ("scorm", "2004"),
        policy: "",
    },
    // The launch says which store to talk to.
    Standard {
        name: "cmi5",
        manifest: ("cmi5.xml", include_str!("cmi5.xml")),
        script: ("cmi5", ""),
        policy: "connect-src http: https:; ",
    },
];

/// What is added to the address of the page where a score is asked for; the page reads it.
const SCORED: &str = "?score=answered";

/// The packages with the tour of the case that a page for frames shows, as (name, bytes); none where it has no tour.
///
/// # Errors
/// Where the page is not as the build writes it, and those of the author's tool and of writing.
pub fn packages(workspace: &Workspace, page: &str, scored: bool) -> Result<Vec<File>> {
    let element = tags(page).into_iter().find(|tag| tag.name == "sanctions-explainer");
    let case =
        element.and_then(|tag| tag.attributes.get("case").cloned()).context("the page shows no case")?;
    let lesson: Value = serde_json::from_str(&stdout(tool(workspace).args(["lesson", &case]))?)?;
    if lesson.is_null() {
        return Ok(Vec::new());
    }
    let name = format!("{}-{}", text(&lesson, "case")?, text(&lesson, "name")?);
    STANDARDS
        .iter()
        .map(|standard| {
            let package = standard.package(workspace, page, &lesson, scored);
            let package = package.with_context(|| format!("{name} by {}", standard.name))?;
            Ok((format!("{name}-{}.zip", standard.name), zipped(&package)?))
        })
        .collect()
}

impl Standard {
    fn package(&self, workspace: &Workspace, page: &str, lesson: &Value, scored: bool) -> Result<Vec<File>> {
        let page = page::with_script(page, &self.script(workspace, lesson)?, self.policy)?;
        let query = if scored { SCORED } else { "" };
        let mut files = vec![
            (self.manifest.0.to_owned(), self.filled(lesson, query)?.into_bytes()),
            ("index.html".to_owned(), page.into_bytes()),
        ];
        files.extend(papers(workspace)?);
        Ok(files)
    }

    /// The script that goes before that of the page. Its names are its own.
    fn script(&self, workspace: &Workspace, lesson: &Value) -> Result<String> {
        let source = |name: &str| -> Result<String> {
            let file = workspace.path(format!("static/lesson/{name}.js"));
            std::fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))
        };
        let (platform, dialect) = self.script;
        // JSON in a string of JSON is also a string of JavaScript.
        let facts = serde_json::to_string(&lesson.to_string())?;
        let script = source(platform)?.replace("{{standard}}", dialect)
            + &source("lesson")?.replace("\"{{lesson}}\"", &facts);
        let script = compact(&format!("{{\n{script}\n}}\n"));
        stands_in_script(&script)?;
        Ok(script)
    }

    fn filled(&self, lesson: &Value, query: &str) -> Result<String> {
        let id = format!("sanctions-explainer-{}-{}", text(lesson, "case")?, text(lesson, "name")?);
        let mut filled = self.manifest.1.replace("{{id}}", &id).replace("{{query}}", query);
        for name in ["title", "description", "language", "version"] {
            filled = filled.replace(&format!("{{{{{name}}}}}"), &escaped(text(lesson, name)?));
        }
        Ok(filled)
    }
}

fn text<'a>(lesson: &'a Value, name: &str) -> Result<&'a str> {
    lesson[name].as_str().with_context(|| format!("the lesson has no {name}"))
}

/// A text as it stands in XML, also between quotes.
fn escaped(text: &str) -> String {
    let signs = [('&', "&amp;"), ('<', "&lt;"), ('>', "&gt;"), ('"', "&quot;")];
    signs.into_iter().fold(text.to_owned(), |text, (sign, reference)| text.replace(sign, reference))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn lesson() -> Value {
        json!({ "case": "a", "name": "tour", "title": "Who <says> \"it\" & where?", "description": "d", "language": "en",
            "version": "1.0.0" })
    }

    #[test]
    fn a_manifest_has_every_word_filled_in_and_escaped() -> Result<()> {
        for standard in &STANDARDS {
            let filled = standard.filled(&lesson(), SCORED)?;
            assert!(!filled.contains("{{"), "{filled}");
            assert!(filled.contains(">Who &lt;says&gt; &quot;it&quot; &amp; where?<"), "{filled}");
            assert!(filled.contains(SCORED), "{filled}");
        }
        Ok(())
    }

    #[test]
    fn a_lesson_without_a_title_is_refused() {
        let mut lesson = lesson();
        lesson["title"] = Value::Null;
        assert!(STANDARDS.iter().all(|standard| standard.filled(&lesson, "").is_err()));
    }
}
