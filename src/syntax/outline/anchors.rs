//! Computes the anchors of headings: `#why` leads to `## Why`.

use std::borrow::Borrow;
use std::collections::HashMap;

use super::Heading;
use crate::base::percent;
use crate::base::symbol::normal;

/// The anchor of each heading, in order: the name given by its author, or else its text. A name
/// that is already taken gets a number.
pub fn anchors<'h>(headings: impl IntoIterator<Item = &'h Heading>) -> Vec<String> {
    // Each name with the last number that was added to it.
    let mut taken: HashMap<String, usize> = HashMap::new();
    let mut names = Vec::new();
    for heading in headings {
        let wanted = normal(heading.id.as_deref().unwrap_or(&heading.text));
        let wanted = if wanted.is_empty() { "deel".to_owned() } else { wanted };
        let mut name = wanted.clone();
        let mut again = taken.get(&wanted).copied().unwrap_or(1);
        while taken.contains_key(&name) {
            again += 1;
            name = format!("{wanted}-{again}");
        }
        taken.insert(wanted, again);
        taken.entry(name.clone()).or_insert(1);
        names.push(name);
    }
    names
}

/// The index of the heading that the fragment after `#` in an address refers to: by its anchor, or
/// by its words if it has another name. `names` are the anchors of the headings.
pub(crate) fn find_anchor<N, H>(names: &[N], headings: &[H], fragment: &str) -> Option<usize>
where
    N: AsRef<str>,
    H: Borrow<Heading>,
{
    let decoded = percent::decode(fragment);
    let wanted = normal(decoded.as_deref().unwrap_or(fragment));
    let by_words = || {
        let words = |heading: &H| normal(&heading.borrow().text) == wanted;
        headings.iter().position(words).filter(|_| !wanted.is_empty())
    };
    names.iter().position(|name| name.as_ref() == wanted).or_else(by_words)
}
