//! Types used by every layer: texts and their places, findings, names and languages.

mod bare;
pub mod calendar;
pub mod colour;
pub mod contact;
pub mod depth;
pub mod diagnostic;
pub mod filename;
pub mod lang;
pub mod limits;
pub mod lines;
mod markdown;
pub mod media;
pub mod number;
pub mod patience;
pub mod percent;
pub mod places;
pub mod printable;
pub mod readers;
pub mod refusal;
pub mod source;
pub mod span;
pub mod suggest;
pub mod symbol;
pub mod visible;

pub use bare::{Bare, bare_addresses};
pub use diagnostic::{Arg, Diagnostic, Edit, Fix, Related, Severity};
pub use lang::Lang;
pub use lines::{LineIndex, Position};
pub use markdown::{Events, events, is_break, is_picture_size, markdown_options};
pub use refusal::{Lost, Refusal};
pub use source::Source;
pub use span::{Cover, Span, Spanned};
pub use symbol::{Interner, Symbol};
pub use visible::{visible, visible_lines};
