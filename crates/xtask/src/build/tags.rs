//! The start tags of a page, read as a browser reads them.

use std::collections::BTreeMap;
use std::convert::Infallible;

use html5gum::{DefaultEmitter, Token, Tokenizer};

/// One start tag.
#[derive(Debug, PartialEq, Eq)]
pub struct Tag<'a> {
    /// The name in lower case.
    pub name: String,
    /// Names in lower case, and values with character references resolved; empty where there is none.
    pub attributes: BTreeMap<String, String>,
    /// The tag as written.
    pub text: &'a str,
}

/// The start tags of `page` in order. What stands in `<script>` and `<style>` is text, as it is to a browser; what
/// stands in `<noscript>` is read, as a browser without scripts reads it.
pub fn tags(page: &str) -> Vec<Tag<'_>> {
    let mut tags: Vec<Tag<'_>> = Vec::new();
    let mut text_of: Option<String> = None;
    let tokens = Tokenizer::new_with_emitter(page, DefaultEmitter::<usize>::new_with_span());
    for Ok::<_, Infallible>(token) in tokens {
        match token {
            Token::EndTag(tag) if text_of == Some(text(&tag.name)) => text_of = None,
            Token::StartTag(tag) if text_of.is_none() => {
                let name = text(&tag.name);
                text_of = matches!(name.as_str(), "script" | "style").then(|| name.clone());
                let attributes =
                    tag.attributes.iter().map(|(name, value)| (text(name), text(value))).collect();
                tags.push(Tag {
                    name,
                    attributes,
                    text: page.get(tag.span.start..tag.span.end).unwrap_or_default(),
                });
            }
            _ => {}
        }
    }
    tags
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read_with_their_attributes() {
        let page = "<!doctype html><!-- <p onclick=x> --><A HREF='x>y&amp;' download b=1>t</A><br/><script>\"<p>\"</script><i>";
        let read = tags(page);
        let names: Vec<_> = read.iter().map(|tag| tag.name.as_str()).collect();
        assert_eq!(names, ["a", "br", "script", "i"]);
        let attributes = [("href", "x>y&"), ("download", ""), ("b", "1")];
        assert_eq!(
            read[0].attributes,
            attributes.map(|(name, value)| (name.to_owned(), value.to_owned())).into()
        );
        assert_eq!(read[0].text, "<A HREF='x>y&amp;' download b=1>");
    }

    #[test]
    fn what_readers_without_script_get_is_read_too() {
        let read = tags("<noscript><p style=x></noscript>");
        assert_eq!(read.len(), 2, "{read:?}");
    }
}
