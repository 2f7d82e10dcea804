//! The columns of a table of entries: the key that a heading means, in either language.

use crate::base::suggest::nearest;
use crate::base::symbol::normal;
use crate::syntax::schema::{self, Field, Shape};

use super::kinds::Kind;

/// The pseudo-key for the text of an entry, written in a column.
pub const TEXT: Field = Field::new("text", "tekst", Shape::Text).doc("Its text.", "De tekst zelf.");

/// The keys that no column can give: they belong to the file.
const OF_THE_FILE: [&str; 4] = ["kind", "lang", "waive", "extra"];

/// Other words for a key at the top of a column, in normal form. A word may stand for several keys;
/// the first one without a column is meant.
const WORDS: [(&str, &[&str]); 24] = [
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
        ],
    ),
    ("date", &["dag", "day", "wanneer", "when", "op", "on", "datum-activiteit"]),
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
            "learning-point",
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
    let headings: Vec<String> = headings.into_iter().map(normal).collect();
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
    found
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
    fields.chain([&TEXT])
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
