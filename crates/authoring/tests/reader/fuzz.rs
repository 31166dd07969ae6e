//! Random slips in case files: an answer or an error, never a panic.
//!
//! A few hundred of each, or as many as `PROPTEST_CASES` says.

use explainer_authoring::read;
use explainer_core::case::part;
use explainer_core::diagram::Plan;
use explainer_core::pack::{pack_details, pack_labels, unpack_details, unpack_labels};
use proptest::prelude::*;

use crate::fixture::{CASE, EN, TOUR, TOUR_EN, files};

/// Pieces that mean something in a case file, to be put in random locations.
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

/// The toy case with its tour.
fn structure() -> String {
    format!("{CASE}{TOUR}")
}

/// Its words.
fn words() -> String {
    format!("{EN}{TOUR_EN}")
}

fn mutated(text: String) -> impl Strategy<Value = String> {
    let slip = (any::<prop::sample::Index>(), 0..12_usize, prop::sample::select(PIECES.to_vec()));
    prop::collection::vec(slip, 1..6).prop_map(move |slips| {
        let mut chars: Vec<char> = text.chars().collect();
        for (location, cut, piece) in slips {
            let at = location.index(chars.len() + 1);
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
        Ok((structure, mut texts)) => {
            let (case, labels, details) = part(structure, texts.swap_remove(0));
            let packed = pack_details(&case, &labels, &details);
            assert_eq!(unpack_details(&case, &labels, &packed), Ok(details));
            let plan = Plan::new(&case);
            assert_eq!(unpack_labels(&pack_labels(&case, &labels, &plan)), Ok((case, labels, plan)));
        }
        Err(diagnostics) => {
            assert!(!diagnostics.list.is_empty());
            for diagnostic in &diagnostics.list {
                let text =
                    if diagnostic.file == "case.toml" { &files.structure.text } else { &files.texts[0].text };
                assert!(text.get(diagnostic.span.clone()).is_some(), "{diagnostic:?}");
                let lines = text.split('\n').count();
                assert!((1..=lines).contains(&diagnostic.line) && diagnostic.column >= 1, "{diagnostic:?}");
                assert!(!diagnostic.message.is_empty() && !diagnostic.advice.is_empty(), "{diagnostic:?}");
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
    fn slips_in_the_structure(case in mutated(structure())) {
        look(&case, &words());
    }

    #[test]
    fn slips_in_the_texts(en in mutated(words())) {
        look(&structure(), &en);
    }

    #[test]
    fn any_text(case in "\\PC{0,200}", en in any::<String>()) {
        look(&case, &en);
    }
}
