//! Tests of `settings`.

use super::*;

const WHOLE: &str = "lang = \"en\"\n[theme]\naccent = \"sky\"\n[privacy]\nnames = [\"A B\"]\n";

fn after(texts: &[Option<&str>]) -> (Option<String>, Option<&'static str>) {
    let mut settings = Settings::default();
    let mut last = None;
    for text in texts {
        last = settings.take(text.map(|text| Source::new(config::FILE, text))).0;
    }
    let fault = settings.fault().map(|fault| fault.variant.unwrap_or("away"));
    (last.map(|source| source.text.to_string()), fault)
}

#[test]
fn the_last_whole_settings_hold_until_there_are_others() {
    let whole = Some(WHOLE.to_owned());
    assert_eq!(after(&[Some(WHOLE)]), (whole.clone(), None));
    assert_eq!(after(&[Some(WHOLE), None]), (whole.clone(), Some("away")));
    for blank in ["", "\n\n", "\u{feff}", "\0\0\0"] {
        assert_eq!(after(&[Some(WHOLE), Some(blank)]), (whole.clone(), Some("blank")));
    }
    for (end, _) in WHOLE.match_indices('\n') {
        let (text, fault) = after(&[Some(WHOLE), Some(&WHOLE[..end])]);
        // Without the last line end it is what it was; cut within a line, it is reported as
        // broken.
        let cut = !WHOLE[..end].contains("A B");
        assert_eq!(fault, cut.then_some("cut"), "{:?}", &WHOLE[..end]);
        assert_eq!(text.as_deref(), Some(if cut { WHOLE } else { &WHOLE[..end] }));
    }
    let other = "lang = \"nl\"\n[privacy]\nnames = [\"A B\"]\n";
    assert_eq!(after(&[Some(WHOLE), None, Some(other)]), (Some(other.to_owned()), None));
    // The beginning of another text may be half of it.
    let less = "lang = \"nl\"\n[theme]\naccent = \"sky\"\n";
    assert_eq!(after(&[Some(WHOLE), Some(less)]), (whole.clone(), Some("less")));
    // Text that protects nothing may be removed.
    let longer = format!("{WHOLE}[rules]\nbroken-link = \"error\"\n");
    assert_eq!(after(&[Some(&longer), Some(WHOLE)]), (whole, None));
}

#[test]
fn readers_of_lines_about_the_author_do_not_get_lost_on_the_way() {
    let cut = |whole: &str, part: &str| after(&[Some(whole), Some(part)]).1;
    let open = "lang = \"en\"\n[[route]]\nwhen = \"2023\"\nwhat = \"A\"\n";
    let item = "[[route]]\nwhen = \"2024\"\nwhat = \"B\"\n";
    let whole = format!("{open}{item}audience = [\"private\"]\n");
    assert_eq!(cut(&whole, &format!("{open}{item}")), Some("cut"));
    // The last station may go as a whole.
    assert_ne!(cut(&whole, open), Some("cut"));
    // So may its readers, if they are still gone after a while.
    assert_eq!(cut(&whole, &format!("title = \"X\"\n{open}{item}")), Some("less"));
    let person = "[person]\nrole = \"R\"\n[person.audience]\nname = [\"public\"]\n";
    let whole = format!("{person}role = [\"private\"]\norganisation = [\"private\"]\n");
    for less in [
        format!("title = \"X\"\n{person}organisation = [\"private\"]\n"),
        format!("{person}role = [\"public\"]\norganisation = [\"private\"]\n"),
    ] {
        assert_eq!(cut(&whole, &less), Some("less"), "{less}");
    }
    let more = format!("{whole}region = [\"private\"]\n");
    assert_eq!(cut(&whole, &more), None);
}

#[test]
fn what_was_never_whole_is_nothing_to_go_by() {
    for text in [None, Some(""), Some("[privacy\n"), Some("[privcy]\nnames = []\n")] {
        let mut settings = Settings::default();
        settings.take(text.map(|text| Source::new(config::FILE, text)));
        assert!(!settings.hold(), "{text:?}");
    }
}
