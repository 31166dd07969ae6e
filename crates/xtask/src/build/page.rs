//! The pages of the site: prerendered where they ask for it, and checked to work under a strict content policy.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::publish::remove;
use super::site::files_below;
use super::tags::tags;
use crate::workspace::{Workspace, stdout, through};

/// What a page writes where a prerendered case goes: `<!-- prerender: CASE-ID -->`.
const MARKER: (&str, &str) = ("<!-- prerender:", "-->");

/// Every page source as (name in the site, file): the article page at the root, and those below `static/`.
///
/// # Errors
/// Those of reading folders.
pub fn sources(workspace: &Workspace) -> Result<Vec<(String, PathBuf)>> {
    let mut pages = files_below(&workspace.path("static"))?;
    pages.retain(|(name, _)| name.ends_with(".html"));
    pages.push(("index.html".to_owned(), workspace.path("index.html")));
    Ok(pages)
}

/// Puts the prerendered case in place of each marker, and returns the page with those that belong beside it: the
/// other pages and the pictures of its cases, each as (name in the site, bytes); with an address, what it says of itself to other programs
/// stands in its head. The author's tool writes them, run through cargo so
/// that it is never older than its sources.
///
/// # Errors
/// Where a marker has no end or the tool fails.
pub fn prerender(
    workspace: &Workspace,
    name: &str,
    page: &str,
    address: Option<&str>,
) -> Result<Vec<(String, Vec<u8>)>> {
    let folder = name.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
    let written = workspace.target()?.join("pages");
    let mut pages = Vec::new();
    // A page may hold a case several times.
    let mut openings = BTreeMap::new();
    let mut head = String::new();
    let address = address.map(|address| format!("{address}{folder}"));
    let mut filled = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, after)) = rest.split_once(MARKER.0) {
        let (case, after) = after.split_once(MARKER.1).context("a prerender marker has no `-->`")?;
        let case = case.trim();
        filled += &explained(workspace, case, before)?;
        rest = after;
        if !openings.contains_key(case) {
            openings.insert(case, stdout(tool(workspace).args(["page", case]))?);
            remove(&written)?;
            let mut tool_of_pages = tool(workspace);
            tool_of_pages.args(["pages", case, "--out"]).arg(&written);
            if let Some(address) = &address {
                tool_of_pages.args(["--address", address]);
                head += &stdout(tool(workspace).args(["head", case, "--address", address]))?;
            }
            stdout(&mut tool_of_pages)?;
            for (name, file) in files_below(&written)? {
                pages.push((format!("{folder}{name}"), fs::read(file)?));
            }
        }
        filled += &openings[case];
    }
    filled += rest;
    let filled = filled.replacen("</head>", &format!("{head}</head>"), 1);
    pages.push((name.to_owned(), filled.into_bytes()));
    Ok(pages)
}

/// What stands before a case, with links to terms of its record explained on the spot.
fn explained(workspace: &Workspace, case: &str, text: &str) -> Result<String> {
    if !text.contains("#term-") {
        return Ok(text.to_owned());
    }
    through(tool(workspace).args(["explain", case]), text)
}

/// The author's tool, run through cargo so that it is never older than its sources.
pub fn tool(workspace: &Workspace) -> Command {
    let mut tool = workspace.cargo();
    tool.args(["run", "--quiet", "--package", "sanctions-explainer-cli", "--"]);
    tool
}

/// Refuses what a policy without `unsafe-inline` would block: inline scripts (data blocks are fine), `<style>`,
/// `style=` and `on…=` attributes, `javascript:` addresses. A page with a policy of its own may have the first two.
///
/// # Errors
/// Names the first offending tag.
pub fn check(page: &str) -> Result<()> {
    let mut own_policy = false;
    for tag in tags(page) {
        let has = |name: &str, values: &[&str]| {
            tag.attributes.get(name).is_some_and(|value| values.contains(&value.as_str()))
        };
        own_policy |= tag.name == "meta" && has("http-equiv", &["Content-Security-Policy"]);
        let data = has("type", &["application/json", "application/ld+json", "application/octet-stream"]);
        if tag.name == "script" && !data && !tag.attributes.contains_key("src") && !own_policy {
            bail!("inline script: {}", tag.text);
        }
        if tag.name == "style" && !own_policy {
            bail!("inline styles: {}", tag.text);
        }
        for (name, value) in &tag.attributes {
            if name == "style" || name.starts_with("on") || value.trim_start().starts_with("javascript:") {
                bail!("`{name}` in {}", tag.text);
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_strict_policy_blocks_is_refused() {
        for page in [
            "<script>alert(1)</script>",
            "<script type=\"module\">1</script>",
            "<p style=\"color:red\">",
            "<svg><style>p{}</style></svg>",
            "<a onclick=x>",
            "<a href=\" javascript:x\">",
            "<a href=\"java&#115;cript:x\">",
            "<noscript><p style=\"color:red\"></noscript>",
        ] {
            assert!(check(page).is_err(), "{page}");
        }
    }

    #[test]
    fn what_it_lets_through_passes() -> Result<()> {
        check(
            "<!-- style=\"\" --><script type=\"module\" src=\"a.js\"></script>\
             <script type=\"application/ld+json\">{}</script><p title=\"a style='b'\">onclick=\"\"",
        )?;
        check(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"\"><style>p{}</style><script>1</script>",
        )
    }
}
