//! A world that a reader has saved, or that a page has taken from the widget.

use std::path::Path;

use explainer_core::argument::World;
use sanctions_explainer::export::file;
use sanctions_explainer::language::Words;
use sanctions_explainer::model::Model;
use serde_json::Value;

use crate::program::{command, run};

/// Every prepared world of the first case, each saved, and all put into one file.
#[test]
fn a_saved_world_is_evaluated_as_it_is() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../static/cases/donbas-labour");
    let (structure, mut texts) = explainer_authoring::read_folder(&folder).expect("the case is sound");
    let model = Model::whole(structure, texts.swap_remove(0));
    let worlds: Vec<World> =
        model.case.presets.iter().map(|preset| World::new(&model.case, &preset.world)).collect();
    let saved = |world: &World| file(&model, Words::fallback(), world, "json").expect("a file of that kind");
    let input: String = worlds.iter().map(saved).collect();
    let output = run(&mut command(&["--worlds", "-"]), input.as_bytes()).well();
    assert_eq!(output.lines().count(), worlds.len());
    for (line, world) in output.lines().zip(&worlds) {
        let told: Value = serde_json::from_str(line).expect("JSON");
        let verdicts = model.verdicts(world);
        for id in model.arguments() {
            let argument = &model.case.arguments[id.index()].id;
            assert_eq!(told["status"][argument], verdicts.status(id).as_str(), "{argument} in {line}");
        }
    }
}
