//! A sign in a printed text that no typeface for paper has.

use super::{Check, shown};
use crate::base::printable;
use crate::base::{Arg, Diagnostic, Severity, Span};
use crate::plan::audience::of_person;
use crate::plan::kinds::goal::Status;
use crate::plan::{Detail, Edition, Entry, Kind, Plan};
use crate::syntax::{Record, Value};

rule!("not-printed", Error, Check::Text { settings: Some(settings), text });

/// The keys that hold the name of somebody or something: a name is right or wrong.
const NAMES: [&str; 7] = ["name", "organisation", "who", "by", "from", "issuer", "provider"];

/// How many signs a finding names.
const SHOWN: usize = 8;

/// What of the settings is printed, by the table that holds it.
const SETTINGS: [(&str, &[&str]); 2] = [
    ("person", &["name", "role", "organisation", "towards", "seeks"]),
    ("route", &["what", "when", "note"]),
];

/// Whether an edition is printed as a report, or at all.
fn is_printed(edition: &Edition) -> bool {
    edition.outputs.iter().any(|output| matches!(*output, "report" | "sheet"))
}

fn is_reported(edition: &Edition) -> bool {
    edition.outputs.contains(&"report")
}

fn settings(plan: &Plan, findings: &mut Vec<Diagnostic>) {
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

/// A document says it once, for all of its texts; a name is told by itself.
fn text(plan: &Plan, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    // An escape in TOML can hold any sign.
    if entry.body.text.is_ascii()
        && !entry.body.text.contains("\\u")
        && !entry.body.text.contains("\\U")
    {
        return;
    }
    let Some(id) = plan.find_entry(entry.symbol) else { return };
    let wanted = |path: &str| stands(entry, path);
    let mut first: Option<Span> = None;
    let mut signs: Vec<(usize, char)> = Vec::new();
    for text in shown::printed(plan, id, entry, is_reported, &wanted) {
        let missing = printable::missing(&text.shown.text);
        let Some((at, sign)) = missing.first().copied() else { continue };
        let place = text.shown.place(at, at + sign.len_utf8());
        let key = text.path.rsplit('.').next().unwrap_or_default();
        if NAMES.contains(&key) && text.path != "measure.name" && text.path != "competence.name" {
            let finding = entry.finding("not-printed", place);
            findings.push(told(finding, &missing, Some(&text.shown.text)));
        } else {
            first.get_or_insert(place);
            signs.extend(missing);
        }
    }
    if let Some(place) = first {
        findings.push(told(entry.finding("not-printed", place), &signs, None));
    }
}

/// Whether the report holds what a document says below a key; `body` is its text.
fn stands(entry: &Entry, path: &str) -> bool {
    let goal = match &entry.detail {
        Detail::Goal(goal) => Some(goal.status),
        _ => None,
    };
    let home = entry.kind == Kind::Page && &*entry.path == "index.md";
    match entry.kind {
        Kind::Goal => !matches!(goal, Some(Status::Idea | Status::Dropped | Status::Replaced)),
        Kind::Observation | Kind::Conclusion | Kind::Evaluation => {
            matches!(path, "title" | "body")
        }
        Kind::Situation => path == "body",
        Kind::Comparison => path.contains('.'),
        Kind::Profile => matches!(path, "role" | "competence.name"),
        Kind::Log => matches!(path, "title" | "result"),
        Kind::Evidence => matches!(path, "title" | "issuer"),
        Kind::Review => path.starts_with("agreement.") || path.starts_with("signature."),
        Kind::Need => path == "title",
        Kind::Page => home && path == "body",
        Kind::Assessment => false,
    }
}

/// The finding about signs that are missing: in a name an error, elsewhere a warning.
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
