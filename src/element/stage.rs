//! The elements that widgets are drawn in, used again and again.
//!
//! Yew never takes its listeners off the element a program draws in (`HostHandlers` in its `dom_bundle/subtree_root.rs`), and
//! they hold that element for as long as the module runs. So a program, once begun, stays: it shows one widget after the
//! other, and nothing in between. A page has as many as it has shown widgets at the same time.

use std::cell::{OnceCell, RefCell};
use std::ops::Deref;
use std::rc::Rc;

use gloo::utils::document;
use web_sys::Element;
use yew::html::Scope;
use yew::prelude::*;
use yew::virtual_dom::VComp;
use yew::{AppHandle, Renderer};

use crate::session::Action;
use crate::view::{App, AppProps, Memo, Memoised, properties};

thread_local! {
    static FREE: RefCell<Vec<Stage>> = const { RefCell::new(Vec::new()) };
}

/// An element, and the program that draws in it.
pub struct Stage {
    element: Element,
    program: AppHandle<Memoised>,
    /// How many widgets have been shown in it.
    turn: usize,
}

impl Stage {
    /// One that is free, or a new one.
    pub fn take() -> Self {
        FREE.with_borrow_mut(Vec::pop).unwrap_or_else(|| {
            // A document can always make a `div`.
            let element = document().create_element("div").unwrap_or_else(|_| unreachable!());
            let program =
                Renderer::<Memoised>::with_root_and_props(element.clone(), properties(Shown::default()))
                    .render();
            Self { element, program, turn: 0 }
        })
    }

    /// The element.
    pub fn element(&self) -> Element {
        self.element.clone()
    }

    /// Shows a widget.
    pub fn show(&mut self, widget: Rc<AppProps>) {
        self.turn += 1;
        self.program.update(properties(Shown { widget: Some(widget), turn: self.turn }));
    }

    /// Ends the widget, which lets go of everything it held, and is free for another one.
    pub fn leave(mut self) {
        self.program.update(properties(Shown::default()));
        FREE.with_borrow_mut(|free| free.push(self));
    }
}

/// What a program shows: a widget, or nothing.
#[derive(PartialEq, Default)]
struct Shown {
    widget: Option<Rc<AppProps>>,
    /// Tells a widget from the one before, should both come before anything is drawn.
    turn: usize,
}

impl Memo for Shown {
    fn draw(&self) -> Html {
        let turn = Some(self.turn.into());
        self.widget.clone().map_or_else(Html::default, |widget| VComp::new::<App>(widget, turn).into())
    }
}

/// The way to a widget on a stage. What it is told before it has been drawn, it hears then.
#[derive(Default)]
pub struct Way {
    app: OnceCell<Scope<App>>,
    waiting: RefCell<Vec<Action>>,
}

impl Way {
    /// What a widget calls as soon as it can be told something.
    pub fn opened(self: &Rc<Self>) -> Callback<Scope<App>> {
        let way = self.clone();
        Callback::from(move |app: Scope<App>| {
            app.send_message_batch(way.waiting.take());
            // A widget begins once.
            let _ = way.app.set(app);
        })
    }

    /// Tells the widget something.
    pub fn send(&self, action: Action) {
        match self.app.get() {
            Some(app) => app.send_message(action),
            None => self.waiting.borrow_mut().push(action),
        }
    }

    /// The widget, once it has been drawn.
    pub fn app(&self) -> Option<impl Deref<Target = App>> {
        self.app.get()?.get_component()
    }
}
