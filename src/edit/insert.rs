//! Finds the place for a new line in the header of a document, so that comments and order stay.

use crate::base::calendar::Date;
use crate::base::{Edit, Lang, Span, lang};
use crate::syntax::quote::quoted;
use crate::syntax::yaml::Header;
use crate::syntax::{Field, Form, Value};

use crate::plan::Entry;
use crate::plan::config::SmartReading;
use crate::plan::letters::Letter;

impl Entry {
    /// Adds the due date of a goal.
    pub(crate) fn insert_due(&self, due: Date) -> Option<Edit> {
        let field = crate::syntax::schema::find(self.record.schema, "due")?;
        let key = self.key_lang().pick(field.name, field.alias);
        self.insert_key(field, (key, &due.to_string()))
    }

    /// The header in YAML, if it is one.
    pub(super) fn yaml(&self) -> Option<Header<'_>> {
        let lines = self.head_lines().filter(|_| self.form == Form::Yaml)?;
        let lines = (lines.start, lines.end);
        Some(Header { text: &self.body.text, lines, record: &self.record })
    }

    /// Adds a line with a key of the document itself: below the last of these keys, above the first
    /// table. `None` without a readable header.
    pub(super) fn insert_key(&self, field: &Field, pair: (&str, &str)) -> Option<Edit> {
        let head = self.head_lines()?;
        let line = &format!("{} = {}", pair.0, pair.1);
        if let Some(header) = self.yaml() {
            let empty = self.record.empty.iter().find(|item| item.field.name == field.name);
            return Some(match empty {
                Some(item) => header.set(item, pair.1),
                None => header.insert(pair.0, pair.1),
            });
        }
        let written = |item: &&crate::syntax::record::Item| !is_header(self, item.span);
        let values: Vec<Span> = self.record.items.iter().filter(written).map(|i| i.span).collect();
        let inside =
            |at: usize| values.iter().any(|v| (v.start as usize) < at && at < v.end as usize);
        let mut at = head.start;
        for (start, text) in lines(&self.body.text, head) {
            let plain = text.trim();
            if plain.starts_with('[') && !inside(start) {
                break;
            }
            if !plain.is_empty() && (!plain.starts_with('#') || inside(start)) {
                at = start + text.len();
            }
        }
        Some(self.insert(at, line))
    }

    /// Adds a key to a table of the document: in the order of the schema, or with a new table at
    /// the end of the header. `None` if the table is written on one line.
    fn insert_in(
        &self,
        table: &str,
        field: &Field,
        comment: Option<&str>,
        pair: (&str, &str),
    ) -> Option<Edit> {
        let head = self.head_lines()?;
        if let Some(header) = self.yaml() {
            let above = self.record.get(table).and_then(|item| {
                let Value::Table(record) = &item.value else { return None };
                let before = record.last_before(field);
                Some(before.map_or(item.key.end, |before| before.span.end))
            });
            return header.insert_in((table, table), above, comment, pair);
        }
        let comment = comment.map(|comment| format!("# {comment}\n"));
        let line = &format!("{}{} = {}", comment.unwrap_or_default(), pair.0, pair.1);
        let Some(item) = self.record.get(table) else {
            return self.append(&format!("\n[{table}]\n{line}"));
        };
        let Value::Table(record) = &item.value else { return None };
        if !is_header(self, item.span) {
            return None;
        }
        let above = record.last_before(field).map(|item| item.span.end);
        let last = above.unwrap_or(item.span.start) as usize;
        let rest = self.body.text.get(last..head.end)?;
        let end = rest.find('\n').map_or(head.end, |at| last + at + 1);
        Some(self.insert(end, line))
    }

    /// Adds lines at the end of the header.
    pub fn append(&self, text: &str) -> Option<Edit> {
        let head = self.head_lines()?;
        let end = lines(&self.body.text, head.clone())
            .filter(|(_, text)| !text.trim().is_empty())
            .map(|(start, text)| start + text.len())
            .last();
        Some(self.insert(end.unwrap_or(head.start), text))
    }

    /// Adds an empty key for the words about a letter, under a coach's question.
    pub fn ask(&self, letter: Letter, smart: SmartReading, lang: Lang) -> Option<Edit> {
        let (field, key) = self.letter_key(letter, smart)?;
        let question = lang::say(lang, &letter.question(smart));
        self.insert_in("smart", field, Some(&question), (key, "\"\""))
    }

    /// Adds the words about a letter.
    pub(crate) fn insert_letter(
        &self,
        letter: Letter,
        words: &str,
        smart: SmartReading,
    ) -> Option<Edit> {
        let (field, key) = self.letter_key(letter, smart)?;
        self.insert_in("smart", field, None, (key, &quoted(words)))
    }

    /// Sets the words about a letter, or adds them.
    pub(crate) fn set_letter(
        &self,
        letter: Letter,
        words: &str,
        smart: SmartReading,
    ) -> Option<Edit> {
        let written = self.record.table("smart").and_then(|smart| smart.get(letter.field()));
        match written {
            Some(item) => Some(self.replaced(item, quoted(words))),
            None => self.insert_letter(letter, words, smart),
        }
    }

    /// The key of the words about a letter; `None` if they are there.
    fn letter_key(
        &self,
        letter: Letter,
        smart: SmartReading,
    ) -> Option<(&'static Field, &'static str)> {
        let fields = crate::syntax::schema::find(self.record.schema, "smart")?.inner();
        let field = fields.iter().find(|field| field.name == letter.field())?;
        if self.record.table("smart").is_some_and(|smart| smart.has(field.name)) {
            return None;
        }
        let lang = self.key_lang();
        let written = lang.pick(field.name, field.alias);
        Some((field, letter.other_reading(smart, lang).unwrap_or(written)))
    }

    /// The language of the keys in the header.
    pub(super) fn key_lang(&self) -> Lang {
        let text = &self.body.text;
        let key = |span: Span| text.get(span.range()).unwrap_or_default().trim_matches(['"', '\'']);
        let mut telling = self
            .record
            .items
            .iter()
            .filter(|item| item.field.name != item.field.alias && !self.is_in_text(item.key));
        let folder = || self.path.split('/').next().unwrap_or_default();
        match telling.next() {
            Some(item) if key(item.key) == item.field.name => Lang::En,
            Some(_) => Lang::Nl,
            None if folder() == self.kind.spec().folder_nl => Lang::Nl,
            None => Lang::En,
        }
    }

    /// The range between the fences.
    fn head_lines(&self) -> Option<std::ops::Range<usize>> {
        // The header of a file with several entries belongs to all of them.
        if self.part.is_some() {
            return None;
        }
        let text = &self.body.text;
        let start = self.head.end as usize;
        let start = start + text.get(start..)?.find('\n')? + 1;
        let above = text.get(start..self.body.span.start as usize)?;
        let close = above.rfind(self.form.fence())?;
        Some(start..start + close)
    }

    pub(super) fn insert(&self, at: usize, line: &str) -> Edit {
        let ending = if self.body.text.contains("\r\n") { "\r\n" } else { "\n" };
        let text = format!("{line}\n").replace('\n', ending);
        Edit { span: Span::new(at, at), text }
    }
}

/// Whether a table has its own header line.
fn is_header(entry: &Entry, place: Span) -> bool {
    entry.body.text.get(place.range()).is_some_and(|text| text.starts_with('['))
        && entry
            .body
            .text
            .get(..place.start as usize)
            .is_some_and(|before| before.rsplit('\n').next().unwrap_or_default().trim().is_empty())
}

/// The lines of a range of a text with their ranges, line ends included.
fn lines(text: &str, part: std::ops::Range<usize>) -> impl Iterator<Item = (usize, &str)> {
    let mut at = part.start;
    text[part].split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        (start, line)
    })
}

#[cfg(test)]
mod tests;
