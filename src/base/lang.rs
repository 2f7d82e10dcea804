//! The two languages, and the catalogue of all messages.

use std::borrow::Cow;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::calendar::Date;
use super::diagnostic::{Arg, Diagnostic};
use super::readers::{BuiltIn, built_in};
use super::visible::visible;

/// A language of the program and of plans.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Dutch.
    Nl,
}

/// The files of the catalogue, for the test that compares the two languages.
pub const FILES: [(Lang, &[&str]); 2] = [
    (
        Lang::En,
        &[
            include_str!("../messages/en/rules.ftl"),
            include_str!("../messages/en/pages.ftl"),
            include_str!("../messages/en/terminal.ftl"),
            include_str!("../messages/en/smart.ftl"),
            include_str!("../messages/en/files.ftl"),
            include_str!("../messages/en/report.ftl"),
            include_str!("../messages/en/live.ftl"),
            include_str!("../messages/en/start.ftl"),
            include_str!("../messages/en/interview.ftl"),
            include_str!("../messages/en/cli.ftl"),
            include_str!("../messages/en/status.ftl"),
            include_str!("../messages/en/leaks.ftl"),
            include_str!("../messages/en/readers.ftl"),
            include_str!("../messages/en/form.ftl"),
            include_str!("../messages/en/editor.ftl"),
        ],
    ),
    (
        Lang::Nl,
        &[
            include_str!("../messages/nl/rules.ftl"),
            include_str!("../messages/nl/pages.ftl"),
            include_str!("../messages/nl/terminal.ftl"),
            include_str!("../messages/nl/smart.ftl"),
            include_str!("../messages/nl/files.ftl"),
            include_str!("../messages/nl/report.ftl"),
            include_str!("../messages/nl/live.ftl"),
            include_str!("../messages/nl/start.ftl"),
            include_str!("../messages/nl/interview.ftl"),
            include_str!("../messages/nl/cli.ftl"),
            include_str!("../messages/nl/status.ftl"),
            include_str!("../messages/nl/leaks.ftl"),
            include_str!("../messages/nl/readers.ftl"),
            include_str!("../messages/nl/form.ftl"),
            include_str!("../messages/nl/editor.ftl"),
        ],
    ),
];

static CATALOGUES: LazyLock<[FluentBundle<FluentResource>; 2]> =
    LazyLock::new(|| [bundle(Lang::En), bundle(Lang::Nl)]);

impl Lang {
    /// Every language, English first.
    pub const ALL: [Self; 2] = [Self::En, Self::Nl];

    /// The language code, as used in HTML and TOML.
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Nl => "nl",
        }
    }

    /// The language for a code or a locale such as `nl_BE.UTF-8`; `None` for any other.
    pub(crate) fn from_code(code: &str) -> Option<Self> {
        let language = code.split(['-', '_', '.', '@']).next()?;
        Self::ALL.into_iter().find(|lang| lang.code().eq_ignore_ascii_case(language))
    }

    /// One of two spellings.
    pub fn pick<T>(self, en: T, nl: T) -> T {
        match self {
            Self::En => en,
            Self::Nl => nl,
        }
    }
}

/// The message with this id, without arguments.
///
/// A missing id is a bug that a test catches; the id itself is shown so that nothing breaks.
pub fn say(lang: Lang, id: &str) -> String {
    say_with(lang, id, &[])
}

/// The message with this id and arguments. Control characters in the arguments are made visible, so
/// that text by others cannot end a line or control a terminal.
pub fn say_with(lang: Lang, id: &str, args: &[(&'static str, Arg)]) -> String {
    find(lang, (id, None), args, visible).unwrap_or_else(|| id.to_owned())
}

/// The same with unchanged arguments, for pages and documents, which show them as text.
pub fn filled(lang: Lang, id: &str, args: &[(&'static str, Arg)]) -> String {
    find(lang, (id, None), args, as_written).unwrap_or_else(|| id.to_owned())
}

/// An attribute of a message, if it has one.
pub fn attribute(lang: Lang, id: &str, name: &str, args: &[(&'static str, Arg)]) -> Option<String> {
    find(lang, (id, Some(name)), args, visible)
}

/// The message of a finding.
pub fn message(lang: Lang, diagnostic: &Diagnostic) -> String {
    say_with(lang, &diagnostic.message_id(), &diagnostic.args)
}

/// The label shown below the place of a finding, if it has one.
pub fn label(lang: Lang, diagnostic: &Diagnostic) -> Option<String> {
    attribute(lang, &diagnostic.message_id(), "label", &diagnostic.args)
}

/// The next step that a finding proposes.
pub fn help(lang: Lang, diagnostic: &Diagnostic) -> Option<String> {
    attribute(lang, &diagnostic.message_id(), "help", &diagnostic.args)
}

/// `18 september 2026`, `18 September 2026`.
pub fn long_date(lang: Lang, date: Date) -> String {
    format!("{} {} {}", date.day(), month(lang, date.month()), date.year())
}

/// `18 sep 2026`, `18 Sep 2026`.
pub fn short_date(lang: Lang, date: Date) -> String {
    format!("{} {} {}", date.day(), short_month(lang, date.month()), date.year())
}

/// The name of a month, 1 to 12.
pub fn month(lang: Lang, month: i8) -> String {
    say(lang, &format!("month-{month}"))
}

/// The short name of a month, 1 to 12.
pub(crate) fn short_month(lang: Lang, month: i8) -> String {
    say(lang, &format!("short-month-{month}"))
}

/// A number with at most two decimals, with the decimal and thousands separators of the language.
pub fn number(lang: Lang, number: f64) -> String {
    let rounded = (number * 100.0).round() / 100.0;
    let rounded = if rounded == 0.0 { 0.0 } else { rounded };
    let plain = format!("{rounded}");
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("\u{2212}", digits));
    let mut out = sign.to_owned();
    for (at, digit) in digits.chars().enumerate() {
        let left = digits.len() - at;
        if at > 0 && left % 3 == 0 && digits.len() > 4 {
            out.push(lang.pick(',', '.'));
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push(lang.pick('.', ','));
        out.push_str(fraction);
    }
    out
}

/// `a, b and c`, or with another conjunction such as `or`.
pub fn list<S: AsRef<str>>(lang: Lang, items: &[S], joining: &str) -> String {
    match items {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [firsts @ .., last] => {
            let firsts: Vec<&str> = firsts.iter().map(AsRef::as_ref).collect();
            format!("{} {} {}", firsts.join(", "), say(lang, joining), last.as_ref())
        }
    }
}

/// Readers in words, as the author is addressed: `your manager and your coach`.
fn readers(lang: Lang, names: &[String]) -> String {
    let called = |name: &String| {
        let usual = match &*super::symbol::normal(name) {
            "manager" | "leidinggevende" => Some("readers-manager"),
            "coach" => Some("readers-coach"),
            _ if built_in(name) == Some(BuiltIn::Everyone) => Some("readers-public"),
            _ => None,
        };
        let own = || say_with(lang, "readers-named", &[("name", Arg::from(&**name))]);
        usual.map_or_else(own, |id| say(lang, id))
    };
    if names.is_empty() {
        return say(lang, "readers-nobody");
    }
    list(lang, &names.iter().map(called).collect::<Vec<_>>(), "and")
}

/// A message, or an attribute of it, filled with arguments.
fn find(
    lang: Lang,
    (id, attribute): (&str, Option<&str>),
    args: &[(&'static str, Arg)],
    words: fn(&str) -> Cow<'_, str>,
) -> Option<String> {
    let bundle = &CATALOGUES[lang as usize];
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        Some(name) => message.get_attribute(name)?.value(),
        None => message.value()?,
    };
    let mut filled = FluentArgs::with_capacity(args.len());
    for (name, arg) in args {
        filled.set(*name, value(lang, arg, words));
    }
    let mut errors = Vec::new();
    Some(bundle.format_pattern(pattern, Some(&filled), &mut errors).into_owned())
}

fn as_written(text: &str) -> Cow<'_, str> {
    Cow::Borrowed(text)
}

/// An argument in words; `words` escapes text by others.
fn value(lang: Lang, arg: &Arg, words: fn(&str) -> Cow<'_, str>) -> FluentValue<'_> {
    match arg {
        Arg::Text(text) => FluentValue::String(words(text)),
        Arg::Count(count) => FluentValue::from(*count),
        Arg::Number(amount) => FluentValue::from(number(lang, *amount)),
        Arg::Date(date) => FluentValue::from(long_date(lang, *date)),
        Arg::Word { en, nl } => FluentValue::from(lang.pick(*en, *nl)),
        Arg::Words(words) => {
            let words: Vec<String> =
                words.iter().map(|(en, nl)| format!("`{}`", lang.pick(en, nl))).collect();
            FluentValue::from(list(lang, &words, "or"))
        }
        Arg::Listed(names) => {
            let names: Vec<&str> = names.iter().map(|(en, nl)| lang.pick(*en, *nl)).collect();
            FluentValue::from(list(lang, &names, "and"))
        }
        Arg::Readers(names) => FluentValue::from(readers(lang, names)),
        Arg::Message(id) => FluentValue::from(say(lang, id)),
        Arg::Question(id, said) => {
            FluentValue::from(say_with(lang, id, &[("said", Arg::Text(said.clone()))]))
        }
    }
}

fn bundle(lang: Lang) -> FluentBundle<FluentResource> {
    let locale: LanguageIdentifier = lang.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    bundle.set_use_isolating(false);
    for text in FILES[lang as usize].1 {
        let resource = FluentResource::try_new((*text).to_owned())
            .unwrap_or_else(|(_, errors)| panic!("the catalogue {lang:?} is broken: {errors:?}"));
        bundle
            .add_resource(resource)
            .unwrap_or_else(|errors| panic!("the catalogue {lang:?} repeats an id: {errors:?}"));
    }
    bundle
}

#[cfg(test)]
mod tests;
