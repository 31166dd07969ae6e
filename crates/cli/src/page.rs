//! `page`: the opening world of a case as HTML, to stand in a page before any script runs.

use std::process::ExitCode;

use sanctions_explainer::model::Model;
use sanctions_explainer::view::{Page, PageProps};
use sanctions_explainer::words::Words;
use yew::LocalServerRenderer;

use crate::case;
use crate::check;

/// Prints the page part of a case.
pub fn run(name: &str) -> ExitCode {
    match case::read(name) {
        Ok((structure, mut texts)) => {
            let model = Model::new(structure, texts.swap_remove(0));
            let props = PageProps { world: model.opening(), words: Words::fallback(), model };
            println!("{}", html(props));
            ExitCode::SUCCESS
        }
        Err(problems) => check::report(&problems, &mut std::io::stderr().lock()),
    }
}

/// The markup, without the comments hydration would need.
fn html(props: PageProps) -> String {
    pollster::block_on(LocalServerRenderer::<Page>::with_props(props).hydratable(false).render())
}
