//! The Markdown that a plan is written in; what reads it and what renders it agree on it here.

use pulldown_cmark::Options;

/// `CommonMark` with tables, strikethrough, task lists, footnotes, marks behind headings, alerts and
/// wikilinks.
pub fn markdown_options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM
        | Options::ENABLE_WIKILINKS
}
