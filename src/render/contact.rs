//! Contact details as links on a page; those that cannot be followed are shown as text.

use crate::base::contact::{self, Address, Phone};

use super::html::escape;

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
