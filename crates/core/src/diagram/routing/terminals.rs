//! How high each net enters and leaves its channels, so that no two lines lie on each other.

use super::nets::{End, Net, Nets, Terminal};
use crate::diagram::placement::stacks::Placement;
use crate::diagram::scene::{InkKind, NodeBox};
use crate::sorted::{distinct, insert};

/// Least distances between lines side by side: what is good, and what will do where there is little room.
const APART: [i32; 3] = [5, 3, 1];
/// Least distance of a line from the corner of a box.
const CORNER: i32 = 9;
/// How far up and down a line may be moved.
const REACH: i32 = 40;

/// What enters and leaves a side of a box, from above.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Role {
    PartIn,
    PartOut,
    AttackIn,
    AttackOut,
    UseIn,
    UseOut,
}

impl Role {
    const ALL: [Self; 6] =
        [Self::PartIn, Self::PartOut, Self::AttackIn, Self::AttackOut, Self::UseIn, Self::UseOut];

    fn new(kind: InkKind, out: bool) -> Self {
        match (kind, out) {
            (InkKind::Use, false) => Self::UseIn,
            (InkKind::Use, true) => Self::UseOut,
            (InkKind::Part, false) => Self::PartIn,
            (InkKind::Part, true) => Self::PartOut,
            (InkKind::Attack, false) => Self::AttackIn,
            (InkKind::Attack, true) => Self::AttackOut,
        }
    }
}

/// An entry or exit: everything of one kind that enters, or leaves, one side of a box.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Door {
    node: usize,
    /// Whether it is on the right side of a channel, that is, on the left of its box.
    right: bool,
    role: Role,
}

/// The height of each door, by box, side and role.
struct Doors(Vec<[[i32; Role::ALL.len()]; 2]>);

impl Doors {
    fn height(&mut self, door: Door) -> &mut i32 {
        &mut self.0[door.node][usize::from(door.right)][door.role as usize]
    }
}

/// The doors a net uses, its exit first.
fn doors(net: &Net) -> impl Iterator<Item = Door> + '_ {
    net.terminals().enumerate().filter_map(|(index, terminal)| match terminal.end {
        End::Node(node) => Some(Door { node, right: terminal.right, role: Role::new(net.kind, index == 0) }),
        End::Passage(_) => None,
    })
}

impl Nets {
    /// Sets the height of every terminal. Boxes and passages must be in their places.
    pub fn place_terminals(&mut self, placement: &Placement) {
        let boxes = &placement.scene.nodes;
        let mut doors = spread(self, boxes);
        for members in self.by_channel(placement.grid.channels.len()) {
            separate(self, &members, boxes, &mut doors);
            for index in members {
                let Net { kind, from, to, .. } = &mut self.nets[index];
                let terminals = std::iter::once((from, true)).chain(to.iter_mut().map(|to| (to, false)));
                for (terminal, out) in terminals {
                    terminal.y = match terminal.end {
                        End::Passage(passage) => self.passages[passage].y,
                        End::Node(node) => {
                            let right = terminal.right;
                            *doors.height(Door { node, right, role: Role::new(*kind, out) })
                        }
                    };
                }
            }
        }
    }
}

/// Spreads the doors that are used over the sides of their boxes.
fn spread(nets: &Nets, boxes: &[NodeBox]) -> Doors {
    let mut used = vec![[[false; Role::ALL.len()]; 2]; boxes.len()];
    for door in nets.nets.iter().flat_map(doors) {
        used[door.node][usize::from(door.right)][door.role as usize] = true;
    }
    let mut spread = Doors(vec![Default::default(); boxes.len()]);
    for (node, sides) in used.into_iter().enumerate() {
        let rect = boxes[node].rect;
        for (right, used) in [false, true].into_iter().zip(sides) {
            let roles = || Role::ALL.into_iter().filter(|role| used[*role as usize]);
            let count = i32::try_from(roles().count()).unwrap_or(i32::MAX);
            let step = ((rect.h - 2 * CORNER) / count.max(1)).min(12);
            for (place, role) in (0..count).zip(roles()) {
                // Boxes that attack each other across a channel have level lines if one side runs the other way.
                let place = if right { count - 1 - place } else { place };
                *spread.height(Door { node, right, role }) =
                    rect.middle() + (2 * place - (count - 1)) * step / 2;
            }
        }
    }
    spread
}

/// Moves what would lie on, or close beside, a line from the other side of the channel: first entries on the
/// right, then exits. A net with one target leaves level with it where it can.
fn separate(nets: &Nets, members: &[usize], boxes: &[NodeBox], doors: &mut Doors) {
    let mut walls = Walls { boxes, doors, taken: Default::default() };
    let mut entries: Vec<Door> = Vec::new();
    for net in members.iter().map(|net| &nets.nets[*net]) {
        let exits = usize::from(matches!(net.from.end, End::Node(_)));
        entries.extend(self::doors(net).skip(exits));
        for terminal in net.terminals() {
            if let End::Passage(passage) = terminal.end {
                walls.take(terminal.right, nets.passages[passage].y, terminal.end);
            }
        }
    }
    let entries = distinct(entries);
    // Entries on the left come first and stay as they are.
    for right in [false, true] {
        for door in entries.iter().filter(|door| door.right == right) {
            walls.settle(*door, None);
        }
    }
    for net in members.iter().map(|net| &nets.nets[*net]) {
        let End::Node(node) = net.from.end else { continue };
        let level = match net.to[..] {
            [only] if only.right != net.from.right => Some((walls.height(nets, net, only), only.end)),
            _ => None,
        };
        walls.settle(Door { node, right: net.from.right, role: Role::new(net.kind, true) }, level);
    }
}

/// The two sides of a channel.
struct Walls<'a> {
    boxes: &'a [NodeBox],
    doors: &'a mut Doors,
    /// Heights at which lines cross each side already, from above.
    taken: [Vec<(i32, End)>; 2],
}

impl Walls<'_> {
    /// How high a net's target is.
    fn height(&mut self, nets: &Nets, net: &Net, target: Terminal) -> i32 {
        match target.end {
            End::Passage(passage) => nets.passages[passage].y,
            End::Node(node) => {
                *self.doors.height(Door { node, right: target.right, role: Role::new(net.kind, false) })
            }
        }
    }

    /// Notes that a line crosses a side.
    fn take(&mut self, right: bool, y: i32, end: End) {
        insert(&mut self.taken[usize::from(right)], (y, end));
    }

    /// Whether no line but that of one end crosses a side less than a distance from a height.
    fn is_clear(&self, right: bool, y: i32, distance: i32, but: Option<End>) -> bool {
        let taken = &self.taken[usize::from(right)];
        let start = taken.partition_point(|(other, _)| *other <= y - distance);
        let near = taken[start..].iter().take_while(|(other, _)| *other < y + distance);
        near.into_iter().all(|(_, end)| Some(*end) == but)
    }

    /// Finds a clear height for a door: `level` with what it leads to, or as near as may be to where it is.
    fn settle(&mut self, door: Door, level: Option<(i32, End)>) {
        let rect = self.boxes[door.node].rect;
        let given = *self.doors.height(door);
        let is_clear = |y: i32, distance: i32| {
            let partner = level.filter(|(there, _)| *there == y).map(|(_, end)| end);
            self.is_clear(!door.right, y, distance, partner) && self.is_clear(door.right, y, distance, None)
        };
        let steps = (0..=REACH).flat_map(|step| [given + step, given - step]);
        let wanted = level.map(|(y, _)| y).into_iter().chain(steps);
        let fits = |y: &i32| *y >= rect.y + CORNER && *y <= rect.bottom() - CORNER;
        let wanted: Vec<i32> = wanted.filter(fits).collect();
        let found = APART.iter().find_map(|apart| wanted.iter().copied().find(|y| is_clear(*y, *apart)));
        let y = found.unwrap_or(given);
        *self.doors.height(door) = y;
        self.take(door.right, y, End::Node(door.node));
    }
}
