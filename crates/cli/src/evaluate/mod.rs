//! `evaluate`: what stands in a world, why, and what would change it.

mod explanation;
mod json;
mod lines;
mod table;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use explainer_core::argument::Evaluation;
use sanctions_explainer::model::Model;

use crate::world::WorldOptions;
use crate::{case, check, complain, ended};

/// The world to evaluate. What is not given is taken from the opening world of the case, except with
/// --worlds, where every line gives all of it.
#[derive(Args)]
pub struct Options {
    /// A folder, or the name of a case under static/cases
    case: String,
    #[command(flatten)]
    world: WorldOptions,
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
    let model = match case::read(&options.case) {
        Ok((structure, mut texts)) => Model::whole(structure, texts.swap_remove(0)),
        Err(problems) => return check::report(&problems, &mut io::stderr().lock()),
    };
    if let Some(file) = &options.worlds {
        return lines::run(&model.case, file);
    }
    let world = match options.world.world(&model.case) {
        Ok(world) => world,
        Err(code) => return code,
    };
    let text = if options.json {
        json::text(&Evaluation::new(&model.case, &model.framework, &world))
    } else {
        table::text(&model, &world)
    };
    ended(io::stdout().lock().write_all(text.as_bytes()))
}
