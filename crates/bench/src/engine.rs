//! How fast worlds are labelled: of the first case, and as arguments grow to a million.

use std::hint::black_box;
use std::rc::Rc;

use anyhow::{Context, Result, anyhow};
use bench::FIRST_CASE;
use bench::draws::Draws;
use bench::frameworks::{Shape, with_premises};
use explainer_authoring::read_folder;
use explainer_core::argument::{Framework, Hinges, Labelling, Pins, Truth, World};
use explainer_core::case::{Case, PremiseKind, WorldSpec};
use serde_json::json;

use crate::memory::held;
use crate::report::{Report, rounded};
use crate::timing::{fastest, slope};

/// From a thousand arguments to a million, evenly in their logarithm.
const SIZES: [usize; 7] = [1_000, 3_162, 10_000, 31_623, 100_000, 316_228, 1_000_000];

/// Measures on graphs of up to so many arguments.
pub fn measure(report: &mut Report, most: usize) -> Result<()> {
    first_case(report)?;
    growth(report, most)
}

fn first_case(report: &mut Report) -> Result<()> {
    let case = read_folder(FIRST_CASE.as_ref()).map_err(|problems| anyhow!("{problems}"))?.0.case;
    let framework = Framework::new(&case);
    let worlds = worlds(&case);
    let mut room = Labelling::default();
    let seconds = fastest(|| {
        for world in &worlds {
            framework.label(black_box(world), &mut room);
            black_box(room.verdicts().status(0.into()));
        }
    });
    let drawn = worlds.len() as f64 / seconds / 1e6;
    let hinges =
        Hinges::new(&case, Rc::new(framework), &Pins::none(&case)).map_err(|many| anyhow!("{many}"))?;
    let settings = hinges.clone().step(0).total;
    let seconds = fastest(|| {
        black_box(hinges.clone().finish());
    });
    let rows = vec![
        vec![json!("worlds drawn at random, labelled"), json!(worlds.len()), rounded(drawn)],
        vec![
            json!("all decided worlds, labelled and counted (hinges)"),
            json!(settings),
            rounded(settings as f64 / seconds / 1e6),
        ],
    ];
    let title = format!("Worlds of the first case ({} arguments)", case.arguments.len());
    report.table(&title, &["what", "worlds", "million worlds/s"], rows);
    report.goal("the first case: 3 million worlds/s", format!("{drawn:.2}"), drawn >= 3.0);
    Ok(())
}

/// Worlds drawn at random: most actors on, so that arguments are engaged, premises decided or open.
fn worlds(case: &Case) -> Vec<World> {
    let mut draws = Draws::default();
    let mut world = |_| {
        let mut world = World::new(case, &case.opening);
        for actor in 0..case.actors.len() {
            world.set_actor(case, actor.into(), draws.below(8) != 0);
        }
        for (index, premise) in case.premises.iter().enumerate() {
            let truth = [Truth::Holds, Truth::Open, Truth::Rejected][draws.below(3)];
            match premise.kind {
                PremiseKind::Switch => world.set_switch(case, index.into(), truth),
                PremiseKind::Reading if truth == Truth::Holds => world.set_reading(case, Some(index.into())),
                PremiseKind::Settled | PremiseKind::Reading => {}
            }
        }
        world
    };
    (0..4096).map(&mut world).collect()
}

/// Time and memory over arguments. Each run labels as many cases as make the largest number of arguments together, so
/// that caches and branch prediction serve a small case no better than a large one.
fn growth(report: &mut Report, most: usize) -> Result<()> {
    let sizes: Vec<usize> = SIZES.into_iter().filter(|&size| size <= most).collect();
    let largest = *sizes.last().context("no size is so small")?;
    let mut rows = Vec::new();
    let mut steepest = f64::MIN;
    for shape in Shape::ALL {
        let mut draws = Draws::default();
        let (mut points, mut links, mut bytes) = (Vec::new(), 0.0, 0.0);
        for &size in &sizes {
            let cases: Vec<Case> = (0..largest / size)
                .map(|_| {
                    let attacks = shape.attacks(size, &mut draws);
                    with_premises(size, &attacks, &mut draws)
                })
                .collect();
            let before = held();
            let worlds: Vec<(Framework, World)> = cases
                .iter()
                .map(|case| (Framework::new(case), World::new(case, &WorldSpec::default())))
                .collect();
            let mut room = Labelling::default();
            let seconds = fastest(|| {
                for (framework, world) in &worlds {
                    framework.label(black_box(world), &mut room);
                    black_box(room.verdicts());
                }
            });
            bytes = (held() - before) as f64 / size as f64;
            links = cases[0].attacks.len() as f64 / size as f64;
            points.push((size, seconds / cases.len() as f64));
        }
        let logarithms: Vec<_> =
            points.iter().map(|&(size, seconds)| ((size as f64).ln(), seconds.ln())).collect();
        let slope = slope(&logarithms);
        steepest = steepest.max(slope);
        let each = |&(size, seconds): &(usize, f64)| rounded(seconds * 1e9 / size as f64);
        let (first, last) = (points.first().map(each), points.last().map(each));
        rows.push(vec![
            json!(shape.name()),
            rounded(links),
            json!(first),
            json!(last),
            rounded(slope),
            rounded(bytes),
        ]);
    }
    let columns = [
        "shape",
        "attacks on each",
        &format!("ns/argument at {}", sizes[0]),
        &format!("ns/argument at {largest}"),
        "log-log slope of time",
        &format!("bytes/argument at {largest}"),
    ];
    report.table("Labelling as arguments grow", &columns, rows);
    report.goal("log-log slope of labelling at most 1.1", format!("{steepest:.3}"), steepest <= 1.1);
    Ok(())
}
