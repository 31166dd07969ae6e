//! One JavaScript file out of two: the glue that wasm-bindgen writes, then the loader written by hand.

use anyhow::{Result, bail};

/// Joins glue and loader into one module. What the glue exports becomes plain declarations in the same scope, so the
/// loader alone decides what the page can reach.
///
/// # Errors
/// Where the glue imports other files, or exports in a way that is not known here.
pub fn join(glue: &str, loader: &str) -> Result<String> {
    let mut joined = String::new();
    for line in glue.lines() {
        joined += match line.strip_prefix("export ") {
            None if line.starts_with("import ") => bail!("the glue imports another file: `{line}`"),
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

    #[test]
    fn only_the_loader_exports() -> Result<()> {
        let glue =
            "export function hello() {\n}\nfunction __wbg_init() {}\nexport { __wbg_init as default };";
        let joined = join(glue, "export const ready = __wbg_init();\n")?;
        let expected =
            "function hello() {\n}\nfunction __wbg_init() {}\nexport const ready = __wbg_init();\n";
        assert_eq!(joined, expected);
        Ok(())
    }

    #[test]
    fn a_second_file_is_refused() {
        assert!(join("import { a } from './snippets/a.js';", "").is_err());
        assert!(join("export default 1;", "").is_err());
    }
}
