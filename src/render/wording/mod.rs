//! Words: what a page and a printed report say alike is put into words here, once.
//!
//! Facts are pieces (words, days, links); the page makes HTML of them and the report its data, so that
//! neither can say what the other does not.

pub mod documents;
pub mod fact;
pub mod goal;
pub mod letters;
pub mod measure;
pub(super) mod parts;
pub mod talk;
pub mod words;

pub use fact::{Fact, Line, Piece};
pub use words::Words;
