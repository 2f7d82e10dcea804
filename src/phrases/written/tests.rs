//! Days as people write them, in both languages.

use jiff::civil::date;

use super::*;

/// A Sunday.
const TODAY: Date = date(2026, 11, 29);

fn read(text: &str, lang: Lang, toward: Toward) -> Result<Date, Unread> {
    day(
        text,
        &Asked {
            today: TODAY,
            from: date(2027, 1, 31),
            start: Some(date(2026, 9, 1)),
            lang,
            toward,
        },
    )
}

#[test]
fn a_day_is_read_as_people_write_it_in_both_languages() {
    let december = date(2026, 12, 14);
    for text in [
        "2026-12-14",
        "2026/12/14",
        "2026.12.14",
        "20261214",
        "14-12-2026",
        "14/12/2026",
        "14.12.2026",
        "14 12 2026",
        "14 - 12 - 2026",
        "14\u{2011}12\u{2011}2026",
        "14122026",
        "14-12-26",
        "12/14/2026",
        "14-12",
        "14 december 2026",
        "14 December, 2026",
        "December 14, 2026",
        "december 14th 2026",
        "the 14th of December 2026",
        "14e december 2026",
        "14 dec. 2026",
        "14-dec-2026",
        "14 Dec",
        "Dec 14",
        "14 december a.s.",
        "op 14 december",
        "on December 14",
        "uiterlijk 14 december 2026",
        "veertien december",
        "maandag 14 december 2026",
        "Monday, December 14, 2026",
        "ma 14-12-2026",
        "Mon 14 Dec",
        " 14 december. ",
    ] {
        for lang in Lang::ALL {
            assert_eq!(read(text, lang, Toward::Ahead), Ok(december), "{text} {lang:?}");
        }
    }
}

#[test]
fn a_day_may_be_counted_from_the_start() {
    let start = date(2026, 9, 1);
    for (text, expected) in [
        ("90 days from the start", date(2026, 11, 30)),
        ("90 days after start", date(2026, 11, 30)),
        ("6 weken na de start", date(2026, 10, 13)),
        ("drie maanden vanaf het begin", date(2026, 12, 1)),
        ("90 days from today", date(2027, 2, 27)),
    ] {
        for lang in Lang::ALL {
            assert_eq!(read(text, lang, Toward::Ahead), Ok(expected), "{text} {lang:?}");
        }
    }
    let asked =
        Asked { today: TODAY, from: start, start: None, lang: Lang::En, toward: Toward::Ahead };
    assert_eq!(day("90 days from the start", &asked), Err(Unread::Unknown));
}

#[test]
fn a_day_may_be_counted() {
    for (text, expected) in [
        ("vandaag", TODAY),
        ("Morgen", date(2026, 11, 30)),
        ("overmorgen", date(2026, 12, 1)),
        ("the day after tomorrow", date(2026, 12, 1)),
        ("gisteren", date(2026, 11, 28)),
        ("in 6 weken", date(2027, 1, 10)),
        ("in 6 weeks", date(2027, 1, 10)),
        ("over drie maanden", date(2027, 2, 28)),
        ("over een maand", date(2026, 12, 29)),
        ("in a month", date(2026, 12, 29)),
        ("within two months", date(2027, 1, 29)),
        ("3 weeks from now", date(2026, 12, 20)),
        ("over een half jaar", date(2027, 5, 29)),
        ("6 weken", date(2027, 3, 14)),
        ("2 months later", date(2027, 3, 31)),
        ("3 days ago", date(2026, 11, 26)),
        ("twee weken geleden", date(2026, 11, 15)),
        ("vrijdag", date(2026, 12, 4)),
        ("komende zondag", date(2026, 12, 6)),
        ("afgelopen zondag", date(2026, 11, 22)),
        ("last Friday", date(2026, 11, 27)),
    ] {
        for lang in Lang::ALL {
            assert_eq!(read(text, lang, Toward::Ahead), Ok(expected), "{text} {lang:?}");
        }
    }
}

#[test]
fn a_day_without_a_year_lies_where_it_is_looked_for() {
    let check = |text, toward, expected| {
        assert_eq!(read(text, Lang::Nl, toward), Ok(expected), "{text} {toward:?}");
    };
    check("1 december", Toward::Ahead, date(2026, 12, 1));
    check("1 mrt", Toward::Ahead, date(2027, 3, 1));
    check("29 november", Toward::Ahead, TODAY);
    check("28 november", Toward::Ahead, date(2027, 11, 28));
    check("1 december", Toward::Back, date(2025, 12, 1));
    check("28 nov", Toward::Back, date(2026, 11, 28));
    check("1 december", Toward::Near, date(2026, 12, 1));
    check("12 juni", Toward::Near, date(2026, 6, 12));
    check("29 februari", Toward::Ahead, date(2028, 2, 29));
    check("3/4", Toward::Ahead, date(2027, 4, 3));
}

#[test]
fn what_can_be_two_days_is_neither() {
    let both = Err(Unread::Either(date(2026, 4, 3), date(2026, 3, 4)));
    assert_eq!(read("03/04/2026", Lang::En, Toward::Ahead), both);
    assert_eq!(read("3-4-2026", Lang::En, Toward::Ahead), both);
    assert_eq!(read("03/04/2026", Lang::Nl, Toward::Ahead), Ok(date(2026, 4, 3)));
    assert_eq!(read("03.04.2026", Lang::En, Toward::Ahead), Ok(date(2026, 4, 3)));
    assert_eq!(read("04/04/2026", Lang::En, Toward::Ahead), Ok(date(2026, 4, 4)));
    let yearless = Err(Unread::Either(date(2027, 4, 3), date(2027, 3, 4)));
    assert_eq!(read("3/4", Lang::En, Toward::Ahead), yearless);
    // A day of the week decides.
    assert_eq!(read("Fri 3/4/2026", Lang::En, Toward::Ahead), Ok(date(2026, 4, 3)));
    let next = Err(Unread::Either(date(2026, 12, 4), date(2026, 12, 11)));
    assert_eq!(read("next friday", Lang::En, Toward::Ahead), next);
    assert_eq!(read("volgende vrijdag", Lang::Nl, Toward::Ahead), next);
    assert_eq!(
        read("26-01-27", Lang::Nl, Toward::Ahead),
        Err(Unread::Either(date(2027, 1, 26), date(2026, 1, 27)))
    );
}

#[test]
fn what_is_no_day_is_told_apart() {
    for text in [
        "",
        " ",
        "half december",
        "december 2026",
        "december",
        "2026",
        "volgende week",
        "binnenkort",
        "soon",
        "14",
        "14 foo 2026",
        "1 2 3 4",
        "week",
        "een dag",
        "14 december 2026 om 9 uur",
        "6 uur",
        "in 30 minutes",
        "-",
        "٣-٤-٢٠٢٦",
        "14 december 20266",
        "1,5",
    ] {
        for lang in Lang::ALL {
            let expected =
                if text == "een dag" { Ok(date(2027, 2, 1)) } else { Err(Unread::Unknown) };
            assert_eq!(read(text, lang, Toward::Ahead), expected, "{text:?}");
        }
    }
    let day = DateProblem::Day { year: 2027, month: 2, day: 31, last: 28 };
    for text in ["31 februari 2027", "31-02-2027", "Feb 31, 2027", "2027-02-31"] {
        let expected = Err(Unread::NoSuchDay(day));
        assert_eq!(read(text, Lang::Nl, Toward::Ahead), expected, "{text}");
    }
    let year = Err(Unread::NoSuchDay(DateProblem::Year));
    assert_eq!(read("14-12-0206", Lang::Nl, Toward::Ahead), year);
    let monday = Err(Unread::Weekday(date(2026, 12, 14)));
    assert_eq!(read("vrijdag 14 december 2026", Lang::Nl, Toward::Ahead), monday);
}
