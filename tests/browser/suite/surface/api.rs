//! The guide and the types for TypeScript say what the element has, and no more.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use browser_tests::{Session, in_each_engine, open_host_after};

use crate::embed::act;

in_each_engine!(the_guide_and_the_types_have_what_the_element_has, what_is_not_understood_is_said_once);

const GUIDE: &str = include_str!("../../../../docs/api.md");
const README: &str = include_str!("../../../../README.md");
const TYPES: &str = include_str!("../../../../crates/xtask/src/pack/index.d.ts");

type Names = BTreeSet<String>;

/// What the first cells of a table of the guide name, each with the other cells of its row.
fn table(heading: &str) -> BTreeMap<String, String> {
    let section = GUIDE.split(&format!("\n## {heading}\n")).nth(1).unwrap_or_default();
    let section = section.split("\n## ").next().unwrap_or_default();
    let rows = section.lines().filter(|line| line.starts_with("| `"));
    rows.filter_map(|row| {
        let (_, row) = row.split_once('`')?;
        let (name, rest) = row.split_once('`')?;
        Some((name.split('(').next()?.to_owned(), rest.to_owned()))
    })
    .collect()
}

/// The members of an interface of the types, by the words before them.
fn members(interface: &str, before: &str) -> Names {
    let (_, rest) = TYPES.split_once(&format!("interface {interface} ")).expect("the interface");
    let body = rest.split("\n}").next().unwrap_or_default();
    let lines = body.lines().filter_map(|line| line.strip_prefix("  ")?.strip_prefix(before));
    let named = lines.filter(|line| line.starts_with(char::is_alphabetic));
    named.filter_map(|line| line.split(['(', ':']).next()).map(str::to_owned).collect()
}

/// The interface of what each event tells.
fn details() -> BTreeMap<String, String> {
    let pairs = TYPES
        .split("    \"sanctions-explainer-")
        .skip(1)
        .filter_map(|rest| rest.split_once("\": CustomEvent<"));
    pairs
        .filter_map(|(event, rest)| {
            Some((format!("sanctions-explainer-{event}"), rest.split('>').next()?.to_owned()))
        })
        .collect()
}

/// Keeps what every event of an element tells.
const HEAR: &str = "window.heard = {}; const tell = EventTarget.prototype.dispatchEvent;
    EventTarget.prototype.dispatchEvent = function (event) {
        if (this.localName === 'sanctions-explainer') heard[event.type] = Object.keys(event.detail);
        return tell.call(this, event);
    }";

async fn the_guide_and_the_types_have_what_the_element_has(session: &Session) -> Result<()> {
    let body = "<sanctions-explainer></sanctions-explainer><sanctions-explainer case=\"none\"></sanctions-explainer>";
    let server = open_host_after(HEAR, body)?.start(0)?;
    session.goto(&server.url("host.html")).await?;
    session.see("both ends", "sx.one('.sx-bar', 0) && sx.one('button', 1)").await?;
    session.look::<bool>("sx.change('[data-actor=luhansk]').then(() => true)").await?;
    session.click("[data-do=tour]").await?;
    session.see("what is told of the tour", "heard['sanctions-explainer-step']").await?;
    act(session, "sx.click('.sx-stage [data-node^=\"argument:\"]')").await?;
    session.see("what is told of the panel", "heard['sanctions-explainer-select']").await?;

    let own = "Object.getOwnPropertyNames(customElements.get('sanctions-explainer').prototype)
        .filter((name) => name !== 'constructor' && !name.endsWith('Callback'))";
    let own: Names = session.look(own).await?;
    assert_eq!(members("SanctionsExplainerElement", ""), own, "the types");
    assert_eq!(
        table("Properties and methods").into_keys().flat_map(named).collect::<Names>(),
        own,
        "the guide"
    );

    let heard: BTreeMap<String, Names> = session.look("heard").await?;
    let (types, rows) = (details(), table("Events"));
    assert_eq!(types.keys().collect::<Vec<_>>(), heard.keys().collect::<Vec<_>>(), "events of the types");
    assert_eq!(rows.keys().collect::<Vec<_>>(), heard.keys().collect::<Vec<_>>(), "events of the guide");
    for (event, keys) in heard {
        assert_eq!(members(&types[&event], "readonly "), keys, "{event} in the types");
        for key in keys {
            assert!(rows[&event].contains(&format!("`{key}`")), "{event}: the guide has no {key}");
        }
    }

    let observed: Names =
        session.look("customElements.get('sanctions-explainer').observedAttributes").await?;
    let attributes = README.split("| attribute |").nth(1).context("the table of attributes")?;
    let first = attributes
        .lines()
        .skip(2)
        .take_while(|line| line.starts_with('|'))
        .filter_map(|row| row.split('|').nth(1));
    let told: String = first.collect();
    for attribute in observed.iter().filter(|attribute| *attribute != "on") {
        assert!(told.contains(&format!("`{attribute}`")), "the README has no attribute {attribute}");
    }
    Ok(())
}

/// A name as it is; a row that has several has them one after the other.
fn named(name: String) -> Vec<String> {
    name.split(", ").map(str::to_owned).collect()
}

/// Keeps what the console is told.
const LISTEN: &str = "window.warned = []; const warn = console.warn;
    console.warn = (...words) => { warned.push(words.join(' ')); warn(...words); }";

async fn what_is_not_understood_is_said_once(session: &Session) -> Result<()> {
    let body = "<sanctions-explainer reading=\"nobodys\" theme=\"pink\" lang=\"xx\" accept=\"a\"></sanctions-explainer>";
    let server = open_host_after(LISTEN, body)?.start(0)?;
    session.visit(&server.url("host.html")).await?;
    for wrong in ["nobodys", "theme=\"pink\"", "lang=\"xx\"", "\"a\""] {
        let count = format!("warned.filter((line) => line.includes('{wrong}')).length");
        session.see_equal(wrong, &count, 1).await?;
    }
    act(
        session,
        "warned.length = 0; sx.widgets()[0].open('on=nobody'); sx.widgets()[0].setAttribute('reject', 'b')",
    )
    .await?;
    session
        .see_equal("what came later", "warned.filter((line) => /nobody\\b|\"b\"/.test(line)).length", 2)
        .await?;
    session.see("an unharmed page", "sx.ready()").await?;
    Ok(())
}
