//! Words that a panel explains: found where they stand, once, and never within something else to press. And words that an
//! article explains, each below its paragraph.

use std::collections::BTreeSet;

use roxmltree::Node;

use super::rendered::{FIRST, both};

fn is_term(node: &Node<'_, '_>) -> bool {
    node.attribute("data-term").is_some()
}

#[test]
fn every_term_of_a_panel_is_explained_once() {
    for rendered in both() {
        let mut seen = BTreeSet::new();
        for panel in &rendered.panels {
            let document = panel.document();
            let terms: Vec<_> = document.descendants().filter(is_term).collect();
            let ids: BTreeSet<_> = terms.iter().filter_map(|term| term.attribute("data-term")).collect();
            assert_eq!(ids.len(), terms.len(), "{}", panel.name);
            for term in terms {
                assert_eq!(term.tag_name().name(), "button", "{}", panel.name);
                assert_eq!(term.attribute("aria-expanded"), Some("false"), "{}", panel.name);
                for outer in term.ancestors().skip(1).filter(Node::is_element) {
                    let name = outer.tag_name().name();
                    assert!(!["button", "a", "h3", "h4"].contains(&name), "{name} in {}", panel.name);
                }
            }
            seen.extend(ids.into_iter().map(str::to_owned));
        }
        // The others stand in the record alone.
        let glossary = rendered.details().case.glossary.clone();
        assert!(seen.len() * 2 > glossary.len(), "{seen:?}");
        assert!(seen.iter().all(|term| glossary.contains(term)));
    }
}

#[test]
fn every_term_of_an_article_is_explained_below_its_paragraph() {
    for rendered in both() {
        let details = rendered.details();
        let document = rendered.page("index.html").document();
        let terms = |node: &Node<'_, '_>| {
            let link = node.attribute("href").unwrap_or_default();
            link.split_once("#term-").map(|(page, term)| (page.to_owned(), term.to_owned()))
        };
        let mut met = Vec::new();
        for paragraph in document.descendants().filter(|node| node.has_tag_name("p")) {
            let mut notes = paragraph.next_siblings().skip(1).filter(Node::is_element);
            for (page, term) in paragraph.descendants().filter_map(|node| terms(&node)) {
                if paragraph.attribute("class") == Some("from-here") {
                    assert_eq!(page, "record.html", "the way on from {term}");
                    continue;
                }
                assert_eq!(page, "", "{term} leads to another page");
                if met.contains(&term) {
                    continue;
                }
                let note = notes.next().expect("a note");
                assert_eq!(note.attribute("id"), Some(format!("term-{term}").as_str()));
                let told: String =
                    note.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect();
                let position = details.case.glossary.iter().position(|known| *known == term);
                let entry = &details.texts.glossary[position.expect("a term of the case")];
                assert!(told.starts_with(&format!("{}: {}", entry.label, entry.sentence)), "{told}");
                met.push(term);
            }
        }
        assert!(met.len() > 4, "{met:?}");
    }
}

#[test]
fn a_term_is_found_where_it_stands() {
    let panel = FIRST
        .panels
        .iter()
        .find(|panel| panel.name == "panel of North Korea is bound in world 0")
        .expect("a panel");
    let document = panel.document();
    let terms: Vec<(_, _)> = document
        .descendants()
        .filter(is_term)
        .map(|term| (term.attribute("data-term").unwrap_or_default(), term.text().unwrap_or_default()))
        .collect();
    assert!(terms.contains(&("sanctions", "sanctions")), "{terms:?}");
    assert!(
        terms.contains(&("charter", "Charter")) || terms.contains(&("charter", "UN Charter")),
        "{terms:?}"
    );
}
