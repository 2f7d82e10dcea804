//! Decodes TOML into a [`Record`]: every key and value is checked against the schema, and every
//! mistake becomes one finding at its place.

use toml::Spanned as TomlSpanned;
use toml::de::{DeTable, DeValue};

use crate::base::calendar::{Period, parse_date};
use crate::base::colour::Colour;
use crate::base::symbol::referred;
use crate::base::{Arg, Diagnostic, Interner, Lang, Source, Span, Spanned, number, suggest};
use crate::syntax::Form;
use crate::syntax::schema::{self, Choice, Field, ITEM_AUDIENCE, Shape};
use crate::syntax::table::{Table, date_finding, type_name};
use crate::syntax::yaml;

use super::free::free;
use super::{Days, Item, Readers, Record, Reference, Value, contact};

/// The number of findings in a file after which its unknown keys are ignored.
const MANY: usize = 1_000;

/// Decodes a table by a schema, given with the rule for unknown keys.
pub fn decode(
    source: &Source,
    table: &Table<'_>,
    (schema, rule): (&'static [Field], &'static str),
    names: &Interner,
    findings: &mut Vec<Diagnostic>,
) -> Record {
    let mut decoder =
        Decoder { source, table, top: schema, rule, names, findings, misplaced: Vec::new() };
    let mut record = decoder.record(&table.entries, schema, None);
    // A key that ended up in another table is present, though not where it counts.
    record.broken.append(&mut decoder.misplaced);
    if !table.damaged.is_empty() {
        // A line that could not be read may have contained any of the absent keys.
        let absent = schema.iter().map(|field| field.name).filter(|name| !has(&record, name));
        let absent: Vec<_> = absent.collect();
        record.broken.extend(absent);
    }
    record
}

pub(super) struct Decoder<'a> {
    pub(super) source: &'a Source,
    pub(super) table: &'a Table<'a>,
    pub(super) top: &'static [Field],
    pub(super) rule: &'static str,
    pub(super) names: &'a Interner,
    pub(super) findings: &'a mut Vec<Diagnostic>,
    /// Top-level fields that were found in another table.
    pub(super) misplaced: Vec<&'static str>,
}

impl Decoder<'_> {
    pub(super) fn record(
        &mut self,
        entries: &DeTable<'_>,
        schema: &'static [Field],
        parent: Option<&'static Field>,
    ) -> Record {
        let mut record = Record { schema, ..Record::default() };
        // The fields that misspelt keys stand for: they are present, though unreadable.
        let mut meant: Vec<&Field> = Vec::new();
        let taken = entries.iter().filter_map(|(key, _)| field_of(schema, parent, key.get_ref()));
        let taken: Vec<&str> = taken.map(|field| field.name).collect();
        for (key, value) in entries {
            let place = self.table.place(key);
            let Some(field) = field_of(schema, parent, key.get_ref()) else {
                self.unknown_key(schema, parent, key.get_ref(), place, &taken);
                let nearest = suggest::nearest(key.get_ref(), schema::spellings(schema));
                meant.extend(nearest.and_then(|name| schema::find(schema, name)));
                // An author who misspells the readers did not mean everyone.
                if suggest::nearest(key.get_ref(), [ITEM_AUDIENCE.name, ITEM_AUDIENCE.alias])
                    .is_some()
                {
                    record.broken.push(ITEM_AUDIENCE.name);
                }
                continue;
            };
            if let Some(earlier) = record.items.iter().find(|item| item.field.name == field.name) {
                let finding = self.finding("invalid-toml", place.max(earlier.key)).variant("alias");
                self.findings.push(
                    finding.arg("key", Arg::Word { en: field.name, nl: field.alias }).related(
                        &self.source.path,
                        earlier.key.min(place),
                        "already-here",
                    ),
                );
                continue;
            }
            let span = self.table.place(value);
            if self.table.is_damaged(span) || self.table.is_damaged(place) {
                record.broken.push(field.name);
                continue;
            }
            if self.table.form == Form::Yaml && yaml::is_absent(self.table, field, value) {
                let value = Value::Text("".into());
                record.empty.push(Item { field, key: place, value, span });
                continue;
            }
            if let Some(value) = self.spanned(field, field.shape, value) {
                record.items.push(Item { field, key: place, value, span });
                continue;
            }
            record.broken.push(field.name);
            let words = match (field.shape, value.get_ref()) {
                (Shape::Date, DeValue::String(text)) => Some(text.trim()),
                (Shape::Date, DeValue::Integer(number)) => Some(number.as_str()),
                _ => None,
            };
            if let Some(words) = words {
                let value = Value::Text(words.into());
                record.unread.push(Item { field, key: place, value, span });
            }
        }
        let meant = meant.into_iter().map(|field| field.name);
        let meant: Vec<&str> = meant.filter(|name| !has(&record, name)).collect();
        record.broken.extend(meant);
        record.items.sort_by_key(|item| item.key);
        let start = record.items.first().map_or(0, |item| item.key.start);
        let end = record.items.first().map_or(0, |item| item.key.end);
        record.span = Span { start, end };
        record
    }

    fn unknown_key(
        &mut self,
        schema: &[Field],
        parent: Option<&'static Field>,
        key: &str,
        place: Span,
        taken: &[&str],
    ) {
        if self.table.is_damaged(place) || self.findings.len() >= MANY {
            return;
        }
        let finding = self.finding(self.rule, place).arg("key", key);
        let nearest = suggest::nearest(key, schema::spellings(schema));
        let elsewhere = parent.and_then(|_| schema::find(self.top, key));
        let inner = schema.iter().filter(|field| matches!(field.shape, Shape::Table(_)));
        let owner = inner.clone().find(|field| schema::find(field.inner(), key).is_some());
        self.misplaced.extend(elsewhere.map(|field| field.name));
        let finding = match (nearest, parent) {
            (_, Some(parent)) if elsewhere.is_some() => finding
                .variant("misplaced")
                .arg("table", Arg::Word { en: parent.name, nl: parent.alias }),
            (_, None) if owner.is_some() => {
                let owner = owner.map_or(("", ""), |field| (field.name, field.alias));
                finding.variant("inner").arg("table", Arg::Word { en: owner.0, nl: owner.1 })
            }
            (Some(nearest), _) => {
                let finding = finding.variant("near").arg("nearest", nearest);
                // If the key is already there, a second one would only make it worse.
                let field = schema::find(schema, nearest);
                let is_free = field.is_some_and(|field| !taken.contains(&field.name));
                if is_free { finding.replace(place, nearest) } else { finding }
            }
            _ => {
                let known = schema.iter().map(|field| (field.name, field.alias)).collect();
                finding.arg("known", Arg::Words(known))
            }
        };
        self.findings.push(finding);
    }

    /// A value with its place; the schema decides the type of one in YAML.
    pub(super) fn spanned(
        &mut self,
        field: &'static Field,
        shape: Shape,
        value: &TomlSpanned<DeValue<'_>>,
    ) -> Option<Value> {
        let span = self.table.place(value);
        if self.table.form == Form::Yaml {
            if let Some(typed) = yaml::typed(self.table, field, shape, value) {
                return self.value(field, shape, &typed, span);
            }
            if let (Shape::List(inner), DeValue::String(_)) = (shape, value.get_ref()) {
                let value = self.spanned(field, *inner, value)?;
                return Some(Value::List(vec![Spanned { value, span }]));
            }
        }
        if let Shape::Free = shape {
            return Some(Value::Free(free(self.table, value)));
        }
        self.value(field, shape, value.get_ref(), span)
    }

    pub(super) fn value(
        &mut self,
        field: &'static Field,
        shape: Shape,
        value: &DeValue<'_>,
        span: Span,
    ) -> Option<Value> {
        match (shape, value) {
            (Shape::Text | Shape::Moment | Shape::File, DeValue::String(text)) => {
                Some(Value::Text(text.trim().into()))
            }
            (Shape::Address | Shape::Mail | Shape::Phone, DeValue::String(text)) => {
                Some(self.contact(field, shape, text, span))
            }
            (Shape::Moment, DeValue::Integer(number)) => Some(Value::Text(number.as_str().into())),
            (Shape::Moment, DeValue::Datetime(date)) => Some(Value::Text(date.to_string().into())),
            (Shape::Integer(low, high), DeValue::Integer(_)) => {
                self.integer(field, (low, high), value, span)
            }
            (Shape::Number, DeValue::Integer(_) | DeValue::Float(_)) => {
                self.number(field, value, span).map(Value::Number)
            }
            (Shape::Amount, DeValue::Integer(_) | DeValue::Float(_)) => {
                self.amount(field, value, span)
            }
            (Shape::Flag, DeValue::Boolean(flag)) => Some(Value::Flag(*flag)),
            (Shape::Date, value) if may_be_day(value) => self.date(value, span).map(Value::Date),
            (Shape::Days, _) => self.days(field, value, span).map(Value::Days),
            (Shape::Period, DeValue::String(text)) => self.period(field, text, span),
            (Shape::Colour(_), DeValue::String(text)) if text.starts_with('#') => {
                self.colour(field, text, span)
            }
            (Shape::Choice(choices) | Shape::Colour(choices), DeValue::String(text)) => {
                self.choice(field, choices, text, span).map(Value::Choice)
            }
            (Shape::Reference(_), DeValue::String(text)) => Some(Value::Reference(Reference {
                symbol: self.names.intern(&referred(text)),
                text: text.as_ref().into(),
            })),
            (Shape::List(inner), DeValue::Array(values)) => self.list(field, *inner, values),
            (Shape::List(inner), _) => {
                let value = self.value(field, *inner, value, span)?;
                Some(Value::List(vec![Spanned { value, span }]))
            }
            (Shape::Table(fields), DeValue::Table(entries)) => {
                Some(Value::Table(self.inner(field, fields, entries, span)))
            }
            (Shape::Tables(fields), DeValue::Array(values)) => {
                let mut records = Vec::with_capacity(values.len());
                for value in values {
                    let span = self.table.place(value);
                    let DeValue::Table(entries) = value.get_ref() else {
                        return self.wrong_type(field, shape, value.get_ref(), span);
                    };
                    records.push(self.inner(field, fields, entries, span));
                }
                Some(Value::Tables(records))
            }
            (Shape::Map(inner), DeValue::Table(entries)) => self.map(field, *inner, entries),
            (Shape::Readers, DeValue::Array(_) | DeValue::String(_)) => {
                let document = Some(self.names_of_readers(field, value, span)?);
                Some(Value::Readers(Readers { document, fields: Vec::new() }))
            }
            (Shape::Readers, DeValue::Table(entries)) => self.readers(field, entries, ""),
            _ => self.wrong_type(field, shape, value, span),
        }
    }

    fn contact(&mut self, field: &'static Field, shape: Shape, text: &str, span: Span) -> Value {
        let (value, finding) = contact::read(shape, text, &self.source.path, span);
        self.findings.extend(finding.map(|finding| key_arg(finding, field)));
        Value::Text(value.into())
    }

    pub(super) fn number(
        &mut self,
        field: &'static Field,
        value: &DeValue<'_>,
        span: Span,
    ) -> Option<f64> {
        let number = match value {
            DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix())
                .ok()
                .map(|number| number as f64),
            DeValue::Float(number) => number.as_str().parse::<f64>().ok(),
            _ => None,
        };
        // A number of more than fifteen digits is a typing error, and infinity cannot be computed
        // with.
        let number = number.filter(|number| number.is_finite() && number.abs() < 1e15);
        if number.is_none() {
            let finding = self.finding("invalid-value", span).variant("number");
            self.findings.push(key_arg(finding, field));
        }
        number
    }

    fn date(&mut self, value: &DeValue<'_>, span: Span) -> Option<crate::base::calendar::Date> {
        let text = match value {
            DeValue::String(text) => text.to_string(),
            DeValue::Datetime(moment) => moment.to_string(),
            DeValue::Integer(number) => number.as_str().to_owned(),
            _ => return None,
        };
        let told = |problem| date_finding(self.source, span, &text, problem);
        parse_date(&text).map_err(|problem| self.findings.push(told(problem))).ok()
    }

    fn days(&mut self, field: &'static Field, value: &DeValue<'_>, span: Span) -> Option<Days> {
        match value {
            value if may_be_day(value) => Some(Days::On(vec![self.date(value, span)?])),
            DeValue::Array(values) if !values.is_empty() => {
                let days = values.iter().map(|value| {
                    let span = self.table.place(value);
                    match value.get_ref() {
                        day if may_be_day(day) => self.date(day, span),
                        other => self.wrong_type(field, Shape::Days, other, span),
                    }
                });
                days.collect::<Option<Vec<_>>>().map(Days::On)
            }
            DeValue::Table(_) => {
                const FIELDS: &[Field] = &[
                    Field::new("from", "van", Shape::Date).required(),
                    Field::new("to", "tot", Shape::Date).required(),
                ];
                let Some(Value::Table(record)) =
                    self.value(field, Shape::Table(FIELDS), value, span)
                else {
                    return None;
                };
                let (from, to) = (record.date("from")?, record.date("to")?);
                if to < from {
                    let finding = self.finding("invalid-value", span).variant("order");
                    self.findings.push(key_arg(finding, field));
                    return None;
                }
                Some(Days::Between(from, to))
            }
            _ => self.wrong_type(field, Shape::Days, value, span),
        }
    }

    fn period(&mut self, field: &'static Field, text: &str, span: Span) -> Option<Value> {
        let period = Period::parse(text);
        if period.is_none() {
            let finding = self.finding("invalid-value", span).variant("period");
            self.findings.push(key_arg(finding, field));
        }
        period.map(Value::Period)
    }

    fn colour(&mut self, field: &'static Field, text: &str, span: Span) -> Option<Value> {
        let colour = Colour::read(text);
        if colour.is_none() {
            let finding = self.finding("invalid-value", span).variant("colour");
            self.findings.push(key_arg(finding, field));
        }
        colour.map(|colour| Value::Text(colour.to_string().into()))
    }

    fn choice(
        &mut self,
        field: &'static Field,
        choices: &'static [Choice],
        text: &str,
        span: Span,
    ) -> Option<&'static str> {
        let wanted = text.trim().to_lowercase().replace([' ', '_'], "-");
        let fits = |choice: &&Choice| choice.is_called(&wanted);
        if let Some(choice) = choices.iter().find(fits) {
            return Some(choice.name);
        }
        let known = choices.iter().flat_map(|choice| [choice.name, choice.alias]);
        let nearest = suggest::nearest(text, known);
        let list = choices.iter().map(|choice| (choice.name, choice.alias)).collect();
        let finding = key_arg(self.finding("invalid-value", span), field)
            .arg("value", text)
            .arg("known", Arg::Words(list));
        self.findings.push(match nearest {
            Some(nearest) => finding
                .variant("near")
                .arg("nearest", nearest)
                .replace(span, format!("\"{nearest}\"")),
            None => finding,
        });
        None
    }

    pub(super) fn missing(&mut self, record: &Record, span: Span) {
        for field in record.schema.iter().filter(|field| field.required) {
            if !has(record, field.name) {
                let finding = self.finding("missing-key", span);
                self.findings.push(key_arg(finding, field).variant("table"));
            }
        }
    }

    fn wrong_type<T>(
        &mut self,
        field: &'static Field,
        shape: Shape,
        value: &DeValue<'_>,
        span: Span,
    ) -> Option<T> {
        let finding = self.finding("wrong-type", span);
        let finding = key_arg(finding, field)
            .arg("expected", Arg::Message(expected(shape)))
            .arg("found", Arg::Message(type_name(value)));
        let written = self.source.text[span.range()].to_owned();
        let single_line = !written.contains(['\n', '"', '\'']);
        self.findings.push(match (shape, value) {
            (Shape::Table(fields) | Shape::Tables(fields), _) => {
                let inner = fields.iter().map(|field| (field.name, field.alias)).collect();
                let tables = matches!(shape, Shape::Tables(_));
                finding
                    .variant(if tables { "tables" } else { "table" })
                    .arg("inner", Arg::Words(inner))
            }
            (Shape::Number | Shape::Amount | Shape::Integer(..), DeValue::String(text)) => {
                // `1.000` is a thousand in one language and one in the other.
                let read = Lang::ALL.map(|lang| number::read(text, lang));
                match number::certain(text) {
                    Some(number) => {
                        finding.variant("quoted").replace(span, number::written(number))
                    }
                    None if read.iter().any(Result::is_ok) => finding.variant("quoted"),
                    None => finding.variant("unit"),
                }
            }
            (
                Shape::Text | Shape::Phone,
                DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_),
            ) if single_line => finding.variant("bare").replace(span, format!("\"{written}\"")),
            _ => finding,
        });
        None
    }

    pub(super) fn finding(&self, rule: &'static str, span: Span) -> Diagnostic {
        Diagnostic::new(rule, &self.source.path, span)
    }
}

/// The field that a key refers to; items of lists also accept their readers.
fn field_of(
    schema: &'static [Field],
    parent: Option<&'static Field>,
    key: &str,
) -> Option<&'static Field> {
    let item = parent.is_some_and(|field| matches!(field.shape, Shape::Tables(_)));
    let own = item && ITEM_AUDIENCE.is_called(key);
    schema::find(schema, key).or(own.then_some(&ITEM_AUDIENCE))
}

fn has(record: &Record, name: &str) -> bool {
    record.broken.contains(&name) || record.items.iter().any(|item| item.field.name == name)
}

/// Whether a value can be meant as a day: a date, a text, or the eight digits of `20261214`.
fn may_be_day(value: &DeValue<'_>) -> bool {
    match value {
        DeValue::Datetime(_) | DeValue::String(_) => true,
        DeValue::Integer(number) => number.as_str().len() == 8,
        _ => false,
    }
}

pub(super) fn key_arg(finding: Diagnostic, field: &Field) -> Diagnostic {
    finding.arg("key", Arg::Word { en: field.name, nl: field.alias })
}

/// The id of the message that describes a shape.
fn expected(shape: Shape) -> &'static str {
    match shape {
        Shape::Text | Shape::Moment | Shape::Choice(_) | Shape::Colour(_) | Shape::Reference(_) => {
            "shape-text"
        }
        Shape::Address => "shape-address",
        Shape::Mail => "shape-mail",
        Shape::Phone => "shape-phone",
        Shape::File => "shape-file",
        Shape::Integer(..) => "shape-integer",
        Shape::Number | Shape::Amount => "shape-number",
        Shape::Flag => "shape-flag",
        Shape::Date => "shape-date",
        Shape::Days => "shape-days",
        Shape::Period => "shape-period",
        Shape::List(inner) => match inner {
            Shape::Number | Shape::Integer(..) => "shape-numbers",
            Shape::Date => "shape-dates",
            _ => "shape-texts",
        },
        Shape::Table(_) | Shape::Map(_) => "shape-table",
        Shape::Tables(_) => "shape-tables",
        Shape::Readers => "shape-readers",
        Shape::Free => "shape-free",
    }
}
