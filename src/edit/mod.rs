//! Changes that `pop` makes to the files of a plan: new documents, and edits of existing ones.

mod answer;
pub mod change;
pub mod draft;
mod insert;
pub mod scaffold;
pub mod start;
