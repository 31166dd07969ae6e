//! A lesson that a teacher has made: its head, the step a pupil is at, and at the end what the pupil has done.
//!
//! All of it comes later. It takes the place of the tour, and is drawn from the same values.
//!
//! ```text
//! <div class="sx-lesson">
//!   <div class="sx-lesson-head">       title, who wrote it, how much of the case is shown, what is wrong with it
//!   <section class="sx-tour sx-step">  the step; or the invitation, or what is asked before a change, or the summary
//! ```

mod report;
mod summary;

use explainer_core::argument::{Guess, Verdicts};
use explainer_core::case::{ArgumentId, Step};
use explainer_lesson::{Reason, paragraphs};
use yew::prelude::*;

use super::markup::{button, text_element};
use super::presenter::presented;
use super::shared::Shared;
use super::tour::{TourPanel, asked};
use crate::announce::name_of;
use crate::language::LessonWords;
use crate::lesson::{Given, InClass, not_shown};
use crate::session::Action;
use summary::summary;

/// How many problems of a lesson are told; how many more there are is only counted.
const PROBLEMS_TOLD: usize = 3;

/// A lesson while it is drawn.
struct LessonView<'a> {
    panel: &'a TourPanel,
    given: &'a Given,
    words: &'static LessonWords,
}

/// Draws a lesson in place of the tour.
pub fn lesson_panel(panel: &TourPanel, given: &Given) -> Html {
    let words = LessonWords::of(panel.shared.words.language);
    let lesson = LessonView { panel, given, words };
    let content = match panel.here() {
        _ if given.is_empty() => panel.tour(),
        Some(_) if given.is_tour => panel.tour(),
        Some((at, step)) => lesson.step(at, step),
        None if panel.prediction.waits() => panel.tour(),
        None if panel.tour.is_over() => lesson.end(),
        None if given.is_tour => panel.tour(),
        None => lesson.invitation(),
    };
    html! { <div class="sx-lesson">{ lesson.head() }{ content }</div> }
}

/// How many arguments bear on one and are not shown; nothing where all are.
pub fn not_shown_note(shared: &Shared, verdicts: &Verdicts, about: ArgumentId) -> Option<Html> {
    shared.model.lesson.as_ref()?;
    let count = not_shown(&shared.model, verdicts, about).len();
    let words = LessonWords::of(shared.words.language);
    (count > 0).then(|| text_element("p", "sx-f-none", words.grammar.not_shown(count)))
}

impl LessonView<'_> {
    fn head(&self) -> Html {
        let Self { panel, given, words } = self;
        let model = &panel.shared.model;
        let title = Some(given.lesson.title.clone()).filter(|title| !title.is_empty());
        let left_out = given.left_out();
        let shows = || {
            let mut bearing: Vec<ArgumentId> = Vec::new();
            for id in model.arguments().flat_map(|id| not_shown(model, &panel.verdicts, id)) {
                if !bearing.contains(&id) {
                    bearing.push(id);
                }
            }
            words.grammar.shows(model.arguments().count(), left_out, bearing.len())
        };
        let not_offered = model.labels.presets.len() - model.presets.len();
        let mut told = vec![words.by.to_owned()];
        told.extend((left_out > 0).then(shows));
        told.extend((not_offered > 0).then(|| words.grammar.not_offered(not_offered)));
        html! {
            <div class="sx-lesson-head">
                if let Some(fault) = &given.fault {
                    <p class="sx-step-text" role="alert"><strong>{ words.grammar.fault(fault) }</strong></p>
                    if given.is_tour { <p class="sx-step-note">{ words.instead }</p> }
                } else if !given.is_tour {
                    <h3 lang={given.lesson.language.clone()}>{ title.unwrap_or_else(|| words.no_title.to_owned()) }</h3>
                    <p class="sx-step-note">{ told.join(" ") }</p>
                    { self.problems() }
                }
            </div>
        }
    }

    /// What is wrong with the lesson, where the rest of it holds. The same is said once.
    fn problems(&self) -> Html {
        let Self { given, words, .. } = self;
        let mut told: Vec<String> =
            given.problems.iter().map(|problem| words.grammar.problem(problem)).collect();
        told.dedup();
        let more = told.len().saturating_sub(PROBLEMS_TOLD);
        html! {
            if !told.is_empty() {
                <div class="sx-faults">
                    <p><strong>{ words.problems }</strong></p>
                    <ul>{ for told.into_iter().take(PROBLEMS_TOLD).map(|problem| text_element("li", "", problem)) }</ul>
                    if more > 0 { <p>{ words.grammar.more_problems(more) }</p> }
                </div>
            }
        }
    }

    fn step(&self, at: usize, step: &Step) -> Html {
        let Self { panel, given, words } = self;
        let shared = &panel.shared;
        let tour = &shared.words.tour;
        let Some(texts) = given.lesson.steps.get(at) else { return html! {} };
        let send = |action: Action| shared.act.reform(move |_: MouseEvent| action.clone());
        let asks = step.ask.filter(|_| panel.tour.answer(at).is_none());
        // What asks is answered before anything comes after it.
        let (waits, is_last) = (asks.is_some(), at + 1 == shared.model.case.tour.len());
        let (on, word, goes_on) = if is_last {
            ("step-finish", tour.finish, Action::FinishTour)
        } else {
            ("step-next", tour.next, Action::TourTo(Some(at + 1)))
        };
        html! {
            <section class="sx-tour sx-step" aria-label={panel.name(at)} tabindex="-1" data-step={step.id.clone()}>
                <p class="sx-step-note sx-step-count" aria-hidden="true">{ panel.name(at) }</p>
                { self.prose("sx-step-text", &texts.task) }
                if let Some(asked) = asks { { self.question(asked, &texts.question) } }
                if !texts.hint.is_empty() {
                    // Another step's hint is folded away again.
                    <details key={at}><summary>{ words.hint }</summary>{ self.prose("sx-step-text", &texts.hint) }</details>
                }
                if waits {
                    <p class="sx-step-note">{ tour.still_before }</p>
                    { panel.guesses() }
                } else if let (Some(asked), Some(guess)) = (step.ask, panel.tour.answer(at)) {
                    { self.outcome(at, asked, guess) }
                }
                <div class="sx-tools">
                    { button("step-back", tour.back, at == 0, send(Action::TourTo(Some(at.saturating_sub(1))))) }
                    { button(on, word, waits, send(if waits { Action::TourTo(Some(at)) } else { goes_on })) }
                    if !is_last || waits {
                        { button("step-leave", words.leave, false, send(Action::TourTo(None))) }
                    }
                </div>
                { presented(panel) }
            </section>
        }
    }

    /// What is asked: in the words of the lesson, or else in ours.
    fn question(&self, asked: ArgumentId, question: &str) -> Html {
        let shared = &self.panel.shared;
        if question.is_empty() {
            let asks = shared.words.grammar.expects(name_of(shared.model.argument(asked)));
            return text_element("p", "sx-step-question", asks);
        }
        self.prose("sx-step-question", question)
    }

    /// What came out, and why; only that the answer is noted, where the lesson keeps the reason back.
    fn outcome(&self, at: usize, asked: ArgumentId, guess: Guess) -> Html {
        let Self { panel, given, words } = self;
        if !given.withholds(at, &panel.tour) {
            return panel.outcome(asked, guess);
        }
        let comes = given.lesson.steps[at].reason == Reason::WhenAllAnswered;
        html! {
            <p class="sx-step-outcome" tabindex="-1"><strong>{ words.noted }</strong>{ " " }{ if comes { words.reason_later } else { words.no_reason } }</p>
        }
    }

    /// A text of the lesson, as plain text: paragraphs are parted by an empty line.
    fn prose(&self, class: &'static str, text: &str) -> Html {
        let language = &self.given.lesson.language;
        html! {
            <>{ for paragraphs(text).map(|paragraph| html! { <p {class} lang={language.clone()}>{ paragraph.to_owned() }</p> }) }</>
        }
    }

    fn invitation(&self) -> Html {
        let Self { panel, words, .. } = self;
        let from = panel.tour.left_at;
        let word = if from.is_some() { words.resume } else { words.begin };
        let begin =
            panel.shared.act.reform(move |_: MouseEvent| Action::TourTo(Some(from.unwrap_or_default())));
        html! {
            <div class="sx-tour">
                { self.predicted() }
                { button("tour", word, false, begin) }
            </div>
        }
    }

    /// What came of a change that was predicted.
    fn predicted(&self) -> Html {
        html! {
            if self.panel.prediction.answer.is_some() {
                <div class="sx-step" tabindex="-1">{ asked(self.panel) }</div>
            }
        }
    }

    /// The end: what the pupil has done, and the way to begin again.
    fn end(&self) -> Html {
        let again = self.panel.shared.act.reform(|_: MouseEvent| Action::TourTo(Some(0)));
        html! {
            <section class="sx-step sx-summary" aria-label={self.words.summary.title} tabindex="-1">
                { self.predicted() }
                { summary(self) }
                <div class="sx-tools sx-tour">{ button("tour", self.words.repeat, false, again) }</div>
            </section>
        }
    }
}
