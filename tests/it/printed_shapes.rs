//! Tests that a text keeps its shape on paper: its marks, its levels and its addresses, in every kind
//! of document and however its constructs are combined.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use jiff::civil::date;
use lopdf::content::Content;
use lopdf::{Document, Object};
use pop::base::{Lang, Source};
use pop::render::report::{self, Paper, Printed};
use pop::view;
use pop::workspace::{Change, Snapshot, Workspace};

fn snapshot(lang: &str, files: &[(String, String)]) -> Snapshot {
    let settings = format!("lang = \"{lang}\"\n[person]\nname = \"Ann\"\n");
    let mut workspace = Workspace::new(date(2026, 6, 1));
    let files = files.iter().map(|(path, text)| Change::Text(Source::new(path, text)));
    let settings = Change::Text(Source::new("pop.toml", &settings));
    workspace.apply(std::iter::once(settings).chain(files).collect());
    workspace.snapshot()
}

/// The report of these documents for their author: always complete, and without a warning.
fn print(snapshot: &Snapshot) -> Printed {
    let plan = &snapshot.plan;
    let own = plan.config.editions.last().expect("an edition");
    let printed = report::print(&view::project(plan, own), &[], Paper::Report, &[]);
    let printed = printed.unwrap_or_else(|flaws| panic!("{flaws:?}"));
    assert_eq!(printed.warnings, []);
    assert!(printed.plain.is_empty(), "{:?}", printed.plain);
    printed
}

/// A body in a document of each printed kind. The goal is only a draft, so that nothing else is
/// asked of it.
fn everywhere(body: &str) -> Vec<(String, String)> {
    let kinds = [
        ("pages/p.md", ""),
        ("goals/g.md", "status = \"draft\"\n"),
        ("needs/n.md", ""),
        ("evaluations/e.md", "date = 2026-05-01\n"),
        ("conclusions/c.md", ""),
        ("observations/o.md", "date = 2026-05-01\n"),
        ("situation/now.md", "moment = \"now\"\n"),
        ("reviews/r.md", "date = 2026-05-01\n"),
    ];
    let document = |(path, more): (&str, &str)| {
        (path.to_owned(), format!("+++\ntitle = \"T\"\n{more}+++\n\n{body}\n"))
    };
    kinds.into_iter().map(document).collect()
}

/// What a PDF holds: its text without white space, its structure by kind of element, the addresses
/// of its links, and the sizes of its letters.
struct Held {
    text: String,
    kinds: BTreeMap<String, usize>,
    links: BTreeSet<String>,
    sizes: Vec<f32>,
}

fn read(pdf: &[u8]) -> Held {
    let document = Document::load_mem(pdf).expect("a PDF that can be read");
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    let text = document.extract_text(&pages).expect("its text");
    let text = text.chars().filter(|c| !c.is_whitespace()).collect();
    let (mut kinds, mut links, mut sizes) = (BTreeMap::new(), BTreeSet::new(), Vec::new());
    for object in document.objects.values() {
        let Object::Dictionary(entries) = object else { continue };
        if let Ok(kind) = entries.get(b"S").and_then(Object::as_name)
            && entries.get(b"P").is_ok()
        {
            *kinds.entry(String::from_utf8_lossy(kind).into_owned()).or_default() += 1;
        }
        if let Ok(action) = entries.get(b"A").and_then(Object::as_dict)
            && let Ok(address) = action.get(b"URI").and_then(Object::as_str)
        {
            links.insert(String::from_utf8_lossy(address).into_owned());
        }
    }
    for page in document.get_pages().values() {
        let content = document.get_page_content(*page);
        for operation in Content::decode(&content).expect("its operations").operations {
            if operation.operator == "Tf" {
                sizes.extend(operation.operands.get(1).and_then(|size| size.as_float().ok()));
            }
        }
    }
    Held { text, kinds, links, sizes }
}

/// Everything that can be in a line, with a place for more of it.
const INLINE: [&str; 9] = [
    "*so @*",
    "**so @**",
    "~~so @~~",
    "[so @](https://link.example/a)",
    "[[g|so @]]",
    "so @[^n] `code`",
    "https://bare.example/b @",
    "ann@mail.example @",
    "so<br>@",
];

/// Everything that a line can be in.
fn blocks(line: &str) -> String {
    format!(
        "{line}\n\n## A heading {line}\n\n#### A deep one {line}\n\n- {line}\n  1. {line}\n- [x] {line}\n\n> {line}\n>\n> - {line}\n\n\
         | {line} | b |\n|---|:-:|\n| c | {line} |\n\n"
    )
}

#[test]
fn bare_addresses_in_keys_are_links_on_paper() {
    let (files, count) = super::body::addresses_in_keys();
    let held = read(&print(&snapshot("en", &files)).pdf);
    for at in 1..=count {
        let address = format!("https://k{at}.example/a_b");
        assert!(held.links.contains(&address), "{address}: {:?}", held.links);
        assert!(held.text.contains(&address), "{address}");
    }
}

#[test]
fn whatever_is_in_a_line_the_text_keeps_its_shape() {
    for lang in ["en", "nl"] {
        let mut body = String::new();
        for outer in INLINE {
            for inner in INLINE {
                // Lists, tables and the like around each pair once, and a third construct inside.
                let line = outer.replace('@', &inner.replace('@', "~~x~~"));
                let line = if line.contains("~~so ~~") { outer.replace('@', "x") } else { line };
                write!(body, "{line}\n\n").expect("a String grows");
            }
            body += &blocks(&outer.replace('@', "[~~gone~~](https://gone.example/) ~~[[n]]~~"));
        }
        body += "[^n]: A note with ~~[a link](https://note.example/c)~~ and ~~https://note.example/d~~.\n";
        let printed = print(&snapshot(lang, &everywhere(&body)));
        let held = read(&printed.pdf);
        for address in [
            "link.example/a",
            "bare.example/b",
            "gone.example/",
            "note.example/c",
            "note.example/d",
        ] {
            assert!(
                held.links.contains(&format!("https://{address}")),
                "{address}: {:?}",
                held.links
            );
        }
        // Eight documents, each with nine of everything; the bar of a wikilink ends a cell.
        assert!(held.kinds["Table"] >= 64 && held.kinds["L"] >= 216, "{:?}", held.kinds);
        assert!(held.kinds["BlockQuote"] >= 72 && held.kinds["Note"] >= 8, "{:?}", held.kinds);
        assert!(held.kinds["Link"] > 8 * 81, "{:?}", held.kinds);
    }
}

#[test]
fn a_struck_link_alone_costs_its_document_nothing() {
    for struck in [
        "~~https://x.example/~~",
        "~~[name](https://x.example/)~~",
        "[~~gone~~](https://x.example/)",
        "~~see [[n]]~~",
        "**~~[*name*](https://x.example/)~~**",
        "[**a ~~b~~ c**](https://x.example/)",
    ] {
        for body in [
            format!("Text {struck} end.\n\n- a\n- b\n\n| a | b |\n|---|---|\n| c | d |\n"),
            format!("- {struck}\n- b\n\n| {struck} | b |\n|---|---|\n| c | {struck} |\n"),
        ] {
            let held = read(&print(&snapshot("nl", &everywhere(&body))).pdf);
            assert!(held.kinds["L"] >= 8 && held.kinds["Table"] >= 8, "{struck}: {:?}", held.kinds);
            assert!(held.kinds["Link"] >= 8, "{struck}");
        }
    }
}

#[test]
fn the_mark_of_a_note_can_be_seen_wherever_it_is() {
    let mut body = String::new();
    for (at, line) in [
        "# A[^@] b",
        "## A[^@] b",
        "### A[^@] b",
        "#### A[^@] b",
        "##### **A[^@]** b",
        "> ## A[^@]",
        "- ## A *b[^@]*",
        "a **b[^@]**",
        "a *b[^@]*",
        "a ~~b[^@]~~",
        "> a[^@]",
        "- a[^@]",
        "[a[^@]](https://x.example)",
        "| a[^@] | b |\n|---|---|\n| c | ***d[^@]*** |",
        "`a`[^@]",
    ]
    .iter()
    .enumerate()
    {
        write!(body, "{}\n\n[^n{at}]: Note {at}.\n\n", line.replace('@', &format!("n{at}")))
            .expect("a String grows");
    }
    for lang in ["en", "nl"] {
        let held = read(&print(&snapshot(lang, &everywhere(&body))).pdf);
        let smallest = held.sizes.iter().copied().fold(f32::MAX, f32::min);
        assert!(smallest > 3.0, "a text has letters of {smallest} points");
        // Each note is printed once in each document.
        for at in 0..15 {
            assert_eq!(held.text.matches(&format!("Note{at}.")).count(), 8, "{at}");
        }
    }
}

#[test]
fn no_hyphen_enters_an_address_a_path_or_code() {
    let whole = [
        "https://www.voorbeeldorganisatie.example/ontwikkelingsgesprekken/W042",
        "www.voorbeeldorganisatie.example/verantwoordelijkheden",
        "/home/gebruiker/ontwikkelingsgesprekken/verantwoordelijkheden.txt",
        "C:\\gebruikers\\ontwikkelingsgesprekken\\verantwoordelijkheden.txt",
        "ontwikkelingsgesprekken@voorbeeldorganisatie.example",
        "ontwikkelingsgesprekkenlijst_van_verantwoordelijkheden",
        "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "opgaveVanVerantwoordelijkheden",
    ];
    let forms = [
        "@",
        "**@**",
        "*@*",
        "~~@~~",
        "[@](https://x.example/)",
        "[**@**](https://x.example/)",
        "`@`",
    ];
    let mut body = String::new();
    for word in whole {
        for form in forms {
            // In Markdown, a backslash before a letter is just that.
            for before in 0..6 {
                let word = form.replace('@', word);
                write!(body, "{}{word} en zo\n\n", "verder en ".repeat(before))
                    .expect("a String grows");
                write!(body, "- {}{word} en zo\n\n", "nog ".repeat(before))
                    .expect("a String grows");
            }
        }
    }
    let ordinary = "Verantwoordelijkheden en ontwikkelingsgesprekken, ".repeat(30);
    write!(body, "{ordinary}\n\n[{ordinary}](https://x.example/)\n").expect("a String grows");
    for lang in ["nl", "en"] {
        for (path, text) in [&everywhere(&body)[0], &everywhere(&body)[1]] {
            let held = read(&print(&snapshot(lang, &[(path.clone(), text.clone())])).pdf);
            for word in whole {
                let found = held.text.matches(word).count();
                assert!(found >= forms.len() * 12, "{lang} {path}: {word} is whole {found} times");
            }
            // Ordinary words in a line that is too long for them still are divided.
            assert!(held.text.contains('\u{ad}'), "{lang}");
        }
    }
    // A step of the route, and a word across emphasis.
    let route = "lang = \"nl\"\n[[route]]\nwhat = \"https://www.voorbeeldorganisatie.example/ontwikkelingsgesprekken\"\n\
                 [[route]]\nwhat = \"B\"\n[[route]]\nwhat = \"C\"\n[[route]]\nwhat = \"D\"\n";
    let page = "+++\ntitle = \"P\"\n+++\nverder en verder en ga eens naar /ontwikkelingsgesprekken/*verantwoordelijkheden*/x\n";
    let mut workspace = Workspace::new(date(2026, 6, 1));
    workspace.apply(
        [("pop.toml", route), ("paginas/p.md", page)]
            .map(|(path, text)| Change::Text(Source::new(path, text)))
            .into(),
    );
    let held = read(&print(&workspace.snapshot()).pdf);
    for word in [
        "https://www.voorbeeldorganisatie.example/ontwikkelingsgesprekken",
        "/ontwikkelingsgesprekken/verantwoordelijkheden/x",
    ] {
        assert!(held.text.contains(word), "{word}: {}", held.text);
    }
}

/// Lists inside each other; some of them have numbers.
fn nested(levels: usize) -> String {
    let line = |level: usize| {
        let marker = if level.is_multiple_of(4) { "1." } else { "-" };
        format!("{}{marker} level {level}.\n", "   ".repeat(level))
    };
    (0..levels).map(line).collect()
}

#[test]
fn deep_lists_keep_their_levels() {
    for levels in [7, 11, 20] {
        for around in ["", "> "] {
            if levels == 20 && !around.is_empty() {
                continue;
            }
            let lines = nested(levels);
            let lines: Vec<String> =
                lines.lines().map(|line| format!("{around}{line}\n")).collect();
            let body = lines.concat();
            let snapshot = snapshot("en", &everywhere(&body));
            let held = read(&print(&snapshot).pdf);
            let lists = held.kinds["L"];
            assert!(lists >= levels * 8, "{lists} of {levels} lists in each document");
            assert!(snapshot.diagnostics.iter().all(|one| one.rule != "not-printed"));
        }
    }
}

#[test]
fn what_is_too_deep_keeps_its_lines_and_is_reported() {
    let quotes: Vec<String> =
        (1..12).map(|level| format!("{} level {level}.\n\n", ">".repeat(level))).collect();
    for (body, lines) in [(nested(30), 0..30), (quotes.concat(), 1..12)] {
        let snapshot = snapshot("nl", &everywhere(&body));
        let held = read(&print(&snapshot).pdf);
        let count = lines.len();
        for line in lines {
            assert_eq!(held.text.matches(&format!("level{line}.")).count(), 8, "{line}");
        }
        // Each line has its own marker or paragraph.
        let own = held.kinds["P"] + held.kinds.get("LI").copied().unwrap_or_default();
        assert!(own >= count * 8, "{:?}", held.kinds);
        let found = snapshot.diagnostics.iter().filter(|one| one.rule == "not-printed");
        let found: Vec<_> = found.collect();
        assert_eq!(found.len(), 8, "{found:?}");
        for finding in found {
            assert_eq!(finding.variant, Some("deep"));
            let place = &snapshot.sources[&finding.path].text[finding.span.range()];
            assert!(place.contains("level"), "{place}");
        }
    }
}

/// The findings about characters, as people read them.
fn told(lang: &str, files: &[(String, String)]) -> String {
    let snapshot = snapshot(lang, files);
    let found: Vec<_> =
        snapshot.diagnostics.iter().filter(|one| one.rule == "not-printed").cloned().collect();
    let language = if lang == "nl" { Lang::Nl } else { Lang::En };
    let told: Vec<String> = found
        .iter()
        .map(|one| {
            let places: Vec<&str> = one
                .places()
                .map(|place| &snapshot.sources[&one.path].text[place.range()])
                .collect();
            let said = pop::base::lang::say_with(language, &one.message_id(), &one.args);
            format!("{said} at {}\n", places.join(" "))
        })
        .collect();
    told.concat()
}

#[test]
fn raised_and_lowered_characters_are_printed() {
    let all = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁᵂᵃᵇᵈᵉᵍᵏᵐᵒᵖᵗᵘᵛᵢᵣᵤᵥⱼ";
    let body = format!(
        "10⁻³ mol, Ca²⁺, Cl⁻, x₋₁, {all}.\n\n## 10⁻³ {all}\n\n- **10⁻³ {all}** *{all}*\n\n| 10⁻³ |\n|---|\n| {all} |\n\n`{all}`\n"
    );
    let mut files = everywhere(&body);
    files.push((
        "goals/h.md".to_owned(),
        format!(
            "+++\ntitle = \"Naar 10⁻³\"\nstatus = \"draft\"\n[smart]\nspecific = \"{all}\"\n+++\n"
        ),
    ));
    for lang in ["en", "nl"] {
        assert_eq!(told(lang, &files), "");
        let printed = print(&snapshot(lang, &files));
        assert!(printed.remarks.missing.is_empty(), "{:?}", printed.remarks.missing);
        let text = read(&printed.pdf).text;
        let lost: Vec<char> = all.chars().filter(|c| !text.contains(*c)).collect();
        assert!(lost.is_empty(), "{lost:?}");
        assert!(text.contains("10⁻³mol") && text.contains("Naar10⁻³"));
    }
}

#[test]
fn every_character_that_is_not_printed_has_its_place() {
    let signs = ["ש", "ל", "ไ", "ท", "한", "ꝏ", "ʔ", "面", "林", "美"];
    let words: Vec<String> = signs.iter().map(|sign| format!("a{sign} b{sign} c")).collect();
    let body = format!("{}\n\nA\u{20d7} and x\u{20d7}.\n", words.join("\n\n- "));
    for (lang, more) in [("en", "and 3 more"), ("nl", "en nog 3")] {
        for (path, text) in everywhere(&body) {
            let told = told(lang, &[(path.clone(), text)]);
            assert_eq!(told.lines().count(), 1, "{told}");
            assert!(told.contains(more), "{path}: {told}");
            let (said, places) = told.split_once(" at ").expect("places");
            // Eight are named; each has its first place, and a combining mark too.
            assert!(signs[..8].iter().all(|sign| said.contains(sign)), "{said}");
            assert!(signs.iter().all(|sign| places.matches(sign).count() == 1), "{places}");
            assert_eq!(places.matches('\u{20d7}').count(), 1, "{places}");
        }
    }
    let few = told("en", &everywhere("A\u{20d7} 面\n")[..1]);
    assert!(few.contains('\u{20d7}') && few.contains('面') && !few.contains("more"), "{few}");
}
