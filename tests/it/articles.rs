//! Both articles from the first step to the last, with commands and questions alone, in a
//! pseudo-terminal, in Dutch and in English; and what was answered is corrected by asking again.

use std::fs;
use std::path::Path;

use pop::base::Lang;
use tempfile::TempDir;

use super::newcomer::{ENTER, Line, asked, play, words};
use super::tool::{err, out, pop};

/// A plan, and how its questions are answered.
struct Author {
    folder: TempDir,
    lang: Lang,
}

impl Author {
    fn new(lang: Lang) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let flags = ["init", "--lang", lang.code(), "--name", "Ada Verbeek", "--role", "Bakker"];
        let rest = ["--readers", "manager", "--content", "empty", "--yes", "--date", "2026-02-20"];
        let made = pop(folder.path(), &[&flags[..], &rest].concat());
        assert_eq!(made.status.code(), Some(0), "{}", err(&made));
        Self { folder, lang }
    }

    /// Plays a round; each row is the id of a message and what is typed.
    fn round(&self, command: &str, rows: &[(&str, &str)]) -> String {
        let mut script: Vec<Line<'_>> = Vec::new();
        for (id, typed) in rows {
            match *id {
                "choose" => script.push((words(self.lang, "ask-choose"), typed)),
                "interview-hint" => script.push((words(self.lang, id), typed)),
                "several" => script.push((words(self.lang, "ask-numbers"), typed)),
                id if id.ends_with('+') => {
                    script.push((words(self.lang, id.trim_end_matches('+')), ""));
                    script.push((words(self.lang, "interview-hint-again"), typed));
                }
                id => script.extend(asked(self.lang, id, typed)),
            }
        }
        let (code, rest) = play(self.folder.path(), self.lang, command, &script);
        assert_eq!(code, 0, "{command}: {rest}");
        rest
    }

    fn pick(&self, en: &'static str, nl: &'static str) -> &'static str {
        self.lang.pick(en, nl)
    }

    /// All documents of the plan as one text.
    fn texts(&self) -> String {
        texts(self.folder.path())
    }
}

fn texts(folder: &Path) -> String {
    let files = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter();
    let texts = files.filter_map(Result::ok).filter(|file| {
        file.path().extension().is_some_and(|ending| ending == "md" || ending == "toml")
    });
    texts.map(|file| fs::read_to_string(file.path()).expect("a text")).collect()
}

fn levels() -> impl Iterator<Item = &'static str> {
    pop::plan::Kind::Situation.spec().headings.iter().map(|heading| heading.name)
}

/// The questions of a situation, all answered.
fn situation<'s>(ids: &'s [String], answer: &'s str) -> Vec<(&'s str, &'s str)> {
    ids.iter().map(|id| (id.as_str(), answer)).collect()
}

#[expect(clippy::too_many_lines, reason = "both articles, step by step")]
fn follow(lang: Lang) {
    let author = Author::new(lang);
    // S2 step 2, S1 step 1.
    let now: Vec<String> = levels().map(|level| format!("interview-now-{level}")).collect();
    author.round("interview now", &situation(&now, "Zo is het nu\r"));
    // S2 step 3.
    let look = [
        ("interview-look-what", "Het botst\r"),
        ("interview-look-tension", ""),
        ("choose", ENTER),
        ("interview-look-more", ENTER),
    ];
    let look: Vec<(&str, &str)> =
        look.into_iter().filter(|(id, _)| *id != "interview-look-tension").collect();
    author.round("interview look", &look);
    // S2 step 4.
    let desired: Vec<String> = levels().map(|level| format!("interview-desired-{level}")).collect();
    author.round("interview desired", &situation(&desired, "Zo wil ik het\r"));
    // S2 step 5.
    let mut compare = vec![
        ("interview-compare-now", "In dienst\r"),
        ("interview-compare-desired", "Voor mezelf\r"),
        ("interview-compare-same", "Brood\r"),
    ];
    for _ in 0..5 {
        compare.extend([("interview-compare-now", ENTER), ("interview-compare-same", ENTER)]);
    }
    author.round("interview compare", &compare);
    // S2 step 6.
    let conclude =
        [("interview-conclude-what", "Leren ondernemen\r"), ("interview-conclude-what", ENTER)];
    author.round("interview conclude", &conclude);
    // S1 steps 2 and 3.
    let need = [
        ("interview-need-what", "Boekhouden\r"),
        ("interview-need-why", "Ik begin voor mezelf\r"),
        ("choose", ENTER),
        ("several", "1\r"),
        ("choose", ENTER),
        ("interview-need-options", "Een cursus\r"),
        ("interview-need-options", ENTER),
        ("interview-need-more", ENTER),
    ];
    author.round("interview need", &need);
    let mut profile = vec![("interview-profile-role+", ENTER), ("choose", ENTER)];
    for _ in 0..5 {
        profile
            .extend([("interview-profile-keep+", ENTER), ("interview-profile-level+", "\u{8}4\r")]);
    }
    profile.push(("interview-profile-competence", ENTER));
    author.round("interview profile", &profile);
    let mut assess = vec![("choose", ENTER)];
    assess.extend([("interview-hint", "2\r"); 5]);
    author.round("interview assess", &assess);
    let mut swot = vec![
        ("interview-swot-strengths", "Bakken\r"),
        ("interview-swot-strengths", ENTER),
        ("interview-swot-weaknesses", "Rekenen\r"),
        ("interview-swot-weaknesses", ENTER),
    ];
    let fields = pop::plan::Kind::Assessment.spec().fields;
    for (key, id) in
        [("opportunities", "interview-swot-opportunities"), ("threats", "interview-swot-threats")]
    {
        if fields.iter().any(|field| field.name == key) {
            swot.extend([(id, "Een nieuwe wijk\r"), (id, ENTER)]);
        }
    }
    author.round("interview swot", &swot);
    // S2 step 7, S1 step 4.
    let mut goal = vec![("new-title", "Een cursus boekhouden\r")];
    for (hint, answer) in [
        ("specific", author.pick("I complete the course\r", "Ik rond de cursus boekhouden af\r")),
        ("measurable", author.pick("1 diploma obtained\r", "1 diploma gehaald\r")),
        ("attainable", author.pick("It takes two hours a week\r", "Het kost twee uur per week\r")),
        (
            "relevant",
            author.pick("So that I can start on my own\r", "Zo kan ik voor mezelf beginnen\r"),
        ),
        ("timebound", author.pick("before 1 July 2026\r", "voor 1 juli 2026\r")),
    ] {
        goal.push(match hint {
            "specific" => ("guided-hint-specific", answer),
            "measurable" => ("guided-hint-measurable", answer),
            "attainable" => ("guided-hint-attainable", answer),
            "relevant" => ("guided-hint-relevant", answer),
            _ => ("guided-hint-timebound", answer),
        });
    }
    // The need, the competence, the steps and the measures.
    goal.extend([("guided-need", ""), ("choose", ENTER)]);
    goal.extend([("interview-goal-competence", ""), ("choose", ENTER)]);
    for (id, typed) in [
        ("interview-goal-step", author.pick("Enrol\r", "Inschrijven\r")),
        ("interview-goal-step-due", author.pick("16 March\r", "16 maart\r")),
        ("interview-goal-step-more", ENTER),
        ("interview-goal-measure", ENTER),
    ] {
        goal.extend([(id, ""), ("interview-hint", typed)]);
    }
    goal.extend([("interview-goal-status", ""), ("choose", ENTER)]);
    let mut script: Vec<Line<'_>> = asked(lang, goal[0].0, goal[0].1).into();
    script.extend(goal[1..].iter().map(|(id, typed)| {
        let id = if *id == "choose" { "ask-choose" } else { *id };
        (words(lang, id), *typed)
    }));
    let (code, rest) = play(author.folder.path(), lang, "new goal", &script);
    assert_eq!(code, 0, "{rest}");
    // S1 step 5.
    let log = [
        ("log-what", "Eerste les gevolgd\r"),
        ("choose", ENTER),
        ("log-method", "1\r"),
        ("log-result", "Een balans\r"),
        ("log-when", ENTER),
        ("log-how-long", ENTER),
    ];
    author.round("log", &log);
    fs::write(author.folder.path().join("balans.pdf"), "%PDF-1.4\n").expect("a file");
    let evidence = [
        ("interview-evidence-what", "Mijn eerste balans\r"),
        ("interview-evidence-file", "1\r"),
        ("choose", "\x1b[B\r"),
        ("several", "1\r"),
        ("interview-evidence-by", "De cursus\r"),
        ("interview-evidence-expires", "2029-01-01\r"),
        ("interview-evidence-more", ENTER),
    ];
    author.round("interview evidence", &evidence);
    // S1 step 6.
    let evaluate = [
        ("interview-evaluate-effective", "Heel goed\r"),
        ("interview-evaluate-improved", "Ik reken beter\r"),
        ("interview-evaluate-needs", author.pick("Yes: pricing\r", "Ja: prijzen bepalen\r")),
        ("choose", ENTER),
        ("interview-need-what+", ENTER),
        ("interview-evaluate-again", "Ja\r"),
        ("interview-evaluate-fitting", "4\r"),
        ("interview-evaluate-worthwhile", "5\r"),
    ];
    author.round("interview evaluate een-cursus-boekhouden", &evaluate);
    // S2 step 8.
    let picture = [
        ("interview-picture-path+", ENTER),
        ("interview-picture-beliefs+", ENTER),
        ("interview-picture-whole+", ENTER),
    ];
    author.round("interview picture", &picture);
    author.round("review start --on 2026-03-16 --yes", &[]);
    let review = [
        ("interview-review-changed", "Ik ben begonnen\r"),
        ("interview-review-ask-ahead", "Een vrije vrijdag\r"),
        ("choose", ENTER),
        ("interview-review-ask-ahead", ENTER),
        ("choose", ENTER),
        ("interview-review-next", "2026-09-16\r"),
    ];
    author.round("interview review", &review);
    let text = author.texts();
    for kept in [
        "Zo is het nu",
        "Het botst",
        "Zo wil ik het",
        "In dienst",
        "Leren ondernemen",
        "Boekhouden",
        "Ik begin voor mezelf",
        "Een cursus",
        "= 4",
        "= 2",
        "Rekenen",
        "Eerste les gevolgd",
        "balans.pdf",
        "2029-01-01",
        author.pick("Pricing", "Prijzen bepalen"),
        "Ik ben begonnen",
        "Een vrije vrijdag",
        "2026-09-16",
        author.pick("fitting = 4\nworthwhile = 5\n", "passend = 4\nde_moeite_waard = 5\n"),
        author.pick("competence = [\"", "competentie = [\""),
        author.pick("due = 2026-03-16", "einddatum = 2026-03-16"),
    ] {
        assert!(text.contains(kept), "{kept}: {text}");
    }
    let page = fs::read_to_string(author.folder.path().join("index.md")).expect("the first page");
    assert_eq!(page.matches("Zo wil ik het").count(), 3, "{page}");
    let checked = pop(author.folder.path(), &["check", "--date", "2026-03-02", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&out(&checked)).expect("JSON");
    assert_eq!(report["errors"], 0, "{report:#}");
    let built = pop(author.folder.path(), &["build", "--date", "2026-03-02"]);
    assert_eq!(built.status.code(), Some(0), "{}{}", out(&built), err(&built));
    let status = pop(author.folder.path(), &["status", "--date", "2026-03-02"]);
    assert!(!out(&status).contains('▸'), "every stage is there: {}", out(&status));
}

#[test]
fn both_articles_are_followed_with_questions_alone_in_dutch() {
    follow(Lang::Nl);
}

#[test]
fn both_articles_are_followed_with_questions_alone_in_english() {
    follow(Lang::En);
}

#[test]
fn an_answer_is_corrected_by_asking_again() {
    let author = Author::new(Lang::Nl);
    let now: Vec<String> = levels().map(|level| format!("interview-now-{level}")).collect();
    author.round("interview now", &situation(&now, "Zo is het\r"));
    // Nothing is open, so every answer is shown once more: one is kept, one replaced, one emptied.
    let again: Vec<String> = now.iter().map(|id| format!("{id}+")).collect();
    let mut rows = situation(&again, ENTER);
    rows[1].1 = "\u{15}Heel anders\r";
    rows[2].1 = "\u{15}\r";
    author.round("interview now", &rows);
    let text = author.texts();
    assert_eq!(text.matches("Zo is het").count(), now.len() - 2, "{text}");
    assert_eq!(text.matches("Heel anders").count(), 1, "{text}");
    assert_eq!(text.matches("## Vaardigheden").count(), 1, "the heading stays: {text}");
    // The emptied one is open again; leaving loses nothing.
    let id = "interview-now-capabilities";
    let mut script: Vec<Line<'_>> = asked(Lang::Nl, id, "").into();
    script[1].1 = "\x1b";
    let (code, rest) = play(author.folder.path(), Lang::Nl, "interview now", &script);
    assert_eq!(code, 130, "{rest}");
    assert_eq!(author.texts(), text);
    // A new start leaves the earlier document as it is.
    author.round(
        "interview now --anew",
        &[(now[0].as_str(), "Opnieuw\r")]
            .iter()
            .copied()
            .chain(now[1..].iter().map(|id| (id.as_str(), ENTER)))
            .collect::<Vec<_>>(),
    );
    assert!(author.texts().contains("Opnieuw") && author.texts().contains("Heel anders"));
    for kind in ["compare", "conclude"] {
        let told = pop(author.folder.path(), &["interview", kind, "--again", "--anew"]);
        assert_eq!(told.status.code(), Some(2));
    }
}

#[test]
fn a_comparison_is_corrected_and_what_is_emptied_goes() {
    let author = Author::new(Lang::Nl);
    let folder = author.folder.path();
    for (round, answer) in [("now", "omgeving=Een bakkerij"), ("desired", "omgeving=Een winkel")] {
        let told = pop(folder, &["vraag", round, "--antwoord", answer]);
        assert_eq!(told.status.code(), Some(0), "{}", err(&told));
    }
    let compare = [
        ("interview-compare-now", "In dienst\r"),
        ("interview-compare-desired", "Voor mezelf\r"),
        ("interview-compare-same", "Brood\r"),
    ];
    author.round("interview compare", &compare);
    let again = [
        ("interview-compare-now+", ENTER),
        ("interview-compare-desired+", "\u{15}Een eigen zaak\r"),
        ("interview-compare-same+", "\u{15}\r"),
    ];
    author.round("vraag vergelijk --nog-eens", &again);
    let text = author.texts();
    assert!(text.contains("Een eigen zaak") && text.contains("In dienst"), "{text}");
    assert!(!text.contains("overeenkomst") && !text.contains("Voor mezelf"), "{text}");
}

#[test]
fn a_line_is_edited_with_the_keys_of_a_shell() {
    let author = Author::new(Lang::Nl);
    let rows = |keys: &'static str| {
        let mut rows = vec![("log-what", keys)];
        rows.extend([("log-method", ENTER), ("log-result", ENTER)]);
        rows.extend([("log-when", ENTER), ("log-how-long", ENTER)]);
        rows
    };
    for (number, (keys, title)) in [
        ("fout\u{15}Eén brood\r", "Eén brood"),
        ("brood\u{1}Een \u{5} erbij\r", "Een brood erbij"),
        ("een twee drie\u{17}vier\r", "een twee vier"),
        ("een twee\u{1}\u{b}drie\r", "drie"),
        ("ac\u{1b}[Db\r", "abc"),
        ("caf\u{e9} \u{1b}[200~\u{eb}en\u{1b}[201~\r", "café ëen"),
    ]
    .into_iter()
    .enumerate()
    {
        author.round("log", &rows(keys));
        let text = author.texts();
        assert!(text.contains(&format!("titel = \"{title}\"")), "{number} {title}: {text}");
    }
    // Several lines that are pasted at once are one answer: a title and the text below it.
    author.round("log", &rows("\u{1b}[200~Gebakken\nDrie broden\nen een taart\u{1b}[201~\r"));
    let text = author.texts();
    assert!(text.contains("titel = \"Gebakken\""), "{text}");
    assert!(text.contains("\nDrie broden\nen een taart\n"), "{text}");
    // No history is kept anywhere.
    let files = walkdir::WalkDir::new(author.folder.path()).into_iter().filter_map(Result::ok);
    assert!(!files.into_iter().any(|file| file.file_name().to_string_lossy().contains("history")));
}
