//! The guide to theming says what the style sheets do: every property, its defaults, and the contrast of every pair,
//! in the colours that come with the widget and in those of the page of themes.

use std::collections::{BTreeMap, BTreeSet};

const GUIDE: &str = include_str!("../docs/theming.md");
const LIGHT: &str = include_str!("../static/styles/tokens.css");
const DARK: &str = include_str!("../static/styles/dark.css");
const THEMES: &str = include_str!("../static/styles/themes.css");
/// The sheets of the pages, which have colours of their own.
const PAGES: [&str; 2] = ["page.css", "themes.css"];

type Values = BTreeMap<String, String>;

/// The rows of the table below a heading, as cells.
fn table(heading: &str) -> Vec<Vec<String>> {
    let (_, section) = GUIDE.split_once(&format!("\n## {heading}\n")).expect("a heading of the guide");
    let section = section.split("\n## ").next().unwrap_or_default();
    let rows = section.lines().filter(|line| line.starts_with('|')).skip(2);
    rows.map(|row| row.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect()).collect()
}

/// What stands between backquotes in a cell.
fn code(cell: &str) -> Vec<String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The `--sx-…` properties of the first rule that begins with these words.
fn declared(sheet: &str, rule: &str) -> Values {
    let (_, rest) = sheet.split_once(rule).unwrap_or_else(|| panic!("no rule {rule}"));
    let body = rest.split_once('{').and_then(|(_, rest)| rest.split_once('}')).expect("a rule has a body").0;
    let pairs = body.split(';').filter_map(|line| line.trim().split_once(": "));
    pairs
        .filter(|(name, _)| name.starts_with("--sx-"))
        .map(|(name, value)| (name.into(), value.into()))
        .collect()
}

fn light() -> Values {
    declared(LIGHT, ":host,\n:where(sanctions-explainer)")
}

fn dark() -> Values {
    declared(DARK, ":host([theme=\"dark\"])")
}

#[test]
fn the_table_has_every_property_with_its_defaults() {
    let mut expected = Vec::new();
    for row in table("Properties") {
        let default = |cell: &str| code(cell).into_iter().next().unwrap_or_default();
        expected.push((default(&row[0]), default(&row[2]), default(&row[3])));
    }
    let (light, dark) = (light(), dark());
    let names: BTreeSet<&String> = expected.iter().map(|(name, ..)| name).collect();
    assert_eq!(names, light.keys().collect(), "the table and the first rule of the sheet");
    assert_eq!(expected.len(), names.len(), "a property stands in the table twice");
    for (name, in_light, in_dark) in &expected {
        assert_eq!(&light[name], in_light, "{name}, light");
        assert_eq!(dark.get(name).map_or("", String::as_str), in_dark, "{name}, dark");
    }
}

#[test]
fn every_property_is_used_and_none_is_hidden() {
    let uses = |sheet: &str| -> BTreeSet<String> {
        let names = sheet.split("var(").skip(1).filter_map(|rest| rest.split([')', ',']).next());
        names.filter(|name| name.starts_with("--sx-")).map(str::to_owned).collect()
    };
    let mut used = BTreeSet::new();
    for entry in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/static/styles")).expect("the sheets")
    {
        let path = entry.expect("a sheet").path();
        if !PAGES.iter().any(|page| path.ends_with(page)) {
            used.extend(uses(&std::fs::read_to_string(path).expect("a text")));
        }
    }
    assert_eq!(used, light().into_keys().collect());
}

/// Relative luminance of `#rgb` or `#rrggbb`, as WCAG has it.
fn luminance(colour: &str) -> f64 {
    let digits = colour.strip_prefix('#').unwrap_or_else(|| panic!("{colour} is no colour"));
    let wide = if digits.len() == 3 { 1 } else { 2 };
    let channel = |at: usize| {
        let digits = digits[at * wide..(at + 1) * wide].repeat(3 - wide);
        let share = f64::from(u8::from_str_radix(&digits, 16).expect("hexadecimal digits")) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(0) + 0.7152 * channel(1) + 0.0722 * channel(2)
}

fn contrast(one: &str, other: &str) -> f64 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn every_pair_keeps_its_contrast_in_every_theme() {
    let over = |base: &Values, more: Values| base.clone().into_iter().chain(more).collect::<Values>();
    let themes = [
        ("light", light()),
        ("dark", over(&light(), dark())),
        ("newspaper", over(&light(), declared(THEMES, "\n.newspaper "))),
    ];
    let mut pairs = 0;
    let mut weak = Vec::new();
    for row in table("What a page must keep") {
        let least: f64 = row[2].parse().expect("a number");
        for (colour, ground) in code(&row[0])
            .into_iter()
            .flat_map(|one| code(&row[1]).into_iter().map(move |on| (one.clone(), on)))
        {
            for (theme, values) in &themes {
                let found = contrast(&values[&colour], &values[&ground]);
                pairs += 1;
                if found < least {
                    weak.push(format!("{theme}: {colour} on {ground} has {found:.2}, not {least}"));
                }
            }
        }
    }
    assert!(weak.is_empty() && pairs > 50, "{pairs} pairs; {weak:#?}");
}

#[test]
fn the_newspaper_of_the_guide_is_the_one_that_is_shown() {
    let guide = GUIDE.split_once("## A newspaper").expect("the example").1;
    assert_eq!(declared(guide, "\n.newspaper "), declared(THEMES, "\n.newspaper "));
}

#[test]
fn contrast_is_reckoned_as_wcag_does() {
    assert!((contrast("#fff", "#000") - 21.0).abs() < 1e-9);
    assert!((contrast("#777777", "#ffffff") - 4.478).abs() < 0.001);
}
