//! Tests of `line`.

use super::*;

fn typed(text: &str) -> Line {
    Line::new(text, Size::Lines)
}

fn shown(line: &Line, width: usize, first: usize) -> Vec<&str> {
    line.rows(width, first).into_iter().map(|row| &line.text[row]).collect()
}

#[test]
fn keys_of_a_shell_do_what_they_do_there() {
    let check = |text: &str, keys: fn(&mut Line), expected: &str| {
        let mut line = typed(text);
        keys(&mut line);
        line.insert("|");
        assert_eq!(line.text, expected, "{text}");
    };
    check("één twee", Line::home, "|één twee");
    check("één twee", Line::cut_to_start, "|");
    check("één twee, drie", Line::cut_word, "één twee, |");
    check("één twee-drie", Line::word_left, "één twee-|drie");
    check(
        "een twee",
        |line| {
            line.word_left();
            line.cut_to_end();
        },
        "een |",
    );
    check(
        "een twee",
        |line| {
            line.cut_word();
            line.home();
            line.paste_cut();
        },
        "twee|een ",
    );
    check(
        "boven\nonder",
        |line| {
            line.home();
            line.left();
            line.cut_to_start();
        },
        "|\nonder",
    );
    check("zee\u{308}", Line::backspace, "ze|");
    check(
        "ab",
        |line| {
            line.home();
            line.right();
            line.delete();
        },
        "a|",
    );
    check(
        "een twee drie",
        |line| {
            line.home();
            line.word_right();
            line.cut_next_word();
        },
        "een| drie",
    );
    check("", Line::cut_word, "|");
}

#[test]
fn a_pasted_text_keeps_its_lines_and_nothing_that_a_terminal_obeys() {
    assert_eq!(typed("een\r\ntwee\rdrie\tvier\u{1b}[2J").text, "een\ntwee\ndrie vier[2J");
    assert_eq!(Line::new("een\ntwee", Size::OneLine).text, "een twee");
}

#[test]
fn rows_break_between_words() {
    assert_eq!(shown(&typed("verpleegafdeling boven"), 18, 0), ["verpleegafdeling ", "boven"]);
    assert_eq!(shown(&typed("aan de"), 6, 3), ["aan ", "de"]);
    assert_eq!(shown(&typed("verpleegafdeling"), 6, 0), ["verple", "egafde", "ling"]);
    assert_eq!(shown(&typed("een\n\ntwee"), 20, 0), ["een", "", "twee"]);
    assert_eq!(shown(&typed("een   "), 4, 0), ["een   "]);
    assert_eq!(shown(&typed("界界 界"), 4, 0), ["界界 ", "界"]);
    assert_eq!(shown(&typed(""), 4, 0), [""]);
}

#[test]
fn the_cursor_moves_between_rows() {
    let mut line = typed("een twee drie");
    let rows = line.rows(5, 0);
    assert_eq!(line.place(&rows), (2, 4));
    line.move_row(true, 5, 0);
    assert_eq!(&line.text[..line.cursor], "een twee");
    line.move_row(true, 5, 0);
    line.move_row(true, 5, 0);
    assert_eq!(line.place(&rows), (0, 3), "{line:?}");
    line.move_row(false, 5, 0);
    assert_eq!(line.place(&rows).0, 1);
}
