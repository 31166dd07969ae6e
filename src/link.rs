//! A world as the query of a link, `on=russia,donetsk&reading=part-of-ukraine&accept=…&reject=…`, and the anchors
//! in the record of a case that links lead to.

use explainer_core::argument::{WORLD_KEYS, World, WorldIds, WorldQuery};
use explainer_core::case::{Case, Who};
use explainer_core::diagram::Node;

/// Reads the world a query asks for, with or without its question mark.
#[must_use]
pub fn read(query: &str) -> WorldQuery {
    WorldQuery::from_pairs(form_urlencoded::parse(query.trim_start_matches('?').as_bytes()))
}

/// Writes a world as a query, all four keys, without a question mark.
#[must_use]
pub fn write(case: &Case, world: &World) -> String {
    WorldIds::new(case, world).to_string()
}

/// A query in which this world takes the place of any other; the page's own keys stay, in their order.
#[must_use]
pub fn replace(query: &str, case: &Case, world: &World) -> String {
    // The page's own pairs are kept as they were written, not as they are read.
    let mut pairs: Vec<&str> = query.trim_start_matches('?').split('&').collect();
    pairs.retain(|pair| {
        let key = form_urlencoded::parse(pair.as_bytes()).next().map(|(key, _)| key);
        key.is_some_and(|key| !WORLD_KEYS.contains(&key.as_ref()))
    });
    let shown = write(case, world);
    pairs.push(&shown);
    format!("?{}", pairs.join("&"))
}

/// The anchor of an entry in the record.
#[must_use]
pub fn anchor(case: &Case, node: Node) -> String {
    match node {
        Node::Actor(id) => who(case, Who::Actor(id)),
        Node::Premise(id) => format!("premise-{}", case.premises[id.index()].id),
        Node::Argument(id) => format!("argument-{}", case.arguments[id.index()].id),
    }
}

/// The anchor in the record that says who somebody is. Actors and voices share their ids' name space.
#[must_use]
pub fn who(case: &Case, who: Who) -> String {
    match who {
        Who::Actor(id) => format!("who-{}", case.actors[id.index()].id),
        Who::Voice(id) => format!("who-{}", case.voices[id.index()].id),
    }
}

/// Whether an address leads to the web. Yew does not look at addresses, and anyone may have made a pack, so what
/// the check of cases demands is tested here again.
#[must_use]
pub fn is_web(address: &str) -> bool {
    let scheme = address.split_once(':').map(|(scheme, _)| scheme);
    scheme.is_some_and(|name| name.eq_ignore_ascii_case("https") || name.eq_ignore_ascii_case("http"))
}

/// Whether an address leads to the web or, relative, to another page of the same site.
#[must_use]
pub fn is_page(address: &str) -> bool {
    let first = address.split(['/', '?', '#']).next().unwrap_or_default();
    !first.contains(':') || is_web(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_decoded_once_and_what_is_no_code_stays() {
        let asked = read("?on=a%2Cb+c%2520d&reading=%zz%+e%C3%A9&%61ccept=x&accept=y&other=%2");
        let ids = |ids: &[&str]| Some(ids.iter().map(|&id| id.to_owned()).collect::<Vec<_>>());
        assert_eq!(asked.on, ids(&["a", "b", "c%20d"]));
        assert_eq!(asked.reading, Some(Some("%zz% eé".to_owned())));
        assert_eq!(asked.accept, ids(&["y"]), "of a key given twice the last one counts");
        assert_eq!(asked.reject, None);
    }

    #[test]
    fn pages_are_relative_or_on_the_web() {
        for address in
            ["record.html", "../a/record.html?x=a:b", "/r", "https://x.org/r", "HTTP://x.org", "#a:b"]
        {
            assert!(is_page(address), "{address}");
        }
        for address in ["javascript:x", " javascript:x", "java\nscript:x", "data:text/html,x"] {
            assert!(!is_page(address) && !is_web(address), "{address}");
        }
    }
}
