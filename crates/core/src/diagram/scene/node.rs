//! What boxes stand for, and the bands they stand in.

use crate::case::{ActorId, ArgumentId, Column, PremiseId};

/// Something a reader can look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Node {
    /// Someone who can be part of the question.
    Actor(ActorId),
    /// Something taken as given.
    Premise(PremiseId),
    /// A claim, an objection or a reply.
    Argument(ArgumentId),
}

/// The bands, in reading order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// Who is in the question.
    Actors,
    /// What is taken as given.
    Premises,
    /// What is concluded, said against it, answered back.
    Arguments(Column),
}
