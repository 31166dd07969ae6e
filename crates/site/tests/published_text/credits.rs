//! Nobody is credited with more than is recorded, and every source says whose it is and where it is found: in both
//! cases.

use explainer_core::case::{Position, PremiseId, PremiseKind, SourceId, Statement, Who};
use explainer_site::PageContext;
use roxmltree::Node;
use sanctions_explainer::announce::stance;
use sanctions_explainer::link;
use sanctions_explainer::model::Model;

use super::rendered::{Rendered, both};
use super::sources::{by_id, text, with_class};

/// Sources of the second case whose address nobody knows: books, files read on paper, pages known by their title.
const NO_ADDRESS: [&str; 15] = [
    "vienna-convention",
    "admission-1973",
    "brunner",
    "seco",
    "cabinet-1967-january",
    "cabinet-1967-contracts",
    "cabinet-1968",
    "cabinet-1979",
    "keesings",
    "shaw",
    "stavropoulos",
    "guerra-colonial",
    "state-bulletin",
    "nyt-1971",
    "ajil-threat",
];

/// Whether a statement was first made by this one.
fn begins(statement: &Statement, who: Who) -> bool {
    statement.chain.first() == Some(&who)
}

/// The name of whoever holds or says something.
fn name(model: &Model, who: Who) -> &str {
    match who {
        Who::Actor(id) => &model.actor(id).label,
        Who::Voice(id) => &model.labels.voices[id.index()].label,
    }
}

/// Whether a text speaks of somebody: by a word of the name, or its beginning.
fn speaks_of(text: &str, name: &str) -> bool {
    // The one short name that is no part of the long one.
    let name = if name == "United Kingdom" { "Britain" } else { name };
    let text = text.to_lowercase();
    let long = name.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 4);
    long.map(|word| word.to_lowercase().chars().take(6).collect::<String>()).any(|word| text.contains(&word))
}

#[test]
fn who_advances_an_argument_is_quoted_for_it() {
    let mut seen = 0;
    for model in both().map(Rendered::model) {
        let details = model.details.as_ref().expect("the whole case");
        for (argument, more) in model.case.arguments.iter().zip(&details.case.arguments) {
            for &who in &argument.advanced_by {
                let said = more.statements.iter().map(|id| &details.case.statements[id.index()]);
                let first = said.into_iter().any(|statement| begins(statement, who));
                assert!(first, "{} is credited with {}, and not quoted", name(&model, who), argument.id);
                seen += 1;
            }
        }
    }
    assert!(seen > 15, "{seen}");
}

/// A statement that begins with them, from a source of the position; or they count in part, and the text says why.
#[test]
fn who_takes_a_side_is_quoted_for_it_or_counts_in_part() {
    let (mut full, mut part) = (0, 0);
    for model in both().map(Rendered::model) {
        let details = model.details.as_ref().expect("the whole case");
        for (at, premise) in model.case.premises.iter().enumerate() {
            let text = &details.texts.premises[at].more;
            let recorded = &details.case.premises[at];
            let positions = premise.held_by.iter().chain(&premise.disputed_by);
            let positions = positions.zip(recorded.held_by.iter().chain(&recorded.disputed_by));
            for (Position { who, in_part, .. }, sources) in positions {
                let who_is = name(&model, *who);
                if *in_part {
                    let told = text.contains("in part") && speaks_of(text, who_is);
                    assert!(told, "{who_is} counts in part in {}, and the text does not say why", premise.id);
                    part += 1;
                    continue;
                }
                let shares = |statement: &&Statement| {
                    let from: &[SourceId] = &statement.sources;
                    begins(statement, *who) && sources.iter().any(|source| from.contains(source))
                };
                let quoted = details.case.statements.iter().find(shares);
                assert!(quoted.is_some(), "{who_is} is listed in {}, and not quoted", premise.id);
                full += 1;
            }
        }
    }
    assert!(full > 40 && part > 10, "{full} in full, {part} in part");
}

/// Nobody is said to hold two readings at once: one of them ends before the other begins, or on that day.
#[test]
fn who_held_two_readings_held_one_after_the_other() {
    let mut seen = 0;
    for model in both().map(Rendered::model) {
        let readings = model.case.premises.iter().filter(|premise| premise.kind == PremiseKind::Reading);
        let held = readings.flat_map(|premise| premise.held_by.iter().filter(|position| !position.in_part));
        let held: Vec<&Position> = held.collect();
        let follows =
            |a: &Position, b: &Position| !b.since.is_empty() && !a.until.is_empty() && a.until <= b.since;
        for (at, one) in held.iter().enumerate() {
            for other in held[..at].iter().filter(|other| other.who == one.who) {
                let apart = follows(one, other) || follows(other, one);
                assert!(apart, "{} is said to hold two readings at once", name(&model, one.who));
                seen += 1;
            }
        }
    }
    assert!(seen > 1, "{seen}");
}

/// At the choice itself, in the panel and in the record.
#[test]
fn a_view_is_dated_wherever_it_is_told() {
    let mut seen = 0;
    for rendered in both() {
        let model = rendered.model();
        let words = PageContext::new(&model, "").shared.words;
        let (article, record) =
            (rendered.page("index.html").document(), rendered.page("record.html").document());
        for (at, premise) in model.case.premises.iter().enumerate() {
            let id = PremiseId::from(at);
            let dated = |position: &&Position| !position.since.is_empty() || !position.until.is_empty();
            let dated = premise.held_by.iter().chain(&premise.disputed_by).filter(dated);
            let told: Vec<String> =
                dated.map(|position| words.grammar.stance(stance(&model, position)).to_string()).collect();
            if told.is_empty() {
                continue;
            }
            let sets = |node: &Node<'_, '_>| {
                ["data-reading", "data-switch"].iter().any(|key| node.attribute(*key) == Some(&premise.id))
            };
            let control = article.descendants().find(sets).expect("a control");
            let choice = control.ancestors().find_map(|node| with_class(node, "sx-positions"));
            let name = format!("panel of {} in world 0", model.premise(id).label);
            let panel = rendered.panels.iter().find(|page| page.name == name).expect("a panel");
            let anchor = link::anchor(&model.case, explainer_core::diagram::Node::Premise(id));
            let places = [
                text(choice.expect("who holds it")),
                text(panel.document().root()),
                text(by_id(&record, &anchor)),
            ];
            for told in told {
                let silent = places.iter().position(|place| !place.contains(&told));
                assert_eq!(silent, None, "{told:?} of {} is not told in {places:#?}", premise.id);
                seen += 1;
            }
        }
    }
    assert!(seen > 20, "{seen}");
}

/// What is said to have come through an outlet that is among the sources is found there.
#[test]
fn a_chain_ends_where_the_words_were_read() {
    let mut seen = 0;
    for model in both().map(Rendered::model) {
        let details = &model.details.as_ref().expect("the whole case").case;
        let from = |outlet: &str, source: &SourceId| details.sources[source.index()].publisher == outlet;
        for statement in details.statements.iter().filter(|statement| statement.chain.len() > 1) {
            let outlet = name(&model, *statement.chain.last().expect("a chain"));
            if details.sources.iter().any(|source| source.publisher == outlet) {
                let found = statement.sources.iter().any(|source| from(outlet, source));
                assert!(found, "{} comes through {outlet}, and was not read there", statement.id);
                seen += 1;
            }
        }
    }
    assert!(seen > 10, "{seen}");
}

#[test]
fn every_source_says_whose_it_is_and_where_it_is_found() {
    let mut unlinked = Vec::new();
    for model in both().map(Rendered::model) {
        let details = model.details.clone().expect("the whole case");
        for source in &details.case.sources {
            assert!(!source.publisher.is_empty(), "{} has no publisher", source.id);
            if source.link.is_none() {
                unlinked.push(source.id.clone());
            }
        }
    }
    assert_eq!(unlinked, NO_ADDRESS);
}
