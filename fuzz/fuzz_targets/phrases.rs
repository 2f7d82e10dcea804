//! From any text to a judgement: no crash, and every span is on character boundaries.
#![no_main]

use libfuzzer_sys::fuzz_target;
use pop::base::{Lang, Span};
use pop::phrases::{guess_lang, read, resolve};

fuzz_target!(|text: &str| {
    let _ = guess_lang(text);
    for lang in [Lang::Nl, Lang::En] {
        let reading = read(text, lang);
        let judged = reading.judge();
        let letters = [&judged.s, &judged.m, &judged.t].into_iter().flat_map(|l| l.spans.iter());
        let times = reading.times.iter().map(|time| &time.span);
        let amounts = reading.amounts.iter().map(|amount| &amount.span);
        for span in letters.chain(times).chain(amounts) {
            let Span { start, end } = *span;
            assert!(text.get(start as usize..end as usize).is_some(), "{span:?} in {text:?}");
        }
        for time in &reading.times {
            if let Some((first, last)) = resolve(time, (2026, 6, 1)) {
                assert!(first <= last, "{time:?} in {text:?}");
            }
        }
    }
});
