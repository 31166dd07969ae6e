//! How long an author waits: for a case to be read and checked, for its order, its packs, its figure and its pages.

use std::fmt::Write;
use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use bench::FIRST_CASE;
use bench::three_bands::{ThreeBands, WIDTH};
use explainer_authoring::read_folder;
use explainer_core::case::{Case, Column, Labels, part};
use explainer_core::diagram::Plan;
use explainer_core::pack::{pack_details, pack_labels};
use sanctions_explainer::model::Model;
use serde_json::{Value, json};

use crate::report::{Report, rounded};
use crate::timing::fastest;

/// Measures on the first case, and on a case of so many arguments whose files are written into a folder.
pub fn measure(report: &mut Report, nodes: usize, folder: &Path) -> Result<()> {
    let large = write_case(nodes, folder)?;
    let rows = [Path::new(FIRST_CASE), &large].map(row).into_iter().collect::<Result<Vec<_>>>()?;
    let columns = [
        "arguments",
        "attacks",
        "read and checked, s",
        "boxes put in order, s",
        "packed, s",
        "figure as SVG, s",
        "opening before scripts, s",
        "pages, s",
    ];
    report.table("A case from its files", &columns, rows);
    Ok(())
}

/// Seconds of each step from the files of a case to its pages.
fn row(files: &Path) -> Result<Vec<Value>> {
    let read = || read_folder(files).map_err(|problems| anyhow!("{problems}"));
    let (structure, texts) = read()?;
    let texts = texts.into_iter().next().context("the case has no texts")?;
    let (case, labels, details) = part(structure.clone(), texts.clone());
    let plan = Plan::new(&case);
    let upkeep = structure.upkeep.clone();
    let model = Model::whole(structure, texts);
    let world = model.opening();
    let seconds = [
        fastest(|| drop(black_box(read()))),
        fastest(|| drop(black_box(Plan::new(&case)))),
        fastest(|| {
            drop(black_box((pack_labels(&case, &labels, &plan), pack_details(&case, &labels, &details))))
        }),
        fastest(|| drop(black_box(explainer_site::svg(&model, &world, WIDTH)))),
        fastest(|| drop(black_box(explainer_site::opening(&model)))),
        fastest(|| drop(black_box(explainer_site::all(&model, &upkeep, None)))),
    ];
    let counts = [json!(case.arguments.len()), json!(case.attacks.len())];
    Ok(counts.into_iter().chain(seconds.map(rounded)).collect())
}

/// Writes a graph in three bands as an author would: everything has a source, a sentence and a few words more.
fn write_case(nodes: usize, folder: &Path) -> Result<PathBuf> {
    let (case, labels) = ThreeBands::new(nodes).with_actors();
    let files = folder.join(&case.id);
    fs::create_dir_all(&files).with_context(|| format!("cannot make {}", files.display()))?;
    fs::write(files.join("case.toml"), structure(&case)?)?;
    fs::write(files.join("en.toml"), texts(&case, &labels)?)?;
    Ok(files)
}

fn structure(case: &Case) -> Result<String> {
    let actors: Vec<&str> = case.actors.iter().map(|actor| &*actor.id).collect();
    let mut out = format!(
        "id = \"{}\"\nversion = \"{}\"\ndate = \"2026-01-01\"\ncorrections = \"{}\"\nsilences = []\nglossary = []\nkinds = [\"side\"]\n\
         [opening]\nactors = {actors:?}\naccept = []\nreject = []\n\
         [[premises]]\nid = \"ground\"\nkind = \"settled\"\nheld_by = [{{ who = \"{}\", sources = [\"paper\"] }}]\nsources = [\"paper\"]\n",
        case.id, case.version, case.corrections, actors[0]
    );
    for actor in &actors {
        writeln!(out, "[[actors]]\nid = \"{actor}\"\nkind = \"side\"\nsources = [\"paper\"]")?;
    }
    for argument in &case.arguments {
        let column = match argument.column {
            Column::Claim => "claim",
            Column::Objection => "objection",
            Column::Reply => "reply",
        };
        let needs = actors[argument.needs[0][0].index()];
        writeln!(
            out,
            "[[arguments]]\nid = \"{}\"\ncolumn = \"{column}\"\nneeds = [\"{needs}\"]\npremises = [\"ground\"]\nsources = [\"paper\"]",
            argument.id
        )?;
    }
    for attack in &case.attacks {
        let [from, to] = [attack.from, attack.to].map(|id| &case.arguments[id.index()].id);
        writeln!(out, "[[attacks]]\nfrom = \"{from}\"\nkind = \"rebuts\"\nto = \"{to}\"")?;
    }
    out += "[[sources]]\nid = \"paper\"\ntitle = \"The paper\"\nconfidence = \"known\"\n";
    Ok(out)
}

fn texts(case: &Case, labels: &Labels) -> Result<String> {
    let mut out = String::from(
        "language = \"en\"\ntitle = \"Three bands\"\nsummary = \"Who is right?\"\nnaming = \"Plain names.\"\n\
         reading_question = \"Whose is it?\"\nkinds = { side = { label = \"Sides\" } }\n\
         [bands]\nactors = \"Who\"\npremises = \"Given\"\nclaim = \"Claims\"\nobjection = \"Objections\"\nreply = \"Replies\"\n\
         [premises.ground]\nlabel = \"A ground\"\nsentence = \"There is a ground.\"\nmore = \"It is old.\"\n",
    );
    let actors = case.actors.iter().map(|actor| ("actors", &actor.id, ""));
    let arguments =
        case.arguments.iter().map(|argument| ("arguments", &argument.id, "basis = \"A paper.\"\n"));
    for ((kind, id, more), entry) in
        actors.chain(arguments).zip(labels.actors.iter().chain(&labels.arguments))
    {
        let label = &entry.label;
        write!(
            out,
            "[{kind}.{id}]\nlabel = \"{label}\"\nsentence = \"{label} is one of them.\"\nmore = \"It is one of many.\"\n{more}"
        )?;
    }
    Ok(out)
}
