//! Colours, and whether text on them is readable: contrast ratios as defined by WCAG 2.2.

use std::fmt;

/// The contrast ratio that text needs with its background.
pub const TEXT: f64 = 4.5;

/// The contrast ratio that a line or a mark needs with its background.
pub(crate) const LINE: f64 = 3.0;

/// The dark text colour.
pub(crate) const INK: Colour = Colour { red: 0x14, green: 0x17, blue: 0x1f };

/// White.
pub(crate) const PAPER: Colour = Colour { red: 0xff, green: 0xff, blue: 0xff };

/// The lightest background of a page in the dark scheme.
pub(crate) const NIGHT: Colour = Colour { red: 0x19, green: 0x1d, blue: 0x27 };

/// An RGB colour, each component from 0 to 255.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour {
    red: u8,
    green: u8,
    blue: u8,
}

/// The accent of a theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Accent {
    /// A colour with a name.
    Named(&'static str),
    /// Another colour.
    Own(Colour),
}

impl Colour {
    /// Reads `#rrggbb`.
    pub fn read(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        if digits.len() != 6 || !digits.chars().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
        Some(Self { red: part(0)?, green: part(2)?, blue: part(4)? })
    }

    /// The relative luminance, from 0 to 1.
    pub(crate) fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }

    /// The contrast ratio with another colour, from 1 to 21.
    pub(crate) fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// Dark or white text, whichever contrasts more; `None` if neither is readable.
    pub fn text(self) -> Option<Self> {
        let best = if self.contrast(INK) >= self.contrast(PAPER) { INK } else { PAPER };
        (self.contrast(best) >= TEXT).then_some(best)
    }

    /// The nearest lighter or darker colour on which text is readable.
    #[must_use]
    pub(crate) fn nearest_ground(self) -> Self {
        let steps = 1..=100_u8;
        let mut found = steps.flat_map(|step| {
            let share = f64::from(step) / 100.0;
            [self.mixed(PAPER, share), self.mixed(Self { red: 0, green: 0, blue: 0 }, share)]
        });
        if self.text().is_some() {
            return self;
        }
        found.find(|colour| colour.text().is_some()).unwrap_or(PAPER)
    }

    /// The same colour, lightened as much as a line on the background of a dark page needs.
    #[must_use]
    pub(crate) fn line_in_the_dark(self) -> Self {
        let mut steps = (0..=100_u8).map(|step| self.mixed(PAPER, f64::from(step) / 100.0));
        steps.find(|colour| colour.contrast(NIGHT) >= LINE).unwrap_or(PAPER)
    }

    /// A text colour that is as quiet as its background allows.
    #[must_use]
    pub(crate) fn quiet_on(self, ground: Self) -> Self {
        let mut steps = (0..=30_u8).rev().map(|step| self.mixed(ground, f64::from(step) / 100.0));
        steps.find(|colour| colour.contrast(ground) >= TEXT).unwrap_or(self)
    }

    /// This colour mixed with a share of another, from 0 to 1.
    fn mixed(self, other: Self, share: f64) -> Self {
        let part = |own: u8, other: u8| {
            (f64::from(own) + (f64::from(other) - f64::from(own)) * share).round() as u8
        };
        Self {
            red: part(self.red, other.red),
            green: part(self.green, other.green),
            blue: part(self.blue, other.blue),
        }
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

#[cfg(test)]
mod tests;
