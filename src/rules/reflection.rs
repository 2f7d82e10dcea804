//! The letters of the models for a reflection, by the headings that people give them.

use crate::base::Span;
use crate::plan::Entry;
use crate::syntax::schema::Heading;

/// A model: its name, and its letters in order.
pub(super) type Model = (&'static str, &'static [Heading]);

const fn letter(
    name: &'static str,
    en: &'static [&'static str],
    nl: &'static [&'static str],
) -> Heading {
    Heading { name, en, nl }
}

const STARRT: &[Heading] = &[
    letter("situation", &["situation"], &["situatie"]),
    letter("task", &["task", "tasks"], &["taak", "taken"]),
    letter("action", &["action", "actions", "approach"], &["actie", "acties", "aanpak"]),
    letter("result", &["result", "results"], &["resultaat", "resultaten"]),
    letter("reflection", &["reflection"], &["reflectie"]),
    letter("transfer", &["transfer"], &["transfer", "toepassing"]),
];

/// The models by the words of `model`.
const MODELS: [Model; 5] = [
    ("starr", STARRT.split_at(5).0),
    ("starrt", STARRT),
    (
        "gibbs",
        &[
            letter(
                "description",
                &["description", "what happened"],
                &["beschrijving", "wat gebeurde er"],
            ),
            letter(
                "feelings",
                &["feelings", "thoughts and feelings"],
                &["gevoelens", "gedachten en gevoelens"],
            ),
            letter("evaluation", &["evaluation"], &["evaluatie"]),
            letter("analysis", &["analysis"], &["analyse"]),
            letter("conclusion", &["conclusion"], &["conclusie"]),
            letter("plan", &["action plan"], &["actieplan"]),
        ],
    ),
    (
        "korthagen",
        &[
            letter("acting", &["action", "acting", "experience"], &["handelen", "ervaring"]),
            letter(
                "back",
                &["looking back", "looking back on the action"],
                &["terugblikken", "terugblik"],
            ),
            letter(
                "aware",
                &["awareness of essential aspects", "awareness"],
                &["bewustwording", "bewustwording van essentiële aspecten"],
            ),
            letter("other", &["alternatives", "creating alternatives"], &["alternatieven"]),
            letter("trial", &["trial"], &["uitproberen", "uitproberen in een nieuwe situatie"]),
        ],
    ),
    (
        "borton",
        &[
            letter("what", &["what"], &["wat"]),
            letter("so-what", &["so what"], &["wat betekent dat", "en dus", "nou en"]),
            letter("now-what", &["now what"], &["wat nu", "hoe verder", "en nu"]),
        ],
    ),
];

/// The model with a name.
pub(super) fn named(name: &str) -> Option<&'static Model> {
    MODELS.iter().find(|(model, _)| *model == name)
}

/// The model of which a text uses at least two letters, if it names none: the one with the most.
pub(super) fn used(entry: &Entry) -> Option<&'static Model> {
    let count = |model: &&Model| {
        let (_, letters) = model;
        letters.iter().filter(|letter| section(entry, letter).is_some()).count()
    };
    MODELS.iter().rev().max_by_key(count).filter(|model| count(model) > 1)
}

/// The heading of a letter in a text, and whether anything is below it.
pub(super) fn section(entry: &Entry, letter: &Heading) -> Option<(Span, bool)> {
    let outline = &entry.body.outline;
    let mut headings = outline.headings.iter().filter(|heading| heading.top);
    let is_it = |text: &str| Heading::find(std::slice::from_ref(letter), text).is_some();
    let heading = headings.find(|heading| is_it(&heading.text))?;
    let place = heading.span.end as usize..heading.section.end as usize;
    let text = entry.body.text.get(place.clone()).unwrap_or_default();
    let comments = outline.comments.iter().filter(|comment| {
        (comment.start as usize) >= place.start && (comment.end as usize) <= place.end
    });
    let hidden: usize = comments.map(|comment| comment.range().len()).sum();
    let signs = text.chars().filter(|sign| !sign.is_whitespace()).map(char::len_utf8);
    Some((heading.span, signs.sum::<usize>() > hidden))
}
