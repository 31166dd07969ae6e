//! The first case, as it is shipped, in the worlds worked by hand.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use explainer_authoring::read_folder;
use explainer_core::argument::{Framework, Status, World, WorldQuery, resolve_query};
use explainer_core::case::{Case, Labels, WorldSpec};
use explainer_core::diagram::{Force, Highlight, Line, LineId, LineKind, Node, NodeBox, Rect, Scene};

use crate::crossings::crossings;
use crate::geometry::{confusion, fault};
use crate::sketch::draw;

/// The case in `static/cases/donbas-labour`, and its short English texts.
pub static DONBAS: LazyLock<(Case, Labels)> = LazyLock::new(|| {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../static/cases/donbas-labour");
    let (structure, mut texts) = read_folder(&folder).expect("the first case has no faults");
    (structure.case, texts.remove(0).labels)
});

const M: [&[&str]; 2] = [
    &["members-only", "no-duty-to-police", "bilateral-matter"],
    &["jurisdiction-follows-control", "russia-controls", "russian-participation"],
];

/// The opening world, four worked by hand, and the fullest figure there is: everyone, with everything open.
pub fn worlds() -> [(&'static str, WorldSpec); 6] {
    let three = ["ilichev", "north-korea", "donetsk"];
    let four = ["ilichev", "north-korea", "donetsk", "security-council"];
    let five = ["ilichev", "north-korea", "donetsk", "security-council", "ukraine"];
    let troops = ["russia", "north-korea", "korotchenko"];
    let everyone: Vec<&str> = DONBAS.0.actors.iter().map(|actor| actor.id.as_str()).collect();
    [
        ("opening", DONBAS.0.opening.clone()),
        ("one", spec(&three, Some("independent-states"), M)),
        ("two", spec(&four, Some("independent-states"), M)),
        ("three", spec(&five, Some("part-of-ukraine"), M)),
        ("four", spec(&troops, None, [&[], &[]])),
        ("everyone", spec(&everyone, None, [&[], &[]])),
    ]
}

fn spec(on: &[&str], reading: Option<&str>, [accept, reject]: [&[&str]; 2]) -> WorldSpec {
    let list = |words: &[&str]| Some(words.iter().map(|&word| word.to_owned()).collect());
    let words = WorldQuery {
        on: list(on),
        reading: Some(reading.map(str::to_owned)),
        accept: list(accept),
        reject: list(reject),
    };
    let (spec, faults) = resolve_query(&DONBAS.0, &words);
    assert_eq!(faults, []);
    spec
}

fn at(spec: &WorldSpec, width: i32, unfolded: bool) -> Scene {
    let (case, texts) = &*DONBAS;
    draw(case, texts, spec, width, unfolded)
}

/// The formats the figure is set in.
pub const FORMATS: [i32; 5] = [320, 480, 680, 940, 1200];

#[test]
fn the_figure_keeps_its_promises_at_every_width() {
    for (name, spec) in worlds() {
        for width in (280..=1600).step_by(10) {
            for unfolded in [false, true] {
                let scene = at(&spec, width, unfolded);
                assert_eq!(fault(&scene), None, "world {name} at {width}, unfolded: {unfolded}");
                assert_eq!(confusion(&scene), None, "world {name} at {width}, unfolded: {unfolded}");
            }
        }
    }
}

/// Crossings in each format, by world, folded and unfolded: measured, and not to be exceeded.
const CROSSINGS: [(i32, [usize; 6], [usize; 6]); 5] = [
    (320, [1, 0, 0, 0, 0, 5], [1, 0, 0, 0, 0, 5]),
    (480, [1, 0, 0, 0, 0, 5], [1, 0, 0, 0, 0, 5]),
    (680, [1, 0, 0, 0, 0, 5], [1, 0, 0, 0, 0, 5]),
    (940, [1, 0, 0, 0, 0, 5], [1, 0, 0, 0, 0, 5]),
    (1200, [1, 0, 0, 0, 0, 5], [1, 0, 0, 0, 0, 5]),
];

#[test]
fn few_lines_cross() {
    let worlds = worlds();
    for (width, folded, unfolded) in CROSSINGS {
        for (most, all) in [(folded, false), (unfolded, true)] {
            for ((name, spec), most) in worlds.iter().zip(most) {
                let found = crossings(&at(spec, width, all));
                assert!(found <= most, "{found} lines cross in world {name} at {width}, unfolded: {all}");
            }
        }
    }
}

/// The box of a node, which the scene shows.
fn rect(scene: &Scene, node: Node) -> Rect {
    scene.node(node).expect("shown").rect
}

#[test]
fn everything_can_be_hit_with_a_thumb() {
    for (_, spec) in worlds() {
        for width in FORMATS {
            for drawn in at(&spec, width, true).nodes {
                let least = if let Node::Argument(_) = drawn.node { 44 } else { 28 };
                assert!(drawn.rect.h >= least && drawn.rect.w >= 44, "{drawn:?} at {width}");
            }
        }
    }
}

#[test]
fn columns_stay_where_they_are_in_every_world() {
    for width in FORMATS {
        let column = |node: &NodeBox| (node.rect.x, node.rect.w);
        let mut known: BTreeMap<Node, (i32, i32)> = BTreeMap::new();
        for (name, spec) in worlds() {
            for node in
                at(&spec, width, false).nodes.iter().filter(|drawn| matches!(drawn.node, Node::Argument(_)))
            {
                let here = column(node);
                assert_eq!(*known.entry(node.node).or_insert(here), here, "{node:?} in {name} at {width}");
            }
        }
    }
}

#[test]
fn premises_meet_their_arguments_in_each_format() {
    for width in FORMATS {
        let scene = at(&DONBAS.0.opening, width, false);
        let drawn = |line: &&Line| matches!(line.kind, LineKind::Use { .. }) && line.inked;
        let lines = scene.lines.iter().filter(drawn).count();
        // Beside the claims, their premises are tied to them by lines; elsewhere numbers do it.
        assert_eq!(lines, if width >= 900 { 11 } else { 0 }, "at {width}");
        for node in &scene.nodes {
            if let Node::Argument(argument) = node.node {
                let used = DONBAS.0.arguments[argument.index()].premises.iter();
                let used: BTreeSet<_> = used.map(|literal| (literal.premise, literal.negated)).collect();
                let ports = node.ports.iter().map(|port| (port.premise, port.negated));
                assert_eq!(ports.collect::<BTreeSet<_>>(), used, "{node:?}");
            }
        }
    }
}

/// A premise has the number that the case gives it, in every world and at every width.
#[test]
fn numbers_of_premises_are_those_of_the_case() {
    for (name, spec) in worlds() {
        for width in (280..=1600).step_by(40) {
            for unfolded in [false, true] {
                let scene = at(&spec, width, unfolded);
                for node in &scene.nodes {
                    if let Node::Premise(premise) = node.node {
                        let number = node.note.first().expect("premises are numbered");
                        let wanted = (premise.index() + 1).to_string();
                        assert_eq!(*number.text, wanted, "{premise:?} in world {name} at {width}");
                    }
                    for port in &node.ports {
                        let number = port.premise.index() + 1;
                        let wanted = if port.negated { format!("not {number}") } else { number.to_string() };
                        assert_eq!(*port.text.text, wanted, "{port:?} in world {name} at {width}");
                    }
                    assert!(node.ports.is_sorted_by_key(|port| port.premise), "{node:?}");
                }
            }
        }
    }
}

#[test]
fn every_attack_that_applies_is_drawn_with_its_force() {
    let (case, _) = &*DONBAS;
    for (_, spec) in worlds() {
        let verdicts = Framework::new(case).evaluate(&World::new(case, &spec));
        for width in FORMATS {
            let scene = at(&spec, width, false);
            for (index, attack) in case.attacks.iter().enumerate() {
                let line = scene.lines.iter().find(|line| line.id == LineId::Attack(index as u32));
                let force = match verdicts.status(attack.from) {
                    Status::Stands => Some(Force::InForce),
                    Status::Contested => Some(Force::Undecided),
                    Status::Falls => Some(Force::Spent),
                    Status::Unsupported | Status::NotEngaged => None,
                };
                let force = force.filter(|_| verdicts.status(attack.to).applies());
                assert_eq!(line.map(|line| (line.inked, line.force)), force.map(|force| (true, force)));
            }
        }
    }
}

#[test]
fn a_claim_is_lit_with_all_it_rests_on_and_all_that_attacks_it() {
    let (case, _) = &*DONBAS;
    let argument = |id: &str| -> Node {
        Node::Argument(case.arguments.iter().position(|argument| argument.id == id).expect(id).into())
    };
    // The opening with the Council, for which this claim waits.
    let on = ["ilichev", "north-korea", "donetsk", "ukraine", "security-council"];
    let scene = at(&spec(&on, None, [&[], &[]]), 680, false);
    let Highlight { nodes, lines } = Highlight::new(&scene, argument("abides-and-allows"));
    let lit: Vec<&str> = nodes
        .iter()
        .map(|node| match node {
            Node::Actor(id) => case.actors[id.index()].id.as_str(),
            Node::Premise(id) => case.premises[id.index()].id.as_str(),
            Node::Argument(id) => case.arguments[id.index()].id.as_str(),
        })
        .collect();
    let actors = ["russia", "north-korea", "donetsk", "luhansk", "security-council"];
    let premises =
        ["sanctions-restrict", "not-un-members", "russia-member", "members-only", "no-duty-to-police"];
    let claims = ["free-to-hire", "not-cerberus", "abides-and-allows"];
    let objections = [
        "inside-ukraine",
        "russias-jurisdiction",
        "own-nationals",
        "council-reaches-non-members",
        "charter-assistance",
        "own-claim-own-duty",
    ];
    let expected: Vec<&str> = [&actors[..], &premises, &claims, &objections].concat();
    let set = |list: Vec<&'static str>| list.into_iter().collect::<BTreeSet<_>>();
    assert_eq!(lit.into_iter().collect::<BTreeSet<_>>(), set(expected));
    assert!(lines.iter().all(|line| scene.lines[*line].points.len() > 1));
    assert!(lines.is_sorted() && nodes.is_sorted());
}

#[test]
fn the_bands_run_as_the_format_says() {
    let x = |scene: &Scene, id: &str| {
        let index = DONBAS.0.arguments.iter().position(|argument| argument.id == id).expect(id);
        rect(scene, Node::Argument(index.into())).x
    };
    for (width, replies_beside) in [(320, false), (480, false), (680, true), (940, true), (1200, true)] {
        let scene = at(&DONBAS.0.opening, width, false);
        let [claim, objection, reply] =
            ["free-to-hire", "inside-ukraine", "self-determination"].map(|id| x(&scene, id));
        assert!(claim < objection, "attacks run sideways at {width}");
        assert_eq!(objection < reply, replies_beside, "at {width}");
    }
}
