//! The packed form: what goes in comes out, and nothing else does.
//!
//! Run with `cargo test -p sanctions-explainer-core --test pack`.

mod hostile;

use explainer_authoring::{CaseFile, CaseFiles, read};
use explainer_core::case::{
    Case, PACK_MAX, PackError, PremiseId, Texts, pack, pack_texts, unpack, unpack_texts,
};

/// The small case that the reader's tests break in every way.
fn toy() -> (Case, Texts) {
    const CASE: &str = include_str!("../../../authoring/tests/reader/toy.case.toml");
    const EN: &str = include_str!("../../../authoring/tests/reader/toy.en.toml");
    let files = CaseFiles {
        folder: "toy".to_owned(),
        structure: CaseFile::new("case.toml", CASE),
        texts: vec![CaseFile::new("en.toml", EN)],
    };
    let (case, mut texts) = read(&files).expect("the toy case is sound");
    (case, texts.remove(0))
}

#[test]
fn a_case_comes_back() {
    let (case, texts) = toy();
    assert_eq!(unpack(&pack(&case, &texts)), Ok((case, texts)));
}

#[test]
fn the_texts_of_a_language_come_back() {
    let (case, texts) = toy();
    let texts = Texts { language: "ru".to_owned(), ..texts };
    assert_eq!(unpack_texts(&case, &pack_texts(&case, &texts)), Ok(texts));
}

#[test]
fn bytes_that_are_no_pack() {
    let (case, texts) = toy();
    for bytes in [&b""[..], b"sxc", b"\0\0\0\0", b"PK\x03\x04", b"{\"id\": 1}"] {
        assert_eq!(unpack(bytes), Err(PackError::NotAPack), "{bytes:?}");
        assert_eq!(unpack_texts(&case, bytes), Err(PackError::NotAPack), "{bytes:?}");
    }
    assert_eq!(unpack(&pack_texts(&case, &texts)), Err(PackError::NotAPack));
    assert_eq!(unpack_texts(&case, &pack(&case, &texts)), Err(PackError::NotAPack));
}

#[test]
fn another_format() {
    let (case, texts) = toy();
    let mut bytes = pack(&case, &texts);
    bytes[3] = 9;
    assert_eq!(unpack(&bytes), Err(PackError::OtherFormat(9)));
    assert!(PackError::OtherFormat(9).to_string().contains("format 9"));
}

#[test]
fn a_pack_cut_short() {
    let (case, texts) = toy();
    let bytes = pack(&case, &texts);
    for end in 4..bytes.len() {
        assert_eq!(unpack(&bytes[..end]), Err(PackError::Garbled), "cut at {end}");
    }
}

#[test]
fn bytes_after_the_end() {
    let (case, texts) = toy();
    assert_eq!(unpack(&[&pack(&case, &texts)[..], b"\0"].concat()), Err(PackError::TrailingBytes));
    assert_eq!(
        unpack_texts(&case, &[&pack_texts(&case, &texts)[..], b"x"].concat()),
        Err(PackError::TrailingBytes)
    );
}

#[test]
fn a_pack_that_is_too_large() {
    let (case, texts) = toy();
    let mut bytes = pack(&case, &texts);
    bytes.resize(PACK_MAX + 1, 0);
    assert_eq!(unpack(&bytes), Err(PackError::TooLarge));
}

#[test]
fn what_is_unpacked_is_checked() {
    let unsound = |change: &dyn Fn(&mut Case, &mut Texts)| {
        let (mut case, mut texts) = toy();
        change(&mut case, &mut texts);
        match unpack(&pack(&case, &texts)) {
            Err(PackError::Unsound(list)) => list,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(unsound(&|case, _| case.arguments[0].premises[1].premise = PremiseId(99)), "arguments");
    assert_eq!(unsound(&|case, _| case.premises[0].held_by[1].sources[0].0 = u32::MAX), "premises");
    assert_eq!(unsound(&|case, _| case.sources[0].link = Some("javascript:alert(1)".to_owned())), "sources");
    assert_eq!(unsound(&|case, _| case.corrections = "javascript:alert(1)".to_owned()), "corrections");
    assert_eq!(unsound(&|_, texts| drop(texts.events.pop())), "events");
}

type Change = fn(&mut Case);

#[test]
fn every_position_is_checked() {
    // Each change points one reference behind the end of its list.
    let changes: &[(&str, Change)] = &[
        ("opening.actors[0]", |case| case.opening.actors[0].0 = 99),
        ("opening.reading", |case| case.opening.reading = Some(PremiseId(99))),
        ("opening.reject[0]", |case| case.opening.reject[0].0 = 99),
        ("presets[0].reading", |case| case.presets[0].world.reading = Some(PremiseId(99))),
        ("presets[0].accept[0]", |case| case.presets[0].world.accept[0].0 = 99),
        ("actors[2].implies[0]", |case| case.actors[2].implies[0].0 = 99),
        ("actors[0].sources[0]", |case| case.actors[0].sources[0].0 = 99),
        ("premises[1].disputed_by[0]", |case| {
            case.premises[1].disputed_by[0].who = explainer_core::case::Who::Voice(9.into())
        }),
        ("arguments[2].needs[0][1]", |case| case.arguments[2].needs[0][1].0 = 99),
        ("arguments[1].builds_on[0]", |case| case.arguments[1].builds_on[0].0 = 99),
        ("arguments[0].advanced_by[0]", |case| {
            case.arguments[0].advanced_by[0] = explainer_core::case::Who::Actor(9.into())
        }),
        ("arguments[0].statements[0]", |case| case.arguments[0].statements[0].0 = 99),
        ("attacks[0].from", |case| case.attacks[0].from.0 = 99),
        ("attacks[0].to", |case| case.attacks[0].to.0 = 99),
        ("attacks[2].premise", |case| {
            case.attacks[2].kind = explainer_core::case::AttackKind::Undermine(PremiseId(99))
        }),
        ("statements[0].chain[1]", |case| {
            case.statements[0].chain[1] = explainer_core::case::Who::Voice(9.into())
        }),
        ("statements[0].to[0]", |case| case.statements[0].to[0] = explainer_core::case::Who::Actor(9.into())),
        ("statements[1].denies", |case| case.statements[1].denies = Some(9.into())),
        ("events[0].sources[0]", |case| case.events[0].sources[0].0 = 99),
    ];
    for (place, change) in changes {
        let (mut case, texts) = toy();
        change(&mut case);

        let list = place.split(['.', '[']).next().expect("a list");
        match unpack(&pack(&case, &texts)) {
            Err(error @ PackError::Unsound(found)) => {
                assert_eq!(found, list, "{place}");
                assert_eq!(error.to_string(), format!("the packed case is unsound in its {list}"));
            }
            other => panic!("{place}: {other:?}"),
        }
    }
}

#[test]
fn the_texts_of_a_language_are_checked() {
    let (case, mut texts) = toy();
    texts.actors.clear();
    assert_eq!(unpack_texts(&case, &pack_texts(&case, &texts)), Err(PackError::Unsound("actors")));
}

#[test]
fn texts_of_another_case() {
    let (case, texts) = toy();
    let bytes = pack_texts(&case, &texts);
    let changes: [Change; 4] = [
        |case| case.id.push('2'),
        |case| case.version = "1.0.1".to_owned(),
        |case| case.arguments.swap(0, 1),
        |case| case.silences[0].push('2'),
    ];
    for change in changes {
        let mut other = case.clone();
        change(&mut other);
        assert_eq!(unpack_texts(&other, &bytes), Err(PackError::OtherCase));
    }
}
