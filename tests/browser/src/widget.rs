//! The widgets on a page, as a reader and a host page meet them.
//!
//! Their root is closed to scripts unless the page loads `…js?open-root`; [`open_site`] serves such pages. What tests
//! ask of a page is in `probe.js`, known there as `sx`.

use anyhow::{Context, Result};
use dev_server::Site;
use serde_json::{Value, json};
use thirtyfour::WebElement;

use crate::site::dist;
use crate::{Session, site};

/// The script that embedding pages name.
const ENTRY: &str = "sanctions-explainer.js";

/// The article page of the first case whose widget tests can look into, on an [`open_site`], with all arguments in
/// sight.
pub const OPEN: &str = "open.html?view=diagram";

/// The article page of a case.
#[derive(Debug, Clone, Copy)]
pub struct Article {
    /// The id of the case.
    pub case: &'static str,
    /// The folder of its pages in the site: empty, or with a `/` at its end.
    pub folder: &'static str,
    /// The page whose widget tests can look into, on an [`open_site`].
    pub open: &'static str,
    /// The label of the argument that the case is about.
    pub about: &'static str,
}

impl Article {
    /// The page whose widget tests can look into, with all arguments in sight.
    #[must_use]
    pub fn map(&self) -> String {
        format!("{}?view=diagram", self.open)
    }
}

/// The article of the first case.
pub const FIRST_ARTICLE: Article =
    Article { case: "donbas-labour", folder: "", open: "open.html", about: "Free to hire workers" };

/// The articles of all cases.
pub const ARTICLES: [Article; 2] = [
    FIRST_ARTICLE,
    Article {
        case: "rhodesia-non-members",
        folder: "rhodesia/",
        open: "rhodesia/open.html",
        about: "Switzerland is not bound",
    },
];

/// The content type of pages.
pub const HTML: &str = "text/html; charset=utf-8";

/// The built site, with each article once more as the page that tests can look into.
///
/// # Errors
/// Where the site is not built.
pub fn open_site() -> Result<Site> {
    let mut site = site()?;
    for Article { folder, open, .. } in ARTICLES {
        site = site.page(&format!("/{open}"), HTML, open_page(&format!("{folder}index.html"))?);
    }
    Ok(site)
}

/// The source of the article page with the widget's root left open.
///
/// # Errors
/// Where the site is not built.
pub fn open_article() -> Result<String> {
    open_page("index.html")
}

/// The source of a page of the site with the roots of its widgets left open.
///
/// # Errors
/// Where the site is not built, or the page has no widget.
pub fn open_page(name: &str) -> Result<String> {
    let page = std::fs::read_to_string(dist()?.join(name)).context("the site is not built")?;
    // Below a folder its address starts with `../`.
    let opened = page.replace(&format!("{ENTRY}\""), &format!("{ENTRY}?open-root\""));
    anyhow::ensure!(opened != page, "{name} does not load {ENTRY}");
    Ok(opened)
}

/// A page of a host: `body` with the script that runs the widgets in it, their roots left open and all arguments in
/// sight, unless it says itself which view they have.
///
/// # Errors
/// Where the site is not built.
pub fn open_host(body: &str) -> Result<String> {
    let map = if body.contains(" view=") { "" } else { " view=\"diagram\"" };
    let body = body.replace("<sanctions-explainer", &format!("<sanctions-explainer{map}"));
    Ok(format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Host</title>\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <link rel=\"icon\" href=\"data:,\"><script type=\"module\" src=\"{ENTRY}?open-root\"></script></head>\
         <body>{body}</body></html>"
    ))
}

/// An [`open_site`] with a page of a host at `/host.html`, as [`open_host`] makes it, in which a script of the test's own runs
/// before all others.
///
/// # Errors
/// Where the site is not built.
pub fn open_host_after(script: &'static str, body: &str) -> Result<Site> {
    let page = open_host(body)?.replacen("<script", "<script src=\"first.js\"></script><script", 1);
    Ok(open_site()?.page("/first.js", "text/javascript", script).page("/host.html", HTML, page))
}

/// A page that holds the whole widget, with its root left open.
#[must_use]
pub fn open_packed(page: &str) -> String {
    page.replacen("<style>", "<script type=\"text/plain\" src=\".js?open-root\"></script><style>", 1)
}

impl Session {
    /// Loads a page and waits until every widget on it runs and has heard how wide it is, which may change where things are.
    ///
    /// # Errors
    /// Where one does not start.
    pub async fn visit(&self, url: &str) -> Result<()> {
        self.goto(url).await?;
        self.see("running widgets", "sx.ready()").await?;
        // Observers of sizes are called before a page is painted.
        self.look("painted.frames(2)").await
    }

    /// Waits until an expression is true in the page, and returns its value; of an element only that it is there.
    /// (One that is drawn anew on its way to the test is stale, and an error.)
    ///
    /// # Errors
    /// As [`wait_for`](Self::wait_for).
    pub async fn see(&self, what: &str, expression: &str) -> Result<Value> {
        self.wait_for(what, &format!("const seen = {expression}; return seen?.nodeType ? true : seen")).await
    }

    /// Waits until an expression in the page has this value.
    ///
    /// # Errors
    /// As [`wait_for`](Self::wait_for).
    pub async fn see_equal(&self, what: &str, expression: &str, expected: impl Into<Value>) -> Result<()> {
        let expected = expected.into();
        let same = format!("JSON.stringify({expression}) === JSON.stringify({expected})");
        let seen = self.see(what, &same).await;
        if seen.is_err() {
            let found: Value = self.script(&format!("return {expression}"), vec![]).await?;
            return seen.map(drop).with_context(|| format!("{expression} is {found}, not {expected}"));
        }
        Ok(())
    }

    /// What an expression is in the page, once.
    ///
    /// # Errors
    /// Where it throws or is of another type.
    pub async fn look<T: serde::de::DeserializeOwned>(&self, expression: &str) -> Result<T> {
        self.script(&format!("return {expression}"), vec![]).await
    }

    /// An element of the first widget, scrolled to where the pointer reaches it.
    ///
    /// # Errors
    /// Where there is none.
    pub async fn part(&self, selector: &str) -> Result<WebElement> {
        let found = self.driver.execute("return sx.reachable(arguments[0])", vec![json!(selector)]).await?;
        found.element().with_context(|| format!("the widget has no {selector}"))
    }

    /// Clicks an element of the first widget with the pointer.
    ///
    /// # Errors
    /// Where something else is in the way.
    pub async fn click(&self, selector: &str) -> Result<()> {
        let part = self.part(selector).await?;
        part.click().await.with_context(|| format!("cannot click {selector}"))
    }

    /// Gives an element of the first widget the focus.
    ///
    /// # Errors
    /// Where it does not take it.
    pub async fn focus(&self, selector: &str) -> Result<()> {
        let selector = json!(selector);
        let focus = format!("return sx.unfolded(sx.one({selector})).then(() => sx.one({selector})?.focus())");
        self.script::<Value>(&focus, vec![]).await?;
        self.see("focus", &format!("sx.focused() === sx.one({selector})")).await?;
        Ok(())
    }

    /// Presses keys, one after the other, wherever the focus is.
    ///
    /// # Errors
    /// Those of the driver.
    pub async fn press(&self, keys: &str) -> Result<()> {
        Ok(self.driver.action_chain().send_keys(keys).perform().await?)
    }
}
