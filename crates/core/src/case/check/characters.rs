//! What single strings may look like: ids, dates, versions, addresses, and the characters of a text.

/// Lower-case words and digits joined by single hyphens.
pub fn is_id(id: &str) -> bool {
    id.len() <= super::ID_MAX
        && id.split('-').all(|word| {
            !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

/// `major.minor.patch`, decimal and short.
pub fn is_version(version: &str) -> bool {
    version.split('.').count() == 3 && version.split('.').all(|part| part.len() <= 6 && digits(part))
}

/// `YYYY-MM-DD`, in the calendar.
pub fn is_day(date: &str) -> bool {
    let mut parts = date.splitn(3, '-');
    let (Some(year), Some(month), Some(day)) = (parts.next(), parts.next(), parts.next()) else {
        return false;
    };
    let (Some(year), Some(month), Some(day)) = (number(year, 4), number(month, 2), number(day, 2)) else {
        return false;
    };
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    };
    year > 0 && (1..=days).contains(&day)
}

/// `YYYY-MM`, in the calendar.
pub fn is_month(date: &str) -> bool {
    date.split_once('-').is_some_and(|(year, month)| {
        is_year(year) && number(month, 2).is_some_and(|month| (1..=12).contains(&month))
    })
}

/// `YYYY`.
pub fn is_year(date: &str) -> bool {
    number(date, 4).is_some_and(|year| year > 0)
}

/// A number of exactly so many digits.
fn number(text: &str, length: usize) -> Option<u32> {
    if text.len() == length && digits(text) { text.parse().ok() } else { None }
}

fn digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// An absolute http(s) address with a host, without a user name, and with nothing in it that a browser
/// would drop or turn around.
pub fn is_link(link: &str) -> bool {
    let Some(rest) = without_scheme(link, "https://").or_else(|| without_scheme(link, "http://")) else {
        return false;
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or("");
    plain(link) && host.bytes().next().is_some_and(|b| b != b':') && !host.contains('@')
}

/// An http(s) address, or `mailto:` with an `@` in it.
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

/// A BCP 47 tag of letters and digits: `en`, `pt-BR`, `zh-Hant`.
pub fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or("");
    tag.len() <= 35
        && (2..=3).contains(&first.len())
        && first.bytes().all(|b| b.is_ascii_lowercase())
        && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
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
