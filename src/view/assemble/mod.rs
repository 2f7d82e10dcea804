//! From the reduced plan to the view: facts computed, links resolved, lists in reading order.

mod change;
mod documents;
mod goals;
mod properties;
mod skills;

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use crate::base::{Lang, Symbol, filename};
use crate::plan::{
    Edition, Entry, EntryId, Found, Kind, Output, Plan, Viewer, agenda, graph, progress,
    skills as scored,
};

use crate::view::address::{self, FileId, is_home};
use crate::view::reduce::language;
use crate::view::{
    Attachment, EditionInfo, Head, Link, LogEntry, Person, Progress, Station, View, prose,
};

/// Builds the view of a plan without anything hidden.
pub(super) fn build(plan: &Plan, edition: &Edition) -> View {
    let mut builder = Builder {
        plan,
        edition,
        back: graph::backlinks(plan),
        logs: progress::logs_by_goal(plan),
        log_places: HashMap::new(),
        skills: scored::skills(plan),
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
        work: plan.config.work.clone(),
        education: plan.config.education.clone(),
        home,
        goals: goals.into(),
        talks,
        next_talk,
        skills: builder.skill_tables(),
        assessments: builder.assessments(),
        quotes: documents::quotes(&evidence),
        log: log.into(),
        change: builder.change(),
        needs: builder.needs().into(),
        evaluations: evaluations.into(),
        reviews: reviews.into(),
        evidence: evidence.into(),
        pages: builder.pages(),
        readers: None,
        files: builder.files.met,
    }
}

/// The view with other texts of these log entries, which refer to the same targets as before (see
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
    /// The index of each log entry in the view.
    log_places: HashMap<EntryId, usize>,
    skills: Vec<scored::Skills>,
    files: Files<'p>,
}

/// The attachments so far. Each gets an address that does not reveal its place in the plan.
struct Files<'p> {
    plan: &'p Plan,
    numbers: BTreeMap<Arc<str>, usize>,
    met: Vec<Attachment>,
    /// The index of each file of the plan, computed on first use.
    places: HashMap<&'p str, u32>,
    /// The addresses in use, each with the last number that was added to it.
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
        let audience = config.audiences.iter().find(|a| a.name == self.edition.audience);
        EditionInfo {
            name: Arc::clone(&self.edition.name),
            lang: self.edition.lang,
            reader: self.plan.viewer(self.edition).into(),
            audience: audience.map(|audience| Arc::clone(&audience.label)),
            translations: self.translations(),
            theme: config.theme,
            accent: config.accent,
            base_url: self.edition.base_url.clone(),
            attach_data: self.edition.attach_data,
            log_texts: self.edition.log_texts,
            outputs: self.edition.outputs.clone(),
            acceptable: config.smart.acceptable,
            realistic: config.smart.realistic,
        }
    }

    /// The editions for the same readers in other languages. Only those with a web address: where
    /// the others are is not known.
    fn translations(&self) -> Vec<(Lang, Arc<str>)> {
        let here = self.edition;
        let others = self.plan.config.editions.iter().filter(|other| {
            other.audience == here.audience
                && other.lang != here.lang
                && here.base_url.is_some()
                && other.outputs.contains(&Output::Site)
        });
        let mut found: Vec<(Lang, Arc<str>)> = others
            .filter_map(|other| Some((other.lang, Arc::clone(other.base_url.as_ref()?))))
            .collect();
        found.dedup_by_key(|(lang, _)| *lang);
        found
    }

    fn person(&mut self) -> Person {
        let person = self.plan.config.person.clone();
        let photo = person.photo.as_deref().and_then(|photo| self.files.number(photo));
        Person {
            name: person.name,
            role: person.role,
            towards: person.towards,
            seeks: person.seeks,
            available: person.available,
            region: person.region,
            languages: person.languages,
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
            properties: self.properties(entry),
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
        let entry = match found {
            Found::Entry(id) | Found::Competence(id, _) | Found::Difference(id, _) => {
                self.plan.entry(id)
            }
        };
        let lang = Some(language(self.plan, entry)).filter(|lang| *lang != self.edition.lang);
        Some(Link { id, text, to: address::of_found(self.plan, found), lang })
    }

    /// What a key of a kind refers to, as links.
    fn links(&self, kind: Kind, key: &str, symbols: &[Symbol]) -> Vec<Link> {
        let targets = graph::targets(kind, key);
        let found = symbols.iter().filter_map(|symbol| self.plan.refers(targets, *symbol));
        found.filter_map(|found| self.link_to(found)).collect()
    }

    /// The documents of a kind that name `target` in a field, as links.
    fn naming(&self, kind: Kind, field: &'static str, target: Found) -> Vec<Link> {
        let mut seen: Vec<EntryId> = graph::referring(self.plan, kind, field)
            .filter(|(_, found)| *found == target)
            .map(|(id, _)| id)
            .collect();
        seen.dedup();
        seen.into_iter().filter_map(|id| self.link_to(Found::Entry(id))).collect()
    }
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
