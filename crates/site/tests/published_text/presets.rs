//! The prepared settings: all kinds are there, each has one sentence, and the sentence says what its world shows.

use explainer_core::argument::Status::{self, Contested, Falls, Stands};
use explainer_core::argument::World;
use explainer_core::case::{ArgumentId, Column};

use roxmltree::Document;

use super::rendered::{FIRST, model, upkeep};
use super::sentences::sentences;
use super::sources::text;

/// Each setting with what its sentence names, and how many claims it says have which status.
type Told = (&'static str, &'static [(&'static str, Status)], Option<(Status, usize)>);

const TOLD: [Told; 8] = [
    // The worlds worked by hand.
    ("claim-alone", &[], Some((Stands, 5))),
    ("council-joins", &[("no-barriers", Falls), ("their-own-affair", Falls), ("free-to-hire", Stands)], None),
    ("ukraine-joins", &[("free-to-hire", Falls), ("not-cerberus", Stands)], None),
    ("troops-claimed-and-denied", &[("troops-ready", Contested), ("ministry-denial", Contested)], None),
    // What it takes for the exemption to hold, and for it to fail.
    ("exemption-holds", &[("free-to-hire", Stands)], None),
    ("exemption-fails", &[("free-to-hire", Falls)], None),
    // If Russia controls the ground, and on Moscow's own later claim.
    ("russia-controls-the-ground", &[("russias-jurisdiction", Stands)], Some((Falls, 4))),
    ("moscows-later-claim", &[("internal-matter", Stands), ("own-claim-own-duty", Stands)], Some((Falls, 4))),
];

/// Those whose sentence speaks of the arguments without their names.
const UNNAMED: [&str; 2] = ["troops-claimed-and-denied", "russia-controls-the-ground"];

#[test]
fn each_setting_shows_what_its_sentence_says() {
    let model = model();
    let argument =
        |id: &str| model.case.arguments.iter().position(|argument| argument.id == id).expect("an argument");
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
            let claims = model
                .arguments()
                .filter(|argument| model.case.arguments[argument.index()].column == Column::Claim);
            let claims = claims.filter(|argument| id != "russia-controls-the-ground" || against(*argument));
            let found = claims.filter(|argument| verdicts.status(*argument) == status).count();
            assert_eq!(found, expected, "{id}: {sentence}");
            assert!(sentence.contains(if expected == 5 { "five claims" } else { "four" }), "{sentence}");
        }
    }
}

#[test]
fn each_setting_has_one_sentence_and_is_reached_without_script() {
    let model = model();
    let article = FIRST.pages[0].document();
    for (preset, entry) in model.case.presets.iter().zip(&model.labels.presets) {
        assert_eq!(sentences(&entry.sentence).len(), 1, "{}", entry.sentence);
        let name = format!("worlds/{}.html", preset.id);
        let page = FIRST.pages.iter().find(|page| page.name == name).expect("a page").document();
        assert!(text(page.root_element()).contains(&entry.sentence), "{name}");
        let listed = article.descendants().find(|node| {
            node.has_tag_name("li") && node.descendants().any(|link| link.attribute("href") == Some(&name))
        });
        assert!(listed.is_some_and(|item| text(item).contains(&entry.sentence)), "{name} in the article");
    }
}

/// Links that were made while a setting had another id lead to the same page, which says where it stands now.
#[test]
fn each_setting_is_still_reached_where_it_was() {
    let model = model();
    let page = |id: &str| {
        let name = format!("worlds/{id}.html");
        FIRST.pages.iter().find(|page| page.name == name).unwrap_or_else(|| panic!("no {name}")).document()
    };
    let canonical = |document: &Document<'_>| {
        let link = document.descendants().find(|node| node.attribute("rel") == Some("canonical"));
        link.and_then(|link| link.attribute("href")).map(str::to_owned)
    };
    let body = |document: &Document<'_>| {
        text(document.descendants().find(|node| node.has_tag_name("body")).expect("a body"))
    };
    let mut former = Vec::new();
    for (preset, upkeep) in model.case.presets.iter().zip(upkeep().presets) {
        let now = page(&preset.id);
        assert_eq!(canonical(&now), None, "{}", preset.id);
        for id in upkeep.formerly {
            let before = page(&id);
            assert_eq!(canonical(&before), Some(format!("../worlds/{}.html", preset.id)), "{id}");
            assert_eq!(body(&before), body(&now), "{id}");
            former.push(id);
        }
    }
    assert_eq!(former, ["council-in-the-room", "ukraine-objects", "moscow-needs", "ukraine-needs"]);
}
