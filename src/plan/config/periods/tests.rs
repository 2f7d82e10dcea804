//! Tests of `periods`.

use super::*;

#[test]
fn the_ends_of_a_period_are_days_as_people_write_them() {
    let expected = parse_date("2026-11-16").ok().zip(parse_date("2027-01-31").ok());
    for text in [
        "2026-11-16..2027-01-31",
        "16 november 2026 t/m 31 januari 2027",
        "November 16, 2026 to January 31, 2027",
        "16-11-2026 - 31-01-2027",
    ] {
        assert_eq!(days(text), expected, "{text}");
    }
    for text in ["2027-01-31..2026-11-16", "later", "2026-11-16", ""] {
        assert_eq!(days(text), None, "{text}");
    }
}
