//! The keys of a goal.

use super::super::log::Method;
use super::super::review::Mode;
use super::super::{DATE, Kind, Spec, TITLE, fields};
use super::{Status, SupportKind};
use crate::syntax::Word;
use crate::syntax::schema::{Belongs, Field, Heading, Shape, Target, choice};

const TEXT: Shape = Shape::Text;

/// The kind `goal`.
pub(crate) const SPEC: Spec = Spec {
    kind: Kind::Goal,
    name: "goal",
    alias: "doel",
    folder: "goals",
    folder_nl: "doelen",
    fields: fields![
        [TITLE.required(), DATE],
        Field::new("status", "status", Shape::Choice(Status::CHOICES))
            .called("Status", "Stand")
            .phrase("status")
            .doc("The status of the goal.", "Hoe het met het doel staat."),
        Field::new("start", "start", Shape::Date)
            .also(&["startdatum", "begindatum", "begin"])
            .called("Start", "Begin")
            .doc("When it starts.", "Wanneer het begint."),
        Field::new("due", "einddatum", Shape::Date)
            .also(&["deadline", "end"])
            .called("End", "Einde")
            .doc("When it must be reached.", "Wanneer het bereikt moet zijn."),
        Field::new("statement", "doelzin", TEXT)
            .called("The goal in a sentence", "Het doel in een zin")
            .doc("The goal in one sentence.", "Het doel in één zin."),
        Field::new(
            "need",
            "leerbehoefte",
            Shape::List(&Shape::Reference(&[
                Target::Kind("need"),
                Target::Kind("conclusion"),
                Target::Difference,
            ])),
        )
        .belongs(Belongs::To)
        .called("Learning need", "Leerbehoefte")
        .doc(
            "The need, conclusion or difference it serves.",
            "De leerbehoefte, conclusie of het verschil erachter.",
        ),
        Field::new(
            "competence",
            "competentie",
            Shape::List(&Shape::Reference(&[Target::Competence])),
        )
        .called("Skill", "Vaardigheid")
        .doc("The competences it develops.", "De competenties die het ontwikkelt."),
        Field::new("after", "na", Shape::List(&Shape::Reference(&[Target::Kind("goal")])))
            .called("Comes after", "Komt na")
            .doc("The goals that come first.", "De doelen die eerst komen."),
        Field::new(
            "support",
            "steun",
            Shape::Tables(&[
                Field::new("what", "wat", TEXT)
                    .required()
                    .called("Support", "Steun")
                    .doc("What you get.", "Wat je krijgt."),
                Field::new("kind", "soort", Shape::Choice(SupportKind::CHOICES)).doc(
                    "Time, money, a person or a tool.",
                    "Tijd, geld, een persoon of een middel.",
                ),
                Field::new("from", "van", TEXT).doc("From whom.", "Van wie."),
            ]),
        )
        .reserved()
        .doc("What others give you.", "Wat je van anderen krijgt."),
        Field::new("demonstrate", "aantonen", TEXT)
            .called("How I will show it", "Hoe ik het laat zien")
            .doc("How you will show it.", "Hoe je het laat zien."),
        Field::new(
            "effort",
            "inzet",
            Shape::Table(&[
                Field::new("hours_per_week", "uren_per_week", Shape::Amount)
                    .called("Effort", "Inzet")
                    .doc("Hours a week.", "Uren per week."),
                Field::new("cost", "kosten", Shape::Amount)
                    .doc("Euros in total.", "Euro's in totaal."),
            ]),
        )
        .reserved()
        .doc("What it takes.", "Wat het kost."),
        Field::new("obstacles", "obstakels", Shape::List(&TEXT))
            .reserved()
            .called("Obstacles", "Obstakels")
            .doc("What could get in the way.", "Wat in de weg kan staan."),
        Field::new(
            "agreed",
            "akkoord",
            Shape::Tables(&[
                Field::new("who", "wie", TEXT)
                    .required()
                    .called("Agreed", "Akkoord")
                    .doc("Who agreed.", "Wie akkoord is."),
                Field::new("on", "op", Shape::Date).doc("When.", "Wanneer."),
                Field::new("mode", "soort", Shape::Choice(Mode::CHOICES)).doc(
                    "Seen, agreed or disagreed; agreed if you leave it out.",
                    "Gezien, akkoord of niet akkoord; laat je het weg, dan is het akkoord.",
                ),
            ]),
        )
        .reserved()
        .doc("Who agreed to it.", "Wie ermee akkoord is."),
        Field::new(
            "smart",
            "smart",
            Shape::Table(&[
                Field::new("specific", "specifiek", TEXT).doc(
                    "What exactly you will do or be able to do.",
                    "Wat je precies gaat doen of kunnen.",
                ),
                Field::new("measurable", "meetbaar", TEXT).doc(
                    "How much, how often, or what will be finished.",
                    "Hoeveel, hoe vaak, of wat er af is.",
                ),
                Field::new("attainable", "haalbaar", TEXT)
                    .also(&["bereikbaar", "acceptable", "acceptabel", "aanvaardbaar"])
                    .doc(
                        "Why it can be done, or who supports it.",
                        "Waarom het kan, of wie erachter staat.",
                    ),
                Field::new("relevant", "relevant", TEXT).also(&["realistic", "realistisch"]).doc(
                    "Why it matters, or what makes it realistic.",
                    "Waarom het ertoe doet, of realistisch is.",
                ),
                Field::new("timebound", "tijdgebonden", TEXT)
                    .also(&["tijdsgebonden", "time_bound", "timely"])
                    .doc("By when.", "Wanneer het af is."),
            ]),
        )
        .doc("Your own words for each letter.", "Je eigen woorden per letter."),
        Field::new(
            "measure",
            "maat",
            Shape::Tables(
                &[
                    Field::new("id", "id", TEXT)
                        .not_shown("Readings call the measure by it.", "Standen noemen de maat zo.")
                        .called("Measure", "Maat")
                        .doc(
                            "A short name to use in readings; by default the name itself.",
                            "Een korte naam voor standen; zonder is dat de naam zelf.",
                        ),
                    Field::new("name", "naam", TEXT)
                        .required()
                        .doc("What is measured.", "Wat je meet."),
                    Field::new("from", "van", Shape::Number)
                        .doc("The value at the start.", "Waar het begon."),
                    Field::new("to", "naar", Shape::Number)
                        .required()
                        .doc("The target.", "Waar het moet uitkomen."),
                    Field::new(
                        "milestone",
                        "tussendoel",
                        Shape::Tables(&[
                            Field::new("on", "op", Shape::Date)
                                .required()
                                .doc("The day.", "De dag."),
                            Field::new("value", "waarde", Shape::Number)
                                .required()
                                .doc("The value by then.", "Hoe ver je dan bent."),
                        ]),
                    )
                    .doc(
                        "Where it should be on a day before the end.",
                        "Hoe ver je op een dag onderweg wilt zijn.",
                    ),
                    Field::new(
                        "per",
                        "per",
                        Shape::Choice(&[
                            choice("day", "dag"),
                            choice("week", "week"),
                            choice("month", "maand"),
                            choice("quarter", "kwartaal"),
                            choice("year", "jaar"),
                        ]),
                    )
                    .doc("The period it is counted over.", "De periode waarover je telt."),
                    Field::new("unit", "eenheid", TEXT)
                        .doc("The unit, such as hours or calls.", "Wat je telt."),
                    Field::new(
                        "count",
                        "tel",
                        Shape::Table(&[
                            Field::new("method", "methode", Shape::Choice(Method::CHOICES)).doc(
                                "Count only entries with this method.",
                                "Alleen wat zo gedaan is."
                            ),
                            Field::new("tag", "label", TEXT).doc(
                                "Count only entries with this label.",
                                "Alleen wat dit label heeft."
                            ),
                        ]),
                    )
                    .doc(
                        "Count log entries instead of using readings.",
                        "Tel regels uit het logboek.",
                    ),
                    Field::new("levels", "niveaus", Shape::Map(&TEXT)).doc(
                        "What less or more than expected would look like, from -2 to 2.",
                        "Wat minder of meer zou zijn, -2 tot 2.",
                    ),
                ]
            ),
        )
        .doc("How it is measured.", "Hoe je het meet."),
        Field::new(
            "step",
            "stap",
            Shape::Tables(&[
                Field::new("what", "wat", TEXT)
                    .required()
                    .called("Step", "Stap")
                    .doc("The step.", "De stap."),
                Field::new("note", "toelichting", TEXT)
                    .doc("A short explanation.", "Een paar woorden erbij."),
                Field::new("due", "einddatum", Shape::Date).doc("By when.", "Wanneer ze klaar is."),
                Field::new("done", "gedaan", Shape::Date)
                    .doc("When it was done.", "Wanneer ze gedaan is."),
            ]),
        )
        .doc("A step on the way.", "Een stap op weg."),
        Field::new(
            "plan",
            "als-dan",
            Shape::Tables(&[
                Field::new("when", "als", TEXT)
                    .required()
                    .called("If … then …", "Als … dan …")
                    .doc("If this happens.", "Als dit gebeurt."),
                Field::new("then", "dan", TEXT)
                    .required()
                    .doc("Then you do this.", "Dan doe je dit."),
            ]),
        )
        .also(&["als_dan"])
        .doc("What you do if something happens.", "Wat je doet als er iets gebeurt."),
        Field::new(
            "revision",
            "herziening",
            Shape::Tables(&[
                Field::new("on", "op", Shape::Date).required().doc("When.", "Wanneer."),
                Field::new("field", "veld", TEXT)
                    .doc("The key that was changed.", "Wat er veranderd is."),
                Field::new("was", "was", Shape::Free).doc("The earlier value.", "Wat het was."),
                Field::new("why", "waarom", TEXT).required().doc("Why.", "Waarom."),
            ]),
        )
        .doc("A change, and why.", "Een wijziging, en waarom."),
    ],
    headings: &[
        Heading { name: "why", en: &["why"], nl: &["waarom"] },
        Heading { name: "approach", en: &["approach", "how"], nl: &["aanpak", "hoe"] },
    ],
    doc: (
        "A goal: what, by how much, with whom, why and by when.",
        "Een doel: wat, hoeveel, met wie, waarom en wanneer.",
    ),
};
