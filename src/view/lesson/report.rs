//! What a pupil has done, as text and as a table for other programs.

use explainer_core::argument::Guess;

use crate::export::csv::row;
use crate::language::{LessonWords, Words};
use crate::lesson::{Done, Given, done};
use crate::model::Model;
use crate::session::Tour;

/// One step of a report, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Which step it is, counted from 1.
    pub number: usize,
    /// The task.
    pub task: String,
    /// What was asked about it; nothing where the step asks nothing.
    pub asked: Option<Asked>,
}

/// What was asked, said, and came out, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The argument.
    pub argument: String,
    /// What the pupil said of it.
    pub said: &'static str,
    /// Its status; nothing before the pupil has said something.
    pub came_out: &'static str,
}

/// All steps of a lesson.
pub fn lines(
    model: &Model,
    words: &'static Words,
    lesson: &'static LessonWords,
    given: &Given,
    tour: &Tour,
) -> Vec<Line> {
    let asked = |Done { asked, said, came_out }: Done| {
        let argument = model.argument(asked?).label.clone();
        let said = said.map_or(lesson.summary.not_answered, |guess| guessed(words, lesson, guess));
        Some(Asked { argument, said, came_out: came_out.map_or("", |status| words.status(status)) })
    };
    let task = |at: usize| match &model.details {
        Some(details) if given.is_tour => details.texts.tour[at].text.clone(),
        _ => given.lesson.steps.get(at).map_or_else(String::new, |step| step.task.clone()),
    };
    let steps = done(model, tour).into_iter().enumerate();
    steps.map(|(at, done)| Line { number: at + 1, task: task(at), asked: asked(done) }).collect()
}

/// A guess, as its button has it.
fn guessed(words: &'static Words, lesson: &'static LessonWords, guess: Guess) -> &'static str {
    match guess {
        Guess::Stands => words.tour.stands,
        Guess::StandsNot => words.tour.stands_not,
        Guess::Contested => words.tour.contested,
        Guess::Unsure => lesson.summary.asked_to_see,
    }
}

/// The report as text, to be put into a message.
pub fn text(title: &str, lines: &[Line], words: &LessonWords) -> String {
    let s = &words.summary;
    let mut text = format!("{title}\n");
    for Line { number, task, asked } in lines {
        text += &format!("\n{} {number}: {task}\n", s.step);
        if let Some(Asked { argument, said, came_out }) = asked {
            text += &format!("{}: {argument}\n{}: {said}\n", s.argument, s.said);
            if !came_out.is_empty() {
                text += &format!("{}: {came_out}\n", s.came_out);
            }
        }
    }
    text
}

/// The report as a table by RFC 4180: one line for each step, its cells in quotation marks.
pub fn csv(lines: &[Line], words: &LessonWords) -> String {
    let s = &words.summary;
    let mut table = row(&[s.step, s.task, s.argument, s.said, s.came_out]);
    for Line { number, task, asked } in lines {
        let (argument, said, came_out) =
            asked.as_ref().map_or(("", "", ""), |asked| (&asked.argument, asked.said, asked.came_out));
        // A task of several lines stays in one.
        let task = task.split_whitespace().collect::<Vec<_>>().join(" ");
        table += &row(&[&number.to_string(), &task, argument, said, came_out]);
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(task: &str) -> String {
        let asked = Asked { argument: "Free, or not".to_owned(), said: "It stands", came_out: "falls" };
        let line = Line { number: 1, task: task.to_owned(), asked: Some(asked) };
        csv(&[line], LessonWords::of("en"))
    }

    #[test]
    fn a_table_has_a_line_for_each_step() {
        let expected = "\"Step\",\"Task\",\"Argument\",\"You said\",\"What came out\"\r\n\
            \"1\",\"Read “it”, and \"\"that\"\".\",\"Free, or not\",\"It stands\",\"falls\"\r\n";
        assert_eq!(table("Read “it”,\n\nand \"that\"."), expected);
    }

    #[test]
    fn no_cell_is_a_formula() {
        for task in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r\n=1"] {
            let table = table(task);
            let cell = table.split(',').nth(5).expect("a task");
            assert!(cell.contains("\"'"), "{task:?}: {cell}");
        }
    }

    #[test]
    fn text_says_nothing_of_what_was_not_answered() {
        let words = LessonWords::of("en");
        let asked = Asked { argument: "Free".to_owned(), said: words.summary.not_answered, came_out: "" };
        let lines = [
            Line { number: 1, task: "Look.".to_owned(), asked: None },
            Line { number: 2, task: "Guess.".to_owned(), asked: Some(asked) },
        ];
        let expected = "Title\n\nStep 1: Look.\n\nStep 2: Guess.\nArgument: Free\nYou said: nothing since this page was opened\n";
        assert_eq!(text("Title", &lines, words), expected);
    }
}
