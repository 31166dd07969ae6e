//! `check`: everything that is wrong with a case, as an author wants to see it.

use std::collections::BTreeSet;
use std::fmt;
use std::io::{self, Write};
use std::process::ExitCode;

use explainer_core::case::{Case, Problem, Problems, Texts};
use miette::{Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, SourceCode};

use crate::case;
use crate::snippet::Snippet;

/// How many problems are shown; the rest is counted.
const SHOWN: usize = 100;

/// Checks a case; the exit code is 1 if anything is wrong with it.
pub fn run(name: &str) -> ExitCode {
    match case::read(name) {
        Ok((case, texts)) => {
            println!("{}", summary(&case, &texts));
            ExitCode::SUCCESS
        }
        Err(problems) => report(&problems, &mut io::stdout().lock()),
    }
}

/// Tells an author what is wrong with a case; the exit code to end with.
pub fn report(problems: &Problems, out: &mut impl Write) -> ExitCode {
    // A closed pipe is no reason to say more.
    let _ = show(problems, &handler(), out);
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

fn show(problems: &Problems, handler: &GraphicalReportHandler, out: &mut impl Write) -> io::Result<()> {
    for problem in problems.list.iter().take(SHOWN) {
        let file = problems.files.iter().find(|file| file.name == problem.file);
        let report = Report { problem, snippet: file.and_then(|file| Snippet::new(file, problem)) };
        let mut text = String::new();
        match handler.render_report(&mut text, &report) {
            Ok(()) => writeln!(out, "{}\n", text.trim_end())?,
            Err(_) => writeln!(out, "{problem}\n")?,
        }
    }
    let more = problems.list.len().saturating_sub(SHOWN);
    if more > 0 {
        writeln!(out, "… and {more} more.\n")?;
    }
    let files: BTreeSet<&str> = problems.list.iter().map(|problem| problem.file.as_str()).collect();
    writeln!(out, "{} in {}", count(problems.list.len(), "problem"), count(files.len(), "file"))
}

/// A problem as miette shows it.
#[derive(Debug)]
struct Report<'a> {
    problem: &'a Problem,
    snippet: Option<Snippet>,
}

impl fmt::Display for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.problem.message)
    }
}

impl std::error::Error for Report<'_> {}

impl Diagnostic for Report<'_> {
    fn help<'b>(&'b self) -> Option<Box<dyn fmt::Display + 'b>> {
        Some(Box::new(&self.problem.help))
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
