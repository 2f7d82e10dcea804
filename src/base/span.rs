//! Ranges of bytes in a text.

use std::ops::Range;

/// A half-open range of byte offsets in one source text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The offset of the first byte.
    pub start: u32,
    /// The offset after the last byte.
    pub end: u32,
}

/// Spans of one text, ordered by start, each with the furthest end so far, so that one binary
/// search tells whether another span lies within one of them.
#[derive(Clone, Debug, Default)]
pub struct Cover(Vec<(u32, u32)>);

/// A value with its place in the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Its place in the source text.
    pub span: Span,
}

impl Span {
    /// Makes a span; offsets fit because a source is at most 16 MiB.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start: start as u32, end: end.max(start) as u32 }
    }

    /// The same span in a text in which this text begins at `offset`.
    #[must_use]
    pub(crate) fn shifted(self, offset: usize) -> Self {
        Self::new(self.start as usize + offset, self.end as usize + offset)
    }

    /// The range for slicing a text.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Whether `other` lies within this span.
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether `offset` lies within this span or at its end.
    pub(crate) fn touches(self, offset: usize) -> bool {
        self.start as usize <= offset && offset <= self.end as usize
    }
}

impl Cover {
    /// Whether a span lies within one of these.
    pub fn holds(&self, place: Span) -> bool {
        let before = self.0.partition_point(|(start, _)| *start <= place.start);
        before > 0 && self.0[before - 1].1 >= place.end
    }
}

impl FromIterator<Span> for Cover {
    fn from_iter<I: IntoIterator<Item = Span>>(places: I) -> Self {
        let mut cover: Vec<(u32, u32)> =
            places.into_iter().map(|place| (place.start, place.end)).collect();
        cover.sort_unstable();
        let mut furthest = 0;
        for (_, end) in &mut cover {
            furthest = furthest.max(*end);
            *end = furthest;
        }
        Self(cover)
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

impl<T> Spanned<T> {
    /// Joins a value and its place.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cover_says_the_same_as_a_look_at_every_place() {
        let span = |start, end| Span { start, end };
        for places in [
            vec![],
            vec![span(2, 4)],
            vec![span(5, 9), span(0, 20), span(6, 7), span(30, 30)],
            vec![span(0, 3), span(2, 8), span(4, 6)],
        ] {
            let cover: Cover = places.iter().copied().collect();
            for start in 0..32 {
                for end in start..32 {
                    let place = span(start, end);
                    let expected = places.iter().any(|one| one.contains(place));
                    assert_eq!(cover.holds(place), expected, "{place:?} in {places:?}");
                }
            }
        }
    }
}
