//! What a part of the benchmarks hands on: tables, and what they say of the goals.

use serde_json::{Value, json};

/// Tables and goals in the making.
#[derive(Debug, Default)]
pub struct Report {
    tables: Vec<Value>,
    goals: Vec<Value>,
}

impl Report {
    /// Adds a table; each row has a cell for every column, a number or a text.
    pub fn table(&mut self, title: &str, columns: &[&str], rows: Vec<Vec<Value>>) {
        self.tables.push(json!({ "title": title, "columns": columns, "rows": rows }));
    }

    /// Adds a goal, with what was seen in its place.
    pub fn goal(&mut self, goal: &str, seen: String, held: bool) {
        self.goals.push(json!({ "goal": goal, "seen": seen, "held": held }));
    }

    /// The whole, as JSON.
    pub fn json(self) -> Value {
        json!({ "tables": self.tables, "goals": self.goals })
    }
}

/// A number with three digits that count, for a cell.
pub fn rounded(number: f64) -> Value {
    if number == 0.0 || !number.is_finite() {
        return json!(0);
    }
    let digits = (2 - number.abs().log10().floor() as i32).max(0);
    let scale = 10_f64.powi(digits);
    json!((number * scale).round() / scale)
}
