//! A file that passed the search. Publishing accepts nothing else, and only the search creates one,
//! so no command can forget to search.

use std::borrow::Cow;

use super::{Leak, Secrets};

/// A file of an edition that holds nothing the edition hides.
///
/// ```compile_fail
/// // Only a search makes one.
/// let forged = pop::leaks::Searched { path: "a.html".into(), bytes: b"a".as_slice().into() };
/// ```
#[derive(Clone, Debug)]
pub struct Searched<'b> {
    path: Cow<'b, str>,
    bytes: Cow<'b, [u8]>,
}

impl Searched<'_> {
    /// The path below the folder of the edition, with `/` between the parts.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// A file for tests of what is written, from a plan that hides nothing.
    #[cfg(test)]
    pub(crate) fn unsearched<'b>(path: &'b str, bytes: &'b [u8]) -> Searched<'b> {
        Searched { path: path.into(), bytes: bytes.into() }
    }
}

impl Secrets<'_> {
    /// Searches a file of an edition. Returns the file, to be published, or its leaks.
    pub fn pass<'b>(
        &self,
        path: impl Into<Cow<'b, str>>,
        bytes: impl Into<Cow<'b, [u8]>>,
    ) -> Result<Searched<'b>, Vec<Leak>> {
        let (path, bytes) = (path.into(), bytes.into());
        let leaks = self.leaks_in(&path, &bytes);
        if leaks.is_empty() { Ok(Searched { path, bytes }) } else { Err(leaks) }
    }

    /// Searches a file by its unpacked parts and by what a reader sees of it. Returns the file, to be
    /// published, or its leaks.
    pub(crate) fn pass_parts<'b>(
        &self,
        path: &str,
        bytes: Vec<u8>,
        parts: &[(String, Vec<u8>)],
        texts: &[String],
    ) -> Result<Searched<'b>, Vec<Leak>> {
        // Of a package itself only its list of parts, and of a PDF, which is written anew from its
        // parts, nothing: the packed bytes are also those of the empty form and of earlier copies,
        // which may be kept in the plan.
        let list = memchr::memmem::find(&bytes, b"PK\x01\x02");
        let mut leaks = self.search(path, &bytes[list.unwrap_or(bytes.len())..]);
        for (name, part) in parts {
            leaks.extend(self.search(&format!("{path}/{name}"), part));
        }
        for text in texts {
            leaks.extend(self.search(path, text.as_bytes()));
        }
        leaks.sort();
        leaks.dedup_by(|one, other| one.path == other.path && one.text == other.text);
        if leaks.is_empty() {
            return Ok(Searched { path: path.to_owned().into(), bytes: bytes.into() });
        }
        Err(leaks)
    }

    /// The leaks of a file of an edition. Attachments are never next to the home page, where
    /// printed documents are.
    pub fn leaks_in(&self, path: &str, bytes: &[u8]) -> Vec<Leak> {
        match path {
            "report.pdf" | "sheet.pdf" => self.search_printed(path, bytes),
            _ => self.search(path, bytes),
        }
    }
}
