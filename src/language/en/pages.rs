//! What the English pages say.

use explainer_core::argument::Status;
use explainer_core::diagram::Strike;

use super::WORDS as WIDGET;
use super::sentences::verb;
use crate::language::labels::{Columns, Degrees};
use crate::language::pages::{
    Lesson, Method, PageGrammar, PageWords, Record, Section, TourPage, Ways, WorldPage,
};
use crate::language::parts::{Date, Name, Relation};

/// The English table of the pages.
pub static WORDS: PageWords = PageWords {
    language: "en",
    ways: Ways {
        pages: "Pages",
        article: "The article",
        record: "The record",
        method: "How it works",
        stands: "“Stands” means that nothing that takes part defeats an argument. It never means that the \
            argument is right.",
        corrections: "Send a correction",
        back: "Back to the text",
        in_record: "In the record",
    },
    world: WorldPage {
        kicker: "A prepared setting",
        open: "Open this setting in the interactive figure",
        figure: "The figure",
        figure_hint: "A solid border: stands. A double border: contested. A broken border: falls, or is out.",
        setting: "What is set here",
        arguments: "Argument by argument",
        given: "What is taken as given",
        sources: "Sources used here",
        others: "Other prepared settings",
        all: "Prepared settings",
        all_hint: "Each is a page of its own, with its figure, its reasons and its sources.",
    },
    tour: TourPage {
        kicker: "A tour of the dispute",
        invitation: "A short tour",
        invitation_hint: "Each step asks one thing, or shows one. It takes about two minutes.",
        question: "What do you think?",
        choices: "It stands, it does not stand, or it is contested: decide first, then look.",
        answer: "Show the answer and the figure",
        focus: "What this step looks at",
        rests_on: "What this step rests on",
        previous: "Step back",
        next: "Next step",
    },
    lesson: Lesson { back: "Back to your course" },
    record: Record {
        kicker: "Who said what, and where it is written",
        title: "The record",
        dek: "Everything this explainer rests on: what happened and when, who said it and through whom it \
            reached us, what the words mean, and the sources.",
        contents: "On this page",
        timeline: "What happened when",
        timeline_hint: "Dates are given as exactly as the sources give them.",
        undated: "Date not given",
        undated_hint: "Where these are written, no date is given.",
        after_hint: "These came later, or are known from later sources only.",
        said: "What was said",
        said_hint: "Each entry shows who said it and through whom it reached us, in order.",
        article: "In the article",
        article_hint: "The article’s statements are numbered here in the order in which it makes them.",
        elsewhere: "Elsewhere",
        silences: "What the article does not say",
        silences_hint: "What is not said is easily read in. Hence this list.",
        premises: "What is taken as given",
        premises_hint: "Each premise with those who hold it and those who dispute it.",
        arguments: "The arguments",
        arguments_hint: "Each argument with those who advance it. Where nobody does, it is marked as an \
            inference, with its basis.",
        columns: Columns { claim: "Claims", objection: "Objections", reply: "Replies" },
        who: "Who is who",
        who_hint: "Those who can take part come first, then others who are quoted.",
        glossary: "Words explained",
        glossary_hint: "Words of the dispute. “Stands”, “undercut” and other words of the figure are explained under",
        sources: "Sources",
        sources_hint: "Each with the way it was read for this case.",
        chain: "How it reached us",
        reader: "this page",
        to: "Said to",
        not_told: "the article does not say",
        when: "When",
        denies: "Denies",
        denied_by: "Denied by",
        carried_by: "Used in",
        written: "Where it is written",
        contrary: "The contrary",
        no_date: "no date known",
    },
    method: Method {
        kicker: "How this explainer was made",
        title: "How it works",
        dek: "How an argument comes to stand or fall here, and what that does not mean.",
        statuses: Section {
            title: "How an argument gets its status",
            paragraphs: &[
                "You choose who takes part and what is taken as given. From that alone, each argument \
                 gets one of five statuses.",
            ],
        },
        rule: "The exact rule",
        rule_steps: &[
            "A premise holds, is rejected or is open. Premises that are not in dispute hold. The reading that \
             is followed holds, and the others then count as rejected. If no reading is followed, all are open. \
             “Not X” holds where X is rejected, and the other way round.",
            "A reading is somebody’s. It can be followed only while someone who holds it in full takes part. If \
             nobody does, the first who holds it is brought in, and the page says so. When the last of them \
             leaves, the question is open again. Else a world could follow a reading that nobody in it holds.",
            "Whoever speaks for another brings them in, and leaves with them.",
            "An argument does not apply if someone it needs is left out.",
            "Otherwise it lacks support if one of its premises is rejected. It also lacks support if it builds on \
             an argument that lacks support or does not apply.",
            "All other arguments apply. They get the labels that decide the least and still keep three rules. \
             An argument falls if an applying argument against it stands, or if one that it builds on falls. \
             It stands if all its premises hold, all that it builds on stands, and every applying argument \
             against it falls. Else it is contested.",
        ],
        rule_note: "Logicians call this the grounded labelling. The theory goes back to Phan Minh Dung (1995). An \
            attack on a part of an argument counts against the whole.",
        stands: Section {
            title: "What “stands” means, and what it does not",
            paragraphs: &[
                "“Stands” means that nothing that takes part defeats the argument, given what you granted. \
                 Bring in someone else, or grant something else, and it may fall.",
                "“Stands” never means right. It does not say what the law is, or what a court would hold. \
                 “Unopposed” means only that no objection applies here, and that nobody who takes part disputes what was granted.",
                "Nothing here weighs one argument against another. The figure shows what hangs on what.",
            ],
        },
        against: Section {
            title: "Three ways to argue against an argument",
            paragraphs: &[
                "An argument goes from its premises, which it rests on, to a conclusion. Whoever argues against \
                 it can aim at a premise, at the step, or at the conclusion. In the figure each way has a sign of \
                 its own on the line.",
            ],
        },
        against_note: "None of the three is stronger than the others. What counts is whether the argument that is \
            made against it stands.",
        given: Section {
            title: "What is given, and what is for you to decide",
            paragraphs: &[
                "A premise is what an argument rests on. Some premises are not in dispute: nobody quoted here \
                 denies them. The rest are open when the page opens. Each names those who hold it and those who \
                 dispute it, and you can accept it, reject it or leave it open. To leave it open is a position of \
                 its own.",
                "The readings of the territory exclude one another, so at most one of them is followed.",
                "An argument keeps its place in the figure whatever you choose. A claim comes first, then what \
                 is said against it, then what is answered back. The place is no mark of merit.",
            ],
        },
        names: "How names were chosen",
        inference: Section {
            title: "What is an inference",
            paragraphs: &[
                "Some arguments are nobody’s words. They follow from a rule, a vote or a remark, and this \
                 explainer draws them out. They are marked as inferences, with what they rest on, and nobody \
                 is credited with them.",
            ],
        },
        counts: Section {
            title: "Counts are not chances",
            paragraphs: &[
                "Where a count is given, it counts settings: the ways in which the controls can be set. It \
                 says what was held fixed. Such a count is not a probability. An argument that stands in few \
                 settings is no weaker for it, since nobody weighs the settings.",
            ],
        },
        sources: Section {
            title: "How the sources were read",
            paragraphs: &[
                "Every claim, premise, argument and event has a source. Each source says how it was read for \
                 this case. Resolutions are cited by number and paragraph, and not quoted at length.",
            ],
        },
        degrees: Degrees {
            read: "The text itself, or a page of the body that issued it.",
            copied: "The text itself, in a copy that somebody else keeps. Such a copy may be a source of its own.",
            secondary: "What others report of it.",
            known: "A text in common use, cited from general knowledge.",
        },
        corrections: Section {
            title: "How to send a correction",
            paragraphs: &[
                "Is a date wrong, a source missing, or a sentence unfair to one side? Say which sentence it \
                 is, and where it is written otherwise.",
            ],
        },
        licence: Section {
            title: "Licence",
            paragraphs: &[
                "The explainer, its program and its texts are free to use under the MIT licence or the Apache \
                 licence 2.0, as you choose. What it explains and quotes belongs to its authors. It is retold \
                 here in other words, with short quotations.",
            ],
        },
        privacy: Section {
            title: "Privacy",
            paragraphs: &[
                "These pages set no cookies, store nothing in your browser and ask nothing of any other site. \
                 A link that you copy holds your settings in its address, and nowhere else.",
            ],
        },
    },
    grammar: &English,
};

/// The sentences of the pages.
#[derive(Debug)]
struct English;

impl PageGrammar for English {
    fn version(&self, version: &str, date: Date<'_>) -> String {
        format!("Version {version} of the case, {}.", WIDGET.grammar.date(date))
    }

    fn after(&self, date: Date<'_>) -> String {
        format!("After {}", WIDGET.grammar.date(date))
    }

    fn step(&self, number: usize, all: usize) -> String {
        format!("Step {number} of {all}")
    }

    fn tour(&self, steps: usize) -> String {
        format!("Begin the tour: {steps} steps")
    }

    fn passage(&self, number: u16) -> String {
        format!("article, statement {number}")
    }

    fn term(&self, strike: Strike) -> String {
        let term = match strike {
            Strike::Undermine => "undermine",
            Strike::Undercut => "undercut",
            Strike::Rebut => "rebut",
        };
        format!("The term for it is “to {term}”.")
    }

    fn card(&self, world: &str, argument: Name<'_>, status: Status) -> String {
        format!("{world}: “{}” {}.", argument.label(), WIDGET.status(status))
    }

    fn example(&self, from: Name<'_>, strike: Strike, to: Name<'_>) -> String {
        format!("So “{}” {} “{}”.", from.label(), verb(Relation::Strikes(strike)), to.label())
    }

    fn inferences(&self, count: usize, all: usize) -> String {
        format!("Of the {all} arguments here, {count} are inferences:")
    }
}
