//! Tests of the reader as a whole, with invented sentences and those of the two articles.

mod articles;
mod core;
mod decisions;
mod forms;
mod invented;
mod kinds;
mod unicode;
mod unseen;
