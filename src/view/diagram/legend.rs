//! How to read the figure: every sign, border and line of it with its word and what that means, drawn by what draws the
//! figure. It comes later.

use explainer_core::argument::{Status, Truth};
use explainer_core::case::{ActorId, ArgumentId, Column, PremiseId, PremiseKind};
use explainer_core::diagram::{
    Band, Force, LineMark, MarkShape, Node, NodeBox, NodeState, Point, Rect, Side, Strike,
};
use yew::prelude::*;

use super::lines::mark;
use super::nodes::shape;
use crate::view::markup::class;
use crate::view::shared::Shared;
use crate::view::state_class::{force_class, node_classes};

/// What stands in the legend.
pub fn signs(shared: &Shared) -> Html {
    let f = &shared.words.figure;
    let m = &f.meanings;
    let premise = |kind, truth| {
        let (word, meaning) = (shared.words.premise(kind, truth), shared.words.premise_meaning(kind, truth));
        (sample(NodeState::Premise(kind, truth)), word, meaning)
    };
    let given = [
        premise(PremiseKind::Settled, Truth::Holds),
        premise(PremiseKind::Switch, Truth::Holds),
        premise(PremiseKind::Switch, Truth::Open),
        premise(PremiseKind::Switch, Truth::Rejected),
        (sample(NodeState::Actor(true)), f.on, m.on),
        (sample(NodeState::Actor(false)), f.off, m.off),
    ];
    // By themselves, since they have the signs of other premises: only the words are others.
    let readings = [Truth::Holds, Truth::Rejected].map(|truth| premise(PremiseKind::Reading, truth));
    let has_readings = !shared.model.premises_of(PremiseKind::Reading).is_empty();
    let force = |force| line("sx-attack", force, &[(MarkShape::End, 4)]);
    let attacks = [
        (strike(Strike::Undermine), f.strikes.undermine, m.strikes.undermine),
        (strike(Strike::Undercut), f.strikes.undercut, m.strikes.undercut),
        (strike(Strike::Rebut), f.strikes.rebut, m.strikes.rebut),
        (force(Force::InForce), f.forces.in_force, m.forces.in_force),
        (force(Force::Undecided), f.forces.undecided, m.forces.undecided),
        (force(Force::Spent), f.forces.defeated, m.forces.defeated),
    ];
    let others = [
        (line("sx-use", Force::InForce, &[]), f.rests_on, m.rests_on),
        (line("sx-use", Force::InForce, &[(MarkShape::Not, 22)]), f.contrary, m.contrary),
        (line("sx-part", Force::InForce, &[(MarkShape::Arrow, 5)]), f.builds_on, m.builds_on),
    ];
    html! {
        <>{ statuses(shared) }{ list(&given) }if has_readings { { list(&readings) } }{ list(&attacks) }{ list(&others) }</>
    }
}

/// The five statuses of an argument.
pub fn statuses(shared: &Shared) -> Html {
    let meanings = &shared.words.figure.meanings.statuses;
    list(&Status::ALL.map(|status| {
        (sample(NodeState::Argument(status)), shared.words.status(status), meanings.of(status))
    }))
}

/// The three ways to argue against an argument.
pub const STRIKES: [Strike; 3] = [Strike::Undermine, Strike::Undercut, Strike::Rebut];

/// A line of attack with the sign of its kind.
pub fn strike(strike: Strike) -> Html {
    line("sx-attack", Force::Undecided, &[(MarkShape::Strike(strike), 24), (MarkShape::End, 4)])
}

/// Samples, each with its word and what the word means.
fn list(samples: &[(Html, &'static str, &'static str)]) -> Html {
    let mut items = Vec::new();
    for (drawn, word, meaning) in samples {
        items.push(html! {
            <li key={*word}>{ framed(drawn.clone()) }<span><strong>{ *word }</strong>{ ". " }{ *meaning }</span></li>
        });
    }
    html! { <ul class="sx-signs">{ for items }</ul> }
}

/// A sample as a small drawing of its own.
pub fn framed(drawn: Html) -> Html {
    html! { <svg class="sx-sample" viewBox="0 0 44 20" aria-hidden="true">{ drawn }</svg> }
}

/// A box without words.
fn sample(state: NodeState) -> Html {
    let node = match state {
        NodeState::Actor(_) => Node::Actor(ActorId(0)),
        NodeState::Premise(..) => Node::Premise(PremiseId(0)),
        NodeState::Argument(_) => Node::Argument(ArgumentId(0)),
    };
    let sample = NodeBox {
        node,
        band: Band::Arguments(Column::Claim),
        rect: Rect { x: 2, y: 1, w: 40, h: 18 },
        label: Vec::new(),
        note: Vec::new(),
        sign: Point { x: 22, y: 10 },
        state,
        ports: Vec::new(),
    };
    let [kind, state] = node_classes(state);
    html! { <g class={class(&["sx-node", kind, state])}>{ shape(&sample) }</g> }
}

/// A line that runs to the left, with its signs.
fn line(kind: &'static str, force: Force, signs: &[(MarkShape, i32)]) -> Html {
    let mut drawn = vec![
        html! { <path key="line" class={class(&["sx-line", kind, force_class(force)])} d="M42 10H4" /> },
    ];
    for &(shape, x) in signs {
        let at = Point { x, y: 10 };
        drawn.push(mark(drawn.len(), &LineMark { shape, at, size: 8, towards: Side::Left, force }));
    }
    let lit = if kind == "sx-attack" { "" } else { "sx-lit-line" };
    html! { <g class={lit}>{ for drawn }</g> }
}
