//! The start tags of a page: as much of HTML as the checks need.

/// One start tag.
#[derive(Debug, PartialEq, Eq)]
pub struct Tag<'a> {
    /// The name in lower case.
    pub name: String,
    /// Attributes: names in lower case, values as written, empty where there is none.
    pub attributes: Vec<(String, &'a str)>,
    /// The tag as written.
    pub text: &'a str,
}

impl Tag<'_> {
    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(other, _)| other == name).map(|(_, value)| *value)
    }
}

/// The start tags of `page` in order. Comments, end tags and the contents of `<script>` and `<style>` are skipped.
pub fn tags(page: &str) -> Vec<Tag<'_>> {
    let mut tags = Vec::new();
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        rest = &rest[at..];
        if rest.starts_with("<!--") {
            rest = after(rest, "-->");
        } else if rest[1..].starts_with(|first: char| first.is_ascii_alphabetic()) {
            let tag = tag(rest);
            rest = &rest[tag.text.len()..];
            if matches!(tag.name.as_str(), "script" | "style") {
                rest = after(rest, &format!("</{}", tag.name));
            }
            tags.push(tag);
        } else {
            rest = &rest[1..];
        }
    }
    tags
}

fn after<'a>(text: &'a str, end: &str) -> &'a str {
    text.split_once(end).map_or("", |(_, after)| after)
}

/// Reads the tag that `text` starts with.
fn tag(text: &str) -> Tag<'_> {
    let (name, mut rest) = split(&text[1..], |c| c.is_whitespace() || matches!(c, '/' | '>'));
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if rest.is_empty() || rest.starts_with('>') {
            break;
        }
        // A stray `=` at the start belongs to the name, as in the standard; so every round moves on.
        let first = rest.chars().next().map_or(0, char::len_utf8);
        let (_, tail) = split(&rest[first..], |c| c.is_whitespace() || matches!(c, '/' | '>' | '='));
        let name = &rest[..rest.len() - tail.len()];
        rest = tail.trim_start();
        let mut value = "";
        if let Some(raw) = rest.strip_prefix('=') {
            let raw = raw.trim_start();
            (value, rest) = match raw.chars().next() {
                Some(quote @ ('"' | '\'')) => raw[1..].split_once(quote).unwrap_or((&raw[1..], "")),
                _ => split(raw, |c| c.is_whitespace() || c == '>'),
            };
        }
        attributes.push((name.to_ascii_lowercase(), value));
    }
    let end = text.len() - rest.strip_prefix('>').unwrap_or(rest).len();
    Tag { name: name.to_ascii_lowercase(), attributes, text: &text[..end] }
}

/// Splits before the first character that is an `end`.
fn split(text: &str, end: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(end).unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read_with_their_attributes() {
        let page = "<!doctype html><!-- <p onclick=x> --><A HREF='x>y' download b=1>t</A><br/><script>\"<p>\"</script><i>";
        let read = tags(page);
        let names: Vec<_> = read.iter().map(|tag| tag.name.as_str()).collect();
        assert_eq!(names, ["a", "br", "script", "i"]);
        let attributes = [("href".to_owned(), "x>y"), ("download".to_owned(), ""), ("b".to_owned(), "1")];
        assert_eq!(read[0].attributes, attributes);
        assert_eq!(read[0].text, "<A HREF='x>y' download b=1>");
    }

    #[test]
    fn broken_markup_ends() {
        for page in ["<", "<p", "<p =", "<p a='", "<p a=\"x>", "<!--", "<script>", "<p ==>"] {
            tags(page);
        }
    }
}
