//! Every link leads somewhere, and nothing in a page shares its name.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;

use explainer_core::argument::{World, resolve_query};
use roxmltree::Document;
use sanctions_explainer::link;

use super::rendered::{FIRST, Page, both, model};

fn ids(document: &Document<'_>) -> Vec<String> {
    document.descendants().filter_map(|node| node.attribute("id")).map(str::to_owned).collect()
}

/// The pages of both cases.
fn all_pages() -> impl Iterator<Item = &'static Page> {
    both().into_iter().flat_map(|rendered| &rendered.pages)
}

/// The places of every page.
static PLACES: LazyLock<BTreeMap<&str, Vec<String>>> =
    LazyLock::new(|| all_pages().map(|page| (page.name.as_str(), ids(&page.document()))).collect());

/// The name of the page a relative address leads to, and the place in it.
fn target(from: &str, address: &str) -> (String, String) {
    let (path, anchor) = address.split_once('#').unwrap_or((address, ""));
    let path = path.split('?').next().unwrap_or_default();
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            ".." => assert!(parts.pop().is_some(), "{address} in {from} leads out of the site"),
            part => parts.push(part),
        }
    }
    (if path.is_empty() { from.to_owned() } else { parts.join("/") }, anchor.to_owned())
}

fn check(page: &Page, base: &str) {
    for node in page.document().descendants() {
        for address in ["href", "src"].iter().filter_map(|name| node.attribute(*name)) {
            if link::is_web(address) {
                assert!(node.tag_name().name() == "a", "{address} is fetched from elsewhere");
                continue;
            }
            if let Some(file) = address.strip_prefix("{{url:").and_then(|rest| rest.strip_suffix("}}")) {
                let built = ["explainer.js", "explainer.css"].contains(&file);
                // Every sheet in `styles/` is published under its own name.
                let published = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../static");
                let folder = published.join(if file.ends_with(".css") { "styles" } else { "" });
                assert!(built || folder.join(file).is_file(), "{file} in {}", page.name);
                continue;
            }
            // No icon, and no request for one.
            if node.tag_name().name() == "link" && address == "data:," {
                continue;
            }
            assert!(link::is_page(address), "{address} in {}", page.name);
            let (name, anchor) = target(base, address);
            // The build adds these, and has to find them.
            if ["sanctions-explainer.js", "teach.html"].contains(&name.as_str()) {
                continue;
            }
            let Some(places) = PLACES.get(name.as_str()) else {
                panic!("{address} in {} leads to no page", page.name);
            };
            assert!(
                anchor.is_empty() || places.contains(&anchor),
                "{address} in {} leads to no place in {name}",
                page.name
            );
        }
    }
}

#[test]
fn every_link_leads_somewhere() {
    for page in all_pages() {
        check(page, &page.name);
    }
    for rendered in both() {
        for panel in &rendered.panels {
            check(panel, &format!("{}index.html", rendered.folder));
        }
    }
}

#[test]
fn no_two_things_in_a_page_share_an_id() {
    for page in all_pages() {
        let document = page.document();
        let ids = ids(&document);
        let different: BTreeSet<&String> = ids.iter().collect();
        assert_eq!(ids.len(), different.len(), "{}", page.name);
        for node in document.descendants() {
            for id in node.attribute("aria-labelledby").unwrap_or_default().split_whitespace() {
                assert!(different.contains(&id.to_owned()), "{id} in {}", page.name);
            }
        }
    }
}

#[test]
fn a_link_into_the_figure_names_the_world_of_the_page_it_leads_to() {
    let model = model();
    let world = |query: &str| {
        let (setting, faults) = resolve_query(&model.case, &link::read(query));
        assert!(faults.is_empty(), "{query}: {faults:?}");
        World::new(&model.case, &setting)
    };
    let mut seen = 0;
    for node in FIRST.pages[0].document().descendants() {
        let (Some(query), Some(address)) = (node.attribute("data-world"), node.attribute("href")) else {
            continue;
        };
        let id = address.strip_prefix("worlds/").and_then(|rest| rest.strip_suffix(".html"));
        let preset = model.case.presets.iter().find(|preset| Some(preset.id.as_str()) == id);
        assert_eq!(
            Some(world(query)),
            preset.map(|preset| World::new(&model.case, &preset.world)),
            "{address}"
        );
        seen += 1;
    }
    assert!(seen >= 4, "{seen} links");
    for (index, preset) in model.case.presets.iter().enumerate() {
        let page = FIRST
            .pages
            .iter()
            .find(|page| page.name == format!("worlds/{}.html", preset.id))
            .expect("a page");
        let document = page.document();
        let open =
            document.descendants().find(|node| node.attribute("class") == Some("open")).expect("a link");
        let query =
            open.attribute("href").and_then(|href| href.strip_prefix("../index.html")).expect("the article");
        let query = query.strip_suffix("#figure").expect("the figure");
        assert_eq!(world(query), World::new(&model.case, &preset.world), "preset {index}");
    }
}
