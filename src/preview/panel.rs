//! The conversation between a preview and the editor that shows it in a panel: one JSON object on each
//! line, in both directions.

use std::io::{self, BufRead, Read};
use std::sync::mpsc::Sender;

use serde::{Deserialize, Serialize};

/// The length of the longest line that is read, in bytes; a longer one is skipped.
const LONGEST: u64 = 64 * 1024 * 1024;

/// The number of bytes of a secret.
const BYTES: usize = 16;

/// What the editor says.
#[derive(Debug, PartialEq, Eq, Deserialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub(crate) enum Said {
    /// The text of an open file, saved or not.
    Text { uri: String, text: String },
    /// A text is as on disk again: it was saved or closed.
    Close { uri: String },
    /// The line of the cursor, counted from 1.
    Cursor { uri: String, line: u32 },
}

impl Said {
    /// What a line says; `None` if it is not a message.
    pub(crate) fn read(line: &[u8]) -> Option<Self> {
        serde_json::from_slice(line).ok()
    }

    /// Whether a later message makes this one superfluous.
    fn is_outdated_by(&self, later: &Self) -> bool {
        match (self, later) {
            (Self::Cursor { .. }, Self::Cursor { .. }) => true,
            (
                Self::Text { uri, .. } | Self::Close { uri },
                Self::Text { uri: other, .. } | Self::Close { uri: other },
            ) => uri == other,
            _ => false,
        }
    }
}

/// What the preview says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub(crate) enum Told {
    /// The pages can be shown.
    Ready {
        /// The address of the first page.
        address: String,
        /// The edition that is shown.
        edition: String,
        /// Who could read it, in words.
        who: String,
    },
    /// Where the cursor is on the pages. The pages go there themselves.
    Scroll {
        /// The page, below the address; none if this edition does not show the document.
        page: Option<String>,
        /// The words of the line.
        words: String,
    },
    /// Somebody clicked on words that are written here.
    Click {
        /// The file, below the folder of the plan.
        file: String,
        /// The line, counted from 1.
        line: u32,
    },
    /// Somebody clicked on a link that leads out of the preview.
    Link {
        /// Its address.
        address: String,
    },
    /// Something did not work.
    Error {
        /// What, in a sentence.
        message: String,
    },
}

/// The panel of an editor.
#[derive(Debug)]
pub(crate) struct Panel {
    /// The first part of every path.
    secret: String,
    editor: Sender<Told>,
}

impl Panel {
    /// A panel with a new secret; `None` if the system has no random numbers.
    pub(crate) fn new(editor: Sender<Told>) -> Option<Self> {
        let mut bytes = [0; BYTES];
        getrandom::fill(&mut bytes).ok()?;
        Some(Self { secret: format!("{:032x}", u128::from_be_bytes(bytes)), editor })
    }

    /// The secret.
    pub(crate) fn secret(&self) -> &str {
        &self.secret
    }

    /// Says something to the editor.
    pub(crate) fn tell(&self, told: Told) {
        // An editor that is gone needs no answer; the end of its messages ends the command.
        let _ = self.editor.send(told);
    }

    /// The path behind the secret; `None` for whoever does not know it.
    pub(super) fn inner<'p>(&self, path: &'p str) -> Option<&'p str> {
        let (given, rest) = path.split_once('/')?;
        let (given, own) = (given.as_bytes(), self.secret.as_bytes());
        // The time that this takes says nothing about the secret.
        let differs = given.iter().zip(own).fold(0, |all, (one, other)| all | (one ^ other));
        (given.len() == own.len() && differs == 0).then_some(rest)
    }
}

/// Whether a link may be opened by the editor: the sorts of address that a page can contain.
pub(super) fn is_link(address: &str) -> bool {
    let scheme = address.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    matches!(scheme.as_deref(), Some("http" | "https" | "mailto" | "tel"))
}

/// Reads the lines of a stream to its end; of one that is too long only the beginning. Returns when
/// `take` wants no more.
pub(crate) fn lines(
    stream: &mut impl BufRead,
    take: &mut dyn FnMut(&[u8]) -> bool,
) -> io::Result<()> {
    let mut line = Vec::new();
    loop {
        line.clear();
        let count = Read::take(&mut *stream, LONGEST).read_until(b'\n', &mut line)?;
        if count == 0 {
            return Ok(());
        }
        if count as u64 == LONGEST && !line.ends_with(b"\n") {
            stream.skip_until(b'\n')?;
            line.truncate(1);
        }
        if !take(&line) {
            return Ok(());
        }
    }
}

/// Leaves out what later messages make superfluous: an editor writes faster than a plan is judged.
pub(crate) fn latest(said: Vec<Said>) -> Vec<Said> {
    let mut kept: Vec<Said> = Vec::new();
    for one in said {
        kept.retain(|earlier| !earlier.is_outdated_by(&one));
        kept.push(one);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::channel;

    fn text(uri: &str, text: &str) -> Said {
        Said::Text { uri: uri.to_owned(), text: text.to_owned() }
    }

    fn cursor(line: u32) -> Said {
        Said::Cursor { uri: "file:///a.md".to_owned(), line }
    }

    #[test]
    fn lines_are_messages_or_not() {
        let read = |line: &str| Said::read(line.as_bytes());
        let line = r#"{"type":"text","uri":"file:///a.md","text":"é\n","version":3}"#;
        assert_eq!(read(line), Some(text("file:///a.md", "é\n")));
        assert_eq!(
            read("{\"type\":\"cursor\",\"uri\":\"file:///a.md\",\"line\":7}\r\n"),
            Some(cursor(7))
        );
        let close = Said::Close { uri: "x".to_owned() };
        assert_eq!(read(r#"{"type":"close","uri":"x"}"#), Some(close));
        for wrong in ["", "{", "[]", "null", "{}", r#"{"type":"other"}"#, r#"{"type":"text"}"#] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
        assert_eq!(read(r#"{"type":"cursor","uri":"file:///a.md","line":-1}"#), None);
        assert_eq!(Said::read(b"\xff\xfe"), None);
    }

    #[test]
    fn only_the_latest_of_each_text_and_of_the_cursor_is_kept() {
        let close = || Said::Close { uri: "a".to_owned() };
        let said = vec![text("a", "1"), cursor(1), text("b", "2"), text("a", "3"), cursor(2)];
        assert_eq!(latest(said), [text("b", "2"), text("a", "3"), cursor(2)]);
        assert_eq!(latest(vec![text("a", "1"), close()]), [close()]);
        assert_eq!(latest(vec![close(), text("a", "1")]), [text("a", "1")]);
    }

    #[test]
    fn only_the_whole_secret_opens() {
        let panel = || Panel::new(channel().0).expect("random numbers");
        let (one, other) = (panel(), panel());
        assert_ne!(one.secret, other.secret);
        assert_eq!(one.secret.len(), 2 * BYTES);
        let secret = one.secret();
        assert_eq!(one.inner(&format!("{secret}/a/b.html")), Some("a/b.html"));
        assert_eq!(one.inner(&format!("{secret}/")), Some(""));
        for wrong in ["", "/", "a/b.html", secret, &secret[..8], other.secret()] {
            assert_eq!(one.inner(wrong), None, "{wrong}");
            assert_eq!(one.inner(&format!("{}/x", &wrong[..wrong.len().min(31)])), None, "{wrong}");
        }
        assert_eq!(one.inner(&format!("{}/x", other.secret())), None);
        assert_eq!(one.inner(&format!("{secret}0/x")), None);
    }

    #[test]
    fn a_link_is_no_command() {
        assert!(is_link("https://example.org/") && is_link("MAILTO:a@b.nl") && is_link("tel:1"));
        for wrong in ["command:x", "file:///etc/passwd", "vscode://x", "javascript:x", "x", ""] {
            assert!(!is_link(wrong), "{wrong}");
        }
    }

    #[test]
    fn lines_end_with_the_stream_or_when_nobody_wants_more() {
        let mut seen = Vec::new();
        let all = lines(&mut &b"a\n\nb"[..], &mut |line| {
            seen.push(String::from_utf8_lossy(line).into_owned());
            true
        });
        assert!(all.is_ok());
        assert_eq!(seen, ["a\n", "\n", "b"]);
        let mut count = 0;
        let some = lines(&mut &b"a\nb\n"[..], &mut |_| {
            count += 1;
            false
        });
        assert!(some.is_ok() && count == 1);
    }
}
