//! What other programs are told of a page once its address is known: a card for links to it (Open Graph), and how to show
//! it in a frame of theirs (oEmbed 1.0, <https://oembed.com>, type `rich`).

use serde_json::json;
use yew::prelude::*;

use super::{EMBED, PageContext};

/// How large a frame is asked for, in CSS px. WordPress makes none higher than 1,000, and less wide where it has less room.
const SIZE: (u32, u32) = (800, 900);

/// The name of the description of a page, beside it.
pub fn description_of(name: &str) -> String {
    format!("{}.oembed.json", name.strip_suffix(".html").unwrap_or(name))
}

/// What stands in the head of a page of this name in the site. Nothing where no address is known.
pub fn head(page: &PageContext, name: &str, title: &str, text: &str) -> Html {
    let Some(address) = &page.address else { return html! {} };
    let about =
        |property: &'static str, content: &str| html! { <meta {property} content={content.to_owned()} /> };
    html! {
        <>
            { about("og:type", "article") }
            { about("og:site_name", &page.shared.model.labels.title) }
            { about("og:title", title) }
            { about("og:description", text) }
            { about("og:url", &format!("{address}{name}")) }
            <link rel="alternate" type="application/json+oembed" href={format!("{address}{}", description_of(name))} title={title.to_owned()} />
        </>
    }
}

/// The description of a page: a link to it, for where no frame may be, and a frame with the words of a link to its world.
/// None where no address is known.
pub fn description(page: &PageContext, name: &str, title: &str, words: &str) -> Option<String> {
    let address = page.address.as_ref()?;
    let query = if words.is_empty() { String::new() } else { format!("?{words}") };
    let (width, height) = SIZE;
    let markup = html! {
        <>
            <blockquote><a href={format!("{address}{name}")}>{ title.to_owned() }</a></blockquote>
            <iframe src={format!("{address}{EMBED}{query}")} title={title.to_owned()} width={width.to_string()} height={height.to_string()}
                frameborder="0" sandbox="allow-scripts allow-popups"></iframe>
        </>
    };
    let described = json!({
        "version": "1.0",
        "type": "rich",
        "provider_name": page.shared.model.labels.title,
        "provider_url": address.as_str(),
        "title": title,
        "width": width,
        "height": height,
        "html": super::written(markup),
    });
    Some(format!("{described:#}\n"))
}
