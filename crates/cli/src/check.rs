//! `check`: everything that is wrong with a case, as an author wants to see it.

use std::io::{self, Write};
use std::process::ExitCode;

use explainer_core::case::{Case, CaseFile, Problem, Problems, Texts};
use miette::{Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, NamedSource, SourceCode};

use crate::case;

/// How many problems are shown; the rest is counted.
const SHOWN: usize = 100;
/// The longest line that is shown, in bytes.
const LINE_MAX: usize = 300;

/// Checks a case; the exit code is 1 if anything is wrong with it.
pub fn run(name: &str) -> ExitCode {
    match case::read(name) {
        Ok((case, texts)) => {
            println!("{}", summary(&case, &texts));
            ExitCode::SUCCESS
        }
        Err(problems) => {
            // A closed pipe is no reason to say more.
            let _ = show(&problems, &handler(), &mut io::stdout().lock());
            ExitCode::FAILURE
        }
    }
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
    // miette's own default asks the terminal and the environment.
    GraphicalReportHandler::new().with_theme(GraphicalTheme::default()).with_links(false).with_urls(false)
}

fn show(problems: &Problems, handler: &GraphicalReportHandler, out: &mut impl Write) -> io::Result<()> {
    let shown: Vec<Shown> = problems.files.iter().map(Shown::new).collect();
    for problem in problems.list.iter().take(SHOWN) {
        let source = shown.iter().find(|file| file.name == problem.file).filter(|file| file.can_show(problem));
        let mut text = String::new();
        let report = Report { problem, source: source.map(|file| &file.source) };
        match handler.render_report(&mut text, &report) {
            Ok(()) => writeln!(out, "{}\n", text.trim_end())?,
            Err(_) => writeln!(out, "{problem}\n")?,
        }
    }
    let more = problems.list.len().saturating_sub(SHOWN);
    if more > 0 {
        writeln!(out, "… and {more} more.\n")?;
    }
    let files = problems.files.iter().filter(|file| problems.list.iter().any(|p| p.file == file.name)).count();
    writeln!(out, "{} in {}", count(problems.list.len(), "problem"), count(files, "file"))
}

/// A file as it may be shown.
struct Shown {
    name: String,
    text: String,
    source: NamedSource<String>,
}

impl Shown {
    fn new(file: &CaseFile) -> Self {
        let text: String = file.text.chars().map(visible).collect();
        let source = NamedSource::new(&file.name, text.clone());
        Self { name: file.name.clone(), text, source }
    }

    /// Whether the lines of a problem are there, and short enough to be looked at.
    fn can_show(&self, problem: &Problem) -> bool {
        let before = self.text.get(..problem.span.start).and_then(|text| text.rfind('\n')).map_or(0, |at| at + 1);
        let lines = self.text.get(before..).unwrap_or("").lines().take(2);
        !self.text.is_empty() && lines.map(str::len).all(|length| length <= LINE_MAX)
    }
}

/// What would steer the terminal, or turn the text around, is shown as a sign of the same length in bytes.
fn visible(c: char) -> char {
    let hidden = c.is_control() && c != '\n' && c != '\t'
        || matches!(c, '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}');
    match (hidden, c.len_utf8()) {
        (false, _) => c,
        (true, 1) => if c == '\r' { ' ' } else { '?' },
        (true, 2) => '\u{BF}',
        (true, 3) => '\u{FFFD}',
        (true, _) => '\u{1F6AB}',
    }
}

/// A problem as miette shows it.
#[derive(Debug)]
struct Report<'a> {
    problem: &'a Problem,
    source: Option<&'a NamedSource<String>>,
}

impl std::fmt::Display for Report<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.source {
            Some(_) => f.write_str(&self.problem.message),
            // Without the line, its number.
            None => {
                let Problem { file, line, column, message, .. } = self.problem;
                write!(f, "{file}:{line}:{column}: {message}")
            }
        }
    }
}

impl std::error::Error for Report<'_> {}

impl Diagnostic for Report<'_> {
    fn help<'b>(&'b self) -> Option<Box<dyn std::fmt::Display + 'b>> {
        Some(Box::new(&self.problem.help))
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.source.map(|source| source as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let label = LabeledSpan::new_with_span(None, self.problem.span.clone());
        Some(Box::new(std::iter::once(label)))
    }
}
