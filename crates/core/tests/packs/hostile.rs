//! Packs made to do harm: random bytes, very long lists, lengths that are not there. An error, soon, and no panic.
//!
//! A few hundred random ones, or as many as `PROPTEST_CASES` says.

use explainer_core::argument::{Framework, World, chain, flips};
use explainer_core::case::{Argument, ArgumentId, Case, Labels, Terms};
use explainer_core::diagram::{Captions, FoldCaption, Plan, Subject, View, scene};
use explainer_core::pack::{
    PackError, details_fit, pack_details, pack_labels, unpack_details, unpack_labels,
};
use proptest::prelude::*;

use crate::soon::soon;
use crate::{packs, toy};

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

/// Does with an unpacked case what a widget does with it.
fn show(case: &Case, labels: &Labels, plan: &Plan) {
    let world = World::new(case, &case.opening);
    let framework = Framework::new(case);
    let verdicts = framework.evaluate(&world);
    for argument in (0..case.arguments.len()).map(ArgumentId::from) {
        let _ = chain(case, &world, &verdicts, argument);
        let _ = flips(case, &framework, &world, argument);
    }
    let captions = Captions {
        status: &|status| status.as_str(),
        contrary: &|number| format!("not {number}"),
        fold: &|_| FoldCaption { count: "none".to_owned(), offer: "show".into() },
    };
    for width in [320, 940] {
        let subject = Subject { case, plan, labels, world: &world, verdicts: &verdicts, captions: &captions };
        let _ = scene(&subject, &View { width, unfolded: [true; 3] });
    }
}

fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(400)
}

type Flip = (prop::sample::Index, u8);

fn flips_of_bits() -> impl Strategy<Value = Vec<Flip>> {
    prop::collection::vec((any::<prop::sample::Index>(), 0..8_u8), 1..4)
}

fn flip(bytes: &mut [u8], flips: &[Flip]) {
    for (location, bit) in flips {
        let at = location.index(bytes.len());
        bytes[at] ^= 1 << bit;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let (case, labels, _) = toy();
        let _ = unpack_labels(&bytes);
        let _ = unpack_labels(&[&b"sxl\x05"[..], &bytes].concat());
        let _ = unpack_details(&case, &labels, &[&b"sxd\x05"[..], &bytes].concat());
    }

    /// What still unpacks can be shown, and packs to the same.
    #[test]
    fn flipped_bits(flips in flips_of_bits()) {
        let (case, labels, details) = toy();
        let [mut short, mut long] = packs(&case, &labels, &details);
        flip(&mut short, &flips);
        flip(&mut long, &flips);
        if let Ok((case, labels, plan)) = unpack_labels(&short) {
            show(&case, &labels, &plan);
            prop_assert_eq!(unpack_labels(&pack_labels(&case, &labels, &plan)), Ok((case, labels, plan)));
        }
        if let Ok(details) = unpack_details(&case, &labels, &long) {
            prop_assert_eq!(details_fit(&case, &details), Ok(()));
            let _ = Terms::new(&details.texts.glossary).find(&details.texts.naming);
            prop_assert_eq!(unpack_details(&case, &labels, &pack_details(&case, &labels, &details)), Ok(details));
        }
    }
}
