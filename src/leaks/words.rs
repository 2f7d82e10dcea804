//! Words without case and accents, so that a text is recognised in every form it comes back in, and
//! hashes of
//! consecutive words (n-grams).

/// The most words in one key.
pub(super) const RUN: usize = 5;

/// The fewest letters of a short text, and of a run of five words, that can be recognised.
pub(super) const SHORTEST: u32 = 8;
/// The fewest letters of a name of several words.
pub(super) const SHORTEST_NAME: u32 = 4;
pub(super) const SHORTEST_RUN: u32 = 16;
/// The fewest letters of a run of fewer than five words.
const LONG: u32 = 24;

/// A word that is being read, eight bytes at a time.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Begun {
    hash: u64,
    /// The bytes that are not hashed yet, the first one lowest.
    rest: u64,
    /// The number of bytes so far.
    count: u32,
    letters: u32,
    at: (u32, u32),
}

/// Up to eight bytes of a word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Eight {
    /// In lower case, the first one lowest.
    pub(super) bytes: u64,
    /// The number of bytes, and how many of them are letters.
    pub(super) count: u32,
    pub(super) letters: u32,
}

/// A word, or a boundary: the text before it has nothing to do with the text after it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Word {
    pub(super) hash: u64,
    /// The number of letters; digits do not count.
    letters: u32,
    /// Where it starts and ends, in bytes of the text.
    pub(super) at: (u32, u32),
    /// Whether people choose it. Class names and keywords of programs are chosen by nobody.
    pub(super) loud: bool,
}

/// Receives the words of a text as they are read.
pub(super) trait Listen {
    /// Receives a word.
    fn word(&mut self, word: Word);

    /// Receives a boundary: the words before it have nothing to do with those after it.
    fn end(&mut self);

    /// Whether a line of markup is known, so that its words can be skipped. A known line is a
    /// boundary.
    fn knows(&mut self, _line: &[u8]) -> bool {
        false
    }

    /// Remembers the line that was not known, after its words.
    fn learn(&mut self) {}
}

impl Listen for Vec<Word> {
    fn word(&mut self, word: Word) {
        self.push(word);
    }

    fn end(&mut self) {
        self.push(Word::default());
    }
}

/// Replays words that were read before.
pub(super) fn retell(words: &[Word], listener: &mut impl Listen) {
    for word in words {
        if word.is_end() { listener.end() } else { listener.word(*word) }
    }
}

/// The hash of a few consecutive words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Key {
    pub(super) number: u64,
    /// The index of its first word in the list, and the number of words.
    pub(super) words: (usize, usize),
}

const SEED: u64 = 0x9E37_79B9_7F4A_7C15;
const STIR: u64 = 0x517C_C1B7_2722_0A95;
const MIX: u64 = 0x9FB2_1C65_1E98_DF25;
/// The multiplier that makes the hash depend on the order of the words.
const STEP: u64 = 0xD134_2543_DE82_EF95;

impl Begun {
    /// Whether a word has begun.
    pub(super) fn is_begun(&self) -> bool {
        self.count != 0
    }

    /// Adds bytes, and their position in the text.
    #[inline]
    pub(super) fn add(&mut self, Eight { bytes, count, letters }: Eight, at: (usize, usize)) {
        if self.count == 0 {
            self.at.0 = at.0 as u32;
        }
        self.at.1 = at.1 as u32;
        let full = self.count % 8;
        self.rest |= bytes << (8 * full);
        if full + count >= 8 {
            self.hash = stirred(self.hash, self.rest);
            self.rest = if full == 0 { 0 } else { bytes >> (8 * (8 - full)) };
        }
        self.count += count;
        self.letters += letters;
    }

    /// The finished word.
    #[inline]
    pub(super) fn ended(self, loud: bool) -> Word {
        let hash = stirred(self.hash, self.rest) ^ u64::from(self.count).wrapping_mul(SEED);
        Word { hash: mixed(hash).max(1), letters: self.letters, at: self.at, loud }
    }
}

impl Word {
    /// Whether it is a boundary.
    pub(super) fn is_end(&self) -> bool {
        self.hash == 0
    }
}

/// Visits the keys by which a hidden text is recognised: runs of five words, fewer words if they
/// are long, and the
/// whole of a short text, which needs at least `least` letters if it has several words.
///
/// Of two consecutive runs of five only one is needed: any six words of the text contain it.
pub(super) fn telling(words: &[Word], least: u32, mut visit: impl FnMut(Key)) {
    let mut start = 0;
    for part in words.split(Word::is_end) {
        let mut tell = |first: usize, count: usize| {
            let hashes = part[first..first + count].iter().map(|word| word.hash);
            visit(Key { number: key(hashes), words: (start + first, count) });
        };
        if is_telling(part, least) {
            tell(0, part.len());
        }
        let runs = |first: usize| {
            let run = part.get(first..first + RUN);
            run.is_some_and(|run| letters_of(run) >= SHORTEST_RUN)
        };
        let (mut this, mut told) = (runs(0), false);
        for first in 0..part.len() {
            let mut letters = 0;
            let fewer = part[first..].iter().take(RUN - 1).position(|word| {
                letters += word.letters;
                letters >= LONG
            });
            if let Some(before) = fewer {
                tell(first, before + 1);
            }
            let next = runs(first + 1);
            told = this && !(told && next);
            if told {
                tell(first, RUN);
            }
            this = next;
        }
        start += part.len() + 1;
    }
}

fn letters_of(words: &[Word]) -> u32 {
    words.iter().map(|word| word.letters).sum()
}

/// Whether a whole text of one to four words is worth searching for. Numbers are not, since many
/// texts have them:
/// a day and a month, an amount.
fn is_telling(part: &[Word], least: u32) -> bool {
    let spoken = part.iter().filter(|word| word.letters > 0).count();
    let least = if part.len() == 1 { SHORTEST } else { least };
    (1..RUN).contains(&part.len())
        && letters_of(part) >= least
        && (spoken == part.len() || spoken >= 3)
}

/// The hash of a line.
pub(super) fn number_of(line: &[u8]) -> u64 {
    let (eights, rest) = line.as_chunks();
    let rest = rest.iter().fold(0, |sum, byte| sum << 8 | u64::from(*byte));
    let sum = eights.iter().fold(0, |sum, eight| stirred(sum, u64::from_le_bytes(*eight)));
    mixed(stirred(sum, rest) ^ (line.len() as u64).wrapping_mul(SEED))
}

/// The hash of some words.
pub(super) fn key(hashes: impl IntoIterator<Item = u64>) -> u64 {
    let mut count = 0;
    let total = sum(hashes.into_iter().inspect(|_| count += 1));
    numbered(total, count)
}

/// The hash of this many words with this sum.
fn numbered(sum: u64, count: usize) -> u64 {
    mixed(sum ^ (count as u64).wrapping_mul(SEED))
}

/// The sum of some words.
pub(super) fn sum(hashes: impl IntoIterator<Item = u64>) -> u64 {
    hashes.into_iter().fold(0, and)
}

/// The sum after one more word.
#[inline]
pub(super) fn and(sum: u64, hash: u64) -> u64 {
    sum.wrapping_mul(STEP).wrapping_add(hash)
}

#[inline]
fn stirred(sum: u64, bytes: u64) -> u64 {
    // Uses both halves, because the lower one hardly depends on the last letter.
    let product = u128::from(sum.rotate_left(5) ^ bytes) * u128::from(STIR);
    product as u64 ^ (product >> 64) as u64
}

#[inline]
fn mixed(number: u64) -> u64 {
    let mixed = (number ^ (number >> 32)).wrapping_mul(MIX);
    mixed ^ (mixed >> 29)
}

#[cfg(test)]
mod tests {
    use super::super::reader::{read_bytes, read_output, words};
    use super::super::runs::{Run, Runs, Wanted};
    use super::super::writing::Writing;
    use super::*;

    /// Whether a text is recognised in the words of an output.
    fn is_in(text: &str, output: &[Word]) -> bool {
        let mut keys = Vec::new();
        telling(&words(text), SHORTEST, |key| keys.push(key.number));
        let (mut found, wanted) = (false, Wanted::all());
        let mut runs = Runs::of(&wanted, None, |run: Run| {
            found |= keys.contains(&run.number());
            found
        });
        retell(output, &mut runs);
        drop(runs);
        found
    }

    fn words_in(text: &str, writing: Writing) -> Vec<Word> {
        let mut words = Vec::new();
        read_output(text, writing, &mut words);
        words
    }

    fn words_of_bytes(bytes: &[u8]) -> Vec<Word> {
        let mut words = Vec::new();
        read_bytes(bytes, &mut words);
        words
    }

    fn check(text: &str, output: &str, writing: Writing, expected: bool) {
        assert_eq!(is_in(text, &words_in(output, writing)), expected, "{text:?} in {output:?}");
    }

    #[test]
    fn a_text_is_recognised_in_every_form() {
        let text = "Zij zei dat \"het **café** dicht\" gaat & blijft.";
        for output in [
            "<p>zij zei dat &quot;het <strong>caf&#233;</strong> dicht&quot; gaat</p>",
            "<img alt='Zij zei dat het cafe\u{301} dicht'>",
            "<!-- zij zei dat het café -->",
            "<a href=\"zij-zei-dat-het-caf%C3%A9-dicht/\">x</a>",
            "<a href=zij-zei-dat-het-caf%c3%a9-dicht>x</a>",
            "<p>zij <a href=\"y\">zei dat</a> het ca\u{ad}fé</p>",
            "<p>zij <a href=\"y z v w\">zei dat</a> het caf&eacute;</p>",
            "<p class=\"zij-zei-dat-het-cafe\">",
            "<script>zij zei dat het café</script>",
            "<script type=\"application/ld+json\">{\"a\":\"zij zei\\ndat het caf\\u00e9\"}</script>",
            "<script>x = 'zij zei\\ndat het caf\\xe9'</script>",
            "<item>&lt;p&gt;zij zei dat &lt;em&gt;het&lt;/em&gt; caf&amp;eacute;&lt;/p&gt;</item>",
            "<item><![CDATA[<p>zij zei dat <em>het</em> caf&eacute;</p>]]></item>",
            "<p data-x='{&quot;a&quot;:&quot;zij\\nzei dat het café'>",
            "<p>1 < 2 zij zei dat het café",
        ] {
            check(text, output, Writing::Markup, true);
        }
        for output in [
            "{\"a\": \"zij\\nzei dat \\\"het caf\\u00e9\"}",
            "{\"a\": \"<p>zij zei dat <b class=\\\"x\\\">het</b> caf&eacute;</p>\"}",
            "{\"a\": \"https:\\/\\/x.nl\\/zij-zei-dat-het-caf%C3%A9\"}",
        ] {
            check(text, output, Writing::Json, true);
        }
        check(text, "/* zij zei dat het café */", Writing::Other, true);
        check(text, "DESCRIPTION:zij zei d\r\n at\\nhet\\, ca\r\n fé", Writing::Calendar, true);
    }

    #[test]
    fn a_text_is_recognised_between_other_signs() {
        let text = "dat zij zei wat zij wilde";
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let packed = [b"\x89\xFF(", text.as_bytes(), b")\xFE"].concat();
        for bytes in [wide, packed] {
            assert!(is_in(text, &words_of_bytes(&bytes)), "{bytes:?}");
        }
        assert!(!is_in(text, &words_of_bytes(b"dat zij zei\xFF\xFFwat zij wilde")));
    }

    #[test]
    fn long_words_are_recognised_where_nobody_chose_the_words() {
        let text = "Privégesprek kruidenier verplaatste zeventien olifanten";
        for output in ["<script>x = '{}'</script>", "<style>{}</style>", "<p class=\"{}\">"] {
            check(text, &output.replace("{}", text), Writing::Markup, true);
        }
    }

    #[test]
    fn a_name_is_recognised_as_a_whole() {
        check("Femke de Boer", "<p>met Femke&nbsp;de Boer.</p>", Writing::Markup, true);
        check("femke@example.org", "mailto:femke@example.org", Writing::Plain, true);
        check("Femke de Boer", "SUMMARY:Femke de\n  Boer", Writing::Calendar, true);
        check("Femke de Boer", "<p>Femke</p><p>de Boer</p>", Writing::Markup, false);
        check("Navigatie", "<p class=\"navigatie\">", Writing::Markup, false);
        check("Anna", "Anna", Writing::Plain, false);
        let index = "window.x = [{\"t\": \"Overstap naar concurrent\"}];";
        check("Overstap naar concurrent", index, Writing::Program, true);
        check("addEventListener", "x.addEventListener(\"y\")", Writing::Program, false);
    }

    #[test]
    fn whatever_six_words_of_a_text_stand_somewhere_are_found() {
        let word = |number: usize| match number % 7 {
            3 => number.to_string(),
            5 => "a".to_owned(),
            _ => format!("word{}{number}", &"abcde"[..number % 5]),
        };
        let all: Vec<String> = (0..200).map(word).collect();
        let text = all.join(" ");
        for six in all.windows(6) {
            let found = is_in(&text, &words_in(&six.join(" "), Writing::Plain));
            assert!(found, "{six:?}");
            // Wherever it is among many others.
            assert!(is_in(&six.join(" "), &words_in(&text, Writing::Plain)), "{six:?}");
        }
        let others: Vec<String> = all.iter().rev().cloned().collect();
        assert!(!is_in(&text, &words_in(&others.join(" "), Writing::Plain)));
    }

    #[test]
    fn words_that_are_nearly_alike_differ() {
        let numbers: Vec<String> = (0..2000).map(|number| format!("canary{number}bird")).collect();
        let mut hashes: Vec<u64> = words(&numbers.join(" ")).iter().map(|word| word.hash).collect();
        hashes.sort_unstable();
        hashes.dedup();
        assert_eq!(hashes.len(), numbers.len() + 1, "each, and the end");
    }

    #[test]
    fn a_word_is_the_same_in_whatever_pieces_it_comes() {
        let whole = words("onderhoudswerkzaamheden2026");
        for written in [
            "<p>onderhoudswerkzaamheden2026</p>",
            "<p>onder&shy;houds&shy;werk&#122;aamheden2026</p>",
            "<p>%6Fnderhoudswerkzaamhe\u{301}den2026</p>",
            "<p>ONDERHOUDS\u{ad}WERKZAAMHEDEN2026</p>",
        ] {
            let word = words_in(written, Writing::Markup)[0];
            let known = (word.hash, word.letters);
            assert_eq!(known, (whole[0].hash, whole[0].letters), "{written}");
        }
    }

    #[test]
    fn common_words_prove_nothing() {
        check("18 september 2026", "op 18 september 2026", Writing::Plain, false);
        check("7 van 10 overleggen", "7 van 10 overleggen", Writing::Plain, false);
        check("vertrek in maart 2027", "vertrek in maart 2027", Writing::Plain, true);
        check("wat ik daar van vind", "wat ik daar van vond", Writing::Plain, false);
        check("op de hei", "op de hei", Writing::Plain, false);
        check("a\n\nb c d e f g", "c d e f g h", Writing::Plain, false);
    }

    #[test]
    fn no_input_breaks_the_reader() {
        for output in [
            "<",
            "<a",
            "<a href=",
            "<a href=\"",
            "<!--",
            "<![CDATA[",
            "&",
            "&#x",
            "&#xD800;",
            "<é",
            "<script>é",
            "%",
            "%C3",
            "%C3%",
            "%é",
            "</",
            "</é",
            "a%C3%A9%C3",
            "<a =é>",
            "&lt;",
        ] {
            words_in(output, Writing::Markup);
            words_in(output, Writing::Calendar);
            words(output);
        }
        for output in ["\\", "\\u", "\\u12", "\\ué", "\\ud800", "\"\\", "\"\\\"", "\"é\\é", "\"<"]
        {
            words_in(output, Writing::Json);
            words_in(output, Writing::Other);
        }
    }
}
