//! What `pop` writes into the files of a plan: new documents, and edits of those that exist.

mod answer;
pub mod change;
pub mod draft;
mod insert;
pub mod scaffold;
pub mod start;
