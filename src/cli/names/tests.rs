//! Tests of `names`.

use super::*;
use crate::base::lang::FILES;
use crate::rules;

#[test]
fn a_command_line_is_in_one_language() {
    for (english, dutch) in [
        ("pop goal done bread", "pop doel klaar bread"),
        ("pop interview look", "pop vraag kijk"),
        ("pop new goal", "pop nieuw doel"),
        ("pop log \"log the goal\" --goal new", "pop noteer \"log the goal\" --doel new"),
        ("pop review start --on 2026-03-02", "pop gesprek begin --op 2026-03-02"),
        ("pop build --edition=own", "pop bouw --editie=own"),
    ] {
        assert_eq!(spoken(Lang::Nl, english), dutch);
        assert_eq!(spoken(Lang::En, english), english);
    }
}

#[test]
fn no_name_means_two_things() {
    for (table, what) in [(COMMANDS, "command"), (OPTIONS, "option")] {
        for (at, (en, nl)) in table.iter().enumerate() {
            for (other_en, other_nl) in &table[at + 1..] {
                assert!(en != other_en && en != other_nl && nl != other_en, "{what} {en}, {nl}");
                // `pop begin` and `pop gesprek begin` are at different places.
                assert!(nl != other_nl || *nl == "begin", "{what} {nl}");
            }
        }
    }
}

/// The commands that a text shows between backticks or, in examples, on lines of their own.
fn commands(text: &str) -> Vec<&str> {
    let quoted = text.lines().flat_map(|line| line.split('`').skip(1).step_by(2));
    let lines = text.lines().map(str::trim);
    quoted.chain(lines).filter(|part| part.starts_with("pop ")).collect()
}

/// The names of another language in a command.
fn foreign(command: &str, lang: Lang) -> bool {
    let other = lang.pick(Lang::Nl, Lang::En);
    // A message writes a place for an argument between braces.
    let words = command.split(' ').skip(1).take_while(|word| !word.starts_with(['{', '"']));
    let words: Vec<&str> = words.collect();
    let place = |word: &&str| COMMANDS.iter().any(|(en, nl)| en == word || nl == word);
    let of_commands = words.iter().take_while(|word| place(word)).count();
    let is_foreign = |word: &str, table: &[Name]| {
        let row = table.iter().find(|(en, nl)| other.pick(*en, *nl) == word);
        row.is_some_and(|(en, nl)| en != nl)
    };
    words[..of_commands].iter().take(2).any(|word| is_foreign(word, COMMANDS))
        || options(command).any(|name| is_foreign(name, OPTIONS))
}

/// The names of the options in a text.
fn options(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|sign: char| sign.is_whitespace() || sign == '`');
    words.filter_map(|word| word.strip_prefix("--")).map(|word| {
        let end = word.find(|sign: char| !(sign.is_ascii_lowercase() || sign == '-'));
        &word[..end.unwrap_or(word.len())]
    })
}

#[test]
fn every_message_and_page_names_the_commands_of_its_language() {
    for (lang, files) in FILES {
        let mut texts: Vec<String> = files.iter().map(|text| (*text).to_owned()).collect();
        for rule in rules::ALL {
            texts.push(rule.page(lang).to_owned());
        }
        for text in texts {
            for command in commands(&text) {
                assert!(!foreign(command, lang), "{lang:?}: {command}");
            }
            let other = lang.pick(Lang::Nl, Lang::En);
            for line in text.lines().filter(|line| line.contains("`--")) {
                let named = line.split('`').skip(1).step_by(2);
                for name in named.filter(|part| part.starts_with("--")).flat_map(options) {
                    let row = OPTIONS.iter().find(|(en, nl)| other.pick(*en, *nl) == name);
                    assert!(row.is_none_or(|(en, nl)| en == nl), "{lang:?}: --{name} in {line}");
                }
            }
        }
    }
}

#[test]
fn the_commands_that_answer_open_questions_are_those_of_the_parser() {
    let said = |lang, id| lang::filled(lang, id, &[("id", "bread".into())]);
    for id in ["open-answer", "open-answer-again", "open-answer-done", "open-answer-evaluate"] {
        let english = said(Lang::En, id);
        assert!(english.starts_with("pop ") && english.contains(" bread"), "{english}");
        assert_eq!(spoken(Lang::Nl, &english), said(Lang::Nl, id));
    }
}
