//! A world as the query of a link, `on=russia,donetsk&reading=part-of-ukraine&accept=…&reject=…`, and the anchors
//! in the record of a case that links lead to.

use explainer_core::argument::{WORLD_KEYS, World, WorldIds, WorldQuery};
use explainer_core::case::{ArgumentId, Case, Who};
use explainer_core::diagram::Node;

use crate::session::Tab;

/// Reads the world a query asks for, with or without its question mark.
#[must_use]
pub fn read(query: &str) -> WorldQuery {
    WorldQuery::from_pairs(form_urlencoded::parse(query.trim_start_matches('?').as_bytes()))
}

/// The words of a link that say how a world is looked at: the argument in the middle, the way to see it, the step of the
/// tour, and whether the reader predicts first.
pub const LOOK_KEYS: [&str; 4] = ["focus", "view", "step", "predict"];

/// What `predict` is set to where the reader does not predict first. As an attribute it is set by being there.
const OFF: &str = "off";

/// How a link has a world looked at. What it does not say is as the case opens.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Look {
    /// The argument in the middle.
    pub focus: Option<ArgumentId>,
    /// The way to see the world.
    pub tab: Option<Tab>,
    /// The step of the tour, by its position.
    pub step: Option<usize>,
    /// Whether the reader says what a change will do before it is made.
    pub predict: bool,
}

impl Look {
    /// Reads how a query has its world looked at, with or without its question mark; what it does not know, it leaves
    /// out.
    #[must_use]
    pub fn read(case: &Case, query: &str) -> Self {
        Self::from_pairs(case, form_urlencoded::parse(query.trim_start_matches('?').as_bytes()))
    }

    /// The same from keys and values; of a key given twice the last one counts.
    #[must_use]
    pub fn from_pairs(
        case: &Case,
        pairs: impl IntoIterator<Item = (impl AsRef<str>, impl AsRef<str>)>,
    ) -> Self {
        let mut look = Self::default();
        for (key, value) in pairs {
            let (key, value) = (key.as_ref(), value.as_ref());
            if key == LOOK_KEYS[0] {
                let mut ids = case.arguments.iter().map(|argument| &argument.id);
                look.focus = ids.position(|id| id == value).map(ArgumentId::from);
            } else if key == LOOK_KEYS[1] {
                look.tab = Tab::ALL.into_iter().find(|tab| tab.name() == value);
            } else if key == LOOK_KEYS[2] {
                look.step = case.tour.iter().position(|step| step.id == value);
            } else if key == LOOK_KEYS[3] {
                look.predict = value != OFF;
            }
        }
        look
    }

    /// What this does not say is as the other says.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self {
            focus: self.focus.or(other.focus),
            tab: self.tab.or(other.tab),
            step: self.step.or(other.step),
            predict: self.predict || other.predict,
        }
    }

    /// The same as the end of a query, with what a case opens with left out.
    #[must_use]
    pub fn write(self, case: &Case) -> String {
        let mut pairs = String::new();
        if let Some(focus) = self.focus.filter(|&focus| case.headline() != Some(focus)) {
            pairs += &format!("&{}={}", LOOK_KEYS[0], case.arguments[focus.index()].id);
        }
        if let Some(tab) = self.tab.filter(|&tab| tab != Tab::default()) {
            pairs += &format!("&{}={}", LOOK_KEYS[1], tab.name());
        }
        if let Some(step) = self.step.and_then(|step| case.tour.get(step)) {
            pairs += &format!("&{}={}", LOOK_KEYS[2], step.id);
        }
        if self.predict {
            pairs += &format!("&{}=on", LOOK_KEYS[3]);
        }
        pairs
    }
}

/// Writes a world as a query, all four keys, without a question mark.
#[must_use]
pub fn write(case: &Case, world: &World) -> String {
    WorldIds::new(case, world).to_string()
}

/// A query in which this world, looked at in this way, takes the place of any other; the page's own keys stay, in
/// their order.
#[must_use]
pub fn replace(query: &str, case: &Case, world: &World, look: Look) -> String {
    // The page's own pairs are kept as they were written, not as they are read.
    let mut pairs: Vec<&str> = query.trim_start_matches('?').split('&').collect();
    pairs.retain(|pair| {
        let key = form_urlencoded::parse(pair.as_bytes()).next().map(|(key, _)| key);
        key.is_some_and(|key| !WORLD_KEYS.contains(&key.as_ref()) && !LOOK_KEYS.contains(&key.as_ref()))
    });
    let shown = write(case, world) + &look.write(case);
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
