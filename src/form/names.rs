//! What the names of fields ask for: names that a program or the maker of a form gave them.

use crate::labels::{Family, Understood, canonical, content, numbered, tokens, understand};

/// What the name of a field asks for: also `doel1_actie`, a part of a goal, and `actie_rij2`.
pub(super) fn understand_name(name: &str) -> Option<Understood> {
    let plain = spaced(name);
    if let Some(found) = understand(&plain) {
        return Some(found);
    }
    let rows = ["rij", "row", "regel", "line", "nr"];
    let words: Vec<String> =
        tokens(&plain).into_iter().filter(|word| !rows.contains(&word.as_str())).collect();
    let (words, number) = numbered(words);
    let rest: Vec<&str> = words
        .iter()
        .map(String::as_str)
        .filter(|word| !matches!(canonical(word).as_str(), "doel" | "goal"))
        .collect();
    let found = understand(&rest.join(" ")).filter(|found| found.number.is_none())?;
    let is_part = found.meaning.family() == Family::Goal;
    (is_part && (number.is_some() || rest.len() < words.len()))
        .then_some(Understood { number, ..found })
}

/// The words of a technical name: `MedewerkerNaam`, `pop_functie`, `naam1`.
pub(super) fn spaced(name: &str) -> String {
    let mut out = String::new();
    let mut before = ' ';
    for c in name.chars() {
        if before.is_lowercase() && c.is_uppercase() || before.is_alphabetic() && c.is_ascii_digit()
        {
            out.push(' ');
        }
        out.push(if matches!(c, '_' | '.' | '-') { ' ' } else { c });
        before = c;
    }
    let prefixes =
        ["txt ", "text ", "fld ", "field ", "pop ", "veld ", "chk ", "cb ", "tb ", "dd "];
    let lower = out.to_lowercase();
    let prefix = prefixes.iter().find(|prefix| lower.starts_with(**prefix));
    prefix.map_or(out.clone(), |prefix| out[prefix.len()..].to_owned())
}

/// Whether a label is about something more special than a name of a field: `Datum in dienst` than
/// `datum`.
pub(super) fn is_narrower(label: &str, name: &str) -> bool {
    let (label, name) = (content(&tokens(label)), content(&tokens(&spaced(name))));
    let name: Vec<String> =
        name.into_iter().filter(|word| !word.chars().all(|c| c.is_ascii_digit())).collect();
    let more = label.len() > name.len() && name.iter().all(|word| label.contains(word));
    // `Geboortedatum` is narrower than `datum`.
    let compound = |word: &String| {
        label.iter().any(|one| {
            one != word && (one.ends_with(word.as_str()) || one.starts_with(word.as_str()))
        })
    };
    label.len() < 6
        && (more || name.iter().any(|word| word.len() > 3 && word != "mail" && compound(word)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::labels::Meaning;

    #[test]
    fn names_of_fields_are_understood_with_their_numbers() {
        use Meaning as M;
        for (name, meaning) in [
            ("doel1_actie", Some((M::Actions, Some(1)))),
            ("goal_2_support", Some((M::Support, Some(2)))),
            ("MedewerkerNaam", Some((M::Name, None))),
            ("naam_leidinggevende", None),
            ("Text1", None),
        ] {
            let found = understand_name(name).map(|one| (one.meaning, one.number));
            assert_eq!(found, meaning, "{name}");
        }
    }
}
