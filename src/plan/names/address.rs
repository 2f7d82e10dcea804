//! Names in addresses: ids, file names, links, labels. There they are in lower case, joined with
//! dashes or not at all, and in the genitive.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::Named;

/// The first of the names that an address contains as whole words, and its place.
pub(crate) fn in_address<'n>(
    names: &'n [Named],
    address: &str,
) -> Option<(&'n Named, Range<usize>)> {
    if names.is_empty() {
        return None;
    }
    let words = words(address);
    names.iter().find_map(|named| Some((named, place(&named.0, &words)?)))
}

/// An address without the names in it.
pub(crate) fn without_names(names: &[Named], address: &str) -> String {
    let mut address = address.to_owned();
    while let Some((_, place)) = in_address(names, &address) {
        address.replace_range(place, "");
    }
    address
}

/// A word of an address, in lower case without accents, and its place.
type Word = (String, Range<usize>);

fn words(address: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut end = usize::MAX;
    for (at, sign) in address.char_indices() {
        if !sign.is_alphanumeric() && !is_combining_mark(sign) {
            continue;
        }
        let after = at + sign.len_utf8();
        let plain =
            sign.nfd().filter(|sign| !is_combining_mark(*sign)).flat_map(char::to_lowercase);
        match words.last_mut().filter(|_| end == at) {
            Some((word, place)) => {
                word.extend(plain);
                place.end = after;
            }
            None => words.push((plain.collect(), at..after)),
        }
        end = after;
    }
    words
}

/// The place of the words of a name among those of an address, consecutive or joined, the last one
/// perhaps with the `s` of the genitive.
fn place(name: &str, words: &[Word]) -> Option<Range<usize>> {
    let name: Vec<String> = self::words(name).into_iter().map(|(word, _)| word).collect();
    let (last, first) = name.split_last()?;
    let ends = |word: &str, name: &str| word == name || word.strip_suffix('s') == Some(name);
    let follows = |part: &&[Word]| {
        part.iter().zip(first).all(|((word, _), name)| word == name)
            && part.last().is_some_and(|(word, _)| ends(word, last))
    };
    let range = |part: &[Word]| Some(part.first()?.1.start..part.last()?.1.end);
    if let Some(part) = words.windows(name.len()).find(follows) {
        return range(part);
    }
    if first.is_empty() {
        return None;
    }
    // With the last part first, with an initial, or joined.
    let tail = &name[1..];
    let initial: String = name[0].chars().take(1).collect();
    let turned = [tail, &name[..1]].concat();
    let short = [std::slice::from_ref(&initial), tail].concat();
    let turned_short = [tail, std::slice::from_ref(&initial)].concat();
    let in_order = |form: &[String]| {
        let part = words.windows(form.len()).find(|part| {
            part.iter().zip(form).enumerate().all(|(at, ((word, _), name))| {
                if at + 1 == form.len() { ends(word, name) } else { word == name }
            })
        });
        part.and_then(range)
    };
    let joined = [name.concat(), turned.concat(), short.concat()];
    let is_joined = |word: &str| joined.iter().any(|joined| ends(word, joined));
    [turned, short, turned_short]
        .iter()
        .find_map(|form| in_order(form))
        .or_else(|| words.iter().find(|(word, _)| is_joined(word)).map(|(_, place)| place.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_known_in_an_address_however_it_is_written() {
        let names: Vec<Named> = vec![("Femke de Boer".into(), None), ("Zoë".into(), None)];
        for (address, without) in [
            ("met-femke-de-boer", "met-"),
            ("femke-de-boers-raad", "-raad"),
            ("logboek/2026-03-01-met-zoe.md", "logboek/2026-03-01-met-.md"),
            ("zoes-verjaardag", "-verjaardag"),
            ("Zoë's plan", "'s plan"),
            ("https://x.example/in/FemkedeBoer", "https://x.example/in/"),
            ("zo\u{65}\u{308}", ""),
            ("de-boer-femke", ""),
            ("met-f-de-boer", "met-"),
            ("fdeboer.md", ".md"),
            ("deboerfemke", ""),
            ("https://x.example/de-boer-f", "https://x.example/"),
        ] {
            assert_eq!(without_names(&names, address), without, "{address}");
        }
        for address in ["femke-de-jong", "zoeken", "boer", "de-boer", ""] {
            assert_eq!(in_address(&names, address), None, "{address}");
        }
    }
}
