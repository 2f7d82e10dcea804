//! Computes with days and months of the Gregorian calendar, in plain integers.

/// A day as year, month (1 to 12) and day (1 to 31).
pub type Day = (i32, u8, u8);

/// Whether the day exists.
#[must_use]
pub(crate) fn is_date(y: i32, m: u8, d: u8) -> bool {
    (1..=12).contains(&m) && d >= 1 && d <= days_in_month(y, m)
}

/// The number of days in a month; a month past 12 counts as December.
#[must_use]
pub(crate) fn days_in_month(y: i32, m: u8) -> u8 {
    match m {
        2 if y % 4 == 0 && (y % 100 != 0 || y % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The day a number of months later, capped at the end of a shorter month.
#[must_use]
pub(crate) fn add_months((y, m, d): Day, months: i32) -> Day {
    let total = y * 12 + i32::from(m) - 1 + months;
    let year = total.div_euclid(12);
    let month = u8::try_from(total.rem_euclid(12)).unwrap_or(0) + 1;
    (year, month, d.min(days_in_month(year, month)))
}

/// The day a number of days later.
#[must_use]
pub(crate) fn add_days(day: Day, days: i32) -> Day {
    from_number(number(day) + days)
}

/// The day of the week, Monday 0 to Sunday 6.
#[must_use]
pub fn weekday(day: Day) -> u8 {
    u8::try_from((number(day) + 3).rem_euclid(7)).unwrap_or(0)
}

/// Easter Sunday of a year (the method of Meeus, Jones and Butcher).
#[must_use]
pub(super) fn easter(year: i32) -> Day {
    let (a, b, c) = (year.rem_euclid(19), year.div_euclid(100), year.rem_euclid(100));
    let f = (b + 8) / 25;
    let moon = (19 * a + b - b / 4 - (b - f + 1) / 3 + 15).rem_euclid(30);
    let weekday = (32 + 2 * (b % 4) + 2 * (c / 4) - moon - c % 4).rem_euclid(7);
    let late = (a + 11 * moon + 22 * weekday) / 451;
    let total = moon + weekday - 7 * late + 114;
    add_days((year, 3, 1), (total / 31 - 3) * 31 + total % 31)
}

/// The day a number of working days (Monday to Friday) later.
#[must_use]
pub(crate) fn add_workdays(day: Day, days: i32) -> Day {
    let mut at = add_days(day, days.div_euclid(5) * 7);
    let mut left = days.rem_euclid(5);
    while left > 0 {
        at = add_days(at, 1);
        left -= i32::from(weekday(at) < 5);
    }
    at
}

/// The number of days from one day to another.
pub(super) fn days_between(from: Day, to: Day) -> i32 {
    number(to) - number(from)
}

/// The days since 1 January 1970 (the algorithm of Howard Hinnant's `days_from_civil`).
fn number((y, m, d): Day) -> i32 {
    let y = if m <= 2 { y - 1 } else { y };
    let era = y.div_euclid(400);
    let of_era = y.rem_euclid(400);
    let month = (i32::from(m) + 9) % 12;
    let of_year = (153 * month + 2) / 5 + i32::from(d) - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

fn from_number(number: i32) -> Day {
    let shifted = number + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let narrow = |v: i32| u8::try_from(v).unwrap_or(1);
    (year + era * 400 + i32::from(month <= 2), narrow(month), narrow(day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_months_add_up() {
        assert_eq!(add_months((2026, 1, 31), 1), (2026, 2, 28));
        assert_eq!(add_months((2024, 1, 31), 1), (2024, 2, 29));
        assert_eq!(add_months((2026, 11, 5), 14), (2028, 1, 5));
        assert_eq!(add_months((2026, 1, 5), -1), (2025, 12, 5));
        assert_eq!(add_days((2026, 2, 27), 3), (2026, 3, 2));
        assert_eq!(add_days((2026, 1, 1), -1), (2025, 12, 31));
        assert_eq!(weekday((2026, 1, 5)), 0);
        assert_eq!(weekday((2000, 2, 29)), 1);
        assert_eq!(add_workdays((2026, 1, 9), 1), (2026, 1, 12));
        assert_eq!(add_workdays((2026, 1, 5), 10), (2026, 1, 19));
        assert_eq!(days_between((2024, 1, 1), (2025, 1, 1)), 366);
        for n in -200_000..200_000 {
            assert_eq!(number(from_number(n)), n);
        }
    }
}
