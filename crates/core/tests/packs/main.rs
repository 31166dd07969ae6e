//! Packs: what goes in comes out, and nothing else does.
//!
//! Run with `cargo test -p sanctions-explainer-core --test packs`.

mod fuzz;
mod hostile;
mod memory;
mod slips;
mod soon;

use explainer_authoring::{CaseFile, CaseFiles, read};
use explainer_core::case::{AttackKind, Case, Details, Labels, PremiseId, Who, part};
use explainer_core::diagram::{Orders, Plan};
use explainer_core::pack::{
    PACK_MAX, PackError, details_fit, pack_details, pack_labels, unpack_details, unpack_labels,
};

/// The small case that the reader's tests break in every way, with its tour.
fn toy() -> (Case, Labels, Details) {
    const CASE: &str = concat!(
        include_str!("../../../authoring/tests/reader/toy.case.toml"),
        include_str!("../../../authoring/tests/reader/toy.tour.toml")
    );
    const EN: &str = concat!(
        include_str!("../../../authoring/tests/reader/toy.en.toml"),
        include_str!("../../../authoring/tests/reader/toy.tour.en.toml")
    );
    let files = CaseFiles {
        folder: "toy".to_owned(),
        structure: CaseFile::new("case.toml", CASE),
        texts: vec![CaseFile::new("en.toml", EN)],
    };
    let (structure, mut texts) = read(&files).expect("the toy case is sound");
    part(structure, texts.remove(0))
}

/// Both packs of a case.
fn packs(case: &Case, labels: &Labels, details: &Details) -> [Vec<u8>; 2] {
    [pack_labels(case, labels, &Plan::new(case)), pack_details(case, labels, details)]
}

#[test]
fn a_case_comes_back() {
    let (case, labels, details) = toy();
    let [short, long] = packs(&case, &labels, &details);
    assert_eq!(unpack_details(&case, &labels, &long), Ok(details));
    let plan = Plan::new(&case);
    assert_eq!(unpack_labels(&short), Ok((case, labels, plan)));
}

#[test]
fn bytes_that_are_no_pack() {
    let (case, labels, details) = toy();
    for bytes in [&b""[..], b"sxl", b"\0\0\0\0", b"PK\x03\x04", b"{\"id\": 1}"] {
        assert_eq!(unpack_labels(bytes), Err(PackError::NotAPack), "{bytes:?}");
        assert_eq!(unpack_details(&case, &labels, bytes), Err(PackError::NotAPack), "{bytes:?}");
    }
    let [short, long] = packs(&case, &labels, &details);
    assert_eq!(unpack_labels(&long), Err(PackError::NotAPack));
    assert_eq!(unpack_details(&case, &labels, &short), Err(PackError::NotAPack));
}

#[test]
fn another_format() {
    let (case, labels, details) = toy();
    let [mut short, mut long] = packs(&case, &labels, &details);
    (short[3], long[3]) = (9, 9);
    assert_eq!(unpack_labels(&short), Err(PackError::OtherFormat(9)));
    assert_eq!(unpack_details(&case, &labels, &long), Err(PackError::OtherFormat(9)));
    assert!(PackError::OtherFormat(9).to_string().contains("format 9"));
}

#[test]
fn a_pack_cut_short() {
    let (case, labels, details) = toy();
    let [short, long] = packs(&case, &labels, &details);
    for end in 4..short.len() {
        assert_eq!(unpack_labels(&short[..end]), Err(PackError::Garbled), "cut at {end}");
    }
    for end in 4..long.len() {
        assert_eq!(unpack_details(&case, &labels, &long[..end]), Err(PackError::Garbled), "cut at {end}");
    }
}

#[test]
fn bytes_after_the_end() {
    let (case, labels, details) = toy();
    let [short, long] = packs(&case, &labels, &details);
    assert_eq!(unpack_labels(&[&short[..], b"\0"].concat()), Err(PackError::TrailingBytes));
    assert_eq!(unpack_details(&case, &labels, &[&long[..], b"x"].concat()), Err(PackError::TrailingBytes));
}

#[test]
fn a_pack_that_is_too_large() {
    let (case, labels, details) = toy();
    let [mut short, mut long] = packs(&case, &labels, &details);
    short.resize(PACK_MAX + 1, 0);
    long.resize(PACK_MAX + 1, 0);
    assert_eq!(unpack_labels(&short), Err(PackError::TooLarge));
    assert_eq!(unpack_details(&case, &labels, &long), Err(PackError::TooLarge));
}

/// What unpacking says of a case changed so. The plan of the figure stays that of the toy case.
fn unpacked(change: impl Fn(&mut Case, &mut Labels, &mut Details)) -> Result<(), PackError> {
    let (mut case, mut labels, mut details) = toy();
    let plan = Plan::new(&case);
    change(&mut case, &mut labels, &mut details);
    let (case, labels, _) = unpack_labels(&pack_labels(&case, &labels, &plan))?;
    unpack_details(&case, &labels, &pack_details(&case, &labels, &details)).map(drop)
}

#[test]
fn what_is_unpacked_is_checked() {
    let unsound = |change: &dyn Fn(&mut Case, &mut Labels, &mut Details)| match unpacked(change) {
        Err(error @ PackError::Unsound(list)) => {
            assert_eq!(error.to_string(), format!("the packed case is unsound in its {list}"));
            list
        }
        other => panic!("{other:?}"),
    };
    assert_eq!(unsound(&|case, _, _| case.corrections = "javascript:alert(1)".to_owned()), "corrections");
    let script = Some("javascript:alert(1)".to_owned());
    assert_eq!(unsound(&|_, _, details| details.case.sources[0].link.clone_from(&script)), "sources");
    assert_eq!(unsound(&|case, _, _| case.id = "../toy".to_owned()), "ids");
    assert_eq!(unsound(&|case, _, _| case.actors[1].id = "\"]".to_owned()), "ids");
    assert_eq!(unsound(&|case, _, _| case.tour[1].id = "../step".to_owned()), "ids");
    assert_eq!(unsound(&|_, _, details| details.case.events[0].id = "A b".to_owned()), "ids");
    assert_eq!(unsound(&|_, _, details| details.case.statements[0].chain.clear()), "statements");
    // A circle of one, and one of two.
    assert_eq!(unsound(&|case, _, _| case.arguments[1].builds_on = vec![1.into()]), "arguments");
    assert_eq!(
        unsound(&|case, _, _| {
            case.actors[0].implies = vec![1.into()];
            case.actors[1].implies = vec![0.into()];
        }),
        "actors"
    );
    // Lists that run parallel, each with one entry less or more.
    assert_eq!(unsound(&|_, labels, _| drop(labels.kinds.pop())), "kinds");
    assert_eq!(unsound(&|_, labels, _| drop(labels.actors.pop())), "actors");
    assert_eq!(unsound(&|_, labels, _| drop(labels.voices.pop())), "voices");
    assert_eq!(unsound(&|_, labels, _| drop(labels.premises.pop())), "premises");
    assert_eq!(unsound(&|_, labels, _| drop(labels.arguments.pop())), "arguments");
    assert_eq!(unsound(&|_, labels, _| drop(labels.presets.pop())), "presets");
    assert_eq!(unsound(&|_, _, details| drop(details.case.actors.pop())), "actors");
    assert_eq!(unsound(&|_, _, details| drop(details.case.premises.pop())), "premises");
    assert_eq!(unsound(&|_, _, details| drop(details.case.premises[0].held_by.pop())), "premises");
    assert_eq!(unsound(&|_, _, details| drop(details.case.premises[1].disputed_by.pop())), "premises");
    assert_eq!(unsound(&|_, _, details| drop(details.case.arguments.pop())), "arguments");
    assert_eq!(unsound(&|_, _, details| drop(details.texts.actors.pop())), "actors");
    assert_eq!(unsound(&|_, _, details| drop(details.texts.voices.pop())), "voices");
    assert_eq!(unsound(&|_, _, details| drop(details.texts.premises.pop())), "premises");
    assert_eq!(unsound(&|_, _, details| drop(details.texts.arguments.pop())), "arguments");
    assert_eq!(unsound(&|_, _, details| drop(details.texts.statements.pop())), "statements");
    assert_eq!(unsound(&|_, _, details| drop(details.texts.events.pop())), "events");
    assert_eq!(unsound(&|_, _, details| drop(details.case.tour.pop())), "tour");
    assert_eq!(unsound(&|_, _, details| drop(details.texts.tour.pop())), "tour");
    assert_eq!(unsound(&|_, _, details| details.texts.silences.push(String::new())), "silences");
    assert_eq!(unsound(&|_, _, details| drop(details.texts.glossary.pop())), "glossary");
}

type Change = fn(&mut Case, &mut Details);

#[test]
fn every_position_is_checked() {
    // Each change points one reference behind the end of its list.
    let changes: &[(&str, Change)] = &[
        ("opening.actors[0]", |case, _| case.opening.actors[0].0 = 99),
        ("opening.reading", |case, _| case.opening.reading = Some(PremiseId(99))),
        ("opening.reject[0]", |case, _| case.opening.reject[0].0 = 99),
        ("presets[0].reading", |case, _| case.presets[0].world.reading = Some(PremiseId(99))),
        ("presets[0].accept[0]", |case, _| case.presets[0].world.accept[0].0 = 99),
        ("tour[1].actors[0]", |case, _| case.tour[1].world.actors[0].0 = 99),
        ("tour[0].focus", |case, _| case.tour[0].focus.0 = 99),
        ("tour[0].ask", |case, _| case.tour[0].ask = Some(99.into())),
        ("tour[0].statements[0]", |_, details| details.case.tour[0].statements[0].0 = 99),
        ("tour[1].sources[0]", |_, details| details.case.tour[1].sources[0].0 = 99),
        ("actors[0].kind", |case, _| case.actors[0].kind.0 = 99),
        ("actors[2].implies[0]", |case, _| case.actors[2].implies[0].0 = 99),
        ("actors[0].sources[0]", |_, details| details.case.actors[0].sources[0].0 = 99),
        ("premises[0].sources[0]", |_, details| details.case.premises[0].sources[0].0 = 99),
        ("premises[0].held_by[1].sources[0]", |_, details| {
            details.case.premises[0].held_by[1][0].0 = u32::MAX;
        }),
        ("premises[1].disputed_by[0].sources[0]", |_, details| {
            details.case.premises[1].disputed_by[0][0].0 = 99;
        }),
        ("premises[0].held_by[0]", |case, _| case.premises[0].held_by[0].who = Who::Actor(99.into())),
        ("premises[1].disputed_by[0]", |case, _| case.premises[1].disputed_by[0].who = Who::Voice(9.into())),
        ("arguments[0].premises[1]", |case, _| case.arguments[0].premises[1].premise = PremiseId(99)),
        ("arguments[2].needs[0][1]", |case, _| case.arguments[2].needs[0][1].0 = 99),
        ("arguments[1].builds_on[0]", |case, _| case.arguments[1].builds_on[0].0 = 99),
        ("arguments[0].advanced_by[0]", |case, _| case.arguments[0].advanced_by[0] = Who::Actor(9.into())),
        ("arguments[0].statements[0]", |_, details| details.case.arguments[0].statements[0].0 = 99),
        ("premises[2].passages[0]", |_, details| {
            let passages = details.case.premises.iter_mut().flat_map(|premise| &mut premise.passages);
            passages.for_each(|passage| passage.source.0 = 99);
        }),
        ("arguments[0].sources[0]", |_, details| details.case.arguments[0].sources[0].0 = 99),
        ("attacks[0].from", |case, _| case.attacks[0].from.0 = 99),
        ("attacks[0].to", |case, _| case.attacks[0].to.0 = 99),
        ("attacks[2].premise", |case, _| case.attacks[2].kind = AttackKind::Undermine(PremiseId(99))),
        ("statements[0].chain[1]", |_, details| details.case.statements[0].chain[1] = Who::Voice(9.into())),
        ("statements[0].to[0]", |_, details| details.case.statements[0].to[0] = Who::Actor(9.into())),
        ("statements[1].denies", |_, details| details.case.statements[1].denies = Some(9.into())),
        ("statements[0].sources[0]", |_, details| details.case.statements[0].sources[0].0 = 99),
        ("events[0].sources[0]", |_, details| details.case.events[0].sources[0].0 = 99),
    ];
    for (location, change) in changes {
        let list = location.split(['.', '[']).next().expect("a list");
        let found = unpacked(|case, _, details| change(case, details));
        assert_eq!(found, Err(PackError::Unsound(list)), "{location}");
    }
}

#[test]
fn a_plan_of_another_case() {
    let (case, _, _) = toy();
    let broken = |change: &dyn Fn(&mut Orders)| {
        let mut orders = Plan::new(&case).orders();
        change(&mut orders);
        Plan::from_orders(&case, orders)
    };
    assert_eq!(broken(&|_| ()), Some(Plan::new(&case)));
    assert_eq!(broken(&|orders| orders.premises.truncate(1)), None);
    assert_eq!(broken(&|orders| orders.premises[0] = orders.premises[1]), None);
    assert_eq!(broken(&|orders| orders.arguments.push(0.into())), None);
    assert_eq!(broken(&|orders| orders.arguments[0] = 99.into()), None);
    let found = unpacked(|case, labels, details| {
        let (pattern, label) = (case.premises[0].clone(), labels.premises[0].clone());
        case.premises.push(pattern);
        labels.premises.push(label);
        details.case.premises.push(details.case.premises[0].clone());
        details.texts.premises.push(details.texts.premises[0].clone());
    });
    assert_eq!(found, Err(PackError::Unsound("plan")));
}

#[test]
fn details_of_another_case() {
    let (case, labels, details) = toy();
    let bytes = pack_details(&case, &labels, &details);
    let other = Case { id: "toy2".to_owned(), ..case.clone() };
    assert_eq!(unpack_details(&other, &labels, &bytes), Err(PackError::OtherCase));
    let other = Case { version: "1.0.1".to_owned(), ..case.clone() };
    assert_eq!(unpack_details(&other, &labels, &bytes), Err(PackError::OtherCase));
    let other = Labels { language: "ru".to_owned(), ..labels.clone() };
    assert_eq!(unpack_details(&case, &other, &bytes), Err(PackError::OtherCase));
    let mut other = case.clone();
    other.actors.pop();
    assert_eq!(unpack_details(&other, &labels, &bytes), Err(PackError::Unsound("actors")));
    assert_eq!(details_fit(&other, &details), Err(PackError::Unsound("actors")));
}
