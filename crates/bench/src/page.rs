//! What the benchmark of the page draws: a graph with its places, and what becomes of it by one change after another.
//!
//! Others draw the same graph beside the widget. They are told all that is known of each world beforehand, so that only
//! drawing is compared.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, ensure};
use bench::FIRST_CASE;
use bench::draws::Draws;
use bench::three_bands::{ThreeBands, WIDTH};
use explainer_authoring::read_folder;
use explainer_core::argument::{Framework, Status, Truth, World};
use explainer_core::case::{ActorId, Case, Column, Labels};
use explainer_core::diagram::{
    Captions, FoldCaption, Force, Line, LineId, LineKind, Node, NodeBox, NodeState, Plan, Scene, Subject,
    View, rounded, scene,
};
use explainer_core::pack::pack_labels;
use serde_json::{Value, json};

/// The first case, and its worlds after each of so many toggles of actors.
pub fn first_case(toggles: usize) -> Result<Value> {
    let (structure, texts) = read_folder(FIRST_CASE.as_ref()).map_err(|problems| anyhow!("{problems}"))?;
    let labels = texts.into_iter().next().context("the case has no texts")?.labels;
    drawn(&structure.case, &labels, &Plan::new(&structure.case), toggles)
}

/// The same of a graph in three bands, which is packed into a folder as the widget fetches it.
pub fn three_bands(toggles: usize, nodes: usize, folder: &Path) -> Result<Value> {
    let (case, labels) = ThreeBands::new(nodes).with_actors();
    let plan = Plan::new(&case);
    let packs = folder.join("cases").join(&case.id);
    fs::create_dir_all(&packs)?;
    let pack = packs.join(format!("{}.labels.pack", labels.language));
    fs::write(&pack, pack_labels(&case, &labels, &plan))
        .with_context(|| format!("cannot write {}", pack.display()))?;
    drawn(&case, &labels, &plan, toggles)
}

/// The figure of the opening world, and of every world on the way the states of its boxes and the forces of its lines.
fn drawn(case: &Case, labels: &Labels, plan: &Plan, toggles: usize) -> Result<Value> {
    let framework = Framework::new(case);
    let captions = Captions {
        status: &Status::as_str,
        contrary: &|number| format!("not {number}"),
        fold: &|_| FoldCaption { count: String::new(), offer: String::new() },
    };
    let seen = |world: &World| {
        let verdicts = framework.evaluate(world);
        let subject = Subject { case, plan, labels, world, verdicts: &verdicts, captions: &captions };
        scene(&subject, &View { width: WIDTH, unfolded: [true; Column::COUNT] })
    };
    let mut world = World::new(case, &case.opening);
    let opening = seen(&world);
    // The figure shows whom an argument needs only while somebody looks at it, and so no other drawing has to.
    let lines: Vec<_> = opening.lines.iter().filter(|line| line.kind != LineKind::Need).collect();
    let number: BTreeMap<Node, usize> = opening.nodes.iter().map(|one| one.node).zip(0..).collect();
    let told = |world: &World, scene: &Scene| -> Result<Value> {
        let forces: BTreeMap<LineId, &str> =
            scene.lines.iter().map(|line| (line.id, force_word(line))).collect();
        let forces = lines.iter().map(|line| forces.get(&line.id));
        let forces: Vec<_> = forces.collect::<Option<_>>().context("a world draws other lines")?;
        let same = scene.nodes.iter().map(|one| one.node).eq(opening.nodes.iter().map(|one| one.node));
        ensure!(same, "a world draws other boxes");
        let states: Vec<_> = scene.nodes.iter().map(|one| state_word(one.state)).collect();
        let on = world.spec(case).actors.into_iter().map(|actor| &case.actors[actor.index()].id);
        Ok(json!({ "on": on.collect::<Vec<_>>(), "states": states, "forces": forces }))
    };
    let mut worlds = vec![told(&world, &opening)?];
    let (mut draws, mut changed) = (Draws::default(), Vec::new());
    for _ in 0..toggles {
        let actor = draws.below(case.actors.len());
        let on = world.is_on(ActorId::from(actor));
        world.set_actor(case, ActorId::from(actor), !on);
        changed.push(&case.actors[actor].id);
        worlds.push(told(&world, &seen(&world))?);
    }
    let nodes: Vec<_> = opening.nodes.iter().map(|one| node(case, labels, one)).collect();
    let lines = lines.iter().map(|line| {
        json!({ "from": number[&line.from], "to": number[&line.to], "kind": kind_word(line.kind), "d": rounded(&line.points) })
    });
    Ok(json!({
        "case": case.id, "width": opening.width, "height": opening.height,
        "nodes": nodes, "lines": lines.collect::<Vec<_>>(), "toggles": changed, "worlds": worlds,
    }))
}

/// A box: what it stands for, where it is, and the lines of text in it; the last of them is an argument's status.
fn node(case: &Case, labels: &Labels, drawn: &NodeBox) -> Value {
    let (kind, id, label) = match drawn.node {
        Node::Actor(id) => ("actor", &case.actors[id.index()].id, &labels.actors[id.index()].label),
        Node::Premise(id) => ("premise", &case.premises[id.index()].id, &labels.premises[id.index()].label),
        Node::Argument(id) => {
            ("argument", &case.arguments[id.index()].id, &labels.arguments[id.index()].label)
        }
    };
    let texts = drawn.label.iter().chain(&drawn.note).map(|line| json!([line.x, line.y, &*line.text]));
    let rect = drawn.rect;
    json!({
        "kind": kind, "id": id, "label": label, "rect": [rect.x, rect.y, rect.w, rect.h], "texts": texts.collect::<Vec<_>>(),
    })
}

fn state_word(state: NodeState) -> &'static str {
    match state {
        NodeState::Actor(true) => "on",
        NodeState::Actor(false) => "off",
        NodeState::Premise(_, Truth::Holds) => "holds",
        NodeState::Premise(_, Truth::Open) => "open",
        NodeState::Premise(_, Truth::Rejected) => "rejected",
        NodeState::Argument(status) => status.as_str(),
    }
}

/// What a line has to say in a world; the figure hides some that say nothing.
fn force_word(line: &Line) -> &'static str {
    match line.force {
        _ if !line.inked => "hidden",
        Force::Idle => "idle",
        Force::Spent => "spent",
        Force::Undecided => "undecided",
        Force::InForce => "in-force",
    }
}

fn kind_word(kind: LineKind) -> &'static str {
    match kind {
        LineKind::Need => "need",
        LineKind::Use { .. } => "use",
        LineKind::Part => "part",
        LineKind::Attack(_) => "attack",
    }
}
