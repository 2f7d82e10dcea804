//! Tests of themes: another theme, another colour, and user files that replace those of a theme.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::served::Live;
use super::tool::{err, out, pop};

pub(super) const SETTINGS: &str = "lang = \"en\"\n[person]\nname = \"Ada\"\n";
pub(super) const GOAL: &str =
    "+++\ntitle = \"Bread\"\nstatus = \"idea\"\n+++\nWhy I want to bake.\n";

pub(super) fn plan(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), &[("pop.toml", SETTINGS), ("goals/bread.md", GOAL)]);
    write(folder.path(), files);
    folder
}

pub(super) fn write(folder: &Path, files: &[(&str, &str)]) {
    for (path, text) in files {
        let place = folder.join(path);
        fs::create_dir_all(place.parent().expect("a folder")).expect("folders");
        fs::write(place, text).expect("a file");
    }
}

pub(super) fn page(folder: &Path, path: &str) -> String {
    fs::read_to_string(folder.join("out/own").join(path)).unwrap_or_default()
}

/// Builds the author's edition; returns the exit code and the messages.
pub(super) fn build(folder: &Path) -> (Option<i32>, String) {
    let built = pop(folder, &["build", "--edition", "own", "--date", "2026-06-01"]);
    (built.status.code(), err(&built))
}

#[test]
fn a_part_and_a_page_of_the_person_take_the_place_of_the_themes() {
    let folder = plan(&[
        (
            "themes/parts/goal_cards.html",
            "{% component goal_cards(cards) -%}\n<p>MINE {{ cards | length }}</p>\n{%- endcomponent goal_cards %}\n",
        ),
        (
            "themes/list.html",
            "{% extends \"traject/list.html\" %}\n{% block hero %}<h1>NOT HERE</h1>{% endblock hero %}\n",
        ),
    ]);
    let (code, told) = build(folder.path());
    assert_eq!(code, Some(0), "{told}");
    let goals = page(folder.path(), "goals.html");
    assert!(goals.contains("<p>MINE 1</p>"), "the part");
    assert!(goals.contains("class=\"skip\""), "the rest is the theme's");
    let missing = page(folder.path(), "404.html");
    assert!(missing.contains("<h1>NOT HERE</h1>"), "the block");
    assert!(missing.contains("<p class=\"sec\"><a href=\"index.html\">"), "the block beside it");
}

#[test]
fn style_sheets_come_behind_the_themes_and_only_what_they_ask_for_goes_along() {
    let folder = plan(&[
        ("themes/20-later.css", "h1{color:red}"),
        (
            "themes/10-first.css",
            "@font-face{font-family:M;src:url(assets/m.woff2)}\nb{background:url('assets/none.png')}\n@import \"https://elsewhere.example/x.css\";\ni{background:url(../goals/bread.md)}",
        ),
        ("themes/assets/m.woff2", "a font"),
        ("themes/assets/unasked.woff2", "nobody asked"),
    ]);
    let (code, told) = build(folder.path());
    assert_eq!(code, Some(0), "{told}");
    let own = page(folder.path(), "own.css");
    assert!(own.find("@font-face") < own.find("h1{color:red}"), "{own}");
    assert!(!own.contains("@layer"), "outside of all layers, so that it wins: {own}");
    let home = page(folder.path(), "index.html");
    let sheets: Vec<&str> = home.split("rel=\"stylesheet\" href=\"").skip(1).collect();
    assert_eq!(sheets.len(), 2);
    assert!(sheets[0].starts_with("traject.css") && sheets[1].starts_with("own.css"));
    assert!(page(folder.path(), "goals/bread.html").contains("href=\"../own.css\""));
    assert_eq!(page(folder.path(), "assets/m.woff2"), "a font");
    assert!(!folder.path().join("out/own/assets/unasked.woff2").exists());
    for place in ["10-first.css:2:", "10-first.css:3:", "10-first.css:4:"] {
        assert!(told.contains(place), "{place}: {told}");
    }
    assert_eq!(told.matches("warning[style-address]").count(), 3, "{told}");
}

#[cfg(unix)]
#[test]
fn a_link_in_the_assets_does_not_lead_out_of_the_plan() {
    let folder = plan(&[("themes/own.css", "b{background:url(assets/out.bin)}")]);
    let elsewhere = tempfile::tempdir().expect("a folder");
    fs::write(elsewhere.path().join("secret.bin"), "secret").expect("a file");
    fs::create_dir_all(folder.path().join("themes/assets")).expect("a folder");
    let link = folder.path().join("themes/assets/out.bin");
    std::os::unix::fs::symlink(elsewhere.path().join("secret.bin"), link).expect("a link");
    let (code, told) = build(folder.path());
    assert_eq!(code, Some(0), "{told}");
    assert!(told.contains("the file `assets/out.bin` does not exist"), "{told}");
    assert!(!folder.path().join("out/own/assets/out.bin").exists());
}

/// Checks the findings about a template `home.html`, and that the earlier output stays.
fn broken(template: &str, expected: &[&str]) {
    let folder = plan(&[]);
    assert_eq!(build(folder.path()).0, Some(0));
    let before = page(folder.path(), "index.html");
    write(folder.path(), &[("themes/home.html", template)]);
    let (code, told) = build(folder.path());
    assert_eq!(code, Some(1), "{told}");
    for text in expected {
        assert!(told.contains(text), "`{text}` is not said:\n{told}");
    }
    assert!(told.contains("your earlier output is unchanged"), "{told}");
    assert_eq!(page(folder.path(), "index.html"), before);
    let dutch = pop(folder.path(), &["build", "--lang", "nl", "--edition", "own"]);
    assert!(err(&dutch).contains("fout[template-error]"), "{}", err(&dutch));
    assert!(err(&dutch).contains("tip: "), "{}", err(&dutch));
}

#[test]
fn a_mistake_in_a_template_is_shown_in_its_place() {
    let inner = |text: &str| {
        format!("{{% extends \"base.html\" %}}\n{{% block main %}}é {text}{{% endblock main %}}\n")
    };
    broken(
        "{% extends \"base.htm\" %}",
        &["themes/home.html:1:12", "no template `base.htm`", "did you mean `base.html`?"],
    );
    broken(
        &inner("{{ <goal_card cards={goals}/> }}"),
        &["themes/home.html:2:22", "no part `goal_card`", "did you mean `goal_cards`?", "^^^"],
    );
    broken(&inner("{{ name | uper }}"), &["themes/home.html:2:29", "no filter `uper`"]);
    broken(&inner("{% if name %}"), &["themes/home.html:2:", "template-error"]);
    broken(&inner("{{ page.titel }}"), &["themes/home.html:2:", "no `titel`"]);
    broken(
        &inner("{{ page.titel.x }}"),
        &["themes/home.html:2:27", "no `titel`", "did you mean `title`?"],
    );
    broken(&inner("{{ nam }}"), &["themes/home.html:2:", "no `nam`", "did you mean `name`?"]);
    broken("{% extends \"home.html\" %}", &["include each other endlessly"]);
    broken(
        "{% extends \"base.html\" %}\nlost words",
        &["themes/home.html:2:1", "outside all blocks"],
    );
    broken(
        "{% extends \"base.html\" %}\n{% component facts(items) %}x{% endcomponent facts %}",
        &["themes/home.html:2:4", "the part `facts` is defined twice"],
    );
}

#[test]
fn check_tells_of_a_template_that_cannot_be_read() {
    let folder = plan(&[("themes/parts/facts.html", "nothing")]);
    let checked = pop(folder.path(), &["check", "--format", "short"]);
    assert_eq!(checked.status.code(), Some(1));
    assert!(
        out(&checked).contains("themes/parts/facts.html:1:1: error[template-error]"),
        "{}",
        out(&checked)
    );
    assert!(out(&checked).contains("does not define the part `facts`"), "{}", out(&checked));
}

#[test]
fn what_a_template_says_is_no_leak() {
    let words = "only my manager may read these seven words";
    let hidden = format!("+++\ntitle = \"Notes\"\naudience = [\"private\"]\n+++\n{words}\n");
    let own = format!(
        "{{% extends \"traject/home.html\" %}}\n{{% block hero %}}<h1>{words}</h1>{{% endblock hero %}}\n"
    );
    let folder = plan(&[("pages/notes.md", &hidden), ("themes/home.html", &own)]);
    let built = pop(folder.path(), &["build", "--edition", "portfolio"]);
    assert_eq!(built.status.code(), Some(0), "{}", err(&built));
}

#[test]
fn another_theme_has_the_same_pages_without_script_or_inline_style() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("example-plan");
    let folder = tempfile::tempdir().expect("a folder");
    let build = |name: &str| {
        let out = folder.path().join(name);
        let plan = out.join("plan");
        let out = folder.path().join(format!("{name}-out"));
        let to = out.to_string_lossy().into_owned();
        let built = pop(&plan, &["build", "--edition", "eigen", "--out", &to]);
        assert_eq!(built.status.code(), Some(0), "{}", err(&built));
        out.join("eigen")
    };
    for name in ["traject", "stil"] {
        for entry in walkdir::WalkDir::new(&source).into_iter().filter_map(Result::ok) {
            let inner = entry.path().strip_prefix(&source).expect("inside");
            if entry.file_type().is_file() && !inner.starts_with("out") {
                let place = folder.path().join(name).join("plan").join(inner);
                fs::create_dir_all(place.parent().expect("a parent")).expect("a folder");
                fs::copy(entry.path(), place).expect("copied");
            }
        }
        let settings = folder.path().join(name).join("plan/pop.toml");
        let text = fs::read_to_string(&settings).expect("settings");
        let text = text.replace("name = \"traject\"", &format!("name = \"{name}\""));
        assert!(text.contains(&format!("name = \"{name}\"")));
        fs::write(&settings, text).expect("written");
    }
    let pages = |folder: &Path| -> Vec<String> {
        let files = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter();
        files
            .filter_map(Result::ok)
            .filter(|file| file.path().extension().is_some_and(|ending| ending == "html"))
            .map(|file| file.path().strip_prefix(folder).expect("inside").display().to_string())
            .collect()
    };
    let (traject, stil) = (build("traject"), build("stil"));
    assert_eq!(pages(&traject), pages(&stil));
    for page in pages(&stil) {
        let text = fs::read_to_string(stil.join(&page)).expect("a page");
        assert!(text.contains("stil.css\">") && !text.contains("traject.css"), "{page}");
        // Data that no browser runs, and the only page with a script: the search.
        let scripts = text.matches("<script").count();
        let data = text.matches("<script type=\"application/ld+json\">").count();
        let searches = if page.ends_with("zoeken.html") { 2 } else { 0 };
        assert!(scripts == data + searches && !text.contains(" style="), "{page}");
        for needed in ["class=\"skip\"", "<main ", "Content-Security-Policy", "<h1"] {
            assert!(text.contains(needed), "{page}: {needed}");
        }
    }
    let size = fs::metadata(stil.join("stil.css")).expect("the sheet").len();
    assert!(size <= 15_000, "{size}");
}

#[test]
fn a_name_that_is_no_theme_and_a_colour_that_carries_no_text_are_errors() {
    let check = |theme: &str, expected: &[&str]| {
        let folder = plan(&[("pop.toml", &format!("{SETTINGS}[theme]\n{theme}\n"))]);
        let checked = pop(folder.path(), &["check"]);
        for text in expected {
            assert!(out(&checked).contains(text), "`{text}`: {}", out(&checked));
        }
        (checked.status.code(), folder)
    };
    assert_eq!(check("name = \"stile\"", &["pop.toml:5:8", "did you mean `stil`?"]).0, Some(1));
    assert_eq!(check("accent = \"minth\"", &["did you mean `mint`?"]).0, Some(1));
    assert_eq!(check("accent = \"#12\"", &["this is not a colour"]).0, Some(1));
    let grey = &["pop.toml:5:10", "text is not readable on `#7d7d7d`", "choose `#808080`"];
    assert_eq!(check("accent = \"#7d7d7d\"", grey).0, Some(1));
    let (code, folder) = check("accent = \"#1D4ED8\"", &[]);
    assert_eq!(code, Some(0));
    assert_eq!(build(folder.path()).0, Some(0));
    let style = page(folder.path(), "traject.css");
    assert!(style.contains("--hero:#1d4ed8;--on-hero:#ffffff"), "white on a dark ground");
    assert!(page(folder.path(), "index.html").contains("content=\"#1d4ed8\" media"));
}

#[test]
fn what_is_taken_from_the_theme_is_marked_and_never_written_over() {
    let folder = plan(&[]);
    let listed = pop(folder.path(), &["theme", "eject"]);
    assert_eq!(listed.status.code(), Some(0));
    assert!(out(&listed).lines().any(|line| line == "parts/goal_cards.html"));
    let taken = pop(folder.path(), &["thema", "pak-uit", "goal_cards"]);
    assert_eq!(out(&taken), "themes/parts/goal_cards.html\n");
    let file = folder.path().join("themes/parts/goal_cards.html");
    let text = fs::read_to_string(&file).expect("the file");
    let first = text.lines().next().expect("a line");
    let version = env!("CARGO_PKG_VERSION");
    assert!(
        first.starts_with(&format!("{{#- pop {version} · traject/parts/goal_cards.html · ")),
        "{first}"
    );
    let again = pop(folder.path(), &["theme", "eject", "goal_cards"]);
    assert_eq!(again.status.code(), Some(2));
    assert_eq!(fs::read_to_string(&file).expect("the file"), text);
    let unknown = pop(folder.path(), &["theme", "eject", "gaol_cards"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(err(&unknown).contains("did you mean `parts/goal_cards.html`?"), "{}", err(&unknown));
    // With an unchanged copy, pages are identical.
    assert_eq!(build(folder.path()).0, Some(0));
    let before = page(folder.path(), "index.html");
    fs::remove_dir_all(folder.path().join("themes")).expect("removed");
    assert_eq!(build(folder.path()).0, Some(0));
    assert_eq!(page(folder.path(), "index.html"), before);
}

#[test]
fn check_lists_what_no_longer_fits_the_theme() {
    let folder = plan(&[]);
    let check = |folder: &Path| {
        let checked = pop(folder, &["theme", "check", "--format", "json"]);
        let told: serde_json::Value = serde_json::from_str(&out(&checked)).expect("JSON");
        let found: Vec<String> = told["diagnostics"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|one| {
                format!(
                    "{}: {}",
                    one["file"].as_str().unwrap_or_default(),
                    one["message"].as_str().unwrap_or_default()
                )
            })
            .collect();
        (checked.status.code(), found)
    };
    assert_eq!(pop(folder.path(), &["theme", "eject", "base"]).status.code(), Some(0));
    assert_eq!(pop(folder.path(), &["theme", "eject", "facts"]).status.code(), Some(0));
    assert_eq!(check(folder.path()), (Some(0), Vec::new()));
    let base = fs::read_to_string(folder.path().join("themes/base.html")).expect("the base");
    let facts = fs::read_to_string(folder.path().join("themes/parts/facts.html")).expect("facts");
    let print = facts.lines().next().and_then(|line| line.split(" · ").nth(2)).expect("a print");
    write(
        folder.path(),
        &[
            ("themes/base.html", &base.replace("class=\"skip\"", "class=\"jump\"")),
            ("themes/parts/facts.html", &facts.replace(&print[..16], "0123456789abcdef")),
            ("themes/hom.html", "nobody asks"),
        ],
    );
    let (code, found) = check(folder.path());
    assert_eq!(code, Some(1));
    assert_eq!(found.len(), 3, "{found:?}");
    assert!(found[0].starts_with("themes/base.html: this page lacks the link"), "{found:?}");
    assert!(found[1].starts_with("themes/hom.html: nothing uses `hom.html`"), "{found:?}");
    assert!(found[2].starts_with("themes/parts/facts.html: the theme's own"), "{found:?}");
    // An error that only occurs when a page is rendered.
    fs::remove_dir_all(folder.path().join("themes")).expect("removed");
    write(
        folder.path(),
        &[(
            "themes/goal.html",
            "{% extends \"traject/goal.html\" %}{% block main %}{{ titel }}{% endblock main %}",
        )],
    );
    assert_eq!(
        check(folder.path()),
        (Some(1), vec!["themes/goal.html: the data of this page has no `titel`".to_owned()])
    );
}

#[test]
fn a_preview_follows_templates_and_styles_and_says_what_is_wrong() {
    let live =
        Live::start(&[("pop.toml", SETTINGS), ("goals/bread.md", GOAL)], &["--edition", "own"]);
    live.until("/index.html", |status, body| status == 200 && body.contains("<h1>Ada</h1>"));
    let style = live.news("index.html")["style"].clone();
    live.write("themes/mine.css", "h1{color:red}");
    live.until("/own.css", |status, body| status == 200 && body.contains("h1{color:red}"));
    assert_ne!(live.news("index.html")["style"], style);
    let own = |text: &str| {
        format!(
            "{{% extends \"traject/home.html\" %}}\n{{% block hero %}}{text}{{% endblock hero %}}\n"
        )
    };
    live.write("themes/home.html", &own("<h1>MINE</h1>"));
    live.until("/index.html", |_, body| body.contains("<h1>MINE</h1>"));
    // Templates that fail halfway or cannot be parsed: the theme's own page is used, with a
    // message.
    for (text, message) in [("{{ naam }}", "no `naam`"), ("{{ name", "cannot be read")] {
        live.write("themes/home.html", &own(text));
        live.until("/index.html", |status, body| status == 200 && body.contains("<h1>Ada</h1>"));
        let errors = live.news("index.html")["errors"].clone();
        assert_eq!(errors[0]["file"], "themes/home.html", "{errors}");
        assert_eq!(errors[0]["line"], 2, "{errors}");
        assert!(errors[0]["message"].as_str().expect("a message").contains(message), "{errors}");
        assert!(errors[0]["excerpt"].as_str().expect("a line").contains(text), "{errors}");
        live.write("themes/home.html", &own("<h1>AGAIN</h1>"));
        live.until("/index.html", |_, body| body.contains("<h1>AGAIN</h1>"));
        assert_eq!(live.news("index.html")["errors"], serde_json::json!([]));
    }
    fs::remove_file(live.place("themes/home.html")).expect("removed");
    live.until("/index.html", |_, body| body.contains("<h1>Ada</h1>"));
}
