//! The markup of paragraphs, runs and their properties: how a text becomes part of a document.

use std::ops::Range;

use super::controls::Control;
use super::read::{Lines, Part, PieceSort};
use crate::form::xml::{Splice, escaped};

pub(super) fn overlaps(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

/// Whether a paragraph ends a section, so that it cannot be repeated.
pub(super) fn has_section(part: &Part, lines: &Lines) -> bool {
    lines.properties.as_ref().is_some_and(|at| part.xml[at.clone()].contains("sectPr"))
}

/// The elements of a text.
pub(super) fn letters(prefix: &str, text: &str) -> String {
    let lines: Vec<String> = text
        .split('\n')
        .map(|line| format!("<{prefix}t xml:space=\"preserve\">{}</{prefix}t>", escaped(line)))
        .collect();
    lines.join(&format!("<{prefix}br/>"))
}

/// Writes texts over parts of a paragraph: each in the style of the first character it replaces.
pub(super) fn over(part: &Part, lines: &Lines, texts: &[(Range<usize>, String)]) -> Vec<Splice> {
    let mut texts = texts.to_vec();
    texts.sort_by_key(|(span, _)| span.start);
    let mut splices = Vec::new();
    for piece in &lines.pieces {
        let touched: Vec<&(Range<usize>, String)> =
            texts.iter().filter(|(span, _)| overlaps(span, &piece.text)).collect();
        if touched.is_empty() {
            continue;
        }
        let whole = &piece_text(part, piece.at.clone(), piece.sort);
        let mut new = String::new();
        let mut from = piece.text.start;
        let cut = |from: usize, upto: usize| {
            whole.get(from - piece.text.start..upto - piece.text.start).unwrap_or_default()
        };
        for (span, text) in touched {
            let start = span.start.max(piece.text.start);
            new.push_str(cut(from, start));
            let begins = lines.pieces.iter().find(|one| overlaps(&one.text, span));
            if begins.is_some_and(|one| one.text == piece.text) {
                new.push_str(text);
            }
            from = span.end.min(piece.text.end);
        }
        new.push_str(cut(from, piece.text.end));
        let new = if new.is_empty() { String::new() } else { letters(&part.prefix, &new) };
        splices.push(Splice::replace(piece.at.clone(), new));
    }
    splices
}

/// The characters of an element.
pub(super) fn piece_text(part: &Part, at: Range<usize>, sort: PieceSort) -> String {
    let xml = &part.xml[at];
    match sort {
        PieceSort::Text => {
            let inner = xml.find('>').map_or("", |open| &xml[open + 1..]);
            let inner = inner.rsplit_once("</").map_or("", |(inner, _)| inner);
            unescaped(inner)
        }
        PieceSort::Symbol => '☐'.to_string(),
        PieceSort::Other if xml.contains("tab") => "\t".to_owned(),
        PieceSort::Other if xml.contains("Hyphen") => "-".to_owned(),
        PieceSort::Other => "\n".to_owned(),
    }
}

/// A text without the entities of XML.
pub(super) fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let (name, more) = after.split_once(';').unwrap_or((after, ""));
        let code = name.strip_prefix('#').and_then(|code| match code.strip_prefix('x') {
            Some(hex) => u32::from_str_radix(hex, 16).ok(),
            None => code.parse().ok(),
        });
        match (name, code.and_then(char::from_u32)) {
            ("amp", _) => out.push('&'),
            ("lt", _) => out.push('<'),
            ("gt", _) => out.push('>'),
            ("quot", _) => out.push('"'),
            ("apos", _) => out.push('\''),
            (_, Some(c)) => out.push(c),
            _ => {}
        }
        rest = more;
    }
    // A line end in XML is one character.
    (out + rest).replace("\r\n", "\n")
}

/// Adds a text at the end of a paragraph.
pub(super) fn at_end(part: &Part, lines: &Lines, text: &str, item: Option<u32>) -> Vec<Splice> {
    let p = &part.prefix;
    let run = if lines.pieces.is_empty() {
        lines.mark.clone().map(|mark| without_changes(&part.xml[mark])).unwrap_or_default()
    } else {
        let run = lines.last.clone().or(lines.mark.clone());
        run.map(|run| without_bold(&without_changes(&part.xml[run]), p)).unwrap_or_default()
    };
    let run = format!("<{p}r>{run}{}</{p}r>", letters(p, text));
    if let Some(inner) = &lines.inner {
        let mut splices: Vec<Splice> = Vec::new();
        if let Some(item) = item {
            splices.extend(properties(part, lines, item));
        }
        splices.push(Splice::insert(inner.end, run));
        splices
    } else {
        let own = item.map(|item| listed("", p, item)).unwrap_or_default();
        vec![Splice::replace(lines.at.clone(), format!("{}{own}{run}</{p}p>", lines.open))]
    }
}

/// Makes a paragraph an item of a list.
pub(super) fn properties(part: &Part, lines: &Lines, item: u32) -> Option<Splice> {
    match (&lines.properties, &lines.inner) {
        (Some(at), _) => {
            Some(Splice::replace(at.clone(), listed(&part.xml[at.clone()], &part.prefix, item)))
        }
        (None, Some(inner)) => Some(Splice::insert(inner.start, listed("", &part.prefix, item))),
        (None, None) => None,
    }
}

/// The properties of a paragraph, as those of an item of a list.
pub(super) fn listed(properties: &str, p: &str, item: u32) -> String {
    let list = format!("<{p}numPr><{p}ilvl {p}val=\"0\"/><{p}numId {p}val=\"{item}\"/></{p}numPr>");
    if properties.contains(&format!("<{p}numPr")) {
        return properties.to_owned();
    }
    let Some(open) =
        properties.find('>').filter(|_| !properties.ends_with("/>") || properties.contains("</"))
    else {
        return format!("<{p}pPr>{list}</{p}pPr>");
    };
    // The schema has an order, and these come before it.
    let before = ["pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl"];
    let ends = before.iter().filter_map(|name| {
        let from = [' ', '/', '>']
            .iter()
            .find_map(|next| properties.find(&format!("<{p}{name}{next}")))?;
        properties[from..].find('>').map(|end| from + end + 1)
    });
    let at = ends.max().unwrap_or(open + 1);
    format!("{}{list}{}", &properties[..at], &properties[at..])
}

/// A paragraph like another one, with this text.
pub(super) fn new_paragraph(part: &Part, lines: &Lines, text: &str, item: Option<u32>) -> String {
    let p = &part.prefix;
    let own = lines.properties.clone().map(|at| part.xml[at].to_owned()).unwrap_or_default();
    let own = if own.contains("sectPr") || own.contains("pPrChange") { String::new() } else { own };
    let own = item.map_or(own.clone(), |item| listed(&own, p, item));
    let run = lines.mark.clone().or_else(|| lines.last.clone());
    let run = run.map(|run| without_bold(&without_changes(&part.xml[run]), p)).unwrap_or_default();
    format!("<{p}p>{own}<{p}r>{run}{}</{p}r></{p}p>", letters(p, text))
}

/// The properties of characters, unless they record a change of somebody.
pub(super) fn without_changes(run: &str) -> String {
    let recorded = [":ins ", ":del ", "rPrChange", ":moveFrom ", ":moveTo "];
    if recorded.iter().any(|mark| run.contains(mark)) { String::new() } else { run.to_owned() }
}

pub(super) fn without_bold(run: &str, p: &str) -> String {
    let names = ["b", "bCs"];
    names.iter().fold(run.to_owned(), |run, name| without_element(&run, &format!("<{p}{name}")))
}

/// A text without an empty element.
pub(super) fn without_element(text: &str, open: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(open) {
        let after = &rest[at + open.len()..];
        let end = after.starts_with(['/', ' ', '>']).then(|| after.find('>')).flatten();
        let Some(end) = end else {
            out.push_str(&rest[..at + open.len()]);
            rest = after;
            continue;
        };
        out.push_str(&rest[..at]);
        rest = &after[end + 1..];
    }
    out + rest
}

/// The properties of the characters of a control, without the look of a placeholder.
pub(super) fn run_of(part: &Part, control: &Control) -> String {
    let p = &part.prefix;
    let content = &part.xml[control.content.clone()];
    let (open, close) = (format!("<{p}rPr>"), format!("</{p}rPr>"));
    let found = content.find(&open).and_then(|from| {
        let end = content[from..].find(&close)? + close.len();
        Some(content[from..from + end].to_owned())
    });
    let run = control.run.clone().or(found).unwrap_or_default();
    without_element(&without_changes(&run), &format!("<{p}rStyle"))
}

/// Takes the look of a placeholder from the contents of a control.
pub(super) fn placeholder_styles(
    part: &Part,
    content: &Range<usize>,
) -> impl Iterator<Item = Splice> {
    let open = format!("<{}rStyle", part.prefix);
    let text = &part.xml[content.clone()];
    let found: Vec<Splice> = text
        .match_indices(&open)
        .filter_map(|(from, _)| {
            let end = from + text[from..].find('>')? + 1;
            let at = content.start + from..content.start + end;
            Some(Splice::replace(at, ""))
        })
        .collect();
    found.into_iter()
}

/// A repeated row without what must be unique in a document.
pub(super) fn without_ids(row: &str, p: &str) -> String {
    let mut row = row.to_owned();
    for name in ["bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "id"] {
        row = without_element(&row, &format!("<{p}{name}"));
    }
    for name in ["w14:paraId=\"", "w14:textId=\""] {
        while let Some(at) = row.find(name) {
            let end =
                row[at + name.len()..].find('"').map_or(row.len(), |end| at + name.len() + end + 1);
            let from = at - usize::from(row[..at].ends_with(' '));
            row.replace_range(from..end, "");
        }
    }
    row
}
