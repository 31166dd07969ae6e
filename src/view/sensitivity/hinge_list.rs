//! What each argument turns on, over all settings that leave what is held as it is.
//!
//! No row must read as a score: what decides an argument is said first, without a number; then the counts, each out of
//! how many; and their picture only where a reader asks for it.
//!
//! What is held, and out of how many settings a figure is, stands beside the figures; no figure outlives a change
//! of it. While a count goes on the list is there already, so that nothing moves when it is done.
//!
//! ```text
//! <div class="sx-hinges">
//!   <details class="sx-held">             what is held, to be chosen
//!   <p class="sx-settings">               out of how many settings, and what is held in them
//!   <div class="sx-progress">             of a long count: how far it is, and a button that stops it or begins anew
//!   <ul> <li data-argument="…">           the name, what it turns on most in words, in how many settings it stands
//!     <details class="sx-bars">           the same counts as bars, and those of every other control
//! ```

use explainer_core::argument::{Control, Counts, Progress, Status};
use explainer_core::case::ArgumentId;
use explainer_core::diagram::Node;
use yew::prelude::*;

use super::pinned::{counted, named, pin_choices};
use crate::language::parts::{Hinge, Turn};
use crate::session::{Action, Count};
use crate::view::listing::Listing;
use crate::view::markup::{button, element, text_element};
use crate::view::shared::Shared;

/// A count, with what it is about: which controls are `varying` in it.
pub fn counted_arguments(listing: &Listing, varying: &[Control], count: &Count) -> Html {
    let Listing { shared, world, .. } = listing;
    let all = shared.words;
    let w = &all.hinges;
    let counts = count.result();
    let settings = counted(&shared.model, world, varying, count.settings());
    let too_many = if settings.at_least { w.too_many } else { "" };
    let settings = all.grammar.counted(&settings);
    let mut parts = vec![
        text_element("h3", "", w.title),
        text_element("p", "sx-hint", w.what),
        pin_choices(shared, world, varying),
        text_element("p", "sx-settings", settings.clone()),
        text_element("p", "", too_many),
        progress(shared, count),
    ];
    for (title, rows) in listing.columns(&|id| row(listing, counts, &settings, id)) {
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

/// One argument: what it turns on most, and what was counted of it out of what is said in `settings`.
fn row(listing: &Listing, counts: Option<&Counts>, settings: &str, id: ArgumentId) -> Html {
    let Listing { shared, world, .. } = listing;
    let Shared { model, words, .. } = shared;
    let name = listing.name_button(Node::Argument(id), &model.argument(id).label);
    let mut parts = vec![element("p", "sx-item-head", vec![name])];
    if let Some(counts) = counts {
        let times = counts.of(id, Status::Stands);
        let found = &counts.arguments[id.index()].turns;
        let turn = |times: u32| {
            let levers = counts.levers.iter().zip(found).filter(move |(_, found)| **found == times);
            levers.map(move |(lever, _)| Turn {
                control: named(model, world, lever.control, true).0,
                times: times.into(),
                of: lever.changeable.into(),
            })
        };
        let most: Vec<Turn> = most(found).into_iter().flat_map(turn).collect();
        let hinge = if times == 0 || times == counts.settings {
            Hinge::Nothing
        } else if most.is_empty() {
            Hinge::Several
        } else {
            Hinge::On(most.iter().map(|turn| turn.control).collect())
        };
        let stands = words.grammar.stands_in(times.into(), counts.settings.into(), &most);
        parts.push(text_element("p", "", words.grammar.turns_on(&hinge)));
        parts.push(text_element("p", "sx-state", stands));
        if hinge != Hinge::Nothing {
            parts.push(bars(listing, counts, settings, id));
        }
    } else {
        parts.push(text_element("p", "sx-state", words.hinges.not_counted));
    }
    html! {
        <li class="sx-item" data-argument={model.case.arguments[id.index()].id.clone()}>{ for parts }</li>
    }
}

/// The counts of one argument as bars, folded away until asked for: each as long as its share of the settings it is out
/// of, within a frame as long as all of them, with the numbers beside it.
fn bars(listing: &Listing, counts: &Counts, settings: &str, id: ArgumentId) -> Html {
    let Listing { shared, world, .. } = listing;
    let grammar = shared.words.grammar;
    let bar = |name: String, times: u32, of: u32| {
        let drawn = html! {
            <svg class="sx-bar-of" viewBox={format!("0 0 {of} 1")} preserveAspectRatio="none" aria-hidden="true">
                <rect width={times.to_string()} height="1" />
            </svg>
        };
        let told = grammar.of_settings(times.into(), of.into());
        element("li", "", vec![text_element("span", "", name), drawn, text_element("span", "", told)])
    };
    let tally = &counts.arguments[id.index()];
    let stands = shared.words.status(Status::Stands).to_owned();
    let mut all = vec![bar(stands, counts.of(id, Status::Stands), counts.settings)];
    for (lever, &times) in counts.levers.iter().zip(&tally.turns).filter(|(_, times)| **times > 0) {
        let name = grammar.control(named(&shared.model, world, lever.control, true).0);
        all.push(bar(name, times, lever.changeable));
    }
    let summary = text_element("summary", "", shared.words.hinges.bars);
    let context = text_element("p", "sx-hint", settings.to_owned());
    element("details", "sx-bars", vec![summary, element("ul", "", all), context])
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
