//! What an argument turns on: counts over all decided worlds that leave some controls as they are.
//!
//! A *setting* is a world in which every actor is on or off (closed: no speaker without whom he speaks for),
//! a reading is chosen that somebody who takes part holds, and every switch is accepted or rejected, except that
//! what is fixed by [`Pins`] stays as it is. So the number of settings is no plain product of the choices.
//! Settings are counted once each. Counts are of settings, not probabilities: say out of how many, and what
//! was fixed.
//!
//! An argument *turns on* a control in a setting if some other value of this control alone, all else kept,
//! gives a setting that is counted too and differs in whether the argument stands. (For a control of two
//! values these are the swings that Banzhaf's index counts.) Where a control cannot change alone, because a
//! speaker would be without whom he speaks for, or someone fixed would have to move, it turns nothing;
//! [`Lever::changeable`] says in how many settings it can.

use std::rc::Rc;

use crate::case::{ArgumentId, Case, PremiseId};

use super::settings::{Settings, TooMany};
use super::{Control, Framework, Labelling, Pins, Status};

/// How far a count has come, in settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Settings counted.
    pub done: usize,
    /// Settings there are.
    pub total: usize,
}

/// What has been counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts {
    /// Settings counted: the denominator of every [`Tally`]. None, if someone fixed as on speaks for someone
    /// fixed as off.
    pub settings: u32,
    /// The controls that vary: actors, then the reading, then switches, in the order of the case.
    pub levers: Vec<Lever>,
    /// Readings that would be followed in turn, but that nobody who may take part holds: in no setting.
    pub left_out: Vec<PremiseId>,
    /// Per argument, in the order of the case.
    pub arguments: Vec<Tally>,
}

/// A control that varies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lever {
    /// Which.
    pub control: Control,
    /// In how many settings it can change alone: the denominator of [`Tally::turns`].
    pub changeable: u32,
}

/// What has been counted of one argument.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// In how many settings it has each status, in the order of [`Status::ALL`].
    pub statuses: [u32; Status::ALL.len()],
    /// Per lever, in how many settings the argument turns on it.
    pub turns: Vec<u32>,
}

impl Counts {
    /// In how many settings the argument has this status.
    #[must_use]
    pub fn of(&self, argument: ArgumentId, status: Status) -> u32 {
        self.arguments[argument.index()].statuses[status as usize]
    }
}

/// A count in the making: [`Hinges::step`] it until all is done, a slice at a time, then take the result.
#[derive(Debug, Clone)]
pub struct Hinges {
    framework: Rc<Framework>,
    settings: Settings,
    scratch: Labelling,
    done: usize,
    /// Which arguments stand in each setting counted so far: one bit each, `row` numbers a setting.
    stands: Vec<u64>,
    row: usize,
    counts: Counts,
}

impl Hinges {
    /// Prepares a count of every setting that leaves what is fixed as it is.
    ///
    /// # Errors
    /// If there are more settings than [`super::SETTINGS_MAX`] allows.
    pub fn new(case: &Case, framework: Rc<Framework>, pins: &Pins) -> Result<Self, TooMany> {
        let row = case.arguments.len().div_ceil(64).max(1);
        let settings = Settings::new(case, pins, row)?;
        let mut levers = Vec::new();
        for control in settings.controls() {
            levers.push(Lever { control, changeable: 0 });
        }
        let tally = Tally { statuses: [0; Status::ALL.len()], turns: vec![0; levers.len()] };
        let left_out = settings.left_out();
        let counts = Counts { settings: 0, levers, left_out, arguments: vec![tally; case.arguments.len()] };
        let scratch = Labelling::default();
        Ok(Self { framework, stands: vec![0; settings.len() * row], settings, scratch, done: 0, row, counts })
    }

    /// Counts so many more settings, or as many as are left.
    pub fn step(&mut self, budget_worlds: usize) -> Progress {
        let until = self.done.saturating_add(budget_worlds).min(self.settings.len());
        for number in self.done..until {
            let is_setting = self.settings.is_setting(number);
            let world = self.settings.visit(number);
            if is_setting {
                self.framework.label(world, &mut self.scratch);
                self.count_statuses(number);
            }
            self.count_turns(number);
        }
        self.done = until;
        Progress { done: self.counts.settings as usize, total: self.settings.count() }
    }

    /// The result, once every setting is counted.
    #[must_use]
    pub fn result(&self) -> Option<&Counts> {
        (self.done == self.settings.len()).then_some(&self.counts)
    }

    /// Counts whatever is left at once.
    #[must_use]
    pub fn finish(mut self) -> Counts {
        self.step(usize::MAX);
        self.counts
    }

    fn count_statuses(&mut self, number: usize) {
        self.counts.settings += 1;
        let row = &mut self.stands[number * self.row..][..self.row];
        let statuses = self.scratch.verdicts().all().iter().enumerate();
        for ((index, &status), tally) in statuses.zip(&mut self.counts.arguments) {
            tally.statuses[status as usize] += 1;
            row[index / 64] |= u64::from(status == Status::Stands) << (index % 64);
        }
    }

    /// Once the last of the settings that differ in one lever is labelled, either an argument stands in all of
    /// them or in none, or it turns on the lever in each of them.
    fn count_turns(&mut self, number: usize) {
        for lever in 0..self.counts.levers.len() {
            let line = self.settings.line(lever, number);
            if line.others == 0 {
                continue;
            }
            let on_line = (0..=line.others).map(|times| number - times * line.stride);
            let mut on_line = on_line.filter(|&number| self.settings.is_setting(number));
            let settings = on_line.clone().count() as u32;
            let Some(first) = on_line.next().filter(|_| settings > 1) else { continue };
            self.counts.levers[lever].changeable += settings;
            for word in 0..self.row {
                let stood = |number: usize| self.stands[number * self.row + word];
                let mut differing = on_line.clone().fold(0, |all, other| all | (stood(other) ^ stood(first)));
                while differing != 0 {
                    let argument = word * 64 + differing.trailing_zeros() as usize;
                    self.counts.arguments[argument].turns[lever] += settings;
                    differing &= differing - 1;
                }
            }
        }
    }
}
