//! Where a long word of a page may break.

/// An opportunity: an empty element whose hyphen is in the style sheet, so that the word around it
/// stays whole for whoever copies or searches it.
pub(crate) const OPPORTUNITY: &str = "<i class=\"shy\"></i>";

/// An opportunity in a heading, which only a narrow screen needs.
pub(crate) const IF_NARROW: &str = "<i class=\"s\"></i>";

/// Both of them.
pub(crate) const BREAKS: [&str; 2] = [OPPORTUNITY, IF_NARROW];
