//! What the host page is told of where a reader is: in the tour, and what is looked at. It is found out after every action, by
//! what comes later. Nobody can be in the tour before that is here; what is looked at meanwhile is told then.

use explainer_core::argument::Guess;
use explainer_core::case::{ArgumentId, Case};
use explainer_core::diagram::Node;
use js_sys::Function;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

use crate::session::{Place, Session, State};
use crate::view::diagram::node_id::public_id;

/// What was told last.
#[derive(Debug, Clone, Copy)]
pub struct LastTold {
    /// Where in the tour.
    place: Option<Place>,
    /// What was looked at.
    looked: Looked,
}

impl LastTold {
    /// Nothing yet: the page knows how the widget opens.
    #[must_use]
    pub fn new(state: &State) -> Self {
        Self { place: None, looked: Looked::at(state) }
    }

    /// What the page itself has brought into sight it need not be told.
    pub fn looks(&mut self, state: &State) {
        self.looked = Looked::at(state);
    }
}

/// What is looked at: what the panel is about, and what is in the middle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Looked {
    selected: Option<Node>,
    focus: Option<ArgumentId>,
}

impl Looked {
    fn at(state: &State) -> Self {
        Self { selected: state.selected, focus: state.focus }
    }
}

/// The same as a page is told.
#[derive(Debug, Serialize)]
struct Selection<'a> {
    /// What the panel is about, by its kind and its id; none where no panel is open.
    selected: Option<String>,
    /// The id of the argument in the middle.
    focus: Option<&'a str>,
}

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

/// Tells where the reader is in the tour and what is looked at, if that is elsewhere than was told last.
pub fn tell(last: &mut LastTold, session: &Session, listener: &Function) {
    let case = &session.model().case;
    let (place, looked) = (session.state().tour.place(), Looked::at(session.state()));
    if std::mem::replace(&mut last.place, place) != place
        && let Some(place) = place
    {
        send(listener, "step", &Told::new(case, place));
    }
    if std::mem::replace(&mut last.looked, looked) != looked {
        let selected = looked.selected.map(|node| public_id(case, node));
        let focus = looked.focus.map(|id| case.arguments[id.index()].id.as_str());
        send(listener, "select", &Selection { selected, focus });
    }
}

/// Tells one thing, by the last word of its event's name.
fn send(listener: &Function, what: &str, told: &impl Serialize) {
    // Numbers and strings in an object: nothing here can fail to be written.
    if let Ok(told) = told.serialize(&Serializer::json_compatible()) {
        // The loader does not throw.
        let _ = listener.call2(&JsValue::NULL, &what.into(), &told);
    }
}
