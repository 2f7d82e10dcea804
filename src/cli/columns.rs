//! Texts that fit the columns of a terminal.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::base::visible::visible;

/// A text cut to a number of columns.
pub(super) fn short(text: &str, room: usize) -> String {
    let text = &*visible(text);
    if text.width() <= room {
        return text.to_owned();
    }
    let mut used = 1;
    let fits = |c: &char| {
        used += c.width().unwrap_or(0);
        used <= room
    };
    let cut: String = text.chars().take_while(fits).collect();
    format!("{}…", cut.trim_end())
}

/// A text with spaces after it, up to a number of columns.
pub(super) fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(text.width())))
}
