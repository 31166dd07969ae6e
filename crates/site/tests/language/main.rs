//! A second language needs a folder and nothing else: one with the verb last, three plural forms and case endings for
//! names is drawn here by the same view, and tells changes by the same selection.

mod tongue;

use std::path::Path;

use explainer_core::argument::{Change, reason};
use explainer_core::case::{ActorId, Labels};
use explainer_site::html;
use sanctions_explainer::announce;
use sanctions_explainer::language::Words;
use sanctions_explainer::language::parts::{Effect, Ground, Name};
use sanctions_explainer::model::Model;
use sanctions_explainer::session::{LastChange, State};
use sanctions_explainer::view::{App, AppProps, Mode};
use yew::prelude::*;

/// The first case, with the names inflected as its text file would give them.
fn model() -> Model {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../static/cases/donbas-labour");
    let (structure, mut texts) =
        explainer_authoring::read_folder(&folder).unwrap_or_else(|_| panic!("the case is sound"));
    let mut texts = texts.swap_remove(0);
    texts.labels.language = "xx-Latn".into();
    let Labels { actors, arguments, .. } = &mut texts.labels;
    for entry in actors.iter_mut().chain(arguments) {
        entry.inflected = vec![("accusative".into(), format!("{}-um", entry.label))];
    }
    Model::whole(structure, texts)
}

/// The words the widget finds for the language of the case, in a list that has the second language as well.
fn words() -> &'static Words {
    let languages = [Words::fallback(), Box::leak(Box::new(tongue::words()))];
    Words::choose(&languages, &model().labels.language).expect("the language is in the list")
}

#[test]
fn the_widget_finds_it_in_the_list() {
    let languages = [Words::fallback(), words()];
    let chosen = |tag| Words::choose(&languages, tag).map(|words| words.language);
    assert_eq!(
        ["xx", "XX_Latn", "en-GB", "x", "yy"].map(chosen),
        [Some("xx"), Some("xx"), Some("en"), None, None]
    );
}

#[test]
fn the_verb_comes_last_and_names_are_inflected() {
    let (model, words) = (model(), words());
    let mut state = State::new(&model, model.opening());
    let russia = ActorId(0);
    let change = Change::Actor(russia, false);
    state.before = state.world.clone();
    change.apply(&model.case, &mut state.world);
    state.last_change = LastChange::Changed(change);
    let verdicts = model.verdicts(&state.world);
    let told = announce::sentence(&model, words, &state, &verdicts);
    assert!(told.starts_with("quaestio Russia-um amittit."), "{told}");
    assert!(told.chars().count() <= sanctions_explainer::language::LONGEST, "{told}");
    let id = model.arguments().next().expect("an argument");
    let told =
        announce::reasons(&model, words, &state.world, &reason(&model.case, &state.world, &verdicts, id));
    assert_eq!(told, ["in quaestione Petr Ilichev-um desiderat."]);
}

#[test]
fn a_number_takes_one_of_three_plurals() {
    let more = |count| words().grammar.effect(&Effect::More(count));
    assert_eq!(
        [1, 2, 5, 12, 21, 22].map(more),
        [
            "1 unum mutatur.",
            "2 pauca mutantur.",
            "5 multa mutantur.",
            "12 multa mutantur.",
            "21 unum mutatur.",
            "22 pauca mutantur."
        ]
    );
}

#[test]
fn a_name_without_the_form_stands_as_it_is() {
    let told = words().grammar.ground(&Ground::Undercut(Name::new("X", &[])));
    assert_eq!(told, "gradum X negat.");
}

#[test]
fn the_widget_is_drawn_in_it() {
    let model = model();
    let page = html::<App>(AppProps {
        look: Default::default(),
        start: model.opening(),
        model,
        words: words(),
        link_faults: 0,
        by_link: false,
        mode: Mode::Static,
        on_change: Callback::noop(),
        on_tell: None,
        record: None,
        request_details: Callback::noop(),
        request_later: Callback::noop(),
        request_file: Callback::noop(),
        address: None,
        begun: Callback::noop(),
    });
    for said in [r#"lang="xx""#, "stat", "quis est?", "manet."] {
        assert!(page.contains(said), "{said}");
    }
    // The words of programs, such as `data-status`, are the same in all languages.
    let english = tongue::texts(&serde_json::to_value(Words::fallback()).expect("labels can be written"));
    assert!(english.len() > 100, "{}", english.len());
    for label in english.iter().filter(|label| !["en", "ltr"].contains(&label.as_str())) {
        for place in [format!(">{label}<"), format!("\"{label}\"")] {
            assert!(!page.contains(&place), "{place}");
        }
    }
    assert!(!page.contains("Switch someone"));
}
