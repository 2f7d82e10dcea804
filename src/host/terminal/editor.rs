//! Opens the user's editor at a line.

use std::path::Path;
use std::process::{Command, Stdio};

/// Opens a file at a line in the user's editor; false if no editor with its own window is set, or
/// it cannot be started.
pub(crate) fn open(path: &Path, line: u32) -> bool {
    let Some((program, own)) = chosen() else { return false };
    let Some(place) = arguments(&program, &path.display().to_string(), line) else { return false };
    let mut command = Command::new(program);
    command.args(own).args(place);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().is_ok()
}

/// The user's editor, with its arguments.
#[expect(clippy::disallowed_methods, reason = "this is the layer that may look at the environment")]
pub(super) fn chosen() -> Option<(String, Vec<String>)> {
    let set = |name| std::env::var(name).ok().filter(|value| !value.trim().is_empty());
    words(&set("VISUAL").or_else(|| set("EDITOR"))?, |program| Path::new(program).is_file())
}

/// A command as a shell parses it: `code --wait`, or `"/my tools/ed" -w`. An unquoted name with
/// spaces that is an existing file is the program.
fn words(command: &str, is_file: impl Fn(&str) -> bool) -> Option<(String, Vec<String>)> {
    let command = command.trim();
    if is_file(command) {
        return Some((command.to_owned(), Vec::new()));
    }
    // On Windows, the backslash separates folders instead of escaping characters.
    let command = if cfg!(windows) { command.replace('\\', "\\\\") } else { command.to_owned() };
    // An unparsable command is treated as the name of a program, so the user gets an error message.
    let mut words = shlex::split(&command).unwrap_or_else(|| vec![command]).into_iter();
    Some((words.next()?, words.collect()))
}

/// The arguments that open an editor at a line. `None` for one that would need the terminal.
fn arguments(program: &str, path: &str, line: u32) -> Option<Vec<String>> {
    let name = program.rsplit(['/', '\\']).next().unwrap_or(program);
    let name = name.strip_suffix(".exe").or_else(|| name.strip_suffix(".cmd")).unwrap_or(name);
    let colon = format!("{path}:{line}");
    Some(match name {
        "vi" | "vim" | "nvim" | "nano" | "hx" | "helix" | "micro" | "joe" | "ne" | "kak" | "ed" => {
            return None;
        }
        "code" | "code-insiders" | "codium" | "vscodium" | "cursor" | "windsurf" => {
            vec!["-g".to_owned(), colon]
        }
        "subl" | "zed" | "zeditor" | "lapce" | "pulsar" => vec![colon],
        "kate" | "kwrite" | "idea" | "rustrover" | "pycharm" | "webstorm" | "bbedit" | "mate" => {
            vec!["--line".to_owned(), line.to_string(), path.to_owned()]
        }
        "notepad++" => vec![format!("-n{line}"), path.to_owned()],
        "gedit" | "gvim" | "emacs" | "emacsclient" | "gnome-text-editor" | "mousepad" | "pluma"
        | "xed" => vec![format!("+{line}"), path.to_owned()],
        _ => vec![path.to_owned()],
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(not(windows))]
    fn a_command_is_read_as_a_shell_reads_it() {
        let read = |command: &str| {
            let (program, arguments) =
                words(command, |name| name == "/my tools/ed").expect("words");
            std::iter::once(program).chain(arguments).collect::<Vec<_>>().join("|")
        };
        assert_eq!(read("code  --wait "), "code|--wait");
        assert_eq!(
            read("\"/my other tools/ed\" -w '--title=a b'"),
            "/my other tools/ed|-w|--title=a b"
        );
        assert_eq!(read("/my\\ other\\ tools/ed -w"), "/my other tools/ed|-w");
        assert_eq!(read("/my tools/ed"), "/my tools/ed");
        assert_eq!(read("ed \"open"), "ed \"open");
    }

    #[test]
    fn each_editor_is_told_in_its_own_way() {
        let told = |program| arguments(program, "a b.md", 14).map(|words| words.join("|"));
        assert_eq!(told("/usr/bin/code").as_deref(), Some("-g|a b.md:14"));
        assert_eq!(told("C:\\Program Files\\subl.exe").as_deref(), Some("a b.md:14"));
        assert_eq!(told("kate").as_deref(), Some("--line|14|a b.md"));
        assert_eq!(told("gedit").as_deref(), Some("+14|a b.md"));
        assert_eq!(told("my-editor").as_deref(), Some("a b.md"));
        assert_eq!(told("vim"), None);
    }
}
