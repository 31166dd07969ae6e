//! The boxes of the figure: actors as pills, premises as plates, arguments as cards.
//!
//! ```text
//! <g class="sx-node sx-argument sx-falls" data-node="free-to-hire">
//!   <rect class="sx-box"/>            the border; contested: a second one inside it
//!   <g class="sx-sign"> … </g>        the drawn sign of the state
//!   <text> … </text>                  the label, a line each; then the status
//!   <g class="sx-port"> … </g>        what it takes as given, by number
//! </g>
//! ```

use explainer_core::argument::{Status, Truth};
use explainer_core::case::PremiseKind;
use explainer_core::diagram::{Face, Node, NodeBox, NodeState, Point, Port, Rect, SIGN, TextLine};
use yew::prelude::*;

use crate::view::markup::class;
use crate::view::memo::Memo;
use crate::view::state_class::{node_classes, truth_class};

/// How a node is lit while another is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Light {
    /// Nothing is looked at.
    Plain,
    /// On the path of what is looked at.
    Lit,
    /// Off that path.
    Dim,
}

impl Light {
    /// Its class; empty while nothing is looked at.
    pub fn class(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Lit => "sx-lit",
            Self::Dim => "sx-dim",
        }
    }
}

/// One box; drawn anew only when something of its own changes.
#[derive(PartialEq)]
pub struct NodeView {
    /// Its geometry and state.
    pub node: NodeBox,
    /// Its public id.
    pub id: AttrValue,
    /// Its name and state, for those who do not see it.
    pub name: AttrValue,
    /// How it is lit.
    pub light: Light,
    /// Whether the detail panel is about it.
    pub selected: bool,
    /// Whether the tab key reaches it; `None` where nothing can be operated.
    pub tab: Option<bool>,
}

impl Memo for NodeView {
    fn draw(&self) -> Html {
        let Self { node, id, name, light, selected, tab } = self;
        let pressed = match node.state {
            NodeState::Actor(on) => on,
            _ => *selected,
        };
        let [kind, state] = node_classes(node.state);
        let class =
            class(&["sx-node", kind, state, light.class(), if *selected { "sx-selected" } else { "" }]);
        let shape = shape(node);
        match tab {
            Some(tab) => html! {
                <g {class} role="button" tabindex={if *tab { "0" } else { "-1" }} data-node={id.clone()}
                    aria-label={name.clone()} aria-pressed={if pressed { "true" } else { "false" }}>{ shape }</g>
            },
            None => html! { <g {class} data-node={id.clone()}>{ shape }</g> },
        }
    }
}

/// What is drawn of a box.
pub fn shape(node: &NodeBox) -> Html {
    html! {
        <>
            { outline(node) }
            { sign(node.state, node.sign) }
            { for texts(node.label.iter().chain(&node.note), " ") }
            { for node.ports.iter().enumerate().map(|(index, given)| port(index, given)) }
        </>
    }
}

/// The border. A contested argument has a double one, so that it differs without colour.
fn outline(node: &NodeBox) -> Html {
    let radius = match node.node {
        Node::Actor(_) => node.rect.h / 2,
        Node::Premise(_) => 3,
        Node::Argument(_) => 5,
    };
    let inner = (node.state == NodeState::Argument(Status::Contested)).then(|| {
        let Rect { x, y, w, h } = node.rect;
        rect("sx-inner", Rect { x: x + 3, y: y + 3, w: w - 6, h: h - 6 }, radius - 2)
    });
    html! { <g>{ rect("sx-box", node.rect, radius) }{ for inner }</g> }
}

fn rect(class: &'static str, rect: Rect, radius: i32) -> Html {
    let Rect { x, y, w, h } = rect;
    html! {
        <rect {class} x={x.to_string()} y={y.to_string()} width={w.to_string()} height={h.to_string()} rx={radius.to_string()} />
    }
}

/// The sign of a state, drawn rather than set: a host's font may lack it.
pub fn sign(state: NodeState, at: Point) -> Html {
    let (kind, d) = match state {
        NodeState::Actor(true) | NodeState::Argument(Status::Stands) => ("sx-solid", circle(SIGN - 1)),
        NodeState::Actor(false) => ("sx-hollow", circle(SIGN - 3)),
        NodeState::Argument(Status::NotEngaged) => ("sx-hollow", circle(4)),
        NodeState::Argument(Status::Contested) => ("sx-half", format!("{}M0-4A4 4 0 0 0 0 4Z", circle(9))),
        // What is not in dispute stands on a line of its own: nobody can switch it.
        NodeState::Premise(PremiseKind::Settled, _) => {
            ("sx-hollow", "M-4.5-1.5L-1.5 1.5L4.5-5.5M-4.5 5H4.5".into())
        }
        NodeState::Premise(_, Truth::Open) => ("sx-hollow", "M0-5L5 0L0 5L-5 0Z".into()),
        NodeState::Premise(_, Truth::Holds) => ("sx-hollow", "M-4.5 0.5L-1.5 3.5L4.5-3.5".into()),
        NodeState::Premise(_, Truth::Rejected) | NodeState::Argument(Status::Falls) => {
            ("sx-hollow", "M-4-4L4 4M-4 4L4-4".into())
        }
        NodeState::Argument(Status::Unsupported) => ("sx-hollow", "M-4.5 0H4.5".into()),
    };
    html! { <path class={class(&["sx-sign", kind])} transform={shift(at)} {d} /> }
}

/// A circle round the origin as path data, from its diameter.
fn circle(diameter: i32) -> String {
    // Half a unit is written out, since formatting floating-point numbers is much code.
    let r = format!("{}{}", diameter / 2, if diameter % 2 == 0 { "" } else { ".5" });
    format!("M{r} 0A{r} {r} 0 1 1 -{r} 0A{r} {r} 0 1 1 {r} 0Z")
}

fn port(index: usize, port: &Port) -> Html {
    let truth = truth_class(port.truth);
    html! {
        <g key={index} class={class(&["sx-port", truth])}>{ rect("sx-port-box", port.rect, 2) }{ text(0, &port.text, " ") }</g>
    }
}

/// Lines of text that are read as one, and what parts the last of them from what follows. A word that is broken
/// over two lines stays one.
pub fn texts<'a>(lines: impl IntoIterator<Item = &'a TextLine>, end: &'static str) -> Vec<Html> {
    let mut drawn = Vec::new();
    let mut lines = lines.into_iter().peekable();
    while let Some(line) = lines.next() {
        let end = match lines.peek() {
            Some(next) if next.continues_word => "",
            Some(_) => " ",
            None => end,
        };
        drawn.push(text(drawn.len(), line, end));
    }
    drawn
}

/// A line of text and what parts it from the next: not drawn, but read.
fn text(key: usize, line: &TextLine, end: &str) -> Html {
    let class = match line.face {
        Face::Title => "sx-t-title",
        Face::Label => "sx-t-label",
        Face::LabelSmall => "sx-t-small",
        Face::Plain => "sx-t-plain",
        Face::Note => "sx-t-note",
    };
    html! { <text {key} {class} x={line.x.to_string()} y={line.y.to_string()}>{ line.text.to_string() + end }</text> }
}

/// Moves to a point.
pub fn shift(at: Point) -> AttrValue {
    AttrValue::from(format!("translate({} {})", at.x, at.y))
}
