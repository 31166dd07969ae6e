//! Everything that is set with the controls beside the figure, by pointer and by key.

use anyhow::Result;
use browser_tests::{OPEN, Session, in_each_engine, open_site};

use super::{OPENING, key, sees_world};

in_each_engine!(
    actors_are_switched,
    readings_and_switches_are_chosen,
    a_reading_is_followed_while_somebody_holds_it,
    changes_are_taken_back
);

/// Does something and sees that it led to this world, was told once, and left the focus where it is.
async fn step(
    session: &Session,
    what: &str,
    world: &str,
    act: impl AsyncFnOnce() -> Result<()>,
) -> Result<()> {
    let heard: usize = session.look("sx.heard.length").await?;
    act().await?;
    sees_world(session, what, world).await?;
    let told: Vec<String> = session.look(&format!("sx.heard.slice({heard}).map((one) => one.world)")).await?;
    assert_eq!(told, [world], "{what}");
    // Whatever was operated has the focus, and a further redraw does not take it.
    assert!(session.look::<bool>("sx.hold()").await?, "{what}: nothing in the widget has the focus");
    session.look::<Option<bool>>("sx.turn()").await?;
    assert!(session.look::<bool>("sx.kept()").await?, "{what}: the focus is lost");
    Ok(())
}

async fn opened(session: &Session) -> Result<dev_server::Server> {
    let server = open_site()?.start(0)?;
    session.resize(1280, 900).await?;
    session.visit(&server.url(OPEN)).await?;
    sees_world(session, "opening world", OPENING).await?;
    Ok(server)
}

async fn actors_are_switched(session: &Session) -> Result<()> {
    let _server = opened(session).await?;
    let luhansk = "[data-actor=luhansk]";
    let with = OPENING.replace("donetsk,", "donetsk,luhansk,");
    step(session, "Luhansk by pointer", &with, async || session.click(luhansk).await).await?;
    let said: String = session.look("sx.text('.sx-sentence')").await?;
    assert!(said.starts_with("Luhansk takes part."), "{said}");
    assert!(session.look::<bool>("sx.one('[data-actor=luhansk]').checked").await?);
    step(session, "Luhansk by the space key", OPENING, async || session.press(key::SPACE).await).await?;
    assert!(!session.look::<bool>("sx.one('[data-actor=luhansk]').checked").await?);

    // Whoever speaks for another comes and goes with it.
    let without = OPENING.replace("donetsk,", "");
    let pushilin = OPENING.replace("donetsk,", "donetsk,pushilin,");
    step(session, "Donetsk off", &without, async || session.click("[data-actor=donetsk]").await).await?;
    step(session, "Pushilin", &pushilin, async || session.click("[data-actor=pushilin]").await).await?;
    assert!(session.look::<bool>("sx.one('[data-actor=donetsk]').checked").await?);
    session.focus("[data-actor=donetsk]").await?;
    step(session, "Donetsk off again", &without, async || session.press(key::SPACE).await).await?;
    assert!(!session.look::<bool>("sx.one('[data-actor=pushilin]').checked").await?);
    let said: String = session.look("sx.text('.sx-sentence')").await?;
    assert!(said.contains("Denis Pushilin"), "{said}");
    session.expect_no_errors().await
}

async fn readings_and_switches_are_chosen(session: &Session) -> Result<()> {
    let _server = opened(session).await?;
    let ukraine = OPENING.replace("reading=open", "reading=part-of-ukraine");
    let by_pointer = async || session.click("[data-reading=part-of-ukraine]").await;
    step(session, "reading by pointer", &ukraine, by_pointer).await?;
    session.see_equal("what it leads to", "sx.statuses()['inside-ukraine']", "stands").await?;
    let russia = OPENING.replace("reading=open", "reading=part-of-russia");
    step(session, "next reading by arrow", &russia, async || session.press(key::DOWN).await).await?;
    step(session, "reading by arrow back", &ukraine, async || session.press(key::UP).await).await?;
    step(session, "left open", OPENING, async || session.click("[data-reading=open]").await).await?;

    assert!(!session.look::<bool>("sx.one('.sx-switches').open").await?);
    session.click(".sx-switches summary").await?;
    session.see("switches", "sx.one('.sx-switches').open").await?;
    session.focus(".sx-switches summary").await?;
    session.press(key::ENTER).await?;
    session.see("switches folded by key", "!sx.one('.sx-switches').open").await?;
    session.press(key::SPACE).await?;
    session.see("switches opened by key", "sx.one('.sx-switches').open").await?;

    let accepted = OPENING.replace("accept=", "accept=members-only");
    let choose = |id: &str, choice: &str| format!("[data-switch={id}][data-choice={choice}]");
    let accept = choose("members-only", "accept");
    step(session, "accepted", &accepted, async || session.click(&accept).await).await?;
    session.see_equal("how many are decided", "sx.text('.sx-switches .sx-count')", "1/6").await?;
    let both = format!("{accepted}russia-controls");
    let reject = choose("russia-controls", "reject");
    step(session, "rejected", &both, async || session.click(&reject).await).await?;
    session.see_equal("how many are decided", "sx.text('.sx-switches .sx-count')", "2/6").await?;
    step(session, "left open by arrow", &accepted, async || session.press(key::LEFT).await).await?;
    // The list that was opened stays open through all of it.
    assert!(session.look::<bool>("sx.one('.sx-switches').open").await?);
    session.expect_no_errors().await
}

/// A reading brings in the first who holds it, and is left open again when the last of them leaves.
async fn a_reading_is_followed_while_somebody_holds_it(session: &Session) -> Result<()> {
    let _server = opened(session).await?;
    let without = OPENING.replace(",ukraine", "");
    let followed = OPENING.replace("reading=open", "reading=part-of-ukraine");
    let ukraine = "[data-actor=ukraine]";
    let reading = "[data-reading=part-of-ukraine]";
    let chosen = "sx.one('.sx-reading input:checked').dataset.reading";
    let said = "sx.text('.sx-sentence')";
    step(session, "Ukraine left out", &without, async || session.click(ukraine).await).await?;
    step(session, "its reading", &followed, async || session.click(reading).await).await?;
    session.see("Ukraine in by its control", "sx.one('[data-actor=ukraine]').checked").await?;
    let told: String = session.look(said).await?;
    assert!(told.starts_with("Reading followed: Part of Ukraine. With Ukraine."), "{told}");
    session.see_equal("what it leads to", "sx.statuses()['free-to-hire']", "falls").await?;

    // Whoever else holds it keeps it.
    let assembly = followed.replace("donetsk,", "donetsk,general-assembly,");
    let other = "[data-actor=general-assembly]";
    step(session, "the Assembly", &assembly, async || session.click(other).await).await?;
    let kept = assembly.replace(",ukraine", "");
    step(session, "Ukraine left out", &kept, async || session.click(ukraine).await).await?;
    session.see_equal("the reading kept", chosen, "part-of-ukraine").await?;
    step(session, "the last left out", &without, async || session.click(other).await).await?;
    session.see_equal("the reading left open", chosen, "open").await?;
    let told: String = session.look(said).await?;
    assert!(told.contains("Nobody here holds that reading now, so it is left open."), "{told}");
    // What went together comes back together.
    step(session, "one step back", &kept, async || session.click("[data-do=undo]").await).await?;
    session.see_equal("the reading again", chosen, "part-of-ukraine").await?;
    session.expect_no_errors().await
}

async fn changes_are_taken_back(session: &Session) -> Result<()> {
    let _server = opened(session).await?;
    let disabled = "sx.one('[data-do=undo]').getAttribute('aria-disabled')";
    session.see_equal("nothing to undo", disabled, "true").await?;
    // A button that has nothing to do takes the focus and does nothing.
    session.click("[data-do=undo]").await?;
    assert_eq!(session.look::<usize>("sx.heard.length").await?, 0);

    let alone = "on=russia,ilichev,north-korea,donetsk&reading=independent-states\
                 &accept=members-only,no-duty-to-police,bilateral-matter\
                 &reject=jurisdiction-follows-control,russia-controls,russian-participation";
    let pressed = "sx.all('.sx-preset').filter((one) => one.getAttribute('aria-pressed') === 'true')\
                   .map((one) => one.dataset.preset)";
    session.see_equal("no prepared world", pressed, Vec::<String>::new()).await?;
    step(session, "preset", alone, async || session.click("[data-preset=claim-alone]").await).await?;
    session.see_equal("the prepared world", pressed, vec!["claim-alone"]).await?;
    let off = alone.replace("north-korea,", "");
    step(session, "changed", &off, async || session.click("[data-actor=north-korea]").await).await?;
    session.see_equal("no prepared world", pressed, Vec::<String>::new()).await?;
    step(session, "one step back", alone, async || session.click("[data-do=undo]").await).await?;
    session.see_equal("the prepared world", pressed, vec!["claim-alone"]).await?;
    step(session, "reset", OPENING, async || session.click("[data-do=reset]").await).await?;
    step(session, "reset undone by key", alone, async || {
        session.focus("[data-do=undo]").await?;
        session.press(key::ENTER).await
    })
    .await?;
    step(session, "all undone", OPENING, async || session.press(key::SPACE).await).await?;
    session.see_equal("nothing to undo", disabled, "true").await?;
    session.expect_no_errors().await
}
