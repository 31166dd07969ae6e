//! Style sheets without comments and indentation: an eighth less after brotli. A line break inside a string is not
//! ours to keep; CSS wants it escaped and no sheet here has one.

use anyhow::Result;

/// The sheets of the widget below `static/styles/`, in their order: of equal selectors the later one holds.
const WIDGET: [&str; 13] = [
    TOKENS,
    DARK,
    "widget",
    "controls",
    "views",
    "outline",
    "table",
    "sensitivity",
    "no-script",
    "panel",
    "reader",
    "print",
    "figure",
];
/// What a host page can set, with the light palette.
const TOKENS: &str = "tokens";
/// The dark palette.
const DARK: &str = "dark";
/// The sheets of the pages, each published by itself.
pub const PAGES: [&str; 2] = ["page", "themes"];

/// The sheet of the widget. `read` gives a sheet by its name.
///
/// # Errors
/// Those of `read`.
pub fn widget(read: impl Fn(&str) -> Result<String>) -> Result<String> {
    let mut joined = String::new();
    for name in WIDGET {
        let sheet = read(name)?;
        if name == DARK {
            joined += &for_dark_systems(&sheet);
        }
        joined += &sheet;
    }
    Ok(joined)
}

/// The rule of the attribute `theme="dark"`, written so that it holds where the reader's system is dark, unless the
/// attribute asks for the light palette.
fn for_dark_systems(dark: &str) -> String {
    let rule = dark
        .replace(":host([theme=\"dark\"])", ":host(:not([theme=\"light\"]))")
        .replace("sanctions-explainer[theme=\"dark\"]", "sanctions-explainer:not([theme=\"light\"])");
    format!("@media (prefers-color-scheme: dark) {{\n{rule}}}\n")
}

/// Removes comments, indentation and empty lines, and line breaks after `{`, `}`, `;` and `,`.
pub fn compact(source: &str) -> String {
    let bare = without_comments(source);
    let mut out = String::with_capacity(bare.len());
    for line in bare.lines().map(str::trim).filter(|line| !line.is_empty()) {
        out += line;
        if !line.ends_with(['{', '}', ';', ',']) {
            out.push('\n');
        }
    }
    out
}

/// Copies everything but comments; what looks like one inside quotes is none.
fn without_comments(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(at) = rest.find(['"', '\'', '/']) {
        let (before, found) = rest.split_at(at);
        out += before;
        let length = match found.as_bytes() {
            [b'/', b'*', ..] => {
                rest = found.split_once("*/").map_or("", |(_, after)| after);
                continue;
            }
            [b'/', ..] => 1,
            [quote, ..] => super::compact::string_length(found, char::from(*quote)),
            [] => 0,
        };
        out += &found[..length];
        rest = &found[length..];
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::{compact, widget};

    #[test]
    fn comments_and_indentation_go() {
        let source = "/* a */\n.a,\n.b {\n  color: red; /* why */\n\n  inset: 0 /* x */ auto;\n}\n@media print {\n  p > a {}\n}\n";
        assert_eq!(compact(source), ".a,.b {color: red;inset: 0  auto;}@media print {p > a {}}");
    }

    #[test]
    fn what_is_quoted_or_divided_stays() {
        for source in ["a::before{content:\"/* \\\" */\"}", "a{grid-area:1 / 2}", "a{background:url('x//y')}"]
        {
            assert_eq!(compact(source), source);
        }
    }

    #[test]
    fn the_dark_palette_is_written_for_the_attribute_and_for_dark_systems() {
        let sheet = |name: &str| {
            let path = format!("{}/../../static/styles/{name}.css", env!("CARGO_MANIFEST_DIR"));
            Ok(std::fs::read_to_string(path)?)
        };
        let written = widget(sheet).expect("every sheet is there");
        let bodies: Vec<&str> = [
            "@media (prefers-color-scheme: dark)",
            ":host(:not([theme=\"light\"])),\n:where(sanctions-explainer:not([theme=\"light\"]))",
            ":host([theme=\"dark\"]),\n:where(sanctions-explainer[theme=\"dark\"])",
        ]
        .map(|start| written.split_once(start).expect("a rule for each").1)
        .to_vec();
        let declarations = |rule: &str| {
            rule.split_once('{').and_then(|(_, rest)| rest.split_once('}')).map(|(body, _)| body.to_owned())
        };
        assert_eq!(declarations(bodies[1]), declarations(bodies[2]));
        assert!(bodies[0].len() > bodies[1].len() && bodies[1].len() > bodies[2].len(), "in this order");
    }
}
