//! The arguments as a nested list: a claim, what it rests on, what is said against it, what is answered back.
//!
//! The same world as the figure shows, for whoever reads rather than looks; also on paper, and in the page
//! before any script runs. It is made of plain elements, so that nothing has to be announced.
//!
//! ```text
//! <ul class="sx-outline">
//!   <li class="sx-item" data-argument="free-to-hire" data-status="falls">  the claim, why, what it rests on
//!     <div class="sx-item-against"> <ul> … </ul>                           what is said against it, nested
//!   <li> <details class="sx-aside">                                        what does not apply, and why
//! ```

use explainer_core::argument::{Status, reason};
use explainer_core::case::{ArgumentId, Attack, Column};
use explainer_core::diagram::Node;
use yew::prelude::*;

use super::atoms::status;
use super::lesson::not_shown_note;
use super::listing::Listing;
use crate::announce::{literal_label, name_of, reasons};
use crate::language::parts::Relation;
use crate::view::attribution::{advanced, in_record};

/// The outline of one world. With `open`, what does not apply is unfolded, as paper needs it.
pub fn argument_outline(listing: &Listing, open: bool) -> Html {
    let model = &listing.shared.model;
    let mut told = vec![false; model.case.arguments.len()];
    let mut items = Vec::new();
    // What applies against something that does not is no part of any nest: it comes after the claims.
    for column in Column::ALL {
        for id in model.arguments() {
            let here = model.case.arguments[id.index()].column == column;
            if here && !told[id.index()] && listing.verdicts.status(id).applies() {
                items.push(item(listing, id, None, &mut Vec::new(), &mut told));
            }
        }
    }
    html! {
        <ul class="sx-outline">
            { for items }
            { aside(listing, open) }
        </ul>
    }
}

/// One argument with what is directed against it. `path` holds the arguments above it, since a claim and its
/// denial answer each other; what has been `told` once is only named again.
fn item(
    listing: &Listing,
    id: ArgumentId,
    attack: Option<Attack>,
    path: &mut Vec<ArgumentId>,
    told: &mut [bool],
) -> Html {
    let model = &listing.shared.model;
    let words = listing.shared.words;
    let again = std::mem::replace(&mut told[id.index()], true);
    let mut answers = Vec::new();
    path.push(id);
    for attack in &model.case.attacks {
        let from = attack.from;
        let shown = !model.hides(Node::Argument(from)) && listing.verdicts.status(from).applies();
        if attack.to == id && !again && !path.contains(&from) && shown {
            answers.push(item(listing, from, Some(*attack), path, told));
        }
    }
    path.pop();
    let against = match model.case.arguments[id.index()].column {
        Column::Claim => words.panel.attacked_by,
        Column::Objection | Column::Reply => words.panel.answered_by,
    };
    html! {
        <li key={id.index()} class="sx-item" data-argument={model.case.arguments[id.index()].id.clone()}
            data-status={listing.verdicts.status(id).as_str()}>
            { head(listing, id, attack, again) }
            if !again {
                <p>{ &model.argument(id).sentence }</p>
                { advanced(listing.shared, id) }
                { grounds(listing, id) }
                { rests(listing, id) }
                { entry(listing, id) }
            }
            if !answers.is_empty() {
                <div class="sx-item-against"><p>{ against }{ ":" }</p><ul>{ for answers }</ul></div>
            }
            if !again { { not_shown_note(listing.shared, listing.verdicts, id) } }
        </li>
    }
}

/// The name, the status, and how it is directed against the argument it is listed under.
fn head(listing: &Listing, id: ArgumentId, attack: Option<Attack>, again: bool) -> Html {
    let shared = listing.shared;
    let mut more = String::new();
    if let Some(attack) = attack {
        let target = name_of(shared.model.argument(attack.to));
        more = shared.words.grammar.line(Relation::Strikes(attack.kind.into()), target, true);
    }
    if again {
        more = format!("{more} {}", shared.words.panel.see_above);
    }
    html! {
        <p class="sx-item-head">
            { listing.name_button(Node::Argument(id), &shared.model.argument(id).label) }{ ": " }
            { status(shared, listing.verdicts.status(id)) }
            // Where the status folds out, its meaning comes between.
            if !more.is_empty() { <span class="sx-state">{ if shared.is_static() { ". " } else { " " } }{ more }</span> }
        </p>
    }
}

/// Why it has its status.
fn grounds(listing: &Listing, id: ArgumentId) -> Html {
    let Listing { shared, world, verdicts, .. } = listing;
    let mut told = Vec::new();
    for (index, reason) in
        reasons(&shared.model, shared.words, world, &reason(&shared.model.case, world, verdicts, id))
            .into_iter()
            .enumerate()
    {
        told.push(html! { <p key={index} class="sx-item-why">{ reason }</p> });
    }
    html! { <>{ for told }</> }
}

/// What it rests on: premises, then arguments it builds on.
fn rests(listing: &Listing, id: ArgumentId) -> Html {
    let Listing { shared, world, verdicts, .. } = listing;
    let (model, words) = (&shared.model, shared.words);
    let argument = &model.case.arguments[id.index()];
    let mut rests = Vec::new();
    let mut push = |node: Node, label: &str, state: &str| {
        rests.push(html! { <li key={rests.len()}>{ listing.name_button(node, label) }{ " (" }{ state.to_owned() }{ ")" }</li> });
    };
    for &literal in &argument.premises {
        let label = literal_label(model, words, literal);
        let kind = model.case.premises[literal.premise.index()].kind;
        push(
            Node::Premise(literal.premise),
            &label,
            words.taken(kind, literal.negated, world.holds(literal)),
        );
    }
    for &part in argument.builds_on.iter().filter(|&&part| !model.hides(Node::Argument(part))) {
        push(Node::Argument(part), &model.argument(part).label, words.status(verdicts.status(part)));
    }
    html! {
        <div class="sx-item-rests">
            if !rests.is_empty() {
                <p>{ words.panel.rests_on }{ ": " }</p><ul>{ for rests }</ul>
            }
        </div>
    }
}

/// The way to its entry in the record, where no panel leads there.
fn entry(listing: &Listing, id: ArgumentId) -> Html {
    if listing.shared.is_static() {
        in_record(listing.shared, Node::Argument(id))
    } else {
        html! {}
    }
}

/// What does not apply, each with what it would need.
fn aside(listing: &Listing, open: bool) -> Html {
    let Listing { shared, verdicts, .. } = listing;
    let mut counts = [0; 2];
    let mut items = Vec::new();
    for id in shared.model.arguments() {
        let found = verdicts.status(id);
        if found.applies() {
            continue;
        }
        counts[usize::from(found == Status::NotEngaged)] += 1;
        items.push(html! {
            <li key={id.index()} class="sx-item" data-argument={shared.model.case.arguments[id.index()].id.clone()} data-status={found.as_str()}>
                { head(listing, id, None, false) }
                if shared.is_static() { <p>{ &shared.model.argument(id).sentence }</p> }
                { grounds(listing, id) }
                if shared.is_static() { { advanced(shared, id) } }
                { entry(listing, id) }
            </li>
        });
    }
    html! {
        <li key="aside">
            if !items.is_empty() {
                <details class="sx-aside" {open}>
                    <summary>{ shared.words.grammar.folded(counts[0], counts[1]) }</summary>
                    <ul>{ for items }</ul>
                </details>
            }
        </li>
    }
}
