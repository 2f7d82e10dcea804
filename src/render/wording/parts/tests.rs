//! Tests of `parts`.

use super::*;
use crate::view::{Address, Head, Prose};
use jiff::civil::date;

fn entry(year: i16, month: i8, result: usize) -> LogEntry {
    let head = Head {
        at: Address { page: "log/x.html".to_owned(), anchor: None },
        id: "x".into(),
        title: Some("A title".into()),
        date: None,
        prose: Prose::default(),
        properties: Vec::new(),
        lang: None,
        backlinks: Vec::new(),
    };
    LogEntry {
        head,
        day: (year > 0).then(|| date(year, month, 1)),
        from: None,
        goals: Vec::new(),
        needs: Vec::new(),
        method: None,
        hours: None,
        cost: None,
        provider: None,
        result: Some("r".repeat(result).into()),
        readings: Vec::new(),
        evidence: Vec::new(),
    }
}

fn told(entries: &[LogEntry]) -> Vec<(String, Range<usize>)> {
    let entries: Vec<&LogEntry> = entries.iter().collect();
    divide(&entries).into_iter().map(|(part, range)| (part.suffix(), range)).collect()
}

#[test]
fn a_year_is_a_page_and_one_that_is_too_long_has_months() {
    let mut entries: Vec<LogEntry> = (0..10).map(|_| entry(2026, 3, 10)).collect();
    entries.extend((0..100).map(|_| entry(2025, 12, 1000)));
    entries.extend((0..100).map(|_| entry(2025, 2, 1000)));
    entries.push(entry(0, 1, 10));
    let expected =
        [("-2026", 0..10), ("-2025-12", 10..110), ("-2025-02", 110..210), ("-0", 210..211)];
    assert_eq!(told(&entries), expected.map(|(name, range)| (name.to_owned(), range)));
}

#[test]
fn a_month_that_is_too_long_has_pieces_and_every_entry_is_in_one() {
    let entries: Vec<LogEntry> = (0..1000).map(|at| entry(2025, 5, at)).collect();
    let parts = told(&entries);
    assert!(parts.len() > 3, "{parts:?}");
    assert!(parts.windows(2).all(|pair| pair[0].1.end == pair[1].1.start), "{parts:?}");
    assert_eq!((parts[0].0.as_str(), parts[0].1.start), ("-2025-05-1", 0));
    assert_eq!(parts.last().map(|(_, range)| range.end), Some(1000));
    let alone = told(&[entry(2025, 5, 10), entry(2025, 5, 1_000_000), entry(2025, 5, 10)]);
    assert_eq!(alone.len(), 3, "{alone:?}");
}
