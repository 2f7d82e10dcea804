//! From a text to its words, one look per byte.

use std::borrow::Cow;
use std::ops::Range;

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

use super::format::{Format, entity, unescaped, unfolded, without_entities};
use super::ngrams::{N, SHORTEST_NAME, SHORTEST_NGRAM, Token, TokenSink, WordHasher, replay};
use crate::base::breaks::BREAKS;

/// What a byte is to a word: a letter or digit in lower case, or one of the kinds below `0`.
const SIGNS: [u8; 256] = signs();
const SPACE: u8 = 0;
const FOREIGN: u8 = 1;
const ENTITY: u8 = 2;
const PERCENT: u8 = 3;
const CELL: u8 = 4;

const fn signs() -> [u8; 256] {
    let mut signs = [SPACE; 256];
    let mut byte = 0;
    while byte < 256 {
        let sign = byte as u8;
        signs[byte] = match sign {
            b'0'..=b'9' | b'a'..=b'z' => sign,
            b'A'..=b'Z' => sign.to_ascii_lowercase(),
            b'&' => ENTITY,
            b'%' => PERCENT,
            b'|' | b'<' | b'>' | b'{' | b'}' => CELL,
            128.. => FOREIGN,
            _ => SPACE,
        };
        byte += 1;
    }
    signs
}

/// The words of a text of the plan.
pub(super) fn words(text: &str) -> Vec<Token> {
    let mut words = Vec::with_capacity(text.len() / 6 + 2);
    read(text, &mut words);
    words
}

/// Reads a text of the plan: nothing in it is escaped.
pub(super) fn read(text: &str, sink: &mut impl TokenSink) {
    let mut reader = Tokenizer::new(sink);
    reader.plain(text);
    reader.boundary();
}

/// Reads an output.
pub(super) fn read_output(text: &str, format: Format, sink: &mut impl TokenSink) {
    let mut reader = Tokenizer::new(sink);
    match format {
        Format::Plain | Format::Binary => reader.plain(text),
        Format::Markup => reader.markup(text),
        Format::Json => reader.json(text),
        Format::Calendar => reader.plain(&unfolded(text)),
        Format::Program => reader.program(text),
        Format::Other => {
            reader.is_prose = false;
            reader.plain(&unescaped(text));
        }
    }
    reader.boundary();
}

/// Reads something that is no text: what is readable between other signs. In UTF-16 every other byte
/// of it is nought.
pub(super) fn read_bytes(bytes: &[u8], sink: &mut impl TokenSink) {
    let mut reader = Tokenizer::new(sink);
    for chunk in bytes.utf8_chunks() {
        for (number, part) in chunk.valid().split('\0').enumerate() {
            if number > 0 && part.is_empty() {
                reader.boundary();
            }
            reader.whole(part, 0);
        }
        if !chunk.invalid().is_empty() {
            reader.boundary();
        }
    }
    reader.boundary();
}

/// Sends the words of a text to a sink.
struct Tokenizer<'s, S> {
    sink: &'s mut S,
    /// Whether the last thing it was told is that a part ends.
    ended: bool,
    /// Words that stand inside a part of a sentence and are none of its own, such as an address.
    aside: Vec<Token>,
    /// Whether those are being read.
    beside: bool,
    current: WordHasher,
    is_prose: bool,
    /// How many texts in texts there are around this one.
    depth: u8,
}

impl<'s, S: TokenSink> Tokenizer<'s, S> {
    fn new(sink: &'s mut S) -> Self {
        Self {
            sink,
            ended: true,
            aside: Vec::new(),
            beside: false,
            current: WordHasher::default(),
            is_prose: true,
            depth: 0,
        }
    }

    fn end_word(&mut self) {
        if self.current.has_begun() {
            let word = self.current.finish(self.is_prose);
            self.current = WordHasher::default();
            self.emit(word);
        }
    }

    #[inline]
    fn emit(&mut self, word: Token) {
        if self.beside {
            self.aside.push(word);
        } else {
            self.sink.word(word);
            self.ended = false;
        }
    }

    /// Ends a part: the words before have nothing to do with those behind.
    fn boundary(&mut self) {
        self.end_word();
        if !self.ended {
            self.sink.boundary();
            self.ended = true;
        }
        if !self.aside.is_empty() {
            replay(&self.aside, self.sink);
            self.aside.clear();
            self.sink.boundary();
        }
    }

    fn plain(&mut self, text: &str) {
        let mut at = 0;
        while at < text.len() {
            let end = memchr::memchr(b'\n', &text.as_bytes()[at..]);
            let end = end.map_or(text.len(), |end| at + end + 1);
            let inner = text[at..end].trim_start();
            if inner.is_empty() || inner.starts_with(['#', '-', '*', '+', '>', '|']) {
                self.boundary();
            }
            self.run::<true>(text, at..end, 0);
            if inner.starts_with('#') {
                self.boundary();
            }
            at = end;
        }
    }

    /// Reads a text in which a sign can be written as an entity or as `%20`; it stands at this place.
    fn whole(&mut self, text: &str, base: usize) {
        self.run::<false>(text, 0..text.len(), base);
    }

    /// Reads such a text where it stands in another. With `CELLS`, the signs that draw tables and tags
    /// end a part. Gives whether there was an entity.
    fn run<const CELLS: bool>(&mut self, text: &str, range: Range<usize>, base: usize) -> bool {
        let (mut at, end) = (range.start, range.end);
        let bytes = &text.as_bytes()[..end];
        let mut entities = false;
        while let Some(byte) = bytes.get(at) {
            let sign = SIGNS[usize::from(*byte)];
            if sign >= b'0' {
                self.current.add(sign, !sign.is_ascii_digit(), (base + at, base + at + 1));
                at += 1;
                continue;
            }
            at += match sign {
                ENTITY => {
                    entities = true;
                    let (sign, width) = entity(&text[at..end]);
                    self.sign(sign, base + at, width);
                    width
                }
                PERCENT => self.percent(bytes, base, at),
                FOREIGN => {
                    let sign = text[at..end].chars().next().unwrap_or(' ');
                    self.sign(sign, base + at, sign.len_utf8());
                    sign.len_utf8()
                }
                CELL if CELLS => {
                    self.boundary();
                    1
                }
                _ => {
                    if self.current.has_begun() {
                        self.end_word();
                    }
                    1
                }
            };
        }
        entities
    }

    fn sign(&mut self, sign: char, at: usize, width: usize) {
        if sign.is_ascii() {
            match SIGNS[sign as usize] {
                letter @ b'0'.. => self.letter(char::from(letter), at, width),
                _ => self.end_word(),
            }
            return;
        }
        // Places where a word may break, and joiners, are no part of it.
        let unseen = matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}');
        if unseen || is_combining_mark(sign) {
            return;
        }
        if !sign.is_alphanumeric() {
            self.end_word();
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
        let mut bytes = [0; 4];
        let mut is_letter = !sign.is_numeric();
        for byte in sign.encode_utf8(&mut bytes).bytes() {
            self.current.add(byte, is_letter, (at, at + width));
            is_letter = false;
        }
    }

    /// Reads signs that are written as the numbers of their bytes: `%C3%A9`. Gives the width.
    fn percent(&mut self, bytes: &[u8], base: usize, at: usize) -> usize {
        let mut decoded = [0; 16];
        let (mut count, mut here) = (0, at);
        while count < decoded.len()
            && bytes.get(here) == Some(&b'%')
            && let Some(byte) = bytes.get(here + 1..here + 3).and_then(hexadecimal)
        {
            decoded[count] = byte;
            count += 1;
            here += 3;
        }
        // A sign of several bytes may lie across the end of what fits.
        let valid = match std::str::from_utf8(&decoded[..count]) {
            Ok(valid) => valid,
            Err(error) => {
                let valid = &decoded[..error.valid_up_to()];
                std::str::from_utf8(valid).unwrap_or_default()
            }
        };
        if valid.is_empty() {
            self.end_word();
            return 1;
        }
        for sign in valid.chars() {
            self.sign(sign, base + at, valid.len() * 3);
        }
        valid.len() * 3
    }

    fn markup(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let mut at = 0;
        while let Some(found) = memchr::memchr(b'<', &bytes[at..]) {
            self.content(text, at..at + found);
            at += found;
            at += self.tag(text, at);
        }
        self.content(text, at..text.len());
    }

    /// Reads the text between two tags. In a feed it holds tags of its own.
    fn content(&mut self, text: &str, range: Range<usize>) {
        if range.is_empty() {
            return;
        }
        let entities = self.run::<false>(text, range.clone(), 0);
        if entities && self.depth < 2 && text[range.clone()].contains("&lt;") {
            self.within(&without_entities(&text[range]));
        }
    }

    /// Reads markup that stands in a text of another form, beside its words.
    fn within(&mut self, text: &str) {
        let mut words = Vec::new();
        let mut inner = Tokenizer { depth: self.depth + 1, ..Tokenizer::new(&mut words) };
        inner.markup(text);
        inner.boundary();
        self.aside.append(&mut words);
    }

    /// Reads a tag or a comment at a place; gives its width.
    fn tag(&mut self, text: &str, at: usize) -> usize {
        let rest = &text[at..];
        let remarks = [("<!--", "-->"), ("<![CDATA[", "]]>")];
        for (open, close) in remarks.into_iter().filter(|_| rest[1..].starts_with('!')) {
            if let Some(inner) = rest.strip_prefix(open) {
                let end = inner.find(close).unwrap_or(inner.len());
                self.boundary();
                self.whole(&inner[..end], at + open.len());
                if self.depth < 2 && inner[..end].contains('<') {
                    self.within(&inner[..end]);
                }
                self.boundary();
                return (end + open.len() + close.len()).min(rest.len());
            }
        }
        // A word that may break is one word.
        if let Some(none) = BREAKS.into_iter().find(|none| rest.starts_with(none)) {
            return none.len();
        }
        let closing = rest[1..].starts_with('/');
        let name = &rest[1 + usize::from(closing)..];
        let long = name.bytes().position(|byte| !byte.is_ascii_alphanumeric());
        let name = &name[..long.unwrap_or(name.len())];
        if name.is_empty() && !rest[1..].starts_with(['!', '?']) {
            self.end_word();
            return 1;
        }
        let inline = is_inline(name);
        if inline {
            self.end_word();
        } else {
            self.boundary();
        }
        let width = if closing {
            memchr::memchr(b'>', rest.as_bytes()).map_or(rest.len(), |end| end + 1)
        } else {
            self.beside = inline;
            let width = self.attributes(text, at, 1 + name.len());
            self.beside = false;
            width
        };
        if matches!(name, "script" | "style") && !closing {
            let close = format!("</{name}");
            let end = rest[width..].find(&close).unwrap_or(rest.len() - width);
            let (head, inner) = (&rest[..width], &rest[width..width + end]);
            self.boundary();
            if head.contains("json") {
                self.json(inner);
            } else if name == "script" {
                self.program(inner);
            } else {
                self.is_prose = false;
                self.whole(&unescaped(inner), at + width);
                self.boundary();
                self.is_prose = true;
            }
            return width + end;
        }
        width
    }

    /// Reads the attributes of a tag at a place, which stand behind its name; gives the width of the
    /// tag.
    fn attributes(&mut self, text: &str, at: usize, from: usize) -> usize {
        let rest = &text[at..];
        let bytes = rest.as_bytes();
        let (mut here, mut name) = (from, from);
        while let Some(byte) = bytes.get(here) {
            match byte {
                b'>' => return here + 1,
                b' ' | b'\n' | b'\t' | b'\r' => name = here + 1,
                b'=' => {
                    let quote = bytes.get(here + 1).filter(|sign| matches!(sign, b'"' | b'\''));
                    let value = here + 1 + usize::from(quote.is_some());
                    let inner = bytes.get(value..).unwrap_or_default();
                    let end = match quote {
                        Some(quote) => memchr::memchr(*quote, inner),
                        None => inner.iter().position(|sign| b" \n\t\r>".contains(sign)),
                    };
                    let end = value + end.unwrap_or(inner.len());
                    self.attribute(&rest[name..here], text, at + value..at + end);
                    here = end + usize::from(quote.is_some());
                    name = here;
                    continue;
                }
                _ => {}
            }
            here += 1;
        }
        rest.len()
    }

    fn attribute(&mut self, name: &str, text: &str, value: Range<usize>) {
        match name {
            // How a line is drawn.
            "d" | "points" | "viewBox" => return,
            // What these hold, the theme chose.
            "class" | "style" | "role" | "rel" | "type" | "name" => self.is_prose = false,
            _ => {}
        }
        if self.may_tell(&text.as_bytes()[value.clone()]) {
            self.escaped(text, value);
        }
        if self.beside {
            self.end_word();
            if self.aside.last().is_some_and(|word| !word.is_boundary()) {
                self.aside.boundary();
            }
        } else {
            self.boundary();
        }
        self.is_prose = true;
    }

    /// Whether a text by itself can be anything. Most hold too few letters: no letter is less than a
    /// byte, and no two words stand together.
    fn may_tell(&self, text: &[u8]) -> bool {
        if self.is_prose {
            return text.len() >= SHORTEST_NAME as usize;
        }
        text.len() >= SHORTEST_NGRAM as usize
            && text.iter().filter(|byte| !byte.is_ascii_alphanumeric()).count() >= N - 1
    }

    /// Reads a part of a text in which a sign may stand behind a backslash; gives it without those.
    fn escaped<'t>(&mut self, text: &'t str, range: Range<usize>) -> Cow<'t, str> {
        let plain = unescaped(&text[range.clone()]);
        match &plain {
            Cow::Borrowed(_) => _ = self.run::<false>(text, range, 0),
            Cow::Owned(plain) => self.whole(plain, range.start),
        }
        plain
    }

    fn json(&mut self, text: &str) {
        self.quoted(text, |reader, between| _ = reader.run::<false>(text, between, 0));
    }

    /// Reads a program: what it says stands in quotes, and the rest was chosen by nobody.
    fn program(&mut self, text: &str) {
        self.quoted(text, |reader, between| {
            reader.is_prose = false;
            reader.escaped(text, between);
            reader.end_word();
            reader.is_prose = true;
        });
    }

    /// Reads texts in quotes, and what stands between them as the caller does.
    fn quoted(&mut self, text: &str, mut between: impl FnMut(&mut Self, Range<usize>)) {
        let bytes = text.as_bytes();
        let mut at = 0;
        while let Some(quote) = memchr::memchr(b'"', &bytes[at..]) {
            between(self, at..at + quote);
            self.boundary();
            let start = at + quote + 1;
            let mut end = start;
            while let Some(found) = memchr::memchr2(b'"', b'\\', bytes.get(end..).unwrap_or(&[])) {
                end += found;
                if bytes[end] == b'"' {
                    break;
                }
                end += 2;
            }
            let closed = bytes.get(end) == Some(&b'"');
            let end = if closed { end } else { bytes.len() };
            if end - start >= SHORTEST_NAME as usize {
                let value = self.escaped(text, start..end);
                if self.depth < 2 && value.contains('<') {
                    self.within(&value);
                }
                self.boundary();
            }
            at = end + usize::from(closed);
        }
        between(self, at..text.len());
        self.boundary();
    }
}

/// Whether a tag stands within a sentence.
fn is_inline(name: &str) -> bool {
    matches!(
        name,
        "a" | "em" | "strong" | "b" | "i" | "code" | "s" | "del" | "sup" | "sub" | "br" | "wbr"
    )
}

/// The byte that two hexadecimal digits mean.
fn hexadecimal(digits: &[u8]) -> Option<u8> {
    let digit = |sign: u8| char::from(sign).to_digit(16);
    Some((digit(digits[0])? * 16 + digit(digits[1])?) as u8)
}
