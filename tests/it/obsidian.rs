//! Tests of what people bring along from Obsidian: headings by their words, pictures by their name,
//! remarks in code.

use std::fs;

use super::body::{all, findings, page, snapshot, values};
use super::tool::{err, out, pop};

const GOAL: &str = "+++\ntitle = \"Rye\"\nstatus = \"idea\"\n+++\n";

/// The findings about links and files in the document that refers to something.
fn told(files: &[(&str, &str)]) -> Vec<(String, String)> {
    let about = |id: &str| {
        ["broken-link", "missing-file", "unknown-reference", "loose-comment"]
            .iter()
            .any(|rule| id.starts_with(rule))
    };
    findings(files).into_iter().filter(|(id, _)| about(id)).collect()
}

#[test]
fn a_heading_with_its_own_name_is_found_by_its_words_too() {
    let goal = format!(
        "{GOAL}## Aanpak van *nu* {{#how}}\n\nx\n\n> ### Één ding {{#one}}\n\n## how\n\ny\n"
    );
    for (link, anchor) in [
        ("[[rye#Aanpak van nu]]", "how"),
        ("[[rye#aanpak VAN nu|so]]", "how"),
        ("[[rye#how]]", "how"),
        ("[[rye#Één ding]]", "one"),
        ("[so](../goals/rye.md#aanpak-van-nu)", "how"),
        ("[so](../goals/rye.md#Aanpak%20van%20nu)", "how"),
    ] {
        for lang in ["en", "nl"] {
            let body = format!("See {link}.\n");
            let files = [("goals/rye.md", &*goal), ("pages/p.md", &*body)];
            assert_eq!(told(&files), [], "{link}");
            let folder = if lang == "nl" { "paginas" } else { "pages" };
            let made = all(&snapshot(lang, &files), "portfolio");
            let wanted = format!("rye.html#{anchor}\"");
            assert!(made.contains(&wanted), "{folder}: {link}: no {wanted}");
        }
    }
    // On the page itself, and in another kind of document.
    for link in ["[[#The plan]]", "[so](#the-plan)", "[[#p]]"] {
        let body = format!("{link}\n\n## The plan {{#p}}\n\nx\n");
        assert_eq!(told(&[("pages/p.md", &body)]), [], "{link}");
        let shown = page(&snapshot("en", &[("pages/p.md", &body)]), "portfolio", "pages/p.html");
        assert!(values(&shown, "href").contains(&"#p"), "{link}: {shown}");
        let log = format!("+++\ntitle = \"L\"\ndate = 2026-08-01\n+++\n{body}");
        assert_eq!(told(&[("log/l.md", &log)]), [], "{link}");
    }
    // The anchor of one heading wins over the words of another, and words that no heading has are
    // reported.
    let both = "[[#how]]\n\n## how {#other}\n\nx\n\n## Later {#how}\n\ny\n";
    let shown = page(&snapshot("en", &[("pages/p.md", both)]), "portfolio", "pages/p.html");
    assert!(values(&shown, "href").contains(&"#how"), "{shown}");
    assert_eq!(told(&[("pages/p.md", "[[#Never]]\n\n## A {#b}\n")]).len(), 1);
}

#[test]
fn the_words_of_a_hidden_heading_lead_nowhere() {
    let goal = format!("{GOAL}Shown.\n\n## CANARY pay {{#pay .private}}\n\nCANARY\n");
    let body = "See [here](../goals/rye.md#canary-pay) and [[rye#pay|there]].\n";
    let made = all(&snapshot("en", &[("goals/rye.md", &goal), ("pages/p.md", body)]), "portfolio");
    assert!(!made.to_lowercase().contains("canary") && !made.contains("#pay"), "{made}");
}

const PICTURE: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"60\" height=\"30\">\
                       <rect width=\"50\" height=\"20\" fill=\"#483\"/></svg>";

/// A public plan with these files; pictures are drawings.
fn plan(lang: &str, files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let settings = format!(
        "lang = \"{lang}\"\n[[edition]]\nname = \"site\"\naudience = \"public\"\noutputs = [\"site\"]\n"
    );
    for (path, text) in files.iter().chain(&[("pop.toml", &*settings)]) {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    folder
}

#[test]
fn a_picture_is_found_by_its_name_wherever_it_is() {
    let head = "+++\ntitle = \"P\"\naudience = [\"public\"]\n";
    for (stored, written) in [
        ("files/oven.svg", "oven.svg"),
        ("a/b/c/Oven.SVG", "oven.svg"),
        ("photos/de oven.svg", "De oven.svg"),
        // The same letter in another Unicode form.
        ("photos/e\u{301}e\u{301}n.svg", "één.svg"),
        ("photos/img/oven.svg", "img/oven.svg"),
    ] {
        for (path, more) in
            [("pages/p.md", ""), ("log/l.md", "date = 2026-08-01\nresult = \"x\"\n")]
        {
            let text = format!(
                "{head}{more}+++\n\n![[{written}|a blue oven]] and\n\n- ![[{written}|300]]\n"
            );
            let plan = plan("en", &[(path, &text), (stored, PICTURE)]);
            let checked = out(&pop(plan.path(), &["check", "--format", "short"]));
            assert!(!checked.contains("missing-file"), "{stored}: {checked}");
            let built = pop(plan.path(), &["build"]);
            assert!(built.status.success(), "{}", err(&built));
            let site = plan.path().join("out/site");
            let pages = walkdir::WalkDir::new(&site).into_iter().filter_map(Result::ok);
            let shown =
                pages.filter(|file| file.path().extension().is_some_and(|end| end == "html"));
            let shown: Vec<String> =
                shown.map(|file| fs::read_to_string(file.path()).expect("a page")).collect();
            assert!(
                shown.iter().any(|page| page.contains("<img") && page.contains("a blue oven")),
                "{stored} for {written} in {path}"
            );
        }
    }
}

#[test]
fn of_two_files_with_one_name_neither_is_shown() {
    for (lang, message) in [("en", "several files have the name"), ("nl", "er zijn meer bestanden")]
    {
        for written in ["![[oven.svg|a]]", "[[oven.svg]]", "![[OVEN.svg]]"] {
            let text = format!("+++\ntitle = \"P\"\naudience = [\"public\"]\n+++\nSo: {written}\n");
            let page = ("pages/p.md", &*text);
            let files = [page, ("a/oven.svg", PICTURE), ("b/long/oven.svg", PICTURE)];
            let folder = plan(lang, &files);
            let checked = out(&pop(folder.path(), &["check"]));
            assert!(checked.contains(message), "{written}: {checked}");
            assert!(
                checked.contains("`a/oven.svg`") && checked.contains("`b/long/oven.svg`"),
                "{checked}"
            );
            assert_eq!(checked.matches("[missing-file]").count(), 1, "{checked}");
            assert!(!checked.contains("unknown-reference"), "{checked}");
            assert!(!folder.path().join("out/site/files").exists());
            let strictly =
                plan(lang, &[page, ("pages/oven.svg", PICTURE), ("b/oven.svg", PICTURE)]);
            let checked = out(&pop(strictly.path(), &["check"]));
            // The one beside the document is meant.
            assert!(written.contains("OVEN") || !checked.contains("missing-file"), "{checked}");
        }
    }
}

#[test]
fn remarks_stay_in_code_that_is_clearly_code() {
    let code = "Matlab:\n\n    x = 1; %%STAYS%%\n    y = 2 %% 3 %% 4\n\nGone %%CANARY%%.\n";
    let quoted = "> Matlab:\n>\n>     x = 1; %%STAYS%%\n\nGone %%CANARY%%.\n";
    for body in [code, quoted] {
        for (path, more) in
            [("pages/p.md", ""), ("log/l.md", "date = 2026-08-01\n"), ("needs/n.md", "")]
        {
            let text = format!("+++\ntitle = \"P\"\n{more}+++\n{body}");
            let made = all(&snapshot("en", &[(path, &text)]), "portfolio");
            assert!(made.contains("%%STAYS%%") && !made.contains("CANARY"), "{path}: {made}");
            assert_eq!(told(&[(path, &text)]), [], "{path}");
        }
    }
    // What may be a remark is hidden, and reported unless it is certain.
    for (body, id) in [
        ("SEEN\n\n    %%CANARY%%\n", Some("loose-comment-code")),
        ("SEEN\n\n    %%\n    CANARY\n    %%\n", Some("loose-comment-code")),
        ("- SEEN\n\n        x %%CANARY%%\n", Some("loose-comment-code")),
        ("- SEEN\n\n    %%CANARY%%\n", None),
        ("SEEN %%CANARY\n\n    x %%CANARY%% y\n", Some("loose-comment-remark")),
    ] {
        let made = all(&snapshot("en", &[("pages/p.md", body)]), "own");
        assert!(!made.contains("CANARY") && made.contains("SEEN"), "{body}: {made}");
        let told = told(&[("pages/p.md", body)]);
        assert_eq!(told.first().map(|(id, _)| &**id), id, "{body}");
    }
}

#[test]
fn a_callout_has_its_title_in_bold() {
    for (written, label) in [
        ("[!tip] Rise *slowly*", "<strong>Rise <em>slowly</em></strong>"),
        ("[!question]- Why rye?", "<strong>Why rye?</strong>"),
        ("[!open-question]", "<strong>Open question</strong>"),
        ("[!note|left]+", "<strong>Note</strong>"),
        ("[!WARNING]", "<strong>Warning</strong>"),
        ("[!vraag] Zie https://x.example", "<strong>Zie <a href=\"https://x.example\""),
    ] {
        for (rest, text) in
            [("\n> Twelve hours.", "<p>Twelve hours."), ("", ""), ("\n>\n> - a", "a")]
        {
            let body = format!("> {written}{rest}\n");
            let shown =
                page(&snapshot("en", &[("pages/p.md", &body)]), "portfolio", "pages/p.html");
            let quote = shown
                .split("<blockquote")
                .nth(1)
                .and_then(|part| part.split("</blockquote").next());
            let quote = quote.unwrap_or_default();
            assert!(quote.contains(label) && quote.contains(text), "{body}: {quote}");
            assert!(!quote.contains("[!") && !quote.contains("[</"), "{body}: {quote}");
        }
    }
    // What only looks like one stays as it is.
    for body in
        ["> [!tip](x.md) a\n", "> [!] a\n", "[!tip] a\n", "> a [!tip] b\n", "> `[!tip]` a\n"]
    {
        let shown = page(&snapshot("en", &[("pages/p.md", body)]), "portfolio", "pages/p.html");
        assert!(!shown.contains("<strong>a</strong>"), "{body}: {shown}");
        assert!(shown.contains("!tip") || shown.contains("[!]"), "{body}: {shown}");
    }
}

#[test]
fn an_empty_new_note_stops_nothing() {
    for (path, text) in [("Untitled.md", ""), ("Naamloos.md", "\n \n")] {
        let folder = plan("nl", &[(path, text)]);
        let checked = pop(folder.path(), &["check"]);
        assert!(checked.status.success(), "{}", out(&checked));
        assert!(out(&checked).contains("deze notitie is leeg"), "{}", out(&checked));
    }
    let folder = plan("en", &[("Untitled.md", "Words.\n")]);
    assert!(!pop(folder.path(), &["check"]).status.success());
}
