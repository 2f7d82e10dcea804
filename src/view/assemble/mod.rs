//! From the reduced plan to the view: facts computed, links resolved, lists in the order of reading.

mod change;
mod goals;

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use crate::base::calendar::Date;
use crate::base::{Symbol, filename};
use crate::plan::kinds::goal::{self};
use crate::plan::progress::{self};
use crate::plan::{
    Detail, Edition, Entry, EntryId, Found, Kind, Plan, Viewer, agenda, graph, skills,
};

use crate::view::address::{self, FileId, is_home};
use crate::view::reduce::language;
use crate::view::{
    Agreement, Ask, Assessment, Attachment, EditionInfo, Evaluation, Evidence, Head, Link,
    LogEntry, Need, Page, Person, Progress, Quote, Reader, Review, Signature, Skill, Skills,
    Station, View, prose,
};

/// Builds the view of a plan that holds nothing hidden.
pub(super) fn build(plan: &Plan, edition: &Edition) -> View {
    let mut builder = Builder {
        plan,
        edition,
        back: graph::backlinks(plan),
        logs: progress::logs_by_goal(plan),
        log_places: HashMap::new(),
        skills: skills::skills(plan),
        files: Files::new(plan),
    };
    let evidence = builder.evidence();
    let log = builder.log();
    let evaluations = builder.evaluations();
    let goals = builder.goals(&evidence, &evaluations);
    let reviews = builder.reviews();
    let (talks, next_talk) = (agenda::talks(plan), agenda::talk_ahead(plan));
    let home =
        plan.iter().find(|(_, entry)| is_home(entry)).map(|(id, entry)| builder.head(id, entry));
    View {
        edition: builder.info(),
        today: plan.today,
        title: plan.config.title.clone(),
        person: builder.person(),
        route: route(plan),
        home,
        goals: goals.into(),
        talks,
        next_talk,
        skills: builder.skill_tables(),
        assessments: builder.assessments(),
        quotes: quotes(plan, &evidence),
        log: log.into(),
        change: builder.change(),
        needs: builder.needs().into(),
        evaluations: evaluations.into(),
        reviews: reviews.into(),
        evidence: evidence.into(),
        pages: builder.pages(),
        files: builder.files.met,
    }
}

/// The view with other texts of these log entries, which refer to what they did before (see
/// [`patch`](crate::plan::patch)).
pub(super) fn patched(view: &View, plan: &Plan, changed: &[EntryId]) -> View {
    let mut log = view.log.to_vec();
    for id in changed {
        let entry = plan.entry(*id);
        if let Some(old) = log.iter_mut().find(|old| old.head.id == entry.id) {
            let mut new = LogEntry::clone(old);
            new.head.prose.patch(entry);
            *old = Arc::new(new);
        }
    }
    View { log: log.into(), ..view.clone() }
}

struct Builder<'p> {
    plan: &'p Plan,
    edition: &'p Edition,
    back: Vec<Vec<EntryId>>,
    logs: HashMap<EntryId, Vec<EntryId>>,
    /// The place of each log entry in the view.
    log_places: HashMap<EntryId, usize>,
    skills: Vec<skills::Skills>,
    files: Files<'p>,
}

/// The attachments met so far; each gets an address that says nothing of where it lies.
struct Files<'p> {
    plan: &'p Plan,
    numbers: BTreeMap<Arc<str>, usize>,
    met: Vec<Attachment>,
    /// The place of each file in the plan, once one was asked for.
    places: HashMap<&'p str, u32>,
    /// The addresses that are given out, each with the last number behind it.
    taken: HashMap<String, usize>,
}

impl<'p> Files<'p> {
    fn new(plan: &'p Plan) -> Self {
        let (numbers, met) = (BTreeMap::new(), Vec::new());
        Self { plan, numbers, met, places: HashMap::new(), taken: HashMap::new() }
    }
}

impl Files<'_> {
    fn number(&mut self, path: &str) -> Option<usize> {
        let path = &**self.plan.files.get(path)?;
        if let Some(number) = self.numbers.get(path) {
            return Some(*number);
        }
        if self.places.is_empty() {
            let paths = self.plan.files.numbered();
            self.places = paths.map(|(path, place)| (&**path, place)).collect();
        }
        let place = *self.places.get(path)?;
        let name = path.rsplit('/').next().unwrap_or(path);
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        let ending = ending.to_lowercase();
        let ending: String = ending.chars().filter(char::is_ascii_alphanumeric).take(16).collect();
        let folder = self.plan.config.lang.pick("files", "bestanden");
        let mut stem = filename::stem(&crate::base::symbol::normal(stem)).into_owned();
        if stem.is_empty() {
            folder.clone_into(&mut stem);
        }
        let full = |stem: &str| match ending.as_str() {
            "" => format!("{folder}/{stem}"),
            ending => format!("{folder}/{stem}.{ending}"),
        };
        let mut address = full(&stem);
        let mut again = self.taken.get(&address).copied().unwrap_or(1);
        let first = address.clone();
        while self.taken.contains_key(&address) {
            again += 1;
            address = full(&format!("{stem}-{again}"));
        }
        self.taken.insert(first, again);
        self.taken.insert(address.clone(), 1);
        let number = self.met.len();
        self.met.push(Attachment { source: FileId(place), path: address, ending });
        self.numbers.insert(path.into(), number);
        Some(number)
    }
}

impl Builder<'_> {
    fn is_for_the_author(&self) -> bool {
        self.plan.viewer(self.edition) == Viewer::Author
    }

    fn info(&self) -> EditionInfo {
        let config = &self.plan.config;
        let viewer = self.plan.viewer(self.edition);
        let audience = config.audiences.iter().find(|a| a.name == self.edition.audience);
        EditionInfo {
            name: Arc::clone(&self.edition.name),
            lang: self.edition.lang,
            reader: match viewer {
                Viewer::Public => Reader::Public,
                Viewer::Author => Reader::Author,
                Viewer::Audience(_) | Viewer::Nobody => Reader::Audience,
            },
            audience: audience.map(|audience| Arc::clone(&audience.label)),
            theme: config.theme,
            accent: config.accent,
            base_url: self.edition.base_url.clone(),
            attach_data: self.edition.attach_data,
            outputs: self.edition.outputs.clone(),
            acceptable: config.smart.acceptable,
            realistic: config.smart.realistic,
        }
    }

    fn person(&mut self) -> Person {
        let person = self.plan.config.person.clone();
        let photo = person.photo.as_deref().and_then(|photo| self.files.number(photo));
        Person {
            name: person.name,
            role: person.role,
            towards: person.towards,
            seeks: person.seeks,
            organisation: person.organisation,
            email: person.email,
            phone: person.phone,
            location: person.location,
            links: person.links,
            photo,
        }
    }

    fn prose(&mut self, entry: &Entry) -> prose::Prose {
        prose::of_entry(self.plan, entry, &mut |path| self.files.number(path))
    }

    fn head(&mut self, id: EntryId, entry: &Entry) -> Head {
        let language = language(self.plan, entry);
        Head {
            at: address::of_entry(self.plan, entry),
            id: Arc::clone(&entry.id),
            title: entry.title(),
            date: entry.record.date("date"),
            prose: self.prose(entry),
            tags: entry.record.texts("tags"),
            lang: (language != self.edition.lang).then_some(language),
            backlinks: self.back[id.0 as usize]
                .iter()
                .filter_map(|from| self.link_to(Found::Entry(*from)))
                .collect(),
        }
    }

    fn link_to(&self, found: Found) -> Option<Link> {
        let text = self.plan.title_of(found)?;
        let id = self.plan.id_of(found);
        Some(Link { id, text, to: address::of_found(self.plan, found) })
    }

    fn links(&self, symbols: &[Symbol]) -> Vec<Link> {
        let found = symbols.iter().filter_map(|symbol| self.plan.find(*symbol));
        found.filter_map(|found| self.link_to(found)).collect()
    }

    /// The documents of a kind that name `target` in a field, as links.
    fn naming(&self, kind: Kind, field: &'static str, target: Found) -> Vec<Link> {
        let mut seen: Vec<EntryId> = graph::referring(self.plan, kind, field)
            .filter(|(_, symbol)| self.plan.find(*symbol) == Some(target))
            .map(|(id, _)| id)
            .collect();
        seen.dedup();
        seen.into_iter().filter_map(|id| self.link_to(Found::Entry(id))).collect()
    }

    fn log(&mut self) -> Vec<Arc<LogEntry>> {
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
                            .map(crate::syntax::record::Days::first)
                            .filter(|first| Some(*first) != log.day()),
                        goals: self.links(&log.goals),
                        needs: self.links(&log.needs),
                        method: log.method,
                        hours: log.hours,
                        cost: log.cost,
                        provider: log.provider.clone(),
                        result: log.result.clone(),
                        readings: readings(plan, log),
                        evidence: self.links(&log.evidence),
                    },
                )
            })
            .collect();
        entries.sort_by(|(_, a), (_, b)| (b.day, &b.head.id).cmp(&(a.day, &a.head.id)));
        self.log_places = entries.iter().enumerate().map(|(at, (id, _))| (*id, at)).collect();
        entries.into_iter().map(|(_, entry)| Arc::new(entry)).collect()
    }

    fn evidence(&mut self) -> Vec<Evidence> {
        let plan = self.plan;
        let mut pieces: Vec<Evidence> = plan
            .evidence()
            .map(|(id, entry, evidence)| {
                let head = self.head(id, entry);
                let file = evidence.file.as_deref().and_then(|file| {
                    match crate::plan::files::resolve(&entry.path, file) {
                        crate::plan::files::Address::Inside { path, .. } => {
                            self.files.number(&path)
                        }
                        _ => None,
                    }
                });
                Evidence {
                    sort: evidence.sort,
                    issuer: evidence.issuer.clone(),
                    issued: evidence.issued.or(head.date),
                    expires: evidence.expires,
                    file,
                    url: evidence.url.clone().filter(|url| !url.is_empty()),
                    quote: evidence.quote.clone().map(|quote| (quote, evidence.by.clone())),
                    supports: self.links(&evidence.supports),
                    head,
                }
            })
            .collect();
        pieces.sort_by(|a, b| (b.issued, &b.head.id).cmp(&(a.issued, &a.head.id)));
        pieces
    }

    fn evaluations(&mut self) -> Vec<Evaluation> {
        let plan = self.plan;
        let typed = plan.typed(Kind::Evaluation, |detail| match detail {
            Detail::Evaluation(evaluation) => Some(evaluation),
            _ => None,
        });
        let mut evaluations: Vec<Evaluation> = typed
            .map(|(id, entry, evaluation)| Evaluation {
                head: self.head(id, entry),
                of: self.links(&evaluation.of),
                fitting: evaluation.fitting,
                worthwhile: evaluation.worthwhile,
                attainment: evaluation.attainment,
                again: evaluation.again,
                new_needs: self.links(&evaluation.new_needs),
            })
            .collect();
        evaluations.sort_by_key(|evaluation| std::cmp::Reverse(evaluation.head.date));
        evaluations
    }

    fn reviews(&mut self) -> Vec<Review> {
        let plan = self.plan;
        let mut reviews: Vec<Review> = plan
            .reviews()
            .map(|(id, entry, review)| Review {
                head: self.head(id, entry),
                meeting: review.meeting,
                with: review.with.clone(),
                agreements: review
                    .agreements
                    .iter()
                    .filter_map(|a| {
                        Some(Agreement {
                            what: a.what.clone()?,
                            who: a.who.clone(),
                            due: a.due,
                            done: a.done,
                        })
                    })
                    .collect(),
                asks: review
                    .asks
                    .iter()
                    .filter_map(|ask| {
                        Some(Ask {
                            what: ask.what.clone()?,
                            kind: ask.kind,
                            decision: ask.decision.clone(),
                        })
                    })
                    .collect(),
                signatures: review
                    .signatures
                    .iter()
                    .map(|s| Signature {
                        who: s.who.clone(),
                        role: s.role.clone(),
                        mode: s.mode,
                        date: s.date,
                    })
                    .collect(),
                next: review.next,
            })
            .collect();
        reviews.sort_by_key(|review| std::cmp::Reverse(review.head.date));
        reviews
    }

    fn needs(&mut self) -> Vec<Need> {
        let plan = self.plan;
        plan.needs()
            .map(|(id, entry, need)| Need {
                head: self.head(id, entry),
                cause: need.cause,
                status: need.status,
                training: need.training,
                competences: self.links(&need.competence),
                from: self.links(&need.from),
                options: need.options.clone(),
                goals: self.naming(Kind::Goal, "need", Found::Entry(id)),
            })
            .collect()
    }

    fn skill_tables(&mut self) -> Vec<Skills> {
        let plan = self.plan;
        let tables = std::mem::take(&mut self.skills);
        let shown = tables
            .iter()
            .filter_map(|skills| {
                let entry = plan.entry(skills.profile);
                let Detail::Profile(profile) = &entry.detail else { return None };
                let head = self.head(skills.profile, entry);
                let links = |ids: &[EntryId]| -> Vec<Link> {
                    ids.iter().filter_map(|id| self.link_to(Found::Entry(*id))).collect()
                };
                let rows = skills.rows.iter().map(|row| Skill {
                    id: profile.competences[row.number as usize]
                        .id
                        .as_deref()
                        .map(crate::base::symbol::normal)
                        .unwrap_or_default()
                        .into(),
                    name: Arc::clone(&row.name),
                    required: row.required,
                    then: row.then,
                    now: row.now,
                    gap: row.gap(),
                    others: row.others.clone(),
                    evidence: links(&row.evidence),
                    goals: links(&row.goals),
                });
                Some(Skills {
                    role: profile.role.clone(),
                    scale: profile.scale,
                    labels: profile.labels.clone(),
                    rows: rows.collect(),
                    first: skills.first.filter(|first| Some(*first) != skills.last),
                    last: skills.last,
                    head,
                })
            })
            .collect();
        self.skills = tables;
        shown
    }

    fn assessments(&mut self) -> Vec<Assessment> {
        let plan = self.plan;
        let typed = plan.typed(Kind::Assessment, |detail| match detail {
            Detail::Assessment(assessment) => Some(assessment),
            _ => None,
        });
        let mut assessments: Vec<Assessment> = typed
            .map(|(id, entry, assessment)| Assessment {
                head: self.head(id, entry),
                rater: assessment.rater,
                strengths: assessment.strengths.clone(),
                weaknesses: assessment.weaknesses.clone(),
            })
            .collect();
        assessments.sort_by_key(|assessment| std::cmp::Reverse(assessment.head.date));
        assessments
    }

    fn pages(&mut self) -> Vec<Page> {
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

/// The readings of measures that can be seen, by the names that the measures have here.
fn readings(plan: &Plan, log: &crate::plan::kinds::Log) -> Vec<(Arc<str>, f64)> {
    let goals = log.goals.iter().filter_map(|symbol| plan.find_entry(*symbol));
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

/// The stations of the settings.
fn route(plan: &Plan) -> Vec<Station> {
    use crate::plan::config::Progress as State;
    let stations = plan.config.route.iter().zip(plan.config.states_of_route(plan.today));
    stations
        .filter_map(|(station, state)| {
            let state = match state {
                State::Done => Progress::Done,
                State::Now => Progress::Now,
                State::Ahead => Progress::Ahead,
            };
            let (when, note) = (station.when.clone(), station.note.clone());
            Some(Station { when, what: station.what.clone()?, note, state })
        })
        .collect()
}

fn quotes(plan: &Plan, evidence: &[Evidence]) -> Vec<Quote> {
    let consent: HashMap<&str, Option<Date>> =
        plan.evidence().map(|(_, entry, e)| (&*entry.id, e.consent)).collect();
    evidence
        .iter()
        .filter_map(|piece| {
            let (text, by) = piece.quote.clone()?;
            Some(Quote {
                text,
                by,
                at: piece.head.at.clone(),
                consent: consent.get(&*piece.head.id).copied().flatten(),
                lang: piece.head.lang,
            })
        })
        .collect()
}
