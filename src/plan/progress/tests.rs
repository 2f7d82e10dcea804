//! Tests of `progress`.

use jiff::civil::date;

use super::*;

fn goal() -> Goal {
    Goal { start: Some(date(2026, 1, 1)), due: Some(date(2026, 12, 31)), ..Goal::default() }
}

fn check(from: f64, to: f64, value: Option<f64>, today: Date, expected: Verdict) {
    let goal = goal();
    let line = line(&goal, &Measure::default(), (from, to));
    let line = on_line(&line, today.min(date(2026, 12, 31)));
    let target = Target { from, to: Some(to), expected: line };
    assert_eq!(verdict(today, &goal, target, value), expected);
}

#[test]
fn a_measure_is_held_against_the_line() {
    let july = date(2026, 7, 2);
    check(0.0, 8.0, Some(4.0), july, Verdict::OnCourse);
    check(0.0, 8.0, Some(3.0), july, Verdict::Behind);
    check(0.0, 8.0, Some(8.0), july, Verdict::Reached);
    check(0.0, 8.0, None, july, Verdict::NoReading);
    check(0.0, 8.0, None, date(2025, 12, 1), Verdict::NotBegun);
    check(0.0, 8.0, Some(7.0), date(2027, 1, 1), Verdict::NotReached);
}

#[test]
fn a_measure_may_fall() {
    let july = date(2026, 7, 2);
    check(14.0, 8.0, Some(11.0), july, Verdict::OnCourse);
    check(14.0, 8.0, Some(13.0), july, Verdict::Behind);
    check(14.0, 8.0, Some(7.0), july, Verdict::Reached);
}

#[test]
fn the_first_open_step_of_a_running_goal_is_now() {
    let step = |due, done| Step { due: Some(due), done, ..Step::default() };
    let goal = Goal {
        status: super::super::kinds::goal::Status::Active,
        steps: vec![
            step(date(2026, 2, 1), Some(date(2026, 2, 1))),
            step(date(2026, 3, 1), None),
            step(date(2026, 4, 1), None),
            step(date(2026, 9, 1), None),
        ],
        ..goal()
    };
    let states = steps(&goal, date(2026, 5, 1));
    assert_eq!(states, [StepState::Done, StepState::Now, StepState::Late, StepState::Ahead]);
}
