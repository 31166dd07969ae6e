//! What whoever presents can press, each with the key that does the same.

use yew::prelude::*;

use super::{Presenter, PresenterProps, Wish};
impl Presenter {
    /// The row of buttons below the stage.
    pub(super) fn tools(&self, props: &PresenterProps, wish: &Callback<Wish>) -> Html {
        let PresenterProps { shared, at, asks, .. } = props;
        let (words, tour) = (self.words, &shared.words.tour);
        let last = at + 1 == shared.model.case.tour.len();
        let reason = match (*asks, self.reason) {
            (true, _) => tour.unsure,
            (false, false) => words.show_reason,
            (false, true) => words.hide_reason,
        };
        let count = if self.hands.is_some() { words.stop_counting } else { words.count_hands };
        let tool = |name: &'static str,
                    word: &'static str,
                    key: Option<&'static str>,
                    off: bool,
                    wanted: Wish| {
            let onclick = wish.reform(move |_: MouseEvent| wanted);
            html! {
                <button type="button" class="sx-button" data-do={name} aria-keyshortcuts={key} aria-disabled={off.then_some("true")} {onclick}>{ word }</button>
            }
        };
        html! {
            <div key="tools" class="sx-p-tools">
                { tool("present-back", tour.back, Some("PageUp"), *at == 0, Wish::Back) }
                { tool("present-next", tour.next, Some("PageDown"), last && !asks, Wish::On) }
                { tool("present-reason", reason, Some("Space"), false, Wish::Reason) }
                if *asks || self.hands.is_some() {
                    { tool("present-hands", count, None, false, Wish::Count) }
                }
                if self.can_grow {
                    { tool("present-screen", words.full_screen, None, false, Wish::FillScreen) }
                }
                { tool("present-leave", words.leave, Some("Escape"), false, Wish::Leave) }
            </div>
        }
    }
}
