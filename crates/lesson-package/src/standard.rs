//! The standards that platforms take, and a package by each.

use anyhow::{Context, Result};

use crate::page::with_script;
use crate::{Facts, File, held, quoted};

/// A standard for lessons.
#[derive(Debug)]
pub struct Standard {
    /// As names of packages have it.
    pub name: &'static str,
    /// As people call it.
    pub title: &'static str,
    /// Its manifest: the name, and the text with words to be filled in.
    manifest: (&'static str, &'static str),
    /// The script that speaks it, and which of its dialects.
    script: (&'static str, &'static str),
    /// What the page's policy allows beside what it needs itself.
    policy: &'static str,
}

/// All standards there are packages by.
pub static STANDARDS: [Standard; 3] = [
    Standard {
        name: "scorm-1.2",
        title: "SCORM 1.2",
        manifest: ("imsmanifest.xml", include_str!("scorm-1.2.xml")),
        script: (SCORM, "1.2"),
        policy: "",
    },
    Standard {
        name: "scorm-2004",
        title: "SCORM 2004",
        manifest: ("imsmanifest.xml", include_str!("scorm-2004.xml")),
        script: (SCORM, "2004"),
        policy: "",
    },
    // The launch says which store to talk to.
    Standard {
        name: "cmi5",
        title: "cmi5",
        manifest: ("cmi5.xml", include_str!("cmi5.xml")),
        script: (include_str!("../../../static/lesson/cmi5.js"), ""),
        policy: "connect-src http: https:; ",
    },
];

const SCORM: &str = include_str!("../../../static/lesson/scorm.js");
/// What keeps count, and the place.
const COUNT: &str = include_str!("../../../static/lesson/lesson.js");

/// What the widget is given where the lesson is the tour of the case.
const TOUR: &str = "tour";

/// What is added to the address of the page where a score is asked for; the page reads it.
const SCORED: &str = "?score=answered";

/// What goes with every package.
const PAPERS: [(&str, &str); 2] = [
    ("LICENSE-APACHE", include_str!("../../../LICENSE-APACHE")),
    ("LICENSE-MIT", include_str!("../../../LICENSE-MIT")),
];

impl Standard {
    /// The files of a package. `page` is the page for frames of the case; `lesson` the text of a lesson file, where it is not
    /// the tour of the case. `scored` says that a score is reported.
    ///
    /// # Errors
    /// Where the page is not as the build writes it.
    pub fn package(
        &self,
        page: &str,
        facts: &Facts,
        lesson: Option<&str>,
        scored: bool,
    ) -> Result<Vec<File>> {
        let script = self.script(facts, lesson)?;
        let page = with_script(page, &script, self.policy).context(self.name)?;
        let query = if scored { SCORED } else { "" };
        let mut files = vec![
            (self.manifest.0.to_owned(), self.filled(facts, query).into_bytes()),
            ("index.html".to_owned(), page.into_bytes()),
        ];
        files.extend(PAPERS.map(|(name, text)| (name.to_owned(), text.into())));
        Ok(files)
    }

    /// The script that goes before that of the page. Its names are its own.
    fn script(&self, facts: &Facts, lesson: Option<&str>) -> Result<String> {
        let (platform, dialect) = self.script;
        let (platform, count) = (without_comments(platform), without_comments(COUNT));
        let lesson = held(lesson.unwrap_or(TOUR))?;
        let facts = quoted(&serde_json::to_string(facts)?)?;
        let platform = platform.replace("{{standard}}", dialect);
        let count = count.replace("\"{{lesson}}\"", &facts);
        Ok(format!("{{\n{lesson}{platform}{count}\n}}\n"))
    }

    fn filled(&self, facts: &Facts, query: &str) -> String {
        let id = format!("sanctions-explainer-{}-{}", facts.case, facts.name);
        let mut filled = self.manifest.1.replace("{{id}}", &escaped(&id)).replace("{{query}}", query);
        for (name, text) in [
            ("title", &facts.title),
            ("description", &facts.description),
            ("language", &facts.language),
            ("version", &facts.version),
        ] {
            filled = filled.replace(&format!("{{{{{name}}}}}"), &escaped(text));
        }
        filled
    }
}

/// A script without the lines that are for whoever reads its source.
fn without_comments(script: &str) -> String {
    let lines = script.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// A text as it stands in XML and HTML, also between quotes.
#[must_use]
pub fn escaped(text: &str) -> String {
    let signs = [('&', "&amp;"), ('<', "&lt;"), ('>', "&gt;"), ('"', "&quot;")];
    signs.into_iter().fold(text.to_owned(), |text, (sign, reference)| text.replace(sign, reference))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{integrity, stands_in_script};

    fn facts() -> Facts {
        let text = |text: &str| text.to_owned();
        Facts {
            case: text("a"),
            name: text("tour"),
            version: text("1.0.0"),
            language: text("en"),
            title: text("Who <says> \"it\" & where?"),
            description: text("d </script>"),
            back: text("Back"),
        }
    }

    #[test]
    fn a_manifest_has_every_word_filled_in_and_escaped() {
        for standard in &STANDARDS {
            let filled = standard.filled(&facts(), SCORED);
            assert!(!filled.contains("{{"), "{filled}");
            assert!(filled.contains(">Who &lt;says&gt; &quot;it&quot; &amp; where?<"), "{filled}");
            assert!(filled.contains(SCORED), "{filled}");
        }
    }

    #[test]
    fn a_package_has_its_lesson_before_what_speaks_to_the_platform() -> Result<()> {
        let page = format!("<meta script-src '{}'><script type=\"module\">b</script>", integrity(b"b"));
        for standard in &STANDARDS {
            stands_in_script(&standard.script(&facts(), Some("{ \"</script>\": 1 }"))?)?;
            let files = standard.package(&page, &facts(), Some("{ \"lesson\": 1 }"), false)?;
            let index = files.iter().find(|(name, _)| name == "index.html").map(|(_, bytes)| bytes.clone());
            let index = String::from_utf8(index.unwrap_or_default())?;
            let place = |word: &str| index.find(word).unwrap_or(usize::MAX);
            assert!(place(".lesson = \"{") < place("const LESSON"), "{index}");
            assert!(!index.contains("{{"), "every word is filled in");
        }
        Ok(())
    }
}
