//! Guesses the language of a text from its function words.

use super::Lang;
use super::lexicon::Lexicon;
use super::token::{Kind, tokens};

/// Guesses whether a text is Dutch or English; a text without evidence counts as Dutch.
#[must_use]
pub fn guess_lang(text: &str) -> Lang {
    let (nl, en) = (Lexicon::of(Lang::Nl), Lexicon::of(Lang::En));
    let mut balance = 0_i32;
    for token in tokens(text, Lang::En) {
        if token.kind != Kind::Word {
            continue;
        }
        let word = token.lower.as_str();
        balance += 4 * (i32::from(nl.tells(word)) - i32::from(en.tells(word)));
        balance += i32::from(nl.knows(word)) - i32::from(en.knows(word));
        balance += i32::from(word.contains("ij") || word.contains("aa") || word.ends_with("lijk"));
        balance -= i32::from(word.ends_with("ing") && !nl.knows(word) && word.contains('w'));
        balance -=
            i32::from(word.ends_with("tion") || word.ends_with("ating") || word.ends_with("ly"));
    }
    let titled = balance == 0 && in_title_case(text);
    if balance < 0 || titled { Lang::En } else { Lang::Nl }
}

/// Whether each of several words begins with a capital, as in English titles and not in Dutch ones.
fn in_title_case(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let titled = |word: &&str| {
        let mut letters = word.chars().filter(|letter| letter.is_alphabetic());
        // Abbreviations have capitals in every language.
        letters.next().is_some_and(char::is_uppercase)
            && letters.next().is_some_and(char::is_lowercase)
    };
    words.len() > 1 && words.iter().all(titled)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Lang) {
        assert_eq!(guess_lang(text), expected, "{text}");
    }

    #[test]
    fn small_words_tell_the_language() {
        check("Ik wil beter worden in Excel", Lang::Nl);
        check("I want to become better at Excel", Lang::En);
        check("Meer winst dit jaar", Lang::Nl);
        check("Save money", Lang::En);
        check("Within 4 months", Lang::En);
        check("Binnen 8 weken", Lang::Nl);
        check("By Friday", Lang::En);
        check("Start Mentoring.", Lang::En);
        check("Sprint Planning", Lang::En);
        check("Cursus Excel", Lang::Nl);
        check("Start mentoring", Lang::Nl);
        check("PRINCE2 VCA", Lang::Nl);
        check("", Lang::Nl);
        check("Kerken in Drenthe schilderen", Lang::Nl);
        check("Vaarbewijs in week 20", Lang::Nl);
        check("Boat licence in week 20", Lang::En);
        check("Paint churches in Kent", Lang::En);
    }
}
