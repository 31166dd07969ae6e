//! The page of a lesson: the page for frames, with another script before its own.

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha384};

/// Where the script of the page stands.
const SCRIPT: (&str, &str) = ("<script type=\"module\">", "</script>");

/// The page with `script` before its own, both in one, and the policy that fits: the first may wait for something, and what
/// follows then waits for it. `policy` is what else is allowed.
///
/// # Errors
/// Where the page is not as the build writes it, or the script would end the element it stands in.
pub fn with_script(page: &str, script: &str, policy: &str) -> Result<String> {
    stands_in_script(script)?;
    let (before, rest) = page.split_once(SCRIPT.0).context("the page has no script")?;
    let (own, after) = rest.split_once(SCRIPT.1).context("the script has no end")?;
    let [old, new] = [own.to_owned(), format!("{script}{own}")].map(|script| integrity(script.as_bytes()));
    let allowed = format!("script-src '{old}'");
    ensure!(before.matches(&allowed).count() == 1, "the page's policy allows another script");
    let before = before.replace(&allowed, &format!("{policy}script-src '{new}'"));
    Ok(format!("{before}{}{script}{own}{}{after}", SCRIPT.0, SCRIPT.1))
}

/// Refuses a text that would end the `<script>` or `<style>` it stands in.
///
/// # Errors
/// Says so.
pub fn stands_in_script(text: &str) -> Result<()> {
    ensure!(!text.contains("</") && !text.contains("<!--"), "it would end the element around it");
    Ok(())
}

/// The value of an `integrity` attribute for these bytes.
#[must_use]
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

/// Eight digits that tell one text from another.
#[must_use]
pub fn mark(text: &str) -> String {
    Sha384::digest(text).iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_follows_the_script() -> Result<()> {
        let page = format!("<meta script-src '{}'><script type=\"module\">b</script>c", integrity(b"b"));
        let with = with_script(&page, "a;", "x; ")?;
        let expected =
            format!("<meta x; script-src '{}'><script type=\"module\">a;b</script>c", integrity(b"a;b"));
        assert_eq!(with, expected);
        Ok(())
    }

    #[test]
    fn a_page_with_another_policy_is_refused() {
        assert!(
            with_script("<meta script-src 'sha384-x'><script type=\"module\">b</script>", "a", "").is_err()
        );
    }
}
