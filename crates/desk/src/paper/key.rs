//! The answer key: at each step the status of every argument drawn, with what decides it.

use explainer_core::argument::reason;
use explainer_core::case::ArgumentId;
use sanctions_explainer::announce::reasons;
use yew::prelude::*;

use super::Sort;
use super::sheet::Sheet;
use crate::bench::Bench;
use crate::words::WORDS;

/// A table for each step.
pub fn key(bench: &Bench) -> Html {
    html! {
        <>
            { for Sheet::all(bench).map(|sheet| html! {
                <section class="sheet">
                    { sheet.head(Sort::Key) }
                    { statuses(&sheet, 1) }
                    { sheet.hidden() }
                </section>
            }) }
            <p class="sheet-note">{ WORDS.paper.stands_note }</p>
        </>
    }
}

/// Every argument drawn with its status and the first so many reasons for it. The one that the step asks about is marked.
pub fn statuses(sheet: &Sheet<'_>, most: usize) -> Html {
    let words = &WORDS.paper;
    let shared = &sheet.shared;
    let model = &shared.model;
    let asked = sheet.bench.lesson().steps[sheet.at].asks(&model.case);
    let row = |id: ArgumentId| {
        let status = sheet.verdicts.status(id);
        let why = reason(&model.case, &sheet.world, &sheet.verdicts, id);
        let why = reasons(model, shared.words, &sheet.world, &why).into_iter().take(most);
        html! {
            <tr class={(asked == Some(id)).then_some("asked")}>
                <th scope="row">{ &model.argument(id).label }</th>
                <td>{ shared.words.status(status) }</td>
                <td>{ why.collect::<Vec<_>>().join(" ") }</td>
            </tr>
        }
    };
    html! {
        <table>
            <thead><tr><th scope="col">{ words.argument }</th><th scope="col">{ words.status }</th><th scope="col">{ words.why }</th></tr></thead>
            <tbody>{ for sheet.arguments().into_iter().map(row) }</tbody>
        </table>
    }
}
