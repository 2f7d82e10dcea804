//! Turns a [`View`](crate::view::View) and a theme into bytes, without access to the plan.
//!
//! [`Site`] knows the pages of an edition and renders one on request; [`html`] renders prose;
//! [`chart`] draws; [`image`] processes attachments; `report` typesets paper.

pub mod chart;
mod contact;
pub mod export;
pub(crate) mod flow;
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
mod syllables;
pub mod theme;
pub mod wording;

pub use site::{Route, Site};
pub use theme::Theme;
