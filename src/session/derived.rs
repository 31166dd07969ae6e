//! What follows from a world, derived once when it changes and never when the pointer moves.

use std::rc::Rc;

use explainer_core::argument::{BOXES, Focus, Verdicts, World};
use explainer_core::case::Column;
use explainer_core::diagram::{Scene, View};

use super::State;
use super::formats::FORMATS;
use crate::announce;
use crate::language::Words;
use crate::later::Later;
use crate::model::Model;

/// What a reader is shown of a world. Every view draws from this, and from nothing else that depends on the world:
/// not from [`State::world`], where the reader stands. As long as the two agree there is nothing to hide; whatever
/// has a reader commit to an answer first keeps the former `Shown` until then, and so can give nothing away.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// The world.
    pub world: World,
    /// The status of every argument in it.
    pub verdicts: Verdicts,
    /// How many arguments have each status, in the order of [`explainer_core::argument::Status::ALL`].
    pub tally: [usize; 5],
    /// What was done last and what that did, in one sentence.
    pub sentence: String,
    /// How often anything was done: tells two equal sentences in a row apart.
    pub step: u32,
    /// The prepared world that this is, by its position in the case.
    pub preset: Option<usize>,
    /// The argument in the middle and what bears on it; none until it is to be seen.
    pub focus: Option<Focus>,
    /// The whole map, one scene for each format that is drawn; empty until it is to be seen and can be drawn.
    pub scenes: Vec<Rc<Scene>>,
}

impl Shown {
    /// What follows from the world a state is in, but the figure.
    pub(super) fn new(model: &Model, words: &Words, state: &State) -> Self {
        let world = state.world.clone();
        let verdicts = model.verdicts(&world);
        let mut presets = model.case.presets.iter();
        Self {
            tally: model.tally(&verdicts),
            sentence: announce::sentence(model, words, state, &verdicts),
            step: state.step,
            preset: presets.position(|preset| World::new(&model.case, &preset.world) == world),
            focus: None,
            scenes: Vec::new(),
            world,
            verdicts,
        }
    }

    /// What bears on the argument in the middle.
    pub(super) fn focus(&mut self, model: &Model, state: &State) {
        let boxes = if state.all_shown { usize::MAX } else { BOXES };
        self.focus = state.focus.map(|argument| model.focus(&self.world, &self.verdicts, argument, boxes));
    }

    /// The whole map in one format, or in all of them.
    pub(super) fn draw(
        &mut self,
        later: &Later,
        model: &Model,
        words: &'static Words,
        unfolded: [bool; Column::COUNT],
        format: Option<usize>,
    ) {
        let formats = match format {
            Some(format) => &FORMATS[format..=format],
            None => &FORMATS[..],
        };
        let scene = |&width: &i32| {
            Rc::new((later.scene)(model, words, &self.world, &self.verdicts, View { width, unfolded }))
        };
        self.scenes = formats.iter().map(scene).collect();
    }
}
