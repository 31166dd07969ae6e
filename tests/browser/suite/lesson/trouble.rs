//! Lessons that something is wrong with, pages that are strict, and programs that stop: what can be shown is shown, and the
//! rest is told.

use anyhow::Result;
use browser_tests::{HTML, Session, in_each_engine, open_host, open_page, open_site};
use explainer_lesson::Lesson;
use serde_json::{Value, json};

use super::pupils::{lesson, on_to, opened, say, with_pupils_page};
use crate::accessibility::axe::{Axe, CHOICES, TABS, Undecided, prefer, settings};
use crate::embed::left;

in_each_engine!(
    a_link_that_is_broken_is_told_and_the_case_is_shown,
    what_is_good_of_a_lesson_is_held,
    a_case_that_is_not_there_leaves_the_page_readable,
    a_lesson_needs_no_more_than_a_strict_page_allows,
    a_module_that_stops_keeps_its_lesson,
    a_page_sets_a_lesson_and_takes_it_away,
    nothing_is_cut_in_a_lesson_at_320,
    axe_finds_nothing_in_a_lesson
);

const TASK: &str = "sx.text('.sx-step-text')";

async fn a_link_that_is_broken_is_told_and_the_case_is_shown(session: &Session) -> Result<()> {
    let whole = lesson()?.to_fragment();
    let cut = &whole[..whole.len() - 20];
    let other = whole.replace("case=donbas-labour", "case=rhodesia-non-members");
    let long = format!("{whole}{}", "A".repeat(8_000));
    for (fragment, told) in [
        ("", "There is no lesson in this link."),
        ("case=donbas-labour", "There is no lesson in this link."),
        (cut, "This link was cut short or changed on its way."),
        (&long, "This link is too long."),
        (&other, "This lesson is about another case"),
        ("case=donbas-labour&lesson=<b>x</b>", "This link was cut short or changed on its way."),
    ] {
        let server = opened(session, fragment).await?;
        let said: String = session.look("sx.text('.sx-lesson-head [role=alert]')").await?;
        assert!(said.starts_with(told), "{fragment}: {said}");
        // The case is there, and nobody is led through it.
        session.see("the figure", "sx.one('.sx-f-middle')").await?;
        session.see("the way to the article", "document.querySelector('nav a[href=\"index.html\"]')").await?;
        left(session, server).await?;
    }
    Ok(())
}

async fn what_is_good_of_a_lesson_is_held(session: &Session) -> Result<()> {
    let mut faulty = lesson()?;
    faulty.version = "0.0.1".to_owned();
    faulty.steps[0].world += ",no-such-thing";
    faulty.steps[1].ask = Some("no-such-argument".to_owned());
    faulty.title = "A\u{202E}B".to_owned();
    let server = opened(session, &faulty.to_fragment()).await?;
    session.see("the first step", TASK).await?;
    let told: Vec<String> =
        session.look("sx.all('.sx-lesson .sx-faults li').map((one) => one.textContent)").await?;
    assert_eq!(told.len(), 3, "{told:#?}");
    assert!(told[0].contains("another version"), "{told:#?}");
    let all: String = session.look("sx.text('.sx-lesson .sx-faults')").await?;
    assert!(all.contains("one more problem") && !all.contains("no-such"), "{all}");
    session.see_equal("the title", "sx.text('.sx-lesson h3')", "AB").await?;
    session.click("[data-do=step-next]").await?;
    session
        .see(
            "a step that asks nothing now",
            "sx.one('.sx-step')?.dataset.step === 'step-2' && !sx.one('.sx-guesses')",
        )
        .await?;
    left(session, server).await
}

async fn a_case_that_is_not_there_leaves_the_page_readable(session: &Session) -> Result<()> {
    let server = with_pupils_page()?.start(0)?;
    let fragment = lesson()?.to_fragment().replace("donbas-labour", "nowhere");
    session.goto(&server.url(&format!("pupils.html#{fragment}"))).await?;
    session.see("that it is told", "sx.one('[role=status] button')").await?;
    let seen = "[...document.querySelectorAll('sanctions-explainer p')].every((one) => one.getClientRects().length > 0)";
    assert!(session.look::<bool>(seen).await?, "what stands in the element is to be seen");
    // The same page shows another link.
    let whole = json!(lesson()?.to_fragment());
    session.script::<Value>(&format!("location.hash = {whole}; return 1"), vec![]).await?;
    session.see("the lesson", TASK).await?;
    Ok(())
}

async fn a_lesson_needs_no_more_than_a_strict_page_allows(session: &Session) -> Result<()> {
    const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
        img-src 'self' data:; require-trusted-types-for 'script'";
    let server = with_pupils_page()?.header("/pupils.html", "Content-Security-Policy", POLICY).start(0)?;
    session.visit(&server.url(&format!("pupils.html#{}", lesson()?.to_fragment()))).await?;
    session.see("the first step", TASK).await?;
    for step in [2, 3] {
        session.click("[data-do=step-next]").await?;
        session.see("a step", &format!("sx.one('.sx-step')?.dataset.step === 'step-{step}'")).await?;
        session.click("[data-do=guess-unsure]").await?;
        session.see("the outcome", "sx.one('.sx-step-outcome')").await?;
    }
    session.click("[data-do=step-finish]").await?;
    session.see("the summary", "sx.one('.sx-summary')").await?;
    let stored = "[document.cookie, localStorage.length, sessionStorage.length]";
    session.see_equal("nothing kept", stored, json!(["", 0, 0])).await?;
    left(session, server).await
}

/// Has the next change of the page that a widget makes fail, as no browser would.
const FAIL_ONCE: &str = "
    const kinds = ['insertBefore', 'appendChild', 'removeChild'].map((name) => [name, Node.prototype[name]]);
    for (const [name] of kinds) Node.prototype[name] = function () {
        for (const [name, real] of kinds) Node.prototype[name] = real;
        throw new Error('made to fail');
    }";

async fn a_module_that_stops_keeps_its_lesson(session: &Session) -> Result<()> {
    let _server = opened(session, &lesson()?.to_fragment()).await?;
    session.see("the first step", TASK).await?;
    session.click("[data-do=step-next]").await?;
    session.see("the second step", "sx.one('.sx-step')?.dataset.step === 'step-2'").await?;
    let stop =
        format!("window.stopped = sx.one('.sx'); {FAIL_ONCE}; sx.click('[data-do=guess-stands]'); return 1");
    session.script::<Value>(&stop, vec![]).await?;
    session.see("the widget again", "sx.one('.sx') && sx.one('.sx') !== stopped && sx.ready()").await?;
    session.see("its lesson", "sx.text('.sx-lesson h3') === 'Whom does it bind?'").await?;
    session.see("its step", "sx.one('.sx-step')?.dataset.step === 'step-2' && sx.one('.sx-guesses')").await?;
    Ok(())
}

async fn a_page_sets_a_lesson_and_takes_it_away(session: &Session) -> Result<()> {
    let before =
        format!("document.querySelector('sanctions-explainer').lesson = {}", json!(lesson()?.write()));
    let page = open_host("<sanctions-explainer></sanctions-explainer><script src=\"before.js\"></script>")?;
    let server =
        open_site()?.page("/before.js", "text/javascript", before).page("/host.html", HTML, page).start(0)?;
    session.visit(&server.url("host.html")).await?;
    session.see("a lesson that was set before there was anything", TASK).await?;
    let set = async |lesson: &Lesson| -> Result<()> {
        let set = format!("sx.widgets()[0].lesson = {}; return 1", json!(lesson.write()));
        session.script::<Value>(&set, vec![]).await.map(drop)
    };
    let mut other = lesson()?;
    other.steps.remove(0);
    other.title = "Another".to_owned();
    set(&other).await?;
    session.see("another lesson", "sx.text('.sx-lesson h3') === 'Another' && sx.one('.sx-guesses')").await?;
    session.script::<Value>("sx.widgets()[0].lesson = ''; return 1", vec![]).await?;
    session.see("the tour of the case", "!sx.one('.sx-lesson') && sx.one('.sx-invite')").await?;
    session.see_equal("no lesson", "sx.widgets()[0].lesson", "").await?;
    left(session, server).await
}

async fn nothing_is_cut_in_a_lesson_at_320(session: &Session) -> Result<()> {
    let mut lesson = lesson()?;
    lesson.title = "Donaudampfschifffahrtsgesellschaftskapitän".repeat(2);
    let server = with_pupils_page()?.start(0)?;
    let address = server.url(&format!("pupils.html#{}", lesson.to_fragment()));
    session.goto_sized(&address, 320, 900).await?;
    session.see("the first step", TASK).await?;
    let mut wrong = Vec::new();
    let mut look = async |state: &str| -> Result<()> {
        let found: Vec<String> = session.look("painted.cut()").await?;
        wrong.extend(found.into_iter().map(|one| format!("{state}: {one}")));
        Ok(())
    };
    look("step 1").await?;
    for step in [2, 3] {
        on_to(session, step).await?;
        session
            .script::<Value>(
                "sx.all('.sx-step details').forEach((one) => (one.open = true)); return 1",
                vec![],
            )
            .await?;
        look(&format!("step {step} asks")).await?;
        say(session, "unsure").await?;
        look(&format!("step {step} answered")).await?;
    }
    session.click("[data-do=step-finish]").await?;
    session.see("the summary", "sx.one('.sx-summary')").await?;
    look("summary").await?;
    assert!(wrong.is_empty(), "{} cut: {wrong:#?}", wrong.len());
    left(session, server).await
}

const UNDECIDED: [Undecided; 2] = [CHOICES, TABS];

async fn axe_finds_nothing_in_a_lesson(session: &Session) -> Result<()> {
    let mut faulty = lesson()?;
    faulty.version = "0.0.1".to_owned();
    let server = open_site()?.page("/pupils.html", HTML, open_page("lesson.html")?).start(0)?;
    let address = server.url(&format!("pupils.html#{}", faulty.to_fragment()));
    let mut axe = Axe::new(session, &UNDECIDED)?;
    for &(theme, width) in settings(session.engine) {
        prefer(session, theme).await?;
        // On a phone nothing that stays in sight lies over what is looked at: the window is as high as the page.
        let height = if width < 480 { 4000 } else { 900 };
        session.goto_sized(&address, width, height).await?;
        session.see("the first step", TASK).await?;
        axe.look(&format!("a lesson, {width}"), theme).await?;
        for step in [2, 3] {
            session.click("[data-do=step-next]").await?;
            session.see("a step", &format!("sx.one('.sx-step')?.dataset.step === 'step-{step}'")).await?;
            session
                .script::<Value>(
                    "sx.all('.sx-step details').forEach((one) => (one.open = true)); return 1",
                    vec![],
                )
                .await?;
            axe.look(&format!("step {step} asks, {width}"), theme).await?;
            session.click("[data-do=guess-stands]").await?;
            session.see("the outcome", "sx.one('.sx-step-outcome')").await?;
            axe.look(&format!("step {step} answered, {width}"), theme).await?;
        }
        session.click("[data-do=step-leave], [data-do=step-finish]").await?;
        session.see("the summary", "sx.one('.sx-summary')").await?;
        axe.look(&format!("the summary, {width}"), theme).await?;
        session.goto_sized(&server.url("pupils.html#case=donbas-labour"), width, height).await?;
        session.see("what is wrong", "sx.one('.sx-lesson [role=alert]')").await?;
        axe.look(&format!("no lesson, {width}"), theme).await?;
    }
    axe.finish()
}
