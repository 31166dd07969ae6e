//! Where things are, and running cargo on them.

use std::env;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

/// The repository that is worked on.
#[derive(Debug, Clone)]
pub struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// The workspace around the current folder.
    ///
    /// # Errors
    /// Where the current folder belongs to no cargo workspace.
    pub fn find() -> Result<Self> {
        let mut cargo = cargo();
        cargo.args(["locate-project", "--workspace", "--message-format", "plain"]);
        let manifest = PathBuf::from(stdout(&mut cargo)?.trim());
        let root = manifest.parent().context("the workspace has no folder")?;
        Ok(Self { root: root.to_owned() })
    }

    /// A path inside the repository.
    pub fn path(&self, inside: impl AsRef<Path>) -> PathBuf {
        self.root.join(inside)
    }

    /// Where the built site goes.
    pub fn dist(&self) -> PathBuf {
        self.path("dist")
    }

    /// cargo's target directory, for what may be thrown away but is dear to make again.
    ///
    /// # Errors
    /// Where cargo does not tell.
    pub fn target(&self) -> Result<PathBuf> {
        let metadata = stdout(self.cargo().args(["metadata", "--no-deps", "--format-version", "1"]))?;
        let metadata: Value = serde_json::from_str(&metadata)?;
        metadata["target_directory"].as_str().map(PathBuf::from).context("cargo tells no target directory")
    }

    /// cargo, started at the root of the repository.
    pub fn cargo(&self) -> Command {
        let mut cargo = cargo();
        cargo.current_dir(&self.root);
        cargo
    }
}

fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs a program whose output goes to the terminal.
///
/// # Errors
/// Where it cannot be started or fails; the error names the command.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start {}", words(command)))?;
    ensure!(status.success(), "{} failed ({status})", words(command));
    Ok(())
}

/// Runs a program whose output goes to the terminal a whole line at a time, so that several can run at once.
///
/// # Errors
/// As [`run`].
pub fn run_beside_others(command: &mut Command) -> Result<()> {
    command.stdout(Stdio::piped());
    let mut child = command.spawn().with_context(|| format!("cannot start {}", words(command)))?;
    for line in child.stdout.take().into_iter().flat_map(|output| BufReader::new(output).lines()) {
        println!("{}", line?);
    }
    let status = child.wait()?;
    ensure!(status.success(), "{} failed ({status})", words(command));
    Ok(())
}

/// Runs a program and returns what it prints; its error output goes to the terminal.
///
/// # Errors
/// As [`run`], and where the output is not UTF-8.
pub fn stdout(command: &mut Command) -> Result<String> {
    command.stderr(Stdio::inherit());
    let output = command.output().with_context(|| format!("cannot start {}", words(command)))?;
    printed(command, output)
}

/// Hands a program a text and returns what it prints; its error output goes to the terminal.
///
/// # Errors
/// As [`stdout`], and where it does not take the text.
pub fn through(command: &mut Command, text: &str) -> Result<String> {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start {}", words(command)))?;
    // It ends once its input does, which is when this is dropped. It reads all before it prints.
    let mut input = child.stdin.take().context("a program without input")?;
    input.write_all(text.as_bytes())?;
    drop(input);
    let output = child.wait_with_output()?;
    printed(command, output)
}

/// What a program that has ended well printed.
fn printed(command: &Command, output: Output) -> Result<String> {
    ensure!(output.status.success(), "{} failed ({})", words(command), output.status);
    String::from_utf8(output.stdout).with_context(|| format!("{} printed no UTF-8", words(command)))
}

/// The command as one would type it.
fn words(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let words = std::iter::once(program).chain(command.get_args()).map(|word| word.to_string_lossy());
    format!("`{}`", words.collect::<Vec<_>>().join(" "))
}
