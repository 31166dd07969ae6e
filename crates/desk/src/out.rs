//! What comes out of a lesson as text and as files: its link, code for a web page, the lesson file.

use explainer_lesson::{Lesson, MAX_LINK};
use gloo::file::{Blob, ObjectUrl};
use gloo::utils::{document, window};
use sanctions_explainer::link;
use sanctions_explainer::model::Model;
use wasm_bindgen::JsCast;
use web_sys::HtmlAnchorElement;

/// The page that shows a lesson of a link.
const PAGE: &str = "lesson.html";
/// From how many characters on a link is long for a message.
pub const LONG: usize = 2_000;

/// How long a link is, and what follows from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// It goes anywhere.
    Handy,
    /// Some programs cut it.
    Long,
    /// It would not be read.
    TooLong,
}

/// The link of a lesson, on a site whose pages stand in this folder of the web, which ends in `/`.
#[must_use]
pub fn lesson_link(base: &str, lesson: &Lesson) -> String {
    format!("{base}{PAGE}#{}", lesson.to_fragment())
}

/// How long the link of a lesson is.
#[must_use]
pub fn length(link: &str) -> Length {
    let fragment = link.split_once('#').map_or("", |(_, fragment)| fragment);
    match link.len() {
        _ if fragment.len() > MAX_LINK => Length::TooLong,
        length if length > LONG => Length::Long,
        _ => Length::Handy,
    }
}

/// The code that shows the lesson of a link in a frame of another page.
#[must_use]
pub fn embed_code(link: &str, title: &str) -> String {
    format!(
        "<iframe src=\"{}\" title=\"{}\"\n  loading=\"lazy\" style=\"display: block; width: 100%; height: 900px; border: 0\"></iframe>",
        escaped(link),
        escaped(title)
    )
}

/// The address that opens a step in the article of its case, where anyone can go on from it.
#[must_use]
pub fn step_link(base: &str, folder: &str, model: &Model, lesson: &Lesson, step: usize) -> String {
    let world = explainer_core::argument::World::new(&model.case, &lesson.steps[step].spec(&model.case));
    let look = link::Look { focus: lesson.focus(&model.case, step), ..link::Look::default() };
    format!("{base}{folder}index.html?{}{}", link::write(&model.case, &world), look.write(&model.case))
}

/// The folder of the web that this page stands in.
#[must_use]
pub fn base() -> String {
    let address = window().location().href().unwrap_or_default();
    let page = address.split(['?', '#']).next().unwrap_or_default();
    page.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"))
}

/// The name of a file made of a lesson: that of its case, and the letters and digits of its title.
#[must_use]
pub fn file_name(lesson: &Lesson, ending: &str) -> String {
    let letters = lesson.title.to_ascii_lowercase();
    let words = letters.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let title = words.take(6).collect::<Vec<_>>().join("-");
    let parts = [lesson.case.as_str(), title.as_str()];
    let stem = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    format!("{stem}{ending}")
}

/// Hands a file to whoever sits at the browser.
pub fn download(name: &str, bytes: &[u8], kind: &str) {
    let file = ObjectUrl::from(Blob::new_with_options(bytes, Some(kind)));
    let Ok(Ok(link)) = document().create_element("a").map(|link| link.dyn_into::<HtmlAnchorElement>()) else {
        return;
    };
    link.set_href(&file);
    link.set_download(name);
    link.click();
    // The address holds as long as the browser may still have to read from it.
    gloo::timers::callback::Timeout::new(60_000, move || drop(file)).forget();
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_makes_a_name_of_plain_letters() {
        let mut lesson = crate::history::titled("Whom do “the sanctions” bind, and why? Über all");
        assert_eq!(file_name(&lesson, ".json"), "a-whom-do-the-sanctions-bind-and.json");
        lesson.title.clear();
        assert_eq!(file_name(&lesson, ".zip"), "a.zip");
    }

    #[test]
    fn the_code_of_a_frame_holds_any_title() {
        let code = embed_code("https://example.org/lesson.html#a&b", "a \"b\" <c>");
        assert!(code.contains("#a&amp;b\"") && code.contains("title=\"a &quot;b&quot; &lt;c>\""), "{code}");
    }
}
