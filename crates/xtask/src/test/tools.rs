//! The browsers, their drivers, axe-core, scorm-again, xmllint and the viewers of SVG files: found, or installed where that is possible.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail, ensure};

use crate::workspace::{Workspace, run};

/// A program that the tests need: what it may be called, and the Debian package that brings it.
struct Needed {
    names: &'static [&'static str],
    package: &'static str,
}

const CHROMIUM: Needed =
    Needed { names: &["chromium", "chromium-browser", "google-chrome"], package: "chromium" };
const CHROMEDRIVER: Needed = Needed { names: &["chromedriver"], package: "chromium-driver" };
const FIREFOX: Needed = Needed { names: &["firefox-esr", "firefox"], package: "firefox-esr" };
const WEBKIT_DRIVER: Needed = Needed { names: &["WebKitWebDriver"], package: "webkit2gtk-driver" };
const MINI_BROWSER: Needed = Needed { names: &["MiniBrowser"], package: "webkit2gtk-driver" };
const XVFB: Needed = Needed { names: &["Xvfb"], package: "xvfb" };
const LIBRSVG: Needed = Needed { names: &["rsvg-convert"], package: "librsvg2-bin" };
const XMLLINT: Needed = Needed { names: &["xmllint"], package: "libxml2-utils" };
const CAIRO_SVG: Needed = Needed { names: &["cairosvg"], package: "cairosvg" };

/// Where WebKitGTK keeps MiniBrowser, which is on no search path; `*` is one folder.
const LIBRARIES: [&str; 3] =
    ["/usr/lib/*/webkit2gtk-4.1", "/usr/lib/webkit2gtk-4.1", "/usr/libexec/webkit2gtk-4.1"];

/// Everything the browser tests need, as paths of programs.
#[derive(Debug)]
pub struct Tools {
    /// Chromium or a relative of it.
    pub chromium: PathBuf,
    /// Its driver.
    pub chromedriver: PathBuf,
    /// Firefox, the long-term release where there is a choice.
    pub firefox: PathBuf,
    /// Its driver.
    pub geckodriver: PathBuf,
    /// WebKitGTK's own small browser.
    pub mini_browser: PathBuf,
    /// Its driver.
    pub webkit_driver: PathBuf,
    /// The X server without a screen, which MiniBrowser needs.
    pub xvfb: PathBuf,
    /// What validates XML.
    pub xmllint: PathBuf,
}

/// Finds every tool, installing what is missing where the machine lets us, and says so.
///
/// # Errors
/// Lists what is missing and how to get it. That is a failure on every machine: a run without browsers is
/// `cargo xtask test --native`, asked for by name.
pub fn ensure(workspace: &Workspace) -> Result<Tools> {
    ensure!(
        cfg!(target_os = "linux"),
        "the browser tests need Linux (for WebKitGTK); `cargo xtask test --native` leaves them out"
    );
    let needed =
        [CHROMIUM, CHROMEDRIVER, FIREFOX, WEBKIT_DRIVER, MINI_BROWSER, XVFB, LIBRSVG, CAIRO_SVG, XMLLINT];
    let mut packages: Vec<_> =
        needed.iter().filter(|one| one.find().is_none()).map(|one| one.package).collect();
    packages.dedup();
    if !packages.is_empty() {
        install(&packages)?;
    }
    packages_of_node(
        &workspace.path("tests"),
        "axe-core, Dark Reader, scorm-again, resvg, TypeScript and Vite",
    )?;
    Ok(Tools {
        chromium: CHROMIUM.path()?,
        chromedriver: CHROMEDRIVER.path()?,
        firefox: FIREFOX.path()?,
        geckodriver: geckodriver(workspace)?,
        mini_browser: MINI_BROWSER.path()?,
        webkit_driver: WEBKIT_DRIVER.path()?,
        xvfb: XVFB.path()?,
        xmllint: XMLLINT.path()?,
    })
}

impl Needed {
    fn find(&self) -> Option<PathBuf> {
        self.names.iter().find_map(|name| on_path(name).or_else(|| in_libraries(name)))
    }

    fn path(&self) -> Result<PathBuf> {
        self.find()
            .with_context(|| format!("{} is missing (package {})", self.names.join(" or "), self.package))
    }
}

fn on_path(name: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(name)).find(|file| file.is_file())
}

fn in_libraries(name: &str) -> Option<PathBuf> {
    LIBRARIES.iter().find_map(|library| {
        let Some((before, after)) = library.split_once("/*/") else {
            return Some(Path::new(library).join(name)).filter(|file| file.is_file());
        };
        let folders = fs::read_dir(before).ok()?.flatten();
        folders.map(|folder| folder.path().join(after).join(name)).find(|file| file.is_file())
    })
}

/// Installs Debian packages where we may.
fn install(packages: &[&str]) -> Result<()> {
    let wanted = packages.join(" ");
    let how =
        format!("install them ({wanted}), or run `cargo xtask test --native` to leave the browsers out");
    ensure!(on_path("apt-get").is_some(), "browsers are missing and there is no apt-get here; {how}");
    let is = |command: &mut Command| {
        command
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .output()
            .ok()
            .filter(|output| output.status.success())
    };
    let root = is(Command::new("id").arg("-u")).is_some_and(|output| output.stdout.trim_ascii() == b"0");
    let before: &[&str] = match root {
        true => &["apt-get"],
        false if is(Command::new("sudo").args(["-n", "true"])).is_some() => &["sudo", "-n", "apt-get"],
        false => bail!("browsers are missing and may not be installed by this user; {how}"),
    };
    println!("installing with apt-get, once: {wanted}");
    let apt = |arguments: &[&str]| {
        let mut apt = Command::new(before[0]);
        apt.args(&before[1..]).args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
        run(&mut apt)
    };
    apt(&["update"])?;
    apt(&[&["install", "--yes", "--no-install-recommends"], packages].concat())
}

/// geckodriver, which Debian does not package: from the search path, from an earlier run, or built now.
fn geckodriver(workspace: &Workspace) -> Result<PathBuf> {
    let tools = workspace.target()?.join("tools");
    let built = tools.join("bin/geckodriver");
    if let Some(found) = on_path("geckodriver").or_else(|| built.is_file().then(|| built.clone())) {
        return Ok(found);
    }
    println!("building geckodriver, once, into {} (about four minutes)", tools.display());
    run(workspace.cargo().args(["install", "geckodriver", "--locked", "--root"]).arg(&tools))?;
    Ok(built)
}

/// Fetches packages from npm, at the versions that the lock file in this folder pins, unless they are there. `what` names them.
///
/// # Errors
/// Where npm is missing or fails.
pub fn packages_of_node(folder: &Path, what: &str) -> Result<()> {
    let time = |path: &str| folder.join(path).metadata().and_then(|metadata| metadata.modified()).ok();
    // npm writes this file last.
    let installed = time("node_modules/.package-lock.json");
    if installed.is_some() && installed >= time("package-lock.json") {
        return Ok(());
    }
    ensure!(
        on_path("npm").is_some(),
        "{what} are missing and so is npm; install Node.js, then run this again"
    );
    println!("fetching {what} into {}", folder.join("node_modules").display());
    run(Command::new("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(folder))
}
