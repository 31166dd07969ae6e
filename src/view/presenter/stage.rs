//! What the room reads: the task, what it asks, the hands that went up, what came out and why, and the argument with what
//! bears on it.

use explainer_core::argument::Guess;
use explainer_core::case::ArgumentId;
use yew::prelude::*;

use super::{Presenter, PresenterProps, Wish, hands};
use crate::announce::name_of;
use crate::view::focus::focus_figure;
use crate::view::markup::text_element;
use crate::view::shared::{Mode, Shared};
use crate::view::tour::{decides, missing_words, step_name, step_texts};

impl Presenter {
    /// All of it. It takes the focus with each step, so that the step is what is read next and keys scroll it.
    pub(super) fn stage(&self, props: &PresenterProps, wish: &Callback<Wish>) -> Html {
        let PresenterProps { shared, world, verdicts, at, asks, .. } = props;
        let step = props.step();
        let (asked, name) = (step.ask.unwrap_or(step.focus), step_name(shared, *at));
        let about = if *asks { asked } else { step.focus };
        // Nothing in the figure can be operated: a room looks at one thing.
        let still = Shared { mode: Mode::Static, ..shared.clone() };
        html! {
            // A new element for each step, so that it begins at its top.
            <div key={*at} ref={self.stage.clone()} class="sx-p-stage" tabindex="0" role="group" aria-label={name.clone()}>
                <p class="sx-p-place" aria-hidden="true">{ name }</p>
                { words(props) }
                if let Some(found) = self.hands {
                    { hands::counted(self.words.hands, &shared.words.tour, found, *asks, &self.field, wish) }
                }
                <div class="sx-p-outcome" role="status">
                    if step.ask.is_some() && !asks {
                        { text_element("p", "sx-p-came", came(props, asked)) }
                    }
                    if self.reason && !asks {
                        { text_element("p", "sx-p-reason", decides(shared, world, verdicts, asked)) }
                    }
                </div>
                <div class="sx-p-figure">{ focus_figure(&still, world, about) }</div>
            </div>
        }
    }
}

/// The words of the step, or what stands in for them.
fn words(props: &PresenterProps) -> Html {
    let PresenterProps { shared, details, at, asks, .. } = props;
    let Some(texts) = step_texts(shared, *at) else { return missing_words(shared, *details) };
    html! {
        <>
            { text_element("p", "sx-p-task", texts.text.clone()) }
            if *asks && !texts.question.is_empty() {
                { text_element("p", "sx-p-question", texts.question.clone()) }
            }
        </>
    }
}

/// What came of what the step asks. Whatever one reader has answered, the room is shown it.
fn came(props: &PresenterProps, asked: ArgumentId) -> String {
    let PresenterProps { shared, verdicts, .. } = props;
    let name = name_of(shared.model.argument(asked));
    shared.words.grammar.answered(Guess::Unsure, name, verdicts.status(asked))
}
