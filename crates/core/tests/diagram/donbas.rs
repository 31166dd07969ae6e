//! The first case, as it is shipped, in the worlds worked by hand.

use std::path::Path;
use std::sync::LazyLock;

use explainer_core::argument::{WorldWords, read_words};
use explainer_core::case::{Case, Setting, Texts, read_folder};
use explainer_core::diagram::Scene;

use crate::geometry::{confusion, crossings, fault};
use crate::sketch::draw;

/// The case in `static/cases/donbas-labour`, and its English texts.
pub static DONBAS: LazyLock<(Case, Texts)> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../static/cases/donbas-labour");
    let (case, mut texts) = read_folder(&folder).expect("the first case has no faults");
    (case, texts.remove(0))
});

const M: [&[&str]; 2] = [
    &["members-only", "no-duty-to-police", "bilateral-matter"],
    &["jurisdiction-follows-control", "russia-controls", "russian-participation"],
];

/// The opening world and the four worked by hand, with their names.
pub fn worlds() -> [(&'static str, Setting); 5] {
    let three = ["russia", "north-korea", "donetsk"];
    let four = ["russia", "north-korea", "donetsk", "security-council"];
    let five = ["russia", "north-korea", "donetsk", "security-council", "ukraine"];
    let troops = ["russia", "north-korea", "korotchenko"];
    [
        ("opening", DONBAS.0.opening.clone()),
        ("one", setting(&three, Some("independent-states"), M)),
        ("two", setting(&four, Some("independent-states"), M)),
        ("three", setting(&five, Some("part-of-ukraine"), M)),
        ("four", setting(&troops, None, [&[], &[]])),
    ]
}

fn setting(on: &[&str], reading: Option<&str>, [accept, reject]: [&[&str]; 2]) -> Setting {
    let list = |words: &[&str]| Some(words.iter().map(|&word| word.to_owned()).collect());
    let words = WorldWords {
        on: list(on),
        reading: Some(reading.map(str::to_owned)),
        accept: list(accept),
        reject: list(reject),
    };
    let (setting, faults) = read_words(&DONBAS.0, &words);
    assert_eq!(faults, []);
    setting
}

fn at(setting: &Setting, width: i32, unfolded: bool) -> Scene {
    let (case, texts) = &*DONBAS;
    draw(case, texts, setting, width, unfolded)
}

/// The formats the figure is set in.
pub const FORMATS: [i32; 5] = [320, 480, 680, 940, 1200];

#[test]
fn the_figure_keeps_its_promises_at_every_width() {
    for (name, setting) in worlds() {
        for width in (280..=1600).step_by(10) {
            for unfolded in [false, true] {
                let scene = at(&setting, width, unfolded);
                assert_eq!(fault(&scene), None, "world {name} at {width}, unfolded: {unfolded}");
                assert_eq!(confusion(&scene), None, "world {name} at {width}, unfolded: {unfolded}");
            }
        }
    }
}

/// Crossings of lines in each format, by world: measured, and not to be exceeded.
const CROSSINGS: [(i32, [usize; 5]); 5] =
    [(320, [0; 5]), (480, [0; 5]), (680, [0; 5]), (940, [0; 5]), (1200, [0; 5])];

#[test]
fn few_lines_cross() {
    for (width, most) in CROSSINGS {
        let found = worlds().map(|(_, setting)| crossings(&at(&setting, width, false)));
        println!(
            "{width} {found:?} {:?}",
            worlds().map(|(_, setting)| crossings(&at(&setting, width, true)))
        );
        if std::env::var("SHOW").is_err() {
            assert!(found.iter().zip(&most).all(|(found, most)| found <= most), "at {width}: {found:?}");
        }
    }
}
