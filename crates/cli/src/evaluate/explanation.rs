//! What the table says of a world, in the words that readers read: no sentence of it is written here.

use explainer_core::argument::{Change, Reason, Status, Truth, World};
use explainer_core::case::{Attack, Literal, PremiseId, PremiseKind};
use sanctions_explainer::announce::{grounds, name_of, named_change, offer, stances};
use sanctions_explainer::language::parts::{Deed, Ground, NamedControl, Relation, Side};
use sanctions_explainer::language::{FileWords, Words};
use sanctions_explainer::model::Model;

/// A case and the words to speak of it in.
pub struct Telling<'a> {
    pub model: &'a Model,
    pub words: &'static Words,
}

impl Telling<'_> {
    /// The world itself: who and what, one line each, heading and text.
    pub fn world(&self, world: &World) -> [(&'static str, String); 5] {
        let spec = world.spec(&self.model.case);
        let premises = (0..self.model.case.premises.len()).map(PremiseId::from);
        let switches: Vec<PremiseId> = premises
            .filter(|premise| self.model.case.premises[premise.index()].kind == PremiseKind::Switch)
            .collect();
        let those = |wanted| {
            let found = switches.iter().filter(|&&premise| world.truth(premise) == wanted);
            self.or_none(found.map(|&premise| self.premise(premise)).collect())
        };
        let figure = &self.words.figure;
        let actors = spec.actors.iter().map(|&actor| self.model.actor(actor).label.clone()).collect();
        let reading = spec.reading.map_or_else(|| figure.open.to_owned(), |reading| self.premise(reading));
        [
            (figure.on, self.or_none(actors)),
            ("reading", reading),
            (figure.holds, those(Truth::Holds)),
            (figure.rejected, those(Truth::Rejected)),
            (figure.open, those(Truth::Open)),
        ]
    }

    /// Why an argument has its status, a text for each ground; then what an author asks beside that: where the premises
    /// in question come from, and how the arguments that do not decide it are directed against it.
    pub fn reason(&self, world: &World, reason: &Reason) -> Vec<String> {
        let mut told: Vec<String> = grounds(self.model, world, reason)
            .into_iter()
            .map(|ground| match ground {
                // Both sides are named below.
                Ground::Rejected { literal, .. } => Ground::Rejected { literal, against: Vec::new() },
                other => other,
            })
            .map(|ground| self.words.grammar.ground(&ground))
            .collect();
        let (literals, attacks): (&[Literal], &[Attack]) = match reason {
            Reason::Unsupported { rejected, .. } => (rejected, &[]),
            Reason::Contested { open, by, .. } => (open, by),
            Reason::Stands { answered, .. } => (&[], answered),
            Reason::NotEngaged { .. } | Reason::Falls { .. } => (&[], &[]),
        };
        told.extend(literals.iter().filter_map(|&literal| self.premise_origin(world, literal)));
        told.extend(attacks.iter().map(|attack| {
            let attacker = name_of(self.model.argument(attack.from));
            self.words.grammar.line(Relation::Strikes(attack.kind.into()), attacker, false)
        }));
        told
    }

    /// What an argument would become, and all ways to it.
    pub fn flips<'b>(&self, to: Status, ways: impl Iterator<Item = &'b [Change]>) -> String {
        let offers: Vec<String> = ways.map(|changes| offer(self.model, self.words, changes)).collect();
        format!("{}: {}.", self.words.panel.would.of(to), offers.join("; "))
    }

    /// Who holds and who disputes a premise, and for a reading, which one is followed in its place.
    fn premise_origin(&self, world: &World, literal: Literal) -> Option<String> {
        let Self { model, words, .. } = self;
        let premise = &model.case.premises[literal.premise.index()];
        let mut told = Vec::new();
        if premise.hypothetical {
            told.push(words.controls.hypothetical.to_owned());
        }
        for (side, positions) in [(Side::Held, &premise.held_by), (Side::Disputed, &premise.disputed_by)] {
            if !positions.is_empty() {
                told.push(words.grammar.side(side, &stances(model, positions)));
            }
        }
        if premise.kind == PremiseKind::Reading && !literal.negated {
            let followed =
                world.reading(&model.case).map(|reading| named_change(model, Change::Reading(Some(reading))));
            told.extend(followed.map(|change| words.grammar.deed(Deed::Changed(change))));
        }
        (!told.is_empty()).then(|| format!("{}: {}", self.premise(literal.premise), told.join(" ")))
    }

    fn premise(&self, premise: PremiseId) -> String {
        self.words.grammar.control(NamedControl::Premise(name_of(self.model.premise(premise))))
    }

    fn or_none(&self, names: Vec<String>) -> String {
        if names.is_empty() { FileWords::of(self.words).none.to_owned() } else { names.join(", ") }
    }
}
