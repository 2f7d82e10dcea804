//! Output for people and programs: findings as text, as JSON, as annotations.

pub(crate) mod ask;
mod brief;
mod edit;
pub(crate) mod editor;
mod flow;
mod human;
mod json;
mod letters;
mod line;
mod lines;
mod page;
mod prompt;
mod wrap;

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use crate::base::visible::{visible, visible_lines, visible_styled};
use crate::base::{Diagnostic, Lang, Severity};
use crate::plan::EntryId;
use crate::rules::causes;
use crate::workspace::Snapshot;

pub(crate) use brief::brief;
pub use edit::edit;
pub use flow::marked;
pub use human::summary;
pub use json::json;
pub(crate) use json::json_line;
pub use letters::{asked, letters};

/// The format of findings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// With the place, the line and a marker below it.
    #[default]
    Human,
    /// One line each.
    Short,
    /// One JSON object.
    Json,
    /// Annotations of GitHub workflow runs.
    Github,
}

/// The widest row of a text that is read as a whole, in columns.
const READABLE: usize = 100;

/// The number of findings of each level.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Infos.
    pub infos: usize,
}

impl Counts {
    /// Counts findings; those with one cause count once.
    pub fn of(diagnostics: &[Diagnostic]) -> Self {
        let causes = causes(diagnostics);
        let count = |level| causes.iter().filter(|cause| cause.first.severity == level).count();
        Self {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            infos: count(Severity::Info),
        }
    }
}

/// The findings of a snapshot in a format. `prefix` is put before each path, so that a terminal can
/// open it from the working folder. JSON also includes the letters of a goal, if the findings are
/// about one.
pub fn findings(
    snapshot: &Snapshot,
    goal: Option<EntryId>,
    format: Format,
    lang: Lang,
    prefix: &str,
) -> String {
    match format {
        Format::Human => human::findings(snapshot, lang, prefix, width()),
        Format::Short => lines::short(snapshot, lang, prefix),
        Format::Json => lines::json(snapshot, goal, lang),
        Format::Github => lines::github(snapshot, lang, prefix),
    }
}

/// Writes results to standard output; a closed pipe is not an error. Control characters in the text
/// are made visible.
pub fn print(text: &str) {
    to_output(&visible_lines(text));
}

/// Writes results, each line wrapped at words below its own indent if a person reads them.
pub(crate) fn print_wrapped(text: &str) {
    let Some(width) = columns() else { return print(text) };
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        let indent = line.len() - line.trim_start_matches(' ').len();
        if line.width() <= width {
            out.push_str(line);
            out.push('\n');
        } else {
            out.push_str(&hanging(&line[..indent], indent + 2, &line[indent..]));
        }
    }
    print(&out);
}

/// Writes results with our colour codes.
pub(crate) fn print_styled(text: &str) {
    to_output(&visible_styled(text));
}

/// Writes messages to standard error.
pub fn report(text: &str) {
    to_error(&visible_lines(text));
}

/// Writes messages with our colour codes.
pub(crate) fn report_styled(text: &str) {
    to_error(&visible_styled(text));
}

fn to_output(text: &str) {
    let mut out = anstream::AutoStream::auto(io::stdout());
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

fn to_error(text: &str) {
    let _ = anstream::AutoStream::auto(io::stderr()).write_all(text.as_bytes());
}

/// Shows progress, on a terminal that can erase it; an empty text erases it.
pub fn progress(text: &str) {
    use std::io::IsTerminal;
    let mut err = io::stderr();
    if err.is_terminal() {
        let _ = write!(err, "\r\x1b[2K{}", visible(text)).and_then(|()| err.flush());
    }
}

/// Opens a file with the system's default program; false if none could be started.
pub fn open(path: &std::path::Path) -> bool {
    let opener = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer"
    } else {
        "xdg-open"
    };
    let mut command = std::process::Command::new(opener);
    command.arg(path).stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null());
    command.spawn().is_ok()
}

/// Writes a sentence to standard error, wrapped at words if a person reads it.
pub fn tell(text: &str) {
    use std::io::IsTerminal;
    if io::stderr().is_terminal() {
        report(&format!("{}\n", ask::wrapped(text, width())));
    } else {
        report(&format!("{text}\n"));
    }
}

/// A line whose text continues below its start, wrapped at words if a person reads it. The prefix
/// is as wide as the indent, or wider.
pub(crate) fn hanging(prefix: &str, indent: usize, text: &str) -> String {
    flow::hanging(prefix, indent, &visible(text), columns())
}

/// Shows a page of Markdown: as it is to a program, laid out to a person.
pub(crate) fn print_page(markdown: &str) {
    use anstream::{AutoStream, ColorChoice};
    let Some(width) = columns() else { return print(markdown) };
    let coloured = AutoStream::choice(&io::stdout()) != ColorChoice::Never;
    print_styled(&page::page(markdown, width.min(READABLE), coloured));
}

/// The width of the terminal, if the output is one.
pub fn columns() -> Option<usize> {
    use std::io::IsTerminal;
    io::stdout().is_terminal().then(width)
}

/// The width to fill: that of the terminal or of the environment, or else a given one if the output
/// is no terminal.
pub fn room(otherwise: usize) -> usize {
    columns().unwrap_or(otherwise)
}

/// The height of the terminal in lines.
fn height() -> usize {
    terminal_size::terminal_size().map_or(24, |(_, height)| usize::from(height.0))
}

/// The width to fill: that of the terminal or of the environment, or else 100 columns.
#[expect(clippy::disallowed_methods, reason = "this is the layer that may look at the environment")]
fn width() -> usize {
    let columns = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let columns = columns.or_else(|| {
        let (width, _) = terminal_size::terminal_size()?;
        Some(usize::from(width.0))
    });
    columns.filter(|columns| (40..=400).contains(columns)).unwrap_or(100)
}
