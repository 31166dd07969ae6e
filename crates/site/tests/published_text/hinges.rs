//! What each argument turns on is said in counts of settings, and out of how many; never as a share or a chance.

use roxmltree::Node;

use super::rendered::{HINGES, Page, model};
use super::sentences::blocks;

/// The page of this name, a block at a time.
fn page(name: &str) -> Vec<String> {
    let found: Option<&Page> = HINGES.iter().find(|page| page.name == name);
    blocks(found.unwrap_or_else(|| panic!("no {name}")).document().root())
}

fn has(page: &[String], text: &str) {
    assert!(page.iter().any(|block| block == text), "{text:?} is not in {page:#?}");
}

#[test]
fn the_opening_world() {
    let page = page("hinges of world 0");
    has(&page, "What stays as it is10 of 17");
    has(
        &page,
        "192 settings. Kept as it is: Russia, North Korea, Donetsk, UN Security Council and Ukraine (in the \
         question); Petr Ilichev, Denis Pushilin, Luhansk, UN General Assembly and Igor Korotchenko (left out). Taking \
         every value: the reading and 6 premises.",
    );
    has(&page, ": stands in 24 of 192 settings");
    assert!(page.iter().any(|block| block.contains("nobody weighs them. Counts are not chances.")));
}

#[test]
fn nothing_held_and_all_held() {
    let nothing = page("hinges with nothing held");
    let actors: Vec<String> = model().labels.actors.iter().map(|actor| actor.label.clone()).collect();
    has(
        &nothing,
        &format!(
            "110,592 settings. Kept as it is: nothing. Taking every value: {}, the reading and 6 premises.",
            actors.join(", ")
        ),
    );
    // Who speaks for another cannot come alone, and neither can that other always go alone.
    assert!(nothing.iter().any(|block| block.contains(" of 73,728 settings)")), "{nothing:#?}");
    assert!(
        nothing.iter().any(|block| block.starts_with("Whoever speaks for another comes and goes with it."))
    );
    let all = page("world 0, all held");
    assert!(all.iter().any(|block| {
        block.starts_with("1 setting. Kept as it is: Russia, ")
            && block.contains("; the reading, “Only members are bound”, ")
            && block.ends_with(" (left open). Taking every value: nothing.")
    }));
    has(&all, ": stands in none");
    assert!(!all.iter().any(|block| block.starts_with("Whoever speaks for another")));
}

/// Every number is out of another, or counts settings or premises; there is no share of a hundred.
#[test]
fn every_number_says_of_how_many() {
    let labels = model().labels.actors.iter().map(|actor| actor.label.clone()).collect::<Vec<_>>();
    let mut seen = 0;
    for page in HINGES.iter() {
        let document = page.document();
        let told = document.descendants().filter(|node| {
            node.attribute("class")
                .is_some_and(|class| ["sx-item-head", "sx-state", "sx-settings"].contains(&class))
        });
        for block in told.map(text) {
            let block = labels.iter().fold(block, |block, label| block.replace(label, ""));
            let words: Vec<&str> =
                block.split(' ').map(|word| word.trim_matches(['(', ')', '.', ','])).collect();
            for (at, word) in
                words.iter().enumerate().filter(|(_, word)| word.starts_with(|c: char| c.is_ascii_digit()))
            {
                let next = words.get(at + 1).copied().unwrap_or_default();
                let before = at.checked_sub(1).map_or("", |at| words[at]);
                let said = next == "of"
                    || before == "of"
                    || ["settings", "setting", "premises", "premise"].contains(&next);
                assert!(said && word.chars().all(|c| c.is_ascii_digit() || c == ','), "{word} in {block}");
                seen += 1;
            }
        }
        assert!(!page.xml.contains('%'), "{}", page.name);
    }
    assert!(seen > 500, "{seen} numbers");
}

fn text(node: Node<'_, '_>) -> String {
    node.descendants().filter(Node::is_text).filter_map(|it| it.text()).collect()
}

/// Every argument once, in its group; the same in every page.
#[test]
fn every_argument_is_listed() {
    for page in HINGES.iter() {
        let document = page.document();
        let mut ids: Vec<_> = document.descendants().filter_map(|it| it.attribute("data-argument")).collect();
        ids.sort_unstable();
        let mut wanted: Vec<_> = model().case.arguments.iter().map(|it| it.id.clone()).collect();
        wanted.sort_unstable();
        assert_eq!(ids, wanted, "{}", page.name);
    }
}
