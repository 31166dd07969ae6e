//! What is served: a description, without a socket.

use std::collections::BTreeMap;
use std::io;
use std::path::PathBuf;

use crate::Server;

/// What a server serves. Build it up, then [`start`](Site::start) it.
///
/// ```no_run
/// let server = dev_server::Site::new("dist")
///     .folder("/host", "tests/hosts")
///     .header("/host/strict.html", "Content-Security-Policy", "default-src 'none'")
///     .start(0)?;
/// println!("{}", server.url("host/strict.html"));
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Site {
    /// Address prefix (ends in `/`) → folder; the longest prefix wins.
    pub(crate) folders: BTreeMap<String, PathBuf>,
    /// Address path → content type and bytes.
    pub(crate) pages: BTreeMap<String, (String, Vec<u8>)>,
    /// End of an address path, header name, value; later ones win.
    pub(crate) headers: Vec<(String, String, String)>,
    /// Script address put first into every HTML answer.
    pub(crate) first_script: Option<String>,
}

impl Site {
    /// A site whose root `/` is `folder`.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self::default().folder("/", folder)
    }

    /// Serves another folder under the address `prefix` (for example `/host`).
    pub fn folder(mut self, prefix: &str, folder: impl Into<PathBuf>) -> Self {
        self.folders.insert(format!("{}/", prefix.trim_end_matches('/')), folder.into());
        self
    }

    /// Serves `body` at the address `path`, before any folder is looked at.
    pub fn page(mut self, path: &str, content_type: &str, body: impl Into<Vec<u8>>) -> Self {
        self.pages.insert(path.to_owned(), (content_type.to_owned(), body.into()));
        self
    }

    /// Sends a header with every answer whose address path ends in `ending` (`""` is every answer), in place of
    /// the server's own header of that name. An empty `value` leaves the header out.
    pub fn header(mut self, ending: &str, name: &str, value: &str) -> Self {
        self.headers.push((ending.to_owned(), name.to_owned(), value.to_owned()));
        self
    }

    /// Puts `<script src=…>` with `script` at address `path` first into every HTML answer, so that a test sees
    /// errors from the very first moment, also where the page's policy forbids inline scripts. Requests for it are
    /// left out of the log.
    pub fn first_script(mut self, path: &str, script: &str) -> Self {
        self.first_script = Some(path.to_owned());
        self.page(path, "text/javascript; charset=utf-8", script)
    }

    /// Starts serving on 127.0.0.1.
    ///
    /// `port` 0 takes any free one that no server of this program has had.
    ///
    /// # Errors
    /// Those of binding the port; [`io::ErrorKind::AddrInUse`] where another program has it.
    pub fn start(self, port: u16) -> io::Result<Server> {
        Server::start(self, port)
    }
}
