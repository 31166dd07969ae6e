//! All decided worlds that leave what is fixed as it is, numbered.

use crate::case::{Case, PremiseId, PremiseKind, WorldSpec};

use super::closed::{AtLeast, ClosedSets};
use super::world::holders;
use super::{Control, Pin, Pins, Truth, World};

/// The most settings that are counted for a case of up to 64 arguments; for larger ones, as many fewer as
/// there are times 64 arguments more. This bounds the memory: 8 MiB.
pub const SETTINGS_MAX: u64 = 1 << 20;

/// More settings than can be counted: fix more controls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooMany {
    /// How many there are; if the actors alone make more than [`SETTINGS_MAX`] sets, or more than 64 of them
    /// come and go, how many there are at least.
    pub settings: u64,
}

impl core::fmt::Display for TooMany {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{} settings are too many to count: fix more controls", self.settings)
    }
}

impl core::error::Error for TooMany {}

/// Settings in one order: sets of actors, within each the readings, within each the switches counted up in
/// binary. What is fixed is the same in all. Every combination has a number; those in which nobody holds the
/// reading are no closed worlds and are passed over.
#[derive(Debug, Clone)]
pub(super) struct Settings {
    sets: ClosedSets,
    /// The values the reading takes in turn.
    readings: Vec<Option<PremiseId>>,
    /// Per value, who of those that come and go holds it, as bits of a set; all bits where it needs nobody more.
    held_in: Vec<u64>,
    /// All premises that are readings.
    rivals: Vec<PremiseId>,
    /// The switches that vary.
    switches: Vec<PremiseId>,
    /// How many settings each set of actors has.
    per_set: usize,
    /// The controls that vary, and where each is found in the lists above.
    levers: Vec<(Control, Axis)>,
    /// The setting visited last.
    world: World,
    /// The set of actors it has, if any setting was visited.
    set: Option<usize>,
    /// Per ranging actor, how many sets back the set is that lacks only this actor; 0 if there is none.
    back: Vec<usize>,
}

/// How a control that varies runs through the settings.
#[derive(Debug, Clone, Copy)]
enum Axis {
    /// Not at all: an actor whom those who are fixed bring in or keep out.
    Still,
    /// As a bit of the set of actors.
    Actor(usize),
    /// As the reading.
    Reading,
    /// As a bit of the switches.
    Switch(usize),
}

/// The settings that differ from one in a single control, as far as they come before it: `stride`, twice
/// `stride`, … `others` times `stride` before. None, unless it is the last of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) stride: usize,
    pub(super) others: usize,
}

impl Settings {
    /// All settings, if there are not too many for rows of so many numbers each.
    pub(super) fn new(case: &Case, pins: &Pins, row: usize) -> Result<Self, TooMany> {
        let mut world = World::new(case, &WorldSpec::default());
        let (mut rivals, mut switches) = (Vec::new(), Vec::new());
        for (index, premise) in case.premises.iter().enumerate() {
            let id = PremiseId::from(index);
            match (premise.kind, pins.switches[index]) {
                (PremiseKind::Reading, _) => rivals.push(id),
                (PremiseKind::Switch, Pin::Varies) => switches.push(id),
                (PremiseKind::Switch, Pin::Fixed(truth)) => world.set_switch(case, id, truth),
                (PremiseKind::Settled, _) => {}
            }
        }
        let mut readings = Vec::new();
        match pins.reading {
            Pin::Varies => readings.extend(rivals.iter().copied().map(Some)),
            Pin::Fixed(reading) => {
                world.follow(case, reading);
                readings.push(world.reading(case));
            }
        }
        if readings.is_empty() {
            readings.push(None);
        }
        let mut per_set = readings.len() as u64;
        for _ in &switches {
            per_set = per_set.saturating_mul(2);
        }
        let sets = ClosedSets::new(case, &pins.actors, SETTINGS_MAX)
            .map_err(|AtLeast(sets)| TooMany { settings: per_set.saturating_mul(sets) })?;
        let settings = per_set.saturating_mul(sets.masks.len() as u64);
        if settings.saturating_mul(row as u64) > SETTINGS_MAX {
            return Err(TooMany { settings });
        }
        world.set_actors(case, sets.always.clone(), true);
        let held_in = readings.iter().map(|&reading| held_in(case, &sets, reading)).collect();
        let back = vec![0; sets.ranging.len()];
        let levers = levers(pins, &sets, &rivals, &switches);
        // Where there is no set at all, nothing is ever visited.
        let per_set = usize::try_from(per_set).unwrap_or(usize::MAX);
        Ok(Self { sets, per_set, readings, held_in, rivals, switches, levers, world, set: None, back })
    }

    /// How many numbers are given: to settings, and to combinations that are none.
    pub(super) fn len(&self) -> usize {
        self.sets.masks.len() * self.per_set
    }

    /// How many of the numbers are settings.
    pub(super) fn count(&self) -> usize {
        let readings = |set: &u64| self.held_in.iter().filter(|holders| allows(**holders, *set)).count();
        self.sets.masks.iter().map(readings).sum::<usize>() << self.switches.len()
    }

    /// The readings that nobody who may take part holds: they are followed in no setting.
    pub(super) fn left_out(&self) -> Vec<PremiseId> {
        let nowhere = |holders: u64| !self.sets.masks.iter().any(|&set| allows(holders, set));
        let readings = self.readings.iter().zip(&self.held_in);
        readings.filter(|&(_, &holders)| nowhere(holders)).filter_map(|(&reading, _)| reading).collect()
    }

    /// Whether a number is that of a setting.
    pub(super) fn is_setting(&self, number: usize) -> bool {
        allows(self.held_in[self.reading_of(number)], self.sets.masks[number / self.per_set])
    }

    /// The controls that vary: actors, the reading, switches, in the order of the case.
    pub(super) fn controls(&self) -> impl Iterator<Item = Control> + '_ {
        self.levers.iter().map(|&(control, _)| control)
    }

    /// The world of a setting; of another number, one that is not closed.
    pub(super) fn visit(&mut self, number: usize) -> &World {
        let set = number / self.per_set;
        if self.set != Some(set) {
            self.set = Some(set);
            self.visit_set(set);
        }
        let reading = self.readings[self.reading_of(number)];
        for &rival in &self.rivals {
            self.world.truths[rival.index()] = match reading {
                None => Truth::Open,
                Some(chosen) if chosen == rival => Truth::Holds,
                Some(_) => Truth::Rejected,
            };
        }
        for (bit, switch) in self.switches.iter().enumerate() {
            self.world.truths[switch.index()] =
                if number >> bit & 1 == 1 { Truth::Holds } else { Truth::Rejected };
        }
        &self.world
    }

    fn visit_set(&mut self, set: usize) {
        let masks = &self.sets.masks;
        for (bit, actor) in self.sets.ranging.iter().enumerate() {
            let on = masks[set] >> bit & 1 == 1;
            self.world.on[actor.index()] = on;
            let without = if on { masks.binary_search(&(masks[set] ^ 1 << bit)).ok() } else { None };
            self.back[bit] = without.map_or(0, |without| set - without);
        }
    }

    /// The settings that differ in one lever from the setting visited last, which has this number.
    pub(super) fn line(&self, lever: usize, number: usize) -> Line {
        match self.levers[lever].1 {
            Axis::Still => Line { stride: 0, others: 0 },
            Axis::Actor(bit) => {
                Line { stride: self.back[bit] * self.per_set, others: usize::from(self.back[bit] > 0) }
            }
            Axis::Reading => {
                let last = self.readings.len() - 1;
                let others = if self.reading_of(number) == last { last } else { 0 };
                Line { stride: 1 << self.switches.len(), others }
            }
            Axis::Switch(bit) => Line { stride: 1 << bit, others: number >> bit & 1 },
        }
    }

    fn reading_of(&self, number: usize) -> usize {
        (number >> self.switches.len()) % self.readings.len()
    }
}

/// Who of those that come and go holds a reading, as bits of a set of actors. Any set will do where the question is
/// left open, where no actor holds the reading at all, or where somebody who is always there does.
fn held_in(case: &Case, sets: &ClosedSets, reading: Option<PremiseId>) -> u64 {
    let Some(reading) = reading else { return ANYBODY };
    let mut holders = holders(case, reading).peekable();
    if holders.peek().is_none() {
        return ANYBODY;
    }
    let mut mask = 0;
    for holder in holders {
        if sets.always.contains(&holder) {
            return ANYBODY;
        }
        if let Some(bit) = sets.ranging.iter().position(|&actor| actor == holder) {
            mask |= 1 << bit;
        }
    }
    mask
}

/// In place of a set of holders: nobody is needed.
const ANYBODY: u64 = u64::MAX;

fn allows(holders: u64, set: u64) -> bool {
    holders == ANYBODY || holders & set != 0
}

fn levers(
    pins: &Pins,
    sets: &ClosedSets,
    rivals: &[PremiseId],
    switches: &[PremiseId],
) -> Vec<(Control, Axis)> {
    let mut levers = Vec::new();
    for (index, pin) in pins.actors.iter().enumerate() {
        if *pin == Pin::Varies {
            let bit = sets.ranging.iter().position(|actor| actor.index() == index);
            levers.push((Control::Actor(index.into()), bit.map_or(Axis::Still, Axis::Actor)));
        }
    }
    if pins.reading == Pin::Varies && !rivals.is_empty() {
        levers.push((Control::Reading, Axis::Reading));
    }
    for (bit, &switch) in switches.iter().enumerate() {
        levers.push((Control::Switch(switch), Axis::Switch(bit)));
    }
    levers
}
