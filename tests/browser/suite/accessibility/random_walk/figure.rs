//! The figure by keys: arrows come to every box, and with shift to whatever the lines of a box lead to.

use std::collections::BTreeSet;
use std::iter;

use anyhow::{Context, Result, ensure};
use browser_tests::{Engine, OPEN, Session, first_case, in_each_engine, open_site};
use explainer_core::case::{AttackKind, Case, Labels};

use crate::accessibility::keyboard::{press_shifted, walk_to};
use crate::article::key;

in_each_engine!(
    arrows_come_to_every_box,
    lines_lead_where_the_case_says,
    no_key_is_lost,
    boxes_stay_in_reading_order
);

/// The figure with everything unfolded, at some widths.
async fn in_figures(
    session: &Session,
    widths: &[u32],
    test: impl AsyncFn(&[String]) -> Result<()>,
) -> Result<()> {
    let server = open_site()?.start(0)?;
    for &width in widths {
        session.resize(width, 900).await?;
        session.visit(&server.url(OPEN)).await?;
        session.look::<Option<bool>>("sx.unfold()").await?;
        let boxes: Vec<String> =
            session.look("sx.all('.sx-figure [data-node]').map((element) => element.dataset.node)").await?;
        ensure!(boxes.len() > 40, "only {} boxes", boxes.len());
        test(&boxes).await.with_context(|| format!("at {width} px"))?;
        session.expect_no_errors().await?;
    }
    Ok(())
}

async fn arrows_come_to_every_box(session: &Session) -> Result<()> {
    // Where boxes lie is another matter in each format; where lines lead is not.
    let widths: &[u32] = if session.engine == Engine::Chromium { &[1280, 320] } else { &[1280] };
    in_figures(session, widths, async |boxes| {
        session.focus("[data-do=reset]").await?;
        for id in boxes {
            walk_to(session, id).await?;
        }
        Ok(())
    })
    .await
}

/// One end of a line: its box, and what the box is heard to say when one comes along that line.
type End = (String, String);

/// What the lines of the case say: where each leads back to, and where it leads on to.
fn lines(case: &Case, labels: &Labels) -> Vec<[End; 2]> {
    let argument =
        |at: usize| (format!("argument:{}", case.arguments[at].id), labels.arguments[at].label.as_str());
    let mut lines = Vec::new();
    // Whoever needs, rests on, builds on or attacks something is the end that lies ahead of it.
    let mut line = |verb: &str, (back, named): (String, &str), (ahead, acting): (String, &str)| {
        let told = [format!("“{acting}” {verb} it."), format!("It {verb} “{named}”.")];
        let [at_back, at_ahead] = told;
        lines.push([(back, at_back), (ahead, at_ahead)]);
    };
    for (at, user) in case.arguments.iter().enumerate() {
        for actor in user.needs.iter().flatten().map(|actor| actor.index()) {
            let back = (format!("actor:{}", case.actors[actor].id), labels.actors[actor].label.as_str());
            line("needs", back, argument(at));
        }
        for literal in &user.premises {
            let premise = literal.premise.index();
            let back =
                (format!("premise:{}", case.premises[premise].id), labels.premises[premise].label.as_str());
            line(if literal.negated { "rests on the contrary of" } else { "rests on" }, back, argument(at));
        }
        for part in &user.builds_on {
            line("builds on", argument(part.index()), argument(at));
        }
    }
    for attack in &case.attacks {
        let verb = match attack.kind {
            AttackKind::Undermine(_) => "disputes a premise of",
            AttackKind::Undercut => "disputes the reasoning of",
            AttackKind::Rebut => "contradicts",
        };
        line(verb, argument(attack.to.index()), argument(attack.from.index()));
    }
    lines
}

async fn lines_lead_where_the_case_says(session: &Session) -> Result<()> {
    let (case, labels) = first_case()?;
    let lines = lines(&case, &labels);
    in_figures(session, &[1280], async |boxes| {
        session.script::<Option<bool>>("sx.keys.follow()", vec![]).await?;
        for id in boxes {
            for ahead in [true, false] {
                let ends = lines.iter().map(|[back, on]| if ahead { (back, on) } else { (on, back) });
                let expected: BTreeSet<&End> =
                    ends.filter(|(here, _)| here.0 == *id).map(|(_, there)| there).collect();
                let trail = trail(session, id, ahead, expected.len()).await?;
                let found: BTreeSet<&End> = trail.iter().collect();
                ensure!(found == expected, "from {id}, ahead: {ahead}: {found:#?}, not {expected:#?}");
            }
        }
        Ok(())
    })
    .await
}

/// Goes from a box to all ends of its lines on one side, and back: where that led, and what was heard there.
async fn trail(session: &Session, id: &str, ahead: bool, count: usize) -> Result<Vec<End>> {
    session.focus(&format!("[data-node=\"{id}\"]")).await?;
    session.script::<usize>("return sx.keys.trail.length = 0", vec![]).await?;
    let (on, back) = if ahead { (key::RIGHT, key::LEFT) } else { (key::LEFT, key::RIGHT) };
    let mut keys = vec![on];
    keys.extend(iter::repeat_n(key::DOWN, count.saturating_sub(1)));
    // From a box without lines on this side nothing leads anywhere.
    keys.extend((count > 0).then_some(back));
    for (number, pressed) in keys.iter().enumerate() {
        press_shifted(session, pressed).await?;
        let steps = if count == 0 { 0 } else { number + 1 };
        let told = || format!("from {id}, ahead: {ahead}, key {number}");
        session.see_equal("a step", "sx.keys.trail.length", steps).await.with_context(told)?;
    }
    let trail: Vec<End> = session.look("sx.keys.trail").await?;
    let Some(((last, _), ends)) = trail.split_last() else { return Ok(trail) };
    ensure!(last == id, "from {id}, ahead: {ahead}: the way back leads to {last}");
    let line = |name: &str| name.split_once(". ").map(|(_, line)| line.to_owned()).unwrap_or_default();
    Ok(ends.iter().map(|(to, name)| (to.clone(), line(name))).collect())
}

/// Two arrow keys in one turn of the event loop, as a slow machine meets them: none is lost.
async fn no_key_is_lost(session: &Session) -> Result<()> {
    let server = open_site()?.start(0)?;
    session.visit(&server.url(OPEN)).await?;
    let at = "sx.focused().dataset.node";
    session.focus("[data-do=reset]").await?;
    walk_to(session, "argument:free-to-hire").await?;
    for _ in 0..2 {
        session.look::<bool>("sx.hold()").await?;
        session.press(key::UP).await?;
        session.see("the next box", "!sx.kept()").await?;
    }
    let expected: String = session.look(at).await?;
    walk_to(session, "argument:free-to-hire").await?;
    let twice = "const init = { key: 'ArrowUp', bubbles: true, composed: true };
        for (const _ of 'xx') sx.focused().dispatchEvent(new KeyboardEvent('keydown', init));";
    session.script::<Option<bool>>(twice, vec![]).await?;
    session.see_equal("two steps", at, expected).await?;
    session.expect_no_errors().await
}

/// The boxes in the order of the page, as a screen reader goes through them, in the format that a width asks for.
async fn order(session: &Session, width: u32, format: u32) -> Result<Vec<String>> {
    session.resize(width, 900).await?;
    let drawn = format!("sx.one('.sx-figure').getAttribute('viewBox').startsWith('0 0 {format} ')");
    session.see("the format", &drawn).await?;
    session.look("sx.all('.sx-figure [data-node]').map((element) => element.dataset.node)").await
}

/// A figure that is drawn anew for another width has its boxes in the order of one that was drawn so from the start.
async fn boxes_stay_in_reading_order(session: &Session) -> Result<()> {
    let server = super::opened(session).await?;
    let formats = [(1000, 680), (1440, 940)];
    let mut expected = Vec::new();
    for (width, format) in formats {
        session.resize(width, 900).await?;
        session.visit(&server.url("walk.html")).await?;
        expected.push(order(session, width, format).await?);
    }
    ensure!(expected[0] != expected[1], "both formats have the same order");
    for _ in 0..2 {
        for ((width, format), expected) in formats.into_iter().zip(&expected) {
            let order = order(session, width, format).await?;
            ensure!(order == *expected, "at {width} px: {order:#?}, not {expected:#?}");
        }
    }
    session.expect_no_errors().await
}
