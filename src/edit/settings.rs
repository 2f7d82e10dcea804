//! Edits of the settings.

use crate::base::{Edit, Lang, Source, Span};
use crate::plan::Config;
use crate::syntax::Value;
use crate::syntax::quote::quoted;

/// Adds a pattern to the files that do not belong to the plan; `None` if the list cannot be edited.
pub fn ignored(source: &Source, config: &Config, pattern: &str) -> Option<Edit> {
    if source.damage.is_some() {
        return None;
    }
    let text = &*source.text;
    let record = &config.record;
    if let Some(item) = record.get("ignore") {
        let Value::List(patterns) = &item.value else { return None };
        let Some(last) = patterns.last() else {
            return Some(Edit { span: item.span, text: format!("[{}]", quoted(pattern)) });
        };
        let end = last.span.end as usize;
        return Some(Edit { span: Span::new(end, end), text: format!(", {}", quoted(pattern)) });
    }
    // A key below the header of a table would belong to that table.
    let table = record.items.iter().filter(|item| {
        text.get(item.span.range()).is_some_and(|written| written.starts_with('['))
            && matches!(item.value, Value::Table(_) | Value::Tables(_) | Value::Map(_))
    });
    let first = table.map(|item| item.span.start as usize).min();
    let at = first.map_or(text.len(), |first| text[..first].rfind('\n').map_or(0, |at| at + 1));
    let mut telling = record.items.iter().filter(|item| item.field.name != item.field.alias);
    let keys = telling.next().map(|item| {
        let is_english = text.get(item.key.range()) == Some(item.field.name);
        if is_english { Lang::En } else { Lang::Nl }
    });
    let keys = keys.unwrap_or(config.lang);
    let key = keys.pick("ignore", "negeer");
    let before = &text[..at];
    let line = if before.is_empty() || before.ends_with('\n') { "" } else { "\n" };
    let gap = if first.is_some() { "\n" } else { "" };
    let text = format!("{line}{key} = [{}]\n{gap}", quoted(pattern));
    Some(Edit { span: Span::new(at, at), text })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Interner;
    use crate::edit::change::edited;

    #[test]
    fn a_pattern_is_added_to_the_settings() {
        for (before, after) in [
            ("", "ignore = [\"a/**\"]\n"),
            ("lang = \"en\"", "lang = \"en\"\nignore = [\"a/**\"]\n"),
            ("ignore = [\"b\"]\n", "ignore = [\"b\", \"a/**\"]\n"),
            ("ignore = [\n  \"b\", # x\n]\n", "ignore = [\n  \"b\", \"a/**\", # x\n]\n"),
            ("taal = \"nl\"\n[thema]\n", "taal = \"nl\"\nnegeer = [\"a/**\"]\n\n[thema]\n"),
            ("negeer = []\n", "negeer = [\"a/**\"]\n"),
            (
                "# x\n[theme]\nname = \"stil\"\n",
                "# x\nignore = [\"a/**\"]\n\n[theme]\nname = \"stil\"\n",
            ),
        ] {
            let source = Source::new("pop.toml", before);
            let config = Config::read(&source, &Interner::default());
            let edit = ignored(&source, &config, "a/**").expect("an edit");
            let new = edited(before, &[edit]);
            assert_eq!(new, after, "{before}");
            let config = Config::read(&Source::new("pop.toml", &new), &Interner::default());
            assert!(config.ignore.iter().any(|pattern| &**pattern == "a/**"), "{new}");
        }
    }
}
