//! What each argument turns on: in how many settings it stands, over all that leave what is held as it is.
//!
//! What is held, and out of how many settings a figure is, stands beside the figures; no figure outlives a change
//! of it. While a count goes on the list is there already, so that nothing moves when it is done.
//!
//! ```text
//! <div class="sx-hinges">
//!   <details class="sx-held">             what is held, to be chosen
//!   <p class="sx-settings">               out of how many settings, and what is held in them
//!   <div class="sx-progress">             of a long count: how far it is, and a button that stops it or begins anew
//!   <ul> <li data-argument="…">           the name, in how many it stands, what it turns on most
//! ```

use explainer_core::argument::{Control, Counts, Progress, Status};
use explainer_core::case::ArgumentId;
use explainer_core::diagram::Node;
use yew::prelude::*;

use super::pinned::{counted, named, pin_choices};
use crate::language::parts::Turn;
use crate::session::{Action, Count};
use crate::view::listing::Listing;
use crate::view::markup::{button, element, text_element, text_node};
use crate::view::shared::Shared;

/// A count, with what it is about: which controls are `varying` in it.
pub fn counted_arguments(listing: &Listing, varying: &[Control], count: &Count) -> Html {
    let Listing { shared, world, .. } = listing;
    let all = shared.words;
    let w = &all.hinges;
    let counts = count.result();
    let settings = counted(&shared.model, world, varying, count.settings());
    let too_many = if settings.at_least { w.too_many } else { "" };
    let mut parts = vec![
        text_element("h3", "", w.title),
        text_element("p", "sx-hint", w.what),
        pin_choices(shared, world, varying),
        text_element("p", "sx-settings", all.grammar.counted(&settings)),
        text_element("p", "", too_many),
        progress(shared, count),
    ];
    for (title, rows) in listing.columns(&|id| row(listing, counts, id)) {
        parts.push(text_element("h4", "", title.to_owned()));
        parts.push(element("ul", "", rows));
    }
    let bound =
        counts.is_some_and(|counts| counts.levers.iter().any(|lever| lever.changeable < counts.settings));
    parts.push(text_element("p", "sx-hint", if bound { w.bound } else { "" }));
    element("div", "sx-hinges", parts)
}

/// How far a long count is. It stays when all is counted, so that whoever has the focus on its button keeps it.
fn progress(shared: &Shared, count: &Count) -> Html {
    let w = &shared.words.hinges;
    let mut parts = Vec::new();
    if count.long {
        let Progress { done, total } = count.progress;
        let stopped = count.is_stopped();
        let (word, asked) =
            if stopped { (w.again, Action::CountAgain) } else { (w.cancel, Action::StopCount) };
        parts.push(
            html! { <progress aria-label={w.title} max={total.to_string()} value={done.to_string()} /> },
        );
        parts.push(text_element("p", "", shared.words.grammar.progress(done as u64, total as u64)));
        parts.push(button(
            "count",
            word,
            done == total,
            shared.act.reform(move |_: MouseEvent| asked.clone()),
        ));
    }
    element("div", "sx-progress", parts)
}

/// One argument: in how many settings it stands, and what it turns on most.
fn row(listing: &Listing, counts: Option<&Counts>, id: ArgumentId) -> Html {
    let Listing { shared, world, .. } = listing;
    let Shared { model, words: all, .. } = shared;
    let (mut stands, mut turns) = (String::from(all.hinges.not_counted), String::new());
    if let Some(counts) = counts {
        let times = counts.of(id, Status::Stands);
        stands = all.grammar.stands_in(times.into(), counts.settings.into());
        // What stands in all settings or in none turns on nothing.
        if times > 0 && times < counts.settings {
            let found = &counts.arguments[id.index()].turns;
            let mut named_turns = Vec::new();
            for times in most(found) {
                for (lever, _) in counts.levers.iter().zip(found).filter(|(_, found)| **found == times) {
                    let control = named(model, world, lever.control, true).0;
                    named_turns.push(Turn { control, times: times.into(), of: lever.changeable.into() });
                }
            }
            turns = all.grammar.turns_on(&named_turns);
        }
    }
    let name = listing.name_button(Node::Argument(id), &model.argument(id).label);
    let head = element("p", "sx-item-head", vec![name, text_node(": "), text_node(stands)]);
    html! {
        <li class="sx-item" data-argument={model.case.arguments[id.index()].id.clone()}>
            { head }{ text_element("p", "sx-state", turns) }
        </li>
    }
}

/// The greatest of these numbers and the next, unless they are the same or nothing.
fn most(turns: &[u32]) -> Vec<u32> {
    let (mut first, mut second) = (0, 0);
    for &times in turns {
        if times > first {
            (first, second) = (times, first);
        } else if times > second {
            second = times;
        }
    }
    let mut most = vec![first, second];
    most.dedup();
    most.retain(|&times| times > 0);
    most
}
