//! Every test that needs a browser, one module per subject.

mod accessibility;
mod agrees_with_evaluator;
mod appearance;
mod article;
mod cases;
mod desk;
mod drawn_anew;
mod embed;
mod first_minute;
mod glossary;
mod harness;
mod later;
mod lesson;
mod presenter;
mod presets;
mod screenshots;
mod sensitivity;
mod smoke;
mod surface;
mod teaching_pages;
mod text_fits_boxes;
mod theming;
