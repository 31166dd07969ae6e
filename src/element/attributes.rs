//! The attributes of `<sanctions-explainer>`: read leniently, faults told in the console.

use explainer_core::argument::{QueryError, World, WorldQuery, resolve_query};

use crate::link;
use crate::model::Model;

/// The values of `theme`.
pub const THEMES: [&str; 3] = ["auto", "light", "dark"];

/// The words of a world as attributes give them; what is `None` is not there.
#[must_use]
pub fn words(attribute: impl Fn(&str) -> Option<String>) -> WorldQuery {
    WorldQuery {
        on: attribute("on").map(|value| link::list(&value)),
        reading: attribute("reading").map(|value| link::reading(&value)),
        accept: attribute("accept").map(|value| link::list(&value)),
        reject: attribute("reject").map(|value| link::list(&value)),
    }
}

/// The words of a link over those of attributes.
#[must_use]
pub fn over(link: WorldQuery, attributes: WorldQuery) -> WorldQuery {
    WorldQuery {
        on: link.on.or(attributes.on),
        reading: link.reading.or(attributes.reading),
        accept: link.accept.or(attributes.accept),
        reject: link.reject.or(attributes.reject),
    }
}

/// The world words describe; faulty words are reported and ignored.
#[must_use]
pub fn world(model: &Model, words: &WorldQuery) -> (World, Vec<QueryError>) {
    let (setting, faults) = resolve_query(&model.case, words);
    (World::new(&model.case, &setting), faults)
}
