//! How much is taken in, in one place: so that no file takes memory or time out of proportion.
//!
//! Whatever is larger is told in a sentence and left alone.

/// The largest text that is read, in bytes.
pub const TEXT: usize = 16 * 1024 * 1024;

/// How much text a plan may hold in all, in bytes.
pub const TEXTS: usize = 512 * 1024 * 1024;

/// How many files a plan may hold.
pub const FILES: usize = 250_000;

/// The largest attachment that is published, in bytes.
pub const ATTACHMENT: usize = 64 * 1024 * 1024;

/// The longest side of a picture, in pixels.
pub const SIDE: usize = 30_000;

/// The largest number of pixels of a picture; four bytes each when it is unpacked.
pub const PIXELS: usize = 100_000_000;

/// The longest list of the files of an edition, in bytes; also what of it is kept while it is replaced.
pub const MANIFEST: u64 = 128 * 1024 * 1024;

/// The largest file of an output that is searched, in bytes.
pub const OUTPUT: u64 = 1024 * 1024 * 1024;

/// How much text the templates and style sheets of a person may hold in all, in bytes.
pub const THEME: usize = 64 * 1024 * 1024;

/// How much the fonts and pictures of a theme may hold in all, in bytes.
pub const ASSETS: usize = 128 * 1024 * 1024;
