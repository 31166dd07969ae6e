//! How high on its side a box each line leaves or enters, so that no two lines lie on each other.

use super::nets::{End, Net, Nets};
use crate::diagram::scene::{InkKind, NodeBox};
use crate::sorted::{Map, Set};

/// Least distances between lines side by side: what is good, and what will do where there is little room.
const APART: [i32; 3] = [5, 3, 1];
/// Least distance of a line from the corner of a box.
const CORNER: i32 = 9;
/// How far up and down a line may be moved.
const REACH: i32 = 40;

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

/// An entry or exit: everything of one kind that enters, or leaves, one side of a box.
type Door = (usize, bool, Role);

/// Sets the height of every terminal. Boxes and passages must be in their places.
pub(crate) fn set(nets: &mut Nets, nodes: &[NodeBox], channels: usize) {
    let mut sides: Map<(usize, bool), Set<Role>> = Map::new();
    let mut by_channel: Vec<Vec<usize>> = vec![Vec::new(); channels];
    for (index, net) in nets.nets.iter().enumerate() {
        by_channel[net.channel].push(index);
        for (node, right, role) in doors(net) {
            sides.entry((node, right)).or_default().insert(role);
        }
    }
    let mut heights: Map<Door, i32> = Map::new();
    for ((node, right), roles) in sides {
        let rect = nodes[node].rect;
        let count = i32::try_from(roles.len()).unwrap_or(i32::MAX);
        let step = ((rect.h - 2 * CORNER) / count).min(12);
        for (at, role) in (0..count).zip(roles) {
            // What attacks each other across a channel so has level lines.
            let at = if right { count - 1 - at } else { at };
            heights.insert((node, right, role), rect.middle() + (2 * at - (count - 1)) * step / 2);
        }
    }
    for channel in by_channel {
        part(nets, &channel, nodes, &mut heights);
        for index in channel {
            let net = &mut nets.nets[index];
            let kind = net.kind;
            for (terminal, out) in std::iter::once((&mut net.from, true))
                .chain(net.to.iter_mut().map(|terminal| (terminal, false)))
            {
                terminal.y = match terminal.end {
                    End::Passage(passage) => nets.passages[passage].y,
                    End::Node(node) => heights[&(node, terminal.right, role(kind, out))],
                };
            }
        }
    }
}

/// The entries and exits a net uses.
fn doors(net: &Net) -> impl Iterator<Item = Door> + '_ {
    let terminals = std::iter::once((net.from, true)).chain(net.to.iter().map(|terminal| (*terminal, false)));
    terminals.filter_map(|(terminal, out)| match terminal.end {
        End::Node(node) => Some((node, terminal.right, role(net.kind, out))),
        End::Passage(_) => None,
    })
}

/// Moves what would lie on, or close beside, a line from the other side of the channel: first entries on the
/// right, then exits. A net with one target leaves level with it where it can.
fn part(nets: &Nets, channel: &[usize], nodes: &[NodeBox], heights: &mut Map<Door, i32>) {
    let mut taken: [Set<(i32, End)>; 2] = Default::default();
    let mut entries: Set<Door> = Set::new();
    for net in channel.iter().map(|net| &nets.nets[*net]) {
        entries.extend(doors(net).skip(usize::from(matches!(net.from.end, End::Node(_)))));
        for terminal in std::iter::once(&net.from).chain(&net.to) {
            if let End::Passage(passage) = terminal.end {
                taken[usize::from(terminal.right)].insert((nets.passages[passage].y, terminal.end));
            }
        }
    }
    let mut walls = Walls { nodes, heights, taken };
    // Entries on the left come first and stay as they are.
    for door in entries.iter().filter(|door| !door.1).chain(entries.iter().filter(|door| door.1)) {
        walls.settle(*door, None);
    }
    for net in channel.iter().map(|net| &nets.nets[*net]) {
        let End::Node(node) = net.from.end else { continue };
        let level = match net.to[..] {
            [only] if only.right != net.from.right => Some(match only.end {
                End::Passage(passage) => (nets.passages[passage].y, only.end),
                End::Node(to) => (walls.heights[&(to, only.right, role(net.kind, false))], only.end),
            }),
            _ => None,
        };
        walls.settle((node, net.from.right, role(net.kind, true)), level);
    }
}

/// The two sides of a channel.
struct Walls<'a> {
    nodes: &'a [NodeBox],
    heights: &'a mut Map<Door, i32>,
    /// Heights at which lines cross each side already.
    taken: [Set<(i32, End)>; 2],
}

impl Walls<'_> {
    /// Finds a clear height for a door: `level` with what it leads to, or as near as may be to where it is.
    fn settle(&mut self, door: Door, level: Option<(i32, End)>) {
        let (node, right, _) = door;
        let rect = self.nodes[node].rect;
        let given = self.heights[&door];
        let clear = |y: i32, apart: i32| {
            let near = |side: bool, but: Option<End>| {
                let range = (y - apart + 1, End::Node(0))..(y + apart, End::Node(0));
                self.taken[usize::from(side)].range(range).all(|(_, end)| Some(*end) == but)
            };
            near(!right, level.filter(|(there, _)| *there == y).map(|(_, end)| end)) && near(right, None)
        };
        let steps = (0..=REACH).flat_map(|step| [given + step, given - step]);
        let wanted = level.map(|(y, _)| y).into_iter().chain(steps);
        let fits = |y: &i32| *y >= rect.y + CORNER && *y <= rect.bottom() - CORNER;
        let wanted: Vec<i32> = wanted.filter(fits).collect();
        let found = APART.iter().find_map(|apart| wanted.iter().copied().find(|y| clear(*y, *apart)));
        let y = found.unwrap_or(given);
        self.heights.insert(door, y);
        self.taken[usize::from(right)].insert((y, End::Node(node)));
    }
}
