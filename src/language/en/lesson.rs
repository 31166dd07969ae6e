//! What lessons say in English.

use explainer_lesson::{LinkError, MAX_LINK, Problem, Unreadable};

use crate::language::lesson::{LessonGrammar, LessonWords, Sort, Summary};
use crate::lesson::Fault;

/// The English table.
pub static WORDS: LessonWords = LessonWords {
    language: "en",
    by: "The title and the tasks were written by whoever made this lesson, and not by this site.",
    no_title: "A lesson",
    instead: "You can go through the tour of this case instead.",
    begin: "Begin the lesson",
    resume: "Go on with the lesson",
    repeat: "Go through it again",
    leave: "Leave the lesson",
    hint: "A hint",
    noted: "Your answer is noted. The figure now shows what came out.",
    reason_later: "The reason comes once you have answered every question.",
    no_reason: "This lesson leaves the reason to you.",
    problems: "Not all of this lesson can be shown. The rest of it works.",
    summary: Summary {
        title: "What you did",
        kept: "Your answers are in this page only, until you close it. Nothing is sent to anyone.",
        said: "You said",
        came_out: "What came out",
        not_answered: "nothing since this page was opened",
        asked_to_see: "show me",
        print: "Print",
        copy: "Copy as text",
        copied: "Copied.",
        not_copied: "It could not be copied. Select the text below and copy it.",
        download: "Download as a table (CSV)",
        step: "Step",
        task: "Task",
        argument: "Argument",
    },
    grammar: &English,
};

/// English, as lessons need it.
#[derive(Debug)]
struct English;

impl LessonGrammar for English {
    fn shows(&self, shown: usize, left_out: usize, bearing: usize) -> String {
        let shown = match shown {
            1 => "one argument".to_owned(),
            _ => format!("{shown} arguments"),
        };
        let counts = match bearing {
            0 => String::new(),
            1 => ", and one of them bears on what is shown now".to_owned(),
            _ => format!(", and {bearing} of them bear on what is shown now"),
        };
        format!(
            "This lesson shows {shown} and leaves {left_out} out. What it leaves out still counts{counts}."
        )
    }

    fn not_offered(&self, count: usize) -> String {
        match count {
            1 => {
                "One prepared setting changes something that this lesson leaves out. It is not offered here."
                    .to_owned()
            }
            _ => format!(
                "{count} prepared settings change something that this lesson leaves out. They are not offered here."
            ),
        }
    }

    fn not_shown(&self, count: usize) -> String {
        match count {
            1 => "One argument bears on it that this lesson does not show. It still counts.".to_owned(),
            _ => format!("{count} arguments bear on it that this lesson does not show. They still count."),
        }
    }

    fn fault(&self, fault: &Fault) -> String {
        match fault {
            Fault::Link(LinkError::NoLesson) => {
                "There is no lesson in this link. Copy all of the link, with what stands behind the “#”."
                    .to_owned()
            }
            Fault::Link(LinkError::TooLong) => format!(
                "This link is too long. A lesson in a link has at most {MAX_LINK} characters. Ask whoever made it for the \
                 lesson file."
            ),
            Fault::Link(LinkError::Damaged) => {
                "This link was cut short or changed on its way. Copy all of it, or ask for it again."
                    .to_owned()
            }
            Fault::File(Unreadable::OtherCase(_)) => {
                "This lesson is about another case than the one shown here. Ask for the link again."
                    .to_owned()
            }
            Fault::File(Unreadable::OtherFormat(_)) => {
                "This lesson was made with a newer version of the explainer, which this page cannot read."
                    .to_owned()
            }
            Fault::File(Unreadable::NotJson { .. } | Unreadable::NotALesson | Unreadable::TooLarge) => {
                "This is no lesson that can be read. Ask for it again.".to_owned()
            }
        }
    }

    fn problem(&self, problem: &Problem) -> String {
        let place = problem.step.map_or_else(|| "In the lesson".to_owned(), |step| format!("In step {step}"));
        match Sort::of(&problem.what) {
            Sort::Version => {
                "It was made for another version of this case. What a step says may no longer fit what it shows.".to_owned()
            }
            Sort::Name => format!("{place}, something is named that this case does not have, or the lesson hides."),
            Sort::Length => format!("{place}, there is more than there may be. The end is left out."),
            Sort::Form => format!("{place}, something is not written as it should be."),
        }
    }

    fn more_problems(&self, count: usize) -> String {
        match count {
            1 => "There is one more problem like these.".to_owned(),
            _ => format!("There are {count} more problems like these."),
        }
    }
}
