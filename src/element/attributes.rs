//! The attributes of `<sanctions-explainer>`: read leniently, faults told in the console.

use explainer_core::argument::{QueryError, World, WorldQuery, resolve_query};

use crate::link;
use crate::model::Model;

/// The values of `theme`.
pub const THEMES: [&str; 3] = ["auto", "light", "dark"];

/// The world the attributes ask for; what is `None` has no attribute.
#[must_use]
pub fn query(attribute: impl Fn(&str) -> Option<String>) -> WorldQuery {
    WorldQuery {
        on: attribute("on").map(|value| link::list(&value)),
        reading: attribute("reading").map(|value| link::reading(&value)),
        accept: attribute("accept").map(|value| link::list(&value)),
        reject: attribute("reject").map(|value| link::list(&value)),
    }
}

/// What a link asks for, and where it says nothing, what the attributes ask for.
#[must_use]
pub fn link_over_attributes(link: WorldQuery, attributes: WorldQuery) -> WorldQuery {
    WorldQuery {
        on: link.on.or(attributes.on),
        reading: link.reading.or(attributes.reading),
        accept: link.accept.or(attributes.accept),
        reject: link.reject.or(attributes.reject),
    }
}

/// The world a query asks for; faulty words are reported and ignored.
#[must_use]
pub fn resolve(model: &Model, query: &WorldQuery) -> (World, Vec<QueryError>) {
    let (spec, errors) = resolve_query(&model.case, query);
    (World::new(&model.case, &spec), errors)
}
