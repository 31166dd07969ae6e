//! What the sheets of all sorts have in common: their head, the task, what is set.

use explainer_core::argument::{Verdicts, World};
use explainer_core::case::ArgumentId;
use explainer_lesson::paragraphs;
use sanctions_explainer::lesson::not_shown;
use sanctions_explainer::view::Shared;
use yew::prelude::*;

use super::Sort;
use crate::bench::Bench;
use crate::view::setting;
use crate::words::WORDS;

/// A step as it goes on paper.
pub struct Sheet<'a> {
    /// The lesson, and its case.
    pub bench: &'a Bench,
    /// What the components are given that draw it.
    pub shared: Shared,
    /// The step, by its position.
    pub at: usize,
    /// The world it leads to.
    pub world: World,
    /// The status of every argument in it.
    pub verdicts: Verdicts,
}

impl<'a> Sheet<'a> {
    /// Every step of a lesson.
    pub fn all(bench: &'a Bench) -> impl Iterator<Item = Self> {
        let shared = bench.shared();
        (0..bench.lesson().steps.len()).map(move |at| {
            let world = bench.world(at);
            let verdicts = bench.model.verdicts(&world);
            Self { bench, shared: shared.clone(), at, world, verdicts }
        })
    }

    /// What it is and which step it is about, then the task.
    pub fn head(&self, sort: Sort) -> Html {
        let lesson = self.bench.lesson();
        html! {
            <>
                <p class="sheet-kicker">{ &lesson.title }{ " · " }{ sort.word() }</p>
                <h2>{ (WORDS.sentences.step)(self.at + 1, lesson.steps.len()) }</h2>
                { prose(&lesson.steps[self.at].task) }
            </>
        }
    }

    /// What is set.
    pub fn setting(&self) -> Html {
        setting("sheet-setting", self.bench, &self.world)
    }

    /// The arguments that the lesson draws and that apply in this world, in the order of the case.
    pub fn arguments(&self) -> Vec<ArgumentId> {
        let all = self.shared.model.arguments();
        all.filter(|&id| self.verdicts.status(id).applies()).collect()
    }

    /// How many arguments that bear on the one in the middle the lesson does not draw, in words; nothing where there is none.
    pub fn hidden(&self) -> Html {
        let focus = self.bench.lesson().focus(self.bench.case(), self.at);
        let hidden = focus.map_or(0, |focus| not_shown(&self.shared.model, &self.verdicts, focus).len());
        if hidden == 0 {
            return html! {};
        }
        html! { <p class="sheet-note">{ (WORDS.sentences.hidden)(hidden) }</p> }
    }
}

/// Paragraphs parted by an empty line.
pub fn prose(text: &str) -> Html {
    html! { <div class="sheet-task">{ for paragraphs(text).map(|paragraph| html! { <p>{ paragraph }</p> }) }</div> }
}
