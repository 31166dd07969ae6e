//! A lesson file as values that know where they stand.
//!
//! `serde_json` checks the whole of a file when it is first looked at, and hands out each value as the piece of the file
//! that it is written in. So a file is read from the outside in, and what one value has wrong spoils no other.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

/// A value, as the piece of a file that it is written in.
#[derive(Debug, Clone, Copy)]
pub struct Value<'t>(&'t str);

impl<'t> Value<'t> {
    /// The value that a whole file is.
    ///
    /// # Errors
    /// If the file is no JSON.
    pub fn of(file: &'t str) -> Result<Self, serde_json::Error> {
        serde_json::from_str::<&RawValue>(file).map(|raw| Self(raw.get()))
    }

    /// Where it begins in its file, in bytes.
    pub fn start(self, file: &str) -> usize {
        // A raw value is borrowed from the file, so one address lies so far behind the other.
        (self.0.as_ptr() as usize).saturating_sub(file.as_ptr() as usize)
    }

    /// Its members with their names, each a value; none where it is no object.
    pub fn members(self) -> Option<Vec<(Value<'t>, Value<'t>)>> {
        serde_json::from_str::<Members<'t>>(self.0).ok().map(|members| members.0)
    }

    /// Its items; none where it is no list.
    pub fn items(self) -> Option<Vec<Value<'t>>> {
        serde_json::from_str::<Items<'t>>(self.0).ok().map(|items| items.0)
    }

    /// What it says; none where it is no text.
    pub fn text(self) -> Option<String> {
        serde_json::from_str(self.0).ok()
    }

    /// The number it is; none where it is no whole number that is not below zero.
    pub fn number(self) -> Option<u32> {
        self.0.parse().ok()
    }

    /// Whether nothing is given, in so many words.
    pub fn is_null(self) -> bool {
        self.0 == "null"
    }
}

/// The members of an object in their order; a name may be there twice.
struct Members<'t>(Vec<(Value<'t>, Value<'t>)>);

impl<'t> Deserialize<'t> for Members<'t> {
    fn deserialize<D: Deserializer<'t>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(MembersVisitor).map(Self)
    }
}

struct MembersVisitor;

impl<'t> Visitor<'t> for MembersVisitor {
    type Value = Vec<(Value<'t>, Value<'t>)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'t>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut members = Vec::new();
        while let Some((name, value)) = map.next_entry::<&RawValue, &RawValue>()? {
            members.push((Value(name.get()), Value(value.get())));
        }
        Ok(members)
    }
}

/// The items of a list in their order.
struct Items<'t>(Vec<Value<'t>>);

impl<'t> Deserialize<'t> for Items<'t> {
    fn deserialize<D: Deserializer<'t>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(ItemsVisitor).map(Self)
    }
}

struct ItemsVisitor;

impl<'t> Visitor<'t> for ItemsVisitor {
    type Value = Vec<Value<'t>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'t>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element::<&RawValue>()? {
            items.push(Value(item.get()));
        }
        Ok(items)
    }
}
