//! Any text as words: markup, entities, punctuation, case and accents are gone, so that a text is
//! recognised in whatever form it comes back.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

use crate::base::percent;

/// The most words that one key stands for.
pub(super) const RUN: usize = 5;

/// A word, or a place where the text before has nothing to do with the text behind.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Word {
    hash: u64,
    /// How many letters it has; digits are none.
    letters: u32,
    /// Where it starts and ends, in bytes of the text.
    pub(super) at: (u32, u32),
    /// Whether people choose it: names of classes and parts of programs are chosen by nobody.
    loud: bool,
}

/// A few words that follow each other, as a number.
#[derive(Clone, Copy, Debug)]
pub(super) struct Key {
    pub(super) number: u64,
    /// The place in the list of its first word, and how many there are.
    pub(super) words: (usize, usize),
}

/// What a text is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Writing {
    /// Text, Markdown included.
    Plain,
    /// HTML, XML, SVG.
    Markup,
    /// JSON: texts in quotes, with signs behind a backslash.
    Json,
    /// Styles, programs, pictures: what people wrote stands in it only by accident.
    Other,
}

impl Writing {
    /// What a file with this name is written in.
    pub(super) fn of(path: &str) -> Self {
        match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
            "html" | "htm" | "xhtml" | "xml" | "svg" | "rss" | "atom" => Self::Markup,
            "json" | "webmanifest" => Self::Json,
            "md" | "txt" | "ics" | "csv" | "typ" => Self::Plain,
            _ => Self::Other,
        }
    }
}

impl Word {
    /// Whether it is no word but the end of a part.
    fn is_end(&self) -> bool {
        self.hash == 0
    }
}

/// The words of a text.
pub(super) fn words(text: &str, writing: Writing) -> Vec<Word> {
    let mut reader = Reader::new(text.len());
    match writing {
        Writing::Plain => reader.plain(text),
        Writing::Markup => reader.markup(text),
        Writing::Json => reader.json(text),
        Writing::Other => {
            reader.loud = false;
            reader.plain(text);
        }
    }
    reader.stop();
    reader.words
}

/// The keys by which a text that must not be seen is recognised: runs of five words, fewer when they
/// are long, and the whole of a short text.
pub(super) fn telling(words: &[Word]) -> Vec<Key> {
    let mut keys = Vec::new();
    let mut start = 0;
    for part in words.split(Word::is_end) {
        let letters: u32 = part.iter().map(|word| word.letters).sum();
        if (1..RUN).contains(&part.len()) && letters >= 8 {
            keys.push(Key { number: key(part), words: (start, part.len()) });
        }
        for first in 0..part.len() {
            let mut letters = 0;
            for count in 1..=RUN.min(part.len() - first) {
                letters += part[first + count - 1].letters;
                if (count == RUN && letters >= 16) || (count < RUN && letters >= 24) {
                    let number = key(&part[first..first + count]);
                    keys.push(Key { number, words: (start + first, count) });
                    break;
                }
            }
        }
        start += part.len() + 1;
    }
    keys
}

/// The first four and the last four words of a run of five.
pub(super) fn most_of(words: &[Word], run: Key) -> Option<[u64; 2]> {
    let (first, count) = run.words;
    let part = words.get(first..first + count).filter(|part| part.len() == RUN)?;
    Some([key(&part[..RUN - 1]), key(&part[1..])])
}

/// Every run of one to five words of a text that people chose, and of five that nobody chose.
pub(super) fn each_run(words: &[Word], mut visit: impl FnMut(Key)) {
    for first in 0..words.len() {
        let mut number = SEED;
        let mut loud = true;
        for (at, word) in words[first..].iter().take(RUN).enumerate() {
            if word.is_end() {
                break;
            }
            number = mixed(number, word.hash);
            loud &= word.loud;
            if loud || at + 1 == RUN {
                visit(Key { number, words: (first, at + 1) });
            }
        }
    }
}

const SEED: u64 = 0x9E37_79B9_7F4A_7C15;

fn key(words: &[Word]) -> u64 {
    words.iter().fold(SEED, |number, word| mixed(number, word.hash))
}

fn mixed(number: u64, other: u64) -> u64 {
    let mixed = (number.rotate_left(23) ^ other).wrapping_mul(0x9FB2_1C65_1E98_DF25);
    mixed ^ (mixed >> 32)
}

/// Collects words.
struct Reader {
    words: Vec<Word>,
    current: Word,
    loud: bool,
}

impl Reader {
    fn new(length: usize) -> Self {
        Self { words: Vec::with_capacity(length / 7), current: Word::default(), loud: true }
    }

    fn sign(&mut self, sign: char, at: usize, width: usize) {
        if sign.is_ascii_alphanumeric() {
            self.letter(sign.to_ascii_lowercase(), at, width);
        } else if sign.is_ascii() {
            self.space();
        } else {
            self.foreign(sign, at, width);
        }
    }

    fn foreign(&mut self, sign: char, at: usize, width: usize) {
        // Places where a word may break, and joiners, are no part of it.
        let unseen = matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}');
        if unseen || is_combining_mark(sign) {
            return;
        }
        if !sign.is_alphanumeric() {
            self.space();
            return;
        }
        for lower in sign.to_lowercase() {
            decompose_canonical(lower, |part| {
                if !is_combining_mark(part) {
                    self.letter(part, at, width);
                }
            });
        }
    }

    fn letter(&mut self, sign: char, at: usize, width: usize) {
        if self.current.hash == 0 {
            self.current.hash = SEED;
            self.current.at.0 = at as u32;
        }
        self.current.hash = mixed(self.current.hash, u64::from(sign));
        self.current.letters += u32::from(!sign.is_numeric());
        self.current.at.1 = (at + width) as u32;
    }

    fn space(&mut self) {
        if self.current.hash != 0 {
            self.words.push(Word { loud: self.loud, ..self.current });
            self.current = Word::default();
        }
    }

    fn stop(&mut self) {
        self.space();
        if self.words.last().is_some_and(|word| word.hash != 0) {
            self.words.push(Word::default());
        }
    }

    fn plain(&mut self, text: &str) {
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let inner = line.trim_start();
            if inner.is_empty() || inner.starts_with(['#', '-', '*', '+', '>', '|']) {
                self.stop();
            }
            self.run(line, at, Self::cell);
            if inner.starts_with('#') {
                self.stop();
            }
            at += line.len();
        }
    }

    fn cell(&mut self, sign: char, at: usize, width: usize) {
        if matches!(sign, '|' | '<' | '>' | '{' | '}') {
            self.stop();
        } else {
            self.sign(sign, at, width);
        }
    }

    /// Reads text in which a sign can be written as an entity.
    fn run(&mut self, text: &str, base: usize, feed: fn(&mut Self, char, usize, usize)) {
        let mut rest = 0;
        while let Some(found) = text[rest..].find('&') {
            for (at, sign) in text[rest..rest + found].char_indices() {
                feed(self, sign, base + rest + at, sign.len_utf8());
            }
            let at = rest + found;
            let (sign, width) = entity(&text[at..]);
            feed(self, sign, base + at, width);
            rest = at + width;
        }
        for (at, sign) in text[rest..].char_indices() {
            feed(self, sign, base + rest + at, sign.len_utf8());
        }
    }

    fn markup(&mut self, text: &str) {
        let mut at = 0;
        while let Some(found) = text[at..].find('<') {
            self.run(&text[at..at + found], at, Self::sign);
            at += found;
            at += self.tag(text, at);
        }
        self.run(&text[at..], at, Self::sign);
    }

    /// Reads a tag or a comment at a place; gives its width.
    fn tag(&mut self, text: &str, at: usize) -> usize {
        let rest = &text[at..];
        if let Some(inner) = rest.strip_prefix("<!--") {
            let end = inner.find("-->").unwrap_or(inner.len());
            self.stop();
            self.run(&inner[..end], at + 4, Self::sign);
            self.stop();
            return (end + 7).min(rest.len());
        }
        let name = rest[1..].trim_start_matches('/');
        let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        let inline = matches!(
            name,
            "a" | "em" | "strong" | "b" | "i" | "code" | "s" | "del" | "sup" | "sub" | "br" | "wbr"
        );
        if !inline {
            self.stop();
        }
        // Words that stand in a tag come before those around it, so that these stay together.
        let pending = std::mem::take(&mut self.current);
        let mut inner = Self { words: Vec::new(), current: Word::default(), loud: true };
        let width = inner.attributes(text, at);
        inner.stop();
        self.current = pending;
        self.space();
        if !inner.words.is_empty() && !inline {
            self.words.append(&mut inner.words);
        } else if !inner.words.is_empty() {
            let open = self.words.iter().rposition(|word| word.hash == 0).map_or(0, |at| at + 1);
            self.words.splice(open..open, inner.words);
        }
        if matches!(name, "script" | "style") && rest.as_bytes().get(1) != Some(&b'/') {
            let close = format!("</{name}");
            let end = rest[width..].find(&close).unwrap_or(rest.len() - width);
            self.loud = false;
            self.run(&rest[width..width + end], at + width, Self::sign);
            self.stop();
            self.loud = true;
            return width + end;
        }
        width
    }

    /// Reads the attributes of a tag at a place; gives the width of the tag.
    fn attributes(&mut self, text: &str, at: usize) -> usize {
        let rest = &text[at..];
        let bytes = rest.as_bytes();
        let mut here = 1;
        let mut name = here;
        while here < bytes.len() {
            match bytes[here] {
                b'>' => return here + 1,
                quote @ (b'"' | b'\'') => {
                    let value = here + 1;
                    let end = rest[value..].find(char::from(quote)).unwrap_or(rest.len() - value);
                    let attribute = rest[name..here].trim_end_matches('=');
                    self.attribute(attribute, &rest[value..value + end], at + value);
                    here = value + end + 1;
                    name = here;
                }
                b' ' | b'\n' | b'\t' | b'\r' => {
                    here += 1;
                    name = here;
                }
                _ => here += 1,
            }
        }
        rest.len()
    }

    fn attribute(&mut self, name: &str, value: &str, at: usize) {
        // What these hold, the theme chose.
        let quiet = matches!(
            name,
            "class" | "style" | "role" | "rel" | "type" | "name" | "d" | "points" | "viewBox"
        );
        self.loud = !quiet;
        if matches!(name, "href" | "src" | "srcset")
            && value.contains('%')
            && let Some(decoded) = percent::decode(value)
        {
            self.run(&decoded, at, Self::sign);
        } else {
            self.run(value, at, Self::sign);
        }
        self.stop();
        self.loud = true;
    }

    fn json(&mut self, text: &str) {
        let mut signs = text.char_indices();
        while let Some((at, sign)) = signs.next() {
            if sign != '\\' {
                if sign == '"' {
                    self.stop();
                } else {
                    self.sign(sign, at, sign.len_utf8());
                }
                continue;
            }
            match signs.next() {
                Some((_, 'u')) => {
                    let code = text.get(at + 2..at + 6).unwrap_or_default();
                    let sign = u32::from_str_radix(code, 16).ok().and_then(char::from_u32);
                    self.sign(sign.unwrap_or(' '), at, 6);
                    for _ in 0..code.len() {
                        signs.next();
                    }
                }
                _ => self.space(),
            }
        }
    }
}

/// The sign that an entity at the start of a text stands for, and the width of the entity.
fn entity(text: &str) -> (char, usize) {
    let end = text.bytes().take(10).position(|byte| byte == b';');
    let Some(end) = end else { return (' ', 1) };
    let name = &text[1..end];
    let sign = match name {
        "shy" => Some('\u{ad}'),
        _ => name.strip_prefix('#').and_then(|code| {
            let hexadecimal = code.strip_prefix(['x', 'X']);
            let code = match hexadecimal {
                Some(code) => u32::from_str_radix(code, 16),
                None => code.parse(),
            };
            code.ok().and_then(char::from_u32)
        }),
    };
    let named = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphabetic());
    match sign {
        Some(sign) => (sign, end + 1),
        None if named => (' ', end + 1),
        None => (' ', 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether a text is recognised in an output.
    fn check(text: &str, output: &str, writing: Writing, expected: bool) {
        let words = words(text, Writing::Plain);
        let keys: Vec<u64> = telling(&words).iter().map(|key| key.number).collect();
        let mut found = false;
        each_run(&super::words(output, writing), |key| found |= keys.contains(&key.number));
        assert_eq!(found, expected, "{text:?} in {output:?}");
    }

    #[test]
    fn a_text_is_recognised_in_every_form() {
        let text = "Zij zei dat \"het **café** dicht\" gaat & blijft.";
        for output in [
            "<p>zij zei dat &quot;het <strong>caf&#233;</strong> dicht&quot; gaat</p>",
            "<img alt='Zij zei dat het cafe\u{301} dicht'>",
            "<!-- zij zei dat het café -->",
            "<a href=\"zij-zei-dat-het-caf%C3%A9-dicht/\">x</a>",
            "<p>zij <a href=\"y\">zei dat</a> het ca\u{ad}fé</p>",
            "<p class=\"zij-zei-dat-het-cafe\">",
            "<script>zij zei dat het café</script>",
        ] {
            check(text, output, Writing::Markup, true);
        }
        check(text, "{\"a\": \"zij\\nzei dat \\\"het caf\\u00e9\"}", Writing::Json, true);
        check(text, "/* zij zei dat het café */", Writing::Other, true);
    }

    #[test]
    fn a_name_is_recognised_as_a_whole() {
        check("Femke de Boer", "<p>met Femke&nbsp;de Boer.</p>", Writing::Markup, true);
        check("femke@example.org", "mailto:femke@example.org", Writing::Plain, true);
        check("Femke de Boer", "<p>Femke</p><p>de Boer</p>", Writing::Markup, false);
        check("Navigatie", "<p class=\"navigatie\">", Writing::Markup, false);
        check("Anna", "Anna", Writing::Plain, false);
    }

    #[test]
    fn common_words_prove_nothing() {
        check("wat ik daar van vind", "wat ik daar van vond", Writing::Plain, false);
        check("op de hei", "op de hei", Writing::Plain, false);
        check("a\n\nb c d e f g", "c d e f g h", Writing::Plain, false);
    }

    #[test]
    fn no_input_breaks_the_reader() {
        for output in ["<", "<a", "<a href=\"", "<!--", "&", "&#x", "&#xD800;", "<é", "<script>é"]
        {
            words(output, Writing::Markup);
            words(output, Writing::Plain);
        }
        for output in ["\\", "\\u", "\\u12", "\\ué", "\\ud800"] {
            words(output, Writing::Json);
        }
    }
}
