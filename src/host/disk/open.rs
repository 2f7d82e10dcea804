//! Opens only files and folders, and nothing that could block: pipes, sockets and devices are
//! refused wherever they are.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use crate::host::Error;

/// Opens a file for reading, following links.
pub(super) fn open(place: &Path) -> io::Result<File> {
    is_file(&fs::metadata(place)?)?;
    let file = at_once(place)?;
    // The file may have been replaced in between.
    is_file(&file.metadata()?)?;
    Ok(file)
}

/// Whether a path can be opened: a file, or a folder.
pub(super) fn is_open(place: &Path) -> bool {
    match fs::metadata(place) {
        Ok(found) if found.is_dir() => fs::read_dir(place).is_ok(),
        Ok(_) => open(place).is_ok(),
        Err(_) => false,
    }
}

/// Reads at most `most` bytes of a file, plus one if there are more.
pub(super) fn read_start(place: &Path, most: usize) -> io::Result<Vec<u8>> {
    let mut file = open(place)?;
    let most = most as u64 + 1;
    let length = file.metadata()?.len().min(most);
    let mut bytes = Vec::with_capacity(length as usize);
    file.by_ref().take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Reads a file of at most `most` bytes.
pub(super) fn read_within(place: &Path, most: usize) -> io::Result<Vec<u8>> {
    let bytes = read_start(place, most)?;
    if bytes.len() > most { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
}

/// Reads a file.
pub(crate) fn read_bytes(path: &Path) -> Result<Vec<u8>, Error> {
    let read = || {
        let mut bytes = Vec::new();
        open(path)?.read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    read().map_err(|error| Error::new("trouble-unreadable", path).caused_by(error))
}

/// The size of a file in bytes; zero if it cannot be read.
pub(crate) fn length(place: &Path) -> u64 {
    fs::metadata(place).map_or(0, |found| found.len())
}

fn is_file(found: &fs::Metadata) -> io::Result<()> {
    match found {
        found if found.is_file() => Ok(()),
        found if found.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
        _ => Err(io::ErrorKind::InvalidInput.into()),
    }
}

/// Opens without waiting for the other end of a pipe.
#[cfg(any(target_os = "linux", target_vendor = "apple"))]
fn at_once(place: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    let flags = rustix::fs::OFlags::NONBLOCK.bits().cast_signed();
    fs::OpenOptions::new().read(true).custom_flags(flags).open(place)
}

#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
fn at_once(place: &Path) -> io::Result<File> {
    File::open(place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(target_os = "linux")]
    #[test]
    fn what_is_no_file_is_refused_and_nothing_waits() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let pipe = folder.path().join("pipe");
        rustix::fs::mkfifoat(rustix::fs::CWD, &pipe, rustix::fs::Mode::from_raw_mode(0o600))
            .expect("a pipe");
        let socket = folder.path().join("socket");
        let _listener = std::os::unix::net::UnixListener::bind(&socket).expect("a socket");
        for place in [&pipe, &socket, &std::path::PathBuf::from("/dev/zero")] {
            let kind = open(place).expect_err("no file").kind();
            assert_eq!(kind, io::ErrorKind::InvalidInput, "{}", place.display());
            assert!(at_once(place).is_ok() || place == &socket, "{}", place.display());
        }
        let kind = open(folder.path()).expect_err("a folder").kind();
        assert_eq!(kind, io::ErrorKind::IsADirectory);
    }

    #[test]
    fn a_file_is_read_within_its_limit() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let place = folder.path().join("a");
        fs::write(&place, "four").expect("written");
        assert_eq!(read_within(&place, 4).expect("read"), b"four");
        let kind = read_within(&place, 3).expect_err("too long").kind();
        assert_eq!(kind, io::ErrorKind::FileTooLarge);
        assert_eq!(read_start(&place, 2).expect("read"), b"fou");
    }
}
