//! `page`, `pages` and `lesson`: a case as HTML, for readers without script, and what is told of it.

use std::fs;
use std::io::{self, Read, Write};
use std::path::Path;
use std::process::ExitCode;

use explainer_core::case::Upkeep;
use sanctions_explainer::model::Model;

use crate::{case, check, complain, ended};

/// Prints the opening world, to stand in a page.
pub fn opening(name: &str) -> ExitCode {
    with_model(name, |model, _| {
        println!("{}", explainer_site::opening(model));
        ExitCode::SUCCESS
    })
}

/// Prints the article that comes by standard input, with its words explained.
pub fn explained(name: &str) -> ExitCode {
    with_model(name, |model, _| {
        let mut article = String::new();
        match io::stdin().read_to_string(&mut article) {
            Ok(_) => ended(io::stdout().write_all(explainer_site::explained(model, &article).as_bytes())),
            Err(error) => {
                complain(&format!("cannot read the article: {error}"));
                ExitCode::FAILURE
            }
        }
    })
}

/// Prints what stands in the head of the article, whose folder has this address in the web.
pub fn head(name: &str, address: &str) -> ExitCode {
    with_model(name, |model, _| {
        println!("{}", explainer_site::head(model, address));
        ExitCode::SUCCESS
    })
}

/// Prints what a school's platform is told of the lesson on a case.
pub fn lesson(name: &str) -> ExitCode {
    with_model(name, |model, _| {
        println!("{}", serde_json::json!(explainer_site::Lesson::tour(model)));
        ExitCode::SUCCESS
    })
}

/// Writes every page of a case but the article into a folder.
pub fn all(name: &str, folder: &Path, address: Option<&str>) -> ExitCode {
    with_model(name, |model, upkeep| match write(model, upkeep, folder, address) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&format!("cannot write the pages into {}: {error}", folder.display()));
            ExitCode::FAILURE
        }
    })
}

fn write(model: &Model, upkeep: &Upkeep, folder: &Path, address: Option<&str>) -> io::Result<()> {
    let pages = explainer_site::all(model, upkeep, address).into_iter();
    let pages = pages.map(|page| (page.name, page.html.into_bytes()));
    let pictures = explainer_site::pictures(model).into_iter().map(|picture| (picture.name, picture.bytes));
    for (name, bytes) in pages.chain(pictures) {
        let file = folder.join(name);
        fs::create_dir_all(file.parent().unwrap_or(folder))?;
        fs::write(file, bytes)?;
    }
    Ok(())
}

/// Runs on a checked case, or tells what is wrong with it.
pub fn with_model(name: &str, then: impl FnOnce(&Model, &Upkeep) -> ExitCode) -> ExitCode {
    match case::read(name) {
        Ok((structure, mut texts)) => {
            let upkeep = structure.upkeep.clone();
            then(&Model::whole(structure, texts.swap_remove(0)), &upkeep)
        }
        Err(problems) => check::report(&problems, &mut io::stderr().lock()),
    }
}
