//! Running the binary.

use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::Value;

/// What a run left behind.
pub struct Ran {
    pub out: String,
    pub err: String,
    pub code: Option<i32>,
}

impl Ran {
    /// The output of a run that went well and had nothing to complain about.
    pub fn well(self) -> String {
        assert_eq!((self.code, self.err.as_str()), (Some(0), ""), "{}", self.out);
        self.out
    }

    /// The complaints of a run that failed, with exit code 1.
    pub fn badly(self) -> String {
        assert_eq!(self.code, Some(1), "{}", self.err);
        self.err
    }
}

/// The command `evaluate` with the first case.
pub fn command(arguments: &[&str]) -> Command {
    on_case("donbas-labour", arguments)
}

/// The command `evaluate` with this case.
pub fn on_case(case: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sanctions-explainer"));
    command.args(["evaluate", case]).args(arguments);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Runs `evaluate` on the first case.
pub fn evaluate(arguments: &[&str]) -> Ran {
    run(&mut command(arguments), b"")
}

/// Runs a command with this input.
pub fn run(command: &mut Command, input: &[u8]) -> Ran {
    let mut child = command.spawn().expect("the binary runs");
    let mut stdin = child.stdin.take().expect("piped");
    let input = input.to_vec();
    let writer = std::thread::spawn(move || {
        // A program that has already complained need not read on.
        let _ = stdin.write_all(&input);
    });
    let output = child.wait_with_output().expect("it ends");
    writer.join().expect("it was written");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Ran { out: text(output.stdout), err: text(output.stderr), code: output.status.code() }
}

/// The JSON of a run.
pub fn json(arguments: &[&str]) -> Value {
    let out = evaluate(&[arguments, &["--json"]].concat()).well();
    serde_json::from_str(&out).expect("JSON")
}

/// The ids an answer gives a status, in order.
pub fn with_status<'a>(answer: &'a Value, status: &str) -> Vec<&'a str> {
    let statuses = answer["status"].as_object().expect("statuses");
    statuses.iter().filter(|(_, value)| *value == status).map(|(id, _)| id.as_str()).collect()
}
