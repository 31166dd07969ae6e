//! Style sheets: the widget's is joined from several, and each is published without comments and idle spaces.

use anyhow::{Result, anyhow, ensure};

/// The sheets of the widget below `static/styles/`, in their order: of equal selectors the later one holds.
const WIDGET: [&str; 14] = [
    TOKENS,
    DARK,
    "widget",
    "controls",
    "views",
    "focus",
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
pub const PAGES: [&str; 3] = ["desk", "page", "themes"];

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

/// Removes comments and idle spaces.
///
/// # Errors
/// Where the sheet is not closed, or has a selector that the minifier would break: after a bracket it drops the space
/// that `*` needs before it.
pub fn compact(source: &str) -> Result<String> {
    let compact =
        minifier::css::minify(source).map_err(|error| anyhow!("a style sheet is damaged: {error}"))?;
    let compact = compact.to_string().trim_start().to_owned();
    ensure!(!compact.contains(")*"), "write no `) *` in a style sheet");
    Ok(compact)
}

#[cfg(test)]
mod tests {
    use anyhow::Result;

    use super::{compact, widget};

    #[test]
    fn comments_and_indentation_go() -> Result<()> {
        let source = "/* a */\n.a,\n.b {\n  color: red; /* why */\n\n  inset: 0 /* x */ auto;\n}\n@media print {\n  p > a {}\n}\n";
        assert_eq!(compact(source)?, ".a,.b{color:red;inset:0 auto;}@media print{p>a{}}");
        Ok(())
    }

    #[test]
    fn spaces_that_mean_something_stay() -> Result<()> {
        for source in [
            "a::before{content:\"/* \\\" */  b\"}",
            "a{background:url('x//y')}",
            "a{width:calc(1em + 2px)}",
            "a{margin:-1px -2px}",
            "a{color:red !important}",
            ":not(.a) .b :is(.c,.d){color:red}",
            "@media (hover:hover) and (scripting:none){a{color:red}}",
        ] {
            assert_eq!(compact(source)?, source);
        }
        Ok(())
    }

    #[test]
    fn what_would_be_broken_is_refused() {
        for source in [":is(.a) *{}", "a{content:\"b"] {
            assert!(compact(source).is_err(), "{source}");
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
