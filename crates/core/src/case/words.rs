//! Every broken rule in words: what is wrong, and how to mend it.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::check::{HEADING_MAX, ID_MAX};
use super::fault::{Fault, FaultKind};
use super::place::{Field, Part, Place};
use super::{Case, LABEL_MAX, PremiseId, PremiseKind, Who};

impl Fault {
    /// What is wrong, in one line without a full stop; names the things of `case` by their ids.
    #[must_use]
    pub fn message(&self, case: &Case) -> String {
        let owner = owner(case, self.place);
        let field = self.place.inner.or(self.place.field).map_or(self.place.part.word(), Field::word);
        match self.kind {
            FaultKind::BadId => {
                let id = entry_id(case, self.place).unwrap_or_default();
                format!("`{}` cannot be an id", id.escape_debug())
            }
            FaultKind::DuplicateId { first } => {
                let id = entry_id(case, self.place).unwrap_or_default();
                match (self.place.part, first.part) {
                    (Part::Voices, Part::Actors) => format!("the id `{id}` is both an actor's and a voice's"),
                    (part, _) => format!("two {}s have the id `{id}`", part.thing()),
                }
            }
            FaultKind::PointsNowhere => format!("`{field}` of {owner} points behind the end of its list"),
            FaultKind::Repeated if self.place.part == Part::Attacks => {
                format!("{owner} is there twice, in the same way")
            }
            FaultKind::Repeated => match element_id(case, self.place) {
                Some(id) => format!("`{id}` stands twice in `{field}` of {owner}"),
                None => format!("the same thing stands twice in `{field}` of {owner}"),
            },
            FaultKind::EmptyList if self.place.field == Some(Field::Needs) => {
                format!("an empty group in `needs` of {owner}: nobody could ever meet it")
            }
            FaultKind::EmptyList => format!("`{field}` of {owner} is empty"),
            FaultKind::TooMany { limit } => format!("`{field}` holds more than {limit} entries"),
            FaultKind::NoSource if self.place.inner.is_some() => {
                format!("a position in `{}` of {owner} has no source", outer(self.place))
            }
            FaultKind::NoSource => format!("{owner} has no source"),
            FaultKind::NoHolder => format!("nobody holds {owner}"),
            FaultKind::HeldHypothesis => format!("{owner} is called hypothetical, yet somebody holds it"),
            FaultKind::NotAReading(premise) => {
                format!(
                    "{} cannot be the reading: it is a {} premise",
                    premise_id(case, premise),
                    kind_of(case, premise)
                )
            }
            FaultKind::NotASwitch(premise) => {
                format!(
                    "{} cannot be in `{field}`: it is a {} premise",
                    premise_id(case, premise),
                    kind_of(case, premise)
                )
            }
            FaultKind::AcceptedAndRejected => {
                let id = element_id(case, self.place).unwrap_or_default();
                format!("{owner} both accepts and rejects `{id}`")
            }
            FaultKind::Circle if self.place.part == Part::Actors => {
                format!("{owner} speaks for itself: {}", circle(case, self.place))
            }
            FaultKind::Circle => format!("{owner} builds on itself: {}", circle(case, self.place)),
            FaultKind::AttacksItself => format!("{owner} is directed against itself"),
            FaultKind::NotUsedByTarget { target } => {
                let attacked = case.arguments.get(target.at()).map_or("?", |argument| &argument.id);
                format!("{owner} undermines a premise that `{attacked}` does not use")
            }
            FaultKind::NothingNeeds => format!("nothing needs {owner}: switching it would change nothing"),
            FaultKind::NothingUses => format!("no argument uses {owner}"),
            FaultKind::DeniesNothing => format!("{owner} is a denial but does not say what it denies"),
            FaultKind::NotADenial => format!("{owner} denies something but is no denial"),
            FaultKind::DeniesItself => format!("{owner} denies itself"),
            FaultKind::BadDate => format!("`{field}` of {owner} is no date this field can hold"),
            FaultKind::BadVersion => "the version is not of the form major.minor.patch".to_owned(),
            FaultKind::BadLink => format!("the link of {owner} is no plain http(s) address"),
            FaultKind::BadCorrections => {
                "`corrections` is neither an http(s) nor a mailto address".to_owned()
            }
            FaultKind::BadPassage => format!("passage 0 in {owner}: passages are numbered from 1"),
            FaultKind::BadLanguage => "`language` is not a plain language tag".to_owned(),
            FaultKind::MissingText => format!("`{field}` of {owner} is missing"),
            FaultKind::NeverShown => format!("`{field}` of {owner} would never be shown"),
            FaultKind::MissingInLanguage => {
                format!("`{field}` of {owner} is missing here, though the first language has it")
            }
            FaultKind::TooLong { limit, found } => {
                format!("`{field}` of {owner} has {found} characters, {limit} is the most")
            }
            FaultKind::BadCharacter(c) => {
                format!(
                    "`{field}` of {owner} holds the character U+{:04X}, which may not be in a text",
                    u32::from(c)
                )
            }
            FaultKind::NotOneLine => format!("`{field}` of {owner} holds several paragraphs"),
            FaultKind::WrongCount { expected, found } => {
                format!("texts for {found} of {expected} {}s", self.place.part.thing())
            }
        }
    }

    /// How to mend it, in one or two sentences.
    #[must_use]
    pub fn help(&self, case: &Case) -> String {
        let text = match self.kind {
            FaultKind::BadId => {
                return format!(
                    "An id is made of lower-case words and digits joined by single hyphens, at most {ID_MAX} characters: `members-only`."
                );
            }
            FaultKind::DuplicateId { .. } if matches!(self.place.part, Part::Actors | Part::Voices) => {
                "Rename one of them; actors and voices share one name space."
            }
            FaultKind::DuplicateId { .. } => "Rename one of them, or take one away.",
            FaultKind::PointsNowhere => "Pack the case again from its files.",
            FaultKind::Repeated if self.place.part == Part::Attacks => "Take one of the two away.",
            FaultKind::Repeated if self.place.field == Some(Field::Premises) => {
                "Take one of the two away. An argument that used a premise and its contrary could never stand."
            }
            FaultKind::Repeated => "Take one of the two away.",
            FaultKind::EmptyList if self.place.field == Some(Field::Chain) => {
                "Name who said it first, then through whom it came: chain = [\"ilichev\", \"kommersant\"]."
            }
            FaultKind::EmptyList => "Name at least one actor in the group, or take the group away.",
            FaultKind::TooMany { .. } => "Divide the case.",
            FaultKind::NoSource => "Name at least one entry of [[sources]]: sources = [\"article\"].",
            FaultKind::NoHolder => {
                "Say who holds it and where that is recorded, held_by = [{ who = \"…\", sources = [\"…\"] }], or mark it hypothetical = true."
            }
            FaultKind::HeldHypothesis => "Take `hypothetical` away, or `held_by`.",
            FaultKind::NotAReading(_) => {
                return choices(
                    case,
                    PremiseKind::Reading,
                    "Choose one of the readings",
                    "leave `reading` out to leave the question open",
                );
            }
            FaultKind::NotASwitch(_) => {
                return choices(
                    case,
                    PremiseKind::Switch,
                    "Only switches can be accepted or rejected",
                    "settled premises hold in every world, and a reading is named by `reading`",
                );
            }
            FaultKind::AcceptedAndRejected => {
                "Take it out of one of the two lists; in neither, it is left open."
            }
            FaultKind::Circle if self.place.part == Part::Actors => {
                "Take one of these links away; whom an actor speaks for must not lead back to it."
            }
            FaultKind::Circle => {
                "Take one of these links away; what an argument builds on must come before it."
            }
            FaultKind::AttacksItself => "Name another target.",
            FaultKind::NotUsedByTarget { target } => return premises_of(case, target.at()),
            FaultKind::NothingNeeds => {
                "Let an argument need it, or someone it speaks for; or make it a voice, which is quoted but never switched."
            }
            FaultKind::NothingUses => "Let an argument use it, or take it away.",
            FaultKind::DeniesNothing => "Name the statement it denies: denies = \"…\".",
            FaultKind::NotADenial => "Make its kind \"denial\", or take `denies` away.",
            FaultKind::DeniesItself => "Name the other statement.",
            FaultKind::BadDate => match (self.place.part, self.place.field) {
                (_, Some(Field::When)) => {
                    "Write \"YYYY-MM-DD\", \"YYYY-MM\", \"days before YYYY-MM-DD\" or \"not given\", with a day that is in the calendar."
                }
                (Part::Sources, _) => {
                    "Write \"YYYY-MM-DD\", \"YYYY-MM\" or \"YYYY\", with a day that is in the calendar; leave it out where it is not known."
                }
                _ => "Write \"YYYY-MM-DD\", with a day that is in the calendar.",
            },
            FaultKind::BadVersion => "Write three numbers: \"1.0.0\".",
            FaultKind::BadLink => {
                "Write the full address, beginning with https:// or http://, without spaces or a user name; leave it out if there is none."
            }
            FaultKind::BadCorrections => "Write \"https://…\" or \"mailto:name@example.org\".",
            FaultKind::BadPassage => "Count the passages of the source article from 1.",
            FaultKind::BadLanguage => "Write a tag such as \"en\" or \"pt-BR\".",
            FaultKind::MissingText => match self.place.field {
                Some(Field::Negation) => {
                    "An argument uses `not` this premise: give the contrary as a sentence."
                }
                Some(Field::Basis) => {
                    "Nobody is said to advance this argument: say what the inference rests on, or name someone in `advanced_by`."
                }
                _ => "Write it here.",
            },
            FaultKind::NeverShown => match self.place.field {
                Some(Field::Negation) => "No argument uses `not` this premise: take the sentence away.",
                Some(Field::Basis) => {
                    "Somebody advances this argument, so it is no inference: take the text away, or move it to `more`."
                }
                _ => "Take it away.",
            },
            FaultKind::MissingInLanguage => "Translate it here, or take it out of the first language.",
            FaultKind::TooLong { limit: LABEL_MAX, .. } => {
                "A label has to fit a box of the figure; `sentence` and `more` have room."
            }
            FaultKind::TooLong { limit: HEADING_MAX, .. } => "Shorten it.",
            FaultKind::TooLong { .. } if self.place.field == Some(Field::Sentence) => {
                "Shorten it, or move a part of it to `more`."
            }
            FaultKind::TooLong { .. } => "Shorten it.",
            FaultKind::BadCharacter(_) => {
                "Control characters, marks that turn the direction of the text and invisible fillers hide what a reader is shown: take it out."
            }
            FaultKind::NotOneLine => {
                "Only longer texts may hold several paragraphs: take the empty line out."
            }
            FaultKind::WrongCount { .. } => "Pack the texts again from their file.",
        };
        text.to_owned()
    }
}

/// "the argument `free-to-hire`"
fn owner(case: &Case, place: Place) -> String {
    let thing = place.part.thing();
    match (place.part, entry_id(case, place)) {
        (Part::Attacks, _) => {
            let id = |at: usize| case.arguments.get(at).map_or("?", |argument| &argument.id);
            let attack = place.entry.and_then(|at| case.attacks.get(at as usize));
            attack.map_or_else(String::new, |attack| {
                format!("the attack of `{}` on `{}`", id(attack.from.at()), id(attack.to.at()))
            })
        }
        (Part::Case | Part::Texts | Part::Bands | Part::Opening, _) | (_, None) => format!("the {thing}"),
        (_, Some(id)) => format!("the {thing} `{}`", id.escape_debug()),
    }
}

/// The id of the entry a place is in; the case's own at its top.
fn entry_id(case: &Case, place: Place) -> Option<&str> {
    if place.part == Part::Case {
        return Some(&case.id);
    }
    let at = place.entry? as usize;
    let id = match place.part {
        Part::Presets => &case.presets.get(at)?.id,
        Part::Actors => &case.actors.get(at)?.id,
        Part::Voices => &case.voices.get(at)?.id,
        Part::Premises => &case.premises.get(at)?.id,
        Part::Arguments => &case.arguments.get(at)?.id,
        Part::Statements => &case.statements.get(at)?.id,
        Part::Events => &case.events.get(at)?.id,
        Part::Sources => &case.sources.get(at)?.id,
        Part::Silences => case.silences.get(at)?,
        Part::Glossary => case.glossary.get(at)?,
        Part::Case | Part::Opening | Part::Attacks | Part::Texts | Part::Bands => return None,
    };
    Some(id)
}

/// What an element of a list names.
fn element_id(case: &Case, place: Place) -> Option<String> {
    let (entry, at) = (place.entry.unwrap_or(0) as usize, place.element? as usize);
    let actor = |at: usize| case.actors.get(at).map(|actor| actor.id.clone());
    let premise = |at: PremiseId| case.premises.get(at.at()).map(|premise| premise.id.clone());
    let source = |at: usize| case.sources.get(at).map(|source| source.id.clone());
    let who = |who: &Who| match who {
        Who::Actor(id) => actor(id.at()),
        Who::Voice(id) => case.voices.get(id.at()).map(|voice| voice.id.clone()),
    };
    let setting = match place.part {
        Part::Opening => Some(&case.opening),
        Part::Presets => case.presets.get(entry).map(|preset| &preset.setting),
        _ => None,
    };
    match (place.part, place.field?) {
        (Part::Opening | Part::Presets, Field::Actors) => actor(setting?.actors.get(at)?.at()),
        (Part::Opening | Part::Presets, Field::Accept) => premise(*setting?.accept.get(at)?),
        (Part::Opening | Part::Presets, Field::Reject) => premise(*setting?.reject.get(at)?),
        (Part::Actors, Field::Implies) => actor(case.actors.get(entry)?.implies.get(at)?.at()),
        (Part::Actors, Field::Sources) => source(case.actors.get(entry)?.sources.get(at)?.at()),
        (Part::Premises, Field::Sources) => source(case.premises.get(entry)?.sources.get(at)?.at()),
        (Part::Premises, field @ (Field::HeldBy | Field::DisputedBy)) => {
            let premise = case.premises.get(entry)?;
            let list = if field == Field::HeldBy { &premise.held_by } else { &premise.disputed_by };
            let position = list.get(at)?;
            match place.inner_element {
                Some(at) => source(position.sources.get(at as usize)?.at()),
                None => who(&position.who),
            }
        }
        (Part::Premises, Field::Passages) => number(&case.premises.get(entry)?.passages, at),
        (Part::Arguments, field) => {
            let argument = case.arguments.get(entry)?;
            match field {
                Field::Needs => actor(argument.needs.get(at)?.get(place.inner_element? as usize)?.at()),
                Field::Premises => premise(argument.premises.get(at)?.premise),
                Field::BuildsOn => {
                    case.arguments.get(argument.builds_on.get(at)?.at()).map(|argument| argument.id.clone())
                }
                Field::AdvancedBy => who(argument.advanced_by.get(at)?),
                Field::Statements => case
                    .statements
                    .get(argument.statements.get(at)?.at())
                    .map(|statement| statement.id.clone()),
                Field::Sources => source(argument.sources.get(at)?.at()),
                Field::Passages => number(&argument.passages, at),
                _ => None,
            }
        }
        (Part::Statements, Field::Chain) => who(case.statements.get(entry)?.chain.get(at)?),
        (Part::Statements, Field::Sources) => source(case.statements.get(entry)?.sources.get(at)?.at()),
        (Part::Statements, Field::Passages) => number(&case.statements.get(entry)?.passages, at),
        (Part::Events, Field::Sources) => source(case.events.get(entry)?.sources.get(at)?.at()),
        (Part::Events, Field::Passages) => number(&case.events.get(entry)?.passages, at),
        _ => None,
    }
}

fn number(list: &[u16], at: usize) -> Option<String> {
    list.get(at).map(|passage| format!("{passage}"))
}

fn outer(place: Place) -> &'static str {
    place.field.map_or("", Field::word)
}

fn premise_id(case: &Case, premise: PremiseId) -> String {
    case.premises.get(premise.at()).map_or_else(String::new, |premise| format!("`{}`", premise.id))
}

fn kind_of(case: &Case, premise: PremiseId) -> &'static str {
    match case.premises.get(premise.at()).map(|premise| premise.kind) {
        Some(PremiseKind::Settled) => "settled",
        Some(PremiseKind::Switch) => "switch",
        Some(PremiseKind::Reading) => "reading",
        None => "missing",
    }
}

/// How many ids a help text names before it says "…".
const NAMED: usize = 8;

fn row<'a>(ids: impl Iterator<Item = &'a str>, between: &str) -> String {
    let mut ids = ids;
    let mut row = ids.by_ref().take(NAMED).map(|id| format!("`{id}`")).collect::<Vec<_>>().join(between);
    if ids.next().is_some() {
        row.push_str(between);
        row.push('…');
    }
    row
}

fn choices(case: &Case, kind: PremiseKind, start: &str, end: &str) -> String {
    let list = row(case.premises.iter().filter(|p| p.kind == kind).map(|p| p.id.as_str()), ", ");
    if list.is_empty() {
        format!("{start} (there is none); {end}.")
    } else {
        format!("{start}: {list}; {end}.")
    }
}

fn premises_of(case: &Case, target: usize) -> String {
    let Some(argument) = case.arguments.get(target) else { return String::new() };
    let ids = argument.premises.iter().filter_map(|l| case.premises.get(l.premise.at()));
    let list = row(ids.map(|premise| premise.id.as_str()), ", ");
    if list.is_empty() {
        format!("`{}` uses no premise: let the attack undercut or rebut it.", argument.id)
    } else {
        format!("`{}` uses {list}.", argument.id)
    }
}

/// The circle that the link at `place` closes: "`a` → `b` → `a`".
fn circle(case: &Case, place: Place) -> String {
    let links = |from: usize| -> Vec<usize> {
        match place.part {
            Part::Actors => case.actors.get(from).map(|a| a.implies.iter().map(|a| a.at()).collect()),
            _ => case.arguments.get(from).map(|a| a.builds_on.iter().map(|a| a.at()).collect()),
        }
        .unwrap_or_default()
    };
    let id = |at: usize| match place.part {
        Part::Actors => case.actors.get(at).map_or("?", |actor| &actor.id),
        _ => case.arguments.get(at).map_or("?", |argument| &argument.id),
    };
    let (Some(from), Some(at)) = (place.entry, place.element) else { return String::new() };
    let from = from as usize;
    let Some(&to) = links(from).get(at as usize) else { return String::new() };
    // Breadth first from the end of the link back to its start.
    let count = if place.part == Part::Actors { case.actors.len() } else { case.arguments.len() };
    let mut came_from = alloc::vec![usize::MAX; count];
    let mut row_of = alloc::vec![to];
    let mut next = 0;
    while let Some(&node) = row_of.get(next) {
        next += 1;
        if node == from {
            break;
        }
        for other in links(node) {
            if other != to && came_from.get(other) == Some(&usize::MAX) {
                came_from[other] = node;
                row_of.push(other);
            }
        }
    }
    let mut path = alloc::vec![from];
    let mut node = from;
    while node != to && came_from.get(node).is_some_and(|&before| before != usize::MAX) {
        node = came_from[node];
        path.push(node);
    }
    path.reverse();
    row(core::iter::once(from).chain(path).map(id), " → ")
}
