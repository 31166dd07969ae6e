//! What each argument turns on is said in counts of settings, and out of how many; never as a share or a chance.

use roxmltree::Node;

use super::rendered::{FIRST, Page, model};
use super::sentences::blocks;
use super::sources::with_class;

/// The page of this name, a block at a time.
fn page(name: &str) -> Vec<String> {
    let found: Option<&Page> = FIRST.hinges.iter().find(|page| page.name == name);
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
        "192 settings. Kept as it is: Russia, Petr Ilichev, North Korea, Donetsk and Ukraine (taking part); Denis \
         Pushilin, Luhansk, UN Security Council, UN General Assembly and Igor Korotchenko (left out). Taking every \
         value: the reading and 6 premises.",
    );
    assert!(
        page.iter().any(|block| block.starts_with("It stands in 32 of 192 settings. Changing one control"))
    );
    assert!(page.iter().any(|block| block.contains("nobody weighs them. Counts are not chances.")));
}

#[test]
fn nothing_held_and_all_held() {
    let nothing = page("hinges with nothing held");
    let actors: Vec<String> = model().labels.actors.iter().map(|actor| actor.label.clone()).collect();
    has(
        &nothing,
        &format!(
            "94,208 settings. Kept as it is: nothing. Taking every value: {}, the reading and 6 premises.",
            actors.join(", ")
        ),
    );
    // 9 · 64 ways to take part; a reading is followed in 560, 432 and 480 of them, where somebody holds it; 64 ways to
    // set the switches. Who speaks for another cannot come alone, and neither can that other always go alone: Ilichev
    // can in the 384, 288 and 384 in which Russia takes part.
    assert!(
        nothing.iter().any(|block| block.contains("Petr Ilichev in 4,480 of 67,584 settings")),
        "{nothing:#?}"
    );
    assert!(
        nothing.iter().any(|block| block.starts_with("Whoever speaks for another comes and goes with it."))
    );
    let all = page("world 0, all held");
    assert!(all.iter().any(|block| {
        block.starts_with("1 setting. Kept as it is: Russia, ")
            && block.contains("; the reading, “Only members are bound”, ")
            && block.ends_with(" (left open). Taking every value: nothing.")
    }));
    has(&all, "Nothing that varies here decides it.");
    has(&all, "It stands in 0 of 1 setting.");
    assert!(!all.iter().any(|block| block.starts_with("Whoever speaks for another")));
}

/// Every number is out of another, or counts settings or premises; there is no share of a hundred.
#[test]
fn every_number_says_of_how_many() {
    let labels = model().labels.actors.iter().map(|actor| actor.label.clone()).collect::<Vec<_>>();
    let mut seen = 0;
    for page in FIRST.hinges.iter() {
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
    node.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect()
}

/// What decides an argument is said before anything is counted; bars are folded away, each as long as its share, with
/// its numbers beside it.
#[test]
fn what_decides_comes_first_and_bars_only_on_request() {
    let mut drawn = 0;
    for page in FIRST.hinges.iter() {
        let document = page.document();
        for row in document.descendants().filter(|node| node.has_attribute("data-argument")) {
            let parts: Vec<Node> = row.children().collect();
            let [head, decides, counted] = parts[..3] else { panic!("{}", text(row)) };
            assert_eq!(head.attribute("class"), Some("sx-item-head"));
            let decides = text(decides);
            let openings =
                ["It turns most on ", "No control decides it by itself.", "Nothing that varies here"];
            assert!(openings.iter().any(|opening| decides.starts_with(opening)), "{decides}");
            assert!(text(counted).starts_with("It stands in "), "{}", text(counted));
            let Some(bars) = parts.get(3) else {
                assert_eq!(decides, "Nothing that varies here decides it.");
                continue;
            };
            assert!(bars.has_tag_name("details") && !bars.has_attribute("open"), "{decides}");
            for bar in bars.descendants().filter(|node| node.has_tag_name("svg")) {
                let all = bar.attribute("viewBox").and_then(|all| all.split(' ').nth(2)).expect("a frame");
                let some = bar.first_element_child().and_then(|bar| bar.attribute("width")).expect("a bar");
                let told = bar.next_sibling_element().map(text).expect("its numbers").replace(',', "");
                assert!(told.starts_with(&format!("{some} of {all} setting")), "{told}");
                drawn += 1;
            }
            let settings = with_class(document.root(), "sx-settings").map(text);
            assert_eq!(with_class(*bars, "sx-hint").map(text), settings, "what is held stands with the bars");
        }
    }
    assert!(drawn > 500, "{drawn} bars");
}

/// Every argument once, in its group; the same in every page.
#[test]
fn every_argument_is_listed() {
    for page in FIRST.hinges.iter() {
        let document = page.document();
        let mut ids: Vec<_> =
            document.descendants().filter_map(|node| node.attribute("data-argument")).collect();
        ids.sort_unstable();
        let mut wanted: Vec<_> = model().case.arguments.iter().map(|argument| argument.id.clone()).collect();
        wanted.sort_unstable();
        assert_eq!(ids, wanted, "{}", page.name);
    }
}
