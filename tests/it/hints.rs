//! What a coach would say about a plan that people bring, and where a wise reader keeps quiet:
//! silence, entries without a goal, steps that the log tells about, words around the letters.

use jiff::civil::date;
use pop::base::{Diagnostic, Severity, Source};
use pop::workspace::{Change, Workspace};

/// The findings about a plan on 1 June 2026.
fn findings(files: &[(&str, &str)]) -> Vec<Diagnostic> {
    let mut workspace = Workspace::new(date(2026, 6, 1));
    let changes = files.iter().map(|(path, text)| Change::Text(Source::new(path, text)));
    workspace.apply(changes.collect());
    workspace.snapshot().diagnostics.clone()
}

/// The findings of one rule, each with its variant.
fn of_rule(files: &[(&str, &str)], rule: &str) -> Vec<(Option<&'static str>, Diagnostic)> {
    let own = findings(files).into_iter().filter(|finding| finding.rule == rule);
    own.map(|finding| (finding.variant, finding)).collect()
}

fn variants(files: &[(&str, &str)], rule: &str) -> Vec<Option<&'static str>> {
    of_rule(files, rule).into_iter().map(|(variant, _)| variant).collect()
}

/// A goal with these keys.
fn goal(keys: &str) -> String {
    format!(
        "+++\ntitle = \"Weekly bread for the street\"\n{keys}\n[smart]\n\
         specific = \"I bake rye bread for the twelve houses of my street.\"\n\
         measurable = \"Twelve loaves delivered, ten Saturdays in a row.\"\n\
         attainable = \"The oven is there, and Saturday morning is free.\"\n\
         relevant = \"I want to know whether I can run a round.\"\n+++\n"
    )
}

/// A log entry without a goal.
fn entry(day: &str, title: &str) -> String {
    format!("+++\ntitle = \"{title}\"\ndate = {day}\nresult = \"It went well enough.\"\n+++\n")
}

#[test]
fn an_agreed_goal_is_asked_about_after_its_start() {
    let told = |keys: &str, entry: &str| {
        let goal = goal(&format!("status = \"agreed\"\ndue = 2026-12-18\n{keys}"));
        variants(&[("goals/bread.md", &goal), ("log/a.md", entry)], "goal-without-log")
    };
    let none = "";
    assert_eq!(told("start = 2026-03-02", none), [Some("waiting")]);
    assert_eq!(told("start = 2026-05-25", none), []);
    assert_eq!(told("start = 2026-06-08", none), []);
    let linked = entry("2026-03-09", "Bought flour").replace("result", "goal = \"bread\"\nresult");
    assert_eq!(told("start = 2026-03-02", &linked), [Some("stalled")]);
}

#[test]
fn silence_depends_on_the_length_of_a_goal_unless_the_plan_says_how_long() {
    let told = |due: &str, settings: &str| {
        let goal = goal(&format!("status = \"active\"\nstart = 2026-05-11\ndue = {due}"));
        !variants(&[("goals/bread.md", &goal), ("pop.toml", settings)], "goal-without-log")
            .is_empty()
    };
    // Three weeks without a word: a lot for eight weeks, little for a year.
    assert!(told("2026-07-06", ""));
    assert!(!told("2027-05-10", ""));
    assert!(!told("2026-07-06", "[cycle]\nsilence = \"6 weeks\"\n"));
}

#[test]
fn entries_that_seem_to_belong_to_a_goal_are_named_and_no_filler_counts() {
    let bread = goal("status = \"active\"\nstart = 2026-02-02\ndue = 2026-12-18");
    let oven = entry("2026-04-06", "Baked rye bread for three houses");
    let again = entry("2026-04-13", "Rye bread again, darker");
    let talk = entry("2026-04-20", "Actually wrote a letter to the council");
    let files = [
        ("goals/bread.md", &*bread.replace("I bake", "I actually bake")),
        ("log/a.md", &*oven),
        ("log/b.md", &*again),
        ("log/c.md", &*talk),
    ];
    let alike = of_rule(&files, "goal-without-log");
    assert_eq!(alike.len(), 1);
    let paths: Vec<&str> = alike[0].1.related.iter().map(|place| &*place.path).collect();
    assert_eq!(paths, ["log/a.md", "log/b.md"]);
    // The third one is counted nowhere, so it has a finding of its own.
    let loose: Vec<_> = of_rule(&files, "log-without-goal");
    assert_eq!(loose.len(), 1);
    assert_eq!(&*loose[0].1.path, "log/c.md");
}

#[test]
fn an_entry_that_resembles_a_goal_that_is_not_silent_keeps_its_finding() {
    let bread = goal("status = \"active\"\nstart = 2026-02-02\ndue = 2026-12-18");
    let garden = "+++\ntitle = \"A vegetable garden\"\nstatus = \"draft\"\n[smart]\n\
                  specific = \"I grow pumpkins behind the school.\"\n+++\n";
    let files = [
        ("goals/bread.md", &*bread),
        ("goals/garden.md", garden),
        ("log/a.md", &*entry("2026-04-06", "Baked rye bread")),
        ("log/b.md", &*entry("2026-04-13", "Sowed the pumpkins")),
    ];
    let loose = of_rule(&files, "log-without-goal");
    assert_eq!(loose.iter().map(|(_, one)| &*one.path).collect::<Vec<_>>(), ["log/b.md"]);
}

#[test]
fn an_entry_about_the_plan_itself_needs_no_goal() {
    let bread = goal("status = \"active\"\nstart = 2026-05-25\ndue = 2026-12-18");
    let loose = |title: &str| {
        let entry = entry("2026-05-28", title);
        variants(&[("goals/bread.md", &bread), ("log/a.md", &entry)], "log-without-goal").len()
    };
    assert_eq!(loose("Wrote a proper development plan"), 0);
    assert_eq!(loose("Mijn POP-gesprek voorbereid"), 0);
    assert_eq!(loose("Talked to the plumber about his planning"), 1);
}

#[test]
fn points_count_for_a_goal_that_is_measured_in_points() {
    let goal = |measure: &str| {
        goal("status = \"active\"\nstart = 2026-01-05\ndue = 2026-12-18")
            .replace("Twelve loaves delivered, ten Saturdays in a row.", measure)
    };
    let entry = "+++\ntitle = \"Symposium\"\ndate = 2026-05-20\npoints = 6\n\
                 result = \"Three ideas for the ward.\"\n+++\n";
    let silent = |measure: &str| {
        let files = [("goals/a.md", &*goal(measure)), ("log/a.md", entry)];
        variants(&files, "goal-without-log").len()
    };
    assert_eq!(silent("40 points in the year"), 0);
    assert_eq!(silent("Twelve loaves delivered"), 1);
}

#[test]
fn a_placeholder_in_a_step_says_to_take_out_the_step() {
    let told = |keys: &str| {
        let goal = goal("status = \"active\"\nstart = 2026-05-25\ndue = 2026-12-18");
        let goal =
            goal.replace("+++\n+++", "+++").replacen("\n+++\n", &format!("\n{keys}\n+++\n"), 1);
        variants(&[("goals/a.md", &goal)], "placeholder-text")
    };
    assert_eq!(told("[[step]]\nwhat = \"TBA\"\ndue = 2026-07-01"), [Some("whole")]);
    assert_eq!(told("[[step]]\nwhat = \"Ask\"\nnote = \"TBA\"\ndue = 2026-07-01"), [None]);
}

#[test]
fn all_of_a_group_is_no_promise_without_exceptions() {
    let told = |measure: &str| {
        let goal = goal("status = \"active\"\nstart = 2026-05-25\ndue = 2026-12-18")
            .replace("Twelve loaves delivered, ten Saturdays in a row.", measure);
        variants(&[("goals/a.md", &goal)], "suspicious-extreme").len()
    };
    assert_eq!(told("Everyone in the team has chaired one meeting."), 0);
    assert_eq!(told("Iedereen van mijn ploeg heeft één keer voorgezeten."), 0);
    assert_eq!(told("Everyone is happy with 100% of the bread."), 1);
}

#[test]
fn one_step_that_is_done_leaves_the_letters_open() {
    let told = |steps: usize| {
        let step = "[[step]]\nwhat = \"Ask the neighbours\"\ndone = 2026-05-28\n".repeat(steps);
        let goal = format!(
            "+++\ntitle = \"Bread\"\nstatus = \"active\"\nstart = 2026-05-25\n{step}[smart]\n\
             specific = \"I bake rye bread for the twelve houses of my street.\"\n+++\n"
        );
        let found = findings(&[("goals/a.md", &goal)]);
        let has = |rule: &str| found.iter().any(|finding| finding.rule == rule);
        (has("goal-seems-reached"), has("goal-without-due"))
    };
    assert_eq!(told(1), (false, true));
    assert_eq!(told(2), (true, true));
}

#[test]
fn a_step_that_the_log_tells_about_is_asked_to_be_ticked() {
    let bread = goal("status = \"active\"\nstart = 2026-05-04\ndue = 2026-12-18").replacen(
        "[smart]",
        "[[step]]\nwhat = \"Read the guideline on allergens\"\n[smart]",
        1,
    );
    let told = |title: &str| {
        let entry = entry("2026-05-28", title).replace("result", "goal = \"bread\"\nresult");
        variants(&[("goals/bread.md", &bread), ("log/a.md", &entry)], "step-undated")
    };
    assert_eq!(told("Read the guideline about allergens in flour"), [Some("told")]);
    assert_eq!(told("Bought a second oven"), [None]);
    let timed = bread.replace("on allergens", "on allergens in August 2026");
    assert_eq!(variants(&[("goals/bread.md", &timed)], "step-undated"), []);
}

#[test]
fn the_desired_situation_and_a_pass_say_why_a_goal_matters() {
    let bare = "+++\ntitle = \"TITLE\"\nstatus = \"active\"\nstart = 2026-05-25\ndue = 2026-12-18\n\
                [smart]\nspecific = \"I bake rye bread for twelve houses.\"\n\
                measurable = \"Twelve loaves delivered, ten Saturdays in a row.\"\n\
                attainable = \"The oven is there, and Saturday morning is free.\"\n+++\n";
    let told = |title: &str, desired: &str| {
        let goal = bare.replace("TITLE", title);
        let desired = format!("+++\nmoment = \"desired\"\ndate = 2026-05-01\n+++\n\n{desired}\n");
        let files = [("goals/a.md", &*goal), ("situation/desired.md", &*desired)];
        let found = of_rule(&files, "goal-without-need").remove(0);
        (found.0, found.1.severity)
    };
    let silent = "I live near the sea and paint boats.";
    assert_eq!(told("Bread", silent), (None, Severity::Error));
    let bakery = "I have a bakery that sells rye bread to the houses around it.";
    assert_eq!(told("Bread", bakery), (Some("desired"), Severity::Info));
    assert_eq!(told("Pass the hygiene test", silent).1, Severity::Info);
}

#[test]
fn a_text_may_tell_the_result_of_an_entry() {
    let told = |body: &str| {
        let entry = format!("+++\ntitle = \"Lesson two\"\ndate = 2026-05-28\n+++\n{body}");
        of_rule(&[("log/a.md", &entry)], "log-without-result").remove(0)
    };
    let short = "+++\ntitle = \"Lesson two\"\ndate = 2026-05-28\n+++\n\nI described the frame of the course.\n";
    assert!(of_rule(&[("log/a.md", short)], "log-without-result").is_empty());
    let long = "I described the frame of the course. It took all day. Anna helped me with it.";
    let (variant, finding) = told(&format!("\n{long}\n"));
    assert_eq!((variant, finding.severity), (Some("body"), Severity::Info));
    let (variant, finding) = told("");
    assert_eq!((variant, finding.severity), (None, Severity::Warning));
}

#[test]
fn a_picture_beside_words_is_left_out_on_paper_without_a_finding() {
    let told = |text: &str| {
        let goal = format!("+++\ntitle = \"A\"\nstatus = \"active\"\n+++\n\n{text}\n");
        variants(&[("goals/a.md", &goal), ("pop.toml", "")], "not-printed").len()
    };
    assert_eq!(told("Time to celebrate 🎉!"), 0);
    assert_eq!(told("🎉"), 1);
    assert_eq!(told("Time to celebrate 面!"), 1);
}

/// A goal that says nothing about means.
const BARE: &str = "+++\ntitle = \"Weekly sourdough bread\"\nstatus = \"active\"\nstart = 2026-03-01\n\
                    due = 2026-12-01\nNEED[smart]\nspecific = \"I bake sourdough for twelve houses.\"\n\
                    measurable = \"Twelve loaves, ten Saturdays in a row.\"\n\
                    relevant = \"I want to know whether I can run a round.\"\nSTEP+++\n";

#[test]
fn what_was_done_shows_that_a_goal_can_be_done() {
    let asked = |step: &str, entries: usize| {
        let goal = BARE.replace("NEED", "").replace("STEP", step);
        let logs: Vec<(String, String)> = (0..entries)
            .map(|number| {
                let day = format!("2026-05-{:02}", 10 + number);
                (format!("log/{number}.md"), entry(&day, "Sourdough for six houses"))
            })
            .collect();
        let mut files = vec![("goals/a.md", &*goal)];
        files.extend(logs.iter().map(|(path, text)| (&**path, &**text)));
        of_rule(&files, "goal-without-effort").len()
    };
    assert_eq!(asked("", 0), 1);
    assert_eq!(asked("", 1), 1);
    assert_eq!(asked("", 2), 0);
    let step = |what: &str| format!("\n[[step]]\nwhat = \"{what}\"\ndue = 2026-08-01\n");
    assert_eq!(asked(&step("Follow the course of the mill"), 0), 0);
    assert_eq!(asked(&step("Clean the oven"), 0), 1);
}

#[test]
fn an_entry_that_seems_to_belong_to_a_goal_is_told_which() {
    let goal = BARE.replace("NEED", "").replace("STEP", "").replace("2026-03-01", "2026-05-25");
    let about = entry("2026-05-10", "Sourdough for six houses");
    let other = entry("2026-05-11", "Tidied the shed");
    let files = [("goals/a.md", &*goal), ("log/a.md", &*about), ("log/b.md", &*other)];
    assert_eq!(variants(&files, "log-without-goal"), [Some("alike"), None]);
    // A numbered title has a short name.
    let level =
        "+++\ntitle = \"Become a level 4 baker\"\nstatus = \"active\"\nstart = 2026-05-25\n+++\n";
    let short = entry("2026-05-12", "That was one of my L4 goals");
    let files = [("goals/a.md", level), ("log/a.md", &*short)];
    assert_eq!(variants(&files, "log-without-goal"), [Some("alike")]);
}

#[test]
fn the_sentence_of_the_desired_situation_is_quoted_to_those_who_may_read_it() {
    let goal = BARE.replace("NEED", "audience = [\"manager\"]\n").replace("STEP", "");
    let goal = goal.replace("relevant = \"I want to know whether I can run a round.\"\n", "");
    let told = |audience: &str| {
        let desired = format!(
            "+++\nmoment = \"desired\"\ndate = 2026-05-01\n{audience}+++\n\n\
             I live near the sea. I sell sourdough from my own oven.\n"
        );
        let settings = "[audiences]\nmanager = \"My manager\"\n";
        let files =
            [("goals/a.md", &*goal), ("situation/desired.md", &*desired), ("pop.toml", settings)];
        variants(&files, "goal-without-need")
    };
    assert_eq!(told("audience = [\"manager\"]\n"), [Some("desired")]);
    assert_eq!(told(""), [Some("somewhere")]);
}

#[test]
fn nobody_asks_a_trainee_why_the_exam_has_to_be_passed() {
    let exam = "+++\ntitle = \"Pass AKT\"\nstatus = \"active\"\nstart = 2026-05-01\ndue = 2026-12-01\n\
                [smart]\nspecific = \"Pass the AKT in November.\"\nattainable = \"An hour each day.\"\n+++\n";
    let settings = |role: &str| {
        format!("[person]\nname = \"Ada\"\nrole = \"{role}\"\ntowards = \"General practitioner\"\n")
    };
    let asked = |role: &str| {
        let settings = settings(role);
        variants(&[("goals/a.md", exam), ("pop.toml", &settings)], "goal-without-need").len()
    };
    assert_eq!(asked("GP trainee"), 0);
    assert_eq!(asked("Receptionist"), 1);
}

#[test]
fn a_manager_knows_about_a_leave() {
    let log = "+++\ntitle = \"Handed over\"\ndate = 2026-05-10\nresult = \"All done before my parental leave.\"\n\
               audience = [\"READER\"]\n+++\n";
    let told = |reader: &str| {
        let log = log.replace("READER", reader);
        let settings = "[audiences]\nmanager = \"My manager\"\nfuture = \"Future employers\"\n\
                        [[edition]]\nname = \"review\"\naudience = \"manager\"\n\
                        [[edition]]\nname = \"jobs\"\naudience = \"future\"\n";
        variants(&[("log/a.md", &log), ("pop.toml", settings)], "sensitive-words").len()
    };
    assert_eq!((told("manager"), told("future")), (0, 1));
}

#[test]
fn a_term_in_weeks_ends_with_the_last_step() {
    let goal = "+++\ntitle = \"Present\"\nstatus = \"active\"\nstart = 2026-05-04\n[smart]\n\
                timebound = \"Within 8 weeks\"\nSTEP+++\n";
    let said = |step: &str| {
        let goal = goal.replace("STEP", step);
        let found = of_rule(&[("goals/a.md", &goal)], "due-in-words").remove(0).1;
        format!("{:?}", found.fix)
    };
    assert!(said("").contains("2026-06-29"));
    assert!(said("[[step]]\nwhat = \"Talk\"\ndue = 2026-06-28\n").contains("2026-06-28"));
    assert!(said("[[step]]\nwhat = \"Talk\"\ndue = 2026-06-01\n").contains("2026-06-29"));
}

#[test]
fn what_stands_under_why_says_why() {
    let asked = |body: &str| {
        let goal = BARE.replace("NEED", "").replace("STEP", "");
        let goal = goal.replace("relevant = \"I want to know whether I can run a round.\"\n", "");
        variants(&[("goals/a.md", &format!("{goal}\n{body}\n"))], "goal-without-need").len()
    };
    assert_eq!(asked("## Why\n\nWithout that paper I am not let onto the site."), 0);
    assert_eq!(asked("## Waarom\n\nMijn dochter mist me op zaterdag."), 0);
    assert_eq!(asked("## Why\n\nTBA"), 1);
    assert_eq!(asked("The oven is new."), 1);
}

#[test]
fn needing_help_does_not_make_a_goal_attainable() {
    let asked = |attainable: &str| {
        let goal = BARE.replace("NEED", "").replace("STEP", "");
        let goal =
            goal.replace("relevant =", &format!("attainable = \"{attainable}\"\nrelevant ="));
        variants(&[("goals/a.md", &goal)], "goal-without-effort")
    };
    assert_eq!(asked("I need support for this."), [Some("words")]);
    assert!(asked("My neighbour lends me the oven on Fridays.").is_empty());
}

#[test]
fn a_step_that_the_log_tells_about_may_wait_for_something() {
    let what = "Clean and whitewash the bakehouse (with a colleague) after the flour has come";
    let goal =
        BARE.replace("NEED", "").replace("STEP", &format!("\n[[step]]\nwhat = \"{what}\"\n"));
    let told = entry("2026-05-20", "Cleaned the bakehouse and gave it whitewash");
    let files = [("goals/a.md", &*goal), ("log/a.md", &*told)];
    assert_eq!(variants(&files, "step-undated"), [Some("told")]);
}
