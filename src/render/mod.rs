//! From a [`View`](crate::view::View) and a theme to bytes. Nothing here can see the plan.
//!
//! [`Site`] knows the pages of an edition and renders one when it is asked for; [`html`] turns prose
//! into HTML; [`chart`] draws; [`image`] cleans attachments.

pub mod chart;
pub mod html;
pub mod image;
mod pages;
pub mod site;
pub mod theme;
pub mod words;

pub use site::{Route, Site};
pub use theme::Theme;
