//! Addresses as editors send them: with or without escapes, to files that may not exist yet.

use std::path::{Path, PathBuf};

use crate::base::percent;

/// The place that an address names; `None` if it is not a file. Spaces, brackets and letters with
/// accents may be escaped or not, and a percent sign that begins no escape stands for itself.
pub(crate) fn place(address: &str) -> Option<PathBuf> {
    let scheme = address.get(..5).filter(|scheme| scheme.eq_ignore_ascii_case("file:"))?;
    let rest = &address[scheme.len()..];
    let rest = rest.strip_prefix("//").unwrap_or(rest);
    let rest = rest.strip_prefix("localhost").filter(|rest| rest.starts_with('/')).unwrap_or(rest);
    let decoded = percent::decode(rest).unwrap_or_else(|| rest.to_owned());
    // `/C:/plan` is a place on Windows, and a host is a shared folder there.
    let drive = decoded.strip_prefix('/').filter(|rest| rest.get(1..2) == Some(":"));
    let place = match drive {
        Some(drive) => PathBuf::from(drive),
        None if cfg!(windows) && !decoded.starts_with('/') => PathBuf::from(format!("//{decoded}")),
        None => PathBuf::from(&decoded),
    };
    place.is_absolute().then_some(place)
}

/// The address of a place.
pub(crate) fn of(place: &Path) -> String {
    let shown = place.to_string_lossy().replace('\\', "/");
    let shown = shown.trim_start_matches("//?/");
    let slash = if shown.starts_with('/') { "" } else { "/" };
    format!("file://{slash}{}", percent::encode(shown))
}

/// The real place of a file that may not exist: links in its folders are followed, but the file
/// itself stays what it is.
pub(crate) fn real(place: &Path) -> Option<PathBuf> {
    let name = place.file_name()?;
    let mut missing = vec![name];
    let mut folder = place.parent()?;
    loop {
        if let Ok(real) = folder.canonicalize() {
            return Some(missing.iter().rev().fold(real, |place, name| place.join(name)));
        }
        missing.push(folder.file_name()?);
        folder = folder.parent()?;
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_a_place_however_it_is_written() {
        let check = |address: &str, expected: Option<&str>| {
            assert_eq!(place(address).as_deref(), expected.map(Path::new), "{address}");
        };
        let place = "/home/ada/mijn plan/één [a].md";
        check("file:///home/ada/mijn%20plan/%C3%A9%C3%A9n%20%5Ba%5D.md", Some(place));
        check("file:///home/ada/mijn plan/één [a].md", Some(place));
        check("FILE://localhost/home/ada/mijn plan/één [a].md", Some(place));
        check("file:///a|b^c`{d}.md", Some("/a|b^c`{d}.md"));
        check("file:///100%.md", Some("/100%.md"));
        check("file:///%ff.md", Some("/%ff.md"));
        for other in ["untitled:Untitled 1", "git:/x.md?{\"a\"}", "file:a.md", "é", "", "file:"] {
            check(other, None);
        }
        check("file:///C:\\x\\y.md", None);
        check("file://server/share/x.md", None);
        assert_eq!(super::place(&of(Path::new(place))).as_deref(), Some(Path::new(place)));
    }

    #[test]
    fn a_file_that_does_not_exist_has_a_real_place() {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path().canonicalize().expect("a place");
        std::fs::create_dir(root.join("a")).expect("a folder");
        std::os::unix::fs::symlink("a", root.join("link")).expect("a link");
        assert_eq!(real(&root.join("link/new/b.md")), Some(root.join("a/new/b.md")));
        assert_eq!(real(&root.join("link")), Some(root.join("link")));
        assert_eq!(real(Path::new("/")), None);
    }
}
