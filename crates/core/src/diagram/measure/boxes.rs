//! What stands in a box and how large that makes it: labels wrapped, signs and ports placed, top left at 0, 0.

use crate::argument::Status;
use crate::case::{ActorId, ArgumentId, Column, Entry, PremiseId};

use super::text::{WrappedLine, width, words_fit, wrap};
use crate::diagram::scene::{
    Band, Face, FoldBox, FoldCaption, FoldCounts, Node, NodeBox, NodeState, Point, Port, Rect, SIGN, TextLine,
};
use crate::diagram::subject::Subject;
use crate::sorted::by_key;

/// Space between a border and what it holds, left and right; less in narrow boxes.
fn pad(w: i32) -> i32 {
    match w {
        ..100 => 6,
        100..150 => 7,
        _ => 11,
    }
}

/// Height of a line of text.
fn leading(face: Face) -> i32 {
    match face {
        Face::Title | Face::Label => 18,
        Face::Plain => 17,
        Face::LabelSmall | Face::Note => 15,
    }
}

/// Sets lines under each other, the first one's top at `y`; returns the bottom of the last.
fn set_lines(lines: Vec<WrappedLine>, face: Face, x: i32, mut y: i32, into: &mut Vec<TextLine>) -> i32 {
    for WrappedLine { text, continues_word, .. } in lines {
        // The baseline lies where ascent and descent share the leading as in most faces: 3 to 1.
        let baseline = y + (leading(face) + face.size()) / 2 - face.size() / 5;
        into.push(TextLine { x, y: baseline, text: text.into(), face, continues_word });
        y += leading(face);
    }
    y
}

/// A heading, its first line's top at `y`, with its bottom.
pub(crate) fn title(text: &str, x: i32, y: i32, w: i32) -> (Vec<TextLine>, i32) {
    let mut lines = Vec::new();
    let bottom = set_lines(wrap([text, ""], Face::Title, w), Face::Title, x, y, &mut lines);
    (lines, bottom)
}

/// The short name of a thing, or its public id where the texts have none.
fn label<'a>(entries: &'a [Entry], index: usize, id: &'a str) -> &'a str {
    entries
        .get(index)
        .map(|entry| entry.label.as_str())
        .filter(|label| !label.trim().is_empty())
        .unwrap_or(id)
}

/// Makes boxes.
pub(crate) struct Boxes<'a> {
    pub subject: &'a Subject<'a>,
}

impl<'a> Boxes<'a> {
    fn actor_name(&self, actor: ActorId) -> &str {
        label(&self.subject.labels.actors, actor.index(), &self.subject.case.actors[actor.index()].id)
    }

    /// The width a pill takes with its name on one line.
    pub(crate) fn pill_width(&self, actor: ActorId) -> i32 {
        width(self.actor_name(actor), Face::Plain) + 2 * 12 + SIGN + 7
    }

    /// An actor as a pill of this width.
    pub(crate) fn actor(&self, actor: ActorId, w: i32) -> NodeBox {
        let mut lines = Vec::new();
        let inner = w - 2 * 12 - SIGN - 7;
        let text =
            set_lines(wrap([self.actor_name(actor), ""], Face::Plain, inner), Face::Plain, 12, 0, &mut lines);
        let h = (text + 10).max(30);
        lines.iter_mut().for_each(|line| line.shift(0, (h - text) / 2));
        NodeBox {
            node: Node::Actor(actor),
            band: Band::Actors,
            rect: Rect { x: 0, y: 0, w, h },
            label: lines,
            note: Vec::new(),
            sign: Point { x: w - 12 - SIGN / 2, y: h / 2 },
            state: NodeState::Actor(self.subject.world.is_on(actor)),
            ports: Vec::new(),
        }
    }

    /// A premise as a plate of this width, with its number.
    pub(crate) fn premise(&self, premise: PremiseId, w: i32) -> NodeBox {
        let entry = &self.subject.case.premises[premise.index()];
        let pad = pad(w);
        let widest = width(&self.subject.case.premises.len().to_string(), Face::Note);
        let x = pad + widest + 6;
        let mut lines = Vec::new();
        let name = label(&self.subject.labels.premises, premise.index(), &entry.id);
        let text =
            set_lines(wrap([name, ""], Face::Plain, w - x - pad - SIGN - 5), Face::Plain, x, 0, &mut lines);
        let h = (text + 12).max(30);
        let top = (h - text) / 2;
        lines.iter_mut().for_each(|line| line.shift(0, top));
        let mut note = Vec::new();
        let number = premise.number().to_string();
        let indent = widest - width(&number, Face::Note);
        let number = WrappedLine { text: number, ..WrappedLine::default() };
        set_lines(vec![number], Face::Note, pad + indent, top + 2, &mut note);
        NodeBox {
            node: Node::Premise(premise),
            band: Band::Premises,
            rect: Rect { x: 0, y: 0, w, h },
            label: lines,
            note,
            sign: Point { x: w - pad - SIGN / 2, y: h / 2 },
            state: NodeState::Premise(entry.kind, self.subject.world.truth(premise)),
            ports: Vec::new(),
        }
    }

    /// An argument as a card of this width, with its status and its ports.
    pub(crate) fn argument(&self, argument: ArgumentId, w: i32) -> NodeBox {
        let entry = &self.subject.case.arguments[argument.index()];
        let status = self.subject.verdicts.status(argument);
        let pad = pad(w);
        let inner = w - 2 * pad;
        let name = label(&self.subject.labels.arguments, argument.index(), &entry.id);
        let face = if words_fit(name, Face::Label, inner) { Face::Label } else { Face::LabelSmall };
        let mut lines = Vec::new();
        let below = set_lines(wrap([name, ""], face, inner), face, pad, 8, &mut lines) + 4;
        let x = pad + SIGN + 5;
        let mut note = Vec::new();
        let word = (self.subject.captions.status)(status);
        let bottom = set_lines(wrap([word, ""], Face::Note, w - x - pad), Face::Note, x, below, &mut note)
            .max(below + 15);
        let beside = x + note.first().map_or(0, |line| width(&line.text, Face::Note)) + 10;
        let (ports, bottom) = self.ports(argument, w - pad, beside, pad, below - 1, bottom);
        let h = (bottom + 9).max(44);
        NodeBox {
            node: Node::Argument(argument),
            band: Band::Arguments(entry.column),
            rect: Rect { x: 0, y: 0, w, h },
            label: lines,
            note,
            sign: Point { x: pad + SIGN / 2, y: below + 7 },
            state: NodeState::Argument(status),
            ports,
        }
    }

    /// Ports, by their numbers, stand at the right of the status where there is room, else in rows under it.
    fn ports(
        &self,
        argument: ArgumentId,
        right: i32,
        beside: i32,
        left: i32,
        top: i32,
        bottom: i32,
    ) -> (Vec<Port>, i32) {
        const H: i32 = 17;
        const GAP: i32 = 4;
        let used = self.subject.case.arguments[argument.index()].premises.clone();
        let used = by_key(used, |literal| literal.premise.index());
        let mut ports = Vec::with_capacity(used.len());
        let mut x = 0;
        for literal in &used {
            let number = literal.premise.number();
            let text =
                if literal.negated { (self.subject.captions.contrary)(number) } else { number.to_string() };
            let w = (width(&text, Face::Note) + 8).max(H).min(right - left);
            ports.push(Port {
                premise: literal.premise,
                negated: literal.negated,
                truth: self.subject.world.holds(*literal),
                rect: Rect { x, y: 0, w, h: H },
                text: TextLine {
                    x: x + (w - width(&text, Face::Note)) / 2,
                    y: 12,
                    text: text.into(),
                    face: Face::Note,
                    continues_word: false,
                },
            });
            x += w + GAP;
        }
        if ports.is_empty() {
            return (ports, bottom);
        }
        let total = x - GAP;
        if beside + total <= right {
            for port in &mut ports {
                port.shift(right - total, top);
            }
            return (ports, bottom.max(top + H));
        }
        let (mut dx, mut y) = (left, bottom + 4);
        for port in &mut ports {
            if dx + port.rect.right() > right && dx + port.rect.x > left {
                dx = left - port.rect.x;
                y += H + GAP;
            }
            port.shift(dx, y);
        }
        (ports, y + H)
    }

    /// What a band folds away, at this width.
    pub(crate) fn fold(&self, counts: FoldCounts, w: i32) -> FoldBox {
        let FoldCaption { count, offer } = (self.subject.captions.fold)(counts);
        let both = wrap([&count, &offer], Face::Note, w - 16);
        let only_count = both.iter().filter(|line| line.first > 0);
        let only_count = only_count.map(|line| {
            let text = line.text[..line.first].into();
            WrappedLine { text, ..line.clone() }
        });
        let mut count = Vec::new();
        set_lines(only_count.collect(), Face::Note, 8, 7, &mut count);
        let mut text = Vec::new();
        let bottom = set_lines(both, Face::Note, 8, 7, &mut text) + 7;
        FoldBox {
            column: counts.column,
            counts,
            rect: Rect { x: 0, y: 0, w, h: bottom.max(30) },
            text,
            count,
        }
    }

    /// How many arguments of a column the world does not engage or support.
    pub(crate) fn counts(&self, column: Column, unfolded: bool) -> FoldCounts {
        let count = |status| {
            let all = &self.subject.plan.arguments[column as usize];
            let found =
                all.iter().filter(|argument| self.subject.verdicts.status(**argument) == status).count();
            u32::try_from(found).unwrap_or(u32::MAX)
        };
        let (unsupported, not_engaged) = (count(Status::Unsupported), count(Status::NotEngaged));
        FoldCounts { column, unsupported, not_engaged, unfolded }
    }
}
