//! Tests of `ngrams`.

use super::super::format::Format;
use super::super::scanner::{Scanner, Tail, Tails, Window};
use super::super::tokenizer::{read_bytes, read_output, words};
use super::*;

/// Whether a text is recognised in the words of an output.
fn is_in(text: &str, output: &[Token]) -> bool {
    let (mut ngrams, mut tails, tokens) = (Vec::new(), Tails::default(), words(text));
    significant(&tokens, SHORTEST, |ngram| {
        ngrams.push(ngram.hash);
        tails.add(Tail::of(&tokens, ngram));
    });
    let mut found = false;
    let mut scanner = Scanner::new(&tails, |window: Window<'_>| {
        found |= ngrams.contains(&window.hash());
    });
    replay(output, &mut scanner);
    found
}

fn words_in(text: &str, format: Format) -> Vec<Token> {
    let mut words = Vec::new();
    read_output(text, format, &mut words);
    words
}

fn words_of_bytes(bytes: &[u8]) -> Vec<Token> {
    let mut words = Vec::new();
    read_bytes(bytes, &mut words);
    words
}

fn check(text: &str, output: &str, format: Format, expected: bool) {
    assert_eq!(is_in(text, &words_in(output, format)), expected, "{text:?} in {output:?}");
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
        check(text, output, Format::Markup, true);
    }
    for output in [
        "{\"a\": \"zij\\nzei dat \\\"het caf\\u00e9\"}",
        "{\"a\": \"<p>zij zei dat <b class=\\\"x\\\">het</b> caf&eacute;</p>\"}",
        "{\"a\": \"https:\\/\\/x.nl\\/zij-zei-dat-het-caf%C3%A9\"}",
    ] {
        check(text, output, Format::Json, true);
    }
    check(text, "/* zij zei dat het café */", Format::Other, true);
    check(text, "DESCRIPTION:zij zei d\r\n at\\nhet\\, ca\r\n fé", Format::Calendar, true);
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
        check(text, &output.replace("{}", text), Format::Markup, true);
    }
}

#[test]
fn a_name_is_recognised_as_a_whole() {
    check("Femke de Boer", "<p>met Femke&nbsp;de Boer.</p>", Format::Markup, true);
    check("femke@example.org", "mailto:femke@example.org", Format::Plain, true);
    check("Femke de Boer", "SUMMARY:Femke de\n  Boer", Format::Calendar, true);
    check("Femke de Boer", "<p>Femke</p><p>de Boer</p>", Format::Markup, false);
    check("Navigatie", "<p class=\"navigatie\">", Format::Markup, false);
    check("Anna", "Anna", Format::Plain, false);
    let index = "window.x = [{\"t\": \"Overstap naar concurrent\"}];";
    check("Overstap naar concurrent", index, Format::Program, true);
    check("addEventListener", "x.addEventListener(\"y\")", Format::Program, false);
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
        let found = is_in(&text, &words_in(&six.join(" "), Format::Plain));
        assert!(found, "{six:?}");
        // Wherever it stands among many others.
        assert!(is_in(&six.join(" "), &words_in(&text, Format::Plain)), "{six:?}");
    }
    let others: Vec<String> = all.iter().rev().cloned().collect();
    assert!(!is_in(&text, &words_in(&others.join(" "), Format::Plain)));
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
        let word = words_in(written, Format::Markup)[0];
        let known = (word.hash, word.letters);
        assert_eq!(known, (whole[0].hash, whole[0].letters), "{written}");
    }
}

#[test]
fn common_words_prove_nothing() {
    check("18 september 2026", "op 18 september 2026", Format::Plain, false);
    check("7 van 10 overleggen", "7 van 10 overleggen", Format::Plain, false);
    check("vertrek in maart 2027", "vertrek in maart 2027", Format::Plain, true);
    check("wat ik daar van vind", "wat ik daar van vond", Format::Plain, false);
    check("op de hei", "op de hei", Format::Plain, false);
    check("a\n\nb c d e f g", "c d e f g h", Format::Plain, false);
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
        words_in(output, Format::Markup);
        words_in(output, Format::Calendar);
        words(output);
    }
    for output in ["\\", "\\u", "\\u12", "\\ué", "\\ud800", "\"\\", "\"\\\"", "\"é\\é", "\"<"] {
        words_in(output, Format::Json);
        words_in(output, Format::Other);
    }
}
