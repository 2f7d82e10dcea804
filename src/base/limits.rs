//! All limits on input, so that no file takes disproportionate memory or time.
//!
//! Anything larger is reported and ignored.

/// The largest text that is read, in bytes.
pub const TEXT: usize = 16 * 1024 * 1024;

/// The total size of the texts of a plan, in bytes.
pub const TEXTS: usize = 512 * 1024 * 1024;

/// The number of files in a plan.
pub const FILES: usize = 250_000;

/// The largest attachment that is published, in bytes.
pub const ATTACHMENT: usize = 64 * 1024 * 1024;

/// The longest side of a picture, in pixels.
pub(crate) const SIDE: usize = 30_000;

/// The largest number of pixels of a picture, which takes four bytes each when decoded.
pub(crate) const PIXELS: usize = 100_000_000;

/// The longest manifest of an edition, in bytes; also the limit on what is kept of it during an
/// exchange.
pub(crate) const MANIFEST: u64 = 128 * 1024 * 1024;

/// The largest output file that is searched, in bytes.
pub(crate) const OUTPUT: u64 = 1024 * 1024 * 1024;

/// The total size of the templates and style sheets of a user theme, in bytes.
pub const THEME: usize = 64 * 1024 * 1024;

/// The total size of the fonts and pictures of a theme, in bytes.
pub(crate) const ASSETS: usize = 128 * 1024 * 1024;
