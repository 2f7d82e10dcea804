//! Words and a measure that give different values (M).

use super::Check;
use super::synonyms::alike;
use crate::base::{Diagnostic, calendar};
use crate::phrases::{Amount, AmountKind, Unit};
use crate::plan::kinds::Goal;
use crate::plan::kinds::goal::Measure;
use crate::plan::sentences::{self, Sentence};
use crate::plan::{Entry, Plan};

rule!("measure-disagrees", Warning, Check::Goal(check));

fn check(plan: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {
    if goal.status.is_closed() || super::asked_of(entry, goal).is_none() {
        return;
    }
    let sentences = sentences::of(plan, entry);
    let items = entry.record.tables("measure");
    for (measure, item) in goal.measures.iter().zip(items) {
        let Some(to) = measure.to else { continue };
        let mut other: Option<(&Sentence, Amount)> = None;
        let mut agrees = false;
        for sentence in sentences.iter() {
            for amount in &sentence.reading.amounts {
                let Some(said) = comparable(goal, measure, sentence, amount) else { continue };
                agrees |= says(measure, to, &said);
                other = other.or(Some((sentence, *amount)));
            }
        }
        if let Some((sentence, amount)) = other.filter(|_| !agrees) {
            let said = sentence.text.get(amount.span.range()).unwrap_or_default();
            findings.push(
                entry
                    .finding("measure-disagrees", sentence.place(amount.span))
                    .arg("said", said)
                    .arg("name", measure.name.as_deref().unwrap_or_default())
                    .arg("to", to)
                    .related(&entry.path, item.place("to"), "measure-says"),
            );
        }
    }
}

/// A size in the words that can be compared with the measure.
enum Size {
    /// A number: the target, the start, or the distance between them.
    Number(f64),
    /// The start and the end.
    Way(Option<f64>, f64),
    /// A change in percent: `20% fewer`; for a percentage, possibly in points.
    Change { percent: f64, points: bool },
}

/// Whether the words agree with the measure.
fn says(measure: &Measure, to: f64, size: &Size) -> bool {
    let from = measure.from.unwrap_or(0.0);
    let same = |a: f64, b: f64| (a - b).abs() < 1e-6;
    match *size {
        Size::Number(value) => [to, from, (to - from).abs()].iter().any(|own| same(*own, value)),
        Size::Way(start, end) => {
            let starts = start.zip(measure.from).is_none_or(|(said, own)| same(said, own));
            starts && (same(end, to) || same(end, (to - from).abs()))
        }
        Size::Change { percent, points } => {
            // Rounded to whole units.
            let change = (to - from).abs();
            let meant = from.abs() * percent / 100.0;
            (change - meant).abs() <= (from.abs() / 100.0).max(0.5)
                || points && same(change, percent)
        }
    }
}

/// The size of an amount that is certainly about a measure.
fn comparable(
    goal: &Goal,
    measure: &Measure,
    sentence: &Sentence,
    amount: &Amount,
) -> Option<Size> {
    let only = goal.measures.len() == 1;
    let unit = measure.unit.as_deref().unwrap_or_default().trim().to_lowercase();
    match amount.kind {
        // `6 a week`, for a measure that is counted by the week.
        AmountKind::Frequency => {
            let mut times = sentence.reading.times.iter();
            let every = times.find(|time| time.span == amount.span)?.every?;
            let per = measure.per.or_else(|| period(&unit))?;
            let same = matches!(
                (every.unit, per),
                (Unit::Day, calendar::Unit::Day)
                    | (Unit::Week, calendar::Unit::Week)
                    | (Unit::Month, calendar::Unit::Month)
                    | (Unit::Quarter, calendar::Unit::Quarter)
                    | (Unit::Year, calendar::Unit::Year)
            );
            let plain = (every.per - 1.0).abs() < 1e-6;
            // `2 sketches a week`: the number directly precedes the rhythm.
            let counted =
                sentence.reading.amounts.iter().find(|other| meets(sentence, other, amount));
            let value = counted.and_then(|other| other.value).map_or(every.n, |n| n * every.n);
            let about = |amount| only || shares_a_word(measure, sentence, amount);
            (same && plain && about(counted.unwrap_or(amount))).then_some(Size::Number(value))
        }
        _ if measure.per.or_else(|| period(&unit)).is_some() => None,
        AmountKind::Percent => {
            let share = ["%", "procent", "percent"].contains(&unit.as_str());
            let asked = matches!(sentence.field, "measurable" | "statement" | "specific");
            let value = amount.value?;
            // `20% more` is a change, not an end value.
            if asked && only && changes(sentence, amount) {
                let size = Size::Change { percent: value, points: share };
                return measure.from.filter(|from| *from != 0.0).map(|_| size);
            }
            (share && only && sentence.field == "measurable").then_some(Size::Number(value))
        }
        AmountKind::FromTo if only => Some(Size::Way(amount.from, amount.value?)),
        AmountKind::Money => {
            let money = MONEY.iter().any(|sign| unit.contains(sign))
                || measure.name.as_deref().is_some_and(is_money);
            (only && money).then_some(Size::Number(amount.value?))
        }
        AmountKind::Score if half_of(sentence, amount).is_some() => {
            only.then(|| half_of(sentence, amount).map(Size::Number))?
        }
        AmountKind::Score => {
            let graded = GRADED.iter().any(|word| {
                unit.contains(word)
                    || measure
                        .name
                        .as_deref()
                        .is_some_and(|name| name.to_lowercase().contains(word))
            });
            let share = unit == "%" || unit.starts_with("proc") || unit.starts_with("perc");
            let about = graded || shares_a_word(measure, sentence, amount);
            (only && about && !share).then_some(Size::Number(amount.value?))
        }
        AmountKind::Quantity => {
            // The number in a rhythm is not a total.
            let rhythm =
                sentence.reading.amounts.iter().any(|other| {
                    other.kind == AmountKind::Frequency && meets(sentence, amount, other)
                });
            let part = part_of(sentence, amount).unwrap_or(1.0);
            let about = !rhythm && shares_a_word(measure, sentence, amount);
            about.then_some(Size::Number(amount.value? * part))
        }
        _ => None,
    }
}

/// Symbols and names of money.
const MONEY: [&str; 9] = ["€", "$", "£", "euro", "eur", "dollar", "pound", "usd", "gbp"];

/// Words for scales.
const GRADED: [&str; 12] = [
    "score",
    "cijfer",
    "grade",
    "mark",
    "rating",
    "nps",
    "gpa",
    "punten",
    "points",
    "beoordeling",
    "waardering",
    "average",
];

/// Whether the name of a measure is about money.
fn is_money(name: &str) -> bool {
    let name = name.to_lowercase();
    let words = ["saved", "savings", "gespaard", "spaargeld", "debt", "schuld", "revenue", "omzet"];
    words.iter().chain(&MONEY).any(|word| name.contains(word))
}

/// The period that a unit in words is counted over: `runs a week`, `keer per maand`.
fn period(unit: &str) -> Option<calendar::Unit> {
    let last = unit.split(|c: char| !c.is_alphabetic()).rfind(|word| !word.is_empty())?;
    let led = ["per", "a", "each", "every", "/", "elke"].iter().any(|lead| {
        unit.strip_suffix(last).is_some_and(|before| before.trim_end().ends_with(lead))
    });
    let found = match last {
        "day" | "dag" => calendar::Unit::Day,
        "week" => calendar::Unit::Week,
        "month" | "maand" => calendar::Unit::Month,
        "quarter" | "kwartaal" => calendar::Unit::Quarter,
        "year" | "jaar" => calendar::Unit::Year,
        _ => return None,
    };
    led.then_some(found)
}

/// Whether a percentage is a change: `20% fewer`, `met 20%`, `by 20%`.
fn changes(sentence: &Sentence, amount: &Amount) -> bool {
    let near = |text: Option<&str>, before: bool| -> Option<String> {
        let words = text?.split_whitespace();
        let word = if before { words.last() } else { words.take(1).last() };
        word.map(|word| word.trim_matches(|c: char| !c.is_alphabetic()).to_lowercase())
    };
    let before = near(sentence.text.get(..amount.span.start as usize), true);
    let after = near(sentence.text.get(amount.span.end as usize..), false);
    let is = |word: Option<String>, list: &[&str]| word.is_some_and(|word| list.contains(&&*word));
    let more = [
        "fewer",
        "less",
        "more",
        "lower",
        "higher",
        "faster",
        "minder",
        "meer",
        "lager",
        "hoger",
        "sneller",
        "korter",
        "reduction",
        "increase",
    ];
    is(before, &["met", "by"]) || is(after, &more)
}

/// `half of the 60`, read as a score in words.
fn half_of(sentence: &Sentence, amount: &Amount) -> Option<f64> {
    let said = sentence.text.get(amount.span.range())?.to_lowercase();
    said.strip_prefix("half of")?;
    let number = said.split_whitespace().next_back()?;
    number.parse::<f64>().ok().map(|whole| whole / 2.0)
}

/// The fraction of a number that is meant: `half of the 40`, `een kwart van de 80`.
fn part_of(sentence: &Sentence, amount: &Amount) -> Option<f64> {
    let before = sentence.text.get(..amount.span.start as usize)?.to_lowercase();
    let last: Vec<&str> = before.split_whitespace().rev().take(4).collect();
    let part = |word: &str| match word {
        "half" | "helft" => Some(0.5),
        "derde" | "third" => Some(1.0 / 3.0),
        "kwart" | "quarter" => Some(0.25),
        _ => None,
    };
    last.first().filter(|word| ["de", "the", "of", "van"].contains(word))?;
    last.into_iter().find_map(part)
}

/// Whether a number with its noun directly precedes a rhythm.
fn meets(sentence: &Sentence, number: &Amount, rhythm: &Amount) -> bool {
    let between = sentence.text.get(number.span.end as usize..rhythm.span.start as usize);
    number.kind == AmountKind::Quantity && between.is_some_and(|gap| gap.trim().is_empty())
}

/// Whether the noun of an amount is the measure's name or unit.
fn shares_a_word(measure: &Measure, sentence: &Sentence, amount: &Amount) -> bool {
    let said = sentence.text.get(amount.span.range()).unwrap_or_default().to_lowercase();
    // A name such as `talks with parents` is about its first word.
    let name = measure.name.as_deref().and_then(|name| words(name).next());
    let own: Vec<String> =
        name.into_iter().chain(measure.unit.as_deref()).map(str::to_lowercase).collect();
    words(&said).any(|word| own.iter().flat_map(|text| words(text)).any(|own| alike(word, own)))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    let short = |word: &str| matches!(word, "km" | "kg" | "hr" | "mi");
    text.split(|c: char| !c.is_alphabetic()).filter(move |word| word.len() >= 3 || short(word))
}
