//! Real editors, with the lines that `docs/editors.md` gives for them. Without an editor its test reports
//! this and passes, unless the variable `POP_EDITORS` is `required`.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::always::plan;

const SETTINGS: &str = "taal = \"nl\"\n";
const NEED: &str = "+++\ntitel = \"Rekenen\"\n+++\n";
const GOAL: &str =
    "+++\ntitel = \"Klant\"\nstatus = \"actef\"\nleerbehoefte = [\"rekenen\"]\n+++\n";

/// The lines of a language below a heading of the page, as one text.
fn lines(heading: &str, language: &str) -> String {
    let page = fs::read_to_string("docs/editors.md").expect("the page");
    let (_, rest) = page.split_once(&format!("\n## {heading}\n")).expect("the heading");
    let part = rest.split("\n## ").next().expect("a part");
    let fence = format!("```{language}\n");
    let blocks = part.split(&*fence).skip(1);
    let found: String = blocks.filter_map(|block| block.split("```").next()).collect();
    assert!(!found.is_empty(), "{heading} has no lines of {language}");
    found
}

/// The program of an editor, if it is there and says so; a required one has to be.
fn editor(name: &str, is_new_enough: impl Fn(&str) -> bool) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    let mut places = std::env::split_paths(&folders).map(|folder| folder.join(name));
    let found = places.find(|place| {
        let said = Command::new(place).arg("--version").stderr(Stdio::null()).output();
        said.is_ok_and(|said| is_new_enough(&String::from_utf8_lossy(&said.stdout)))
    });
    if found.is_none() {
        let is_required = std::env::var_os("POP_EDITORS").is_some_and(|value| value == "required");
        assert!(!is_required, "{name} is required and not there, or too old");
        let _ = writeln!(std::io::stderr(), "no {name}: nothing was tried");
    }
    found
}

/// Runs a script in an editor, with the lines of the page and a plan.
fn run(mut command: Command, root: &Path, lines: &str, ending: &str) {
    let home = tempfile::tempdir().expect("a folder");
    let settings = home.path().join(format!("init.{ending}"));
    fs::write(&settings, lines).expect("a file");
    let program = Path::new(env!("CARGO_BIN_EXE_pop")).parent().expect("a folder");
    let folders = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(program.to_path_buf()).chain(std::env::split_paths(&folders));
    let output = command
        .current_dir("/")
        .env("PATH", std::env::join_paths(folders).expect("folders"))
        .env("HOME", home.path())
        .env("XDG_CONFIG_HOME", home.path())
        .env("XDG_DATA_HOME", home.path())
        .env("XDG_STATE_HOME", home.path())
        .env("POP_INIT", &settings)
        .env("POP_PLAN", root)
        .stdin(Stdio::null())
        .output()
        .expect("the editor runs");
    let said = String::from_utf8_lossy(&output.stdout);
    let complaints = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.contains("done"), "{said}\n{complaints}");
}

#[test]
fn a_goal_is_written_in_neovim_with_completion_alone() {
    let is_new = |version: &str| {
        let number = version.split_once("NVIM v0.").and_then(|(_, rest)| rest.split('.').next());
        number.and_then(|number| number.parse::<u32>().ok()).is_some_and(|number| number >= 11)
    };
    let Some(program) = editor("nvim", is_new) else { return };
    let folder = plan(&[("pop.toml", SETTINGS), ("leerbehoeften/rekenen.md", NEED)]);
    let root = folder.path().canonicalize().expect("a place");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/in_editors/neovim.lua");
    let mut command = Command::new(program);
    command.args(["--clean", "--headless", "-l"]).arg(script);
    run(command, &root, &lines("Neovim", "lua"), "lua");
    assert!(!root.join("leerbehoeften/rekenen.md").exists());
}

#[test]
fn emacs_shows_findings_completes_and_renames() {
    let Some(program) = editor("emacs", |version| version.contains("GNU Emacs")) else { return };
    let has = |library: &str| {
        let look = format!(
            "(progn (package-initialize) (kill-emacs (if (locate-library \"{library}\") 0 1)))"
        );
        let said = Command::new(&program).args(["--batch", "--eval", &look]).output();
        said.is_ok_and(|said| said.status.success())
    };
    if !has("eglot") || !has("markdown-mode") {
        let is_required = std::env::var_os("POP_EDITORS").is_some_and(|value| value == "required");
        assert!(!is_required, "eglot and markdown-mode are required and not there");
        let _ = writeln!(std::io::stderr(), "no eglot or markdown-mode: nothing was tried");
        return;
    }
    // Eglot cannot rename files, so the id is in the header.
    let need = NEED.replacen("+++\n", "+++\nid = \"rekenen\"\n", 1);
    let files = [("pop.toml", SETTINGS), ("leerbehoeften/r.md", &*need), ("doelen/klant.md", GOAL)];
    let folder = plan(&files);
    let root = folder.path().canonicalize().expect("a place");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/in_editors/emacs.el");
    let mut command = Command::new(program);
    command.args(["--batch", "-l"]).arg(script);
    run(command, &root, &lines("Emacs", "elisp"), "el");
}
