//! Links of any kind: no query stops the reading, none puts a word of its own into what is written, and a page keeps
//! what is its own.
//!
//! A few hundred queries, or as many as `PROPTEST_CASES` says; `tests/README.md` has the command.

#[path = "../crates/core/tests/packs/slips.rs"]
mod slips;

use std::path::Path;
use std::sync::LazyLock;

use explainer_authoring::read_folder;
use explainer_core::argument::{World, resolve_query};
use explainer_core::case::Case;
use proptest::prelude::*;
use sanctions_explainer::link::{self, Look};
use sanctions_explainer::session::Tab;
use slips::{slipped, slips};

static CASE: LazyLock<Case> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/cases/donbas-labour");
    read_folder(&folder).expect("a sound case").0.case
});

/// Pieces that mean something in a link, to be put in random places.
const PIECES: [&str; 24] = [
    "&",
    "=",
    ",",
    ";",
    ":",
    "?",
    "#",
    "%",
    "%zz",
    "%26",
    "+",
    "&amp;",
    "&#038;",
    "explain=",
    "explain",
    "on=",
    "reading=",
    "view=",
    "step=",
    "tour",
    "russia",
    "<svg onload=x>",
    "\u{202E}",
    "\0",
];

/// Links that name a world in full, as readers copy them: all pairs of keys and values, of actors, premises, and whatever
/// else an id may name.
fn true_link() -> impl Strategy<Value = String> {
    let ids = |ids: Vec<String>| {
        prop::collection::vec(prop::sample::select(ids), 0..6).prop_map(|ids| ids.join(","))
    };
    let actors = CASE.actors.iter().map(|actor| actor.id.clone()).collect();
    let premises: Vec<String> = CASE.premises.iter().map(|premise| premise.id.clone()).collect();
    let focus =
        prop::sample::select(CASE.arguments.iter().map(|argument| argument.id.clone()).collect::<Vec<_>>());
    let step = prop::sample::select(CASE.tour.iter().map(|step| step.id.clone()).collect::<Vec<_>>());
    let view = prop::sample::select(Tab::ALL.map(Tab::name).to_vec());
    let reading = prop::sample::select(premises.clone());
    let parts = (ids(actors), reading, ids(premises.clone()), ids(premises), focus, view, step);
    parts.prop_map(|(on, reading, accept, reject, focus, view, step)| {
        format!(
            "?on={on}&reading={reading}&accept={accept}&reject={reject}&focus={focus}&view={view}&step={step}&predict=on"
        )
    })
}

/// A true link with slips in it.
fn slipped_link() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(PIECES.to_vec()).prop_map(|piece| piece.chars().collect());
    (true_link(), slips(8, piece)).prop_map(|(link, slips)| {
        let link: Vec<char> = link.chars().collect();
        slipped(&link, &slips).into_iter().collect()
    })
}

/// A true link, one with slips, pieces of links in a row, or any text.
fn query() -> impl Strategy<Value = String> {
    let pieces = prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..12);
    prop_oneof![
        true_link(),
        slipped_link(),
        slipped_link(),
        pieces.prop_map(|pieces| pieces.concat()),
        any::<String>()
    ]
}

/// The world and the look that a query asks for, the words a widget would write for them, and how many names in the query
/// were not understood.
fn understood(query: &str) -> (World, Look, String, usize) {
    let (spec, faults) = resolve_query(&CASE, &link::read(query));
    let (world, look) = (World::new(&CASE, &spec), Look::read(&CASE, query));
    let words = link::write(&CASE, &world) + &look.write(&CASE);
    (world, look, words, faults.len())
}

/// A pair of a page's own address, with anything but the next pair as its value.
fn own_pair() -> impl Strategy<Value = String> {
    ("x-[a-z]{0,3}", "[^&]{0,8}").prop_map(|(key, value)| format!("{key}={value}"))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// What is written for a query is understood in full and means the same; so all names in it are those of the case.
    #[test]
    fn fuzz_words_read_back(query in query()) {
        let (world, look, words, _) = understood(&query);
        let (same_world, same_look, same_words, faults) = understood(&words);
        prop_assert_eq!((same_world, &same_words, faults), (world, &words, 0));
        // What a case opens with anyway is not written.
        let opening = Look { focus: CASE.headline(), tab: Some(Tab::default()), ..Look::default() };
        prop_assert_eq!(same_look.or(opening), look.or(opening));
    }

    /// Words put into the address of a page are found there again, and put there twice they stand there once.
    #[test]
    fn fuzz_words_in_addresses(page in query(), asked in query(), own in any::<bool>()) {
        let (.., words, _) = understood(&asked);
        let address = link::on_page(&page, &words, own);
        prop_assert_eq!(&link::of_page(&address, own), &words);
        prop_assert_eq!(&link::on_page(&address, &words, own), &address);
    }

    /// What a page has in its address for itself stays there as it was written, in its order.
    #[test]
    fn fuzz_pages_keep_their_own(
        pairs in prop::collection::vec(own_pair(), 0..4),
        link in true_link(),
        own in any::<bool>(),
    ) {
        let words = link.trim_start_matches('?');
        let kept: String = pairs.iter().map(|pair| format!("{pair}&")).collect();
        for page in [format!("?{kept}{words}"), format!("?{words}&{kept}"), format!("?{kept}explain=on:x")] {
            let address = link::on_page(&page, "on=", true);
            prop_assert_eq!(&address, &format!("?{kept}on="));
            let address = link::on_page(&link::on_page(&page, words, own), "on=", true);
            prop_assert_eq!(&address, &format!("?{kept}on="));
        }
    }
}
