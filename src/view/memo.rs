//! A piece of the view that is drawn again only when something it shows has changed.
//!
//! Yew compiles the whole life cycle of a component once for every type of component. So there is one component
//! here, and what differs, the values and how they are drawn, stands behind a trait.

use std::any::Any;
use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::Key;

/// The values a piece of the view is drawn from; equal values are not drawn twice.
pub trait Memo: PartialEq + 'static {
    /// Draws it, as exactly one element.
    fn draw(&self) -> Html;
}

/// A memoised piece; the key tells it apart from its siblings.
pub fn memoised(key: impl Into<Key>, values: impl Memo) -> Html {
    html! { <Memoised key={key} ..properties(values) /> }
}

/// What a [`Memoised`] piece is drawn from.
pub fn properties(values: impl Memo) -> MemoisedProps {
    MemoisedProps { values: Erased(Rc::new(values)) }
}

/// A [`Memo`] whose type is no longer known.
trait Drawn {
    fn draw(&self) -> Html;
    fn equals(&self, other: &dyn Drawn) -> bool;
    fn as_any(&self) -> &dyn Any;
}

impl<M: Memo> Drawn for M {
    fn draw(&self) -> Html {
        Memo::draw(self)
    }

    fn equals(&self, other: &dyn Drawn) -> bool {
        other.as_any().downcast_ref::<M>().is_some_and(|other| self == other)
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

/// The values of a [`Memoised`] piece.
#[derive(Properties, PartialEq)]
pub struct MemoisedProps {
    values: Erased,
}

/// The one component of all memoised pieces.
pub struct Memoised;

impl Component for Memoised {
    type Message = ();
    type Properties = MemoisedProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        ctx.props().values.0.draw()
    }
}
