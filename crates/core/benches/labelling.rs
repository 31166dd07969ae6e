//! How fast worlds are labelled: on the first case, and as arguments grow to a million.
//!
//! `cargo bench -p sanctions-explainer-core --bench labelling`
//!
//! Prints figures and judges none of them: machines differ, and a slow hour is no error. Ratios within one
//! run (the slope of time over arguments) say more than seconds.

use std::hint::black_box;
use std::path::Path;
use std::rc::Rc;
use std::time::{Duration, Instant};

use explainer_authoring::read_folder;
use explainer_core::argument::{Framework, Hinges, Labelling, Pins, Truth, World};
use explainer_core::case::{Argument, Attack, AttackKind, Case, Column, Literal, PremiseKind};

/// How long each figure is measured at least, and in how many runs.
const MEASURE: Duration = Duration::from_secs(2);
const RUNS: usize = 9;

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../static/cases/donbas-labour");
    let case = match read_folder(&folder) {
        Ok((structure, _)) => structure.case,
        Err(problems) => panic!("{problems}"),
    };
    first_case(&case);
    all_decided(&case);
    growth(&case, "attacks from near by, as in a case written by hand", |_| 100);
    growth(&case, "attacks from anywhere, which no cache can hold", |arguments| arguments / 2 - 1);
}

/// Worlds per second, labelling alone.
fn first_case(case: &Case) {
    let framework = Framework::new(case);
    let worlds = worlds(case);
    let mut room = Labelling::default();
    let seconds = fastest(|| {
        for world in &worlds {
            framework.label(black_box(world), &mut room);
            black_box(room.verdicts().status(0.into()));
        }
    });
    let rate = worlds.len() as f64 / seconds;
    println!(
        "{}: {} arguments, {} worlds a run, {:.2} million worlds/s",
        case.id,
        case.arguments.len(),
        worlds.len(),
        rate / 1e6
    );
}

/// Every decided world, with what each argument turns on.
fn all_decided(case: &Case) {
    let (framework, held) = (Rc::new(Framework::new(case)), Pins::none(case));
    let Ok(hinges) = Hinges::new(case, framework, &held) else { return };
    let settings = hinges.clone().step(0).total;
    let seconds = fastest(|| {
        black_box(hinges.clone().finish());
    });
    let rate = settings as f64 / seconds;
    println!(
        "hinges over all {settings} decided worlds: {:.1} ms, {:.2} million worlds/s",
        seconds * 1e3,
        rate / 1e6
    );
}

/// Worlds drawn at random: most actors on, so that arguments are engaged, premises decided or open.
fn worlds(case: &Case) -> Vec<World> {
    let mut draw = draws();
    let mut world = |_| {
        let mut world = World::new(case, &case.opening);
        for actor in 0..case.actors.len() {
            world.set_actor(case, actor.into(), draw(8) != 0);
        }
        for (index, premise) in case.premises.iter().enumerate() {
            let truth = [Truth::Holds, Truth::Open, Truth::Rejected][draw(3)];
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

/// Time over arguments from a thousand to a million. Each run labels as many cases as make a million
/// arguments together, so that caches and branch prediction serve a small case no better than a large one.
fn growth(like: &Case, name: &str, reach: impl Fn(usize) -> usize) {
    println!("\n{name}\narguments  cases   ms/world   ns/argument");
    let mut draw = draws();
    let mut points = Vec::new();
    for arguments in [1_000, 3_162, 10_000, 31_623, 100_000, 316_228, 1_000_000] {
        let cases = 1_000_000 / arguments;
        let worlds: Vec<(Framework, World)> = (0..cases)
            .map(|_| row(like, arguments, reach(arguments), &mut draw))
            .map(|case| (Framework::new(&case), World::new(&case, &case.opening)))
            .collect();
        let mut room = Labelling::default();
        let seconds = fastest(|| {
            for (framework, world) in &worlds {
                framework.label(black_box(world), &mut room);
                black_box(room.verdicts());
            }
        }) / cases as f64;
        let each = seconds * 1e9 / arguments as f64;
        println!("{arguments:9} {cases:6} {:10.4} {each:13.1}", seconds * 1e3);
        points.push(((arguments as f64).ln(), seconds.ln()));
    }
    println!("log-log slope {:.3}", slope(&points));
}

/// Arguments in one long row. Attacks come from up to `reach` places away, three on each argument; every
/// fourth builds on its neighbour; one premise in twenty is open, one in fifty rejected.
fn row(like: &Case, arguments: usize, reach: usize, draw: &mut impl FnMut(usize) -> usize) -> Case {
    let mut case = Case { arguments: Vec::new(), attacks: Vec::new(), ..like.clone() };
    let open = like.premises.iter().position(|premise| premise.kind == PremiseKind::Switch).unwrap_or(0);
    let settled = like.premises.iter().position(|premise| premise.kind == PremiseKind::Settled).unwrap_or(0);
    for index in 0..arguments {
        let (premise, negated) = match draw(100) {
            0..5 => (open, false),
            5..7 => (settled, true),
            _ => (settled, false),
        };
        let builds_on = if index % 4 == 3 { vec![(index - 1).into()] } else { vec![] };
        case.arguments.push(Argument {
            id: format!("g{index}"),
            column: Column::Claim,
            needs: vec![like.opening.actors.clone()],
            premises: vec![Literal { premise: premise.into(), negated }],
            builds_on,
            advanced_by: vec![],
        });
        for _ in 0..draw(4) {
            // One in eight looks forward and may close a circle.
            let away = 1 + draw(reach);
            let from = if draw(8) == 0 { index + away } else { index.wrapping_sub(away) };
            if from >= arguments {
                continue;
            }
            case.attacks.push(Attack { from: from.into(), to: index.into(), kind: AttackKind::Rebut });
        }
    }
    case
}

/// Numbers below the one asked for: xorshift64, the same on every machine.
fn draws() -> impl FnMut(usize) -> usize {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    move |most| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % most as u64) as usize
    }
}

/// Seconds of the fastest of many runs, so that whatever else the machine does disturbs little.
fn fastest(mut work: impl FnMut()) -> f64 {
    let (begin, mut best, mut runs) = (Instant::now(), Duration::MAX, 0);
    while begin.elapsed() < MEASURE || runs < RUNS {
        let start = Instant::now();
        work();
        best = best.min(start.elapsed());
        runs += 1;
    }
    best.as_secs_f64()
}

/// Least squares.
fn slope(points: &[(f64, f64)]) -> f64 {
    let count = points.len() as f64;
    let mean = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>() / count;
    let (x, y) = (mean(|point| point.0), mean(|point| point.1));
    let spread: f64 = points.iter().map(|point| (point.0 - x).powi(2)).sum();
    points.iter().map(|point| (point.0 - x) * (point.1 - y)).sum::<f64>() / spread
}
