//! What a school's platform is told of a lesson: the tour of a case as one unit, with its title and description. The task
//! runner puts it into packages.

use sanctions_explainer::language::pages::PageWords;
use sanctions_explainer::model::Model;
use serde::Serialize;

/// A lesson in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Lesson {
    /// The id of its case.
    pub case: String,
    /// Which lesson on that case it is.
    pub name: &'static str,
    /// The version of the case: what was kept of another one does not fit.
    pub version: String,
    /// BCP 47 tag of its language.
    pub language: &'static str,
    /// The title, which is that of the case.
    pub title: String,
    /// One or two sentences on what it is about.
    pub description: String,
    /// The words of the link that leads back to the platform.
    pub back: &'static str,
}

impl Lesson {
    /// The lesson that is the tour of a case; none where it has no tour.
    #[must_use]
    pub fn tour(model: &Model) -> Option<Self> {
        let (case, labels) = (&model.case, &model.labels);
        let words = PageWords::of(&labels.language).unwrap_or_else(PageWords::fallback);
        (!case.tour.is_empty()).then(|| Self {
            case: case.id.clone(),
            name: "tour",
            version: case.version.clone(),
            language: words.language,
            title: labels.title.clone(),
            description: labels.summary.clone(),
            back: words.lesson.back,
        })
    }
}
