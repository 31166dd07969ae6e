//! Writing one answer, well or badly.

use std::io::{self, Read, Write};
use std::net::TcpStream;

use crate::files::{Found, find};
use crate::request::Request;
use crate::{Fault, Site};

/// An answer, ready to be written.
pub(crate) struct Answer {
    /// The HTTP status.
    pub status: u16,
    head: String,
    body: Vec<u8>,
}

impl Answer {
    /// Makes up the answer to a request, without the faults that only show while writing.
    pub fn prepare(site: &Site, request: &Request, fault: Option<&Fault>) -> Self {
        let asks_for_file = matches!(request.method.as_str(), "GET" | "HEAD");
        let as_it_is = fault.is_some() || site.first_script.is_some();
        let (status, mut found) = match fault {
            _ if !asks_for_file => (405, error_page(405)),
            Some(Fault::Status(status)) => (*status, error_page(*status)),
            _ => match find(site, request, !as_it_is) {
                Ok(found) => (200, found),
                Err(error) if error.kind() == io::ErrorKind::NotFound => (404, error_page(404)),
                Err(_) => (500, error_page(500)),
            },
        };
        if let (Some(script), true) = (&site.first_script, found.content_type.starts_with("text/html")) {
            found.body = with_first_script(&found.body, script);
        }
        if let Some(fault) = fault {
            fault.spoil(&mut found);
        }
        Self { status, head: head(site, request, status, &found, fault), body: found.body }
    }

    /// Writes the answer, as far as the fault lets it through.
    pub fn write(&self, head_only: bool, fault: Option<&Fault>, stream: &mut TcpStream) -> io::Result<()> {
        stream.write_all(self.head.as_bytes())?;
        let half = &self.body[..self.body.len() / 2];
        match fault {
            _ if head_only => Ok(()),
            Some(Fault::Truncated) => stream.write_all(half),
            Some(Fault::Stalled) => {
                stream.write_all(half)?;
                // Returns when the reader closes, or when the dropped server shuts the socket down.
                stream.set_read_timeout(None)?;
                stream.read_to_end(&mut Vec::new()).map(drop)
            }
            _ => stream.write_all(&self.body),
        }
    }
}

fn head(site: &Site, request: &Request, status: u16, found: &Found, fault: Option<&Fault>) -> String {
    let mut headers = vec![
        ("Content-Type", found.content_type.clone()),
        ("Content-Length", found.body.len().to_string()),
        ("Cache-Control", "no-cache".to_owned()),
        ("Vary", "Accept-Encoding".to_owned()),
        ("Connection", "close".to_owned()),
    ];
    headers.extend(found.encoding.map(|encoding| ("Content-Encoding", encoding.to_owned())));
    for (ending, name, value) in &site.headers {
        if request.path.ends_with(ending.as_str()) {
            headers.retain(|(other, _)| !other.eq_ignore_ascii_case(name));
            headers.push((name, value.clone()));
        }
    }
    if fault == Some(&Fault::Unshared) {
        headers.retain(|(name, _)| !name.eq_ignore_ascii_case("Access-Control-Allow-Origin"));
    }
    let mut head = format!("HTTP/1.1 {status} {}\r\n", reason(status));
    for (name, value) in headers.iter().filter(|(_, value)| !value.is_empty()) {
        head += &format!("{name}: {value}\r\n");
    }
    head + "\r\n"
}

fn error_page(status: u16) -> Found {
    let words = format!("{status} {}", reason(status));
    let page = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>{words}</title><h1>{words}</h1>\
         <p><a href=\"/\">To the start page</a></p></html>\n"
    );
    Found::plain("text/html; charset=utf-8", page.into_bytes())
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        500 => "Internal Server Error",
        503 => "Service Unavailable",
        _ => "Answer",
    }
}

/// Puts the script right after `<head>`, or at the very front of a page without one.
fn with_first_script(page: &[u8], script: &str) -> Vec<u8> {
    let text = String::from_utf8_lossy(page);
    let tag = format!("<script src=\"{script}\"></script>");
    match text.find("<head>") {
        Some(at) => {
            let at = at + "<head>".len();
            format!("{}{tag}{}", &text[..at], &text[at..]).into_bytes()
        }
        None => format!("{tag}{text}").into_bytes(),
    }
}
