//! Tests of `number`.

use super::*;

#[test]
fn a_number_is_read_as_people_write_it() {
    for (text, number) in [
        (".5", "0.5"),
        (",5", "0.5"),
        ("5.", "5"),
        ("5,", "5"),
        ("090", "90"),
        ("007", "7"),
        ("1,5", "1.5"),
        ("1.5", "1.5"),
        ("0.500", "0.5"),
        ("0,250", "0.25"),
        ("1.000,5", "1000.5"),
        ("1,000.50", "1000.5"),
        ("1.000.000", "1000000"),
        ("12 500", "12500"),
        ("12\u{a0}500,5", "12500.5"),
        ("1234.567", "1234.567"),
        ("½", "0.5"),
        ("2½", "2.5"),
        ("-2", "-2"),
        ("\u{2212}0,5", "-0.5"),
        ("+3", "3"),
        ("-0", "0"),
        ("1e3", "1000"),
    ] {
        for lang in Lang::ALL {
            assert_eq!(read(text, lang).map(written).as_deref(), Ok(number), "{text} {lang:?}");
        }
        assert!(certain(text).is_some(), "{text}");
    }
}

#[test]
fn a_mark_between_thousands_belongs_to_the_language() {
    assert_eq!(read("1.000", Lang::Nl), Ok(1000.0));
    assert_eq!(read("1,000", Lang::En), Ok(1000.0));
    assert_eq!(read("1.500", Lang::En), Err(NumberProblem::Either(1.5, 1500.0)));
    assert_eq!(read("-1,500", Lang::Nl), Err(NumberProblem::Either(-1.5, -1500.0)));
    assert_eq!(certain("1.000"), None);
}

#[test]
fn what_is_no_number_is_refused() {
    for text in [
        "",
        " ",
        ".",
        ",",
        "-",
        "vijf",
        "5 uur",
        "1:30",
        "1/2",
        "1.00.0",
        "1,0,0",
        "1 00",
        "NaN",
        "inf",
        "1.5½",
        "5..",
        "1,5.5,5",
        "٣",
        "0x10",
        "--2",
        "1e",
        "1.000,5.0",
    ] {
        for lang in Lang::ALL {
            assert_eq!(read(text, lang), Err(NumberProblem::Unknown), "{text:?}");
        }
    }
}
