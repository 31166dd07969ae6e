//! Short names where the module and its glue meet.
//!
//! wasm-bindgen gives each function that the module imports a name with 16 random digits, and the name stands in both
//! files. Nobody else may rely on these names, and random digits do not compress: on a Yew app with 90 imports,
//! shortening them saves 2.4 KB of brotli.

use wasm_bindgen_cli_support::Output;

/// Renames the imports, and the exports that carry a hash, in the module and in the returned glue alike. A name that
/// the glue does not mention exactly as expected keeps its length.
pub fn shorten(output: &mut Output) -> String {
    let mut glue = output.js().to_owned();
    let module = output.wasm_mut();
    for (number, import) in module.imports.iter_mut().enumerate() {
        // An import is a key of the object that the glue hands to the module.
        rename(&mut glue, &mut import.name, ("", ": "), &short(number));
    }
    for (number, export) in module.exports.iter_mut().enumerate() {
        if export.name.starts_with("wasm_bindgen__") {
            rename(&mut glue, &mut export.name, ("wasm.", "("), &format!("_{}", short(number)));
        }
    }
    glue
}

fn rename(glue: &mut String, name: &mut String, (before, after): (&str, &str), short: &str) {
    let place = format!("{before}{name}{after}");
    if glue.matches(name.as_str()).count() == 1 && glue.contains(&place) {
        *glue = glue.replacen(&place, &format!("{before}{short}{after}"), 1);
        short.clone_into(name);
    }
}

/// `a`, `b`, … `z`, `aa`, `ab`, …
fn short(number: usize) -> String {
    let letter = char::from(b'a' + (number % 26) as u8);
    match number / 26 {
        0 => letter.to_string(),
        more => format!("{}{letter}", short(more - 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_names_count_like_spreadsheet_columns() {
        assert_eq!([0, 25, 26, 27, 701, 702].map(short), ["a", "z", "aa", "ab", "zz", "aaa"]);
    }

    #[test]
    fn a_name_is_changed_in_both_places_or_in_none() {
        let (mut glue, mut name) =
            ("x: f, __wbg_log_0a: function() {}".to_owned(), "__wbg_log_0a".to_owned());
        rename(&mut glue, &mut name, ("", ": "), "b");
        assert_eq!((glue.as_str(), name.as_str()), ("x: f, b: function() {}", "b"));
        let (mut glue, mut name) = ("twice: 1, twice: 2".to_owned(), "twice".to_owned());
        rename(&mut glue, &mut name, ("", ": "), "b");
        assert_eq!((glue.as_str(), name.as_str()), ("twice: 1, twice: 2", "twice"));
    }
}
