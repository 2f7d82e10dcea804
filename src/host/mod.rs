//! The outside world: files, clock, terminal, a web server. Nothing above this layer touches them.

pub mod clock;
pub mod disk;
pub mod http;
pub mod terminal;
pub mod watch;
