//! The kind `goal`: a SMART goal.

mod spec;

use std::sync::Arc;

use super::log::Method;
use super::review::Mode;
use super::texts;
use crate::base::Symbol;
use crate::base::calendar::{Date, Unit};
use crate::base::symbol::normal;
use crate::syntax::word::words;
use crate::syntax::{Record, Value, schema};

pub(crate) use spec::SPEC;

/// A goal.
#[derive(Clone, Debug, Default)]
pub struct Goal {
    /// The status.
    pub status: Status,
    /// When it starts.
    pub start: Option<Date>,
    /// When it must be reached.
    pub due: Option<Date>,
    /// The goal in one sentence.
    pub statement: Option<Arc<str>>,
    /// The needs, conclusions and differences it serves.
    pub need: Vec<Symbol>,
    /// The competences it develops.
    pub competence: Vec<Symbol>,
    /// The goals that come first.
    pub after: Vec<Symbol>,
    /// The support from others.
    pub support: Vec<Support>,
    /// How it will be shown.
    pub demonstrate: Option<Arc<str>>,
    /// Hours a week.
    pub hours_per_week: Option<f64>,
    /// Euros in total.
    pub cost: Option<f64>,
    /// Possible obstacles.
    pub obstacles: Vec<Arc<str>>,
    /// Who agreed to it.
    pub agreed: Vec<Agreed>,
    /// The author's own words per letter.
    pub smart: Smart,
    /// How it is measured.
    pub measures: Vec<Measure>,
    /// The steps.
    pub steps: Vec<Step>,
    /// The if-then plans.
    pub plans: Vec<IfThen>,
    /// The revisions.
    pub revisions: Vec<Revision>,
}

words! {
    /// The status of a goal.
    #[derive(Default)]
    pub enum Status("status") {
        /// A dream, which is not judged.
        Idea = "idea", "idee", "someday | on hold | overwogen | geparkeerd | wens";
        /// Being written.
        #[default]
        Draft = "draft", "concept";
        /// Agreed, not begun.
        Agreed = "agreed", "afgesproken", "planned | not started | gepland | niet gestart | nog niet gestart";
        /// Under way.
        Active = "active", "actief", "in progress | ongoing | started | on track | running | bezig | lopend | loopt | gestart";
        /// Reached.
        Achieved = "achieved", "behaald", "done | completed | finished | gehaald | klaar | afgerond | bereikt";
        /// Reached in part.
        Partly = "partly", "deels", "partially | gedeeltelijk";
        /// Abandoned.
        Dropped = "dropped", "vervallen", "cancelled | canceled | stopped | gestopt | geannuleerd";
        /// Another goal took its place.
        Replaced = "replaced", "vervangen";
    }
}

words! {
    /// What kind of help it is.
    pub enum SupportKind("support") {
        /// Time.
        Time = "time", "tijd";
        /// Money.
        Money = "money", "geld";
        /// A person.
        Person = "person", "persoon";
        /// A tool.
        Tool = "tool", "middel";
        /// Something else.
        Other = "other", "anders";
    }
}

/// Help from others.
#[derive(Clone, Debug, Default)]
pub struct Support {
    /// What.
    pub what: Option<Arc<str>>,
    /// What kind of help it is.
    pub kind: Option<SupportKind>,
    /// From whom.
    pub from: Option<Arc<str>>,
}

/// Someone's agreement to the goal.
#[derive(Clone, Debug, Default)]
pub struct Agreed {
    /// Who.
    pub who: Option<Arc<str>>,
    /// When.
    pub on: Option<Date>,
    /// How.
    pub mode: Option<Mode>,
}

/// The author's sentence for each letter, if present.
#[derive(Clone, Debug, Default)]
pub struct Smart {
    /// S.
    pub specific: Option<Arc<str>>,
    /// M.
    pub measurable: Option<Arc<str>>,
    /// A, attainable or acceptable.
    pub attainable: Option<Arc<str>>,
    /// R, relevant or realistic.
    pub relevant: Option<Arc<str>>,
    /// T.
    pub timebound: Option<Arc<str>>,
}

/// A number that shows the progress of a goal.
#[derive(Clone, Debug, Default)]
pub struct Measure {
    /// The name used in readings in every language, if it differs from `name`.
    pub id: Option<Arc<str>>,
    /// What is measured.
    pub name: Option<Arc<str>>,
    /// The value at the start.
    pub from: Option<f64>,
    /// The target.
    pub to: Option<f64>,
    /// The values that it should have on days on the way, in the order of the days.
    pub milestones: Vec<(Date, f64)>,
    /// The period it is counted over; `None` for a total or a level.
    pub per: Option<Unit>,
    /// The unit.
    pub unit: Option<Arc<str>>,
    /// The log entries that count; `None` if log entries give readings.
    pub count: Option<Count>,
    /// What less or more than the target would look like, from −2 to 2.
    pub levels: Vec<(Arc<str>, Arc<str>)>,
}

/// The log entries that a measure counts.
#[derive(Clone, Debug, Default)]
pub struct Count {
    /// Only entries with this method.
    pub method: Option<Method>,
    /// Only entries with this label.
    pub tag: Option<Arc<str>>,
}

/// A step on the way.
#[derive(Clone, Debug, Default)]
pub struct Step {
    /// What.
    pub what: Option<Arc<str>>,
    /// A short explanation.
    pub note: Option<Arc<str>>,
    /// By when.
    pub due: Option<Date>,
    /// When it was done.
    pub done: Option<Date>,
    /// Whether a mark says that it is done, without a day.
    pub ticked: bool,
}

/// An if-then plan.
#[derive(Clone, Debug, Default)]
pub struct IfThen {
    /// The situation.
    pub when: Option<Arc<str>>,
    /// The response.
    pub then: Option<Arc<str>>,
}

/// A revision of the goal.
#[derive(Clone, Debug, Default)]
pub struct Revision {
    /// When.
    pub on: Option<Date>,
    /// The English name of the changed key; `None` if it is absent or not a key of a goal.
    pub field: Option<&'static str>,
    /// The value before.
    pub was: Option<serde_json::Value>,
    /// Why.
    pub why: Option<Arc<str>>,
}

impl Status {
    /// Whether the goal is agreed or active, so that the rules apply in full.
    pub(crate) fn is_binding(self) -> bool {
        matches!(self, Self::Agreed | Self::Active)
    }

    /// Whether the goal is still to be reached: written as a goal, and not over.
    pub(crate) fn is_planned(self) -> bool {
        self == Self::Draft || self.is_binding()
    }

    /// Whether the goal was reached, wholly or in part.
    pub(crate) fn is_reached(self) -> bool {
        matches!(self, Self::Achieved | Self::Partly)
    }

    /// Whether the goal was abandoned.
    pub(crate) fn is_let_go(self) -> bool {
        matches!(self, Self::Dropped | Self::Replaced)
    }

    /// Whether the goal is more than an idea and was not abandoned.
    pub(crate) fn is_meant(self) -> bool {
        self != Self::Idea && !self.is_let_go()
    }

    /// Whether the goal is over, reached or not.
    pub fn is_closed(self) -> bool {
        self.is_reached() || self.is_let_go()
    }
}

impl Goal {
    /// The day on which a closed goal ended: that of the last revision of its status, or else of
    /// the last completed step. `None` for an open goal, and if the plan does not say: the due date
    /// is not necessarily the day on which it ended.
    pub fn ended(&self) -> Option<Date> {
        if !self.status.is_closed() {
            return None;
        }
        let changes = self.revisions.iter().filter(|revision| revision.field == Some("status"));
        let told = changes.filter_map(|revision| revision.on).max();
        told.or_else(|| self.steps.iter().filter_map(|step| step.done).max())
    }

    /// The last day of its period on a day, past or planned: see [`Goal::ended`]. A closed goal does
    /// not end in the future, so a later due date is not its last day.
    pub(crate) fn last_day(&self, today: Date) -> Option<Date> {
        let due = self.due.filter(|due| !self.status.is_closed() || *due <= today);
        self.ended().or(due)
    }

    pub(super) fn read(record: &Record) -> Self {
        let effort = record.table("effort");
        Self {
            status: record.word("status").unwrap_or_default(),
            start: record.date("start"),
            due: record.date("due"),
            statement: record.text("statement"),
            need: record.references("need"),
            competence: record.references("competence"),
            after: record.references("after"),
            support: record.tables("support").iter().map(Support::read).collect(),
            demonstrate: record.text("demonstrate"),
            hours_per_week: effort.and_then(|effort| effort.number("hours_per_week")),
            cost: effort.and_then(|effort| effort.number("cost")),
            obstacles: record.texts("obstacles"),
            agreed: record.tables("agreed").iter().map(Agreed::read).collect(),
            smart: record.table("smart").map(Smart::read).unwrap_or_default(),
            measures: record.tables("measure").iter().map(Measure::read).collect(),
            steps: record.tables("step").iter().map(Step::read).collect(),
            plans: record
                .tables("plan")
                .iter()
                .map(|item| IfThen { when: item.text("when"), then: item.text("then") })
                .collect(),
            revisions: record
                .tables("revision")
                .iter()
                .map(|item| Revision::read(item, record))
                .collect(),
        }
    }
}

impl Revision {
    fn read(item: &Record, goal: &Record) -> Self {
        let field = item.text("field").and_then(|name| schema::find(goal.schema, &name));
        let was = match item.get("was").map(|item| &item.value) {
            Some(Value::Free(value)) => Some(value.clone()),
            _ => None,
        };
        Self {
            on: item.date("on"),
            field: field.map(|field| field.name),
            was,
            why: item.text("why"),
        }
    }
}

impl Support {
    fn read(item: &Record) -> Self {
        Self { what: item.text("what"), kind: item.word("kind"), from: item.text("from") }
    }
}

impl Agreed {
    fn read(item: &Record) -> Self {
        // Someone named under `[[agreed]]` agrees, unless the author says otherwise.
        let mode = item.word("mode").or((!item.has("mode")).then_some(Mode::Agreed));
        Self { who: item.text("who"), on: item.date("on"), mode }
    }
}

impl Smart {
    fn read(table: &Record) -> Self {
        Self {
            specific: table.text("specific"),
            measurable: table.text("measurable"),
            attainable: table.text("attainable"),
            relevant: table.text("relevant"),
            timebound: table.text("timebound"),
        }
    }

    /// The letters with their field name and sentence, in order.
    pub fn letters(&self) -> [(&'static str, Option<&Arc<str>>); 5] {
        [
            ("specific", self.specific.as_ref()),
            ("measurable", self.measurable.as_ref()),
            ("attainable", self.attainable.as_ref()),
            ("relevant", self.relevant.as_ref()),
            ("timebound", self.timebound.as_ref()),
        ]
    }
}

/// The milestones of a measure, in the order of their days.
fn milestones(measure: &Record) -> Vec<(Date, f64)> {
    let all = measure.tables("milestone").iter();
    let mut all: Vec<(Date, f64)> =
        all.filter_map(|one| Some((one.date("on")?, one.number("value")?))).collect();
    all.sort_by_key(|(day, _)| *day);
    all
}

impl Measure {
    fn read(item: &Record) -> Self {
        let per = item.choice("per").map(|per| match per {
            "day" => Unit::Day,
            "week" => Unit::Week,
            "month" => Unit::Month,
            "quarter" => Unit::Quarter,
            _ => Unit::Year,
        });
        let count = item
            .table("count")
            .map(|count| Count { method: count.word("method"), tag: count.text("tag") });
        Self {
            id: item.text("id"),
            name: item.text("name"),
            from: item.number("from"),
            to: item.number("to"),
            per,
            unit: item.text("unit"),
            count,
            milestones: milestones(item),
            levels: texts(item, "levels"),
        }
    }
}

impl Measure {
    /// Whether a key of the readings refers to this measure, ignoring case and punctuation.
    pub(crate) fn is_called(&self, key: &str) -> bool {
        let key = normal(key);
        [&self.id, &self.name].into_iter().flatten().any(|name| normal(name) == key)
    }
}

impl Step {
    /// Whether it is done, on a day that the plan gives or not.
    pub fn is_done(&self) -> bool {
        self.ticked || self.done.is_some()
    }

    fn read(item: &Record) -> Self {
        Self {
            what: item.text("what"),
            note: item.text("note"),
            due: item.date("due"),
            done: item.date("done"),
            ticked: item.get("done").is_some_and(|item| matches!(item.value, Value::Flag(true))),
        }
    }
}
