//! Tests of `flow`.

use super::*;

#[test]
fn marks_stay_under_their_words() {
    let text = "Ik wil in het nieuwe jaar vooral beter worden in Excel";
    let marks: Vec<bool> = (0..text.len()).map(|at| (33..45).contains(&at)).collect();
    assert_eq!(
        marked(text, &marks, 2, Some(40)),
        "  Ik wil in het nieuwe jaar vooral beter\n  \
             \u{20}                                ^^^^^\n  \
             worden in Excel\n  ^^^^^^\n"
    );
    assert_eq!(marked("één", &[false, true, true], 4, None), "    één\n     ^^\n");
}

#[test]
fn a_verdict_continues_below_its_first_word() {
    let text = "nog niet, er staat niet hoeveel";
    assert_eq!(
        hanging("  ✗ M  ", 7, text, Some(30)),
        "  ✗ M  nog niet, er staat niet\n       hoeveel\n"
    );
    assert_eq!(hanging("a ", 2, "b c", None), "a b c\n");
}

#[test]
fn pieces_keep_their_style_over_rows() {
    let pieces = [(Style::Plain, "een ".to_owned()), (Style::Bold, "twee drie".to_owned())];
    let shown = paragraph(&pieces, ("- ", "  "), 12);
    assert_eq!(shown, "- een \u{1b}[1mtwee\u{1b}[0m\n  \u{1b}[1mdrie\u{1b}[0m\n");
}
