//! Orthogonal channel routing: how lines run between boxes that are in their places.
//!
//! ```text
//!   stack          channel          stack
//!  ┌───────┐                       ┌───────┐
//!  │       │    track 1  track 2   │       │
//!  │   A  t├──────┐                │       │
//!  │       │      │     ┌─────────►┤t  C   │    t         terminal: where a net meets a side of the channel
//!  └───────┘      │     │          │       │    net       all that A sends through the channel, here to C and D
//!            trunk│     │          └───────┘    trunk     its upright part
//!  ┌───────┐      │     │          ┌───────┐    track     where trunks run; some share one, above each other
//!  │   B  t├──────┼─────┘          │       │    crossing  B's net on its way over A's trunk
//!  │       │      └───────────────►┤t  D   │    passage   a way between two boxes through a stack, for lines
//!  └───────┘                       └───────┘              that end further off
//! ```
//!
//! As in the layout of circuits, and for layered graphs in Sander 1996 (*A fast heuristic for hierarchical
//! Manhattan layout*) and Schulze, Spönemann, von Hanxleden 2014 (the layered layout of ELK), it is done in steps:
//!
//! 1. [`edges`]: which lines there are between the boxes shown, and how strong each is;
//! 2. [`nets`]: through which channels each line runs, and what runs as one net (global routing);
//! 3. [`passages`]: where lines pass a stack on their way to one further off;
//! 4. [`terminals`]: how high each net enters and leaves its channels;
//! 5. [`tracks`]: in which order trunks stand, and on which tracks;
//! 6. [`paths`]: the corners of every single line; [`ink`]: what they look like together.

pub(crate) mod edges;
mod ink;
pub(crate) mod nets;
pub(crate) mod passages;
pub(crate) mod paths;
pub(crate) mod svg_path;
pub(crate) mod terminals;
pub(crate) mod tracks;
