//! What readers can read, at their name in the settings.

use std::fmt::Write as _;
use std::sync::Arc;

use super::Hover;

use crate::base::{Arg, Lang, Span, lang, visible};
use crate::plan::{Entry, Plan, Viewer, audience, config};
use crate::syntax::{Record, Value};

/// The number of documents that are listed.
const MOST: usize = 10;

/// What the readers can read whose name is at an offset of the settings.
pub(super) fn named_at(plan: &Plan, offset: usize, language: Lang) -> Option<Hover> {
    let mut names = Vec::new();
    each_name(&plan.config.record, &mut names);
    let (name, span) = names.into_iter().find(|(_, span)| span.touches(offset))?;
    let viewer = audience::viewer(&plan.config, &name)?;
    Some(Hover { span, markdown: what(plan, viewer, &name, language) })
}

/// The names of readers that settings mention.
fn each_name(settings: &Record, names: &mut Vec<(Arc<str>, Span)>) {
    let groups = settings.map("audiences").iter();
    names.extend(groups.map(|(name, _)| (Arc::clone(&name.value), name.span)));
    let defaults = settings.table("audience").map(|table| table.map("default"));
    let person = settings.table("person").map(|person| person.map("audience"));
    for (_, value) in defaults.into_iter().chain(person).flatten() {
        names.extend(config::texts(&value.value));
    }
    for table in ["route", "work", "education", "edition"] {
        let readers = settings.tables(table).iter().filter_map(|one| one.get("audience"));
        for item in readers {
            match &item.value {
                Value::Text(name) => names.push((Arc::clone(name), item.span)),
                list => names.extend(config::texts(list)),
            }
        }
    }
}

/// The documents that somebody can read, the first ones by name.
fn what(plan: &Plan, viewer: Viewer, name: &str, language: Lang) -> String {
    if viewer == Viewer::Author {
        return lang::say(language, "hover-readers-author");
    }
    let sees = |(id, _): &(_, &Entry)| plan.access(*id).document.allows(viewer);
    let documents: Vec<&Entry> = plan.iter().filter(sees).map(|(_, entry)| entry).collect();
    let args =
        [("readers", Arg::Readers(vec![name.to_owned()])), ("count", Arg::from(documents.len()))];
    let mut markdown = lang::say_with(language, "hover-readers", &args);
    for entry in documents.iter().take(MOST) {
        let (title, path) = (entry.label(), visible(&entry.path));
        let _ = write!(markdown, "\n- {} · `{path}`", visible(&title));
    }
    if documents.len() > MOST {
        markdown.push_str("\n- …");
    }
    markdown
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::base::Source;
    use crate::workspace::{Change, Workspace};

    const SETTINGS: &str = "lang = \"en\"\n[audiences]\ncoach = \"my coach\"\nfriends = \"my friends\"\n\
                            [audience.default]\nlog = [\"coach\"]\n\
                            [[edition]]\nname = \"open\"\naudience = \"public\"\n\
                            [[edition]]\nname = \"mine\"\naudience = \"private\"\n";

    #[test]
    fn a_name_in_the_settings_says_what_its_readers_read() {
        let document =
            |audience: &str, title: &str| format!("+++\ntitle = \"{title}\"\n{audience}+++\n");
        let mut changes: Vec<Change> = (0..12)
            .map(|number| {
                let text = document("date = 2026-01-01\n", &format!("Entry {number:02}"));
                Change::Text(Source::new(&format!("log/e{number:02}.md"), &text))
            })
            .collect();
        let open = document("audience = [\"public\"]\n", "Open");
        changes.push(Change::Text(Source::new("pages/open.md", &open)));
        changes.push(Change::Text(Source::new("pages/own.md", &document("", "Own"))));
        changes.push(Change::Text(Source::new("pop.toml", SETTINGS)));
        let mut workspace = Workspace::new(date(2026, 6, 1));
        workspace.apply(changes);
        let plan = workspace.snapshot().plan;
        let said = |needle: &str| {
            let offset = SETTINGS.find(needle).expect("there") + needle.len() - 1;
            named_at(&plan, offset, Lang::En).map(|hover| {
                let written = SETTINGS[hover.span.range()].trim_matches('"').to_owned();
                (written, hover.markdown)
            })
        };
        for needle in ["coach", "log = [\"coach"] {
            let (name, text) = said(needle).expect("a text");
            assert_eq!(name, "coach");
            assert!(text.contains("13 documents") && text.ends_with("\n- …"), "{text}");
            assert!(text.contains("\n- Entry 00 · `log/e00.md`"), "{text}");
            assert!(!text.contains("Own"), "{text}");
        }
        assert!(said("friends").is_some_and(|(_, text)| text.contains("one document")));
        let (name, text) = said("audience = \"public").expect("a text");
        assert_eq!(name, "public");
        assert!(text.contains("one document") && text.contains("`pages/open.md`"), "{text}");
        assert!(said("audience = \"private").is_some_and(|(_, text)| text.contains("only you")));
        assert_eq!(said("lang"), None);
        assert_eq!(said("\"my coach"), None);
    }
}
