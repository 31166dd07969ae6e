//! Nothing is said without a source, and without somebody who says it.

use roxmltree::{Document, Node};
use sanctions_explainer::model::Model;

use super::rendered::{FIRST, Page, both, details};

pub fn record() -> &'static Page {
    FIRST.page("record.html")
}

pub fn by_id<'a>(document: &'a Document<'a>, id: &str) -> Node<'a, 'a> {
    let found = document.descendants().find(|node| node.attribute("id") == Some(id));
    found.unwrap_or_else(|| panic!("nothing in the record is #{id}"))
}

pub fn with_class<'a>(node: Node<'a, 'a>, class: &str) -> Option<Node<'a, 'a>> {
    node.descendants()
        .find(|node| node.attribute("class").is_some_and(|all| all.split(' ').any(|one| one == class)))
}

pub fn text(node: Node<'_, '_>) -> String {
    node.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect()
}

/// Something that is written somewhere: at least one link to a source or to a statement of the article.
fn written(entry: Node<'_, '_>, id: &str) {
    let row =
        entry.children().find(|node| node.has_tag_name("p") && node.attribute("class") == Some("written"));
    // An event has its row beside its date.
    let row = row.or_else(|| with_class(entry, "written"));
    let row = row.unwrap_or_else(|| panic!("#{id} does not say where it is written"));
    let mut links = row.descendants().filter_map(|node| node.attribute("href"));
    let leads = |link: &str| link.starts_with("#source-") || link.starts_with("#passage-");
    assert!(links.any(leads), "#{id} has no source");
}

#[test]
fn everything_in_the_record_has_a_source() {
    for rendered in both() {
        let (model, document) = (rendered.model(), rendered.page("record.html").document());
        let (case, details) = (&model.case, &rendered.details().case);
        let ids = (details.events.iter().map(|event| format!("event-{}", event.id)))
            .chain(details.statements.iter().map(|statement| format!("statement-{}", statement.id)))
            .chain(case.premises.iter().map(|premise| format!("premise-{}", premise.id)))
            .chain(case.arguments.iter().map(|argument| format!("argument-{}", argument.id)))
            .chain(case.actors.iter().map(|actor| format!("who-{}", actor.id)));
        for id in ids {
            written(by_id(&document, &id), &id);
        }
        for source in &details.sources {
            assert!(text(by_id(&document, &format!("source-{}", source.id))).contains(&source.title));
        }
    }
}

#[test]
fn everything_in_the_record_has_somebody_who_says_it() {
    for rendered in both() {
        let (model, details) = (rendered.model(), rendered.details());
        let document = rendered.page("record.html").document();
        for statement in &details.case.statements {
            let entry = by_id(&document, &format!("statement-{}", statement.id));
            let chain = with_class(entry, "chain").expect("a chain");
            let steps: Vec<String> = chain.children().filter(Node::is_element).map(text).collect();
            let passed: Vec<&str> =
                statement.chain.iter().map(|&who| model.name(who)).chain(["this page"]).collect();
            assert_eq!(steps, passed, "{}: who said it, all who passed it on, and this page", statement.id);
            let facts = with_class(entry, "facts").map(text).expect("facts");
            for &who in &statement.to {
                assert!(facts.contains("Said to") && facts.contains(model.name(who)), "{}", statement.id);
            }
            assert_eq!(
                text(entry).contains("date not given"),
                statement.when == explainer_core::case::When::NotGiven
            );
        }
        for premise in &model.case.premises {
            let entry = text(by_id(&document, &format!("premise-{}", premise.id)));
            assert_eq!(
                entry.contains("A “what if”: nobody quoted here holds or disputes it."),
                premise.hypothetical,
                "{}",
                premise.id
            );
            for position in premise.held_by.iter().chain(&premise.disputed_by) {
                assert!(entry.contains(model.name(position.who)), "{}", premise.id);
            }
        }
        for (index, argument) in model.case.arguments.iter().enumerate() {
            let entry = text(by_id(&document, &format!("argument-{}", argument.id)));
            for &who in &argument.advanced_by {
                assert!(
                    entry.contains("Advanced by: ") && entry.contains(model.name(who)),
                    "{}",
                    argument.id
                );
            }
            let basis = &details.texts.arguments[index].basis;
            let inference =
                entry.contains("An inference of this explainer.") && entry.contains(basis.as_str());
            assert_eq!(inference, argument.advanced_by.is_empty() && !basis.is_empty(), "{}", argument.id);
            assert!(inference || !argument.advanced_by.is_empty(), "{}", argument.id);
        }
    }
}

#[test]
fn every_denial_leads_to_what_it_denies_and_back() {
    let mut seen = 0;
    for rendered in both() {
        let (details, document) = (rendered.details(), rendered.page("record.html").document());
        let leads = |from: &str, to: &str| {
            let to = format!("#statement-{to}");
            by_id(&document, &format!("statement-{from}"))
                .descendants()
                .any(|node| node.attribute("href") == Some(&to))
        };
        for statement in &details.case.statements {
            let Some(denied) = statement.denies else { continue };
            let denied = &details.case.statements[denied.index()].id;
            assert!(leads(&statement.id, denied) && leads(denied, &statement.id), "{}", statement.id);
            seen += 1;
        }
    }
    assert!(seen > 0, "nothing is denied");
}

#[test]
fn every_statement_of_the_article_is_in_the_record() {
    let document = record().document();
    for number in 1..=18 {
        let entry = by_id(&document, &format!("passage-{number}"));
        assert!(with_class(entry, "statement").is_some(), "statement {number} of the article is missing");
    }
    for id in &details().case.silences {
        assert!(!text(by_id(&document, &format!("silence-{id}"))).is_empty());
    }
}

/// No list without entries, no heading with nothing below it.
#[test]
fn a_section_without_entries_is_not_written() {
    for rendered in both() {
        let page = rendered.page("record.html");
        let document = page.document();
        let lists = document
            .descendants()
            .filter(|node| ["ul", "ol", "dl", "section"].contains(&node.tag_name().name()));
        for list in lists {
            assert!(list.children().any(|node| node.is_element()), "an empty list in {}", page.name);
        }
        let level = |node: Node<'_, '_>| ["h1", "h2", "h3"].iter().position(|name| node.has_tag_name(*name));
        for heading in document.descendants().filter(|node| level(*node).is_some()) {
            let next = heading.next_sibling_element().and_then(level);
            let above = next.is_some_and(|next| next <= level(heading).expect("a heading"));
            assert!(!above, "nothing below {:?} in {}", text(heading), page.name);
        }
    }
}

#[test]
fn no_page_of_a_case_without_a_source_article_speaks_of_one() {
    let mut seen = 0;
    for rendered in both().into_iter().filter(|rendered| rendered.details().case.article().is_none()) {
        for page in rendered.pages.iter().filter(|page| page.name != format!("{}index.html", rendered.folder))
        {
            // The way back to the page written by hand is called "The article".
            let told = text(page.document().root());
            for words in ["the article", "The article’s", "The article it", "The article reports"] {
                assert!(!told.contains(words), "{words:?} in {}", page.name);
            }
            seen += 1;
        }
    }
    assert!(seen > 10, "{seen}");
}

#[test]
fn what_came_later_stands_apart() {
    let document = record().document();
    let heading = by_id(&document, "later");
    assert_eq!(text(heading), "After August 2022");
    for event in &details().case.events {
        let entry = by_id(&document, &format!("event-{}", event.id));
        assert_eq!(entry.range().start > heading.range().start, event.later, "{}", event.id);
    }
    let said_later = by_id(&document, "said-later");
    for id in ["russia-claims-territory", "assembly-no-recognition", "ecthr-control", "ecthr-merits"] {
        assert!(
            by_id(&document, &format!("statement-{id}")).range().start > said_later.range().start,
            "{id}"
        );
    }
    for id in ["lavrov-integrity", "assembly-deplores", "ilichev-member-states"] {
        assert!(
            by_id(&document, &format!("statement-{id}")).range().start < said_later.range().start,
            "{id}"
        );
    }
}

#[test]
fn every_panel_says_who_says_it_and_where_it_is_written() {
    for panel in both().into_iter().flat_map(|rendered| &rendered.panels) {
        let document = panel.document();
        let text = text(document.root());
        let sources = with_class(document.root(), "sx-sources").expect("sources");
        assert!(sources.descendants().any(|node| node.has_tag_name("li")), "{} has no source", panel.name);
        let actor = !text.contains("Who says so");
        let told = [
            "Advanced by: ",
            "An inference of this explainer.",
            "Held by",
            "A “what if”: nobody quoted here holds or disputes it.",
        ];
        assert!(actor || told.iter().any(|words| text.contains(words)), "{}", panel.name);
        assert!(text.contains("Full entry in the record"), "{}", panel.name);
    }
}

#[test]
fn every_argument_on_the_page_of_a_world_says_who_says_it() {
    for rendered in both() {
        let model = rendered.model();
        let worlds = format!("{}worlds/", rendered.folder);
        for page in rendered.pages.iter().filter(|page| page.name.starts_with(&worlds)) {
            let document = page.document();
            let items = document.descendants().filter(|node| node.attribute("data-argument").is_some());
            let (again, full): (Vec<_>, Vec<_>) = items.partition(|item| {
                item.children().filter(Node::is_element).count() == 1 && text(*item).ends_with("See above.")
            });
            assert_eq!(full.len(), model.case.arguments.len() - absent(&model, page), "{}", page.name);
            for item in &full {
                let own = item.children().filter_map(|node| node.attribute("class")).collect::<Vec<_>>();
                assert!(
                    own.contains(&"sx-advanced") || own.contains(&"sx-inference"),
                    "{}: {own:?}",
                    page.name
                );
                assert!(own.contains(&"sx-in-record"), "{}: {own:?}", page.name);
            }
            for item in &again {
                let id = item.attribute("data-argument");
                assert!(
                    full.iter().any(|node| node.attribute("data-argument") == id),
                    "{}: {id:?}",
                    page.name
                );
            }
        }
    }
}

/// Objections and replies that nothing on this page is an occasion for.
fn absent(model: &Model, page: &Page) -> usize {
    let document = page.document();
    let told: Vec<_> = document.descendants().filter_map(|node| node.attribute("data-argument")).collect();
    model.case.arguments.iter().filter(|argument| !told.contains(&argument.id.as_str())).count()
}
