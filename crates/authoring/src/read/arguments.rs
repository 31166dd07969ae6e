//! Arguments and the attacks between them.

use std::ops::Range;

use toml::de::DeValue;

use super::names::Names;
use super::table::TableReader;
use crate::location::{Key, Location, Section};
use crate::messages::advice::Advice;
use explainer_core::case::{
    ActorId, Argument, ArgumentDetails, ArgumentUpkeep, Attack, AttackKind, Column, Literal, PremiseId,
};

pub fn argument(
    names: &Names,
    fields: &mut TableReader<'_, '_, '_>,
    id: String,
) -> (Argument, (ArgumentDetails, ArgumentUpkeep)) {
    let columns = [("claim", Column::Claim), ("objection", Column::Objection), ("reply", Column::Reply)];
    let argument = Argument {
        id,
        column: fields.word(Key::Column, &columns).unwrap_or(Column::Claim),
        needs: needs(names, fields),
        premises: literals(names, fields),
        builds_on: fields.refs(names, Key::BuildsOn, Section::Arguments),
        advanced_by: fields.who_list(names, Key::AdvancedBy),
    };
    let details = ArgumentDetails {
        statements: fields.refs(names, Key::Statements, Section::Statements),
        sources: fields.refs(names, Key::Sources, Section::Sources),
        passages: fields.passages(names),
    };
    let upkeep = ArgumentUpkeep { readings: fields.refs(names, Key::Readings, Section::Premises) };
    (argument, (details, upkeep))
}

fn needs(names: &Names, fields: &mut TableReader<'_, '_, '_>) -> Vec<Vec<ActorId>> {
    let sample = "[\"russia\", [\"donetsk\", \"luhansk\"]], a list within the list for \"one of these\"";
    let mut groups = Vec::new();
    let list = fields.list(Key::Needs, sample);
    fields.require_list(Key::Needs, sample);
    for value in list {
        let location = fields.location.key(Key::Needs).element(groups.len());
        fields.notes.note(location, value.span());
        let members = match value.get_ref() {
            DeValue::Array(list) => list.iter().collect(),
            _ => vec![value],
        };
        let mut group = Vec::new();
        let mut whole = true;
        for value in members {
            let found = fields
                .id_of(Key::Needs, value)
                .and_then(|(id, span)| fields.find(names, Key::Needs, &[Section::Actors], id, span));
            match found {
                Some((_, at)) => {
                    fields.notes.note(location.element(group.len()), value.span());
                    group.push(at.into());
                }
                None => whole = false,
            }
        }
        if whole || !group.is_empty() {
            groups.push(group);
        }
    }
    groups
}

fn literals(names: &Names, fields: &mut TableReader<'_, '_, '_>) -> Vec<Literal> {
    let mut literals = Vec::new();
    for (text, span) in fields.ids(Key::Premises, "[\"…\", \"not …\"]") {
        let (id, negated) = match text.strip_prefix("not ") {
            Some(id) => (id.trim_start(), true),
            None => (text, false),
        };
        if let Some((_, at)) = fields.find(names, Key::Premises, &[Section::Premises], id, span.clone()) {
            fields.notes.note(fields.location.key(Key::Premises).element(literals.len()), span);
            literals.push(Literal { premise: at.into(), negated });
        }
    }
    literals
}

pub fn attack(
    names: &Names,
    fields: &mut TableReader<'_, '_, '_>,
    header: Range<usize>,
    attacks: &mut Vec<Attack>,
) {
    #[derive(Clone, Copy, PartialEq)]
    enum Kind {
        Undermines,
        Undercuts,
        Rebuts,
    }
    let kinds = [("undermines", Kind::Undermines), ("undercuts", Kind::Undercuts), ("rebuts", Kind::Rebuts)];
    let id = fields.needed_id(Key::From, "\"…\"");
    let from_span = fields.notes.span_of(fields.location.key(Key::From));
    let from = id.and_then(|id| fields.find(names, Key::From, &[Section::Arguments], id, from_span));
    let kind = fields.word(Key::Kind, &kinds);
    let targets = targets(names, fields);

    let premise = fields.reference::<PremiseId>(names, Key::Premise, Section::Premises);
    let premise_place = fields.location.key(Key::Premise);
    let premise_span = fields.notes.exact_span(premise_place);
    match (kind, &premise_span) {
        (Some(Kind::Undermines), None) if !fields.notes.is_unreadable(premise_place) => {
            let message = "this attack undermines, but does not say which premise".to_owned();
            fields.notes.report(header.clone(), message, Advice::AddUnderminedPremise);
        }
        (Some(Kind::Undercuts | Kind::Rebuts), Some(span)) => {
            let message = "`premise` is for attacks that undermine; this one does not".to_owned();
            fields.notes.report(span.clone(), message, Advice::NoPremise);
        }
        _ => {}
    }
    let kind = match (kind, premise) {
        (Some(Kind::Undermines), Some(premise)) => AttackKind::Undermine(premise),
        (Some(Kind::Undercuts), _) => AttackKind::Undercut,
        (Some(Kind::Rebuts), _) => AttackKind::Rebut,
        _ => return,
    };
    let Some((_, from)) = from else {
        fields.notes.mark_unreadable(fields.location.key(Key::From));
        return;
    };
    for (to, span) in targets {
        // Several attacks may come from one table: each location leads back to that table.
        let location = Location::new(Section::Attacks).entry(attacks.len());
        fields.notes.note(location, header.clone());
        fields.notes.note(location.key(Key::To), span);
        if let Some(span) = &premise_span {
            fields.notes.note(location.key(Key::Premise), span.clone());
        }
        attacks.push(Attack { from: from.into(), to: to.into(), kind });
    }
}

/// `to = "…"` or `to = ["…", "…"]`.
fn targets(names: &Names, fields: &mut TableReader<'_, '_, '_>) -> Vec<(usize, Range<usize>)> {
    let mut targets = Vec::new();
    for value in fields.one_or_more(Key::To, "\"…\" or a list of ids") {
        if let Some((id, span)) = fields.id_of(Key::To, value)
            && let Some((_, at)) = fields.find(names, Key::To, &[Section::Arguments], id, span.clone())
        {
            targets.push((at, span));
        }
    }
    targets
}
