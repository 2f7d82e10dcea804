//! Names interned as small integers, so that a pass over the whole plan compares numbers.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// An interned name; equal names have equal symbols within one [`Interner`].
///
/// Symbols have no meaningful order: never sort by them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Symbol(pub u32);

/// The table of names; it is shared between threads and only grows.
#[derive(Debug, Default)]
pub struct Interner {
    inner: Mutex<Table>,
}

#[derive(Debug, Default)]
struct Table {
    numbers: HashMap<Arc<str>, u32>,
    names: Vec<Arc<str>>,
}

impl Interner {
    /// The symbol of a name in normal form, see [`normal`].
    pub fn intern(&self, name: &str) -> Symbol {
        let mut table = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(number) = table.numbers.get(name) {
            return Symbol(*number);
        }
        let number = table.names.len() as u32;
        let name: Arc<str> = name.into();
        table.names.push(Arc::clone(&name));
        table.numbers.insert(name, number);
        Symbol(number)
    }

    /// The name of a symbol.
    pub fn name(&self, symbol: Symbol) -> Arc<str> {
        let table = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(&table.names[symbol.0 as usize])
    }

    /// The number of names: every symbol is below it.
    pub fn len(&self) -> usize {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner).names.len()
    }

    /// Whether no name has been interned yet.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// A name in composed form (NFC): file names are compared in this form, whatever form a disk uses.
pub(crate) fn composed(name: &str) -> Cow<'_, str> {
    if is_nfc(name) { Cow::Borrowed(name) } else { Cow::Owned(name.nfc().collect()) }
}

/// The normal form of a reference: that of the id, with the folder or the kind before it if there is
/// one (`needs/baking`).
pub fn referred(name: &str) -> String {
    let parts: Vec<String> = name
        .split(['/', '\\'])
        .map(|part| normal(part.strip_suffix(".md").unwrap_or(part)))
        .filter(|part| !part.is_empty())
        .collect();
    if parts.len() < 2 { normal(name) } else { parts.join("/") }
}

/// The normal form of an id: composed characters, lower case, and one `-` for every run of
/// characters other than letters, digits and `_`.
///
/// It is the identity, the anchor and the file name in every edition, so it contains nothing that a
/// file system or an address would treat specially.
pub(crate) fn normal(id: &str) -> String {
    let mut normal = String::with_capacity(id.len());
    let mut gap = false;
    for character in id.nfc().flat_map(char::to_lowercase) {
        if character.is_alphanumeric() || character == '_' {
            if gap && !normal.is_empty() {
                normal.push('-');
            }
            gap = false;
            normal.push(character);
        } else {
            gap = true;
        }
    }
    normal
}

#[cfg(test)]
mod tests;
