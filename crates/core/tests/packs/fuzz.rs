//! Random bytes, and true packs with slips in them: an answer or an error, never a panic, and never memory for what is
//! not there.
//!
//! A few hundred of each, or as many as `PROPTEST_CASES` says; `tests/README.md` has the command.

use std::sync::LazyLock;

use explainer_core::argument::{Framework, World, chain, flips};
use explainer_core::case::{ArgumentId, Case, Details, Labels, Terms};
use explainer_core::diagram::{Captions, FoldCaption, Plan, Subject, View, scene};
use explainer_core::pack::{details_fit, pack_details, pack_labels, unpack_details, unpack_labels};
use proptest::prelude::*;

use crate::memory::bounded;
use crate::slips::{slipped, slips};
use crate::{packs, toy};

static TOY: LazyLock<(Case, Labels, Details)> = LazyLock::new(toy);
/// Its packs, first that of the labels.
static PACKS: LazyLock<[Vec<u8>; 2]> = LazyLock::new(|| packs(&TOY.0, &TOY.1, &TOY.2));

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

/// Unpacks labels. What still unpacks can be shown, and packs to the same.
fn look_at_labels(bytes: &[u8]) {
    if let Ok((case, labels, plan)) = bounded(bytes, unpack_labels) {
        show(&case, &labels, &plan);
        assert_eq!(unpack_labels(&pack_labels(&case, &labels, &plan)), Ok((case, labels, plan)));
    }
}

/// The same of details, of the toy case.
fn look_at_details(bytes: &[u8]) {
    let (case, labels, _) = &*TOY;
    if let Ok(details) = bounded(bytes, |bytes| unpack_details(case, labels, bytes)) {
        assert_eq!(details_fit(case, &details), Ok(()));
        let _ = Terms::new(&details.texts.glossary).find(&details.texts.naming);
        assert_eq!(unpack_details(case, labels, &pack_details(case, labels, &details)), Ok(details));
    }
}

/// A pack with some of its bytes missing, others in their place: any, long lengths, or a piece from elsewhere in it.
fn with_slips(pack: Vec<u8>) -> impl Strategy<Value = Vec<u8>> {
    let from = pack.clone();
    let copied = (any::<prop::sample::Index>(), 0..40_usize).prop_map(move |(place, count)| {
        let at = place.index(from.len());
        from[at..(at + count).min(from.len())].to_vec()
    });
    let piece = prop_oneof![
        prop::collection::vec(any::<u8>(), 0..4),
        prop::collection::vec(Just(0xFF), 1..10),
        copied,
    ];
    slips(6, piece).prop_map(move |slips| slipped(&pack, &slips))
}

/// A pack with a few bits turned, so that all else stays in its place.
fn with_flips(pack: Vec<u8>) -> impl Strategy<Value = Vec<u8>> {
    let flips = prop::collection::vec((any::<prop::sample::Index>(), 0..8_u8), 1..4);
    flips.prop_map(move |flips| {
        let mut pack = pack.clone();
        for (place, bit) in flips {
            let at = place.index(pack.len());
            pack[at] ^= 1 << bit;
        }
        pack
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        look_at_labels(&bytes);
        look_at_labels(&[&b"sxl\x05"[..], &bytes].concat());
        look_at_details(&[&b"sxd\x05"[..], &bytes].concat());
    }

    #[test]
    fn slips_in_packs(short in with_slips(PACKS[0].clone()), long in with_slips(PACKS[1].clone())) {
        look_at_labels(&short);
        look_at_details(&long);
    }

    #[test]
    fn flipped_bits(short in with_flips(PACKS[0].clone()), long in with_flips(PACKS[1].clone())) {
        look_at_labels(&short);
        look_at_details(&long);
    }
}
