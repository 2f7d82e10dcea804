//! The tokenizer: splits a text into words, looking at each byte once.

use std::borrow::Cow;
use std::ops::Range;

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

use super::words::{Begun, Eight, Listen, RUN, SHORTEST_NAME, SHORTEST_RUN, Word, retell};
use super::writing::{Writing, entity, unescaped, unfolded, without_entities};

/// The class of each byte: a letter or digit in lower case, or one of the classes below `0`.
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
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::with_capacity(text.len() / 6 + 2);
    read(text, &mut words);
    words
}

/// Tokenizes a text of the plan, in which nothing is escaped.
pub(super) fn read(text: &str, listener: &mut impl Listen) {
    let mut reader = Reader::new(listener);
    reader.plain(text);
    reader.stop();
}

/// Tokenizes an output file.
pub(super) fn read_output(text: &str, writing: Writing, listener: &mut impl Listen) {
    let mut reader = Reader::new(listener);
    match writing {
        Writing::Plain | Writing::Binary => reader.plain(text),
        Writing::Markup => reader.markup(text),
        Writing::Json => reader.json(text),
        Writing::Calendar => reader.plain(&unfolded(text)),
        Writing::Program => reader.program(text),
        Writing::Other => {
            reader.loud = false;
            reader.plain(&unescaped(text));
        }
    }
    reader.stop();
}

/// Tokenizes a binary file: the readable parts of it. In UTF-16, every other byte is zero.
pub(super) fn read_bytes(bytes: &[u8], listener: &mut impl Listen) {
    let mut reader = Reader::new(listener);
    for chunk in bytes.utf8_chunks() {
        for (number, part) in chunk.valid().split('\0').enumerate() {
            if number > 0 && part.is_empty() {
                reader.stop();
            }
            reader.whole(part, 0);
        }
        if !chunk.invalid().is_empty() {
            reader.stop();
        }
    }
    reader.stop();
}

/// Passes the words of a text to a listener.
struct Reader<'l, L> {
    listener: &'l mut L,
    /// Whether the last event was the end of a part.
    ended: bool,
    /// Words inside a sentence that do not belong to it, such as an address.
    aside: Vec<Word>,
    /// Whether such words are being read.
    beside: bool,
    current: Begun,
    loud: bool,
    /// The number of texts that enclose this one.
    depth: u8,
}

impl<'l, L: Listen> Reader<'l, L> {
    fn new(listener: &'l mut L) -> Self {
        Self {
            listener,
            ended: true,
            aside: Vec::new(),
            beside: false,
            current: Begun::default(),
            loud: true,
            depth: 0,
        }
    }

    fn space(&mut self) {
        if self.current.is_begun() {
            let word = self.current.ended(self.loud);
            self.current = Begun::default();
            self.tell(word);
        }
    }

    #[inline]
    fn tell(&mut self, word: Word) {
        if self.beside {
            self.aside.push(word);
        } else {
            self.listener.word(word);
            self.ended = false;
        }
    }

    /// Ends a part: the words before it have nothing to do with those after it.
    fn stop(&mut self) {
        self.space();
        if !self.ended {
            self.listener.end();
            self.ended = true;
        }
        if !self.aside.is_empty() {
            retell(&self.aside, self.listener);
            self.aside.clear();
            self.listener.end();
        }
    }

    fn plain(&mut self, text: &str) {
        let mut at = 0;
        while at < text.len() {
            let end = memchr::memchr(b'\n', &text.as_bytes()[at..]);
            let end = end.map_or(text.len(), |end| at + end + 1);
            let inner = text[at..end].trim_start();
            if inner.is_empty() || inner.starts_with(['#', '-', '*', '+', '>', '|']) {
                self.stop();
            }
            self.run::<true>(text, at..end, 0);
            if inner.starts_with('#') {
                self.stop();
            }
            at = end;
        }
    }

    /// Reads a text in which a character can be written as an entity or as `%20`. `base` is its
    /// position in the
    /// file.
    fn whole(&mut self, text: &str, base: usize) {
        self.run::<false>(text, 0..text.len(), base);
    }

    /// Reads such a text where it is part of another. With `CELLS`, the characters that draw tables
    /// and tags end a
    /// part. Returns whether there was an entity.
    fn run<const CELLS: bool>(&mut self, text: &str, range: Range<usize>, base: usize) -> bool {
        let (mut at, end) = (range.start, range.end);
        let bytes = &text.as_bytes()[..end];
        let mut entities = false;
        while let Some(byte) = bytes.get(at) {
            let sign = SIGNS[usize::from(*byte)];
            if sign >= b'0' {
                let first = letters(text.as_bytes(), at, end);
                let next = at + first.count as usize;
                let ends = bytes.get(next).is_some_and(|byte| SIGNS[usize::from(*byte)] == SPACE);
                if ends && !self.current.is_begun() {
                    // The fast path: most words need nothing else.
                    let mut word = Begun::default();
                    word.add(first, (base + at, base + next));
                    self.tell(word.ended(self.loud));
                    at = next + 1;
                } else {
                    self.current.add(first, (base + at, base + next));
                    at = next;
                }
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
                    self.stop();
                    1
                }
                _ => {
                    if self.current.is_begun() {
                        self.space();
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
                _ => self.space(),
            }
            return;
        }
        // Soft hyphens, zero-width spaces and joiners are not part of a word.
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
        let mut bytes = [0; 8];
        let count = sign.encode_utf8(&mut bytes).len() as u32;
        let letters = u32::from(!sign.is_numeric());
        let letter = Eight { bytes: u64::from_le_bytes(bytes), count, letters };
        self.current.add(letter, (at, at + width));
    }

    /// Reads characters that are percent-encoded, such as `%C3%A9`. Returns the width in bytes.
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
        // A character of several bytes may continue past the end of the buffer.
        let valid = match std::str::from_utf8(&decoded[..count]) {
            Ok(valid) => valid,
            Err(error) => {
                let valid = &decoded[..error.valid_up_to()];
                std::str::from_utf8(valid).unwrap_or_default()
            }
        };
        if valid.is_empty() {
            self.space();
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
        // The end of the current line.
        let mut line = None;
        while let Some(found) = memchr::memchr(b'<', &bytes[at..]) {
            self.content(text, at..at + found);
            at += found;
            if self.depth == 0 && self.is_apart() && (at == 0 || bytes[at - 1] == b'\n') {
                let length = memchr::memchr(b'\n', &bytes[at..]).unwrap_or(bytes.len() - at);
                if self.listener.knows(&bytes[at..at + length]) {
                    at += length;
                    continue;
                }
                line = Some(at + length);
            }
            at += self.tag(text, at);
            if line == Some(at) && self.is_apart() {
                self.listener.learn();
            }
        }
        self.content(text, at..text.len());
    }

    /// Whether the text before this point has nothing to do with the text after it.
    fn is_apart(&self) -> bool {
        self.ended && !self.current.is_begun() && self.aside.is_empty()
    }

    /// Reads the text between two tags. In a feed, this text has tags of its own.
    fn content(&mut self, text: &str, range: Range<usize>) {
        if range.is_empty() {
            return;
        }
        let entities = self.run::<false>(text, range.clone(), 0);
        if entities && self.depth < 2 && text[range.clone()].contains("&lt;") {
            self.within(&without_entities(&text[range]));
        }
    }

    /// Reads markup that is inside a text of another format, separately from the words of that
    /// text.
    fn within(&mut self, text: &str) {
        let mut words = Vec::new();
        let mut inner = Reader { depth: self.depth + 1, ..Reader::new(&mut words) };
        inner.markup(text);
        inner.stop();
        self.aside.append(&mut words);
    }

    /// Reads a tag or a comment at a position; returns its width.
    fn tag(&mut self, text: &str, at: usize) -> usize {
        let rest = &text[at..];
        let remarks = [("<!--", "-->"), ("<![CDATA[", "]]>")];
        for (open, close) in remarks.into_iter().filter(|_| rest[1..].starts_with('!')) {
            if let Some(inner) = rest.strip_prefix(open) {
                let end = inner.find(close).unwrap_or(inner.len());
                self.stop();
                self.whole(&inner[..end], at + open.len());
                if self.depth < 2 && inner[..end].contains('<') {
                    self.within(&inner[..end]);
                }
                self.stop();
                return (end + open.len() + close.len()).min(rest.len());
            }
        }
        let closing = rest[1..].starts_with('/');
        let name = &rest[1 + usize::from(closing)..];
        let long = name.bytes().position(|byte| !byte.is_ascii_alphanumeric());
        let name = &name[..long.unwrap_or(name.len())];
        if name.is_empty() && !rest[1..].starts_with(['!', '?']) {
            self.space();
            return 1;
        }
        let inline = is_inline(name);
        if inline {
            self.space();
        } else {
            self.stop();
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
            self.stop();
            if head.contains("json") {
                self.json(inner);
            } else if name == "script" {
                self.program(inner);
            } else {
                self.loud = false;
                self.whole(&unescaped(inner), at + width);
                self.stop();
                self.loud = true;
            }
            return width + end;
        }
        width
    }

    /// Reads the attributes of a tag, which start at `from`; returns the width of the tag.
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
            // Drawing instructions.
            "d" | "points" | "viewBox" => return,
            // These values come from the theme.
            "class" | "style" | "role" | "rel" | "type" | "name" => self.loud = false,
            _ => {}
        }
        if self.may_tell(&text.as_bytes()[value.clone()]) {
            self.escaped(text, value);
        }
        if self.beside {
            self.space();
            if self.aside.last().is_some_and(|word| !word.is_end()) {
                self.aside.end();
            }
        } else {
            self.stop();
        }
        self.loud = true;
    }

    /// Whether a text can matter by itself. Most are too short: a letter takes at least one byte,
    /// and words have a
    /// separator between them.
    fn may_tell(&self, text: &[u8]) -> bool {
        if self.loud {
            return text.len() >= SHORTEST_NAME as usize;
        }
        text.len() >= SHORTEST_RUN as usize
            && text.iter().filter(|byte| !byte.is_ascii_alphanumeric()).count() >= RUN - 1
    }

    /// Reads a part of a text in which characters can be escaped with a backslash; returns it
    /// without the
    /// backslashes.
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

    /// Reads a program: only what is in quotes was written by people.
    fn program(&mut self, text: &str) {
        self.quoted(text, |reader, between| {
            reader.loud = false;
            reader.escaped(text, between);
            reader.space();
            reader.loud = true;
        });
    }

    /// Reads the texts in quotes, and passes what is between them to the caller.
    fn quoted(&mut self, text: &str, mut between: impl FnMut(&mut Self, Range<usize>)) {
        let bytes = text.as_bytes();
        let mut at = 0;
        while let Some(quote) = memchr::memchr(b'"', &bytes[at..]) {
            between(self, at..at + quote);
            self.stop();
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
                self.stop();
            }
            at = end + usize::from(closed);
        }
        between(self, at..text.len());
        self.stop();
    }
}

/// The ASCII letters and digits between two positions, in lower case: at most eight.
#[inline]
fn letters(text: &[u8], from: usize, to: usize) -> Eight {
    const EACH: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * EACH;
    const CASE: u64 = 0x20 * EACH;
    let rest = text.get(from..).unwrap_or_default();
    let signs = match rest.first_chunk() {
        Some(first) => u64::from_le_bytes(*first),
        None => rest.iter().rev().fold(0, |signs, byte| signs << 8 | u64::from(*byte)),
    };
    // Sets the high bit of each seven-bit byte that is at least this character.
    let is = |signs: u64, sign: u8| signs + u64::from(0x80 - sign) * EACH;
    let (plain, lower) = (signs & !HIGH, (signs & !HIGH) | CASE);
    let letter = is(lower, b'a') & !is(lower, b'z' + 1);
    let digit = is(plain, b'0') & !is(plain, b'9' + 1);
    let other = !(letter | digit) & HIGH | signs & HIGH;
    let count = (other.trailing_zeros() / 8).min((to - from) as u32);
    let kept = u64::MAX.checked_shr(64 - 8 * count).unwrap_or(0);
    // Each letter sets one bit in its own byte; the multiplication adds them up in the highest
    // byte.
    let count_of = |marks: u64| ((marks >> 7).wrapping_mul(EACH) >> 56) as u32;
    Eight { bytes: lower & kept, count, letters: count_of(letter & HIGH & kept) }
}

/// Whether a tag occurs within a sentence.
fn is_inline(name: &str) -> bool {
    matches!(
        name,
        "a" | "em" | "strong" | "b" | "i" | "code" | "s" | "del" | "sup" | "sub" | "br" | "wbr"
    )
}

/// The byte for two hexadecimal digits.
fn hexadecimal(digits: &[u8]) -> Option<u8> {
    let digit = |sign: u8| char::from(sign).to_digit(16);
    Some((digit(digits[0])? * 16 + digit(digits[1])?) as u8)
}
