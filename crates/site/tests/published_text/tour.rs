//! The tour as plain pages: every step in order, its question before its answer, and a fair share for each side.

use std::collections::BTreeSet;

use explainer_core::argument::{Status, World};
use explainer_core::case::ArgumentId;
use roxmltree::{Document, Node};

use super::rendered::{FIRST, Page, Rendered, SECOND};
use super::sources::{text, with_class};

/// Both cases, each with the argument its tour is about.
fn cases() -> [(&'static Rendered, &'static str); 2] {
    [(&FIRST, "free-to-hire"), (&SECOND, "swiss-not-bound")]
}

fn step_page(rendered: &'static Rendered, id: &str) -> &'static Page {
    rendered.page(&format!("tour/{id}.html"))
}

fn links<'d>(document: &'d Document<'_>, rel: &str) -> BTreeSet<&'d str> {
    let links = document.descendants().filter(|node| node.attribute("rel") == Some(rel));
    links.filter_map(|node| node.attribute("href")).collect()
}

fn is_folded(node: Node<'_, '_>) -> bool {
    node.ancestors().any(|above| above.has_tag_name("details") && above.attribute("class") == Some("answer"))
}

#[test]
fn the_steps_lead_from_the_article_to_the_last_and_back() {
    for (rendered, _) in cases() {
        let model = rendered.model();
        let ids: Vec<&str> = model.case.tour.iter().map(|step| step.id.as_str()).collect();
        let article = rendered.pages[0].document();
        let first = with_class(article.root(), "tour").expect("an invitation");
        assert_eq!(first.attribute("href"), Some(format!("tour/{}.html", ids[0]).as_str()));
        assert!(text(first).contains(&format!("{} steps", ids.len())), "{}", text(first));
        for (at, id) in ids.iter().enumerate() {
            let document = step_page(rendered, id).document();
            let to = |other: Option<&&str>| -> BTreeSet<String> {
                other.iter().map(|id| format!("../tour/{id}.html")).collect()
            };
            let before = at.checked_sub(1).and_then(|at| ids.get(at));
            assert_eq!(links(&document, "prev"), to(before).iter().map(String::as_str).collect(), "{id}");
            assert_eq!(
                links(&document, "next"),
                to(ids.get(at + 1)).iter().map(String::as_str).collect(),
                "{id}"
            );
            let title = document.descendants().find(|node| node.has_tag_name("h1")).map(text);
            assert_eq!(title, Some(format!("Step {} of {}", at + 1, ids.len())));
        }
    }
}

#[test]
fn every_step_says_its_text_its_status_and_what_it_rests_on() {
    for (rendered, _) in cases() {
        let model = rendered.model();
        let details = model.details.clone().expect("the whole case");
        for (index, step) in model.case.tour.iter().enumerate() {
            let (texts, rests) = (&details.texts.tour[index], &details.case.tour[index]);
            let document = step_page(rendered, &step.id).document();
            let all = text(document.root());
            assert!(all.contains(&texts.text) && all.contains(&texts.question), "{}", step.id);
            let verdicts = model.verdicts(&World::new(&model.case, &step.world));
            for &id in step.ask.iter().chain([&step.focus]) {
                let name = Some(model.case.arguments[id.index()].id.as_str());
                let told = document.descendants().find(|node| {
                    node.attribute("class") == Some("verdict") && node.attribute("data-argument") == name
                });
                let told = told.unwrap_or_else(|| panic!("{}: nothing of {name:?}", step.id));
                assert_eq!(told.attribute("data-status"), Some(verdicts.status(id).as_str()), "{}", step.id);
            }
            for id in &rests.statements {
                let href = format!("../record.html#statement-{}", details.case.statements[id.index()].id);
                assert!(document.descendants().any(|node| node.attribute("href") == Some(&href)), "{href}");
            }
            for id in &rests.sources {
                let href = format!("../record.html#source-{}", details.case.sources[id.index()].id);
                assert!(document.descendants().any(|node| node.attribute("href") == Some(&href)), "{href}");
            }
        }
    }
}

#[test]
fn nothing_gives_an_answer_away_before_it_is_asked_for() {
    for (rendered, _) in cases() {
        let model = rendered.model();
        let details = model.details.clone().expect("the whole case");
        let mut asked = 0;
        for (step, texts) in model.case.tour.iter().zip(&details.texts.tour) {
            let document = step_page(rendered, &step.id).document();
            let figures: Vec<_> = document
                .descendants()
                .filter(|node| node.has_tag_name("svg") || node.attribute("class") == Some("sx-f"))
                .collect();
            assert!(!figures.is_empty(), "{}", step.id);
            let verdicts = document.descendants().filter(|node| node.attribute("data-status").is_some());
            let shown: Vec<bool> = figures.into_iter().chain(verdicts).map(is_folded).collect();
            assert!(
                !shown.is_empty() && shown.iter().all(|&folded| folded == step.ask.is_some()),
                "{}",
                step.id
            );
            if step.ask.is_some() {
                asked += 1;
                for word in ["stands", "falls", "contested", "fell"] {
                    let said = format!("{} {}", texts.text, texts.question).to_lowercase();
                    assert!(!said.contains(word), "{}: {said}", step.id);
                }
            }
        }
        assert!(asked >= 3, "{asked} questions");
    }
}

#[test]
fn the_headline_stands_falls_and_is_contested_and_the_last_step_is_the_opening() {
    for (rendered, headline) in cases() {
        let model = rendered.model();
        let headline =
            model.case.arguments.iter().position(|argument| argument.id == headline).expect("an argument");
        let looked_at = |step: &&explainer_core::case::Step| step.focus == ArgumentId::from(headline);
        let statuses: BTreeSet<Status> = (model.case.tour.iter().filter(looked_at))
            .map(|step| model.verdicts(&World::new(&model.case, &step.world)).status(step.focus))
            .collect();
        let all = BTreeSet::from([Status::Stands, Status::Falls, Status::Contested]);
        assert_eq!(statuses, all, "{}", model.case.id);
        let details = model.details.clone().expect("the whole case");
        let (last, said) =
            (model.case.tour.last().expect("a step"), details.texts.tour.last().expect("words"));
        assert_eq!(World::new(&model.case, &last.world), model.opening());
        assert!(said.text.ends_with("Now change anything."), "{}", said.text);
        assert!((6..=7).contains(&model.case.tour.len()));
    }
}
