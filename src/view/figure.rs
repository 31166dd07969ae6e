//! The figure: draws a scene and answers the pointer and the keys.
//!
//! Handlers sit on the figure, not on each box, so that a box has nothing but what is drawn. Everything the
//! pointer can do here the controls, the lists and the keys can do as well.

use std::rc::Rc;

use explainer_core::argument::{Change, Verdicts, World};
use explainer_core::case::{Case, PremiseKind};
use explainer_core::diagram::{
    FoldCounts, Node, Path, Rect, Scene, Side, State as NodeState, Subject, View, Words as SceneWords,
    path_of, scene,
};
use yew::prelude::*;

use super::Shared;
use super::hit;
use super::ink::{InkView, lit};
use super::nodes::{Light, NodeView, text};
use crate::state::Action;
use crate::words::Words;

/// The widths the figure is set in, in units, as a newspaper has its column widths. Between them it is scaled,
/// so the height of the figure before any script runs is that of the live one.
pub const FORMATS: [i32; 4] = [320, 480, 680, 940];

/// From which room on the second, third and fourth format is used, in units; the same in the stylesheet.
const ROOMS: [f32; 3] = [440.0, 620.0, 900.0];

/// The format for a room, as a position in [`FORMATS`].
#[must_use]
pub fn format_for(room: f32) -> usize {
    ROOMS.iter().filter(|from| room >= **from).count()
}

/// The figure of a world at a width.
#[must_use]
pub fn draw(shared: &Shared, world: &World, verdicts: &Verdicts, view: View) -> Scene {
    let Shared { model, words, fixed, .. } = shared;
    let fold = |counts: FoldCounts| folded(words, counts, *fixed);
    let words = SceneWords { status: words.figure.statuses, not: words.figure.not, fold: &fold };
    let (case, texts, plan) = (&model.case, &model.texts, &model.plan);
    scene(&Subject { case, plan, texts, world, verdicts, words: &words }, &view)
}

/// What a band leaves out, and the offer to show it where that can be done.
fn folded(words: &Words, counts: FoldCounts, fixed: bool) -> String {
    let count = (words.figure.folded)(counts.unsupported as usize, counts.not_engaged as usize);
    if fixed {
        return format!("{count}.");
    }
    format!("{count}. {}", if counts.unfolded { words.figure.fold } else { words.figure.unfold })
}

/// The figure of one widget.
#[derive(Properties, Clone, PartialEq)]
pub struct FigureProps {
    /// What every part of the view is given.
    pub shared: Shared,
    /// What to draw.
    pub scene: Rc<Scene>,
    /// What is looked at.
    pub looked: Option<Node>,
    /// What the detail panel is about.
    pub selected: Option<Node>,
    /// Told when the pointer or the focus comes to a node, or leaves.
    pub look: Callback<Option<Node>>,
}

/// The figure of one widget; remembers only which box the tab key comes to.
pub struct Figure {
    current: Option<Node>,
}

/// What the keys do.
pub enum Key {
    /// The focus has come to a node.
    At(Node),
}

impl Component for Figure {
    type Message = Key;
    type Properties = FigureProps;

    fn create(_: &Context<Self>) -> Self {
        Self { current: None }
    }

    fn update(&mut self, _: &Context<Self>, Key::At(node): Key) -> bool {
        let moved = self.current != Some(node);
        self.current = Some(node);
        moved
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let FigureProps { shared, scene, looked, selected, .. } = ctx.props();
        let case = &shared.model.case;
        let about = looked.or(*selected).filter(|&node| scene.node(node).is_some());
        let path = about.map(|node| path_of(scene, node));
        let current =
            self.current.filter(|&node| scene.node(node).is_some()).or(scene.nodes.first().map(|it| it.node));
        let light = |node: Node| match &path {
            None => Light::Plain,
            Some(path) if path.nodes.contains(&node) => Light::Lit,
            Some(_) => Light::Dim,
        };
        let nodes = scene.nodes.iter().map(|it| {
            html! {
                <NodeView key={key(it.node)} node={it.clone()} id={id(case, it.node).to_owned()}
                    name={name(shared, it.node, it.state)} light={light(it.node)} selected={*selected == Some(it.node)}
                    tab={(!shared.fixed).then_some(current == Some(it.node))} />
            }
        });
        let bands = scene.bands.iter().enumerate().map(|(index, band)| {
            html! {
                <g key={index} class="sx-band">
                    { for band.title.iter().enumerate().map(|(index, line)| text(index, line)) }
                    <path class="sx-rule" d={format!("M{} {}h{}", band.rule.x, band.rule.y, band.rect.w)} />
                </g>
            }
        });
        let folds = scene.folds.iter().enumerate().map(|(index, fold)| {
            let FoldCounts { column, unfolded, .. } = fold.counts;
            let onclick = shared.act.reform(move |_: MouseEvent| Action::Unfold(column, !unfolded));
            html! {
                <g key={index} class="sx-fold" {onclick}>
                    <rect class="sx-hit" x={fold.rect.x.to_string()} y={fold.rect.y.to_string()} width={fold.rect.w.to_string()} height={fold.rect.h.to_string()} />
                    { for fold.text.iter().enumerate().map(|(index, line)| text(index, line)) }
                </g>
            }
        });
        let lines = path
            .iter()
            .flat_map(|path: &Path| path.lines.iter())
            .map(|&index| lit(index, &scene.lines[index]));
        let ink_light = if path.is_some() { Light::Dim } else { Light::Plain };
        html! {
            <svg viewBox={format!("0 0 {} {}", scene.width, scene.height)} role="group" aria-label={shared.words.figure.name}
                class={classes!("sx-figure", path.is_some().then_some("looking"))}
                onclick={on_node(ctx, Self::choose)} onpointerover={on_node(ctx, |props, node| props.look.emit(Some(node)))}
                onpointerleave={ctx.props().look.reform(|_: PointerEvent| None)}
                onfocusin={self.on_focus(ctx)} onfocusout={ctx.props().look.reform(|_: FocusEvent| None)}
                onkeydown={on_key(ctx)}>
                { for bands }
                <InkView ink={scene.ink.clone()} marks={scene.marks.clone()} light={ink_light} />
                <g class="sx-lines">{ for lines }</g>
                <g class="sx-nodes">{ for nodes }</g>
                <g class="sx-folds">{ for folds }</g>
            </svg>
        }
    }
}

impl Figure {
    /// A click or a tap: an actor is switched, anything else is selected, or let go if it was.
    fn choose(props: &FigureProps, node: Node) {
        let FigureProps { shared, scene, selected, .. } = props;
        let action = match (node, scene.node(node).map(|it| it.state)) {
            (Node::Actor(actor), Some(NodeState::Actor(on))) => Action::Change(Change::Actor(actor, !on)),
            _ => Action::Select((*selected != Some(node)).then_some(node)),
        };
        shared.act.emit(action);
    }

    fn on_focus(&self, ctx: &Context<Self>) -> Callback<FocusEvent> {
        let link = ctx.link().clone();
        on_node(ctx, move |props, node| {
            props.look.emit(Some(node));
            link.send_message(Key::At(node));
        })
    }
}

/// A handler that is told on which node an event happened.
fn on_node<E: AsRef<web_sys::Event> + 'static>(
    ctx: &Context<Figure>,
    then: impl Fn(&FigureProps, Node) + 'static,
) -> Callback<E> {
    let props = ctx.props().clone();
    Callback::from(move |event: E| {
        if let Some(node) = hit::node(event.as_ref(), &props.shared.model.case) {
            then(&props, node);
        }
    })
}

/// Enter and space choose; arrows walk to the nearest box that way; escape lets go.
fn on_key(ctx: &Context<Figure>) -> Callback<KeyboardEvent> {
    let props = ctx.props().clone();
    Callback::from(move |event: KeyboardEvent| {
        let Some(node) = hit::node(&event, &props.shared.model.case) else { return };
        let side = match event.key().as_str() {
            "Enter" | " " => {
                event.prevent_default();
                return Figure::choose(&props, node);
            }
            "Escape" => return props.shared.act.emit(Action::Select(None)),
            "ArrowLeft" => Side::Left,
            "ArrowRight" => Side::Right,
            "ArrowUp" => Side::Up,
            "ArrowDown" => Side::Down,
            _ => return,
        };
        event.prevent_default();
        if let Some(next) = nearest(&props.scene, node, side) {
            hit::focus(&event, id(&props.shared.model.case, next));
        }
    })
}

/// The nearest box on one side of another: near along the way counts once, off to the side twice.
fn nearest(scene: &Scene, from: Node, side: Side) -> Option<Node> {
    let middle = |rect: Rect| (rect.x + rect.w / 2, rect.middle());
    let (x, y) = middle(scene.node(from)?.rect);
    let ahead = scene.nodes.iter().filter_map(|it| {
        let (to_x, to_y) = middle(it.rect);
        let (along, off) = match side {
            Side::Left => (x - to_x, to_y - y),
            Side::Right => (to_x - x, to_y - y),
            Side::Up => (y - to_y, to_x - x),
            Side::Down => (to_y - y, to_x - x),
        };
        (along > 0).then(|| (along + 2 * off.abs(), it.node))
    });
    ahead.min().map(|(_, node)| node)
}

/// The public id of a node; actors, premises and arguments may share names, so each has its prefix.
fn id(case: &Case, node: Node) -> String {
    match node {
        Node::Actor(id) => format!("actor:{}", case.actors[id.at()].id),
        Node::Premise(id) => format!("premise:{}", case.premises[id.at()].id),
        Node::Argument(id) => format!("argument:{}", case.arguments[id.at()].id),
    }
}

fn key(node: Node) -> String {
    match node {
        Node::Actor(id) => format!("a{}", id.0),
        Node::Premise(id) => format!("p{}", id.0),
        Node::Argument(id) => format!("r{}", id.0),
    }
}

/// A node's name and state in words.
fn name(shared: &Shared, node: Node, state: NodeState) -> String {
    let words = shared.words;
    let state = match state {
        NodeState::Actor(true) => words.figure.on,
        NodeState::Actor(false) => words.figure.off,
        NodeState::Premise(PremiseKind::Settled, _) => words.figure.settled,
        NodeState::Premise(_, truth) => words.truth(truth),
        NodeState::Argument(status) => words.status(status),
    };
    format!("{}: {state}", shared.model.entry(node).label)
}
