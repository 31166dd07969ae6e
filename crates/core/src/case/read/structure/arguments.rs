//! Arguments and the attacks between them.

use std::ops::Range;

use toml::de::DeValue;

use crate::case::place::{Field, Part, Place};
use crate::case::read::fields::Fields;
use crate::case::read::names::Names;
use crate::case::{ActorId, Argument, Attack, AttackKind, Column, Literal, PremiseId};

pub fn argument(names: &Names, fields: &mut Fields<'_, '_, '_>, id: String) -> Argument {
    let columns = [("claim", Column::Claim), ("objection", Column::Objection), ("reply", Column::Reply)];
    Argument {
        id,
        column: fields.word(Field::Column, &columns).unwrap_or(Column::Claim),
        needs: needs(names, fields),
        premises: literals(names, fields),
        builds_on: fields.refs(names, Field::BuildsOn, Part::Arguments),
        advanced_by: fields.who_list(names, Field::AdvancedBy),
        statements: fields.refs(names, Field::Statements, Part::Statements),
        sources: fields.refs(names, Field::Sources, Part::Sources),
        passages: fields.passages(),
    }
}

fn needs(names: &Names, fields: &mut Fields<'_, '_, '_>) -> Vec<Vec<ActorId>> {
    let sample = "[\"russia\", [\"donetsk\", \"luhansk\"]], a list within the list for \"one of these\"";
    let mut groups = Vec::new();
    let list = fields.list(Field::Needs, sample);
    fields.require_list(Field::Needs, sample);
    for value in list {
        let place = fields.place.field(Field::Needs).element(groups.len());
        fields.sheet.note(place, value.span());
        let members = match value.get_ref() {
            DeValue::Array(list) => list.iter().collect(),
            _ => vec![value],
        };
        let mut group = Vec::new();
        let mut whole = true;
        for value in members {
            let found = fields
                .id_of(Field::Needs, value)
                .and_then(|(id, span)| fields.find(names, Field::Needs, &[Part::Actors], id, span));
            match found {
                Some((_, at)) => {
                    fields.sheet.note(place.element(group.len()), value.span());
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

fn literals(names: &Names, fields: &mut Fields<'_, '_, '_>) -> Vec<Literal> {
    let mut literals = Vec::new();
    for (text, span) in fields.ids(Field::Premises, "[\"…\", \"not …\"]") {
        let (id, negated) = match text.strip_prefix("not ") {
            Some(id) => (id.trim_start(), true),
            None => (text, false),
        };
        if let Some((_, at)) = fields.find(names, Field::Premises, &[Part::Premises], id, span.clone()) {
            fields.sheet.note(fields.place.field(Field::Premises).element(literals.len()), span);
            literals.push(Literal { premise: at.into(), negated });
        }
    }
    literals
}

pub fn attack(
    names: &Names,
    fields: &mut Fields<'_, '_, '_>,
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
    let id = fields.needed_id(Field::From, "\"…\"");
    let from_span = fields.sheet.span_of(fields.place.field(Field::From));
    let from = id.and_then(|id| fields.find(names, Field::From, &[Part::Arguments], id, from_span));
    let kind = fields.word(Field::Kind, &kinds);
    let targets = targets(names, fields);

    let premise = fields.reference::<PremiseId>(names, Field::Premise, Part::Premises);
    let premise_place = fields.place.field(Field::Premise);
    let premise_span = fields.sheet.exact_span(premise_place);
    match (kind, &premise_span) {
        (Some(Kind::Undermines), None) if !fields.sheet.is_spoiled(premise_place) => {
            let message = "this attack undermines, but does not say which premise".to_owned();
            fields.sheet.problem(
                header.clone(),
                message,
                "Add premise = \"…\", a premise that every target uses.",
            );
        }
        (Some(Kind::Undercuts | Kind::Rebuts), Some(span)) => {
            let message = "`premise` is for attacks that undermine; this one does not".to_owned();
            fields.sheet.problem(span.clone(), message, "Take it away, or write kind = \"undermines\".");
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
        fields.sheet.spoil(fields.place.field(Field::From));
        return;
    };
    for (to, span) in targets {
        // Several attacks may come from one table: each place leads back to that table.
        let place = Place::new(Part::Attacks).entry(attacks.len());
        fields.sheet.note(place, header.clone());
        fields.sheet.note(place.field(Field::To), span);
        if let Some(span) = &premise_span {
            fields.sheet.note(place.field(Field::Premise), span.clone());
        }
        attacks.push(Attack { from: from.into(), to: to.into(), kind });
    }
}

/// `to = "…"` or `to = ["…", "…"]`.
fn targets(names: &Names, fields: &mut Fields<'_, '_, '_>) -> Vec<(usize, Range<usize>)> {
    let mut targets = Vec::new();
    for value in fields.one_or_more(Field::To, "\"…\" or a list of ids") {
        if let Some((id, span)) = fields.id_of(Field::To, value)
            && let Some((_, at)) = fields.find(names, Field::To, &[Part::Arguments], id, span.clone())
        {
            targets.push((at, span));
        }
    }
    targets
}
