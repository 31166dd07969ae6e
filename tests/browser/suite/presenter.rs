//! The tour held before a room: by keys alone, in letters for the back row, with nothing given away before it is asked for.

use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};
use browser_tests::{
    ARTICLES, Engine, Eyes, FIRST_ARTICLE, HTML, Session, in_each_engine, open_packed, open_site, published,
};
use dev_server::Server;
use serde_json::{Value, json};
use thirtyfour::By;

use crate::accessibility::keyboard::tab_to;
use crate::appearance::media;
use crate::article::key;
use crate::embed::later_came;

in_each_engine!(
    the_tour_is_held_by_keys_alone,
    the_lesson_plan_is_held_by_keys_alone,
    a_clicker_has_keys_enough,
    nothing_tells_before_the_outcome_is_asked_for,
    letters_are_large_enough_for_the_back_row,
    hands_are_shown_as_bars_and_not_judged,
    fields_and_buttons_keep_their_keys,
    all_of_the_screen_is_filled_where_that_is_allowed,
    it_fills_a_frame_that_may_only_run_scripts,
    it_is_held_from_a_disk
);

mod own_colours_leave_everything_to_be_seen {
    browser_tests::in_one_engine!(own_colours_leave_everything_to_be_seen, chromium, Chromium);
    browser_tests::in_one_engine!(own_colours_leave_everything_to_be_seen, firefox, Firefox, OwnColours);
}

const PAGE_UP: &str = "\u{e00e}";
const PAGE_DOWN: &str = "\u{e00f}";

/// Which step is on the stage, and of how many.
const PLACE: &str = "(sx.text('.sx-p-place')?.match(/\\d+/g) ?? []).map(Number)";

/// Whether it waits for the outcome to be asked for.
const ASKS: &str = "sx.one('.sx-p-question') !== null";

/// What the figure shows: the argument in the middle, and every box with its name and its state.
const BOXES: &str = "(inside) => {
    const seen = (one) => one.checkVisibility();
    const boxes = sx.all(`${inside} .sx-f :is(.sx-f-box, .sx-f-middle)`).filter((one) => !one.closest('.sx-f-others'));
    return [sx.one(`${inside} .sx-f-middle`).dataset.middle, ...boxes.map((one) => [
        one.querySelector('.sx-f-name, h3').textContent,
        [...one.classList].filter((name) => !/^sx-f-/.test(name)).sort().join(' '),
    ].join(': '))];
}";

/// A page that opens with the tour presented.
async fn presented(session: &Session, page: &str, width: u32, height: u32) -> Result<Server> {
    let server = open_site()?.start(0)?;
    session.goto_sized(&server.url(page), width, height).await?;
    session.see("the first step on the stage", "sx.text('.sx-p-task')?.length > 30").await?;
    Ok(server)
}

/// To a step that asks something.
async fn to_a_question(session: &Session) -> Result<()> {
    session.press(PAGE_DOWN).await?;
    session.see("a question", ASKS).await.map(drop)
}

async fn the_tour_is_held_by_keys_alone(session: &Session) -> Result<()> {
    for article in ARTICLES {
        let server = open_site()?.start(0)?;
        session.resize(1280, 720).await?;
        session.visit(&server.url(article.open)).await?;
        session.focus("[data-do=tour]").await?;
        session.press(key::ENTER).await?;
        session.see("the first step", "sx.text('.sx-step-text')?.length > 30").await?;
        // The step takes the focus by itself once it is drawn.
        session.see("the focus on it", "sx.focused()?.matches('.sx-step')").await?;
        session.focus("[data-do=present]").await?;
        let place: f64 = session.look("scrollY").await?;
        session.press(key::ENTER).await?;
        session.see("the stage", "sx.focused()?.matches('.sx-p-stage')").await?;
        let [_, count]: [usize; 2] = session.look(PLACE).await?;
        for step in 1..=count {
            session.see_equal("the step", PLACE, json!([step, count])).await?;
            session.see("the focus on it", "sx.focused()?.matches('.sx-p-stage')").await?;
            if session.look::<bool>(ASKS).await? {
                session.press(key::SPACE).await?;
                session.see("what came", "sx.text('.sx-p-came')?.length > 10").await?;
            }
            ensure!(session.look::<bool>("!sx.one('.sx-p-reason')").await?, "a reason that nobody asked for");
            session.press(key::SPACE).await?;
            session.see("the reason", "sx.text('.sx-p-outcome .sx-p-reason')?.length > 10").await?;
            session.press(key::SPACE).await?;
            session.see("no reason", "!sx.one('.sx-p-reason')").await?;
            if step < count {
                session.press(key::RIGHT).await?;
            }
        }
        // At its end it stays.
        session.press(key::RIGHT).await?;
        session.look::<Option<bool>>("sx.turn()").await?;
        session.see_equal("the last step", PLACE, json!([count, count])).await?;
        session.press(key::LEFT).await?;
        session.see_equal("the step before", PLACE, json!([count - 1, count])).await?;

        // Leaving, the reader is at that step, where the page was, with what began it.
        session.press(key::ESCAPE).await?;
        session.see("no stage", "!sx.one('.sx-p')").await?;
        session.see("the button that began it", "sx.focused()?.dataset.do === 'present'").await?;
        let step = format!("Step {} of {count}", count - 1);
        session.see_equal("the same step", "sx.text('.sx-step-count')", step).await?;
        session.see_equal("the page where it was", "scrollY", place).await?;
    }
    session.expect_no_errors().await
}

/// More stops than there are before the tour.
const MOST_STOPS: usize = 40;

/// What `docs/teaching.md` has the teacher do at the projector in a lesson of 45 minutes.
async fn the_lesson_plan_is_held_by_keys_alone(session: &Session) -> Result<()> {
    let server = open_site()?.start(0)?;
    session.resize(1280, 720).await?;
    session.visit(&server.url(FIRST_ARTICLE.open)).await?;
    let presses = async |button: &str| -> Result<()> {
        tab_to(session, &format!("[data-do={button}]")).await?;
        session.press(key::ENTER).await
    };
    let reason = async |step: usize| -> Result<()> {
        session.see_equal("the step", &format!("{PLACE}[0]"), step).await?;
        ensure!(
            session.look::<bool>("!sx.one('.sx-p-reason')").await?,
            "step {step}: a reason that nobody asked for"
        );
        session.press(key::SPACE).await?;
        session.see("the reason", "sx.text('.sx-p-outcome .sx-p-reason')?.length > 10").await.map(drop)
    };
    // Step 1: all that Moscow needs is granted. From the head of the page there are some links on the way.
    for _ in 0..MOST_STOPS {
        session.press(key::TAB).await?;
        if session.look::<bool>("sx.focused()?.dataset.do === 'tour'").await? {
            break;
        }
    }
    session.press(key::ENTER).await?;
    session.see("the focus on the step", "sx.focused()?.matches('.sx-step')").await?;
    presses("present").await?;
    session.see("the stage", "sx.focused()?.matches('.sx-p-stage')").await?;
    reason(1).await?;
    // Step 2 asks, and all vote by hand.
    session.press(PAGE_DOWN).await?;
    session.see("a question", ASKS).await?;
    presses("present-hands").await?;
    session.see("the focus in the first field", "sx.focused()?.dataset.hands === '0'").await?;
    session.press(&["9", key::TAB, "4", key::TAB, "8"].concat()).await?;
    session.see_equal("the bars", BARS, json!([[9, 21], [4, 21], [8, 21]])).await?;
    session.press(PAGE_DOWN).await?;
    session.see("what came", "sx.text('.sx-p-came')?.length > 10").await?;
    reason(2).await?;
    // Steps 3 to 6 are for pairs; the room comes together again at the last one, from where any world is set.
    session.press(key::ESCAPE).await?;
    session
        .see("the button that began it", "!sx.one('.sx-p') && sx.focused()?.dataset.do === 'present'")
        .await?;
    session.press(key::ENTER).await?;
    session.see("the stage", "sx.focused()?.matches('.sx-p-stage')").await?;
    let [_, count]: [usize; 2] = session.look(PLACE).await?;
    while session.look::<usize>(&format!("{PLACE}[0]")).await? < count {
        let before: Value = session.look(&format!("[{PLACE}, {ASKS}]")).await?;
        session.press(PAGE_DOWN).await?;
        session
            .see("more", &format!("JSON.stringify([{PLACE}, {ASKS}]) !== {}", json!(before.to_string())))
            .await?;
    }
    session.press(key::ESCAPE).await?;
    session.see("no stage", "!sx.one('.sx-p')").await?;
    session
        .see_equal("the last step", "sx.text('.sx-step-count')", format!("Step {count} of {count}"))
        .await?;
    let world: String = session.look("sx.world()").await?;
    tab_to(session, "[data-actor=luhansk]").await?;
    session.press(key::SPACE).await?;
    session.see("another world", &format!("sx.world() !== {}", json!(world))).await?;
    presses("copy").await?;
    session.see("what became of the link", "sx.text('.sx-note')?.length > 10").await?;
    later_came(session).await?;
    session.expect_no_errors().await
}

async fn a_clicker_has_keys_enough(session: &Session) -> Result<()> {
    let _server = presented(session, &format!("{}?present", ARTICLES[0].open), 1280, 720).await?;
    let [_, count]: [usize; 2] = session.look(PLACE).await?;
    for step in 1..=count {
        session.see_equal("the step", PLACE, json!([step, count])).await?;
        if session.look::<bool>(ASKS).await? {
            session.press(PAGE_DOWN).await?;
            session.see("what came", "sx.text('.sx-p-came')?.length > 10").await?;
            session.see_equal("the same step", PLACE, json!([step, count])).await?;
        }
        if step < count {
            session.press(PAGE_DOWN).await?;
        }
    }
    session.press(PAGE_UP).await?;
    session.see_equal("the step before", PLACE, json!([count - 1, count])).await?;
    // Who came by a link finds the tour.
    session.press(key::ESCAPE).await?;
    session
        .see("the button that begins it", "!sx.one('.sx-p') && sx.focused()?.dataset.do === 'present'")
        .await?;
    session.expect_no_errors().await
}

/// While a step asks, the stage shows what the page shows of the same argument in the world before.
async fn nothing_tells_before_the_outcome_is_asked_for(session: &Session) -> Result<()> {
    for article in ARTICLES {
        let server = presented(session, &format!("{}?present", article.open), 1280, 720).await?;
        let [_, count]: [usize; 2] = session.look(PLACE).await?;
        let mut asked: Vec<(String, Vec<String>)> = Vec::new();
        for step in 1..=count {
            session.see_equal("the step", PLACE, json!([step, count])).await?;
            if session.look::<bool>(ASKS).await? {
                let stage: Vec<String> = session.look(&format!("({BOXES})('.sx-p')")).await?;
                let world: String = session.look("sx.world()").await?;
                ensure!(
                    session.look::<bool>("sx.text('.sx-p-outcome') === ''").await?,
                    "step {step} tells its outcome"
                );
                session.press(PAGE_DOWN).await?;
                session.see("what came", "sx.text('.sx-p-came')?.length > 10").await?;
                asked.push((world, stage));
            }
            if step < count {
                session.press(PAGE_DOWN).await?;
            }
        }
        ensure!(asked.len() >= 3, "{}: {} questions", article.case, asked.len());
        for (world, stage) in asked {
            session.visit(&server.url(&format!("{}?{world}&focus={}", article.open, stage[0]))).await?;
            let page: Vec<String> = session.look(&format!("({BOXES})('.sx-stage')")).await?;
            assert_eq!(stage, page, "{} in {world}", article.case);
            later_came(session).await?;
        }
    }
    session.expect_no_errors().await
}

/// Every line of text on the stage that is smaller than 28 px, and how far the stage is higher than the screen.
const SMALL: &str = "(() => {
    const small = painted.lines().filter(({ element }) => element.closest('.sx-p-stage') && parseFloat(getComputedStyle(element).fontSize) < 28);
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = sx.one('.sx-p-stage');
    return [small.map(({ words }) => words), Math.max(0, scrollHeight - clientHeight), Math.max(0, scrollWidth - clientWidth)];
})()";

async fn letters_are_large_enough_for_the_back_row(session: &Session) -> Result<()> {
    for article in ARTICLES {
        let _server = presented(session, &format!("{}?present", article.open), 1920, 1080).await?;
        let [_, count]: [usize; 2] = session.look(PLACE).await?;
        for step in 1..=count {
            session.see_equal("the step", PLACE, json!([step, count])).await?;
            let looked = async |state: &str| -> Result<()> {
                let (small, high, wide): (Vec<String>, f64, f64) = session.look(SMALL).await?;
                ensure!(small.is_empty(), "{}, step {step}, {state}: small: {small:#?}", article.case);
                ensure!(
                    high + wide == 0.0,
                    "{}, step {step}, {state}: {high} px too high, {wide} px too wide",
                    article.case
                );
                Ok(())
            };
            if session.look::<bool>(ASKS).await? {
                session.click("[data-do=present-hands]").await?;
                session.see("the fields", "sx.one('[data-hands]')").await?;
                looked("asked").await?;
                session.press(PAGE_DOWN).await?;
                session.see("what came", "sx.text('.sx-p-came')?.length > 10").await?;
            }
            session.click("[data-do=present-reason]").await?;
            session.see("the reason", "sx.text('.sx-p-reason')?.length > 10").await?;
            looked("told").await?;
            if step < count {
                session.press(PAGE_DOWN).await?;
            }
        }
    }
    // A phone as the stage: smaller letters, and all of it can be reached.
    let _server = presented(session, &format!("{}?present", ARTICLES[0].open), 320, 640).await?;
    session.click("[data-do=present-next]").await?;
    session.see("a question", ASKS).await?;
    session.see_equal("what is cut", "painted.cut()", json!([])).await?;
    session.expect_no_errors().await
}

/// The bars: how long each is, and its frame.
const BARS: &str = "sx.all('.sx-p-hands .sx-bar-of').map((one) => [+one.querySelector('rect').getAttribute('width'), one.viewBox.baseVal.width])";

async fn hands_are_shown_as_bars_and_not_judged(session: &Session) -> Result<()> {
    let _server = presented(session, &format!("{}?present", ARTICLES[0].open), 1280, 720).await?;
    let came = async || -> Result<String> {
        session.press(PAGE_DOWN).await?;
        session.see("what came", "sx.text('.sx-p-came')?.length > 10").await?;
        session.look("sx.text('.sx-p-outcome')").await
    };
    to_a_question(session).await?;
    session.focus("[data-do=present-hands]").await?;
    session.press(key::SPACE).await?;
    session.see_equal("the fields", "sx.all('[data-hands]').length", 3).await?;
    session.see_equal("no bars of nothing", BARS, json!([])).await?;
    // Who counts begins to type, and goes on by the tab key.
    for (answer, count) in ["12", "0", "6"].into_iter().enumerate() {
        session.see("the focus on its field", &format!("sx.focused()?.dataset.hands === '{answer}'")).await?;
        session.press(count).await?;
        session.press(key::TAB).await?;
    }
    session.see_equal("the bars", BARS, json!([[12, 18], [0, 18], [6, 18]])).await?;
    let told = came().await?;
    session
        .see_equal(
            "the same bars, and no fields",
            &format!("[{BARS}, sx.all('[data-hands]').length]"),
            json!([[[12, 18], [0, 18], [6, 18]], 0]),
        )
        .await?;
    session
        .see_equal(
            "the numbers",
            "sx.all('.sx-p-count').map((one) => one.textContent)",
            json!(["12", "0", "6"]),
        )
        .await?;
    // Nothing of it is kept: neither at the next step, nor when the room comes back to this one.
    for there in [PAGE_DOWN, PAGE_UP] {
        session.press(there).await?;
        session.see("no hands", "sx.one('.sx-p-place') && !sx.one('.sx-p-hands')").await?;
    }
    // Without hands the same is told.
    session.see_equal("the outcome", "sx.text('.sx-p-outcome')", told).await?;
    ensure!(
        session.look::<bool>("localStorage.length + sessionStorage.length === 0").await?,
        "something is stored"
    );
    session.expect_no_errors().await
}

/// The key that takes out what stands before the cursor.
const BACKSPACE: &str = "\u{e003}";

async fn fields_and_buttons_keep_their_keys(session: &Session) -> Result<()> {
    let _server = presented(session, &format!("{}?present", ARTICLES[0].open), 1280, 720).await?;
    to_a_question(session).await?;
    let here: Value = session.look(PLACE).await?;
    session.click("[data-do=present-hands]").await?;
    session.focus("[data-hands=\"0\"]").await?;
    session.press(&["1", "7", key::LEFT, key::UP].concat()).await?;
    session.see("what was typed, one higher", "sx.one('[data-hands]').value === '18'").await?;
    session
        .see_equal("the same step, still asked", &format!("[{PLACE}, {ASKS}]"), json!([here, true]))
        .await?;
    // Space asks for the outcome everywhere else. Firefox keeps it in the field, where it makes no number, until it is taken out.
    session.focus("[data-hands=\"1\"]").await?;
    session.press(&[key::SPACE, BACKSPACE, "3"].concat()).await?;
    session.see("what was typed after it", "sx.one('[data-hands=\"1\"]').valueAsNumber === 3").await?;
    session.see_equal("still asked", &format!("[{PLACE}, {ASKS}]"), json!([here, true])).await?;
    // A button is pressed by its own key, and nothing else happens.
    session.focus("[data-do=present-hands]").await?;
    session.press(key::SPACE).await?;
    session
        .see_equal(
            "no fields, still asked",
            &format!("[sx.all('[data-hands]').length, {ASKS}]"),
            json!([0, true]),
        )
        .await?;
    session.expect_no_errors().await
}

async fn all_of_the_screen_is_filled_where_that_is_allowed(session: &Session) -> Result<()> {
    let server = open_site()?.start(0)?;
    session.resize(1280, 720).await?;
    session.visit(&server.url(&format!("{}?tour", ARTICLES[0].open))).await?;
    session.see("the first step", "sx.text('.sx-step-text')?.length > 30").await?;
    session.click("[data-do=present]").await?;
    session.see("the stage", "sx.focused()?.matches('.sx-p-stage')").await?;
    let filled = "(({ left, top, right, bottom }) => [left, top, right - innerWidth, bottom - innerHeight].map(Math.round))(sx.one('.sx-p-screen').getBoundingClientRect())";
    session.see_equal("all of the window", filled, json!([0, 0, 0, 0])).await?;
    if session.look::<bool>("document.fullscreenEnabled").await? {
        session.see("all of the screen", "sx.root().fullscreenElement === sx.one('.sx-p-screen')").await?;
        session.see("no button for that", "!sx.one('[data-do=present-screen]')").await?;
        // As the Escape key of the browser does.
        session.script::<Value>("return document.exitFullscreen()", vec![]).await?;
        session.see("no stage", "!sx.one('.sx-p') && !document.fullscreenElement").await?;
        session.see("the button that began it", "sx.focused()?.dataset.do === 'present'").await?;
    }
    session.expect_no_errors().await
}

async fn it_fills_a_frame_that_may_only_run_scripts(session: &Session) -> Result<()> {
    let page = open_packed(&fs::read_to_string(published("embed.html")?)?);
    let host = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Host</title><link rel=\"icon\" href=\"data:,\">\
        <body><p>Above</p><iframe sandbox=\"allow-scripts\" src=\"embed.html?present\" title=\"Frame\" width=\"800\" height=\"600\"></iframe>";
    let server = open_site()?.page("/embed.html", HTML, page).page("/host.html", HTML, host).start(0)?;
    session.resize(1280, 900).await?;
    session.goto(&server.url("host.html")).await?;
    session.driver.find(By::Css("iframe")).await?.enter_frame().await?;
    session.see("the first step on the stage", "sx.ready() && sx.text('.sx-p-task')?.length > 30").await?;
    session
        .see_equal(
            "all of the frame",
            "[sx.one('.sx-p').offsetWidth === document.documentElement.clientWidth, sx.one('.sx-p').offsetHeight === innerHeight]",
            json!([true, true]),
        )
        .await?;
    ensure!(
        session.look::<bool>("!sx.one('[data-do=present-screen]')").await?,
        "a button that can do nothing"
    );
    session.click("[data-do=present-next]").await?;
    session.see_equal("the next step", &format!("{PLACE}[0]"), 2).await?;
    session.click("[data-do=present-leave]").await?;
    session.see("no stage", "!sx.one('.sx-p')").await?;
    session.expect_no_errors().await?;
    session.driver.enter_default_frame().await?;
    Ok(())
}

async fn it_is_held_from_a_disk(session: &Session) -> Result<()> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    for (at, name) in ["embed.html", "rhodesia/embed.html"].into_iter().enumerate() {
        let file = folder.join(format!("presented-{at}-{}.html", session.engine.name()));
        fs::write(&file, open_packed(&fs::read_to_string(published(name)?)?))?;
        session.goto(&format!("file://{}?present", file.display())).await?;
        let stage = "document.querySelector('sanctions-explainer').shadowRoot?.querySelector('.sx-p-stage')";
        session
            .wait_for(
                "the first step",
                &format!("return {stage}?.querySelector('.sx-p-task')?.textContent.length > 30"),
            )
            .await?;
        session.press(PAGE_DOWN).await?;
        session
            .wait_for(
                "the second step",
                &format!("return /\\b2\\b/.test({stage}.getAttribute('aria-label'))"),
            )
            .await?;
    }
    Ok(())
}

async fn own_colours_leave_everything_to_be_seen(session: &Session) -> Result<()> {
    let chromium = session.engine == Engine::Chromium;
    for palette in if chromium { &["light", "dark"][..] } else { &["own"] } {
        if chromium {
            media(session, &[("forced-colors", "active"), ("prefers-color-scheme", palette)]).await?;
        }
        let _server = presented(session, &format!("{}?present", ARTICLES[0].open), 1280, 1100).await?;
        ensure!(
            session.look::<bool>("matchMedia('(forced-colors: active)').matches").await?,
            "nothing is forced"
        );
        to_a_question(session).await?;
        session.click("[data-do=present-hands]").await?;
        session.focus("[data-hands=\"0\"]").await?;
        session.press("5").await?;
        session.see_equal("a bar", &format!("{BARS}[0]"), json!([5, 5])).await?;
        let measured = session.measure().await?;
        ensure!(measured.len() > 20, "only {} pieces", measured.len());
        for one in measured {
            let contrast = one.contrast(Eyes::Usual);
            ensure!(contrast >= one.needed(), "{palette}: {:?} {}: {contrast:.2}", one.kind, one.what);
        }
    }
    session.expect_no_errors().await
}
