//! The ids of a case, to find what a case file refers to, or what it may have meant.

use std::cell::Cell;
use std::collections::HashMap;

use explainer_core::nearest::nearest;

use crate::location::Section;

/// How many ids are compared in search of a better one before the search is given up: a file with very
/// many unknown ids among very many known ones should not take minutes.
const COMPARISONS: usize = 1_000_000;

/// The ids of every list.
pub(super) struct Names {
    lists: HashMap<Section, Vec<String>>,
    found: HashMap<Section, HashMap<String, usize>>,
    left: Cell<usize>,
    /// The first source whose passages are numbered.
    pub article: Option<usize>,
}

impl Names {
    pub fn new(lists: Vec<(Section, Vec<String>)>, article: Option<usize>) -> Self {
        let mut found: HashMap<Section, HashMap<String, usize>> = HashMap::new();
        for (section, ids) in &lists {
            let found = found.entry(*section).or_default();
            for (at, id) in ids.iter().enumerate() {
                found.entry(id.clone()).or_insert(at);
            }
        }
        Self { lists: lists.into_iter().collect(), found, left: Cell::new(COMPARISONS), article }
    }

    pub fn ids(&self, section: Section) -> &[String] {
        self.lists.get(&section).map_or(&[], Vec::as_slice)
    }

    /// The first entry of this id.
    pub fn find(&self, section: Section, id: &str) -> Option<usize> {
        self.found.get(&section)?.get(id).copied()
    }

    /// An id of these lists that is a few slips away.
    pub fn nearest(&self, sections: &[Section], id: &str) -> Option<&str> {
        self.nearest_of(sections, id, |_| true)
    }

    /// The same among the ids for which `fits` holds.
    pub fn nearest_of(&self, sections: &[Section], id: &str, fits: impl Fn(&str) -> bool) -> Option<&str> {
        let count = sections.iter().map(|section| self.ids(*section).len()).sum();
        self.left.set(self.left.get().checked_sub(count)?);
        let ids = sections.iter().flat_map(|section| self.ids(*section)).map(String::as_str);
        nearest(id, ids.filter(|id| !id.is_empty() && fits(id)))
    }

    /// Which list has this id.
    pub fn elsewhere(&self, id: &str) -> Option<Section> {
        let order = [
            Section::Actors,
            Section::Voices,
            Section::Premises,
            Section::Arguments,
            Section::Statements,
            Section::Events,
            Section::Sources,
        ];
        order.into_iter().find(|section| self.find(*section, id).is_some())
    }
}
