//! `render`: the figure of a world as an SVG file.

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use sanctions_explainer::model::Model;
use sanctions_explainer::pages::{Place, drawing};

use crate::world::WorldOptions;
use crate::{case, check};

/// The figure to draw.
#[derive(Args)]
pub struct Options {
    /// A folder, or the name of a case under static/cases
    case: String,
    #[command(flatten)]
    world: WorldOptions,
    /// Width in units of 1 px at a text size of 16; the height follows
    #[arg(long, value_name = "W", default_value_t = 940, value_parser = clap::value_parser!(i32).range(280..=4000))]
    width: i32,
    /// The file to write; standard output if it is not given
    #[arg(short, long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// Draws one world. The exit code is 1 if the case or the world is faulty or the file cannot be written.
pub fn run(options: &Options) -> ExitCode {
    let model = match case::read(&options.case) {
        Ok((structure, mut texts)) => Model::new(structure, texts.swap_remove(0)),
        Err(problems) => return check::report(&problems, &mut io::stderr().lock()),
    };
    let world = match options.world.read(&model.case) {
        Ok(world) => world,
        Err(faults) => {
            faults.iter().for_each(|fault| eprintln!("error: {fault}"));
            return ExitCode::FAILURE;
        }
    };
    let svg = drawing(&Place::of(&model), &world, options.width);
    let written = match &options.out {
        Some(file) => {
            fs::write(file, svg).map_err(|error| format!("cannot write {}: {error}", file.display()))
        }
        None => io::stdout().write_all(svg.as_bytes()).map_err(|error| error.to_string()),
    };
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
