//! `check`: everything that is wrong with a case, as an author wants to see it.

use std::collections::BTreeSet;
use std::fmt;
use std::io::{self, Write};
use std::process::ExitCode;

use explainer_authoring::{Diagnostic, Diagnostics, Severity};
use explainer_core::case::{Case, Texts};
use miette::{GraphicalReportHandler, GraphicalTheme, LabeledSpan, SourceCode};

use crate::case;
use crate::snippet::Snippet;

/// How many diagnostics are shown; the rest is counted.
const SHOWN: usize = 100;

/// Checks a case; the exit code is 1 if it has a problem. A warning alone is told, and the case is sound.
pub fn run(name: &str) -> ExitCode {
    let reading = case::inspect(name);
    let out = &mut io::stdout().lock();
    let Some((structure, texts)) = &reading.case else { return report(&reading.diagnostics, out) };
    // A closed pipe is no reason to say more.
    if !reading.diagnostics.list.is_empty() {
        let _ = show(&reading.diagnostics, &handler(), out);
    }
    let _ = writeln!(out, "{}", summary(&structure.case, texts));
    ExitCode::SUCCESS
}

/// Tells an author what is wrong with a case; the exit code to end with.
pub fn report(diagnostics: &Diagnostics, out: &mut impl Write) -> ExitCode {
    // A closed pipe is no reason to say more.
    let _ = show(diagnostics, &handler(), out);
    ExitCode::FAILURE
}

/// "donbas-labour 1.0.0: 10 actors, … No problems."
fn summary(case: &Case, texts: &[Texts]) -> String {
    let counts = [
        count(case.actors.len(), "actor"),
        count(case.premises.len(), "premise"),
        count(case.arguments.len(), "argument"),
        count(case.attacks.len(), "attack"),
        count(texts.len(), "language"),
    ];
    format!("{} {}: {}. No problems.", case.id, case.version, counts.join(", "))
}

fn count(number: usize, thing: &str) -> String {
    format!("{number} {thing}{}", if number == 1 { "" } else { "s" })
}

/// Colours and lines for a terminal that has them, plain text for everything else and under `NO_COLOR`.
fn handler() -> GraphicalReportHandler {
    // The default theme asks the terminal and the environment.
    GraphicalReportHandler::new_themed(GraphicalTheme::default()).with_links(false).with_width(110)
}

fn show(diagnostics: &Diagnostics, handler: &GraphicalReportHandler, out: &mut impl Write) -> io::Result<()> {
    for diagnostic in diagnostics.list.iter().take(SHOWN) {
        let file = diagnostics.files.iter().find(|file| file.name == diagnostic.file);
        let report = Report { diagnostic, snippet: file.and_then(|file| Snippet::new(file, diagnostic)) };
        let mut text = String::new();
        match handler.render_report(&mut text, &report) {
            Ok(()) => writeln!(out, "{}\n", text.trim_end())?,
            Err(_) => writeln!(out, "{diagnostic}\n")?,
        }
    }
    let more = diagnostics.list.len().saturating_sub(SHOWN);
    if more > 0 {
        writeln!(out, "… and {more} more.\n")?;
    }
    let files: BTreeSet<&str> = diagnostics.list.iter().map(|diagnostic| diagnostic.file.as_str()).collect();
    let (problems, warnings): (Vec<_>, Vec<_>) =
        diagnostics.list.iter().partition(|diagnostic| diagnostic.severity == Severity::Error);
    let counts = [(problems.len(), "problem"), (warnings.len(), "warning")].into_iter();
    let counts: Vec<String> =
        counts.filter(|(number, _)| *number > 0).map(|(number, thing)| count(number, thing)).collect();
    writeln!(out, "{} in {}", counts.join(" and "), count(files.len(), "file"))
}

/// A diagnostic as miette shows it.
#[derive(Debug)]
struct Report<'a> {
    diagnostic: &'a Diagnostic,
    snippet: Option<Snippet>,
}

impl fmt::Display for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.diagnostic.message)
    }
}

impl std::error::Error for Report<'_> {}

impl miette::Diagnostic for Report<'_> {
    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.diagnostic.severity {
            Severity::Error => miette::Severity::Error,
            Severity::Warning => miette::Severity::Warning,
        })
    }

    fn help<'b>(&'b self) -> Option<Box<dyn fmt::Display + 'b>> {
        Some(Box::new(&self.diagnostic.advice))
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.snippet.as_ref().map(|snippet| snippet as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let snippet = self.snippet.as_ref()?;
        let label = LabeledSpan::new_primary_with_span(None, snippet.span.clone());
        Some(Box::new(std::iter::once(label)))
    }
}
