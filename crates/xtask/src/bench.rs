//! `cargo xtask bench`: how fast the engine, the layout and the page are on this machine, beside others in the same run.
//!
//! It judges nothing: machines differ, and no test runs it. `docs/performance.md` says what is measured, and has each table
//! between two marks, `<!-- engine -->` and `<!-- /engine -->`.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::test::packages_of_node;
use crate::workspace::{Workspace, stdout};

/// Where the tables are kept, relative to the repository.
const RECORD: &str = "docs/performance.md";
/// How many arguments the largest of the engine's graphs has.
const ARGUMENTS: &str = "1000000";
/// How many arguments the case has that is read, packed and written as pages.
const CASE: &str = "1000";
/// How many nodes the graphs have that are laid out; at 5,000 others take minutes.
const NODES: [&str; 3] = ["30", "200", "1000"];

/// Measures what was built, writes `target/bench.json` and prints the tables; with `record`, they replace those in the
/// documentation.
///
/// # Errors
/// Where a benchmark cannot be run, or the documentation has lost its marks.
pub fn bench(workspace: &Workspace, record: bool) -> Result<()> {
    let node = workspace.path("crates/bench/node");
    packages_of_node(&node, "the programs that the benchmarks compare with")?;
    let target = workspace.target()?;
    let program = ["run", "--quiet", "--release", "--package", "bench", "--"];
    let report = |words: &[&OsStr]| -> Result<Value> {
        Ok(serde_json::from_str(&stdout(workspace.cargo().args(program).args(words))?)?)
    };
    let engine = report(&["engine".as_ref(), ARGUMENTS.as_ref()])?;
    let author = report(&["author".as_ref(), CASE.as_ref(), target.join("bench-case").as_os_str()])?;
    let (layout_table, layout) = measured(&node, &target, "compare.mjs", NODES.map(Path::new))?;
    let (page_table, page) = measured(&node, &target, "page.mjs", [&workspace.dist()])?;
    let tables = [
        ("engine", tables(&engine)),
        ("author", tables(&author)),
        ("layout", layout_table),
        ("page", page_table),
    ];
    for (part, table) in &tables {
        println!("\n## {part}\n\n{}", table.trim());
    }
    let path = target.join("bench.json");
    let all = json!({ "engine": engine, "author": author, "layout": layout, "page": page });
    fs::write(&path, format!("{all:#}\n")).with_context(|| format!("cannot write {}", path.display()))?;
    println!("\nall figures are in {}", path.display());
    if record {
        let path = workspace.path(RECORD);
        let mut text = fs::read_to_string(&path).with_context(|| format!("cannot read {RECORD}"))?;
        for (part, table) in &tables {
            text = with_part(&text, part, table)
                .with_context(|| format!("{RECORD} has no marks for the part {part}"))?;
        }
        fs::write(&path, text).context("cannot write the record")?;
        println!("recorded in {RECORD}");
    }
    Ok(())
}

/// Runs a script of the benchmarks in Node.js: the Markdown it prints, and the figures it writes.
fn measured<const N: usize>(
    node: &Path,
    target: &Path,
    script: &str,
    words: [impl AsRef<Path>; N],
) -> Result<(String, Value)> {
    let file = target.join("bench-part.json");
    let mut command = Command::new("node");
    command.current_dir(node).arg(script).arg("--json").arg(&file);
    command.args(words.iter().map(AsRef::as_ref));
    let printed = stdout(&mut command)?;
    let figures = serde_json::from_str(&fs::read_to_string(&file)?)?;
    fs::remove_file(&file)?;
    Ok((printed, figures))
}

/// The tables of the engine's report as Markdown.
fn tables(report: &Value) -> String {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let line = |cells: &Value| {
        let cells = list(cells)
            .iter()
            .map(|cell| cell.as_str().map_or(cell.to_string(), str::to_owned))
            .collect::<Vec<_>>();
        format!("| {} |\n", cells.join(" | "))
    };
    let table = |table: &Value| {
        let rules = "---|".repeat(list(&table["columns"]).len());
        let rows: String = list(&table["rows"]).iter().map(line).collect();
        format!(
            "{}:\n\n{}|{rules}\n{rows}",
            table["title"].as_str().unwrap_or_default(),
            line(&table["columns"])
        )
    };
    list(&report["tables"]).iter().map(table).collect::<Vec<_>>().join("\n")
}

/// A text with what stands between the marks of a part replaced; nothing where it has no such marks.
fn with_part(text: &str, part: &str, new: &str) -> Option<String> {
    let [begin, end] = [format!("<!-- {part} -->"), format!("<!-- /{part} -->")];
    let (before, rest) = text.split_once(&begin)?;
    let (_, after) = rest.split_once(&end)?;
    Some(format!("{before}{begin}\n{}\n{end}{after}", new.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_replaced_between_its_marks_alone() {
        let text = "a\n<!-- page -->\nold\n<!-- /page -->\nb\n";
        let new = "a\n<!-- page -->\nnew\n<!-- /page -->\nb\n";
        assert_eq!(with_part(text, "page", "new\n").as_deref(), Some(new));
        assert_eq!(with_part(text, "layout", "new"), None);
    }

    #[test]
    fn the_documentation_has_a_place_for_every_part() {
        let text = include_str!("../../../docs/performance.md");
        for part in ["engine", "author", "layout", "page"] {
            assert!(with_part(text, part, "").is_some(), "{part}");
        }
    }

    #[test]
    fn a_report_becomes_tables() {
        let report = json!({ "tables": [{ "title": "T", "columns": ["a", "b"], "rows": [["x", 1.5]] }] });
        assert_eq!(tables(&report), "T:\n\n| a | b |\n|---|---|\n| x | 1.5 |\n");
    }
}
