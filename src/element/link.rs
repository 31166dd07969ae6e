//! A world in the words of a link: `on=russia,donetsk&reading=part-of-ukraine&accept=…&reject=…`.

use explainer_core::argument::{World, WorldWords};
use explainer_core::case::{Case, PremiseId};

/// The word for leaving the readings open.
const OPEN: &str = "open";

/// The keys a link may hold; all others belong to the page and are left alone.
pub const KEYS: [&str; 4] = ["on", "reading", "accept", "reject"];

/// Reads the words of a query, with or without its question mark. Keys that are not there stay `None`; of a
/// key given twice the last one counts.
#[must_use]
pub fn read(query: &str) -> WorldWords {
    let mut words = WorldWords::default();
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
    let setting = world.setting(case);
    let actors: Vec<&str> = setting.actors.iter().map(|id| case.actors[id.at()].id.as_str()).collect();
    let premise = |id: &PremiseId| case.premises[id.at()].id.as_str();
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
