//! Rows of comma-separated values (RFC 4180).

/// How a cell begins that a program for tables would take for something to work out.
const WORKED_OUT: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// Cells as a line, each in quotation marks.
#[must_use]
pub fn row(cells: &[impl AsRef<str>]) -> String {
    let cells: Vec<String> = cells.iter().map(|text| cell(text.as_ref())).collect();
    cells.join(",") + "\r\n"
}

/// A text as a cell: always a text to programs for tables, whatever it begins with. What they work out could reach
/// elsewhere.
fn cell(text: &str) -> String {
    let guard = if text.starts_with(WORKED_OUT) { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn no_cell_is_worked_out_or_ends_early() {
        assert_eq!(cell("a \"b\", c"), "\"a \"\"b\"\", c\"");
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"] {
            assert_eq!(cell(text), format!("\"'{text}\""));
        }
    }
}
