//! The grid at a width: which bands stand side by side, how wide they are, and the channels between them.
//!
//! It depends on the case and the width, never on the world, so that nothing moves sideways when a reader
//! changes something.

use crate::case::{ArgumentId, Case, Column};

use crate::diagram::plan::Plan;
use crate::diagram::scene::Band;

/// From this width on, all bands stand side by side.
const FIVE: i32 = 1160;
/// From this width on, premises and arguments stand side by side, actors in rows above them.
const FOUR: i32 = 880;
/// From this width on, claims, objections and replies stand side by side, actors and premises in rows above
/// them; below it, replies stand under the objections.
const THREE: i32 = 600;

/// Space left and right of the figure.
pub(crate) const MARGIN: i32 = 8;

/// The columns of boxes and the channels in which lines run beside them.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Grid {
    pub width: i32,
    /// The bands that stand in rows above the stacks.
    pub above: Vec<Band>,
    pub stacks: Vec<Span>,
    /// The channel left of each stack, and the one right of the last.
    pub channels: Vec<Span>,
    /// The bands in each stack, from top to bottom.
    pub bands: Vec<Vec<Band>>,
    /// Least distance between boxes of arguments.
    pub gap: i32,
    /// Distance between tracks, where there is room.
    pub pitch: i32,
}

/// A stretch from left to right.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Span {
    pub x: i32,
    pub w: i32,
}

impl Span {
    /// Its left or its right end.
    pub fn side(self, right: bool) -> i32 {
        if right { self.x + self.w } else { self.x }
    }
}

impl Grid {
    pub fn new(case: &Case, plan: &Plan, width: i32) -> Self {
        let [claim, objection, reply] = Column::ALL.map(Band::Arguments);
        let (gap, pitch, above, wanted) = if width >= FIVE {
            let all =
                vec![vec![Band::Actors], vec![Band::Premises], vec![claim], vec![objection], vec![reply]];
            (20, 9, vec![], all)
        } else if width >= FOUR {
            let four = vec![vec![Band::Premises], vec![claim], vec![objection], vec![reply]];
            (20, 9, vec![Band::Actors], four)
        } else if width >= THREE {
            let three = vec![vec![claim], vec![objection], vec![reply]];
            (18, 8, vec![Band::Actors, Band::Premises], three)
        } else {
            let two = vec![vec![claim], vec![objection, reply]];
            (16, 6, vec![Band::Actors, Band::Premises], two)
        };
        let has = |band: &Band| match *band {
            Band::Actors => !case.actors.is_empty(),
            Band::Premises => !case.premises.is_empty(),
            Band::Arguments(column) => case.arguments.iter().any(|argument| argument.column == column),
        };
        let bands = wanted.into_iter().map(|stack| stack.into_iter().filter(has).collect::<Vec<_>>());
        let bands: Vec<Vec<Band>> = bands.filter(|stack| !stack.is_empty()).collect();
        let above = above.into_iter().filter(has).collect();
        let mut grid = Self { width, above, stacks: vec![], channels: vec![], bands, gap, pitch };
        grid.share_width(&grid.demand(case, plan));
        grid
    }

    /// The stack a band stands in.
    pub fn stack_of(&self, band: Band) -> Option<usize> {
        self.bands.iter().position(|bands| bands.contains(&band))
    }

    /// How many nodes send lines through each channel, over the whole case.
    fn demand(&self, case: &Case, plan: &Plan) -> Vec<i32> {
        let stacks = Column::ALL.map(|column| self.stack_of(Band::Arguments(column)).unwrap_or(0));
        let stack = |argument: ArgumentId| stacks[case.arguments[argument.index()].column as usize];
        // For each channel, which arguments send lines through it.
        let mut senders = vec![vec![false; case.arguments.len()]; self.bands.len() + 1];
        let mut send = |from: ArgumentId, to: ArgumentId, beside: usize| {
            let (a, b) = (stack(from), stack(to));
            let channels = if a == b { a + beside..a + beside + 1 } else { a.min(b) + 1..a.max(b) + 1 };
            for channel in channels {
                senders[channel][from.index()] = true;
            }
        };
        for attack in &case.attacks {
            send(attack.from, attack.to, 1);
        }
        for (whole, argument) in (0..).map(ArgumentId).zip(&case.arguments) {
            for &part in &argument.builds_on {
                // Neighbours are joined by an upright line between them.
                let neighbours = plan.ranks[part.index()].abs_diff(plan.ranks[whole.index()]) == 1;
                if !(neighbours && case.arguments[part.index()].column == argument.column) {
                    send(part, whole, 0);
                }
            }
        }
        let count = |senders: &[bool]| {
            i32::try_from(senders.iter().filter(|sends| **sends).count()).unwrap_or(i32::MAX)
        };
        let mut demand: Vec<i32> = senders.iter().map(|senders| count(senders)).collect();
        if let Some(premises) = self.stack_of(Band::Premises) {
            let mut used = vec![false; case.premises.len()];
            for argument in case.arguments.iter().filter(|a| stacks[a.column as usize] == premises + 1) {
                for literal in &argument.premises {
                    used[literal.premise.index()] = true;
                }
            }
            demand[premises + 1] += count(&used);
        }
        demand
    }

    /// Shares the width out among stacks and channels.
    fn share_width(&mut self, demand: &[i32]) {
        let inner = self.width - 2 * MARGIN;
        let last = self.bands.len();
        let mut channels: Vec<i32> = Vec::with_capacity(last + 1);
        for (index, &nodes) in demand.iter().enumerate() {
            let outer = index == 0 || index == last;
            let tracks = 1 + nodes * 2 / 3;
            channels.push(match (nodes, outer) {
                (0, true) => 0,
                (0, false) => 14,
                // Trunks between boxes of one stack mostly run side by side.
                (_, true) => (14 + self.pitch * nodes).min(inner / 10),
                (_, false) => (22 + self.pitch * tracks).min(inner * 18 / 100),
            });
        }
        let (weight, most): (Vec<i32>, Vec<i32>) = self
            .bands
            .iter()
            .map(|bands| match bands.first() {
                Some(Band::Actors) => (100, 190),
                Some(Band::Premises) => (124, 224),
                _ => (138, if self.width < FOUR { i32::MAX } else { 236 }),
            })
            .unzip();
        let left = inner - channels.iter().sum::<i32>();
        let total: i32 = weight.iter().sum::<i32>().max(1);
        let widths: Vec<i32> =
            weight.iter().zip(&most).map(|(weight, most)| (left * weight / total).min(*most)).collect();
        let between = i32::try_from(last).unwrap_or(i32::MAX) - 1;
        let spare = (left - widths.iter().sum::<i32>()) / between.max(1);
        if spare > 1 {
            for channel in channels.iter_mut().take(last).skip(1) {
                *channel += spare;
            }
        }
        let mut x = MARGIN;
        for (index, &w) in channels.iter().enumerate() {
            self.channels.push(Span { x, w });
            x += w;
            if let Some(&w) = widths.get(index) {
                self.stacks.push(Span { x, w });
                x += w;
            }
        }
    }
}
