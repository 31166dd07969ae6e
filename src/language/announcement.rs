//! The one sentence after a change, as long as a listener can take in.

use super::Words;
use super::parts::{Announcement, Deed, Effect};

/// The longest, in characters.
pub const LONGEST: usize = 150;

/// How many arguments are told of by name: a fourth is no longer heard.
const EFFECTS: usize = 3;

impl Words {
    /// Says as much as fits, and counts the arguments that are left out.
    #[must_use]
    pub fn announce(&self, announcement: &Announcement<'_>) -> String {
        let Announcement { deed, asides, effects } = announcement;
        if *deed == Deed::Nothing
            && let Some(aside) = asides.first()
        {
            return self.grammar.effect(aside);
        }
        let mut text = self.grammar.deed(*deed);
        for aside in asides {
            let told = self.grammar.effect(aside);
            if text.chars().count() + 1 + told.chars().count() <= LONGEST {
                text = format!("{text} {told}");
            }
        }
        let told: Vec<String> =
            effects.iter().take(EFFECTS).map(|effect| self.grammar.effect(effect)).collect();
        for count in (0..=told.len()).rev() {
            let mut whole = text.clone();
            for effect in &told[..count] {
                whole = format!("{whole} {effect}");
            }
            if count < effects.len() {
                whole = format!("{whole} {}", self.grammar.effect(&Effect::More(effects.len() - count)));
            }
            if whole.chars().count() <= LONGEST {
                return whole;
            }
        }
        text.chars().take(LONGEST).collect()
    }
}
