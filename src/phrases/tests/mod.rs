//! Tests the reader as a whole, on sentences that were invented or stand in the two articles.

mod articles;
mod forms;
mod invented;
mod kinds;
mod unicode;
mod unseen;
