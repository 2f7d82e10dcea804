//! `pop` compiles a personal development plan: a folder of Markdown with TOML front matter becomes
//! findings for its author and editions for its readers.
//!
//! The path of a file, from top to bottom of this crate:
//!
//! ```text
//! text ─ syntax::parse ─► Document ─ plan::lower ─► Entry ─ Plan::build ─► Plan ─ rules::check ─► findings
//! │
//! view::project ▼ (hidden text ends here)
//! View ─ render::Site ─► pages
//! ```
//!
//! A layer imports only from the layers listed above it; a test checks the `use` lines.

pub mod base;
pub mod media;
pub mod phrases;
pub mod labels;
pub mod syntax;
pub mod plan;
pub mod edit;
pub mod rules;
pub mod workspace;
pub mod ide;
pub mod view;
pub mod leaks;
pub mod render;
pub mod form;
pub mod host;
pub mod publish;
pub mod lsp;
mod preview;
pub mod cli;
