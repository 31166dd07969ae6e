//! The figure as a file of its own: an SVG that any viewer opens, with its colours and its description in it.

mod resolve;

use std::fmt::Write;
use std::rc::Rc;

use explainer_core::argument::{Status, World};
use explainer_core::case::Column;
use explainer_core::diagram::{Scene, View};

pub use resolve::escaped;
use resolve::resolved;

use super::setting::rows;
use super::{PageContext, html};
use sanctions_explainer::session::formats::draw_scene;
use sanctions_explainer::view::{Figure, FigureProps};

/// What the figure looks like.
const LOOKS: &str = include_str!("../../../../static/styles/figure.css");
/// Where its colours have their values: in the first rule.
const COLOURS: &str = include_str!("../../../../static/styles/tokens.css");

/// The figure of a world at a width in units, as a document.
#[must_use]
pub fn figure_file(page: &PageContext, world: &World, width: i32) -> String {
    let shared = &page.shared;
    let verdicts = shared.model.verdicts(world);
    let scene = draw_scene(
        &shared.model,
        shared.words,
        world,
        &verdicts,
        View { width, unfolded: [false; Column::COUNT] },
    );
    let Scene { width, height, .. } = scene;
    let figure = html::<Figure>(FigureProps {
        shared: shared.clone(),
        scene: Rc::new(scene),
        lit: None,
        selected: None,
    });
    // The element itself is written anew; what is in it is the same as on every page.
    let inside = figure.split_once('>').map_or("", |(_, inside)| inside);
    let paper = colour("--sx-paper");
    let document = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" xml:lang="{language}" width="{width}" height="{height}" viewBox="0 0 {width} {height}" class="sx-figure" role="img" aria-labelledby="title description">
<title id="title">{title}</title>
<desc id="description">{description}</desc>
<rect width="{width}" height="{height}" fill="{paper}"/>
{inside}"#,
        language = escaped(page.words.language),
        title = escaped(&shared.model.labels.title),
        description = escaped(&description(page, world)),
    );
    // What Yew writes is well-formed; if it were not, the figure would still be in the file.
    let document = resolved(&document, &style()).unwrap_or(document);
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{document}\n")
}

/// The figure in words: who is in the question, what is taken as given, and what has which status.
fn description(page: &PageContext, world: &World) -> String {
    let model = &page.shared.model;
    let mut description = String::new();
    let mut line = |name: &str, labels: &[&str]| {
        let labels = if labels.is_empty() { page.words.world.none.to_owned() } else { labels.join("; ") };
        // Writing to a string cannot fail.
        let _ = writeln!(description, "{name}: {labels}.");
    };
    for (name, nodes) in rows(page, world) {
        let labels: Vec<&str> = nodes.into_iter().map(|node| model.entry(node).label.as_str()).collect();
        line(name, &labels);
    }
    let verdicts = model.verdicts(world);
    for status in Status::ALL {
        let found = model.arguments().filter(|&id| verdicts.status(id) == status);
        let labels: Vec<&str> = found.map(|id| model.argument(id).label.as_str()).collect();
        if !labels.is_empty() {
            line(page.shared.words.status(status), &labels);
        }
    }
    description.trim_end().to_owned()
}

/// The looks with the light colours filled in, and a typeface, since no page gives one. Not every viewer knows what a
/// `sans-serif` is, so the usual ones are named.
fn style() -> String {
    let mut style = String::from(
        ".sx-figure{font-family:system-ui,Segoe UI,Roboto,Helvetica Neue,Arial,Liberation Sans,Noto Sans,DejaVu Sans,sans-serif}",
    );
    let mut sheet = LOOKS;
    while let Some((before, after)) = sheet.split_once("var(") {
        let (name, after) = after.split_once(')').unwrap_or((after, ""));
        style += before;
        style += colour(name);
        sheet = after;
    }
    style + sheet
}

/// The value of a colour in the light theme.
pub fn colour(name: &str) -> &'static str {
    let first =
        COLOURS.split_once('{').and_then(|(_, rules)| rules.split_once('}')).map_or("", |(rule, _)| rule);
    let mut values = first.split(';').filter_map(|line| line.split_once(':'));
    values.find(|(found, _)| found.trim() == name).map_or("currentColor", |(_, value)| value.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_colour_of_the_figure_has_a_value() {
        for name in LOOKS.split("var(").skip(1).filter_map(|rest| rest.split_once(')')).map(|(name, _)| name)
        {
            assert!(colour(name).starts_with('#'), "{name}: {}", colour(name));
        }
    }

    #[test]
    fn selectors_are_plain() {
        let style = style();
        for word in [":is", ":where", ":not", ":has", "var(", "@", "&"] {
            assert!(!style.contains(word), "{word}");
        }
    }
}
