//! A store of a platform by cmi5, as tests need it: it gives one token, keeps documents, writes down every statement once, can
//! refuse everything, and can hear one request late. It listens at a port of its own, so that the page asks another origin, as
//! it does in a school.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

use anyhow::{Context, Result};
use serde_json::{Value, json};

/// What is asked to be let in with.
const TOKEN: &str = "dG9rZW4=";

/// A running store. It answers for as long as the tests run.
pub struct Store {
    address: SocketAddr,
    kept: Arc<Shared>,
}

#[derive(Default)]
struct Shared {
    kept: Mutex<Kept>,
    /// Told when what is held is let go.
    let_go: Condvar,
}

#[derive(Default)]
struct Kept {
    /// Whether every request is refused, and how many were that had statements.
    refuses: bool,
    refused: usize,
    /// What the path ends in whose next change is held, and whether one is.
    holds: Option<&'static str>,
    held: bool,
    /// Documents by their `stateId`.
    documents: BTreeMap<String, String>,
    statements: Vec<Value>,
    /// What no program that follows the specification asks.
    faults: Vec<String>,
}

struct Request {
    method: String,
    target: String,
    token: String,
    version: String,
    body: String,
}

impl Request {
    fn path(&self) -> &str {
        self.target.split('?').next().unwrap_or_default()
    }
}

impl Store {
    /// Starts a store that has this to say of a launch.
    ///
    /// # Errors
    /// Where no port can be had.
    pub fn start(launch: &Value) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = listener.local_addr()?;
        let kept = Arc::<Shared>::default();
        lock(&kept).documents.insert("LMS.LaunchData".to_owned(), launch.to_string());
        let shared = Arc::clone(&kept);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let shared = Arc::clone(&shared);
                // A page that goes away in the middle is no concern of the store's.
                thread::spawn(move || answer(stream, &shared));
            }
        });
        Ok(Self { address, kept })
    }

    /// The query of a launch.
    #[must_use]
    pub fn launch(&self) -> String {
        let actor = "%7B%22account%22%3A%7B%22homePage%22%3A%22https%3A%2F%2Fschool.example%22%2C%22name%22%3A%22p1%22%7D%7D";
        format!(
            "?endpoint=http%3A%2F%2F{0}%2Fxapi&fetch=http%3A%2F%2F{0}%2Ftoken&actor={actor}\
             &registration=6fe4a5e8-7d5c-4d0e-9d3b-2d5f0a3c1b11&activityId=https%3A%2F%2Fschool.example%2Fau%2F1",
            self.address
        )
    }

    /// An expression for how many statements there are, in a page.
    #[must_use]
    pub fn count(&self) -> String {
        format!("fetch('http://{}/count').then((answer) => answer.json())", self.address)
    }

    /// The same for how many times some were refused.
    #[must_use]
    pub fn refused(&self) -> String {
        self.count().replace("/count", "/refused")
    }

    /// An expression for the record of a pupil, in a page. What was sent when a page was left may come after statements were heard.
    #[must_use]
    pub fn record(&self) -> String {
        self.count().replace("/count", "/record")
    }

    /// From now on refuses everything, or nothing.
    pub fn refuse(&self, refuses: bool) {
        lock(&self.kept).refuses = refuses;
    }

    /// Holds the next change at a path that ends so, as a slow way there does, until it is let go.
    pub fn hold(&self, ending: &'static str) {
        lock(&self.kept).holds = Some(ending);
    }

    /// An expression for whether one is held, in a page.
    #[must_use]
    pub fn held(&self) -> String {
        self.count().replace("/count", "/held")
    }

    /// Lets go what is held.
    pub fn let_go(&self) {
        lock(&self.kept).held = false;
        self.kept.let_go.notify_all();
    }

    /// The statements in the order of their arrival.
    #[must_use]
    pub fn statements(&self) -> Vec<Value> {
        lock(&self.kept).statements.clone()
    }

    /// What was asked that should not have been.
    #[must_use]
    pub fn faults(&self) -> Vec<String> {
        lock(&self.kept).faults.clone()
    }
}

fn lock(shared: &Shared) -> MutexGuard<'_, Kept> {
    shared.kept.lock().unwrap_or_else(PoisonError::into_inner)
}

fn answer(mut stream: TcpStream, shared: &Shared) -> Result<()> {
    let request = read(&stream)?;
    let (status, body) = match request.method.as_str() {
        "OPTIONS" => (204, String::new()),
        _ => {
            let mut kept = lock(shared);
            if request.method != "GET" && kept.holds.is_some_and(|ending| request.path().ends_with(ending)) {
                (kept.holds, kept.held) = (None, true);
                kept =
                    shared.let_go.wait_while(kept, |kept| kept.held).unwrap_or_else(PoisonError::into_inner);
            }
            kept.answer(&request)
        }
    };
    write!(
        stream,
        "HTTP/1.1 {status} -\r\nContent-Length: {}\r\nConnection: close\r\nAccess-Control-Allow-Origin: *\r\n\
         Access-Control-Allow-Methods: GET, POST, PUT\r\n\
         Access-Control-Allow-Headers: authorization, content-type, x-experience-api-version\r\n\r\n{body}",
        body.len()
    )?;
    Ok(())
}

fn read(stream: &TcpStream) -> Result<Request> {
    let mut reader = BufReader::new(stream);
    let mut first = String::new();
    reader.read_line(&mut first)?;
    let mut words = first.split(' ').map(str::to_owned);
    let (method, target) = (words.next().context("no method")?, words.next().context("no target")?);
    let (mut token, mut version, mut length) = (String::new(), String::new(), 0);
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let Some((name, value)) = line.trim().split_once(": ") else { break };
        match name.to_ascii_lowercase().as_str() {
            "authorization" => token = value.to_owned(),
            "x-experience-api-version" => version = value.to_owned(),
            "content-length" => length = value.parse()?,
            _ => {}
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    Ok(Request { method, target, token, version, body: String::from_utf8(body)? })
}

impl Kept {
    fn answer(&mut self, request: &Request) -> (u16, String) {
        let Request { method, target, token, version, body } = request;
        let path = request.path();
        let id = target.split("stateId=").nth(1).and_then(|rest| rest.split('&').next()).unwrap_or_default();
        match (method.as_str(), path) {
            ("GET", "/count") => return (200, self.statements.len().to_string()),
            ("GET", "/record") => {
                let record = self.documents.get("sanctions-explainer.lesson");
                return (200, record.map_or_else(|| "null".to_owned(), Clone::clone));
            }
            ("GET", "/held") => return (200, self.held.to_string()),
            ("GET", "/refused") => return (200, self.refused.to_string()),
            _ if self.refuses => {
                self.refused += usize::from(path == "/xapi/statements");
                return (500, String::new());
            }
            ("POST", "/token") => return (200, json!({ "auth-token": TOKEN }).to_string()),
            _ => {}
        }
        if *token != format!("Basic {TOKEN}") || !version.starts_with("1.0") {
            self.faults.push(format!("{method} {path} with “{token}”, “{version}”"));
            return (401, String::new());
        }
        match (method.as_str(), path) {
            ("GET", "/xapi/activities/state") => match self.documents.get(id) {
                Some(document) => (200, document.clone()),
                None => (404, String::new()),
            },
            ("PUT", "/xapi/activities/state") if id != "LMS.LaunchData" => {
                self.documents.insert(id.to_owned(), body.clone());
                (204, String::new())
            }
            ("GET", "/xapi/agents/profile") => (404, String::new()),
            ("POST", "/xapi/statements") => match serde_json::from_str::<Vec<Value>>(body) {
                Ok(statements) => {
                    for statement in statements {
                        if self.statements.iter().all(|known| known["id"] != statement["id"]) {
                            self.statements.push(statement);
                        }
                    }
                    (200, "[]".to_owned())
                }
                Err(error) => {
                    self.faults.push(error.to_string());
                    (400, String::new())
                }
            },
            _ => {
                self.faults.push(format!("{method} {target}"));
                (400, String::new())
            }
        }
    }
}
