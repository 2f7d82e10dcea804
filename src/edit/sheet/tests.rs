//! Tests of `sheet`.

use super::*;

fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
    let read = read("a.csv", bytes, None).expect("a file");
    read.rows.into_iter().map(|(_, cells)| cells).collect()
}

#[test]
fn separators_quotes_and_encodings_are_recognised() {
    let expected = vec![vec!["datum", "wat"], vec!["3-10-2026", "één; twee"]];
    for text in [
        "datum;wat\r\n3-10-2026;\"één; twee\"\r\n",
        "sep=;\ndatum;wat\n3-10-2026;\"één; twee\"\n;\n",
        "datum\twat\n3-10-2026\téén; twee\n",
        "datum,wat\n\n3-10-2026,één; twee",
    ] {
        assert_eq!(rows(text.as_bytes()), expected, "{text}");
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(rows(&[&[0xff, 0xfe], &wide[..]].concat()), expected, "{text}");
        let narrow: Vec<u8> = text.chars().map(|sign| sign as u8).collect();
        assert_eq!(rows(&narrow), expected, "{text}");
        assert_eq!(rows(format!("\u{feff}{text}").as_bytes()), expected, "{text}");
    }
    assert_eq!(rows(b"a;b\n\"two\nlines\";c\n"), [["a", "b"], ["two\nlines", "c"]]);
}

#[test]
fn what_is_no_table_is_refused() {
    assert_eq!(read("a.csv", b" \n\n", None), Err(Problem::Empty));
    assert_eq!(read("a.docx", b"", None), Err(Problem::Kind));
    assert!(matches!(read("a.xlsx", b"no", None), Err(Problem::Damaged)));
    assert_eq!(read("a.csv", b"a\0b", None), Err(Problem::Kind));
}
