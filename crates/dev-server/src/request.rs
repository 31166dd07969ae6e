//! Reading one request: the line and the headers that matter here.

use std::io::{self, BufRead, BufReader, Read};
use std::net::TcpStream;

use percent_encoding::percent_decode_str;

/// The longest request head that is read, in bytes.
const LONGEST_HEAD: u64 = 32 * 1024;

/// One request, read.
#[derive(Debug)]
pub(crate) struct Request {
    /// `GET`, `HEAD` or whatever was sent.
    pub method: String,
    /// The address path, without the query, percent-decoded.
    pub path: String,
    /// The raw `Accept-Encoding` header.
    pub accept_encoding: String,
}

impl Request {
    /// Reads the head of a request; `None` where the other side closed without asking, as browsers do with
    /// connections opened on suspicion.
    pub fn read(stream: &TcpStream) -> io::Result<Option<Self>> {
        let mut lines = BufReader::new(stream.take(LONGEST_HEAD)).lines();
        let Some(first) = lines.next().transpose()? else { return Ok(None) };
        let mut words = first.split(' ');
        let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        let path = target.split(['?', '#']).next().unwrap_or_default();
        let mut request =
            Self { method: method.to_owned(), path: decoded(path), accept_encoding: String::new() };
        for line in lines {
            let line = line?;
            if line.is_empty() {
                return Ok(Some(request));
            }
            if let Some((name, value)) = line.split_once(':')
                && name.eq_ignore_ascii_case("accept-encoding")
            {
                request.accept_encoding = value.trim().to_ascii_lowercase();
            }
        }
        Err(io::Error::new(io::ErrorKind::InvalidData, "the request has no end"))
    }

    /// Whether the reader takes this content encoding (`br`, `gzip`).
    pub fn accepts(&self, encoding: &str) -> bool {
        self.accept_encoding.split(',').any(|one| {
            let mut parts = one.split(';').map(str::trim);
            parts.next() == Some(encoding) && !parts.any(|weight| matches!(weight, "q=0" | "q=0.0"))
        })
    }
}

/// Undoes percent-encoding, once. A path that is not UTF-8 afterwards names no file of ours and is kept lossily.
fn decoded(path: &str) -> String {
    percent_decode_str(path).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asking(accept_encoding: &str) -> Request {
        Request { method: "GET".into(), path: "/".into(), accept_encoding: accept_encoding.into() }
    }

    #[test]
    fn an_encoding_counts_only_when_it_is_named_and_not_refused() {
        assert!(asking("gzip, deflate, br").accepts("br"));
        assert!(asking("br;q=0.5").accepts("br"));
        assert!(!asking("gzip, br;q=0").accepts("br"));
        assert!(!asking("brotli").accepts("br"));
    }

    #[test]
    fn percent_codes_are_undone_once() {
        assert_eq!(decoded("/a%20b/%2e%2E/%zz%"), "/a b/../%zz%");
    }
}
