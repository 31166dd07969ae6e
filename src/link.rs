//! A world as the query of a link, `on=russia,donetsk&reading=part-of-ukraine&accept=…&reject=…`, and the anchors
//! in the record of a case that links lead to.

use std::borrow::Cow;

use explainer_core::argument::{Guess, WORLD_KEYS, World, WorldIds, WorldQuery};
use explainer_core::case::{ArgumentId, Case, Who};
use explainer_core::diagram::Node;

use crate::session::Tab;

/// The words of a link that say how a world is looked at: the argument in the middle, the way to see it, the tour and
/// its step, whether it is presented, what the reader has said there, and whether the reader predicts first.
pub const LOOK_KEYS: [&str; 7] = [FOCUS, VIEW, TOUR, STEP, PRESENT, ANSWER, PREDICT];
const FOCUS: &str = "focus";
const VIEW: &str = "view";
/// Begins the tour, whatever its value: short for its first step.
const TOUR: &str = "tour";
const STEP: &str = "step";
/// Begins the tour as well, and presents it ([`presents`]).
pub const PRESENT: &str = "present";
const ANSWER: &str = "answer";
const PREDICT: &str = "predict";

/// What `predict` is set to where the reader does not predict first. As an attribute it is set by being there.
const OFF: &str = "off";

/// The one key under which the address of somebody else's page has all words of a link: as keys of their own, `on` or
/// `view`, they could be that page's. In it `;` stands for `&` and `:` for `=`, so that it can still be read.
const HOST_KEY: &str = "explain";

/// Reads the world a query asks for, with or without its question mark.
#[must_use]
pub fn read(query: &str) -> WorldQuery {
    WorldQuery::from_pairs(pairs(query))
}

/// The keys and values of a query, decoded. Mail programs and editors of web pages write `&amp;` for `&` once too often;
/// what that does to a key is undone.
fn pairs(query: &str) -> impl Iterator<Item = (String, Cow<'_, str>)> {
    decoded(bare(query))
}

/// The same of pairs that no question mark stands before.
fn decoded(pairs: &str) -> impl Iterator<Item = (String, Cow<'_, str>)> {
    let pairs = form_urlencoded::parse(pairs.as_bytes());
    pairs.map(|(key, value)| (key.replace("amp;", "").replace("#038;", ""), value))
}

/// A query without its question mark. Another one belongs to its first key.
fn bare(query: &str) -> &str {
    query.strip_prefix('?').unwrap_or(query)
}

/// The words of a link in the query of a page's address; empty where there are none. `own` says that the page is ours,
/// and any word in its address meant for the widget. Elsewhere all are under one key, `explain`; the words of a world as
/// keys, as links had them before, are still read.
#[must_use]
pub fn of_page(query: &str, own: bool) -> String {
    if let Some((_, words)) = pairs(query).find(|(key, _)| key == HOST_KEY) {
        return words.replace(';', "&").replace(':', "=");
    }
    let mut kept: Vec<&str> = split(query).collect();
    kept.retain(|pair| is_word(pair, own));
    kept.join("&")
}

/// A query of a page's address in which these words of a link take the place of any other; the page's own keys stay as
/// they were written, in their order.
#[must_use]
pub fn on_page(query: &str, words: &str, own: bool) -> String {
    let mut kept: Vec<&str> = split(query).collect();
    kept.retain(|pair| !is_word(pair, own) && decoded(pair).all(|(key, _)| key != HOST_KEY));
    let ours = if own {
        words.to_owned()
    } else {
        format!("{HOST_KEY}={}", words.replace('&', ";").replace('=', ":"))
    };
    kept.push(&ours);
    format!("?{}", kept.join("&"))
}

/// The pairs of a query as they were written.
fn split(query: &str) -> impl Iterator<Item = &str> {
    bare(query).split('&').filter(|pair| !pair.is_empty())
}

/// Whether a pair in the address of a page is a word of a link.
fn is_word(pair: &str, own: bool) -> bool {
    decoded(pair)
        .any(|(key, _)| WORLD_KEYS.contains(&key.as_str()) || own && LOOK_KEYS.contains(&key.as_str()))
}

/// How a link has a world looked at. What it does not say is as the case opens.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Look {
    /// The argument in the middle.
    pub focus: Option<ArgumentId>,
    /// The way to see the world.
    pub tab: Option<Tab>,
    /// The step of the tour, by its position.
    pub step: Option<usize>,
    /// What the reader has said there before. It is read, so that a lesson goes on where it was left, and not written: who
    /// follows a link is asked.
    pub answer: Option<Guess>,
    /// Whether the reader says what a change will do before it is made.
    pub predict: bool,
}

impl Look {
    /// Reads how a query has its world looked at, with or without its question mark; what it does not know, it leaves
    /// out.
    #[must_use]
    pub fn read(case: &Case, query: &str) -> Self {
        Self::from_pairs(case, pairs(query))
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
            match key {
                FOCUS => {
                    let mut ids = case.arguments.iter().map(|argument| &argument.id);
                    look.focus = ids.position(|id| id == value).map(ArgumentId::from);
                }
                VIEW => look.tab = Tab::ALL.into_iter().find(|tab| tab.name() == value),
                TOUR | PRESENT => look.step = look.step.or((!case.tour.is_empty()).then_some(0)),
                STEP => look.step = case.tour.iter().position(|step| step.id == value),
                ANSWER => look.answer = Guess::ALL.into_iter().find(|guess| guess.name() == value),
                PREDICT => look.predict = value != OFF,
                _ => {}
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
            answer: if self.step.is_some() { self.answer } else { other.answer },
            predict: self.predict || other.predict,
        }
    }

    /// The same as the end of a query, with what a case opens with left out.
    #[must_use]
    pub fn write(self, case: &Case) -> String {
        let mut pairs = String::new();
        if let Some(focus) = self.focus.filter(|&focus| case.headline() != Some(focus)) {
            pairs += &format!("&{FOCUS}={}", case.arguments[focus.index()].id);
        }
        if let Some(tab) = self.tab.filter(|&tab| tab != Tab::default()) {
            pairs += &format!("&{VIEW}={}", tab.name());
        }
        if let Some(step) = self.step.and_then(|step| case.tour.get(step)) {
            pairs += &format!("&{STEP}={}", step.id);
        }
        if self.predict {
            pairs += &format!("&{PREDICT}=on");
        }
        pairs
    }
}

/// Whether the words of a link ask that the tour be presented. None that is copied does: who follows it reads alone.
#[must_use]
pub fn presents(words: &str) -> bool {
    pairs(words).any(|(key, _)| key == PRESENT)
}

/// Writes a world as a query, all four keys, without a question mark.
#[must_use]
pub fn write(case: &Case, world: &World) -> String {
    WorldIds::new(case, world).to_string()
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
    fn an_escape_too_many_is_undone() {
        let once = read("?on=a&reading=b&accept=c");
        for again in ["?on=a&amp;reading=b&amp;accept=c", "on=a&amp;amp;reading=b&#038;accept=c"] {
            assert_eq!(read(again), once, "{again}");
        }
    }

    #[test]
    fn in_the_address_of_another_page_there_is_one_key_of_ours() {
        let words = "on=a,b&reading=c&accept=&reject=&view=outline";
        let query = on_page("?id=4711&view=print&x=%20", words, false);
        assert_eq!(query, "?id=4711&view=print&x=%20&explain=on:a,b;reading:c;accept:;reject:;view:outline");
        assert_eq!(of_page(&query, false), words);
        assert_eq!(on_page(&query, words, false), query);
        assert_eq!(of_page("?id=4711&view=print", false), "");
        assert_eq!(of_page("?id=4711&on=a&view=print", false), "on=a", "as links were before");
        assert_eq!(on_page("?id=4711&on=a", "on=b", false), "?id=4711&explain=on:b");
    }

    #[test]
    fn a_question_mark_in_a_pair_of_the_page_stays() {
        assert_eq!(on_page("??a=1&?on=b&on=c", "on=d", false), "??a=1&?on=b&explain=on:d");
        assert_eq!(of_page("??on=a&?on=b", true), "");
    }

    #[test]
    fn on_a_page_of_ours_the_words_are_keys() {
        let query = on_page("?id=1&on=a&view=outline", "on=b&focus=c", true);
        assert_eq!(query, "?id=1&on=b&focus=c");
        assert_eq!(of_page(&query, true), "on=b&focus=c");
        assert_eq!(of_page("?explain=on:b;focus:c", true), "on=b&focus=c");
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

    #[test]
    fn an_answer_belongs_to_the_step_it_was_given_at() {
        let (with, without) = (Some(Guess::Unsure), None);
        let look = |step, answer| Look { step, answer, ..Look::default() };
        let attributes = look(Some(1), with);
        assert_eq!(look(None, without).or(attributes), attributes);
        assert_eq!(look(Some(2), without).or(attributes), look(Some(2), without));
    }
}
