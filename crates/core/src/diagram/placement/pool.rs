//! One stack's node placement: every piece as near as may be to where it would like to stand.
//!
//! The order of the pieces is given and they may not overlap, so this is isotonic regression by least squares.
//! Pool adjacent violators (Ayer, Brunk, Ewing, Reid, Silverman 1955; Best and Chakravarti 1990) solves it in one
//! pass: runs of pieces that would overlap are joined and moved as one, to the mean of what they want.

/// A box, heading or fold in a stack.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Piece {
    pub item: Item,
    /// Height.
    pub h: i32,
    /// Least distance from the piece above, or from the heading of the stack.
    pub gap: i32,
    /// Top edge, once placed.
    pub y: i32,
}

/// What a piece is: a position in the scene's list of its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Item {
    /// Among the boxes.
    Node(usize),
    /// Among the folds.
    Fold(usize),
    /// Among the bands, for the heading of one that stands under another.
    Heading(usize),
}

/// The height of pieces that stand as close as they may.
pub(crate) fn least_height(pieces: &[Piece]) -> i32 {
    pieces.iter().map(|piece| piece.gap + piece.h).sum()
}

/// Places pieces as close as they may stand.
pub(crate) fn pack(pieces: &mut [Piece], top: i32) {
    let mut y = top;
    for piece in pieces {
        piece.y = y + piece.gap;
        y = piece.y + piece.h;
    }
}

/// A run of pieces that stand as close as they may, moved as one.
#[derive(Clone, Copy)]
struct Run {
    end: usize,
    /// Sum of the distances by which its pieces want to be moved down, and how many want to be.
    sum: i64,
    weight: i64,
}

impl Run {
    fn joined(self, next: Self) -> Self {
        Self { end: next.end, sum: self.sum + next.sum, weight: self.weight + next.weight }
    }

    fn mean(self) -> i64 {
        self.sum.div_euclid(self.weight.max(1))
    }
}

/// Places pieces in their order, the middle of each as near to where it wants to be as the others let it, between
/// `top` and `height` units below it. A piece that wants nothing keeps close to the one above it.
pub(crate) fn settle(pieces: &mut [Piece], wants: &[Option<i32>], top: i32, height: i32) {
    pack(pieces, top);
    let mut runs: Vec<Run> = Vec::with_capacity(pieces.len());
    for (index, (piece, want)) in pieces.iter().zip(wants).enumerate() {
        let mut run = match want {
            Some(want) => Run { end: index + 1, sum: i64::from(want - piece.h / 2 - piece.y), weight: 1 },
            None => Run { end: index + 1, sum: 0, weight: 0 },
        };
        while let Some(&above) = runs.last() {
            if run.weight > 0 && above.weight > 0 && above.mean() < run.mean() {
                break;
            }
            runs.pop();
            run = above.joined(run);
        }
        runs.push(run);
    }
    let spare = i64::from(height - least_height(pieces)).max(0);
    let mut start = 0;
    for run in runs {
        let down = i32::try_from(run.mean().clamp(0, spare)).unwrap_or(0);
        for piece in &mut pieces[start..run.end] {
            piece.y += down;
        }
        start = run.end;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(count: usize) -> Vec<Piece> {
        (0..count).map(|index| Piece { item: Item::Node(index), h: 10, gap: 5, y: 0 }).collect()
    }

    fn tops(pieces: &[Piece]) -> Vec<i32> {
        pieces.iter().map(|piece| piece.y).collect()
    }

    #[test]
    fn pieces_stand_where_they_want_to_if_they_can() {
        let mut pieces = pieces(2);
        settle(&mut pieces, &[Some(50), Some(80)], 0, 200);
        assert_eq!(tops(&pieces), [45, 75]);
    }

    #[test]
    fn pieces_that_want_the_same_share_it() {
        let mut pieces = pieces(3);
        settle(&mut pieces, &[Some(50), None, Some(50)], 0, 200);
        assert_eq!(tops(&pieces), [30, 45, 60]);
    }

    #[test]
    fn pieces_stay_within_the_height_given() {
        let mut pieces = pieces(2);
        settle(&mut pieces, &[Some(-70), Some(900)], 100, 60);
        assert_eq!(tops(&pieces), [105, 150]);
    }
}
