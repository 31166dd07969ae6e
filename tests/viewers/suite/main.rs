//! The figure's file in viewers that are no browsers: each draws every sign in its colour, and all draw the same picture.
//!
//! `cargo xtask test` installs the viewers and runs this. Alone, with them at hand:
//!
//!     cargo test --package viewer-tests

use std::path::Path;
use std::sync::LazyLock;

use explainer_authoring::read_folder;
use explainer_core::argument::World;
use roxmltree::{Document, Node};
use sanctions_explainer::model::Model;
use viewer_tests::{Picture, Viewer};

/// The classes of signs: of a status in a box, of an attack on a line.
const SIGNS: [&str; 2] = ["sx-sign", "sx-mark"];
/// How far a sign reaches from its middle, in pixels.
const REACH: usize = 5;
/// How many pixels a sign covers at least; the smallest is a bar at the end of a line.
const INK: usize = 15;
/// By how much a part of two pictures may differ, of 255: letters are smoothed in different ways.
const SMOOTHING: usize = 64;

/// The opening world, narrow and wide, and three prepared worlds.
static FIGURES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../static/cases/donbas-labour");
    let (case, mut texts) = read_folder(&folder).expect("the first case has no faults");
    let model = Model::whole(case, texts.swap_remove(0));
    let prepared = model.case.presets.iter().take(3);
    let prepared = prepared.map(|preset| (World::new(&model.case, &preset.world), 680));
    let opening = [320, 940].map(|width| (model.opening(), width));
    opening
        .into_iter()
        .chain(prepared)
        .map(|(world, width)| explainer_site::svg(&model, &world, width))
        .collect()
});

fn is_sign(node: &Node<'_, '_>) -> bool {
    node.attribute("class").is_some_and(|class| class.split(' ').any(|class| SIGNS.contains(&class)))
}

/// The file without its signs.
fn without_signs(svg: &str) -> String {
    let document = Document::parse(svg).expect("an SVG file is well-formed XML");
    let mut bare = svg.to_owned();
    let mut signs: Vec<_> = document.descendants().filter(is_sign).map(|sign| sign.range()).collect();
    signs.reverse();
    signs.into_iter().for_each(|range| bare.replace_range(range, ""));
    bare
}

/// Where the middle of a sign is.
fn middle(sign: Node<'_, '_>) -> (usize, usize) {
    let moved = sign.attribute("transform").and_then(|moved| moved.strip_prefix("translate("));
    let (x, y) = moved
        .and_then(|moved| moved.strip_suffix(')')?.split_once(' '))
        .expect("a sign is moved to its place");
    (x.parse().expect("a whole number"), y.parse().expect("a whole number"))
}

/// The colours a sign is drawn in.
fn colours(sign: Node<'_, '_>) -> Vec<[u8; 3]> {
    let colours = ["fill", "stroke"].into_iter().filter_map(|name| sign.attribute(name));
    colours.filter(|colour| *colour != "none").map(rgb).collect()
}

fn rgb(colour: &str) -> [u8; 3] {
    let digits = colour.strip_prefix('#').expect("a colour is written as a number");
    let number = |text: &str| u8::from_str_radix(text, 16).expect("hexadecimal digits");
    match digits.len() {
        3 => [0, 1, 2].map(|index| number(&digits[index..=index]) * 17),
        _ => [0, 2, 4].map(|index| number(&digits[index..index + 2])),
    }
}

fn near(one: [u8; 3], other: [u8; 3]) -> bool {
    one.iter().zip(other).all(|(one, other)| one.abs_diff(other) <= 40)
}

#[test]
fn every_viewer_draws_every_sign_in_its_colour() {
    for svg in FIGURES.iter() {
        let bare = without_signs(svg);
        let document = Document::parse(svg).expect("an SVG file is well-formed XML");
        for viewer in Viewer::ALL {
            let (with, without) = (viewer.draw(svg), viewer.draw(&bare));
            for sign in document.descendants().filter(is_sign) {
                let (x, y) = middle(sign);
                let around =
                    (y - REACH..=y + REACH).flat_map(|y| (x - REACH..=x + REACH).map(move |x| (x, y)));
                let inked: Vec<_> = around
                    .filter(|&(x, y)| !near(with.pixel(x, y), without.pixel(x, y)))
                    .map(|(x, y)| with.pixel(x, y))
                    .collect();
                let own =
                    inked.iter().filter(|found| colours(sign).iter().any(|colour| near(**found, *colour)));
                let (inked, own) = (inked.len(), own.count());
                let what = format!("{viewer:?}: {} at {x}, {y}", sign.attribute("class").unwrap_or_default());
                assert!(inked >= INK, "{what} is missing: it covers {inked} pixels");
                assert!(
                    own >= INK * 2 / 3,
                    "{what} has another colour: only {own} of {inked} pixels have its own"
                );
            }
        }
    }
}

#[test]
fn all_viewers_draw_the_same_picture() {
    for svg in FIGURES.iter() {
        let [first, others @ ..] = Viewer::ALL.map(|viewer| (viewer, viewer.draw(svg)));
        for other in others {
            let (x, y, difference) = worst(&first.1, &other.1);
            assert!(
                difference <= SMOOTHING,
                "{:?} and {:?} differ by {difference} at {x}, {y}",
                first.0,
                other.0
            );
        }
    }
}

/// Where two pictures differ most, by squares of eight pixels, and by how much.
fn worst(one: &Picture, other: &Picture) -> (usize, usize, usize) {
    assert_eq!((one.width, one.height), (other.width, other.height));
    let squares = (0..one.height / 8).flat_map(|y| (0..one.width / 8).map(move |x| (x * 8, y * 8)));
    let differences = squares.map(|(x, y)| {
        let (one, other) = (mean(one, x, y), mean(other, x, y));
        (x, y, one.iter().zip(other).map(|(one, other)| one.abs_diff(other)).max().unwrap_or_default())
    });
    differences.max_by_key(|&(.., difference)| difference).expect("a picture has squares")
}

/// The mean colour of a square.
fn mean(picture: &Picture, x: usize, y: usize) -> [usize; 3] {
    let mut sum = [0; 3];
    for pixel in (0..64).map(|index| picture.pixel(x + index % 8, y + index / 8)) {
        sum.iter_mut().zip(pixel).for_each(|(sum, part)| *sum += usize::from(part));
    }
    sum.map(|sum| sum / 64)
}
