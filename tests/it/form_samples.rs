//! Forms as different as employers make them, with what each place must hold.

use super::form_files::{
    bold, bookmark, check, control, docx, heading, legacy, line, lines, odt, odt_p, odt_table, p,
    pdf, saved, table, table_of_controls,
};

/// A form: its file, and in its order what places must hold. A place that is not listed stays empty.
pub(super) struct Kind {
    pub(super) name: &'static str,
    pub(super) file: &'static str,
    pub(super) bytes: Vec<u8>,
    pub(super) places: Vec<(&'static str, &'static str)>,
}

fn municipality() -> Kind {
    let body = heading("Persoonlijk ontwikkelplan gemeente Oeverland")
        + &table(&[
            &["Naam medewerker", "", "Personeelsnummer", ""],
            &["Functie", "", "Cluster", ""],
            &["Leidinggevende", "", "Datum gesprek", ""],
        ])
        + &heading("1. Waar sta je nu?")
        + &p("")
        + &heading("2. Waar wil je naartoe in je loopbaan?")
        + &p("")
        + &table(&[&["Wat gaat je goed af?", "Welke ontwikkelpunten zie je?"], &["", ""]])
        + &table(&[
            &[
                "Nr.",
                "Ontwikkeldoel",
                "Wat ga je daarvoor doen?",
                "Wat heb je daarbij nodig?",
                "Wanneer klaar?",
            ],
            &["1", "", "", "", ""],
        ])
        + &p("Opmerkingen van de leidinggevende:")
        + &p("")
        + &table(&[
            &["Handtekening medewerker", "Handtekening leidinggevende"],
            &["", ""],
            &["Naam:", "Naam:"],
        ]);
    Kind {
        name: "municipality, tables (nl)",
        file: "form.docx",
        bytes: docx(&body),
        places: vec![
            ("Naam medewerker", "Ada de Wit"),
            ("Functie", "Bakker"),
            ("Datum gesprek", "1 december 2026"),
            ("Waar sta je nu", "Ik kneed en vorm"),
            ("Waar wil je naartoe", "Meesterbakker"),
            ("Wat gaat je goed af", "Ik proef fijn"),
            ("Welke ontwikkelpunten", "Ik plan te krap"),
            (
                "Ontwikkeldoel",
                "Desem: Ik bak alleen. Kneden (11 december 2026); Bakken Een dag meelopen (meester)",
            ),
        ],
    }
}

fn hospital() -> Kind {
    let goal = |number: usize| {
        heading(&format!("Leerdoel {number}"))
            + &table(&[
                &["Omschrijving van het leerdoel", ""],
                &["Specifiek", ""],
                &["Meetbaar", ""],
                &["Acceptabel", ""],
                &["Tijdgebonden", ""],
                &["Activiteiten die ik ga ondernemen", ""],
                &["Hoe toon ik aan dat ik het doel heb behaald?", ""],
                &["Beoordeling werkbegeleider", ""],
            ])
    };
    let body = heading("Ontwikkelplan verpleegkundige")
        + &table(&[
            &["Naam en voorletters:", ""],
            &["Afdeling:", ""],
            &["Naam teamhoofd:", ""],
            &["Datum:", ""],
        ])
        + &goal(1)
        + &goal(2)
        + &goal(3)
        + &p("Akkoord medewerker, naam: ................ datum: ..........");
    Kind {
        name: "hospital, a block for each goal (nl)",
        file: "form.docx",
        bytes: docx(&body),
        places: vec![
            ("Naam en voorletters", "Ada de Wit"),
            ("Datum:", "1 oktober 2026"),
            ("Omschrijving", "Desem"),
            ("Specifiek", "Elk brood zelf"),
            ("Meetbaar", "Tien broden"),
            ("Tijdgebonden", "1 maart 2027"),
            ("Activiteiten", "Kneden"),
            ("Hoe toon ik aan", "Een proefbrood"),
            ("Omschrijving", "Winkel"),
            ("Specifiek", "Ik leid de winkel."),
            ("Tijdgebonden", "30 juni 2027"),
        ],
    }
}

fn school() -> Kind {
    let dots = ".".repeat(60);
    let ask = |question: &str| bold(question) + &p(&dots) + &p(&dots);
    let body = p("POP-formulier")
        + &p("Naam: ....................................")
        + &p("Functie: ..................  Schooljaar: 20.. / 20..")
        + &p("Naam schoolleider: ........................")
        + &ask("Mijn kwaliteiten")
        + &ask("Mijn leerpunten")
        + &ask("Wat wil ik dit schooljaar leren?")
        + &ask("Hoe ga ik dat aanpakken?")
        + &ask("Wie kan mij hierbij helpen?")
        + &ask("Wat vond ik van het afgelopen schooljaar?")
        + &p("Datum volgend gesprek: ..............")
        + &p("Handtekening leraar: ............     Handtekening schoolleider: ..........");
    Kind {
        name: "school, dotted lines (nl)",
        file: "form.docx",
        bytes: docx(&body),
        places: vec![
            ("Naam", "Ada de Wit"),
            ("Functie", "Bakker"),
            ("kwaliteiten", "Ik proef fijn"),
            ("leerpunten", "Ik plan te krap"),
            ("schooljaar leren", "Ik leid de winkel."),
            ("aanpakken", "Kneden"),
            ("helpen", "Een dag meelopen"),
            ("volgend gesprek", "1 december 2026"),
        ],
    }
}

fn trainee() -> Kind {
    let day = "<w:date><w:dateFormat w:val=\"d-M-yyyy\"/></w:date>";
    let body = heading("Individueel opleidingsplan aios huisartsgeneeskunde")
        + &control("Naam aios: ", "Naam", "<w:text/>")
        + &control("Naam huisartsopleider: ", "Opleider", "<w:text/>")
        + &control("Datum opgesteld: ", "Datum", day)
        + &control("Datum in dienst: ", "Datum", day)
        + &table_of_controls(&["Leerdoel", "Leeractiviteiten", "Toetsing", "Termijn"], 3);
    Kind {
        name: "GP trainee, content controls (nl)",
        file: "form.docx",
        bytes: docx(&body),
        places: vec![
            ("Naam aios", "Ada de Wit"),
            ("Datum opgesteld", "1-10-2026"),
            (
                "Leerdoel",
                "Desem: Ik bak alleen. Kneden (11 december 2026); Bakken Een proefbrood 1 maart 2027",
            ),
        ],
    }
}

fn university() -> Kind {
    let body = heading("Individual Development Plan for PhD candidates")
        + &table(&[
            &["Name of PhD candidate", ""],
            &["Department", ""],
            &["Supervisor(s)", ""],
            &["Date of this plan", ""],
        ])
        + &p("Where do you see yourself in five years?")
        + &p("")
        + &table(&[
            &[
                "Objective",
                "Actions to be taken",
                "Resources / support required",
                "Target date",
                "Evidence of success",
            ],
            &["", "", "", "", ""],
            &["", "", "", "", ""],
        ])
        + &heading("Comments by the supervisor")
        + &p("")
        + &p("Signature candidate: ____________   Date: __________");
    Kind {
        name: "university, IDP (en)",
        file: "form.docx",
        bytes: docx(&body),
        places: vec![
            ("Name of PhD", "Ada de Wit"),
            ("Date of this plan", "1 October 2026"),
            ("five years", "Meesterbakker"),
            (
                "Objective",
                "Desem: Ik bak alleen. Kneden (11 December 2026); Bakken Een dag meelopen (meester) 1 March 2027 Een proefbrood",
            ),
        ],
    }
}

fn one_page() -> Kind {
    let body = table(&[&["Naam:", "", "Datum:", ""], &["Functie:", "", "Kostenplaats:", ""]])
        + &table(&[
            &["Huidige situatie"],
            &[""],
            &["Gewenste situatie"],
            &[""],
            &["Mijn doelen (SMART)"],
            &[""],
        ])
        + &table(&[&["Acties", "Wanneer", "Gereed"], &["", "", ""], &["", "", ""]])
        + &table(&[
            &["Ondersteuning die ik nodig heb"],
            &[""],
            &["Afspraken met leidinggevende"],
            &[""],
        ])
        + &table(&[&["Wat", "Wie", "Wanneer"], &["", "", ""], &["", "", ""]]);
    Kind {
        name: "one page, one table after another (nl)",
        file: "form.docx",
        bytes: docx(&body),
        places: vec![
            ("Naam", "Ada de Wit"),
            ("Datum", "1 oktober 2026"),
            ("Functie", "Bakker"),
            ("Huidige situatie", "Ik kneed en vorm"),
            ("Gewenste situatie", "Ik bak zelf"),
            ("Mijn doelen", "Ik leid de winkel."),
            ("Acties", "Kneden 11 december 2026 Bakken"),
            ("Ondersteuning", "Een dag meelopen"),
            ("Afspraken", "Een oven lenen"),
        ],
    }
}

fn placeholders() -> Kind {
    let body = p(
        "Persoonlijk ontwikkelplan van [naam medewerker], met als functie [functie] bij {{organisatie}}",
    ) + "<w:p><w:r><w:t>Opgesteld op &lt;da</w:t></w:r><w:r><w:t>tum&gt;.</w:t></w:r></w:p>"
        + &p("Mijn doel voor komend jaar: [beschrijf hier je doel]")
        + &p("Ik ga dat doen door: [acties]")
        + &p("Ik heb daarvoor nodig: [ondersteuning]")
        + &p("[Dit formulier wordt bewaard in het personeelsdossier]")
        + &p("Naam manager: [naam]");
    Kind {
        name: "letter with placeholders (nl)",
        file: "form.docx",
        bytes: docx(&body),
        places: vec![
            ("ontwikkelplan van", "Ada de Wit"),
            ("met als functie", "Bakker"),
            ("bij", "Bakkerij Zuid"),
            ("Opgesteld op", "1 oktober 2026"),
            ("Mijn doel", "Ik bak alleen."),
            ("Ik ga dat doen", "Kneden"),
            ("nodig", "Een dag meelopen"),
        ],
    }
}

fn old_fields() -> Kind {
    let text = "<w:textInput/>";
    let body = heading("Personal Development Plan")
        + &legacy("Employee name: ", "Text1", text)
        + &legacy("Job title: ", "Text2", text)
        + &legacy("Line manager: ", "Text3", text)
        + &legacy("Date: ", "Text4", text)
        + &legacy("My development goal: ", "Text5", text)
        + &legacy("What will I do to achieve it? ", "Text6", text)
        + &legacy("By when? ", "Text7", text)
        + &legacy("What support do I need from my manager? ", "Text8", text)
        + &legacy("Manager's comments: ", "Text9", text);
    Kind {
        name: "fields of an old form (en)",
        file: "form.docx",
        bytes: docx(&body),
        places: vec![
            ("Employee name", "Ada de Wit"),
            ("Job title", "Bakker"),
            ("Date", "1 October 2026"),
            ("goal", "Ik leid de winkel."),
            ("What will I do", "Kneden"),
            ("By when", "1 March 2027"),
            ("support", "Een dag meelopen"),
        ],
    }
}

fn bookmarks() -> Kind {
    let body = bookmark("Naam: ", "Naam", 1)
        + &bookmark("Functie: ", "Functie", 2)
        + &bookmark("Leerdoel: ", "Leerdoel", 3)
        + &bookmark("Acties: ", "Acties", 4)
        + &bookmark("Naam leidinggevende: ", "NaamLeidinggevende", 5)
        + &table(&[
            &["", "Doel 1", "Doel 2", "Doel 3"],
            &["Waarom is dit belangrijk voor mij?", "", "", ""],
            &["Welke stappen zet ik?", "", "", ""],
            &["Wat kost het?", "", "", ""],
            &["Evaluatie leidinggevende", "", "", ""],
        ]);
    Kind {
        name: "bookmarks, a column for each goal (nl)",
        file: "form.docx",
        bytes: docx(&body),
        places: vec![
            ("Naam", "Ada de Wit"),
            ("Functie", "Bakker"),
            ("Leerdoel", "Desem"),
            ("Acties", "Kneden"),
            ("Waarom", "Brood is mijn vak"),
            ("Welke stappen", "Kneden"),
            ("Wat kost het", "€ 250"),
        ],
    }
}

fn interview() -> Kind {
    let ask = |question: &str| table(&[&[question], &[""]]) + &p("");
    let body = heading("Ontwikkelgesprek, voorbereiding door de medewerker")
        + &ask("Wat zijn je talenten?")
        + &ask("Wat zou je graag willen leren?")
        + &ask("Welke belemmeringen verwacht je?")
        + &ask("Wat heb je nodig van de organisatie?")
        + &ask("Wat is je mening over het team?")
        + &heading("In te vullen door de leidinggevende")
        + &ask("Sterke punten")
        + &ask("Ontwikkelpunten")
        + &p("Heb je dit met collega’s besproken?  ☐ ja   ☐ nee");
    Kind {
        name: "questions for a review (nl)",
        file: "form.docx",
        bytes: docx(&body),
        places: vec![
            ("talenten", "Ik proef fijn"),
            ("leren", "Ik bak alleen."),
            ("belemmeringen", "Vroeg op"),
            ("nodig", "Een dag meelopen"),
        ],
    }
}

fn pdf_dutch() -> Kind {
    let words = vec![
        (50.0, 790.0, 16.0, true, "Persoonlijk ontwikkelplan"),
        (50.0, 750.0, 10.0, false, "Naam medewerker:"),
        (50.0, 725.0, 10.0, false, "Naam leidinggevende:"),
        (50.0, 700.0, 10.0, false, "Datum (dd-mm-jjjj):"),
        (50.0, 675.0, 10.0, false, "Personeelsnummer:"),
        (50.0, 650.0, 10.0, false, "Waar ben ik goed in?"),
        (50.0, 590.0, 9.0, true, "Leerdoel"),
        (260.0, 590.0, 9.0, true, "Acties"),
        (430.0, 590.0, 9.0, true, "Wanneer gereed"),
        (50.0, 440.0, 12.0, true, "In te vullen door de leidinggevende"),
        (50.0, 410.0, 10.0, false, "Sterke punten:"),
        (50.0, 350.0, 10.0, false, "Handtekening medewerker:"),
        (350.0, 350.0, 10.0, false, "Datum:"),
    ];
    let fields = vec![
        line("Text1", [200.0, 745.0, 200.0, 18.0]),
        line("Text2", [200.0, 720.0, 200.0, 18.0]),
        line("Text3", [200.0, 695.0, 200.0, 18.0]),
        line("Text4", [200.0, 670.0, 200.0, 18.0]),
        lines("Text5", [50.0, 605.0, 480.0, 40.0]),
        lines("A1", [50.0, 545.0, 200.0, 40.0]),
        lines("B1", [255.0, 545.0, 170.0, 40.0]),
        line("C1", [430.0, 545.0, 100.0, 40.0]),
        lines("A2", [50.0, 500.0, 200.0, 40.0]),
        lines("B2", [255.0, 500.0, 170.0, 40.0]),
        line("C2", [430.0, 500.0, 100.0, 40.0]),
        lines("Text6", [200.0, 390.0, 300.0, 35.0]),
        line("Text7", [190.0, 345.0, 120.0, 18.0]),
        line("Text8", [400.0, 345.0, 100.0, 18.0]),
    ];
    Kind {
        name: "PDF, labels beside fields and a table (nl)",
        file: "form.pdf",
        bytes: saved(pdf(vec![(words, fields)])),
        places: vec![
            ("Naam medewerker", "Ada de Wit"),
            ("Datum", "01-10-2026"),
            ("goed in", "Ik proef fijn"),
            ("Leerdoel", "Desem: Ik bak alleen. Kneden (11 december 2026); Bakken 1 maart 2027"),
        ],
    }
}

fn pdf_english() -> Kind {
    let mut words = vec![
        (50.0, 790.0, 16.0, true, "Individual Development Plan"),
        (50.0, 760.0, 9.0, false, "Employee name"),
        (300.0, 760.0, 9.0, false, "Job title"),
        (50.0, 716.0, 9.0, false, "Line manager"),
        (300.0, 716.0, 9.0, false, "Date of plan"),
    ];
    let mut fields = vec![
        line("emp_name", [50.0, 738.0, 230.0, 18.0]),
        line("jobTitle", [300.0, 738.0, 230.0, 18.0]),
        line("mgr", [50.0, 694.0, 230.0, 18.0]),
        line("datePlan", [300.0, 694.0, 230.0, 18.0]),
    ];
    let names = [["g1", "a1", "s1", "d1", "x1", "y1"], ["g2", "a2", "s2", "d2", "x2", "y2"]];
    for (number, [goal, action, support, day, one, two]) in names.into_iter().enumerate() {
        let top = 660.0 - 170.0 * number as f32;
        let title = if number == 0 { "Goal 1" } else { "Goal 2" };
        words.extend([
            (50.0, top, 11.0, true, title),
            (50.0, top - 18.0, 9.0, false, "What do you want to learn or achieve?"),
            (50.0, top - 72.0, 9.0, false, "Actions"),
            (220.0, top - 72.0, 9.0, false, "Support or resources needed"),
            (400.0, top - 72.0, 9.0, false, "Target date"),
            (50.0, top - 130.0, 9.0, false, "Status"),
            (118.0, top - 130.0, 9.0, false, "Not started"),
            (218.0, top - 130.0, 9.0, false, "In progress"),
        ]);
        fields.extend([
            lines(goal, [50.0, top - 60.0, 480.0, 36.0]),
            lines(action, [50.0, top - 112.0, 160.0, 36.0]),
            lines(support, [220.0, top - 112.0, 170.0, 36.0]),
            line(day, [400.0, top - 94.0, 130.0, 16.0]),
            check(one, 100.0, top - 132.0),
            check(two, 200.0, top - 132.0),
        ]);
    }
    words.push((50.0, 300.0, 9.0, false, "Employee signature"));
    fields.push(line("sign", [160.0, 296.0, 140.0, 16.0]));
    Kind {
        name: "PDF, labels above fields, boxes (en)",
        file: "form.pdf",
        bytes: saved(pdf(vec![(words, fields)])),
        places: vec![
            ("Employee name", "Ada de Wit"),
            ("Job title", "Bakker"),
            ("Date of plan", "1 October 2026"),
            ("learn or achieve", "Desem"),
            ("Actions", "Kneden"),
            ("Support", "Een dag meelopen"),
            ("Target date", "1 March 2027"),
            ("Status", "In progress"),
            ("learn or achieve", "Winkel"),
            ("Target date", "30 June 2027"),
            ("Status", "In progress"),
        ],
    }
}

fn open_document() -> Kind {
    let body = "<text:h>Ontwikkelplan</text:h>".to_owned()
        + &odt_table(&[&["Naam:", "", "Teamleider:", ""], &["Functie:", "", "Datum:", ""]])
        + "<text:h>Waar wil je over vijf jaar staan?</text:h>"
        + &odt_p("")
        + "<text:h>Sterke kanten</text:h>"
        + &odt_p("")
        + &odt_table(&[
            &["Doel", "Stappen", "Kosten", "Einddatum", "Paraaf"],
            &["", "", "", "", ""],
        ])
        + &odt_p("Datum volgend gesprek: ............")
        + &odt_p("Welke cursus heb je gevolgd? ............");
    Kind {
        name: "LibreOffice (nl)",
        file: "form.odt",
        bytes: odt(&body),
        places: vec![
            ("Naam", "Ada de Wit"),
            ("Functie", "Bakker"),
            ("Datum", "1 oktober 2026"),
            ("vijf jaar", "Meesterbakker"),
            ("Sterke kanten", "Ik proef fijn"),
            ("Doel", "Desem: Ik bak alleen. Kneden (11 december 2026); Bakken € 250 1 maart 2027"),
            ("volgend gesprek", "1 december 2026"),
        ],
    }
}

/// All of them.
pub(super) fn kinds() -> Vec<Kind> {
    vec![
        municipality(),
        hospital(),
        school(),
        trainee(),
        university(),
        one_page(),
        placeholders(),
        old_fields(),
        bookmarks(),
        interview(),
        pdf_dutch(),
        pdf_english(),
        open_document(),
    ]
}
