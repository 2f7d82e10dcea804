//! Tests that text from others stays text in every command, format and stream: it cannot control a
//! terminal, reverse text or end a line.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use pop::base::visible::is_obeyed;
use pop::plan::kinds::SPECS;
use pop::syntax::schema::{Field, Shape};

use super::tool::{command, err, out};

/// Writes to the clipboard, sets a colour, reverses text, and starts a new line.
pub(super) const SIGNS: &str = "G\u{1b}]52;c;QUJD\u{7}\u{1b}[31m\u{9b}31m\u{85}\u{202e}\u{2066}\u{200f}\u{2028}\r\nFORGED:1:1: x";

/// The same in a file name; not every file system accepts line ends.
#[cfg(unix)]
pub(super) const NAME: &str = "g\u{1b}]52;c;QUJD\u{7}\u{9b}31m\u{202e}\u{2028}\nFORGED:1:1: x";

/// A TOML string with this text.
pub(super) fn quoted(text: &str) -> String {
    let escaped = text.chars().map(|sign| match sign {
        sign if is_obeyed(sign) => format!("\\u{:04x}", u32::from(sign)),
        '"' | '\\' => format!("\\{sign}"),
        sign => sign.to_string(),
    });
    format!("\"{}\"", escaped.collect::<String>())
}

/// A value with the characters in it wherever text is possible; `None` if `all` is false and the
/// schema does not accept text.
fn value(shape: Shape, all: bool) -> Option<String> {
    let text = || Some(quoted(SIGNS));
    match shape {
        Shape::Text | Shape::Moment | Shape::Free => text(),
        Shape::List(inner) => Some(format!("[{}]", value(*inner, all)?)),
        Shape::Map(inner) => Some(format!("{{ {} = {} }}", quoted(SIGNS), value(*inner, all)?)),
        Shape::Table(fields) => Some(table(fields, all)),
        Shape::Tables(fields) => Some(format!("[{0}, {0}]", table(fields, all))),
        _ => {
            if all {
                text()
            } else {
                None
            }
        }
    }
}

fn table(fields: &[Field], all: bool) -> String {
    let values = fields.iter().filter_map(|field| Some((field.name, value(field.shape, all)?)));
    let keys: Vec<String> = values.map(|(name, value)| format!("{name} = {value}")).collect();
    format!("{{ {} }}", keys.join(", "))
}

/// A document of every kind with the characters in every key.
pub(super) fn documents(folder: &Path, all: bool) {
    for spec in SPECS {
        let mut head = String::new();
        for field in spec.fields.iter().filter(|field| !matches!(field.name, "kind" | "id")) {
            if let Some(value) = value(field.shape, all) {
                let _ = writeln!(head, "{} = {value}", field.name);
            }
        }
        if all {
            let _ = write!(head, "{0} = 1\n[{0}b]\nx = 1\n", quoted(SIGNS));
        } else if spec.name == "goal" {
            head.push_str("status = \"active\"\nstart = 2026-01-01\ndue = 2026-01-15\n");
        } else if spec.name == "review" {
            head.push_str("date = 2026-01-10\n");
        }
        let body = format!("[[{SIGNS}]] [a]({SIGNS}) <b{SIGNS}>\n\n## {SIGNS} {{.{SIGNS}}}\n");
        let place = folder.join(spec.folder);
        fs::create_dir_all(&place).expect("a folder");
        fs::write(place.join("one.md"), format!("+++\n{head}+++\n{body}")).expect("a file");
        #[cfg(unix)]
        fs::write(place.join(format!("{NAME}.md")), format!("+++\n{head}+++\n{body}"))
            .expect("a file");
    }
    let signs = quoted(SIGNS);
    let settings = format!(
        "lang = \"en\"\ntitle = {signs}\n{signs} = 1\nignore = [{signs}, \"[\"]\n\
         [person]\nname = {signs}\nrole = {signs}\nlinks = [{{ label = {signs}, url = {signs} }}]\n\
         [rules]\n{signs} = \"off\"\n[audiences]\nmanager = {signs}\n\
         [audience.default]\ngoal = [\"manager\", {signs}]\nreview = [\"manager\"]\n\
         [privacy]\nnames = [{signs}]\n"
    );
    fs::write(folder.join("pop.toml"), settings).expect("a file");
    #[cfg(unix)]
    for ending in ["heic", "png", "svg", "md.txt"] {
        fs::write(folder.join(format!("{NAME}.{ending}")), "no picture").expect("a file");
    }
}

/// A plan that can be built, with the characters wherever they are allowed.
pub(super) fn sound(folder: &Path) {
    let signs = quoted(SIGNS);
    let goal = format!(
        "+++\ntitle = {signs}\nstatus = \"active\"\nstart = 2026-01-01\ndue = 2026-12-01\n\
         [smart]\nspecific = {signs}\n[[step]]\nwhat = {signs}\ndue = 2026-01-20\n\
         [[measure]]\nname = {signs}\nfrom = 0\nto = 10\n[[agreement]]\nwho = {signs}\non = 2026-01-02\n\
         mode = \"agreed\"\n+++\n{SIGNS}\n\n![x](g.heic)\n"
    );
    let goal = goal.replace(
        "g.heic",
        if cfg!(unix) {
            "<../goals/x\u{1b}]52;c;QUJD\u{7}\u{9b}31m\u{202e}.heic>"
        } else {
            "x.heic"
        },
    );
    let review = format!(
        "+++\ntitle = {signs}\ndate = 2026-01-10\n[[agreement]]\nwhat = {signs}\nwho = {signs}\n\
         [[signature]]\nwho = {signs}\nrole = {signs}\nmode = \"agreed\"\ndate = 2026-01-10\nhash = \"bread:1 x:2\"\n+++\n"
    );
    for place in ["goals", "reviews", "themes"] {
        fs::create_dir_all(folder.join(place)).expect("a folder");
    }
    fs::write(folder.join("goals/bread.md"), goal).expect("a file");
    fs::write(folder.join("reviews/2026-01-10-talk.md"), review).expect("a file");
    #[cfg(unix)]
    fs::write(folder.join("goals/x\u{1b}]52;c;QUJD\u{7}\u{9b}31m\u{202e}.heic"), "none")
        .expect("a file");
    #[cfg(unix)]
    fs::write(folder.join(format!("themes/{NAME}.html")), "{{ x").expect("a file");
    let settings =
        format!("lang = \"en\"\n[person]\nname = {signs}\n[rules]\n\"personal-name\" = \"off\"\n");
    fs::write(folder.join("pop.toml"), settings).expect("a file");
}

/// A text without our own colour codes.
fn without_colours(text: &str) -> String {
    let mut parts = text.split("\u{1b}[");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once('m') {
            Some((style, rest))
                if style.chars().all(|sign| sign.is_ascii_digit() || sign == ';') =>
            {
                // The characters set this colour, and we never do.
                assert_ne!(style, "31", "{text}");
                out.push_str(rest);
            }
            _ => panic!("another command for the terminal: {part:?}"),
        }
    }
    out
}

/// Fails if a text contains a control character that a terminal would obey, or a forged line.
pub(super) fn commands_nothing(what: &str, plain: &str) {
    let obeyed = plain.chars().find(|sign| is_obeyed(*sign) && !matches!(sign, '\n' | '\t'));
    assert_eq!(obeyed, None, "{what}: {plain}");
    let forged = plain.lines().find(|line| line.starts_with("FORGED"));
    assert_eq!(forged, None, "{what}: {plain}");
}

/// Runs a command in a plan, and checks every character of its output.
fn check(folder: &Path, arguments: &[&str]) -> String {
    let mut all = String::new();
    let written_for_programs = arguments.contains(&"--format");
    for colours in [false, true].into_iter().filter(|colours| !(*colours && written_for_programs)) {
        let mut command = command(folder, arguments);
        command.env_remove("VISUAL").env_remove("EDITOR");
        if colours {
            command.env_remove("NO_COLOR").env("CLICOLOR_FORCE", "1");
        }
        let output = command.output().expect("the program runs");
        assert!(
            output.status.code().is_some_and(|code| code <= 2),
            "{arguments:?}: {}",
            err(&output)
        );
        for written in [out(&output), err(&output)] {
            let plain = if colours { without_colours(&written) } else { written };
            commands_nothing(&format!("{arguments:?}"), &plain);
            all.push_str(&plain);
        }
    }
    all
}

/// The commands that work with any plan.
const LOOKS: [&[&str]; 18] = [
    &["status"],
    &["status", "--format", "json"],
    &["check"],
    &["check", "--format", "short"],
    &["check", "--format", "github"],
    &["check", "--format", "json"],
    &["check", "--lang", "nl"],
    &["check", "--goal", "one"],
    &["check", "--goal", SIGNS],
    &["check", "--fix", "--dry-run"],
    &["build"],
    &["leaks"],
    &["readers"],
    &["readers", "--format", "json"],
    &["readers", "--document", "one"],
    &["theme", "check"],
    &["review", "verify"],
    &["review", "verify", "--format", "json"],
];

#[test]
fn every_command_is_tried() {
    let tests = [include_str!("foreign.rs"), include_str!("foreign_live.rs")];
    let commands = include_str!("../../docs/cli.md").lines();
    let commands = commands.filter_map(|line| line.strip_prefix("## `pop "));
    for name in commands.filter_map(|line| line.split(['`', ' ']).next()) {
        let tried = tests.iter().any(|text| text.contains(&format!("\"{name}\"")));
        assert!(tried, "`pop {name}` is in no list of this test");
    }
}

#[test]
fn no_field_and_no_name_of_a_file_commands_a_terminal() {
    for all in [true, false] {
        let folder = tempfile::tempdir().expect("a folder");
        documents(folder.path(), all);
        for arguments in LOOKS {
            check(folder.path(), arguments);
        }
        let short = check(folder.path(), &["check", "--format", "short"]);
        assert!(
            short.contains("␛]52") && short.contains("<U+202E>"),
            "what is there is shown: {short}"
        );
    }
}

#[test]
fn no_command_that_writes_commands_a_terminal() {
    let folder = tempfile::tempdir().expect("a folder");
    sound(folder.path());
    let set = format!("due={SIGNS}");
    let answer = format!("effective={SIGNS}");
    let strange = format!("--{SIGNS}");
    for arguments in LOOKS {
        check(folder.path(), arguments);
    }
    let told = check(folder.path(), &["check"]);
    assert!(cfg!(not(unix)) || told.contains("heic"), "a file is left out: {told}");
    for arguments in [
        &["build", "--edition", SIGNS][..],
        &["build", "--single-file", "--out", SIGNS],
        &["check", SIGNS],
        &["readers", "--edition", SIGNS],
        &["readers", "--document", SIGNS],
        &["report", "--edition", SIGNS],
        &["form", SIGNS],
        &["form", "a.docx", "--edition", SIGNS, "--map", SIGNS],
        &["form", "a.docx", "--inspect", "--format", "json", "-o", SIGNS],
        &["-C", SIGNS, "check"],
        &["explain", SIGNS],
        &["smart", SIGNS],
        &["smart", "--format", "json", SIGNS],
        &["help", SIGNS],
        &[SIGNS],
        &[&strange],
        &["check", &strange],
        &["check", "--format", SIGNS],
        &["check", "--date", SIGNS],
        &["theme", "eject", SIGNS],
        &["completions", SIGNS],
        &["new", SIGNS, SIGNS],
        &["new", "goal", SIGNS, "--set", &set],
        &["new", "goal", SIGNS, "--set", SIGNS],
        &["new", "goal", SIGNS, "--dir", SIGNS],
        &["log", SIGNS, "--goal", SIGNS],
        &["log", SIGNS, "--goal", "bread", "--reading", SIGNS],
        &["goal", "start", SIGNS],
        &["goal", "start", "bread", "--why", SIGNS, "--dry-run"],
        &["interview", "goal", SIGNS, "--answer", "specific=x"],
        &["share", SIGNS, SIGNS],
        &["share", "bread", SIGNS],
        &["share", "bread", "public", "--dry-run"],
        &["hide", SIGNS, SIGNS],
        &["hide", "bread", "--dry-run"],
        &["remove", SIGNS, "--yes"],
        &["remove", "bread", "--dry-run"],
        &["goal", "done", SIGNS, "--why", SIGNS],
        &["goal", "done", "bread", "--why", SIGNS, "--dry-run"],
        &["goal", "move", "bread", "2027-01-01", "--why", SIGNS, "--dry-run"],
        &["step", "done", "bread", SIGNS],
        &["step", "add", SIGNS, SIGNS, "--dry-run"],
        &["step", "add", "bread", SIGNS, "--on", SIGNS],
        &["step", "add", "bread", SIGNS, "--dry-run"],
        &["review", "sign", "--who", SIGNS, "--role", SIGNS, "--dry-run"],
        &["review", "sign", SIGNS, "--who", SIGNS],
        &["review", "start", "--on", SIGNS],
        &["import", SIGNS, "--yes"],
        &["interview", "evaluate", "bread", "--answer", &answer],
        &["interview", "evaluate", "bread", "--answer", SIGNS],
        &["interview", SIGNS],
        &["interview", "evaluate", "bread", "--print"],
        &["interview", "review", "--print"],
        &["init", "new", "--name", SIGNS, "--role", SIGNS, "-y"],
        &["init", SIGNS, "--name", SIGNS, "-y"],
        &["man", "--out", SIGNS],
        &["new", "goal", SIGNS, "--edit"],
        &["log", SIGNS],
        &["review", "start"],
        &["status"],
    ] {
        check(folder.path(), arguments);
    }
}

#[test]
fn a_finding_for_a_program_is_one_line() {
    let folder = tempfile::tempdir().expect("a folder");
    documents(folder.path(), false);
    for (format, begin) in [("short", ": "), ("github", "::")] {
        let output = command(folder.path(), &["check", "--format", format]).output().expect("runs");
        for line in out(&output).lines() {
            let is_finding =
                line.contains(begin) && (line.contains(".md") || line.contains("pop.toml"));
            assert!(is_finding, "{format}: {line}");
        }
    }
}
