//! A text as words: case and accents are gone, so that it is recognised in whatever form it comes
//! back; and the numbers of a few words that follow each other.

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

const SEED: u64 = 0x9E37_79B9_7F4A_7C15;
const STIR: u64 = 0x517C_C1B7_2722_0A95;
const MIX: u64 = 0x9FB2_1C65_1E98_DF25;
/// What the words before weigh more than the next, and that once for each word of a run.
const STEP: u64 = 0xD134_2543_DE82_EF95;
const STEPS: [u64; RUN + 1] = steps();

const fn steps() -> [u64; RUN + 1] {
    let mut steps = [1_u64; RUN + 1];
    let mut at = 1;
    while at <= RUN {
        steps[at] = steps[at - 1].wrapping_mul(STEP);
        at += 1;
    }
    steps
}

impl Word {
    /// Whether it is no word but the end of a part.
    pub(super) fn is_end(&self) -> bool {
        self.hash == 0
    }

    /// Whether it has a letter.
    pub(super) fn is_begun(&self) -> bool {
        self.hash != 0
    }

    /// The word, or a new one that begins at a place.
    #[inline]
    pub(super) fn begun(self, at: usize) -> Self {
        if self.is_begun() {
            return self;
        }
        Self { hash: SEED, at: (at as u32, at as u32), ..Self::default() }
    }

    /// Adds an ASCII letter in lower case, or a digit.
    #[inline]
    pub(super) fn letter(&mut self, sign: u8) {
        self.hash = (self.hash.rotate_left(5) ^ u64::from(sign)).wrapping_mul(STIR);
        self.letters += u32::from(sign > b'9');
    }

    /// Adds another letter.
    pub(super) fn foreign(&mut self, sign: u32) {
        self.hash = (self.hash.rotate_left(5) ^ u64::from(sign)).wrapping_mul(STIR);
        let digit = char::from_u32(sign).is_some_and(char::is_numeric);
        self.letters += u32::from(!digit);
    }

    /// The whole word.
    #[inline]
    pub(super) fn ended(self, loud: bool) -> Self {
        Self { hash: mixed(self.hash).max(1), loud, ..self }
    }
}

/// The keys by which a text that must not be seen is recognised: runs of five words, fewer when they
/// are long, and the whole of a short text.
pub(super) fn telling(words: &[Word]) -> Vec<Key> {
    let mut keys = Vec::with_capacity(words.len());
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

/// Every run of one to five words of a text that people chose, and of five that nobody chose, as far
/// as its last word can end one of so many words.
#[inline]
pub(super) fn each_run(words: &[Word], ends: &Ends, mut visit: impl FnMut(Key)) {
    // What the words up to here come to, and what they came to one to five words before.
    let mut sum = 0_u64;
    let mut before = [0_u64; RUN + 1];
    let (mut since, mut loud) = (0, 0);
    let mut last = 0;
    for (at, word) in words.iter().enumerate() {
        if word.is_end() {
            (since, loud, last) = (0, 0, 0);
            continue;
        }
        before = [0, sum, before[1], before[2], before[3], before[4]];
        sum = sum.wrapping_mul(STEP).wrapping_add(word.hash);
        since = RUN.min(since + 1);
        loud = if word.loud { RUN.min(loud + 1) } else { 0 };
        let counts = ((1 << since) - 1) & (((1 << loud) - 1) | (1 << (RUN - 1)));
        let mut counts = counts & ends.counts(last, word.hash);
        last = word.hash;
        while counts != 0 {
            let count = counts.trailing_zeros() as usize + 1;
            counts &= counts - 1;
            let run = sum.wrapping_sub(before[count].wrapping_mul(STEPS[count]));
            visit(Key { number: numbered(run, count), words: (at + 1 - count, count) });
        }
    }
}

/// With which words a run can end that is looked for, and of how many words: a quick answer for the
/// many that end none.
#[derive(Debug)]
pub(super) struct Ends {
    /// A bit for each length, by the last word for one word, else by the last two.
    counts: Vec<u8>,
}

impl Ends {
    /// Runs of these lengths may end anywhere, a bit each.
    fn anywhere(counts: u8) -> Self {
        Self { counts: vec![counts; 1 << 16] }
    }

    /// Runs of every length may end anywhere.
    #[cfg(test)]
    fn all() -> Self {
        Self::anywhere(u8::MAX)
    }

    /// Runs of so many words may end anywhere, others nowhere.
    pub(super) fn of(count: usize) -> Self {
        Self::anywhere(1 << (count - 1))
    }

    /// Runs end nowhere.
    pub(super) fn none() -> Self {
        Self::anywhere(0)
    }

    /// Adds the end of a run of these words.
    pub(super) fn add(&mut self, words: &[Word], key: Key) {
        let (first, count) = key.words;
        let end = first + count - 1;
        let before = if count == 1 { 0 } else { words[end - 1].hash };
        self.counts[place(before, words[end].hash)] |= 1 << (count - 1);
    }

    /// The lengths of the runs that may end with a word behind another.
    #[inline]
    fn counts(&self, before: u64, word: u64) -> u8 {
        self.counts[place(0, word)] & 1 | self.counts[place(before, word)] & !1
    }

    /// The ends of both.
    pub(super) fn join(&mut self, other: &Self) {
        self.counts.iter_mut().zip(&other.counts).for_each(|(own, other)| *own |= other);
    }
}

#[inline]
fn place(before: u64, word: u64) -> usize {
    (((before >> 7) ^ word) >> 48) as usize
}

fn key(words: &[Word]) -> u64 {
    let step = |sum: u64, word: &Word| sum.wrapping_mul(STEP).wrapping_add(word.hash);
    numbered(words.iter().fold(0, step), words.len())
}

fn numbered(sum: u64, count: usize) -> u64 {
    mixed(sum ^ (count as u64).wrapping_mul(SEED))
}

#[inline]
fn mixed(number: u64) -> u64 {
    let mixed = (number ^ (number >> 32)).wrapping_mul(MIX);
    mixed ^ (mixed >> 29)
}

#[cfg(test)]
mod tests {
    use super::super::reader::{words, words_in, words_of_bytes};
    use super::super::writing::Writing;
    use super::*;

    /// Whether a text is recognised in the words of an output.
    fn is_in(text: &str, output: &[Word]) -> bool {
        let keys: Vec<u64> = telling(&words(text)).iter().map(|key| key.number).collect();
        let mut found = false;
        each_run(output, &Ends::all(), |key| found |= keys.contains(&key.number));
        found
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
    fn a_name_is_recognised_as_a_whole() {
        check("Femke de Boer", "<p>met Femke&nbsp;de Boer.</p>", Writing::Markup, true);
        check("femke@example.org", "mailto:femke@example.org", Writing::Plain, true);
        check("Femke de Boer", "SUMMARY:Femke de\n  Boer", Writing::Calendar, true);
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
