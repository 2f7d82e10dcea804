//! Metadata of the files other than documents, and of the plan's folder: where a picture was taken,
//! who wrote a PDF, whether anyone can read the folder.
//!
//! The layer that reads the disk collects these and passes them along with the names. Everything
//! here works on bytes that it is given, and asks for only a few of them.

mod document;
mod outcome;
mod picture;

use crate::base::{Lost, Refusal};
pub use outcome::Outcome;

/// The metadata of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Facts {
    /// Whether it contains the location where it was made.
    pub located: bool,
    /// The author and origin according to the file: key as named in the file, and value.
    pub about: Vec<(&'static str, String)>,
    /// Why no edition will show it, judging by its name and its first bytes.
    pub refusal: Option<Refusal>,
    /// The result of publishing it, if the whole file must be read for that.
    pub outcome: Option<Outcome>,
}

/// The location of the plan's folder.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Place {
    /// The folder above it that web servers serve to everyone.
    pub web_root: Option<String>,
    /// The public host that the surrounding repository is pushed to.
    pub remote: Option<String>,
}

/// Reads bytes of a file: from an offset, at most a number of bytes.
pub type Look<'r> = dyn FnMut(u64, usize) -> Vec<u8> + 'r;

/// The number of bytes read at the start and the end of a file.
const PART: usize = 1 << 18;

/// Whether a file with this name can contain metadata.
pub(crate) fn may_tell(path: &str) -> bool {
    const ENDINGS: [&str; 18] = [
        "jpg", "jpeg", "jfif", "jpe", "png", "webp", "heic", "heif", "avif", "pdf", "docx", "xlsx",
        "pptx", "odt", "ods", "odp", "docm", "dotx",
    ];
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    ENDINGS.iter().any(|known| known.eq_ignore_ascii_case(ending))
}

/// The metadata of a file of this length. Its type follows from its first bytes.
pub fn of(length: u64, look: &mut Look<'_>) -> Facts {
    let head = look(0, 16);
    if head.starts_with(b"%PDF") {
        return Facts { about: document::pdf(length, look), ..Facts::default() };
    }
    if head.starts_with(b"PK\x03\x04") {
        return Facts { about: document::office(length, look), ..Facts::default() };
    }
    Facts { located: picture::located(&head, length, look), ..Facts::default() }
}

impl Facts {
    /// Whether there is no metadata.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Why no edition will show it. May read the file, once.
    pub fn refusal(&self) -> Option<Refusal> {
        self.refusal.or_else(|| self.outcome.as_ref()?.losses().err())
    }

    /// The parts of it that readers will not see. May read the file, once.
    pub fn lost(&self) -> &[Lost] {
        self.outcome.as_ref().and_then(|outcome| outcome.losses().ok()).unwrap_or_default()
    }

    /// Whether it names a person, a company or a subject, and not just a program.
    pub(crate) fn names_somebody(&self) -> bool {
        self.about.iter().any(|(key, _)| !matches!(*key, "Producer" | "Creator" | "Application"))
    }
}

/// The public host among the remotes in the settings of a repository.
pub(crate) fn public_remote(settings: &str) -> Option<String> {
    const HOSTS: [&str; 6] =
        ["github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "git.sr.ht", "gitea.com"];
    settings.lines().find_map(|line| {
        let (key, address) = line.trim().split_once('=')?;
        if key.trim() != "url" {
            return None;
        }
        // `https://host/…`, `git@host:…`, `ssh://git@host:22/…`
        let address = address.trim().trim_matches('"');
        let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
        let host = rest.split('/').next()?.rsplit('@').next()?.split(':').next()?;
        let host = host.to_ascii_lowercase();
        let host = host.strip_prefix("www.").unwrap_or(&host);
        HOSTS.contains(&host).then(|| host.to_owned())
    })
}

/// Whether web servers usually serve a folder of this name to everyone.
pub(crate) fn is_web_root(name: &str) -> bool {
    ["public_html", "htdocs", "wwwroot", "www"].iter().any(|root| name.eq_ignore_ascii_case(root))
}

/// The offset of some bytes in others.
fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    memchr::memmem::find(bytes, what)
}

/// The metadata of a file with these bytes.
#[cfg(test)]
fn told(bytes: &[u8]) -> Facts {
    of(bytes.len() as u64, &mut |from, most| {
        let from = usize::try_from(from).unwrap_or(usize::MAX).min(bytes.len());
        bytes[from..bytes.len().min(from.saturating_add(most))].to_vec()
    })
}

#[cfg(test)]
mod tests;
