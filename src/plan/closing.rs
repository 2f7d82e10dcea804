//! Which files are closed to other readers because they cannot be read with certainty.
//!
//! A key that nobody knows, or a line that cannot be parsed, may have been meant to hide something.
//! So a document with such a finding is for the author alone until it is resolved, and settings with
//! one stop the editions for others ([`Config::closes`]). No edition is stopped by a document.

use super::config::{self, Config};
use super::entry::Entry;
use crate::base::Diagnostic;
use crate::syntax::schema;

/// The rules whose findings close the file they are in. An unreadable list of readers is not among
/// them, because it grants nothing by itself.
const CLOSING: [&str; 8] = [
    "unclosed-front-matter",
    "invalid-toml",
    "invalid-yaml",
    "not-utf8",
    "file-too-large",
    "unknown-kind",
    "unknown-key",
    "unknown-setting",
];

/// The settings that decide nothing about readers, files or editions.
const HARMLESS: [&str; 10] =
    ["title", "lang", "as_of", "base_url", "heads", "smart", "capacity", "cycle", "rules", "theme"];

/// Whether findings of a rule close the file they are in.
pub(crate) fn closes(rule: &str) -> bool {
    CLOSING.contains(&rule)
}

/// Whether a document is closed to other readers, because something in it cannot be read. A softened
/// finding, such as an unknown column of a table, does not close it.
pub fn is_closed(entry: &Entry) -> bool {
    let closes = |problem: &Diagnostic| closes(problem.rule) && problem.softened.is_none();
    !entry.sound || entry.problems.iter().any(closes)
}

impl Config {
    /// Whether a finding about the settings leaves open what others may see, so that no edition for
    /// them is made. A mistake in a colour or a date of a review does not.
    pub(crate) fn closes(&self, finding: &Diagnostic) -> bool {
        if finding.path != self.path {
            return false;
        }
        match finding.rule {
            "invalid-toml" | "not-utf8" | "file-too-large" => true,
            // A missing key grants nothing.
            "wrong-type" | "invalid-value" | "invalid-date" | "duplicate-id" => {
                self.decides(finding)
            }
            rule => closes(rule) && self.decides(finding),
        }
    }

    /// Whether a finding is about settings that decide what others see.
    fn decides(&self, finding: &Diagnostic) -> bool {
        !is_harmless(&self.text, finding.span.start as usize)
    }

    /// Whether everything in the settings about readers, files and editions could be read.
    pub(crate) fn is_reliable(&self) -> bool {
        !self.problems.iter().any(|problem| self.closes(problem))
    }

    /// Whether the settings, as far as they can be read, say which editions there are.
    pub(crate) fn tells_editions(&self) -> bool {
        let headers = || self.text.lines().filter(|line| line.trim_start().starts_with('['));
        let named = |name: &str| headers().any(|line| line.contains(name));
        self.record.get("edition").is_some() || !(named("edition") || named("editie"))
    }
}

/// Whether a place in the settings is in a table, or at a key, that decides nothing about readers.
fn is_harmless(text: &str, at: usize) -> bool {
    let end = text[at.min(text.len())..].find('\n').map_or(text.len(), |more| at + more);
    let name = text[..end].lines().rev().find_map(|line| {
        let line = line.trim();
        let header = line.strip_prefix('[')?.trim_start_matches('[');
        let (name, _) = header.split_once(']')?;
        (!name.contains(['=', ',', '"'])).then_some(name)
    });
    let key = || {
        let lines = text[..end].lines().rev();
        lines.map(|line| line.split_once('=')).find_map(|parts| parts.map(|(key, _)| key))
    };
    let name = name.or_else(key).unwrap_or_default();
    let name = name.split('.').next().unwrap_or_default().trim();
    let field = schema::find(config::FIELDS, name);
    field.is_some_and(|field| HARMLESS.contains(&field.name))
}

#[cfg(test)]
mod tests;
