//! The attributes of `<sanctions-explainer>`: read leniently, faults told in the console.

use explainer_core::argument::{QueryError, WORLD_KEYS, World, WorldQuery, resolve_query};
use explainer_core::case::Case;

use crate::link::{LOOK_KEYS, Look};
use crate::model::Model;

/// The values of `theme`.
pub const THEMES: [&str; 3] = ["auto", "light", "dark"];

/// The world the attributes ask for. They have the same keys as a link.
#[must_use]
pub fn query(attribute: impl Fn(&str) -> Option<String>) -> WorldQuery {
    WorldQuery::from_pairs(WORLD_KEYS.into_iter().filter_map(|key| Some((key, attribute(key)?))))
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
