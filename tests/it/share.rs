//! `pop share`, `pop hide` and `pop goal start`: what an author used to do in a file.

use std::fs;
use std::path::Path;

use pop::base::Lang;
use tempfile::TempDir;

use super::tool::{err, out, pop};

/// A plan with a goal, an entry and two editions, and the manager as the default reader of goals.
fn plan(lang: Lang, goal: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let settings = format!(
        "lang = \"{}\"\n[person]\nname = \"Ada\"\n\
         [audiences]\nmanager = \"My manager\"\ncoach = \"My coach\"\n\
         [audience.default]\ngoal = [\"manager\"]\n\
         [[edition]]\nname = \"review\"\naudience = \"manager\"\n\
         [[edition]]\nname = \"portfolio\"\naudience = \"public\"\n",
        lang.code()
    );
    fs::write(folder.path().join("pop.toml"), settings).expect("settings");
    fs::create_dir_all(folder.path().join("goals")).expect("a folder");
    fs::write(folder.path().join("goals/bread.md"), goal).expect("a goal");
    folder
}

const GOAL: &str = "+++\n# My goal.\ntitle = \"Bake bread\"\nstatus = \"draft\"\n\n[smart]\n\
                    specific = \"I bake forty kestrel loaves\"\n+++\n\nWith rye.\n";

fn goal(folder: &TempDir) -> String {
    fs::read_to_string(folder.path().join("goals/bread.md")).expect("the goal")
}

/// Runs a command that succeeds; returns what it said.
fn done(folder: &TempDir, arguments: &[&str]) -> String {
    let output = pop(folder.path(), &[arguments, &["--date", "2026-03-02"]].concat());
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", err(&output));
    format!("{}{}", out(&output), err(&output))
}

/// Runs a command that is refused; returns why.
fn refused(folder: &TempDir, arguments: &[&str]) -> String {
    let before = goal(folder);
    let output = pop(folder.path(), &[arguments, &["--date", "2026-03-02"]].concat());
    assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", out(&output));
    assert_eq!(goal(folder), before, "{arguments:?} changed the file");
    err(&output)
}

/// Whether any file of an edition holds these words.
fn shows(folder: &TempDir, edition: &str) -> bool {
    let built = pop(folder.path(), &["build", "--date", "2026-03-02"]);
    assert_eq!(built.status.code(), Some(0), "{}", err(&built));
    let files = walkdir::WalkDir::new(folder.path().join("out").join(edition)).into_iter();
    files.filter_map(Result::ok).filter(|file| file.file_type().is_file()).any(|file| {
        let bytes = fs::read(file.path()).expect("a file");
        bytes.windows(7).any(|seven| seven == b"kestrel")
    })
}

#[test]
fn readers_are_added_and_taken_away_and_the_editions_follow() {
    let folder = plan(Lang::En, GOAL);
    assert!(shows(&folder, "review") && !shows(&folder, "portfolio"));
    // Names in either language, by id, path or title; the rest of the file stays as it is.
    let said = done(&folder, &["share", "goals/bread.md", "openbaar"]);
    assert!(
        said.contains("anyone can read this") || said.contains("everyone can read this"),
        "{said}"
    );
    assert_eq!(goal(&folder), GOAL.replace("\"draft\"\n", "\"draft\"\naudience = [\"public\"]\n"));
    assert!(shows(&folder, "portfolio"));
    assert!(refused(&folder, &["share", "bread", "coach"]).contains("already"));
    assert!(refused(&folder, &["hide", "bread", "manager"]).contains("pop hide bread"));
    done(&folder, &["hide", "Bake bread"]);
    assert!(goal(&folder).contains("audience = [\"private\"]\n"));
    assert!(!shows(&folder, "review") && !shows(&folder, "portfolio"), "nobody else reads it");
    done(&folder, &["share", "bread", "coach", "manager"]);
    assert!(goal(&folder).contains("audience = [\"manager\", \"coach\"]\n"), "{}", goal(&folder));
    done(&folder, &["hide", "bread", "manager"]);
    assert!(goal(&folder).contains("audience = [\"coach\"]\n"));
    assert!(!shows(&folder, "review"));
    // To stop publishing leaves the readers that are named in the settings.
    done(&folder, &["share", "bread", "public"]);
    done(&folder, &["hide", "bread", "public"]);
    assert!(goal(&folder).contains("audience = [\"manager\", \"coach\"]\n"));
}

#[test]
fn what_cannot_be_shared_safely_is_refused_with_a_next_step() {
    let folder = plan(Lang::En, GOAL);
    assert!(refused(&folder, &["share", "bread", "manger"]).contains("`manager`"));
    assert!(refused(&folder, &["share", "bread", "me"]).contains("`coach`"));
    assert!(refused(&folder, &["share", "bread", "private"]).contains("`coach`"));
    assert!(refused(&folder, &["share", "nothing", "coach"]).contains("nothing"));
    assert!(refused(&folder, &["share", "bread"]).contains("READER"));
    // Readers of parts are in a table, which is not one list.
    let parts = GOAL.replace(
        "\n[smart]",
        "\n[audience]\ndocument = [\"manager\"]\n\"smart.specific\" = [\"coach\"]\n\n[smart]",
    );
    let folder = plan(Lang::En, &parts);
    assert!(refused(&folder, &["share", "bread", "coach"]).contains("by hand"));
    assert!(refused(&folder, &["hide", "bread"]).contains("by hand"));
    // A header that cannot be read is not changed.
    let folder = plan(Lang::En, &GOAL.replace("status = \"draft\"", "status = draft"));
    assert!(refused(&folder, &["hide", "bread"]).contains("goals/bread.md"));
}

#[test]
fn a_header_keeps_its_language_its_format_and_its_line_ends() {
    let dutch =
        GOAL.replace("title =", "titel =").replace("status = \"draft\"", "status = \"concept\"");
    let folder = plan(Lang::Nl, &dutch);
    done(&folder, &["deel", "bread", "leidinggevende", "coach"]);
    assert!(goal(&folder).contains("lezers = [\"manager\", \"coach\"]\n"), "{}", goal(&folder));
    done(&folder, &["verberg", "bread"]);
    assert!(goal(&folder).contains("lezers = [\"prive\"]\n"));
    let yaml = "---\ntitle: Bake bread\nstatus: draft\n---\n\nWith rye.\n";
    let folder = plan(Lang::En, yaml);
    done(&folder, &["share", "bread", "coach"]);
    let text = goal(&folder);
    assert!(text.starts_with("---\ntitle: Bake bread\nstatus: draft\naudience:"), "{text}");
    done(&folder, &["goal", "start", "bread"]);
    assert!(goal(&folder).contains("status: \"active\"\n"), "{}", goal(&folder));
    let folder = plan(Lang::En, &GOAL.replace('\n', "\r\n"));
    done(&folder, &["hide", "bread"]);
    let text = goal(&folder);
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "{text:?}");
}

#[test]
fn a_trial_changes_nothing() {
    let folder = plan(Lang::En, GOAL);
    for arguments in [
        &["share", "bread", "public", "--dry-run"][..],
        &["hide", "bread", "--dry-run"],
        &["goal", "start", "bread", "--dry-run"],
    ] {
        let said = done(&folder, arguments);
        assert!(said.contains("+audience") || said.contains("+status"), "{said}");
        assert_eq!(goal(&folder), GOAL);
    }
}

#[test]
fn a_goal_begins_and_is_taken_up_again() {
    let folder = plan(Lang::En, GOAL);
    let said = done(&folder, &["goal", "start", "bread"]);
    assert!(said.contains("Bake bread") && said.contains("pop log"), "{said}");
    assert!(
        goal(&folder).contains("status = \"active\"\nstart = 2026-03-02\n"),
        "{}",
        goal(&folder)
    );
    assert!(!goal(&folder).contains("revision"), "beginning needs no reason");
    assert!(refused(&folder, &["goal", "start", "bread"]).contains("nothing to change"));
    done(&folder, &["goal", "drop", "bread", "--why", "No oven"]);
    assert!(refused(&folder, &["goal", "start", "bread"]).contains("--why"), "a goal that is over");
    done(&folder, &["goal", "start", "bread", "--why", "A new oven"]);
    let text = goal(&folder);
    assert!(text.contains("why = \"A new oven\"") && text.contains("was = \"dropped\""), "{text}");
    assert_eq!(text.matches("start = ").count(), 1, "the first day stays: {text}");
}

#[test]
fn what_was_prepared_for_the_review_is_on_the_page_for_the_review() {
    let folder = plan(Lang::En, GOAL);
    fs::create_dir_all(folder.path().join("reviews")).expect("a folder");
    let review = "+++\ntitle = \"Spring\"\ndate = 2026-03-20\naudience = [\"manager\"]\n+++\n\n\
                  ## What changed\n\nWe *moved* to Utrecht.\n\n- A new oven\n\n## For later\n\nNothing yet.\n";
    fs::write(folder.path().join("reviews/2026-03-20-spring.md"), review).expect("a review");
    assert!(shows(&folder, "review"));
    let page = |edition: &str| {
        let talk = Path::new("out").join(edition).join("talk.html");
        fs::read_to_string(folder.path().join(talk)).unwrap_or_default()
    };
    let talk = page("review");
    assert!(talk.contains("<li>We moved to Utrecht.</li><li>A new oven</li>"), "{talk}");
    assert!(!talk.contains("Nothing yet"), "only what changed: {talk}");
    assert!(!page("portfolio").contains("Utrecht"));
}

#[test]
fn what_belongs_to_something_hidden_is_shared_after_it() {
    let with_need = GOAL.replace("status = \"draft\"\n", "status = \"draft\"\nneed = [\"rise\"]\n");
    let folder = plan(Lang::En, &with_need);
    fs::create_dir_all(folder.path().join("needs")).expect("a folder");
    fs::create_dir_all(folder.path().join("log")).expect("a folder");
    let need = "+++\ntitle = \"Understand rising\"\naudience = [\"manager\"]\n+++\n";
    fs::write(folder.path().join("needs/rise.md"), need).expect("a need");
    let log = "+++\ntitle = \"Tried rye\"\ndate = 2026-02-01\ngoal = [\"bread\"]\naudience = [\"manager\"]\n+++\n";
    fs::write(folder.path().join("log/2026-02-01-rye.md"), log).expect("an entry");
    // Wider than its need: the need comes first.
    let why = refused(&folder, &["share", "bread", "everyone"]);
    assert!(
        why.contains("“Understand rising”") && why.contains("`pop share rise public`"),
        "{why}"
    );
    done(&folder, &["share", "rising", "public"]);
    done(&folder, &["share", "bread", "public"]);
    // Hidden with its need: it says so, and what to share.
    let said = done(&folder, &["hide", "rise"]);
    assert!(said.contains("“Bake bread”"), "the goal goes along: {said}");
    let why = refused(&folder, &["share", "bread", "manager"]);
    assert!(why.contains("`pop share rise manager`"), "{why}");
    let said = done(&folder, &["hide", "bread"]);
    assert!(!said.contains("“Bake bread”"), "{said}");
}
