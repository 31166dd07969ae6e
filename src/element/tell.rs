//! What the host page is told of the tour. It is found out after every action, by what comes later: nobody can be in the tour
//! before that is here.

use explainer_core::argument::Guess;
use explainer_core::case::Case;
use js_sys::Function;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

use crate::session::{Place, Session};

/// Where a reader is in the tour, as a page is told: with it, the page can keep count of what is done.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Told<'a> {
    /// The id of the step; none outside the tour.
    pub step: Option<&'a str>,
    /// Which step that is, counted from 1; 0 outside the tour.
    pub place: usize,
    /// How many steps there are.
    pub of: usize,
    /// How many of them ask something.
    pub questions: usize,
    /// Whether the step waits for an answer. One that does not is done.
    pub asks: bool,
    /// What the reader has said there, by its public name.
    pub answer: Option<&'static str>,
    /// Whether the reader has gone through to the end and left the tour there.
    pub finished: bool,
}

impl<'a> Told<'a> {
    /// What is told of a place in the tour of a case.
    #[must_use]
    pub fn new(case: &'a Case, place: Place) -> Self {
        let step = place.at.and_then(|at| case.tour.get(at));
        let question = step.is_some_and(|step| step.ask.is_some());
        Self {
            step: step.map(|step| step.id.as_str()),
            place: place.at.map_or(0, |at| at + 1),
            of: case.tour.len(),
            questions: case.tour.iter().filter(|step| step.ask.is_some()).count(),
            asks: question && place.answer.is_none(),
            answer: place.answer.filter(|_| question).map(Guess::name),
            finished: place.finished,
        }
    }
}

/// Tells where the reader is in the tour, if that is elsewhere than was told last.
pub fn tell_place(last: &mut Option<Place>, session: &Session, listener: &Function) {
    let place = session.state().tour.place();
    if std::mem::replace(last, place) == place {
        return;
    }
    let told = place.map(|place| Told::new(&session.model().case, place));
    // Numbers and strings in an object: nothing here can fail to be written.
    if let Some(Ok(told)) = told.map(|told| told.serialize(&Serializer::json_compatible())) {
        // The loader does not throw.
        let _ = listener.call1(&JsValue::NULL, &told);
    }
}
