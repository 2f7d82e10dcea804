//! Tests of `layout`.

use super::*;

#[test]
fn blanks_placeholders_and_boxes_are_found() {
    let cut = |text: &'static str| -> Vec<&str> {
        blanks(text).into_iter().map(|at| &text[at]).collect()
    };
    assert_eq!(cut("Naam: ........ Functie: ____"), ["........", "____"]);
    assert_eq!(cut("Naam: . . . . . .  Datum ……"), [". . . . . .", "……"]);
    assert_eq!(cut("Datum: ....-....-20...."), ["....-....-20...."]);
    assert_eq!(cut("Een zin. En nog een.. Einde."), Vec::<&str>::new());
    let text = "Beste {{ naam }}, [functie] en <doel 1> [ ]";
    let inner: Vec<&str> = placeholders(text).into_iter().map(|(_, at)| &text[at]).collect();
    assert_eq!(inner, [" naam ", "functie", "doel 1"]);
    assert_eq!(boxes("☐ ja [ ] nee").len(), 2);
    assert!(is_blank(" …\t__ ") && !is_blank("1."));
}
