//! The order of trunks in a channel, and which of them can share a track.
//!
//! A trunk is crossed by what enters left of it from a trunk further right, and by what leaves right of it from a
//! trunk further left. Which of two trunks goes left is therefore a matter of counting, pair by pair; sifting
//! (Matuszewski, Schönfeld, Molitor 1999) finds an order. Tracks are then given from left to right, each trunk the
//! first that is free of those it must stand right of: the left-edge algorithm (Hashimoto and Stevens 1971), with
//! the order as its constraint.

use super::nets::{Net, Nets};
use crate::diagram::placement::grid::{Grid, Span};
use crate::sorted::by_key;

/// With more terminals than this in a channel, trunks are no longer compared; a rule of thumb orders them.
const TERMINALS: usize = 2_000;
/// Width and height of signs where there is room.
pub(crate) const SIGN: i32 = 8;
/// Distance between the end of one trunk and the start of another on the same track.
const TAIL: i32 = 28;

impl Nets {
    /// Places the trunks of all channels; returns how large signs on the lines of each channel may be.
    pub fn assign_tracks(&mut self, grid: &Grid) -> Vec<i32> {
        let members = self.by_channel(grid.channels.len());
        let channels = members.into_iter().zip(&grid.channels);
        channels.map(|(members, channel)| assign(&mut self.nets, members, *channel, grid.pitch)).collect()
    }
}

/// Places the trunks of one channel; returns how large signs on the lines there may be.
fn assign(nets: &mut [Net], members: Vec<usize>, channel: Span, pitch: i32) -> i32 {
    let bent: Vec<usize> = members.into_iter().filter(|net| nets[*net].bends()).collect();
    // The rule of thumb: what turns upwards goes further left the lower it starts, what turns downwards the
    // further left the higher it starts, when it comes from the right; the other way round from the left.
    let mut bent = by_key(bent, |index| {
        let net = &nets[*index];
        let (top, bottom) = net.span();
        let upwards = net.from.y - top > bottom - net.from.y;
        let key = if upwards == net.from.right { -net.from.y } else { net.from.y };
        (upwards, key)
    });
    if bent.iter().map(|net| 1 + nets[*net].to.len()).sum::<usize>() <= TERMINALS {
        let sifted = sift(&crossings(nets, &bent));
        bent = sifted.into_iter().map(|place| bent[place]).collect();
    }
    let tight = pitch < 8;
    let ordered: Vec<&Net> = bent.iter().map(|net| &nets[*net]).collect();
    let (left, right) = (clearance(&ordered, false, tight), clearance(&ordered, true, tight));
    let room = (channel.w - left - right).max(0);
    let tracks = left_edge(&ordered, room);
    let last = tracks.iter().copied().max().unwrap_or(0);
    let left = left.min(channel.w * left / (left + right));
    // In quarters of a unit, so that many tracks share the room evenly.
    let pitch = if last == 0 { 0 } else { (room * 4 / last).min(pitch * 4) };
    let start = channel.x * 4 + left * 4 + (room * 4 - pitch * last) / 2;
    for (net, track) in bent.into_iter().zip(tracks) {
        nets[net].trunk = Some((start + track * pitch) / 4);
    }
    if last == 0 { SIGN } else { (pitch / 4).clamp(SIGN / 2, SIGN) }
}

/// How far trunks stay from a side of their channel: where lines end, there are marks.
fn clearance(nets: &[&Net], right: bool, tight: bool) -> i32 {
    let ends = nets.iter().any(|net| net.to.iter().any(|target| target.right == right));
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
        self.to.iter().any(|target| !self.is_level(*target))
    }

    /// The highest and the lowest of its terminals.
    fn span(&self) -> (i32, i32) {
        let targets = self.to.iter().map(|target| target.y);
        targets.fold((self.from.y, self.from.y), |(top, bottom), y| (top.min(y), bottom.max(y)))
    }

    /// How many of the ends of `other` on one side of the channel run across this net's trunk.
    fn crossed_by(&self, other: &Net, right: bool) -> i32 {
        let (top, bottom) = self.span();
        let across = other.terminals().filter(|end| end.right == right && end.y > top && end.y < bottom);
        let strange = across.filter(|end| !self.to.iter().any(|own| own.end == end.end && own.y == end.y));
        i32::try_from(strange.count()).unwrap_or(i32::MAX)
    }
}

/// Crossings between each two nets if the first is left of the second.
fn crossings(nets: &[Net], members: &[usize]) -> Vec<Vec<i32>> {
    let cost = |left: &Net, right: &Net| left.crossed_by(right, false) + right.crossed_by(left, true);
    let row = |left: &usize| members.iter().map(|right| cost(&nets[*left], &nets[*right])).collect();
    members.iter().map(row).collect()
}

/// Moves trunks, one at a time, to where they cross least, until no move helps or eight rounds are over.
fn sift(costs: &[Vec<i32>]) -> Vec<usize> {
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
fn left_edge(nets: &[&Net], room: i32) -> Vec<i32> {
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
