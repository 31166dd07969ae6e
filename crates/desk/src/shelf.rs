//! The cases there are to make lessons of, as the page lists them, and the packs of each.

use explainer_core::pack::{unpack_details, unpack_labels};
use gloo::net::http::Request;
use gloo::utils::document;
use sanctions_explainer::model::Model;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Where the page lists its cases: links to their articles, each with the id of the case.
const LISTED: &str = "a[data-case]";

/// A case that is published here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shelved {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The folder of its article and of its page for frames: empty, or with a `/` at its end.
    pub folder: String,
}

/// The cases that the page lists.
#[must_use]
pub fn shelf() -> Vec<Shelved> {
    let Ok(links) = document().query_selector_all(LISTED) else { return Vec::new() };
    let links = (0..links.length()).filter_map(|index| links.get(index)?.dyn_into::<Element>().ok());
    let shelved = |link: Element| {
        let article = link.get_attribute("href")?;
        let folder = article.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
        Some(Shelved {
            id: link.get_attribute("data-case")?,
            title: link.text_content().unwrap_or_default(),
            folder,
        })
    };
    links.filter_map(shelved).collect()
}

/// A case with all its texts; none where its packs do not come, or are not sound.
pub async fn fetched(id: String) -> Option<Model> {
    let pack = |sort: &str| file(format!("cases/{id}/en.{sort}.pack"));
    let (case, labels, plan) = unpack_labels(&pack("labels").await?).ok()?;
    let details = unpack_details(&case, &labels, &pack("details").await?).ok()?;
    Some(Model::new(case, labels, plan).with_details(details.into()))
}

/// A file that is published beside the page.
pub async fn file(address: String) -> Option<Vec<u8>> {
    let answer = Request::get(&address).send().await.ok().filter(|answer| answer.ok())?;
    answer.binary().await.ok()
}
