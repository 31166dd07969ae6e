//! `cargo xtask test`: everything that must hold, one named and timed step after the other.
//!
//! A step that fails does not hide the others: all that can still be run are, and the summary names the failures.

mod browsers;
mod drivers;
mod lessons;
mod package;
mod proof;
mod results;
mod steps;
mod tools;

use std::ffi::OsString;

use anyhow::Result;

use crate::build::{Effort, TARGET, build, ensure_target};
use crate::features;
use crate::size::size;
use crate::workspace::{Workspace, run};
use steps::Steps;

pub use tools::packages_of_node;

/// The package of browser tests, which needs running drivers.
const BROWSER_TESTS: &str = "browser-tests";
/// The package of tests that need viewers of SVG files.
const VIEWER_TESTS: &str = "viewer-tests";

/// Which of the steps to run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    /// Leave out what needs a browser.
    pub native: bool,
    /// Leave out what needs none.
    pub browser: bool,
    /// Only what tells most in little time: no docs, no size, and one engine that opens the site.
    pub quick: bool,
    /// Write what was seen to hold into the docs.
    pub record: bool,
    /// Run the browser tests on the build that is published.
    pub published: bool,
    /// Handed to the browser tests, as after `cargo test --`: a name, `--nocapture`, `--test-threads 1`.
    pub arguments: Vec<OsString>,
}

/// Runs the selected steps.
///
/// # Errors
/// Names the steps that failed.
pub fn test(workspace: &Workspace, selection: &Selection) -> Result<()> {
    let mut steps = Steps::default();
    if !selection.browser {
        native(workspace, selection, &mut steps);
    }
    if selection.quick {
        smoke(workspace, &mut steps);
        println!("\nleft out (--quick): docs, the size, and all else that is tested in three browsers");
    } else if selection.native {
        println!("\nleft out (--native): the build, its size, and the tests in three browsers");
    } else {
        in_browsers(workspace, selection, &mut steps);
    }
    steps.summary()
}

fn native(workspace: &Workspace, selection: &Selection, steps: &mut Steps) {
    let cargo = |arguments: &str| {
        let mut cargo = workspace.cargo();
        cargo.args(arguments.split(' '));
        cargo
    };
    steps.step("format", "every source is laid out by rustfmt", || run(&mut cargo("fmt --all --check")));
    steps.step("lint", "clippy finds nothing, here and for the browser", || {
        run(&mut cargo("clippy --workspace --all-targets --all-features -- -D warnings"))?;
        ensure_target()?;
        run(&mut cargo(&format!(
            "clippy --package sanctions-explainer --lib --target {TARGET} -- -D warnings"
        )))
    });
    if !selection.quick {
        steps.step(
            "docs",
            "every public item is documented and every link in the docs leads somewhere",
            || run(cargo("doc --workspace --no-deps").env("RUSTDOCFLAGS", "-D warnings")),
        );
    }
    steps.step("native tests", "everything that needs no browser", || {
        run(&mut cargo(&format!("test --workspace --exclude {BROWSER_TESTS} --exclude {VIEWER_TESTS}")))
    });
}

/// Whether the site opens at all, in the engine that starts fastest, from a build that is not made small.
fn smoke(workspace: &Workspace, steps: &mut Steps) {
    if !steps.step("build", "the site as `serve` builds it", || build(workspace, Effort::Quick, None)) {
        return;
    }
    steps.step("smoke", "the site opens in Chromium without errors", || {
        let tools = tools::ensure(workspace)?;
        let arguments = ["smoke::", "--skip", "firefox", "--skip", "webkit"].map(OsString::from);
        browsers::run_tests(workspace, &tools, &arguments, &mut Vec::new())
    });
}

/// Builds what is published and holds it against what is promised of it. Says whether it could be built.
fn published(workspace: &Workspace, steps: &mut Steps) -> bool {
    let built = steps
        .step("published build", "the site as it is published", || build(workspace, Effort::Published, None));
    if built {
        steps.step("size", "what a reader downloads stays within the budget", || size(workspace, false));
        steps.step("features", "the module asks of a browser what the guide to embedding says", || {
            features::check(workspace)
        });
    }
    built
}

/// Tries what is published where a compiler's flags can tell, how it starts and how it stops, and puts the same with the
/// standard library of the toolchain in its place, which all the tests are then run on. Says whether that could be built.
fn plain(workspace: &Workspace, tools: &tools::Tools, selection: &Selection, steps: &mut Steps) -> bool {
    if selection.arguments.is_empty() {
        steps.step(
            "published in browsers",
            "what is published starts, and starts anew when it stops",
            || {
                let arguments = ["smoke::", "embed::faults::"].map(OsString::from);
                browsers::run_tests(workspace, tools, &arguments, &mut Vec::new())
            },
        );
    }
    steps.step("build", "the same with the standard library that comes with Rust", || {
        build(workspace, Effort::Full, None)
    })
}

fn in_browsers(workspace: &Workspace, selection: &Selection, steps: &mut Steps) {
    // Who asks for some tests by name is at work on something, and need not wait for what is published.
    if (selection.published || selection.arguments.is_empty()) && !published(workspace, steps) {
        return;
    }
    let mut tools = None;
    steps.step(
        "browsers",
        "Chromium, Firefox and WebKitGTK with their drivers, axe-core, scorm-again, xmllint, and three viewers of SVG files",
        || {
            tools = Some(tools::ensure(workspace)?);
            Ok(())
        },
    );
    if let Some(tools) = tools {
        if !selection.browser {
            steps.step("SVG viewers", "the figure’s file in three programs that are no browsers", || {
                run(workspace.cargo().args(["test", "--package", VIEWER_TESTS]))
            });
        }
        if !selection.published && !plain(workspace, &tools, selection, steps) {
            return;
        }
        let packed = steps.step(
            "package",
            "what is offered without Rust: the package for npm installs, has true types and is joined by Vite",
            || package::build(workspace),
        );
        if !packed {
            return;
        }
        steps.step(
            "lessons",
            "the manifests of packages for schools are valid by the schemas of SCORM",
            || lessons::validate(workspace, &tools.xmllint),
        );
        let named =
            steps.step("named tests", "every test that the table of behaviours names is there", || {
                proof::check_names(workspace)
            });
        let mut ran = Vec::new();
        steps.step("browser tests", "the built site in Chromium, Firefox and WebKitGTK", || {
            browsers::run_tests(workspace, &tools, &selection.arguments, &mut ran)
        });
        if named && (selection.record || selection.arguments.is_empty()) {
            steps.step("proof", "a table of what was seen to hold, and where", || {
                proof::write(workspace, &ran, selection.record)
            });
        }
    }
}
