//! The text of one file of the plan.

use std::sync::Arc;

use super::limits;
use super::span::Span;

/// A text with its path in the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The path relative to the plan's folder, with `/` as the separator on every system.
    pub path: Arc<str>,
    /// The text; bytes that are not UTF-8 are replaced by U+FFFD.
    pub text: Arc<str>,
    /// The reason the text cannot be used, if there is one.
    pub damage: Option<Damage>,
}

/// Why a text cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// The bytes from this place on are not UTF-8.
    NotUtf8(Span),
    /// The file is larger than [`limits::TEXT`].
    TooLarge,
}

impl Source {
    /// A source from valid text.
    pub fn new(path: &str, text: &str) -> Self {
        Self { path: path.into(), text: text.into(), damage: None }
    }

    /// A source from the bytes of a file; problems are recorded as damage.
    pub fn from_bytes(path: &str, bytes: Vec<u8>) -> Self {
        if bytes.len() > limits::TEXT {
            return Self { path: path.into(), text: "".into(), damage: Some(Damage::TooLarge) };
        }
        match String::from_utf8(bytes) {
            Ok(text) => Self { path: path.into(), text: text.into(), damage: None },
            Err(error) => {
                let start = error.utf8_error().valid_up_to();
                let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
                let width = text[start..].chars().next().map_or(0, char::len_utf8);
                let damage = Damage::NotUtf8(Span::new(start, start + width));
                Self { path: path.into(), text: text.into(), damage: Some(damage) }
            }
        }
    }
}
