//! `pop explain`: shows the page of a rule, or lists all rules.

use std::fmt::Write;

use clap::Args;

use super::{Complaint, Error, Outcome, Session};
use crate::base::{Arg, lang, suggest};
use crate::host::terminal;
use crate::rules;

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The name of a rule, as shown in brackets in a finding
    rule: Option<String>,
}

pub(super) fn run(session: &Session, arguments: &Arguments) -> Result<Outcome, Error> {
    let lang = session.lang(None);
    let Some(name) = &arguments.rule else {
        let mut text = format!("{}\n\n", lang::say(lang, "explain-list"));
        let width = rules::ALL.iter().map(|rule| rule.name.len()).max().unwrap_or(0);
        for (group, rules) in rules::GROUPS {
            let _ = writeln!(text, "{}", lang::say(lang, group));
            for rule in *rules {
                let name = format!("  {:width$}  ", rule.name);
                text.push_str(&terminal::hanging(&name, width + 4, rule.summary(lang)));
            }
            text.push('\n');
        }
        terminal::print(&text);
        return Ok(Outcome::Done);
    };
    if let Some(rule) = rules::find(name) {
        terminal::print_page(rule.page(lang));
        terminal::print(&format!("\n{}\n", lang::say(lang, rule.stops().message())));
        return Ok(Outcome::Done);
    }
    let names = rules::ALL.iter().map(|rule| rule.name);
    let (id, nearest) = match suggest::nearest(name, names) {
        Some(nearest) => ("unknown-rule-near", nearest),
        None => ("unknown-rule", ""),
    };
    let args = [("name", Arg::from(name.as_str())), ("nearest", Arg::from(nearest))];
    Err(Complaint::new(id, &args).into())
}
