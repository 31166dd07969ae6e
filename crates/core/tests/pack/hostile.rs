//! Packs made to do harm: random bytes, very long lists, lengths that are not there. An error, soon, and no panic.
//!
//! A few hundred random ones, or as many as `PROPTEST_CASES` says.

use std::time::{Duration, Instant};

use explainer_core::case::{Argument, ArgumentId, PackError, pack, pack_texts, unpack, unpack_texts};
use proptest::prelude::*;

use crate::toy;

const MANY: usize = 100_000;

/// Far longer than any of this takes, far shorter than anything quadratic would.
#[track_caller]
fn soon<T>(run: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let done = run();
    assert!(start.elapsed() < Duration::from_secs(120), "took {:?}", start.elapsed());
    done
}

#[test]
fn a_case_at_its_limit_packs_and_unpacks() {
    let (mut case, mut texts) = toy();
    let pattern = case.arguments[1].clone();
    case.attacks.clear();
    case.arguments.extend((case.arguments.len()..MANY).map(|at| Argument {
        id: format!("a-{at}"),
        builds_on: vec![ArgumentId::from(at - 1)],
        ..pattern.clone()
    }));
    let pattern = texts.arguments[1].clone();
    texts.arguments.resize(MANY, pattern);
    let (unpacked, _) = soon(|| unpack(&pack(&case, &texts))).expect("a sound case");
    assert_eq!(unpacked, case);
}

#[test]
fn lengths_that_are_not_there() {
    // The id's length, then the length of the actors' list, as large as they can be written.
    for length in [
        &b"\xFF\xFF\xFF\xFF\x0F"[..],
        b"\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01",
        b"\x80\x80\x80\x80\x80\x80\x80\x80\x80\x80",
    ] {
        for start in [&b"sxc\x02"[..], b"sxc\x02\x00\x00\x00\x00", b"sxc\x02\x00\x00\x00\x00\x00\x00\x00\x00"]
        {
            assert_eq!(soon(|| unpack(&[start, length, &[0; 64]].concat())), Err(PackError::Garbled));
        }
    }
}

fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(400)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let (case, _) = toy();
        let _ = unpack(&bytes);
        let _ = unpack(&[&b"sxc\x02"[..], &bytes].concat());
        let _ = unpack_texts(&case, &[&b"sxt\x02"[..], &bytes].concat());
    }

    #[test]
    fn flipped_bits(flips in prop::collection::vec((any::<prop::sample::Index>(), 0..8_u8), 1..4)) {
        let (case, texts) = toy();
        let mut bytes = pack(&case, &texts);
        let mut language = pack_texts(&case, &texts);
        for (location, bit) in &flips {
            let at = location.index(bytes.len());
            bytes[at] ^= 1 << bit;
            let at = location.index(language.len());
            language[at] ^= 1 << bit;
        }
        let _ = unpack_texts(&case, &language);
        // What still unpacks is sound and packs to the same.
        if let Ok((case, texts)) = unpack(&bytes) {
            prop_assert_eq!(unpack(&pack(&case, &texts)), Ok((case, texts)));
        }
    }
}
