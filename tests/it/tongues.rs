//! Tests that a run in one language names no command, option, edition or reader of the other one.

use std::collections::BTreeSet;
use std::path::Path;

use pop::base::Lang;

use super::begin::{DAY, nowhere};
use super::tool::{err, out, pop};

/// The options in a text, with their hyphens.
fn options(text: &str) -> BTreeSet<String> {
    let words = text.split(|sign: char| !(sign.is_ascii_alphanumeric() || sign == '-'));
    let options = words.filter(|word| word.starts_with("--") && word.len() > 2);
    options.map(|word| word.trim_end_matches('-').to_owned()).collect()
}

/// The names that a language has for itself: commands such as `pop goal move`, and options.
fn own_names(lang: Lang) -> (BTreeSet<String>, BTreeSet<String>) {
    let pages = |lang| {
        let pages = pop::cli::pages(lang);
        let all: String = pages.iter().map(|(_, help)| help.as_str()).collect();
        (pages.into_iter().map(|(name, _)| name).collect::<BTreeSet<_>>(), options(&all))
    };
    let (own, other) = (pages(lang), pages(lang.pick(Lang::Nl, Lang::En)));
    (&own.0 - &other.0, &own.1 - &other.1)
}

/// Names of editions and readers, and keys of documents, that pop itself writes and reports.
const WORDS: [[&str; 2]; 7] = [
    ["own", "eigen"],
    ["review", "gesprek"],
    ["manager", "leidinggevende"],
    ["public", "openbaar"],
    ["title", "titel"],
    ["audience", "lezers"],
    ["status = \"active\"", "status = \"actief\""],
];

/// What a text says in another language than its own.
fn foreign(text: &str, lang: Lang, words: bool) -> Vec<String> {
    let other = lang.pick(Lang::Nl, Lang::En);
    let (commands, named) = own_names(other);
    let mut found: Vec<String> = options(text).intersection(&named).cloned().collect();
    found.extend(commands.into_iter().filter(|command| {
        let end =
            |rest: &str| !rest.starts_with(|sign: char| sign.is_alphanumeric() || sign == '-');
        text.split(command.as_str()).skip(1).any(end)
    }));
    let whole = |word: &str| {
        let parts = text.split(|sign: char| !(sign.is_alphanumeric() || "-_/.".contains(sign)));
        parts
            .into_iter()
            .any(|part| part.trim_matches(['.', '/']).split('/').any(|part| part == word))
            || (word.contains(' ') && text.contains(word))
    };
    if words {
        let words = WORDS.iter().map(|row| row[other as usize]);
        found.extend(words.filter(|word| whole(word)).map(str::to_owned));
    }
    found
}

/// Every way in which a plan is made and looked at, in the names of a language.
fn runs(lang: Lang) -> Vec<Vec<String>> {
    let lines = lang.pick(
        "new goal Sourdough --set due=2027-02-01\nlog Baked_three_loaves --goal workshop --hours 2\n\
         status\ncheck\ncheck --format short\ncheck --goal workshop\nbuild\nleaks\nreaders\n\
         readers --edition review\nreaders --edition own\nbuild --edition eigen\n\
         interview now --answer environment=An_office\ninterview look\n\
         interview evaluate workshop --answer effective=Good\n\
         review start --on 2026-12-14\nreview sign --who Ada --dry-run\nreview verify\n\
         goal move workshop --to 2027-03-01 --why Holiday --dry-run\n\
         goal start workshop\nshare workshop public --dry-run\nshare workshop nobody\n\
         hide workshop\nremove workshop --dry-run\ninterview goal workshop --answer specific=I_bake\nstep done workshop\n\
         step add workshop Invite_people --on 2026-12-14\nstep add workshop\n\
         goal done workshop --why Reached --dry-run\ntheme eject\ntheme check\n\
         smart I_want_to_bake\nexplain\nexplain nothing\nman\nhelp goal move\nreport\n\
         buidl\nbuild --editoin own\nbuild --edition nothing\nlog\nnew\nnew nothing x\n\
         check --format xml\ngoal\ngoal move\ninterview\ninterview compare\nnew evaluation x\n\
         init\nreview sign\nnew goal x --set deu=1\nstatus --strict\n\
         goal done nothing --why x\nlog x --reading nothing=1\n",
        "nieuw doel Zuurdesem --vul-in einddatum=2027-02-01\n\
         noteer Drie_broden_gebakken --doel workshop --uren 2\n\
         stand\ncontroleer\ncontroleer --vorm kort\ncontroleer --doel workshop\nbouw\nlekken\n\
         lezers\nlezers --editie gesprek\nlezers --editie eigen\nbouw --editie own\n\
         vraag nu --antwoord environment=Een_kantoor\nvraag kijk\n\
         vraag evalueer workshop --antwoord effective=Goed\n\
         gesprek begin --op 2026-12-14\ngesprek teken --wie Ada --proef\ngesprek toets\n\
         doel verzet workshop --naar 2027-03-01 --waarom Vakantie --proef\n\
         doel begin workshop\ndeel workshop openbaar --proef\ndeel workshop niemand\n\
         verberg workshop\nverwijder workshop --proef\nvraag doel workshop --antwoord specifiek=Ik_bak\nstap klaar workshop\n\
         stap erbij workshop Mensen_vragen --op 2026-12-14\nstap erbij workshop\n\
         doel klaar workshop --waarom Gehaald --proef\nthema pak-uit\nthema controleer\n\
         beoordeel Ik_wil_bakken\nuitleg\nuitleg niets\nhandleiding\nhulp doel verzet\nrapport\n\
         bouww\nbouw --editei eigen\nbouw --editie niets\nnoteer\nnieuw\nnieuw niets x\n\
         controleer --vorm xml\ndoel\ndoel verzet\nvraag\nvraag vergelijk\nnieuw evaluatie x\n\
         begin\ngesprek teken\nnieuw doel x --vul-in eindatum=1\nstand --streng\n\
         doel klaar niets --waarom x\nnoteer x --stand niets=1\n",
    );
    let mut runs: Vec<Vec<String>> = lines
        .lines()
        .map(|line| line.split_whitespace().map(|word| word.replace('_', " ")).collect())
        .collect();
    let help = lang.pick("--help", "--hulp");
    for (name, _) in pop::cli::pages(lang) {
        let words = name.split(' ').skip(1).map(str::to_owned);
        runs.push(words.chain([help.to_owned()]).collect());
    }
    runs
}

fn check_runs(folder: &Path, lang: Lang, words: bool) {
    for run in runs(lang) {
        let mut arguments: Vec<&str> = vec!["--lang", lang.code()];
        arguments.extend(run.iter().map(String::as_str));
        let output = pop(folder, &arguments);
        assert_ne!(output.status.code(), Some(3), "{run:?}");
        // A suggestion repeats what was typed.
        let typed = run.join(" ");
        let said = format!("{}{}", out(&output), err(&output));
        let found: Vec<String> = foreign(&said, lang, words)
            .into_iter()
            .filter(|word| !typed.split(' ').any(|typed| typed == word))
            .collect();
        assert!(found.is_empty(), "{lang:?} {run:?}: {found:?}\n{said}");
    }
}

#[test]
fn a_new_plan_and_everything_said_about_it_are_in_its_language() {
    for lang in Lang::ALL {
        for readers in ["me", "manager", "coach", "manager-and-portfolio", "everyone"] {
            let folder = nowhere();
            let init =
                ["init", "plan", "--lang", lang.code(), "--name", "Ada", "--role", "", "--yes"];
            let made =
                pop(folder.path(), &[&init[..], &["--readers", readers, "--date", DAY]].concat());
            assert_eq!(made.status.code(), Some(0), "{}", err(&made));
            assert!(foreign(&err(&made), lang, true).is_empty(), "{}", err(&made));
            let plan = folder.path().join("plan");
            let settings = std::fs::read_to_string(plan.join("pop.toml")).expect("the settings");
            let found = foreign(&settings, lang, true);
            assert!(found.is_empty(), "{readers}: {found:?}\n{settings}");
            if readers == "manager" {
                check_runs(&plan, lang, true);
            }
        }
    }
}

#[test]
fn no_plan_makes_a_run_name_commands_of_the_other_language() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for plan in ["tests/violations/nl", "tests/violations/en", "tests/violations/nl-few"] {
        for lang in Lang::ALL {
            for command in
                [&["check"][..], &["status"], &["readers"], &["check", "--format", "short"]]
            {
                let arguments = [command, &["--lang", lang.code()]].concat();
                let output = pop(&root.join(plan), &arguments);
                let said = format!("{}{}", out(&output), err(&output));
                // Excerpts show the words of the plan itself.
                let own = said.lines().filter(|line| !line.contains(" | "));
                let own = own.collect::<Vec<_>>().join("\n");
                let found = foreign(&own, lang, false);
                assert!(found.is_empty(), "{plan} {command:?}: {found:?}\n{own}");
            }
        }
    }
}

#[test]
fn every_option_has_a_name_in_both_languages() {
    let all = |lang| {
        let pages = pop::cli::pages(lang);
        options(&pages.iter().map(|(_, help)| help.as_str()).collect::<String>())
    };
    let both: Vec<String> = all(Lang::En).intersection(&all(Lang::Nl)).cloned().collect();
    let same = ["--document", "--docx", "--intro", "--open", "--smart"];
    assert_eq!(both, same, "the same word in both languages");
}

#[test]
fn the_names_of_the_other_language_find_the_same() {
    let folder = nowhere();
    let init = ["begin", "plan", "--taal", "nl", "--naam", "Ada", "--functie", "", "--ja"];
    let made = pop(folder.path(), &[&init[..], &["--lezers", "leidinggevende"]].concat());
    assert_eq!(made.status.code(), Some(0), "{}", err(&made));
    let plan = folder.path().join("plan");
    for (name, written) in [("own", "eigen"), ("eigen", "eigen"), ("review", "gesprek")] {
        let built = pop(&plan, &["build", "--edition", name]);
        assert_eq!(built.status.code(), Some(0), "{name}: {}", err(&built));
        assert!(plan.join("out").join(written).join("index.html").is_file(), "{name}");
    }
    // The English name of the readers means the same ones.
    std::fs::write(
        plan.join("paginas.md"),
        "+++\nsoort = \"pagina\"\ntitel = \"Over mij\"\nlezers = [\"manager\"]\n+++\nTekst.\n",
    )
    .expect("a page");
    let checked = pop(&plan, &["check"]);
    assert!(!out(&checked).contains("unknown-audience"), "{}", out(&checked));
    let shown = out(&pop(&plan, &["lezers", "--editie", "gesprek"]));
    assert!(shown.contains("Over mij"), "{shown}");
}
