//! Finds the places of a table: empty cells beside or below a label, and rows below headings.

use super::find::Finder;
use super::layout::{Block, Cell, Table};
use super::lexicon::{Understood, is_about_others, is_signature, understand};
use super::meaning::{Family, Meaning};
use super::place::{Place, PlaceSort, RowOf, Target, Veto};

/// How near a signature is, in rows.
const NEAR: usize = 4;

/// Finds the places of a table.
pub(super) fn places(finder: &mut Finder<'_>, at: usize) {
    let table = &finder.layout.tables[at];
    let outside = finder.others;
    let mut taken = vec![Vec::new(); table.rows.len()];
    for (row, cells) in taken.iter_mut().zip(&table.rows) {
        row.resize(cells.len(), false);
    }
    let mut row = 0;
    while row < table.rows.len() {
        let before = finder.places.len();
        section(finder, table, row);
        let next = rows(finder, at, row).unwrap_or_else(|| {
            cells(finder, at, row, &mut taken);
            row + 1
        });
        let near = table.rows.iter().skip(row.saturating_sub(NEAR)).take(2 * NEAR + 1);
        let mut texts = near.flatten().map(|cell| finder.layout.text_of(cell));
        if texts.any(|text| text.chars().count() < 120 && is_signature(&text)) {
            finder.places[before..].iter_mut().for_each(|place| place.signed = true);
        }
        row = next;
    }
    finder.others = outside;
}

/// Notices a row that says for whom the next rows are.
fn section(finder: &mut Finder<'_>, table: &Table, row: usize) {
    let [cell] = table.rows[row].as_slice() else { return };
    let text = finder.layout.text_of(cell);
    let short = !text.is_empty() && text.chars().count() < 80 && !text.ends_with(['.', '?']);
    if short {
        finder.others = is_about_others(&text) && understand(&text).is_none();
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
    let cells = &table.rows[head];
    let known = labels(finder, cells);
    let named = cells.iter().filter(|cell| !finder.layout.text_of(cell).is_empty()).count();
    if named < 2 {
        return None;
    }
    let meanings: Vec<Meaning> = known.iter().flatten().map(|one| one.meaning).collect();
    if known.iter().flatten().any(|one| one.number.is_some()) {
        return None;
    }
    let row = row_of(&meanings)?;
    let columns = cells.iter().zip(&known).enumerate().filter_map(|(number, (cell, one))| {
        let meaning = column(row, one.as_ref()?.meaning)?;
        Some((number, finder.layout.text_of(cell), meaning))
    });
    let columns: Vec<(usize, String, Meaning)> = columns.collect();
    let waits = |row: &Vec<Cell>| {
        row.len() == cells.len()
            && columns.iter().all(|(number, ..)| {
                let cell = &row[*number];
                cell.column == cells[*number].column && is_open(finder, cell)
            })
    };
    let body = table.rows[head + 1..].iter().take_while(|row| waits(row)).count();
    let body = head + 1..head + 1 + body;
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

/// Whether a cell is empty, or holds only a number.
fn is_open(finder: &Finder<'_>, cell: &Cell) -> bool {
    if finder.layout.is_empty(cell) {
        return true;
    }
    let text = finder.layout.text_of(cell);
    let number = text.trim_end_matches(['.', ')', ':']);
    let plain = finder.layout.paragraphs_of(cell).iter().all(|at| {
        let paragraph = &finder.layout.paragraphs[*at];
        !paragraph.fixed && paragraph.slots.is_empty()
    });
    plain && !number.is_empty() && number.len() < 3 && number.chars().all(|c| c.is_ascii_digit())
}

/// What rows are about, by the headings that are understood.
fn row_of(meanings: &[Meaning]) -> Option<RowOf> {
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
    if has(Meaning::Actions) && several {
        return Some(RowOf::Step);
    }
    None
}

/// What a column asks for in such rows, if that can be said.
fn column(row: RowOf, meaning: Meaning) -> Option<Meaning> {
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
    for (number, cell) in cells.iter().enumerate() {
        if taken[row][number] {
            continue;
        }
        let nested = cell.blocks.iter().any(|block| matches!(block, Block::Table(_)));
        let text = layout.text_of(cell);
        if layout.is_empty(cell) {
            continue;
        }
        let before = finder.places.len();
        // What is in a cell is named by the cell before it or above it.
        let beside = beside(finder, table, row, number);
        let others = head.get(number).is_some_and(|(_, others)| *others);
        let was = finder.others;
        finder.others |= others;
        let paragraphs = layout.paragraphs_of(cell);
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
        if !inside && understand(&text).is_some() {
            beside_or_below(finder, at, row, number, taken, &head);
        }
        finder.others = was;
    }
}

/// The label of a cell that holds a field: the text of the cell before it, otherwise of that above.
fn beside(finder: &Finder<'_>, table: &Table, row: usize, number: usize) -> String {
    let layout = finder.layout;
    let before = number.checked_sub(1).map(|before| layout.text_of(&table.rows[row][before]));
    if let Some(before) = before.filter(|text| !text.is_empty()) {
        let slots = layout.paragraphs_of(&table.rows[row][number - 1]);
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

/// The empty cells that a label names: beside it, otherwise below it.
fn beside_or_below(
    finder: &mut Finder<'_>,
    at: usize,
    row: usize,
    number: usize,
    taken: &mut [Vec<bool>],
    head: &[(Option<usize>, bool)],
) {
    let layout = finder.layout;
    let table = &layout.tables[at];
    let cells = &table.rows[row];
    let label = layout.text_of(&cells[number]);
    let mut put = |finder: &mut Finder<'_>, row: usize, number: usize, goal: Option<usize>| {
        let paragraphs = layout.paragraphs_of(&table.rows[row][number]);
        let Some((first, rest)) = paragraphs.split_first() else { return };
        let rest = rest.iter().copied().filter(|at| !layout.paragraphs[*at].text.trim().is_empty());
        let target = Target::Paragraph { paragraph: *first, rest: rest.collect() };
        let mut place = finder.place(&label, PlaceSort::Cell, target);
        place.long = true;
        place.number = goal.or(place.number);
        if head.get(number).is_some_and(|(_, others)| *others) {
            place.veto = Some(Veto::Others);
        }
        finder.places.push(place);
        taken[row][number] = true;
    };
    // Each column for a goal: `Doel 1 | Doel 2`.
    let goals = head.iter().skip(number + 1).filter(|(goal, _)| goal.is_some()).count();
    if number == 0 && goals > 0 {
        for other in number + 1..cells.len() {
            if let (Some(goal), true) = (head[other].0, layout.is_empty(&cells[other])) {
                put(finder, row, other, Some(goal));
            }
        }
        return;
    }
    if cells.get(number + 1).is_some_and(|next| layout.is_empty(next)) {
        put(finder, row, number + 1, None);
        return;
    }
    // `S | what exactly do you want? | …`: the last cell, if it is the only empty one.
    let empty: Vec<usize> =
        (0..cells.len()).filter(|other| layout.is_empty(&cells[*other])).collect();
    if number == 0 && cells.len() > 2 && empty == [cells.len() - 1] {
        let next = understand(&layout.text_of(&cells[1]));
        if next.is_none() {
            put(finder, row, cells.len() - 1, None);
            return;
        }
    }
    // Below: a cell of the same width.
    let width = |cell: &Cell| (cell.column, cell.span);
    let below = table.rows.get(row + 1).and_then(|next| {
        next.iter().position(|cell| width(cell) == width(&cells[number]) && layout.is_empty(cell))
    });
    if let Some(below) = below.filter(|_| cells.len() == table.rows[row + 1].len()) {
        put(finder, row + 1, below, None);
    }
}
