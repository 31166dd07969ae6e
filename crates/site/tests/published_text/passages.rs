//! Passages of several sources: those of the article by their numbers alone, those of others with the source's name.

use std::path::Path;

use explainer_authoring::{CaseFile, CaseFiles, read};
use sanctions_explainer::model::Model;

/// The record of the first case, where a statement and an event are found in a second source with numbered passages.
fn record() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../static/cases/donbas-labour");
    let text = |name: &str| std::fs::read_to_string(folder.join(name)).expect("the first case");
    let case = text("case.toml");
    let numbered = case.replacen(
        "[[sources]]\nid = \"kommersant\"\n",
        "[[sources]]\nid = \"kommersant\"\nnumbered = true\n",
        1,
    );
    let found = numbered.replace("passages = [15]", "passages = [\"kommersant:2\"]");
    assert!(numbered != case && found != numbered, "the case has changed");
    let files = CaseFiles {
        folder: "donbas-labour".to_owned(),
        structure: CaseFile::new("case.toml", &found),
        texts: vec![CaseFile::new("en.toml", &text("en.toml"))],
    };
    let (structure, mut texts) = read(&files).unwrap_or_else(|found| panic!("{found}"));
    let upkeep = structure.upkeep.clone();
    let pages = explainer_site::all(&Model::whole(structure, texts.swap_remove(0)), &upkeep, None);
    pages.into_iter().find(|page| page.name == "record.html").expect("a record").html
}

#[test]
fn a_passage_of_another_source_is_named_with_it() {
    let record = record();
    assert!(record.contains("href=\"#passage-kommersant-2\""), "no link to the passage");
    assert!(record.contains("id=\"passage-kommersant-2\""), "no passage to lead to");
    assert!(record.contains("href=\"#passage-3\"") && record.contains("id=\"passage-3\""));
    assert!(!record.contains("id=\"passage-article-3\""));
}
