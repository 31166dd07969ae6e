//! Whether everyone can use it: keys alone, a screen reader, and what axe-core has to say.

mod axe;
mod keyboard;
mod live;
mod names;
mod phrase;
mod spoken;
mod tab;
mod views;
mod walk;
