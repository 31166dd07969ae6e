//! Random slips and random bytes: an answer or an error, never a panic.
//!
//! A few hundred of each, or as many as `PROPTEST_CASES` says.

use explainer_core::case::{pack, pack_texts, read, unpack, unpack_texts};
use proptest::prelude::*;

use crate::fixture::{CASE, EN, files, toy};

/// Pieces that mean something in a case file, to be put in random places.
const PIECES: [&str; 20] = [
    "\"",
    "'",
    "\"\"\"",
    "[",
    "]",
    "[[",
    "]]",
    "{",
    "}",
    "=",
    "\n",
    "\\",
    ",",
    "#",
    "not ",
    "[actors.x]\n",
    "id = \"x\"\n",
    "\u{202E}",
    "д",
    "\0",
];

fn mutated(text: &'static str) -> impl Strategy<Value = String> {
    let slip = (any::<prop::sample::Index>(), 0..12_usize, prop::sample::select(PIECES.to_vec()));
    prop::collection::vec(slip, 1..6).prop_map(move |slips| {
        let mut chars: Vec<char> = text.chars().collect();
        for (place, cut, piece) in slips {
            let at = place.index(chars.len() + 1);
            let end = (at + cut).min(chars.len());
            chars.splice(at..end, piece.chars());
        }
        chars.into_iter().collect()
    })
}

/// Reads, and looks at what comes of it.
fn look(case: &str, en: &str) {
    let files = files(case, en);
    match read(&files) {
        Ok((case, texts)) => assert_eq!(unpack(&pack(&case, &texts[0])), Ok((case, texts[0].clone()))),
        Err(problems) => {
            assert!(!problems.list.is_empty());
            for problem in &problems.list {
                let text =
                    if problem.file == "case.toml" { &files.structure.text } else { &files.texts[0].text };
                assert!(text.get(problem.span.clone()).is_some(), "{problem:?}");
                let lines = text.split('\n').count();
                assert!((1..=lines).contains(&problem.line) && problem.column >= 1, "{problem:?}");
                assert!(!problem.message.is_empty() && !problem.help.is_empty(), "{problem:?}");
            }
        }
    }
}

fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(400)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn slips_in_the_structure(case in mutated(CASE)) {
        look(&case, EN);
    }

    #[test]
    fn slips_in_the_texts(en in mutated(EN)) {
        look(CASE, &en);
    }

    #[test]
    fn any_text(case in "\\PC{0,200}", en in any::<String>()) {
        look(&case, &en);
    }

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
        for (place, bit) in &flips {
            let at = place.index(bytes.len());
            bytes[at] ^= 1 << bit;
            let at = place.index(language.len());
            language[at] ^= 1 << bit;
        }
        let _ = unpack_texts(&case, &language);
        // What still unpacks is sound and packs to the same.
        if let Ok((case, texts)) = unpack(&bytes) {
            prop_assert_eq!(unpack(&pack(&case, &texts)), Ok((case, texts)));
        }
    }
}
