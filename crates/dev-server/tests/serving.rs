//! The server as a client on a socket sees it, on good days and bad ones.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;

use dev_server::{Fault, Server, Site};

/// A fresh folder for one test with a page, a module and its compressed neighbour.
fn folder(test: &str) -> io::Result<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(test);
    fs::create_dir_all(folder.join("inner"))?;
    fs::write(folder.join("index.html"), "<!doctype html><html><head><title>T</title></head></html>")?;
    fs::write(folder.join("a.wasm"), "0123456789")?;
    fs::write(folder.join("a.wasm.br"), "packed")?;
    fs::write(folder.join("inner/b.svg"), "<svg/>")?;
    Ok(folder)
}

fn ask(server: &Server, line: &str, headers: &str) -> io::Result<TcpStream> {
    let address = server.url("").replace("http://", "");
    let mut stream = TcpStream::connect(address.trim_end_matches('/'))?;
    write!(stream, "{line} HTTP/1.1\r\nHost: x\r\n{headers}\r\n")?;
    Ok(stream)
}

/// Asks and returns (head, body) once the server has closed.
fn answer(server: &Server, line: &str, headers: &str) -> io::Result<(String, String)> {
    let mut all = String::new();
    ask(server, line, headers)?.read_to_string(&mut all)?;
    let (head, body) = all.split_once("\r\n\r\n").ok_or(ErrorKind::InvalidData)?;
    Ok((format!("{head}\r\n"), body.to_owned()))
}

#[test]
fn files_come_with_their_type_and_unchanged() -> io::Result<()> {
    let server = Site::new(folder("types")?).start(0)?;
    for (path, content_type) in [
        ("/", "text/html; charset=utf-8"),
        ("/index.html?x=1", "text/html; charset=utf-8"),
        ("/a.wasm", "application/wasm"),
        ("/inner/b.svg", "image/svg+xml"),
    ] {
        let (head, _) = answer(&server, &format!("GET {path}"), "")?;
        assert!(head.starts_with("HTTP/1.1 200 OK\r\n"), "{path}: {head}");
        assert!(head.contains(&format!("Content-Type: {content_type}\r\n")), "{path}: {head}");
        assert!(head.contains("Cache-Control: no-cache\r\n"), "{path}: {head}");
    }
    assert_eq!(answer(&server, "GET /a.wasm", "")?.1, "0123456789");
    Ok(())
}

#[test]
fn a_compressed_neighbour_is_sent_to_those_who_take_it() -> io::Result<()> {
    let server = Site::new(folder("packed")?).start(0)?;
    let (head, body) = answer(&server, "GET /a.wasm", "Accept-Encoding: gzip, br\r\n")?;
    assert!(head.contains("Content-Encoding: br\r\n") && head.contains("application/wasm"), "{head}");
    assert_eq!(body, "packed");
    let (head, body) = answer(&server, "GET /a.wasm", "Accept-Encoding: gzip\r\n")?;
    assert!(!head.contains("Content-Encoding"), "{head}");
    assert_eq!(body, "0123456789");
    Ok(())
}

#[test]
fn head_sends_no_body_and_other_methods_are_refused() -> io::Result<()> {
    let server = Site::new(folder("methods")?).start(0)?;
    let (head, body) = answer(&server, "HEAD /a.wasm", "")?;
    assert!(head.contains("Content-Length: 10\r\n"), "{head}");
    assert_eq!(body, "");
    assert!(answer(&server, "POST /a.wasm", "")?.0.starts_with("HTTP/1.1 405"));
    Ok(())
}

#[test]
fn nothing_outside_the_folder_is_served() -> io::Result<()> {
    let root = folder("outside")?;
    fs::write(root.join("secret"), "secret")?;
    let server = Site::new(root.join("inner")).start(0)?;
    for path in
        ["/../secret", "/%2e%2e/secret", "/..%2fsecret", "//etc/passwd", "/./b.svg", "/x\\..\\..\\secret"]
    {
        let (head, body) = answer(&server, &format!("GET {path}"), "")?;
        assert!(head.starts_with("HTTP/1.1 404"), "{path}: {head}");
        assert!(!body.contains("secret") && !body.contains("root:"), "{path}");
    }
    assert!(answer(&server, "GET /b.svg", "")?.0.starts_with("HTTP/1.1 200"));
    Ok(())
}

#[test]
fn the_longest_prefix_and_the_page_in_memory_win() -> io::Result<()> {
    let root = folder("prefixes")?;
    let server = Site::new(&root)
        .folder("/host", root.join("inner"))
        .page("/host/page.html", "text/html", "in memory")
        .start(0)?;
    assert_eq!(answer(&server, "GET /host/b.svg", "")?.1, "<svg/>");
    assert_eq!(answer(&server, "GET /host/page.html", "")?.1, "in memory");
    assert!(answer(&server, "GET /host/a.wasm", "")?.0.starts_with("HTTP/1.1 404"));
    Ok(())
}

#[test]
fn headers_are_added_replaced_and_left_out() -> io::Result<()> {
    let server = Site::new(folder("headers")?)
        .header("", "Content-Security-Policy", "default-src 'none'")
        .header(".wasm", "cache-control", "max-age=9")
        .header(".wasm", "Vary", "")
        .start(0)?;
    let (head, _) = answer(&server, "GET /a.wasm", "")?;
    assert!(head.contains("Content-Security-Policy: default-src 'none'\r\n"), "{head}");
    assert!(head.contains("cache-control: max-age=9\r\n"), "{head}");
    assert!(!head.contains("no-cache") && !head.contains("Vary"), "{head}");
    assert!(answer(&server, "GET /", "")?.0.contains("Cache-Control: no-cache\r\n"));
    Ok(())
}

#[test]
fn the_first_script_stands_before_all_else_and_out_of_the_log() -> io::Result<()> {
    let server = Site::new(folder("script")?).first_script("/watch.js", "let seen;").start(0)?;
    let (_, page) = answer(&server, "GET /", "")?;
    assert!(page.contains("<head><script src=\"/watch.js\"></script><title>"), "{page}");
    assert_eq!(answer(&server, "GET /watch.js", "")?.1, "let seen;");
    let asked: Vec<_> = server.asked().into_iter().map(|asked| asked.path).collect();
    assert_eq!(asked, ["/"]);
    Ok(())
}

#[test]
fn faults_strike_the_paths_they_name_until_mended() -> io::Result<()> {
    let server = Site::new(folder("faults")?).start(0)?;
    server.break_with(".wasm", Fault::Status(500));
    assert!(answer(&server, "GET /a.wasm", "")?.0.starts_with("HTTP/1.1 500"));
    assert!(answer(&server, "GET /", "")?.0.starts_with("HTTP/1.1 200"));
    server.break_with(".wasm", Fault::Mime("text/plain".into()));
    assert!(answer(&server, "GET /a.wasm", "")?.0.contains("Content-Type: text/plain\r\n"));
    server.break_with(".wasm", Fault::Flipped);
    assert_eq!(answer(&server, "GET /a.wasm", "Accept-Encoding: br\r\n")?.1, "0123446789");
    server.break_with(".wasm", Fault::Truncated);
    let (head, body) = answer(&server, "GET /a.wasm", "")?;
    assert!(head.contains("Content-Length: 10\r\n"), "{head}");
    assert_eq!(body, "01234");
    server.mend();
    assert_eq!(answer(&server, "GET /a.wasm", "")?.1, "0123456789");
    let statuses: Vec<_> = server.asked().into_iter().map(|asked| asked.status).collect();
    assert_eq!(statuses, [500, 200, 200, 200, 200, 200]);
    server.forget();
    assert_eq!(server.asked(), []);
    Ok(())
}

#[test]
fn a_stalled_answer_ends_only_with_the_server() -> io::Result<()> {
    let server = Site::new(folder("stalled")?).start(0)?;
    server.break_with("", Fault::Stalled);
    let mut stream = ask(&server, "GET /a.wasm", "")?;
    let mut seen = Vec::new();
    while !seen.ends_with(b"\r\n\r\n01234") {
        let mut byte = [0];
        stream.read_exact(&mut byte)?;
        seen.extend(byte);
    }
    stream.set_nonblocking(true)?;
    assert_eq!(stream.read(&mut [0]).map_err(|error| error.kind()), Err(ErrorKind::WouldBlock));
    stream.set_nonblocking(false)?;
    drop(server);
    // Closed in order or with a reset: over either way.
    assert!(matches!(stream.read(&mut [0]), Ok(0) | Err(_)));
    Ok(())
}

#[test]
fn a_taken_port_is_told_as_such() -> io::Result<()> {
    let first = Site::new(folder("port")?).start(0)?;
    let port = first.url("").rsplit(':').next().and_then(|rest| rest.trim_end_matches('/').parse().ok());
    let second = Site::default().start(port.ok_or(ErrorKind::InvalidData)?);
    assert_eq!(second.err().map(|error| error.kind()), Some(ErrorKind::AddrInUse));
    Ok(())
}

#[test]
fn no_free_port_is_given_twice() -> io::Result<()> {
    // Far more than it takes for a system to hand out one again.
    const SERVERS: usize = 1000;
    let addresses = (0..SERVERS).map(|_| Ok(Site::default().start(0)?.url("")));
    let different = addresses.collect::<io::Result<BTreeSet<String>>>()?;
    assert_eq!(different.len(), SERVERS);
    Ok(())
}

#[test]
fn what_is_shared_can_be_kept_from_other_sites() -> io::Result<()> {
    let shared = Site::new(folder("shared")?).header("", "Access-Control-Allow-Origin", "*").start(0)?;
    let says = |head: &str| head.contains("Access-Control-Allow-Origin: *\r\n");
    shared.break_with(".wasm", Fault::Unshared);
    let (head, body) = answer(&shared, "GET /a.wasm", "")?;
    assert!(head.starts_with("HTTP/1.1 200 OK\r\n") && !says(&head) && body == "0123456789", "{head}");
    assert!(says(&answer(&shared, "GET /", "")?.0));
    shared.mend();
    assert!(says(&answer(&shared, "GET /a.wasm", "")?.0));
    Ok(())
}
