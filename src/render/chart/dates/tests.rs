//! Tests of `dates`.

use jiff::civil::date;

use super::*;
use crate::base::Lang;

fn texts(first: Date, last: Date) -> Vec<String> {
    let mut drawing = Drawing::new(60.0);
    Dates::around(first, last).draw(&mut drawing, 24.0, Words { lang: Lang::En });
    let texts = drawing.marks.into_iter().filter_map(|mark| match mark {
        super::super::Mark::Text { text, .. } => Some(text),
        _ => None,
    });
    texts.collect()
}

#[test]
fn a_year_is_said_where_it_begins() {
    let within = texts(date(2026, 3, 4), date(2026, 5, 2));
    assert_eq!(within, ["Mar", "Apr", "May", "2026"]);
    let across = texts(date(2025, 9, 4), date(2026, 2, 2));
    assert_eq!(across, ["Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "2025", "2026"]);
    let short_first = texts(date(2025, 12, 4), date(2026, 11, 2));
    assert!(!short_first.contains(&"2025".to_owned()), "{short_first:?}");
    assert!(short_first.contains(&"2026".to_owned()), "{short_first:?}");
}

#[test]
fn any_period_has_labels_and_never_too_many() {
    for (first, last) in [
        (date(2026, 3, 1), date(2026, 3, 31)),
        (date(2020, 3, 1), date(2026, 3, 31)),
        (date(1996, 3, 1), date(2026, 3, 31)),
        (date(1, 1, 1), date(9999, 12, 31)),
    ] {
        let texts = texts(first, last);
        assert!((1..=40).contains(&texts.len()), "{first} to {last}: {}", texts.len());
        assert!(texts.iter().any(|text| text.parse::<i16>().is_ok()), "{first} to {last}");
    }
}
