//! The package for npm, as somebody meets it who writes a program: installed, its types checked, joined by Vite.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::build::{files_below, remove};
use crate::pack::{for_npm, pack};
use crate::workspace::{Workspace, run};

/// Where the program of `tests/package/` is built; its `dist/` is what a browser gets.
pub fn folder(workspace: &Workspace) -> Result<PathBuf> {
    Ok(workspace.target()?.join("package"))
}

/// Writes the packages of the built site and builds the program with the one for npm.
///
/// # Errors
/// Where one of the steps fails.
pub fn build(workspace: &Workspace) -> Result<()> {
    pack(workspace, false)?;
    let folder = folder(workspace)?;
    remove(&folder)?;
    fs::create_dir_all(&folder)?;
    for (name, file) in files_below(&workspace.path("tests/package"))? {
        fs::copy(file, folder.join(name))?;
    }
    let from = |program: &str| {
        let mut command = Command::new(program);
        command.current_dir(&folder);
        command
    };
    let tool = |name: &str| workspace.path("tests/node_modules/.bin").join(name).display().to_string();
    run(from("npm").args(["install", "--no-audit", "--no-fund"]).arg(for_npm(workspace)))?;
    run(&mut from(&tool("tsc")))?;
    run(from(&tool("vite")).args(["build", "--base", "./", "--logLevel", "warn"]))
}
