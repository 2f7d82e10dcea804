//! Shortens a text to a length.

/// A text of at most `length` characters, cut at a word.
pub(super) fn shorten(text: &str, length: usize) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= length {
        return text;
    }
    let cut: String = text.chars().take(length - 1).collect();
    let cut = cut.rsplit_once(' ').map_or(cut.as_str(), |(before, _)| before);
    format!("{}…", cut.trim_end_matches([',', ';', ':', '.']))
}
