//! Names by kind: a goal, a need, a competence and others may bear one name, and a reference means
//! the kind that its key can take.

use std::collections::HashMap;

use pop::base::Symbol;
use pop::ide;
use pop::plan::{Found, Kind, Plan};
use pop::workspace::Snapshot;

use super::noninterference::{files, read};
use super::tool::{err, out, pop};

const SETTINGS: &str = "lang = \"en\"\n[audiences]\nmanager = \"My manager\"\n\
     [audience.default]\nprofile = [\"public\"]\nconclusion = [\"public\"]\n\
     observation = [\"public\"]\npage = [\"public\"]\nevidence = [\"public\"]\n\
     need = [\"public\"]\ngoal = [\"public\"]\nlog = [\"public\"]\nevaluation = [\"public\"]\n\
     comparison = [\"public\"]\n\
     [[edition]]\nname = \"portfolio\"\naudience = \"public\"\n\
     [[edition]]\nname = \"own\"\naudience = \"private\"\n";

/// A plan in which nine kinds bear the name `ethics`.
fn texts() -> Vec<(String, String)> {
    let texts = [
        (
            "goals/ethics.md",
            "title = \"The goal\"\nstatus = \"idea\"\ncompetence = \"ethics\"\nneed = \"ethics\"",
        ),
        (
            "needs/ethics.md",
            "title = \"The need\"\nstatus = \"open\"\ncompetence = \"ethics\"\nfrom = \"ethics\"",
        ),
        (
            "profiles/advisor.md",
            "role = \"Advisor\"\n[[competence]]\nid = \"ethics\"\nname = \"The competence\"\nrequired = 4",
        ),
        ("observations/ethics.md", "title = \"The observation\"\ndate = 2026-05-01"),
        (
            "conclusions/ethics.md",
            "title = \"The conclusion\"\ndate = 2026-05-02\nleads_to = \"ethics\"",
        ),
        (
            "evidence/ethics.md",
            "title = \"The evidence\"\ndate = 2026-05-03\nsupports = \"ethics\"",
        ),
        (
            "evidence/other.md",
            "title = \"Other evidence\"\ndate = 2026-05-03\nsupports = \"competence/ethics\"",
        ),
        (
            "log/ethics.md",
            "title = \"The entry\"\ndate = 2026-05-03\ngoal = \"ethics\"\nneed = \"ethics\"\n\
             competence = \"ethics\"\nevidence = \"ethics\"\nresult = \"Ten cases discussed.\"",
        ),
        (
            "evaluations/ethics.md",
            "title = \"The evaluation\"\ndate = 2026-05-04\nof = \"ethics\"\nagain = true",
        ),
        (
            "comparisons/first.md",
            "title = \"The comparison\"\ndate = 2026-05-04\n[[difference]]\nid = \"ethics\"\n\
             level = \"mission\"\nnow = \"Rules\"\ndesired = \"Judgement\"",
        ),
    ];
    let body = "[[ethics]], [[needs/ethics]], [[competence/ethics]], [[conclusions/ethics|so]], \
                [[observations/ethics]] and [[verschil/ethics]].";
    let page = ("pages/words.md".to_owned(), format!("+++\ntitle = \"Words\"\n+++\n{body}\n"));
    let texts = texts.into_iter();
    texts
        .map(|(path, head)| (path.to_owned(), format!("+++\n{head}\n+++\nText of {path}.\n")))
        .chain([page])
        .collect()
}

fn rules(snapshot: &Snapshot) -> Vec<&str> {
    snapshot.diagnostics.iter().map(|finding| finding.rule).collect()
}

fn symbol(plan: &Plan, name: &str) -> Symbol {
    plan.names.intern(&pop::base::symbol::referred(name))
}

/// The files of an edition, by path.
fn pages(snapshot: &Snapshot, edition: &str) -> HashMap<String, String> {
    let all = files(snapshot, edition);
    let parts = all.split("== ").filter_map(|part| part.split_once('\n'));
    parts.map(|(path, text)| (path.to_owned(), text.to_owned())).collect()
}

#[test]
fn a_reference_means_the_kind_its_key_can_take() {
    let snapshot = read(SETTINGS, &texts());
    let found = rules(&snapshot);
    for rule in
        ["duplicate-id", "wrong-kind", "unknown-reference", "broken-link", "hidden-reference"]
    {
        assert!(!found.contains(&rule), "{rule}: {:#?}", snapshot.diagnostics);
    }
    for rule in
        ["gap-without-need", "need-without-goal", "conclusion-without-goal", "goal-without-log"]
    {
        assert!(!found.contains(&rule), "{rule}: {:#?}", snapshot.diagnostics);
    }
    let plan = &snapshot.plan;
    for kind in [Kind::Goal, Kind::Need, Kind::Log, Kind::Evidence, Kind::Evaluation] {
        let id = plan.find_of(kind, symbol(plan, "ethics")).expect("a document");
        assert_eq!(plan.entry(id).kind, kind);
    }
    let pages = pages(&snapshot, "portfolio");
    let goal = &pages["goals/ethics.html"];
    for address in ["../skills.html#ethics", "../needs/ethics.html", "../log/ethics.html"] {
        assert!(goal.contains(address), "{address} is missing:\n{goal}");
    }
    let log = &pages["log/ethics.html"];
    for address in ["../goals/ethics.html", "../skills.html#ethics", "../evidence/ethics.html"] {
        assert!(log.contains(address), "{address} is missing:\n{log}");
    }
    assert!(pages["evaluations/ethics.html"].contains("../goals/ethics.html"));
    assert!(pages["needs/ethics.html"].contains("../now-and-desired.html#ethics---conclusion"));
    // Of several kinds that a key can take, the first one in the documentation counts.
    assert!(pages["evidence/ethics.html"].contains("../goals/ethics.html"));
    assert!(pages["evidence/other.html"].contains("../skills.html#ethics"));
}

#[test]
fn a_wikilink_means_the_goal_unless_it_names_a_kind() {
    let pages = pages(&read(SETTINGS, &texts()), "portfolio");
    let words = &pages["pages/words.html"];
    for link in [
        "<a href=\"../goals/ethics.html\">The goal</a>",
        "<a href=\"../needs/ethics.html\">The need</a>",
        "<a href=\"../skills.html#ethics\">The competence</a>",
        "<a href=\"../now-and-desired.html#ethics---conclusion\">so</a>",
        "<a href=\"../now-and-desired.html#ethics\">The observation</a>",
        "<a href=\"../now-and-desired.html#ethics---difference\">Judgement</a>",
    ] {
        assert!(words.contains(link), "{link} is missing:\n{words}");
    }
    for anchor in ["ethics", "ethics---conclusion", "ethics---difference"] {
        let change = &pages["now-and-desired.html"];
        let times = change.matches(&format!(" id=\"{anchor}\"")).count();
        assert_eq!(times, 1, "{anchor}:\n{change}");
    }
}

#[test]
fn a_hidden_thing_is_not_replaced_by_a_visible_one_with_its_name() {
    let mut texts = texts();
    let hide =
        |text: &mut String| *text = text.replacen("+++\n", "+++\naudience = [\"private\"]\n", 1);
    let goal = texts.iter_mut().find(|(path, _)| path == "goals/ethics.md").expect("the goal");
    hide(&mut goal.1);
    let snapshot = read(SETTINGS, &texts);
    let pages = pages(&snapshot, "portfolio");
    // All of these mean the goal, so nobody else reads them.
    for path in
        ["goals/ethics.html", "log/ethics.html", "evidence/ethics.html", "evaluations/ethics.html"]
    {
        assert!(!pages.contains_key(path), "{path} is there");
    }
    assert!(pages["evidence/other.html"].contains("../skills.html#ethics"));
    let words = &pages["pages/words.html"];
    assert!(!words.contains("The goal"), "{words}");
    assert!(words.contains(">The need</a>"), "{words}");
}

#[test]
fn two_of_one_kind_are_still_reported() {
    let mut texts = texts();
    texts.push((
        "goals/more.md".to_owned(),
        "+++\nid = \"Ethics\"\ntitle = \"Again\"\nstatus = \"idea\"\n+++\n".to_owned(),
    ));
    texts.push((
        "profiles/second.md".to_owned(),
        "+++\nrole = \"Lead\"\n[[competence]]\nid = \"ethics\"\nname = \"Twice\"\nrequired = 2\n+++\n".to_owned(),
    ));
    let snapshot = read(SETTINGS, &texts);
    let twice = snapshot.diagnostics.iter().filter(|finding| finding.rule == "duplicate-id");
    let paths: Vec<&str> = twice.map(|finding| &*finding.path).collect();
    assert_eq!(paths, ["goals/more.md", "profiles/second.md"]);
}

#[test]
fn an_editor_follows_a_reference_to_its_kind() {
    let texts = texts();
    let snapshot = read(SETTINGS, &texts);
    let text = &texts.iter().find(|(path, _)| path == "goals/ethics.md").expect("the goal").1;
    for (key, path) in
        [("competence = \"", "profiles/advisor.md"), ("need = \"", "needs/ethics.md")]
    {
        let offset = text.find(key).expect("the key") + key.len() + 1;
        let place = ide::definition(&snapshot, "goals/ethics.md", offset).expect("a place");
        assert_eq!(&*place.path, path);
    }
    let plan = &snapshot.plan;
    let first = plan.find(symbol(plan, "ethics"));
    assert!(matches!(first, Some(Found::Entry(id)) if plan.entry(id).kind == Kind::Goal));
}

#[test]
fn commands_name_a_goal_and_new_documents_may_share_a_name() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("pop.toml"), "taal = \"nl\"\n").expect("the settings");
    let profile = "+++\nrol = \"Adviseur\"\n[[competentie]]\nid = \"ethiek\"\nnaam = \"Ethiek\"\nvereist = 4\n+++\n";
    for (path, text) in [
        ("profielen/adviseur.md", profile),
        ("leerbehoeften/ethiek.md", "+++\ntitel = \"Ethiek\"\nstatus = \"open\"\n+++\n"),
    ] {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("the folder");
        std::fs::write(path, text).expect("the document");
    }
    let run = |arguments: &[&str]| {
        let output = pop(folder.path(), &[arguments, &["--date", "2026-06-01"]].concat());
        let said = out(&output) + &err(&output);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {said}");
        said
    };
    run(&["nieuw", "doel", "Ethiek"]);
    let goal = folder.path().join("doelen/ethiek.md");
    let text = std::fs::read_to_string(&goal).expect("the goal has the name of the competence");
    std::fs::write(&goal, text.replacen("+++\n", "+++\ncompetentie = \"ethiek\"\n", 1))
        .expect("changed");
    run(&["noteer", "Casus besproken", "--goal", "ethiek"]);
    let checked = pop(folder.path(), &["controleer", "--date", "2026-06-01", "--format", "short"]);
    let said = out(&checked) + &err(&checked);
    for rule in ["duplicate-id", "wrong-kind", "unknown-reference"] {
        assert!(!said.contains(rule), "{said}");
    }
}
