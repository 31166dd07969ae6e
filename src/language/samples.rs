//! Every sentence that a language can build, of sample parts, so that whoever judges its words finds all of them.
//!
//! A new part of a sentence does not build until it is listed here; a new method of [`Grammar`] is added by hand.

use explainer_core::argument::{Guess, QueryError, Status, Truth};
use explainer_core::diagram::Strike;

use super::Grammar;
use super::pages::PageGrammar;
use super::parts::{
    ControlState, Counted, Date, Deed, Effect, Ground, Hinge, Name, NamedChange, NamedControl, NamedLiteral,
    Relation, Side, Stance, Standstill, Turn,
};

const STRIKES: [Strike; 3] = [Strike::Undermine, Strike::Undercut, Strike::Rebut];
const TRUTHS: [Truth; 3] = [Truth::Holds, Truth::Open, Truth::Rejected];
/// One, few and many, as far as any language tells them apart.
const COUNTS: [usize; 6] = [0, 1, 2, 5, 21, 111];

/// What a widget may say, with one name in all places.
#[must_use]
pub fn sentences(grammar: &dyn Grammar, name: Name<'_>) -> Vec<String> {
    let mut all: Vec<String> = deeds(name).into_iter().map(|deed| grammar.deed(deed)).collect();
    all.extend(effects(name).iter().map(|effect| grammar.effect(effect)));
    all.extend(grounds(name).iter().map(|ground| grammar.ground(ground)));
    all.extend(changes(name).into_iter().map(|change| grammar.offer(&[change])));
    all.push(grammar.offer(&changes(name)));
    all.extend(literals(name).map(|literal| grammar.literal(literal)));
    all.extend([grammar.contrary(5), grammar.resting_on_contrary(name)]);
    for status in Status::ALL {
        all.extend(COUNTS.map(|count| grammar.tallied(status, count)));
    }
    all.extend(STRIKES.map(|strike| grammar.directed(strike, name).to_string()));
    for relation in relations() {
        all.extend([true, false].map(|acts| grammar.line(relation, name, acts)));
    }
    all.extend(stances(name).into_iter().chain(dated(name)).map(|stance| grammar.stance(stance).to_string()));
    for side in [Side::Held, Side::Disputed] {
        all.extend([&[][..], &stances(name)].map(|stances| grammar.side(side, stances)));
    }
    all.push(grammar.advanced_by(&[name; 3]));
    all.extend([&[][..], &[name; 2]].map(|by| grammar.denial(name, by)));
    all.extend([grammar.step_of(2, 6), grammar.invitation(6)]);
    for status in Status::ALL {
        all.extend(Guess::ALL.map(|guess| grammar.answered(guess, name, status)));
    }
    all.push(grammar.expects(name));
    all.push(grammar.checked("1.0", Date::read("2022-08-18")));
    all.extend([&[name][..], &[name; 3]].map(|names| grammar.chain(names)));
    for some in COUNTS {
        all.extend(COUNTS.map(|other| grammar.folded(some, other)));
        all.push(grammar.kept(some, 111));
        all.extend([grammar.points_open(some), grammar.more_boxes(some)]);
        all.extend([grammar.taking_part(some, 111), grammar.decided(some, 111)]);
        all.extend([false, true].map(|engages| grammar.bring_in(name, some, 1, engages)));
        all.push(grammar.progress(some as u64, 111));
        all.push(grammar.stands_in(some as u64, 111, &[]));
    }
    all.extend(controls(name).map(|control| grammar.control(control)));
    all.extend(counted(name).iter().map(|counted| grammar.counted(counted)));
    let turns = controls(name).map(|control| Turn { control, times: 2, of: 5 });
    all.push(grammar.stands_in(3, 111, &turns));
    all.extend([1, 5].map(|settings| grammar.of_settings(1, settings)));
    all.extend(hinges(name).iter().map(|hinge| grammar.turns_on(hinge)));
    all.extend(query_errors(name.label()).iter().map(|error| grammar.query_error(error)));
    all.extend([1, 2].map(|count| grammar.link_faults(count)));
    all.extend(["2022-08-18", "2022-08", "2022"].map(|date| grammar.days_before(Date::read(date))));
    all.extend((1..=12).map(|month| grammar.date(Date { year: "2022", month: Some(month), day: None })));
    all
}

/// What only pages may say.
#[must_use]
pub fn page_sentences(grammar: &dyn PageGrammar, name: Name<'_>) -> Vec<String> {
    let date = Date::read("2022-08-18");
    let mut all = vec![grammar.version("1.0", date), grammar.after(date), grammar.passage(3)];
    for strike in STRIKES {
        all.extend([grammar.term(strike), grammar.example(name, strike, name)]);
    }
    all.extend(Status::ALL.map(|status| grammar.card(name.label(), name, status)));
    all.extend(COUNTS.map(|count| grammar.inferences(count, 111)));
    all
}

fn changes(name: Name<'_>) -> Vec<NamedChange<'_>> {
    let mut all = vec![
        NamedChange::Actor(name, true),
        NamedChange::Actor(name, false),
        NamedChange::Reading(None),
        NamedChange::Reading(Some(name)),
    ];
    all.extend(TRUTHS.map(|truth| NamedChange::Switch(name, truth)));
    for change in &all {
        match change {
            NamedChange::Actor(..) | NamedChange::Reading(_) | NamedChange::Switch(..) => {}
        }
    }
    all
}

fn deeds(name: Name<'_>) -> Vec<Deed<'_>> {
    let mut all =
        vec![Deed::Nothing, Deed::ChangedMany, Deed::Preset(name), Deed::Undone, Deed::Reset, Deed::ByPage];
    all.push(Deed::ByLink);
    all.extend([Deed::Step { number: 2, of: 6 }, Deed::Asked { number: 3, of: 6 }, Deed::Finished]);
    all.extend(changes(name).into_iter().map(Deed::Changed));
    all.extend(changes(name).into_iter().map(|change| Deed::Pending(Some(change))));
    all.extend([Deed::Pending(None), Deed::Withdrawn]);
    for deed in &all {
        match deed {
            Deed::Nothing
            | Deed::ByLink
            | Deed::Changed(_)
            | Deed::ChangedMany
            | Deed::Preset(_)
            | Deed::Step { .. }
            | Deed::Asked { .. }
            | Deed::Finished
            | Deed::Pending(_)
            | Deed::Withdrawn
            | Deed::Undone
            | Deed::Reset
            | Deed::ByPage => {}
        }
    }
    all
}

fn effects(name: Name<'_>) -> Vec<Effect<'_>> {
    let mut all = vec![Effect::Opened];
    all.extend(standstills(name).into_iter().map(Effect::None));
    for on in [true, false] {
        all.extend([1, 3].map(|count| Effect::Along { others: vec![name; count], on }));
    }
    all.extend(Status::ALL.map(|status| Effect::Becomes { argument: name, status }));
    all.extend(Status::ALL.map(|status| Effect::Keeps {
        argument: name,
        status,
        open: controls(name)[1..].to_vec(),
    }));
    all.push(Effect::Keeps { argument: name, status: Status::Contested, open: Vec::new() });
    all.extend(STRIKES.map(|strike| Effect::FallsTo { argument: name, attacker: name, strike }));
    all.extend(COUNTS.map(Effect::More));
    for effect in &all {
        match effect {
            Effect::None(_)
            | Effect::Opened
            | Effect::Along { .. }
            | Effect::Becomes { .. }
            | Effect::Keeps { .. }
            | Effect::FallsTo { .. }
            | Effect::More(_) => {}
        }
    }
    all
}

fn standstills(name: Name<'_>) -> Vec<Standstill<'_>> {
    let mut all = vec![
        Standstill::Covered { others: vec![name; 2] },
        Standstill::Lacking { others: vec![vec![name], vec![name; 2]] },
        Standstill::Unused,
        Standstill::Same,
    ];
    all.extend(Status::ALL.map(|status| Standstill::Otherwise { argument: name, status }));
    for cause in &all {
        match cause {
            Standstill::Covered { .. }
            | Standstill::Lacking { .. }
            | Standstill::Unused
            | Standstill::Otherwise { .. }
            | Standstill::Same => {}
        }
    }
    all
}

fn grounds(name: Name<'_>) -> Vec<Ground<'_>> {
    let mut all = vec![
        Ground::Missing(vec![vec![name], vec![name; 3]]),
        Ground::PartsOut(vec![name; 3]),
        Ground::PartsFall(vec![name; 3]),
        Ground::PartsContested(vec![name; 3]),
        Ground::Undermined { attacker: name, premise: name },
        Ground::Undercut(name),
        Ground::Rebutted(name),
        Ground::Unopposed,
        Ground::Defended(vec![name; 3]),
        Ground::Open(literals(name).to_vec()),
        Ground::Pending(vec![name; 3]),
    ];
    for literal in literals(name) {
        all.push(Ground::Rejected { literal, against: Vec::new() });
        all.push(Ground::Rejected { literal, against: stances(name).to_vec() });
        all.push(Ground::Granted { literal, against: stances(name).to_vec() });
        all.push(Ground::Granted { literal, against: stances(name)[..1].to_vec() });
    }
    for ground in &all {
        match ground {
            Ground::Missing(_)
            | Ground::Rejected { .. }
            | Ground::PartsOut(_)
            | Ground::PartsFall(_)
            | Ground::PartsContested(_)
            | Ground::Undermined { .. }
            | Ground::Undercut(_)
            | Ground::Rebutted(_)
            | Ground::Unopposed
            | Ground::Granted { .. }
            | Ground::Defended(_)
            | Ground::Open(_)
            | Ground::Pending(_) => {}
        }
    }
    all
}

fn literals(premise: Name<'_>) -> [NamedLiteral<'_>; 4] {
    [(false, false), (true, false), (false, true), (true, true)].map(|(negated, is_reading)| NamedLiteral {
        premise,
        is_reading,
        negated,
    })
}

fn stances(who: Name<'_>) -> [Stance<'_>; 2] {
    [false, true].map(|in_part| Stance { who, in_part, since: None, until: None })
}

/// Someone who takes a side from some time on, until some time, or both.
fn dated(who: Name<'_>) -> Vec<Stance<'_>> {
    let [since, until] = ["2022-02-21", "2024-12"].map(|iso| Some(Date::read(iso)));
    let times = [(since, None), (None, until), (since, until), (until, until)];
    let stances = times.map(|(since, until)| stances(who).map(|stance| Stance { since, until, ..stance }));
    stances.into_iter().flatten().collect()
}

fn relations() -> Vec<Relation> {
    let mut all = vec![Relation::Needs, Relation::RestsOn, Relation::RestsOnContrary, Relation::BuildsOn];
    all.extend(STRIKES.map(Relation::Strikes));
    for relation in &all {
        match relation {
            Relation::Needs
            | Relation::RestsOn
            | Relation::RestsOnContrary
            | Relation::BuildsOn
            | Relation::Strikes(_) => {}
        }
    }
    all
}

fn controls(name: Name<'_>) -> [NamedControl<'_>; 3] {
    let all = [NamedControl::Actor(name), NamedControl::Reading, NamedControl::Premise(name)];
    for control in &all {
        match control {
            NamedControl::Actor(_) | NamedControl::Reading | NamedControl::Premise(_) => {}
        }
    }
    all
}

fn hinges(name: Name<'_>) -> Vec<Hinge<'_>> {
    let all = vec![Hinge::Nothing, Hinge::Several, Hinge::On(controls(name).to_vec())];
    for hinge in &all {
        match hinge {
            Hinge::Nothing | Hinge::Several | Hinge::On(_) => {}
        }
    }
    all
}

/// With one thing kept, in each state, and one that is free, so that a sample is no longer than it has to be.
fn counted(name: Name<'_>) -> Vec<Counted<'_>> {
    let nothing = Counted {
        settings: 1,
        at_least: false,
        kept: Vec::new(),
        left_out: 0,
        free: Vec::new(),
        free_premises: 0,
    };
    let mut all = vec![nothing.clone()];
    all.extend([1, 2].map(|left_out| Counted { left_out, ..nothing.clone() }));
    all.extend(
        ControlState::ALL
            .map(|state| Counted { kept: vec![(state, vec![NamedControl::Actor(name)])], ..nothing.clone() }),
    );
    all.extend(controls(name).map(|control| Counted { free: vec![control], ..nothing.clone() }));
    all.extend(COUNTS.map(|count| Counted {
        settings: count as u64,
        at_least: count > 100,
        free_premises: count,
        ..nothing.clone()
    }));
    all
}

fn query_errors(word: &str) -> Vec<QueryError> {
    let word = || word.to_owned();
    let all = vec![
        QueryError::NoActor(word()),
        QueryError::NoReading(word()),
        QueryError::NoSwitch(word(), false),
        QueryError::NoSwitch(word(), true),
        QueryError::Twice(word()),
        QueryError::Both(word()),
    ];
    for error in &all {
        match error {
            QueryError::NoActor(_)
            | QueryError::NoReading(_)
            | QueryError::NoSwitch(..)
            | QueryError::Twice(_)
            | QueryError::Both(_) => {}
        }
    }
    all
}
