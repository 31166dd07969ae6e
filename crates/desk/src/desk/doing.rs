//! What becomes of what a teacher does.

use gloo::utils::document;
use sanctions_explainer::model::Model;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::{Desk, Msg};
use crate::bench::{Bench, Start, case_of};
use crate::edit::Edit;
use crate::figure::Figure;
use crate::history::History;
use crate::kept;
use crate::paper::Sort;
use crate::shelf::fetched;
use crate::words::WORDS;

/// A selector of the field that a lesson begins with.
pub(super) const TITLE: &str = "#lesson-title";

impl Desk {
    pub(super) fn tell(&mut self, what: impl Into<String>) {
        self.told = what.into();
    }

    /// Opens the text of a lesson file with the case that it names; if it names none, with the case at hand, which then has
    /// something to say about it.
    pub(super) fn open(&mut self, ctx: &Context<Self>, text: String, start: Start) {
        let place = match case_of(&text) {
            Some(id) => self.shelf.iter().position(|case| case.id == id),
            None => (!self.shelf.is_empty()).then_some(self.chosen),
        };
        match place {
            Some(place) => self.fetch(ctx, place, start),
            None => {
                self.problems = vec![WORDS.told.unknown_case.to_owned()];
                self.tell(WORDS.told.not_opened);
            }
        }
    }

    pub(super) fn fetch(&mut self, ctx: &Context<Self>, place: usize, start: Start) {
        let Some(case) = self.shelf.get(place) else { return };
        let id = case.id.clone();
        self.loading = true;
        self.tell(WORDS.begin.loading);
        ctx.link().send_future(async move { Msg::Came(place, start, fetched(id).await) });
    }

    pub(super) fn came(&mut self, place: usize, start: &Start, model: Option<Model>) {
        self.loading = false;
        let Some(model) = model else { return self.tell(WORDS.begin.failed) };
        let case = &self.shelf[place];
        match Bench::begin(model, case.folder.clone(), start) {
            Ok((bench, problems)) => {
                self.chosen = place;
                self.lay_down(bench);
                self.problems = problems;
                self.tell(match start {
                    Start::File(_) => WORDS.told.opened,
                    Start::Kept(_) => WORDS.told.found,
                    Start::Tour | Start::Empty => "",
                });
                if !matches!(start, Start::Kept(_)) {
                    self.keep();
                    self.focus_next = Some(TITLE.to_owned());
                }
            }
            Err(error) => {
                self.problems = vec![error.to_string()];
                self.tell(WORDS.told.not_opened);
            }
        }
    }

    /// Puts a lesson on the desk. The one before it is not lost: on the same case it is undone to, else it can be brought back.
    fn lay_down(&mut self, bench: Bench) {
        self.rehearse(false);
        if let Some(figure) = Figure::find() {
            figure.show_case(&bench.case().id);
        }
        match &mut self.bench {
            Some(before) if before.case().id == bench.case().id => {
                before.history.take(bench.lesson().clone(), None);
            }
            before => {
                let before = before.replace(bench);
                self.put_away = before.or(self.put_away.take());
            }
        }
    }

    /// Has the browser keep the lesson as it is.
    fn keep(&mut self) {
        let kept = self.bench.as_ref().is_none_or(|bench| kept::keep(&bench.lesson().write()));
        if !kept {
            self.tell(WORDS.told.not_kept);
        }
    }

    pub(super) fn edit(&mut self, edit: Edit) {
        let Some(bench) = &mut self.bench else { return };
        let (news, focus) = news_of(&edit, bench.lesson().steps.len());
        if bench.edit(edit) {
            self.tell(news);
            self.focus_next = focus;
            self.keep();
        }
    }

    pub(super) fn go(&mut self, news: &'static str, how: fn(&mut History)) {
        if let Some(bench) = &mut self.bench {
            how(&mut bench.history);
            self.tell(news);
            self.keep();
        }
    }

    pub(super) fn forget(&mut self) {
        kept::forget();
        self.rehearse(false);
        self.put_away = self.bench.take();
        self.problems.clear();
        self.tell(WORDS.told.forgotten);
        self.focus_next = Some("[data-do=bring-back]".to_owned());
    }

    pub(super) fn bring_back(&mut self) {
        let Some(bench) = self.put_away.take() else { return };
        self.put_away = self.bench.take();
        self.lay_down(bench);
        self.problems.clear();
        self.tell(WORDS.told.brought_back);
        self.keep();
        self.focus_next = Some(TITLE.to_owned());
    }

    /// The world that the figure shows.
    pub(super) fn world(&self) -> Option<String> {
        Figure::find().map(|figure| figure.world()).filter(|world| !world.is_empty())
    }

    pub(super) fn show(&mut self, step: usize) {
        let (Some(bench), Some(figure)) = (&self.bench, Figure::find()) else { return };
        let focus = bench.lesson().focus(bench.case(), step);
        let focus = focus.map(|id| format!("&focus={}", bench.case().arguments[id.index()].id));
        let opened =
            figure.open(&format!("{}{}", bench.lesson().steps[step].world, focus.unwrap_or_default()));
        if opened {
            figure.bring_into_sight();
        }
        self.tell(if opened { WORDS.told.shown } else { WORDS.told.no_widget });
    }

    pub(super) fn rehearse(&mut self, on: bool) {
        let lesson = self.bench.as_ref().filter(|_| on).map(|bench| bench.lesson().write());
        if let Some(figure) = Figure::find() {
            figure.set_lesson(&lesson.unwrap_or_default());
            if on {
                figure.bring_into_sight();
            }
        }
        self.rehearsing = on;
    }

    /// Shows pages in place of the desk and of all that stands around it.
    pub(super) fn lay_out(&mut self, sort: Option<Sort>) {
        self.focus_next = Some(match (sort, self.paper) {
            (None, Some(before)) => format!("[data-do={}]", before.name()),
            _ => "[data-do=print]".to_owned(),
        });
        self.paper = sort;
        self.tell("");
        if let Some(body) = document().body() {
            // The name of an attribute is no reason to throw.
            let _ = body.toggle_attribute_with_force("data-paper", sort.is_some());
        }
    }
}

/// What to say of a change among so many steps, and what is to have the focus then.
fn news_of(edit: &Edit, steps: usize) -> (String, Option<String>) {
    let say = &WORDS.sentences;
    let task = |step: usize| Some(format!("#task-{step}"));
    let moved =
        |to: usize, button: &str| ((say.moved)(to + 1), Some(format!("#step-{to} [data-do={button}]")));
    match *edit {
        Edit::Add(_) => ((say.added)(steps + 1), task(steps)),
        Edit::Duplicate(at) => ((say.added)(at + 2), task(at + 1)),
        // The button goes with the step; at an end only the other one is left.
        Edit::Raise(at) => moved(at.saturating_sub(1), if at == 1 { "down" } else { "up" }),
        Edit::Lower(at) => moved(at + 1, if at + 2 == steps { "up" } else { "down" }),
        Edit::Remove(at) if steps > 1 => {
            ((say.removed)(at + 1), Some(format!("#step-{} summary", at.min(steps - 2))))
        }
        Edit::Remove(at) => ((say.removed)(at + 1), Some("[data-do=add]".to_owned())),
        _ => (String::new(), None),
    }
}

/// Gives something the focus, unfolded if it is folded away.
pub(super) fn focus(selector: &str) {
    let Ok(Some(found)) = document().query_selector(selector) else { return };
    if let Ok(Some(folded)) = found.closest("details:not([open])") {
        // The name of an attribute is no reason to throw.
        let _ = folded.set_attribute("open", "");
    }
    if let Ok(found) = found.dyn_into::<HtmlElement>() {
        // What cannot be focused leaves the focus where it is.
        let _ = found.focus();
    }
}
