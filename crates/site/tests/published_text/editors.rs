//! What is left of the blocks of the guide where an editor takes away what it does not know: a picture and a link still, or
//! a frame. `editors.txt` has the editors' own lists.

use std::collections::BTreeMap;

use roxmltree::Node;

use super::rendered::{FIRST, Page};
use super::sharing::PICTURES;

const GUIDE: &str = include_str!("../../../../docs/embedding.md");
const LISTS: &str = include_str!("editors.txt");

/// Element → the attributes that stay.
type Kept = BTreeMap<&'static str, Vec<&'static str>>;

/// The editors by their names, each with what it keeps.
fn editors() -> BTreeMap<&'static str, Kept> {
    let mut editors: BTreeMap<_, Kept> = BTreeMap::new();
    let mut editor = "";
    for line in LISTS.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            editor = name;
            continue;
        }
        let mut words = line.split(' ');
        let element = words.next().unwrap_or_default();
        editors.entry(editor).or_default().insert(element, words.collect());
    }
    editors
}

/// The blocks of a section of the guide.
fn blocks(section: &str) -> Vec<&'static str> {
    let (_, text) = GUIDE.split_once(&format!("\n## {section}\n")).expect("the section");
    let text = text.split("\n## ").next().unwrap_or_default();
    text.split("```html\n").skip(1).filter_map(|rest| rest.split("```").next()).collect()
}

/// The elements that an editor leaves, each as its name and the attributes it still has. What is in an element that goes
/// stays.
fn left(kept: &Kept, block: &Page, seen: &mut Vec<(String, BTreeMap<String, String>)>) {
    let everywhere = kept.get("*").cloned().unwrap_or_default();
    for element in block.document().root_element().descendants().skip(1).filter(Node::is_element) {
        let Some(own) = kept.get(element.tag_name().name()) else { continue };
        let stays = |name: &str| own.contains(&name) || everywhere.contains(&name);
        let attributes = element.attributes().filter(|attribute| stays(attribute.name()));
        let attributes = attributes.map(|one| (one.name().to_owned(), one.value().to_owned())).collect();
        seen.push((element.tag_name().name().to_owned(), attributes));
    }
}

/// Whether an address of the guide leads to something that is published.
fn leads(address: &str) -> bool {
    let Some(name) = address.strip_prefix("/explainer/").and_then(|name| name.split('?').next()) else {
        return false;
    };
    let name = if name.is_empty() { "index.html" } else { name };
    FIRST.pages.iter().any(|page| page.name == name) || PICTURES.iter().any(|picture| picture == name)
}

#[test]
fn a_picture_and_a_link_stay_a_picture_and_a_link() {
    let blocks = blocks("A picture and a link");
    assert!(blocks.len() > 1, "{blocks:?}");
    for (editor, kept) in editors() {
        for block in &blocks {
            let mut found = Vec::new();
            left(
                &kept,
                &Page::new(editor, &format!("<div>{}</div>", block.replace(" async ", " async=\"\" "))),
                &mut found,
            );
            let of = |element: &str, attribute: &str| -> Vec<String> {
                let of = found.iter().filter(|(name, _)| name == element);
                of.filter_map(|(_, attributes)| attributes.get(attribute).cloned()).collect()
            };
            let (links, pictures) = (of("a", "href"), of("img", "src"));
            assert!(!links.is_empty() && links.iter().all(|link| leads(link)), "{editor}: {links:?}");
            assert!(!pictures.is_empty() && pictures.iter().all(|one| leads(one)), "{editor}: {pictures:?}");
            assert_eq!(of("img", "alt").len(), pictures.len(), "{editor}: {block}");
        }
    }
}

#[test]
fn a_frame_stays_one_where_frames_may_be() {
    let mut frames = 0;
    for (editor, kept) in editors().iter().filter(|(_, kept)| kept.contains_key("iframe")) {
        for block in blocks("In a frame") {
            let mut found = Vec::new();
            left(
                kept,
                &Page::new(*editor, &format!("<div>{}</div>", block.replace(" async ", " async=\"\" "))),
                &mut found,
            );
            let frame = found.iter().find(|(name, _)| name == "iframe");
            let (_, attributes) = frame.unwrap_or_else(|| panic!("{editor} leaves no frame of {block}"));
            assert!(attributes.get("src").is_some_and(|address| leads(address)), "{editor}: {block}");
            for needed in ["title", "sandbox", "style"] {
                assert!(attributes.contains_key(needed), "{editor} takes {needed} from {block}");
            }
            frames += 1;
        }
    }
    assert!(frames > 1, "{frames} frames");
}
