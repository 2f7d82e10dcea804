//! Tests that no text makes the reader panic or split a character.

use crate::base::Span;
use crate::phrases::{Lang, Reading, guess_lang, read, resolve, tokens};

/// Difficult pieces: symbols, wide and combining characters, and words from the tables.
const PIECES: &[&str] = &[
    "½",
    "€",
    "’s",
    "vóór",
    "é",
    "e\u{301}",
    "👩‍🚀",
    "日本",
    "ﬁ",
    "İ",
    "ß",
    "\u{202e}",
    "\u{0}",
    "\n",
    " ",
    "-",
    "–",
    "1.",
    ",5",
    "16u",
    "9:",
    "99/99/99",
    "30-02-2025",
    "3x",
    "%",
    "$",
    "(",
    ")",
    "/",
    "...",
    "binnen",
    "within",
    "een",
    "a",
    "half",
    "jaar",
    "maand",
    "by",
    "voor",
    "van",
    "naar",
    "from",
    "to",
    "tot",
    "elke",
    "every",
    "week",
    "per",
    "keer",
    "mei",
    "may",
    "Q2",
    "Q",
    "eind",
    "end",
    "of",
    "the",
    "2nd",
    "1e",
    "honderd",
    "duizend",
    "vijfentwintigduizend",
    "twenty-",
    "-five",
    "meer",
    "kan",
    "uitleggen",
    "9999999999999999999999",
    "0",
    "2024",
    "2025-2026",
    "'",
    "'s",
    "à",
    "٣",
    "Ⅷ",
    "²",
    "º",
    "a.s.",
    "p.m.",
    "10.00-12.00",
    "1,2,3",
    "1.2.3.4",
    "K4",
    "B1",
    "met een goed",
];

fn check(text: &str) {
    let good = |span: Span| {
        assert!(text.get(span.range()).is_some(), "{span:?} in {text:?}");
        assert!(span.start <= span.end, "{span:?} in {text:?}");
    };
    let _ = guess_lang(text);
    for lang in [Lang::Nl, Lang::En] {
        for token in tokens(text, lang) {
            good(token.span);
        }
        let reading = read(text, lang);
        spans(&reading).into_iter().for_each(good);
        for time in &reading.times {
            let _ = resolve(time, (2026, 1, 31));
        }
    }
}

fn spans(reading: &Reading) -> Vec<Span> {
    let judgement = reading.judge();
    let letters = [judgement.s, judgement.m, judgement.t];
    let cues = &reading.cues;
    let lists =
        [&cues.content, &cues.extremes, &cues.instruments, &cues.alternatives, &cues.methods];
    let mut all: Vec<Span> = letters.into_iter().flat_map(|letter| letter.spans).collect();
    all.extend(lists.into_iter().flatten());
    all.extend(reading.times.iter().map(|time| time.span));
    all.extend(reading.amounts.iter().map(|amount| amount.span));
    all.extend(reading.outcomes.iter().map(|outcome| outcome.span));
    all
}

#[test]
fn spans_lie_on_characters_whatever_the_text() {
    let mut seed = 0x2545_F491_4F6C_DD1D_u64;
    let mut next = move |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed % below as u64).unwrap()
    };
    for _ in 0..6000 {
        let mut text = String::new();
        for _ in 0..next(14) {
            if next(4) == 0 {
                let code = u32::try_from(next(0x11_0000)).unwrap();
                text.extend(char::from_u32(code));
            } else {
                text.push_str(PIECES[next(PIECES.len())]);
            }
            if next(3) > 0 {
                text.push(' ');
            }
        }
        check(&text);
    }
}

#[test]
fn a_long_text_is_read() {
    check(&"van 1 of 2 naar ".repeat(2000));
    check(&"½".repeat(5000));
    check(&"a".repeat(50_000));
}
