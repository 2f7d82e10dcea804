//! Comments, marks and names in a text: what is hidden by them, and what a cut leaves.

use jiff::civil::date;
use pop::base::Source;
use pop::view;
use pop::workspace::{Change, Workspace};

use super::body::{SETTINGS, all, findings, page, shown, snapshot};

#[test]
fn remarks_in_keys_are_in_no_output() {
    for key in [
        "result = \"SEEN %%CANARY%%\"",
        "result = \"SEEN <!-- CANARY --> more\"",
        "result = \"%%CANARY%% SEEN %%CANARY%%\"",
        "result = \"SEEN\"\nprovider = \"School %%CANARY%%\"",
        "result = \"SEEN\"\ntags = [\"bread %%CANARY%%\"]",
    ] {
        let head = format!("title = \"L\"\ndate = 2026-08-01\n{key}");
        for edition in ["portfolio", "own"] {
            let made = all(
                &snapshot("en", &[("log/l.md", &format!("+++\n{head}\n+++\nWords.\n"))]),
                edition,
            );
            assert!(!made.contains("CANARY") && made.contains("SEEN"), "{key}: {made}");
        }
    }
    let percent =
        "+++\ntitle = \"L\"\ndate = 2026-08-01\nresult = \"From 5%% to 9%\"\n+++\nWords.\n";
    assert!(all(&snapshot("en", &[("log/l.md", percent)]), "own").contains("From 5%% to 9%"));
}

#[test]
fn remarks_of_obsidian_are_in_no_output() {
    for body in [
        "Before %%CANARY%% after SEEN.\n",
        "SEEN\n\n%%\nCANARY a block\n\n## CANARY {.private}\n%%\n\nSEEN\n",
        "- SEEN %%CANARY\n- CANARY%% SEEN\n",
        "SEEN [%%CANARY%%words](https://x.example)\n",
        "SEEN\n\n    %%CANARY%%\n",
        "SEEN %%CANARY\n\nCANARY\n",
        "SEEN %%CANARY `%%` CANARY\n",
        "| SEEN |\n|---|\n| %%CANARY%% |\n",
        "> SEEN\n> %%CANARY%%\n",
        "SEEN %%CANARY <!-- x %% CANARY --> %%\n",
    ] {
        for edition in ["portfolio", "own"] {
            let made = all(
                &snapshot(
                    "en",
                    &[
                        ("pages/p.md", body),
                        (
                            "log/l.md",
                            &format!("+++\ntitle = \"L\"\ndate = 2026-08-01\n+++\n{body}"),
                        ),
                    ],
                ),
                edition,
            );
            assert!(!made.contains("CANARY") && made.contains("SEEN"), "{body}: {made}");
        }
    }
    let code = shown("`%%a%%`\n\n```\n%%b%%\n```\n");
    assert!(code.contains("%%a%%") && code.contains("%%b%%"), "{code}");
    let secret =
        "+++\ntitle = \"P\"\n+++\nOpen words. %%the salary talk went badly wrong on monday%%\n";
    let snapshot = snapshot("en", &[("pages/p.md", secret)]);
    let plan = &snapshot.plan;
    let secrets = pop::leaks::Secrets::of(plan, &plan.config.editions[0], None, &[]);
    let leaked = secrets.search("a.html", b"<p>the salary talk went badly wrong on monday</p>");
    assert_eq!(leaked.len(), 1, "what a remark says is looked for");
}

#[test]
fn a_comment_that_ends_early_or_never_is_told_of() {
    for (body, id) in [
        ("<!-- a <!-- b --> secret -->\n", "loose-comment"),
        ("So <!-- a <!-- b --> secret -->\n", "loose-comment"),
        ("<!--> secret -->\n", "loose-comment"),
        ("x <!---> secret -->\n", "loose-comment"),
        ("> x --> y\n", "loose-comment"),
        ("x <!-- y\n", "loose-comment-open"),
        ("<!-- y\n\nz\n", "loose-comment-open"),
        ("x %%y\n", "loose-comment-remark"),
    ] {
        let told = findings(&[("pages/p.md", body)]);
        assert_eq!(told.iter().map(|(id, _)| &**id).collect::<Vec<_>>(), [id], "{body}: {told:?}");
    }
    for body in ["x <!-- y --> z\n", "`-->`\n", "```\n-->\n```\n", "%%a --> b%%\n", "<!-- %% -->\n"]
    {
        assert_eq!(findings(&[("pages/p.md", body)]), [], "{body}");
    }
}

#[test]
fn html_is_told_of_once() {
    let told = findings(&[(
        "pages/p.md",
        "a <b>b</b> <i>c</i><br>d\n\n| a |\n|---|\n| b<br/>c |\n\n<div>\ne\n</div>\n",
    )]);
    assert_eq!(told, [("raw-html".to_owned(), "<b>".to_owned())]);
}

#[test]
fn marks_of_other_programs_hide_and_are_an_error() {
    for body in [
        "## A\n{: .private}\n\nCANARY\n",
        "CANARY\n{:.private}\n",
        "```{.private}\nCANARY\n```\n",
        "~~~ {.private}\nCANARY\n~~~\n",
        "```private\nCANARY\n```\n",
        "::: private\nCANARY\n:::\n",
        "::private\nCANARY\n",
        ":::{.prive}\nCANARY\n:::\n",
        "::: {audience=coach}\nCANARY\n:::\n",
        "!!! private\n    CANARY\n",
        "> [!private]\n> CANARY\n",
        "/// private\nCANARY\n///\n",
        "{% private %}\nCANARY\n{% endprivate %}\n",
        "{{< private >}}\nCANARY\n{{< /private >}}\n",
        "<div class=\"private\">\n\nCANARY\n\n</div>\n",
        "#private CANARY\n",
        "## A {#private}\n\nCANARY\n",
        "- ::: privé\n  CANARY\n",
    ] {
        let snapshot = snapshot("en", &[("pages/p.md", body)]);
        assert!(!all(&snapshot, "portfolio").contains("CANARY"), "{body}");
        assert!(all(&snapshot, "own").contains("CANARY"), "{body}");
        let told = snapshot.diagnostics.iter().any(|one| {
            one.rule == "unknown-audience" && one.severity == pop::base::Severity::Error
        });
        assert!(told, "{body}: {:?}", snapshot.diagnostics);
    }
    for body in [
        "## Private life\n\nSEEN\n",
        "A private matter: SEEN {x}\n",
        "```rust\nprivate SEEN\n```\n",
        "`::: private` SEEN\n",
        "#privacy SEEN\n",
        "std::private SEEN\n",
        "> [!note]\n> SEEN in private\n",
    ] {
        assert!(
            all(&snapshot("en", &[("pages/p.md", body)]), "portfolio").contains("SEEN"),
            "{body}"
        );
    }
}

#[test]
fn a_cut_makes_no_link() {
    let evidence = "+++\ntitle = \"Diploma\"\nfile = \"diploma.jpg\"\nshow = \"mention\"\n+++\n";
    let secret = "+++\ntitle = \"Canary\"\naudience = []\n+++\n";
    for body in [
        "![x]<!-- better scan later -->(../evidence/diploma.jpg)",
        "[x]<!-- -->(../evidence/diploma.jpg)",
        "![x](../evidence/<!-- -->diploma.jpg)",
        "![x]%%later%%(../evidence/diploma.jpg)",
        "!<!-- -->[x](../evidence/diploma.jpg)",
        "![[diploma<!-- -->.jpg]]",
        "![<!-- -->[diploma.jpg]]",
        "[x]<!-- -->[d]\n\n[d]: ../evidence/diploma.jpg",
        "[x]<!-- -->(../evidence/other.pdf)",
        "[[can<!-- -->ary-page]]",
        "[<!-- -->[canary-page]]",
        "![x]<!<!-- -->-- -->(../evidence/diploma.jpg)",
        "![x](../evidence/diploma.jpg)",
        "![[diploma.jpg]]",
        "[[evidence/diploma.jpg|x]]",
    ] {
        let snapshot = snapshot(
            "en",
            &[
                ("evidence/e.md", evidence),
                ("evidence/diploma.jpg", ""),
                ("evidence/other.pdf", ""),
                ("pages/canary-page.md", secret),
                ("pages/p.md", body),
            ],
        );
        let plan = &snapshot.plan;
        let view = view::project(plan, &plan.config.editions[0]);
        assert_eq!(view.files, [], "{body}");
        let page = page(&snapshot, "portfolio", "pages/p.html");
        assert!(
            !page.contains("diploma.jpg\"") && !page.contains("canary-page.html"),
            "{body}: {page}"
        );
    }
    let photo = format!("lang = \"en\"\n{SETTINGS}")
        .replace("[person]", "[person]\nphoto = \"evidence/diploma.jpg\"");
    let mut workspace = Workspace::new(date(2026, 9, 1));
    workspace.apply(vec![
        Change::Text(Source::new("pop.toml", &photo)),
        Change::Text(Source::new("evidence/e.md", evidence)),
        Change::File("evidence/a.jpg".into()),
        Change::File("evidence/diploma.jpg".into()),
        Change::File("evidence/z.jpg".into()),
        Change::Text(Source::new(
            "pages/p.md",
            "+++\ntitle = \"P\"\n+++\n![z](../evidence/z.jpg)\n",
        )),
    ]);
    let plan = workspace.snapshot().plan;
    let view = view::project(&plan, &plan.config.editions[0]);
    assert!(view.person.photo.is_none(), "a photo that is only mentioned");
    // The remaining files keep their numbers, by which their bytes are found.
    let paths: Vec<_> = plan.files.iter().collect();
    let found: Vec<&str> = view.files.iter().map(|file| &**paths[file.source.0 as usize]).collect();
    assert_eq!(found, ["evidence/z.jpg"]);
}

#[test]
fn a_mark_that_a_cut_makes_hides() {
    for body in [
        "## A {.pri<!-- -->vate}\n\nCANARY\n",
        "## A %%x%%{.private}\n\nCANARY\n",
        "%%x%%## A {.private}\n\nCANARY\n",
    ] {
        assert!(!shown(body).contains("CANARY"), "{body}");
    }
}

#[test]
fn a_name_gives_way_or_is_told_of_however_it_is_written() {
    let settings = format!("lang = \"en\"\n{SETTINGS}\n[privacy]\nnames = [\"Jorin Hasvel\"]\n");
    for written in [
        "Jor*in* Hasvel",
        "Hasvel, Jorin",
        "J. Hasvel",
        "JorinHasvel",
        "**Jorin** Hasvel",
        "Jorin_Hasvel_",
        "JORIN HASVEL",
    ] {
        let mut workspace = Workspace::new(date(2026, 9, 1));
        workspace.apply(vec![
            Change::Text(Source::new("pop.toml", &settings)),
            Change::Text(Source::new(
                "pages/p.md",
                &format!("+++\ntitle = \"P\"\n+++\nWe met {written} at work.\n"),
            )),
        ]);
        let page = page(&workspace.snapshot(), "portfolio", "pages/p.html").to_lowercase();
        assert!(!page.contains("hasvel") && !page.contains("jor"), "{written}: {page}");
    }
    for (written, parts) in
        [("Jorin said, and Jorin went", 1), ("the Hasvel method of Jorin", 2), ("nobody", 0)]
    {
        let mut workspace = Workspace::new(date(2026, 9, 1));
        workspace.apply(vec![
            Change::Text(Source::new("pop.toml", &settings)),
            Change::Text(Source::new(
                "pages/p.md",
                &format!("+++\ntitle = \"P\"\n+++\n{written}\n"),
            )),
        ]);
        let told = workspace.snapshot().diagnostics;
        let told = told.iter().filter(|one| one.message_id() == "personal-name-part").count();
        assert_eq!(told, parts, "{written}");
    }
}
