//! Wording that pages and printed reports share, so that neither can say what the other does not.
//!
//! Facts are made of pieces (words, dates, links). A page turns them into HTML, and the report into
//! its data.

pub mod cv;
pub mod documents;
pub mod fact;
pub mod goal;
pub mod letters;
pub mod measure;
pub mod outcomes;
pub(super) mod parts;
pub mod talk;
pub mod words;

pub use fact::{Fact, Line, Piece};
pub use words::Words;
