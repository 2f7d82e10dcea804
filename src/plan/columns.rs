//! The columns of a table of entries: the key that a heading means, in either language.

use crate::base::suggest::nearest;
use crate::base::symbol::normal;
use crate::syntax::schema::{self, Field, Shape};

use super::kinds::Kind;

/// The pseudo-key for the text of an entry, written in a column.
pub const TEXT: Field = Field::new("text", "tekst", Shape::Text).doc("Its text.", "De tekst zelf.");

/// The pseudo-key for the first of the days of a log entry, in a column of its own.
pub const FIRST: Field =
    Field::new("start", "start", Shape::Date).doc("Its first day.", "De eerste dag.");

/// The keys that no column can give: they belong to the file.
const OF_THE_FILE: [&str; 4] = ["kind", "lang", "waive", "extra"];

/// Other words for a key at the top of a column, in normal form. A word may stand for several keys;
/// the first one without a column is meant.
const WORDS: [(&str, &[&str]); 25] = [
    (
        "title",
        &[
            "wat",
            "what",
            "activiteit",
            "activity",
            "activiteiten",
            "onderwerp",
            "subject",
            "topic",
            "omschrijving",
            "description",
            "taak",
            "task",
            "wat-deed-je",
            "wat-heb-je-gedaan",
            "wat-heb-ik-gedaan",
            "wat-deed-ik",
            "what-did-you-do",
            "what-did-i-do",
            "what-i-did",
            "achievement",
            "prestatie",
            "gebeurtenis",
            "event",
            "naam",
            "name",
            "bewijsstuk",
            "product",
            "certificaat",
            "certificate",
            "scholing",
            "cursus",
            "course",
            "leeractiviteit",
            "learning-activity",
            "ontwikkelactiviteit",
            "development-activity",
            "cpd-activity",
            "nascholing",
            "bijscholing",
            "naam-cursus",
            "naam-scholing",
            "naam-nascholing",
            "name-of-course",
            "course-title",
            "title-of-course",
            "training",
            "opleiding",
            "workshop",
            "bijeenkomst",
            "meeting",
            "session",
            "sessie",
            "werkzaamheden",
            "bezigheden",
            "handeling",
            "handelingen",
            "work",
            "work-done",
            "tasks",
            "tasks-accomplished",
            "title-of-activity",
            "taken",
            "actie",
            "action",
            "wat-heb-ik-geoefend",
        ],
    ),
    (
        "date",
        &[
            "dag",
            "day",
            "wanneer",
            "when",
            "op",
            "on",
            "datum-activiteit",
            "dates",
            "datums",
            "end",
            "end-date",
            "finish",
            "finish-date",
            "finished",
            "until",
            "to",
            "completed",
            "date-completed",
            "completion-date",
            "eind",
            "einde",
            "einddatum",
            "tot",
            "t-m",
            "tot-en-met",
            "afgerond",
            "afgerond-op",
            "gereed",
        ],
    ),
    (
        "start",
        &[
            "start-date",
            "started",
            "from",
            "begin",
            "startdatum",
            "begindatum",
            "van",
            "vanaf",
            "gestart",
            "gestart-op",
        ],
    ),
    (
        "hours",
        &[
            "uur",
            "hour",
            "duur",
            "duration",
            "tijd",
            "time",
            "aantal-uren",
            "time-spent",
            "tijdsbesteding",
            "bestede-uren",
            "uren-besteed",
            "hours-spent",
            "hrs",
            "cpd-hours",
            "aantal-uur",
            "sbu",
            "studielast",
            "studiebelasting",
        ],
    ),
    ("cost", &["costs", "prijs", "price", "bedrag", "amount"]),
    ("goal", &["doelen", "goals", "leerdoel", "leerdoelen", "learning-goal", "learning-goals"]),
    ("need", &["leerbehoeften", "learning-need", "needs"]),
    (
        "supports",
        &[
            "toont-aan",
            "shows",
            "doel",
            "goal",
            "doelen",
            "goals",
            "leerdoel",
            "competentie",
            "competence",
            "competenties",
            "competences",
            "for",
            "voor",
        ],
    ),
    (
        "result",
        &[
            "resultaten",
            "results",
            "opbrengst",
            "outcome",
            "outcomes",
            "geleerd",
            "learned",
            "wat-leverde-het-op",
            "wat-heb-ik-geleerd",
            "wat-heb-je-geleerd",
            "what-i-learned",
            "what-did-i-learn",
            "what-did-you-learn",
            "impact",
            "effect",
            "leerpunt",
            "leerpunten",
            "learning-point",
            "learning-points",
            "what-it-added",
            "what-it-gave-me",
            "what-i-took-away",
            "takeaway",
            "takeaways",
            "key-learning",
            "key-learnings",
            "learning",
            "learning-outcome",
            "learning-outcomes",
            "wat-nam-ik-mee",
            "wat-het-opleverde",
            "leeropbrengst",
            "leerresultaat",
        ],
    ),
    ("method", &["hoe", "how", "vorm", "werkvorm", "soort", "type", "kind"]),
    ("type", &["soort", "vorm", "kind"]),
    (
        "provider",
        &[
            "organisatie",
            "organisation",
            "organization",
            "aangeboden-door",
            "offered-by",
            "instelling",
            "institute",
        ],
    ),
    (
        "issuer",
        &[
            "organisatie",
            "organisation",
            "organization",
            "instelling",
            "uitgegeven-door",
            "issued-by",
        ],
    ),
    ("points", &["punten", "credits", "ec", "ects", "studiepunten", "cpd-points", "cpd"]),
    ("issued", &["behaald", "behaald-op", "afgegeven-op", "issued-on", "obtained"]),
    ("expires", &["geldig-tot", "valid-until", "verloopt-op"]),
    (
        "competence",
        &["competenties", "competences", "vaardigheid", "vaardigheden", "skill", "skills"],
    ),
    ("evidence", &["bewijsstuk", "bewijzen", "proof"]),
    ("quote", &["feedback", "uitspraak", "compliment", "opmerking", "remark", "comment"]),
    ("by", &["wie", "who", "door", "from", "gever", "feedbackgever", "given-by"]),
    ("file", &["document", "bijlage", "attachment"]),
    ("url", &["link", "website", "adres", "address"]),
    (
        "tags",
        &["label", "tag", "trefwoorden", "categorie", "category", "domein", "domain", "thema"],
    ),
    ("audience", &["readers", "wie-leest", "voor-wie", "zichtbaar-voor"]),
    (
        "text",
        &[
            "toelichting",
            "explanation",
            "notes",
            "note",
            "notities",
            "notitie",
            "opmerking",
            "opmerkingen",
            "remark",
            "remarks",
            "comment",
            "comments",
            "omschrijving",
            "beschrijving",
            "description",
            "reflectie",
            "reflection",
            "details",
            "verslag",
        ],
    ),
];

/// The key that each heading of a table means for a kind; each key has at most one column.
pub fn columns<'h>(
    kind: Kind,
    headings: impl IntoIterator<Item = &'h str>,
) -> Vec<Option<&'static Field>> {
    let headings: Vec<String> =
        headings.into_iter().map(|heading| normal(without_note(heading))).collect();
    let mut taken: Vec<&str> = Vec::new();
    let mut found: Vec<Option<&'static Field>> = vec![None; headings.len()];
    // A key by its own name comes before any other word for it.
    for (heading, place) in headings.iter().zip(&mut found) {
        let own = known(kind, heading).filter(|field| !taken.contains(&field.name));
        taken.extend(own.map(|field| field.name));
        *place = own;
    }
    for (heading, place) in headings.iter().zip(&mut found).filter(|(_, place)| place.is_none()) {
        let meant = WORDS.iter().filter(|(_, words)| words.contains(&heading.as_str()));
        let meant = meant.filter_map(|(name, _)| known(kind, name));
        *place = meant.into_iter().find(|field| !taken.contains(&field.name));
        taken.extend(place.map(|field| field.name));
    }
    // `Total hours`, `Aantal uren zelfstudie`.
    if !taken.contains(&"hours") && known(kind, "hours").is_some() {
        let of_hours = |heading: &String| {
            heading.split('-').any(|word| matches!(word, "hours" | "hrs" | "uren" | "uur"))
        };
        let column =
            headings.iter().zip(&found).position(|(words, at)| at.is_none() && of_hours(words));
        if let Some(place) = column {
            found[place] = known(kind, "hours");
        }
    }
    // `Date of the course`, `Datum bijeenkomst`.
    if !taken.contains(&"date") {
        let dated = |heading: &String| matches!(heading.split('-').next(), Some("date" | "datum"));
        let column =
            headings.iter().zip(&found).position(|(words, at)| at.is_none() && dated(words));
        let first =
            || found.iter().position(|field| field.is_some_and(|one| one.name == FIRST.name));
        if let Some(place) = column.or_else(first) {
            found[place] = known(kind, "date");
        }
    }
    found
}

/// A heading without what it says in brackets: `Date (dd-mm-yyyy)`.
pub(super) fn without_note(heading: &str) -> &str {
    let heading = heading.trim();
    match heading.find(['(', '[']) {
        Some(at) if at > 0 && heading.ends_with([')', ']']) => &heading[..at],
        _ => heading,
    }
}

/// Words at the top of columns that never say what was done.
const NEVER_TITLES: [&str; 22] = [
    "nr",
    "no",
    "nummer",
    "number",
    "week",
    "weeknr",
    "weeknummer",
    "paraaf",
    "handtekening",
    "signature",
    "initials",
    "status",
    "locatie",
    "location",
    "plaats",
    "place",
    "deelnemers",
    "participants",
    "niveau",
    "level",
    "sbu",
    "id",
];

/// Whether a heading is empty, or stands above the numbers of the rows.
pub(super) fn is_number(heading: &str) -> bool {
    matches!(&*normal(heading), "" | "nr" | "no" | "nummer" | "number" | "num")
}

/// Whether a column that is no key may say what was done.
pub(super) fn may_be_title(heading: &str) -> bool {
    let words = normal(without_note(heading));
    let is_dated = words.contains("datum") || words.contains("date");
    !words.is_empty()
        && !is_dated
        && !words.split('-').any(|word| NEVER_TITLES.contains(&word))
        && !may_name_readers(heading)
}

/// Words in the heading of a column that is about who may read a row.
const OF_READERS: [&str; 22] = [
    "audience",
    "lezers",
    "lezer",
    "readers",
    "reader",
    "leest",
    "reads",
    "zichtbaar",
    "visible",
    "visibility",
    "prive",
    "private",
    "privacy",
    "openbaar",
    "publiek",
    "public",
    "vertrouwelijk",
    "confidential",
    "geheim",
    "secret",
    "delen",
    "share",
];

/// Whether a heading that is no key may have been meant to say who may read a row.
pub(crate) fn may_name_readers(heading: &str) -> bool {
    normal(heading).split('-').any(|word| nearest(word, OF_READERS).is_some())
}

/// The keys that a column of a kind can give, and the text.
pub fn possible(kind: Kind) -> impl Iterator<Item = &'static Field> {
    let fields = kind.spec().fields.iter().filter(|field| {
        !OF_THE_FILE.contains(&field.name)
            && !matches!(field.shape, Shape::Table(_) | Shape::Tables(_) | Shape::Free)
    });
    fields.chain([&TEXT]).chain((kind == Kind::Log).then_some(&FIRST))
}

/// The key of a kind with a name in either language, in normal form.
pub fn known(kind: Kind, name: &str) -> Option<&'static Field> {
    let name = name.replace('-', "_");
    possible(kind).find(|field| field.is_called(&name))
}

/// The key with a name, of those that a kind has.
pub(super) fn of(kind: Kind, name: &str) -> Option<&'static Field> {
    schema::find(kind.spec().fields, name)
}

#[cfg(test)]
mod tests;
