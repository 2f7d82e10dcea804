//! Tests of values as people write them: addresses, telephone numbers, days, numbers, names of
//! readers.

use jiff::civil::date;
use pop::base::{Lang, Severity, Source, lang};
use pop::workspace::{Change, Snapshot, Workspace};
use serde_json::Value;

use crate::example::pages;

pub(super) fn read(files: &[(&str, &str)]) -> Snapshot {
    let mut workspace = Workspace::new(date(2026, 11, 29));
    workspace
        .apply(files.iter().map(|(path, text)| Change::Text(Source::new(path, text))).collect());
    workspace.snapshot()
}

/// The findings of a rule: the variant, and the text of the fix.
fn found(snapshot: &Snapshot, rule: &str) -> Vec<(String, String)> {
    let findings = snapshot.diagnostics.iter().filter(|finding| finding.rule == rule);
    let told = |finding: &pop::base::Diagnostic| {
        for language in Lang::ALL {
            let id = finding.message_id();
            assert_ne!(lang::message(language, finding), id, "{id} is told");
            assert!(lang::help(language, finding).is_some(), "{id} has a next step");
        }
        let fix = finding.fix.as_ref().map(|fix| {
            let safe = if fix.safe { "" } else { "? " };
            format!("{safe}{}", fix.edits[0].text.trim())
        });
        (finding.variant.unwrap_or_default().to_owned(), fix.unwrap_or_default())
    };
    findings.map(told).collect()
}

/// A person with contact details that everyone may see.
fn person(keys: &str) -> String {
    format!(
        "lang = \"en\"\nbase_url = \"https://plan.example/me/\"\n[person]\nname = \"Robin\"\n{keys}\n\
         public = [\"email\", \"phone\"]\n[audience.default]\nevidence = [\"public\"]\n\
         [[edition]]\nname = \"all\"\naudience = \"public\"\noutputs = [\"site\", \"feed\"]\n\
         [[edition]]\nname = \"own\"\naudience = \"private\"\n"
    )
}

fn page(snapshot: &Snapshot, name: &str) -> String {
    String::from_utf8_lossy(&pages(snapshot, "all")[name]).into_owned()
}

#[test]
fn an_address_is_followed_on_every_page_and_in_every_file_or_told() {
    let links = [
        ("linkedin.com/in/robin", "scheme", "https://linkedin.com/in/robin"),
        ("www.tester.example", "scheme", "https://www.tester.example"),
        ("HTTPS://X.EXAMPLE/Ab", "", "https://X.EXAMPLE/Ab"),
        ("http:/y.example", "slip", "http://y.example"),
        ("https//z.example", "slip", "https://z.example"),
        ("https://x.example/a b", "space", "https://x.example/a%20b"),
    ];
    let written: Vec<String> =
        links.iter().map(|(url, ..)| format!("{{ label = \"L\", url = \"{url}\" }}")).collect();
    let settings = person(&format!("links = [{}]", written.join(", ")));
    let evidence = "+++\ntitle = \"Cert\"\ntype = \"certificate\"\nissued = 2026-05-01\nurl = \"www.tester.example/cert\"\n+++\n";
    let profile = "+++\nrole = \"Baker\"\n[[competence]]\nid = \"a\"\nname = \"A\"\nrequired = 3\nuri = \"skills.example/a\"\n+++\n";
    let plan =
        read(&[("pop.toml", &settings), ("evidence/e.md", evidence), ("profiles/p.md", profile)]);
    let expected: Vec<(String, String)> = ["skills.example/a", "www.tester.example/cert"]
        .iter()
        .map(|url| ("scheme".to_owned(), format!("\"https://{url}\"")))
        .chain(
            links
                .iter()
                .filter(|(_, why, _)| !why.is_empty())
                .map(|(_, why, url)| ((*why).to_owned(), format!("\"{url}\""))),
        )
        .collect();
    let mut told = found(&plan, "unclear-address");
    let mut expected = expected;
    told.sort();
    expected.sort();
    assert_eq!(told, expected);
    assert!(plan.diagnostics.iter().all(|finding| finding.severity != Severity::Error));

    let home = page(&plan, "index.html");
    let resume: Value = serde_json::from_str(&page(&plan, "resume.json")).expect("JSON");
    let facts: Value = serde_json::from_str(&page(&plan, "plan.json")).expect("JSON");
    for (_, _, url) in links {
        assert!(home.contains(&format!("<a href=\"{url}\">L</a>")), "{url}: {home}");
        assert!(home.contains(&format!("{url}\"")), "JSON-LD has {url}");
        let profiles = resume["basics"]["profiles"].as_array().expect("profiles");
        assert!(profiles.iter().any(|profile| profile["url"] == url), "{url}: {resume}");
    }
    let url = "https://www.tester.example/cert";
    let shown = page(&plan, "evidence/e.html");
    assert!(shown.contains(&format!("<a href=\"{url}\">{url}</a>")), "{shown}");
    assert_eq!(resume["certificates"][0]["url"], url);
    assert_eq!(facts["evidence"][0]["url"], url);
}

#[test]
fn what_leads_nowhere_is_shown_as_text_and_told() {
    let settings = person(
        "email = \"robin at tester.example\"\n\
         links = [{ label = \"Me\", url = \"my site\" }, { label = \"F\", url = \"tel:0612345678\" }, \
         { label = \"No\", url = \"ftp://x.example\" }, { label = \"CV\", url = \"cv.pdf\" }]",
    );
    let plan = read(&[("pop.toml", &settings)]);
    let told = found(&plan, "unclear-address");
    let variants: Vec<&str> = told.iter().map(|(variant, _)| variant.as_str()).collect();
    assert_eq!(variants, ["mail-words", "none", "other-scheme", "file"]);
    assert_eq!(told[0].1, "? \"robin@tester.example\"");
    let home = page(&plan, "index.html");
    assert!(!home.contains("mailto:") && home.contains("robin at tester.example"), "{home}");
    assert!(home.contains("my site") && home.contains("cv.pdf"), "{home}");
    assert!(home.contains("<a href=\"tel:0612345678\">F</a>"), "{home}");
    let resume: Value = serde_json::from_str(&page(&plan, "resume.json")).expect("JSON");
    assert_eq!(resume["basics"]["email"], Value::Null);
    for (email, variant, href) in [
        ("robin@tester.example", "", "mailto:robin@tester.example"),
        ("Robin <robin@tester.example>", "mail-slip", "mailto:robin@tester.example"),
        ("MAILTO:robin@tester.example", "mail-slip", "mailto:robin@tester.example"),
        ("robin", "mail-none", ""),
        ("a@b.example, c@d.example", "mail-none", ""),
    ] {
        let plan = read(&[("pop.toml", &person(&format!("email = \"{email}\"")))]);
        let told = found(&plan, "unclear-address");
        assert_eq!(told.first().map_or("", |told| &told.0), variant, "{email}");
        let home = page(&plan, "index.html");
        assert_eq!(home.contains("mailto:"), !href.is_empty(), "{email}");
        assert!(home.contains(href), "{email}: {home}");
    }
    // The web address of the plan itself.
    let plan = read(&[("pop.toml", "base_url = \"plan.example/me\"\n")]);
    let fix = vec![("base-url".to_owned(), "\"https://plan.example/me/\"".to_owned())];
    assert_eq!(found(&plan, "invalid-value"), fix);
}

#[test]
fn a_number_is_called_as_it_is_meant_and_shown_as_it_is_written() {
    for (phone, href, variant) in [
        ("+31 (0)6-1234 56 78", "tel:+31612345678", ""),
        ("06 - 1234 5678", "tel:0612345678", ""),
        ("0031 6 12345678", "tel:+31612345678", ""),
        ("(020) 123 45 67", "tel:0201234567", ""),
        ("020-1234567 tst. 12", "tel:0201234567;ext=12", ""),
        ("06 12345678 (alleen ma/di)", "tel:0612345678", ""),
        ("06 - 1234 5678 of 020-1234567", "", "numbers"),
        ("06 12345678 020 1234567", "", "numbers"),
        ("0800-BAKERY", "", "number"),
        ("on request", "", "number"),
    ] {
        let plan = read(&[("pop.toml", &person(&format!("phone = \"{phone}\"")))]);
        let told = found(&plan, "unclear-address");
        assert_eq!(told.first().map_or("", |told| &told.0), variant, "{phone}");
        let home = page(&plan, "index.html");
        let shown = phone.replace('\'', "&#39;");
        assert!(home.contains(&shown), "{phone}: {home}");
        match href {
            "" => assert!(!home.contains("href=\"tel:"), "{phone}: {home}"),
            _ => assert!(home.contains(&format!("href=\"{href}\"")), "{phone}: {home}"),
        }
        for file in ["resume.json", "plan.json"] {
            assert!(page(&plan, file).contains(phone), "{file} has {phone}");
        }
    }
}

#[test]
fn no_readers_can_have_a_name_that_means_the_author_alone() {
    for name in [
        "private",
        "PRIVATE",
        "Private ",
        "prive",
        "privé",
        "Privé",
        "prive\u{301}",
        "PRIVE\u{301}",
        "alleen ik",
        "only me",
        "ik",
        "eigen",
        "own",
        "niemand",
    ] {
        let settings = format!(
            "[audiences]\n\"{name}\" = \"Me and my coach\"\n\
             [[edition]]\nname = \"coach\"\naudience = \"coach\"\n[audience.default]\npage = [\"public\"]\n"
        );
        let secret = format!("+++\ntitle = \"T\"\naudience = [\"{name}\"]\n+++\nSecret.\n");
        let plan = read(&[("pop.toml", &settings), ("pages/a.md", &secret)]);
        let told = found(&plan, "invalid-value");
        assert_eq!(told.first().map(|told| &*told.0), Some("own-word"), "{name:?}");
        assert!(plan.plan.config.audiences.is_empty(), "{name:?}");
        // Not as a built-in edition, nor as readers of anything.
        let settings = settings.split("[[edition]]").next().unwrap_or_default();
        let plan = read(&[("pop.toml", settings), ("pages/a.md", &secret)]);
        let names: Vec<&str> =
            plan.plan.config.editions.iter().map(|edition| &*edition.name).collect();
        assert_eq!(names, ["portfolio", "own"], "{name:?}");
        let shown = pages(&plan, "portfolio");
        assert!(!shown.keys().any(|page| page.contains("a.html")), "{name:?}");
    }
    // It hides in any spelling; and declared readers are found in any spelling.
    let settings =
        "[audiences]\nmanager = \"My manager\"\n[audience.default]\npage = [\"public\"]\n";
    for (readers, rules) in [
        ("Privé", 0),
        ("PRIVATE", 0),
        ("prive\u{301}", 0),
        ("Manager", 0),
        ("Openbaar", 0),
        ("only me", 1),
    ] {
        let page = format!(
            "+++\ntitle = \"T\"\naudience = [\"{readers}\"]\n+++\nText.\n\n## Part {{.{}}}\n\nHidden words here.\n",
            "PRIVÉ"
        );
        let plan = read(&[("pop.toml", settings), ("pages/a.md", &page)]);
        assert_eq!(found(&plan, "unknown-audience").len(), rules, "{readers}");
        let portfolio = pages(&plan, "portfolio");
        let there = portfolio.get("pages/a.html");
        assert_eq!(there.is_some(), readers == "Openbaar", "{readers}");
        let text = there.map(|page| String::from_utf8_lossy(page).into_owned());
        assert!(!text.unwrap_or_default().contains("Hidden words"), "{readers}");
        assert_eq!(pages(&plan, "review").contains_key("pages/a.html"), !rules_hide(readers));
    }
    let twice = read(&[("pop.toml", "[audiences]\ncoach = \"A\"\nCoach = \"B\"\n")]);
    assert_eq!(found(&twice, "duplicate-id")[0].0, "audience");
}

/// Whether a name of readers excludes the manager.
fn rules_hide(readers: &str) -> bool {
    !matches!(readers, "Manager" | "Openbaar")
}

#[test]
fn readers_are_suggested_by_what_they_are_called() {
    for (declared, label, written, expected) in [
        ("boss", "Mijn leidinggevende", "leidinggevende", "`boss`"),
        ("boss", "My manager", "Manager", "`boss`"),
        ("hr", "Personeelszaken", "personeelszaken", "`hr`"),
        ("mentor", "My coach at school", "coach", "`mentor`"),
        ("manager", "My manager", "alleen ik", "`prive`"),
        ("manager", "My manager", "buurvrouw", "[audiences]"),
    ] {
        let settings = format!("[audiences]\n{declared} = \"{label}\"\n");
        let page = format!("+++\ntitle = \"T\"\naudience = [\"{written}\"]\n+++\nText.\n");
        let plan = read(&[("pop.toml", &settings), ("pages/a.md", &page)]);
        let finding = plan.diagnostics.iter().find(|finding| finding.rule == "unknown-audience");
        let help = finding.and_then(|finding| lang::help(Lang::En, finding)).unwrap_or_default();
        assert!(help.contains(expected), "{written}: {help}");
    }
}

#[test]
fn a_day_in_a_head_is_told_with_the_right_day() {
    for (due, variant, fix) in [
        ("\"14 december 2026\"", "read", "2026-12-14"),
        ("\"December 14, 2026\"", "read", "2026-12-14"),
        ("\"14 dec 2026\"", "read", "2026-12-14"),
        ("14 december 2026", "words", "2026-12-14"),
        ("\"14/12/2026\"", "read", "2026-12-14"),
        ("\"2026/12/14\"", "read", "2026-12-14"),
        ("14-12-2026", "order", "? 2026-12-14"),
        ("\"03/04/2026\"", "either", ""),
        ("\"14 december\"", "no-year", ""),
        ("\"over 6 weken\"", "moves", ""),
        ("\"morgen\"", "moves", ""),
        ("\"31 februari 2027\"", "day", ""),
        ("\"half december\"", "yearless", ""),
        ("20261214", "read", "2026-12-14"),
        ("2026-12-14T10:00:00", "time", "? 2026-12-14"),
        ("2026-12-14T10:00:00Z", "time", "? 2026-12-14"),
        ("2026-12-14 10:00:00.5+01:00", "time", "? 2026-12-14"),
        ("\"2026-12-14T10:00\"", "time", "? 2026-12-14"),
        ("\"14 december 2026, 10:00\"", "time", "? 2026-12-14"),
        ("\"14-12-2026 9:30\"", "time", "? 2026-12-14"),
        ("10:00:00", "", ""),
    ] {
        let goal = format!("+++\ntitle = \"T\"\nstatus = \"idea\"\ndue = {due}\n+++\n");
        let plan = read(&[("goals/a.md", &goal)]);
        let told = found(&plan, "invalid-date");
        assert_eq!(told, [(variant.to_owned(), fix.to_owned())], "{due}");
    }
    let goal = "+++\ntitle = \"T\"\nstatus = \"idea\"\ndue = \"14 december\"\n+++\n";
    let plan = read(&[("goals/a.md", goal)]);
    let finding = plan.diagnostics.iter().find(|finding| finding.rule == "invalid-date");
    let help = finding.and_then(|finding| lang::help(Lang::Nl, finding));
    assert_eq!(help.as_deref(), Some("zet het jaar ervoor: `JJJJ-12-14`"));
}

#[test]
fn two_numbers_with_a_slash_are_never_written_down_as_a_day() {
    let goal = |words: &str| {
        format!(
            "+++\ntitle = \"T\"\nstatus = \"active\"\nstart = 2026-11-01\n[smart]\n\
             specific = \"I sort the parts on my own.\"\nmeasurable = \"{words}\"\n\
             attainable = \"I have the time on Fridays.\"\nrelevant = \"It is my work.\"\n+++\n"
        )
    };
    for words in [
        "75% accuracy in 4/5 trials",
        "3/4 of the parts sorted",
        "a score of 8/10 by 4/5",
        "available 24/7 before 24/7",
        "version 1.2 in 2/3 tests",
        "pages 3/4 done on 5/6",
        "90% in 4/5 keer",
    ] {
        let plan = read(&[("goals/a.md", &goal(words))]);
        let safe = plan.diagnostics.iter().filter_map(|finding| finding.fix.as_ref());
        let dates = safe.filter(|fix| fix.safe).flat_map(|fix| &fix.edits);
        let dates: Vec<&str> = dates.map(|edit| edit.text.trim()).collect();
        assert!(dates.iter().all(|text| !text.contains("due = ")), "{words}: {dates:?}");
    }
    // A day that can be nothing else is still filled in.
    let plan = read(&[("goals/a.md", &goal("Ten parts sorted by 1 May 2027"))]);
    assert_eq!(found(&plan, "due-in-words"), [(String::new(), "due = 2027-05-01".to_owned())]);
}

#[test]
fn a_station_of_the_route_tells_a_program_when_it_began() {
    for (when, expected) in [
        ("May 2016", "2016-05"),
        ("mei 2016", "2016-05"),
        ("2019 – now", "2019"),
        ("2016-2019", "2016"),
        ("14 december 2016", "2016-12-14"),
        ("2016-05", "2016-05"),
    ] {
        let settings = format!(
            "{}[[route]]\nwhen = \"{when}\"\nwhat = \"Baker\"\nstate = \"done\"\n",
            person("role = \"Baker\"")
        );
        let plan = read(&[("pop.toml", &settings)]);
        let resume: Value = serde_json::from_str(&page(&plan, "resume.json")).expect("JSON");
        assert_eq!(resume["work"][0]["startDate"], expected, "{when}");
    }
}

#[test]
fn a_list_that_names_the_author_alone_and_others_is_private_and_said_to_be() {
    let settings = "lang = \"en\"\n[audiences]\nmanager = \"My manager\"\n\
                    [[edition]]\nname = \"talk\"\naudience = \"manager\"\n";
    for names in [
        "\"prive\", \"manager\"",
        "\"manager\", \"Privé\"",
        "\"PRIVATE\", \"public\"",
        "\"public\", \"manager\", \"priv\u{e9}\"",
    ] {
        let page = format!("+++\ntitle = \"A\"\naudience = [{names}]\n+++\nCanary.\n");
        let snapshot = read(&[("pop.toml", settings), ("pages/a.md", &page)]);
        assert_eq!(found(&snapshot, "unknown-audience")[0].0, "contradicts", "{names}");
        assert!(
            !pages(&snapshot, "talk").iter().any(|(path, _)| path.contains("a.html")),
            "{names}"
        );
    }
    let marked = "+++\ntitle = \"A\"\naudience = [\"manager\"]\n+++\nOpen.\n\n\
                  ## Part {audience=\"prive,manager\"}\n\nCanary.\n";
    let snapshot = read(&[("pop.toml", settings), ("pages/a.md", marked)]);
    assert_eq!(found(&snapshot, "unknown-audience")[0].0, "contradicts");
    let shown = pages(&snapshot, "talk");
    let all: String = shown.values().map(|page| String::from_utf8_lossy(page)).collect();
    assert!(all.contains("Open.") && !all.contains("Canary"));
    let usual = format!("{settings}[audience.default]\npage = [\"private\", \"manager\"]\n");
    let page = "+++\ntitle = \"A\"\n+++\nCanary.\n";
    let snapshot = read(&[("pop.toml", &usual), ("pages/a.md", page)]);
    assert_eq!(found(&snapshot, "unknown-audience")[0].0, "contradicts");
    assert!(!pages(&snapshot, "talk").iter().any(|(path, _)| path.contains("a.html")));
}
