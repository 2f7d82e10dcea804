//! Tests of single forms: the meaning of an expression of time, and the kind of a number.

use crate::phrases::{Lang, Reason, Role, read, resolve};

/// The start date for dates in words: a Monday.
const START: (i32, u8, u8) = (2026, 1, 5);

/// `expected` is the role and the days of the first expression of time.
fn check_time(text: &str, expected: &str) {
    let (lang, text) = language(text);
    let reading = read(text, lang);
    let found = reading.times.first().map_or_else(String::new, |time| {
        let day = |(y, m, d)| format!("{y}-{m:02}-{d:02}");
        match resolve(time, START) {
            Some((a, b)) if a == b => format!("{:?} {}", time.role, day(a)),
            Some((a, b)) => format!("{:?} {} {}", time.role, day(a), day(b)),
            None => format!("{:?}", time.role),
        }
    });
    assert_eq!(found, expected, "{text}: {:#?}", reading.times);
}

/// `expected` lists the kinds of all amounts with their values.
fn check_amount(text: &str, expected: &str) {
    let (lang, text) = language(text);
    let reading = read(text, lang);
    let show = |value: Option<f64>| value.map_or_else(String::new, |v| format!(" {v}"));
    let found: Vec<_> = reading
        .amounts
        .iter()
        .map(|a| format!("{:?}{}{}", a.kind, show(a.from), show(a.value)))
        .collect();
    assert_eq!(found.join(", "), expected, "{text}: {:#?}", reading.amounts);
}

/// `expected` lists the kinds of all results.
fn check_result(text: &str, expected: &str) {
    let (lang, text) = language(text);
    let mut kinds: Vec<_> =
        read(text, lang).outcomes.iter().map(|o| format!("{:?}", o.kind)).collect();
    kinds.dedup();
    assert_eq!(kinds.join(" "), expected, "{text}");
}

fn language(text: &str) -> (Lang, &str) {
    text.strip_prefix("en: ").map_or((Lang::Nl, text), |text| (Lang::En, text))
}

#[test]
fn a_day_that_does_not_exist_is_no_end() {
    for text in [
        "Ik heb op 31 februari 2027 mijn certificaat",
        "voor 31 april",
        "en: By 31 February 2027 I hold my certificate",
        "en: by February 30, 2028",
        "klaar op 2027-02-30",
        "uiterlijk 31-04-2027",
    ] {
        let (lang, sentence) = language(text);
        let judged = read(sentence, lang).judge();
        assert_eq!((judged.t.met, judged.t.why), (false, Reason::NoSuchDay), "{text}");
    }
    check_time("voor 29 februari", "End");
}

#[test]
fn durations_end_after_their_length() {
    check_time("binnen een maand", "End 2026-02-05");
    check_time("binnen anderhalf jaar", "End 2027-07-05");
    check_time("binnen een half jaar", "End 2026-07-05");
    check_time("over 6 weken", "End 2026-02-16");
    check_time("in 6 weken tijd", "End 2026-02-16");
    check_time("na 12 weken", "End 2026-03-30");
    check_time("binnen tien werkdagen", "End 2026-01-19");
    check_time("de komende drie maanden", "Period 2026-04-05");
    check_time("vier weken lang", "Period 2026-02-02");
    check_time("gedurende 3 weken", "Period 2026-01-26");
    check_time("binnen een periode van zes maanden", "End 2026-07-05");
    check_time("binnen 3 tot 6 maanden", "End 2026-07-05");
    check_time("Ik geef mezelf 6 maanden de tijd", "Period 2026-07-05");
    check_time("en: within six weeks", "End 2026-02-16");
    check_time("en: in the next 90 days", "End 2026-04-05");
    check_time("en: over the next year", "Period 2027-01-05");
    check_time("en: for two months", "Period 2026-03-05");
    check_time("en: eight weeks in a row", "Period 2026-03-02");
    check_time("en: two weeks from today", "End 2026-01-19");
    check_time("en: within a year and a half", "End 2027-07-05");
    check_time("en: in twenty-five days", "End 2026-01-30");
    check_time("en: first 60 days after launch", "Period 2026-03-06");
    check_time("en: the trip is 4 months away", "End 2026-05-05");
}

#[test]
fn dates_and_parts_of_the_calendar_are_found() {
    check_time("voor 1 juli", "End 2026-06-30 2026-07-01");
    check_time("vóór 1 juli 2027", "End 2027-06-30 2027-07-01");
    check_time("uiterlijk 15-09-2026", "End 2026-09-15");
    check_time("op vrijdag 9 januari", "End 2026-01-09");
    check_time("op vrijdag", "End 2026-01-09");
    check_time("eind Q2", "End 2026-06-15 2026-06-30");
    check_time("in het tweede kwartaal van 2027", "End 2027-04-01 2027-06-30");
    check_time("in mei", "End 2026-05-01 2026-05-31");
    check_time("eind november", "End 2026-11-21 2026-11-30");
    check_time("voor de zomer", "End 2026-05-31 2026-06-01");
    check_time("tegen kerst", "End 2026-12-25");
    check_time("in 2027", "End 2027-01-01 2027-12-31");
    check_time("dit jaar", "End 2026-01-05 2026-12-31");
    check_time("volgend jaar", "End 2027-01-01 2027-12-31");
    check_time("ergens volgend jaar", "Soft");
    check_time("ergens in 2027", "Soft");
    check_time("ergens in maart 2027", "End 2027-03-01 2027-03-31");
    check_time("en: sometime next year", "Soft");
    check_time("en: sometime before 1 March 2027", "Soft");
    check_time("deze week", "End 2026-01-05 2026-01-11");
    check_time("binnen schooljaar 2025-2026", "Period 2026-01-05 2026-07-31");
    check_time("tussen 1 februari en 1 mei 2026", "Period 2026-05-01");
    check_time("medio 2026", "End 2026-03-02 2026-11-01");
    check_time("morgen", "End 2026-01-06");
    check_time("en: by June 15th", "End 2026-06-15");
    check_time("en: by the end of the month", "End 2026-01-21 2026-01-31");
    check_time("en: by July 1, 2026", "End 2026-07-01");
    check_time("en: on the 15th of March", "End 2026-03-15");
    check_time("en: by Q4", "End 2026-09-30 2026-12-31");
    check_time("en: this month", "End 2026-01-05 2026-01-31");
    check_time("en: until August 1st", "End 2026-08-01");
    check_time("en: by May", "End 2026-04-30 2026-05-31");
    check_time("en: before Easter", "End 2026-04-04 2026-04-05");
    check_time("nl: vóór Pasen", "End 2026-04-04 2026-04-05");
    check_time("en: by Whitsun", "End 2026-05-24");
    check_time("nl: met Pinksteren", "End 2026-05-24");
    check_time("en: at Christmas", "End 2026-12-25");
    check_time("nl: met kerst", "End 2026-12-25");
    check_time("en: Easter 2027", "End 2027-03-28");
    check_time("nl: Hemelvaart 2027", "End 2027-05-06");
    check_time("en: before New Year's Eve", "End 2026-12-30 2026-12-31");
    check_time("nl: voor oud en nieuw", "End 2026-12-30 2026-12-31");
    // Only the author knows when a holiday ends.
    check_time("en: after the Christmas holidays", "End");
    check_time("nl: na de kerstvakantie", "End");
    check_time("nl: aan het eind van het jaar", "End 2026-11-01 2026-12-31");
    check_time("en: from May to July", "Period 2026-06-30 2026-07-31");
    check_time("en: by month six", "End 2026-07-05");
}

#[test]
fn other_expressions_of_time_keep_their_role() {
    check_time("aan het einde van de stage", "End");
    check_time("na deze cursus", "End");
    check_time("bij de eindtoets", "End");
    check_time("op het volgende rapport", "End");
    check_time("voordat mijn volgende project begint", "End");
    check_time("en: by the end of the course", "End");
    check_time("en: for my upcoming exam", "End");
    check_time("en: during my surgical rotation", "Period");
    check_time("en: before I turn 40", "End");
    check_time("3 keer per week", "Frequency");
    check_time("elke dag", "Frequency");
    check_time("om de twee weken", "Frequency");
    check_time("en: every other day", "Frequency");
    check_time("en: 2x/wk", "Frequency");
    check_time("en: every week until June", "BoundedFrequency 2026-05-31 2026-06-30");
    check_time("elke werkdag, vier weken lang", "BoundedFrequency 2026-02-02");
    check_time("vanaf 1 oktober", "Start");
    check_time("en: starting next month", "Start");
    check_time("zo snel mogelijk", "Soft");
    check_time("en: as soon as possible", "Soft");
    check_time("vorig jaar", "History");
    check_time("en: two years ago", "History");
    check_time("binnen 5 seconden", "ServiceLevel");
    check_time("en: within 2 days of receipt", "ServiceLevel");
    check_time("30 minuten", "Effort");
    check_time("om 9 uur", "Clock");
    check_time("en: before 9 am", "Clock");
    check_time("18-30 jaar", "Age");
    check_time("en: aged 5 to 7", "Age");
    check_time("voor Frans", "");
    check_time("en: by exercising", "");
    assert_eq!(read("voor Frans", Lang::Nl).times.len(), 0);
    assert_ne!(read("om 9 uur", Lang::Nl).times[0].role, Role::End);
}

#[test]
fn numbers_have_their_kind() {
    check_amount("van 40 naar 60", "FromTo 40 60");
    check_amount("van 40% naar maximaal 60%", "FromTo 40 60");
    check_amount("en: from 10,000 to 12,000", "FromTo 10000 12000");
    check_amount("en: from a C to a B", "FromTo");
    check_amount("met 20%", "Percent 20");
    check_amount("vijfentwintig procent", "Percent 25");
    check_amount("minstens een 7", "Score 7");
    check_amount("8 van de 10", "Score 8");
    check_amount("een gemiddelde van 7/10", "Score 7");
    check_amount("€ 300.000", "Money 300000");
    check_amount("en: $5K", "Money 5000");
    check_amount("zes boeken", "Quantity 6");
    check_amount("en: a dozen eggs", "Quantity 12");
    check_amount("en: one hundred and fifty pages", "Quantity 150");
    check_amount("tweehonderdvijftig bomen", "Quantity 250");
    check_amount("3 keer per week", "Frequency 3");
    check_amount("mijn eerste betalende klant", "Ordinal 1");
    check_amount("omzet verdubbelen", "Multiple");
    check_amount("drie keer zo veel klanten", "Multiple 3");
    check_amount("en: three times as many customers", "Multiple 3");
    check_amount("zes keer de visite", "Quantity 6");
    check_amount("en: lead the stand-up six times", "Quantity 6");
    check_amount("groep 6", "Label 6");
    check_amount("om 16u30", "Clock");
    check_amount("een budget van € 500", "Budget 500");
    check_amount("een team van 8", "Context 8");
    check_amount("nu 25", "Baseline 25");
    check_amount("in Office 365", "Name 365");
    check_amount("en: donors giving more than $1,000", "Threshold 1000");
    check_amount("binnen 3 maanden", "Time");
    check_amount("in 2024", "Time");
}

#[test]
fn results_that_are_finished_or_not_are_found() {
    check_result("Ik haal mijn rijbewijs", "Certificate");
    check_result("Ik slaag voor het staatsexamen", "Exam");
    check_result("Ik vind een nieuwe baan", "Job");
    check_result("Ik bouw een website", "Product");
    check_result("Ik volg een workshop", "Event");
    check_result("De leerling kan drie argumenten noemen", "Act");
    check_result("en: Get a driving licence", "Certificate");
    check_result("en: Pass the bar exam", "Exam");
    check_result("en: I can explain the water cycle", "Act");
    check_result("en: Become a nurse", "Job");
    check_result("en: Become a better nurse", "");
    check_result("en: Build awareness", "");
    check_result("en: Learn a new skill", "");
    check_result("Ik onderzoek hoe ik een website maak", "");
    check_result("Als ik een baan vind, ben ik blij", "");
}
