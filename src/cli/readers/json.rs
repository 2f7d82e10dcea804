//! The same for programs: `--format json`, whose shape `docs/readers.schema.json` documents.

use serde::Serialize;

use super::{News, Overview, holds};
use crate::base::lang;
use crate::plan::visibility::{Row, about_author, names, who};
use crate::plan::{EntryId, Found, Why};

/// The whole object.
#[derive(Serialize)]
struct Out {
    today: String,
    editions: Vec<EditionOut>,
    documents: Vec<DocumentOut>,
}

#[derive(Serialize)]
struct EditionOut {
    name: String,
    readers: String,
    documents: usize,
    built: bool,
    new: usize,
    outputs: Vec<&'static str>,
    /// Why it is not made now.
    stopped: Option<StoppedOut>,
    about: Vec<AboutOut>,
}

/// What stops an edition.
#[derive(Serialize)]
struct StoppedOut {
    path: String,
    message: String,
}

/// Something about the author, from the settings.
#[derive(Serialize)]
struct AboutOut {
    key: &'static str,
    /// How many items of a list are shown, and how many there are.
    shown: Option<usize>,
    all: Option<usize>,
}

#[derive(Serialize)]
struct DocumentOut {
    id: String,
    kind: &'static str,
    path: String,
    title: String,
    readers: Vec<String>,
    said: String,
    why: WhyOut,
    editions: Vec<ShownOut>,
}

#[derive(Serialize)]
struct WhyOut {
    reason: &'static str,
    document: Option<String>,
    text: String,
}

#[derive(Serialize)]
struct ShownOut {
    edition: String,
    shown: &'static str,
    new: bool,
    new_since_review: bool,
    parts: Vec<PartOut>,
}

#[derive(Serialize)]
struct PartOut {
    name: String,
    shown: &'static str,
    new: bool,
    new_since_review: bool,
    /// Of a list that is shown in part: how many items are shown, and how many there are.
    items: Option<[usize; 2]>,
    /// Of a table, the keys that are not shown.
    without: Vec<&'static str>,
    hidden: Option<HiddenOut>,
}

/// Why not all of a part is shown.
#[derive(Serialize)]
struct HiddenOut {
    reason: &'static str,
    text: String,
}

impl Overview<'_> {
    /// Everything, or what one edition shows, or some documents.
    pub(super) fn json(&self, only: Option<usize>, documents: Option<&[EntryId]>) -> String {
        let editions = &self.plan.config.editions;
        let places = (0..editions.len()).filter(|at| only.is_none_or(|only| only == *at));
        let places: Vec<usize> = places.collect();
        let news: Vec<News> = places.iter().map(|at| self.news(*at)).collect();
        let out = Out {
            today: self.plan.today.to_string(),
            editions: places
                .iter()
                .zip(&news)
                .map(|(at, news)| EditionOut {
                    name: editions[*at].name.to_string(),
                    readers: editions[*at].audience.to_string(),
                    documents: self.count(*at),
                    built: self.first.knows(&editions[*at].name),
                    new: news.build.len(),
                    outputs: editions[*at].outputs.iter().map(|output| output.name()).collect(),
                    stopped: self.stopped(*at).map(|because| StoppedOut {
                        path: because.path.to_string(),
                        message: lang::message(self.lang, because),
                    }),
                    about: about_author(self.plan, &editions[*at])
                        .into_iter()
                        .map(|(field, items)| AboutOut {
                            key: field.name,
                            shown: items.map(|(shown, _)| shown),
                            all: items.map(|(_, all)| all),
                        })
                        .collect(),
                })
                .collect(),
            documents: self
                .rows
                .iter()
                .filter(|row| only.is_none_or(|only| row.shown[only]))
                .filter(|row| documents.is_none_or(|ids| ids.contains(&row.id)))
                .map(|row| self.document(row, &places, &news))
                .collect(),
        };
        let mut text = serde_json::to_string_pretty(&out).unwrap_or_default();
        text.push('\n');
        text
    }

    fn document(&self, row: &Row, places: &[usize], news: &[News]) -> DocumentOut {
        let entry = self.plan.entry(row.id);
        let access = self.plan.access(row.id);
        let shown = places.iter().zip(news).map(|(at, news)| ShownOut {
            edition: self.plan.config.editions[*at].name.to_string(),
            shown: row.extent(*at).name(),
            new: news.holds(row.id, None),
            new_since_review: holds(&news.review, row.id, None),
            parts: row
                .parts
                .iter()
                .enumerate()
                .map(|(number, part)| PartOut {
                    name: part.name.stable(),
                    shown: part.shown[*at].extent.name(),
                    new: news.holds(row.id, None) || news.holds(row.id, Some(number)),
                    new_since_review: holds(&news.review, row.id, None)
                        || holds(&news.review, row.id, Some(number)),
                    items: part.shown[*at].items.map(|(shown, all)| [shown, all]),
                    without: part.without[*at].iter().map(|field| field.name).collect(),
                    hidden: part.shown[*at].hidden.map(|hidden| HiddenOut {
                        reason: hidden.name(),
                        text: self.hidden(hidden),
                    }),
                })
                .collect(),
        });
        DocumentOut {
            id: self.plan.id_of(Found::Entry(row.id)).to_string(),
            kind: entry.kind.spec().name,
            path: entry.path.to_string(),
            title: entry.label().to_string(),
            readers: names(&self.plan.config, access.document)
                .into_iter()
                .map(str::to_owned)
                .collect(),
            said: who(self.plan, access.document, self.lang),
            why: WhyOut {
                reason: access.why.name(),
                document: match access.why {
                    Why::Follows(owner) => Some(self.plan.entry(owner).path.to_string()),
                    _ => None,
                },
                text: self.why(row.id),
            },
            editions: shown.collect(),
        }
    }
}
