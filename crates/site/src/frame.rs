//! The page for frames: the widget alone, with every file it needs in the page itself.

use yew::prelude::*;

use super::PageProps;
use super::opening::figure_and_outline;

/// What the page lets happen: its own script and styles. Nothing is fetched and nothing sent.
const POLICY: &str = "default-src 'none'; script-src '{{integrity:frame.js}}' 'wasm-unsafe-eval'; \
                      style-src '{{integrity:frame.css}}'; img-src data:; base-uri 'none'; form-action 'none'";

/// The whole document. What the build writes into it is named by words, see `xtask`.
///
/// Links open outside the frame. Those to other pages of the site are left out, since this page may stand without them.
#[component]
pub fn Frame(props: &PageProps) -> Html {
    let page = &props.page;
    let shared = &page.shared;
    let (case, labels) = (&shared.model.case, &shared.model.labels);
    let language = &labels.language;
    let file = |name: AttrValue, word: String| {
        html! { <script type="application/octet-stream" data-file={name}>{ format!("{{{{packed:{word}}}}}") }</script> }
    };
    let pack = |sort: &str| {
        let name = format!("{language}.{sort}.pack");
        let word = format!("cases/{}/{name}", case.id);
        file(name.into(), word)
    };
    html! {
        <html lang={page.words.language}>
            <head>
                <meta charset="utf-8" />
                <meta http-equiv="Content-Security-Policy" content={POLICY} />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>{ &labels.title }</title>
                <meta name="description" content={labels.summary.clone()} />
                <meta name="color-scheme" content="light dark" />
                <meta name="darkreader-lock" />
                <base target="_blank" />
                <link rel="icon" href="data:," />
                <style>{ "{{inline:frame.css}}" }</style>
            </head>
            <body>
                <sanctions-explainer case={case.id.clone()} lang={page.words.language} address="words" print="all">
                    { figure_and_outline(page, &shared.model.opening(), html! {}, html! {}) }
                </sanctions-explainer>
                { file("{{url:explainer.wasm}}".into(), "explainer.wasm".into()) }
                { file("{{url:later.wasm}}".into(), "later.wasm".into()) }
                { pack("labels") }
                { pack("details") }
                <script type="module">{ "{{inline:frame.js}}" }</script>
            </body>
        </html>
    }
}
