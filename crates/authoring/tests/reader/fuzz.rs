//! Random slips in case files: an answer or an error, never a panic.
//!
//! A few hundred of each, or as many as `PROPTEST_CASES` says; `tests/README.md` has the command.

use explainer_authoring::read;
use explainer_core::case::part;
use explainer_core::diagram::Plan;
use explainer_core::pack::{pack_details, pack_labels, unpack_details, unpack_labels};
use proptest::prelude::*;

use crate::fixture::{CASE, EN, TOUR, TOUR_EN, files};
use crate::slips::{slipped, slips};

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

/// This text with slips in its characters: pieces of syntax, in place of none or some.
fn with_typing_slips(text: String) -> impl Strategy<Value = String> {
    let piece = prop::sample::select(PIECES.to_vec()).prop_map(|piece| piece.chars().collect());
    let text: Vec<char> = text.chars().collect();
    slips(12, piece).prop_map(move |slips| slipped(&text, &slips).into_iter().collect())
}

/// This text with slips in its lines, as whoever copies from one place to another makes them: lines that are missing,
/// there twice, in the wrong table or in the wrong file.
fn with_copying_slips(text: String) -> impl Strategy<Value = String> {
    let owned = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    let (lines, all) = (owned(&text), owned(&(structure() + &words())));
    let piece = (any::<prop::sample::Index>(), 0..4_usize).prop_map(move |(place, count)| {
        let from = place.index(all.len());
        all[from..(from + count).min(all.len())].to_vec()
    });
    slips(4, piece).prop_map(move |slips| slipped(&lines, &slips).join("\n"))
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

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn slips_of_typing(case in with_typing_slips(structure()), en in with_typing_slips(words())) {
        look(&case, &words());
        look(&structure(), &en);
    }

    #[test]
    fn slips_of_copying(case in with_copying_slips(structure()), en in with_copying_slips(words())) {
        look(&case, &words());
        look(&structure(), &en);
    }

    #[test]
    fn any_text(case in "\\PC{0,200}", en in any::<String>()) {
        look(&case, &en);
    }
}
