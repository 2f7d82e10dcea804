//! The documents of a view other than goals: log, evidence, needs, evaluations, reviews and pages.

use std::sync::Arc;

use crate::plan::files::{self, resolve};
use crate::plan::kinds::{self, goal};
use crate::plan::{Detail, EntryId, Found, Kind, Plan};
use crate::syntax::record::Days;
use crate::view::address::is_home;
use crate::view::{
    Agreement, Ask, Evaluation, Evidence, LogEntry, Need, Page, Quote, Review, Signature,
};

use super::Builder;

impl Builder<'_> {
    pub(super) fn log(&mut self) -> Vec<Arc<LogEntry>> {
        let plan = self.plan;
        let mut entries: Vec<(EntryId, LogEntry)> = plan
            .logs()
            .map(|(id, entry, log)| {
                (
                    id,
                    LogEntry {
                        head: self.head(id, entry),
                        day: log.day(),
                        from: log
                            .on
                            .as_ref()
                            .map(Days::first)
                            .filter(|first| Some(*first) != log.day()),
                        goals: self.links(Kind::Log, "goal", &log.goals),
                        needs: self.links(Kind::Log, "need", &log.needs),
                        method: log.method,
                        hours: log.hours,
                        cost: log.cost,
                        provider: log.provider.clone(),
                        result: log.result.clone(),
                        readings: readings(plan, log),
                        evidence: self.links(Kind::Log, "evidence", &log.evidence),
                    },
                )
            })
            .collect();
        entries.sort_by(|(_, a), (_, b)| (b.day, &b.head.id).cmp(&(a.day, &a.head.id)));
        self.log_places = entries.iter().enumerate().map(|(at, (id, _))| (*id, at)).collect();
        entries.into_iter().map(|(_, entry)| Arc::new(entry)).collect()
    }

    pub(super) fn evidence(&mut self) -> Vec<Evidence> {
        let plan = self.plan;
        let mut pieces: Vec<Evidence> = plan
            .evidence()
            .map(|(id, entry, evidence)| {
                let head = self.head(id, entry);
                let file =
                    evidence.file.as_deref().and_then(|file| match resolve(&entry.path, file) {
                        files::Address::Inside { path, .. } => self.files.number(&path),
                        _ => None,
                    });
                Evidence {
                    sort: evidence.sort,
                    issuer: evidence.issuer.clone(),
                    issued: evidence.issued.or(head.date),
                    expires: evidence.expires,
                    file,
                    url: evidence.url.clone().filter(|url| !url.is_empty()),
                    quote: evidence.quote.clone().map(|quote| (quote, evidence.by.clone())),
                    consent: evidence.consent,
                    supports: self.links(Kind::Evidence, "supports", &evidence.supports),
                    shows: evidence.shows.clone(),
                    head,
                }
            })
            .collect();
        pieces.sort_by(|a, b| (b.issued, &b.head.id).cmp(&(a.issued, &a.head.id)));
        pieces
    }

    pub(super) fn evaluations(&mut self) -> Vec<Evaluation> {
        let plan = self.plan;
        let typed = plan.typed(Kind::Evaluation, |detail| match detail {
            Detail::Evaluation(evaluation) => Some(evaluation),
            _ => None,
        });
        let mut evaluations: Vec<Evaluation> = typed
            .map(|(id, entry, evaluation)| Evaluation {
                head: self.head(id, entry),
                of: self.links(Kind::Evaluation, "of", &evaluation.of),
                fitting: evaluation.fitting,
                worthwhile: evaluation.worthwhile,
                attainment: evaluation.attainment,
                again: evaluation.again,
                new_needs: self.links(Kind::Evaluation, "new_needs", &evaluation.new_needs),
            })
            .collect();
        evaluations.sort_by_key(|evaluation| std::cmp::Reverse(evaluation.head.date));
        evaluations
    }

    pub(super) fn reviews(&mut self) -> Vec<Review> {
        let plan = self.plan;
        let mut reviews: Vec<Review> = plan
            .reviews()
            .map(|(id, entry, review)| Review {
                head: self.head(id, entry),
                meeting: review.meeting,
                with: review.with.clone(),
                agreements: review.agreements.iter().filter_map(agreement).collect(),
                asks: review.asks.iter().filter_map(ask).collect(),
                signatures: review.signatures.iter().map(signature).collect(),
                next: review.next,
            })
            .collect();
        reviews.sort_by_key(|review| std::cmp::Reverse(review.head.date));
        reviews
    }

    pub(super) fn needs(&mut self) -> Vec<Need> {
        let plan = self.plan;
        plan.needs()
            .map(|(id, entry, need)| Need {
                head: self.head(id, entry),
                cause: need.cause,
                status: need.status,
                training: need.training,
                competences: self.links(Kind::Need, "competence", &need.competence),
                from: self.links(Kind::Need, "from", &need.from),
                options: need.options.clone(),
                goals: self.naming(Kind::Goal, "need", Found::Entry(id)),
            })
            .collect()
    }

    pub(super) fn pages(&mut self) -> Vec<Page> {
        let plan = self.plan;
        let typed = plan.typed(Kind::Page, |detail| match detail {
            Detail::Page(page) => Some(page),
            _ => None,
        });
        let mut pages: Vec<(i64, Page)> = typed
            .filter(|(_, entry, _)| !is_home(entry))
            .map(|(id, entry, page)| {
                (page.order, Page { head: self.head(id, entry), nav: page.nav })
            })
            .collect();
        pages.sort_by(|a, b| (a.0, &a.1.head.id).cmp(&(b.0, &b.1.head.id)));
        pages.into_iter().map(|(_, page)| page).collect()
    }
}

fn agreement(agreement: &kinds::review::Agreement) -> Option<Agreement> {
    Some(Agreement {
        what: agreement.what.clone()?,
        who: agreement.who.clone(),
        due: agreement.due,
        done: agreement.done,
    })
}

fn ask(ask: &kinds::review::Ask) -> Option<Ask> {
    Some(Ask { what: ask.what.clone()?, kind: ask.kind, decision: ask.decision.clone() })
}

fn signature(signature: &kinds::review::Signature) -> Signature {
    Signature {
        who: signature.who.clone(),
        role: signature.role.clone(),
        mode: signature.mode,
        date: signature.date,
    }
}

/// The readings of visible measures, by the names that the measures have here.
fn readings(plan: &Plan, log: &kinds::Log) -> Vec<(Arc<str>, f64)> {
    let goals = log.goals.iter().filter_map(|symbol| plan.find_of(Kind::Goal, *symbol));
    let measures: Vec<&goal::Measure> = goals
        .filter_map(|id| match &plan.entry(id).detail {
            Detail::Goal(goal) => Some(&goal.measures),
            _ => None,
        })
        .flatten()
        .collect();
    log.readings
        .iter()
        .filter_map(|(key, value)| {
            let measure = measures.iter().find(|measure| measure.is_called(key))?;
            Some((measure.name.clone()?, *value))
        })
        .collect()
}

/// Quotes, with the date of consent.
pub(super) fn quotes(evidence: &[Evidence]) -> Vec<Quote> {
    let quotes = evidence.iter().filter_map(|piece| {
        let (text, by) = piece.quote.clone()?;
        Some(Quote {
            text,
            by,
            at: piece.head.at.clone(),
            consent: piece.consent,
            lang: piece.head.lang,
        })
    });
    quotes.collect()
}
