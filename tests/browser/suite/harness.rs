//! The harness itself: a collector that sees nothing would let every other test pass.

use anyhow::Result;
use browser_tests::{Session, in_each_engine, site};
use thirtyfour::By;

in_each_engine!(
    errors_of_every_kind_are_collected,
    a_strict_policy_lets_the_collector_through,
    role_and_name_are_those_of_the_browser,
    the_page_gets_the_size_that_is_asked_for,
);

const HTML: &str = "text/html; charset=utf-8";

fn page(body: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><title>T</title><link rel=\"icon\" href=\"data:,\"></head>\
         <body>{body}</body></html>"
    )
}

async fn errors_of_every_kind_are_collected(session: &Session) -> Result<()> {
    let script = "console.error('told'); console.warn('warned'); \
                  Promise.reject(new Error('rejected')); throw new Error('thrown');";
    let server = site()?
        .page("/bad.html", HTML, page("<script src=\"bad.js\"></script><img alt=\"\" src=\"gone.png\">"))
        .page("/bad.js", "text/javascript", script)
        .start(0)?;
    session.goto(&server.url("bad.html")).await?;
    session.wait_for("rejection", "return __seen.some((one) => one.startsWith('unhandled'))").await?;
    let errors = session.errors().await?;
    for wanted in
        ["console.error: told", "console.warn: warned", "unhandled: ", "uncaught: ", "cannot load: http"]
    {
        assert!(errors.iter().any(|error| error.starts_with(wanted)), "{wanted}: {errors:#?}");
    }
    assert!(session.expect_no_errors().await.is_err());
    Ok(())
}

async fn a_strict_policy_lets_the_collector_through(session: &Session) -> Result<()> {
    let server = site()?
        .header("", "Content-Security-Policy", "default-src 'none'; script-src 'self'; img-src data:")
        .page("/inline.html", HTML, page("<script>1</script>"))
        .start(0)?;
    session.goto(&server.url("inline.html")).await?;
    let errors = session.errors().await?;
    assert!(errors.iter().any(|error| error.starts_with("policy: script-src")), "{errors:#?}");
    Ok(())
}

async fn role_and_name_are_those_of_the_browser(session: &Session) -> Result<()> {
    let body = "<p id=\"name\">Leave open</p><div id=\"a\" role=\"switch\" aria-checked=\"true\" \
                aria-labelledby=\"name\"></div>";
    let server = site()?.page("/roles.html", HTML, page(body)).start(0)?;
    session.goto(&server.url("roles.html")).await?;
    let element = session.driver.find(By::Id("a")).await?;
    assert_eq!(session.role(&element).await?, "switch");
    assert_eq!(session.label(&element).await?, "Leave open");
    Ok(())
}

async fn the_page_gets_the_size_that_is_asked_for(session: &Session) -> Result<()> {
    let server = site()?.page("/size.html", HTML, page("<p>Size</p>")).start(0)?;
    let url = server.url("size.html");
    for (width, height) in [(1280, 900), (768, 700), (320, 640)] {
        session.goto_sized(&url, width, height).await?;
        let inner: (u32, u32, String) =
            session.script("return [innerWidth, innerHeight, location.href]", vec![]).await?;
        assert_eq!(inner, (width, height, url.clone()));
        session.expect_no_errors().await?;
    }
    session.screenshot("harness-size").await?;
    session.goto(&url).await?;
    assert!(session.script::<bool>("return window === top", vec![]).await?);
    Ok(())
}
