//! Measures the number of goal sentences judged per second: `cargo bench --bench smart`.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use pop::phrases::{guess_lang, judge};

/// Sentences of every length and kind, repeated to make ten thousand.
const SENTENCES: [&str; 8] = [
    "Ik wil beter worden in Excel",
    "Binnen een maand wil ik mijn eerste betalende klant, door zes pitches per week te houden",
    "Voor 1 juli 2027 haal ik het certificaat van leermeester met minstens een 8",
    "Elke week drie keer een half uur hardlopen, gedurende drie maanden",
    "I want to get better at presenting",
    "By the end of Q2 I reduce the time to answer a complaint from five days to two",
    "Read more books this year",
    "Write 1,000 words every weekday until the draft of 60,000 words is finished in October",
];

fn smart(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("smart");
    let sentences: Vec<&str> = SENTENCES.into_iter().cycle().take(10_000).collect();
    group.throughput(Throughput::Elements(sentences.len() as u64));
    group.sample_size(10);
    group.bench_function("ten thousand sentences", |bencher| {
        bencher.iter(|| {
            for sentence in &sentences {
                black_box(judge(sentence, guess_lang(sentence)));
            }
        });
    });
    group.finish();
}

criterion_group!(benches, smart);
criterion_main!(benches);
