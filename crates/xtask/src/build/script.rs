//! One JavaScript file out of two: the glue that wasm-bindgen writes, then the loader written by hand.

use anyhow::{Result, bail, ensure};

/// How the declarations begin that start a module from an address, an answer or its bytes. They end the glue. The loader
/// compiles the module itself and needs none of them.
const STARTERS: [&str; 5] = [
    "async function __wbg_load(",
    "function initSync(",
    "let __wbg_init_promise",
    "async function __wbg_init(",
    "async function __wbg_init_once(",
];

/// Joins glue and loader into one module. What the glue exports becomes plain declarations in the same scope, so the
/// loader alone decides what the page can reach.
///
/// # Errors
/// Where the glue imports other files, or exports or ends in a way that is not known here.
pub fn join(glue: &str, loader: &str) -> Result<String> {
    let Some(at) = glue.find(STARTERS[0]) else { bail!("the glue has no `{}`", STARTERS[0]) };
    let (glue, starters) = glue.split_at(at);
    // What is declared beside them stands as far from the edge.
    let indent = &glue[glue.trim_end_matches(' ').len()..];
    for line in starters.lines().skip(1).filter_map(|line| line.strip_prefix(indent)) {
        let declares = line.starts_with(|c: char| c.is_alphabetic()) && !line.starts_with("export {");
        let known = STARTERS.iter().any(|starter| line.starts_with(starter));
        ensure!(known || !declares, "the glue ends in a way the build does not know: `{line}`");
    }
    let mut joined = String::new();
    for line in glue.trim_end().lines() {
        joined += match line.strip_prefix("export ") {
            None if line.starts_with("import ") => bail!("the glue imports another file: `{line}`"),
            // Nobody declares an object of the glue with `using`.
            None if line.starts_with("if (Symbol.dispose)") => continue,
            None => line,
            Some(list) if list.starts_with('{') && list.contains('}') => continue,
            Some(declared) if declared.starts_with("function ") || declared.starts_with("class ") => declared,
            Some(_) => bail!("the glue exports in a way the build does not know: `{line}`"),
        };
        joined.push('\n');
    }
    Ok(joined + loader)
}

/// The same as a part of a larger script: nothing is exported.
pub fn closed(joined: &str) -> String {
    joined.replace("\nexport ", "\n")
}

/// A script whose names are its own, even where it is no module.
pub fn in_block(script: &str) -> String {
    format!("\"use strict\";\n{{\n{script}}}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// This with the end that glue has.
    fn glue(declared: &str) -> String {
        format!(
            "{declared}    async function __wbg_load(module) {{\n        return 1;\n    }}\n\n    function initSync(module) {{\n    }}\n\n\
             export {{ initSync, __wbg_init as default }};\n"
        )
    }

    #[test]
    fn only_the_loader_exports() -> Result<()> {
        let joined = join(&glue("export function hello() {\n}\n"), "export const ready = hello();\n")?;
        assert_eq!(joined, "function hello() {\n}\nexport const ready = hello();\n");
        Ok(())
    }

    #[test]
    fn a_second_file_is_refused() {
        assert!(join(&glue("import { a } from './snippets/a.js';\n"), "").is_err());
        assert!(join(&glue("export default 1;\n"), "").is_err());
    }

    #[test]
    fn an_end_that_is_not_known_is_refused() {
        assert!(join("export function hello() {}\n", "").is_err());
        assert!(join(&(glue("") + "    function later() {}\n"), "").is_err());
    }
}
