//! From the reduced plan to the view: facts computed, links resolved, lists in the order of reading.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use crate::base::Symbol;
use crate::base::calendar::{Date, Unit};
use crate::plan::kinds::goal::{self, Status};
use crate::plan::kinds::situation::Moment;
use crate::plan::progress::{self, StepState, Verdict};
use crate::plan::{Detail, Edition, Entry, EntryId, Found, Kind, Plan, graph, skills};

use super::address::{self, FileId, is_home};
use super::reduce::language;
use super::{
    Agreement, Ask, Assessment, Attachment, Change, Difference, EditionInfo, Evaluation, Evidence,
    Goal, Head, Link, LogEntry, Measure, Need, Page, Person, Progress, Quote, Reader, Review,
    Signature, Similarity, Skill, Skills, Station, Step, View, prose,
};

/// Builds the view of a plan that holds nothing hidden.
pub(super) fn build(plan: &Plan, edition: &Edition) -> View {
    let mut builder = Builder {
        plan,
        edition,
        back: graph::backlinks(plan),
        logs: progress::logs_by_goal(plan),
        skills: skills::skills(plan),
        files: Files { plan, numbers: BTreeMap::new(), met: Vec::new() },
    };
    let evidence = builder.evidence();
    let log = builder.log();
    let evaluations = builder.evaluations();
    let goals = builder.goals(&evidence, &log, &evaluations);
    let reviews = builder.reviews();
    let (talks, next_talk) = talks(plan, &reviews);
    let home =
        plan.iter().find(|(_, entry)| is_home(entry)).map(|(id, entry)| builder.head(id, entry));
    View {
        edition: builder.info(),
        today: plan.today,
        title: plan.config.title.clone(),
        person: builder.person(),
        route: route(plan),
        home,
        goals,
        talks,
        next_talk,
        skills: builder.skill_tables(),
        assessments: builder.assessments(),
        quotes: quotes(plan, &evidence),
        log,
        change: builder.change(),
        needs: builder.needs(),
        evaluations,
        reviews,
        evidence,
        pages: builder.pages(),
        files: builder.files.met,
    }
}

struct Builder<'p> {
    plan: &'p Plan,
    edition: &'p Edition,
    back: Vec<Vec<EntryId>>,
    logs: HashMap<EntryId, Vec<EntryId>>,
    skills: Vec<skills::Skills>,
    files: Files<'p>,
}

/// The attachments met so far; each gets an address that says nothing of where it lies.
struct Files<'p> {
    plan: &'p Plan,
    numbers: BTreeMap<Arc<str>, usize>,
    met: Vec<Attachment>,
}

impl Files<'_> {
    fn number(&mut self, path: &str) -> Option<usize> {
        if let Some(number) = self.numbers.get(path) {
            return Some(*number);
        }
        let place = self.plan.files.iter().position(|known| **known == *path)?;
        let name = path.rsplit('/').next().unwrap_or(path);
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        let ending: String =
            ending.to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
        let folder = self.plan.config.lang.pick("files", "bestanden");
        let mut stem = crate::base::symbol::normal(stem);
        if stem.is_empty() {
            folder.clone_into(&mut stem);
        }
        let full = |stem: &str| match ending.as_str() {
            "" => format!("{folder}/{stem}"),
            ending => format!("{folder}/{stem}.{ending}"),
        };
        let mut address = full(&stem);
        let mut again = 2;
        while self.met.iter().any(|file| file.path == address) {
            address = full(&format!("{stem}-{again}"));
            again += 1;
        }
        let number = self.met.len();
        self.met.push(Attachment { source: FileId(place as u32), path: address, ending });
        self.numbers.insert(path.into(), number);
        Some(number)
    }
}

impl Builder<'_> {
    fn info(&self) -> EditionInfo {
        let config = &self.plan.config;
        let viewer = self.plan.viewer(self.edition);
        let audience = config.audiences.iter().find(|a| a.name == self.edition.audience);
        EditionInfo {
            name: Arc::clone(&self.edition.name),
            lang: self.edition.lang,
            reader: match viewer {
                crate::plan::Viewer::Public => Reader::Public,
                crate::plan::Viewer::Author => Reader::Author,
                crate::plan::Viewer::Audience(_) | crate::plan::Viewer::Nobody => Reader::Audience,
            },
            audience: audience.map(|audience| Arc::clone(&audience.label)),
            accent: config.accent.clone(),
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
        Some(Link { text, to: address::of_found(self.plan, found) })
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

    fn goals(
        &mut self,
        evidence: &[Evidence],
        log: &[LogEntry],
        evaluations: &[Evaluation],
    ) -> Vec<Goal> {
        let plan = self.plan;
        let mut goals: Vec<(u8, Option<Date>, Goal)> = Vec::new();
        for (id, entry, goal) in plan.goals() {
            let head = self.head(id, entry);
            let here = head.at.clone();
            let names = |links: &[Link]| links.iter().any(|link| link.to == here);
            let at = |flags: Vec<bool>| -> Vec<usize> {
                flags.into_iter().enumerate().filter(|(_, yes)| *yes).map(|(at, _)| at).collect()
            };
            let own_logs = self.logs.get(&id).cloned().unwrap_or_default();
            let totals = progress::totals(plan, &own_logs);
            let steps = progress::steps(goal, plan.today);
            let order = match goal.status {
                Status::Active => 0,
                Status::Agreed => 1,
                Status::Achieved => 2,
                Status::Partly => 3,
                Status::Draft => 4,
                Status::Idea => 5,
                Status::Dropped | Status::Replaced => 6,
            };
            let view = Goal {
                status: goal.status.name(),
                start: goal.start,
                due: goal.due,
                sentence: goal.statement.clone().or_else(|| goal.smart.specific.clone()),
                letters: goal
                    .smart
                    .letters()
                    .into_iter()
                    .filter_map(|(letter, text)| Some((letter, text?.clone())))
                    .collect(),
                demonstrate: goal.demonstrate.clone(),
                needs: self.links(&goal.need),
                competences: self.competences(&goal.competence),
                after: self.links(&goal.after),
                steps: goal.steps.iter().zip(steps).filter_map(step).collect(),
                measures: goal
                    .measures
                    .iter()
                    .filter_map(|measure| self.measure(goal, measure, &own_logs))
                    .collect(),
                support: goal
                    .support
                    .iter()
                    .filter_map(|support| Some((support.what.clone()?, support.from.clone())))
                    .collect(),
                hours_per_week: goal.hours_per_week,
                cost: goal.cost,
                obstacles: goal.obstacles.clone(),
                agreed: goal
                    .agreed
                    .iter()
                    .filter_map(|a| Some((a.who.clone()?, a.on, a.mode.unwrap_or("seen"))))
                    .collect(),
                plans: goal
                    .plans
                    .iter()
                    .filter_map(|plan| Some((plan.when.clone()?, plan.then.clone()?)))
                    .collect(),
                revisions: goal
                    .revisions
                    .iter()
                    .filter_map(|revision| Some((revision.on?, revision.why.clone()?)))
                    .collect(),
                evidence: at(evidence.iter().map(|piece| names(&piece.supports)).collect()),
                log: at(log.iter().map(|entry| names(&entry.goals)).collect()),
                hours: totals.hours,
                evaluations: at(evaluations.iter().map(|e| names(&e.of)).collect()),
                head,
            };
            goals.push((order, goal.due, view));
        }
        goals.sort_by(|a, b| {
            let due = |due: Option<Date>| due.unwrap_or(Date::MAX);
            (a.0, due(a.1)).cmp(&(b.0, due(b.1)))
        });
        goals.into_iter().map(|(_, _, goal)| goal).collect()
    }

    /// The competences a goal develops, from the last own score to what is required.
    fn competences(&self, symbols: &[Symbol]) -> Vec<(Link, Option<f64>, Option<f64>)> {
        let found = symbols.iter().filter_map(|symbol| self.plan.find(*symbol));
        found
            .filter_map(|found| {
                let link = self.link_to(found)?;
                let Found::Competence(profile, number) = found else {
                    return Some((link, None, None));
                };
                let row = self
                    .skills
                    .iter()
                    .find(|skills| skills.profile == profile)
                    .and_then(|skills| skills.rows.iter().find(|row| row.number == number));
                Some((link, row.and_then(|row| row.now), row.and_then(|row| row.required)))
            })
            .collect()
    }

    fn measure(
        &self,
        goal: &goal::Goal,
        measure: &goal::Measure,
        logs: &[EntryId],
    ) -> Option<Measure> {
        let state = progress::measure(self.plan, goal, measure, logs);
        let rate = measure.count.is_some() && measure.per.is_some();
        let points = state.points.iter().filter(|point| point.day <= self.plan.today);
        Some(Measure {
            name: measure.name.clone()?,
            unit: measure.unit.clone(),
            from: measure.from,
            to: measure.to,
            per: measure.per.map(unit_name),
            counted: measure.count.is_some(),
            points: points
                .filter_map(|p| Some((p.day, p.value, self.link_to(Found::Entry(p.log))?)))
                .collect(),
            value: state.value,
            expected: state.expected,
            line_from: if rate { 0.0 } else { measure.from.unwrap_or(0.0) },
            line_to: state.goal_value,
            verdict: match state.verdict {
                Verdict::Reached => "reached",
                Verdict::OnCourse => "on-course",
                Verdict::Behind => "behind",
                Verdict::NoReading => "no-reading",
                Verdict::NotBegun => "not-begun",
                Verdict::NotReached => "not-reached",
            },
            levels: measure.levels.clone(),
        })
    }

    fn log(&mut self) -> Vec<LogEntry> {
        let plan = self.plan;
        let mut entries: Vec<LogEntry> = plan
            .logs()
            .map(|(id, entry, log)| LogEntry {
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
            })
            .collect();
        entries.sort_by(|a, b| (b.day, &b.head.id).cmp(&(a.day, &a.head.id)));
        entries
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
                let safe = |url: &Arc<str>| {
                    let address = crate::plan::files::resolve(&entry.path, url);
                    address == crate::plan::files::Address::External
                };
                Evidence {
                    sort: evidence.sort,
                    issuer: evidence.issuer.clone(),
                    issued: evidence.issued.or(head.date),
                    expires: evidence.expires,
                    file,
                    url: evidence.url.clone().filter(safe),
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

    fn change(&mut self) -> Change {
        let plan = self.plan;
        let mut change = Change::default();
        for (id, entry) in plan.iter() {
            match &entry.detail {
                Detail::Situation(situation) => {
                    let head = self.head(id, entry);
                    let place = match situation.moment {
                        Moment::Now => &mut change.now,
                        Moment::Desired => &mut change.desired,
                    };
                    // When a situation was described again, the later one holds.
                    if place.as_ref().is_none_or(|old| old.date <= head.date) {
                        *place = Some(head);
                    }
                }
                Detail::Observation(observation) => {
                    let head = self.head(id, entry);
                    change.observations.push((
                        head,
                        observation.levels.clone(),
                        observation.tension,
                    ));
                }
                Detail::Conclusion(conclusion) => {
                    let head = self.head(id, entry);
                    change.conclusions.push((head, self.links(&conclusion.leads_to)));
                }
                Detail::Comparison(comparison) => {
                    for (number, difference) in comparison.differences.iter().enumerate() {
                        let found = Found::Difference(id, number as u32);
                        change.differences.push(Difference {
                            id: difference
                                .id
                                .as_deref()
                                .map(|id| crate::base::symbol::normal(id).into()),
                            level: difference.level,
                            now: difference.now.clone(),
                            desired: difference.desired.clone(),
                            goals: self.naming(Kind::Goal, "need", found),
                        });
                    }
                    change.similarities.extend(comparison.similarities.iter().filter_map(|s| {
                        Some(Similarity {
                            level: s.level,
                            what: s.what.clone()?,
                            cherish: s.cherish.clone(),
                        })
                    }));
                    change.comparison = Some(self.head(id, entry));
                }
                _ => {}
            }
        }
        change.observations.sort_by_key(|(head, ..)| head.date);
        change
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

fn step((step, state): (&goal::Step, StepState)) -> Option<Step> {
    Some(Step {
        what: step.what.clone()?,
        note: step.note.clone(),
        due: step.due,
        done: step.done,
        state: match state {
            StepState::Done => Progress::Done,
            StepState::Now => Progress::Now,
            StepState::Ahead => Progress::Ahead,
            StepState::Late => Progress::Late,
        },
    })
}

fn unit_name(unit: Unit) -> &'static str {
    match unit {
        Unit::Day => "day",
        Unit::Week => "week",
        Unit::Month => "month",
        Unit::Quarter => "quarter",
        Unit::Year => "year",
    }
}

/// The stations of the settings; a state that is not given follows from the order: what stands
/// before the one that is now is done.
fn route(plan: &Plan) -> Vec<Station> {
    let stations = &plan.config.route;
    let written = stations.iter().position(|station| station.state == Some("now"));
    let year = |station: &crate::plan::config::Station| -> Option<i16> {
        station
            .when
            .as_ref()?
            .split(|c: char| !c.is_ascii_digit())
            .find(|p| p.len() == 4)?
            .parse()
            .ok()
    };
    stations
        .iter()
        .enumerate()
        .filter_map(|(at, station)| {
            let state = match station.state {
                Some("done") => Progress::Done,
                Some("now") => Progress::Now,
                Some(_) => Progress::Ahead,
                None => match (written, year(station)) {
                    (Some(now), _) if at < now => Progress::Done,
                    (None, Some(year)) if year <= plan.today.year() => Progress::Done,
                    _ => Progress::Ahead,
                },
            };
            let (when, note) = (station.when.clone(), station.note.clone());
            Some(Station { when, what: station.what.clone()?, note, state })
        })
        .collect()
}

/// The days of the talks: those that were held and those that are planned.
fn talks(plan: &Plan, reviews: &[Review]) -> (Vec<(Date, bool)>, Option<Date>) {
    let mut days: BTreeMap<Date, bool> = BTreeMap::new();
    for day in &plan.config.reviews {
        days.insert(*day, *day < plan.today);
    }
    for review in reviews {
        if let Some(next) = review.next {
            days.entry(next).or_insert(next < plan.today);
        }
        if let Some(day) = review.head.date {
            days.insert(day, true);
        }
    }
    let next = days.keys().copied().find(|day| *day >= plan.today);
    (days.into_iter().collect(), next)
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
