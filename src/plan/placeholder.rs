//! Recognises placeholder texts.

use std::sync::Arc;

/// Whether a text says something: it is neither empty nor a placeholder.
pub(crate) fn says_something(text: Option<&Arc<str>>) -> bool {
    text.is_some_and(|text| !text.trim().is_empty() && !is_placeholder(text))
}

/// Words that say that a text is still to come, in lower case without punctuation.
const TO_COME: &[&str] = &[
    "todo",
    "to do",
    "tba",
    "tbc",
    "tbd",
    "ntb",
    "to be announced",
    "to be confirmed",
    "to be decided",
    "to be defined",
    "to be determined",
    "to be added",
    "to be filled in",
    "to follow",
    "coming soon",
    "fill in",
    "fill in later",
    "nader te bepalen",
    "nog te bepalen",
    "nog nader te bepalen",
    "nog te bedenken",
    "nog in te vullen",
    "in te vullen",
    "nog invullen",
    "invullen",
    "later invullen",
    "pas invullen als laatst",
    "pas invullen als laatste",
    "als laatste invullen",
    "wordt nog ingevuld",
    "wordt nog aangevuld",
    "volgt",
    "volgt nog",
    "volgt later",
    "komt nog",
    "komt later",
    "xx",
    "xxx",
];

/// The number of words up to which a text that begins as one to come says nothing else.
const SHORT: usize = 8;

/// The number of words up to which a text that breaks off says nothing.
const BROKEN_OFF: usize = 3;

/// Other texts that answer nothing, in lower case without punctuation.
const PLACEHOLDERS: &[&str] = &[
    "nvt",
    "na",
    "later",
    "ja",
    "nee",
    "yes",
    "no",
    "idem",
    "zie boven",
    "see above",
    "zoz",
    "pto",
    "see over",
    "see overleaf",
    "see other side",
    "see back",
    "see attached",
    "see attachment",
    "see appendix",
    "zie ommezijde",
    "zie achterkant",
    "zie achterzijde",
    "zie bijlage",
    "geen idee",
    "weet ik nog niet",
    "test",
    "tekst",
    "text",
];

/// Whether a text is only a placeholder.
pub(crate) fn is_placeholder(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
    if letters == 0 {
        return true;
    }
    is_to_come(text) || PLACEHOLDERS.contains(&plain(text).0.as_str())
}

/// Whether a text says that it is still to come: `TBA`, `nader te bepalen met mijn coach`, or a
/// sentence that breaks off: `I'll be …`. In running text a word such as `yes` is an answer.
pub(crate) fn is_to_come(text: &str) -> bool {
    let (plain, words) = plain(text);
    if plain.is_empty() {
        return false;
    }
    let begins = |known: &str| plain.strip_prefix(known).is_some_and(|rest| rest.starts_with(' '));
    let mut firm = TO_COME.iter().filter(|known| known.len() > 2 && !PLAIN.contains(known));
    let end = text.trim_end_matches([')', ']', '"', '”', ' ']);
    let dots = &end[end.trim_end_matches(['.', '…']).len()..];
    let breaks_off = words <= BROKEN_OFF && (dots.contains('…') || dots.len() > 1);
    TO_COME.contains(&plain.as_str())
        || is_pattern(text, &plain)
        || (words <= SHORT && firm.any(|known| begins(known)))
        || breaks_off
        || plain.starts_with("todo ")
        || plain.starts_with("lorem ipsum")
}

/// Verbs with which a form says what to write.
const INSTRUCTIONS: [&str; 34] = [
    "beschrijf",
    "omschrijf",
    "benoem",
    "noem",
    "noteer",
    "geef",
    "vul",
    "formuleer",
    "licht",
    "leg",
    "kies",
    "vertel",
    "schrijf",
    "maak",
    "denk",
    "describe",
    "explain",
    "list",
    "state",
    "give",
    "identify",
    "name",
    "write",
    "outline",
    "summarise",
    "summarize",
    "indicate",
    "provide",
    "specify",
    "consider",
    "choose",
    "think",
    "reflect",
    "fill",
];

/// Words by which an instruction is one for the person who fills in the form.
const TO_THE_WRITER: [&str; 16] = [
    "je",
    "jij",
    "jouw",
    "jezelf",
    "u",
    "uw",
    "you",
    "your",
    "yourself",
    "hier",
    "hieronder",
    "here",
    "below",
    "kort",
    "briefly",
    "concreet",
];

/// Whether a text is a question or an instruction of a form, left where the answer belongs: `What do you
/// want to achieve?`, `Beschrijf hier je doel.`
pub(crate) fn is_prompt(text: &str) -> bool {
    let (plain, _) = plain(text);
    let mut words = plain.split(' ');
    let instructs = words.next().is_some_and(|first| INSTRUCTIONS.contains(&first));
    let is_to_the_writer = plain.split(' ').any(|word| TO_THE_WRITER.contains(&word));
    let asks = text.trim_end_matches([')', ']', '"', '”', '*', ' ']).ends_with('?');
    (instructs || asks) && is_to_the_writer
}

/// The forms of a day that a form asks for.
const DAY_PATTERNS: [&str; 8] = [
    "dd mm jjjj",
    "dd mm yyyy",
    "mm dd yyyy",
    "jjjj mm dd",
    "yyyy mm dd",
    "dd mm jj",
    "dd mm yy",
    "mm dd yy",
];

/// Whether a text is a place to fill in: `<date>`, `[your name]`, `dd-mm-yyyy`.
fn is_pattern(text: &str, plain: &str) -> bool {
    let text = text.trim();
    let between = |open: char, close: char| {
        text.strip_prefix(open).and_then(|text| text.strip_suffix(close)).is_some_and(|inner| {
            !inner.contains([open, close]) && inner.chars().any(char::is_alphabetic)
        })
    };
    let is_address = text.contains("://") || text.contains('@');
    (between('<', '>') && !is_address) || between('[', ']') || DAY_PATTERNS.contains(&plain)
}

/// The elements of HTML with a name that could be a word of a form.
const ELEMENTS: &str = "a abbr address area article aside audio b base bdi bdo blockquote body br button canvas \
    caption center cite code col colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset \
    figcaption figure font footer form frame h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd \
    label legend li link main map mark math menu meta meter nav noscript object ol optgroup option output p \
    picture pre progress q rp rt ruby s samp script search section select slot small source span strike strong style \
    sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr";

/// Whether what looks like a tag is room to fill in: `<naam>`, `<your name>`.
pub(crate) fn is_room(tag: &str) -> bool {
    let Some(inner) = tag.strip_prefix('<').and_then(|tag| tag.strip_suffix('>')) else {
        return false;
    };
    let is_words = |sign: char| sign.is_alphabetic() || matches!(sign, ' ' | '-' | '\'' | '’');
    let name = inner.split(' ').next().unwrap_or_default().to_lowercase();
    inner.chars().all(is_words)
        && !name.is_empty()
        && !ELEMENTS.split_whitespace().any(|element| element == name)
}

/// Words to come that can also begin a sentence of their own: `fill in the form`.
const PLAIN: &[&str] = &[
    "to do",
    "to follow",
    "fill in",
    "volgt",
    "komt nog",
    "komt later",
    "invullen",
    "in te vullen",
    "xxx",
];

/// The words of a text in lower case without punctuation, and their number. Single letters that
/// follow each other are one word: `t.b.d.`.
fn plain(text: &str) -> (String, usize) {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let single = |word: &str| word.chars().count() == 1;
    let (mut plain, mut count, mut after_single) = (String::new(), 0, false);
    for word in words {
        if !(after_single && single(word)) {
            plain.push_str(if count > 0 { " " } else { "" });
            count += 1;
        }
        plain.push_str(word);
        after_single = single(word);
    }
    (plain, count)
}

#[cfg(test)]
mod tests;
