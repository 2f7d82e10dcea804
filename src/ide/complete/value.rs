//! The values that a key can have.

use super::super::paths::relative;
use super::{Completion, Desk, Sort};
use crate::base::calendar::Date;
use crate::base::{Lang, Span, lang};
use crate::plan::kinds::{Detail, Kind, LANGUAGES, SPECS};
use crate::plan::{EntryId, Found};
use crate::rules;
use crate::syntax::Form;
use crate::syntax::quote::quoted;
use crate::syntax::schema::{Choice, Field, Shape, Target};

/// A place for a value.
pub(super) struct Slot {
    /// What is replaced.
    pub(super) span: Span,
    /// Whether the quotes are there already.
    pub(super) quoted: bool,
    /// Whether it is an item of a list.
    pub(super) in_list: bool,
    /// The format of the header.
    pub(super) form: Form,
}

/// An example of a value.
#[derive(Default)]
pub(super) struct Example {
    pub(super) text: String,
    /// The part to be replaced.
    pub(super) open: Option<(usize, usize)>,
}

impl Slot {
    /// A word as it is written here.
    fn word(&self, word: &str) -> String {
        if self.quoted || (self.form == Form::Yaml && is_plain(word)) {
            return word.to_owned();
        }
        quoted(word)
    }

    fn offer(&self, sort: Sort, word: &str) -> Completion {
        Completion::new(sort, self.span, word).text(self.word(word))
    }
}

/// Whether YAML reads a word as it is written.
fn is_plain(word: &str) -> bool {
    word.starts_with(char::is_alphabetic)
        && word
            .chars()
            .all(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '/' | '.'))
}

/// What a key with this shape can have as its value.
pub(super) fn complete(
    desk: &Desk<'_>,
    field: &'static Field,
    shape: Shape,
    slot: &Slot,
) -> Vec<Completion> {
    match shape {
        Shape::List(_) if field.name == "audience" => in_list(readers(desk, slot), slot),
        Shape::Readers => in_list(readers(desk, slot), slot),
        Shape::List(inner) => complete(desk, field, *inner, slot),
        Shape::Choice(choices) | Shape::Colour(choices) => words(desk, choices, slot),
        Shape::Reference(targets) => references(desk, targets, slot),
        Shape::Flag => {
            ["true", "false"].map(|word| Completion::new(Sort::Value, slot.span, word)).into()
        }
        Shape::Integer(low, high) if high - low <= 10 => {
            let numbers = (low..=high).map(|number| number.to_string());
            numbers.map(|number| Completion::new(Sort::Value, slot.span, &number)).collect()
        }
        Shape::Date | Shape::Days => days(desk, field, slot),
        Shape::Period => {
            let periods = match desk.keys {
                Lang::En => ["3 months", "6 months", "1 year"],
                Lang::Nl => ["3 maanden", "6 maanden", "1 jaar"],
            };
            periods.map(|period| slot.offer(Sort::Value, period)).into()
        }
        Shape::File => files(desk, slot),
        Shape::Text if field.name == "kind" => {
            let kinds = SPECS.iter().map(|spec| (desk.keys.pick(spec.name, spec.alias), spec.doc));
            let kinds = kinds.map(|(name, doc)| {
                slot.offer(Sort::Value, name).doc(desk.language.pick(doc.0, doc.1))
            });
            kinds.collect()
        }
        Shape::Text if field.name == "lang" => words(desk, LANGUAGES, slot),
        _ => Vec::new(),
    }
}

/// The same with brackets where a list is needed and has none.
fn in_list(all: Vec<Completion>, slot: &Slot) -> Vec<Completion> {
    if slot.in_list || slot.quoted {
        return all;
    }
    all.into_iter().map(|one| Completion { text: format!("[{}]", one.text), ..one }).collect()
}

fn words(desk: &Desk<'_>, choices: &[Choice], slot: &Slot) -> Vec<Completion> {
    let word = |choice: &Choice| slot.offer(Sort::Value, desk.keys.pick(choice.name, choice.alias));
    choices.iter().map(word).collect()
}

/// The ids of everything that a reference can name.
fn references(desk: &Desk<'_>, targets: &[Target], slot: &Slot) -> Vec<Completion> {
    let mut all = Vec::new();
    for target in targets {
        for found in found(desk, *target) {
            all.push(reference(desk, found, slot));
        }
    }
    all
}

fn reference(desk: &Desk<'_>, found: Found, slot: &Slot) -> Completion {
    let plan = desk.plan();
    let title = plan.title_of(found).unwrap_or_default();
    slot.offer(Sort::Reference, &plan.id_of(found)).detail(&*title)
}

/// Everything that a reference can name, except the document itself.
fn found(desk: &Desk<'_>, target: Target) -> Vec<Found> {
    let plan = desk.plan();
    let of_kind = |kind: Kind| plan.of_kind(kind).iter().copied();
    match target {
        Target::Kind(name) => {
            let Some(kind) = Kind::from_name(name) else { return Vec::new() };
            let other = |id: &EntryId| *plan.entry(*id).path != *desk.path;
            of_kind(kind).filter(other).map(Found::Entry).collect()
        }
        Target::Competence => {
            let count = |id| match &plan.entry(id).detail {
                Detail::Profile(profile) => profile.competences.len() as u32,
                _ => 0,
            };
            let each = |id| (0..count(id)).map(move |number| Found::Competence(id, number));
            let all = of_kind(Kind::Profile).flat_map(each);
            all.filter(|found| has_own_id(desk, *found)).collect()
        }
        Target::Difference => {
            let count = |id| match &plan.entry(id).detail {
                Detail::Comparison(comparison) => comparison.differences.len() as u32,
                _ => 0,
            };
            let each = |id| (0..count(id)).map(move |number| Found::Difference(id, number));
            let all = of_kind(Kind::Comparison).flat_map(each);
            all.filter(|found| has_own_id(desk, *found)).collect()
        }
    }
}

/// Whether a part of a document has an id of its own, by which it can be named.
fn has_own_id(desk: &Desk<'_>, found: Found) -> bool {
    let plan = desk.plan();
    let (Found::Entry(id) | Found::Competence(id, _) | Found::Difference(id, _)) = found;
    plan.id_of(found) != plan.entry(id).id
}

/// The names of readers.
pub(super) fn readers(desk: &Desk<'_>, slot: &Slot) -> Vec<Completion> {
    let own = [desk.keys.pick("public", "openbaar"), desk.keys.pick("private", "privé")];
    let mut all: Vec<Completion> = own.iter().map(|name| slot.offer(Sort::Readers, name)).collect();
    for audience in &desk.plan().config.audiences {
        if !all.iter().any(|one| one.label == *audience.name) {
            all.push(slot.offer(Sort::Readers, &audience.name));
        }
    }
    all
}

/// Today, and days on which something can be due: each by its digits and by a word for it. The plan
/// gets the digits.
fn days(desk: &Desk<'_>, field: &Field, slot: &Slot) -> Vec<Completion> {
    let today = desk.plan().today;
    let span = jiff::Span::new;
    let days = [
        ("today", "vandaag", span()),
        ("tomorrow", "morgen", span().days(1)),
        ("in a week", "over een week", span().weeks(1)),
        ("in a month", "over een maand", span().months(1)),
        ("in three months", "over drie maanden", span().months(3)),
        ("in half a year", "over een half jaar", span().months(6)),
        ("in a year", "over een jaar", span().years(1)),
    ];
    let days = days.iter().filter_map(|(en, nl, span)| {
        Some((desk.language.pick(*en, *nl), today.checked_add(*span).ok()?))
    });
    let mut days: Vec<_> = days.collect();
    if field.name == "due" {
        // What is due today is no plan.
        days.rotate_left(4);
    }
    let one = |label: &str, detail: String, day: Date| {
        Completion::new(Sort::Value, slot.span, label).detail(detail).text(day.to_string())
    };
    let words = |day| lang::long_date(desk.language, day);
    let digits = days.iter().map(|(_, day)| one(&day.to_string(), words(*day), *day));
    let named = days.iter().map(|(name, day)| one(name, words(*day), *day));
    digits.chain(named).collect()
}

/// The files of the plan, as they are named from the document.
fn files(desk: &Desk<'_>, slot: &Slot) -> Vec<Completion> {
    let files = desk.plan().files.iter();
    files.map(|path| slot.offer(Sort::File, &relative(desk.path, path))).collect()
}

/// A place for a free key of a table: a measure, a competence, a rule, a key with readers.
pub(super) struct FreeKeys {
    /// The field that the table is the value of.
    pub(super) field: &'static Field,
    /// What is replaced.
    pub(super) span: Span,
    /// Whether the line has a value already.
    pub(super) has_value: bool,
    /// The format of the header.
    pub(super) form: Form,
}

impl FreeKeys {
    /// The keys that the table does not have yet.
    pub(super) fn complete(&self, desk: &Desk<'_>, used: &[&str]) -> Vec<Completion> {
        let (before, after) = match (self.field.shape, self.form) {
            (Shape::Map(Shape::Text), Form::Toml) => ("\"", "\""),
            (Shape::Readers, Form::Toml) => ("[\"", "\"]"),
            (Shape::Readers, Form::Yaml) => ("[", "]"),
            _ => ("", ""),
        };
        let mark = if self.form == Form::Toml { " = " } else { ": " };
        let mut all: Vec<Completion> = Vec::new();
        for (name, doc) in self.names(desk) {
            if used.contains(&&*name) || all.iter().any(|one| one.label == name) {
                continue;
            }
            let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "-_".contains(letter);
            let key = if name.chars().all(is_plain) { name.clone() } else { quoted(&name) };
            let mut one = Completion::new(Sort::Key, self.span, &name).doc(doc);
            if self.has_value {
                one = one.text(key);
            } else {
                let at = key.len() + mark.len() + before.len();
                one = one.text(format!("{key}{mark}{before}{after}"));
                one.open = Some((at, at));
            }
            all.push(one);
        }
        all
    }

    /// The known names, each with what it means.
    fn names(&self, desk: &Desk<'_>) -> Vec<(String, String)> {
        let plan = desk.plan();
        match self.field.name {
            "waive" => {
                let rules = rules::ALL.iter().filter(|rule| rule.waivable);
                let said = |rule: &rules::Rule| rule.summary(desk.language).to_owned();
                rules.map(|rule| (rule.name.to_owned(), said(rule))).collect()
            }
            "readings" => {
                let measures = plan.goals().flat_map(|(_, _, goal)| &goal.measures);
                let name = |measure: &crate::plan::kinds::goal::Measure| {
                    let id = measure.id.as_ref().or(measure.name.as_ref())?;
                    Some((id.to_string(), measure.name.as_deref().unwrap_or_default().to_owned()))
                };
                measures.filter_map(name).collect()
            }
            "scores" | "notes" => {
                let all = found(desk, Target::Competence).into_iter();
                all.map(|found| {
                    let title = plan.title_of(found).unwrap_or_default().to_string();
                    (plan.id_of(found).to_string(), title)
                })
                .collect()
            }
            "audience" => {
                let fields = desk.fields.iter();
                fields
                    .map(|field| (desk.key(field).to_owned(), desk.doc(field).to_owned()))
                    .collect()
            }
            _ => Vec::new(),
        }
    }
}

/// A likely value of a key, for a line with that key.
pub(super) fn example(desk: &Desk<'_>, field: &'static Field, shape: Shape, form: Form) -> Example {
    let slot = Slot { span: Span::default(), quoted: false, in_list: true, form };
    let whole = |text: String| Example { open: Some((0, text.len())), text };
    let first = complete(desk, field, shape, &slot).into_iter().next();
    match shape {
        // An id that nothing has would be an error.
        Shape::List(Shape::Reference(_)) if first.is_none() => {
            Example { text: "[]".to_owned(), open: Some((1, 1)) }
        }
        Shape::List(inner) => {
            let inner = example(desk, field, *inner, form);
            let open = inner.open.map(|(from, to)| (from + 1, to + 1));
            Example { text: format!("[{}]", inner.text), open }
        }
        Shape::Text if field.name == "kind" && desk.kind.is_some() => {
            let own = desk.kind.map(|kind| desk.keys.pick(kind.spec().name, kind.spec().alias));
            whole(slot.word(own.unwrap_or_default()))
        }
        Shape::Readers => whole(format!("[{}]", quoted(desk.keys.pick("private", "privé")))),
        Shape::Number | Shape::Amount => whole("1".to_owned()),
        Shape::Integer(low, high) => whole(1.clamp(low, high).to_string()),
        Shape::Table(_) | Shape::Tables(_) | Shape::Map(_) | Shape::Free => {
            Example { text: "{}".to_owned(), open: Some((1, 1)) }
        }
        _ => match first {
            Some(first) => whole(first.text),
            None => Example { text: "\"\"".to_owned(), open: Some((1, 1)) },
        },
    }
}
