//! A TOML parser's errors in plain words, and what usually helps.

use super::advice::Advice;

/// What is wrong where the parser stopped, at this byte of the text, and how to mend it.
pub(crate) fn syntax_error(message: &str, text: &str, at: usize) -> (String, Advice) {
    if let Some(told) = after_a_text(message, text, at) {
        return told;
    }
    let plain = |plain: &str, advice| (plain.to_owned(), advice);
    match message {
        _ if message.starts_with("duplicate key") => {
            plain("this key or table is there already", Advice::RenameDuplicate)
        }
        _ if message.starts_with("unclosed array table") => {
            plain("this heading has no end", Advice::CloseListHeading)
        }
        _ if message.starts_with("unclosed table") => plain("this heading has no end", Advice::CloseHeading),
        _ if message.starts_with("unclosed array") => plain("this list has no end", Advice::CloseList),
        _ if message.starts_with("unclosed inline table") => {
            plain("this table has no end", Advice::CloseTable)
        }
        _ if message.starts_with("missing comma") => plain("a comma is missing here", Advice::AddComma),
        _ if message.starts_with("invalid basic string") => plain("this text has no end", Advice::CloseText),
        _ if message.starts_with("invalid literal string") => {
            plain("this text has no end", Advice::CloseLiteralText)
        }
        _ if message.starts_with("invalid multi-line basic string") => {
            plain("this text has no end", Advice::CloseLongText)
        }
        _ if message.starts_with("invalid multi-line literal string") => {
            plain("this text has no end", Advice::CloseLongLiteralText)
        }
        _ if message.starts_with("string values must be quoted") => {
            plain("this text is not in quotation marks", Advice::QuoteText)
        }
        _ if message.starts_with("invalid boolean") => {
            plain("this is neither true nor false", Advice::QuoteValue)
        }
        _ if message.starts_with("invalid float") || message.starts_with("invalid integer") => {
            plain("this is no number", Advice::QuoteValue)
        }
        _ if message.starts_with("invalid datetime") => plain("this is no date", Advice::QuoteValue),
        _ if message.starts_with("key with no value") => {
            plain("this is no key with a value", Advice::WriteKeyAndValue)
        }
        _ if message.contains("escape") => plain(message, Advice::EscapeBackslash),
        _ => plain(message, Advice::SeeExamples),
    }
}

/// Something follows the end of a text where nothing may. Most often the text holds a quotation mark that ends it too
/// soon.
fn after_a_text(message: &str, text: &str, at: usize) -> Option<(String, Advice)> {
    let in_list = message.starts_with("missing comma");
    if !in_list && !message.starts_with("unexpected key or value") {
        return None;
    }
    let before = &text[..at];
    let rest = text[at..].split('\n').next().unwrap_or("");
    // Between two texts of a list, only the comma is missing.
    if in_list && (before.ends_with(char::is_whitespace) || rest.starts_with(['"', '\''])) {
        return None;
    }
    let ended = |mark: char, advice| {
        let closed = before.trim_end_matches([' ', '\t']).ends_with(mark) && rest.contains(mark);
        closed.then(|| (format!("the text ends at this {mark}, and something follows"), advice))
    };
    ended('"', Advice::EscapeQuotes).or_else(|| ended('\'', Advice::EscapeApostrophe)).or_else(|| {
        (!in_list).then(|| ("something follows where the line should end".to_owned(), Advice::OneValueALine))
    })
}
