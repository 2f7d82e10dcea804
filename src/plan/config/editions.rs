//! Reads the editions of a plan and their addresses on the web.

use std::sync::Arc;

use super::Config;
use super::log_texts::LogTexts;
use crate::base::contact::followed;
use crate::base::readers::{BuiltIn, MANAGER, built_in, counterpart};
use crate::base::{Diagnostic, Lang, Span, filename};
use crate::syntax::Record;
use crate::syntax::quote::quoted;

/// Something that is made of an edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Output {
    /// The website.
    Site,
    /// The printed report.
    Report,
    /// The printed sheet for the next review.
    Sheet,
    /// A CV, printed and as a page.
    Cv,
    /// A feed with the website.
    Feed,
}

impl Output {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Site, Self::Report, Self::Sheet, Self::Cv, Self::Feed];

    /// The name in the settings, and in the names of messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Report => "report",
            Self::Sheet => "sheet",
            Self::Cv => "cv",
            Self::Feed => "feed",
        }
    }
}

/// The outputs that an `[[edition]]` lists.
fn listed(edition: &Record) -> Vec<Output> {
    let names = edition.choices("outputs").into_iter();
    names.filter_map(|name| Output::ALL.into_iter().find(|output| output.name() == name)).collect()
}

/// The plan for one audience, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// Its name, and the folder it is written to.
    pub name: Arc<str>,
    /// The audience's name.
    pub audience: Arc<str>,
    /// Its language.
    pub lang: Lang,
    /// What is made of it.
    pub outputs: Vec<Output>,
    /// The web address, ending in a slash; only public editions have one.
    pub base_url: Option<Arc<str>>,
    /// Which texts of log entries the PDF report includes.
    pub log_texts: LogTexts,
    /// Whether the PDF report includes its data.
    pub attach_data: bool,
    /// The place of its declaration; the start of the settings for a built-in edition.
    pub place: Span,
}

impl Config {
    /// The declared editions, or the built-in ones. The web address of the plan belongs to the
    /// first public edition; others have their own.
    pub(super) fn read_editions(&self) -> Vec<Edition> {
        let mut editions = self.declared();
        let first = editions.iter_mut().find(|edition| is_public(&edition.audience));
        if let Some(first) = first
            && first.base_url.is_none()
        {
            first.base_url = self.record.text("base_url").and_then(|url| base_address(&url));
        }
        editions
    }

    fn declared(&self) -> Vec<Edition> {
        let read = |item: &Record| {
            let outputs = listed(item);
            let audience = item.text("audience")?;
            let public = is_public(&audience);
            let url = item.text("base_url").filter(|_| public);
            Some(Edition {
                name: item.text("name").filter(|name| is_folder_name(name))?,
                audience,
                base_url: url.and_then(|url| base_address(&url)),
                lang: item.choice("lang").and_then(Lang::from_code).unwrap_or(self.lang),
                outputs: if outputs.is_empty() { vec![Output::Site] } else { outputs },
                log_texts: item.word("log_texts").unwrap_or_default(),
                attach_data: item.flag("attach_data").unwrap_or(true),
                place: item.get("lang").map_or(item.place("name"), |item| item.span),
            })
        };
        // If nothing of them can be read, the built-in ones are meant unless the text has others,
        // and then none is made: see `closing`.
        if self.record.get("edition").is_some() {
            return self.record.tables("edition").iter().filter_map(read).collect();
        }
        let edition = |name: &str, audience: &str, outputs: &[Output]| Edition {
            name: name.into(),
            audience: audience.into(),
            lang: self.lang,
            outputs: outputs.to_vec(),
            base_url: None,
            log_texts: LogTexts::All,
            attach_data: true,
            place: Span::default(),
        };
        let names: Vec<&str> = self.audiences.iter().map(|audience| &*audience.name).collect();
        let manager = MANAGER.into_iter().find(|name| names.contains(name));
        // A plan whose manager has the English name keeps the addresses that its readers know.
        let dutch = self.lang == Lang::Nl && manager != Some(MANAGER[0]);
        let (review, own) = if dutch { ("gesprek", "eigen") } else { ("review", "own") };
        let mut editions = vec![edition("portfolio", "public", &[Output::Site])];
        for name in names.into_iter().filter(|name| is_folder_name(name)) {
            if Some(name) == manager {
                editions.push(edition(
                    review,
                    name,
                    &[Output::Site, Output::Report, Output::Sheet],
                ));
            } else if ![review, own, "portfolio"].contains(&name) {
                editions.push(edition(name, name, &[Output::Site]));
            }
        }
        editions.push(edition(own, "private", &[Output::Site, Output::Report]));
        editions
    }

    /// The edition with a name. One that pop names itself is found under its name in the other
    /// language too.
    pub fn edition(&self, name: &str) -> Option<&Edition> {
        let named = |name: &str| self.editions.iter().find(|edition| *edition.name == *name);
        named(name).or_else(|| named(counterpart(name)?))
    }

    /// Reports invalid web addresses, addresses of editions that are not public, and feeds without
    /// an address.
    pub(super) fn check_addresses(&self, problems: &mut Vec<Diagnostic>) {
        let mut found = |place: Span, variant: &'static str, value: &str| {
            let finding = Diagnostic::new("invalid-value", &self.path, place);
            let finding = finding.variant(variant).arg("value", value);
            // An address without a scheme has only one possible meaning.
            let meant = followed(value).and_then(|meant| base_address(&meant));
            let meant = meant.filter(|_| variant == "base-url").map(|meant| quoted(&meant));
            problems.push(match meant {
                Some(meant) => finding.replace(place, meant),
                None => finding,
            });
        };
        if let Some(url) = self.record.text("base_url").filter(|url| base_address(url).is_none()) {
            found(self.record.place("base_url"), "base-url", &url);
        }
        for item in self.record.tables("edition") {
            let public = item.text("audience").is_some_and(|audience| is_public(&audience));
            if let Some(url) = item.text("base_url") {
                let place = item.place("base_url");
                match base_address(&url) {
                    None => found(place, "base-url", &url),
                    Some(_) if !public => found(place, "base-url-reader", &url),
                    Some(_) => {}
                }
            }
            let name = item.text("name");
            let edition = self.editions.iter().find(|edition| Some(&edition.name) == name.as_ref());
            let addressed = edition.is_some_and(|edition| edition.base_url.is_some());
            if listed(item).contains(&Output::Feed) && !addressed {
                found(item.place("outputs"), "feed", "feed");
            }
        }
    }
}

/// Whether everyone can read it.
fn is_public(audience: &str) -> bool {
    built_in(audience) == Some(BuiltIn::Everyone)
}

/// An address that can have pages below it: `http` or `https`, a host, perhaps a path, ending in
/// `/`.
fn base_address(url: &str) -> Option<Arc<str>> {
    let url = url.trim();
    let (scheme, rest) = url.split_once("://")?;
    let scheme = scheme.to_ascii_lowercase();
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let plain = |c: char| !c.is_whitespace() && !c.is_control() && !r#"<>"'`\^{|}?#@"#.contains(c);
    let (name, port) = host.split_once(':').unwrap_or((host, "80"));
    let named = name.chars().any(char::is_alphanumeric)
        && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '.'))
        && name.split('.').all(|part| !part.is_empty());
    let ported = port.parse::<u16>().is_ok();
    if !matches!(&*scheme, "http" | "https") || !named || !ported || !path.chars().all(plain) {
        return None;
    }
    let path = path.trim_end_matches('/');
    let slash = if path.is_empty() { "" } else { "/" };
    Some(format!("{scheme}://{}/{path}{slash}", host.to_lowercase()).into())
}

/// Whether a name can be a folder on every system.
pub(super) fn is_folder_name(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let reserved = filename::is_reserved(name);
    !name.is_empty() && name.len() <= 64 && name.chars().all(plain) && !reserved
}

#[cfg(test)]
mod tests;
