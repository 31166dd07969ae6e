//! The programs for browsers, the widget and the teacher's desk, as wasm files, and the JavaScript glue that goes with each.

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
    let module = compiled(workspace, effort, "sanctions-explainer")?;
    let Parts { first, later } = split::split(&module, &workspace.target()?.join("split"))?;
    // The later part shares the table of functions and the stack.
    let (glue, wasm) = bound("explainer", first, true)?;
    let later = reorder(&later)?;
    split::check(&wasm, &later)?;
    Ok(Bound { glue, wasm, later })
}

/// Compiles the teacher's desk and binds it: its glue and its module.
///
/// # Errors
/// As [`compile`].
pub fn compile_desk(workspace: &Workspace, effort: Effort) -> Result<(String, Vec<u8>)> {
    let module = compiled(workspace, effort, "sanctions-explainer-desk")?;
    let (glue, wasm) = bound("desk", module, false)?;
    Ok((glue, split::without_names(&wasm)?))
}

/// The glue of a program and its module. With `shared`, what the linker exports stays exported, and the glue can start the
/// program anew.
fn bound(name: &str, module: Vec<u8>, shared: bool) -> Result<(String, Vec<u8>)> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_bytes(name, module)
        .out_name(name)
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .keep_lld_exports(shared)
        .reset_state_function(shared);
    let bound = bindgen.generate_output();
    let mut output = bound.with_context(|| format!("wasm-bindgen cannot bind the compiled {name}"))?;
    let snippets = output.snippets().values().flatten().count() + output.local_modules().len();
    ensure!(snippets == 0, "a dependency brings {snippets} JavaScript files; {name} ships as one");
    let glue = shorten(&mut output);
    Ok((glue, reorder(&output.wasm_mut().emit_wasm())?))
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

/// Has cargo compile the standard library with the widget: for size, and without the words of a panic. The library that
/// comes with the toolchain is compiled for speed. A panic then stops the module without a message, which the loader takes
/// notice of as it does of any other trap.
///
/// Stable cargo and rustc take these flags only where `RUSTC_BOOTSTRAP` is set, so nothing else depends on this build: what
/// it makes is what [`Effort::Full`] makes, in fewer bytes. It has a folder of its own, since the variable would have all else
/// built anew.
fn rebuild_std(cargo: &mut Command, flags: &mut Vec<String>, workspace: &Workspace) -> Result<()> {
    ensure_std_sources()?;
    cargo.env("RUSTC_BOOTSTRAP", "1");
    cargo.args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"]);
    flags.extend(["-Zunstable-options", "-Cpanic=immediate-abort"].map(str::to_owned));
    cargo.arg("--target-dir").arg(workspace.target()?.join("small-std"));
    Ok(())
}

/// Makes sure that the sources of the standard library are here, adding them where they are missing.
fn ensure_std_sources() -> Result<()> {
    let toolchain = stdout(Command::new("rustc").args(["--print", "sysroot"]))?;
    if PathBuf::from(toolchain.trim()).join("lib/rustlib/src/rust").is_dir() {
        return Ok(());
    }
    println!("adding the sources of the standard library, which are missing");
    run(Command::new("rustup").args(["component", "add", "rust-src"]))
        .context("the sources of the standard library are missing; they are the component rust-src. With --plain-std nothing needs them")
}

/// Compiles a package, as a `cdylib` alone: cargo leaves link-time optimisation out, without a word, where a library
/// is built as an `rlib` too, and the module is then a quarter larger. The flags are the same for all, so that they share what they stand on.
fn compiled(workspace: &Workspace, effort: Effort, package: &str) -> Result<Vec<u8>> {
    let profile = match effort {
        Effort::Published | Effort::Full => "wasm",
        Effort::Quick => "wasm-quick",
    };
    let mut cargo = workspace.cargo();
    cargo.args(["rustc", "--package", package, "--lib", "--crate-type", "cdylib"]);
    cargo.args(["--target", TARGET, "--profile", profile, "--message-format=json-render-diagnostics"]);
    let mut flags = flags()?;
    if effort == Effort::Published {
        rebuild_std(&mut cargo, &mut flags, workspace)?;
    }
    cargo.arg("--config").arg(format!("target.{TARGET}.rustflags={flags:?}"));
    let messages = stdout(&mut cargo)?;
    let messages: Vec<Value> = messages.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    let files = messages.iter().filter_map(|message| message["filenames"].as_array()).flatten();
    let mut modules = files.filter_map(|file| file.as_str().map(PathBuf::from));
    let module = modules.find(|file| file.extension().is_some_and(|ending| ending == "wasm"));
    let module = module.with_context(|| format!("cargo built no module of {package}"))?;
    fs::read(&module).with_context(|| format!("cannot read {}", module.display()))
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
    let registries =
        registries.map(|registry| Ok(format!("--remap-path-prefix={}/=", registry?.path().display())));
    registries.chain([without_sysroot()]).collect()
}

/// The same for the sources of the standard library: where they are installed, the compiler names their folder, and
/// otherwise the commit they are from.
fn without_sysroot() -> Result<String> {
    let version = stdout(Command::new("rustc").arg("-vV"))?;
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: "));
    let commit = commit.context("rustc does not say which commit it is from")?;
    let sysroot = stdout(Command::new("rustc").args(["--print", "sysroot"]))?;
    Ok(format!("--remap-path-prefix={}/lib/rustlib/src/rust/=/rustc/{commit}/", sysroot.trim()))
}
