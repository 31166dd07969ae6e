//! A small file server for this machine only, shared by `cargo xtask serve`, the author's tool and the browser tests.
//!
//! [`Site`] says what is served: folders, single pages held in memory, extra headers. [`Site::start`] gives a
//! [`Server`], which answers until it is dropped, keeps a log of what was asked, and can be told to misbehave
//! ([`Fault`]) so that tests see what a reader sees on a bad day.
//!
//! Only GET and HEAD, one request per connection, only 127.0.0.1.

mod answer;
mod fault;
mod files;
mod request;
mod server;
mod site;

pub use fault::Fault;
pub use server::{Asked, Server};
pub use site::Site;
