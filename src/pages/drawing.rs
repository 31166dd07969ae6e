//! The figure as a file of its own: an SVG that any viewer opens.
//!
//! It is drawn by the same component as in the page. A viewer has neither our stylesheet nor, often, more than
//! plain CSS: so the rules the figure needs are taken from the stylesheet, `var()` and `:is()` resolved, and
//! written into the file.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use explainer_core::argument::World;
use explainer_core::diagram::View;
use yew::Callback;

use super::{Place, html};
use crate::view::{Figure, FigureProps, draw};

const STYLES: &str = include_str!("../../static/sanctions-explainer.css");

/// The figure of a world, `width` units wide, as an SVG document in the light theme.
#[must_use]
pub fn drawing(place: &Place, world: &World, width: i32) -> String {
    let shared = &place.shared;
    let model = &shared.model;
    let verdicts = model.verdicts(world);
    let scene = Rc::new(draw(shared, world, &verdicts, View { width, unfolded: [false; 3] }));
    let (width, height) = (scene.width, scene.height);
    let props =
        FigureProps { shared: shared.clone(), scene, looked: None, selected: None, look: Callback::noop() };
    let drawn = html::<Figure>(props);
    let inside = drawn.find('>').map_or("", |start| &drawn[start + 1..]);
    let [title, about] = [&model.texts.title, &model.texts.summary].map(|text| escaped(text));
    let style = escaped(&style(&drawn));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" \
         height=\"{height}\" class=\"sx-figure\" font-family=\"system-ui, Helvetica, Arial, sans-serif\">\n\
         <title>{title}</title>\n<desc>{about}</desc>\n<style>{style}</style>\n\
         <rect width=\"100%\" height=\"100%\" fill=\"{paper}\"/>\n{inside}\n",
        paper = properties().get("paper").copied().unwrap_or("#fff"),
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

/// The rules of the stylesheet that apply to something in the drawing, in plain CSS.
fn style(drawn: &str) -> String {
    let values = drawn.split("class=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let classes: BTreeSet<&str> = values.flat_map(str::split_whitespace).chain(["sx-figure"]).collect();
    let properties = properties();
    let mut style = String::new();
    for (selectors, body) in rules(STYLES) {
        let used: Vec<String> = selectors_of(&selectors)
            .into_iter()
            .flat_map(|selector| expanded(&selector))
            .filter(|selector| applies(selector, &classes))
            .collect();
        if !used.is_empty() {
            style += &format!("{}{{{}}}\n", used.join(","), resolved(&body, &properties));
        }
    }
    style
}

/// Whether a selector names classes, all of them in the drawing, and no state only a browser knows.
fn applies(selector: &str, classes: &BTreeSet<&str>) -> bool {
    let mut named = selector
        .split('.')
        .skip(1)
        .map(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').next().unwrap_or_default());
    let plain = !selector.contains([':', '*', '[']);
    plain && selector.contains('.') && named.all(|class| classes.contains(class))
}

/// Rules outside of any `@`, as (selectors, declarations).
fn rules(styles: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut bare = String::new();
    let mut rest = styles;
    while let Some((before, after)) = rest.split_once("/*") {
        bare += before;
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    bare += rest;
    let mut rest = bare.as_str();
    while let Some((selectors, after)) = rest.split_once('{') {
        let end = closing(after);
        if !selectors.trim_start().starts_with('@') {
            found.push((
                selectors.trim().to_owned(),
                after[..end].split_whitespace().collect::<Vec<_>>().join(" "),
            ));
        }
        rest = after.get(end + 1..).unwrap_or_default();
    }
    found
}

/// Where the brace closes that was opened just before.
fn closing(text: &str) -> usize {
    let mut depth = 1;
    for (at, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at;
        }
    }
    text.len()
}

/// Parts a list at its commas, but not at those inside brackets.
fn selectors_of(list: &str) -> Vec<String> {
    let mut depth = 0;
    let mut parts = vec![String::new()];
    for c in list.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(String::new());
                continue;
            }
            _ => {}
        }
        if let Some(part) = parts.last_mut() {
            part.push(c);
        }
    }
    parts.into_iter().map(|part| part.trim().to_owned()).collect()
}

/// A selector for each choice of its `:is()`.
fn expanded(selector: &str) -> Vec<String> {
    let Some((before, rest)) = selector.split_once(":is(") else { return vec![selector.to_owned()] };
    let Some((choices, after)) = rest.split_once(')') else { return vec![selector.to_owned()] };
    selectors_of(choices).iter().flat_map(|choice| expanded(&format!("{before}{choice}{after}"))).collect()
}

/// The values of `--sx-…` in the light theme, by the name after `--sx-`.
fn properties() -> BTreeMap<&'static str, &'static str> {
    let block =
        STYLES.split_once('{').and_then(|(_, rest)| rest.split_once('}')).map_or("", |(block, _)| block);
    let lines = block.lines().filter_map(|line| line.trim().strip_prefix("--sx-"));
    lines.filter_map(|line| line.trim_end_matches(';').split_once(": ")).collect()
}

fn resolved(body: &str, properties: &BTreeMap<&str, &str>) -> String {
    let mut whole = String::new();
    let mut rest = body;
    while let Some((before, after)) = rest.split_once("var(--sx-") {
        let (name, after) = after.split_once(')').unwrap_or((after, ""));
        whole += before;
        whole += properties.get(name.split(',').next().unwrap_or_default()).copied().unwrap_or("inherit");
        rest = after;
    }
    whole + rest
}
