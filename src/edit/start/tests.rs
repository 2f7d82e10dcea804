//! Tests of `start`.

use jiff::civil::date;

use super::*;
use crate::base::Source;

#[test]
fn whatever_the_answers_are_the_settings_can_be_read() {
    for language in Lang::ALL {
        for readers in
            [Readers::Me, Readers::Manager, Readers::Coach, Readers::Portfolio, Readers::Everyone]
        {
            for smart in [Reading::AttainableRelevant, Reading::AcceptableRealistic] {
                let start = Start {
                    lang: language,
                    name: "Ada \"Q\" \\ Verbeek".to_owned(),
                    role: String::new(),
                    intro: String::new(),
                    readers,
                    smart,
                    content: Content::Empty,
                    today: date(2026, 1, 31),
                };
                let files = files(&start);
                assert_eq!(files.len(), 1);
                let source = Source::new(config::FILE, &files[0].1);
                let config = config::Config::read(&source, &crate::base::Interner::default());
                assert!(config.problems.is_empty(), "{:?}\n{}", config.problems, files[0].1);
                assert_eq!(config.person.name.as_deref(), Some(&*start.name));
                assert_eq!(config.lang, language);
                let realistic = smart == Reading::AcceptableRealistic;
                assert_eq!(config.smart.realistic, realistic);
            }
        }
    }
}
