//! The one way a state changes.

use explainer_core::argument::World;

use super::Action;
use super::state::{LastChange, State, default_varying};
use crate::model::Model;

/// How many steps can be undone.
const MEMORY: usize = 200;

impl State {
    /// The next state. Says whether anything changed.
    pub fn apply(&mut self, model: &Model, action: Action) -> bool {
        match action {
            Action::Change(change) => {
                let mut world = self.world.clone();
                change.apply(&model.case, &mut world);
                self.commit(world, LastChange::Changed(change))
            }
            Action::ChangeMany(changes) => {
                let mut world = self.world.clone();
                for change in changes {
                    change.apply(&model.case, &mut world);
                }
                self.commit(world, LastChange::ChangedMany)
            }
            Action::Preset(index) => match model.case.presets.get(index) {
                Some(preset) => {
                    self.commit(World::new(&model.case, &preset.world), LastChange::Preset(index))
                }
                None => false,
            },
            Action::ShowWorld(world) => self.commit(world, LastChange::ShownByHost),
            Action::Reset => self.commit(model.opening(), LastChange::Reset),
            Action::Undo => match self.past.pop() {
                Some(world) => {
                    self.record(world, LastChange::Undone);
                    true
                }
                None => false,
            },
            Action::Select(node) => {
                self.explained = None;
                replace(&mut self.selected, node)
            }
            Action::Explain(term) => replace(&mut self.explained, term),
            Action::Unfold(column, unfolded) => replace(&mut self.unfolded[column as usize], unfolded),
            Action::Show(tab) => replace(&mut self.tab, tab),
            Action::Pin(control, hold) => {
                let changes = self.varying.contains(&control) == hold;
                if hold {
                    self.varying.retain(|&other| other != control);
                } else if changes {
                    self.varying.push(control);
                }
                changes
            }
            Action::PinAllBut { actors } => replace(&mut self.varying, default_varying(&model.case, actors)),
        }
    }

    /// Moves to a world and remembers the one left. A preset or a reset that changes nothing is still told.
    fn commit(&mut self, world: World, last_change: LastChange) -> bool {
        let moved = world != self.world;
        if !moved
            && matches!(
                last_change,
                LastChange::Changed(_) | LastChange::ChangedMany | LastChange::ShownByHost
            )
        {
            return false;
        }
        if moved {
            if self.past.len() == MEMORY {
                self.past.remove(0);
            }
            self.past.push(self.world.clone());
        }
        self.record(world, last_change);
        true
    }

    fn record(&mut self, world: World, last_change: LastChange) {
        self.before = std::mem::replace(&mut self.world, world);
        self.last_change = last_change;
        self.step = self.step.wrapping_add(1);
    }
}

fn replace<T: PartialEq>(place: &mut T, value: T) -> bool {
    let changed = *place != value;
    *place = value;
    changed
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use explainer_authoring::read_folder;
    use explainer_core::argument::{Change, Control, Pin, controls};
    use explainer_core::case::ActorId;

    use super::super::Tab;
    use super::*;

    fn opened() -> (Model, State) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/cases/donbas-labour");
        let (case, mut texts) = read_folder(&folder).unwrap_or_else(|_| panic!("the case is sound"));
        let model = Model::new(case, texts.swap_remove(0));
        let state = State::new(&model, model.opening());
        (model, state)
    }

    #[test]
    fn who_is_in_the_question_is_held_at_first() {
        let (model, state) = opened();
        let held = state.pins(&model.case);
        for (index, hold) in held.actors.iter().enumerate() {
            assert_eq!(*hold, Pin::Fixed(state.world.is_on(ActorId::from(index))));
        }
        assert_eq!((held.reading, state.varying.len()), (Pin::Varies, 7));
    }

    #[test]
    fn what_is_held_is_chosen_one_by_one_or_together() {
        let (model, mut state) = opened();
        let (step, sentence) = (state.step, state.last_change.clone());
        assert!(state.apply(&model, Action::Pin(Control::Reading, true)));
        assert_eq!((state.pins(&model.case).reading, state.varying.len()), (Pin::Fixed(None), 6));
        assert!(!state.apply(&model, Action::Pin(Control::Reading, true)), "it is held already");
        assert!(state.apply(&model, Action::Pin(Control::Actor(ActorId(0)), false)));
        assert_eq!(state.pins(&model.case).actors[0], Pin::Varies);
        assert!(state.apply(&model, Action::PinAllBut { actors: true }));
        assert_eq!(state.varying, controls(&model.case));
        assert!(state.apply(&model, Action::PinAllBut { actors: false }));
        assert_eq!(state.varying, State::new(&model, model.opening()).varying);
        // Nothing of it is a change of the world, to be told or undone.
        assert_eq!((state.step, state.last_change.clone(), state.can_undo()), (step, sentence, false));
    }

    #[test]
    fn what_is_held_stays_held_and_follows_the_world() {
        let (model, mut state) = opened();
        let actor = ActorId(0);
        let on = state.world.is_on(actor);
        state.apply(&model, Action::Pin(Control::Reading, true));
        let free = state.varying.clone();
        for action in [
            Action::Show(Tab::Sensitivity),
            Action::Change(Change::Actor(actor, !on)),
            Action::Preset(0),
            Action::Reset,
            Action::Show(Tab::Outline),
            Action::Change(Change::Actor(actor, !on)),
        ] {
            state.apply(&model, action);
            assert_eq!(state.varying, free);
            assert_eq!(state.pins(&model.case).actors[0], Pin::Fixed(state.world.is_on(actor)));
            assert_eq!(state.pins(&model.case).reading, Pin::Fixed(state.world.reading(&model.case)));
        }
        assert_ne!(state.world.is_on(actor), on);
    }
}
