//! The schema of `pop.toml`.

use super::log_texts::LogTexts;
use crate::plan::kinds::LANGUAGES;
use crate::syntax::Word;
use crate::syntax::schema::{Choice, Field, Shape, choice};

const TEXT: Shape = Shape::Text;
const NAMES: Shape = Shape::List(&Shape::Text);
/// The accent colours that have a name.
pub const ACCENTS: &[Choice] = &[
    choice("yellow", "geel"),
    choice("mint", "mint"),
    choice("salmon", "zalm"),
    choice("sky", "lucht"),
    choice("quiet", "stil"),
];
/// The themes that are built in.
pub(crate) const THEMES: &[Choice] = &[choice("traject", "traject"), choice("stil", "stil")];
const LEVELS: &[Choice] = &[
    choice("off", "uit"),
    choice("info", "info"),
    choice("warning", "waarschuwing"),
    choice("error", "fout"),
];

/// The formats of a header.
const HEADS: &[Choice] = &[choice("toml", "toml"), choice("yaml", "yaml")];

/// The keys of `pop.toml`.
pub const FIELDS: &[Field] = &[
    Field::new("title", "titel", TEXT).doc("The title of the plan.", "Hoe het plan heet."),
    Field::new("lang", "taal", Shape::Choice(LANGUAGES))
        .doc("The language of the plan.", "De taal van het plan."),
    Field::new("as_of", "peildatum", Shape::Date).doc(
        "The day to read the plan on, for a plan that should not change with time; today by default.",
        "De dag waarop het plan gelezen wordt, voor een plan dat blijft zoals het is; anders vandaag.",
    ),
    Field::new("base_url", "webadres", TEXT).doc(
        "The web address of the public edition, such as `https://example.org/plan/`.",
        "Waar de openbare editie op het web komt te staan, zoals `https://example.org/plan/`.",
    ),
    Field::new("ignore", "negeer", NAMES)
        .doc("Files that are not part of the plan, such as `drafts/**`.", "Bestanden die er niet bij horen."),
    Field::new("heads", "koppen", Shape::Choice(HEADS)).doc(
        "How `pop` writes the header of a new document: `toml` between `+++`, or `yaml` between `---`.",
        "Hoe `pop` de kop van een nieuw document schrijft: `toml` tussen `+++`, of `yaml` tussen `---`.",
    ),
    Field::new("person", "persoon", Shape::Table(PERSON))
        .doc("Whose plan it is.", "Van wie het plan is."),
    Field::new(
        "route",
        "route",
        Shape::Tables(&[
            Field::new("when", "wanneer", Shape::Moment).doc("When.", "Wanneer."),
            Field::new("what", "wat", TEXT).required().doc("What.", "Wat."),
            Field::new("note", "toelichting", TEXT)
                .doc("A short explanation.", "Een paar woorden erbij."),
            Field::new(
                "state",
                "stand",
                Shape::Choice(&[
                    choice("done", "gedaan"),
                    choice("now", "nu"),
                    choice("ahead", "straks"),
                ]),
            )
            .doc("Done, now or ahead.", "Gedaan, nu of straks."),
        ]),
    )
    .doc("A stop on your career path.", "Een halte van je loopbaan."),
    Field::new("work", "werk", Shape::Tables(WORK)).doc(
        "A job, for your CV; only you can read it, unless its `audience` names others.",
        "Een baan, voor je cv; alleen jij kunt hem lezen, tenzij zijn `lezers` anderen noemt.",
    ),
    Field::new("education", "opleiding", Shape::Tables(EDUCATION)).doc(
        "A course of education, for your CV; only you can read it, unless its `audience` names others.",
        "Een opleiding, voor je cv; alleen jij kunt haar lezen, tenzij haar `lezers` anderen noemt.",
    ),
    Field::new(
        "smart",
        "smart",
        Shape::Table(&[
            Field::new(
                "a",
                "a",
                Shape::Choice(&[
                    choice("attainable", "haalbaar"),
                    choice("acceptable", "acceptabel"),
                ]),
            )
            .doc("What the A stands for.", "Waar de A voor staat."),
            Field::new(
                "r",
                "r",
                Shape::Choice(&[
                    choice("relevant", "relevant"),
                    choice("realistic", "realistisch"),
                ]),
            )
            .doc("What the R stands for.", "Waar de R voor staat."),
            Field::new("active_goals", "actieve_doelen", Shape::List(&Shape::Integer(0, 99))).doc(
                "How many goals you want under way at once: the least and the most.",
                "Hoeveel doelen tegelijk: minstens, hoogstens.",
            ),
        ]),
    )
    .doc("What the letters mean.", "Hoe de letters gelezen worden."),
    Field::new(
        "capacity",
        "capaciteit",
        Shape::Table(&[
            Field::new("hours_per_week", "uren_per_week", Shape::Amount)
                .doc("Hours a week for learning.", "Uren per week om te leren."),
            Field::new("budget", "budget", Shape::Amount).doc("Euros a year for learning.", "Euro's per jaar."),
        ]),
    )
    .doc("How much time and money you have.", "Wat je te besteden hebt."),
    Field::new(
        "cycle",
        "cyclus",
        Shape::Table(&[
            Field::new("review_every", "gesprek_elke", Shape::Period)
                .doc("How often you have a review.", "Hoe vaak er een gesprek is."),
            Field::new("reviews", "gesprekken", Shape::List(&Shape::Date))
                .doc("The dates of the reviews.", "De data van de gesprekken."),
            Field::new("horizon", "horizon", Shape::Period)
                .doc("How far ahead the plan looks.", "Hoe ver het plan vooruitkijkt."),
            Field::new("silence", "stilte", Shape::Period).doc(
                "How long a goal can go without a log entry before `pop` mentions it; 6 weeks by default.",
                "Na hoe lang zonder logregel een doel stil ligt; zonder is dat 6 weken.",
            ),
            Field::new("fresh_look", "frisse_blik", Shape::Period).doc(
                "How long you put it aside before you look again.",
                "Hoe lang je het weglegt.",
            ),
        ]),
    )
    .doc("The rhythm of the plan.", "Het ritme van het plan."),
    Field::new("period", "periode", Shape::Map(&TEXT)).doc(
        "Periods by name, such as `\"block 2\" = \"2026-11-16..2027-01-31\"`: a `due` and the words of a goal can use the name.",
        "Perioden bij naam, zoals `\"blok 2\" = \"2026-11-16..2027-01-31\"`: een `einddatum` en de woorden van een doel kunnen die naam gebruiken.",
    ),
    Field::new("audiences", "lezersgroepen", Shape::Map(&TEXT))
        .doc("The groups of readers, by name.", "Wie er kunnen lezen, bij naam."),
    Field::new(
        "audience",
        "lezers",
        Shape::Table(&[Field::new("default", "standaard", Shape::Map(&NAMES))
            .doc("The readers of each kind of document.", "De lezers van een soort.")]),
    )
    .doc(
        "Who reads what, unless a document says otherwise.",
        "Wie wat leest, tenzij het document iets anders zegt.",
    ),
    Field::new(
        "edition",
        "editie",
        Shape::Tables(&[
            Field::new("name", "naam", TEXT).required().doc("Its name.", "De naam."),
            Field::new("audience", "lezers", TEXT).required().doc("Who it is for.", "Voor wie."),
            Field::new("lang", "taal", Shape::Choice(LANGUAGES)).doc("Its language.", "De taal."),
            Field::new(
                "outputs",
                "uitvoer",
                Shape::List(&Shape::Choice(&[
                    choice("site", "site"),
                    choice("report", "rapport"),
                    choice("sheet", "gespreksblad"),
                    choice("cv", "cv"),
                    choice("feed", "feed"),
                ])),
            )
            .doc("The outputs to build.", "Wat er gemaakt wordt."),
            Field::new("base_url", "webadres", TEXT).doc(
                "The web address of a public edition that is not the first one.",
                "Waar een openbare editie op het web komt te staan, als het niet de eerste is.",
            ),
            Field::new("log_texts", "logteksten", Shape::Choice(LogTexts::CHOICES)).doc(
                "Which texts of log entries the report includes; all by default.",
                "Van welke logregels de tekst in het rapport komt; anders alle.",
            ),
            Field::new("attach_data", "gegevens_mee", Shape::Flag).doc(
                "Whether the PDF report includes its data, `plan.json`; `true` by default.",
                "Of een gedrukt rapport zijn gegevens meedraagt, `plan.json`; zonder `false` wel.",
            ),
        ]),
    )
    .doc("What is built, and for whom.", "Wat er gemaakt wordt, en voor wie."),
    Field::new("rules", "regels", Shape::Map(&Shape::Choice(LEVELS)))
        .doc("The level of each rule.", "Hoe zwaar een regel telt."),
    Field::new(
        "privacy",
        "privacy",
        Shape::Table(&[
            Field::new("names", "namen", NAMES)
                .doc("Names that you keep to yourself.", "Namen die bij jou blijven."),
            Field::new("roles", "rollen", Shape::Map(&TEXT))
                .doc("What to call them instead.", "Hoe ze dan heten."),
        ]),
    )
    .doc("What must not leave the plan.", "Wat het plan niet mag verlaten."),
    Field::new(
        "theme",
        "thema",
        Shape::Table(&[
            Field::new("name", "naam", Shape::Choice(THEMES))
                .doc("The name of the theme.", "Het thema."),
            Field::new("accent", "accent", Shape::Colour(ACCENTS)).doc("The accent colour.", "De kleur."),
        ]),
    )
    .doc("How it looks.", "Hoe het eruitziet."),
];

const FROM: Field = Field::new("from", "van", Shape::Moment).doc("Since when.", "Sinds wanneer.");
const UNTIL: Field = Field::new("until", "tot", Shape::Moment)
    .doc("Until when; without it, until now.", "Tot wanneer; zonder loopt het nog.");
const PLACE: Field = Field::new("place", "plaats", TEXT).doc("Where.", "Waar.");

const WORK: &[Field] = &[
    Field::new("role", "functie", TEXT).required().doc("Your role.", "Je functie."),
    Field::new("organisation", "organisatie", TEXT).doc("The employer.", "De werkgever."),
    PLACE,
    FROM,
    UNTIL,
    Field::new("results", "resultaten", NAMES).doc(
        "What you did and achieved there: whole sentences, with numbers.",
        "Wat je er deed en bereikte: hele zinnen, met getallen.",
    ),
];

const EDUCATION: &[Field] = &[
    Field::new("what", "wat", TEXT)
        .required()
        .doc("The course or the degree.", "De studie of het diploma."),
    Field::new("school", "school", TEXT).doc("The school.", "De school."),
    PLACE,
    FROM,
    UNTIL,
    Field::new("note", "toelichting", TEXT).doc("A short explanation.", "Een paar woorden erbij."),
];

pub(super) const PERSON: &[Field] = &[
    Field::new("name", "naam", TEXT).doc("Your name.", "Je naam."),
    Field::new("role", "functie", TEXT).doc("What you do now.", "Wat je nu doet."),
    Field::new("towards", "op_weg_naar", TEXT).doc(
        "Where you are heading; only you can read it, unless `audience` names others.",
        "Waar je heen gaat; alleen jij kunt het lezen, tenzij `lezers` anderen noemt.",
    ),
    Field::new("seeks", "zoekt", TEXT).doc(
        "What you are looking for; only you can read it, unless `audience` names others.",
        "Wat je zoekt; alleen jij kunt het lezen, tenzij `lezers` anderen noemt.",
    ),
    Field::new("available", "beschikbaar", TEXT).doc(
        "When and for how many hours you are available; only you can read it, unless `audience` names others.",
        "Wanneer en voor hoeveel uren je beschikbaar bent; alleen jij kunt het lezen, tenzij `lezers` anderen noemt.",
    ),
    Field::new("region", "regio", TEXT).doc(
        "Where you want to work; only you can read it, unless `audience` names others.",
        "Waar je wilt werken; alleen jij kunt het lezen, tenzij `lezers` anderen noemt.",
    ),
    Field::new(
        "languages",
        "talen",
        Shape::Tables(&[
            Field::new("name", "naam", TEXT).required().doc("The language.", "De taal."),
            Field::new("level", "niveau", TEXT)
                .doc("How well you speak and write it.", "Hoe goed je haar spreekt en schrijft."),
        ]),
    )
    .doc(
        "The languages you speak; only you can read them, unless `audience` names others.",
        "De talen die je spreekt; alleen jij kunt ze lezen, tenzij `lezers` anderen noemt.",
    ),
    Field::new("organisation", "organisatie", TEXT).doc("Where you work.", "Waar je werkt."),
    Field::new("email", "email", Shape::Mail)
        .reserved()
        .doc("Your e-mail address.", "Je e-mailadres."),
    Field::new("phone", "telefoon", Shape::Phone)
        .reserved()
        .doc("Your telephone number.", "Je telefoonnummer."),
    Field::new("location", "woonplaats", TEXT).reserved().doc("Where you live.", "Waar je woont."),
    Field::new(
        "links",
        "links",
        Shape::Tables(&[
            Field::new("label", "tekst", TEXT)
                .required()
                .doc("The text of the link.", "Wat er staat."),
            Field::new("url", "url", Shape::Address)
                .required()
                .doc("The address of the link.", "Waar het heen gaat."),
        ]),
    )
    .doc("Your web addresses.", "Je adressen op het web."),
    Field::new("photo", "foto", Shape::File).doc("A picture of you.", "Een foto van jou."),
    Field::new("public", "openbaar", NAMES).doc(
        "Which of your contact details everyone may see.",
        "Welke contactgegevens iedereen mag zien.",
    ),
    Field::new("audience", "lezers", Shape::Map(&NAMES))
        .doc("Who may see each of these, by key.", "Wie een van deze mag zien, per gegeven."),
];
