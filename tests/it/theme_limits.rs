//! What a user's theme may not do: act by itself, publish remarks, work or grow without end.

use std::fs;

use super::themes::{SETTINGS, build, page, plan, write};
use super::tool::{err, out, pop};

/// A template that adds something to the first page.
fn home(inside: &str) -> String {
    let block = format!("{{% block main %}}{{{{ super() }}}}{inside}{{% endblock main %}}");
    format!("{{% extends \"traject/home.html\" %}}\n{block}\n")
}

#[test]
fn a_page_that_acts_by_itself_is_told_by_every_command_and_not_published() {
    let folder = plan(&[]);
    assert_eq!(build(folder.path()).0, Some(0));
    let before = page(folder.path(), "index.html");
    for inside in [
        "<meta http-equiv=\"refresh\" content=\"0;url=https://x.example/{{ page.title }}\">",
        "<script>1</script>",
        "<img src=\"https://x.example/a.png\" alt=\"\">",
        "<p onclick=\"1\">x</p>",
        "<a href=\"javascript:1\">x</a>",
        "<form action=\"https://x.example\"></form>",
    ] {
        write(folder.path(), &[("themes/home.html", &home(inside))]);
        let (code, told) = build(folder.path());
        assert_eq!(code, Some(1), "{inside}: {told}");
        assert!(told.contains("error[template-error]"), "{inside}: {told}");
        assert!(told.contains("themes/home.html:2:"), "{inside}: {told}");
        assert_eq!(page(folder.path(), "index.html"), before, "{inside}");
        for command in [&["check"][..], &["theme", "check"], &["build", "--single-file"]] {
            let done = pop(folder.path(), command);
            assert_eq!(done.status.code(), Some(1), "{command:?} {inside}");
            let said = out(&done) + &err(&done);
            assert!(said.contains("themes/home.html:2:"), "{command:?} {inside}: {said}");
        }
    }
    // In a public edition it is a warning; a page without the policy is reported too.
    let settings = format!("{SETTINGS}[[edition]]\nname = \"own\"\naudience = \"public\"\n");
    write(folder.path(), &[("pop.toml", &settings)]);
    let (code, told) = build(folder.path());
    assert_eq!(code, Some(0), "{told}");
    assert!(told.contains("warning[template-error]"), "{told}");
    fs::remove_file(folder.path().join("themes/home.html")).expect("gone");
    write(folder.path(), &[("pop.toml", SETTINGS)]);
    let ejected = pop(folder.path(), &["theme", "eject", "base"]);
    assert_eq!(ejected.status.code(), Some(0), "{}", err(&ejected));
    assert_eq!(build(folder.path()).0, Some(0), "the theme's own acts in no way");
    let base = fs::read_to_string(folder.path().join("themes/base.html")).expect("the base");
    for (from, to) in [
        ("default-src 'none'", "default-src *"),
        ("http-equiv=\"Content-Security-Policy\"", "name=\"policy\""),
    ] {
        write(folder.path(), &[("themes/base.html", &base.replace(from, to))]);
        let (code, told) = build(folder.path());
        assert_eq!(code, Some(1), "{told}");
        assert!(
            told.contains("keeps pages from contacting other servers")
                && told.contains("themes/base.html"),
            "{told}"
        );
    }
}

#[test]
fn remarks_in_ones_own_theme_are_neither_published_nor_excuse_a_name() {
    let folder = plan(&[
        ("themes/a.css", "/* asked for by Jorin Hasvel */ h1{color:red}"),
        ("themes/home.html", &home("<!-- for Jorin Hasvel --><p>MINE</p>{# Jorin Hasvel #}")),
        ("pages/p.md", "+++\ntitle = \"P\"\naudience = [\"public\"]\n+++\nWith a friend.\n"),
    ]);
    let settings = format!("{SETTINGS}[privacy]\nnames = [\"Jorin Hasvel\"]\n");
    write(folder.path(), &[("pop.toml", &settings)]);
    let built = pop(folder.path(), &["build", "--date", "2026-06-01"]);
    assert_eq!(built.status.code(), Some(0), "{}", err(&built));
    for entry in walkdir::WalkDir::new(folder.path().join("out")) {
        let entry = entry.expect("an entry");
        let bytes = fs::read(entry.path()).unwrap_or_default();
        let found = bytes.windows(6).any(|part| part == b"Hasvel");
        assert!(!found || !entry.file_type().is_file(), "{}", entry.path().display());
    }
    assert!(page(folder.path(), "index.html").contains("<p>MINE</p>"));
    assert!(page(folder.path(), "own.css").contains("h1{color:red}"));
    // The name occurs in a form that is not replaced: the search stops the build.
    let text = "+++\ntitle = \"P\"\naudience = [\"public\"]\n+++\nWith Jorin [Hasvel](https://x.example).\n";
    write(folder.path(), &[("pages/p.md", text)]);
    let built = pop(folder.path(), &["build", "--date", "2026-06-01"]);
    assert_eq!(built.status.code(), Some(1), "{}", err(&built));
}

#[test]
fn a_template_that_makes_too_much_ends_in_a_finding() {
    let grows = "{% for a in range(end=90000) %}{% for b in range(end=900) %}\
                 0123456789abcdef{% endfor %}{% endfor %}";
    let folder = plan(&[("themes/home.html", &home(grows))]);
    let (code, told) = build(folder.path());
    assert_eq!(code, Some(1), "{told}");
    assert!(
        told.contains("more than a page can hold") && told.contains("themes/home.html"),
        "{told}"
    );
}

#[test]
fn a_template_that_works_without_end_is_a_finding_in_every_command() {
    let within = |inner: &str| {
        let loops = "{% for a in range(end=100000) %}{% for b in range(end=100000) %}";
        format!("{loops}{inner}{{% endfor %}}{{% endfor %}}")
    };
    let part = format!(
        "{{% component goal_cards(cards) -%}}\n{}\n{{%- endcomponent goal_cards %}}\n",
        within("{% set x = a %}")
    );
    for (file, text, arguments) in [
        ("home.html", home(&within("{% set x = a %}")), &["build", "--edition", "own"][..]),
        ("home.html", home(&within("")), &["check", "--format", "short"]),
        ("parts/goal_cards.html", part, &["build", "--edition", "own"]),
    ] {
        let folder = plan(&[(&format!("themes/{file}"), &text)]);
        let ended = pop(folder.path(), arguments);
        let told = format!("{}{}", out(&ended), err(&ended));
        assert_eq!(ended.status.code(), Some(1), "{file}: {told}");
        assert!(told.contains("takes too long"), "{file}: {told}");
        assert!(told.contains(&format!("themes/{file}:1:")), "{file}: {told}");
        assert_eq!(page(folder.path(), "index.html"), "", "nothing was published");
    }
}

/// A template for paper is tried by the commands that look at themes, not only by those that print.
#[cfg(feature = "pdf")]
#[test]
fn a_template_of_paper_that_cannot_be_used_is_found_by_every_check() {
    let report = "[[edition]]\nname = \"own\"\naudience = \"private\"\noutputs = [\"report\"]\n";
    for (file, text, place) in [
        ("report.typ", "#set document(title: \"x\")\n#nothing()\n", "themes/report.typ:2:"),
        ("parts.typ", "#let small = 1 +\n", "themes/parts.typ:1:"),
    ] {
        let folder = plan(&[(&format!("themes/{file}"), text)]);
        let settings = folder.path().join("pop.toml");
        let known = std::fs::read_to_string(&settings).expect("settings");
        let before = known.split("[[edition]]").next().unwrap_or_default();
        std::fs::write(&settings, format!("{before}{report}")).expect("written");
        for arguments in [&["check", "--format", "short"][..], &["theme", "check"], &["build"]] {
            let ended = pop(folder.path(), arguments);
            let told = format!("{}{}", out(&ended), err(&ended));
            assert_eq!(ended.status.code(), Some(1), "{file} {arguments:?}: {told}");
            assert!(told.contains(place), "{file} {arguments:?}: {told}");
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_template_that_grows_without_end_is_a_finding() {
    // A list of texts of a hundred kilobytes; there is no end to it in any memory.
    let grows = "{% set_global s = \"0123456789\" %}{% for a in range(end=13) %}\
                 {% set_global s = s ~ s %}{% endfor %}{% set r = [s ~ s for x in range(end=100000)] %}";
    let folder = plan(&[("themes/home.html", &home(grows))]);
    let (code, told) = build(folder.path());
    assert_eq!(code, Some(1), "{told}");
    assert!(told.contains("too much memory") && told.contains("themes/home.html:1:"), "{told}");
}
