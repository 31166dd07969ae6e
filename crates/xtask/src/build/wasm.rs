//! The widget as a wasm file, and the JavaScript glue that goes with it.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use wasm_bindgen_cli_support::Bindgen;

use super::Effort;
use super::reorder::reorder;
use super::shorten::shorten;
use super::split::{self, Parts};
use crate::workspace::{Workspace, run, stdout};

/// What the widget is compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// What wasm-bindgen makes of the compiled widget.
pub struct Bound {
    /// The glue, an ES module.
    pub glue: String,
    /// The module it starts with.
    pub wasm: Vec<u8>,
    /// The part of the module that comes later.
    pub later: Vec<u8>,
}

/// Compiles the widget and binds it.
///
/// # Errors
/// Those of cargo and wasm-bindgen, and where a dependency brings JavaScript files of its own.
pub fn compile(workspace: &Workspace, effort: Effort) -> Result<Bound> {
    ensure_target()?;
    let module = compiled(workspace, effort)?;
    let module = fs::read(&module).with_context(|| format!("cannot read {}", module.display()))?;
    let Parts { first, later } = split::split(&module, &workspace.target()?.join("split"))?;
    let mut bindgen = Bindgen::new();
    bindgen
        .input_bytes("explainer", first)
        .out_name("explainer")
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        // The later part shares the table of functions and the stack.
        .keep_lld_exports(true)
        .reset_state_function(true);
    let mut output = bindgen.generate_output().context("wasm-bindgen cannot bind the compiled widget")?;
    let snippets = output.snippets().values().flatten().count() + output.local_modules().len();
    ensure!(snippets == 0, "a dependency brings {snippets} JavaScript files; the widget ships as one");
    let glue = shorten(&mut output);
    let wasm = reorder(&output.wasm_mut().emit_wasm())?;
    let later = reorder(&later)?;
    split::check(&wasm, &later)?;
    Ok(Bound { glue, wasm, later })
}

/// Makes sure that the toolchain can compile for the browser, adding what it lacks.
///
/// # Errors
/// Where that is not possible.
pub fn ensure_target() -> Result<()> {
    let installed = stdout(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]))?;
    if PathBuf::from(installed.trim()).is_dir() {
        return Ok(());
    }
    println!("adding the Rust target {TARGET}, which is missing");
    run(Command::new("rustup").args(["target", "add", TARGET]))
        .with_context(|| format!("the Rust target {TARGET} is missing; install it as you installed Rust"))
}

/// Compiles the widget, as a `cdylib` alone: cargo leaves link-time optimisation out, without a word, where a library
/// is built as an `rlib` too, and the module is then a quarter larger.
fn compiled(workspace: &Workspace, effort: Effort) -> Result<PathBuf> {
    let profile = match effort {
        Effort::Full => "wasm",
        Effort::Quick => "wasm-quick",
    };
    let mut cargo = workspace.cargo();
    cargo.args(["rustc", "--package", "sanctions-explainer", "--lib", "--crate-type", "cdylib"]);
    cargo.args(["--target", TARGET, "--profile", profile, "--message-format=json-render-diagnostics"]);
    cargo.arg("--config").arg(format!("target.{TARGET}.rustflags={:?}", flags()?));
    let messages = stdout(&mut cargo)?;
    let messages: Vec<Value> = messages.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    let files = messages.iter().filter_map(|message| message["filenames"].as_array()).flatten();
    let mut modules = files.filter_map(|file| file.as_str().map(PathBuf::from));
    modules
        .find(|file| file.file_name().is_some_and(|name| name == "sanctions_explainer.wasm"))
        .context("cargo built no sanctions_explainer.wasm")
}

fn flags() -> Result<Vec<String>> {
    let mut flags = without_folders()?;
    flags.push(split::LINKER_FLAG.to_owned());
    Ok(flags)
}

/// Flags that keep the folders of this machine's packages out of the places a panic would name: they are nobody's
/// business, differ from machine to machine, and take room.
fn without_folders() -> Result<Vec<String>> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cargo")));
    let sources = home.context("cargo has no home")?.join("registry/src");
    let registries = fs::read_dir(&sources).with_context(|| format!("cannot read {}", sources.display()))?;
    registries.map(|registry| Ok(format!("--remap-path-prefix={}/=", registry?.path().display()))).collect()
}
