//! Quotes the author: the whole phrase around the words that decide, never a part of one.

use crate::base::Span;

/// The number of words beyond which a quote is shortened, at the end of a phrase.
const LONG: usize = 11;

/// Words that begin another clause; a phrase never runs across them.
const CLAUSES: &[&str] = &[
    "zodat", "opdat", "omdat", "want", "waardoor", "terwijl", "voordat", "nadat", "wanneer",
    "doordat", "indien", "maar", "zoals", "waarbij", "because", "while", "when", "if", "before",
    "after", "until", "although", "but", "whereas", "which", "who", "that", "die", "dat", "since",
    "unless", "than", "dan", "whenever", "waarmee",
];

/// Words that begin a phrase, so that the words before them are a whole one.
const LINKS: &[&str] = &[
    "in", "on", "at", "for", "with", "without", "by", "from", "during", "about", "through", "into",
    "within", "as", "and", "or", "op", "met", "voor", "bij", "aan", "van", "uit", "naar", "over",
    "door", "tijdens", "zonder", "binnen", "tegen", "tussen", "onder", "en", "om", "tot", "via",
    "towards",
];

/// Words that need the next one.
const OPEN: &[&str] = &[
    "in", "on", "at", "for", "with", "without", "by", "from", "during", "about", "to", "of", "and",
    "or", "as", "op", "met", "voor", "bij", "aan", "van", "uit", "naar", "over", "door", "tijdens",
    "zonder", "en", "te", "om", "the", "a", "an", "my", "our", "de", "het", "een", "mijn", "onze",
];

/// Words that say who wants it, in front of what they want.
const WANTS: &[&str] = &[
    "wil",
    "wilt",
    "willen",
    "ga",
    "gaan",
    "zal",
    "zou",
    "graag",
    "hoop",
    "moet",
    "doel",
    "is",
    "heb",
    "ben",
    "streef",
    "ernaar",
    "want",
    "wants",
    "would",
    "like",
    "will",
    "going",
    "hope",
    "plan",
    "aim",
    "intend",
    "need",
    "needs",
    "should",
    "goal",
    "i'll",
    "i'd",
    "we'll",
    "i'm",
    "am",
    "are",
    "try",
    "wish",
    "able",
    "must",
    "eens",
    "eigenlijk",
    "eindelijk",
    "just",
    "finally",
    "really",
    "love",
    "staat",
    "doelstelling",
    "komende",
];

/// Words that turn a phrase into its opposite.
const NEGATIONS: &[&str] =
    &["don't", "not", "no", "never", "won't", "doesn't", "niet", "geen", "nooit"];

/// Words that can go from the beginning of a phrase.
const HEDGES: &[&str] = &["wat", "iets", "beetje", "somewhat", "just", "even"];

const SUBJECTS: &[&str] = &["ik", "we", "wij", "i", "men", "je"];

/// A word with its place, in lower case and without punctuation around it.
struct Word<'t> {
    raw: &'t str,
    bare: String,
}

impl Word<'_> {
    fn is(&self, list: &[&str]) -> bool {
        list.contains(&self.bare.as_str())
    }

    /// Whether punctuation follows it.
    fn ends(&self) -> bool {
        self.raw.ends_with([',', '.', ';', ':', '!', '?', ')', '…'])
    }

    /// Whether punctuation precedes it.
    fn begins(&self) -> bool {
        self.raw.starts_with(['(', '–', '-', '•'])
    }
}

/// The phrase around a span, as the author wrote it: from the words after `I want to` up to the end
/// of the clause.
pub(super) fn phrase(text: &str, span: Span) -> String {
    let (words, first, last) = words(text, span);
    if words.is_empty() {
        return String::new();
    }
    let mut end = last + 1;
    while end < words.len() && !stops(&words, end - 1) && !opens_clause(&words, end) {
        end += 1;
    }
    let mut start = first;
    while start > 0 && goes_before(&words, start - 1) {
        start -= 1;
    }
    // `dan mijn neus lang is en mezelf …`: the rest of a clause, up to its `en`.
    if start > 0 && opens_clause(&words, start - 1) && !words[start - 1].ends() {
        let joins = |at: &usize| words[*at].is(&["en", "and"]);
        start = (start..first).rev().find(joins).map_or(start, |at| at + 1);
    }
    // `Ik laat me meer horen`: the subject belongs to its verb.
    if start > 0 && words[start - 1].is(SUBJECTS) && !words[start - 1].ends() {
        let before = (start > 1).then(|| &words[start - 2]).filter(|word| !word.ends());
        let alone = before.is_none_or(|word| !word.is(WANTS));
        // `weet ik beter wat ik kan`: the verb precedes its subject.
        let turned = !matches!(words[start - 1].bare.as_str(), "i")
            && before.is_some_and(|_| !opens_clause(&words, start - 2));
        if alone && end - start < LONG {
            start -= 1 + usize::from(turned);
        }
    }
    // A quote never loses its negation: `I don't want to be out of shape`.
    let clause = words[..start].iter().rposition(Word::ends).map_or(0, |at| at + 1);
    if let Some(no) = (clause..start).rev().find(|at| words[*at].is(NEGATIONS)) {
        start = no - usize::from(no > clause && words[no - 1].is(SUBJECTS));
    }
    while start < first && words[start].is(HEDGES) {
        start += 1;
    }
    let (start, end) = shortened(&words, (start, end), (first, last + 1));
    let said: Vec<&str> = words[start..end].iter().map(|word| word.raw).collect();
    let said = said.join(" ");
    said.trim_matches(|sign: char| !(sign.is_alphanumeric() || "%€$'’)(+\"“”‘".contains(sign)))
        .trim_start_matches([')', '+'])
        .to_owned()
}

/// The words of a text, and the first and the last one that a span touches.
fn words(text: &str, span: Span) -> (Vec<Word<'_>>, usize, usize) {
    let (mut first, mut last) = (None, 0);
    let mut words = Vec::new();
    let mut at = 0;
    for raw in text.split_whitespace() {
        let start = at + text[at..].find(raw).unwrap_or_default();
        at = start + raw.len();
        if start < span.end as usize && at > span.start as usize {
            first = first.or(Some(words.len()));
            last = words.len();
        }
        let bare = raw.trim_matches(|sign: char| !sign.is_alphanumeric()).to_lowercase();
        words.push(Word { raw, bare: bare.replace('’', "'") });
    }
    (words, first.unwrap_or_default(), last)
}

/// Whether a phrase ends after a word: at punctuation, but not in a list (`voices, light and sound`).
fn stops(words: &[Word<'_>], at: usize) -> bool {
    if !words[at].raw.ends_with(',') {
        return words[at].ends();
    }
    let rest = &words[at + 1..];
    let joins = |word: &Word<'_>| word.is(&["en", "and", "or"]);
    // `…, light, and sound` goes on, `…, and I sing` does not.
    if rest.first().is_some_and(joins) {
        let end = rest.iter().position(Word::ends).map_or(rest.len(), |at| at + 1);
        return end > 4 || rest.get(1).is_none_or(|word| word.is(SUBJECTS));
    }
    let listed = rest.iter().take(4).find(|word| word.ends() || joins(word));
    !listed.is_some_and(|word| joins(word) || word.raw.ends_with(','))
}

/// Whether a word begins the next clause: `zodat`, `by` with a gerund, `door … te`, `om … te`.
fn opens_clause(words: &[Word<'_>], at: usize) -> bool {
    let word = &words[at];
    let next = words.get(at + 1);
    let so = word.bare == "so" && next.is_some_and(|next| next.is(&["that", "i", "we", "they"]));
    let means = word.bare == "by" && next.is_some_and(|next| next.bare.ends_with("ing"));
    // `beter om te kunnen gaan met`: a part of the verb.
    let near = || words[at..].iter().skip(2).take(3);
    let around = word.bare == "om"
        && near().zip(near().skip(1)).any(|(a, b)| a.bare == "gaan" && b.bare == "met");
    let led = !around
        && word.is(&["om", "door"])
        && words[at..].iter().skip(1).take_while(|word| !word.ends()).any(|word| word.bare == "te");
    // `als begeleider` names a role.
    let case = word.bare == "als"
        && next.is_some_and(|next| next.is(SUBJECTS) || next.is(&["de", "het", "er", "iemand"]));
    let order = word.bare == "in" && next.is_some_and(|next| next.bare == "order");
    word.begins() || so || means || led || case || order || word.is(CLAUSES)
}

/// Whether a word before a phrase still belongs to it.
fn goes_before(words: &[Word<'_>], at: usize) -> bool {
    let word = &words[at];
    let wanted = at == 0 || words[at - 1].is(WANTS) || words[at - 1].is(&["learn", "how"]);
    let to = word.bare == "to" && wanted;
    // `try harder` is one phrase, `try to` is not.
    let tries = word.bare == "try" && words.get(at + 1).is_some_and(|next| next.bare != "to");
    // `klanten moet omhoog` is one phrase; `ik moet` is not part of what follows.
    let beside = |at: usize| words.get(at).is_some_and(|word| word.is(SUBJECTS) || word.is(WANTS));
    let wants = word.is(WANTS) && !tries && (at == 0 || beside(at - 1) || beside(at + 1));
    !(word.ends() || wants || word.is(SUBJECTS) || to || opens_clause(words, at))
}

/// Shortens a long phrase at the end of a smaller one, around the words that decide.
fn shortened(
    words: &[Word<'_>],
    (mut start, mut end): (usize, usize),
    (first, last): (usize, usize),
) -> (usize, usize) {
    if end - start > LONG {
        let whole = |cut: &usize| words[*cut].is(LINKS) && !words[cut - 1].is(OPEN);
        let fits = |cut: &usize| cut - start.max(first.saturating_sub(3)) >= 3;
        let mut cuts = (last..end).rev().filter(whole).filter(fits);
        let short = cuts.clone().find(|cut| cut - start <= LONG);
        end = short.or_else(|| cuts.next_back()).unwrap_or(end);
    }
    // `voor de zomer moet mijn verslag …`: the time before the verb can go.
    if end - start > LONG
        && let Some(verb) = (start..first).rev().find(|at| words[*at].is(WANTS))
    {
        start = verb + 1;
    }
    if end - start > LONG {
        let joins = |cut: usize| words[cut].is(&["en", "and", "or", "of", "te", "to"]);
        let begins = |cut: &usize| words[*cut].is(OPEN) && !joins(*cut);
        start = (start..first).filter(begins).find(|cut| end - cut <= LONG).unwrap_or(first);
    }
    (start, end)
}

#[cfg(test)]
mod tests;
