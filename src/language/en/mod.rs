//! English.

pub mod pages;

use explainer_core::argument::Status;
use explainer_core::case::AttackKind;

use super::{Controls, Faults, Figure, Hinges, Sentences, Words};

/// The English table.
pub static WORDS: Words = Words {
    language: "en",
    direction: "ltr",
    controls: Controls {
        who: "Who is in the question?",
        disputed: "What is in dispute?",
        disputed_hint: "Accept it, reject it, or leave it open.",
        leave_open: "Leave open",
        accept: "Accept",
        reject: "Reject",
        held_by: "Held by",
        disputed_by: "Disputed by",
        in_part: "in part",
        nobody: "nobody quoted here",
        hypothetical: "Only a “what if”: nobody reports it.",
        presets: "Start from",
        choose_preset: "Prepared settings",
        undo: "Undo",
        reset: "Reset",
        copy_link: "Copy link",
        copied: "Link copied.",
        copy_by_hand: "Copy this link:",
        close: "Close",
        rest_coming: "The longer text and the sources are being loaded.",
        rest_failed: "The longer text and the sources could not be loaded.",
        again: "Try again",
        views: "Ways to see it",
        diagram: "Diagram",
        outline: "Outline",
        matrix: "Table",
        this_world: "Open this setting at",
        kinds: ["States", "Territories", "United Nations", "Officials"],
    },
    figure: Figure {
        statuses: ["stands", "contested", "falls", "unsupported", "not in question"],
        unopposed: "stands, unopposed",
        defended: "stands, defended",
        holds: "accepted",
        open: "left open",
        rejected: "rejected",
        settled: "not in dispute",
        not: "not",
        on: "in the question",
        off: "left out",
        name: "Diagram of the arguments",
        legend: "How to read it",
        unfold: "Show them",
        fold: "Hide them",
        folded,
        columns: ["claim", "objection", "reply"],
        undermines: "disputes a premise of",
        undercuts: "disputes the reasoning of",
        rebuts: "contradicts",
        line: |verb, other, acts| {
            if acts { format!("It {verb} “{other}”.") } else { format!("“{other}” {verb} it.") }
        },
        strikes: ["disputes a premise", "disputes the reasoning", "contradicts"],
        forces: ["attack in force", "attack undecided", "attack defeated"],
        rests_on: "rests on",
        rests_on_not: "rests on the contrary of",
        contrary: "rests on the contrary",
        builds_on: "builds on",
        needs: "needs",
        keys: "Keys in the diagram: arrows go to the nearest box. With Shift they follow lines: left to what the box \
            rests on, right to what is said against it, up and down to the other ends.",
        table: "What each argument needs and rests on",
        needed: "needed",
        one_of: "one of several",
    },
    hinges: Hinges {
        tab: "Hinges",
        title: "What each argument turns on",
        what: "A setting is one way to set all the controls. Every setting counts once, and nobody weighs them. \
            Counts are not chances. An argument turns on a control where changing that control alone would let \
            the argument stand, or stop it.",
        kept: "What stays as it is",
        of: |some, all| format!("{some} of {all}"),
        kept_hint: "What is ticked stays as it is now. All else takes every value.",
        keep_actors: "Keep who is in the question",
        keep_nothing: "Keep nothing",
        settings: |count, kept, free| {
            let settings = if count == "1" { "setting" } else { "settings" };
            format!("{count} {settings}. Kept as it is: {kept}. Taking every value: {free}.")
        },
        at_least: |count| format!("At least {count}"),
        too_many: "That is too many to count here. Keep more as it is.",
        nothing: "nothing",
        reading: "the reading",
        premises: |count| if count == 1 { "1 premise".into() } else { format!("{count} premises") },
        counted: |done, all| format!("Counted so far: {done} of {all} settings."),
        cancel: "Cancel",
        again: "Count again",
        not_counted: "not counted yet",
        of_settings: |some, all| format!("{some} of {all} settings"),
        stands: |times| format!("stands in {times}"),
        stands_in_none: "stands in none",
        stands_in_all: "stands in every one",
        turns_on: |controls| format!("Turns most on {controls}."),
        turns_on_none: "No single control turns it.",
        bound: "Whoever speaks for another comes and goes with it. So some controls cannot change alone in every \
            setting, and their numbers are out of the settings where they can.",
        thousands: ",",
    },
    sentences: Sentences {
        invitation: "Switch someone on or off, or choose a reading, and see which arguments change.",
        actor_on: |name| format!("{name} is in the question."),
        actor_off: |name| format!("{name} is left out."),
        reading: |reading| format!("Reading followed: {reading}."),
        reading_open: "The reading is left open.",
        accepted: |premise| format!("Accepted: {premise}."),
        rejected: |premise| format!("Rejected: {premise}."),
        opened: |premise| format!("Left open: {premise}."),
        several: "Several settings changed.",
        preset: |name| format!("Now showing: {name}."),
        undone: "Last change undone.",
        reset: "Back to the opening.",
        told: "The page set a new starting point.",
        no_effect: "No argument changes.",
        along: |names, on| if on { format!("With {names}.") } else { format!("So is {names}.") },
        becomes: |argument, status| format!("“{argument}” {}.", becomes(status)),
        falls_to: |argument, attacker, kind| {
            let verb = match kind {
                AttackKind::Undermine(_) => "disputes a premise",
                AttackKind::Undercut => "disputes the reasoning",
                AttackKind::Rebut => "contradicts it",
            };
            format!("“{argument}” falls: “{attacker}” {verb}.")
        },
        more: |count| if count == 1 { "1 more changes.".into() } else { format!("{count} more change.") },
        why: "Why",
        behind: "And why is that?",
        why_missing: |names| format!("It would need {names} in the question."),
        why_rejected: |premise| format!("It rests on “{premise}”, which is rejected here."),
        why_rejected_disputed: |premise, names| {
            format!("It rests on “{premise}”, which is rejected here. Disputed by {names}.")
        },
        why_parts_out: |parts| format!("It builds on what does not apply here: {parts}."),
        why_parts_fall: |parts| format!("It builds on what falls: {parts}."),
        why_parts_contested: |parts| format!("It builds on what is contested: {parts}."),
        why_undermined: |attacker, premise| {
            format!("“{attacker}” stands, and disputes the premise “{premise}”.")
        },
        why_undercut: |attacker| {
            format!("“{attacker}” stands, and disputes the step from premises to conclusion.")
        },
        why_rebutted: |attacker| format!("“{attacker}” stands, and concludes the contrary."),
        why_unopposed: "What it rests on is granted here, and nobody in the question answers it. \
            That does not make it right.",
        why_defended: |attackers| {
            format!("What it rests on is granted here, and what is said against it falls: {attackers}.")
        },
        why_open: |premises| format!("It hangs on what is left open: {premises}."),
        why_pending: |attackers| format!("What is said against it is itself undecided: {attackers}."),
        what_if: "What would change it",
        nothing_flips: "No one or two changes would give it another outcome.",
        would: |status| match status {
            Status::Stands => "it would stand",
            Status::Contested => "it would be contested",
            Status::Falls => "it would fall",
            Status::Unsupported => "it would lose its support",
            Status::NotEngaged => "it would drop out",
        },
        do_actor_on: |name| format!("Bring in {name}"),
        do_actor_off: |name| format!("Leave out {name}"),
        do_reading: |reading| format!("Follow the reading “{reading}”"),
        do_reading_open: "Leave the reading open",
        do_accept: |premise| format!("Accept “{premise}”"),
        do_reject: |premise| format!("Reject “{premise}”"),
        do_open: |premise| format!("Leave open “{premise}”"),
        and: "and",
        or: "or",
        needs: "Who must be in the question",
        rests_on: "Rests on",
        builds_on: "Builds on",
        attacked_by: "Said against it",
        answered_by: "Answered back",
        attacks: "Is directed against",
        used_by: "Used by",
        speaks_for: "Speaks for",
        needed_by: "Arguments that need this one in the question",
        who_says: "Who says so",
        inference: "An inference of this explainer. Nobody quoted here puts it this way.",
        basis: "Basis",
        advanced_by: |names| format!("Advanced by: {names}."),
        through: "through",
        said: "What was said",
        date_not_given: "date not given",
        days_before: |day| format!("days before {day}"),
        sources: "Sources",
        in_record: "Full entry in the record",
        see_above: "See above.",
        statements: ["Claim", "Concession", "Denial", "Framing", "Report"],
        confidence: [
            "read in the original or on an official page",
            "through a secondary source",
            "well known, not read again for this case",
        ],
        months: [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
    },
    faults: Faults {
        link: |what| format!("In the link, {what}. The rest is shown as asked."),
        link_title: "Part of this link was not understood.",
    },
};

fn becomes(status: Status) -> &'static str {
    match status {
        Status::Stands => "now stands",
        Status::Contested => "is now contested",
        Status::Falls => "falls",
        Status::Unsupported => "loses its support",
        Status::NotEngaged => "drops out",
    }
}

fn folded(unsupported: usize, not_engaged: usize) -> String {
    let rejected = match unsupported {
        0 => String::new(),
        1 => "1 rests on something rejected".into(),
        count => format!("{count} rest on something rejected"),
    };
    let absent = match not_engaged {
        0 => String::new(),
        1 => "1 is not in question".into(),
        count => format!("{count} are not in question"),
    };
    match (rejected.is_empty(), absent.is_empty()) {
        (false, false) => format!("{rejected}, {absent}"),
        _ => rejected + &absent,
    }
}
