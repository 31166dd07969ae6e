//! Style as attributes: what a style sheet says of every element of a drawing, written on the element itself.
//!
//! Viewers differ most in how much CSS they know. One takes `currentcolor` for no colour at all and loses every sign,
//! another draws it black. All of them read presentation attributes, so the file has nothing else: no style sheet, no
//! `currentcolor`, no custom property.

use std::collections::BTreeMap;

use roxmltree::{Document, Node};
use simplecss::{AttributeOperator, Element, PseudoClass, StyleSheet};

/// Properties that mean something on a page only.
const OF_PAGES: [&str; 2] = ["cursor", "overflow"];
/// The namespace of `xml:lang`.
const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// The document with the looks of the sheet in attributes. Selectors of the sheet are plain, and its values are
/// those of SVG.
///
/// # Errors
/// If the document is not well-formed.
pub fn resolved(document: &str, sheet: &str) -> Result<String, roxmltree::Error> {
    let document = Document::parse(document)?;
    let mut writer = Writer { sheet: StyleSheet::parse(sheet), out: String::new() };
    writer.node(document.root_element(), "black");
    Ok(writer.out)
}

/// Text as it stands in XML.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

struct Writer<'a> {
    sheet: StyleSheet<'a>,
    out: String,
}

impl<'a> Writer<'a> {
    /// Writes a node. `color` is what `currentcolor` means in the element around it.
    fn node(&mut self, node: Node<'_, '_>, color: &'a str) {
        if node.is_element() {
            self.element(node, color);
        } else if node.is_text() {
            self.out += &escaped(node.text().unwrap_or_default());
        }
    }

    fn element(&mut self, node: Node<'_, '_>, inherited: &'a str) {
        let mut looks = self.looks(node);
        let color = looks.remove("color").unwrap_or(inherited);
        let name = node.tag_name().name();
        self.out += &format!("<{name}");
        if node.parent_element().is_none() {
            self.attribute("xmlns", node.tag_name().namespace().unwrap_or_default());
        }
        for attribute in node.attributes().filter(|attribute| !looks.contains_key(attribute.name())) {
            let prefix = if attribute.namespace() == Some(XML) { "xml:" } else { "" };
            self.attribute(&format!("{prefix}{}", attribute.name()), attribute.value());
        }
        for (property, value) in looks {
            let value = if value.eq_ignore_ascii_case("currentcolor") { color } else { value };
            self.attribute(property, value.strip_suffix("px").unwrap_or(value));
        }
        if node.has_children() {
            self.out.push('>');
            node.children().for_each(|child| self.node(child, color));
            self.out += &format!("</{name}>");
        } else {
            self.out += "/>";
        }
    }

    /// What the sheet says of an element. Its rules come in the order of their weight: the last one counts.
    fn looks(&self, node: Node<'_, '_>) -> BTreeMap<&'a str, &'a str> {
        let rules = self.sheet.rules.iter().filter(|rule| rule.selector.matches(&Styled(node)));
        let declarations = rules.flat_map(|rule| &rule.declarations);
        let looks = declarations.map(|declaration| (declaration.name, declaration.value));
        looks.filter(|(property, _)| !OF_PAGES.contains(property)).collect()
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.out += &format!(" {name}=\"{}\"", escaped(value));
    }
}

/// An element as selectors see it.
struct Styled<'a, 'input>(Node<'a, 'input>);

impl Element for Styled<'_, '_> {
    fn parent_element(&self) -> Option<Self> {
        self.0.parent_element().map(Styled)
    }

    fn prev_sibling_element(&self) -> Option<Self> {
        self.0.prev_sibling_element().map(Styled)
    }

    fn has_local_name(&self, name: &str) -> bool {
        self.0.tag_name().name() == name
    }

    fn attribute_matches(&self, local_name: &str, operator: AttributeOperator<'_>) -> bool {
        self.0.attribute(local_name).is_some_and(|value| operator.matches(value))
    }

    fn pseudo_class_matches(&self, _: PseudoClass<'_>) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::resolved;

    fn attributes(document: &str, sheet: &str) -> String {
        resolved(document, sheet).expect("well-formed")
    }

    #[test]
    fn the_heavier_rule_counts_and_the_sheet_before_the_attribute() {
        let sheet = ".a.b { fill: #123; } .a { fill: #fff; stroke-width: 2px; } g > .a { cursor: pointer; }";
        assert_eq!(
            attributes("<g><path class=\"a b\" fill=\"red\" d=\"M0 0\"/></g>", sheet),
            "<g xmlns=\"\"><path class=\"a b\" d=\"M0 0\" fill=\"#123\" stroke-width=\"2\"/></g>"
        );
    }

    #[test]
    fn the_current_colour_is_that_of_the_nearest_element_that_has_one() {
        let sheet =
            ".a { color: #111; } .b { color: #222; } .sign { stroke: currentcolor; fill: currentColor; }";
        let resolved = attributes(
            "<g class=\"a\"><g class=\"b\"><g><path class=\"sign\"/></g></g><path class=\"sign\"/></g>",
            sheet,
        );
        let found: Vec<&str> = resolved.split("stroke=\"").skip(1).filter_map(|rest| rest.get(..4)).collect();
        assert_eq!(found, ["#222", "#111"]);
        assert!(!resolved.to_ascii_lowercase().contains("currentcolor"), "{resolved}");
    }

    #[test]
    fn text_and_language_are_kept() {
        let document = "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"en\"><text>a &lt; “b” &amp; c </text>\n</svg>";
        assert_eq!(attributes(document, ""), document);
    }
}
