//! The outside world: files, clock, terminal, a web server. No layer before this one touches them.

pub(crate) mod address;
pub(crate) mod clock;
pub mod disk;
mod error;
pub mod http;
pub mod patience;
pub mod terminal;
pub(crate) mod watch;

pub use error::Error;
