//! Synonyms in plans, for the rule that compares words with a measure.

/// How many leading letters two forms of one word share.
const ALIKE: usize = 5;

/// Stems of words that mean the same in a measure.
const GROUPS: &[&[&str]] = &[
    &["talk", "presentation", "speech", "lecture", "pitch"],
    &["presentatie", "praatje", "lezing", "voordracht", "pitch"],
    &["customer", "client", "buyer"],
    &["klant", "cliënt", "afnemer"],
    &["meeting", "session", "appointment"],
    &["gesprek", "overleg", "vergadering"],
    &["article", "post", "blog", "stor"],
    &["artikel", "blog", "bericht"],
    &["book", "novel"],
    &["boek", "roman"],
    &["colleague", "coworker", "co-worker", "employee", "teammate"],
    &["collega", "medewerker", "teamgeno"],
    &["course", "class", "training", "workshop"],
    &["cursus", "training", "workshop", "opleiding"],
    &["pupil", "student", "learner"],
    &["leerling", "student", "deelnemer", "cursist"],
    &["mistake", "error", "fault"],
    &["fout", "vergissing", "misser"],
    &["lesson", "class"],
    &["les", "lessen", "college", "lesuur", "lesuren"],
    &["call", "phone call"],
    &["telefoontje", "belletje"],
    &["run", "jog"],
    &["workout", "training", "exercise"],
    &["kilometre", "kilometer", "km"],
    &["mile", "mi"],
    &["kilogram", "kilo", "kg"],
    &["litre", "liter", "l"],
    &["hour", "hr", "hrs"],
    &["uur", "uren", "u"],
    &["minute", "minuut", "minuten", "min"],
    &["second", "seconde", "sec"],
];

/// Whether two words in lower case are forms of one word, or synonyms.
pub(super) fn alike(a: &str, b: &str) -> bool {
    let shared = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    let one = shared >= ALIKE || (a == b && shared >= 3);
    one || GROUPS.iter().any(|group| is_among(group, a) && is_among(group, b))
}

/// Whether a word is a form of one of these: one of them with a short ending.
fn is_among(group: &[&str], word: &str) -> bool {
    /// The length in bytes of the longest plural ending, `-es` or `-ën`.
    const ENDING: usize = 3;
    group.iter().any(|stem| {
        let rest = word.strip_prefix(stem);
        rest.is_some_and(|rest| matches!(rest, "" | "s") || stem.len() > 3 && rest.len() <= ENDING)
    })
}

#[cfg(test)]
mod tests {
    use super::alike;

    #[test]
    fn forms_and_synonyms_are_alike_and_neighbours_are_not() {
        for (a, b) in [
            ("talks", "presentations"),
            ("klanten", "cliënten"),
            ("km", "kilometres"),
            ("kg", "kilo"),
            ("articles", "stories"),
            ("gesprekken", "vergaderingen"),
            ("lessen", "colleges"),
            ("books", "novel"),
            ("hours", "hrs"),
            ("runs", "runs"),
        ] {
            assert!(alike(a, b) && alike(b, a), "{a} {b}");
        }
        for (a, b) in [
            ("talks", "customers"),
            ("klanten", "collega's"),
            ("km", "kg"),
            ("minutes", "miles"),
            ("boeken", "boetes"),
            ("lessen", "lezingen"),
            ("mentors", "minutes"),
        ] {
            assert!(!alike(a, b) && !alike(b, a), "{a} {b}");
        }
    }
}
