//! The editor of the person, opened at a line.

use std::path::Path;
use std::process::{Command, Stdio};

/// Opens a file at a line in the editor that the person chose; false when none is chosen that opens
/// a window of its own, or it cannot be started.
pub fn open(path: &Path, line: u32) -> bool {
    let Some(chosen) = chosen() else { return false };
    let mut words = chosen.split_whitespace();
    let Some(program) = words.next() else { return false };
    let Some(place) = arguments(program, &path.display().to_string(), line) else { return false };
    let mut command = Command::new(program);
    command.args(words).args(place);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().is_ok()
}

/// The editor that the person chose.
#[expect(clippy::disallowed_methods, reason = "this is the layer that may look at the environment")]
fn chosen() -> Option<String> {
    let set = |name| std::env::var(name).ok().filter(|value| !value.trim().is_empty());
    set("VISUAL").or_else(|| set("EDITOR"))
}

/// How an editor is told where to go. Nothing for one that would need the terminal for itself.
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
