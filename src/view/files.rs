//! Which files the world can be saved as, and what became of the last one.

use yew::prelude::*;

use super::markup::button;
use super::shared::Shared;
use crate::language::FileWords;
use crate::session::{Action, FileKind, Saved};

/// A button for each file, and what is to be said of the last one.
pub fn file_offers(shared: &Shared, saved: Option<&Saved>) -> Html {
    let words = FileWords::of(shared.words);
    let offer = |kind: FileKind| {
        let save = shared.act.reform(move |_: MouseEvent| Action::Save(kind));
        button(kind.ending(), words.kinds.of(kind), shared.is_static(), save)
    };
    let says = match saved {
        None => "",
        Some(Saved::Done) => words.saved,
        Some(Saved::Perhaps(_)) => words.copy_instead,
        Some(Saved::Failed) => words.failed,
    };
    html! {
        <div class="sx-files">
            { for FileKind::ALL.map(offer) }
            <p class="sx-files-say" role="status">{ says }</p>
            if let Some(Saved::Perhaps(text)) = saved { { to_copy(text, words) } }
        </div>
    }
}

/// What is in a file, where a reader can take it from.
fn to_copy(text: &str, words: &FileWords) -> Html {
    let text = text.to_owned();
    if text.starts_with("data:image/") {
        return html! { <img src={text} alt={words.kinds.picture} /> };
    }
    html! { <textarea readonly={true} rows="6" aria-label={words.copy_instead} value={text} /> }
}
