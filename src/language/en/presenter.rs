//! What the presented tour says in English.

use crate::language::PresenterWords;

/// The English table.
pub static WORDS: PresenterWords = PresenterWords {
    language: "en",
    present: "Present",
    name: "The tour, presented",
    show_reason: "Show the reason",
    hide_reason: "Hide the reason",
    count_hands: "Count hands",
    stop_counting: "Stop counting",
    hands: "How many hands go up?",
    full_screen: "Full screen",
    leave: "Leave",
};
