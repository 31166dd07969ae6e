//! The prepared settings: all kinds are there, each has one sentence, and the sentence says what its world shows.

use explainer_core::argument::Status::{self, Contested, Falls, Stands};
use explainer_core::argument::World;
use explainer_core::case::{ArgumentId, Column};

use super::rendered::{PAGES, model};
use super::sentences::sentences;
use super::sources::text;

/// Each setting with what its sentence names, and how many claims it says have which status.
type Told = (&'static str, &'static [(&'static str, Status)], Option<(Status, usize)>);

const TOLD: [Told; 8] = [
    // The worlds worked by hand.
    ("claim-alone", &[], Some((Stands, 5))),
    (
        "council-in-the-room",
        &[("no-barriers", Falls), ("their-own-affair", Falls), ("free-to-hire", Stands)],
        None,
    ),
    ("ukraine-objects", &[("free-to-hire", Falls), ("not-cerberus", Stands)], None),
    ("troops-claimed-and-denied", &[("troops-ready", Contested), ("ministry-denial", Contested)], None),
    // What each side needs.
    ("moscow-needs", &[("free-to-hire", Stands), ("abides-and-allows", Stands)], None),
    ("ukraine-needs", &[("inside-ukraine", Stands), ("free-to-hire", Falls)], None),
    // If Russia controls the ground, and on Moscow's own later claim.
    ("russia-controls-the-ground", &[("russias-jurisdiction", Stands)], Some((Falls, 4))),
    ("moscows-later-claim", &[("internal-matter", Stands), ("own-claim-own-duty", Stands)], Some((Falls, 4))),
];

/// Those whose sentence speaks of the arguments without their names.
const UNNAMED: [&str; 2] = ["troops-claimed-and-denied", "russia-controls-the-ground"];

#[test]
fn each_setting_shows_what_its_sentence_says() {
    let model = model();
    let argument = |id: &str| model.case.arguments.iter().position(|it| it.id == id).expect("an argument");
    assert_eq!(model.case.presets.len(), TOLD.len());
    for (id, named, count) in TOLD {
        let index = model.case.presets.iter().position(|preset| preset.id == id);
        let index = index.unwrap_or_else(|| panic!("no setting {id}"));
        let verdicts = model.verdicts(&World::new(&model.case, &model.case.presets[index].world));
        let sentence = &model.labels.presets[index].sentence;
        for &(name, status) in named {
            assert_eq!(verdicts.status(argument(name).into()), status, "{name} in {id}");
            let label = &model.labels.arguments[argument(name)].label;
            assert!(UNNAMED.contains(&id) || sentence.contains(label), "{sentence}");
        }
        if let Some((status, expected)) = count {
            // Where one argument is named for it, those it is directed against.
            let against = |claim: ArgumentId| {
                let from = argument("russias-jurisdiction").into();
                model.case.attacks.iter().any(|attack| attack.from == from && attack.to == claim)
            };
            let claims =
                model.arguments().filter(|it| model.case.arguments[it.index()].column == Column::Claim);
            let claims = claims.filter(|it| id != "russia-controls-the-ground" || against(*it));
            let found = claims.filter(|it| verdicts.status(*it) == status).count();
            assert_eq!(found, expected, "{id}: {sentence}");
            assert!(sentence.contains(if expected == 5 { "five claims" } else { "four" }), "{sentence}");
        }
    }
}

#[test]
fn each_setting_has_one_sentence_and_is_reached_without_script() {
    let model = model();
    let article = PAGES[0].document();
    for (preset, entry) in model.case.presets.iter().zip(&model.labels.presets) {
        assert_eq!(sentences(&entry.sentence).len(), 1, "{}", entry.sentence);
        let name = format!("worlds/{}.html", preset.id);
        let page = PAGES.iter().find(|page| page.name == name).expect("a page").document();
        assert!(text(page.root_element()).contains(&entry.sentence), "{name}");
        let listed = article.descendants().find(|it| {
            it.has_tag_name("li") && it.descendants().any(|link| link.attribute("href") == Some(&name))
        });
        assert!(listed.is_some_and(|item| text(item).contains(&entry.sentence)), "{name} in the article");
    }
}
