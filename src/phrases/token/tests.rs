//! Tests of `token`.

use super::*;

fn check(text: &str, expected: &str) {
    let lang = if text.starts_with("en:") { Lang::En } else { Lang::Nl };
    let text = text.trim_start_matches("en:");
    let found: Vec<_> = tokens(text, lang)
        .iter()
        .map(|t| match t.kind {
            Kind::Word => t.lower.clone(),
            kind => format!("{kind:?}"),
        })
        .collect();
    assert_eq!(found.join(" "), expected, "{text}");
}

#[test]
fn tokens_have_their_kind_and_value() {
    check("Foto's, zo'n ’s avonds", "foto's Comma zo'n 's avonds");
    check("0,5 liter", "Number(0.5) liter");
    check("en:0.5 and 1,000", "Number(0.5) and Number(1000.0)");
    check("1.000 en 1.250,75", "Number(1000.0) en Number(1250.75)");
    check("€ 300.000", "Currency Number(300000.0)");
    check("20%", "Number(20.0) Percent");
    check("30-09-2025", "Date { y: 2025, m: 9, d: 30 }");
    check("15/09/24", "Date { y: 2024, m: 9, d: 15 }");
    check("2025-09-30", "Date { y: 2025, m: 9, d: 30 }");
    check("en:12/31/2025", "Date { y: 2025, m: 12, d: 31 }");
    check("1.7.2025", "Date { y: 2025, m: 7, d: 1 }");
    check("16u30 9:00 10.00-12.00", "Clock Clock Clock");
    check("½ en 7½", "Number(0.5) en Number(7.5)");
    check("en:1st 22nd 3rd", "Ordinal(1) Ordinal(22) Ordinal(3)");
    check("1e 2de 8ste", "Ordinal(1) Ordinal(2) Ordinal(8)");
    check("eind Q2", "eind Quarter(2)");
    check("en:16-week plan", "Number(16.0) week plan");
    check("85-90", "Range(85.0, 90.0)");
    check("2025-2026", "Years(2025, 2026)");
    check("7/10", "Ratio(7, 10)");
    check("zomer '27 ’28, '5", "zomer Years(2027, 2027) Years(2028, 2028) Comma Mark Number(5.0)");
    check("5km 30min", "Number(5.0) km Number(30.0) min");
    check("3x 10x", "Multiple(3.0) Multiple(10.0)");
    check("GAD-7 B1 1F 5K", "gad-7 b1 1f 5k");
    check("$5K 10k", "Currency Number(5000.0) Number(10000.0)");
    check("1 oktober a.s. door", "Number(1.0) oktober a.s door");
    check("één vóór", "één vóór");
    check("en/of", "en Slash of");
    check("twenty-five", "twenty-five");
    check("99999999999999999999", "Number(1e20)");
}
