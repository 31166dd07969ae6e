//! The task runner of this repository: `cargo xtask build | serve | test | size`.
//!
//! One pipeline serves the demo and whoever embeds the widget; `build` describes it. Nothing here is shipped.

mod build;
mod serve;
mod workspace;

use std::process::ExitCode;

use anyhow::{Result, bail};
use lexopt::prelude::*;

use workspace::Workspace;

const USAGE: &str = "\
cargo xtask <command>

  build            build the widget and the site around it into dist/
  serve [--port N] build, serve dist/ on this machine (port 8080 unless told) and rebuild on every change
";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let mut arguments = lexopt::Parser::from_env();
    let command = match arguments.next()? {
        Some(Value(command)) => command.string()?,
        None | Some(Short('h') | Long("help")) => {
            print!("{USAGE}");
            return Ok(());
        }
        Some(other) => return Err(other.unexpected().into()),
    };
    let workspace = Workspace::find()?;
    match command.as_str() {
        "build" => {
            no_more(&mut arguments)?;
            build::build(&workspace)
        }
        "serve" => {
            let mut port = serve::PORT;
            while let Some(argument) = arguments.next()? {
                match argument {
                    Long("port") => port = arguments.value()?.parse()?,
                    other => return Err(other.unexpected().into()),
                }
            }
            serve::serve(&workspace, port)
        }
        other => bail!("there is no command `{other}`\n\n{USAGE}"),
    }
}

fn no_more(arguments: &mut lexopt::Parser) -> Result<()> {
    match arguments.next()? {
        Some(argument) => Err(argument.unexpected().into()),
        None => Ok(()),
    }
}
