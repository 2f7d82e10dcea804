//! Tests the page of every rule: the example raises exactly that rule, and the better version
//! raises none.

use std::collections::BTreeSet;

use jiff::civil::date;
use pop::base::{Lang, Refusal, Severity, Source};
use pop::plan::facts::{Facts, Place};
use pop::render::image;
use pop::rules;
use pop::workspace::{Change, Workspace, is_text};

/// The headings of a page: why, example, use instead.
const HEADINGS: [(Lang, [&str; 3]); 2] = [
    (Lang::En, ["## Why it matters", "## Example", "## Use instead"]),
    (Lang::Nl, ["## Waarom het telt", "## Voorbeeld", "## Liever zo"]),
];

#[test]
fn the_example_of_every_page_raises_its_rule_and_the_better_version_nothing() {
    let mut faults = Vec::new();
    for rule in rules::ALL {
        for (lang, [why, example, instead]) in HEADINGS {
            let page = rule.page(lang);
            let fault = |what: String| format!("{} ({}): {what}", rule.name, lang.code());
            if !page.starts_with(&format!("# {}\n", rule.name)) || section(page, why).is_empty() {
                faults.push(fault("the page lacks its title or its reason".into()));
            }
            let level = match (rule.level, lang) {
                (Severity::Error, Lang::En) => "Level: error.",
                (Severity::Warning, Lang::En) => "Level: warning.",
                (Severity::Info, Lang::En) => "Level: info.",
                (Severity::Error, Lang::Nl) => "Niveau: fout.",
                (Severity::Warning, Lang::Nl) => "Niveau: waarschuwing.",
                (Severity::Info, Lang::Nl) => "Niveau: info.",
            };
            if !page.contains(level) {
                faults.push(fault(format!("the page does not say `{level}`")));
            }
            let found = findings(section(page, example), lang);
            if found != BTreeSet::from([rule.name.to_owned()]) {
                faults.push(fault(format!("the example raises {found:?}")));
            }
            let found = findings(section(page, instead), lang);
            if !found.is_empty() {
                faults.push(fault(format!("the better version raises {found:?}")));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// The text below a heading, up to the next heading of its level outside a fence.
fn section<'p>(page: &'p str, heading: &str) -> &'p str {
    let Some((_, rest)) = page.split_once(&format!("\n{heading}\n")) else { return "" };
    let (mut at, mut fenced) = (0, false);
    for line in rest.split_inclusive('\n') {
        fenced ^= line.starts_with("````");
        if !fenced && line.starts_with("## ") {
            return &rest[..at];
        }
        at += line.len();
    }
    rest
}

/// The rules that fire on the files of a section. The first word after a fence is the path;
/// `latin1` writes it in that encoding, and `repeat=N` repeats it N times. Metadata of a picture, a
/// PDF or the folder is given by `located`, `author=…` and `web-root=…`.
fn findings(section: &str, lang: Lang) -> BTreeSet<String> {
    let mut changes =
        vec![Change::Text(Source::new("pop.toml", &format!("lang = \"{}\"\n", lang.code())))];
    let mut rest = section;
    while let Some((_, after)) = rest.split_once("\n````") {
        let (info, after) = after.split_once('\n').expect("a fence has a first line");
        let (text, after) = after.split_once("````").expect("a fence is closed");
        rest = after;
        let mut words = info.split_whitespace();
        let path = words.next().expect("a fence names its file");
        let mut bytes = text.as_bytes().to_vec();
        let (mut facts, mut author) = (Facts::default(), Vec::new());
        for word in words {
            if word == "latin1" {
                bytes = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect();
            } else if let Some(times) = word.strip_prefix("repeat=") {
                bytes = bytes.repeat(times.parse().expect("a number"));
            } else if let Some(part) = word.strip_prefix("author=") {
                author.push(part);
            } else if let Some(folder) = word.strip_prefix("web-root=") {
                let place = Place { web_root: Some(folder.to_owned()), remote: None };
                changes.push(Change::Place(place.into()));
            }
            facts.located |= word == "located";
        }
        if !author.is_empty() {
            facts.about.push(("Author", author.join(" ")));
        }
        changes.push(if is_text(path) {
            Change::Text(Source::from_bytes(path, bytes))
        } else {
            // The files of an example are empty: only their endings count.
            let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
            let refusal = image::fault(ending, &bytes, None);
            facts.refusal = refusal.filter(|refusal| *refusal != Refusal::Broken);
            Change::Telling(path.into(), facts.into())
        });
    }
    if changes.len() == 1 {
        return BTreeSet::from(["a section without a file".to_owned()]);
    }
    let mut workspace = Workspace::new(date(2026, 6, 1));
    workspace.apply(changes);
    workspace.snapshot().diagnostics.iter().map(|finding| finding.rule.to_owned()).collect()
}
