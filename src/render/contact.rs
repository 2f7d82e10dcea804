//! Contact details as links on a page; those that cannot be followed are shown as text.

use std::fmt::Write;

use crate::base::bare_addresses;
use crate::base::contact::{self, Address, Phone};

use super::html::escape;

/// The text of a key as HTML: escaped, with its bare addresses as links.
pub(super) fn linked(text: &str) -> String {
    let mut out = String::new();
    for (part, target) in parts(text) {
        match target {
            Some(target) => {
                let _ = write!(out, "<a href=\"{}\">{}</a>", escape(&target), escape(part));
            }
            None => out.push_str(&escape(part)),
        }
    }
    out
}

/// The parts of the text of a key, with the targets of those that are bare addresses.
pub(super) fn parts(text: &str) -> Vec<(&str, Option<String>)> {
    let mut parts = Vec::new();
    let mut at = 0;
    for found in bare_addresses(text) {
        parts.push((&text[at..found.range.start], None));
        let target =
            if found.mail { contact::mail_link(&found.target) } else { found.target.clone() };
        at = found.range.end;
        parts.push((&text[found.range], Some(target)));
    }
    parts.push((&text[at..], None));
    parts.retain(|(part, _)| !part.is_empty());
    parts
}

/// A link to an address with its own text, or both as plain text if the address leads nowhere.
pub(super) fn named(label: &str, url: &str) -> String {
    match followed(url) {
        Some(url) => format!("<a href=\"{}\">{}</a>", escape(&url), escape(label)),
        None => format!("{}: {}", escape(label), escape(url)),
    }
}

/// A link whose text is its address.
pub(super) fn bare(url: &str) -> String {
    match followed(url) {
        Some(url) => format!("<a href=\"{0}\">{0}</a>", escape(&url)),
        None => escape(url),
    }
}

/// An e-mail address.
pub(super) fn mail(email: &str) -> String {
    match contact::mail(email) {
        Some(address) => {
            let href = contact::mail_link(&address);
            format!("<a href=\"{}\">{}</a>", escape(&href), escape(email))
        }
        None => escape(email),
    }
}

/// A telephone number, shown as written.
pub(super) fn phone(phone: &str) -> String {
    match contact::phone(phone) {
        Phone::Number(number) => {
            format!("<a href=\"tel:{}\">{}</a>", escape(&number), escape(phone))
        }
        _ => escape(phone),
    }
}

/// The address for programs to follow, if there is one.
pub(super) fn followed(url: &str) -> Option<String> {
    match contact::address(url) {
        Address::Sound(address) => Some(address),
        _ => None,
    }
}

/// Whether it is exactly an e-mail address.
pub(super) fn is_mail(email: &str) -> bool {
    contact::mail(email).is_some_and(|address| address == email)
}

/// Whether a browser can open it.
pub(super) fn is_web(url: &str) -> bool {
    followed(url).is_some_and(|followed| followed.starts_with("http") && followed == url)
}
