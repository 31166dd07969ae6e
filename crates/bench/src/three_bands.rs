//! Graphs in three bands, as a dispute has them: claims, objections to them, replies to those.
//!
//! All nodes of a band after the first attack one to three of the band before, most of them near their own height, so an
//! order with few crossings exists; the numbers of the nodes do not tell it.

use explainer_core::argument::{Framework, Status, Verdicts, World};
use explainer_core::case::{Actor, ActorId, Bands, Case, Column, Entry, KindId, Labels, WorldSpec};
use explainer_core::diagram::{Captions, FoldCaption, Plan, Scene, Subject, View, scene};

use crate::draws::Draws;
use crate::frameworks::bare;

/// The width of the widest figure in which the widget shows a case.
pub const WIDTH: i32 = 940;

/// How many actors readers can switch, as many as in the first case.
const ACTORS: usize = 10;

/// A graph, ready to be laid out.
#[derive(Debug)]
pub struct ThreeBands {
    /// The graph as a case.
    pub case: Case,
    labels: Labels,
    world: World,
    verdicts: Verdicts,
}

impl ThreeBands {
    /// The graph of so many nodes.
    #[must_use]
    pub fn new(nodes: usize) -> Self {
        let mut draws = Draws::default();
        let each = nodes.div_ceil(Column::COUNT);
        // Where a node stands in the drawing that the graph is made from → its number.
        let mut numbers: Vec<usize> = (0..nodes).collect();
        numbers.chunks_mut(each).for_each(|band| draws.shuffle(band));
        let mut attacks = Vec::new();
        for from in each..nodes {
            let mut targets = vec![from - each];
            for _ in 0..draws.below(3) {
                let reach = if draws.below(8) == 0 { each } else { each.min(6) };
                let first = (from % each).saturating_sub(reach / 2).min(each - reach);
                targets.push((from / each - 1) * each + first + draws.below(reach));
            }
            targets.sort_unstable();
            targets.dedup();
            attacks.extend(targets.into_iter().map(|to| (numbers[from], numbers[to])));
        }
        draws.shuffle(&mut attacks);
        let mut case = bare(nodes, &attacks);
        for (index, argument) in case.arguments.iter_mut().enumerate() {
            argument.column = Column::ALL[index / each];
        }
        let entry = |index| Entry { label: format!("Argument {index}"), ..Entry::default() };
        let [claim, objection, reply] = ["Claims", "Objections", "Replies"].map(str::to_owned);
        let labels = Labels {
            bands: Bands { claim, objection, reply, ..Bands::default() },
            arguments: (0..nodes).map(entry).collect(),
            ..Labels::default()
        };
        let world = World::new(&case, &WorldSpec::default());
        let verdicts = Framework::new(&case).evaluate(&world);
        Self { case, labels, world, verdicts }
    }

    /// The same as a case that the widget takes: all actors are on, and each argument needs one of them.
    #[must_use]
    pub fn with_actors(self) -> (Case, Labels) {
        let Self { mut case, mut labels, .. } = self;
        case.id = "three-bands".into();
        case.version = "1.0.0".into();
        case.corrections = "mailto:nobody@example.org".into();
        case.kinds = vec!["side".into()];
        let actor = |index| Actor { id: format!("side-{index}"), kind: KindId(0), implies: vec![] };
        case.actors = (0..ACTORS).map(actor).collect();
        case.opening.actors = (0..ACTORS).map(ActorId::from).collect();
        for (index, argument) in case.arguments.iter_mut().enumerate() {
            argument.needs = vec![vec![ActorId::from(index % ACTORS)]];
        }
        let entry = |index| Entry { label: format!("Side {index}"), ..Entry::default() };
        labels.language = "en".into();
        labels.title = "Three bands".into();
        labels.kinds = vec!["Sides".into()];
        labels.actors = (0..ACTORS).map(entry).collect();
        (case, labels)
    }

    /// The order in every band, which the author's tool finds once.
    #[must_use]
    pub fn plan(&self) -> Plan {
        Plan::new(&self.case)
    }

    /// The figure of a world, which the widget lays out at every change.
    #[must_use]
    pub fn scene(&self, plan: &Plan) -> Scene {
        let captions = Captions {
            status: &Status::as_str,
            contrary: &|number| number.to_string(),
            fold: &|_| FoldCaption { count: String::new(), offer: String::new() },
        };
        let Self { case, labels, world, verdicts } = self;
        let subject = Subject { case, plan, labels, world, verdicts, captions: &captions };
        scene(&subject, &View { width: WIDTH, unfolded: [true; Column::COUNT] })
    }

    /// Where each node stands in a figure, in the order of their numbers: left, top, width, height.
    #[must_use]
    pub fn places(&self, scene: &Scene) -> Vec<[i32; 4]> {
        let mut places = vec![[0; 4]; self.case.arguments.len()];
        for drawn in &scene.nodes {
            if let explainer_core::diagram::Node::Argument(argument) = drawn.node {
                let rect = drawn.rect;
                places[argument.index()] = [rect.x, rect.y, rect.w, rect.h];
            }
        }
        places
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_bands_are_full_and_every_attack_runs_to_the_band_before() {
        let graph = ThreeBands::new(30);
        let column = |argument: explainer_core::case::ArgumentId| {
            graph.case.arguments[argument.index()].column as usize
        };
        assert!(graph.case.attacks.iter().all(|attack| column(attack.from) == column(attack.to) + 1));
        let bands = Column::ALL
            .map(|one| graph.case.arguments.iter().filter(|argument| argument.column == one).count());
        assert_eq!(bands, [10; 3]);
    }

    #[test]
    fn a_figure_shows_every_node_in_a_place_of_its_own() {
        let graph = ThreeBands::new(200);
        let mut places = graph.places(&graph.scene(&graph.plan()));
        places.sort_unstable();
        places.dedup();
        assert_eq!(places.len(), 200);
    }
}
