//! Tests of `given`.

use jiff::civil::date;

use super::*;

#[test]
fn a_value_is_written_as_the_plan_needs_it() {
    let check = |name, shape, text: &str, expected: &str| {
        let read = value(name, shape, text, date(2026, 11, 29), Lang::Nl);
        assert_eq!(
            read.map_err(|refused| refused.message(Lang::Nl)),
            Ok(expected.to_owned()),
            "{text}"
        );
    };
    check("due", Shape::Date, "1 december", "2026-12-01");
    check("done", Shape::Date, "1 december", "2025-12-01");
    check("on", Shape::Days, "1 nov, 3 nov", "2026-11-01,2026-11-03");
    check("on", Shape::Days, "November 1, 2026", "2026-11-01");
    check("on", Shape::Days, "1 nov .. 3-11-2026", "2026-11-01..2026-11-03");
    check("hours", Shape::Amount, "1,5", "1.5");
    check("hours", Shape::Amount, ".5", "0.5");
    check("level", Shape::Integer(1, 5), "3.", "3");
    check("title", Shape::Text, "1 december", "1 december");
    check("due", Shape::Date, "", "");
}

#[test]
fn what_cannot_be_read_says_what_works() {
    let check = |shape, text: &str, lang, says: &str| {
        let read = value("due", shape, text, date(2026, 11, 29), lang);
        let refused = read.expect_err(text);
        let help = refused.next_step(lang).unwrap_or_default();
        let told = format!("{} {help}", refused.message(lang));
        assert!(told.contains(text) && told.contains(says), "{told}");
    };
    check(Shape::Date, "half december", Lang::Nl, "14 december 2026");
    check(Shape::Date, "03/04/2026", Lang::En, "2026-03-04");
    check(Shape::Date, "31-02-2027", Lang::Nl, "28");
    check(Shape::Date, "40-13-2027", Lang::Nl, "12");
    check(Shape::Date, "vrijdag 14 december 2026", Lang::Nl, "2026-12-14");
    check(Shape::Amount, "vijf uur", Lang::Nl, "0,5");
    check(Shape::Number, "1.500", Lang::En, "1500");
}
