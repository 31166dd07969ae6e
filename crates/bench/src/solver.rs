//! The same frameworks through a solver of somebody else, each as a program of its own that reads a file.

use std::fs;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use bench::draws::Draws;
use bench::frameworks::{Shape, bare};
use explainer_core::argument::{Framework, Status, World};
use explainer_core::case::WorldSpec;
use serde_json::{Value, json};

use crate::report::{Report, rounded};

/// How often each program is run; the fastest run counts.
const RUNS: usize = 3;
/// Programs that take longer are run once.
const PATIENCE: Duration = Duration::from_secs(10);

/// Compares with the solver at this path, or says that there is none.
pub fn measure(report: &mut Report, solver: Option<&Path>, most: usize) -> Result<()> {
    let columns =
        ["shape", "arguments", "this project, s", "scalop (crustabri), s", "times as long", "same answer"];
    let mut rows = Vec::new();
    let mut same = true;
    let file = std::env::temp_dir().join(format!("bench-{}.af", std::process::id()));
    for shape in Shape::ALL {
        for size in [1_000, 30_000, 1_000_000].into_iter().filter(|&size| size <= most) {
            write(&file, size, &shape.attacks(size, &mut Draws::default()))?;
            let mut cells = vec![json!(shape.name()), json!(size)];
            let (ours, stand) = run(Command::new(std::env::current_exe()?).arg("solve").arg(&file))?;
            cells.push(rounded(ours));
            match solver {
                Some(solver) => {
                    let mut solver = Command::new(solver);
                    solver.args([
                        "solve",
                        "--reader",
                        "iccma23",
                        "-p",
                        "SE-GR",
                        "--logging-level",
                        "off",
                        "-f",
                    ]);
                    let (theirs, answer) = run(solver.arg(&file))?;
                    let equal = answer == stand;
                    same &= equal;
                    cells.extend([rounded(theirs), rounded(theirs / ours), Value::from(equal)]);
                }
                None => cells.extend(["not installed", "", ""].map(Value::from)),
            }
            rows.push(cells);
        }
    }
    fs::remove_file(&file)?;
    report.table("Grounded labelling beside a solver, whole programs from file to answer", &columns, rows);
    if solver.is_some() {
        report.goal("the solver gives the same answers", if same { "all" } else { "not all" }.into(), same);
    }
    Ok(())
}

/// Writes a framework as the competition of solvers has it (ICCMA 2023).
fn write(file: &Path, arguments: usize, attacks: &[(usize, usize)]) -> Result<()> {
    let mut out = BufWriter::new(fs::File::create(file)?);
    writeln!(out, "p af {arguments}")?;
    for (from, to) in attacks {
        writeln!(out, "{} {}", from + 1, to + 1)?;
    }
    Ok(out.flush()?)
}

/// Reads such a framework and prints its grounded extension as solvers do.
pub fn solve(file: &Path) -> Result<()> {
    let text = fs::read_to_string(file)?;
    let mut lines = text.lines();
    let size =
        lines.next().and_then(|line| line.strip_prefix("p af ")).context("no `p af` in the first line")?;
    let attack = |line: &str| -> Result<(usize, usize)> {
        let (from, to) = line.split_once(' ').context("a line is no attack")?;
        Ok((from.parse::<usize>()? - 1, to.parse::<usize>()? - 1))
    };
    let case = bare(size.parse()?, &lines.map(attack).collect::<Result<Vec<_>>>()?);
    let verdicts = Framework::new(&case).evaluate(&World::new(&case, &WorldSpec::default()));
    let mut out = BufWriter::new(std::io::stdout().lock());
    write!(out, "w")?;
    for (number, _) in (1..).zip(verdicts.all()).filter(|(_, status)| **status == Status::Stands) {
        write!(out, " {number}")?;
    }
    writeln!(out)?;
    Ok(out.flush()?)
}

/// Runs a program a few times: seconds of the fastest run, and the numbers it printed, ascending.
fn run(command: &mut Command) -> Result<(f64, Vec<usize>)> {
    command.stderr(Stdio::inherit());
    let (mut best, mut printed) = (Duration::MAX, Vec::new());
    for _ in 0..RUNS {
        let start = Instant::now();
        let output = command.output().with_context(|| format!("cannot start {command:?}"))?;
        let took = start.elapsed();
        ensure!(output.status.success(), "{command:?} failed ({})", output.status);
        best = best.min(took);
        printed = output.stdout;
        if took > PATIENCE {
            break;
        }
    }
    let printed = String::from_utf8(printed)?;
    let mut numbers: Vec<usize> = printed.split_whitespace().filter_map(|word| word.parse().ok()).collect();
    numbers.sort_unstable();
    Ok((best.as_secs_f64(), numbers))
}
