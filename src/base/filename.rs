//! File names that are valid on every system.

use std::borrow::Cow;

/// The longest stem, in bytes; with a folder and an ending it stays below the limit of any system.
const MAX_STEM: usize = 120;

/// Whether Windows reserves a name, in any case and with any ending.
pub fn is_reserved(stem: &str) -> bool {
    let lower = stem.to_lowercase();
    let port = lower.strip_prefix("com").or_else(|| lower.strip_prefix("lpt"));
    let numbered = port.is_some_and(|rest| {
        let mut rest = rest.chars();
        let number = rest.next().is_some_and(|c| matches!(c, '0'..='9' | '¹' | '²' | '³'));
        number && rest.next().is_none()
    });
    numbered || matches!(&*lower, "con" | "prn" | "aux" | "nul" | "conin$" | "conout$")
}

/// The stem of the file for an id in normal form: the id itself, unless a system refuses it. No id
/// ends in `-` or contains `--`, so a replacement never equals another id.
pub fn stem(id: &str) -> Cow<'_, str> {
    if is_reserved(id) {
        return Cow::Owned(format!("{id}-"));
    }
    if id.len() <= MAX_STEM {
        return Cow::Borrowed(id);
    }
    // The address must not change between builds: FNV-1a is stable across releases.
    let mark = id.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |mark, byte| {
        (mark ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    Cow::Owned(format!("{}--{mark:016x}", &id[..id.floor_char_boundary(MAX_STEM - 18)]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_a_system_keeps_or_refuses_is_changed_and_no_other() {
        let long = "é".repeat(200);
        for (id, expected) in [
            ("con", "con-"),
            ("Aux", "Aux-"),
            ("com1", "com1-"),
            ("lpt²", "lpt²-"),
            ("com10", "com10"),
            ("console", "console"),
            ("over-mij", "over-mij"),
        ] {
            assert_eq!(stem(id), expected);
        }
        let short = stem(&long);
        assert!(short.len() <= MAX_STEM && short.starts_with("éé"), "{short}");
        assert_ne!(short, stem(&format!("{long}x")), "two long ids stay two");
    }
}
