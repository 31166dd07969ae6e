//! Programs that run beside the tests and end with them: the drivers, and the X server for WebKitGTK.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
#[cfg(unix)]
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use super::tools::Tools;

/// How long a driver may take until it listens.
const PATIENCE: Duration = Duration::from_secs(30);

/// How many Chromiums run at once. It has the most tests; a second Firefox or WebKitGTK would not end sooner.
const CHROMIUMS: usize = 2;

/// Runs its arguments as a program. Ends it and all it started when the program itself ends, and when nobody holds
/// the other end of standard input any more: when it is dropped here, and also when this process is killed.
const LEASH: &str = r#"("$@" </dev/null; kill -9 0) & cat >/dev/null; kill -9 0"#;

/// A program on a leash: dropping it ends the program and everything it started.
#[derive(Debug)]
struct Leashed {
    child: Child,
    log: PathBuf,
}

impl Leashed {
    /// Starts a program in a process group of its own, with its messages in `log`.
    fn start(command: &Command, log: &Path, stdout: Stdio) -> Result<Self> {
        let file = File::create(log).with_context(|| format!("cannot write {}", log.display()))?;
        let mut leash = Command::new("sh");
        leash.args(["-c", LEASH, "leash"]).arg(command.get_program()).args(command.get_args());
        for (name, value) in command.get_envs() {
            leash.env(name, value.unwrap_or_default());
        }
        leash.stdin(Stdio::piped()).stdout(stdout).stderr(file);
        #[cfg(unix)]
        leash.process_group(0);
        let child =
            leash.spawn().with_context(|| format!("cannot start {}", command.get_program().display()))?;
        Ok(Self { child, log: log.to_owned() })
    }
}

impl Drop for Leashed {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        // Its end is what was asked for; how it ended does not matter.
        let _ = self.child.wait();
    }
}

/// The drivers of one engine. Each runs one browser at a time, so there are as many as browsers at once.
#[derive(Debug)]
pub struct Engine {
    /// The name of the engine, as names of tests end.
    pub name: &'static str,
    /// The variable in which the tests look for the addresses.
    pub variable: &'static str,
    /// Where its drivers listen.
    pub addresses: Vec<String>,
}

/// The running drivers.
#[derive(Debug)]
pub struct Drivers {
    /// Those of Chromium, Firefox and WebKitGTK.
    pub engines: [Engine; 3],
    // Ends when dropped, drivers before the X server.
    _running: Vec<Leashed>,
}

impl Drivers {
    /// Starts every driver on a free port, with logs in `logs`, and waits until all of them listen.
    ///
    /// # Errors
    /// Where one does not start; the error ends with what it said.
    pub fn start(tools: &Tools, logs: &Path) -> Result<Self> {
        std::fs::create_dir_all(logs)?;
        let (xvfb, display) = start_xvfb(tools, logs)?;

        let mut running = Vec::new();
        let mut start = |command: &mut Command, name: &str| -> Result<String> {
            let port = free_port()?;
            command.arg(format!("--port={port}"));
            let log = logs.join(format!("{name}-{}.log", running.len()));
            let (driver, address) = start_driver(command, port, &log)?;
            running.push(driver);
            Ok(address)
        };
        let chromedriver = |_| start(&mut Command::new(&tools.chromedriver), "chromedriver");
        let addresses = (0..CHROMIUMS).map(chromedriver).collect::<Result<_>>()?;
        let chromium = Engine { name: "chromium", variable: "CHROMEDRIVER_URLS", addresses };

        let mut geckodriver = Command::new(&tools.geckodriver);
        geckodriver.arg(format!("--websocket-port={}", free_port()?));
        let addresses = vec![start(&mut geckodriver, "geckodriver")?];
        let firefox = Engine { name: "firefox", variable: "GECKODRIVER_URLS", addresses };

        let mut webkit_driver = Command::new(&tools.webkit_driver);
        webkit_driver.env("DISPLAY", display).env("GDK_BACKEND", "x11");
        // The sandbox needs user namespaces, which containers lack; only pages of ours are loaded.
        webkit_driver.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
        let addresses = vec![start(&mut webkit_driver, "webkitdriver")?];
        let webkit = Engine { name: "webkit", variable: "WEBKITDRIVER_URLS", addresses };

        running.push(xvfb);
        Ok(Self { engines: [chromium, firefox, webkit], _running: running })
    }
}

/// Starts a driver and waits until it listens; returns its address too.
fn start_driver(command: &Command, port: u16, log: &Path) -> Result<(Leashed, String)> {
    let mut driver = Leashed::start(command, log, Stdio::null())?;
    let started = Instant::now();
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        if driver.child.try_wait()?.is_some() || started.elapsed() > PATIENCE {
            let said = std::fs::read_to_string(&driver.log).unwrap_or_default();
            bail!("{} does not listen on port {port}:\n{said}", command.get_program().display());
        }
        thread::sleep(Duration::from_millis(50));
    }
    Ok((driver, format!("http://127.0.0.1:{port}")))
}

/// Starts the X server on the first free display; returns the display's name too.
fn start_xvfb(tools: &Tools, logs: &Path) -> Result<(Leashed, String)> {
    let mut command = Command::new(&tools.xvfb);
    // Otherwise it starts afresh when the last browser goes, and the next one may come in that very moment.
    command.args(["-displayfd", "1", "-screen", "0", "2560x1600x24", "-nolisten", "tcp", "-noreset"]);
    let mut xvfb = Leashed::start(&command, &logs.join("xvfb.log"), Stdio::piped())?;
    let mut number = String::new();
    let stdout = xvfb.child.stdout.take().context("Xvfb has no output")?;
    BufReader::new(stdout).read_line(&mut number)?;
    if number.trim().is_empty() {
        bail!("Xvfb does not start:\n{}", std::fs::read_to_string(&xvfb.log).unwrap_or_default());
    }
    Ok((xvfb, format!(":{}", number.trim())))
}

/// A port that was free a moment ago; the system does not hand the same one out again soon.
fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}
