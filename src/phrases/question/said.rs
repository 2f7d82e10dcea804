//! What the author's words in a question are about: a count, a rhythm, being somebody.

use super::Question;
use crate::base::Span;

/// Whether the words are about something that is counted anyway: money, marks, customers.
pub(super) fn is_scored(said: &str) -> bool {
    const SCORED: &[&str] = &[
        "results",
        "turnaround",
        "sales",
        "profit",
        "revenue",
        "turnover",
        "income",
        "salary",
        "money",
        "paid",
        "costs",
        "grades",
        "marks",
        "scores",
        "customers",
        "clients",
        "members",
        "readers",
        "subscribers",
        "followers",
        "visitors",
        "hours",
        "points",
        "orders",
        "books",
        "winst",
        "omzet",
        "inkomen",
        "salaris",
        "geld",
        "kosten",
        "cijfers",
        "punten",
        "resultaten",
        "klanten",
        "leden",
        "lezers",
        "abonnees",
        "volgers",
        "bezoekers",
        "uren",
        "bestellingen",
        "boeken",
        "betaald",
        "betaalde",
        "verkoop",
        "verdienen",
        "earn",
        "bedrijf",
        "business",
        "company",
        "onderneming",
        "zaak",
        "rate",
        "rates",
        "percentage",
        "opbrengst",
        "opbrengsten",
        "verzuim",
        "ziekteverzuim",
        "attendance",
        "absence",
    ];
    let lower = said.to_lowercase();
    let mut words = lower.split(|sign: char| !sign.is_alphanumeric());
    words.any(|word| SCORED.contains(&word))
}

/// The length of a second day: ` en vrijdag`, `, Friday`.
fn another_day(rest: &str) -> Option<usize> {
    const DAYS: &[&str] = &[
        "maandag",
        "dinsdag",
        "woensdag",
        "donderdag",
        "vrijdag",
        "zaterdag",
        "zondag",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];
    let link = [" en ", " and ", ", ", " of ", " or ", " & "].into_iter();
    let mut link = link.filter(|link| rest.starts_with(link));
    let link = link.next()?.len();
    let word: &str = rest[link..].split(|sign: char| !sign.is_alphanumeric()).next()?;
    let lower = word.to_lowercase();
    DAYS.iter().any(|day| lower.starts_with(day)).then_some(link + word.len())
}

/// The words of a rhythm: from its first part to its last (`every Monday and Friday`), or the clause
/// that gives the moment (`als het 21.00 uur is`).
pub(super) fn rhythm(text: &str, spans: &[Span]) -> String {
    const MOMENTS: &[&str] = &["als", "wanneer", "if", "when", "zodra", "telkens", "whenever"];
    let Some((first, last)) = spans.first().zip(spans.last()) else { return String::new() };
    let clause = text.get(..first.start as usize).unwrap_or_default();
    let begin = clause.rfind([',', '.', ';', ':']).map_or(0, |at| at + 1);
    let opens = clause[begin..].split_whitespace().next().map(str::to_lowercase);
    if opens.is_some_and(|word| MOMENTS.contains(&word.as_str())) {
        let rest = text.get(first.end as usize..).unwrap_or_default();
        let end = rest.find([',', '.', ';', ':']).map_or(text.len(), |at| first.end as usize + at);
        let said = text.get(begin..end).unwrap_or_default().trim();
        if said.split_whitespace().count() < 10 {
            return said.to_owned();
        }
    }
    let near = last.start.saturating_sub(first.end) < 8;
    let mut whole = if near { Span { start: first.start, end: last.end } } else { *first };
    // `every Monday and Friday`: the second day has no word of rhythm.
    while let Some(more) = another_day(text.get(whole.end as usize..).unwrap_or_default()) {
        whole.end += more as u32;
    }
    Question::about("", text, whole).said
}

/// Whether the words are about being somebody: `become a role model`, `een vraagbaak zijn`.
pub(super) fn becomes(said: &str) -> bool {
    const BEING: &[&str] =
        &["become", "becoming", "be", "being", "worden", "wordt", "zijn", "ben", "am"];
    let lower = said.to_lowercase();
    let mine = lower.contains("ik word") || lower.contains("word ik");
    mine || lower.split_whitespace().any(|word| BEING.contains(&word))
}

/// Whether a comparative is about a number (`more`, `hoger`). For `better` and `calmer` one can
/// only say how it shows.
pub(super) fn is_counted(word: &str) -> bool {
    const COUNTED: [&str; 31] = [
        "more",
        "most",
        "less",
        "fewer",
        "higher",
        "lower",
        "greater",
        "bigger",
        "larger",
        "smaller",
        "longer",
        "shorter",
        "faster",
        "quicker",
        "cheaper",
        "earlier",
        "later",
        "often",
        "meer",
        "minder",
        "hoger",
        "lager",
        "groter",
        "kleiner",
        "langer",
        "korter",
        "sneller",
        "goedkoper",
        "vroeger",
        "vaker",
        "eerder",
    ];
    let counted = |word: &str| {
        let stem = word.strip_suffix('e').unwrap_or(word);
        COUNTED.contains(&word) || COUNTED.contains(&stem)
    };
    word.to_lowercase().split_whitespace().any(counted)
}

/// Whether the words are about what holds every time from now on, without a rhythm: `voortaan`,
/// `every order`.
pub(super) fn is_always(text: &str) -> bool {
    const ALWAYS: &[&str] =
        &["voortaan", "altijd", "elke", "elk", "iedere", "ieder", "always", "every", "each"];
    let lower = text.to_lowercase();
    let mut words = lower.split(|sign: char| !sign.is_alphanumeric());
    lower.contains("from now on") || words.any(|word| ALWAYS.contains(&word))
}

/// Whether a verb of growing is about a person, and not about a size: `groeien in mijn rol`.
pub(super) fn grows_in(said: &str, after: &str) -> bool {
    const ROLES: &[&str] = &[
        "in",
        "as",
        "als",
        "into",
        "further",
        "verder",
        "personally",
        "professionally",
        "door",
        "tot",
        "",
    ];
    let grows = ["grow", "groei"].iter().any(|verb| said.starts_with(verb));
    let mut words = after.split_whitespace();
    let next = words.next().unwrap_or_default().trim_matches(|sign: char| !sign.is_alphanumeric());
    grows && ROLES.contains(&next)
}

/// Whether an end names several turns, of which one is the last: `within five sessions`.
pub(super) fn is_turns(said: &str) -> bool {
    let lower = said.to_lowercase();
    let first = lower.split_whitespace().next().unwrap_or_default();
    let leads = ["within", "binnen", "after", "na"].contains(&first);
    let ends = ["end of", "einde van", "eind van"].iter().any(|end| lower.contains(end));
    (leads || ends) && (lower.ends_with('s') || lower.ends_with("en"))
}

/// Whether something is got out of a thing: `meer uit de kaarten halen`. That is no number.
pub(super) fn gets_out(said: &str) -> bool {
    let lower = said.to_lowercase();
    let me = ["myself", "mezelf"].iter().any(|me| lower.contains(me));
    me || lower.contains("out of") || lower.contains(" uit ") && lower.contains("hal")
}

/// Whether the words are about something in a broad word that can be weighed or timed all the same.
pub(super) fn is_countable(said: &str) -> bool {
    const COUNTABLE: &[&str] = &["time", "tijd", "food", "eten", "waste"];
    said.to_lowercase().split_whitespace().any(|word| COUNTABLE.contains(&word))
}

/// Whether the words are about a feeling that has no number: `enjoy my practice more`.
pub(super) fn feels(said: &str) -> bool {
    const FEELINGS: &[&str] = &[
        "enjoy",
        "appreciate",
        "trust",
        "love",
        "feel",
        "genieten",
        "geniet",
        "waarderen",
        "voelen",
        "vertrouwen",
    ];
    said.to_lowercase().split_whitespace().any(|word| FEELINGS.contains(&word))
}

/// The words up to the first preposition: what gets better, and not for whom or where.
pub(super) fn core(said: &str) -> &str {
    const LINKS: &[&str] = &[
        " with ", " to ", " for ", " at ", " met ", " voor ", " tegen ", " aan ", " naar ", " bij ",
    ];
    let first = LINKS.iter().filter_map(|link| said.find(link)).min();
    first.and_then(|at| said.get(..at)).unwrap_or(said)
}

/// The way to a goal, as its author says it: `by giving work away`, `door werk uit handen te geven`;
/// without the word that opens it.
pub(super) fn way(text: &str) -> Option<&str> {
    let ends = |sign: char| matches!(sign, '.' | ',' | ';' | ':' | '!' | '?' | '(');
    let rest = |opens: &str| {
        let (_, rest) = text.split_once(opens)?;
        let clause = rest.split(ends).next().unwrap_or_default().trim();
        (clause.split_whitespace().count() > 1).then_some(clause)
    };
    let dutch = rest(" door ").filter(|clause| clause.split_whitespace().any(|word| word == "te"));
    let acts = |clause: &&str| {
        clause.split_whitespace().next().is_some_and(|word| word.len() > 5 && word.ends_with("ing"))
    };
    dutch.or_else(|| rest(" by ").filter(acts))
}
