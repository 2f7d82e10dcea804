//! Tests of `calendar`.

use jiff::civil::date;

use super::*;

#[test]
fn a_date_is_year_month_day() {
    assert_eq!(parse_date("2026-01-20"), Ok(date(2026, 1, 20)));
    assert_eq!(parse_date("2026-13-20"), Err(DateProblem::Month(13)));
    let leap = DateProblem::Day { year: 2026, month: 2, day: 30, last: 28 };
    assert_eq!(parse_date("2026-02-30"), Err(leap));
    assert_eq!(parse_date("20-01-2026"), Err(DateProblem::Order(date(2026, 1, 20))));
    assert_eq!(parse_date("2026-1-5"), Err(DateProblem::Marks(date(2026, 1, 5))));
    assert_eq!(parse_date("20260120"), Err(DateProblem::Shape));
    assert_eq!(parse_date("26-01-20"), Err(DateProblem::Year));
    assert_eq!(parse_date("volgend jaar"), Err(DateProblem::Shape));
    assert_eq!(parse_date("٢٠٢٦-٠١-٢٠"), Err(DateProblem::Shape));
}

#[test]
fn a_period_is_a_number_and_a_unit() {
    assert_eq!(Period::parse("6 maanden"), Some(Period { count: 6, unit: Unit::Month }));
    assert_eq!(Period::parse("3y"), Some(Period { count: 3, unit: Unit::Year }));
    for wrong in ["", "6", "months", "-3 days", "99999 days", "3 eeuwen"] {
        assert_eq!(Period::parse(wrong), None, "{wrong}");
    }
}

#[test]
fn a_week_begins_on_monday() {
    assert_eq!(monday(week_of(date(2026, 6, 3))), date(2026, 6, 1));
    assert_eq!(monday(week_of(date(2026, 6, 7))), date(2026, 6, 1));
    assert_eq!(monday(week_of(date(2026, 6, 8))), date(2026, 6, 8));
    assert_eq!(monday(week_of(date(1969, 12, 31))), date(1969, 12, 29));
    assert_eq!(add_days(Date::MAX, 6), Date::MAX);
}

#[test]
fn periods_follow_the_calendar() {
    let period = Period { count: 1, unit: Unit::Month };
    assert_eq!(period.after(date(2026, 1, 31)), date(2026, 2, 28));
    assert_eq!(days_between(date(2026, 1, 31), date(2026, 3, 1)), 29);
}

#[test]
fn a_day_in_a_name_is_found_if_it_is_the_only_one() {
    for name in
        ["2026-11-27-check-in", "20261127", "2026_11_27", "notes 27-11-2026", "a-2026-11-27"]
    {
        assert_eq!(named(name), civil(2026, 11, 27).ok(), "{name}");
    }
    for name in
        ["2026", "2026-11", "05-11-2026", "2026-13-27", "2026-11-27-to-2026-11-29", "v1-2-3", ""]
    {
        assert_eq!(named(name), None, "{name}");
    }
}
