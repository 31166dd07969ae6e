//! How much of a widget one change draws anew: elements that come and go, attributes and texts that change. Counted and
//! never timed, so that what makes a switch slow is seen on any machine. `crates/bench` has the times.
//!
//! An engine has no part in these counts, so one is enough.

use anyhow::{Result, ensure};
use browser_tests::{Session, open_host_after};
use serde::Deserialize;

mod a_change_draws_no_more_anew_than_was_agreed {
    browser_tests::in_one_engine!(a_change_draws_no_more_anew_than_was_agreed, chromium, Chromium);
}

/// Presses the switch of an actor and counts what that changes in the root of the first widget.
const COUNTER: &str = "
    window.drawnAnew = async (actor) => {
        const seen = [];
        const observer = new MutationObserver((records) => seen.push(...records));
        observer.observe(sx.root(), { subtree: true, childList: true, attributes: true, characterData: true });
        await sx.change(`[data-actor=\"${actor}\"]`);
        // Yew may go on in another turn, and what knows the size of the page in another frame.
        for (let before = -1; before !== seen.length;) {
            before = seen.length;
            await new Promise((resolve) => requestAnimationFrame(resolve));
            await sx.turn();
            await sx.turn();
        }
        observer.disconnect();
        // How high the sentence is, and so whether that is told to the style sheet anew, is a matter of fonts.
        const told = seen.filter(({ attributeName }) => attributeName !== 'style');
        // What is put in before its own children is told of twice.
        const distinct = (list) => new Set(told.flatMap((record) => [...record[list]])
            .flatMap((node) => (node.nodeType === 1 ? [node, ...node.querySelectorAll('*')] : []))).size;
        const kind = (type) => told.filter((record) => record.type === type).length;
        return {
            added: distinct('addedNodes'), removed: distinct('removedNodes'),
            attributes: kind('attributes'), texts: kind('characterData'),
        };
    };
";

/// What a change did to the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
struct Drawn {
    added: u32,
    removed: u32,
    attributes: u32,
    texts: u32,
}

const fn drawn(added: u32, removed: u32, attributes: u32, texts: u32) -> Drawn {
    Drawn { added, removed, attributes, texts }
}

/// The switches that are pressed, in turn.
const ACTORS: [&str; 4] = ["ukraine", "ukraine", "security-council", "security-council"];

/// What was agreed for each, in a view. Whoever draws less writes the smaller number here.
const AGREED: [(&str, [Drawn; 4]); 2] = [
    ("focus", [drawn(8, 42, 1, 0), drawn(42, 8, 0, 0), drawn(92, 24, 3, 0), drawn(24, 92, 3, 0)]),
    ("diagram", [drawn(6, 15, 50, 4), drawn(15, 6, 50, 4), drawn(43, 16, 393, 13), drawn(16, 43, 393, 13)]),
];

async fn a_change_draws_no_more_anew_than_was_agreed(session: &Session) -> Result<()> {
    let server = open_host_after(COUNTER, "<sanctions-explainer></sanctions-explainer>")?.start(0)?;
    session.resize(1280, 900).await?;
    session.visit(&server.url("host.html")).await?;
    // What comes later is here before anything is counted.
    session.look::<bool>("(sx.click('[data-view=outline]'), true)").await?;
    session.see("the outline", "sx.one('.sx-outline .sx-item')").await?;
    for (view, agreed) in AGREED {
        session.look::<bool>(&format!("(sx.click('[data-view={view}]'), true)")).await?;
        let figure = if view == "focus" { ".sx-f-middle" } else { ".sx-figure .sx-node" };
        session.see("the figure", &format!("sx.one('{figure}')")).await?;
        if view == "diagram" {
            session.look::<bool>("sx.unfold().then(() => true)").await?;
        }
        let mut seen = Vec::new();
        for actor in ACTORS {
            seen.push(session.look::<Drawn>(&format!("drawnAnew('{actor}')")).await?);
        }
        println!("{view}: {seen:?}");
        for ((actor, seen), most) in ACTORS.iter().zip(seen).zip(agreed) {
            let within = seen.added <= most.added
                && seen.removed <= most.removed
                && seen.attributes <= most.attributes
                && seen.texts <= most.texts;
            ensure!(within, "{actor} in {view}: {seen:?} is more than {most:?}");
        }
    }
    session.expect_no_errors().await
}
