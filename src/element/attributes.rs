//! The attributes of `<sanctions-explainer>`: read leniently, faults told in the console.

use explainer_core::argument::{WordFault, World, WorldWords, read_words};

use crate::link;
use crate::model::Model;

/// The values of `theme`.
pub const THEMES: [&str; 3] = ["auto", "light", "dark"];

/// The words of a world as attributes give them; what is `None` is not there.
#[must_use]
pub fn words(attribute: impl Fn(&str) -> Option<String>) -> WorldWords {
    WorldWords {
        on: attribute("on").map(|value| link::list(&value)),
        reading: attribute("reading").map(|value| link::reading(&value)),
        accept: attribute("accept").map(|value| link::list(&value)),
        reject: attribute("reject").map(|value| link::list(&value)),
    }
}

/// The words of a link over those of attributes.
#[must_use]
pub fn over(link: WorldWords, attributes: WorldWords) -> WorldWords {
    WorldWords {
        on: link.on.or(attributes.on),
        reading: link.reading.or(attributes.reading),
        accept: link.accept.or(attributes.accept),
        reject: link.reject.or(attributes.reject),
    }
}

/// The world words describe; faulty words are reported and ignored.
#[must_use]
pub fn world(model: &Model, words: &WorldWords) -> (World, Vec<WordFault>) {
    let (setting, faults) = read_words(&model.case, words);
    (World::new(&model.case, &setting), faults)
}
