//! A pack that was made by nobody's tool: its texts are only ever texts, and what cannot be used is refused by name.

use anyhow::{Result, ensure};
use browser_tests::{HTML, Session, in_each_engine, open_host, open_site, whole_case};
use dev_server::{Server, Site};
use explainer_core::case::{Case, Details, Entry, LABEL_MAX, Labels, part};
use explainer_core::diagram::Plan;
use explainer_core::pack::{pack_details, pack_labels};

use super::act;

in_each_engine!(texts_bring_in_nothing, what_could_lead_elsewhere_is_refused);

const PACK: &str = "application/octet-stream";

/// The argument whose panel is opened.
const OPENED: &str = "swiss-not-bound";

/// The second case, as its files hold it.
fn case() -> Result<(Case, Labels, Details)> {
    let (structure, texts) = whole_case("rhodesia-non-members")?;
    Ok(part(structure, texts))
}

/// A page with a widget that shows it, beside one that shows a case of ours.
fn site((case, labels, details): &(Case, Labels, Details)) -> Result<Site> {
    let body = "<sanctions-explainer case=\"own/bad\"><p id=\"kept\">The figure as a picture</p></sanctions-explainer>\
                <sanctions-explainer></sanctions-explainer>";
    Ok(open_site()?
        .page("/host.html", HTML, open_host(body)?)
        .page("/own/bad/en.labels.pack", PACK, pack_labels(case, labels, &Plan::new(case)))
        .page("/own/bad/en.details.pack", PACK, pack_details(case, labels, details)))
}

/// Sees that no script ran, nothing else was asked for, and the other widget works.
async fn harmless(session: &Session, server: &Server, what: &str) -> Result<()> {
    ensure!(!session.look::<bool>("'hacked' in window").await?, "{what}: a script ran");
    let asked: Vec<String> = server.asked().into_iter().map(|asked| asked.path).collect();
    ensure!(asked.iter().all(|path| !path.contains("evil")), "{what}: {asked:?}");
    let elsewhere =
        "performance.getEntriesByType('resource').filter(({ name }) => !name.startsWith(location.origin))
        .map(({ name }) => name).filter((name) => !name.startsWith('data:'))";
    let elsewhere: Vec<String> = session.look(elsewhere).await?;
    ensure!(elsewhere.is_empty(), "{what}: {elsewhere:?}");
    let made = "sx.all('script, img, iframe, object, embed, link, [onload], [onerror], [onclick], a[href^=\"javascript\" i]').length";
    ensure!(session.look::<usize>(made).await? == 0, "{what}: elements were made of it");
    session.look::<bool>("sx.change('[data-actor=luhansk]', 1).then(() => true)").await.map(drop)
}

/// Texts that would do something in a page if they were more than texts, or if their characters were obeyed.
fn hostile() -> [(&'static str, String); 6] {
    [
        ("an address", "javascript:window.hacked=1".to_owned()),
        (
            "markup",
            "</p></svg><svg onload=\"window.hacked=1\"><img src=/evil onerror=\"window.hacked=1\"><script>window.hacked=1</script>"
                .to_owned(),
        ),
        ("the other direction", "\u{202e}drawrof\u{202c} \u{2067}back\u{2069} \u{200f}".to_owned()),
        ("no character", "before\u{0}after\u{0}".to_owned()),
        ("very many characters", "long ".repeat(20_000)),
        ("a very long word", "a".repeat(100_000)),
    ]
}

async fn texts_bring_in_nothing(session: &Session) -> Result<()> {
    for (what, text) in hostile() {
        let (mut case, mut labels, mut details) = case()?;
        // The labels of a figure are short, or they are refused.
        let label: String = text.chars().take(LABEL_MAX).collect();
        // Of a text of very many characters the first of each list has all, and what is opened: in every one it would be megabytes
        // to lay out, in which WebKitGTK's driver once lost an answer.
        let all = text.len() <= 1_000;
        let opened = case.arguments.iter().position(|argument| argument.id == OPENED);
        let entries = |entries: &mut Vec<Entry>| {
            for (at, entry) in entries.iter_mut().enumerate() {
                entry.label = label.clone();
                entry.sentence =
                    if all || at == 0 || Some(at) == opened { text.clone() } else { label.clone() };
            }
        };
        for list in [&mut labels.actors, &mut labels.premises, &mut labels.arguments, &mut labels.presets] {
            entries(list);
        }
        (labels.title, labels.summary, labels.reading_question) = (text.clone(), text.clone(), text.clone());
        for more in &mut details.texts.arguments {
            (more.more, more.basis) = (text.clone(), text.clone());
        }
        for statement in &mut details.texts.statements {
            (statement.label, statement.sentence, statement.more) =
                (label.clone(), text.clone(), text.clone());
        }
        case.version = text.clone();
        let server = site(&(case, labels, details))?.start(0)?;
        session.visit(&server.url("host.html")).await?;
        act(session, &format!("sx.click('[data-node=\"argument:{OPENED}\"] .sx-box')")).await?;
        session.see(&format!("a panel with {what}"), "sx.one('.sx-detail .sx-gist')").await?;
        for view in ["focus", "outline", "matrix"] {
            act(session, &format!("sx.click('[data-view={view}]')")).await?;
            session
                .see(view, &format!("sx.one('[data-view={view}]:checked') && !sx.one('.sx-waiting')"))
                .await?;
        }
        act(session, "return sx.change('[data-actor=switzerland]')").await?;
        harmless(session, &server, what).await?;
        session.expect_no_errors().await?;
    }
    Ok(())
}

async fn what_could_lead_elsewhere_is_refused(session: &Session) -> Result<()> {
    // Ids are written into addresses and attributes, links into what a reader taps on.
    for (part, id) in
        [("ids", "\"><svg onload=\"window.hacked=1\">"), ("ids", "a\u{202e}b"), ("ids", "a\u{0}b")]
    {
        let (mut case, labels, details) = case()?;
        case.arguments[0].id = id.to_owned();
        refused(session, &site(&(case, labels, details))?.start(0)?, part).await?;
    }
    let (mut leads_on, labels, details) = case()?;
    leads_on.corrections = "javascript:window.hacked=1".to_owned();
    refused(session, &site(&(leads_on, labels, details))?.start(0)?, "corrections").await?;
    // A label that is far too long would hold a page up while it is broken into lines.
    let (of_length, mut labels, details) = case()?;
    labels.arguments[0].label = "a".repeat(100_000);
    refused(session, &site(&(of_length, labels, details))?.start(0)?, "labels").await?;

    let (case, labels, mut details) = case()?;
    for source in &mut details.case.sources {
        source.link = Some("javascript:window.hacked=1".to_owned());
    }
    let server = site(&(case, labels, details))?.start(0)?;
    session.visit(&server.url("host.html")).await?;
    act(session, &format!("sx.click('[data-node=\"argument:{OPENED}\"] .sx-box')")).await?;
    session.see("that details could not be had", "sx.one('.sx-detail [data-do=again]')").await?;
    told(session, "sources").await?;
    harmless(session, &server, "a source").await
}

/// Sees that one clear error names the list.
async fn told(session: &Session, list: &str) -> Result<()> {
    let told: Vec<String> = session.look("__seen").await?;
    let named =
        |line: &String| line.starts_with("console.error") && line.contains(&format!("unsound in its {list}"));
    ensure!(told.len() == 1 && told.iter().all(named), "{list}: {told:#?}");
    Ok(())
}

async fn refused(session: &Session, server: &Server, list: &str) -> Result<()> {
    session.goto(&server.url("host.html")).await?;
    session.see("the offer to try again", "sx.one('[role=status] button') && sx.one('.sx-bar', 1)").await?;
    let kept = "document.getElementById('kept').getBoundingClientRect().height > 0";
    ensure!(session.look::<bool>(kept).await?, "{list}: nothing can be read");
    told(session, list).await?;
    harmless(session, server, list).await
}
