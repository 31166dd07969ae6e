//! What single strings may look like: dates, versions and language tags.

/// `major.minor.patch`, decimal and short.
pub fn is_version(version: &str) -> bool {
    version.split('.').count() == 3 && version.split('.').all(|section| section.len() <= 6 && digits(section))
}

/// `YYYY-MM-DD`, in the calendar.
pub fn is_day(date: &str) -> bool {
    let mut sections = date.splitn(3, '-');
    let (Some(year), Some(month), Some(day)) = (sections.next(), sections.next(), sections.next()) else {
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

/// A BCP 47 tag of letters and digits: `en`, `pt-BR`, `zh-Hant`.
pub fn is_language(tag: &str) -> bool {
    let mut sections = tag.split('-');
    let first = sections.next().unwrap_or("");
    tag.len() <= 35
        && (2..=3).contains(&first.len())
        && first.bytes().all(|b| b.is_ascii_lowercase())
        && sections.all(|section| {
            (1..=8).contains(&section.len()) && section.bytes().all(|b| b.is_ascii_alphanumeric())
        })
}
