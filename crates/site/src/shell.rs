//! What is around every page: head, links between the pages, footer.

use yew::prelude::*;

use super::{METHOD, PageContext, RECORD, sharing};
use sanctions_explainer::language::parts::Date;
use sanctions_explainer::link;

/// The pages that every page links to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Here {
    /// The record.
    Record,
    /// How it works.
    Method,
    /// A prepared world.
    World,
    /// A step of the tour.
    Step,
}

/// A page.
#[derive(Properties, PartialEq)]
pub struct ShellProps {
    /// Where it stands.
    pub page: PageContext,
    /// Which page it is.
    pub here: Here,
    /// A line above the title.
    pub kicker: AttrValue,
    /// The title.
    pub title: AttrValue,
    /// One or two sentences on what the page shows.
    pub dek: AttrValue,
    /// The name of the page in the site, where other programs are told of it.
    #[prop_or_default]
    pub told_as: Option<AttrValue>,
    /// The address the page has now, where this is one it had before.
    #[prop_or_default]
    pub canonical: Option<AttrValue>,
    /// What the page says.
    pub children: Html,
}

/// The whole document.
#[component]
pub fn Shell(props: &ShellProps) -> Html {
    let ShellProps { page, here, kicker, title, dek, told_as, canonical, children } = props;
    let PageContext { shared, words, up, .. } = page;
    let name = &shared.model.labels.title;
    html! {
        <html lang={words.language}>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>{ format!("{title} · {name}") }</title>
                <meta name="description" content={dek} />
                <meta name="color-scheme" content="light dark" />
                // The page has a dark theme of its own; this keeps Dark Reader from recolouring it again.
                <meta name="darkreader-lock" />
                if let Some(name) = told_as {
                    { sharing::head(page, name, title, dek) }
                }
                if let Some(address) = canonical {
                    <link rel="canonical" href={address} />
                }
                <link rel="icon" href="{{url:icon.svg}}" type="image/svg+xml" />
                <link rel="stylesheet" href="{{url:page.css}}" />
                if *here != Here::Record {
                    <link rel="stylesheet" href="{{url:explainer.css}}" />
                }
            </head>
            <body>
                <nav class="ways" aria-label={words.ways.pages}>
                    <a href={format!("{up}index.html")}>{ words.ways.article }</a>
                    { way(RECORD, page, words.ways.record, *here == Here::Record) }
                    { way(METHOD, page, words.ways.method, *here == Here::Method) }
                </nav>
                <main>
                    <header class="text">
                        <p class="kicker">{ kicker }</p>
                        <h1>{ title }</h1>
                        <p class="dek">{ dek }</p>
                    </header>
                    { children.clone() }
                </main>
                <footer>
                    <p>{ words.ways.stands }</p>
                    <p>{ version(page) }{ " " }{ corrections(page) }</p>
                </footer>
            </body>
        </html>
    }
}

fn way(name: &str, page: &PageContext, word: &'static str, here: bool) -> Html {
    html! { <a href={format!("{}{name}", page.up)} aria-current={here.then_some("page")}>{ word }</a> }
}

/// Which version of the case this is.
pub fn version(page: &PageContext) -> String {
    let case = &page.shared.model.case;
    page.words.grammar.version(&case.version, Date::read(&case.date))
}

/// Where corrections go, as a link; plain text if the address should be none.
pub fn corrections(page: &PageContext) -> Html {
    let address = &page.shared.model.case.corrections;
    let word = page.words.ways.corrections;
    if link::is_web(address) || address.starts_with("mailto:") {
        html! { <a href={address.clone()}>{ word }</a> }
    } else {
        html! { { format!("{word}: {address}") } }
    }
}
