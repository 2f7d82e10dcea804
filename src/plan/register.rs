//! Entries that only register time: a row of a time sheet, or a day on which nothing was done.

use super::Entry;
use crate::base::symbol::normal;
use crate::syntax::Value;

/// What a day off is called, in either language.
const ABSENT: [&str; 24] = [
    "absent",
    "afwezig",
    "bank-holiday",
    "compensatie",
    "day-off",
    "feestdag",
    "free",
    "half-term",
    "holiday",
    "holidays",
    "ill",
    "leave",
    "off",
    "school",
    "sick",
    "sick-leave",
    "sub-day",
    "vakantie",
    "verlof",
    "vrij",
    "vrije-dag",
    "weekend",
    "ziek",
    "ziekte",
];

/// Whether an entry registers hours or an absence, so that nobody asks what it was for or what came of it.
pub(crate) fn is_register(entry: &Entry) -> bool {
    let is_absent =
        |text: &str| ABSENT.contains(&&*normal(text.trim_matches(['(', ')', '.', ' '])));
    let body = entry.body.markdown().trim();
    let body = body
        .split_once('\n')
        .map_or(body, |(heading, rest)| if heading.starts_with('#') { rest.trim() } else { body });
    let extra = cells(entry).any(|cell| is_clock(cell) || is_absent(cell));
    entry.title().is_some_and(|title| is_absent(&title)) && body.is_empty()
        || is_absent(body)
        || extra
}

/// The cells of a row in columns of its own.
fn cells(entry: &Entry) -> impl Iterator<Item = &str> {
    let extra = entry.part.as_ref().and_then(|_| entry.record.get("extra"));
    let extra = extra.and_then(|item| match &item.value {
        Value::Free(serde_json::Value::Object(cells)) => Some(cells),
        _ => None,
    });
    extra.into_iter().flat_map(|cells| cells.values()).filter_map(serde_json::Value::as_str)
}

/// `8:00`, `16.45`, `7u30`.
fn is_clock(text: &str) -> bool {
    let parts = text.trim().split_once([':', '.', 'u', 'h']);
    parts.is_some_and(|(hour, minute)| {
        minute.len() == 2
            && hour.parse().is_ok_and(|hour: u8| hour < 25)
            && minute.parse().is_ok_and(|minute: u8| minute < 60)
    })
}

#[cfg(test)]
mod tests {
    use super::is_clock;

    #[test]
    fn a_clock_has_two_digits_of_minutes() {
        for (text, expected) in [
            ("8:00", true),
            ("16.45", true),
            ("7u30", true),
            ("1,5", false),
            ("2.5", false),
            ("25:61", false),
            ("uur", false),
        ] {
            assert_eq!(is_clock(text), expected, "{text}");
        }
    }
}
