//! Finds what each field of a PDF asks for: the words printed beside or above it, and what section
//! it is in.

use super::fields::{Field, FieldSort};
use super::grid;
use super::words::{Area, Chunk};
use crate::form::layout::is_filler;
use crate::form::place::{BoxAt, Place, PlaceSort, RowOf, Target, Veto};
use crate::labels::{
    Meaning, is_about_author, is_about_others, is_signature, section_of, understand,
};

/// How far a label is from its field, in points: to the left, above.
const LEFT: f32 = 260.0;
const ABOVE: f32 = 30.0;
/// How near a signature is.
const NEAR: f32 = 70.0;

/// A table of fields: rows of columns, each an index into the fields.
pub(super) type Grid = Vec<Vec<usize>>;

/// A field on a page: the index of the field and of its widget, and where it is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spot {
    pub(super) field: usize,
    pub(super) widget: usize,
    pub(super) area: Area,
}

/// A page of a form.
pub(super) struct Page<'p> {
    pub(super) chunks: &'p [Chunk],
    pub(super) spots: Vec<Spot>,
    /// The field that has words already as its label.
    pub(super) claimed: Vec<Option<Area>>,
}

/// The places of a form in the order of reading, and its tables.
pub(super) fn find(fields: &[Field], pages: &[Vec<Chunk>]) -> (Vec<Place>, Vec<Grid>) {
    let mut finder = Finder {
        fields,
        places: Vec::new(),
        grids: Vec::new(),
        done: vec![false; fields.len()],
        veto: None,
        goal: None,
    };
    for (number, chunks) in pages.iter().enumerate() {
        let mut spots: Vec<Spot> = Vec::new();
        for (field, one) in fields.iter().enumerate() {
            let here = one.widgets.iter().enumerate().filter(|(_, widget)| widget.page == number);
            spots.extend(here.map(|(at, widget)| Spot { field, widget: at, area: widget.area }));
        }
        spots.sort_by(|one, other| {
            let line = |area: Area| (area.top / 4.0).round();
            let by_line = line(other.area).total_cmp(&line(one.area));
            by_line.then(one.area.left.total_cmp(&other.area.left))
        });
        let mut page = Page { chunks, spots, claimed: vec![None; chunks.len()] };
        page.claim(fields);
        finder.page(&page);
    }
    (finder.places, finder.grids)
}

impl Page<'_> {
    /// Notes which words are the label of a field on their line; low fields first, because beside a
    /// high one there may be several.
    fn claim(&mut self, fields: &[Field]) {
        let mut spots = self.spots.clone();
        spots.sort_by(|one, other| one.area.height().total_cmp(&other.area.height()));
        for spot in spots {
            let check = fields[spot.field].sort == FieldSort::Check;
            let found = if check { self.right(spot.area) } else { self.left(spot.area) };
            let near = |at: &usize| check || spot.area.left - self.chunks[*at].area.right < 90.0;
            if let Some(at) = found.filter(near) {
                self.claimed[at] = Some(spot.area);
            }
        }
    }

    fn is_free(&self, between: Area) -> bool {
        let inside = |spot: &&Spot| {
            spot.area.left >= between.left - 3.0
                && spot.area.right <= between.right + 3.0
                && spot.area.bottom >= between.bottom - 3.0
                && spot.area.top <= between.top + 3.0
        };
        let crosses = |spot: &Spot| {
            spot.area.left < between.right - 2.0
                && between.left + 2.0 < spot.area.right
                && spot.area.bottom < between.top - 2.0
                && between.bottom + 2.0 < spot.area.top
        };
        !self.spots.iter().any(|spot| inside(&spot) || crosses(spot))
    }

    /// The words to the left of a field: those nearest to its first line.
    pub(super) fn left(&self, area: Area) -> Option<usize> {
        let fits = |at: usize| {
            let chunk = &self.chunks[at];
            let distance = area.left - chunk.area.right;
            let beside =
                area.bottom - 3.0 < chunk.area.middle() && chunk.area.middle() < area.top + 3.0;
            let between = Area { left: chunk.area.right, right: area.left, ..chunk.area };
            let own = self.claimed[at].is_none_or(|claimed| claimed == area);
            own && (-6.0..LEFT).contains(&distance)
                && chunk.area.left < area.left
                && beside
                && (distance < 2.0 || self.is_free(between))
        };
        let found = (0..self.chunks.len()).filter(|at| fits(*at));
        found.min_by(|one, other| {
            let rank = |at: usize| {
                let area = self.chunks[at].area;
                // The nearest column; in it, the highest line.
                (-(area.left / 8.0).round(), -area.top)
            };
            let (one, other) = (rank(*one), rank(*other));
            one.0.total_cmp(&other.0).then(one.1.total_cmp(&other.1))
        })
    }

    /// The words to the right of a box.
    pub(super) fn right(&self, area: Area) -> Option<usize> {
        let fits = |chunk: &Chunk| {
            let distance = chunk.area.left - area.right;
            let beside = (chunk.area.middle() - area.middle()).abs() < area.height().max(9.0) * 0.7;
            let between = Area { left: area.right, right: chunk.area.left, ..chunk.area };
            (-3.0..40.0).contains(&distance) && beside && (distance < 2.0 || self.is_free(between))
        };
        let found = (0..self.chunks.len()).filter(|at| fits(&self.chunks[*at]));
        found.min_by(|one, other| {
            self.chunks[*one].area.left.total_cmp(&self.chunks[*other].area.left)
        })
    }

    /// The words above a field, unless they belong to another one.
    pub(super) fn above(&self, area: Area) -> Option<usize> {
        let fits = |at: &usize| {
            let chunk = &self.chunks[*at];
            let distance = chunk.area.bottom - area.top;
            let between = Area {
                bottom: area.top,
                top: chunk.area.bottom,
                left: area.left,
                right: area.right,
            };
            self.claimed[*at].is_none()
                && (-4.0..ABOVE).contains(&distance)
                && chunk.area.is_above_or_below(area)
                && chunk.area.left > area.left - 60.0
                && (distance < 2.0 || self.is_free(between))
        };
        let found = (0..self.chunks.len()).filter(fits);
        found.min_by(|one, other| {
            let rank = |at: usize| self.chunks[at].area.bottom;
            rank(*one).total_cmp(&rank(*other))
        })
    }

    /// Words with the lines that continue them, within a field's height if `beside` it, otherwise
    /// above.
    pub(super) fn whole(&self, at: usize, beside: Option<Area>) -> String {
        let first = &self.chunks[at];
        let mut lines = vec![at];
        loop {
            let edge = match beside {
                Some(_) => {
                    lines.iter().map(|at| self.chunks[*at].area.bottom).fold(f32::MAX, f32::min)
                }
                None => lines.iter().map(|at| self.chunks[*at].area.top).fold(f32::MIN, f32::max),
            };
            let next = (0..self.chunks.len()).find(|other| {
                let chunk = &self.chunks[*other];
                let gap = match beside {
                    Some(_) => edge - chunk.area.top,
                    None => chunk.area.bottom - edge,
                };
                let aligned = (chunk.area.left - first.area.left).abs() < 6.0
                    || beside.is_none()
                        && (f32::midpoint(chunk.area.left, chunk.area.right)
                            - f32::midpoint(first.area.left, first.area.right))
                        .abs()
                            < 4.0;
                let within = beside.is_none_or(|area| chunk.area.middle() > area.bottom - 3.0);
                let same = (chunk.size - first.size).abs() < 0.6 && chunk.bold == first.bold;
                !lines.contains(other)
                    && aligned
                    && within
                    && same
                    && !(beside.is_none() && self.claimed[*other].is_some())
                    && (-chunk.size * 0.3..chunk.size * 0.6).contains(&gap)
            });
            match next {
                Some(next) if lines.len() < 5 => lines.push(next),
                _ => break,
            }
        }
        lines.sort_by(|one, other| {
            self.chunks[*other].area.top.total_cmp(&self.chunks[*one].area.top)
        });
        let words = lines.iter().map(|at| self.chunks[*at].text.trim());
        let words = words.collect::<Vec<_>>().join(" ");
        words.trim_end_matches(|c| is_filler(c) && c != '.').trim().to_owned()
    }

    /// Whether words are the label of a field below them.
    fn is_label(&self, chunk: &Chunk) -> bool {
        let above = |spot: &Spot| self.left(spot.area).is_none().then(|| self.above(spot.area));
        let mut above = self.spots.iter().filter_map(above).flatten();
        above.any(|at| self.chunks[at].area == chunk.area)
    }

    /// The label of a field.
    pub(super) fn label(&self, area: Area) -> String {
        let left = self.left(area).map(|at| self.whole(at, Some(area)));
        let left = left.filter(|text| text.chars().filter(|c| c.is_alphabetic()).count() > 1);
        let above = || self.above(area).map(|at| self.whole(at, None));
        left.or_else(above).unwrap_or_default()
    }
}

struct Finder<'f> {
    fields: &'f [Field],
    places: Vec<Place>,
    grids: Vec<Grid>,
    done: Vec<bool>,
    veto: Option<Veto>,
    goal: Option<usize>,
}

impl Finder<'_> {
    fn page(&mut self, page: &Page<'_>) {
        let body = typical(page.chunks);
        let mut heads: Vec<&Chunk> = page
            .chunks
            .iter()
            .zip(&page.claimed)
            .filter(|(chunk, claimed)| {
                let short = chunk.text.split_whitespace().count() < 7
                    && !chunk.text.trim_end().ends_with(':')
                    && (section_of(&chunk.text).is_some() || is_about_author(&chunk.text))
                    && !page.is_label(chunk);
                claimed.is_none() && (chunk.bold || chunk.size > body + 0.6 || short)
            })
            .map(|(chunk, _)| chunk)
            .collect();
        heads.sort_by(|one, other| other.area.top.total_cmp(&one.area.top));
        let mut heads = heads.into_iter().peekable();
        let grids = grid::find(self.fields, page);
        for spot in &page.spots {
            while let Some(head) = heads.next_if(|head| head.area.bottom > spot.area.middle()) {
                self.section(&head.text);
            }
            if self.done[spot.field] {
                continue;
            }
            let in_grid =
                grids.iter().find(|grid| grid.rows.iter().flatten().any(|one| *one == spot.field));
            if let Some(grid) = in_grid {
                self.grid(grid);
            } else {
                self.field(page, *spot);
            }
            let signed = is_signed(self.fields, page, spot.area);
            if let Some(place) = self.places.last_mut() {
                place.signed = signed || is_signature(&place.label);
            }
        }
        heads.for_each(|head| self.section(&head.text));
    }

    /// Notices a heading that says for whom the next fields are, or about which goal.
    fn section(&mut self, text: &str) {
        let text = text.trim();
        if text.chars().count() > 80 || text.ends_with(['.', '?']) {
            return;
        }
        let known = understand(text);
        self.veto = section_of(text).map(Veto::from);
        match known {
            Some(one) if one.meaning == Meaning::Goal && one.number.is_some() => {
                self.goal = one.number;
            }
            Some(one) if one.meaning.family() == crate::labels::Family::Goal => {}
            _ => self.goal = None,
        }
    }

    fn grid(&mut self, grid: &grid::Found) {
        let Some((row, columns)) = &grid.about else { return };
        for field in grid.rows.iter().flatten() {
            self.done[*field] = true;
        }
        let label = columns.iter().map(|(_, label, _)| label.as_str()).collect::<Vec<_>>();
        let target = Target::Rows {
            table: self.grids.len(),
            rows: 0..grid.rows.len(),
            columns: columns.clone(),
            row: *row,
        };
        let mut place = self.place(&label.join(" | "), PlaceSort::Rows, target);
        place.days = None;
        place.fixed_rows = true;
        if columns.iter().all(|(_, label, _)| is_about_others(label)) {
            place.veto = Some(Veto::Others);
        }
        self.places.push(place);
        self.grids.push(grid.rows.clone());
    }

    fn field(&mut self, page: &Page<'_>, spot: Spot) {
        let field = &self.fields[spot.field];
        self.done[spot.field] = true;
        if field.sort == FieldSort::Check {
            return self.boxes(page, spot);
        }
        let label = page.label(spot.area);
        // A label may number the goal that the next fields are about.
        if let Some(one) = understand(&label).filter(|one| one.meaning == Meaning::Goal) {
            self.goal = one.number.or(self.goal);
        }
        let target = Target::Slot { paragraph: spot.field, slot: 0 };
        let mut place = self.place(&label, PlaceSort::Field, target);
        place.names.clone_from(&field.names);
        place.days = field.days.clone().or(place.days);
        place.most = field.most;
        place.long = field.sort == FieldSort::Lines;
        if field.sort == FieldSort::Comb && field.most == Some(8) && place.days.is_none() {
            place.days = Some("ddMMyyyy".to_owned());
        }
        match field.sort {
            FieldSort::Choice => {
                place.choices = field.options.iter().map(|(_, shown)| shown.clone()).collect();
                // A list without choices is made by a script.
                place.choices.extend(field.options.is_empty().then(String::new));
            }
            FieldSort::Signature => place.names = vec!["signature".to_owned()],
            _ => {}
        }
        if field.filled {
            place.veto = Some(Veto::Filled);
        }
        if field.locked {
            place.veto = Some(Veto::Locked);
        }
        self.places.push(place);
    }

    /// Boxes that belong together: those of one field, or those on one line or below each other.
    fn boxes(&mut self, page: &Page<'_>, spot: Spot) {
        let several = self.fields[spot.field].widgets.len() > 1;
        let mut group = vec![spot];
        for other in &page.spots {
            let last = group[group.len() - 1].area;
            let next = if several {
                other.field == spot.field && other.widget != spot.widget
            } else {
                let free = !self.done[other.field]
                    && self.fields[other.field].sort == FieldSort::Check
                    && self.fields[other.field].widgets.len() == 1;
                let line = (other.area.middle() - last.middle()).abs() < 4.0
                    && other.area.left > last.right
                    && other.area.left - last.right < 160.0;
                let column = (other.area.left - last.left).abs() < 4.0
                    && (0.0..16.0).contains(&(last.bottom - other.area.top));
                free && (line || column)
            };
            if next {
                self.done[other.field] = true;
                group.push(*other);
            }
        }
        let words = |spot: &Spot| {
            let field = &self.fields[spot.field];
            let printed = page.right(spot.area).map(|at| page.chunks[at].text.trim().to_owned());
            let state = field.widgets[spot.widget].on.clone().unwrap_or_default();
            let state = || String::from_utf8_lossy(&state).into_owned();
            let name = || if several { None } else { field.names.first().cloned() };
            printed.or_else(name).unwrap_or_else(state)
        };
        let choices = group.iter().map(words).collect();
        let label = page.label(spot.area);
        let boxes = group.iter().map(|spot| (spot.field, BoxAt::Slot(spot.widget))).collect();
        let mut place = self.place(&label, PlaceSort::Boxes, Target::Boxes { boxes });
        place.choices = choices;
        if several {
            place.names.clone_from(&self.fields[spot.field].names);
        }
        if group.iter().any(|spot| self.fields[spot.field].filled) {
            place.veto = Some(Veto::Filled);
        }
        if group.iter().any(|spot| self.fields[spot.field].locked) {
            place.veto = Some(Veto::Locked);
        }
        self.places.push(place);
    }

    fn place(&self, label: &str, sort: PlaceSort, target: Target) -> Place {
        Place { number: self.goal, veto: self.veto, ..Place::new(label, sort, target) }
    }
}

/// Whether a signature is near a field.
fn is_signed(fields: &[Field], page: &Page<'_>, area: Area) -> bool {
    let near = |other: Area| (other.middle() - area.middle()).abs() < NEAR;
    let printed = page.chunks.iter().any(|chunk| {
        chunk.text.chars().count() < 120 && near(chunk.area) && is_signature(&chunk.text)
    });
    let field = page
        .spots
        .iter()
        .any(|spot| fields[spot.field].sort == FieldSort::Signature && near(spot.area));
    printed || field
}

/// The size of most words.
fn typical(chunks: &[Chunk]) -> f32 {
    let mut sizes: Vec<f32> = chunks.iter().map(|chunk| chunk.size).collect();
    sizes.sort_by(f32::total_cmp);
    sizes.get(sizes.len() / 2).copied().unwrap_or(10.0)
}

/// What the rows of a table are about, and its columns.
pub(super) type About = (RowOf, Vec<(usize, String, Meaning)>);
