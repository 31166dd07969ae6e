//! A part of the view that is drawn anew only when something it shows has changed.
//!
//! Yew compiles the whole life cycle of a component once for every type of component, some 4 KB of code each. So
//! there is one type, and what differs, what a part is given and how it is drawn, is behind a trait.

use std::any::Any;
use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::Key;

/// What a part is given; equal values are not drawn twice.
pub trait Part: PartialEq + 'static {
    /// Draws it, as exactly one element.
    fn draw(&self) -> Html;
}

/// A part among others; the key tells it apart from its siblings.
pub fn part(key: impl Into<Key>, part: impl Part) -> Html {
    html! { <Memo key={key} part={Erased(Rc::new(part))} /> }
}

/// A [`Part`] whose type is no longer known.
trait Drawn {
    fn draw(&self) -> Html;
    fn equals(&self, other: &dyn Drawn) -> bool;
    fn as_any(&self) -> &dyn Any;
}

impl<P: Part> Drawn for P {
    fn draw(&self) -> Html {
        Part::draw(self)
    }

    fn equals(&self, other: &dyn Drawn) -> bool {
        other.as_any().downcast_ref::<P>().is_some_and(|other| self == other)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

#[derive(Clone)]
struct Erased(Rc<dyn Drawn>);

impl PartialEq for Erased {
    fn eq(&self, other: &Self) -> bool {
        self.0.equals(&*other.0)
    }
}

#[derive(Properties, PartialEq)]
struct MemoProps {
    part: Erased,
}

struct Memo;

impl Component for Memo {
    type Message = ();
    type Properties = MemoProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        ctx.props().part.0.draw()
    }
}
