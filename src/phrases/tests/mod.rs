//! Tests of the reader as a whole, with invented sentences and those of the two articles.

mod articles;
mod core;
mod decisions;
mod ends;
mod forms;
mod invented;
mod kinds;
mod narrowed;
mod questions;
mod seen;
mod unicode;
mod unseen;
