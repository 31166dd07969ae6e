//! The guided tour: an invitation at first, then the words of the step the reader is at, what it asks, and the way on.
//! Outside the tour, what is asked before a change is made.

use explainer_core::argument::{Guess, Verdicts, World, reason};
use explainer_core::case::{ArgumentId, Step, StepTexts};
use yew::prelude::*;

use super::explainer::Explainer;
use super::markup::{button, whole};
use super::memo::Memo;
use super::shared::Shared;
use super::waiting::waiting;
use crate::announce::{name_of, offer, reasons};
use crate::later;
use crate::session::{Action, Arrival, Pending, Prediction, Tour};

/// The tour of one widget.
#[derive(PartialEq)]
pub struct TourPanel {
    /// What every part of the view is given.
    pub shared: Shared,
    /// Where the reader is in it.
    pub tour: Tour,
    /// Whether the reader predicts first, and what waits for that.
    pub prediction: Prediction,
    /// The world shown.
    pub world: World,
    /// The status of every argument in it.
    pub verdicts: Verdicts,
    /// The term of the glossary that is explained, by its position.
    pub explained: Option<usize>,
    /// Whether the details of the case are here, which hold the words of the steps.
    pub details: Arrival,
    /// Whether the part of the widget that draws the steps is here.
    pub later: Arrival,
}

impl Memo for TourPanel {
    fn draw(&self) -> Html {
        match (&self.shared.model.lesson, later::get()) {
            (Some(lesson), Some(later)) => (later.lesson)(self, lesson.given()),
            _ => self.tour(),
        }
    }
}

impl TourPanel {
    /// The tour of the case.
    pub(super) fn tour(&self) -> Html {
        let Self { shared, prediction, later, .. } = self;
        let words = shared.words;
        let (name, id) = match self.here() {
            Some((at, step)) => (self.name(at), Some(step.id.clone())),
            None if prediction.waits() => (words.tour.predict.to_owned(), None),
            None => return self.invitation(),
        };
        let content = match later::get() {
            Some(later) => (later.asked)(self),
            None => waiting(shared, *later),
        };
        html! {
            <section class="sx-tour sx-step" aria-label={name} tabindex="-1" data-step={id}>{ content }</section>
        }
    }
}

/// What stands in the step the reader is at, or what is asked before a change is made, or what came of it.
pub fn asked(panel: &TourPanel) -> Html {
    match (panel.here(), &panel.prediction.pending, panel.prediction.answer) {
        (Some((at, step)), ..) => panel.step(at, step),
        (None, Some(pending), _) => panel.question(pending),
        (None, None, Some((about, guess))) => panel.outcome(about, guess),
        (None, None, None) => html! {},
    }
}

impl TourPanel {
    /// The step the reader is at, with its position.
    pub(super) fn here(&self) -> Option<(usize, &Step)> {
        let at = self.tour.at?;
        Some((at, self.shared.model.case.tour.get(at)?))
    }

    /// Which step that is, in words.
    pub(super) fn name(&self, at: usize) -> String {
        step_name(&self.shared, at)
    }

    fn invitation(&self) -> Html {
        let Self { shared, tour, prediction, .. } = self;
        let on = prediction.on;
        let predict = shared.act.reform(move |_: Event| Action::Predict(!on));
        let steps = shared.model.case.tour.len();
        let from = tour.left_at.unwrap_or_default();
        let word = match tour.left_at {
            Some(_) => shared.words.tour.resume.to_owned(),
            None if tour.finished => shared.words.tour.repeat.to_owned(),
            None => shared.words.grammar.invitation(steps),
        };
        let start = shared.act.reform(move |_: MouseEvent| Action::TourTo(Some(from)));
        let decline = shared.act.reform(|_: MouseEvent| Action::DeclineTour);
        let plain = tour.declined || tour.finished || tour.left_at.is_some();
        html! {
            <div class="sx-tour">
                if let Some(later) = later::get().filter(|_| prediction.answer.is_some()) {
                    <div class="sx-step" tabindex="-1">{ (later.asked)(self) }</div>
                }
                if steps > 0 {
                    <button type="button" class={if plain { "sx-link" } else { "sx-button sx-invite" }} data-do="tour"
                        disabled={shared.is_static()} onclick={start}>{ whole(word.into()) }</button>
                }
                if steps > 0 && !plain {
                    <button type="button" class="sx-button" data-do="skip" disabled={shared.is_static()} onclick={decline}>
                        { shared.words.tour.skip }
                    </button>
                }
                <label class="sx-predict">
                    <input type="checkbox" role="switch" checked={on} disabled={shared.is_static()} onchange={predict} data-do="predict" />
                    <span>{ shared.words.tour.predict }</span>
                </label>
            </div>
        }
    }

    /// What is asked before a change is made.
    fn question(&self, pending: &Pending) -> Html {
        let Self { shared, .. } = self;
        let model = &shared.model;
        let offered = offer(model, shared.words, &pending.changes);
        let asks = shared.words.grammar.expects(name_of(model.argument(pending.about)));
        html! {
            <>
                <p class="sx-step-text">{ offered }</p>
                <p class="sx-step-question">{ asks }</p>
                <p class="sx-step-note">{ shared.words.tour.still_before }</p>
                { self.guesses() }
                <div class="sx-tools">
                    { button("withdraw", shared.words.tour.withdraw, false, shared.act.reform(|_: MouseEvent| Action::Withdraw)) }
                </div>
            </>
        }
    }

    fn step(&self, at: usize, step: &Step) -> Html {
        let Self { shared, tour, explained, .. } = self;
        let steps = shared.model.case.tour.len();
        let words = &shared.words.tour;
        let say = Explainer::new(shared, *explained);
        let go = |to: Option<usize>| shared.act.reform(move |_: MouseEvent| Action::TourTo(to));
        let asks = step.ask.filter(|_| tour.answer(at).is_none());
        html! {
            <>
                <p class="sx-step-note sx-step-count" aria-hidden="true">{ self.name(at) }</p>
                if let Some(texts) = step_texts(shared, at) {
                    <p class="sx-step-text">{ say.text(&texts.text) }{ say.meaning() }</p>
                    if asks.is_some() && !texts.question.is_empty() {
                        <p class="sx-step-question">{ say.text(&texts.question) }{ say.meaning() }</p>
                    }
                } else {
                    { missing_words(shared, self.details) }
                }
                if asks.is_some() {
                    <p class="sx-step-note">{ words.still_before }</p>
                    { self.guesses() }
                } else if let (Some(asked), Some(guess)) = (step.ask, tour.answer(at)) {
                    { self.outcome(asked, guess) }
                }
                <div class="sx-tools">
                    { button("step-back", words.back, at == 0, go(Some(at.saturating_sub(1)))) }
                    if at + 1 < steps {
                        { button("step-next", words.next, asks.is_some(), go(Some(at + usize::from(asks.is_none())))) }
                        { button("step-leave", words.leave, false, go(None)) }
                    } else {
                        { button("step-finish", words.finish, false, shared.act.reform(|_: MouseEvent| Action::FinishTour)) }
                    }
                </div>
            </>
        }
    }

    pub(super) fn guesses(&self) -> Html {
        let words = &self.shared.words.tour;
        let option = |name: &'static str, word: &'static str, guess: Guess| {
            button(name, word, false, self.shared.act.reform(move |_: MouseEvent| Action::Answer(guess)))
        };
        html! {
            <div class="sx-tools sx-guesses">
                { option("guess-stands", words.stands, Guess::Stands) }
                { option("guess-not", words.stands_not, Guess::StandsNot) }
                { option("guess-contested", words.contested, Guess::Contested) }
                { option("guess-unsure", words.unsure, Guess::Unsure) }
            </div>
        }
    }

    /// What the reader said, what came out, and what decided it.
    pub(super) fn outcome(&self, asked: ArgumentId, guess: Guess) -> Html {
        let Self { shared, world, verdicts, .. } = self;
        let status = verdicts.status(asked);
        let says = shared.words.grammar.answered(guess, name_of(shared.model.argument(asked)), status);
        html! {
            <p class="sx-step-outcome" tabindex="-1"><strong>{ says }</strong>{ " " }{ decides(shared, world, verdicts, asked) }</p>
        }
    }
}

/// What decides the status of an argument.
pub(super) fn decides(shared: &Shared, world: &World, verdicts: &Verdicts, about: ArgumentId) -> String {
    let model = &shared.model;
    let why = reasons(model, shared.words, world, &reason(&model.case, world, verdicts, about));
    why.into_iter().next().unwrap_or_default()
}

/// Which step it is, in words.
pub(super) fn step_name(shared: &Shared, at: usize) -> String {
    shared.words.grammar.step_of(at + 1, shared.model.case.tour.len())
}

/// The words of a step, once they are here.
pub(super) fn step_texts(shared: &Shared, at: usize) -> Option<&StepTexts> {
    shared.model.details.as_deref().map(|details| &details.texts.tour[at])
}

/// What there is to say while the words of a step are not here.
pub(super) fn missing_words(shared: &Shared, details: Arrival) -> Html {
    let c = &shared.words.controls;
    let again = shared.act.reform(|_: MouseEvent| Action::RequestDetails);
    html! {
        if details == Arrival::Failed {
            <p class="sx-step-text">{ c.rest_failed }{ " " }{ button("again", c.again, false, again) }</p>
        } else {
            <p class="sx-step-text">{ c.rest_coming }</p>
        }
    }
}
