//! Decides what goes into the rows of a table: a goal, a step, an agreement or a competence each.

use super::answer::Scope;
use super::decide::{Decider, Decision, Fill, Why};
use super::meaning::Meaning;
use super::place::{Place, RowOf, Target};
use super::text::Text;
use crate::view::Goal;

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
        let days: Vec<Option<String>> =
            columns.iter().map(|(_, label, _)| super::place::days_of(label)).collect();
        let asks = |meaning| columns.iter().any(|one| one.2 == meaning);
        let (mut goal, mut none_left) = (None, false);
        let cells = |answer: &dyn Fn(Meaning, Option<&str>) -> Option<Text>| -> Vec<Option<Text>> {
            let each = columns.iter().zip(&days);
            each.map(|((_, _, meaning), days)| answer(*meaning, days.as_deref())).collect()
        };
        let mut rows: Vec<Vec<Option<Text>>> = match row {
            RowOf::Goal => {
                let by_status = asks(Meaning::Status) || asks(Meaning::Evaluation);
                let goals = match place.number {
                    Some(number) => answers.goals.get(number - 1).copied().into_iter().collect(),
                    None if self.several_tables => {
                        let from = self.next;
                        self.next += room;
                        answers.goals.iter().skip(from).take(room).copied().collect()
                    }
                    None if by_status => answers.meant(),
                    None => answers.goals.clone(),
                };
                none_left = goals.is_empty() && !answers.goals.is_empty();
                goals
                    .into_iter()
                    .map(|one| cells(&|meaning, days| answers.of_goal(meaning, one, days)))
                    .collect()
            }
            RowOf::Step => {
                let several = self.per_goal || place.number.is_some();
                let scope =
                    if several { self.scope(Meaning::Actions, place.number) } else { Scope::Whole };
                let goals: Vec<&Goal> = match scope {
                    Scope::Goal(at) => {
                        goal = Some(at);
                        answers.goals.get(at).copied().into_iter().collect()
                    }
                    Scope::Whole => answers.goals.clone(),
                };
                let steps = goals.into_iter().flat_map(|goal| &goal.steps);
                let step = |step: &crate::view::Step| {
                    cells(&|meaning, days| match meaning {
                        Meaning::Actions => Text::one(&*step.what),
                        Meaning::Due => Text::one(answers.day(step.due?, days)),
                        Meaning::Status => Text::one(answers.day(step.done?, days)),
                        _ => None,
                    })
                };
                steps.map(step).collect()
            }
            RowOf::Agreement => {
                let one = |one: &crate::view::Agreement| {
                    cells(&|meaning, days| match meaning {
                        Meaning::Agreement => Text::one(&*one.what),
                        Meaning::AgreementWho => Text::one(one.who.as_deref()?),
                        Meaning::Due => Text::one(answers.day(one.due?, days)),
                        Meaning::AgreementDone | Meaning::Status => {
                            Text::one(answers.day(one.done?, days))
                        }
                        _ => None,
                    })
                };
                answers.agreements().iter().map(one).collect()
            }
            RowOf::Competence => {
                let one = |skill: &crate::view::Skill| {
                    cells(&|meaning, _| match meaning {
                        Meaning::Competence => Text::one(&*skill.name),
                        Meaning::LevelNow => answers.number(skill.now?),
                        Meaning::LevelRequired => answers.number(skill.required?),
                        _ => None,
                    })
                };
                answers.competences().map(one).collect()
            }
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
