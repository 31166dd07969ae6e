//! The timeline: a date is given where a source gives it, and what came after the article stands apart.

use explainer_core::case::{StatementKind, When};
use roxmltree::Node;

use super::rendered::details;
use super::sources::{by_id, record, text};

/// The lists of the timeline with the heading before each: up to the article, without a date, later.
fn parts<'a>(section: Node<'a, 'a>) -> Vec<(String, Vec<Node<'a, 'a>>)> {
    let mut heading = String::new();
    let mut parts = Vec::new();
    for child in section.children().filter(Node::is_element) {
        if child.has_tag_name("h3") {
            heading = text(child);
        } else if child.attribute("class") == Some("timeline") {
            parts.push((heading.clone(), child.children().filter(Node::is_element).collect()));
        }
    }
    parts
}

fn day<'a>(row: Node<'a, 'a>) -> Option<&'a str> {
    row.children().find(|node| node.has_tag_name("time")).and_then(|time| time.attribute("datetime"))
}

#[test]
fn what_has_no_date_is_given_none_and_what_came_later_stands_apart() {
    let document = record().document();
    let section = by_id(&document, "timeline").parent().expect("a section");
    let parts = parts(section);
    let headings: Vec<&str> = parts.iter().map(|(heading, _)| heading.as_str()).collect();
    assert_eq!(headings, ["", "Date not given", "After August 2022"]);
    let [(_, dated), (_, undated), (_, later)] = &parts[..] else { panic!("three lists") };

    let days: Vec<&str> = dated.iter().filter_map(|row| day(*row)).collect();
    assert!(
        days.len() == dated.len() && days.is_sorted() && days.iter().all(|day| *day < "2022-09"),
        "{days:?}"
    );

    for row in undated {
        let told = row.children().find(Node::is_element).map(text);
        assert_eq!((day(*row), told.as_deref()), (None, Some("date not given")));
    }
    let days: Vec<&str> = later.iter().filter_map(|row| day(*row)).collect();
    assert!(days.is_sorted() && days.iter().all(|day| *day > "2022-08-31"), "{days:?}");
    // Russia's denial and Ukraine's claim are undated, and known from rulings that came later.
    assert_eq!(later.len() - days.len(), 2);
}

#[test]
fn everything_that_was_said_without_a_date_is_among_the_undated() {
    let document = record().document();
    let undated: Vec<Node<'_, '_>> = {
        let section = by_id(&document, "timeline").parent().expect("a section");
        let rows = parts(section).into_iter().flat_map(|(_, rows)| rows);
        rows.filter(|row| day(*row).is_none()).collect()
    };
    let mut seen = 0;
    for statement in &details().case.statements {
        let spoken = !matches!(statement.kind, StatementKind::Framing | StatementKind::Report);
        if statement.when == When::NotGiven && spoken {
            let link = format!("#statement-{}", statement.id);
            let linked = undated.iter().flat_map(Node::descendants).filter_map(|node| node.attribute("href"));
            assert_eq!(linked.filter(|href| *href == link).count(), 1, "{}", statement.id);
            seen += 1;
        }
    }
    assert_eq!(seen, 8, "undated statements");
}
