//! What happened and what was said, in the order of time. What has no date is set apart, and so is what came
//! after the article.

use explainer_core::case::{CaseDetails, SourceId, Statement, StatementKind, When};
use yew::prelude::*;

use super::cited::{name, written};
use crate::PageContext;
use sanctions_explainer::language::parts::Date;
use sanctions_explainer::view::attribution::{prose, when};

/// The timeline: up to the article, without a date, and later.
pub fn timeline(page: &PageContext) -> Html {
    let case = &page.details.case;
    let r = &page.words.record;
    let mut rows = rows(case);
    rows.sort_by_key(|row| (row.day(case).is_empty(), row.day(case)));
    let cut = cut(case);
    let later = |row: &Row| row.later(case, &cut);
    let undated = |row: &Row| row.day(case).is_empty();
    // A part in which there is nothing is not written, and neither is its heading.
    let part = |heading: Html, wanted: &dyn Fn(&Row) -> bool| -> Html {
        let rows: Vec<&Row> = rows.iter().filter(|row| wanted(row)).collect();
        html! {
            if !rows.is_empty() {
                { heading }
                <ol class="timeline">{ for rows.chunk_by(|a, b| a.joins(case, b)).map(|rows| row(page, rows)) }</ol>
            }
        }
    };
    let undated_heading = html! { <><h3>{ r.undated }</h3><p class="hint">{ r.undated_hint }</p></> };
    let later_heading =
        html! { <><h3 id="later">{ after(page) }</h3><p class="hint">{ r.after_hint }</p></> };
    html! {
        <>
            { part(html! {}, &|row| !later(row) && !undated(row)) }
            { part(undated_heading, &|row| !later(row) && undated(row)) }
            { part(later_heading, &later) }
        </>
    }
}

/// "After August 2022": the month of the last event that is not later than the article.
pub fn after(page: &PageContext) -> String {
    let cut = cut(&page.details.case);
    page.words.grammar.after(Date::read(cut.get(..7).unwrap_or(&cut)))
}

/// The day of the last event that is not marked as later; what is dated after it came later.
pub fn cut(case: &CaseDetails) -> String {
    let days = case.events.iter().filter(|event| !event.later).map(|event| day(&event.when));
    days.max().unwrap_or_default().to_owned()
}

/// Whether something was said after the cut. Where no date is given, the earliest source that has it decides.
pub fn is_later(case: &CaseDetails, statement: &Statement, cut: &str) -> bool {
    let recorded = |ids: &[SourceId]| {
        ids.iter().map(|id| case.sources[id.index()].date.as_str()).min().unwrap_or_default().to_owned()
    };
    match day(&statement.when) {
        "" => recorded(&statement.sources).as_str() > cut,
        day => day > cut,
    }
}

/// The day, month or year of a date as it is sorted; empty where none is given.
fn day(when: &When) -> &str {
    match when {
        When::Day(day) | When::Month(day) | When::DaysBefore(day) => day,
        When::NotGiven => "",
    }
}

/// One thing that happened or was said, by its position in the case.
#[derive(Debug, Clone, Copy)]
enum Row {
    Event(usize),
    Statement(usize),
}

/// Everything but the article's own words about itself and its subject.
fn rows(case: &CaseDetails) -> Vec<Row> {
    let said =
        |statement: &Statement| !matches!(statement.kind, StatementKind::Framing | StatementKind::Report);
    let statements = (0..case.statements.len()).filter(|&index| said(&case.statements[index]));
    (0..case.events.len()).map(Row::Event).chain(statements.map(Row::Statement)).collect()
}

impl Row {
    fn when(self, case: &CaseDetails) -> &When {
        match self {
            Self::Event(index) => &case.events[index].when,
            Self::Statement(index) => &case.statements[index].when,
        }
    }

    fn day(self, case: &CaseDetails) -> String {
        day(self.when(case)).to_owned()
    }

    fn later(self, case: &CaseDetails, cut: &str) -> bool {
        match self {
            Self::Event(index) => case.events[index].later,
            Self::Statement(index) => is_later(case, &case.statements[index], cut),
        }
    }

    /// What one speaker said on one day stands in one row.
    fn joins(self, case: &CaseDetails, other: &Self) -> bool {
        match (self, other) {
            (Self::Statement(a), Self::Statement(b)) => {
                let (a, b) = (&case.statements[a], &case.statements[*b]);
                a.when == b.when && a.chain.first() == b.chain.first()
            }
            _ => false,
        }
    }
}

fn row(page: &PageContext, rows: &[&Row]) -> Html {
    let shared = &page.shared;
    let case = &page.details.case;
    let Some(first) = rows.first() else { return html! {} };
    let date = when(shared, first.when(case));
    let time = match first.when(case) {
        When::Day(day) | When::Month(day) => html! { <time datetime={day.clone()}>{ date }</time> },
        When::DaysBefore(_) | When::NotGiven => html! { <span class="vague">{ date }</span> },
    };
    match **first {
        Row::Event(index) => {
            let (event, entry) = (&case.events[index], &page.details.texts.events[index]);
            html! {
                <li id={format!("event-{}", event.id)}>
                    { time }
                    <div>
                        <p><strong>{ &entry.label }{ "." }</strong>{ " " }{ &entry.sentence }</p>
                        { prose(&entry.more) }
                        { written(page, &event.sources, &event.passages) }
                    </div>
                </li>
            }
        }
        Row::Statement(index) => {
            let said = rows.iter().filter_map(|row| match row {
                Row::Statement(index) => Some(*index),
                Row::Event(_) => None,
            });
            let sentence = &page.details.texts.statements[index].sentence;
            let said = said.enumerate().map(|(position, index)| {
                let href = format!("#statement-{}", case.statements[index].id);
                let label = &page.details.texts.statements[index].label;
                html! { <>if position > 0 { { " · " } }<a {href}>{ label }</a></> }
            });
            html! {
                <li class="spoken">
                    { time }
                    <div>
                        if rows.len() == 1 {
                            <p>{ for said }{ ": " }{ sentence }</p>
                        } else {
                            <p>{ name(page, case.statements[index].chain[0]) }{ ": " }{ for said }</p>
                        }
                    </div>
                </li>
            }
        }
    }
}
