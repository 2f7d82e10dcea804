//! No key is silent: pages and paper show each key to those who may read it, or the schema says why
//! not.
//!
//! Every key is written into a document of its kind, with one value and then with another. The
//! pages and the paper of an edition must then differ, and contain the words of the value.

#[cfg(feature = "pdf")]
use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::{Date, date};
use pop::base::{Lang, Source, lang};
use pop::plan::kinds::{SPECS, Spec};
use pop::syntax::schema::{Field, Shape, Shown, Target};
use pop::workspace::{Change, Snapshot, Workspace};

use super::example::pages;

const SETTINGS: &str = "lang = \"en\"\n[audiences]\nmanager = \"My manager\"\n[audience.default]\n\
    situation = [\"manager\"]\nobservation = [\"manager\"]\ncomparison = [\"manager\"]\n\
    conclusion = [\"manager\"]\nprofile = [\"manager\"]\nassessment = [\"manager\"]\n\
    need = [\"manager\"]\ngoal = [\"manager\"]\nlog = [\"manager\"]\nevaluation = [\"manager\"]\n\
    review = [\"manager\"]\nevidence = [\"manager\"]\npage = [\"manager\"]\n\
    [[edition]]\nname = \"own\"\naudience = \"private\"\n\
    [[edition]]\nname = \"talk\"\naudience = \"manager\"\n";

/// What keys refer to, in both values.
const TARGETS: [(&str, &str); 9] = [
    ("goals/goala.md", "title = \"Goalalpha\"\n[[measure]]\nname = \"Zebras\"\nto = 9"),
    ("goals/goalb.md", "title = \"Goalbeta\"\n[[measure]]\nname = \"Lions\"\nto = 9"),
    ("log/loga.md", "title = \"Logalpha\"\ndate = 2026-01-02"),
    ("needs/needa.md", "title = \"Needalpha\""),
    ("conclusions/concludea.md", "title = \"Concludealpha\""),
    ("observations/observea.md", "title = \"Observealpha\"\ndate = 2026-01-02"),
    ("evidence/provea.md", "title = \"Provealpha\""),
    (
        "profiles/profilea.md",
        "title = \"Profilealpha\"\nrole = \"Keeper\"\n[[competence]]\nid = \"skilla\"\nname = \
         \"Skillalpha\"\nrequired = 3\n[[competence]]\nid = \"skillb\"\nname = \"Skillbeta\"\nrequired = 2",
    ),
    ("evaluations/evala.md", "title = \"Evalalpha\"\ndate = 2026-01-02\nof = \"goala\""),
];

/// A key of a kind, and how to write it.
struct Key {
    spec: &'static Spec,
    /// The path to it: the tables that contain it, then the key.
    path: Vec<&'static Field>,
    number: i64,
}

/// A value in TOML, and the ways in which it may be shown; empty if only a difference is expected.
struct Value {
    toml: String,
    said: Vec<String>,
}

impl Key {
    fn field(&self) -> &'static Field {
        self.path.last().expect("a key")
    }

    fn name(&self) -> String {
        let names: Vec<&str> = self.path.iter().map(|field| field.name).collect();
        format!("{}.{}", self.spec.name, names.join("."))
    }

    /// One of two values.
    fn value(&self, second: bool) -> Value {
        let odd = i64::from(second);
        let word = format!("Quail{}word", self.number * 2 + odd);
        let number = 7000 + self.number * 2 + odd;
        let day: Date = date(2031, 1, 1) + (self.number * 2 + odd).days();
        let only = |toml: String| Value { toml, said: Vec::new() };
        match self.name().as_str() {
            // A dropped goal or an idea is not printed.
            "goal.status" => return only(["\"draft\"", "\"active\""][odd as usize].to_owned()),
            "goal.revision.field" => {
                return only(["\"due\"", "\"start\""][odd as usize].to_owned());
            }
            "log.readings" => return map("Zebras", number),
            "assessment.scores" => return map("skilla", number),
            "assessment.notes" => return named("skilla", &word),
            "goal.measure.levels" => return named("1", &word),
            "profile.scale.labels" => return named("2", &word),
            // The name of a measure that is not visible is not shown either.
            "evidence.shows" => {
                let name = ["Zebras", "Lions"][odd as usize];
                return Value { toml: format!("[\"{name}\"]"), said: vec![name.to_owned()] };
            }
            "evidence.file" => {
                let name = ["paper.pdf", "other.pdf"][odd as usize];
                return Value { toml: format!("\"{name}\""), said: vec![name.to_owned()] };
            }
            // The quoted person agreed before today.
            "evidence.consent" => {
                let toml = ["2026-02-03", "2026-02-04"][odd as usize].to_owned();
                return Value { toml, said: vec![format!("{} February 2026", 3 + odd)] };
            }
            // A goal ends in the past or has not begun; a step is done in the past.
            "goal.step.done" | "goal.revision.on" | "goal.agreed.on" => {
                let day = date(2026, 1, 1) + (self.number + odd).days();
                return Value { toml: day.to_string(), said: said(day) };
            }
            _ => {}
        }
        match self.field().shape {
            Shape::Text | Shape::Moment | Shape::Free => {
                Value { toml: format!("\"{word}\""), said: vec![word] }
            }
            Shape::List(&Shape::Text) => Value {
                toml: format!("[\"{word}\", \"{word}too\"]"),
                said: vec![format!("{word}too")],
            },
            Shape::Address => {
                let toml = format!("\"https://bees.example/{word}\"");
                Value { toml, said: vec![word] }
            }
            Shape::Number | Shape::Amount => {
                let said = vec![lang::number(Lang::En, number as f64)];
                Value { toml: number.to_string(), said }
            }
            Shape::Integer(low, high) => only((if second { high } else { low }).to_string()),
            Shape::Date | Shape::Days => Value { toml: day.to_string(), said: said(day) },
            Shape::Period => {
                let length = self.number + odd;
                Value {
                    toml: format!("\"{length} months\""),
                    said: vec![format!("{length} months")],
                }
            }
            Shape::Flag => only(second.to_string()),
            Shape::Choice(choices) | Shape::List(&Shape::Choice(choices)) => {
                choice(choices, second)
            }
            Shape::Reference(targets) | Shape::List(&Shape::Reference(targets)) => {
                let (id, title) = target(targets[0]);
                if second {
                    return only("[]".to_owned());
                }
                Value { toml: format!("\"{id}\""), said: vec![title.to_owned()] }
            }
            other => panic!("{}: no value for {other:?}", self.name()),
        }
    }

    /// The document with the key in it.
    fn document(&self, second: bool) -> String {
        let mut value = self.value(second).toml;
        if value == "[]" && !matches!(self.field().shape, Shape::List(_)) {
            // A required reference refers to nothing that exists.
            "\"nowhere\"".clone_into(&mut value);
        }
        let mut head = String::new();
        for field in self.spec.fields.iter().filter(|field| field.required) {
            if self.path[0].name != field.name {
                head += &line(field.name, required(field));
            }
        }
        head += companions(&self.name());
        match &self.path[..] {
            [field] => head += &line(field.name, &value),
            [table, field] => {
                let bare = matches!(table.shape, Shape::Table(_));
                let header = if bare { ["[", "]\n"] } else { ["[[", "]]\n"] };
                head += &header.join(table.name);
                head += &inside(table, field);
                head += beside(&self.name());
                head += &line(field.name, &value);
            }
            [table, inner, field] => {
                head += &["[[", "]]\n"].join(table.name);
                head += &inside(table, inner);
                let many = matches!(inner.shape, Shape::Tables(_));
                let header = if many { ["[[", "]]\n"] } else { ["[", "]\n"] };
                head += &header.join(&[table.name, inner.name].join("."));
                head += &inside(inner, field);
                head += &line(field.name, &value);
            }
            path => panic!("too deep: {}", path.len()),
        }
        format!("+++\n{head}+++\n")
    }

    fn path(&self) -> String {
        format!("{}/k{}.md", self.spec.folder, self.number)
    }
}

fn map(key: &str, number: i64) -> Value {
    let said = vec![lang::number(Lang::En, number as f64)];
    Value { toml: format!("{{ {key} = {number} }}"), said }
}

fn named(key: &str, word: &str) -> Value {
    Value { toml: format!("{{ {key} = \"{word}\" }}"), said: vec![word.to_owned()] }
}

fn choice(choices: &[pop::syntax::Choice], second: bool) -> Value {
    let chosen = if second { choices.last() } else { choices.first() };
    Value { toml: format!("\"{}\"", chosen.expect("a word").name), said: Vec::new() }
}

/// The ways in which a date is written.
fn said(day: Date) -> Vec<String> {
    let month = lang::month(Lang::En, day.month());
    vec![
        lang::long_date(Lang::En, day),
        lang::short_date(Lang::En, day),
        format!("{} {month}", day.day()),
    ]
}

fn target(target: Target) -> (&'static str, &'static str) {
    match target {
        Target::Kind("goal") => ("goala", "Goalalpha"),
        Target::Kind("log") => ("loga", "Logalpha"),
        Target::Kind("need") => ("needa", "Needalpha"),
        Target::Kind("conclusion") => ("concludea", "Concludealpha"),
        Target::Kind("profile") => ("profilea", "Profilealpha"),
        Target::Kind("evidence") => ("provea", "Provealpha"),
        Target::Competence => ("skilla", "Skillalpha"),
        other => panic!("no document for {other:?}"),
    }
}

/// A value for a required key.
fn required(field: &Field) -> &'static str {
    match field.shape {
        Shape::Text => "\"Something\"",
        Shape::Date => "2026-02-02",
        Shape::Number | Shape::Integer(..) => "3",
        Shape::Choice(choices) if choices[0].name == "now" => "\"now\"",
        Shape::Choice(_) => "\"self\"",
        Shape::Reference(_) => "\"profilea\"",
        Shape::List(_) => "\"goala\"",
        other => panic!("{}: {other:?}", field.name),
    }
}

/// The other required keys of an item.
fn inside(table: &Field, but: &Field) -> String {
    let needed = table.inner().iter().filter(|field| field.required && field.name != but.name);
    let lines: Vec<String> = needed.map(|field| line(field.name, required(field))).collect();
    lines.concat()
}

/// A key with its value.
fn line(key: &str, value: &str) -> String {
    format!("{key} = {value}\n")
}

/// The keys without which a key means nothing.
fn companions(key: &str) -> &'static str {
    match key {
        // A situation without content does not count.
        "situation.moment" => "title = \"Somewhere\"\n",
        "log.readings" => "goal = \"goala\"\n",
        "evidence.quote" => "consent = 2026-02-03\n",
        "evidence.by" => "quote = \"Well done\"\nconsent = 2026-02-03\n",
        "evidence.consent" => "quote = \"Well done\"\nby = \"Ann\"\n",
        // Only the author reads it otherwise.
        key if key.rsplit('.').next() == Some("extra") => "audience = { extra = [\"manager\"] }\n",
        "goal.revision.was" | "goal.revision.field" => "start = 2026-01-01\ndue = 2027-01-01\n",
        _ => "",
    }
}

/// The keys that must be next to a key in its own table.
fn beside(key: &str) -> &'static str {
    match key {
        "goal.revision.was" => "field = \"due\"\n",
        _ => "",
    }
}

/// The keys that must be visible somewhere; the others have a reason.
fn keys() -> Vec<Key> {
    fn below(
        spec: &'static Spec,
        path: &[&'static Field],
        fields: &'static [Field],
        keys: &mut Vec<Key>,
    ) {
        for field in fields {
            let path = [path, &[field]].concat();
            match (field.shown, field.shape) {
                (Shown::Nowhere(en, nl), _) => {
                    assert!(en.ends_with('.') && nl.ends_with('.'), "{}: no reason", field.name);
                }
                (_, Shape::Table(inner) | Shape::Tables(inner)) => below(spec, &path, inner, keys),
                _ => keys.push(Key { spec, path, number: 20 + keys.len() as i64 }),
            }
        }
    }
    let mut keys = Vec::new();
    for spec in SPECS {
        below(spec, &[], spec.fields, &mut keys);
    }
    keys
}

fn plan(documents: &[(String, String)]) -> Snapshot {
    let mut workspace = Workspace::new(date(2026, 9, 1));
    let mut changes = vec![Change::Text(Source::new("pop.toml", SETTINGS))];
    let targets =
        TARGETS.iter().map(|(path, head)| Source::new(path, &format!("+++\n{head}\n+++\n")));
    changes.extend(targets.map(Change::Text));
    for (path, text) in documents {
        changes.push(Change::Text(Source::new(path, text)));
    }
    for name in ["evidence/paper.pdf", "evidence/other.pdf"] {
        changes.push(Change::File(name.into()));
    }
    workspace.apply(changes);
    workspace.snapshot()
}

/// The text of the pages of an edition, and the external targets of their links.
fn read(snapshot: &Snapshot, edition: &str) -> String {
    let mut text = String::new();
    for (path, bytes) in pages(snapshot, edition) {
        if !has_ending(&path, "html") {
            continue;
        }
        let page = String::from_utf8_lossy(&bytes).into_owned();
        let (_, body) = page.split_once("<body").expect("a page has a body");
        for part in body.split('<').skip(1) {
            let (tag, said) = part.split_once('>').expect("a tag");
            if let Some(address) = tag.strip_prefix("a href=\"https://") {
                text += address.trim_end_matches('"');
                text.push('\n');
            }
            if !said.trim().is_empty() {
                text += said.trim();
                text.push('\n');
            }
        }
    }
    text
}

#[test]
fn only_the_author_reads_extra_unless_readers_are_named_for_it() {
    let need = |keys: &str| {
        let text = format!(
            "+++\ntitle = \"To plan\"\n{keys}[extra]\n\"What gives you energy?\" = \"Quailword\"\n+++\n"
        );
        plan(&[("needs/plan.md".to_owned(), text)])
    };
    let told = |keys: &str, edition: &str| {
        let page = read(&need(keys), edition);
        assert!(page.contains("To plan"), "{page}");
        ["What gives you energy?", "Quailword"].map(|words| page.contains(words))
    };
    assert_eq!(told("", "own"), [true, true]);
    assert_eq!(told("", "talk"), [false, false]);
    assert_eq!(told("audience = [\"manager\"]\n", "talk"), [false, false]);
    assert_eq!(told("audience = { extra = [\"manager\"] }\n", "talk"), [true, true]);
    assert_eq!(told("audience = { extra = [] }\n", "talk"), [false, false]);
}

#[test]
fn every_key_is_shown_on_a_page() {
    let mut silent = Vec::new();
    for key in keys() {
        let [first, second] = [false, true].map(|second| {
            let snapshot = plan(&[(key.path(), key.document(second))]);
            ["own", "talk"].map(|edition| read(&snapshot, edition))
        });
        for (edition, (first, second)) in ["own", "talk"].iter().zip(first.iter().zip(&second)) {
            let said = key.value(false).said;
            let shown = said.is_empty() || said.iter().any(|said| first.contains(said));
            if first == second || !shown {
                silent.push(format!("{} in {edition}\n{}", key.name(), key.document(false)));
            }
        }
    }
    assert!(silent.is_empty(), "on no page:\n{}", silent.join("\n"));
}

/// Every text that the templates of the report get, and how often.
#[cfg(feature = "pdf")]
fn strings(snapshot: &Snapshot, edition: &str) -> BTreeMap<String, usize> {
    use pop::render::report::{Paper, data};
    fn below(value: &serde_json::Value, strings: &mut BTreeMap<String, usize>) {
        match value {
            serde_json::Value::String(text) => {
                *strings.entry(plain(text)).or_default() += 1;
            }
            serde_json::Value::Array(values) => values.iter().for_each(|v| below(v, strings)),
            serde_json::Value::Object(entries) => entries.values().for_each(|v| below(v, strings)),
            _ => {}
        }
    }
    let found = snapshot.plan.config.editions.iter().find(|found| *found.name == *edition);
    let view = pop::view::project(&snapshot.plan, found.expect("an edition"));
    let mut all = BTreeMap::new();
    for (path, bytes) in data(&view, Paper::Report) {
        if has_ending(&path, "json") && path != "plan.json" {
            below(&serde_json::from_slice(&bytes).expect("JSON"), &mut all);
        }
    }
    all
}

/// A text without white space and break opportunities.
#[cfg(feature = "pdf")]
fn plain(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\u{ad}' | '\u{200b}')).collect()
}

#[cfg(feature = "pdf")]
#[test]
fn every_key_is_shown_on_paper() {
    use pop::render::report::{Paper, print};
    let keys = keys();
    let mut silent = Vec::new();
    for edition in ["own", "talk"] {
        // Only one situation and comparison counts, so these are printed one by one.
        let (single, many): (Vec<&Key>, Vec<&Key>) =
            keys.iter().partition(|key| matches!(key.spec.name, "situation" | "comparison"));
        let mut groups: Vec<Vec<&Key>> = single.into_iter().map(|key| vec![key]).collect();
        groups.push(many);
        for group in groups {
            let documents: Vec<_> =
                group.iter().map(|key| (key.path(), key.document(false))).collect();
            let snapshot = plan(&documents);
            let found = snapshot.plan.config.editions.iter().find(|found| *found.name == *edition);
            let view = pop::view::project(&snapshot.plan, found.expect("an edition"));
            let pdf = print(&view, &[], Paper::Report, &[]).expect("a report").pdf;
            let document = lopdf::Document::load_mem(&pdf).expect("a PDF");
            let numbers: Vec<u32> = document.get_pages().keys().copied().collect();
            let printed = plain(&document.extract_text(&numbers).expect("its text"));
            for key in group {
                let [first, second] = [false, true]
                    .map(|second| strings(&plan(&[(key.path(), key.document(second))]), edition));
                let more = |one: &BTreeMap<String, usize>, other: &BTreeMap<String, usize>| {
                    let more = one.iter().filter(|(text, count)| other.get(*text) < Some(*count));
                    more.map(|(text, _)| text.clone()).collect::<Vec<String>>()
                };
                let (new, changed) = (more(&first, &second), more(&second, &first));
                let said: Vec<String> =
                    key.value(false).said.iter().map(|said| plain(said)).collect();
                // An address may be printed as a link with the words of its target.
                let told = said.is_empty()
                    || said.iter().any(|said| new.iter().any(|text| text.contains(said.as_str())));
                let printed = new.is_empty()
                    || key.name() == "profile.competence.uri"
                    || new.iter().any(|text| printed.contains(text.as_str()));
                if new.len() + changed.len() == 0 || !told || !printed {
                    silent.push(format!("{} in {edition}: {new:?}", key.name()));
                }
            }
        }
    }
    assert!(silent.is_empty(), "not on paper:\n{}", silent.join("\n"));
}

/// The former value of a key is as private as the current one.
#[test]
fn a_revision_of_a_hidden_key_does_not_say_what_it_was() {
    let revision = |key: &str, was: &str| {
        format!(
            "[[revision]]\non = 2026-03-01\nfield = \"{key}\"\nwas = {was}\nwhy = \"Becauseword\"\n"
        )
    };
    let hidden = "[audience]\ndocument = [\"manager\"]\nstatement = []\n";
    let part = "[[step]]\nwhat = \"Shownword\"\n[[step]]\nwhat = \"Hiddenword\"\naudience = []\n";
    let cases = [
        ("statement = \"Newword\"\n", hidden, revision("statement", "\"Formerword\""), false),
        ("statement = \"Newword\"\n", "", revision("statement", "\"Formerword\""), true),
        // If a reader sees a part, it may have been more before.
        ("", part, revision("step", "\"Formerword\""), false),
        // If there is no such key, it may be anything.
        ("", "", revision("scope", "\"Formerword\""), false),
    ];
    for (keys, tables, revision, shown) in cases {
        let text = format!("+++\ntitle = \"Goal\"\n{keys}{tables}{revision}+++\n");
        let snapshot = plan(&[("goals/x.md".to_owned(), text.clone())]);
        let page = read(&snapshot, "talk");
        assert!(page.contains("Becauseword"), "{text}\n{page}");
        assert_eq!(page.contains("Formerword"), shown, "{text}\n{page}");
        assert!(read(&snapshot, "own").contains("Formerword"), "{text}");
    }
}

/// Whether a path has an ending.
fn has_ending(path: &str, ending: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, found)| found == ending)
}
