//! Paths as they are written in the documents of a plan.

/// A path as it is written in a document at another path.
pub(super) fn relative(from: &str, to: &str) -> String {
    let folder: Vec<&str> = from.split('/').collect();
    let folder = &folder[..folder.len() - 1];
    let target: Vec<&str> = to.split('/').collect();
    let shared = folder.iter().zip(&target[..target.len() - 1]).take_while(|(a, b)| a == b).count();
    let mut parts = vec![".."; folder.len() - shared];
    parts.extend(&target[shared..]);
    parts.join("/")
}

/// A path as the target of a Markdown link.
pub(super) fn escaped(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for letter in path.chars() {
        match letter {
            '%' => out.push_str("%25"),
            ' ' => out.push_str("%20"),
            '#' => out.push_str("%23"),
            '?' => out.push_str("%3F"),
            '(' => out.push_str("%28"),
            ')' => out.push_str("%29"),
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            '\\' => out.push_str("%5C"),
            _ => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_named_from_a_document() {
        for (from, to, expected) in [
            ("goals/a.md", "goals/b.md", "b.md"),
            ("goals/a.md", "needs/b.md", "../needs/b.md"),
            ("a.md", "needs/b.md", "needs/b.md"),
            ("log/2026/a.md", "log/b.md", "../b.md"),
        ] {
            assert_eq!(relative(from, to), expected, "{from} {to}");
        }
        assert_eq!(escaped("één (1) a#b.md"), "één%20%281%29%20a%23b.md");
    }
}
