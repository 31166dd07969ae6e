//! Every state on the way through the widget.

use anyhow::Result;
use browser_tests::{ARTICLES, OPEN, Session, in_each_engine, open_site};
use dev_server::Fault;
use serde_json::Value;

use super::{Axe, TABS, Undecided, prefer, settings};

in_each_engine!(axe_finds_nothing_in_any_state);

const UNDECIDED: [Undecided; 5] = [
    Undecided {
        rule: "color-contrast",
        elements: ":is(.sx-legend, .sx-tally), :is(.sx-legend, .sx-tally) *",
        seen: "What the open panel covers, which stays at the lower edge of the window; `pixels` measures the rest.",
    },
    Undecided {
        rule: "color-contrast",
        elements: ".sx-f *",
        seen: "What the open panel covers, and choices, whose radio button covers them and has no ground of its own; `pixels` measures them.",
    },
    Undecided {
        rule: "color-contrast",
        elements: ".sx-figure text",
        seen: "axe-core does not read what SVG is filled with; `pixels` measures it.",
    },
    TABS,
    Undecided {
        rule: "color-contrast",
        elements: ".sx-table :is(th, .sx-upright, td > small, span)",
        seen: "What the frame of the table has scrolled away, or what passes under its first column.",
    },
];

/// Of every kind one; the last is an argument that needs somebody, whose panel comes after it.
const NODES: [&str; 6] = [
    "premise:russia-member",
    "premise:members-only",
    "premise:part-of-ukraine",
    "argument:pyongyang-bound",
    "argument:narrow-reading",
    "argument:free-to-hire",
];

/// From a step on the stage to the next, which asks, with a count of hands.
pub const COUNTED: &str =
    "sx.click('[data-do=present-next]'); await sx.until('a question', () => sx.one('.sx-p-question'));
    sx.click('[data-do=present-hands]'); await sx.until('fields', () => sx.one('[data-hands]'));
    const field = sx.one('[data-hands]');
    field.value = 5;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await sx.until('bars', () => sx.one('.sx-p-hands .sx-bar-of'))";

/// From there to what came out, with its reason.
pub const TOLD: &str = "for (const seen of ['.sx-p-came', '.sx-p-reason']) {
        sx.click('[data-do=present-reason]');
        await sx.until(seen, () => sx.one(seen));
    }";

/// A state and the script that leads there from the one before.
type State = (String, String);

async fn states(session: &Session) -> Result<Vec<State>> {
    let ids = async |name: &str| -> Result<Vec<String>> {
        session.look(&format!("sx.all('[data-{name}]').map((element) => element.dataset.{name})")).await
    };
    let mut states: Vec<State> = vec![("opening".into(), String::new())];
    for id in ids("preset").await? {
        let pressed = format!("sx.one('[data-preset={id}]').getAttribute('aria-pressed') === 'true'");
        let go = format!("sx.click('[data-preset={id}]'); await sx.until('world', () => {pressed})");
        states.push((format!("preset {id}"), go));
    }
    states.push(("unfolded".into(), "sx.click('[data-do=reset]'); await sx.unfold()".into()));
    let opened = "sx.click('.sx-switches summary'); sx.click('.sx-legend summary');
        await sx.until('both open', () => sx.all('details[open]').length === 2)";
    states.push(("switches and legend opened".into(), opened.into()));
    for node in NODES {
        let go = format!(
            "sx.click('.sx-figure [data-node=\"{node}\"]');
             await sx.until('the panel', () => sx.one('.sx-figure .sx-selected')?.dataset.node === '{node}');
             await sx.until('all of it', () => !sx.text('.sx-rest'))"
        );
        states.push((format!("panel of {node}"), go));
    }
    let actor = "const about = sx.text('.sx-detail h3');
        sx.click('.sx-detail .sx-links .sx-link');
        await sx.until('another panel', () => sx.text('.sx-detail h3') !== about)";
    states.push(("panel of an actor".into(), actor.into()));
    for view in ids("view").await? {
        let go = format!(
            "sx.click('[data-view={view}]');
             await sx.until('the view', () => sx.one('[data-view={view}]').checked);
             sx.all('.sx-stage details').forEach((element) => (element.open = true))"
        );
        states.push((format!("view {view}, with a panel"), go));
        states.push((
            format!("view {view}"),
            "if (sx.one('.sx-detail')) sx.click('[data-do=close]');
             await sx.until('no panel', () => !sx.one('.sx-detail'))"
                .into(),
        ));
    }
    let copy = "sx.click('[data-do=copy]'); await sx.until('a note', () => sx.text('.sx-note'))";
    states.push(("copy note".into(), copy.into()));
    let present = "sx.click('[data-do=tour]'); await sx.until('the tour', () => sx.one('[data-do=present]'));
        sx.click('[data-do=present]'); await sx.until('the stage', () => sx.text('.sx-p-task')?.length > 30)";
    states.push(("presented".into(), present.into()));
    states.push(("presented, hands counted".into(), COUNTED.into()));
    states.push(("presented, with the reason".into(), TOLD.into()));
    Ok(states)
}

async fn axe_finds_nothing_in_any_state(session: &Session) -> Result<()> {
    let server = open_site()?.start(0)?;
    let mut axe = Axe::new(session, &UNDECIDED)?;
    for &(theme, width) in settings(session.engine) {
        prefer(session, theme).await?;
        let mut at = async |state: &str| axe.look(&format!("{state}, {width}"), theme).await;
        let open = async |address: &str| -> Result<()> {
            session.goto_sized(&server.url(address), width, 900).await?;
            session.see("running widget", "sx.ready()").await.map(drop)
        };
        for article in &ARTICLES[1..] {
            open(article.open).await?;
            at(article.case).await?;
        }
        open(&format!("{OPEN}&on=russia,nobody")).await?;
        session.see("what is wrong", "sx.text('.sx-faults')").await?;
        at("faulty link").await?;

        open(OPEN).await?;
        for (state, go) in states(session).await? {
            session.script::<Value>(&format!("return (async () => {{ {go} }})()"), vec![]).await?;
            at(&state).await?;
        }

        // What a reader meets where something does not come.
        server.break_with(".details.pack", Fault::Status(500));
        // The same address again is the same entry of the history in WebKit, which opens as it was left.
        open(&format!("{OPEN}&theme={theme}")).await?;
        session.script::<Value>("sx.click('.sx-figure [data-node^=\"argument:\"]')", vec![]).await?;
        session.see("the offer to try again", "sx.one('[data-do=again]')").await?;
        at("panel without its rest").await?;
        server.break_with(".wasm", Fault::Status(500));
        session.goto_sized(&server.url(OPEN), width, 900).await?;
        session.see("the offer to try again", "sx.one('button')").await?;
        at("no widget").await?;
        server.mend();
    }
    axe.finish()
}
