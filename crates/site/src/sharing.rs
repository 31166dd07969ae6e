//! What other programs are told of a page once its address is known: a card for links to it (Open Graph), and how to show
//! it in a frame of theirs (oEmbed 1.0, <https://oembed.com>, type `rich`).

use serde_json::json;
use yew::prelude::*;

use super::{CARD, EMBED, PageContext, WORLDS, card, preset, world_name};
use sanctions_explainer::announce::name_of;

/// How large a frame is asked for, in CSS px. WordPress makes none higher than 1,000, and less wide where it has less room.
const SIZE: (u32, u32) = (800, 900);

/// The name of the description of a page, beside it.
pub fn description_of(name: &str) -> String {
    format!("{}.oembed.json", name.strip_suffix(".html").unwrap_or(name))
}

/// The name of the card for links to a page: a prepared world has its own, all others that of the article.
fn card_of(name: &str) -> String {
    match name.strip_suffix(".html") {
        Some(stem) if stem.starts_with(WORLDS) => format!("{stem}.card.png"),
        _ => CARD.to_owned(),
    }
}

/// What the card for links to a page shows, for those who do not see it: which world, and what has become of its headline.
fn card_in_words(page: &PageContext, name: &str) -> String {
    let model = &page.shared.model;
    let index = (0..model.case.presets.len()).find(|&index| world_name(model, index) == name);
    let (called, world) = match index {
        Some(index) => (&model.labels.presets[index].label, preset(model, index)),
        None => (&model.labels.title, model.opening()),
    };
    let Some(headline) = model.case.headline() else { return called.clone() };
    let status = model.verdicts(&world).status(headline);
    page.words.grammar.card(called, name_of(model.argument(headline)), status)
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
            { about("og:image", &format!("{address}{}", card_of(name))) }
            { about("og:image:width", &card::SIZE.0.to_string()) }
            { about("og:image:height", &card::SIZE.1.to_string()) }
            { about("og:image:alt", &card_in_words(page, name)) }
            <meta name="twitter:card" content="summary_large_image" />
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
        "thumbnail_url": format!("{address}{}", card_of(name)),
        "thumbnail_width": card::SIZE.0,
        "thumbnail_height": card::SIZE.1,
        "html": super::written(markup),
    });
    Some(format!("{described:#}\n"))
}
