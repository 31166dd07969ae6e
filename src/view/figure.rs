//! The figure: draws a scene and answers the pointer and the keys.
//!
//! Handlers sit on the figure, not on each box, so that a box has nothing but what is drawn. Everything the
//! pointer can do here the controls, the lists and the keys can do as well.

use std::rc::Rc;

use explainer_core::argument::{Change, Verdicts, World};
use explainer_core::case::{ActorId, ArgumentId, Case, PremiseId};
use explainer_core::diagram::{FoldCounts, Node, Path, Scene, State as NodeState, View, Words as SceneWords, path_of, scene};
use yew::prelude::*;

use super::Shared;
use super::ink::{InkView, lit};
use super::nodes::{Light, NodeView, number, text};
use crate::model::Model;
use crate::state::Action;
use crate::words::Words;

/// The widths the figure is set in, in units, as a newspaper has its column widths. Between them it is scaled,
/// so the height of the figure before any script runs is that of the live one.
pub const FORMATS: [f32; 4] = [320.0, 480.0, 680.0, 940.0];

/// From which room on the second, third and fourth format is used, in units; the same in the stylesheet.
const ROOMS: [f32; 3] = [440.0, 620.0, 900.0];

/// The format for a room, as a position in [`FORMATS`].
#[must_use]
pub fn format_for(room: f32) -> usize {
    ROOMS.iter().filter(|from| room >= **from).count()
}

/// The figure of a world at a width.
#[must_use]
pub fn draw(model: &Model, words: &Words, world: &World, verdicts: &Verdicts, width: f32, unfolded: bool) -> Scene {
    let fold = |counts: FoldCounts| folded(words, counts);
    let words = SceneWords { status: words.figure.statuses, not: words.figure.not, fold: &fold };
    scene(&model.case, &model.texts, world, verdicts, &words, &View { width, unfolded })
}

fn folded(words: &Words, counts: FoldCounts) -> String {
    let count = (words.figure.folded)(counts.unsupported as usize, counts.not_engaged as usize);
    format!("{count}. {}", if counts.unfolded { words.figure.fold } else { words.figure.unfold })
}

/// The figure of one widget.
#[derive(Properties, PartialEq)]
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
        let current = self.current.filter(|&node| scene.node(node).is_some()).or(scene.nodes.first().map(|it| it.node));
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
            let unfolded = fold.counts.unfolded;
            let onclick = shared.act.reform(move |_: MouseEvent| Action::Unfold(!unfolded));
            html! {
                <g key={index} class="sx-fold" {onclick}>
                    <rect class="sx-hit" x={number(fold.rect.x)} y={number(fold.rect.y)} width={number(fold.rect.w)} height={number(fold.rect.h)} />
                    { for fold.text.iter().enumerate().map(|(index, line)| text(index, line)) }
                </g>
            }
        });
        let lines = path.iter().flat_map(|path: &Path| path.lines.iter()).map(|&index| lit(&scene.lines[index]));
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
