//! The benchmarks: `bench author`, `bench engine`, `bench layout`, `bench page`, `bench solve`. `docs/performance.md` says how to run them.
//!
//! It prints figures as JSON and judges none of them by an exit code: machines differ, and a slow hour is no error.
//! Ratios within one run say more than seconds.

mod author;
mod engine;
mod layout;
mod memory;
mod page;
mod report;
mod solver;
mod timing;

use std::env;
use std::path::PathBuf;

use anyhow::{Result, bail};

use report::Report;

fn main() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words[..] {
        ["author", nodes, folder] => {
            let mut report = Report::default();
            author::measure(&mut report, nodes.parse()?, folder.as_ref())?;
            println!("{}", report.json());
        }
        ["engine", most, ref solver @ ..] => {
            let (most, solver) = (most.parse()?, solver.first().map(PathBuf::from));
            let mut report = Report::default();
            engine::measure(&mut report, most)?;
            solver::measure(&mut report, solver.as_deref(), most)?;
            println!("{}", report.json());
        }
        ["layout", nodes] => println!("{}", layout::measure(nodes.parse()?)),
        ["page", toggles] => println!("{}", page::first_case(toggles.parse()?)?),
        ["page", toggles, nodes, folder] => {
            println!("{}", page::three_bands(toggles.parse()?, nodes.parse()?, folder.as_ref())?);
        }
        ["solve", file] => solver::solve(file.as_ref())?,
        _ => bail!(
            "bench author NODES FOLDER | engine MOST [SOLVER] | layout NODES | page TOGGLES [NODES FOLDER] | solve FILE"
        ),
    }
    Ok(())
}
