//! "Did you mean …": the nearest of some words, by the number of slips that lead from one to the other.

use crate::case::ID_MAX;

/// The candidate that is a few slips away from `word`, if there is one. Upper case counts for
/// lower case.
pub(super) fn nearest<'a>(word: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    // Nobody means an id by a whole page.
    if word.len() > 4 * ID_MAX {
        return None;
    }
    let length = word.chars().count();
    // A slip in three letters; below three letters, none.
    let allowed = (length / 3).min(4);
    let word: Vec<char> = word.chars().map(|c| c.to_ascii_lowercase()).collect();
    candidates
        .filter(|candidate| candidate.len() <= 4 * length + 16 && candidate.len() + allowed >= length)
        .filter_map(|candidate| {
            let other: Vec<char> = candidate.chars().map(|c| c.to_ascii_lowercase()).collect();
            if other.len().abs_diff(word.len()) > allowed {
                return None;
            }
            let slips = slips(&word, &other);
            (slips <= allowed).then_some((slips, candidate))
        })
        .min_by_key(|(slips, _)| *slips)
        .map(|(_, candidate)| candidate)
}

/// Letters added, left out, changed or swapped with their neighbour (optimal string alignment).
fn slips(a: &[char], b: &[char]) -> usize {
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let mut best = (last[j] + usize::from(x != y)).min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *x == b[j - 1] && a[i - 1] == *y {
                best = best.min(before_last[j - 1] + 1);
            }
            row.push(best);
        }
        before_last = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}
