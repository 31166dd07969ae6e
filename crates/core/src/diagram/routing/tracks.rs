//! The order of upright trunks in a channel, and which of them can share a track.
//!
//! A trunk is crossed by what enters left of it from a trunk further right, and by what leaves right of it from a
//! trunk further left. Which of two trunks goes left is therefore a matter of counting, pair by pair.

use super::nets::{Net, Terminal};
use crate::diagram::placement::grid::Span;
use crate::sorted::by_key;

/// With more terminals than this in a channel, trunks are no longer compared; a rule of thumb orders them.
const TERMINALS: usize = 2_000;
/// Width and height of signs where there is room.
pub(crate) const SIGN: i32 = 8;
/// Room between the end of one trunk and the start of another on the same track.
const TAIL: i32 = 28;

/// Gives every net of one channel its trunk; returns how large signs on the lines there may be.
pub(crate) fn set(nets: &mut [&mut Net], channel: Span, pitch: i32) -> i32 {
    let bent: Vec<&mut &mut Net> = nets.iter_mut().filter(|net| net.bends()).collect();
    // The rule of thumb: what turns upwards goes further left the lower it starts, what turns downwards the
    // further left the higher it starts, when it comes from the right; the other way round from the left.
    let mut bent = by_key(bent, |net| {
        let (top, bottom) = net.span();
        let upwards = net.from.y - top > bottom - net.from.y;
        let key = if upwards == net.from.right { -net.from.y } else { net.from.y };
        (upwards, key)
    });
    if bent.iter().map(|net| 1 + net.to.len()).sum::<usize>() <= TERMINALS {
        let order = improve(&costs(&bent));
        let mut rank = vec![0; order.len()];
        for (place, index) in order.into_iter().enumerate() {
            rank[index] = place;
        }
        let ranked: Vec<(usize, &mut &mut Net)> = rank.into_iter().zip(bent).collect();
        bent = by_key(ranked, |(place, _)| *place).into_iter().map(|(_, net)| net).collect();
    }
    let tight = pitch < 8;
    let (left, right) = (clearance(&bent, false, tight), clearance(&bent, true, tight));
    let room = (channel.w - left - right).max(0);
    let tracks = tracks(&bent, room);
    let last = tracks.iter().copied().max().unwrap_or(0);
    let left = left.min(channel.w * left / (left + right));
    let pitch = if last == 0 { 0 } else { (room * 4 / last).min(pitch * 4) };
    let start = channel.x * 4 + left * 4 + (room * 4 - pitch * last) / 2;
    for (net, track) in bent.into_iter().zip(tracks) {
        net.trunk = Some((start + track * pitch) / 4);
    }
    if last == 0 { SIGN } else { (pitch / 4).clamp(SIGN / 2, SIGN) }
}

/// How far trunks stay from a side of their channel: where lines end, there are marks.
fn clearance(nets: &[&mut &mut Net], right: bool, tight: bool) -> i32 {
    let ends = nets.iter().any(|net| net.to.iter().any(|terminal| terminal.right == right));
    let starts = nets.iter().any(|net| net.from.right == right);
    match (ends, starts, tight) {
        (true, _, false) => 17,
        (true, _, true) => 13,
        (false, true, false) => 9,
        (false, true, true) => 6,
        (false, false, _) => 4,
    }
}

impl Net {
    /// Whether the net needs a trunk: it is more than one level line across the channel.
    fn bends(&self) -> bool {
        self.to.iter().any(|terminal| terminal.y != self.from.y || terminal.right == self.from.right)
    }

    /// The highest and the lowest of its terminals.
    pub fn span(&self) -> (i32, i32) {
        let all = self.to.iter().map(|terminal| terminal.y);
        all.fold((self.from.y, self.from.y), |(top, bottom), y| (top.min(y), bottom.max(y)))
    }

    fn terminals(&self) -> impl Iterator<Item = Terminal> + '_ {
        std::iter::once(self.from).chain(self.to.iter().copied())
    }

    /// How many of the ends of `other` on one side of the channel run across this trunk.
    fn crossed_by(&self, other: &Net, right: bool) -> i32 {
        let (top, bottom) = self.span();
        let across = other
            .terminals()
            .filter(|terminal| terminal.right == right && terminal.y > top && terminal.y < bottom);
        let strange = across
            .filter(|terminal| !self.to.iter().any(|own| own.end == terminal.end && own.y == terminal.y));
        i32::try_from(strange.count()).unwrap_or(i32::MAX)
    }
}

/// Crossings between each two nets if the first is left of the second.
fn costs(nets: &[&mut &mut Net]) -> Vec<Vec<i32>> {
    let cost = |left: &Net, right: &Net| left.crossed_by(right, false) + right.crossed_by(left, true);
    nets.iter().map(|left| nets.iter().map(|right| cost(left, right)).collect()).collect()
}

/// Moves trunks, one at a time, to where they cross least, until no move helps.
fn improve(costs: &[Vec<i32>]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..costs.len()).collect();
    for _ in 0..8 {
        let mut moved = false;
        for (trunk, own) in costs.iter().enumerate() {
            let Some(here) = order.iter().position(|other| *other == trunk) else { continue };
            order.remove(here);
            // Cost of standing leftmost, then of each step to the right.
            let mut cost: i32 = 0;
            let mut least = (0, 0);
            let mut kept = 0;
            for (place, &other) in order.iter().enumerate() {
                cost += costs[other][trunk] - own[other];
                if place + 1 == here {
                    kept = cost;
                }
                if cost < least.0 {
                    least = (cost, place + 1);
                }
            }
            let to = if least.0 < kept { least.1 } else { here };
            moved |= to != here;
            order.insert(to, trunk);
        }
        if !moved {
            break;
        }
    }
    order
}

/// The leftmost track each trunk can have: right of every trunk before it that it runs beside. There are no more
/// tracks than units of room, plus one; what finds no room is drawn on the last.
fn tracks(nets: &[&mut &mut Net], room: i32) -> Vec<i32> {
    let mut tracks: Vec<i32> = Vec::with_capacity(nets.len());
    // For each track its trunks, from above; save on the last, they keep clear of each other.
    let mut taken: Vec<Vec<(i32, i32)>> = Vec::new();
    for net in nets {
        let (top, bottom) = net.span();
        let above = |trunks: &Vec<(i32, i32)>| trunks.partition_point(|(from, _)| *from < bottom + TAIL);
        let beside = |trunks: &Vec<(i32, i32)>| {
            above(trunks).checked_sub(1).is_some_and(|at| trunks[at].1 > top - TAIL)
        };
        let track = taken.iter().rposition(beside).map_or(0, |last| last + 1);
        let track = track.min(usize::try_from(room).unwrap_or(0));
        if track == taken.len() {
            taken.push(Vec::new());
        }
        let at = above(&taken[track]);
        taken[track].insert(at, (top, bottom));
        tracks.push(i32::try_from(track).unwrap_or(i32::MAX));
    }
    tracks
}
