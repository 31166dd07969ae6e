//! Elements as text, and style as attributes: what a style sheet says of every element of a drawing, written on the
//! element itself.
//!
//! Viewers differ most in how much CSS they know. One takes `currentcolor` for no colour at all and loses every sign,
//! another draws it black. All of them read presentation attributes, so the file has nothing else: no style sheet, no
//! `currentcolor`, no custom property.

use std::collections::BTreeMap;

use simplecss::{AttributeOperator, Element, PseudoClass, StyleSheet};
use yew::virtual_dom::{VNode, VTag};

/// Properties that mean something on a page only.
const OF_PAGES: [&str; 2] = ["cursor", "overflow"];

/// A drawing of plain elements and texts as XML, with the looks of the sheet in attributes. Selectors of the sheet are
/// plain, and its values are those of SVG.
pub fn written(drawing: &VNode, sheet: &str) -> String {
    let mut writer = Writer { sheet: StyleSheet::parse(sheet), out: String::new() };
    writer.node(drawing, None, "black");
    writer.out
}

/// Text as it stands in XML.
#[must_use]
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

struct Writer<'a> {
    sheet: StyleSheet<'a>,
    out: String,
}

impl<'a> Writer<'a> {
    /// Writes a node. `color` is what `currentcolor` means in the element around it.
    fn node(&mut self, node: &VNode, parent: Option<&Styled<'_>>, color: &'a str) {
        match node {
            VNode::VTag(tag) => self.element(&Styled { tag, parent }, color),
            VNode::VText(text) => self.out += &escaped(&text.text),
            VNode::VList(nodes) => nodes.iter().for_each(|node| self.node(node, parent, color)),
            // A drawing that is written has no components in it.
            _ => {}
        }
    }

    fn element(&mut self, element: &Styled<'_>, inherited: &'a str) {
        let mut looks = self.looks(element);
        let color = looks.remove("color").unwrap_or(inherited);
        let name = element.tag.tag();
        self.out += &format!("<{name}");
        for (name, value) in element.tag.attributes.iter().filter(|(name, _)| !looks.contains_key(name)) {
            // Pages and drawings have other names for the language.
            self.attribute(if name == "lang" { "xml:lang" } else { name }, value);
        }
        for (property, value) in looks {
            let value = if value.eq_ignore_ascii_case("currentcolor") { color } else { value };
            self.attribute(property, value.strip_suffix("px").unwrap_or(value));
        }
        let start = self.out.len();
        self.out.push('>');
        if let Some(children) = element.tag.children() {
            self.node(children, Some(element), color);
        }
        if self.out.len() == start + 1 {
            self.out.replace_range(start.., "/>");
        } else {
            self.out += &format!("</{name}>");
        }
    }

    /// What the sheet says of an element. Its rules come in the order of their weight: the last one counts.
    fn looks(&self, element: &Styled<'_>) -> BTreeMap<&'a str, &'a str> {
        let rules = self.sheet.rules.iter().filter(|rule| rule.selector.matches(element));
        let declarations = rules.flat_map(|rule| &rule.declarations);
        let looks = declarations.map(|declaration| (declaration.name, declaration.value));
        looks.filter(|(property, _)| !OF_PAGES.contains(property)).collect()
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.out += &format!(" {name}=\"{}\"", escaped(value));
    }
}

/// An element as selectors see it.
#[derive(Clone, Copy)]
struct Styled<'a> {
    tag: &'a VTag,
    parent: Option<&'a Styled<'a>>,
}

impl Element for Styled<'_> {
    fn parent_element(&self) -> Option<Self> {
        self.parent.copied()
    }

    /// No plain selector asks for it.
    fn prev_sibling_element(&self) -> Option<Self> {
        None
    }

    fn has_local_name(&self, name: &str) -> bool {
        self.tag.tag() == name
    }

    fn attribute_matches(&self, local_name: &str, operator: AttributeOperator<'_>) -> bool {
        self.tag.attributes.iter().any(|(name, value)| name == local_name && operator.matches(value))
    }

    fn pseudo_class_matches(&self, _: PseudoClass<'_>) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use yew::html;

    use super::written;

    #[test]
    fn the_heavier_rule_counts_and_the_sheet_before_the_attribute() {
        let sheet = ".a.b { fill: #123; } .a { fill: #fff; stroke-width: 2px; } g > .a { cursor: pointer; }";
        let drawing = html! { <g><path class="a b" fill="red" d="M0 0" /></g> };
        assert_eq!(
            written(&drawing, sheet),
            "<g><path d=\"M0 0\" class=\"a b\" fill=\"#123\" stroke-width=\"2\"/></g>"
        );
    }

    #[test]
    fn the_current_colour_is_that_of_the_nearest_element_that_has_one() {
        let sheet =
            ".a { color: #111; } .b { color: #222; } .sign { stroke: currentcolor; fill: currentColor; }";
        let drawing = html! {
            <g class="a"><g class="b"><g><path class="sign" /></g></g><path class="sign" /></g>
        };
        let written = written(&drawing, sheet);
        let found: Vec<&str> = written.split("stroke=\"").skip(1).filter_map(|rest| rest.get(..4)).collect();
        assert_eq!(found, ["#222", "#111"]);
        assert!(!written.to_ascii_lowercase().contains("currentcolor"), "{written}");
    }

    #[test]
    fn text_and_language_are_kept() {
        let drawing = html! { <svg lang="en"><text>{ "a < “b” & c " }</text></svg> };
        assert_eq!(written(&drawing, ""), "<svg xml:lang=\"en\"><text>a &lt; “b” &amp; c </text></svg>");
    }
}
