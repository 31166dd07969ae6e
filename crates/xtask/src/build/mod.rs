//! From sources to `dist/`, a folder that any static host can serve from any path.
//!
//! ```text
//! cargo build ──► split ──► wasm-bindgen ──► glue ─┐
//!                   │            │                 ├─► explainer-<hash>.js ◄── sanctions-explainer.js
//!                   │            │   loader.js ────┘         │                  (entry.js, element.js)
//!                   │            │   packed.js, element.js ──┼─► the script in embed.html (frame.js)
//!                   │            │                           └─► sanctions-explainer-bundle.js (bundle.js)
//!                   │            └─────────────────► explainer-<hash>.wasm
//!                   └──────────────────────────────► later-<hash>.wasm, what nobody needs before the first change
//! crates/desk ──► wasm-bindgen ──► glue, desk.js ──► desk-<hash>.js, desk-<hash>.wasm, for `teach.html` alone
//! static/cases/ ─────────────────────────► cases/<id>/<language>.{labels,details}.pack
//! static/styles/** ──────────────────────► explainer-<hash>.css, and page.css, themes.css for the pages
//! static/** ─────────────────────────────► the same names, except what a page or the loader asks for by word
//! index.html, static/**.html ────────────► checked pages, each prerendered case with its other pages
//!                                          manifest.json, *.br, *.gz
//! ```
//!
//! In pages, in scripts and in the style sheet, `{{url:NAME}}` becomes the relative address of a published file,
//! `{{integrity:NAME}}` its integrity value, `{{size:NAME}}` how many bytes it has; `{{inline:NAME}}` becomes the file itself,
//! and `{{packed:NAME}}` the same as base64 of gzip. `NAME` is `explainer.js`, `explainer.wasm`, `later.wasm`,
//! `explainer.css` or a path below `static/`. A file asked for this way is published under a name with its hash in it.
//! `{{title:CASE}}` becomes the title of a case. In the loader
//! `{{cases}}` becomes the list of the cases with the integrity of their packs.

mod cases;
mod compact;
mod page;
mod publish;
mod reorder;
mod script;
mod shorten;
mod site;
mod split;
mod style;
mod tags;
mod wasm;

use std::fs;
use std::time::Instant;

use anyhow::{Context, Result};

use crate::workspace::Workspace;
use cases::Cases;
use site::Site;

pub use compact::compact;
pub use page::tool;
pub use publish::{DESK as DESK_FILES, LATER, MANIFEST, PUPILS, START, WHOLE, remove};
pub use site::files_below;
pub use split::PARTS;
pub use tags::tags;
pub use wasm::{TARGET, ensure_target};

/// The script of the page for frames, which stands in it.
const FRAME: &str = "frame.js";
/// The script of the teacher's desk.
const DESK: &str = "desk.js";
/// The whole widget as one module, which [`crate::pack`] puts into the package for npm.
pub const BUNDLE: &str = "sanctions-explainer-bundle.js";

/// Sources below `static/`, or folders of them, that are not published as they are.
const WITHHELD: [&str; 9] =
    ["bundle.js", DESK, "element.js", "entry.js", FRAME, "lesson/", "loader.js", "packed.js", "styles/"];

/// How much time a build takes for how small a module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// What is published: all of it compiled for size, the standard library too.
    Published,
    /// The same with the standard library that comes with the toolchain.
    Full,
    /// What is looked at while something is being changed: about a third larger.
    Quick,
}

/// Builds the widget and the site around it into `dist/`, replacing what was there. With the address the folder will have
/// in the web, which ends in `/`, other programs are told of its pages.
///
/// # Errors
/// Whatever goes wrong on the way; `dist/` then stays as it was.
pub fn build(workspace: &Workspace, effort: Effort, address: Option<&str>) -> Result<()> {
    let started = Instant::now();
    let bound = wasm::compile(workspace, effort)?;
    let (desk_glue, desk) = wasm::compile_desk(workspace, effort)?;
    let mut site = Site::read(&workspace.path("static"), |path| {
        !WITHHELD.iter().any(|withheld| path.starts_with(withheld))
            && !path.ends_with(".toml")
            && !path.ends_with(".html")
    })?;

    // Pages also name it as it was called while it gave heights only.
    site.add("embed-height.js", read(workspace, "static/embed.js")?);
    site.add("explainer.wasm", bound.wasm);
    site.add("later.wasm", bound.later);
    site.add("desk.wasm", desk);
    let cases = cases::pack(workspace, &mut site)?;
    let sheet = |name: &str| read(workspace, &format!("static/styles/{name}.css"));
    let styles = site.fill_in("explainer.css", &style::compact(&style::widget(sheet)?)?)?;
    site.add_within("frame.css", styles.clone() + &style::compact(&sheet("frame")?)?);
    site.add("explainer.css", styles);
    for name in style::PAGES {
        site.add(&format!("{name}.css"), style::compact(&sheet(name)?)?);
    }
    for (name, script) in scripts(workspace, &bound.glue, &cases, &whole(&site))? {
        let script = site.fill_in(name, &compact(&script))?;
        if name == FRAME { site.add_within(name, script) } else { site.add(name, script) }
    }

    let desk = script::join(&desk_glue, &read(workspace, "static/desk.js")?)?;
    let desk = site.fill_in(DESK, &compact(&desk))?;
    site.add(DESK, desk);
    site.add("lesson.schema.json", explainer_lesson::schema());

    for (name, source) in page::sources(workspace)? {
        let page =
            fs::read_to_string(&source).with_context(|| format!("cannot read {}", source.display()))?;
        for (name, page) in page::prerender(workspace, &name, &page, address)? {
            if name.ends_with(".png") {
                site.add(&name, page);
                continue;
            }
            let page = String::from_utf8(page).with_context(|| format!("{name} is no text"))?;
            let page = site.fill_in(&name, &page)?;
            if name.ends_with(".html") {
                page::check(&page).with_context(|| format!("{name} would not work under a strict policy"))?;
            }
            site.add(&name, page);
        }
    }

    let files = publish::publish(site, &workspace.dist())?;
    let note = if effort == Effort::Quick { ", larger than what is published" } else { "" };
    println!("built dist/ ({files} files{note}) in {:.1} s", started.elapsed().as_secs_f32());
    Ok(())
}

/// The scripts, each with its name in the order in which one asks for another.
fn scripts(
    workspace: &Workspace,
    glue: &str,
    cases: &Cases,
    files: &str,
) -> Result<[(&'static str, String); 4]> {
    let source = |name: &str| read(workspace, &format!("static/{name}.js"));
    let element = source("element")?;
    let explainer = script::join(glue, &cases::fill_in(&source("loader")?, cases)?)?;
    let packed = script::closed(&explainer) + &source("packed")?;
    let frame = packed.clone() + &source("frame")? + &element;
    let bundle = packed + &source("bundle")?.replace("{{files}}", files) + &element;
    let entry = script::in_block(&(source("entry")? + &element));
    Ok([("explainer.js", explainer), ("sanctions-explainer.js", entry), (FRAME, frame), (BUNDLE, bundle)])
}

/// Words for every file that the loader fetches: a JSON object from the end of its address to the file, packed.
fn whole(site: &Site) -> String {
    let fetched = |name: &str| {
        name.ends_with(".pack") || ["explainer.wasm", "later.wasm", "explainer.css"].contains(&name)
    };
    let address =
        |name: &str| if name.ends_with(".pack") { name.to_owned() } else { format!("{{{{url:{name}}}}}") };
    let names = site.files().map(|(name, _)| name).filter(|name| fetched(name));
    let pairs = names.map(|name| format!("\"{}\":\"{{{{packed:{name}}}}}\"", address(name)));
    format!("{{{}}}", pairs.collect::<Vec<_>>().join(","))
}

fn read(workspace: &Workspace, path: &str) -> Result<String> {
    fs::read_to_string(workspace.path(path)).with_context(|| format!("cannot read {path}"))
}
