//! Random cases, worlds and widths: whatever the case, the figure keeps its promises.

use explainer_core::case::{AttackKind, Bands, Case, Column, Entry, Labels, PremiseId, WorldSpec};
use explainer_core::diagram::{Band, Node, Scene};
use proptest::prelude::*;

use crate::geometry::{confusion, fault};
use crate::random::{SMALL, Size, case_and_spec, spec};
use crate::sketch::draw;

/// Labels as long as they may be, of wide and narrow letters, with and without places to break.
fn label() -> impl Strategy<Value = String> {
    "[a-zA-ZЖщюя한국어ßÅ —-]{1,28}"
}

/// A case with arguments in all columns, attacks of all kinds, and labels.
fn tangle(size: Size) -> impl Strategy<Value = (Case, Labels, WorldSpec)> {
    case_and_spec(size).prop_flat_map(|(case, spec)| {
        let (actors, premises) = (case.actors.len(), case.premises.len());
        let arguments = case.arguments.len();
        let labels = prop::collection::vec(label(), actors + premises + arguments);
        let columns = prop::collection::vec(0..3_usize, arguments);
        let kinds = prop::collection::vec(0..3_usize, case.attacks.len());
        (Just(case), Just(spec), labels, columns, kinds).prop_map(assemble)
    })
}

type Parts = (Case, WorldSpec, Vec<String>, Vec<usize>, Vec<usize>);

fn assemble((mut case, spec, labels, columns, kinds): Parts) -> (Case, Labels, WorldSpec) {
    for (argument, column) in case.arguments.iter_mut().zip(columns) {
        argument.column = Column::ALL[column];
    }
    for (attack, kind) in case.attacks.iter_mut().zip(kinds) {
        attack.kind = match kind {
            0 => AttackKind::Rebut,
            1 => AttackKind::Undercut,
            _ => AttackKind::Undermine(PremiseId(0)),
        };
    }
    let mut entries = labels.into_iter().map(|label| Entry { label, ..Entry::default() });
    let mut take = |count: usize| -> Vec<Entry> { entries.by_ref().take(count).collect() };
    let bands = ["Who is in the question", "What is taken as given", "What is put forward"];
    let [actors, premises, claim] = bands.map(str::to_owned);
    let labels = Labels {
        actors: take(case.actors.len()),
        premises: take(case.premises.len()),
        arguments: take(case.arguments.len()),
        bands: Bands {
            actors,
            premises,
            claim,
            objection: "What is said against it".into(),
            reply: String::new(),
        },
        ..Labels::default()
    };
    (case, labels, spec)
}

/// The nodes of every band, from above or from the left.
fn order(scene: &Scene) -> Vec<(Band, Node)> {
    scene.nodes.iter().map(|drawn| (drawn.band, drawn.node)).collect()
}

fn check(
    case: &Case,
    labels: &Labels,
    spec: &WorldSpec,
    width: i32,
    unfolded: bool,
) -> Result<(), TestCaseError> {
    let scene = draw(case, labels, spec, width, unfolded);
    prop_assert_eq!(fault(&scene), None);
    // With more lanes than units of room some have to share.
    if case.arguments.len() <= SMALL.arguments {
        prop_assert_eq!(confusion(&scene), None);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_figure_keeps_its_promises(
        (case, labels, spec) in tangle(SMALL), width in 280..1600_i32, unfolded: bool
    ) {
        check(&case, &labels, &spec, width, unfolded)?;
    }

    #[test]
    fn larger_figures_do_too(
        (case, labels, spec) in tangle(Size { actors: 8, premises: 14, arguments: 40 }),
        width in 280..1600_i32,
        unfolded: bool,
    ) {
        check(&case, &labels, &spec, width, unfolded)?;
    }

    #[test]
    fn the_same_figure_is_drawn_twice((case, labels, spec) in tangle(SMALL), width in 280..1600_i32) {
        let [once, twice] = [(), ()].map(|()| draw(&case, &labels, &spec, width, false));
        prop_assert_eq!(once, twice);
    }

    #[test]
    fn nodes_keep_their_order_in_every_world(
        ((case, labels, here), there) in tangle(SMALL).prop_flat_map(|(case, labels, here)| {
            let there = spec(&case);
            (Just((case, labels, here)), there)
        }),
        width in 280..1600_i32,
    ) {
        let whole = order(&draw(&case, &labels, &here, width, true));
        let part = order(&draw(&case, &labels, &there, width, false));
        let kept: Vec<_> = whole.into_iter().filter(|node| part.contains(node)).collect();
        // Premises only shown in one of the worlds are not compared; all others are.
        let part: Vec<_> = part.into_iter().filter(|node| kept.contains(node)).collect();
        prop_assert_eq!(kept, part);
    }
}
