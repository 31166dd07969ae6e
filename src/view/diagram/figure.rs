//! The figure: draws a scene and answers the pointer and the keys.
//!
//! Handlers sit on the figure, not on each box, so that a box has nothing but what is drawn. Everything the
//! pointer can do here the controls, the lists and the keys can do as well.

use std::rc::Rc;

use explainer_core::argument::Change;
use explainer_core::case::Case;
use explainer_core::diagram::{Highlight, Node, NodeBox, NodeState, Scene, Side};
use yew::prelude::*;

use super::bands::{bands, fold};
use super::keyboard::{Walk, line_walked, nearest, spots, step};
use super::lines::{InkView, line_alone};
use super::node_id::{self, Spot};
use super::nodes::{Light, NodeView};
use crate::browser::{events, keyboard_focus};
use crate::session::Action;
use crate::view::markup::class;
use crate::view::memo::memoised;
use crate::view::shared::Shared;

/// The figure of one widget.
#[derive(Properties, Clone, PartialEq)]
pub struct FigureProps {
    /// What every part of the view is given.
    pub shared: Shared,
    /// What to draw.
    pub scene: Rc<Scene>,
    /// The node whose path is lit.
    pub lit: Option<Node>,
    /// What the detail panel is about.
    pub selected: Option<Node>,
}

/// The figure of one widget; remembers only where the keys are.
pub struct Figure {
    /// What the tab key comes to; at first the first box.
    current: Option<Spot>,
    /// The walk along lines that led there.
    walk: Option<Walk>,
    /// Whether the focus has yet to follow.
    moved: bool,
    root: NodeRef,
}

/// What reaches a figure.
pub enum Msg {
    /// A click, a tap, or a key that counts as one.
    Chosen(Option<Spot>),
    /// The pointer has come over something.
    Over(Option<Spot>),
    /// The focus has come to something.
    Focused(Option<Spot>),
    /// Pointer or focus have left.
    Left,
    /// An arrow key on something; with shift it follows lines.
    Arrow(Spot, Side, bool),
    /// What is selected is let go.
    Escaped,
}

impl Component for Figure {
    type Message = Msg;
    type Properties = FigureProps;

    fn create(_: &Context<Self>) -> Self {
        Self { current: None, walk: None, moved: false, root: NodeRef::default() }
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        let FigureProps { shared, scene, .. } = ctx.props();
        match msg {
            Msg::Chosen(spot) => choose(ctx.props(), spot),
            Msg::Escaped => shared.act.emit(Action::Select(None)),
            Msg::Over(spot) => {
                if let Some(Spot::Node(node)) = spot {
                    shared.act.emit(Action::Hover(Some(node)));
                }
            }
            Msg::Left => shared.act.emit(Action::Hover(None)),
            Msg::Focused(spot) => {
                shared.act.emit(Action::Hover(spot.and_then(Spot::node)));
                let moved = spot.is_some() && self.current != spot;
                if moved {
                    (self.current, self.walk) = (spot, None);
                }
                return moved;
            }
            Msg::Arrow(here, side, along) => {
                // Keys may come faster than the focus follows.
                let here = if self.moved { self.current.unwrap_or(here) } else { here };
                let walked = match here {
                    Spot::Node(node) if along => step(scene, node, self.walk, side),
                    _ => None,
                };
                let next = match walked {
                    Some((node, walk)) => {
                        self.walk = Some(walk);
                        Some(Spot::Node(node))
                    }
                    None if along => None,
                    None => {
                        self.walk = None;
                        nearest(scene, here, side)
                    }
                };
                self.moved = next.is_some();
                self.current = next.or(self.current);
                return self.moved;
            }
        }
        false
    }

    /// The focus follows only now, so that the name it meets already tells the way it came.
    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        if std::mem::take(&mut self.moved)
            && let (Some(root), Some(spot)) = (self.root.cast::<web_sys::Element>(), self.current)
        {
            focus_box(&root, &node_id::spot_id(&ctx.props().shared.model.case, spot));
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let FigureProps { shared, scene, lit, selected, .. } = ctx.props();
        let about = lit.filter(|&node| scene.node(node).is_some());
        let path = about.map(|node| Highlight::new(scene, node));
        let current = self.current.filter(|&here| spots(scene).iter().any(|(spot, _)| *spot == here));
        let current = current.or(scene.nodes.first().map(|first| Spot::Node(first.node)));
        let nodes = scene.nodes.iter().map(|node| {
            let view = NodeView {
                node: node.clone(),
                id: node_id::public_id(&shared.model.case, node.node).into(),
                name: self.name(ctx.props(), node, current).into(),
                light: light(path.as_ref(), node.node),
                selected: *selected == Some(node.node),
                tab: (!shared.is_static()).then_some(current == Some(Spot::Node(node.node))),
            };
            memoised(key(node.node), view)
        });
        let bands = bands(scene);
        let folds = scene.folds.iter().map(|counts| fold(shared, counts, current));
        let lines = path
            .iter()
            .flat_map(|path: &Highlight| path.lines.iter())
            .map(|&index| line_alone(index, &scene.lines[index]));
        let ink_light = if path.is_some() { Light::Dim } else { Light::Plain };
        let ink = InkView { ink: scene.ink.clone(), marks: scene.marks.clone(), light: ink_light };
        html! {
            <svg viewBox={format!("0 0 {} {}", scene.width, scene.height)} role="group" aria-label={shared.words.figure.name}
                aria-describedby={(!shared.is_static()).then_some("keys")}
                class={class(&["sx-figure", if path.is_some() { "sx-looking" } else { "" }, if shared.is_static() { "sx-still" } else { "" }])} ref={self.root.clone()}
                onclick={on::<MouseEvent>(ctx, Msg::Chosen)} onpointerover={on::<PointerEvent>(ctx, Msg::Over)}
                onfocusin={on::<FocusEvent>(ctx, Msg::Focused)} onpointerleave={ctx.link().callback(|_: PointerEvent| Msg::Left)}
                onfocusout={ctx.link().callback(|_: FocusEvent| Msg::Left)} onkeydown={on_key(ctx)}>
                { for bands }
                { memoised("ink", ink) }
                <g class="sx-lines">{ for lines }</g>
                <g class="sx-nodes">{ for nodes }</g>
                <g class="sx-folds">{ for folds }</g>
            </svg>
        }
    }
}

impl Figure {
    /// A box's name and state in words, with the numbers, and if one has come to it along a line, what that line says.
    fn name(&self, props: &FigureProps, node: &NodeBox, current: Option<Spot>) -> String {
        let FigureProps { shared, scene, .. } = props;
        let words = shared.words;
        let state = match node.state {
            NodeState::Actor(true) => words.figure.on,
            NodeState::Actor(false) => words.figure.off,
            NodeState::Premise(kind, truth) => words.premise(kind, truth),
            NodeState::Argument(status) => words.status(status),
        };
        // All that is written in the box is part of its name: a premise's own number, an argument's after its status.
        let mut name = shared.model.entry(node.node).label.clone();
        let mut add = |between: &str, text: &str| {
            name += between;
            name += text;
        };
        if let (Node::Premise(_), Some(number)) = (node.node, node.note.first()) {
            add(", ", &number.text);
        }
        add(": ", state);
        for port in &node.ports {
            add(", ", &port.text.text);
        }
        let walk = self.walk.filter(|_| current == Some(Spot::Node(node.node)));
        match walk.and_then(|walk| line_walked(shared, scene, walk)) {
            Some(line) => format!("{name}. {line}"),
            None => name,
        }
    }
}

/// A click or a tap: an actor is switched, anything else is selected, or let go if it was; a tap beside
/// everything lets go, too.
fn choose(props: &FigureProps, spot: Option<Spot>) {
    let FigureProps { shared, scene, selected, .. } = props;
    let action = match spot {
        None => Action::Select(None),
        Some(Spot::Fold(column)) => {
            let fold = scene.folds.iter().find(|fold| fold.counts.column == column);
            Action::Unfold(column, fold.is_some_and(|fold| !fold.counts.unfolded))
        }
        Some(Spot::Node(node)) => match (node, scene.node(node).map(|found| found.state)) {
            (Node::Actor(actor), Some(NodeState::Actor(on))) => Action::Change(Change::Actor(actor, !on)),
            _ => Action::Select((*selected != Some(node)).then_some(node)),
        },
    };
    shared.act.emit(action);
}

/// The spot an event happened on.
fn spot_of(event: &web_sys::Event, case: &Case) -> Option<Spot> {
    node_id::parse_spot(case, &events::nearest_attribute(event, "data-node")?)
}

/// Moves the focus to a box.
fn focus_box(figure: &web_sys::Element, id: &str) {
    if let Ok(Some(found)) = figure.query_selector(&format!("[data-node=\"{id}\"]")) {
        keyboard_focus::to(&found);
    }
}

/// A handler that is told on what an event happened. It looks at once: later the event no longer tells.
fn on<E: AsRef<web_sys::Event> + 'static>(
    ctx: &Context<Figure>,
    msg: fn(Option<Spot>) -> Msg,
) -> Callback<E> {
    let model = ctx.props().shared.model.clone();
    ctx.link().callback(move |event: E| msg(spot_of(event.as_ref(), &model.case)))
}

/// Enter and space choose; arrows walk; escape lets go.
fn on_key(ctx: &Context<Figure>) -> Callback<KeyboardEvent> {
    let model = ctx.props().shared.model.clone();
    let link = ctx.link().clone();
    Callback::from(move |event: KeyboardEvent| {
        let Some(spot) = spot_of(&event, &model.case) else { return };
        let along = event.shift_key();
        let msg = match event.key().as_str() {
            "Enter" | " " => Msg::Chosen(Some(spot)),
            "Escape" => return link.send_message(Msg::Escaped),
            "ArrowLeft" => Msg::Arrow(spot, Side::Left, along),
            "ArrowRight" => Msg::Arrow(spot, Side::Right, along),
            "ArrowUp" => Msg::Arrow(spot, Side::Up, along),
            "ArrowDown" => Msg::Arrow(spot, Side::Down, along),
            _ => return,
        };
        event.prevent_default();
        link.send_message(msg);
    })
}

/// How a box is lit while something is hovered over.
fn light(path: Option<&Highlight>, node: Node) -> Light {
    match path {
        None => Light::Plain,
        Some(path) if path.nodes.contains(&node) => Light::Lit,
        Some(_) => Light::Dim,
    }
}

fn key(node: Node) -> String {
    match node {
        Node::Actor(id) => format!("a{}", id.0),
        Node::Premise(id) => format!("p{}", id.0),
        Node::Argument(id) => format!("r{}", id.0),
    }
}
