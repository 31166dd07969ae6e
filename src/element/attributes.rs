//! The attributes of `<sanctions-explainer>`: read leniently, faults told in the console.

use explainer_core::argument::{QueryError, WORLD_KEYS, World, WorldQuery, resolve_query};
use explainer_core::case::Case;

use crate::link::{LOOK_KEYS, Look};
use crate::model::Model;

/// The values of `theme`.
pub const THEMES: [&str; 3] = ["auto", "light", "dark"];

/// The attribute that has the actors who take part. In links the key is `on`. As an attribute that is still read, but
/// some frameworks take every attribute that begins so for an event.
const ACTORS: &str = "actors";

/// The world the attributes ask for. They have the same keys as a link, and one more, which goes before its own.
#[must_use]
pub fn query(attribute: impl Fn(&str) -> Option<String>) -> WorldQuery {
    let keys = WORLD_KEYS.into_iter().map(|key| (key, key)).chain([(ACTORS, WORLD_KEYS[0])]);
    WorldQuery::from_pairs(keys.filter_map(|(name, key)| Some((key, attribute(name)?))))
}

/// How the attributes have the world looked at when the widget starts. They have the same keys as a link.
#[must_use]
pub fn look(case: &Case, attribute: impl Fn(&str) -> Option<String>) -> Look {
    Look::from_pairs(case, LOOK_KEYS.into_iter().filter_map(|key| Some((key, attribute(key)?))))
}

/// The world a query asks for; faulty words are reported and ignored.
#[must_use]
pub fn resolve(model: &Model, query: &WorldQuery) -> (World, Vec<QueryError>) {
    let (spec, errors) = resolve_query(&model.case, query);
    (World::new(&model.case, &spec), errors)
}
