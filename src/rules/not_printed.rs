//! What paper cannot show: a character that its typefaces do not contain, and lists or quotations that
//! are nested too deep.

use std::sync::Arc;

use unicode_normalization::char::is_combining_mark;

use super::Check;
use crate::base::printable::{self, pieces};
use crate::base::{Cover, Diagnostic, Severity, Span, depth};
use crate::plan::audience::of_person;
use crate::plan::visibility::{self, Editions, Passage, Shown, Visibility};
use crate::plan::{Detail, Edition, Entry, EntryId, Kind, Output};
use crate::syntax::schema::{self, Field};
use crate::syntax::{Record, Shape, Value};

rule!("not-printed", Error, Check::Shown { settings: Some(settings), document });

/// The keys with names, which must be printed correctly.
const NAMES: [&str; 7] = ["name", "organisation", "who", "by", "from", "issuer", "provider"];

/// The number of characters that a finding lists; it counts the others.
const LISTED: usize = 8;

/// The printed settings, by table.
const SETTINGS: [(&str, &[&str]); 4] = [
    ("person", &["name", "role", "organisation", "towards", "seeks", "available", "region"]),
    ("route", &["what", "when", "note"]),
    ("work", &["role", "organisation", "place", "from", "until", "results"]),
    ("education", &["what", "school", "place", "from", "until", "note"]),
];

/// Whether an edition is printed at all.
fn is_printed(edition: &Edition) -> bool {
    edition
        .outputs
        .iter()
        .any(|output| matches!(output, Output::Report | Output::Sheet | Output::Cv))
}

fn settings(editions: &Editions<'_>, findings: &mut Vec<Diagnostic>) {
    let plan = editions.plan;
    let config = &plan.config;
    let printed = config.editions.iter().filter(|edition| is_printed(edition));
    let access = of_person(config);
    let viewers: Vec<_> = printed.map(|edition| plan.viewer(edition)).collect();
    if viewers.is_empty() {
        return;
    }
    let mut texts: Vec<(String, Span, bool)> = Vec::new();
    for item in &config.record.items {
        let name = item.field.name;
        if name == "title" {
            gather(&item.value, item.span, false, &mut texts);
        }
        let Some((_, keys)) = SETTINGS.iter().find(|(table, _)| *table == name) else { continue };
        let mut one = |record: &Record| {
            let shown = record.items.iter().filter(|item| keys.contains(&item.field.name));
            for item in shown {
                let field = item.field.name;
                let open = name != "person"
                    || viewers.iter().any(|viewer| access.field(field, false).allows(*viewer));
                if open {
                    gather(&item.value, item.span, NAMES.contains(&field), &mut texts);
                }
            }
        };
        match &item.value {
            Value::Table(record) => one(record),
            Value::Tables(records) => records.iter().for_each(one),
            _ => {}
        }
    }
    for (text, span, named) in texts {
        let missing = printable::missing(&text);
        if missing.is_empty() {
            continue;
        }
        let missing: Vec<(Span, char)> = missing.iter().map(|(_, sign)| (span, *sign)).collect();
        findings.push(told(&config.path, &missing, named.then_some(&text)));
    }
}

fn gather(value: &Value, span: Span, named: bool, texts: &mut Vec<(String, Span, bool)>) {
    match value {
        Value::Text(text) => texts.push((text.to_string(), span, named)),
        Value::List(values) => {
            for value in values {
                gather(&value.value, value.span, named, texts);
            }
        }
        _ => {}
    }
}

/// There is one finding per document for all its texts; a name has its own.
fn document(editions: &Editions<'_>, id: EntryId, findings: &mut Vec<Diagnostic>) {
    let entry = editions.plan.entry(id);
    let reports = editions.that(|one| one.edition().outputs.contains(&Output::Report));
    let mut shown = visibility::shown(&reports, id);
    // A translation is reported by itself.
    shown.sort_by(|one, other| one.passage.path.cmp(&other.passage.path));
    for texts in shown.chunk_by(|one, other| one.passage.path == other.passage.path) {
        let path = &texts[0].passage.path;
        let mut signs: Vec<(Span, char)> = Vec::new();
        let wanted = texts.iter().filter(|text| stands(entry, &text.passage.key));
        for text in wanted.filter(|text| !text.passage.text.is_ascii()) {
            let Passage { key, text: words, .. } = &text.passage;
            let missing: Vec<(Span, char)> = placed(text, &printable::missing(words));
            let last = key.rsplit('.').next().unwrap_or_default();
            let named =
                NAMES.contains(&last) && *key != "measure.name" && *key != "competence.name";
            if named && !missing.is_empty() {
                findings.push(told(path, &missing, Some(words)));
            } else {
                signs.extend(missing);
            }
        }
        if !signs.is_empty() {
            findings.push(told(path, &signs, None));
        }
    }
    for report in reports {
        let finding = deep(report, entry, id).filter(|finding| !findings.contains(finding));
        findings.extend(finding);
    }
}

/// A list or quotation of a body that is too deep for paper, if a report shows it.
fn deep(report: &Visibility<'_>, entry: &Entry, id: EntryId) -> Option<Diagnostic> {
    if !stands(entry, "body") || !report.document(id) || !report.field(id, "body") {
        return None;
    }
    let (version, path) = report.version(id);
    let body = &version.body;
    let hidden: Cover = report.cuts(body).iter().map(|cut| cut.span).collect();
    let places = depth::too_deep(body.markdown()).into_iter();
    let places = places
        .map(|place| Span::new(place.start, place.end).shifted(body.span.start as usize))
        .filter(|place| !hidden.holds(*place));
    let mut places = places.collect::<Vec<_>>().into_iter();
    let finding = Diagnostic::new("not-printed", path, places.next()?).also(places);
    Some(finding.variant("deep").softened(Severity::Warning))
}

/// The characters of a text with their places in the file; the place of a combining mark includes its
/// letter.
fn placed(text: &Shown, missing: &[(usize, char)]) -> Vec<(Span, char)> {
    let place = |(at, sign): &(usize, char)| {
        let piece = pieces(&text.passage.text[*at..]).next().map_or("", |(_, piece)| piece);
        let first = piece.chars().next().map_or(0, char::len_utf8);
        let length = piece.find(*sign).map_or(first, |found| found + sign.len_utf8());
        (text.place(*at, at + length), *sign)
    };
    missing.iter().map(place).collect()
}

/// Whether the report contains what a document says in a key; `body` is its text.
fn stands(entry: &Entry, path: &str) -> bool {
    if let Detail::Goal(goal) = &entry.detail
        && !goal.status.is_meant()
    {
        return false;
    }
    if path == "body" {
        return !matches!(entry.kind, Kind::Log | Kind::Evidence);
    }
    let home = entry.kind == Kind::Page && &*entry.path == "index.md";
    !home && is_shown(entry.kind.spec().fields, path)
}

/// Whether a reader sees the key at a path. Files have a published name, which does not contain
/// such a character.
fn is_shown(fields: &[Field], path: &str) -> bool {
    let (name, inner) = path.split_once('.').unwrap_or((path, ""));
    let Some(field) = schema::find(fields, name) else { return true };
    let here =
        !matches!(field.shown, schema::Shown::Nowhere(..)) && !matches!(field.shape, Shape::File);
    here && (inner.is_empty() || is_shown(field.inner(), inner))
}

/// The finding about missing characters, each at its first place: an error in a name, otherwise a
/// warning.
fn told(path: &Arc<str>, missing: &[(Span, char)], name: Option<&String>) -> Diagnostic {
    let mut signs: Vec<(Span, char)> = Vec::new();
    for (place, sign) in missing {
        if !signs.iter().any(|(_, known)| known == sign) {
            signs.push((*place, *sign));
        }
    }
    let listed: Vec<String> = signs.iter().take(LISTED).map(|(_, sign)| shown(*sign)).collect();
    let first = signs.first().map(|(place, _)| *place).unwrap_or_default();
    let finding = Diagnostic::new("not-printed", path, first)
        .also(signs.iter().map(|(place, _)| *place))
        .arg("signs", listed.join(" "))
        .arg("count", signs.len())
        .arg("more", signs.len().saturating_sub(LISTED));
    match name {
        Some(name) => finding.variant("name").arg("name", name.as_str()),
        None => finding.softened(Severity::Warning),
    }
}

/// A character in backticks; a combining mark has a circle under it, so that it does not land on
/// the backtick.
fn shown(sign: char) -> String {
    let circle = if is_combining_mark(sign) { "\u{25cc}" } else { "" };
    format!("`{circle}{sign}`")
}
