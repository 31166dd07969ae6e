//! "Did you mean …": the nearest of some words, by the number of slips that lead from one to the other.

use strsim::osa_distance;

use crate::case::ID_MAX;

/// The candidate that is a few slips away from `word`, if there is one; a slip is a letter added, left out, changed
/// or swapped with its neighbour. Upper case counts for lower case.
#[must_use]
pub fn nearest<'a>(word: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    // Nobody means an id by a whole page.
    if word.len() > 4 * ID_MAX {
        return None;
    }
    let length = word.chars().count();
    // A slip in three letters; below three letters, none.
    let allowed = (length / 3).min(4);
    let word = word.to_ascii_lowercase();
    candidates
        .filter(|candidate| candidate.len() <= 4 * (length + allowed))
        .filter(|candidate| candidate.chars().count().abs_diff(length) <= allowed)
        .map(|candidate| (osa_distance(&word, &candidate.to_ascii_lowercase()), candidate))
        .filter(|(slips, _)| *slips <= allowed)
        .min_by_key(|(slips, _)| *slips)
        .map(|(_, candidate)| candidate)
}
