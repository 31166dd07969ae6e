//! Packs made to do harm: very long lists, lengths that are not there. An error, soon, and no panic.

use explainer_core::case::{Argument, ArgumentId, LABEL_MAX};
use explainer_core::diagram::Plan;
use explainer_core::pack::{PackError, pack_details, pack_labels, unpack_details, unpack_labels};

use crate::memory::bounded;
use crate::soon::soon;
use crate::toy;

const MANY: usize = 100_000;

#[test]
fn a_case_at_its_limit_packs_and_unpacks() {
    let (mut case, mut labels, mut details) = toy();
    case.attacks.clear();
    case.arguments.truncate(2);
    let pattern = case.arguments[1].clone();
    case.arguments.extend((2..MANY).map(|at| Argument {
        id: format!("a-{at}"),
        builds_on: vec![ArgumentId::from(at - 1)],
        ..pattern.clone()
    }));
    let pattern = labels.arguments[1].clone();
    labels.arguments.resize(MANY, pattern);
    details.case.arguments.resize_with(MANY, Default::default);
    details.texts.arguments.resize_with(MANY, Default::default);
    let plan = soon(|| Plan::new(&case));
    let (unpacked, ..) = soon(|| unpack_labels(&pack_labels(&case, &labels, &plan))).expect("a sound case");
    assert_eq!(unpacked, case);
    let long = pack_details(&case, &labels, &details);
    assert_eq!(soon(|| unpack_details(&case, &labels, &long)), Ok(details));
}

/// A page would be held up by breaking it into lines again and again.
#[test]
fn a_label_of_very_many_characters() {
    let (case, mut labels, _) = toy();
    let plan = Plan::new(&case);
    let longest = "\u{10348}".repeat(LABEL_MAX);
    for (label, taken) in [(longest.clone(), true), (longest + "a", false), ("a".repeat(MANY), false)] {
        labels.arguments[0].label = label;
        let unpacked = unpack_labels(&pack_labels(&case, &labels, &plan)).map(drop);
        assert_eq!(unpacked, if taken { Ok(()) } else { Err(PackError::Unsound("labels")) });
    }
}

#[test]
fn lengths_that_are_not_there() {
    let (case, labels, _) = toy();
    // The id's length, then the length of a list, as large as they can be written.
    for length in [
        &b"\xFF\xFF\xFF\xFF\x0F"[..],
        b"\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01",
        b"\x80\x80\x80\x80\x80\x80\x80\x80\x80\x80",
    ] {
        for empty in [0, 4, 8] {
            let rest = [&[0].repeat(empty), length, &[0; 64]].concat();
            let short = [&b"sxl\x05"[..], &rest].concat();
            assert_eq!(soon(|| unpack_labels(&short)).map(drop), Err(PackError::Garbled));
            let long = [&b"sxd\x05"[..], &rest].concat();
            assert_eq!(soon(|| unpack_details(&case, &labels, &long)), Err(PackError::Garbled));
        }
    }
}

/// A length close to 2^32 in every place where one may stand: after the head, behind empty lists, and one within
/// the other.
#[test]
fn lengths_within_each_other() {
    let (case, labels, _) = toy();
    for empty in 0..64 {
        for nested in 1..8 {
            let rest = [vec![0; empty], b"\xFF\xFF\xFF\xFF\x0F".repeat(nested), vec![0; 32]].concat();
            let short = [&b"sxl\x05"[..], &rest].concat();
            assert!(bounded(&short, unpack_labels).is_err(), "{empty} {nested}");
            let long = [&b"sxd\x05"[..], &rest].concat();
            assert!(
                bounded(&long, |bytes| unpack_details(&case, &labels, bytes)).is_err(),
                "{empty} {nested}"
            );
        }
    }
}
