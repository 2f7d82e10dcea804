//! Tests that nothing hidden occurs in any byte of an edition: plans with a canary in every text.
//!
//! The test computes what a reader may see independently, with sets instead of the product's code,
//! and compares it with every page of the product.

use std::fmt::Write;

use jiff::civil::date;
use pop::base::{Severity, Source};
use pop::plan::visibility::{Extent, overview};
use pop::render::export::Export;
use pop::render::{Route, Site, Theme};
use pop::view;
use pop::workspace::{Change, Workspace};
use proptest::prelude::*;

use super::canary_plans::{SETTINGS, VIEWERS, admits, canary_plan};

fn check(seed: u64) -> Result<(), TestCaseError> {
    let random = canary_plan(seed);
    let mut workspace = Workspace::new(date(2026, 6, 1));
    let mut changes = vec![Change::Text(Source::new("pop.toml", SETTINGS))];
    changes.extend(random.files.iter().map(|(path, text)| Change::Text(Source::new(path, text))));
    workspace.apply(changes);
    let snapshot = workspace.snapshot();
    let errors: Vec<_> =
        snapshot.diagnostics.iter().filter(|d| d.severity == Severity::Error).collect();
    // A document may have more readers than what it belongs to, for a reason.
    let errors: Vec<_> = errors.into_iter().filter(|d| d.rule != "wider-audience").collect();
    prop_assert!(
        errors.is_empty(),
        "seed {seed}: the plan must be one that is published: {errors:#?}"
    );
    // A part has a reason exactly if its document is shown and the part is not, or not whole.
    for row in overview(&snapshot.plan) {
        for part in &row.parts {
            for (seen, shown) in part.shown.iter().zip(&row.shown) {
                let hidden = *shown && seen.extent != Extent::All;
                prop_assert_eq!(seen.hidden.is_some(), hidden, "seed {}: {:?}", seed, part.name);
            }
        }
    }
    for (name, viewer) in VIEWERS {
        let edition =
            snapshot.plan.config.editions.iter().find(|e| &*e.name == name).expect("an edition");
        let view = view::project(&snapshot.plan, edition);
        let theme = Theme::of(&view);
        let site = Site::new(&view, &theme, &[], snapshot.plan.config.lang);
        let mut all = String::new();
        for route in site.routes() {
            let path = site.path(route);
            let bytes = site.render(route).expect("a page");
            let _ = write!(all, "{path}\n{}\n", String::from_utf8_lossy(&bytes));
        }
        // Including files that only larger plans have.
        for export in Export::ALL {
            let bytes = site.render(Route::Export(export)).expect("a file");
            all.push_str(&String::from_utf8_lossy(&bytes));
        }
        all.push_str(&paper(&view));
        prop_assert!(!all.contains("canarycommentbird"), "seed {seed}: a comment in {name}");
        for canary in &random.canaries {
            let found = all.contains(&canary.text);
            if !canary.may_be_seen(viewer) {
                prop_assert!(!found, "seed {seed}: {} leaks into {name}", canary.text);
            } else if viewer == "private" && canary.shown {
                prop_assert!(found, "seed {seed}: the author misses {}", canary.text);
            }
        }
        for ((path, _), readers) in random.files.iter().zip(&random.readers) {
            let id = path.rsplit('/').next().unwrap_or_default().trim_end_matches(".md");
            let open = admits(readers, viewer);
            prop_assert!(open || !all.contains(id), "seed {seed}: the name {id} leaks into {name}");
        }
    }
    Ok(())
}

/// Builds a small plan and returns the text of all pages of an edition.
fn all_pages(files: &[(&str, &str)], edition: &str) -> String {
    let mut workspace = Workspace::new(date(2026, 6, 1));
    let change = |(path, text): &(&str, &str)| Change::Text(Source::new(path, text));
    workspace.apply(files.iter().map(change).collect());
    let plan = workspace.snapshot().plan;
    let edition = plan.config.editions.iter().find(|e| &*e.name == edition).expect("an edition");
    let view = view::project(&plan, edition);
    let theme = Theme::of(&view);
    let site = Site::new(&view, &theme, &[], plan.config.lang);
    site.routes().into_iter().fold(String::new(), |mut all, route| {
        let page = site.render(route).expect("a page");
        let _ = writeln!(all, "{}\n{}", site.path(route), String::from_utf8_lossy(&page));
        all
    })
}

/// All data for the printed report of an edition.
#[cfg(feature = "pdf")]
pub(super) fn paper(view: &view::View) -> String {
    use pop::render::report::{Paper, data};
    let files = Paper::ALL.map(|paper| data(view, paper)).concat();
    files.iter().map(|(_, bytes)| String::from_utf8_lossy(bytes)).collect()
}

#[cfg(not(feature = "pdf"))]
pub(super) fn paper(_: &view::View) -> String {
    String::new()
}

const PUBLIC: &str = "+++\ntitle = \"Page\"\naudience = [\"public\"]\n+++\n";

/// The text of a public page with this body, in the public edition.
fn public_page(body: &str) -> String {
    all_pages(&[("pop.toml", SETTINGS), ("pages/p.md", &format!("{PUBLIC}{body}"))], "portfolio")
}

#[test]
fn a_mark_that_is_not_understood_hides_the_whole_text() {
    for body in [
        "## A {.private} <!-- x -->\n\nCANARY\n",
        "## A {.private}.\n\nCANARY\n",
        "##A {.private}\n\nCANARY\n",
        "A {.private}\nmore\n---\n\nCANARY\n",
        "**A** {.private} CANARY\n",
        "## A {.privaat}\n\nCANARY\n",
        "## A {.private .public}\n\nCANARY\n",
    ] {
        assert!(!public_page(body).contains("CANARY"), "{body}");
    }
}

#[test]
fn notes_and_comments_do_not_outlive_what_they_belong_to() {
    for body in [
        "## H {.private}\n\nx[^a]\n\n## V\n\ny\n\n[^a]: CANARY\n",
        "## H {.private}\n\nx[^a]\n\n## V\n\ny\n\n[^a]: see[^b]\n\n[^b]: CANARY\n",
        "a \\\\<!-- CANARY\n",
        "text\n\n    <!-- CANARY -->\n",
        "![[CANARY]]\n",
        "[u](#canary)\n\n## CANARY {.private}\n",
    ] {
        let page = public_page(body).to_lowercase();
        assert!(!page.contains("canary"), "{body}\n{page}");
    }
    assert!(public_page("x[^a]\n\n[^a]: SEEN\n").contains("SEEN"));
}

#[test]
fn a_translation_never_shows_more_than_its_original() {
    let english = SETTINGS
        .replace("lang = \"en\"", "lang = \"nl\"")
        .replace("audience = \"public\"", "audience = \"public\"\nlang = \"en\"");
    let check = |original: &str, overlay: &str| {
        let files = [("pop.toml", &*english), ("pages/p.md", original), ("pages/p.en.md", overlay)];
        let pages = all_pages(&files, "portfolio");
        assert!(!pages.contains("CANARY"), "{original}\n{overlay}");
    };
    let body = |text: &str| format!("{PUBLIC}{text}");
    check(&body("## A {.private}\n\nx\n"), "+++\n+++\n## A\n\nCANARY\n");
    check(&body("## A {.private}\n\nx\n\n## B\n"), "+++\n+++\n## A\n\nCANARY\n\n## B {.private}\n");
    check(&body("x\n"), "+++\naudience = []\n+++\nCANARY\n");
    // A mark inside a quote or list hides its contents; one without a meaning hides the whole text.
    check(&body("> ## A {.private}\n> x\n"), "+++\n+++\n> ## A\n> CANARY\n");
    check(&body("- ## A {.private}\n  x\n"), "+++\n+++\n- ## A\n  CANARY\n");
    check(&body("## A {.privaat}\n\nx\n"), "+++\n+++\n## A\n\nCANARY\n");
    let goal = |path: &str, overlay: &str, original: &str| {
        let files = [("pop.toml", &*english), ("goals/g.md", original), (path, overlay)];
        assert!(!all_pages(&files, "portfolio").contains("CANARY"), "{overlay}");
    };
    let original = "+++\ntitle = \"G\"\nstatus = \"idea\"\naudience = [\"public\"]\n\
                    [[plan]]\nwhen = \"a\"\nthen = \"CANARY\"\naudience = []\n+++\n";
    let overlay = "+++\n[[plan]]\nwhen = \"a\"\nthen = \"CANARY\"\naudience = [\"public\"]\n+++\n";
    goal("goals/g.en.md", overlay, original);
    // Another document whose name has the same beginning.
    let files = [
        ("pop.toml", &*english),
        ("pages/p.md", PUBLIC),
        ("pages/p.v2.md", "+++\ntitle = \"x\"\n+++\nCANARY\n"),
        ("pages/p.v2.en.md", "+++\n+++\nCANARY\n"),
    ];
    assert!(!all_pages(&files, "portfolio").contains("CANARY"));
    // A translation without its original.
    let open = format!("{english}\n[audience.default]\npage = [\"public\"]\n");
    let files = [("pop.toml", &*open), ("pages/p.en.md", "+++\ntitle = \"CANARY\"\n+++\n")];
    assert!(!all_pages(&files, "portfolio").contains("CANARY"));
}

#[test]
fn nothing_is_open_to_readers_nobody_declared() {
    let settings = SETTINGS.replace("audience = \"manager\"", "audience = \"manger\"");
    let page = "+++\ntitle = \"x\"\naudience = [\"manager\"]\n+++\nCANARY\n";
    let files = [("pop.toml", &*settings), ("pages/p.md", page)];
    assert!(!all_pages(&files, "talk").contains("CANARY"));
    let open = format!("{SETTINGS}\n[audience.default]\npage = [\"public\"]\n");
    for head in ["audence = []", "audience = {}", "[audience]\ntitel_ = []"] {
        let page = format!("+++\ntitle = \"x\"\n{head}\n+++\nCANARY\n");
        let files = [("pop.toml", &*open), ("pages/p.md", &*page)];
        assert!(!all_pages(&files, "portfolio").contains("CANARY"), "{head}");
    }
}

#[test]
fn names_that_stay_with_the_author_give_way_to_roles() {
    let settings = format!(
        "{SETTINGS}\n[privacy]\nnames = [\"Femke de Boer\", \"Femke\"]\nroles = {{ \"Femke de Boer\" = \"my manager\" }}\n"
    );
    let page =
        "+++\ntitle = \"Femke de Boer\"\naudience = [\"public\"]\n+++\nFemke de Boer and Femke.\n";
    let files = [("pop.toml", &*settings), ("pages/p.md", page)];
    let public = all_pages(&files, "portfolio");
    assert!(!public.contains("Femke") && public.contains("My manager and […]."), "{public}");
    assert!(all_pages(&files, "own").contains("Femke de Boer and Femke."));
}

#[test]
fn a_name_gives_way_in_labels_and_addresses_and_across_lines_too() {
    let settings = SETTINGS.replace("\"My manager\"", "\"Jan Bos\"")
        + "\n[privacy]\nnames = [\"Jan Bos\"]\nroles = { \"Jan Bos\" = \"my manager\" }\n";
    let page = "+++\ntitle = \"Page\"\naudience = [\"public\"]\n+++\nWe met Jan\nBos and JAN BOS.\n\n\
                ## Jan Bos {.public}\n\nSee [above](#jan-bos).\n\n> It was Jan\n> Bos.\n";
    for edition in ["portfolio", "talk"] {
        let pages = all_pages(&[("pop.toml", &settings), ("pages/p.md", page)], edition);
        let plain = pages.to_lowercase().replace(['\n', '-'], " ");
        assert!(!plain.contains("jan bos"), "{edition}: {pages}");
        assert!(pages.contains("We met my manager and my manager."), "{edition}");
    }
}

#[test]
fn a_file_that_is_only_mentioned_is_never_there() {
    for hide in ["", "[audience]\ndocument = [\"public\"]\nshow = []\n"] {
        let audience = if hide.is_empty() { "audience = [\"public\"]\n" } else { hide };
        let evidence = format!(
            "+++\ntitle = \"E\"\nfile = \"canary.pdf\"\nshow = \"mention\"\nquote = \"CANARY\"\n\
             consent = 2030-01-01\n{audience}+++\n"
        );
        let mut workspace = Workspace::new(date(2026, 6, 1));
        workspace.apply(vec![
            Change::Text(Source::new("pop.toml", SETTINGS)),
            Change::Text(Source::new(
                "evidence/e.md",
                &format!("{evidence}See [it](canary.pdf).\n"),
            )),
            Change::Text(Source::new(
                "pages/p.md",
                &format!("{PUBLIC}![That](../evidence/canary.pdf)\n"),
            )),
            Change::File("evidence/canary.pdf".into()),
        ]);
        let plan = workspace.snapshot().plan;
        let view = view::project(&plan, &plan.config.editions[0]);
        assert_eq!(view.evidence.len(), 1, "{:?}", workspace.snapshot().diagnostics);
        assert_eq!(view.files, []);
        assert!(view.quotes.is_empty(), "the consent lies in the future");
    }
}

#[test]
fn a_file_that_other_evidence_shows_is_no_mere_mention() {
    let evidence = |show: &str, audience: &str| {
        format!(
            "+++\ntitle = \"E\"\nfile = \"seen.pdf\"\n{show}audience = [\"{audience}\"]\n+++\n\
             See [it](seen.pdf).\n"
        )
    };
    let mut workspace = Workspace::new(date(2026, 6, 1));
    workspace.apply(vec![
        Change::Text(Source::new("pop.toml", SETTINGS)),
        Change::Text(Source::new("evidence/a.md", &evidence("show = \"mention\"\n", "public"))),
        Change::Text(Source::new("evidence/b.md", &evidence("", "manager"))),
        Change::File("evidence/seen.pdf".into()),
    ]);
    let plan = workspace.snapshot().plan;
    for (name, expected) in [("portfolio", 0), ("talk", 1), ("own", 1)] {
        let edition = plan.config.editions.iter().find(|edition| &*edition.name == name);
        let view = view::project(&plan, edition.expect("an edition"));
        assert_eq!(view.files.len(), expected, "{name}");
    }
}

#[test]
fn an_id_inside_a_document_cannot_be_hidden_by_itself_and_that_is_said() {
    let profile = "+++\nrole = \"R\"\n[audience]\ndocument = [\"public\"]\n\"competence.id\" = []\n\
                   [[competence]]\nid = \"x\"\nname = \"X\"\nrequired = 3\n+++\n";
    let mut workspace = Workspace::new(date(2026, 6, 1));
    workspace.apply(vec![Change::Text(Source::new("profiles/p.md", profile))]);
    let findings = workspace.snapshot().diagnostics;
    let told =
        findings.iter().any(|one| one.rule == "unknown-key" && one.severity == Severity::Error);
    assert!(told, "{findings:?}");
}

#[test]
fn readings_name_no_hidden_measure() {
    let goal = "+++\ntitle = \"G\"\nstatus = \"idea\"\naudience = [\"public\"]\n\
                [[measure]]\nname = \"canary\"\nfrom = 0\nto = 9\naudience = []\n+++\n";
    let log = "+++\ntitle = \"L\"\ndate = 2026-05-01\ngoal = \"g\"\naudience = [\"public\"]\n\
               [readings]\ncanary = 4210\n+++\n";
    let files = [("pop.toml", SETTINGS), ("goals/g.md", goal), ("log/l.md", log)];
    let public = all_pages(&files, "portfolio");
    assert!(!public.contains("canary") && !public.contains("4210"));
    assert!(all_pages(&files, "own").contains("4210"));
}

#[test]
fn an_edition_of_the_example_does_not_depend_on_what_it_hides() {
    let root = std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("example-plan");
    let changes = pop::host::disk::read_plan(&root).expect("the example is there");
    for name in ["portfolio", "portfolio-en", "gesprek"] {
        let mut whole = Workspace::new(date(2026, 9, 18));
        whole.apply(changes.clone());
        let whole = whole.snapshot();
        let edition = whole.plan.config.editions.iter().find(|e| &*e.name == name).expect("there");
        let viewer = whole.plan.viewer(edition);
        let hidden: Vec<String> = whole
            .plan
            .iter()
            .filter(|(id, _)| !whole.plan.access(*id).document.allows(viewer))
            .map(|(_, entry)| entry.path.to_string())
            .collect();
        assert!(!hidden.is_empty(), "{name} hides something");
        let mut less = Workspace::new(date(2026, 9, 18));
        less.apply(changes.clone());
        for path in &hidden {
            less.apply(vec![
                Change::Removed(path.as_str().into()),
                Change::Removed(path.replace(".md", ".en.md").into()),
            ]);
        }
        let same =
            super::example::pages(&whole, name) == super::example::pages(&less.snapshot(), name);
        assert!(same, "{name} depends on what it hides");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn nothing_hidden_is_in_any_byte_of_an_edition(seed in any::<u64>()) {
        check(seed)?;
    }
}
