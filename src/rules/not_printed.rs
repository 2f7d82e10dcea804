//! A character in a printed text that the typefaces for paper do not contain.

use super::Check;
use crate::base::printable;
use crate::base::{Arg, Diagnostic, Severity, Span};
use crate::plan::audience::of_person;
use crate::plan::visibility::{self, Editions, Passage, Shown};
use crate::plan::{Detail, Edition, Entry, EntryId, Kind, Output};
use crate::syntax::schema::{self, Field};
use crate::syntax::{Record, Shape, Value};

rule!("not-printed", Error, Check::Shown { settings: Some(settings), document });

/// The keys with names, which must be printed correctly.
const NAMES: [&str; 7] = ["name", "organisation", "who", "by", "from", "issuer", "provider"];

/// The number of characters that a finding lists.
const SHOWN: usize = 8;

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
        let finding = Diagnostic::new("not-printed", &config.path, span);
        findings.push(told(finding, &missing, named.then_some(&text)));
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
        let mut first: Option<&Shown> = None;
        let mut signs: Vec<(usize, char)> = Vec::new();
        let wanted = texts.iter().filter(|text| stands(entry, &text.passage.key));
        for text in wanted.filter(|text| !text.passage.text.is_ascii()) {
            let Passage { key, text: words, .. } = &text.passage;
            let missing = printable::missing(words);
            if missing.is_empty() {
                continue;
            }
            let last = key.rsplit('.').next().unwrap_or_default();
            if NAMES.contains(&last) && *key != "measure.name" && *key != "competence.name" {
                findings.push(told(place(text, &missing), &missing, Some(words)));
            } else {
                first.get_or_insert(text);
                signs.extend(missing);
            }
        }
        if let Some(first) = first {
            findings.push(told(place(first, &signs), &signs, None));
        }
    }
}

/// A finding at the first of the characters in a text.
fn place(text: &Shown, missing: &[(usize, char)]) -> Diagnostic {
    let (at, sign) = missing.first().copied().unwrap_or((0, ' '));
    let place = text.place(at, at + sign.len_utf8());
    Diagnostic::new("not-printed", &text.passage.path, place)
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

/// The finding about missing characters: an error in a name, otherwise a warning.
fn told(finding: Diagnostic, missing: &[(usize, char)], name: Option<&String>) -> Diagnostic {
    let mut signs: Vec<char> = Vec::new();
    for (_, sign) in missing {
        if signs.len() < SHOWN && !signs.contains(sign) {
            signs.push(*sign);
        }
    }
    let listed: Vec<String> = signs.iter().map(|sign| format!("`{sign}`")).collect();
    let finding =
        finding.arg("signs", listed.join(" ")).arg("count", Arg::Count(signs.len() as i64));
    match name {
        Some(name) => finding.variant("name").arg("name", name.as_str()),
        None => finding.softened(Severity::Warning),
    }
}
