//! Finds the front matter of a file between its fences: lines of three plus signs around TOML, or of
//! three dashes around YAML.

use crate::base::{Diagnostic, Edit, Source, Span};

/// The format of a front matter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Form {
    /// TOML between lines of `+++`.
    #[default]
    Toml,
    /// YAML between lines of `---`.
    Yaml,
}

impl Form {
    /// The line that opens and closes a front matter in this format.
    pub const fn fence(self) -> &'static str {
        match self {
            Self::Toml => "+++",
            Self::Yaml => "---",
        }
    }

    /// The other format.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Toml => Self::Yaml,
            Self::Yaml => Self::Toml,
        }
    }
}

/// The fence of TOML, the format in which headers are looked for where there is no fence.
const FENCE: &str = Form::Toml.fence();

/// The parts of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fence {
    /// The format of the front matter.
    pub form: Form,
    /// The opening line, or an empty span at the start if there is no front matter.
    pub opening: Span,
    /// The text between the fences.
    pub front: Span,
    /// The text after the closing fence; the whole text if there is no front matter.
    pub body: Span,
    /// Why the front matter cannot be found, if it cannot.
    pub problem: Option<Problem>,
}

/// A problem with a fence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// No second fence; the place where it most likely belongs.
    Unclosed(Span),
    /// Between the lines of dashes is TOML.
    TomlInDashes,
    /// There is text above the header; the place of its first fence.
    Above(Span),
    /// There is a second fence but no first one.
    NoOpening,
    /// Something looks like a header but has no fences.
    NoFence,
    /// The first line has two or four plus signs.
    Plus,
    /// Lines end with a carriage return alone.
    Returns,
}

impl Problem {
    /// The finding for this problem.
    pub fn finding(self, source: &Source, fence: &Fence) -> Diagnostic {
        let finding = Diagnostic::new("unclosed-front-matter", &source.path, fence.opening);
        match self {
            Self::Unclosed(end) => {
                let finding =
                    if fence.form == Form::Yaml { finding.variant("dashes") } else { finding };
                finding
                    .related(&source.path, end, "unclosed-front-matter-end")
                    .arg("fence", fence.form.fence())
            }
            Self::TomlInDashes => {
                let edit = |span| Edit { span, text: FENCE.to_owned() };
                let closing = closing_fence(&source.text, fence);
                let edits = vec![edit(fence.opening), edit(closing)];
                finding.variant("toml").edits(edits)
            }
            Self::Above(head) => finding.variant("above").related(
                &source.path,
                head,
                "unclosed-front-matter-above-fence",
            ),
            Self::NoOpening => finding.variant("no-opening"),
            Self::NoFence => finding.variant("no-fence"),
            Self::Plus => finding.variant("plus"),
            Self::Returns => finding.variant("returns"),
        }
    }
}

/// Finds the front matter. A text without a fence is all body.
pub fn split(text: &str) -> Fence {
    let start = text.len() - text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']).len();
    let mut lines = lines_from(text, start);
    let Some(opening) = lines.next() else { return all_body(text) };
    let first = text[opening.range()].trim_end();
    // Neither TOML nor the fence accepts such lines, so it is unknown what may be read below them.
    if let Some((line, _)) = first.split_once('\r')
        && (line.trim_end() == FENCE || !text.contains('\n'))
    {
        let problem = Some(Problem::Returns);
        let body = Span::new(text.len(), text.len());
        let opening = Span::new(start, start + line.len());
        return Fence { form: Form::Toml, opening, front: body, body, problem };
    }
    let form = [Form::Toml, Form::Yaml].into_iter().find(|form| first == form.fence());
    let Some(form) = form else {
        let Some(problem) = misplaced(text, start, first) else { return all_body(text) };
        let body = Span::new(text.len(), text.len());
        let opening = trimmed(text, opening);
        return Fence { form: Form::Toml, opening, front: body, body, problem: Some(problem) };
    };
    let front_start = opening.end as usize;
    for line in lines {
        if text[line.range()].trim_end() == form.fence() {
            let front = Span::new(front_start, line.start as usize);
            let is_toml = form == Form::Yaml && is_toml(&text[front.range()]);
            return Fence {
                form,
                opening: trimmed(text, opening),
                front,
                body: Span::new(line.end as usize, text.len()),
                problem: is_toml.then_some(Problem::TomlInDashes),
            };
        }
    }
    let front = Span::new(front_start, text.len());
    let problem = Some(Problem::Unclosed(last_entry(text, front, form)));
    let body = Span::new(text.len(), text.len());
    Fence { form, opening: trimmed(text, opening), front, body, problem }
}

/// The place of the closing fence, without the end of its line.
pub(crate) fn closing_fence(text: &str, fence: &Fence) -> Span {
    trimmed(text, Span::new(fence.front.end as usize, fence.body.start as usize))
}

/// Whether a text is TOML with at least one key. Such a text is never a YAML mapping.
fn is_toml(text: &str) -> bool {
    toml::de::DeTable::parse(text).is_ok_and(|table| !table.get_ref().is_empty())
}

/// Why a text that does not begin with a fence still seems to have a header.
fn misplaced(text: &str, start: usize, first: &str) -> Option<Problem> {
    /// How far down to look for a header, in lines.
    const NEAR: usize = 40;
    if matches!(first, "++" | "++++" | "+++++" | "+ + +") {
        return Some(Problem::Plus);
    }
    let key = |line: &str| {
        let key = line.split_once('=').map(|(key, _)| key.trim());
        key.is_some_and(|key| {
            !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-'))
        })
    };
    let mut fences =
        lines_from(text, start).take(NEAR).filter(|line| text[line.range()].trim_end() == FENCE);
    match (fences.next(), fences.next()) {
        (Some(head), Some(_)) if !key(first) => Some(Problem::Above(trimmed(text, head))),
        (Some(_), None) if key(first) => Some(Problem::NoOpening),
        (None, None) if key(first) => Some(Problem::NoFence),
        _ => None,
    }
}

fn all_body(text: &str) -> Fence {
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let nothing = Span::new(start, start);
    let body = Span::new(start, text.len());
    Fence { form: Form::Toml, opening: nothing, front: nothing, body, problem: None }
}

/// The last line that still looks like an entry: the closing fence probably belongs after it.
fn last_entry(text: &str, front: Span, form: Form) -> Span {
    let mut last = Span::new(front.start as usize, front.start as usize);
    for line in lines_from(text, front.start as usize) {
        let content = text[line.range()].trim();
        let heading = content.starts_with('#');
        let prose = match form {
            Form::Toml => !content.contains('=') && !content.starts_with(['[', '{', ']', '}', '"']),
            Form::Yaml => {
                let key = content.split_once(':').map_or("", |(key, _)| key);
                (key.is_empty() || key.contains(' ')) && !content.starts_with(['-', '[', ']'])
            }
        };
        if heading || (prose && !content.is_empty()) {
            break;
        }
        if !content.is_empty() {
            last = trimmed(text, line);
        }
    }
    last
}

fn trimmed(text: &str, line: Span) -> Span {
    let length = text[line.range()].trim_end().len();
    Span::new(line.start as usize, line.start as usize + length)
}

/// The lines from `start` on, each with its ending.
fn lines_from(text: &str, start: usize) -> impl Iterator<Item = Span> {
    let mut at = start;
    text[start..].split_inclusive('\n').map(move |line| {
        let span = Span::new(at, at + line.len());
        at += line.len();
        span
    })
}

#[cfg(test)]
mod tests;
