//! Reads addresses and telephone numbers in a record, and reports those that nobody can follow.

use std::sync::Arc;

use crate::base::contact::{self, Address, Phone};
use crate::base::{Diagnostic, Span};
use crate::syntax::quote::quoted;
use crate::syntax::schema::Shape;

/// The rule of findings about them.
const RULE: &str = "unclear-address";

/// Reads an address or a number. One with a single possible meaning is read that way and reported;
/// one that nobody can follow stays as written.
pub(super) fn read(
    shape: Shape,
    text: &str,
    path: &Arc<str>,
    place: Span,
) -> (String, Option<Diagnostic>) {
    let text = text.trim();
    if text.is_empty() {
        return (String::new(), None);
    }
    let finding = |variant| Diagnostic::new(RULE, path, place).variant(variant).arg("text", text);
    match shape {
        Shape::Mail => mail(text, place, finding),
        Shape::Phone => {
            let variant = match contact::phone(text) {
                Phone::Number(_) => None,
                Phone::Many => Some("numbers"),
                Phone::None => Some("number"),
            };
            (text.to_owned(), variant.map(finding))
        }
        _ => match contact::address(text) {
            Address::Sound(address) => (address, None),
            Address::Meant(variant, address) => {
                let fixed = quoted(&address);
                let told = finding(variant).arg("address", &*address).replace(place, fixed);
                (address, Some(told))
            }
            Address::None(variant) => (text.to_owned(), Some(finding(variant))),
        },
    }
}

fn mail(
    text: &str,
    place: Span,
    finding: impl Fn(&'static str) -> Diagnostic,
) -> (String, Option<Diagnostic>) {
    match contact::mail(text) {
        Some(address) if address == text => (address, None),
        Some(address) => {
            let fixed = quoted(&address);
            let told = finding("mail-slip").arg("address", &*address).replace(place, fixed);
            (address, Some(told))
        }
        None => {
            let told = match contact::mail_in_words(text) {
                Some(meant) => {
                    let fixed = quoted(&meant);
                    finding("mail-words").arg("address", meant).suggest(place, fixed)
                }
                None => finding("mail-none"),
            };
            (text.to_owned(), Some(told))
        }
    }
}
