//! The page's program: what a teacher does, and what the browser is asked for.

mod doing;

use gloo::file::File;
use gloo::file::futures::read_as_text;
use gloo::utils::window;
use sanctions_explainer::browser::clipboard;
use yew::html::Scope;
use yew::prelude::*;

use crate::bench::{Bench, Start};
use crate::edit::Edit;
use crate::history::History;
use crate::kept;
use crate::out;
use crate::paper::{self, Choice, Sort};
use crate::product::{Product, made};
use crate::shelf::{Shelved, shelf};
use crate::view;
use crate::words::WORDS;

/// What a teacher does, and what comes of what the browser was asked for.
#[derive(Debug)]
pub enum Msg {
    /// Chooses a case to begin with, by its place on the shelf.
    Choose(usize),
    /// Begins a lesson on the chosen case.
    Begin(Start),
    /// A case has come, or has not; the place on the shelf, and what the lesson is begun with.
    Came(usize, Start, Option<sanctions_explainer::model::Model>),
    /// Opens a lesson file.
    Open(File),
    /// The file has been read.
    Read(String),
    /// Changes the lesson.
    Edit(Edit),
    /// Goes back by one change.
    Undo,
    /// Does again what was undone.
    Redo,
    /// Puts the lesson away, and has the browser forget it.
    Forget,
    /// Takes it up again, as long as the page is open.
    BringBack,
    /// Closes the list of what is wrong with a file.
    Dismiss,
    /// Has a step lead to what the figure shows.
    Take(usize),
    /// Adds a step with what the figure shows.
    Add,
    /// Has the figure show a step.
    Show(usize),
    /// Has the figure show the lesson as pupils see it, or the case again.
    Rehearse(bool),
    /// Copies a text.
    Copy(String),
    /// Saves the lesson file.
    Save,
    /// Makes another file of the lesson.
    Make(Product),
    /// Says that something has been done.
    Tell(&'static str),
    /// Shows what would be printed, or the desk again.
    Paper(Option<Sort>),
    /// Prints another figure.
    Figure(Choice),
    /// Prints it.
    Print,
}

/// The way to the program.
pub type Way = Scope<Desk>;

/// The program.
pub struct Desk {
    /// The cases there are.
    pub shelf: Vec<Shelved>,
    /// Which of them is chosen.
    pub chosen: usize,
    /// Whether a case is on its way.
    pub loading: bool,
    /// What lies on the desk.
    pub bench: Option<Bench>,
    /// What was put away since the page was opened.
    pub put_away: Option<Bench>,
    /// What is wrong with the file that was opened.
    pub problems: Vec<String>,
    /// What was done last, in words.
    pub told: String,
    /// Whether the figure shows the lesson as pupils see it.
    pub rehearsing: bool,
    paper: Option<Sort>,
    choice: Choice,
    /// A selector of what is to have the focus after the next drawing.
    focus_next: Option<String>,
}

impl Component for Desk {
    type Message = Msg;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let mut desk = Self {
            shelf: shelf(),
            chosen: 0,
            loading: false,
            bench: None,
            put_away: None,
            problems: Vec::new(),
            told: String::new(),
            rehearsing: false,
            paper: None,
            choice: Choice::default(),
            focus_next: None,
        };
        if let Some(text) = kept::kept() {
            desk.open(ctx, text.clone(), Start::Kept(text));
        }
        desk
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Choose(place) => self.chosen = place,
            Msg::Begin(start) => self.fetch(ctx, self.chosen, start),
            Msg::Came(place, start, model) => self.came(place, &start, model),
            Msg::Open(file) => {
                ctx.link()
                    .send_future(async move { Msg::Read(read_as_text(&file).await.unwrap_or_default()) });
                return false;
            }
            Msg::Read(text) => self.open(ctx, text.clone(), Start::File(text)),
            Msg::Edit(edit) => self.edit(edit),
            Msg::Undo => self.go(WORDS.told.undone, History::undo),
            Msg::Redo => self.go(WORDS.told.redone, History::redo),
            Msg::Forget => self.forget(),
            Msg::BringBack => self.bring_back(),
            Msg::Dismiss => {
                self.problems.clear();
                self.focus_next = Some(doing::TITLE.to_owned());
            }
            Msg::Take(step) => match self.world() {
                Some(world) => {
                    self.edit(Edit::World(step, world));
                    self.tell(WORDS.told.taken);
                }
                None => self.tell(WORDS.told.no_widget),
            },
            Msg::Add => {
                let world = self.world().unwrap_or_default();
                self.edit(Edit::Add(world));
            }
            Msg::Show(step) => self.show(step),
            Msg::Rehearse(on) => self.rehearse(on),
            Msg::Copy(text) => {
                let done = ctx.link().callback(|copied: Result<(), String>| {
                    Msg::Tell(if copied.is_ok() { WORDS.told.copied } else { WORDS.told.not_copied })
                });
                clipboard::copy(text, done);
                return false;
            }
            Msg::Save => {
                if let Some(bench) = &self.bench {
                    let name = out::file_name(bench.lesson(), ".json");
                    out::download(&name, bench.lesson().write().as_bytes(), "application/json");
                }
                self.tell(WORDS.told.made);
            }
            Msg::Make(product) => {
                if let Some(bench) = self.bench.clone() {
                    ctx.link().send_future(async move {
                        let made = made(bench, product).await.is_ok();
                        Msg::Tell(if made { WORDS.told.made } else { WORDS.told.not_made })
                    });
                }
                self.tell(WORDS.told.making);
            }
            Msg::Tell(what) => self.tell(what),
            Msg::Paper(sort) => self.lay_out(sort),
            Msg::Figure(choice) => self.choice = choice,
            Msg::Print => {
                // A browser that does not print says so itself.
                let _ = window().print();
                return false;
            }
        }
        true
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if let Some(selector) = self.focus_next.take() {
            doing::focus(&selector);
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let way = ctx.link();
        let content = match (&self.bench, self.paper) {
            (Some(bench), Some(sort)) => paper::papers(bench, sort, self.choice, &out::base(), way),
            (Some(bench), None) => view::desk(self, bench, way),
            (None, _) => view::beginning(self, way),
        };
        html! {
            <div class="desk">
                { content }
                <p class="desk-told" role="status">{ &self.told }</p>
            </div>
        }
    }
}
