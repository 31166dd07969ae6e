//! The running server: one thread that accepts, one per connection, all gone when it is dropped.

use std::collections::{BTreeSet, HashMap};
use std::io;
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crate::answer::Answer;
use crate::request::Request;
use crate::{Fault, Site};

/// How long a connection may stay silent before it is closed.
const SILENCE: Duration = Duration::from_secs(30);

/// One request that was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// `GET` or `HEAD`.
    pub method: String,
    /// The address path, without the query.
    pub path: String,
    /// The status that was sent.
    pub status: u16,
}

/// A running server. Dropping it closes the port and every open connection.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    accepting: Option<JoinHandle<()>>,
}

#[derive(Debug, Default)]
struct Shared {
    site: Site,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    closing: bool,
    faults: Vec<(String, Fault)>,
    asked: Vec<Asked>,
    open: HashMap<u64, TcpStream>,
    next: u64,
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Server {
    pub(crate) fn start(site: Site, port: u16) -> io::Result<Self> {
        let listener = if port == 0 { bind_anew()? } else { TcpListener::bind((Ipv4Addr::LOCALHOST, port))? };
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared { site, state: Mutex::default() });
        let accepting = thread::spawn({
            let shared = Arc::clone(&shared);
            move || accept(&listener, &shared)
        });
        Ok(Self { address, shared, accepting: Some(accepting) })
    }

    /// The address of `path` on this server: `url("")` is the start page.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}/{}", self.address, path.trim_start_matches('/'))
    }

    /// From now on, answers whose address path ends in `ending` suffer this fault; `""` is every answer.
    pub fn break_with(&self, ending: &str, fault: Fault) {
        self.shared.state().faults.push((ending.to_owned(), fault));
    }

    /// From now on, every answer is good again.
    pub fn mend(&self) {
        self.shared.state().faults.clear();
    }

    /// What was asked since the start or the last [`forget`](Server::forget), in order of arrival.
    pub fn asked(&self) -> Vec<Asked> {
        self.shared.state().asked.clone()
    }

    /// Empties the log.
    pub fn forget(&self) {
        self.shared.state().asked.clear();
    }
}

/// Listens on a port that this program has not been given before. A system hands out the same one again before long, and to a
/// browser that has kept or cached something for it, that is the same site.
fn bind_anew() -> io::Result<TcpListener> {
    static GIVEN: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    // What is still held is not handed out again.
    let mut given_before = Vec::new();
    loop {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let port = listener.local_addr()?.port();
        if GIVEN.lock().unwrap_or_else(PoisonError::into_inner).insert(port) {
            return Ok(listener);
        }
        given_before.push(listener);
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let mut state = self.shared.state();
        state.closing = true;
        for stream in state.open.values() {
            // A connection that is gone already is what is wanted.
            let _ = stream.shutdown(Shutdown::Both);
        }
        drop(state);
        // Wakes the accepting thread, which then sees that it is over.
        let _ = TcpStream::connect(self.address);
        if let Some(accepting) = self.accepting.take() {
            let _ = accepting.join();
        }
    }
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    for stream in listener.incoming() {
        let mut state = shared.state();
        if state.closing {
            return;
        }
        let Ok((stream, kept)) = stream.and_then(|stream| Ok((stream.try_clone()?, stream))) else {
            continue;
        };
        let id = state.next;
        state.next += 1;
        state.open.insert(id, kept);
        drop(state);
        let shared = Arc::clone(shared);
        thread::spawn(move || {
            // A reader who goes away in the middle is no concern of the server's.
            let _ = converse(&shared, stream);
            if let Some(stream) = shared.state().open.remove(&id) {
                let _ = stream.shutdown(Shutdown::Both);
            }
        });
    }
}

fn converse(shared: &Shared, mut stream: TcpStream) -> io::Result<()> {
    stream.set_read_timeout(Some(SILENCE))?;
    let Some(request) = Request::read(&stream)? else { return Ok(()) };
    let state = shared.state();
    let fault = state.faults.iter().rev().find(|(ending, _)| request.path.ends_with(ending.as_str()));
    let fault = fault.map(|(_, fault)| fault.clone());
    drop(state);
    let answer = Answer::prepare(&shared.site, &request, fault.as_ref());
    // Logged before it is written, so that whatever a reader has seen is in the log.
    if shared.site.first_script.as_ref() != Some(&request.path) {
        let (method, path) = (request.method.clone(), request.path.clone());
        shared.state().asked.push(Asked { method, path, status: answer.status });
    }
    answer.write(request.method == "HEAD", fault.as_ref(), &mut stream)
}
