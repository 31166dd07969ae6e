//! Cases made to do harm: very long, very deep, very many. A clear error, soon.

use std::fmt::Write;

use explainer_authoring::{VIOLATIONS_MAX, ViolationKind, check_case};
use explainer_core::case::{
    Actor, ActorDetails, ActorId, Argument, ArgumentId, Attack, AttackKind, Literal, Premise, PremiseId,
    SourceId, Structure, Voice,
};

use crate::fixture::{CASE, EN, broken_text, diagnostics, expect, swap, toy};
use crate::soon::soon;

const MANY: usize = 100_000;

/// The toy case with very many more arguments, the links of each given by `builds_on`.
fn many_arguments(builds_on: impl Fn(usize) -> Vec<ArgumentId>) -> Structure {
    let (mut structure, _) = toy();
    let Structure { case, details, .. } = &mut structure;
    let pattern = case.arguments[1].clone();
    case.attacks.clear();
    let first = case.arguments.len();
    case.arguments.extend((first..MANY).map(|at| Argument {
        id: format!("a-{at}"),
        builds_on: builds_on(at),
        ..pattern.clone()
    }));
    let pattern = details.arguments[1].clone();
    details.arguments.resize(MANY, pattern);
    structure
}

#[test]
fn a_chain_of_very_many() {
    let case = many_arguments(|at| vec![ArgumentId::from(at - 1)]);
    assert_eq!(soon(|| check_case(&case)), []);
}

#[test]
fn a_circle_of_very_many() {
    let case = many_arguments(|at| vec![ArgumentId::from(if at + 1 == MANY { 4 } else { at + 1 })]);
    let violations = soon(|| check_case(&case));
    assert_eq!(
        violations.iter().map(|violation| violation.kind).collect::<Vec<_>>(),
        [ViolationKind::Circle]
    );
    assert_eq!(violations[0].location.to_string(), "arguments[99999].builds_on[0]");
    assert_eq!(
        violations[0].message(&case),
        "the argument `a-99999` builds on itself: `a-99999` → `a-4` → `…` → `a-99999`"
    );
}

#[test]
fn very_many_circles() {
    let case = many_arguments(|at| vec![ArgumentId::from(at)]);
    let violations = soon(|| check_case(&case));
    assert_eq!(violations.len(), VIOLATIONS_MAX);
    soon(|| {
        violations.iter().for_each(|violation| drop((violation.message(&case), violation.advice(&case))))
    });
}

#[test]
fn too_many_entries() {
    let limit = ViolationKind::TooMany { limit: MANY };
    let wrong = |case: &Structure| {
        soon(|| check_case(case)).first().map(|violation| (violation.location.to_string(), violation.kind))
    };
    let (toy, _) = toy();

    let mut case = toy.clone();
    case.case.voices.extend((0..MANY).map(|at| Voice { id: format!("v-{at}") }));
    assert_eq!(wrong(&case), Some(("voices".to_owned(), limit)));
    let mut case = toy.clone();
    case.details.silences.extend((0..MANY).map(|at| format!("s-{at}")));
    assert_eq!(wrong(&case), Some(("silences".to_owned(), limit)));
    let mut case = toy.clone();
    case.case.attacks.resize(MANY + 1, case.case.attacks[0]);
    assert_eq!(wrong(&case), Some(("attacks".to_owned(), limit)));
    let mut case = toy;
    case.case.arguments[3].builds_on.resize(MANY + 1, ArgumentId(0));
    assert_eq!(wrong(&case), Some(("arguments[3].builds_on".to_owned(), limit)));
}

#[test]
fn one_argument_that_uses_and_suffers_very_much() {
    let (mut structure, _) = toy();
    let Structure { case, details, .. } = &mut structure;
    let premise = case.premises[1].clone();
    case.premises.extend((0..MANY - 10).map(|at| Premise { id: format!("p-{at}"), ..premise.clone() }));
    let pattern = details.premises[1].clone();
    details.premises.resize(case.premises.len(), pattern);
    case.arguments[0].premises =
        (0..case.premises.len()).map(|at| Literal { premise: PremiseId::from(at), negated: false }).collect();
    case.attacks = (0..MANY - 10)
        .map(|at| Attack {
            from: ArgumentId(3),
            to: ArgumentId(0),
            kind: AttackKind::Undermine(PremiseId::from(at)),
        })
        .collect();
    assert_eq!(soon(|| check_case(&structure)), []);
}

#[test]
fn very_many_actors_who_speak_for_each_other() {
    let (mut structure, _) = toy();
    let Structure { case, details, .. } = &mut structure;
    let first = case.actors.len();
    case.actors.extend(
        (first..MANY)
            .map(|at| Actor {
                id: format!("a-{at}"),
                implies: vec![ActorId::from(at - 1)],
                ..case.actors[0].clone()
            })
            .collect::<Vec<_>>(),
    );
    details.actors.resize(MANY, ActorDetails { sources: vec![SourceId(0)] });
    assert_eq!(soon(|| check_case(&structure)), []);
}

#[test]
fn a_label_of_very_many_characters() {
    let label = "д".repeat(MANY);
    broken_text(
        "label = \"North\"",
        &format!("label = \"{label}\""),
        "18:9",
        "has 100000 characters, 28 is the most",
        "a box of the figure",
    );
}

#[test]
fn an_id_of_very_many_characters() {
    let id = "x".repeat(MANY);
    let found = soon(|| diagnostics(&CASE.replace("\"letters\"", &format!("\"{id}\"")), EN));
    expect(&found, &[["case.toml:152:6", "`xxx", "at most 64 characters"]]);
    assert!(found[0].message.len() < 200);
    let found =
        soon(|| diagnostics(&swap(CASE, "implies = [\"north\"]", &format!("implies = [\"{id}\"]")), EN));
    expect(&found, &[["case.toml:33:12", "there is no actor `xxx", ""]]);
    assert!(found[0].message.len() < 200);
    // Nor are two such ids compared letter by letter.
    let case = CASE.replace("\"letters\"", &format!("\"{id}\""));
    let case = case.replace("\"gazette\", ", &format!("\"{}\", ", "y".repeat(MANY)));
    assert!(soon(|| diagnostics(&case, EN)).len() >= 2);
}

#[test]
fn very_many_unknown_and_duplicate_ids_on_one_line() {
    let mut ids = String::new();
    let mut more = String::new();
    for at in 0..MANY / 2 {
        let _ = write!(ids, "\"unknown-{at}\",");
        let _ = writeln!(more, "[[voices]]\nid = \"courier\"");
    }
    let case = swap(CASE, "implies = [\"north\"]", &format!("implies = [{ids}]"));
    let case =
        swap(&case, "[[premises]]\nid = \"treaty\"", &format!("{more}\n[[premises]]\nid = \"treaty\""));
    let found = soon(|| diagnostics(&case, EN));
    assert_eq!(found.len(), 10_000);
}

#[test]
fn very_many_syntax_errors() {
    let case = format!("{CASE}\n[[voices]]\n{}", "x = \n".repeat(MANY));
    let found = soon(|| diagnostics(&case, EN));
    assert!(found.len() >= 10_000);
    let case = format!("{CASE}\n{}", "[[voices]\n".repeat(MANY));
    let found = soon(|| diagnostics(&case, EN));
    assert!(found.len() >= 10_000);
}

#[test]
fn very_many_unknown_keys() {
    let keys: String = (0..MANY).fold(String::new(), |mut keys, at| {
        let _ = writeln!(keys, "key-{at} = {at}");
        keys
    });
    let found = soon(|| diagnostics(&format!("{keys}{CASE}"), &format!("{keys}{EN}")));
    assert_eq!(found.len(), 20_000);
}

#[test]
fn markup_is_only_text() {
    // Nothing of a text is ever markup: it is shown as it is written.
    let en = swap(EN, "sentence = \"A newspaper.\"", "sentence = \"<svg onload=alert(1)>\"");
    expect(&diagnostics(CASE, &en), &[]);
    let case = swap(CASE, "id = \"courier\"", "id = \"<svg onload=alert(1)>\"");
    assert!(diagnostics(&case, EN).iter().any(|diagnostic| diagnostic.message.contains("cannot be an id")));
}
