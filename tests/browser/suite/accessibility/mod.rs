//! Whether everyone can use it: keys alone, a screen reader, and what axe-core has to say.

mod announcements;
pub mod axe;
pub mod keyboard;
mod phrase;
mod random_walk;
mod roles_and_names;
mod spoken;
mod tab_order;
mod views_agree;
