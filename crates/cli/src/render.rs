//! `render`: the figure of a world as an SVG file.

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use explainer_core::argument::World;
use sanctions_explainer::model::Model;

use crate::page::with_model;
use crate::world::WorldOptions;
use crate::{complain, ended};

/// What to draw.
#[derive(Args)]
pub struct Options {
    /// A folder, or the name of a case under static/cases
    case: String,
    #[command(flatten)]
    world: WorldOptions,
    /// A prepared world of the case, by its id
    #[arg(long, value_name = "ID", conflicts_with_all = ["on", "reading", "accept", "reject"])]
    preset: Option<String>,
    /// The width of the figure, in units of a CSS pixel; the height follows
    #[arg(long, default_value_t = 940, value_parser = clap::value_parser!(i32).range(280..=4000))]
    width: i32,
    /// The file to write; without it, the figure goes to standard output
    #[arg(short, long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// Draws one world. The exit code is 1 if the case or the world is faulty, or the file cannot be written.
pub fn run(options: &Options) -> ExitCode {
    with_model(&options.case, |model, _| match world(options, model) {
        Ok(world) => {
            let svg = explainer_site::svg(model, &world, options.width);
            match &options.out {
                None => ended(io::stdout().lock().write_all(svg.as_bytes())),
                Some(file) => ended(fs::write(file, svg).map_err(|error| {
                    io::Error::new(error.kind(), format!("cannot write {}: {error}", file.display()))
                })),
            }
        }
        Err(code) => code,
    })
}

fn world(options: &Options, model: &Model) -> Result<World, ExitCode> {
    let Some(preset) = &options.preset else { return options.world.world(&model.case) };
    let presets = &model.case.presets;
    match presets.iter().find(|found| found.id == *preset) {
        Some(found) => Ok(World::new(&model.case, &found.world)),
        None => {
            let ids: Vec<&str> = presets.iter().map(|known| known.id.as_str()).collect();
            complain(&format!("there is no preset \"{preset}\"; the presets are {}", ids.join(", ")));
            Err(ExitCode::FAILURE)
        }
    }
}
