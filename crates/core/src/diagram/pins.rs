//! How high on its side a box each line leaves or enters, so that no two lines lie on each other.

use super::nets::{End, Net, Nets, Pin};
use super::scene::{InkKind, NodeBox};
use crate::sorted::{Map, Set};

/// Least distance between lines side by side.
const APART: i32 = 5;
/// Least distance of a line from the corner of a box.
const CORNER: i32 = 9;

/// The entries and exits on a side of a box, from above.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Role {
    PartIn,
    PartOut,
    AttackIn,
    AttackOut,
    UseIn,
    UseOut,
}

fn role(kind: InkKind, out: bool) -> Role {
    match (kind, out) {
        (InkKind::Use, false) => Role::UseIn,
        (InkKind::Use, true) => Role::UseOut,
        (InkKind::Part, false) => Role::PartIn,
        (InkKind::Part, true) => Role::PartOut,
        (InkKind::Attack, false) => Role::AttackIn,
        (InkKind::Attack, true) => Role::AttackOut,
    }
}

/// Sets the height of every pin. Boxes and passages must be in their places.
pub(super) fn set(nets: &mut Nets, nodes: &[NodeBox], channels: usize) {
    let mut sides: Map<(usize, bool), Set<Role>> = Map::new();
    for net in &nets.nets {
        for (pin, out) in pins(net) {
            if let End::Node(node) = pin.end {
                sides.entry((node, pin.right)).or_default().insert(role(net.kind, out));
            }
        }
    }
    let height = |pin: Pin, kind, out, nets: &Nets| match pin.end {
        End::Passage(passage) => nets.passages[passage].y,
        End::Node(node) => {
            let roles = &sides[&(node, pin.right)];
            let at = roles.iter().position(|found| *found == role(kind, out)).unwrap_or(0);
            let rect = nodes[node].rect;
            let step = ((rect.h - 2 * CORNER) / count(roles)).min(12);
            rect.middle() + (2 * count_up(at) - (count(roles) - 1)) * step / 2
        }
    };
    for index in 0..nets.nets.len() {
        let net = &nets.nets[index];
        let from = height(net.from, net.kind, true, nets);
        let to: Vec<i32> = net.to.iter().map(|pin| height(*pin, net.kind, false, nets)).collect();
        let net = &mut nets.nets[index];
        net.from.y = from;
        for (pin, y) in net.to.iter_mut().zip(to) {
            pin.y = y;
        }
    }
    for channel in 0..channels {
        part(nets, nodes, channel);
    }
}

fn count(roles: &Set<Role>) -> i32 {
    i32::try_from(roles.len()).unwrap_or(i32::MAX)
}

fn count_up(index: usize) -> i32 {
    i32::try_from(index).unwrap_or(i32::MAX)
}

fn pins(net: &Net) -> impl Iterator<Item = (Pin, bool)> + '_ {
    std::iter::once((net.from, true)).chain(net.to.iter().map(|pin| (*pin, false)))
}

/// Moves exits that would lie on, or close beside, a line from the other side of the channel. A net with one
/// target leaves level with it where it can.
fn part(nets: &mut Nets, nodes: &[NodeBox], channel: usize) {
    let mut taken: [Set<(i32, End)>; 2] = Default::default();
    for net in nets.nets.iter().filter(|net| net.channel == channel) {
        for pin in &net.to {
            taken[usize::from(pin.right)].insert((pin.y, pin.end));
        }
        if let End::Passage(_) = net.from.end {
            taken[usize::from(net.from.right)].insert((net.from.y, net.from.end));
        }
    }
    for net in nets.nets.iter_mut().filter(|net| net.channel == channel) {
        let End::Node(node) = net.from.end else { continue };
        let rect = nodes[node].rect;
        let sole = if let [only] = net.to[..] { Some(only) } else { None };
        let clear = |y: i32| {
            let near = |side: usize, but: Option<End>| {
                let range = taken[side].range((y - APART + 1, End::Node(0))..(y + APART, End::Node(0)));
                range.into_iter().all(|(_, end)| Some(*end) == but)
            };
            let across = sole.filter(|pin| pin.right != net.from.right && pin.y == y).map(|pin| pin.end);
            near(usize::from(!net.from.right), across) && near(usize::from(net.from.right), None)
        };
        let fits = |y: &i32| *y >= rect.y + CORNER && *y <= rect.bottom() - CORNER;
        let level = sole.filter(|pin| pin.right != net.from.right).map(|pin| pin.y);
        let steps = [0, 5, -5, 10, -10, 15, -15, 20, -20].map(|step| net.from.y + step);
        let found = level.into_iter().chain(steps).filter(fits).find(|y| clear(*y));
        net.from.y = found.unwrap_or(net.from.y);
        taken[usize::from(net.from.right)].insert((net.from.y, net.from.end));
    }
}
