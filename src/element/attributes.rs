//! The attributes of `<sanctions-explainer>`: read leniently, faults told in the console.

use explainer_core::argument::{QueryError, WORLD_KEYS, World, WorldQuery, resolve_query};

use crate::model::Model;

/// The values of `theme`.
pub const THEMES: [&str; 3] = ["auto", "light", "dark"];

/// The world the attributes ask for; what is `None` has no attribute.
#[must_use]
pub fn query(attribute: impl Fn(&str) -> Option<String>) -> WorldQuery {
    WorldQuery::from_pairs(WORLD_KEYS.into_iter().filter_map(|key| Some((key, attribute(key)?))))
}

/// What a link asks for, and where it says nothing, what the attributes ask for.
#[must_use]
pub fn link_over_attributes(link: WorldQuery, attributes: WorldQuery) -> WorldQuery {
    link.or(attributes)
}

/// The world a query asks for; faulty words are reported and ignored.
#[must_use]
pub fn resolve(model: &Model, query: &WorldQuery) -> (World, Vec<QueryError>) {
    let (spec, errors) = resolve_query(&model.case, query);
    (World::new(&model.case, &spec), errors)
}
