//! The person's own editor.

use std::path::Path;
use std::process::Command;

/// Opens a file in the editor that the environment names and waits for it; whether it ended well,
/// or nothing when none is named.
#[expect(clippy::disallowed_methods, reason = "this is the layer that may look at the environment")]
pub fn edit(path: &Path) -> Option<bool> {
    let named = |name: &str| std::env::var(name).ok().filter(|value| !value.trim().is_empty());
    let editor = named("VISUAL").or_else(|| named("EDITOR"))?;
    // `code --wait` is an editor with its arguments.
    let mut words = editor.split_whitespace();
    let mut command = Command::new(words.next()?);
    Some(command.args(words).arg(path).status().is_ok_and(|status| status.success()))
}
