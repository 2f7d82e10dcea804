//! One visibility: the rules about privacy look at what the editions show, and no trace is left of
//! what these hide.

use pop::workspace::Snapshot;

use super::noninterference::{files, read};

const SETTINGS: &str = r#"
lang = "en"
[person]
name = "Somebody"
towards = "Write to me at person.towards@mail.example"
[person.audience]
towards = ["public"]
[audiences]
manager = "My manager"
[[edition]]
name = "portfolio"
audience = "public"
[[edition]]
name = "dutch"
audience = "public"
lang = "nl"
[[edition]]
name = "talk"
audience = "manager"
"#;

fn plan(texts: &[(&str, &str)]) -> Snapshot {
    let texts: Vec<(String, String)> =
        texts.iter().map(|(path, text)| ((*path).to_owned(), format!("+++\n{text}"))).collect();
    read(SETTINGS, &texts)
}

/// The files in which a rule finds something, in order, with the editions that are named.
fn found(plan: &Snapshot, rule: &str) -> Vec<String> {
    let findings = plan.diagnostics.iter().filter(|finding| finding.rule == rule);
    let mut places: Vec<String> = findings
        .flat_map(|finding| {
            let more = finding.also.iter().map(|_| finding.path.to_string());
            std::iter::once(finding.path.to_string()).chain(more)
        })
        .collect();
    places.sort();
    places
}

#[test]
fn a_rule_looks_at_translations_levels_and_settings_too() {
    let plan = plan(&[
        (
            "goals/bread.md",
            "title = \"Bread\"\nstatus = \"idea\"\naudience = [\"public\"]\n[[measure]]\n\
             name = \"loaves\"\nlevels = { \"-1\" = \"ask jan.levels@bees.example\" }\n+++\n\
             jan.body@bees.example\n",
        ),
        ("goals/bread.nl.md", "titel = \"Brood\"\n+++\njan.vertaling@bees.example\n"),
    ]);
    let expected = ["goals/bread.md", "goals/bread.md", "goals/bread.nl.md", "pop.toml"];
    assert_eq!(found(&plan, "contact-details"), expected, "{:#?}", plan.diagnostics);
    for edition in ["portfolio", "dutch"] {
        assert!(files(&plan, edition).contains("jan.levels@bees.example"), "{edition}");
    }
    assert!(!files(&plan, "dutch").contains("jan.body"), "the translation is shown there");
}

#[test]
fn what_is_withheld_or_reserved_is_not_said_to_be_shown() {
    let quote = plan(&[(
        "evidence/note.md",
        "title = \"Note\"\nissued = 2026-05-01\ntype = \"feedback\"\naudience = [\"public\"]\n\
         quote = \"Write me at piet.quote@bees.example\"\n+++\n",
    )]);
    let settings = ["pop.toml"];
    assert_eq!(found(&quote, "contact-details"), settings);
    assert_eq!(found(&quote, "quote-without-consent"), ["evidence/note.md"]);
    assert!(!files(&quote, "portfolio").contains("piet.quote"));
    // Everything below a reserved key is reserved as well.
    let reserved = plan(&[(
        "goals/g.md",
        "title = \"G\"\nstatus = \"idea\"\naudience = [\"public\"]\n[[support]]\n\
         what = \"Call piet.support@bees.example\"\n+++\n",
    )]);
    assert_eq!(found(&reserved, "contact-details"), settings);
    assert!(!files(&reserved, "portfolio").contains("piet.support"));
}

const HIDDEN: (&str, &str) =
    ("goals/leave.md", "title = \"Leave this company\"\nstatus = \"idea\"\naudience = []\n+++\n");

/// The body of a public page with a link to a private goal: what the portfolio shows of it, and
/// whether a gap is found.
fn page(body: &str) -> (String, bool) {
    let text = format!("title = \"Page\"\naudience = [\"public\"]\n+++\n{body}");
    let plan = plan(&[HIDDEN, ("pages/page.md", &text)]);
    let all = files(&plan, "portfolio");
    let (_, page) = all.split_once("== pages/page.html").expect("the page");
    let page = page.split("\n== ").next().unwrap_or_default().to_owned();
    assert!(!all.to_lowercase().contains("leave this company") && !all.contains("leave.html"));
    (page, !found(&plan, "hidden-reference").is_empty())
}

#[test]
fn what_holds_only_hidden_references_disappears_whole() {
    for (body, kept, gone) in [
        ("Before.\n\n- [[leave]]\n\nAfter.\n", "Before.", "<li>"),
        ("- [[leave]]\n- Stays.\n", "Stays.", "<li></li>"),
        (
            "- [ ] [[leave]]\n- [ ] Stays.\n",
            "Stays.",
            "<input disabled=\"\" type=\"checkbox\"/>\n</li>",
        ),
        ("1. [[leave]]\n2. Stays.\n", "Stays.", "start="),
        ("1. [[leave]]\n1. **[[leave]]**, [[leave]]\n1. Stays.\n", "Stays.", "start="),
        ("## Goals\n\n- [[leave]]\n\n## Next\n\nStays.\n", "Stays.", "Goals"),
        ("## [[leave]]\n\nStays.\n", "Stays.", "<h2"),
        ("## Goals\n\n### Now\n\n[[leave]]\n\n## Next\n\nStays.\n", "Stays.", "Goals"),
        (
            "| What | When |\n| --- | --- |\n| [[leave]] | |\n| Stays. | May |\n",
            "Stays.",
            "<td></td>",
        ),
        ("Stays.\n\n| What | When |\n| --- | --- |\n| [[leave]] | |\n", "Stays.", "<table"),
        ("> Stays.\n>\n> - [[leave]]\n", "Stays.", "<li>"),
        ("Stays.[^1]\n\n[^1]: [[leave]]\n", "Stays.", "footnote"),
        ("- Stays.\n  - [[leave|Leave this company]]\n", "Stays.", "<ul>\n<li></li>"),
        ("Stays.\n\n- [Leave this company](../goals/leave.md)\n", "Stays.", "<li>"),
    ] {
        let (page, gap) = page(body);
        let main = page.split("<main").nth(1).unwrap_or(&page).split("</main>").next();
        let main = main.unwrap_or_default();
        assert!(page.contains(kept), "{body}: {page}");
        assert!(!main.contains(gone), "{body}: {main}");
        assert!(!gap, "nobody notices in {body}");
    }
}

#[test]
fn a_gap_in_a_sentence_is_found_and_words_of_ones_own_are_none() {
    for (body, expected) in [
        ("More about that in [[leave]].\n", true),
        ("- See [[leave]]\n", true),
        ("| [[leave]] | May |\n| --- | --- |\n| a | b |\n", true),
        ("See [Leave this company](../goals/leave.md) too.\n", true),
        ("More about that in [[leave|a later year]].\n", false),
        ("More in [a later year](../goals/leave.md).\n", false),
        ("<!-- [[leave]] -->\nPlain.\n", false),
        ("## Mine {.private}\n\nSee [[leave]].\n", false),
    ] {
        assert_eq!(page(body).1, expected, "{body}");
    }
    // A key that is not shown leaves no gap.
    let log = "date = 2026-05-01\ntitle = \"Course\"\nneed = \"n\"\nresult = \"R\"\n\
               competence = [\"x\"]\naudience = [\"public\"]\n+++\n";
    let need = "title = \"N\"\nstatus = \"met\"\n+++\n";
    let plan = plan(&[("needs/n.md", need), ("log/l.md", log)]);
    assert!(found(&plan, "hidden-reference").is_empty());
}

#[test]
fn where_somebody_is_heading_is_theirs() {
    let settings = r#"
lang = "en"
[person]
name = "Somebody"
role = "Purchaser"
towards = "Contract manager"
seeks = "A place elsewhere"
[[route]]
when = 2020
what = "Clerk"
[[route]]
when = 2099
what = "Head of purchasing"
[audiences]
manager = "My manager"
[[edition]]
name = "portfolio"
audience = "public"
[[edition]]
name = "talk"
audience = "manager"
[[edition]]
name = "own"
audience = "private"
"#;
    let ahead = ["Contract manager", "A place elsewhere", "Head of purchasing"];
    let closed = read(settings, &[]);
    for edition in ["portfolio", "talk"] {
        let all = files(&closed, edition);
        assert!(all.contains("Purchaser") && all.contains("Clerk"), "{edition}");
        assert!(ahead.iter().all(|words| !all.contains(words)), "{edition}");
    }
    let own = files(&closed, "own");
    assert!(ahead.iter().all(|words| own.contains(words)));
    let said = settings
        .replace("[[route]]\nwhen = 2020", "[person.audience]\ntowards = [\"public\"]\nseeks = [\"manager\"]\n[[route]]\nwhen = 2020")
        .replace("what = \"Head of purchasing\"", "what = \"Head of purchasing\"\naudience = [\"public\"]");
    let open = read(&said, &[]);
    let (portfolio, talk) = (files(&open, "portfolio"), files(&open, "talk"));
    assert!(
        ahead.iter().all(|words| talk.contains(words)),
        "what is public is for the manager too"
    );
    assert!(portfolio.contains(ahead[0]) && !portfolio.contains(ahead[1]));
}

#[test]
fn now_and_desired_says_nothing_of_what_is_open_to_others() {
    let now = "moment = \"now\"\ndate = 2026-01-02\naudience = [\"manager\"]\n+++\n\
               ## Environment\n\nA mill.\n\n## Mission {.private}\n\nTo leave.\n";
    let plan = plan(&[("situation/now.md", now)]);
    let all = files(&plan, "talk");
    assert!(all.contains("A mill."));
    for open in ["not filled in", "Mission", "To leave"] {
        assert!(!all.contains(open), "{open}");
    }
}

const NAMES: &str = r#"
lang = "en"
[person]
name = "Somebody"
[audiences]
manager = "My manager"
[[edition]]
name = "portfolio"
audience = "public"
[privacy]
names = ["Anne", "Bo de Wit"]
roles = { "Anne" = "my manager" }
"#;

#[test]
fn a_name_is_in_no_label_link_or_sentence_in_whatever_form() {
    let page = "title = \"Page\"\naudience = [\"public\"]\n+++\n\
                Anne said yes. It was Annes idea, and Anne's day. Bo de Wits table.\n\n\
                A [profile](https://x.example/in/anne-visser) and <https://x.example/bodewit>.\n";
    let evidence = "title = \"Talk\"\nissued = 2026-05-01\naudience = [\"public\"]\n\
                    url = \"https://x.example/annes-talk\"\n+++\n";
    let log = "title = \"Baked\"\ndate = 2026-05-02\naudience = [\"public\"]\n\
               tags = [\"anne\", \"bread\", \"annes-day\"]\nresult = \"A loaf.\"\n+++\n";
    let texts = [("pages/page.md", page), ("evidence/talk.md", evidence), ("log/day.md", log)];
    let texts: Vec<(String, String)> =
        texts.iter().map(|(path, text)| ((*path).to_owned(), format!("+++\n{text}"))).collect();
    let plan = read(NAMES, &texts);
    let all = files(&plan, "portfolio");
    let mut words = all.split(|sign: char| !sign.is_alphanumeric());
    let named = words
        .find(|word| ["anne", "annes", "bodewit", "wit", "wits"].contains(&&*word.to_lowercase()));
    assert_eq!(named, None);
    assert!(all.contains("My manager said yes."), "a sentence begins with a capital");
    assert!(all.contains("A profile and") && all.contains("bread"));
}

/// The home page of the portfolio.
fn home(plan: &Snapshot) -> String {
    let all = files(plan, "portfolio");
    let mut parts = all.split("== ");
    parts.find(|part| part.starts_with("index.html")).expect("the first page").to_owned()
}

#[test]
fn a_name_that_cannot_be_replaced_is_found_and_stops_what_is_made() {
    use pop::leaks::Secrets;
    let page = "+++\ntitle = \"A day\"\naudience = [\"public\"]\n+++\nPlain.\n";
    for (path, text) in [
        ("pages/with-anne.md", page.to_owned()),
        ("pages/annes-day.md", page.to_owned()),
        ("pages/day.md", page.replace("title", "id = \"anne-and-me\"\ntitle")),
    ] {
        let plan = read(NAMES, &[(path.to_owned(), text)]);
        assert_eq!(found(&plan, "personal-name"), [path]);
        let edition = &plan.plan.config.editions[0];
        let settings = plan.sources.get("pop.toml");
        let secrets = Secrets::of(&plan.plan, edition, settings, &[]);
        let home = home(&plan);
        let leaks = secrets.search("index.html", home.as_bytes());
        assert!(leaks.iter().any(|leak| leak.text == "Anne"), "{path}: {leaks:?}");
        let address = path.replace(".md", ".html");
        let named = !secrets.search(&address, b"").is_empty();
        assert_eq!(named, path.contains("anne"), "{path}");
    }
    let plan = read(NAMES, &[("pages/day.md".to_owned(), page.to_owned())]);
    let secrets = Secrets::of(&plan.plan, &plan.plan.config.editions[0], None, &[]);
    let leaks = secrets.search("index.html", home(&plan).as_bytes());
    assert!(leaks.is_empty(), "{leaks:?}");
}
