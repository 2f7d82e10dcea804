//! From a [`View`](crate::view::View) and a theme to bytes. Nothing here can see the plan.
//!
//! [`Site`] knows the pages of an edition and renders one when it is asked for; [`html`] turns prose
//! into HTML; [`chart`] draws; [`image`] cleans attachments; `report` typesets paper.

pub mod chart;
mod contact;
pub mod export;
mod flow;
mod fonts;
pub mod html;
pub mod image;
mod pages;
pub mod paper;
mod plain;
#[cfg(feature = "pdf")]
pub mod report;
pub mod share;
mod shorten;
pub mod single;
pub mod site;
pub mod theme;
pub mod wording;

pub use site::{Route, Site};
pub use theme::Theme;
