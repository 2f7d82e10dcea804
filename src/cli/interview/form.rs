//! Rounds as data: the questions about one document, each with the place of its answer. A round is
//! a list of these, and a function that makes the document.

use super::competence;
use super::round::{Given, Lines, Round, Stop, is_none, tell};
use crate::base::{Arg, Edit, Lang, lang};
use crate::cli::{given, named};
use crate::edit::draft::Draft;
use crate::host::terminal::ask;
use crate::phrases::Toward;
use crate::plan::{Entry, EntryId, Kind, Plan};
use crate::syntax::schema::{self, Shape};

/// A question of a form.
#[derive(Clone, Copy, Debug)]
pub(super) struct Question {
    /// Its name, for its message and for the command line.
    pub(super) name: &'static str,
    /// Where the answer goes.
    pub(super) place: Place,
    /// How it is asked.
    pub(super) how: How,
}

/// The place of an answer in a document.
#[derive(Clone, Copy, Debug)]
pub(super) enum Place {
    /// A key of the header, by its English name.
    Key(&'static str),
    /// The text below the header.
    Body,
}

/// How a question is asked.
#[derive(Clone, Copy, Debug)]
pub(super) enum How {
    /// One line, which has to be there.
    Needed,
    /// One line.
    Line,
    /// Any number of lines.
    Lines,
    /// One line for each item of a list, until an empty one.
    List,
    /// One of the words of the key.
    Choice,
    /// A day.
    Day,
    /// Any of the documents of some kinds, or none of them.
    Documents(&'static [Kind]),
    /// One of the competences of the profiles, or none of them.
    Competence,
}

/// A question about a key.
pub(super) const fn key(name: &'static str, key: &'static str, how: How) -> Question {
    Question { name, place: Place::Key(key), how }
}

impl Place {
    /// Whether documents of this kind have the place.
    fn is_in(self, entry: &Entry) -> bool {
        match self {
            Self::Body => true,
            Self::Key(key) => schema::find(entry.record.schema, key).is_some(),
        }
    }

    /// The earlier answer.
    fn read(self, entry: &Entry) -> Option<String> {
        match self {
            Self::Body => {
                let body = entry.body.text.get(entry.body.span.range())?.trim();
                Some(body.to_owned()).filter(|body| !body.is_empty())
            }
            Self::Key(key) => {
                let item = entry.record.get(key)?;
                let written = || entry.body.text.get(item.span.range()).map(str::to_owned);
                let record = &entry.record;
                let text = record.text(key).map(|text| text.to_string());
                text.or_else(|| record.choice(key).map(str::to_owned)).or_else(written)
            }
        }
    }

    fn write(self, entry: &Entry, answer: &str) -> Option<Edit> {
        match self {
            Self::Body => entry.replace_body(answer),
            Self::Key(key) => entry.set(key, answer),
        }
    }

    fn clear(self, entry: &Entry) -> Option<Edit> {
        match self {
            Self::Body => entry.replace_body(""),
            Self::Key(key) => entry.unset(key),
        }
    }
}

/// Asks the open questions of a form about a document, or all of them once more. `of` is the name
/// of the round.
pub(super) fn fill(
    round: &mut Round<'_>,
    mut id: EntryId,
    of: &str,
    questions: &[Question],
) -> Result<EntryId, Stop> {
    for question in questions {
        let entry = round.open.snapshot.plan.entry(id);
        if !question.place.is_in(entry) {
            continue;
        }
        let old = question.place.read(entry);
        if old.is_none() || round.again() {
            round.about(question.about(entry, round.open.lang));
            id = one(round, id, &message(of, question.name), *question, old)?;
            round.about(String::new());
        }
    }
    Ok(id)
}

impl Question {
    /// Whether it has no answer yet.
    fn is_open(&self, plan: &Plan, entry: &Entry) -> bool {
        match self.how {
            How::Competence => competence::is_open(plan, entry),
            How::Documents(kinds) => {
                let known = kinds.iter().any(|kind| !plan.of_kind(*kind).is_empty());
                known && self.place.read(entry).is_none()
            }
            _ => self.place.read(entry).is_none(),
        }
    }

    /// What the key of the answer is about, for someone who asks.
    fn about(&self, entry: &Entry, lang: Lang) -> String {
        let Place::Key(key) = self.place else { return String::new() };
        let field = schema::find(entry.record.schema, key);
        field.map(|field| lang.pick(field.doc.0, field.doc.1).to_owned()).unwrap_or_default()
    }
}

/// The message of a question.
pub(super) fn message(of: &str, name: &str) -> String {
    format!("interview-{of}-{name}")
}

fn one(
    round: &mut Round<'_>,
    id: EntryId,
    message: &str,
    question: Question,
    old: Option<String>,
) -> Result<EntryId, Stop> {
    let Question { name, place, how } = question;
    let text = lang::say(round.open.lang, message);
    let given = match (how, place) {
        (How::Needed, _) => {
            let old = old.unwrap_or_default();
            round.revise_needed(name, &text, &old)?.map_or(Given::Kept, Given::New)
        }
        (How::Lines, _) => round.revise(name, &text, old.as_deref(), Lines::Several)?,
        (How::List, Place::Key(key)) => return list(round, id, (name, key), message),
        (How::Choice, Place::Key(key)) => {
            let words = choices(round.open.snapshot.plan.entry(id), key);
            let shown = words.iter().map(|word| phrase(key, word, round.open.lang)).collect();
            let chosen = round.choose(name, &text, (&words, shown), old.as_deref())?;
            chosen.map_or(Given::Kept, |chosen| Given::New(chosen.to_owned()))
        }
        (How::Day, _) => day(round, name, &text, old.as_deref())?,
        (How::Competence, _) => return competence::ask(round, id, &text),
        (How::Documents(kinds), Place::Key(key)) => {
            return documents(round, id, (name, key), &text, kinds);
        }
        (How::Line, _) | (_, Place::Body) => {
            round.revise(name, &text, old.as_deref(), Lines::One)?
        }
    };
    match given {
        Given::Kept => Ok(id),
        Given::New(answer) => round.change(id, |entry| place.write(entry, &answer)),
        Given::Emptied => round.change(id, |entry| place.clear(entry)),
    }
}

/// The words of a key, in English.
fn choices(entry: &Entry, key: &str) -> Vec<&'static str> {
    match schema::find(entry.record.schema, key).map(|field| field.shape) {
        Some(Shape::Choice(choices)) => choices.iter().map(|choice| choice.name).collect(),
        _ => Vec::new(),
    }
}

/// A word of a key as the pages phrase it, or as it is written.
fn phrase(key: &str, word: &str, lang: Lang) -> String {
    let group = if key == "type" { "evidence" } else { key };
    let id = format!("{group}-{word}");
    let said = lang::say(lang, &id);
    if said == id { word.to_owned() } else { said }
}

/// Asks for the items of a list, one at a time; each is written at once.
fn list(
    round: &mut Round<'_>,
    mut id: EntryId,
    (name, key): (&str, &str),
    message: &str,
) -> Result<EntryId, Stop> {
    let text = lang::say(round.open.lang, message);
    let mut items: Vec<String> = round
        .open
        .snapshot
        .plan
        .entry(id)
        .record
        .texts(key)
        .iter()
        .map(ToString::to_string)
        .collect();
    let mut number = 0;
    while number < items.len() {
        match round.revise(name, &text, Some(&items[number]), Lines::One)? {
            Given::Kept => number += 1,
            Given::New(answer) => {
                items[number] = answer;
                number += 1;
                id = round.change(id, |entry| entry.set_list(key, &items))?;
            }
            Given::Emptied => {
                items.remove(number);
                id = round.change(id, |entry| entry.set_list(key, &items))?;
            }
        }
    }
    while let Some(answer) = round.ask(name, &text)? {
        items.push(answer);
        id = round.change(id, |entry| entry.set_list(key, &items))?;
    }
    Ok(id)
}

/// Asks for a day; asks again if it cannot be read.
fn day(
    round: &mut Round<'_>,
    name: &str,
    question: &str,
    old: Option<&str>,
) -> Result<Given, Stop> {
    loop {
        let from_flag = round.is_given(name);
        let Given::New(answer) = round.revise(name, question, old, Lines::One)? else {
            return Ok(if old.is_some() && from_flag { Given::Emptied } else { Given::Kept });
        };
        let (today, lang) = (round.open.snapshot.plan.today, round.open.lang);
        match given::day(&answer, today, lang, Toward::Ahead) {
            Ok(date) => return Ok(Given::New(date.to_string())),
            Err(refused) if from_flag => return Err(refused.into()),
            Err(refused) => refused.tell(lang),
        }
    }
}

/// Asks which documents are meant, by number; on the command line by their ids.
fn documents(
    round: &mut Round<'_>,
    id: EntryId,
    (name, key): (&str, &str),
    question: &str,
    kinds: &[Kind],
) -> Result<EntryId, Stop> {
    let plan = &round.open.snapshot.plan;
    let known: Vec<EntryId> = kinds.iter().flat_map(|kind| plan.of_kind(*kind)).copied().collect();
    let ids = if round.is_given(name) {
        let answer = round.ask(name, question)?.unwrap_or_default();
        if is_none(&answer) {
            return round.change(id, |entry| entry.set(key, ""));
        }
        let plan = &round.open.snapshot.plan;
        let parts = answer.split(',').map(str::trim).filter(|part| !part.is_empty());
        let found = parts.map(|part| named::document(plan, kinds, part, round.open.lang));
        let found: Result<Vec<EntryId>, _> = found.collect();
        found?.iter().map(|found| plan.entry(*found).id.to_string()).collect::<Vec<_>>()
    } else if known.is_empty() || !ask::is_possible() {
        return Ok(id);
    } else {
        let mut titles: Vec<String> = known.iter().map(|known| title(plan, *known)).collect();
        titles.push(lang::say(round.open.lang, "interview-none"));
        tell("");
        let chosen = ask::several(round.open.lang, question, &titles)?;
        // That it is none of them is an answer too, and not asked again.
        if chosen == [known.len()] {
            round.asked += 1;
            return round.change(id, |entry| entry.set(key, ""));
        }
        let chosen = chosen.iter().filter(|at| **at < known.len());
        chosen.map(|at| plan.entry(known[*at]).id.to_string()).collect()
    };
    round.asked += 1;
    if ids.is_empty() {
        return Ok(id);
    }
    round.change(id, |entry| entry.set_list(key, &ids))
}

fn title(plan: &Plan, id: EntryId) -> String {
    plan.entry(id).label().to_string()
}

/// Goes through the documents of a kind, and asks what is open about each, or everything once more.
pub(super) fn earlier(
    round: &mut Round<'_>,
    kind: Kind,
    of: &str,
    questions: &[Question],
) -> Result<(), Stop> {
    let plan = &round.open.snapshot.plan;
    let paths: Vec<_> =
        plan.of_kind(kind).iter().map(|id| std::sync::Arc::clone(&plan.entry(*id).path)).collect();
    if round.earlier == super::round::Earlier::Passed || !round.given.is_empty() {
        return Ok(());
    }
    for path in paths {
        let Some(id) = round.open.snapshot.plan.at_path(&path) else { continue };
        let entry = round.open.snapshot.plan.entry(id);
        let plan = &round.open.snapshot.plan;
        let open = questions.iter().any(|question| question.is_open(plan, entry));
        if open || round.again() {
            let args = [("title", Arg::from(&*entry.label()))];
            tell(&format!("\n{}", lang::say_with(round.open.lang, "interview-about", &args)));
            fill(round, id, of, questions)?;
        }
    }
    Ok(())
}

/// Begins a document of a kind with only what is known.
pub(super) fn draft(round: &Round<'_>, kind: Kind, title: &str) -> Draft {
    let plan = &round.open.snapshot.plan;
    let mut draft = Draft::new(kind, plan.config.lang, title, plan.today);
    draft.questions = crate::edit::draft::Questions::Silent;
    draft.body = Some(String::new());
    draft
}
