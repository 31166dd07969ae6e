//! What single strings of a case may look like where a page could be harmed otherwise: addresses, and the
//! characters of a text. The author's tool holds files to these rules, and a pack from elsewhere is held to them
//! when it is unpacked.

/// An absolute http(s) address with a host, without a user name, and with nothing in it that a browser
/// would drop or turn around.
#[must_use]
pub fn is_link(link: &str) -> bool {
    let Some(rest) = without_scheme(link, "https://").or_else(|| without_scheme(link, "http://")) else {
        return false;
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or("");
    plain(link) && host.bytes().next().is_some_and(|b| b != b':') && !host.contains('@')
}

/// An http(s) address, or `mailto:` with an `@` in it.
#[must_use]
pub fn is_corrections(address: &str) -> bool {
    let mail = without_scheme(address, "mailto:").is_some_and(|rest| {
        rest.split_once('@').is_some_and(|(name, host)| !name.is_empty() && !host.is_empty())
    });
    is_link(address) || (mail && plain(address))
}

fn without_scheme<'a>(address: &'a str, scheme: &str) -> Option<&'a str> {
    let head = address.get(..scheme.len())?;
    if head.eq_ignore_ascii_case(scheme) { address.get(scheme.len()..) } else { None }
}

fn plain(address: &str) -> bool {
    address.chars().all(|c| {
        !c.is_whitespace()
            && !is_hidden(c)
            && !matches!(c, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}')
    })
}

/// Whether no text of a case may hold this character: controls (a line feed between paragraphs is asked
/// about apart), marks that turn the direction of the text around them, and invisible tags and fillers.
#[must_use]
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{61C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFF}' | '\u{E0000}'..='\u{E0FFF}')
}
