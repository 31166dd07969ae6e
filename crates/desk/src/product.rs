//! Files made of a lesson and of the page for frames of its case: a page that needs no network, and packages for a school's platform.

use anyhow::{Context, Result};
use explainer_lesson_package::{Facts, Standard, mark, offline, zipped};

use crate::bench::Bench;
use crate::out::{download, file_name};
use crate::shelf::file;

/// The name of the page for frames, in the folder of its case.
const FRAME: &str = "embed.html";

/// What is to be made.
#[derive(Debug, Clone, Copy)]
pub enum Product {
    /// The page that needs no network.
    Offline,
    /// A package by one of the standards.
    Package(&'static Standard),
}

/// Makes a file of the lesson and hands it to whoever sits at the browser.
///
/// # Errors
/// Where the page for frames does not come, or is not as the build writes it.
pub async fn made(bench: Bench, product: Product) -> Result<()> {
    let page = file(format!("{}{FRAME}", bench.folder)).await.context("the page for frames did not come")?;
    let page = String::from_utf8(page).context("the page for frames is no text")?;
    let lesson = bench.lesson();
    let text = lesson.write();
    match product {
        Product::Offline => {
            let page = offline(&page, &text)?;
            download(&file_name(lesson, ".html"), page.as_bytes(), "text/html");
        }
        Product::Package(standard) => {
            let package = zipped(&standard.package(&page, &facts(&bench, &text), Some(&text), false)?)?;
            download(&file_name(lesson, &format!("-{}.zip", standard.name)), &package, "application/zip");
        }
    }
    Ok(())
}

/// What a platform is told of the lesson. Another text is another lesson to it: what it has kept of one does not fit the other.
fn facts(bench: &Bench, text: &str) -> Facts {
    let (case, labels, lesson) = (bench.case(), &bench.model.labels, bench.lesson());
    let mark = mark(text);
    Facts {
        case: case.id.clone(),
        name: format!("lesson-{mark}"),
        version: format!("{}+{mark}", case.version),
        language: lesson.language.clone(),
        title: if lesson.title.is_empty() { labels.title.clone() } else { lesson.title.clone() },
        description: labels.summary.clone(),
        back: bench.page_words().lesson.back.to_owned(),
    }
}
