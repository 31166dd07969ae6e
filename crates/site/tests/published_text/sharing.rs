//! What other programs are told of pages, where their address is known and where it is not.

use std::sync::LazyLock;

use explainer_core::argument::World;
use explainer_site::Written;
use sanctions_explainer::element::attributes::resolve;
use sanctions_explainer::link::{self, Look};
use serde_json::Value;

use super::rendered::{Page, model, upkeep};

const ADDRESS: &str = "https://news.example/explainer/";

/// The names of the pictures.
pub static PICTURES: LazyLock<Vec<String>> =
    LazyLock::new(|| explainer_site::pictures(&model()).into_iter().map(|picture| picture.name).collect());

/// What WordPress leaves of an answer from a site it does not know, in this order: `wp_filter_oembed_result` in
/// `wp-includes/embed.php`. The sandbox is set anew there.
const KEPT: [(&str, &[&str]); 3] = [
    ("blockquote", &[]),
    ("a", &["href"]),
    ("iframe", &["src", "title", "width", "height", "frameborder", "sandbox"]),
];

/// What may have become of the argument that a card shows.
const STATUSES: [&str; 5] = ["stands", "contested", "falls", "lacks support", "does not apply"];

/// What the prepared world with this page is called.
fn preset_label(name: &str) -> String {
    let model = model();
    let is_of = |index: &usize| name == format!("worlds/{}.html", model.case.presets[*index].id);
    let index = (0..model.case.presets.len()).find(is_of).expect("a prepared world");
    model.labels.presets[index].label.clone()
}

fn text<'a>(written: &'a [Written], name: &str) -> &'a str {
    let found = written.iter().find(|page| page.name == name);
    &found.unwrap_or_else(|| panic!("{name} is not written")).html
}

/// The words of a link in the frame that the description of this page has.
fn framed(written: &[Written], name: &str) -> String {
    let described = name.replace(".html", ".oembed.json");
    if name != "index.html" {
        let link = format!("type=\"application/json+oembed\" href=\"{ADDRESS}{described}\"");
        assert!(text(written, name).contains(&link), "{name} does not name {described}");
    }
    let told: Value = serde_json::from_str(text(written, &described)).expect("JSON");
    assert_eq!([&told["version"], &told["type"]], ["1.0", "rich"], "{name}");
    let card = told["thumbnail_url"].as_str().and_then(|url| url.strip_prefix(ADDRESS)).expect("a card");
    assert!(PICTURES.iter().any(|picture| picture == card), "{card} of {name}");
    let own =
        name.strip_prefix("worlds/").map(|world| format!("worlds/{}", world.replace(".html", ".card.png")));
    assert_eq!(card, own.unwrap_or_else(|| "card.png".to_owned()));
    if name != "index.html" {
        let image = format!("property=\"og:image\" content=\"{ADDRESS}{card}\"");
        assert!(text(written, name).contains(&image), "{name}");
        let shown =
            if name.starts_with("worlds/") { preset_label(name) } else { model().labels.title.clone() };
        let alt = format!("property=\"og:image:alt\" content=\"{shown}: “Free to hire workers” ");
        let (_, rest) =
            text(written, name).split_once(&alt).unwrap_or_else(|| panic!("{name} says no {alt}"));
        let status = rest.split_once('.').map_or("", |(status, _)| status);
        assert!(STATUSES.contains(&status), "{name}: {status}");
    }
    let markup = Page::new(name, &format!("<div>{}</div>", told["html"].as_str().expect("markup")));
    let document = markup.document();
    let elements: Vec<_> =
        document.root_element().descendants().skip(1).filter(|node| node.is_element()).collect();
    let names: Vec<_> = elements.iter().map(|node| node.tag_name().name()).collect();
    assert_eq!(names, KEPT.map(|(name, _)| name), "{name}");
    for (element, (_, kept)) in elements.iter().zip(KEPT) {
        assert!(
            element.attributes().all(|attribute| kept.contains(&attribute.name())),
            "{element:?} of {name}"
        );
    }
    assert_eq!(elements[1].attribute("href"), Some(format!("{ADDRESS}{name}").as_str()));
    let source = elements[2].attribute("src").expect("an address");
    let query = source.strip_prefix(&format!("{ADDRESS}embed.html")).expect("the page for frames");
    assert!(!query.contains('#'), "WordPress puts its secret there: {query}");
    query.to_owned()
}

#[test]
fn a_page_of_a_world_is_shown_in_a_frame_with_that_world() {
    let model = model();
    let case = &model.case;
    let written = explainer_site::all(&model, &upkeep(), Some(ADDRESS));
    assert_eq!(framed(&written, "index.html"), "");
    let world = |query: &str| {
        let (world, errors) = resolve(&model, &link::read(query));
        assert!(errors.is_empty(), "{query}: {errors:?}");
        world
    };
    for preset in &case.presets {
        let query = framed(&written, &format!("worlds/{}.html", preset.id));
        assert_eq!(world(&query), World::new(case, &preset.world), "{}", preset.id);
    }
    for (index, step) in case.tour.iter().enumerate() {
        let query = framed(&written, &format!("tour/{}.html", step.id));
        assert_eq!(world(&query), World::new(case, &step.world), "{}", step.id);
        assert_eq!(Look::read(case, &query).step, Some(index), "{}", step.id);
    }
    assert!(explainer_site::head(&model, ADDRESS).contains(&format!("href=\"{ADDRESS}index.oembed.json\"")));
}

#[test]
fn without_an_address_nothing_is_told() {
    for page in explainer_site::all(&model(), &upkeep(), None) {
        assert!(!page.name.ends_with(".json"), "{}", page.name);
        assert!(!page.html.contains("og:") && !page.html.contains("oembed"), "{}", page.name);
    }
}
