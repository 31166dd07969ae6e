//! A world in the words of a link, `on=russia,donetsk&reading=part-of-ukraine&accept=…&reject=…`, and the
//! places in the record of a case that links lead to.

use explainer_core::argument::{World, WorldQuery};
use explainer_core::case::{Case, PremiseId, Who};
use explainer_core::diagram::Node;

/// The word for leaving the readings open.
const OPEN: &str = "open";

/// The keys a link may hold; all others belong to the page and are left alone.
pub const KEYS: [&str; 4] = ["on", "reading", "accept", "reject"];

/// Reads the words of a query, with or without its question mark. Keys that are not there stay `None`; of a
/// key given twice the last one counts.
#[must_use]
pub fn read(query: &str) -> WorldQuery {
    let mut words = WorldQuery::default();
    for pair in query.trim_start_matches('?').split('&') {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let value = decode(value);
        match key {
            "on" => words.on = Some(list(&value)),
            "reading" => words.reading = Some(reading(&value)),
            "accept" => words.accept = Some(list(&value)),
            "reject" => words.reject = Some(list(&value)),
            _ => {}
        }
    }
    words
}

/// A list of ids parted by commas or spaces, as links and attributes write it.
#[must_use]
pub fn list(value: &str) -> Vec<String> {
    value.split([',', ' ', '\n', '\t']).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// A reading as links and attributes write it; empty and `open` leave the question open.
#[must_use]
pub fn reading(value: &str) -> Option<String> {
    let value = value.trim();
    (!value.is_empty() && value != OPEN).then(|| value.to_owned())
}

/// Writes a world as a query, all four keys, without a question mark. Ids need no escaping.
#[must_use]
pub fn write(case: &Case, world: &World) -> String {
    let setting = world.spec(case);
    let actors: Vec<&str> = setting.actors.iter().map(|id| case.actors[id.index()].id.as_str()).collect();
    let premise = |id: &PremiseId| case.premises[id.index()].id.as_str();
    let switches = |ids: &[PremiseId]| ids.iter().map(premise).collect::<Vec<_>>().join(",");
    format!(
        "on={}&reading={}&accept={}&reject={}",
        actors.join(","),
        setting.reading.as_ref().map_or(OPEN, premise),
        switches(&setting.accept),
        switches(&setting.reject),
    )
}

/// A query in which this world takes the place of any other; the page's own keys stay, in their order.
#[must_use]
pub fn replace(query: &str, case: &Case, world: &World) -> String {
    let own = query.trim_start_matches('?').split('&').filter(|pair| {
        let key = pair.split('=').next().unwrap_or_default();
        !pair.is_empty() && !KEYS.contains(&key)
    });
    let mut pairs: Vec<String> = own.map(str::to_owned).collect();
    pairs.push(write(case, world));
    format!("?{}", pairs.join("&"))
}

/// The name of an entry's place in the record.
#[must_use]
pub fn anchor(case: &Case, node: Node) -> String {
    match node {
        Node::Actor(id) => who(case, Who::Actor(id)),
        Node::Premise(id) => format!("premise-{}", case.premises[id.index()].id),
        Node::Argument(id) => format!("argument-{}", case.arguments[id.index()].id),
    }
}

/// The name of the place in the record that says who somebody is. Actors and voices share their ids' name space.
#[must_use]
pub fn who(case: &Case, who: Who) -> String {
    match who {
        Who::Actor(id) => format!("who-{}", case.actors[id.index()].id),
        Who::Voice(id) => format!("who-{}", case.voices[id.index()].id),
    }
}

/// Whether an address leads to the web. Yew does not look at addresses, and a packed case may have been made by
/// anyone: what the check of cases demands is asked again.
#[must_use]
pub fn is_web(address: &str) -> bool {
    let scheme = address.split_once(':').map(|(scheme, _)| scheme);
    scheme.is_some_and(|it| it.eq_ignore_ascii_case("https") || it.eq_ignore_ascii_case("http"))
}

/// Whether an address leads to the web or, relative, to another page of the same site.
#[must_use]
pub fn is_page(address: &str) -> bool {
    let first = address.split(['/', '?', '#']).next().unwrap_or_default();
    !first.contains(':') || is_web(address)
}

/// Undoes percent-encoding; what is no valid encoding stays as it is.
fn decode(value: &str) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let code = after.get(..2).and_then(|hex| core::str::from_utf8(hex).ok());
        match (byte, code.and_then(|hex| u8::from_str_radix(hex, 16).ok())) {
            (b'%', Some(code)) => {
                bytes.push(code);
                rest = &after[2..];
                continue;
            }
            (b'+', _) => bytes.push(b' '),
            _ => bytes.push(byte),
        }
        rest = after;
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

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
