//! Tests of `answer`.

use jiff::civil::date;

use super::*;

#[test]
fn days_and_names_are_written_as_the_form_has_them() {
    let day = date(2027, 3, 1);
    assert_eq!(written(day, "dd-MM-yyyy").as_deref(), Some("01-03-2027"));
    assert_eq!(written(day, "d/M/yy").as_deref(), Some("1/3/27"));
    assert_eq!(written(day, "d MMMM yyyy"), None);
    assert_eq!(split_name("Ada de Wit"), Some(("Ada".into(), "de Wit".into())));
    assert_eq!(split_name("Ada Maria Wit"), None);
}
