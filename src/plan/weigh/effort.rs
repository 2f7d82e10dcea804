//! Whether words name what a goal takes: time, money or help.

/// Words for money, time and help, in either language.
const WORDS: [&str; 35] = [
    "bijles",
    "begeleider",
    "begeleiding",
    "begeleidt",
    "beurs",
    "budget",
    "coach",
    "coaching",
    "cost",
    "costs",
    "dagdeel",
    "dagdelen",
    "funded",
    "funding",
    "grant",
    "helps",
    "helpt",
    "hulp",
    "kosten",
    "mentor",
    "nagekeken",
    "ondersteuning",
    "opleidingsbudget",
    "schrijfcoach",
    "scholarship",
    "steun",
    "studiedag",
    "studieverlof",
    "subsidie",
    "supervisor",
    "support",
    "tutor",
    "vergoeding",
    "vergoedt",
    "verlof",
];

/// The same in several words.
const PHRASES: [&str; 18] = [
    " ask ",
    " asks ",
    "samen met ",
    "met hulp",
    "together with",
    "with help",
    "help from",
    "help of",
    "hulp van",
    " vragen of ",
    " vragen hoe ",
    " vraag ",
    "% of my time",
    "% van mijn tijd",
    "half day",
    "halve dag",
    "day off",
    "release time",
];

/// Units of the time that somebody spends.
const UNITS: [&str; 10] =
    ["uur", "uren", "uurtje", "hour", "hours", "hrs", "min", "minuten", "minutes", "minuut"];

/// Words before a length of time which say how fast something is done.
const WITHIN: [&str; 4] = ["binnen", "within", "in", "na"];

/// Whether a text of a goal names what it takes.
pub(super) fn names_effort(text: &str) -> bool {
    let lower = format!(" {} ", text.to_lowercase());
    let money = |sign: char| matches!(sign, '€' | '£' | '$');
    if lower.contains(money) || PHRASES.iter().any(|phrase| lower.contains(phrase)) {
        return true;
    }
    let words = lower.split(|sign: char| !sign.is_alphanumeric() && sign != '-');
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let spent = |at: usize| {
        let number = words[at].starts_with(|sign: char| sign.is_ascii_digit());
        let unit = words.get(at + 1).is_some_and(|unit| UNITS.contains(unit));
        let fast = at > 0 && WITHIN.contains(&words[at - 1]);
        number && unit && !fast
    };
    words.iter().any(|word| WORDS.contains(word)) || (0..words.len()).any(spent)
}

#[cfg(test)]
mod tests {
    use super::names_effort;

    #[test]
    fn time_money_and_help_are_effort_and_speed_is_none() {
        for text in [
            "2 uur per week in mijn taak",
            "10% of my time at most",
            "L&D, £1,800",
            "Collega's vragen hoe zij het doen",
            "format inkorten samen met Petra",
            "Ask the library for a room",
        ] {
            assert!(names_effort(text), "{text}");
        }
        for text in [
            "De klas is te druk",
            "Every report is done within 2 hours",
            "Regular talks with every rep",
            "Ik antwoord binnen 2 uur",
        ] {
            assert!(!names_effort(text), "{text}");
        }
    }
}
