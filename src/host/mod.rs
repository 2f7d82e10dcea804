//! The outside world: files, clock, terminal. Nothing above this layer touches them.

pub mod clock;
pub mod disk;
pub mod terminal;
