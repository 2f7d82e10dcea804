//! ISO dates and periods of whole days, months and years.

use jiff::Span as Duration;
use jiff::ToSpan;
pub use jiff::civil::Date;

/// A length of time as the author wrote it, such as `6 months`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The number of units.
    pub count: u16,
    /// The unit.
    pub unit: Unit,
}

/// A unit of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// A day.
    Day,
    /// Seven days.
    Week,
    /// A calendar month.
    Month,
    /// Three calendar months.
    Quarter,
    /// A calendar year.
    Year,
}

impl Unit {
    /// Its name for a machine, and in the ids of messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
        }
    }
}

/// Why a text is not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateProblem {
    /// Not of the form year-month-day.
    Shape,
    /// The month is not 1 to 12.
    Month(i64),
    /// The month has fewer days.
    Day {
        /// The year as written.
        year: i16,
        /// The month as written.
        month: i8,
        /// The day as written.
        day: i64,
        /// The last day of that month.
        last: i8,
    },
    /// The year does not have four digits.
    Year,
    /// Year, month and day in this order but in another form; the intended date.
    Marks(Date),
    /// Day, month and year in everyday order; the date that was probably intended.
    Order(Date),
}

impl Period {
    /// Parses `6 months`, `6 maanden`, `3y`, `3 j` or `10 days`; the number has at most four
    /// digits.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let digits = text.find(|character: char| !character.is_ascii_digit())?;
        if digits > 4 {
            return None;
        }
        let count: u16 = text[..digits].parse().ok()?;
        let unit = match text[digits..].trim().to_lowercase().as_str() {
            "d" | "day" | "days" | "dag" | "dagen" => Unit::Day,
            "w" | "week" | "weeks" | "weken" => Unit::Week,
            "m" | "month" | "months" | "maand" | "maanden" => Unit::Month,
            "q" | "quarter" | "quarters" | "kwartaal" | "kwartalen" => Unit::Quarter,
            "y" | "j" | "year" | "years" | "jaar" | "jaren" => Unit::Year,
            _ => return None,
        };
        Some(Self { count, unit })
    }

    /// The day this period after `date`, capped at the last day of the calendar.
    pub fn after(self, date: Date) -> Date {
        date.saturating_add(self.unit.times(i64::from(self.count)))
    }
}

impl Unit {
    /// A duration of `count` units.
    pub fn times(self, count: i64) -> Duration {
        match self {
            Self::Day => count.days(),
            Self::Week => (count * 7).days(),
            Self::Month => count.months(),
            Self::Quarter => (count * 3).months(),
            Self::Year => count.years(),
        }
    }
}

/// Parses a date of the form `2026-01-20`.
///
/// # Errors
/// The precise problem of any other text.
pub(crate) fn parse_date(text: &str) -> Result<Date, DateProblem> {
    let text = text.trim();
    let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
    let [first, second, third] = parts[..] else { return Err(DateProblem::Shape) };
    let number = |part: &str| {
        let plain = (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        if plain { part.parse::<i64>().ok() } else { None }
    };
    let (Some(a), Some(b), Some(c)) = (number(first), number(second), number(third)) else {
        return Err(DateProblem::Shape);
    };
    if third.len() == 4 && first.len() <= 2 {
        return Err(civil(c, b, a).map_or_else(|problem| problem, DateProblem::Order));
    }
    if first.len() != 4 {
        return Err(DateProblem::Year);
    }
    let date = civil(a, b, c)?;
    let exact = text.contains('-') && second.len() == 2 && third.len() == 2;
    if exact { Ok(date) } else { Err(DateProblem::Marks(date)) }
}

/// The number of whole days from `from` to `to`; negative if `to` comes first.
pub(crate) fn days_between(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}

/// The first of the month that is `months` months after that of `date`.
pub(crate) fn first_of_month_after(date: Date, months: i64) -> Date {
    date.saturating_add(months.months()).first_of_month()
}

/// The day `days` days after `date`, capped at the last day of the calendar.
pub(crate) fn add_days(date: Date, days: i64) -> Date {
    date.saturating_add(days.days())
}

/// The number of a day's week, counted from Monday 5 January 1970.
pub(crate) fn week_of(date: Date) -> i64 {
    days_between(FIRST_MONDAY, date).div_euclid(7)
}

/// The Monday of a week, by its number.
pub fn monday(week: i64) -> Date {
    add_days(FIRST_MONDAY, week * 7)
}

/// The Monday from which weeks are counted.
const FIRST_MONDAY: Date = jiff::civil::date(1970, 1, 5);

/// The date of a year, a month and a day.
///
/// # Errors
/// The part that does not exist in the calendar.
pub fn civil(year: i64, month: i64, day: i64) -> Result<Date, DateProblem> {
    if !(1..=12).contains(&month) {
        return Err(DateProblem::Month(month));
    }
    let (year, month) = (year as i16, month as i8);
    let first = Date::new(year, month, 1).map_err(|_| DateProblem::Year)?;
    let last = first.days_in_month();
    if !(1..=i64::from(last)).contains(&day) {
        return Err(DateProblem::Day { year, month, day, last });
    }
    Date::new(year, month, day as i8).map_err(|_| DateProblem::Shape)
}

/// The day in a name, if there is exactly one: `2026-11-27-check-in`, `20261127`, `notes 27-11-2026`. With the
/// year at the end, the day must be too large for a month.
pub(crate) fn named(name: &str) -> Option<Date> {
    let groups: Vec<&str> = name.split(|sign: char| !sign.is_ascii_digit()).collect();
    let number = |text: &str| text.parse::<i64>().unwrap_or_default();
    let day = |year: &str, month: &str, day: &str| {
        let lengths = (year.len(), month.len(), day.len());
        let fits = matches!(lengths, (4, 1..=2, 1..=2)) && (1900..2200).contains(&number(year));
        fits.then(|| civil(number(year), number(month), number(day)).ok()).flatten()
    };
    let whole = groups.iter().filter(|group| group.len() == 8);
    let whole = whole.filter_map(|group| day(&group[..4], &group[4..6], &group[6..]));
    let parts = groups.windows(3).filter_map(|three| match three {
        [year, month, last] if year.len() == 4 => day(year, month, last),
        [first, month, year] if number(first) > 12 => day(year, month, first),
        _ => None,
    });
    let mut found: Vec<Date> = whole.chain(parts).collect();
    found.dedup();
    (found.len() == 1).then(|| found[0])
}

#[cfg(test)]
mod tests;
