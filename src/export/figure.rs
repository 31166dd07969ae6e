//! The figure as a file of its own: an SVG that any viewer opens, with its colours and its description in it.

use std::fmt::Write;

use explainer_core::argument::{Status, World};
use explainer_core::case::Column;
use explainer_core::diagram::{Scene, View};
use yew::prelude::*;

use super::looks::written;
use super::rows;
use crate::language::{FileWords, Words};
use crate::model::Model;
use crate::session::formats::draw_scene;
use crate::view::{Mode, Shared, still};

/// What the figure looks like.
const LOOKS: &str = include_str!("../../static/styles/figure.css");
/// Where its colours have their values: in the first rule.
const COLOURS: &str = include_str!("../../static/styles/tokens.css");

/// The figure of a world at a width in units, as a document.
#[must_use]
pub fn figure_file(model: &Model, words: &'static Words, world: &World, width: i32) -> String {
    let shared =
        Shared { model: model.clone(), words, act: Callback::noop(), mode: Mode::Static, record: None };
    let view = View { width, unfolded: [false; Column::COUNT] };
    let scene = draw_scene(model, words, world, &model.verdicts(world), view);
    let Scene { width, height, .. } = scene;
    let [width, height] = [width, height].map(|side| AttrValue::from(side.to_string()));
    let document = html! {
        <svg xmlns="http://www.w3.org/2000/svg" lang={words.language} width={&width} height={&height}
            viewBox={format!("0 0 {width} {height}")} class="sx-figure" role="img" aria-labelledby="title description">
            <title id="title">{ &model.labels.title }</title>
            <desc id="description">{ description(model, words, world) }</desc>
            <rect {width} {height} fill={colour("--sx-paper")} />
            { still(&shared, &scene) }
        </svg>
    };
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}\n", written(&document, &style()))
}

/// The figure in words: who is in the question, what is taken as given, and what has which status.
fn description(model: &Model, words: &Words, world: &World) -> String {
    let of_files = FileWords::of(words);
    let mut description = String::new();
    let mut line = |name: &str, labels: &[&str]| {
        let labels = if labels.is_empty() { of_files.none.to_owned() } else { labels.join("; ") };
        // Writing to a string cannot fail.
        let _ = writeln!(description, "{name}: {labels}.");
    };
    for (name, nodes) in rows(&model.case, of_files, world) {
        let labels: Vec<&str> = nodes.into_iter().map(|node| model.entry(node).label.as_str()).collect();
        line(name, &labels);
    }
    let verdicts = model.verdicts(world);
    for status in Status::ALL {
        let found = model.arguments().filter(|&id| verdicts.status(id) == status);
        let labels: Vec<&str> = found.map(|id| model.argument(id).label.as_str()).collect();
        if !labels.is_empty() {
            line(words.status(status), &labels);
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
#[must_use]
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
        for word in [":is", ":where", ":not", ":has", "var(", "@", "&", "+", "~"] {
            assert!(!style.contains(word), "{word}");
        }
    }
}
