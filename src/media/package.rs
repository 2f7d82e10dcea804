//! Office documents: packages of parts, read within limits and written with some parts replaced.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// The most bytes of all parts together, unpacked.
const UNPACKED: u64 = 256 << 20;
/// The most bytes of one part, unpacked.
const PART: u64 = 64 << 20;
/// The most parts.
const PARTS: usize = 4096;

/// Why a package cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// It is no package.
    Other,
    /// A part is encrypted.
    Encrypted,
    /// Its parts are larger than any document, when unpacked.
    Bomb,
    /// It is cut off, or a part does not unpack.
    Damaged,
}

/// A package of parts.
#[derive(Debug)]
pub struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
}

impl<'b> Package<'b> {
    /// Whether bytes begin as a package does.
    pub(crate) fn is_one(bytes: &[u8]) -> bool {
        bytes.starts_with(b"PK\x03\x04")
    }

    /// Opens a package.
    pub fn open(bytes: &'b [u8]) -> Result<Self, Broken> {
        if !Self::is_one(bytes) {
            return Err(Broken::Other);
        }
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Broken::Damaged)?;
        if archive.len() > PARTS {
            return Err(Broken::Bomb);
        }
        let mut whole = 0_u64;
        for at in 0..archive.len() {
            let part = archive.by_index_raw(at).map_err(|_| Broken::Damaged)?;
            if part.encrypted() {
                return Err(Broken::Encrypted);
            }
            whole = whole.saturating_add(part.size());
            if part.size() > PART || whole > UNPACKED {
                return Err(Broken::Bomb);
            }
        }
        Ok(Self { archive })
    }

    /// The names of the parts, in the order of the package.
    pub fn names(&self) -> Vec<String> {
        let names = self.archive.file_names().filter_map(Result::ok);
        names.map(std::borrow::Cow::into_owned).collect()
    }

    /// Reads a part; `None` if there is none with this name.
    pub fn read(&mut self, name: &str) -> Result<Option<Vec<u8>>, Broken> {
        let part = match self.archive.by_name(name) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(_) => return Err(Broken::Damaged),
        };
        let mut bytes = Vec::new();
        // What the package says about the size need not be true.
        part.take(PART + 1).read_to_end(&mut bytes).map_err(|_| Broken::Damaged)?;
        if bytes.len() as u64 > PART { Err(Broken::Bomb) } else { Ok(Some(bytes)) }
    }

    /// The package with these parts replaced or added. All other parts keep their bytes, packed as
    /// they were, and their order.
    pub fn with(&mut self, parts: &BTreeMap<String, Vec<u8>>) -> Result<Vec<u8>, Broken> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        let plain = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        let put = |writer: &mut ZipWriter<_>, name: &str, bytes: &[u8], options| {
            writer.start_file(name, options)?;
            writer.write_all(bytes)?;
            Ok::<(), ZipError>(())
        };
        for at in 0..self.archive.len() {
            let part = self.archive.by_index_raw(at).map_err(|_| Broken::Damaged)?;
            let name = part.name().map_err(|_| Broken::Damaged)?.into_owned();
            match parts.get(&name) {
                Some(bytes) => {
                    let options = match part.last_modified() {
                        Some(time) => plain.last_modified_time(time),
                        None => plain,
                    };
                    put(&mut writer, &name, bytes, options)
                }
                None => writer.raw_copy_file(part),
            }
            .map_err(|_| Broken::Damaged)?;
        }
        for (name, bytes) in parts {
            if self.archive.index_for_name(name).is_none() {
                put(&mut writer, name, bytes, plain).map_err(|_| Broken::Damaged)?;
            }
        }
        writer.finish().map(Cursor::into_inner).map_err(|_| Broken::Damaged)
    }
}

/// A new package of these parts, in this order; the first is not compressed, as formats that name
/// themselves in it require.
pub fn packed(parts: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (at, (name, bytes)) in parts.iter().enumerate() {
        let method = if at == 0 { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let options = SimpleFileOptions::default().compression_method(method);
        // Writing to memory does not fail.
        let written = writer.start_file(*name, options).is_ok() && writer.write_all(bytes).is_ok();
        debug_assert!(written, "{name} is not written");
    }
    writer.finish().map(Cursor::into_inner).unwrap_or_default()
}

/// A text between the tags of a part.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c if c.is_control() && !matches!(c, '\n' | '\t') => {}
            '\u{fffe}' | '\u{ffff}' => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests;
