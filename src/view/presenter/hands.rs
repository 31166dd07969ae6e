//! A show of hands: whoever presents puts in how many went up for each answer, and the room sees bars. Nobody is told
//! whether the most had it as it came out.

use yew::prelude::*;

use super::Wish;
use crate::browser::presenting;
use crate::language::labels::Tour;
use crate::view::markup::text_element;

/// How many hands went up for each answer: that it stands, that it does not, that it is contested.
pub(super) type Hands = [u16; 3];

/// The answers, each with its hands: as a field while the room is asked, and with its bar as soon as there is one.
pub(super) fn counted(
    question: &'static str,
    words: &Tour,
    hands: Hands,
    asks: bool,
    first: &NodeRef,
    wish: &Callback<Wish>,
) -> Html {
    let all: u32 = hands.into_iter().map(u32::from).sum();
    let answers = [words.stands, words.stands_not, words.contested];
    let rows = answers.into_iter().zip(hands).enumerate().map(|(answer, (word, count))| {
        let number = if asks {
            field(answer, word, if answer == 0 { first.clone() } else { NodeRef::default() }, wish)
        } else {
            text_element("span", "sx-p-count", count.to_string())
        };
        html! {
            <li key={answer}>
                <span aria-hidden={asks.then_some("true")}>{ word }</span>
                { number }
                if all > 0 {
                    // In a frame as long as all hands, so that none reads as a chance.
                    <svg class="sx-bar-of" viewBox={format!("0 0 {all} 1")} preserveAspectRatio="none" aria-hidden="true">
                        <rect width={count.to_string()} height="1" />
                    </svg>
                }
            </li>
        }
    });
    html! {
        <fieldset class="sx-p-hands">
            <legend>{ question }</legend>
            <ul>{ for rows }</ul>
        </fieldset>
    }
}

fn field(answer: usize, word: &'static str, node: NodeRef, wish: &Callback<Wish>) -> Html {
    let oninput = wish.reform(move |event: InputEvent| {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a room has no more hands"
        )]
        let count = presenting::number(&event).unwrap_or_default() as u16;
        Wish::Hands(answer, count)
    });
    html! {
        <input ref={node} type="number" min="0" max="999" inputmode="numeric" aria-label={word} data-hands={answer.to_string()} {oninput} />
    }
}
