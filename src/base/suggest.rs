//! Suggests the nearest known word for an unknown one.

/// The candidate that was most likely meant, if one is near enough: at most one edit per three
/// letters and three edits in all, ignoring case.
pub(crate) fn nearest<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let word = word.to_lowercase();
    let limit = (word.chars().count() / 3).clamp(1, 3);
    candidates
        .into_iter()
        .map(|candidate| (distance(&word, &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| *distance <= limit && *distance < candidate.chars().count())
        .min()
        .map(|(_, candidate)| candidate)
}

/// The candidate of which a word is another form, such as `bewijzen` of `bewijs`: both begin with
/// the same five letters and differ in at most three letters after that. Good enough to suggest,
/// but not to fix automatically.
pub fn form<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    candidates.into_iter().find(|candidate| {
        let alike = word.chars().zip(candidate.chars()).take_while(|(a, b)| a == b).count();
        let longest = word.chars().count().max(candidate.chars().count());
        alike >= 5 && longest <= alike + 3
    })
}

fn distance(word: &str, candidate: &str) -> usize {
    let plain = strsim::osa_distance(word, candidate);
    // `end_date` and `end-date` differ in style, not in spelling.
    if plain > 0 && squash(word) == squash(candidate) { 1 } else { plain }
}

fn squash(word: &str) -> String {
    word.chars().filter(|character| character.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(word: &str, expected: Option<&str>) {
        let known = ["bewijs", "due", "title", "einddatum", "start", "status", "measure"];
        assert_eq!(nearest(word, known), expected, "{word}");
    }

    #[test]
    fn a_slip_of_the_finger_is_recognised() {
        check("titel", Some("title"));
        check("einddatm", Some("einddatum"));
        check("eind_datum", Some("einddatum"));
        check("Status", Some("status"));
        check("meausre", Some("measure"));
        check("bewijzen", None);
        assert_eq!(form("Bewijzen", ["goals", "bewijs"]), Some("bewijs"));
        assert_eq!(form("goal", ["goals", "bewijs"]), None);
    }

    #[test]
    fn another_word_is_left_alone() {
        check("deadline", None);
        check("x", None);
        check("", None);
    }
}
