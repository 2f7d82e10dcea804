//! Changes that `pop` makes to the files of a plan: new documents, and edits of existing ones.

mod answer;
pub mod change;
pub mod draft;
pub mod heads;
pub mod import;
mod insert;
mod literal;
mod revise;
mod row;
pub mod scaffold;
pub mod settings;
pub mod sheet;
pub mod start;
mod usual;
mod xlsx;
