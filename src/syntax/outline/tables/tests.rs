//! Tests of `tables`.

use super::*;

#[test]
fn cells_have_their_words_and_places() {
    let text = "Before.\n\n| datum | wat |\n|---|---|\n| 3 mei | *Eerste* les \\| [x](https://x.nl/y) |\n\
                    |  |\n| a | b | c |\n\n> | a | b |\n> |---|---|\n> | c | d |\n";
    let grids = grids(text, Span::new(0, text.len()));
    let [grid] = &grids[..] else { panic!("{grids:?}") };
    let words: Vec<&str> = grid.columns.iter().map(|cell| &*cell.text).collect();
    assert_eq!(words, ["datum", "wat"]);
    assert_eq!(grid.rows.len(), 3);
    let first = &grid.rows[0];
    assert_eq!(&text[first.cells[0].span.range()], "3 mei");
    assert_eq!(first.cells[1].text, "Eerste les | x (https://x.nl/y)");
    assert_eq!(first.cells[1].links[0].0, "https://x.nl/y");
    assert!(grid.rows[1].cells.iter().all(|cell| cell.text.is_empty()));
    assert_eq!(grid.rows[2].excess.map(|span| &text[span.range()]), Some("c"));
}
