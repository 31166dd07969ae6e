//! The author's tool. This file only wires: what a command does is in the file of its name.

mod case;
mod check;
mod evaluate;
mod pack;
mod page;
mod render;
mod snippet;
mod world;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Check, evaluate and draw a disputed sanctions case.
#[derive(Parser)]
#[command(name = "sanctions-explainer", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Say everything that is wrong with a case, each with its line and how to mend it
    Check {
        /// A folder, or the name of a case under static/cases
        case: String,
    },
    /// Say what stands in a world, why, and what would change it
    Evaluate(evaluate::Options),
    /// Pack a case for the widget: `cases/ID/LANGUAGE.labels.pack` and `….details.pack`, for every language it has texts in
    Pack {
        /// A folder, or the name of a case under static/cases
        case: String,
        /// The folder to write into, such as one that holds `sanctions-explainer.js`
        #[arg(short, long, value_name = "FOLDER", default_value = ".")]
        out: PathBuf,
    },
    /// Write the opening world of a case as HTML, to stand in a page before any script runs
    Page {
        /// A folder, or the name of a case under static/cases
        case: String,
    },
    /// Read an article on a case and write it with the words of the glossary explained below their paragraphs
    Explain {
        /// A folder, or the name of a case under static/cases
        case: String,
    },
    /// Write what stands in the head of the article on a case, for programs that show links to it
    Head {
        /// A folder, or the name of a case under static/cases
        case: String,
        /// The address of the article's folder in the web
        #[arg(long, value_name = "URL")]
        address: String,
    },
    /// Write the pages of a case that need no script: its prepared worlds, its record, how it works. Addresses of
    /// shared files stand in them as `{{url:page.css}}`, for the build to fill in
    Pages {
        /// A folder, or the name of a case under static/cases
        case: String,
        /// The folder to write into
        #[arg(long, value_name = "FOLDER")]
        out: PathBuf,
        /// The address of the article's folder in the web: other programs are then told of pages (Open Graph, oEmbed)
        #[arg(long, value_name = "URL")]
        address: Option<String>,
    },
    /// Write what a school’s platform is told of the lesson on a case, as JSON; `null` where it has no tour
    Lesson {
        /// A folder, or the name of a case under static/cases
        case: String,
    },
    /// Write the figure of a world as an SVG file that any viewer opens
    Render(render::Options),
}

fn main() -> ExitCode {
    match Arguments::parse().command {
        Command::Check { case } => check::run(&case),
        Command::Evaluate(options) => evaluate::run(&options),
        Command::Pack { case, out } => pack::run(&case, &out),
        Command::Page { case } => page::opening(&case),
        Command::Explain { case } => page::explained(&case),
        Command::Head { case, address } => page::head(&case, &address),
        Command::Pages { case, out, address } => page::all(&case, &out, address.as_deref()),
        Command::Lesson { case } => page::lesson(&case),
        Command::Render(options) => render::run(&options),
    }
}

/// Says on standard error what is wrong. If nobody listens there, nothing more can be said.
fn complain(fault: &str) {
    let _ = writeln!(io::stderr(), "error: {fault}");
}

/// The exit code after writing. Whoever closed the pipe has seen enough.
fn ended(written: io::Result<()>) -> ExitCode {
    match written {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            complain(&error.to_string());
            ExitCode::FAILURE
        }
        Ok(()) | Err(_) => ExitCode::SUCCESS,
    }
}
