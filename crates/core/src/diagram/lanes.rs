//! The order of upright lanes in a channel, and which of them can share a track.
//!
//! A lane is crossed by what enters left of it from a lane further right, and by what leaves right of it from a
//! lane further left. Which of two lanes goes left is therefore a matter of counting, pair by pair.

use super::frame::Span;
use super::nets::{Net, Pin};
use crate::sorted::by_key;

/// With more lanes than this in a channel, pairs are no longer compared; a rule of thumb orders them.
const PAIRS: usize = 400;
/// Width and height of signs where there is room.
pub(super) const SIGN: i32 = 8;
/// Room between the end of one lane and the start of another on the same track.
const TAIL: i32 = 28;

/// Gives every net of one channel its lane; returns how large signs on the lines there may be.
pub(super) fn set(nets: &mut [&mut Net], channel: Span, pitch: i32) -> i32 {
    let bent: Vec<&mut &mut Net> = nets.iter_mut().filter(|net| net.bends()).collect();
    // The rule of thumb: what turns upwards goes further left the lower it starts, what turns downwards the
    // further left the higher it starts, when it comes from the right; the other way round from the left.
    let mut bent = by_key(bent, |net| {
        let (top, bottom) = net.span();
        let upwards = net.from.y - top > bottom - net.from.y;
        let key = if upwards == net.from.right { -net.from.y } else { net.from.y };
        (upwards, key)
    });
    if bent.len() <= PAIRS {
        let order = improve(&costs(&bent));
        let mut rank = vec![0; order.len()];
        for (place, index) in order.into_iter().enumerate() {
            rank[index] = place;
        }
        let ranked: Vec<(usize, &mut &mut Net)> = rank.into_iter().zip(bent).collect();
        bent = by_key(ranked, |(place, _)| *place).into_iter().map(|(_, net)| net).collect();
    }
    let tracks = tracks(&bent);
    let last = tracks.iter().copied().max().unwrap_or(0);
    let tight = pitch < 8;
    let (left, right) = (clearance(&bent, false, tight), clearance(&bent, true, tight));
    let room = (channel.w - left - right).max(0);
    let left = left.min(channel.w * left / (left + right));
    let pitch = if last == 0 { 0 } else { (room * 4 / last).min(pitch * 4) };
    let start = channel.x * 4 + left * 4 + (room * 4 - pitch * last) / 2;
    for (net, track) in bent.into_iter().zip(tracks) {
        net.lane = Some((start + track * pitch) / 4);
    }
    if last == 0 { SIGN } else { (pitch / 4).clamp(SIGN / 2, SIGN) }
}

/// How far lanes stay from a side of their channel: where lines end, there are marks.
fn clearance(nets: &[&mut &mut Net], right: bool, tight: bool) -> i32 {
    let ends = nets.iter().any(|net| net.to.iter().any(|pin| pin.right == right));
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
    /// Whether the net needs a lane: it is more than one level line across the channel.
    fn bends(&self) -> bool {
        self.to.iter().any(|pin| pin.y != self.from.y || pin.right == self.from.right)
    }

    /// The highest and the lowest of its pins.
    pub fn span(&self) -> (i32, i32) {
        let all = self.to.iter().map(|pin| pin.y);
        all.fold((self.from.y, self.from.y), |(top, bottom), y| (top.min(y), bottom.max(y)))
    }

    fn pins(&self) -> impl Iterator<Item = Pin> + '_ {
        std::iter::once(self.from).chain(self.to.iter().copied())
    }

    /// How many of the ends of `other` on one side of the channel run across this lane.
    fn crossed_by(&self, other: &Net, right: bool) -> i32 {
        let (top, bottom) = self.span();
        let across = other.pins().filter(|pin| pin.right == right && pin.y > top && pin.y < bottom);
        let strange = across.filter(|pin| !self.to.iter().any(|own| own.end == pin.end && own.y == pin.y));
        i32::try_from(strange.count()).unwrap_or(i32::MAX)
    }
}

/// Crossings between each two nets if the first is left of the second.
fn costs(nets: &[&mut &mut Net]) -> Vec<Vec<i32>> {
    let cost = |left: &Net, right: &Net| left.crossed_by(right, false) + right.crossed_by(left, true);
    nets.iter().map(|left| nets.iter().map(|right| cost(left, right)).collect()).collect()
}

/// Moves lanes, one at a time, to where they cross least, until no move helps.
fn improve(costs: &[Vec<i32>]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..costs.len()).collect();
    for _ in 0..8 {
        let mut moved = false;
        for (lane, own) in costs.iter().enumerate() {
            let Some(here) = order.iter().position(|other| *other == lane) else { continue };
            order.remove(here);
            // Cost of standing leftmost, then of each step to the right.
            let mut cost: i32 = 0;
            let mut least = (0, 0);
            let mut kept = 0;
            for (place, &other) in order.iter().enumerate() {
                cost += costs[other][lane] - own[other];
                if place + 1 == here {
                    kept = cost;
                }
                if cost < least.0 {
                    least = (cost, place + 1);
                }
            }
            let to = if least.0 < kept { least.1 } else { here };
            moved |= to != here;
            order.insert(to, lane);
        }
        if !moved {
            break;
        }
    }
    order
}

/// The leftmost track each lane can have: right of every lane before it that it runs beside.
fn tracks(nets: &[&mut &mut Net]) -> Vec<i32> {
    let mut tracks: Vec<i32> = Vec::with_capacity(nets.len());
    // For each track, how its lanes lie; few tracks, so a scan is cheap.
    let mut taken: Vec<Vec<(i32, i32)>> = Vec::new();
    for net in nets {
        let (top, bottom) = net.span();
        let beside = |lanes: &Vec<(i32, i32)>| {
            lanes.iter().any(|(from, to)| *from < bottom + TAIL && *to > top - TAIL)
        };
        let track = taken.iter().rposition(beside).map_or(0, |last| last + 1);
        if track == taken.len() {
            taken.push(Vec::new());
        }
        taken[track].push((top, bottom));
        tracks.push(i32::try_from(track).unwrap_or(i32::MAX));
    }
    tracks
}
