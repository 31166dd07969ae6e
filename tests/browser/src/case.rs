//! The cases as they are written, for tests that ask the native evaluator what the page should say.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use explainer_authoring::read_folder;
use explainer_core::argument::{World, WorldQuery, resolve_query};
use explainer_core::case::{ActorId, Case, Labels, PremiseId, PremiseKind, Structure, Texts, WorldSpec};
use serde_json::{Value, json};

use crate::Random;
use crate::widget::FIRST_ARTICLE;

/// A case by its id, with its short English texts, from its own files and not from what the build packed.
///
/// # Errors
/// Where the case does not pass its check.
pub fn written_case(id: &str) -> Result<(Structure, Labels)> {
    whole_case(id).map(|(structure, texts)| (structure, texts.labels))
}

/// The same with all of its English texts.
///
/// # Errors
/// Where the case does not pass its check.
pub fn whole_case(id: &str) -> Result<(Structure, Texts)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../static/cases").join(id);
    let (structure, texts) = read_folder(&folder).map_err(|problems| anyhow::anyhow!("{problems:?}"))?;
    let english = texts
        .into_iter()
        .find(|text| text.labels.language == "en")
        .context("the case has no English texts")?;
    Ok((structure, english))
}

/// The first case with its short English texts.
///
/// # Errors
/// Where the case does not pass its check.
pub fn first_case() -> Result<(Case, Labels)> {
    let (structure, labels) = written_case(FIRST_ARTICLE.case)?;
    Ok((structure.case, labels))
}

/// Any setting that the controls can reach.
#[must_use]
pub fn random_setting(case: &Case, random: &mut Random) -> WorldSpec {
    let premises = |kind| {
        let all = case.premises.iter().enumerate().filter(move |(_, premise)| premise.kind == kind);
        all.map(|(index, _)| PremiseId::from(index)).collect::<Vec<_>>()
    };
    let readings = premises(PremiseKind::Reading);
    let chosen = random.below(readings.len() + 1);
    let mut setting = WorldSpec {
        // Two of three are on, or hardly any argument would ever apply.
        actors: (0..case.actors.len()).filter(|_| random.below(3) > 0).map(ActorId::from).collect(),
        reading: readings.get(chosen).copied(),
        accept: Vec::new(),
        reject: Vec::new(),
    };
    for switch in premises(PremiseKind::Switch) {
        match random.below(3) {
            0 => setting.accept.push(switch),
            1 => setting.reject.push(switch),
            _ => {}
        }
    }
    setting
}

/// A setting as the page's helpers take it.
#[must_use]
pub fn asked(case: &Case, setting: &WorldSpec) -> Value {
    let premise = |id: &PremiseId| case.premises[id.index()].id.clone();
    json!({
        "on": setting.actors.iter().map(|id| case.actors[id.index()].id.clone()).collect::<Vec<_>>(),
        "reading": setting.reading.as_ref().map(premise),
        "accept": setting.accept.iter().map(premise).collect::<Vec<_>>(),
        "reject": setting.reject.iter().map(premise).collect::<Vec<_>>(),
    })
}

/// A world as an element says that it shows it: `on=russia,donetsk&reading=open&accept=&reject=`.
#[must_use]
pub fn world_link(case: &Case, world: &World) -> String {
    let asked = asked(case, &world.spec(case));
    let list = |key: &str| {
        let ids = asked[key].as_array().into_iter().flatten().filter_map(Value::as_str);
        ids.collect::<Vec<_>>().join(",")
    };
    let reading = asked["reading"].as_str().unwrap_or("open");
    format!("on={}&reading={reading}&accept={}&reject={}", list("on"), list("accept"), list("reject"))
}

/// The world that an element says that it shows.
///
/// # Errors
/// Where anything in it is not understood.
pub fn world_told(case: &Case, told: &str) -> Result<World> {
    let list = |value: &str| value.split(',').filter(|id| !id.is_empty()).map(str::to_owned).collect();
    let mut words = WorldQuery::default();
    for pair in told.split('&') {
        let (key, value) = pair.split_once('=').with_context(|| format!("no pair: {pair}"))?;
        match key {
            "on" => words.on = Some(list(value)),
            "reading" => words.reading = Some((value != "open").then(|| value.to_owned())),
            "accept" => words.accept = Some(list(value)),
            "reject" => words.reject = Some(list(value)),
            // How the world is looked at is no part of it.
            "view" | "focus" | "step" => {}
            _ => anyhow::bail!("{told} has an unknown key {key}"),
        }
    }
    let (setting, faults) = resolve_query(case, &words);
    ensure!(faults.is_empty(), "{told}: {faults:?}");
    Ok(World::new(case, &setting))
}
