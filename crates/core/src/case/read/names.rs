//! The ids of a case, to find what a case file refers to, or what it may have meant.

use std::cell::Cell;
use std::collections::HashMap;

use super::nearest::nearest;
use crate::case::place::Part;

/// How many ids are compared in search of a better one before the search is given up: a file with very
/// many unknown ids among very many known ones should not take minutes.
const COMPARISONS: usize = 1_000_000;

/// The ids of every list.
pub(super) struct Names {
    lists: HashMap<Part, Vec<String>>,
    found: HashMap<Part, HashMap<String, usize>>,
    left: Cell<usize>,
}

impl Names {
    pub fn new(lists: Vec<(Part, Vec<String>)>) -> Self {
        let mut found: HashMap<Part, HashMap<String, usize>> = HashMap::new();
        for (part, ids) in &lists {
            let found = found.entry(*part).or_default();
            for (at, id) in ids.iter().enumerate() {
                found.entry(id.clone()).or_insert(at);
            }
        }
        Self { lists: lists.into_iter().collect(), found, left: Cell::new(COMPARISONS) }
    }

    pub fn ids(&self, part: Part) -> &[String] {
        self.lists.get(&part).map_or(&[], Vec::as_slice)
    }

    /// The first entry of this id.
    pub fn find(&self, part: Part, id: &str) -> Option<usize> {
        self.found.get(&part)?.get(id).copied()
    }

    /// An id of these lists that is a few slips away.
    pub fn nearest(&self, parts: &[Part], id: &str) -> Option<&str> {
        self.nearest_of(parts, id, |_| true)
    }

    /// The same among the ids for which `fits` holds.
    pub fn nearest_of(&self, parts: &[Part], id: &str, fits: impl Fn(&str) -> bool) -> Option<&str> {
        let count = parts.iter().map(|part| self.ids(*part).len()).sum();
        self.left.set(self.left.get().checked_sub(count)?);
        let ids = parts.iter().flat_map(|part| self.ids(*part)).map(String::as_str);
        nearest(id, ids.filter(|id| !id.is_empty() && fits(id)))
    }

    /// What else has this id: "argument".
    pub fn elsewhere(&self, id: &str) -> Option<&'static str> {
        let order = [
            Part::Actors,
            Part::Voices,
            Part::Premises,
            Part::Arguments,
            Part::Statements,
            Part::Events,
            Part::Sources,
        ];
        order.into_iter().find(|part| self.find(*part, id).is_some()).map(Part::thing)
    }
}
