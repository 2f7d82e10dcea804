//! Ejects theme files for users, and checks whether their copies still fit the theme.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use super::UserTheme;
use super::builtin::{self, Builtin};
use super::flaws::defined;
use super::own::name;
use crate::base::{Arg, Diagnostic, Severity, Source, Span, suggest};

/// The rule of findings about files that replace those of a theme.
const OVERRIDE: &str = "theme-override";

/// The requirements of every page: the text in the template, and the message that names it.
const NEEDED: [(&str, &str); 7] = [
    ("lang=\"", "page-lang"),
    ("name=\"viewport\"", "page-viewport"),
    ("Content-Security-Policy", "page-policy"),
    ("<title>", "page-title"),
    ("theme.sheets", "page-sheets"),
    ("class=\"skip\"", "page-skip"),
    ("<main", "page-main"),
];

/// The theme file that a user means: `goal_cards` is `parts/goal_cards.html`.
pub fn meant(builtin: &Builtin, wanted: &str) -> Result<&'static str, Option<&'static str>> {
    let wanted = wanted.trim_start_matches("./").trim_start_matches("themes/");
    let spellings = [wanted.to_owned(), format!("{wanted}.html"), format!("parts/{wanted}.html")];
    let found = builtin.files().find(|(name, _)| spellings.iter().any(|spelling| spelling == name));
    found.map(|(name, _)| name).ok_or_else(|| nearest(builtin, wanted))
}

/// The theme file with the nearest name, in any folder and with any ending.
fn nearest(builtin: &Builtin, wanted: &str) -> Option<&'static str> {
    let near = suggest::nearest(bare(wanted), builtin.files().map(|(name, _)| bare(name)))?;
    builtin.files().map(|(name, _)| name).find(|name| bare(name) == near)
}

/// A name without its folder and its ending.
fn bare(name: &str) -> &str {
    let last = name.rsplit('/').next().unwrap_or(name);
    last.split('.').next().unwrap_or(last)
}

/// The text of a theme file for a user: its first line records its origin.
pub fn ejected(builtin: &Builtin, file: &str) -> Option<String> {
    let text = builtin.file(file)?;
    let (open, close) = if is_style(file) { ("/*", "*/") } else { ("{#-", "-#}") };
    let version = env!("CARGO_PKG_VERSION");
    let print = fingerprint(text);
    Some(format!("{open} pop {version} · {}/{file} · {print} {close}\n{text}", builtin.name))
}

fn is_style(file: &str) -> bool {
    std::path::Path::new(file).extension().is_some_and(|ending| ending == "css")
}

/// The first sixteen hexadecimal digits of the SHA-256 of a text.
fn fingerprint(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().take(8).fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// The fingerprint in the first line of a file.
fn taken_from(source: &Source) -> Option<&str> {
    let line = source.text.lines().next()?;
    line.split_once(" pop ")?;
    let print = line.rsplit('·').next()?.split_whitespace().next()?;
    let plain = print.len() == 16 && print.bytes().all(|byte| byte.is_ascii_hexdigit());
    plain.then_some(print)
}

/// The user's files that no longer fit the theme.
pub(crate) fn overrides(own: &UserTheme, builtin: &Builtin) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    for source in own.sources() {
        let file = name(source);
        let Some(original) = builtin.file(file) else {
            findings.extend(stray(own, source, builtin));
            continue;
        };
        let first = source.text.lines().next().map_or(0, str::len);
        if taken_from(source).is_some_and(|print| print != fingerprint(original)) {
            findings.push(finding(source, Span::new(0, first)).variant("old").arg("name", file));
        }
        if !is_style(file) && !file.contains('/') {
            findings.extend(lost(source, original, Span::new(0, first)));
        }
    }
    findings
}

/// The requirements that a page of the theme meets and its replacement does not.
fn lost(source: &Source, original: &str, place: Span) -> Vec<Diagnostic> {
    let parent = source.text.split_once("extends \"").map(|(_, rest)| rest);
    let parent = parent.and_then(|rest| rest.split_once('"')).map(|(parent, _)| parent);
    let mut findings = Vec::new();
    if parent.is_some_and(|parent| parent != "base.html") {
        return findings;
    }
    if parent.is_none() {
        for (_, part) in NEEDED.iter().filter(|(sign, _)| !source.text.contains(sign)) {
            findings.push(finding(source, place).variant("lost").arg("part", Arg::Message(part)));
        }
    }
    let own = defined(&source.text, "block");
    for block in defined(original, "block") {
        if !own.contains(&block) {
            findings.push(finding(source, place).variant("block").arg("name", block));
        }
    }
    findings
}

/// A file that replaces nothing and is not used.
fn stray(own: &UserTheme, source: &Source, builtin: &Builtin) -> Option<Diagnostic> {
    let file = name(source);
    if is_style(file) {
        // Other style sheets are appended to the theme's, but the style sheet of another theme is
        // not one of them.
        let other = builtin::ALL.iter().any(|theme| theme.style.0 == file);
        return other.then(|| finding(source, Span::default()).variant("stray").arg("name", file));
    }
    let quoted = format!("\"{file}\"");
    let calls: Vec<String> = defined(&source.text, "component")
        .into_iter()
        .map(|component| format!("<{component}"))
        .collect();
    let is_used = own.templates.iter().filter(|other| other.path != source.path).any(|other| {
        other.text.contains(&quoted) || calls.iter().any(|call| other.text.contains(call))
    });
    if is_used {
        return None;
    }
    let finding = finding(source, Span::default()).arg("name", file);
    Some(match nearest(builtin, file) {
        Some(nearest) => finding.variant("stray-near").arg("nearest", nearest),
        None => finding.variant("stray"),
    })
}

fn finding(source: &Source, span: Span) -> Diagnostic {
    let finding = Diagnostic::new(OVERRIDE, &source.path, span);
    Diagnostic { severity: Severity::Warning, ..finding }
}

#[cfg(test)]
mod tests;
