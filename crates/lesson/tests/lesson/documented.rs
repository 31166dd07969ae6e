//! `docs/lesson-format.md` is true: its example is a lesson, and it names every name of the schema.

use std::fs;
use std::path::Path;

use explainer_lesson::schema;
use serde_json::Value;

use crate::fixture::{CASE, read};

fn document() -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/lesson-format.md");
    fs::read_to_string(file).expect("the document")
}

#[test]
fn its_example_is_a_lesson() {
    let document = document();
    let example =
        document.split("```json\n").nth(1).and_then(|rest| rest.split("```").next()).expect("an example");
    let reading = read(&example.replace("VERSION", &CASE.version));
    assert_eq!(reading.problems, []);
    assert!(reading.lesson.steps.iter().any(|step| step.ask.is_some()));
}

#[test]
fn it_names_every_name_of_the_schema() {
    let document = document();
    let schema: Value = serde_json::from_str(schema()).expect("JSON");
    let tables = [
        &schema["properties"],
        &schema["properties"]["shows"]["properties"],
        &schema["$defs"]["step"]["properties"],
    ];
    for (name, value) in tables.iter().flat_map(|table| table.as_object().expect("an object")) {
        assert!(document.contains(&format!("| `{name}` |")), "no row for {name}");
        if let Some(most) = value["maxLength"].as_u64() {
            let most =
                if most < 1_000 { most.to_string() } else { format!("{},{:03}", most / 1_000, most % 1_000) };
            assert!(document.contains(&most), "{name}: {most} is not told");
        }
    }
    for reason in schema["$defs"]["step"]["properties"]["reason"]["enum"].as_array().expect("a list") {
        assert!(document.contains(&format!("`{}`", reason.as_str().expect("a name"))), "{reason}");
    }
}
