//! The steps and the measures of a goal: lists of which each item is a few short answers.

use super::round::{Given, Lines, Round, Stop, tell};
use crate::base::{Arg, Lang, lang};
use crate::cli::{Complaint, given};
use crate::host::terminal::ask;
use crate::plan::{Detail, Entry, EntryId, Kind};
use crate::syntax::schema::{self, Field, Shape};
use crate::syntax::{Record, Value};

/// A list of tables that is asked for.
#[derive(Clone, Copy, Debug)]
pub(in crate::cli) struct Rows {
    /// The English name of the list.
    pub(in crate::cli) list: &'static str,
    /// The key that an item cannot do without.
    pub(in crate::cli) first: &'static str,
    /// The other keys that are asked for.
    pub(in crate::cli) rest: &'static [(&'static str, Shape)],
}

/// What a goal consists of, besides its letters.
pub(in crate::cli) const ROWS: [Rows; 2] = [STEPS, MEASURES];
/// The steps.
pub(in crate::cli) const STEPS: Rows =
    Rows { list: "step", first: "what", rest: &[("due", Shape::Date)] };
/// The measures.
const MEASURES: Rows = Rows {
    list: "measure",
    first: "name",
    rest: &[("from", Shape::Number), ("to", Shape::Number)],
};

impl Rows {
    /// The name of the question about a key: `step-due`.
    fn name(self, key: &str) -> String {
        format!("{}-{key}", self.list)
    }

    /// The question about an item; `more` if there is one already.
    pub(in crate::cli) fn question(self, more: bool, lang: Lang) -> String {
        let more = if more { "-more" } else { "" };
        lang::say(lang, &format!("interview-goal-{}{more}", self.list))
    }

    /// The question about a key of an item.
    pub(in crate::cli) fn question_about(self, key: &str, lang: Lang) -> String {
        lang::say(lang, &format!("interview-goal-{}", self.name(key)))
    }

    /// What an item is, for someone who asks.
    pub(in crate::cli) fn about(self, lang: Lang) -> String {
        let id = format!("interview-goal-{}", self.list);
        lang::attribute(lang, &id, "about", &[]).unwrap_or_default()
    }

    /// Whether an item with these keys has all that it cannot do without.
    pub(in crate::cli) fn is_whole<'k>(self, keys: impl Iterator<Item = &'k str>) -> bool {
        let known: Vec<&str> = keys.collect();
        let list = schema::find(Kind::Goal.spec().fields, self.list);
        let mut fields = list.map(Field::inner).unwrap_or_default().iter();
        fields.all(|field| !field.required || known.contains(&field.name))
    }

    /// Says that an item was not whole, and is not saved. Only a measure can be: a step needs no
    /// more than its words.
    pub(in crate::cli) fn half(first: &str) -> Complaint {
        Complaint::new("interview-measure-half", &[("name", Arg::from(first))])
    }

    /// All questions, for the sheet.
    pub(super) fn questions(self, lang: Lang) -> Vec<String> {
        let rest = self.rest.iter().map(|(key, _)| self.question_about(key, lang));
        std::iter::once(self.question(false, lang)).chain(rest).collect()
    }
}

/// Goes through a list once more, and asks for the next items. A list that has items is left alone
/// if nothing else was asked.
pub(super) fn ask(round: &mut Round<'_>, mut id: EntryId, rows: Rows) -> Result<EntryId, Stop> {
    let known = items(round.open.snapshot.plan.entry(id), rows).len();
    let over = matches!(&round.open.snapshot.plan.entry(id).detail,
        Detail::Goal(goal) if goal.status.is_closed());
    let given = round.is_given(rows.list);
    if !(given || round.again() || (!over && (known == 0 || round.asked > 0))) {
        return Ok(id);
    }
    round.about(rows.about(round.open.lang));
    if round.again() && !given {
        id = revise(round, id, rows)?;
    } else {
        recall(round, id, rows);
    }
    loop {
        let more = !items(round.open.snapshot.plan.entry(id), rows).is_empty();
        let question = rows.question(more, round.open.lang);
        let Some(first) = round.ask(rows.list, &question)? else { break };
        let mut values = vec![(rows.first, first)];
        // An author who stops halfway has still given the item.
        let mut left = Ok(());
        for (key, shape) in rows.rest {
            match value(round, rows, (key, *shape), None) {
                Ok(Given::New(value)) => values.push((key, value)),
                Ok(_) => {}
                Err(stop) => {
                    left = Err(stop);
                    break;
                }
            }
        }
        if !rows.is_whole(values.iter().map(|(key, _)| *key)) {
            left?;
            let half = Rows::half(&values[0].1);
            if !ask::is_possible() {
                return Err(half.into());
            }
            half.tell(round.open.lang);
            continue;
        }
        let values: Vec<(&str, &str)> = values.iter().map(|(key, text)| (*key, &**text)).collect();
        id = round.change(id, |entry| entry.add_table(rows.list, &values))?;
        left?;
    }
    round.about(String::new());
    Ok(id)
}

fn items(entry: &Entry, rows: Rows) -> &[Record] {
    entry.record.tables(rows.list)
}

/// Shows what is there.
fn recall(round: &Round<'_>, id: EntryId, rows: Rows) {
    let known = items(round.open.snapshot.plan.entry(id), rows);
    let known = known.iter().filter_map(|item| item.text(rows.first));
    for (number, text) in known.enumerate() {
        let before = if number == 0 { "\n" } else { "" };
        tell(&format!("{before}  {}\u{a0}{text}", number + 1));
    }
}

/// Goes through the items; an emptied one is taken out.
fn revise(round: &mut Round<'_>, mut id: EntryId, rows: Rows) -> Result<EntryId, Stop> {
    let mut number = 0;
    while let Some(item) = items(round.open.snapshot.plan.entry(id), rows).get(number).cloned() {
        let question = rows.question(number > 0, round.open.lang);
        let old = item.text(rows.first).unwrap_or_default();
        match round.revise(rows.list, &question, Some(&old), Lines::One)? {
            Given::Emptied => {
                id = round.change(id, |entry| entry.remove_table(rows.list, number))?;
                continue;
            }
            Given::New(text) => {
                id = round
                    .change(id, |entry| entry.set_in_list(rows.list, number, rows.first, &text))?;
            }
            Given::Kept => {}
        }
        for (key, shape) in rows.rest {
            let entry = round.open.snapshot.plan.entry(id);
            let old = items(entry, rows).get(number).and_then(|item| written(entry, item, key));
            if let Given::New(value) = value(round, rows, (key, *shape), old.as_deref())? {
                id = round.change(id, |entry| entry.set_in_list(rows.list, number, key, &value))?;
            }
        }
        number += 1;
    }
    Ok(id)
}

/// The value of a key of an item, as it is written.
fn written(entry: &Entry, item: &Record, key: &str) -> Option<String> {
    let item = item.get(key).filter(|item| !matches!(item.value, Value::Table(_)))?;
    entry.body.text.get(item.span.range()).map(str::to_owned)
}

/// Asks for a value until it can be read, or there is none.
fn value(
    round: &mut Round<'_>,
    rows: Rows,
    (key, shape): (&str, Shape),
    old: Option<&str>,
) -> Result<Given, Stop> {
    let (name, lang) = (rows.name(key), round.open.lang);
    let question = rows.question_about(key, lang);
    loop {
        let from_flag = round.is_given(&name);
        let Given::New(answer) = round.revise(&name, &question, old, Lines::One)? else {
            return Ok(Given::Kept);
        };
        let today = round.open.snapshot.plan.today;
        match given::value(key, shape, &answer, today, lang) {
            Ok(value) => return Ok(Given::New(value)),
            Err(refused) if from_flag => return Err(refused.into()),
            Err(refused) => refused.tell(lang),
        }
    }
}

/// Refuses values from the command line that cannot be read, before anything is written.
pub(super) fn check(round: &Round<'_>) -> Result<(), Complaint> {
    let (plan, lang) = (&round.open.snapshot.plan, round.open.lang);
    for rows in ROWS {
        for (key, shape) in rows.rest {
            for answer in round.given_to(&rows.name(key)) {
                given::value(key, *shape, answer, plan.today, lang)?;
            }
        }
    }
    Ok(())
}
