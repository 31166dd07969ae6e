//! `evaluate`: what stands in a world, why, and what would change it.

mod english;
mod json;
mod lines;
mod table;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use explainer_core::argument::{Framework, Verdicts, WordFault, World, WorldWords, read_words};
use explainer_core::case::{Case, PremiseKind, Texts};

use crate::{case, check};

/// The world to evaluate. What is not given is taken from the opening world of the case, except with
/// --worlds, where every line gives all of it.
#[derive(Args)]
pub struct Options {
    /// A folder, or the name of a case under static/cases
    case: String,
    /// Actors that are on, parted by commas; whoever they speak for comes with them
    #[arg(long, value_name = "A,B")]
    on: Option<String>,
    /// The reading that is followed, or "open"
    #[arg(long, value_name = "READING")]
    reading: Option<String>,
    /// Switches that are accepted, parted by commas
    #[arg(long, value_name = "X,Y")]
    accept: Option<String>,
    /// Switches that are rejected, parted by commas
    #[arg(long, value_name = "Z")]
    reject: Option<String>,
    /// Print JSON for programs instead of a table for people (with --worlds, it is JSON anyway)
    #[arg(long)]
    json: bool,
    /// Evaluate many worlds, one JSON object a line, from a file or from standard input ("-")
    ///
    /// Each object has exactly these keys:
    /// {"actors":["russia"],"reading":null,"accept":[],"reject":[]}.
    /// It is printed again as it came, with "status" added. Blank lines are passed over. A line that cannot
    /// be evaluated is named on standard error and not printed, the lines after it are; the exit code is then 1.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["on", "reading", "accept", "reject"], verbatim_doc_comment)]
    worlds: Option<PathBuf>,
}

/// Evaluates one world, or a file of worlds. The exit code is 1 if the case, the world or any line is faulty.
pub fn run(options: &Options) -> ExitCode {
    let (structure, texts) = match case::read(&options.case) {
        Ok((structure, mut texts)) => (structure, texts.swap_remove(0)),
        Err(problems) => return check::report(&problems, &mut io::stderr().lock()),
    };
    if let Some(file) = &options.worlds {
        return lines::run(&structure, file);
    }
    let (setting, faults) = read_words(&structure, &options.words());
    if !faults.is_empty() {
        for fault in faults {
            complain(&format!("{fault}{}", known(&structure, &fault)));
        }
        return ExitCode::FAILURE;
    }
    let framework = Framework::new(&structure);
    let world = World::new(&structure, &setting);
    let view = View {
        verdicts: framework.evaluate(&world),
        case: &structure,
        texts: &texts,
        framework: &framework,
        world: &world,
    };
    let text = if options.json { json::one(&view) } else { table::table(&view) };
    ended(io::stdout().lock().write_all(text.as_bytes()))
}

/// One world of a case, and all that is asked of it.
struct View<'a> {
    case: &'a Case,
    texts: &'a Texts,
    framework: &'a Framework,
    world: &'a World,
    verdicts: Verdicts,
}

impl Options {
    fn words(&self) -> WorldWords {
        let list = |words: &Option<String>| {
            let words = words.as_ref()?.split(',').map(str::trim);
            Some(words.filter(|word| !word.is_empty()).map(str::to_owned).collect())
        };
        WorldWords {
            on: list(&self.on),
            reading: self.reading.as_ref().map(|word| (word != "open").then(|| word.clone())),
            accept: list(&self.accept),
            reject: list(&self.reject),
        }
    }
}

/// What there is instead of a word that names nothing.
fn known(case: &Case, fault: &WordFault) -> String {
    let premises = |wanted| -> Vec<&str> {
        let premises = case.premises.iter().filter(|premise| premise.kind == wanted);
        premises.map(|premise| premise.id.as_str()).collect()
    };
    match fault {
        WordFault::NoActor(_) => {
            let actors: Vec<&str> = case.actors.iter().map(|actor| actor.id.as_str()).collect();
            format!("; the actors are {}", actors.join(", "))
        }
        WordFault::NoReading(_) => {
            format!("; the readings are {}", premises(PremiseKind::Reading).join(", "))
        }
        WordFault::NoSwitch(..) => format!("; the switches are {}", premises(PremiseKind::Switch).join(", ")),
        WordFault::Twice(_) | WordFault::Both(_) => String::new(),
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
