//! Many worlds, a line each.

use std::io::{BufRead, BufReader, Write};
use std::time::Duration;

use explainer_core::argument::{Framework, World, WorldQuery, resolve_query};
use explainer_core::case::{Case, PremiseKind};
use serde_json::{Value, json};

use crate::program::{Ran, command, evaluate, on_case, run, with_status};

const GOOD: &str = r#"{"actors":["russia"],"reading":null,"accept":[],"reject":[]}"#;

fn worlds(input: impl AsRef<[u8]>) -> Ran {
    run(&mut command(&["--worlds", "-"]), input.as_ref())
}

fn case() -> Case {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../static/cases/donbas-labour");
    explainer_authoring::read_folder(&folder).expect("the first case has no faults").0.case
}

/// All decided worlds with the parties on, and some that are open.
fn many(case: &Case) -> Vec<Value> {
    let ids = |kind| -> Vec<&str> {
        case.premises
            .iter()
            .filter(|premise| premise.kind == kind)
            .map(|premise| premise.id.as_str())
            .collect()
    };
    let switches = ids(PremiseKind::Switch);
    let parties = [
        "ilichev",
        "russia",
        "north-korea",
        "donetsk",
        "luhansk",
        "security-council",
        "ukraine",
        "general-assembly",
    ];
    let mut worlds = Vec::new();
    for reading in ids(PremiseKind::Reading) {
        for mask in 0..64 {
            let (accept, reject): (Vec<_>, Vec<_>) =
                (0..6).zip(&switches).partition(|(bit, _)| (mask >> bit) & 1 == 1);
            let names =
                |list: Vec<(i32, &&str)>| list.into_iter().map(|(_, id)| id.to_string()).collect::<Vec<_>>();
            worlds.push(json!({"actors": parties, "reading": reading,
                "accept": names(accept), "reject": names(reject)}));
        }
    }
    for (index, actor) in case.actors.iter().enumerate() {
        worlds.push(json!({"actors": [actor.id, "north-korea", "donetsk"], "reading": null,
            "accept": [switches[index % 6]], "reject": []}));
    }
    worlds
}

/// Each line comes back as it was, with the statuses the library gives, in the order of the case.
#[test]
fn lines_come_back_in_order_with_their_statuses() {
    let case = case();
    let framework = Framework::new(&case);
    let input: Vec<String> = many(&case).iter().map(Value::to_string).collect();
    let output = worlds(input.join("\n")).well();
    assert_eq!(output.lines().count(), input.len());
    let mut free_to_hire = 0;
    for (line, given) in output.lines().zip(&input) {
        let kept = given.strip_suffix('}').expect("an object");
        assert!(line.starts_with(&format!("{kept},\"status\":{{")), "{line}");
        let words: Value = serde_json::from_str(given).expect("JSON");
        let list = |key: &str| serde_json::from_value(words[key].clone()).expect("a list");
        let words = WorldQuery {
            on: list("actors"),
            reading: Some(words["reading"].as_str().map(str::to_owned)),
            accept: list("accept"),
            reject: list("reject"),
        };
        let verdicts = framework.evaluate(&World::new(&case, &resolve_query(&case, &words).0));
        let statuses = case.arguments.iter().zip(verdicts.all());
        let statuses =
            statuses.map(|(argument, status)| format!("\"{}\":\"{}\"", argument.id, status.as_str()));
        assert!(line.ends_with(&format!("\"status\":{{{}}}}}", statuses.collect::<Vec<_>>().join(","))));
        free_to_hire += usize::from(line.contains("\"free-to-hire\":\"stands\"") && !line.contains("null"));
    }
    assert_eq!(free_to_hire, 24, "of the 192");
}

/// Nothing is taken from the opening world, and nobody is added to the object, only to the world.
#[test]
fn a_line_is_all_there_is() {
    let line = r#"{"reject":[],"accept":["members-only"],"reading":"independent-states","actors":["ilichev","north-korea","luhansk"]}"#;
    let output = worlds(line).well();
    let answer: Value = serde_json::from_str(&output).expect("JSON");
    assert_eq!(answer["actors"], json!(["ilichev", "north-korea", "luhansk"]));
    assert_eq!(with_status(&answer, "stands"), ["free-to-hire", "no-barriers", "normal-relations"]);
    // This case opens on a reading.
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/evaluate/chain");
    let line = br#"{"actors":["town"],"reading":null,"accept":[],"reject":[]}"#;
    let output = run(&mut on_case(folder, &["--worlds", "-"]), line).well();
    assert!(output.contains(r#""may-cross":"contested""#), "{output}");
}

/// The very text is kept: spaces, order of keys, escapes. What surrounds the object is not part of it.
#[test]
fn the_text_of_an_object_is_kept() {
    let object = r#"{ "reject" : [],"accept":[],  "reading":null , "actors":["russ\u0069a"] "#;
    let output = worlds(format!("\t {object}}} \r\n")).well();
    assert!(output.starts_with(&format!("{object},\"status\":{{\"free-to-hire\":\"")));
    assert!(output.ends_with("\"}}\n") && output.lines().count() == 1);
}

#[test]
fn blank_lines_are_passed_over_and_counted() {
    let Ran { out, err, code } = worlds(format!("\n{GOOD}\n   \r\n\nno\n\n{GOOD}\n\n"));
    assert_eq!(out.lines().count(), 2);
    assert_eq!((err.as_str(), code), ("error: line 5: not a JSON object\n", Some(1)));
    assert_eq!(worlds("").well(), "");
    assert_eq!(worlds("\n\n").well(), "");
}

/// A faulty line is named with its number and what is wrong, is not printed, and stops no other.
#[test]
fn faulty_lines_are_named() {
    let lines = [
        (r#"{"actors":[],"accept":[],"reject":[]}"#, "missing field `reading`"),
        (r#"{"reading":null,"accept":[],"reject":[]}"#, "missing field `actors`"),
        (r#"{"actors":[],"reading":null,"reject":[]}"#, "missing field `accept`"),
        (r#"{"actors":[],"reading":null,"accept":[]}"#, "missing field `reject`"),
        (r#"{"actors":[],"reading":null,"accept":[],"reject":[],"status":{}}"#, "unknown field `status`"),
        (r#"{"actors":[],"reading":null,"accept":[],"reject":[],"actors":[]}"#, "duplicate field `actors`"),
        (r#"{"actors":["x"],"reading":null,"accept":[],"reject":[]}"#, "there is no actor \"x\""),
        (r#"{"actors":[],"reading":"members-only","accept":[],"reject":[]}"#, "there is no reading"),
        (r#"{"actors":[],"reading":"open","accept":[],"reject":[]}"#, "there is no reading \"open\""),
        (r#"{"actors":[],"reading":null,"accept":["part-of-russia"],"reject":[]}"#, "not one you can switch"),
        (r#"{"actors":[],"reading":null,"accept":[],"reject":["russia-member"]}"#, "not one you can switch"),
        (r#"{"actors":[],"reading":null,"accept":[],"reject":["x"]}"#, "there is no switch \"x\""),
        (
            r#"{"actors":[],"reading":null,"accept":["members-only","members-only"],"reject":[]}"#,
            "named twice",
        ),
        (
            r#"{"actors":[],"reading":null,"accept":[],"reject":["members-only","members-only"]}"#,
            "named twice",
        ),
        (
            r#"{"actors":[],"reading":null,"accept":["members-only"],"reject":["members-only"]}"#,
            "both accepted",
        ),
        (r#"{"actors":null,"reading":null,"accept":[],"reject":[]}"#, "invalid type: null"),
        (r#"{"actors":["russia",7],"reading":null,"accept":[],"reject":[]}"#, "invalid type: integer"),
        (r#"{"actors":[],"reading":false,"accept":[],"reject":[]}"#, "invalid type: boolean"),
        (r#"[["russia"],null,[],[]]"#, "not a JSON object"),
        (r#""actors""#, "not a JSON object"),
        (r#"{"actors":[],"reading":null,"accept":[],"reject":[]}}"#, "trailing characters"),
        (r#"{"actors":[],"reading":null,"accept":[],"reject":[]"#, "EOF"),
        (r#"{"actors":["\ud800"],"reading":null,"accept":[],"reject":[]}"#, "hex escape"),
    ];
    let input: Vec<String> = lines.iter().map(|(line, _)| format!("{GOOD}\n{line}\n")).collect();
    let Ran { out, err, code } = worlds(input.concat());
    assert_eq!((out.lines().count(), code), (lines.len(), Some(1)));
    assert!(out.lines().all(|line| line.starts_with(r#"{"actors":["russia"],"#)));
    assert_eq!(err.lines().count(), lines.len());
    for (index, (complaint, (line, fault))) in err.lines().zip(lines).enumerate() {
        assert!(complaint.starts_with(&format!("error: line {}: ", 2 * index + 2)), "{complaint}");
        assert!(complaint.contains(fault), "{line}: {complaint}");
        assert!(!complaint.contains("at line 1"), "{complaint}");
    }
}

#[test]
fn bytes_that_are_no_text_and_lines_without_end() {
    let long = format!("{{\"actors\":[\"{}\"]", "x".repeat(3 << 20));
    let input = [GOOD.as_bytes(), b"\n\xFF\xFE\n", long.as_bytes(), b"\n", GOOD.as_bytes()].concat();
    let Ran { out, err, code } = worlds(input);
    assert_eq!((out.lines().count(), code), (2, Some(1)));
    assert_eq!(err, "error: line 2: not UTF-8 text\nerror: line 3: longer than 1048576 bytes\n");
    // As long as a line may be, with and without an end.
    let padded = format!("{GOOD}{}", " ".repeat((1 << 20) - GOOD.len()));
    assert_eq!(worlds(format!("{padded}\n{padded}")).well().lines().count(), 2);
}

#[test]
fn files_are_read_like_standard_input() {
    let path = std::env::temp_dir().join(format!("worlds-{}.jsonl", std::process::id()));
    std::fs::write(&path, format!("{GOOD}\n{GOOD}\n")).expect("a file to read");
    let from_file = evaluate(&["--worlds", path.to_str().expect("UTF-8")]).well();
    std::fs::remove_file(&path).expect("it was there");
    assert_eq!(from_file, worlds(format!("{GOOD}\n{GOOD}")).well());
    assert!(evaluate(&["--worlds", "no/such/file"]).badly().starts_with("error: no/such/file: "));
}

/// A program that waits for each answer before it asks again is not kept waiting.
#[test]
fn answers_come_before_the_input_ends() {
    let mut child = command(&["--worlds", "-"]).spawn().expect("the binary runs");
    let mut input = child.stdin.take().expect("piped");
    let output = child.stdout.take().expect("piped");
    let (sender, answers) = std::sync::mpsc::channel();
    let reader = std::thread::spawn(move || {
        for line in BufReader::new(output).lines() {
            sender.send(line.expect("a line")).expect("somebody waits");
        }
    });
    for _ in 0..3 {
        writeln!(input, "{GOOD}").expect("it reads");
        let answer = answers.recv_timeout(Duration::from_secs(20)).expect("an answer");
        assert!(answer.contains("\"status\""));
    }
    drop(input);
    assert!(child.wait().expect("it ends").success());
    reader.join().expect("it ended");
}

/// Whoever stops reading is not told off.
#[test]
fn a_closed_pipe_is_no_fault() {
    let mut child = command(&["--worlds", "-"]).spawn().expect("the binary runs");
    drop(child.stdout.take());
    let mut input = child.stdin.take().expect("piped");
    let many = format!("{GOOD}\n").repeat(5000);
    let _ = input.write_all(many.as_bytes());
    drop(input);
    let output = child.wait_with_output().expect("it ends");
    assert_eq!((output.status.code(), output.stderr), (Some(0), vec![]));
}
