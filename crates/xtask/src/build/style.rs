//! Style sheets without comments and indentation: an eighth less after brotli. A line break inside a string is not
//! ours to keep; CSS wants it escaped and no sheet here has one.

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
    use super::compact;

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
}
