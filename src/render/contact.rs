//! How a person can be reached, as links on a page: what cannot be followed stands there as text.

use crate::base::contact::{self, Address, Phone};

use super::html::escape;

/// A link to an address with words of its own; the words and the address where it leads nowhere.
pub(super) fn named(label: &str, url: &str) -> String {
    match followed(url) {
        Some(url) => format!("<a href=\"{}\">{}</a>", escape(&url), escape(label)),
        None => format!("{}: {}", escape(label), escape(url)),
    }
}

/// An address that is its own words.
pub(super) fn bare(url: &str) -> String {
    match followed(url) {
        Some(url) => format!("<a href=\"{0}\">{0}</a>", escape(&url)),
        None => escape(url),
    }
}

/// An address of mail.
pub(super) fn mail(email: &str) -> String {
    match contact::mail(email) {
        Some(address) => {
            let href = contact::mail_link(&address);
            format!("<a href=\"{}\">{}</a>", escape(&href), escape(email))
        }
        None => escape(email),
    }
}

/// A telephone number, shown as its owner writes it.
pub(super) fn phone(phone: &str) -> String {
    match contact::phone(phone) {
        Phone::Number(number) => {
            format!("<a href=\"tel:{}\">{}</a>", escape(&number), escape(phone))
        }
        _ => escape(phone),
    }
}

/// An address that programs follow, when it is one.
pub(super) fn followed(url: &str) -> Option<String> {
    match contact::address(url) {
        Address::Sound(address) => Some(address),
        _ => None,
    }
}

/// Whether it is an address of mail and nothing else.
pub(super) fn is_mail(email: &str) -> bool {
    contact::mail(email).is_some_and(|address| address == email)
}

/// Whether it is an address that a browser opens.
pub(super) fn is_web(url: &str) -> bool {
    followed(url).is_some_and(|followed| followed.starts_with("http") && followed == url)
}
