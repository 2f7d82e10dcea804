//! Settings that are a link, unreadable or gone: they are read, or nothing is published.

use std::fs::{self};
use std::os::unix::fs::symlink;
use std::time::Duration;

use super::incoming::{
    DRAFT, PAGE, SETTINGS, Watch, everything, guarded, page, pipe, plan, until, write,
};
use super::served::Live;
use super::tool::{err, pop};

#[test]
fn settings_that_are_a_link_are_read_and_those_that_cannot_be_are_refused_by_name() {
    let elsewhere = plan(&[("real.toml", SETTINGS)]);
    let folder = guarded();
    let place = folder.path().join("pop.toml");
    fs::remove_file(&place).expect("removed");
    symlink(elsewhere.path().join("real.toml"), folder.path().join("between")).expect("a link");
    symlink("between", &place).expect("a link");
    let built = pop(folder.path(), &["build"]);
    assert_eq!(built.status.code(), Some(0), "{}", err(&built));
    let all = everything(folder.path());
    assert!(all.contains("We met") && !all.contains("Hasvel") && !all.contains("draftcanary"));
    // A link without a target does not count as missing settings.
    let make: [(&str, &dyn Fn()); 5] = [
        ("is a link that leads nowhere", &|| symlink("nowhere.toml", &place).expect("a link")),
        ("is a link that leads nowhere", &|| symlink("pop.toml", &place).expect("a link")),
        ("it is a folder", &|| fs::create_dir(&place).expect("a folder")),
        ("a pipe", &|| pipe(&place)),
        ("a pipe", &|| symlink("/dev/zero", &place).expect("a link")),
    ];
    for (why, make) in make {
        let _ = fs::remove_file(&place).or_else(|_| fs::remove_dir(&place));
        make();
        for arguments in ["build", "check", "leaks", "status", "watch", "serve", "report", "lsp"] {
            for from in [folder.path(), &folder.path().join("pages")] {
                let output = pop(from, &[arguments]);
                let told = err(&output);
                assert_eq!(output.status.code(), Some(2), "{arguments}: {told}");
                assert!(told.contains("pop.toml") && told.contains(why), "{arguments}: {told}");
            }
        }
    }
    assert_eq!(everything(folder.path()), all, "what was built stays");
}

#[test]
fn nothing_is_published_without_settings_however_they_go_away() {
    let folder = guarded();
    let root = folder.path();
    let _watch = Watch::start(root);
    let place = root.join("pop.toml");
    let half = &SETTINGS[..SETTINGS.find("[privacy]").expect("there")];
    let away: [(&str, &dyn Fn()); 8] = [
        ("away", &|| fs::rename(&place, root.join("pop.toml~")).expect("moved")),
        ("empty", &|| fs::write(&place, "").expect("written")),
        ("blank", &|| fs::write(&place, "\n\n").expect("written")),
        ("cut", &|| fs::write(&place, half).expect("written")),
        ("half of another", &|| fs::write(&place, half.replace("en", "nl")).expect("written")),
        ("broken", &|| fs::write(&place, "[privacy\n").expect("written")),
        ("nothing but zeros", &|| fs::write(&place, "\0\0\0\0").expect("written")),
        ("a link that leads nowhere", &|| {
            fs::remove_file(&place).expect("removed");
            symlink("nowhere", &place).expect("a link");
        }),
    ];
    for (number, (how, make)) in away.into_iter().enumerate() {
        for wait in [20, 300] {
            make();
            std::thread::sleep(Duration::from_millis(wait));
            // A document that changes in the meantime makes no difference.
            write(root, "pages/q.md", &page("Other", "\"public\"", &format!("Text {number}.")));
            for _ in 0..30 {
                let all = everything(root);
                assert!(!all.contains("Hasvel") && !all.contains("draftcanary"), "{how}");
                std::thread::sleep(Duration::from_millis(10));
            }
            let _ = fs::remove_file(&place);
            fs::write(&place, SETTINGS).expect("back");
            let text = format!("Text {number}.");
            until(how, || everything(root).contains(&text));
            assert!(!everything(root).contains("Hasvel"), "{how}");
        }
    }
}

#[test]
fn a_preview_shows_nothing_that_was_made_without_settings() {
    let files = [("pop.toml", SETTINGS), ("pages/p.md", PAGE), ("drafts/d.md", DRAFT)];
    let live = Live::start(&files, &["--edition", "portfolio"]);
    let shown = |live: &Live| live.get("/pages/p.html").1;
    assert!(shown(&live).contains("We met") && !shown(&live).contains("Hasvel"));
    let half = &SETTINGS[..SETTINGS.find("[privacy]").expect("there")];
    let less = "lang = \"en\"\nas_of = 2026-06-01\n";
    for text in [None, Some(""), Some(half), Some(less), Some("[privacy\n")] {
        match text {
            Some(text) => live.write("pop.toml", text),
            None => fs::remove_file(live.place("pop.toml")).expect("removed"),
        }
        for number in 0..20 {
            if number == 5 {
                live.write("pages/q.md", &page("Other", "\"public\"", "More."));
            }
            let (page, draft) = (shown(&live), live.get("/pages/d.html").0);
            assert!(page.contains("We met") && !page.contains("Hasvel"), "{text:?}");
            assert_eq!(draft, 404, "{text:?}");
            std::thread::sleep(Duration::from_millis(20));
        }
        let errors = live.news("pages/p.html")["errors"].as_array().expect("errors").clone();
        assert!(errors.iter().any(|error| error["file"] == "pop.toml"), "{text:?}: {errors:?}");
        live.write("pop.toml", SETTINGS);
        live.until("/pages/q.html", |status, _| status == 200);
        fs::remove_file(live.place("pages/q.md")).expect("removed");
        live.until("/pages/q.html", |status, _| status == 404);
    }
    // A deliberate removal takes effect after a while.
    let free = SETTINGS.replace("\"Jorin Hasvel\"", "");
    live.write("pop.toml", &free);
    live.until("/pages/p.html", |_, page| page.contains("Jorin Hasvel"));
    // If it starts while the settings are broken, there is nothing to show; once they are complete,
    // everything is shown.
    for text in ["", "[privacy\nnames = [\"Jorin Hasvel\"]\n"] {
        let live = Live::start(&[("pop.toml", text), files[1]], &[]);
        for path in ["/", "/pages/p.html", "/p.html"] {
            assert!(!live.get(path).1.contains("We met"), "{text:?}");
        }
        live.write("pop.toml", SETTINGS);
        live.until("/pages/p.html", |_, page| page.contains("We met") && !page.contains("Hasvel"));
    }
}

#[test]
fn settings_behind_a_link_are_looked_on_too() {
    let elsewhere = plan(&[("real.toml", "lang = \"en\"\n[person]\nname = \"Ann\"\n")]);
    let folder = guarded();
    fs::remove_file(folder.path().join("pop.toml")).expect("removed");
    symlink(elsewhere.path().join("real.toml"), folder.path().join("pop.toml")).expect("a link");
    let _watch = Watch::start(folder.path());
    until("it is built", || everything(folder.path()).contains("Hasvel"));
    fs::write(elsewhere.path().join("real.toml"), SETTINGS).expect("written");
    until("the name is gone", || !everything(folder.path()).contains("Hasvel"));
}
