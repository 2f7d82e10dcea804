//! Finds the places of a table: empty cells beside or below a label, and rows below headings.

use super::find::Finder;
use super::heads::Heads;
use super::layout::{Block, Cell, Sort, Table, is_blank};
use super::place::{Place, PlaceSort, RowOf, Target, Veto};
use crate::labels::{
    Family, Meaning, Section, Understood, is_about_others, is_bare, is_signature, section_of,
    understand,
};

/// How near a signature is, in rows.
const NEAR: usize = 4;

/// Finds the places of a table.
pub(super) fn places(finder: &mut Finder<'_>, at: usize) {
    let table = &finder.layout.tables[at];
    let outside = finder.veto;
    let mut group = false;
    let mut taken = vec![Vec::new(); table.rows.len()];
    for (row, cells) in taken.iter_mut().zip(&table.rows) {
        row.resize(cells.len(), false);
    }
    let mut row = 0;
    while row < table.rows.len() {
        let before = finder.places.len();
        section(finder, table, row, outside);
        group = is_group_of_others(finder, &table.rows[row], group);
        let before_group = finder.veto;
        if group {
            finder.veto = Some(Veto::Others);
        }
        let next = rows(finder, at, row).unwrap_or_else(|| {
            cells(finder, at, row, &mut taken);
            row + 1
        });
        let near = table.rows.iter().skip(row.saturating_sub(NEAR)).take(2 * NEAR + 1);
        let mut texts = near.flatten().map(|cell| finder.layout.text_of(cell));
        if texts.any(|text| text.chars().count() < 120 && is_signature(&text)) {
            finder.places[before..].iter_mut().for_each(|place| place.signed = true);
        }
        finder.veto = before_group;
        row = next;
    }
    finder.veto = outside;
}

/// Whether the first cell of a row names somebody else to whom the other cells belong: `Leidinggevende`
/// next to `Naam`. `before` says whether it did so in the row above.
fn is_group_of_others(finder: &Finder<'_>, row: &[Cell], before: bool) -> bool {
    let [first, second, _, ..] = row else { return false };
    if first.continued {
        return before;
    }
    let text = finder.layout.text_of(first);
    section_of(&text) == Some(Section::Others) && layout_text(finder, second)
}

/// Notices a row that says for whom the next rows are. `outside` is why the whole table is left
/// alone, if so.
fn section(finder: &mut Finder<'_>, table: &Table, row: usize, outside: Option<Veto>) {
    let [cell] = table.rows[row].as_slice() else { return };
    let text = finder.layout.text_of(cell);
    let short = !text.is_empty() && text.chars().count() < 80 && !text.ends_with(['.', '?']);
    if short {
        finder.veto = outside.or_else(|| section_of(&text).map(Veto::from));
        finder.numbers(&text, true);
    }
}

/// What each cell of a row asks for.
fn labels(finder: &Finder<'_>, cells: &[Cell]) -> Vec<Option<Understood>> {
    let label = |cell: &Cell| understand(&finder.layout.text_of(cell));
    cells.iter().map(label).collect()
}

/// A row of headings with empty rows below it. Returns the row after them.
fn rows(finder: &mut Finder<'_>, at: usize, head: usize) -> Option<usize> {
    let table = &finder.layout.tables[at];
    let heads = Heads::of(finder, table, head);
    let known = heads.known();
    let named = heads.columns.iter().filter(|(_, text)| !text.is_empty()).count();
    if named < 2 {
        return None;
    }
    if known.iter().flatten().any(|one| one.number.is_some()) {
        return None;
    }
    let is_body = |row: &Vec<Cell>| heads.fit(row);
    // A row below the headings may explain them.
    let explained = |row: &Vec<Cell>| {
        is_body(row) && row.iter().all(|cell| layout_text(finder, cell) && !is_open(finder, cell))
    };
    let below = head + heads.rows;
    let first = below + usize::from(table.rows.get(below).is_some_and(explained));
    let body = table.rows.get(first).filter(|row| is_body(row))?;
    let open = known
        .iter()
        .zip(body)
        .map(|(one, cell)| one.as_ref().filter(|_| is_open(finder, cell)).map(|one| one.meaning));
    let open: Vec<Option<Meaning>> = open.collect();
    let meanings: Vec<Meaning> = open.iter().flatten().copied().collect();
    let row = row_of(&meanings)?;
    let mut columns: Vec<(usize, String, Meaning)> = Vec::new();
    for (number, meaning) in open.into_iter().enumerate() {
        let Some(meaning) = meaning.and_then(|meaning| column(row, meaning)) else { continue };
        // A second column about the same is for what has become of it.
        if columns.iter().all(|(.., known)| *known != meaning) {
            columns.push((number, heads.columns[number].1.clone(), meaning));
        }
    }
    let waits = |row: &Vec<Cell>| {
        is_body(row) && columns.iter().all(|(number, ..)| is_open(finder, &row[*number]))
    };
    let count = table.rows[first..].iter().take_while(|row| waits(row)).count();
    let body = first..first + count;
    if body.is_empty() {
        return None;
    }
    let next = body.end;
    let others = columns.iter().all(|(_, label, _)| is_about_others(label));
    let label = columns.iter().map(|(_, label, _)| label.lines().next().unwrap_or_default());
    let label = label.collect::<Vec<_>>().join(" | ");
    let target = Target::Rows { table: at, rows: body, columns, row };
    let mut place: Place = finder.place(&label, PlaceSort::Rows, target);
    place.days = None;
    if others {
        place.veto = Some(Veto::Others);
    }
    finder.places.push(place);
    Some(next)
}

fn layout_text(finder: &Finder<'_>, cell: &Cell) -> bool {
    finder.layout.text_of(cell).chars().any(char::is_alphabetic)
}

/// Whether a cell is empty, or holds only a number or an empty field.
fn is_open(finder: &Finder<'_>, cell: &Cell) -> bool {
    if finder.layout.is_empty(cell) || is_field(finder, cell) {
        return true;
    }
    let text = finder.layout.text_of(cell);
    let number = text.trim_end_matches(['.', ')', ':']);
    let plain = cell.paragraphs().iter().all(|at| {
        let paragraph = &finder.layout.paragraphs[*at];
        !paragraph.fixed && paragraph.slots.is_empty()
    });
    plain && !number.is_empty() && number.len() < 3 && number.chars().all(|c| c.is_ascii_digit())
}

/// Whether a cell holds nothing but an empty field for text.
fn is_field(finder: &Finder<'_>, cell: &Cell) -> bool {
    let paragraphs = cell.paragraphs();
    let [at] = paragraphs.as_slice() else { return false };
    let paragraph = &finder.layout.paragraphs[*at];
    let [slot] = paragraph.slots.as_slice() else { return false };
    let outside = [&paragraph.text[..slot.span.start], &paragraph.text[slot.span.end..]];
    let free = slot.sort == Sort::Text && !slot.filled && !slot.locked;
    free && !paragraph.fixed && cell.blocks.len() == 1 && outside.iter().all(|text| is_blank(text))
}

/// What rows are about, by the headings that are understood.
pub(super) fn row_of(meanings: &[Meaning]) -> Option<RowOf> {
    let has = |meaning| meanings.contains(&meaning);
    let several = meanings.len() > 1;
    if has(Meaning::Agreement) {
        return Some(RowOf::Agreement);
    }
    if (has(Meaning::Goal) || has(Meaning::Smart)) && meanings.len() < 12 {
        return Some(RowOf::Goal);
    }
    if has(Meaning::Competence) && (has(Meaning::LevelNow) || has(Meaning::LevelRequired)) {
        return Some(RowOf::Competence);
    }
    if has(Meaning::Specific) && has(Meaning::Measurable) {
        return Some(RowOf::Goal);
    }
    // Support and costs are those of a goal, not of one of its steps.
    let of_step = |meaning: &Meaning| {
        matches!(meaning, Meaning::Actions | Meaning::Due | Meaning::Status | Meaning::AgreementWho)
    };
    if has(Meaning::Actions) && several {
        let steps = meanings.iter().all(of_step);
        return Some(if steps { RowOf::Step } else { RowOf::Goal });
    }
    None
}

/// What a column asks for in such rows, if that can be said.
pub(super) fn column(row: RowOf, meaning: Meaning) -> Option<Meaning> {
    let fits = match row {
        RowOf::Goal => meaning.family() == Family::Goal || meaning == Meaning::Competence,
        RowOf::Step => {
            matches!(meaning, Meaning::Actions | Meaning::Due | Meaning::Status)
        }
        RowOf::Agreement => matches!(
            meaning,
            Meaning::Agreement
                | Meaning::AgreementWho
                | Meaning::AgreementDone
                | Meaning::Due
                | Meaning::Status
        ),
        RowOf::Competence => meaning.family() == Family::Competence,
    };
    fits.then_some(meaning)
}

/// The places in the cells of a row, and beside and below its labels.
fn cells(finder: &mut Finder<'_>, at: usize, row: usize, taken: &mut [Vec<bool>]) {
    let layout = finder.layout;
    let table = &layout.tables[at];
    let cells = &table.rows[row];
    let head = headings(finder, table, row);
    if let Some(label) = letter_with_words(finder, table, row) {
        return put(finder, (at, row, cells.len() - 1), &label, taken, &head);
    }
    for (number, cell) in cells.iter().enumerate() {
        if taken[row][number] {
            continue;
        }
        let nested = cell.blocks.iter().any(|block| matches!(block, Block::Table(_)));
        let text = layout.text_of(cell);
        if layout.is_empty(cell) || is_heading(finder, table, row) {
            continue;
        }
        let before = finder.places.len();
        // What is in a cell is named by the cell before it or above it.
        let beside = beside(finder, table, row, number);
        let others = head.get(number).is_some_and(|(_, others)| *others);
        let was = finder.veto;
        if others {
            finder.veto = Some(Veto::Others);
        }
        let paragraphs = cell.paragraphs();
        let next_is_empty = cells.get(number + 1).is_some_and(|next| layout.is_empty(next));
        let labelled = next_is_empty && understand(&text).is_some();
        let many = nested || paragraphs.len() > 1 && !labelled;
        if number == 0 {
            finder.numbers(&text, false);
        }
        let has_slots = paragraphs.iter().any(|at| !layout.paragraphs[*at].slots.is_empty());
        let inside = if many && !has_slots {
            finder.blocks(&cell.blocks);
            finder.places.len() > before
        } else {
            let mut found = false;
            let mut label = beside.clone();
            for at in paragraphs {
                found |= finder.inside(at, &label);
                let own = layout.paragraphs[at].text.trim();
                if !own.is_empty() && layout.paragraphs[at].slots.is_empty() {
                    own.clone_into(&mut label);
                }
            }
            found
        };
        for place in &mut finder.places[before..] {
            place.number = head.get(number).and_then(|(number, _)| *number).or(place.number);
        }
        if !inside {
            match understand(&text) {
                Some(known) => {
                    let before = finder.places.len();
                    beside_or_below(finder, (at, row, number), known.meaning, taken, &head);
                    if finder.places.len() == before {
                        own_room(finder, (at, row, number), known.meaning);
                    }
                }
                // Unknown, but a place that the author may fill with a map.
                None if next_is_empty && layout_text(finder, cell) && is_short(&text) => {
                    put(finder, (at, row, number + 1), &text, taken, &head);
                }
                None => {}
            }
        }
        finder.veto = was;
    }
}

/// `S | What exactly do you want? | …`: the words for the empty cell at the end.
fn letter_with_words(finder: &Finder<'_>, table: &Table, row: usize) -> Option<String> {
    let [letter, words, room] = table.rows[row].as_slice() else { return None };
    let first = |row: &Vec<Cell>| row.first().map(|cell| finder.layout.text_of(cell));
    let letters: Vec<String> = table.rows.iter().filter_map(first).collect();
    let (letter, words) = (finder.layout.text_of(letter), finder.layout.text_of(words));
    let single = letter.chars().filter(|c| c.is_alphanumeric()).count() == 1;
    let named = single && letters.concat().to_uppercase().contains("SMART");
    let open = finder.layout.is_empty(room) && words.chars().any(char::is_alphabetic);
    (named && open).then(|| format!("{} – {words}", letter.trim()))
}

/// Whether a row is one cell above rows of several, without room of its own.
fn is_heading(finder: &Finder<'_>, table: &Table, row: usize) -> bool {
    let [cell] = table.rows[row].as_slice() else { return false };
    let paragraphs = cell.paragraphs();
    let fields = paragraphs.iter().any(|at| !finder.layout.paragraphs[*at].slots.is_empty());
    let nested = cell.blocks.len() > paragraphs.len();
    let divided = table.rows.get(row + 1).is_some_and(|next| next.len() > 1);
    divided && !nested && !fields && finder.layout.room(cell).len() < 2
}

/// The empty lines below a label in its own cell.
fn own_room(finder: &mut Finder<'_>, (at, row, number): (usize, usize, usize), meaning: Meaning) {
    let cells = &finder.layout.tables[at].rows[row];
    let cell = &cells[number];
    let label = finder.layout.text_of(cell);
    let room = finder.layout.room(cell);
    let Some(first) = room.first().copied() else { return };
    let asks = label.ends_with([':', '?']) || cells.len() == 1 || room.len() > 1;
    if !asks || is_bare(&label) || meaning == Meaning::Signature {
        return;
    }
    let target = Target::Paragraph { paragraph: first, rest: Vec::new() };
    let mut place = finder.place(&label, PlaceSort::Cell, target);
    place.long = true;
    finder.places.push(place);
}

/// The label of a cell that holds a field: the text of the cell before it, otherwise of that above.
fn beside(finder: &Finder<'_>, table: &Table, row: usize, number: usize) -> String {
    let layout = finder.layout;
    let before = number.checked_sub(1).map(|before| layout.text_of(&table.rows[row][before]));
    if let Some(before) = before.filter(|text| !text.is_empty()) {
        let slots = table.rows[row][number - 1].paragraphs();
        if slots.iter().all(|at| layout.paragraphs[*at].slots.is_empty()) {
            return before;
        }
    }
    let column = table.rows[row][number].column;
    let above = row
        .checked_sub(1)
        .and_then(|above| table.rows[above].iter().find(|cell| cell.column == column));
    above.map(|cell| layout.text_of(cell)).unwrap_or_default()
}

/// For each cell of a row, the goal that the heading of its column names, and whether the column is
/// for somebody else.
fn headings(finder: &Finder<'_>, table: &Table, row: usize) -> Vec<(Option<usize>, bool)> {
    let of = |cell: &Cell| {
        let above = table.rows[..row].iter().find_map(|cells| {
            let several = cells.len() > 1;
            cells.iter().find(|one| several && one.column == cell.column)
        });
        let text = above.map(|cell| finder.layout.text_of(cell)).unwrap_or_default();
        let known = understand(&text).filter(|one| one.meaning == Meaning::Goal);
        // A label of one row says nothing about a column.
        let heads = !text.ends_with(':') && above.is_some_and(|_| cell.column > 0);
        (
            known.and_then(|one| one.number),
            heads && is_about_others(&text) && understand(&text).is_none(),
        )
    };
    table.rows[row].iter().map(of).collect()
}

fn is_short(text: &str) -> bool {
    text.chars().count() < 200
}

/// Whether a row of headings asks for facts about the author: `Medewerker | Functie | Datum`.
fn named_by_others(finder: &Finder<'_>, cells: &[Cell]) -> bool {
    let known = labels(finder, cells);
    known.iter().flatten().any(|one| one.meaning == Meaning::Role)
}

/// Makes a place of an empty cell (its table, row and number), unless another label has named it.
fn put(
    finder: &mut Finder<'_>,
    (at, row, number): (usize, usize, usize),
    label: &str,
    taken: &mut [Vec<bool>],
    head: &[(Option<usize>, bool)],
) {
    let layout = finder.layout;
    let paragraphs = layout.tables[at].rows[row][number].paragraphs();
    let Some((first, rest)) = paragraphs.split_first() else { return };
    if std::mem::replace(&mut taken[row][number], true) {
        return;
    }
    let rest = rest.iter().copied().filter(|at| !layout.paragraphs[*at].text.trim().is_empty());
    let target = Target::Paragraph { paragraph: *first, rest: rest.collect() };
    let mut place = finder.place(label, PlaceSort::Cell, target);
    place.long = true;
    if head.get(number).is_some_and(|(_, others)| *others) {
        place.veto = Some(Veto::Others);
    }
    finder.places.push(place);
}

/// The empty cells that a label names: beside it, otherwise below it.
fn beside_or_below(
    finder: &mut Finder<'_>,
    (at, row, number): (usize, usize, usize),
    meaning: Meaning,
    taken: &mut [Vec<bool>],
    head: &[(Option<usize>, bool)],
) {
    let layout = finder.layout;
    let table = &layout.tables[at];
    let cells = &table.rows[row];
    let label = layout.text_of(&cells[number]);
    // Each column for a goal: `Doel 1 | Doel 2`.
    let goals = head.iter().skip(number + 1).filter(|(goal, _)| goal.is_some()).count();
    if number == 0 && goals > 0 {
        for other in number + 1..cells.len() {
            if let (Some(goal), true) = (head[other].0, layout.is_empty(&cells[other])) {
                put(finder, (at, row, other), &label, taken, head);
                if let Some(place) = finder.places.last_mut() {
                    place.number = Some(goal);
                }
            }
        }
        return;
    }
    if cells.get(number + 1).is_some_and(|next| layout.is_empty(next)) {
        put(finder, (at, row, number + 1), &label, taken, head);
        return;
    }
    // `S | what exactly do you want? | …`: the last cell, if it is the only empty one.
    let empty: Vec<usize> =
        (0..cells.len()).filter(|other| layout.is_empty(&cells[*other])).collect();
    if number == 0 && cells.len() > 2 && empty == [cells.len() - 1] {
        let middle = layout.text_of(&cells[cells.len() - 2]);
        let explains = middle.ends_with('?') || middle.split_whitespace().count() > 3;
        if meaning.is_letter() || explains && understand(&middle).is_none() {
            put(finder, (at, row, cells.len() - 1), &label, taken, head);
            return;
        }
    }
    // Below: a cell of the same width, unless its own row names it, or several rows are waiting.
    let Some(next) = table.rows.get(row + 1).filter(|next| next.len() == cells.len()) else {
        return;
    };
    let width = |cell: &Cell| (cell.column, cell.span);
    let below =
        next.iter().position(|cell| width(cell) == width(&cells[number]) && layout.is_empty(cell));
    let Some(below) = below else { return };
    let several = cells.len() > 1;
    let named = below > 0 && layout_text(finder, &next[0]);
    let waits = |row: &Vec<Cell>| row.iter().all(|cell| layout.is_empty(cell));
    let rows = table.rows[row + 1..].iter().take_while(|row| waits(row)).count();
    let all_known = labels(finder, cells).iter().all(Option::is_some);
    let fits = match meaning.family() {
        _ if !several => !is_bare(&label),
        Family::Plan => true,
        Family::Person => rows < 2 && (!is_bare(&label) || named_by_others(finder, cells)),
        _ => rows < 2 && all_known,
    };
    if fits && !named {
        put(finder, (at, row + 1, below), &label, taken, head);
    }
}
