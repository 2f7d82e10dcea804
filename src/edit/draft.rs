//! Writes the text of a new document: the known values, and questions for the rest after a `#`.

use std::fmt::Write;

use crate::base::calendar::Date;
use crate::base::symbol::normal;
use crate::base::{Lang, lang};
use crate::syntax::quote::quoted;
use crate::syntax::schema::{self, Choice, Field, Shape};

use crate::plan::letters::Letter;
use crate::plan::names::without_names;
use crate::plan::{Kind, Plan};

use super::literal::bare_key;
pub(crate) use super::literal::literal;
use super::usual::is_usual;

/// A document that is to be written.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The kind.
    pub kind: Kind,
    /// The language of its keys and questions.
    pub lang: Lang,
    /// The known values as an author writes them, by the English name of the key (`smart.specific`
    /// for a key in a table).
    pub given: Vec<(String, String)>,
    /// Tables of a list, such as the steps of a goal: the English name of the list, and the values
    /// by the English names of their keys.
    pub rows: Vec<(String, Vec<(String, String)>)>,
    /// The file name, if it does not follow from the title.
    pub name: Option<String>,
    /// Whether it contains the other keys as questions.
    pub questions: Questions,
    /// The body; without it, the headings of the kind.
    pub body: Option<String>,
    /// The day of writing.
    pub today: Date,
}

/// Whether a new document asks for unknown values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Questions {
    /// It contains the few keys that most authors need, on one line each if unknown.
    Usual,
    /// It contains every key of the kind, as a question if unknown.
    All,
    /// It contains only the known values.
    Silent,
}

/// The kinds whose file names begin with the date.
const DATED: [Kind; 3] = [Kind::Log, Kind::Assessment, Kind::Review];
/// The keys that need no question.
const QUIET: [&str; 6] = ["kind", "id", "lang", "tags", "waive", "extra"];
/// The width of a line with a key and its meaning, in characters.
const WIDTH: usize = 80;
/// The longest file name made from a title, in characters.
const LONGEST: usize = 60;

impl Draft {
    /// A document of a kind with a title, written today.
    pub fn new(kind: Kind, lang: Lang, title: &str, today: Date) -> Self {
        let mut draft = Self {
            kind,
            lang,
            given: Vec::new(),
            rows: Vec::new(),
            name: None,
            questions: Questions::Usual,
            body: None,
            today,
        };
        if !title.is_empty() {
            draft.give("title", title);
        }
        if kind.spec().fields.iter().any(|field| field.name == "date" && field.required) {
            draft.give("date", &today.to_string());
        }
        draft
    }

    /// Sets a value, by the English name of its key.
    pub fn give(&mut self, key: &str, value: &str) {
        self.given.retain(|(known, _)| known != key);
        self.given.push((key.to_owned(), value.to_owned()));
    }

    /// The known value of a key.
    pub fn value(&self, key: &str) -> Option<&str> {
        self.given.iter().find(|(known, _)| known == key).map(|(_, value)| value.as_str())
    }

    /// The required keys without a value.
    pub fn open(&self) -> Vec<&'static Field> {
        let fields = self.kind.spec().fields.iter();
        fields.filter(|field| field.required && self.value(field.name).is_none()).collect()
    }

    /// The text of the file.
    pub fn text(&self) -> String {
        let mut out = "+++\n".to_owned();
        // A key below the header of a table would belong to that table, so tables come last.
        let fields = self.kind.spec().fields.iter().filter(|field| !QUIET.contains(&field.name));
        let (tables, keys): (Vec<&Field>, Vec<&Field>) =
            fields.partition(|field| is_table(field.shape));
        for field in &keys {
            if let Some(value) = self.value(field.name) {
                let _ = writeln!(
                    out,
                    "{} = {}",
                    self.key(field),
                    literal(field.shape, value, self.lang)
                );
            }
        }
        for field in keys.iter().filter(|field| self.value(field.name).is_none()) {
            match self.questions {
                Questions::All => {
                    self.question(&mut out, field, "\n");
                    let _ = writeln!(out, "# {} = {}", self.key(field), self.example(field.shape));
                }
                Questions::Usual if is_usual(self.kind, field) => {
                    let _ = writeln!(out, "{}", self.one_line(field));
                }
                Questions::Usual | Questions::Silent => {}
            }
        }
        for field in &tables {
            if !self.listed(&mut out, field) {
                self.table(&mut out, field);
            }
        }
        out.push_str("+++\n");
        match &self.body {
            Some(body) if body.is_empty() => {}
            Some(body) => {
                let _ = write!(out, "\n{}\n", body.trim_end());
            }
            None => self.headings(&mut out),
        }
        out
    }

    /// The tables of a list, if any are known.
    fn listed(&self, out: &mut String, field: &Field) -> bool {
        let mut any = false;
        for (_, values) in self.rows.iter().filter(|(list, _)| list == field.name) {
            any = true;
            let _ = writeln!(out, "\n[[{}]]", self.key(field));
            for inner in field.inner() {
                if let Some((_, value)) = values.iter().find(|(key, _)| key == inner.name) {
                    let literal = literal(inner.shape, value, self.lang);
                    let _ = writeln!(out, "{} = {literal}", self.key(inner));
                }
            }
        }
        any
    }

    /// A table with its known values; otherwise, and for a list of tables, a question.
    fn table(&self, out: &mut String, field: &Field) {
        let key = self.key(field);
        let prefix = format!("{}.", field.name);
        let given = self
            .given
            .iter()
            .filter_map(|(key, value)| Some((key.strip_prefix(&prefix)?, value.as_str())));
        let given: Vec<(&str, &str)> = given.collect();
        let asked = self.questions != Questions::Silent;
        let letters = field.name == "smart" && self.kind == Kind::Goal;
        if given.is_empty() && !letters {
            let (open, close) = brackets(field.shape);
            let inner = field.inner().iter().filter(|inner| !is_table(inner.shape));
            match self.questions {
                Questions::All => {
                    self.question(out, field, "\n");
                    let _ = writeln!(out, "# {open}{key}{close}");
                    for inner in inner {
                        let example = self.example(inner.shape);
                        let doc = self.doc(inner);
                        let _ = writeln!(out, "# {} = {example}   # {doc}", self.key(inner));
                    }
                }
                Questions::Usual if is_usual(self.kind, field) => {
                    let after_table = out.lines().last().is_some_and(|line| line.starts_with('#'));
                    let before = if after_table { "" } else { "\n" };
                    let doc = self.short_doc(field);
                    let _ = writeln!(out, "{before}# {open}{key}{close}   # {doc}");
                    for inner in inner.filter(|inner| inner.required) {
                        let _ = writeln!(out, "{}", self.one_line(inner));
                    }
                }
                Questions::Usual | Questions::Silent => {}
            }
            return;
        }
        if letters && !asked && given.is_empty() {
            return;
        }
        let (open, close) = brackets(field.shape);
        let _ = writeln!(out, "\n{open}{key}{close}");
        for inner in field.inner() {
            let value = given.iter().find(|(key, _)| *key == inner.name).map(|(_, value)| *value);
            match value {
                Some(value) => {
                    let literal = literal(inner.shape, value, self.lang);
                    let _ = writeln!(out, "{} = {literal}", self.key(inner));
                }
                // An empty answer is there to be filled in.
                None if letters && self.questions == Questions::Usual => {
                    let _ =
                        writeln!(out, "{} = \"\"   # {}", self.key(inner), self.short_doc(inner));
                }
                None if letters && asked => {
                    let letter = Letter::ALL.into_iter().find(|l| l.field() == inner.name);
                    let asks = letter.map(|letter| format!("ask-{}", letter.key()));
                    let asks = asks.map(|id| lang::say(self.lang, &id)).unwrap_or_default();
                    let _ = writeln!(out, "# {asks}\n{} = \"\"", self.key(inner));
                }
                None => {}
            }
        }
        // A table with free keys, such as readings.
        if field.inner().is_empty() {
            for (name, value) in given {
                let literal = match field.shape {
                    Shape::Map(inner) => literal(*inner, value, self.lang),
                    _ => quoted(value),
                };
                let _ = writeln!(out, "{} = {literal}", bare_key(name));
            }
        }
    }

    /// A key that can be filled in, with its meaning on the same line.
    fn one_line(&self, field: &Field) -> String {
        let start = format!("# {} = {}", self.key(field), self.example(field.shape));
        let doc = self.doc(field);
        let fits = start.chars().count() + doc.chars().count() + "   # ".len() <= WIDTH;
        let doc = if fits { doc } else { self.short_doc(field).to_owned() };
        format!("{start}   # {}", doc.trim_end_matches('.'))
    }

    /// The meaning of a key in a few words.
    fn short_doc(&self, field: &Field) -> &'static str {
        let doc = self.lang.pick(field.doc.0, field.doc.1);
        doc.split_once(';').map_or(doc, |(first, _)| first).trim_end_matches('.')
    }

    fn question(&self, out: &mut String, field: &Field, before: &str) {
        let _ = writeln!(out, "{before}# {}", self.doc(field));
    }

    /// The meaning of a key, and its possible words.
    fn doc(&self, field: &Field) -> String {
        let doc = self.lang.pick(field.doc.0, field.doc.1);
        let shape = match field.shape {
            Shape::List(inner) => *inner,
            shape => shape,
        };
        let Shape::Choice(choices) = shape else { return doc.to_owned() };
        let words: Vec<&str> = choices.iter().map(|choice| self.word(choice)).collect();
        format!("{} ({})", doc.trim_end_matches('.'), words.join(", "))
    }

    fn key(&self, field: &Field) -> &'static str {
        self.lang.pick(field.name, field.alias)
    }

    fn word(&self, choice: &Choice) -> &'static str {
        self.lang.pick(choice.name, choice.alias)
    }

    /// An example value of the right shape.
    fn example(&self, shape: Shape) -> String {
        match shape {
            // A likely level rather than the lowest number.
            Shape::Integer(low, high) => 1.clamp(low, high).to_string(),
            Shape::Number | Shape::Amount => "0".to_owned(),
            Shape::Flag => "true".to_owned(),
            Shape::Date | Shape::Days => self.today.to_string(),
            Shape::Period => quoted(self.lang.pick("6 months", "6 maanden")),
            Shape::Choice(choices) | Shape::Colour(choices) => {
                quoted(choices.first().map_or("", |word| self.word(word)))
            }
            Shape::List(inner) => format!("[{}]", self.example(*inner)),
            Shape::Readers => format!("[{}]", quoted(self.lang.pick("public", "openbaar"))),
            Shape::Table(_) | Shape::Tables(_) | Shape::Map(_) | Shape::Free => "{}".to_owned(),
            Shape::Text
            | Shape::Moment
            | Shape::Address
            | Shape::Mail
            | Shape::Phone
            | Shape::File
            | Shape::Reference(_) => "\"\"".to_owned(),
        }
    }

    fn headings(&self, out: &mut String) {
        // Sections that most documents of a kind do without are not written.
        if matches!(self.kind, Kind::Goal | Kind::Log | Kind::Page | Kind::Review) {
            return;
        }
        for heading in self.kind.spec().headings {
            let name = self.lang.pick(heading.en, heading.nl).first().copied().unwrap_or_default();
            let _ = write!(out, "\n## {}\n", title_case(name));
        }
    }
}

/// The path for a new document: one that is free in the plan, by its title and date.
pub fn path(plan: &Plan, draft: &Draft) -> String {
    free_path(plan, draft, &|_| false)
}

/// The path for a new document that is free in the plan and elsewhere.
pub(crate) fn free_path(plan: &Plan, draft: &Draft, is_taken: &dyn Fn(&str) -> bool) -> String {
    let spec = draft.kind.spec();
    let title = draft.value("title").unwrap_or_default();
    let natural = match draft.kind {
        Kind::Situation => draft.value("moment").unwrap_or_default(),
        Kind::Profile => draft.value("role").unwrap_or_default(),
        _ => "",
    };
    let own = draft.name.as_deref().unwrap_or_default();
    let name = [own, title, natural, draft.lang.pick(spec.name, spec.alias)]
        .into_iter()
        // Names that stay with the author must not be in an address, and the name of a file becomes
        // one.
        .map(|name| shortened(&normal(&without_names(&plan.config.names, name))))
        .find(|name| !name.is_empty())
        .unwrap_or_default();
    let day = draft.value("date").filter(|_| DATED.contains(&draft.kind));
    let name = day.map_or(name.clone(), |day| format!("{day}-{name}"));
    let folder = folder(plan, draft.kind, draft.lang);
    let stem = (1..=u32::MAX)
        .map(|number| if number == 1 { name.clone() } else { format!("{name}-{number}") })
        .find(|stem| {
            let taken = plan.find_of(draft.kind, plan.names.intern(&normal(stem))).is_some();
            let path = format!("{folder}/{stem}.md");
            !taken && plan.at_path(&path).is_none() && !is_taken(&path)
        });
    format!("{folder}/{}.md", stem.unwrap_or_default())
}

/// The folder that the plan uses, or would use, for a kind.
fn folder(plan: &Plan, kind: Kind, lang: Lang) -> String {
    let used = plan.of_kind(kind).iter().find_map(|id| {
        let (folder, _) = plan.entry(*id).path.split_once('/')?;
        (Kind::from_folder(folder) == Some(kind)).then(|| folder.to_owned())
    });
    used.unwrap_or_else(|| kind.spec().folder(lang).to_owned())
}

/// The beginning of a name that is too long, cut at a word.
fn shortened(name: &str) -> String {
    if name.chars().count() <= LONGEST {
        return name.to_owned();
    }
    let cut: String = name.chars().take(LONGEST).collect();
    cut.rsplit_once('-').map_or(cut.clone(), |(whole, _)| whole.to_owned())
}

/// The field for a key as written: `einddatum`, `smart.specifiek`, `standen.gesprekken`. Returns
/// its English name, or the unknown part as an error.
pub(crate) fn field_of(kind: Kind, key: &str) -> Result<String, String> {
    let fields = kind.spec().fields;
    let (first, rest) = key.split_once('.').map_or((key, None), |(a, b)| (a, Some(b)));
    let Some(field) = schema::find(fields, first) else {
        // `timebound` can only be the one in `[smart]`.
        let mut within = fields.iter().filter(|field| matches!(field.shape, Shape::Table(_)));
        let found = within.find_map(|table| Some((table, schema::find(table.inner(), key)?)));
        let (table, inner) = found.ok_or_else(|| first.to_owned())?;
        return Ok(format!("{}.{}", table.name, inner.name));
    };
    let Some(rest) = rest else { return Ok(field.name.to_owned()) };
    if matches!(field.shape, Shape::Map(_)) {
        return Ok(format!("{}.{rest}", field.name));
    }
    let inner = schema::find(field.inner(), rest).ok_or_else(|| rest.to_owned())?;
    Ok(format!("{}.{}", field.name, inner.name))
}

/// The shape of a field, by the English name from [`field_of`].
pub(crate) fn shape_of(kind: Kind, path: &str) -> Option<Shape> {
    let (first, rest) = path.split_once('.').map_or((path, None), |(a, b)| (a, Some(b)));
    let field = schema::find(kind.spec().fields, first)?;
    match (field.shape, rest) {
        (shape, None) => Some(shape),
        (Shape::Map(inner), Some(_)) => Some(*inner),
        (_, Some(rest)) => schema::find(field.inner(), rest).map(|field| field.shape),
    }
}

fn is_table(shape: Shape) -> bool {
    matches!(shape, Shape::Table(_) | Shape::Tables(_) | Shape::Map(_))
}

fn brackets(shape: Shape) -> (&'static str, &'static str) {
    if matches!(shape, Shape::Tables(_)) { ("[[", "]]") } else { ("[", "]") }
}

/// Capitalises the first letter, as in a heading.
pub(crate) fn title_case(name: &str) -> String {
    let name = name.replace(" i ", " I ");
    let mut letters = name.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests;
