//! `cargo xtask serve`: the built site on this machine, rebuilt quickly on every change.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::PathBuf;
use std::thread;
use std::time::{Duration, SystemTime};

use anyhow::{Context, Result, anyhow};
use dev_server::Site;

use crate::build::{Effort, build, files_below};
use crate::workspace::Workspace;

/// The port unless another is asked for.
pub const PORT: u16 = 8080;

/// How often the sources are looked at. A few hundred files take about a millisecond, so no watcher is needed.
const LOOK: Duration = Duration::from_millis(400);

/// Folders and files whose change leads to a rebuild.
const FOLDERS: [&str; 3] = ["src", "crates", "static"];
const FILES: [&str; 3] = ["index.html", "Cargo.toml", "Cargo.lock"];

/// Builds, then serves until the process is stopped.
///
/// # Errors
/// Where the port is taken or the very first build fails with nothing built before.
pub fn serve(workspace: &Workspace, port: u16) -> Result<()> {
    let server = Site::new(workspace.dist()).start(port).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => {
            anyhow!("port {port} is taken by another program; choose one with `cargo xtask serve --port N`")
        }
        _ => anyhow!(error).context(format!("cannot serve on port {port}")),
    })?;
    let mut seen = sources(workspace)?;
    report(build(workspace, Effort::Full, None));
    println!("serving {}  (Ctrl+C stops)", server.url(""));
    loop {
        thread::sleep(LOOK);
        let now = sources(workspace)?;
        let changed = changes(&seen, &now);
        if changed.is_empty() {
            continue;
        }
        println!("changed: {}", changed.join(", "));
        if changed.iter().any(|path| path.starts_with("crates/xtask/")) {
            println!("the task runner itself changed; start it again to use the new one");
        }
        seen = now;
        report(build(workspace, Effort::Quick, None));
    }
}

fn report(built: Result<()>) {
    if let Err(error) = built {
        eprintln!("error: {error:#}\nserving what was built before; waiting for the next change");
    }
}

/// Every source with the time of its last change.
fn sources(workspace: &Workspace) -> Result<BTreeMap<String, Option<SystemTime>>> {
    let mut paths: Vec<(String, PathBuf)> =
        FILES.iter().map(|name| ((*name).to_owned(), workspace.path(name))).collect();
    for folder in FOLDERS {
        let files = files_below(&workspace.path(folder)).context("cannot watch the sources")?;
        paths.extend(files.into_iter().map(|(name, path)| (format!("{folder}/{name}"), path)));
    }
    // A file that is gone or unreadable right now counts as a file without a time.
    let times = paths.into_iter().map(|(name, path)| (name, path.metadata().and_then(|m| m.modified()).ok()));
    Ok(times.collect())
}

/// The names whose time differs, or which are only in one of both.
fn changes<'a>(
    before: &'a BTreeMap<String, Option<SystemTime>>,
    now: &'a BTreeMap<String, Option<SystemTime>>,
) -> Vec<&'a str> {
    let new_or_changed = now.iter().filter(|(name, time)| before.get(*name) != Some(time));
    let gone = before.iter().filter(|(name, _)| !now.contains_key(*name));
    new_or_changed.chain(gone).map(|(name, _)| name.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_a_new_a_gone_or_a_touched_file() {
        let at = |seconds| Some(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds));
        let before = BTreeMap::from([("a".into(), at(1)), ("b".into(), at(1)), ("c".into(), at(1))]);
        let now = BTreeMap::from([("a".into(), at(1)), ("b".into(), at(2)), ("d".into(), at(1))]);
        assert_eq!(changes(&before, &now), ["b", "d", "c"]);
        assert!(changes(&now, &now).is_empty());
    }
}
