//! Puts a view into words and plain data for the templates of the report.
//!
//! `docs/report.md` describes each file.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::{Manner, Paper, Remarks, body, pictures, rescue, shape, text, whole};
use crate::base::{Arg, Lang};
use crate::render::chart::burn_up::{self, Frame};
use crate::render::export;
use crate::render::theme;
use crate::render::wording::letters::letters;
use crate::render::wording::words::{capital, moment};
use crate::render::wording::{Fact, Words, documents, fact, goal as said, measure, talk};
use crate::view::{Goal, Head, Link, Measure, Mode, Progress, View};

/// The phrases that the templates use.
pub(super) const WORDS: &[&str] = &[
    "report-summary",
    "report-changed",
    "report-asks",
    "report-decisions",
    "report-of",
    "report-none",
    "report-route",
    "report-log",
    "report-skills",
    "report-situation",
    "report-agreements",
    "report-open-agreements",
    "report-made-agreements",
    "report-signed",
    "report-log-texts",
    "report-signing",
    "report-signing-sentence",
    "report-name",
    "report-function",
    "report-date",
    "report-signature",
    "report-seen",
    "report-agreed",
    "report-disagreed",
    "report-page",
    "report-printed",
    "report-questions",
    "report-question-1",
    "report-question-2",
    "report-question-3",
    "report-steps",
    "report-attached",
    "nav-goals",
    "nav-needs",
    "nav-reviews",
    "nav-pages",
    "assessments",
    "planning",
    "progress",
    "smart",
    "smart-words",
    "open-title",
    "about-goal",
    "evaluations",
    "new-needs",
    "evidence-title",
    "differences",
    "similarities",
    "conclusions",
    "observations",
    "col-level",
    "col-now",
    "col-desired",
    "col-what",
    "col-who",
    "col-role",
    "col-mode",
    "col-when",
    "col-date",
    "col-goals",
    "fact-goal",
    "fact-hours",
    "fact-sort",
    "fact-expires",
    "supports-title",
    "key-now",
    "key-required",
    "revisions",
    "plans",
    "plan-if",
    "plan-then",
    "report-proposed",
    "report-until",
    "report-competence",
    "report-other",
    "report-scale",
    "picture-title",
    "cv-proof",
    "report-goals",
    "report-first",
    "report-progress",
    "col-state",
    "key-others",
    "levels",
];

/// The files of a document: path and bytes.
pub(super) fn files(
    view: &View,
    paper: Paper,
    pictures: &[Option<&[u8]>],
    manner: &Manner,
    remarks: &mut Remarks,
) -> Vec<(String, Vec<u8>)> {
    let mut out: Vec<(String, Vec<u8>)> = Vec::new();
    for (name, mut value) in values(view, paper, pictures, manner) {
        text::prepare(&mut value, view.edition.lang, remarks);
        out.push((name, serde_json::to_vec(&value).unwrap_or_default()));
    }
    if paper == Paper::Cv {
        return out;
    }
    if view.edition.attach_data {
        out.push(("plan.json".to_owned(), export::plan::plan(view).into_bytes()));
    }
    for (at, bytes) in pictures.iter().enumerate() {
        if let Some((bytes, name)) =
            bytes.and_then(|bytes| Some((bytes, pictures::file(at, bytes)?)))
        {
            out.push((name, bytes.to_vec()));
        }
    }
    out
}

/// The data of a document: the name of each file, and what is in it.
pub(super) fn values(
    view: &View,
    paper: Paper,
    pictures: &[Option<&[u8]>],
    manner: &Manner,
) -> Vec<(String, Value)> {
    let desk = ReportData::new(view, pictures, manner);
    let mut out: Vec<(String, Value)> = Vec::new();
    let mut put = |name: &str, value: Value| out.push((name.to_owned(), value));
    put("meta.json", desk.meta(paper));
    if paper == Paper::Cv {
        put("cv.json", desk.cv());
        return out;
    }
    put("summary.json", desk.summary(paper));
    put("agreements.json", desk.agreements());
    if paper == Paper::Report {
        for (at, goal) in desk.told.iter().enumerate() {
            put(&format!("goal-{at}.json"), desk.goal(goal));
        }
        put("planning.json", desk.planning());
        put("skills.json", desk.skills());
        put("change.json", desk.change());
        put("log.json", desk.log());
        put("evaluations.json", desk.evaluations());
        put("evidence.json", desk.evidence());
        put("needs.json", desk.needs());
        put("assessments.json", desk.assessments());
        put("reviews.json", desk.reviews());
        put("pages.json", desk.pages());
    }
    out
}

/// The blocks of the documents at some places, by [`rescue::part`].
pub(super) fn parts(
    view: &View,
    pictures: &[Option<&[u8]>],
    places: &BTreeSet<String>,
) -> BTreeMap<String, Vec<String>> {
    let manner = Manner::default();
    let desk = ReportData::new(view, pictures, &manner);
    let mut parts = BTreeMap::new();
    for head in rescue::documents(view) {
        let place = super::place(&head.at.page, head.anchor());
        if places.contains(&place) {
            let blocks = desk.body(head).len();
            parts.insert(place.clone(), (0..blocks).map(|at| rescue::part(&place, at)).collect());
        }
    }
    parts
}

pub(super) struct ReportData<'v> {
    pub(super) view: &'v View,
    pub(super) words: Words,
    pictures: &'v [Option<&'v [u8]>],
    manner: &'v Manner,
    /// The goals that are reported in full: those that are neither ideas nor dropped.
    pub(super) told: Vec<&'v Goal>,
    /// The label of each page that is also in the document.
    pub(super) labels: BTreeMap<&'v str, String>,
}

impl<'v> ReportData<'v> {
    fn new(view: &'v View, pictures: &'v [Option<&'v [u8]>], manner: &'v Manner) -> Self {
        let told: Vec<&Goal> = view.goals.iter().filter(|goal| goal.status.is_meant()).collect();
        let mut labels = BTreeMap::new();
        for (at, goal) in told.iter().enumerate() {
            labels.insert(goal.head.at.page.as_str(), format!("goal-{at}"));
        }
        let documents = [
            ("evaluation", heads(&view.evaluations, |one| &one.head)),
            ("need", heads(&view.needs, |one| &one.head)),
            ("review", heads(&view.reviews, |one| &one.head)),
            ("page", heads(&view.pages, |one| &one.head)),
        ];
        for (kind, heads) in documents {
            for (at, head) in heads.into_iter().enumerate() {
                labels.insert(head.at.page.as_str(), format!("{kind}-{at}"));
            }
        }
        Self { view, words: Words { lang: view.edition.lang }, pictures, manner, told, labels }
    }

    pub(super) fn title(&self, head: &Head, kind: &str) -> String {
        let seen = head.title.as_deref().filter(|title| !text::is_blank(title));
        seen.map_or_else(|| self.words.say(kind), str::to_owned)
    }

    pub(super) fn body(&self, head: &Head) -> Vec<Value> {
        let anchor = |page: &str| self.labels.get(page).cloned();
        let picture = |at: usize| pictures::picture(at, self.pictures.get(at).copied().flatten()?);
        let place = super::place(&head.at.page, head.anchor());
        let plain = |at: usize| self.manner.plain.contains(&rescue::part(&place, at));
        let setting = body::Setting {
            words: self.words,
            of: &place,
            anchor: &anchor,
            picture: &picture,
            plain: &plain,
        };
        let mut blocks = body::blocks(&head.prose, &setting);
        for block in blocks.iter_mut().filter_map(Value::as_object_mut) {
            let language = head.lang.map(|lang| ("language".to_owned(), json!(lang.code())));
            block.extend(language);
        }
        if !self.manner.plain.contains(&place) {
            return blocks;
        }
        let mut plain = shape::plain(&blocks);
        whole::mark(&mut plain);
        plain
    }

    pub(super) fn link(&self, link: &Link) -> Value {
        json!({
            "text": &*link.text,
            "label": self.labels.get(link.to.page.as_str()),
            "language": link.lang.map(Lang::code),
        })
    }

    pub(super) fn links(&self, links: &[Link]) -> Vec<Value> {
        links.iter().map(|link| self.link(link)).collect()
    }

    fn meta(&self, paper: Paper) -> Value {
        let view = self.view;
        let person = &view.person;
        let words: BTreeMap<&str, String> =
            WORDS.iter().map(|id| (*id, self.words.say(id))).collect();
        let settled = view.reviews.first().is_some_and(|review| {
            review.signatures.iter().any(|signature| signature.mode == Some(Mode::Agreed))
        });
        let state = self.words.say(if settled { "report-settled" } else { "report-draft" });
        // The sheet is for a review that has yet to be held.
        let state = Some(state).filter(|_| paper == Paper::Report);
        let kind = match paper {
            Paper::Report => "report-title",
            Paper::Sheet => "sheet-title",
            Paper::Cv => "cv-title",
        };
        let name = person.name.as_deref();
        json!({
            "lang": view.edition.lang.code(),
            "title": view.title.as_deref().map_or_else(|| self.words.say("plan-untitled"), str::to_owned),
            "document": self.words.say(kind),
            "name": name,
            "role": person.role.as_deref(),
            "organisation": person.organisation.as_deref(),
            "towards": person.towards.as_deref(),
            "seeks": person.seeks.as_deref(),
            "audience": view.edition.audience.as_deref(),
            "date": self.words.long(view.today),
            "about": self.facts(&self.about(state.as_deref())),
            "state": state,
            "theme": view.edition.theme,
            "words": words,
            "split": self.manner.split,
            "goals": self.told.len(),
            "data": view.edition.attach_data && paper != Paper::Cv,
            "kind": paper.output().name(),
            "accent": theme::head(view.edition.accent)[0],
            "next_talk": view.next_talk.map(|day| {
                self.words.with("next-talk", &[("date", self.words.long(day).into())])
            }),
            "route": view.route.iter().map(|station| json!({
                "what": &*station.what,
                "when": station.when.as_deref().map(|when| moment(when, self.words)),
                "note": station.note.as_deref(),
                "state": progress(station.state),
                "word": self.words.one_of("stop", progress(station.state)),
                "hyphens": ![Some(&*station.what), station.note.as_deref()]
                    .into_iter()
                    .flatten()
                    .flat_map(str::split_whitespace)
                    .any(whole::is_whole),
            })).collect::<Vec<_>>(),
            "home": view.home.as_ref().map(|head| self.body(head)).unwrap_or_default(),
            "quotes": view.quotes.iter().take(2).map(|quote| json!({
                "text": &*quote.text,
                "by": quote.by.as_deref(),
                "language": quote.lang.map(Lang::code),
            })).collect::<Vec<_>>(),
        })
    }

    /// The changes, newest first and as many as fit on the page; the requests and the decisions.
    fn summary(&self, paper: Paper) -> Value {
        let most = if paper == Paper::Report { 12 } else { 6 };
        let talk = talk::talk(self.view, self.words, most);
        json!({
            "goals": self.rows(|_| true),
            "running": self.rows(|goal| goal.status.is_binding()),
            "earlier": self.earlier_entries(),
            "since": talk.since,
            "prepared": talk.prepared,
            "changed": talk.changed.iter().map(|line| json!({
                "goal": self.title(&line.goal.head, "kind-goal"),
                "label": self.labels.get(line.goal.head.at.page.as_str()),
                "text": line.text,
            })).collect::<Vec<_>>(),
            "more": talk.more,
            "log": talk.log,
            "proposed": talk.proposed.iter().map(|goal| json!({
                "what": self.title(&goal.head, "kind-goal"),
                "label": self.labels.get(goal.head.at.page.as_str()),
                "when": goal.due.map(|day| self.words.long(day)),
            })).collect::<Vec<_>>(),
            "asks": talk.asks.iter().map(|(what, kind)| json!({"what": what, "kind": kind})).collect::<Vec<_>>(),
            "decisions": talk.decisions.iter().map(|what| json!({"what": what})).collect::<Vec<_>>(),
        })
    }

    fn agreements(&self) -> Value {
        let view = self.view;
        let row = |agreement: &crate::view::Agreement| {
            json!({
                "what": &*agreement.what,
                "who": agreement.who.as_deref(),
                "when": agreement.due.map(|day| self.words.short(day)),
                "state": talk::agreement_state(agreement, self.words),
                "done": agreement.done.is_some(),
            })
        };
        let all = || view.reviews.iter().flat_map(|review| &review.agreements);
        let signed = view.reviews.iter().find(|review| !review.signatures.is_empty());
        let signed =
            signed.map_or_else(Vec::new, |review| documents::signatures(self.words, review));
        let signers: Vec<Value> = view.reviews.first().map_or_else(Vec::new, |review| {
            let signed = review.signatures.iter().map(|signature| {
                json!({
                    "name": signature.who.as_deref(),
                    "role": signature.role.as_deref(),
                })
            });
            signed.collect()
        });
        json!({
            "open": all().filter(|agreement| agreement.done.is_none()).map(row).collect::<Vec<_>>(),
            "signers": signers,
            "signed": signed,
        })
    }

    fn goal(&self, goal: &Goal) -> Value {
        let view = self.view;
        let words = self.words;
        let mut facts = said::facts(words, goal);
        facts.extend(said::arrangements(words, goal));
        let shown = goal.demonstrate.as_deref().map(fact::text);
        facts.extend(Fact::new(words.say("demonstrate"), shown));
        json!({
            "title": self.title(&goal.head, "kind-goal"),
            "language": goal.head.lang.map(Lang::code),
            "label": self.labels.get(goal.head.at.page.as_str()),
            "sentence": goal.sentence.as_deref(),
            "facts": self.facts(&facts),
            "steps": goal.steps.iter().map(|step| {
                let day = step.done.or(step.due);
                json!({
                    "what": &*step.what,
                    "note": step.note.as_deref(),
                    "state": progress(step.state),
                    "word": words.one_of("stop", progress(step.state)),
                    "when": day.map(|day| words.short(day)),
                })
            }).collect::<Vec<_>>(),
            "measures": goal.measures.iter().map(|measure| self.measure(goal, measure)).collect::<Vec<_>>(),
            "letters": letters(&view.edition, words, goal).iter().map(|letter| json!({
                "initial": letter.initial,
                "name": letter.name,
                "text": letter.text,
                "verdict": letter.verdict,
            })).collect::<Vec<_>>(),
            "open": self.facts(&said::open(words, goal)),
            "plans": goal.plans.iter().map(|(when, then)| [&**when, &**then]).collect::<Vec<_>>(),
            "revisions": goal.revisions.iter().map(|one| (words.short(one.on), said::revision(words, one))).collect::<Vec<_>>(),
            "body": self.body(&goal.head),
        })
    }

    fn measure(&self, goal: &Goal, one: &Measure) -> Value {
        let words = self.words;
        let caption = measure::caption(words, self.view.today, one);
        let verdict = words.word(one.verdict);
        let title = words.with("burn-up-title", &[("name", Arg::from(&*one.name))]);
        let described = measure::conclusion(words, self.view.today, one);
        let dates = goal.start.zip(goal.due).filter(|_| !one.points.is_empty());
        let drawn = dates.and_then(|(start, due)| {
            let frame = Frame {
                start,
                due,
                today: self.view.today,
                prefix: "",
                title: &title,
                description: &described,
            };
            burn_up::draw(one, frame, words)
        });
        json!({
            "name": capital(&one.name),
            "caption": caption,
            "verdict": verdict,
            "basis": measure::basis(words, one),
            "alt": format!("{title}. {described}"),
            "axis": drawn.as_ref().map(|drawn| &drawn.axis),
            "plot": drawn.as_ref().map(|drawn| &drawn.plot),
            "wide": drawn.as_ref().is_some_and(|drawn| drawn.wide),
            "levels": one.levels.iter().map(|(level, said)| [&**level, &**said]).collect::<Vec<_>>(),
        })
    }
}

/// The headers of documents.
fn heads<T>(documents: &[T], head: fn(&T) -> &Head) -> Vec<&Head> {
    documents.iter().map(head).collect()
}

fn progress(state: Progress) -> &'static str {
    match state {
        Progress::Done => "done",
        Progress::Now => "now",
        Progress::Ahead => "ahead",
        Progress::Late => "late",
    }
}
