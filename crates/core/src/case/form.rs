//! The order in which the parts of a case are packed. A field that is added has to be added here to compile;
//! a change here is a new format, with a new number in `pack.rs`.

use alloc::string::String;
use alloc::vec::Vec;

use super::{
    Actor, ActorId, ActorKind, Argument, ArgumentId, Attack, AttackKind, Bands, Case, Column, Confidence,
    Entry, Event, EventId, Literal, Position, Premise, PremiseId, PremiseKind, Preset, Source, SourceId,
    Statement, StatementId, StatementKind, Texts, Voice, VoiceId, When, Who, WorldSpec,
};
use crate::packed::{Packed, Reader, packed_choices, packed_structs};

packed_structs! {
    Case {
        id, version, date, corrections, opening, actors, voices, premises, arguments, attacks, statements,
        events, sources, presets, silences, glossary,
    }
    WorldSpec { actors, reading, accept, reject }
    Preset { id, world }
    Actor { id, kind, implies, sources }
    Voice { id }
    Premise { id, kind, hypothetical, held_by, disputed_by, sources, passages }
    Position { who, in_part, sources }
    Literal { premise, negated }
    Argument { id, column, needs, premises, builds_on, advanced_by, statements, sources, passages }
    Attack { from, to, kind }
    Statement { id, kind, chain, to, when, denies, sources, passages }
    Event { id, when, later, sources, passages }
    Source { id, title, publisher, date, link, confidence }

    Texts {
        language, title, summary, naming, reading_question, bands, actors, voices, premises, arguments,
        statements, events, presets, silences, glossary,
    }
    Bands { actors, premises, claim, objection, reply }
    Entry { label, sentence, more, negation, basis, forms }
}

packed_choices! {
    ActorKind { State, Territory, Organ, Official }
    PremiseKind { Settled, Switch, Reading }
    Column { Claim, Objection, Reply }
    StatementKind { Claim, Concession, Denial, Framing, Report }
    Confidence { Read, Secondary, Known }
}

macro_rules! positions {
    ($($name:ident),+) => {$(
        impl Packed for $name {
            fn write(&self, to: &mut Vec<u8>) {
                self.0.write(to);
            }

            fn read(from: &mut Reader<'_>) -> Self {
                Self(from.value())
            }
        }
    )+};
}

positions!(ActorId, VoiceId, PremiseId, ArgumentId, StatementId, EventId, SourceId);

impl Packed for Who {
    fn write(&self, to: &mut Vec<u8>) {
        match self {
            Self::Actor(id) => (0_u32, *id).write(to),
            Self::Voice(id) => (1_u32, *id).write(to),
        }
    }

    fn read(from: &mut Reader<'_>) -> Self {
        match from.one_of(2) {
            0 => Self::Actor(from.value()),
            _ => Self::Voice(from.value()),
        }
    }
}

impl Packed for AttackKind {
    fn write(&self, to: &mut Vec<u8>) {
        match self {
            Self::Undermine(premise) => (0_u32, *premise).write(to),
            Self::Undercut => 1_u32.write(to),
            Self::Rebut => 2_u32.write(to),
        }
    }

    fn read(from: &mut Reader<'_>) -> Self {
        match from.one_of(3) {
            0 => Self::Undermine(from.value()),
            1 => Self::Undercut,
            _ => Self::Rebut,
        }
    }
}

impl Packed for When {
    fn write(&self, to: &mut Vec<u8>) {
        let (kind, date): (u32, Option<&String>) = match self {
            Self::Day(date) => (0, Some(date)),
            Self::Month(date) => (1, Some(date)),
            Self::DaysBefore(date) => (2, Some(date)),
            Self::NotGiven => (3, None),
        };
        kind.write(to);
        if let Some(date) = date {
            date.write(to);
        }
    }

    fn read(from: &mut Reader<'_>) -> Self {
        match from.one_of(4) {
            0 => Self::Day(from.value()),
            1 => Self::Month(from.value()),
            2 => Self::DaysBefore(from.value()),
            _ => Self::NotGiven,
        }
    }
}
