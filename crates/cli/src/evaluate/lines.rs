//! Many worlds, one JSON object a line: read, labelled and printed as they come, however many there are.

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::path::Path;
use std::process::ExitCode;

use explainer_core::argument::{Framework, Labelling, Status, World, WorldIds, resolve_query};
use explainer_core::case::{ArgumentId, Case};
use sanctions_explainer::language::Words;

/// The longest line that is read, in bytes without its end, so that no file without line ends fills the memory.
const LINE_MAX: usize = 1 << 20;
/// How much is read and written at a time, in bytes.
const BUFFER: usize = 1 << 16;

/// Evaluates every line of a file, or of standard input for `-`. Faulty lines are named on standard error and
/// not printed; the exit code is then 1.
pub fn run(case: &Case, file: &Path) -> ExitCode {
    let input: Box<dyn Read> = if file == Path::new("-") {
        Box::new(io::stdin().lock())
    } else {
        match File::open(file) {
            Ok(file) => Box::new(file),
            Err(error) => {
                super::complain(&format!("{}: {error}", file.display()));
                return ExitCode::FAILURE;
            }
        }
    };
    let mut faulty = false;
    let told = |line: usize, fault: &str| {
        faulty = true;
        super::complain(&format!("line {line}: {fault}"));
    };
    let output = BufWriter::with_capacity(BUFFER, io::stdout().lock());
    let ended = super::ended(pass(case, BufReader::with_capacity(BUFFER, input), output, told));
    if faulty { ExitCode::FAILURE } else { ended }
}

/// Passes lines from input to output; faults are told with the number of the line, counted from 1.
fn pass(
    case: &Case,
    mut input: BufReader<impl Read>,
    mut output: impl Write,
    mut told: impl FnMut(usize, &str),
) -> io::Result<()> {
    let mut evaluator = Evaluator::new(case);
    let mut line = Vec::new();
    for number in 1.. {
        // Whoever waits for answers before asking on gets them.
        if input.buffer().is_empty() {
            output.flush()?;
        }
        line.clear();
        if input.by_ref().take(LINE_MAX as u64 + 1).read_until(b'\n', &mut line)? == 0 {
            break;
        }
        if line.len() > LINE_MAX && line.last() != Some(&b'\n') {
            told(number, &format!("longer than {LINE_MAX} bytes"));
            input.skip_until(b'\n')?;
            continue;
        }
        let evaluated = match std::str::from_utf8(&line) {
            Ok(text) if text.trim().is_empty() => continue,
            Ok(text) => evaluator.line(text.trim(), &mut output),
            Err(_) => Err(Refusal::Fault("not UTF-8 text".to_owned())),
        };
        match evaluated {
            Ok(()) => {}
            Err(Refusal::Fault(fault)) => told(number, &fault),
            Err(Refusal::Write(error)) => return Err(error),
        }
    }
    output.flush()
}

/// Why a line was not printed.
enum Refusal {
    Fault(String),
    Write(io::Error),
}

impl From<io::Error> for Refusal {
    fn from(error: io::Error) -> Self {
        Self::Write(error)
    }
}

struct Evaluator<'a> {
    case: &'a Case,
    framework: Framework,
    scratch: Labelling,
    /// What is written before the status of each argument.
    names: Vec<String>,
}

impl<'a> Evaluator<'a> {
    fn new(case: &'a Case) -> Self {
        let ids = case.arguments.iter().map(|argument| &argument.id).enumerate();
        // Ids are words and hyphens: nothing in them needs escaping.
        let names = ids.map(|(index, id)| format!("{}\"{id}\":\"", if index == 0 { "" } else { "," }));
        Self { case, framework: Framework::new(case), scratch: Labelling::default(), names: names.collect() }
    }

    /// Prints a line as it came, with the statuses added before its last brace.
    fn line(&mut self, text: &str, output: &mut impl Write) -> Result<(), Refusal> {
        let world = self.world(text).map_err(Refusal::Fault)?;
        self.framework.label(&world, &mut self.scratch);
        // What was read as an object with four keys ends with a brace, and a comma fits before it.
        output.write_all(text.strip_suffix('}').unwrap_or(text).as_bytes())?;
        output.write_all(b",\"status\":{")?;
        for (index, name) in self.names.iter().enumerate() {
            let status: Status = self.scratch.verdicts().status(ArgumentId::from(index));
            output.write_all(name.as_bytes())?;
            output.write_all(status.as_str().as_bytes())?;
            output.write_all(b"\"")?;
        }
        Ok(output.write_all(b"}}\n")?)
    }

    fn world(&self, text: &str) -> Result<World, String> {
        // serde would take a list of four for an object, too.
        if !text.starts_with('{') {
            return Err("not a JSON object".to_owned());
        }
        let world: WorldIds = serde_json::from_str(text).map_err(|error| {
            let place = format!(" at line {} column {}", error.line(), error.column());
            format!("{} (column {})", error.to_string().replace(&place, ""), error.column())
        })?;
        let (spec, errors) = resolve_query(self.case, &world.into());
        if errors.is_empty() {
            return Ok(World::new(self.case, &spec));
        }
        let errors: Vec<String> =
            errors.iter().map(|error| Words::fallback().grammar.query_error(error)).collect();
        Err(errors.join("; "))
    }
}
