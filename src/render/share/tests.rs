//! Tests of `share`.

use super::*;

#[test]
fn a_name_of_any_length_fits() {
    for (name, least) in [
        ("Bo", 120.0),
        ("Mirthe Aldershof", 100.0),
        ("Maria-Magdalena van der Westhuizen-Oosterhout", 60.0),
        ("Wolfeschlegelsteinhausenbergerdorffwelchevoralternwaren", 48.0),
    ] {
        let (size, lines) = fit(name);
        assert!(size >= least && lines.len() <= 2, "{name}: {size} {lines:?}");
        for line in &lines {
            let tight = Face::Bold.width(line, size) * (1.0 + TIGHT);
            assert!(tight <= RIGHT - LEFT + 1.0, "{name}: {line} {tight}");
        }
        let whole = lines.join(" ");
        assert!(whole == name || whole.ends_with(CUT), "{name}: {whole}");
    }
}

#[test]
fn what_no_face_has_is_left_out() {
    assert_eq!(printable("Zoë  Šimůnek 🎉").as_deref(), Some("Zoë Šimůnek"));
    assert_eq!(printable("Zoe\u{308}").as_deref(), Some("Zoë"), "composed");
    assert_eq!(printable("山田太郎"), None);
    assert_eq!(printable("🎉 ·"), None);
    assert_eq!(printable(""), None);
}

#[test]
fn lines_break_between_words_and_end_where_they_must() {
    let lines = Face::Bold.wrapped("aan de slag met een lang verhaal", 32.0, 250.0, 2);
    assert_eq!(lines.len(), 2);
    assert!(lines.iter().all(|line| Face::Bold.width(line, 32.0) <= 250.0), "{lines:?}");
    assert!(lines[1].ends_with(CUT) && lines[0].starts_with("aan de"), "{lines:?}");
    let word = Face::Bold.wrapped("Restauratieprojectleider", 32.0, 120.0, 2);
    assert!(word.len() == 1 && word[0].ends_with(CUT), "{word:?}");
}

#[test]
fn of_many_stations_the_ends_and_now_are_shown() {
    let station = |number: usize| Station {
        when: None,
        what: number.to_string().into(),
        note: None,
        state: match number {
            0..=5 => Progress::Done,
            6 => Progress::Now,
            _ => Progress::Ahead,
        },
    };
    let stations: Vec<Station> = (0..10).map(station).collect();
    let shown = |stations: &[Station]| {
        chosen(stations).iter().map(|one| one.what.to_string()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(shown(&stations), "0 5 6 7 9");
    assert_eq!(shown(&stations[..6]), "0 2 3 4 5");
    assert_eq!(shown(&stations[..3]), "0 1 2");
}
