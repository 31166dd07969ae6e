//! Pictures for where no SVG is taken, as PNG files: the figure, and cards for links to a world, with its name, and the
//! argument in the middle with its status in it.
//!
//! The same sources give the same bytes on every machine: the typeface stands beside this crate, and none of the machine's is
//! asked for. It has Latin letters; a language with others brings a typeface.

use explainer_core::argument::{Status, World};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::PageContext;
use sanctions_explainer::export::{colour, escaped};

/// Both weights of Noto Sans, under the SIL Open Font License (`fonts/OFL.txt`).
const FACES: [&[u8]; 2] =
    [include_bytes!("../fonts/NotoSans-Regular.ttf"), include_bytes!("../fonts/NotoSans-Bold.ttf")];
const FAMILY: &str = "Noto Sans";

/// How large a card is, in px, as Open Graph wants it.
pub const SIZE: (u32, u32) = (1200, 630);
/// From the edges of a card to what is on it.
const MARGIN: i32 = 80;
/// No bold text of a card is wider than this for each of its letters, in sizes of the letters.
const WIDEST: f64 = 0.62;

/// A drawing as a PNG file, this many times its size. None where it is no SVG.
pub fn png(svg: &str, scale: f32) -> Option<Vec<u8>> {
    let tree = read(svg)?;
    let size = tree.size().to_int_size().scale_by(scale)?;
    let mut picture = Pixmap::new(size.width(), size.height())?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut picture.as_mut());
    picture.encode_png().ok()
}

fn read(svg: &str) -> Option<Tree> {
    let mut options = Options { font_family: FAMILY.to_owned(), ..Options::default() };
    let faces = options.fontdb_mut();
    for face in FACES {
        faces.load_font_data(face.to_vec());
    }
    faces.set_sans_serif_family(FAMILY);
    Tree::from_str(svg, &options).ok()
}

/// The card of a world of this name, as a drawing.
pub fn card(page: &PageContext, world: &World, name: &str) -> String {
    let shared = &page.shared;
    let model = &shared.model;
    let (ink, soft) = (colour("--sx-ink"), colour("--sx-soft"));
    let (width, height) = SIZE;
    let mut lines = String::new();
    let mut text = |content: &str, top: i32, size: i32, weight: u32, fill: &str| {
        let room = f64::from(width.cast_signed() - 2 * MARGIN) / (f64::from(size) * WIDEST);
        for (row, line) in (0..).zip(wrapped(content, room)) {
            let (y, line) = (top + row * size * 5 / 4, escaped(&line));
            lines += &format!(
                "<text x=\"{MARGIN}\" y=\"{y}\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"{fill}\">{line}</text>\n"
            );
        }
    };
    // The opening is called as the case is.
    let of_case = name == model.labels.title;
    if !of_case {
        text(&model.labels.title, 96, 36, 400, soft);
    }
    text(name, if of_case { 150 } else { 230 }, 64, 700, ink);
    let mut frame = String::new();
    if let Some(headline) = model.case.headline() {
        let status = model.verdicts(world).status(headline);
        text(&model.argument(headline).label, 460, 52, 700, ink);
        text(shared.words.status(status), 530, 44, 400, ink);
        frame = framed(status, ink);
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" font-family=\"{FAMILY}\">\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"{paper}\"/>\n{frame}{lines}</svg>\n",
        paper = colour("--sx-paper"),
    )
}

/// The border of an argument by its status, as the figure has it: solid, double or broken.
fn framed(status: Status, ink: &str) -> String {
    let border = |inset: i32, rest: &str| {
        let (x, y) = (MARGIN / 2 + inset, 390 + inset);
        let (across, down) = (SIZE.0.cast_signed() - 2 * x, 180 - 2 * inset);
        format!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{across}\" height=\"{down}\" fill=\"none\" stroke=\"{ink}\"{rest}/>\n"
        )
    };
    match status {
        Status::Stands => border(0, " stroke-width=\"6\""),
        Status::Contested => border(0, " stroke-width=\"3\"") + &border(9, " stroke-width=\"3\""),
        _ => border(0, " stroke-width=\"4\" stroke-dasharray=\"18 12\""),
    }
}

/// A text in lines of at most this many letters, broken between words.
fn wrapped(text: &str, letters: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if (line.chars().count() + 1 + word.chars().count()) as f64 <= letters => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use explainer_authoring::read_folder;
    use resvg::usvg::{Node, Rect};
    use sanctions_explainer::model::Model;

    use super::*;
    use crate::{pictures, preset};

    fn models() -> impl Iterator<Item = Model> {
        ["donbas-labour", "rhodesia-non-members"].into_iter().map(|case| {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../static/cases").join(case);
            let (structure, mut texts) = read_folder(&folder).unwrap_or_else(|_| panic!("{case} is sound"));
            Model::whole(structure, texts.swap_remove(0))
        })
    }

    #[test]
    fn every_letter_of_a_card_is_drawn_and_none_over_another() {
        for model in models() {
            let page = PageContext::new(&model, "");
            let mut cards = vec![card(&page, &model.opening(), &model.labels.title)];
            for (index, texts) in model.labels.presets.iter().enumerate() {
                cards.push(card(&page, &preset(&model, index), &texts.label));
            }
            for card in cards {
                let tree = read(&card).expect("an SVG");
                let mut met: Vec<Rect> = Vec::new();
                for node in tree.root().children() {
                    let Node::Text(text) = node else { continue };
                    let glyphs = text.layouted().iter().flat_map(|span| &span.positioned_glyphs);
                    assert!(glyphs.clone().count() > 2, "{card}");
                    assert!(
                        glyphs.clone().all(|glyph| glyph.id.0 != 0),
                        "a letter is not in the typeface: {card}"
                    );
                    let place = text.flattened().abs_bounding_box();
                    assert!(place.right() <= 1200.0 - 60.0 && place.bottom() < 560.0, "{place:?}: {card}");
                    let over = |other: &Rect| other.top() < place.bottom() && place.top() < other.bottom();
                    assert!(!met.iter().any(over), "one text lies over another: {card}");
                    met.push(place);
                }
                let frame = tree.root().children().iter().find(|node| node.abs_bounding_box().top() > 300.0);
                assert!(frame.is_some(), "{card}");
                assert!(met.iter().all(|place| place.bottom() < 385.0 || place.top() > 395.0), "{card}");
            }
        }
    }

    #[test]
    fn pictures_are_the_same_each_time_and_cards_as_large_as_is_told() {
        for model in models() {
            let made = pictures(&model);
            assert_eq!(made, pictures(&model));
            let cards: Vec<_> = made.iter().filter(|picture| picture.name.ends_with("card.png")).collect();
            assert_eq!(cards.len(), model.labels.presets.len() + 1);
            for card in cards {
                // Width and height stand right after the name of the first part of the file.
                let number = |at: usize| {
                    card.bytes[at..at + 4].iter().fold(0, |sum, &byte| sum << 8 | u32::from(byte))
                };
                assert_eq!((number(16), number(20)), SIZE, "{}", card.name);
            }
        }
    }
}
