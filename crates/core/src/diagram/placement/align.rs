//! Heights: where the pieces of a stack stand so that they are level with what they are tied to.

/// A box, heading or fold in a stack.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Piece {
    pub what: What,
    /// Height.
    pub h: i32,
    /// Least distance from the piece above, or from the heading of the stack.
    pub gap: i32,
    /// Top edge, once placed.
    pub y: i32,
}

/// What a piece is: a position in the list of its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum What {
    /// Among the boxes drawn.
    Node(usize),
    /// Among the scene's folds.
    Fold(usize),
    /// Among the scene's bands.
    Head(usize),
}

/// The height of pieces standing as close as they may.
pub(crate) fn height(pieces: &[Piece]) -> i32 {
    pieces.iter().map(|piece| piece.gap + piece.h).sum()
}

/// Places pieces as close as they may stand.
pub(crate) fn pile(pieces: &mut [Piece], top: i32) {
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
    sum: i64,
    weight: i64,
}

impl Run {
    fn joined(self, next: Self) -> Self {
        Self { end: next.end, sum: self.sum + next.sum, weight: self.weight + next.weight }
    }

    fn shift(self) -> i64 {
        self.sum.div_euclid(self.weight.max(1))
    }
}

/// Places pieces in their order, the middle of each as near to where it wants to be as the others let it (least
/// squares, by pooling neighbours that would overlap), within `room` below `top`. A piece that wants nothing
/// keeps close to the one above it.
pub(crate) fn align(pieces: &mut [Piece], wants: &[Option<i32>], top: i32, room: i32) {
    pile(pieces, top);
    let mut runs: Vec<Run> = Vec::with_capacity(pieces.len());
    for (index, (piece, want)) in pieces.iter().zip(wants).enumerate() {
        let mut run = match want {
            Some(want) => Run { end: index + 1, sum: i64::from(want - piece.h / 2 - piece.y), weight: 1 },
            None => Run { end: index + 1, sum: 0, weight: 0 },
        };
        while let Some(&above) = runs.last() {
            if run.weight > 0 && above.weight > 0 && above.shift() < run.shift() {
                break;
            }
            runs.pop();
            run = above.joined(run);
        }
        runs.push(run);
    }
    let most = i64::from(room - height(pieces)).max(0);
    let mut start = 0;
    for run in runs {
        let shift = i32::try_from(run.shift().clamp(0, most)).unwrap_or(0);
        for piece in &mut pieces[start..run.end] {
            piece.y += shift;
        }
        start = run.end;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(count: usize) -> Vec<Piece> {
        (0..count).map(|index| Piece { what: What::Node(index), h: 10, gap: 5, y: 0 }).collect()
    }

    #[test]
    fn pieces_stand_where_they_want_to_if_they_can() {
        let mut it = pieces(2);
        align(&mut it, &[Some(50), Some(80)], 0, 200);
        assert_eq!(it.iter().map(|p| p.y).collect::<Vec<_>>(), [45, 75]);
    }

    #[test]
    fn pieces_that_want_the_same_share_it() {
        let mut it = pieces(3);
        align(&mut it, &[Some(50), None, Some(50)], 0, 200);
        assert_eq!(it.iter().map(|p| p.y).collect::<Vec<_>>(), [30, 45, 60]);
    }

    #[test]
    fn pieces_stay_within_the_room() {
        let mut it = pieces(2);
        align(&mut it, &[Some(-70), Some(900)], 100, 60);
        assert_eq!(it.iter().map(|p| p.y).collect::<Vec<_>>(), [105, 150]);
    }
}
