//! The pupils' page: a lesson in a link, from its first step to what a pupil has done.

use anyhow::{Context, Result};
use browser_tests::{HTML, Session, first_case, in_each_engine, open_page, open_site};
use dev_server::{Server, Site};
use explainer_lesson::{Lesson, Reason, Shows, Step};
use serde_json::{Value, json};

use crate::embed::left;
use crate::first_minute::tour::SHOWN;

in_each_engine!(
    a_link_opens_its_lesson_and_sends_nothing,
    nothing_tells_before_the_answer,
    reasons_come_when_the_lesson_says,
    what_is_not_shown_is_counted,
    a_lesson_is_gone_through_by_keys,
    what_a_pupil_did_can_be_taken_along
);

/// The argument that the case is about.
const ABOUT: &str = "free-to-hire";
/// A world in which it stands, one in which it is contested, and one in which it falls.
const STANDS: &str = "on=russia,ilichev,north-korea,donetsk&reading=independent-states&accept=members-only,no-duty-to-police,bilateral-matter&reject=jurisdiction-follows-control,russia-controls,russian-participation";
const CONTESTED: &str = "on=russia,ilichev,north-korea,donetsk&reading=independent-states&accept=no-duty-to-police,bilateral-matter&reject=jurisdiction-follows-control,russia-controls,russian-participation";
const FALLS: &str = "on=russia,ilichev,north-korea,donetsk,ukraine&reading=part-of-ukraine&accept=members-only&reject=russia-controls";

/// The task of a step.
const TASK: &str = "sx.text('.sx-step-text')";

/// Three steps, of which two ask.
pub fn lesson() -> Result<Lesson> {
    let (case, _) = first_case()?;
    let mut lesson = Lesson::new(&case, "en");
    lesson.title = "Whom does it bind?".to_owned();
    let step =
        |world: &str, task: &str| Step { world: world.to_owned(), task: task.to_owned(), ..Step::default() };
    let asks = |step: Step| Step { ask: Some(ABOUT.to_owned()), ..step };
    lesson.steps = vec![
        Step {
            focus: Some(ABOUT.to_owned()),
            ..step(STANDS, "=Read what it rests on.\n\n<b>Then</b> go on.")
        },
        Step {
            hint: "One point is open.".to_owned(),
            ..asks(step(CONTESTED, "Now one point is left open."))
        },
        Step {
            question: "Does it hold?".to_owned(), ..asks(step(FALLS, "Ukraine’s reading is followed."))
        },
    ];
    Ok(lesson)
}

/// The pupils' page on an [`open_site`], as one that tests can look into.
pub fn with_pupils_page() -> Result<Site> {
    Ok(open_site()?.page("/pupils.html", HTML, open_page("lesson.html")?))
}

/// The page with a fragment, once it runs.
pub async fn opened(session: &Session, fragment: &str) -> Result<Server> {
    let server = with_pupils_page()?.start(0)?;
    session.visit(&server.url(&format!("pupils.html#{fragment}"))).await?;
    Ok(server)
}

/// The page with a lesson, at its first step.
async fn begun(session: &Session, lesson: &Lesson) -> Result<Server> {
    let server = opened(session, &lesson.to_fragment()).await?;
    session.see("the first step", TASK).await?;
    Ok(server)
}

/// Goes on to a step by its number.
pub async fn on_to(session: &Session, step: usize) -> Result<()> {
    session.click("[data-do=step-next]").await?;
    let at = format!("sx.one('.sx-step')?.dataset.step === 'step-{step}'");
    session.see(&format!("step {step}"), &at).await.map(drop)
}

/// Says something where a step asks.
pub async fn say(session: &Session, guess: &str) -> Result<String> {
    session.click(&format!("[data-do=guess-{guess}]")).await?;
    session.see("the outcome", "sx.text('.sx-step-outcome')").await?;
    session.look("sx.text('.sx-step-outcome')").await
}

async fn a_link_opens_its_lesson_and_sends_nothing(session: &Session) -> Result<()> {
    let lesson = lesson()?;
    let server = begun(session, &lesson).await?;
    session.see_equal("the title", "sx.text('.sx-lesson h3')", lesson.title.as_str()).await?;
    session.see("who wrote it", "/whoever made this lesson/.test(sx.text('.sx-lesson-head'))").await?;
    let told = json!(["=Read what it rests on.", "<b>Then</b> go on."]);
    session
        .see_equal("the task as plain text", "sx.all('.sx-step-text').map((one) => one.textContent)", told)
        .await?;
    session.see_equal("the step", "sx.text('.sx-step-count')", "Step 1 of 3").await?;
    session.see_equal("its world", "sx.world()", STANDS).await?;
    // The first step is told and not jumped to: nobody has asked for it.
    session.see_equal("the place in the page", "[sx.focused(), scrollY]", json!([null, 0])).await?;
    session.see_equal("no link to be copied", "sx.all('[data-do=copy]').length", json!(0)).await?;
    let start = "performance.getEntriesByType('resource').some((one) => one.name.includes('lesson='))";
    assert!(!session.look::<bool>(start).await?);
    let told = server.asked().into_iter().find(|asked| asked.path.contains("lesson="));
    assert!(told.is_none(), "{told:?}");
    left(session, server).await
}

async fn nothing_tells_before_the_answer(session: &Session) -> Result<()> {
    let server = begun(session, &lesson()?).await?;
    for step in [2, 3] {
        let before: String = session.look(SHOWN).await?;
        on_to(session, step).await?;
        session.see("the question", "sx.text('.sx-step-question')").await?;
        let after: String = session.look(SHOWN).await?;
        // The lesson and the tour stand apart from what is compared.
        assert_eq!(before, after, "step {step} gives something away");
        let told: String = session.look("sx.text('.sx-lesson') + sx.text('.sx-sentence')").await?;
        assert!(!told.contains("is contested.") && !told.contains("falls"), "{told}");
        say(session, "stands").await?;
    }
    left(session, server).await
}

async fn reasons_come_when_the_lesson_says(session: &Session) -> Result<()> {
    let mut lesson = lesson()?;
    for (reason, first, second) in [
        (Reason::AtOnce, "You said that it stands", "You said that it stands"),
        (Reason::WhenAllAnswered, "Your answer is noted", "You said that it stands"),
        (Reason::Never, "Your answer is noted", "Your answer is noted"),
    ] {
        lesson.steps.iter_mut().for_each(|step| step.reason = reason);
        let server = begun(session, &lesson).await?;
        on_to(session, 2).await?;
        let told = say(session, "stands").await?;
        assert!(told.starts_with(first), "{reason:?}: {told}");
        // What came out is to be seen all the same, and not to be heard.
        session.see_equal("the world", "sx.world()", CONTESTED).await?;
        let sentence: String = session.look("sx.text('.sx-sentence')").await?;
        assert_eq!(sentence.contains('“'), reason == Reason::AtOnce, "{reason:?}: {sentence}");
        on_to(session, 3).await?;
        let told = say(session, "stands").await?;
        assert!(told.starts_with(second), "{reason:?}: {told}");
        // Once all is answered, the earlier reason is there to be read.
        session.click("[data-do=step-back]").await?;
        session.see("step 2", "sx.one('.sx-step')?.dataset.step === 'step-2'").await?;
        let again: String = session.look("sx.text('.sx-step-outcome')").await?;
        assert!(again.starts_with(second), "{reason:?}: {again}");
        left(session, server).await?;
    }
    Ok(())
}

async fn what_is_not_shown_is_counted(session: &Session) -> Result<()> {
    let (case, labels) = first_case()?;
    let mut lesson = lesson()?;
    let ids = |ids: &[&str]| Some(ids.iter().map(|&id| id.to_owned()).collect::<Vec<_>>());
    lesson.shows = Shows {
        actors: ids(&["ilichev", "ukraine"]),
        arguments: ids(&[ABOUT, "no-barriers"]),
        premises: ids(&["part-of-ukraine", "members-only"]),
    };
    lesson.steps.remove(1);
    let server = begun(session, &lesson).await?;
    on_to(session, 2).await?;
    say(session, "unsure").await?;
    // Its only opponent here is not shown. It falls all the same, and nobody is told that nothing is said against it.
    session.see("that it falls", "/falls/.test(sx.text('.sx-f-outcome'))").await?;
    session.see("how many there are", "/does not show/.test(sx.text('.sx-f-against .sx-f-none'))").await?;
    session.see_equal("no objection", "sx.all('.sx-f-attack').length", json!(0)).await?;
    let head: String = session.look("sx.text('.sx-lesson-head')").await?;
    assert!(head.contains(&format!("2 arguments and leaves {} out", case.arguments.len() - 2)), "{head}");
    assert!(head.contains("bear on what is shown") || head.contains("bears on what is shown"), "{head}");
    // Only what the lesson names can be operated.
    let controls = "['actor', 'reading', 'switch'].map((name) =>
        [...new Set(sx.all(`.sx-controls [data-${name}]`).map((one) => one.dataset[name]))].sort())";
    let expected = json!([["ilichev", "ukraine"], ["open", "part-of-ukraine"], ["members-only"]]);
    session.see_equal("the controls", controls, expected).await?;
    session.see_equal("the tally", "sx.all('.sx-f-others li').length", json!(1)).await?;
    let shown = json!(["free-to-hire", "no-barriers"]);
    for (view, arguments) in [
        (
            "diagram",
            "(sx.unfold(), sx.all('.sx-figure .sx-argument').map((one) => one.dataset.node.slice(9)).sort())",
        ),
        ("outline", "[...new Set(sx.all('.sx-outline .sx-item').map((one) => one.dataset.argument))].sort()"),
        ("matrix", "sx.all('.sx-table tr[data-argument]').map((one) => one.dataset.argument).sort()"),
    ] {
        session.look::<Value>(&format!("sx.click('[data-view={view}]') ?? null")).await?;
        session.see_equal(view, arguments, shown.clone()).await?;
        if view != "diagram" {
            session.see("how many there are", "/does not show/.test(sx.text('.sx-stage'))").await?;
        }
    }
    let hidden = case.arguments.iter().zip(&labels.arguments).find(|(one, _)| one.id == "inside-ukraine");
    let name = &hidden.context("the opponent")?.1.label;
    assert!(!session.look::<bool>(&format!("sx.text('.sx-table').includes({})", json!(name))).await?);
    left(session, server).await
}

async fn a_lesson_is_gone_through_by_keys(session: &Session) -> Result<()> {
    const ENTER: &str = "\u{e007}";
    let server = begun(session, &lesson()?).await?;
    for step in 1..=3 {
        let at = format!("sx.one('.sx-step')?.dataset.step === 'step-{step}'");
        session.see(&format!("step {step}"), &at).await?;
        if step > 1 {
            session.see("focus", "sx.focused()?.closest('.sx-step') !== null").await?;
            session.focus("[data-do=guess-contested]").await?;
            session.press(" ").await?;
            session.see("focus on the outcome", "sx.focused()?.matches('.sx-step-outcome')").await?;
        }
        let on = if step < 3 { "[data-do=step-next]" } else { "[data-do=step-finish]" };
        session.focus(on).await?;
        session.press(ENTER).await?;
    }
    session.see("focus on the summary", "sx.focused()?.matches('.sx-summary')").await?;
    session.focus("[data-do=tour]").await?;
    session.press(ENTER).await?;
    session.see("the first step again", "sx.one('.sx-step')?.dataset.step === 'step-1'").await?;
    left(session, server).await
}

async fn what_a_pupil_did_can_be_taken_along(session: &Session) -> Result<()> {
    let server = begun(session, &lesson()?).await?;
    on_to(session, 2).await?;
    say(session, "contested").await?;
    on_to(session, 3).await?;
    say(session, "unsure").await?;
    session.click("[data-do=step-finish]").await?;
    session.see("the summary", "sx.all('.sx-summary li').length === 3").await?;
    let second: String = session.look("sx.text('.sx-summary li:nth-child(2)')").await?;
    let expected = "Now one point is left open.Free to hire workers. You said: It is contested. What came out: contested.";
    assert_eq!(second, expected);
    // On paper there is what the pupil did, and not the whole case.
    session.script::<Value>("dispatchEvent(new Event('beforeprint')); return 1", vec![]).await?;
    session.see("the summary on paper", "sx.one('.sx-printing .sx-summary')").await?;
    session.see_equal("nothing else on it", "sx.all('.sx-paper').length", json!(0)).await?;
    session.script::<Value>("dispatchEvent(new Event('afterprint')); return 1", vec![]).await?;

    session.see("where answers are", "/in this page only/.test(sx.text('.sx-summary'))").await?;

    let table: String = session
        .look("decodeURIComponent(sx.one('.sx-summary a[download]').href.split(',').slice(1).join(','))")
        .await?;
    let lines: Vec<&str> = table.trim_start_matches('\u{FEFF}').lines().collect();
    assert_eq!(lines.len(), 4, "{table}");
    assert_eq!(lines[1], "\"1\",\"'=Read what it rests on. <b>Then</b> go on.\",\"\",\"\",\"\"");
    assert_eq!(
        lines[3],
        "\"3\",\"Ukraine’s reading is followed.\",\"Free to hire workers\",\"show me\",\"falls\""
    );

    // A browser may forbid the clipboard; then there is the text, to be copied by hand.
    let refuses = "Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject() }, configurable: true })";
    session.script::<Value>(&format!("{refuses}; return 1"), vec![]).await?;
    session.click("[data-do=copy-summary]").await?;
    session
        .see("that it was not copied", "/Select the text/.test(sx.text('.sx-summary [role=status]'))")
        .await?;
    let text: String = session.look("sx.one('.sx-summary textarea').value").await?;
    assert!(text.starts_with("Whom does it bind?\n\nStep 1: =Read"), "{text}");
    assert!(text.ends_with("You said: show me\nWhat came out: falls\n"), "{text}");
    let takes = "window.kept = ''; Object.defineProperty(navigator, 'clipboard',
        { value: { writeText: (text) => { window.kept = text; return Promise.resolve(); } }, configurable: true })";
    session.script::<Value>(&format!("{takes}; return 1"), vec![]).await?;
    session.click("[data-do=copy-summary]").await?;
    session.see_equal("what was copied", "kept", text).await?;
    session.see_equal("that it was", "sx.text('.sx-summary [role=status]')", "Copied.").await?;
    left(session, server).await
}
