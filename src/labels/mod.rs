//! The words of labels: what a form asks for, in Dutch and English. Forms have them beside their
//! places; plans that began as a form have them as headings, in front of a sentence and in tables.
//!
//! A label is compared as a set of words, without those that only make a sentence of it. It is
//! understood only if every remaining word belongs to a known label: a form with an empty place is
//! better than one with a wrong answer.

mod known;
mod meaning;
mod wordings;

use std::collections::HashMap;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::base::Lang;
use known::{EN, NL};
use wordings::{is_past, topic};

pub(crate) use meaning::MEANINGS;
pub use meaning::{Family, Meaning};

/// What a label means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Understood {
    /// What it asks for.
    pub meaning: Meaning,
    /// Which of several, from 1.
    pub number: Option<usize>,
    /// The language of the label; `None` if it is the same in both.
    pub lang: Option<Lang>,
}

/// Words that only make a sentence of a label.
const FILLERS: &str = "de het een mijn je jouw jij jezelf jouzelf uw u ik wij we ons onze van voor op in bij \
    met te is zijn wat welke welk en dit dat deze die er hier hierbij aub svp graag klik klikken tik tikt jou uzelf \
    typ om tekst invoeren voeren voert vul vult invullen ingevuld beschrijf beschrijving omschrijf omschrijving \
    formuleer formulering geef geeft aan noem benoem korte kort persoonlijk persoonlijke eigen medewerker werknemer \
    medewerkster werkneemster eventueel eventuele concreet concrete hieronder aankruisen toelichting nader mij \
    the a an my your you i we our us of for to in on at with is are am be do does did what which this that these \
    those there here please fill fills enter click tap type text describe description state give list brief \
    briefly short personal own employee staff employees and s any me";

/// Words about somebody other than the author: such a label is understood only if it is known with
/// that word.
const OTHERS: &str = "leidinggevende leidinggevenden manager managers chef teamleider teammanager teamleidster afdelingshoofd beoordelaar \
    hr hrm hradviseur adviseur po personeelszaken mentor coach begeleider begeleiders begeleidster praktijkbegeleider praktijkopleider werkbegeleider opleider \
    opleiders supervisor supervisors trainer docent docenten slb slber tutor collega collegas partner ouder ouders verzorger \
    werkgever directeur directie schoolleider rector decaan huisartsopleider groepsbegeleider promotor advisor adviser \
    boss lead leader teamlead appraiser reviewer principal head director employer colleague peer peers parent \
    witness getuige opdrachtgever klant client referent referee contactpersoon plaatsvervanger tweede-beoordelaar \
    gesprekspartner gespreksvoerder stagebegeleider bedrijfsbegeleider examinator";

/// Words for the author, which are a label by themselves.
const AUTHORS: [&str; 13] = [
    "student",
    "studente",
    "aios",
    "trainee",
    "kandidaat",
    "candidate",
    "stagiair",
    "stagiaire",
    "promovendus",
    "deelnemer",
    "participant",
    "leerling",
    "learner",
];

/// Words that turn a label towards something else.
const TURNS: &str = "vorig vorige afgelopen eerdere eerder previous past last earlier terugblik niet not geen no \
    contract contractueel dienstverband aanstelling employment contracted team afdeling department organisatiedoel organisatiedoelen teamdoel bedrijfsdoel";

static FILLER: LazyLock<Vec<&str>> = LazyLock::new(|| FILLERS.split_whitespace().collect());
static OTHER: LazyLock<Vec<&str>> = LazyLock::new(|| OTHERS.split_whitespace().collect());
static TURN: LazyLock<Vec<&str>> = LazyLock::new(|| TURNS.split_whitespace().collect());

/// The words of a signature.
const SIGNATURES: [&str; 19] = [
    "handtekening",
    "handtekeningen",
    "ondertekening",
    "ondertekend",
    "ondertekenen",
    "paraaf",
    "akkoord",
    "getekend",
    "tekenen",
    "signature",
    "signatures",
    "signed",
    "sign",
    "initials",
    "undersigned",
    "ondergetekende",
    "ondergetekenden",
    "ondertekenaar",
    "signatory",
];

/// The known labels, by their words in order.
static KNOWN: LazyLock<HashMap<String, (Meaning, Option<Lang>)>> = LazyLock::new(|| {
    let mut known: HashMap<String, (Meaning, Option<Lang>)> = HashMap::new();
    for (lang, table) in [(Lang::Nl, NL), (Lang::En, EN)] {
        for (meaning, labels) in table {
            for label in labels.split('|').map(str::trim).filter(|label| !label.is_empty()) {
                let key = key(&content(&tokens(label)));
                let meant = known.entry(key).or_insert((*meaning, Some(lang)));
                if meant.1 != Some(lang) {
                    meant.1 = None;
                }
            }
        }
    }
    known
});

/// Lower-case words without accents.
pub(crate) fn tokens(text: &str) -> Vec<String> {
    let plain =
        text.nfd().filter(|c| !is_combining_mark(*c) && !matches!(c, '\'' | '’' | '\u{ad}'));
    let plain: String = plain.flat_map(char::to_lowercase).collect();
    let plain = plain.replace("e-mail", "email").replace("p&o", "po");
    // `Voor` is also a word that says nothing.
    let plain = ["voor- en achternaam", "voor en achternaam", "voor-en achternaam"]
        .iter()
        .fold(plain, |plain, both| plain.replace(both, "voornaam achternaam"));
    let words = plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

/// The words that say what is meant; all of them, if there are no others.
pub(crate) fn content(words: &[String]) -> Vec<String> {
    // `Doel en reden` asks for two things, and is known only as such.
    let joins = |word: &str| matches!(word, "en" | "and");
    let kept: Vec<String> = words
        .iter()
        .filter(|word| joins(word) || !FILLER.contains(&word.as_str()))
        .map(|word| canonical(word))
        .collect();
    if kept.is_empty() { words.to_vec() } else { kept }
}

/// Words that are made of one of these and a word for a goal, an action or a wish.
const MADE_OF: [&str; 6] =
    ["ontwikkelings", "ontwikkel", "opleidings", "scholings", "leer", "studie"];

/// The word that a word is made of: `doel` of `ontwikkelingsdoelstelling`.
fn made_of(word: &str) -> Option<&'static str> {
    let rest = MADE_OF.iter().find_map(|first| word.strip_prefix(first)).unwrap_or(word);
    let made = rest.len() < word.len();
    Some(match rest {
        "doel" | "doelen" | "doelstelling" | "doelstellingen" => "doel",
        "actie" | "acties" | "activiteit" | "activiteiten" | "actiepunt" | "actiepunten" => "actie",
        "vraag" | "vragen" | "wens" | "wensen" if made => "doel",
        _ => return None,
    })
}

/// One form of words with the same meaning.
pub(crate) fn canonical(word: &str) -> String {
    if let Some(same) = made_of(word) {
        return same.to_owned();
    }
    let same = match word {
        "goals" | "objective" | "objectives" => "goal",
        "todays" => "today",
        "actions" | "activities" | "activity" => "action",
        "stappen" => "stap",
        "steps" => "step",
        "punten" => "punt",
        "points" => "point",
        "competenties" => "competentie",
        "competences" | "competencies" | "competency" => "competence",
        "afspraken" => "afspraak",
        "agreements" => "agreement",
        "resultaten" => "resultaat",
        "results" | "outcome" | "outcomes" => "result",
        "kwaliteiten" => "kwaliteit",
        "strengths" => "strength",
        "middelen" => "middel",
        "resources" => "resource",
        "costs" => "cost",
        "ambities" => "ambitie",
        "ambitions" => "ambition",
        "skills" => "skill",
        "vaardigheden" => "vaardigheid",
        "deadlines" => "deadline",
        "planningsgesprek"
        | "voortgangsgesprek"
        | "popgesprek"
        | "ontwikkelgesprek"
        | "functioneringsgesprek" => "gesprek",
        "meeting" | "conversation" | "interview" => "review",
        other => other,
    };
    same.to_owned()
}

fn key(words: &[String]) -> String {
    let mut words = words.to_vec();
    words.sort_unstable();
    words.dedup();
    words.join(" ")
}

/// Whether a text is about somebody other than the author.
pub(crate) fn is_about_others(text: &str) -> bool {
    tokens(text).iter().any(|word| OTHER.contains(&word.as_str()))
}

/// What a heading says about the places below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Section {
    /// They are for somebody else.
    Others,
    /// They are about what was.
    Past,
}

/// What a heading says about the places below it, unless it asks for something itself.
pub(crate) fn section_of(text: &str) -> Option<Section> {
    const PAST: [&str; 11] = [
        "terugblik",
        "terugkijken",
        "terugblikken",
        "afgelopen",
        "vorig",
        "vorige",
        "voorbije",
        "previous",
        "past",
        "last",
        "lookback",
    ];
    let words = tokens(text);
    // `Loopbaanplan docent` is the title of a plan, and says for whom it is.
    let titled = words.first().is_some_and(|word| word.ends_with("plan") || word == "pop");
    let veto = if titled && words.len() < 4 {
        return None;
    } else if words.iter().any(|word| is_one_of(&OTHER, word)) {
        Section::Others
    } else if words.iter().any(|word| PAST.contains(&word.as_str())) {
        Section::Past
    } else {
        return None;
    };
    understand(text).is_none().then_some(veto)
}

/// Whether a heading names the author: `Gegevens medewerker`.
pub(crate) fn is_about_author(text: &str) -> bool {
    const NAMED: [&str; 6] =
        ["medewerker", "werknemer", "employee", "medewerkster", "werkneemster", "staff"];
    let author = |word: &String| NAMED.contains(&word.as_str()) || is_one_of(&AUTHORS, word);
    tokens(text).iter().any(author) && section_of(text).is_none()
}

/// Whether a label names only the author: `Medewerker`. Beside it is a name, below it may be anything.
pub(crate) fn is_bare(text: &str) -> bool {
    let known = |word: &String| is_one_of(&FILLER, word) || is_one_of(&AUTHORS, word);
    tokens(text).iter().all(known)
}

/// Whether a text asks for a signature.
pub(crate) fn is_signature(text: &str) -> bool {
    tokens(text).iter().any(|word| SIGNATURES.contains(&word.as_str()))
}

/// What a label asks for, if all of it is understood.
pub(crate) fn understand(label: &str) -> Option<Understood> {
    if label.chars().count() > 400 {
        return None;
    }
    let found = known(label)?;
    // The description of a role is not its name.
    let described = |word: &String| {
        ["description", "describe", "beschrijf", "beschrijving", "omschrijf", "omschrijving"]
            .contains(&word.as_str())
    };
    let is_role = found.meaning == Meaning::Role;
    // `To be completed by` asks for a day, or says for whom the next part is.
    let ahead =
        found.meaning == Meaning::Name && tokens(label).starts_with(&["to".into(), "be".into()]);
    // `Evaluatie op` asks for a day.
    let dangling = tokens(label).last().is_some_and(|last| matches!(last.as_str(), "op" | "on"));
    if dangling && found.meaning == Meaning::Evaluation {
        return Some(Understood { meaning: Meaning::NextReview, ..found });
    }
    // A second name is that of somebody else.
    let second =
        found.meaning.family() == Family::Person && found.number.is_some_and(|number| number > 1);
    let other = ahead || second || is_role && tokens(label).iter().any(described);
    (!other).then_some(found)
}

fn known(label: &str) -> Option<Understood> {
    let ways = [uncounted(label), Some(label)].into_iter().flatten();
    ways.into_iter()
        .find_map(|label| known_as_it_is(label).or_else(|| before_another_question(label)))
}

/// A label without what only counts it: `Vraag 3:`, `Deel B –`.
fn uncounted(label: &str) -> Option<&str> {
    const COUNTS: [&str; 10] = [
        "vraag",
        "onderdeel",
        "deel",
        "stap",
        "question",
        "part",
        "section",
        "step",
        "rubriek",
        "q",
    ];
    let label = label.trim();
    let (count, rest) = label.split_once([':', '.', ')', '–'])?;
    let words = tokens(count);
    let (first, number) = words.split_first()?;
    let first = first.trim_end_matches(|c: char| c.is_ascii_digit());
    let counted = number.len() < 2 && number.iter().all(|word| word.len() < 3);
    (COUNTS.contains(&first) && counted && !tokens(rest).is_empty()).then(|| rest.trim())
}

/// What the first of two questions asks for, if the second asks for nothing that has a place of its
/// own: `Waar ben je goed in en waar krijg je energie van?`
fn before_another_question(label: &str) -> Option<Understood> {
    const ASKS: [&str; 16] = [
        "wat", "waar", "hoe", "wie", "welke", "waarom", "wanneer", "waarmee", "what", "where",
        "how", "who", "which", "why", "when", "whom",
    ];
    let plain = without_parentheses(&unnumbered(label));
    let (first, second) = [" en ", " and "].iter().find_map(|joint| plain.split_once(joint))?;
    let words = tokens(second);
    let asks = words.first().is_some_and(|word| ASKS.contains(&word.as_str()));
    let turned = words.iter().any(|word| {
        is_one_of(&OTHER, word) || is_one_of(&TURN, word) || SIGNATURES.contains(&word.as_str())
    });
    if !asks || turned || is_past(&words) {
        return None;
    }
    let found = known_as_it_is(first)?;
    let other = known_as_it_is(second);
    // The steps of a goal are told with their days.
    let dated = found.meaning == Meaning::Actions
        && other.as_ref().is_some_and(|one| one.meaning == Meaning::Due);
    let is_person = found.meaning.family() == Family::Person;
    let told = dated || other.is_none() && words.len() > 1;
    (told && !is_person).then_some(found)
}

fn known_as_it_is(label: &str) -> Option<Understood> {
    let whole = unnumbered(label);
    if let Some(found) = exact(&whole) {
        return Some(found);
    }
    // An explanation between parentheses or after the first sentence changes nothing, unless it is
    // about somebody or something else.
    let plain = without_parentheses(&whole);
    let begins = plain.split([':', '?', '.', '\n', ';', '–', '—', '/']).next().unwrap_or_default();
    let begins_dash = plain.split(" - ").next().unwrap_or_default();
    for part in [plain.as_str(), begins, begins_dash] {
        let rest = whole.replace(part, " ");
        let turned = |word: &String| {
            OTHER.contains(&word.as_str())
                || TURN.contains(&word.as_str())
                || SIGNATURES.contains(&word.as_str())
        };
        let is_whole = part.trim() == whole.trim();
        let known = exact(part).filter(|_| !is_whole);
        if let Some(found) = known {
            // A question after the label is about the same thing, even if it names somebody.
            let quiet = matches!(found.meaning.family(), Family::Person);
            let rest = if quiet || part == plain { rest } else { parentheses(&whole) };
            return (!tokens(&rest).iter().any(turned)).then_some(found);
        }
    }
    let aside = tokens(&parentheses(&whole));
    let turned = aside.iter().any(|word| is_one_of(&OTHER, word) || is_one_of(&TURN, word));
    free(&plain).filter(|_| !turned)
}

/// What a label in a wording of its own asks for.
fn free(label: &str) -> Option<Understood> {
    let (words, number) = numbered(tokens(label));
    let words: Vec<String> = words.iter().map(|word| canonical(word)).collect();
    // A team is somebody else too, and support may come from anyone.
    let team = |word: &str| matches!(word, "team" | "afdeling" | "department");
    let turned = |word: &String| {
        is_one_of(&TURN, word) && !team(word) || SIGNATURES.contains(&word.as_str())
    };
    if words.iter().any(turned) {
        return None;
    }
    let filler = |word: &str| is_one_of(&FILLER, word);
    let other = |word: &str| is_one_of(&OTHER, word) || team(word);
    let (meaning, lang) = topic(&words, &filler, &other)?;
    Some(Understood { meaning, number, lang: Some(lang) })
}

fn is_one_of(words: &[&str], word: &str) -> bool {
    words.contains(&word)
}

/// What a label asks for, if its words are those of a known one.
fn exact(label: &str) -> Option<Understood> {
    let (words, number) = numbered(tokens(label));
    if words.is_empty() {
        return None;
    }
    let found = KNOWN.get(&key(&content(&words))).or_else(|| {
        // `S – Specifiek`, `T: tijdgebonden`.
        let (letter, rest) = words.split_first()?;
        let found = KNOWN.get(&key(&content(rest)))?;
        let initial = found.0.name(Lang::En).starts_with(letter.as_str())
            || content(rest).first()?.starts_with(letter.as_str());
        (letter.len() == 1 && found.0.is_letter() && initial).then_some(found)
    });
    let (meaning, lang) = found.copied()?;
    Some(Understood { meaning, number, lang })
}

/// The words without a number, and that number.
pub(crate) fn numbered(words: Vec<String>) -> (Vec<String>, Option<usize>) {
    let number = |word: &str| match word {
        "eerste" | "first" | "i" => Some(1),
        "tweede" | "second" | "ii" => Some(2),
        "derde" | "third" | "iii" => Some(3),
        "vierde" | "fourth" => Some(4),
        "vijfde" | "fifth" => Some(5),
        digits => digits.parse().ok().filter(|number| (1..=20).contains(number)),
    };
    // `i` is a word in English; it is a number only at the end of a label.
    let last = words.len().saturating_sub(1);
    let is_number =
        |(at, word): (usize, &String)| number(word).filter(|_| !(word == "i" && at != last));
    let mut numbers = words.iter().enumerate().filter_map(is_number);
    let (first, more) = (numbers.next(), numbers.next());
    if first.is_none() || more.is_some() || words.len() < 2 {
        return (words, None);
    }
    let kept = words.iter().enumerate().filter(|one| is_number(*one).is_none());
    (kept.map(|(_, word)| word.clone()).collect(), first)
}

/// A label without the number of its section: `3.`, `2.1`, `a)`.
fn unnumbered(label: &str) -> String {
    let label = label.trim();
    let (first, rest) = label.split_once(char::is_whitespace).unwrap_or((label, ""));
    let body = first.trim_end_matches([')', '.', ':']);
    let is_mark = body.len() < first.len() || body.contains('.');
    let digits = !body.is_empty() && body.chars().all(|c| c.is_ascii_digit() || c == '.');
    let lower = body.chars().all(|c| c.is_ascii_lowercase());
    let letter = body.len() == 1
        && (lower || first.ends_with(['.', ')']))
        && body.chars().all(|c| c.is_ascii_alphabetic());
    if is_mark && (digits || letter) && !rest.trim().is_empty() {
        return rest.trim().to_owned();
    }
    label.to_owned()
}

fn without_parentheses(text: &str) -> String {
    let mut depth = 0_usize;
    let kept = text.chars().filter(|c| match c {
        '(' | '[' => {
            depth += 1;
            false
        }
        ')' | ']' => {
            depth = depth.saturating_sub(1);
            false
        }
        _ => depth == 0,
    });
    kept.collect::<String>().trim().to_owned()
}

fn parentheses(text: &str) -> String {
    let mut depth = 0_usize;
    let kept = text.chars().filter(|c| {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > 0
    });
    kept.collect()
}

#[cfg(test)]
mod tests;
