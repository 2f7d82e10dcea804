//! Decides what goes into the rows of a table: a goal, a step, an agreement or a competence each.

use super::answer::Scope;
use super::decide::{Decider, Decision, Fill, Why};
use super::place::{Place, RowOf, Target, days_of};
use super::text::Text;
use crate::labels::Meaning;
use crate::view::{Agreement, Goal, Skill, Step};

/// Whether a place is a table of goals that does not say which.
pub(super) fn is_table_of_goals(place: &Place) -> bool {
    matches!(place.target, Target::Rows { row: RowOf::Goal, .. })
        && place.number.is_none()
        && place.veto.is_none()
}

/// What a row is about, as a meaning.
fn subject(row: RowOf) -> Meaning {
    match row {
        RowOf::Goal => Meaning::Goal,
        RowOf::Step => Meaning::Actions,
        RowOf::Agreement => Meaning::Agreement,
        RowOf::Competence => Meaning::Competence,
    }
}

/// The columns of a table, each with what it asks for and how it writes days.
struct Columns(Vec<(Meaning, Option<String>)>);

/// The rows of a table before they are written: for each column its text, if there is one.
type Rows = Vec<Vec<Option<Text>>>;

impl Columns {
    fn of(columns: &[(usize, String, Meaning)]) -> Self {
        let one = |(_, label, meaning): &(usize, String, Meaning)| (*meaning, days_of(label));
        Self(columns.iter().map(one).collect())
    }

    fn asks(&self, meaning: Meaning) -> bool {
        self.0.iter().any(|one| one.0 == meaning)
    }

    /// The texts of one row.
    fn row(&self, answer: impl Fn(Meaning, Option<&str>) -> Option<Text>) -> Vec<Option<Text>> {
        self.0.iter().map(|(meaning, days)| answer(*meaning, days.as_deref())).collect()
    }
}

impl Decider<'_, '_> {
    /// The rows of a table.
    pub(super) fn rows(
        &mut self,
        place: Place,
        columns: &[(usize, String, Meaning)],
        row: RowOf,
        room: usize,
        why: Why,
    ) -> Decision {
        let answers = self.answers;
        let asked = Columns::of(columns);
        let (mut goal, mut none_left) = (None, false);
        let mut rows: Rows = match row {
            RowOf::Goal => {
                let goals = self.goals_for(place.number, &asked, room);
                none_left = goals.is_empty() && !answers.goals.is_empty();
                let row = |goal| asked.row(|meaning, days| answers.of_goal(meaning, goal, days));
                goals.into_iter().map(row).collect()
            }
            RowOf::Step => {
                let several = self.per_goal || place.number.is_some();
                if several && let Scope::Goal(at) = self.scope(Meaning::Actions, place.number) {
                    goal = Some(at);
                }
                self.rows_of_steps(&asked, goal)
            }
            RowOf::Agreement => self.rows_of_agreements(&asked),
            RowOf::Competence => self.rows_of_competences(&asked),
        };
        debug_assert!(room > 0, "a table without rows is no place");
        let meaning = subject(row);
        if rows.iter().flatten().all(Option::is_none) {
            let why = if none_left || goal.is_some_and(|at| at >= answers.goals.len()) {
                Why::NoGoal
            } else {
                Why::NoAnswer
            };
            return Decision { place, meaning: Some(meaning), goal, fill: Fill::Nothing, why };
        }
        let whole = !place.fixed_rows || rows.len() <= room;
        if !whole {
            rows.truncate(room);
        }
        for (_, _, meaning) in columns.iter().filter(|_| whole || row == RowOf::Goal) {
            self.used.meanings.insert(*meaning);
        }
        self.use_goals(row, place.number, room, whole);
        Decision { place, meaning: Some(meaning), goal, fill: Fill::Rows(rows), why }
    }
    /// The goals that a table has rows for: the one with its number, those that earlier tables have
    /// no room for, or all that it can be about.
    fn goals_for(&mut self, number: Option<usize>, asked: &Columns, room: usize) -> Vec<&Goal> {
        let answers = self.answers;
        match number {
            Some(number) => answers.goals.get(number - 1).copied().into_iter().collect(),
            None if self.several_tables => {
                let from = self.next;
                self.next += room;
                answers.goals.iter().skip(from).take(room).copied().collect()
            }
            None if asked.asks(Meaning::Status) || asked.asks(Meaning::Evaluation) => {
                answers.meant()
            }
            None => answers.goals.clone(),
        }
    }

    /// The steps of a goal, or of all of them.
    fn rows_of_steps(&self, asked: &Columns, goal: Option<usize>) -> Rows {
        let answers = self.answers;
        let goals: Vec<&Goal> = match goal {
            Some(at) => answers.goals.get(at).copied().into_iter().collect(),
            None => answers.goals.clone(),
        };
        let row = |step: &Step| {
            asked.row(|meaning, days| match meaning {
                Meaning::Actions => Text::one(&*step.what),
                Meaning::Due => Text::one(answers.day(step.due?, days)),
                Meaning::Status => Text::one(answers.day(step.done?, days)),
                _ => None,
            })
        };
        goals.into_iter().flat_map(|goal| &goal.steps).map(row).collect()
    }

    fn rows_of_agreements(&self, asked: &Columns) -> Rows {
        let answers = self.answers;
        let row = |one: &Agreement| {
            asked.row(|meaning, days| match meaning {
                Meaning::Agreement => Text::one(&*one.what),
                Meaning::AgreementWho => Text::one(one.who.as_deref()?),
                Meaning::Due => Text::one(answers.day(one.due?, days)),
                Meaning::AgreementDone | Meaning::Status => Text::one(answers.day(one.done?, days)),
                _ => None,
            })
        };
        answers.agreements().iter().map(row).collect()
    }

    fn rows_of_competences(&self, asked: &Columns) -> Rows {
        let answers = self.answers;
        let row = |skill: &Skill| {
            asked.row(|meaning, _| match meaning {
                Meaning::Competence => Text::one(&*skill.name),
                Meaning::LevelNow => answers.number(skill.now?),
                Meaning::LevelRequired => answers.number(skill.required?),
                _ => None,
            })
        };
        answers.competences().map(row).collect()
    }

    /// Notes which goals have a row.
    fn use_goals(&mut self, row: RowOf, number: Option<usize>, room: usize, whole: bool) {
        match (row, number) {
            (RowOf::Goal, Some(number)) => _ = self.used.goals.insert(number - 1),
            (RowOf::Goal, None) if self.several_tables => {
                self.used.goals.extend(self.next - room..self.next);
            }
            (RowOf::Goal, None) if !whole => self.used.goals.extend(0..room),
            (RowOf::Goal, None) => self.used.goals.extend(0..self.answers.goals.len()),
            _ => {}
        }
    }
}
