//! The task runner of this repository: `cargo xtask build | serve | pack | test | size | bench`.
//!
//! One pipeline serves the demo and whoever embeds the widget; `build` describes it. Nothing here is shipped.

mod bench;
mod build;
mod by_name;
mod features;
mod pack;
mod serve;
mod size;
mod test;
mod workspace;

use std::process::ExitCode;

use anyhow::{Result, bail, ensure};
use lexopt::prelude::*;

use build::Effort;
use test::Selection;
use workspace::Workspace;

const USAGE: &str = "\
cargo xtask <command>

  build            build the widget and the site around it into dist/
    --address URL  where it will stand in the web: other programs are then told of its pages (Open Graph, oEmbed)
    --plain-std    with the standard library that comes with Rust: a tenth more to fetch, two minutes less to wait
  serve [--port N] build, serve dist/ on this machine (port 8080 unless told) and rebuild on every change
  pack             build, and write what people take who have no Rust into packages/
    --address URL, --plain-std
                   as for build
    --score        lessons tell a school's platform the share of questions answered, as a score
  size             build, and hold what a reader downloads against the budget and against tests/size.txt
    --record       rewrites that file
    --by-name      lists what fills the module
  bench            build, and measure the engine, the layout and the page into target/bench.json; docs/performance.md says how
    --record       writes the tables into docs/performance.md
  test             everything: format, lints, docs, native tests, the build, its size, tests in three browsers
    --native       only what needs no browser
    --browser      only what needs one
    --quick        format, lints, native tests, and whether the site opens in Chromium: for while you work
    --record       writes what was seen to hold into docs/proof.md
    --published    the browser tests on the build that is published, and not on that with --plain-std
    -- ARGUMENTS   for the browser tests, as after `cargo test --`: a name, --nocapture, --test-threads 1
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
            let Wanted { address, effort, .. } = wanted(&mut arguments, false)?;
            build::build(&workspace, effort, address.as_deref())
        }
        "pack" => {
            let Wanted { address, scored, effort } = wanted(&mut arguments, true)?;
            build::build(&workspace, effort, address.as_deref())?;
            pack::pack(&workspace, scored)
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
        "size" => {
            let (mut record, mut names) = (false, false);
            while let Some(argument) = arguments.next()? {
                match argument {
                    Long("record") => record = true,
                    Long("by-name") => names = true,
                    other => return Err(other.unexpected().into()),
                }
            }
            build::build(&workspace, Effort::Published, None)?;
            if names {
                by_name::by_name(&workspace)?;
            }
            size::size(&workspace, record)
        }
        "bench" => {
            let mut record = false;
            while let Some(argument) = arguments.next()? {
                match argument {
                    Long("record") => record = true,
                    other => return Err(other.unexpected().into()),
                }
            }
            build::build(&workspace, Effort::Published, None)?;
            bench::bench(&workspace, record)
        }
        "test" => test::test(&workspace, &selection(&mut arguments)?),
        other => bail!("there is no command `{other}`\n\n{USAGE}"),
    }
}

fn selection(arguments: &mut lexopt::Parser) -> Result<Selection> {
    let mut selection = Selection::default();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("native") => selection.native = true,
            Long("browser") => selection.browser = true,
            Long("quick") => selection.quick = true,
            Long("record") => selection.record = true,
            Long("published") => selection.published = true,
            Value(first) => {
                selection.arguments.push(first);
                selection.arguments.extend(arguments.raw_args()?);
            }
            other => return Err(other.unexpected().into()),
        }
    }
    let chosen = [selection.native, selection.browser, selection.quick];
    ensure!(
        chosen.into_iter().filter(|chosen| *chosen).count() <= 1,
        "--native, --browser and --quick are three selections: choose one"
    );
    ensure!(!selection.record || !(selection.native || selection.quick), "--record needs the browser tests");
    ensure!(
        !selection.published || !(selection.native || selection.quick),
        "--published is of the browser tests"
    );
    ensure!(!selection.quick || selection.arguments.is_empty(), "--quick chooses its browser tests itself");
    ensure!(
        !selection.native || selection.arguments.is_empty(),
        "--native runs no browser tests to select from"
    );
    Ok(selection)
}

/// The options of `build` and `pack`.
#[derive(Debug)]
struct Wanted {
    /// An address in the web, made to end in `/`.
    address: Option<String>,
    /// Whether lessons report a score, which only `pack` can be told.
    scored: bool,
    effort: Effort,
}

fn wanted(arguments: &mut lexopt::Parser, packs: bool) -> Result<Wanted> {
    let mut wanted = Wanted { address: None, scored: false, effort: Effort::Published };
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("address") => {
                let given = arguments.value()?.string()?;
                let web = given.starts_with("https://") || given.starts_with("http://");
                ensure!(
                    web && !given.contains(['?', '#', ' ', '"']),
                    "--address {given}: this is no folder in the web"
                );
                wanted.address = Some(format!("{}/", given.trim_end_matches('/')));
            }
            Long("plain-std") => wanted.effort = Effort::Full,
            Long("score") if packs => wanted.scored = true,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(wanted)
}
