//! Compares paper with pages for whole plans: two invented ones, in both languages, and the plans
//! in the folder that the variable `PLANS_DIR` names: `PLANS_DIR=/some/folder cargo test --test it
//! -- printed_plans::`.

use std::fs;
use std::path::{Path, PathBuf};

use super::printed::{compare, jpeg, png, write};
use super::tool::{err, out, pop};

/// Goals that are not printed: ideas, and goals that ended without a result.
const LEFT_OUT: [&str; 6] = ["Idee", "Idea", "Losgelaten", "Dropped", "Vervangen", "Superseded"];

/// Builds the editions of a plan and compares every report with the pages of its edition. Returns
/// how many pages were compared, and how many images are on them.
fn hold(plan: &Path) -> (usize, usize) {
    let built = pop(plan, &["build"]);
    let told = format!("{}{}", out(&built), err(&built));
    assert!(built.status.success(), "{}: {told}", plan.display());
    assert!(!told.contains("typesetter") && !told.contains("zetprogramma"), "{told}");
    let (mut compared, mut pictures) = (0, 0);
    for edition in folders(&plan.join("out")) {
        if !edition.join("report.pdf").is_file() {
            continue;
        }
        let mut pages = Vec::new();
        for folder in ["doelen", "goals", "evaluaties", "evaluations"] {
            let found = fs::read_dir(edition.join(folder)).into_iter().flatten().flatten();
            let names = found.map(|file| format!("{folder}/{}", file.file_name().display()));
            pages.extend(
                names
                    .filter(|name| {
                        name.rsplit_once('.').is_some_and(|(_, ending)| ending == "html")
                    })
                    .filter(|name| {
                        let html = fs::read_to_string(edition.join(name)).expect("a page");
                        !LEFT_OUT.iter().any(|over| html.contains(&format!(">{over}<")))
                    }),
            );
        }
        pages.sort();
        compared += pages.len();
        pictures += compare(&edition, &pages);
    }
    (compared, pictures)
}

fn folders(place: &Path) -> Vec<PathBuf> {
    let found = fs::read_dir(place).into_iter().flatten().flatten();
    let mut found: Vec<PathBuf> =
        found.map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    found.sort();
    found
}

const DRAWING: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"80\" height=\"40\">\
                       <circle cx=\"20\" cy=\"20\" r=\"15\" fill=\"#284\"/></svg>";

/// A beekeeper who will teach, in Dutch.
const BEES: &[(&str, &str)] = &[
    (
        "pop.toml",
        "taal = \"nl\"\npeildatum = 2026-09-01\ntitel = \"Van kast naar klas\"\n[persoon]\nnaam = \"Fenna Oosterwĳk\"\n\
         functie = \"Imkerin\"\nop_weg_naar = \"Docente bĳenteelt\"\n[lezersgroepen]\nleidinggevende = \"Mijn leidinggevende\"\n\
         [lezers.standaard]\ndoel = [\"leidinggevende\"]\nevaluatie = [\"leidinggevende\"]\nlogregel = [\"leidinggevende\"]\n\
         [[editie]]\nnaam = \"gesprek\"\nlezers = \"leidinggevende\"\nuitvoer = [\"site\", \"rapport\"]\n\
         [[editie]]\nnaam = \"eigen\"\nlezers = \"private\"\nuitvoer = [\"site\", \"rapport\"]\n",
    ),
    (
        "doelen/honing.md",
        "+++\ntitel = \"Zelf honing slingeren\"\nstatus = \"concept\"\nstart = 2026-03-01\neinddatum = 2026-11-01\n\
         [smart]\nspecifiek = \"Ik slinger de honing van drie kasten zonder hulp.\"\nmeetbaar = \"≥ 24 potten à 450 g, vochtgehalte ≤ 18 %\"\n\
         [[stap]]\nwat = \"Slinger lenen bij de vereniging\"\neinddatum = 2026-05-01\ngedaan = 2026-04-28\n\
         [[maat]]\nnaam = \"potten\"\nvan = 0\nnaar = 24\n+++\n\n\
         De eerste zomer telde ik, één voor één, **½ pot** per raam[^ram]; een *goede* raat is dichtgezegeld.\n\n\
         ## Wat ik nodig heb {.privé}\n\nEen stille ochtend ☀ en koffie.\n\n\
         ## Rekening\n\n| Wat | Kosten | Wanneer |\n| :-- | ---: | :---: |\n| Ramen → 10 stuks | € 32,50 | mei[^ram] |\n\
         | Potten ×48 | € 41,– | juli |\n\n![Een raam vol was](beeld/raam.jpg)\n\n\
         1. Rook geven\n2. Dekplank lichten ![dekplank](beeld/plank.svg)\n3. Ramen keren\n\n\
         > Wie haast heeft, wordt gestoken. Zie <https://bijen.example/rook?deel=1&blad=2>.\n\n\
         [^ram]: Gewogen op 12 juli, zie [de lijst](https://bijen.example/lijst).\n",
    ),
    (
        "doelen/les.md",
        "+++\ntitel = \"Een basisles geven\"\nstatus = \"concept\"\n\
         [smart]\nspecifiek = \"Ik geef een basisles van twee uur aan acht beginners.\"\n+++\n\n\
         Van `raam` tot `raat`: zie [[honing]] en [[honing#Rekening|de rekening]].\n\n\
         ```\nkast 1: broed 6/10, voer 3/10\nkast 2: broed 8/10, voer ½\n```\n\n\
         - [x] lesplan\n- [ ] oefenkast → lenen\n\n![Plattegrond van de les](beeld/plan.png)\n",
    ),
    ("doelen/reis.md", "+++\ntitel = \"Een studiereis\"\nstatus = \"idee\"\n+++\nOoit 🎈.\n"),
    (
        "logboek/2026-05-03-ramen.md",
        "+++\ntitel = \"Ramen gezet\"\ndatum = 2026-05-03\ndoel = \"honing\"\nresultaat = \"Tien ramen, twee te diep.\"\n+++\n\nMet `was` & geduld.\n",
    ),
    (
        "evaluaties/zomer.md",
        "+++\ntitel = \"De eerste slinger\"\ndatum = 2026-08-20\nvan = [\"honing\"]\n+++\n\n\
         ## Wat ging goed\n\nEenentwintig potten, ‰ vocht gemeten met een refractometer ![meter](beeld/meter.png).\n\n\
         ## Wat niet\n\nDrie potten schuimden; de derde kast zwermde[^z].\n\n[^z]: Op 4 juni, bij 27 °C.\n",
    ),
    (
        "gesprekken/2026-06-10-tussenstand.md",
        "+++\ntitel = \"Tussenstand\"\ndatum = 2026-06-10\n[[afspraak]]\nwat = \"Een ochtend per maand vrij\"\nwie = \"Mijn leidinggevende\"\n+++\n\nRustig gesprek.\n",
    ),
];

/// A guide in a lighthouse who will write its tour, in English.
const LIGHT: &[(&str, &str)] = &[
    (
        "pop.toml",
        "lang = \"en\"\nas_of = 2026-10-01\ntitle = \"Two hundred steps\"\n[person]\nname = \"Óscar Ní Dhomhnaill\"\n\
         role = \"Guide at the lighthouse\"\ntowards = \"Curator of the harbour museum\"\n[audiences]\ncoach = \"My coach\"\n\
         [audience.default]\ngoal = [\"coach\"]\nevaluation = [\"coach\"]\nlog = [\"coach\"]\n\
         [[edition]]\nname = \"coaching\"\naudience = \"coach\"\noutputs = [\"site\", \"report\"]\n\
         [[edition]]\nname = \"own\"\naudience = \"private\"\noutputs = [\"site\", \"report\"]\n",
    ),
    (
        "goals/tour.md",
        "+++\ntitle = \"Write the evening tour\"\nstatus = \"draft\"\nstart = 2026-02-01\ndue = 2026-12-01\n\
         [smart]\nspecific = \"I write and lead a tour of 45 minutes for evening visitors.\"\nmeasurable = \"Six tours, rated ≥ 8/10 by at least 30 visitors\"\n\
         [[step]]\nwhat = \"Read the keepers’ logs, 1899–1921\"\ndue = 2026-04-01\n[[measure]]\nname = \"tours\"\nfrom = 0\nto = 6\n+++\n\n\
         The lamp turned once in 7½ seconds — the *character* of the light[^c].\n\n\
         ![The lens at dusk](pictures/lens.jpg) ![Plan](pictures/plan.svg)\n\n\
         ### Route\n\n| Stop | Steps | Minutes |\n|---|---:|:-:|\n| Door → engine room | 12 | 4 |\n| Watch room[^w] | 143 | 9 |\n| Gallery ↑ | 201 | ≤ 6 |\n\n\
         Visitors ask the same three things:\n\n* why white and red?\n* who cleaned *all that glass*?\n  * the apprentice, each morning\n* is it √ haunted?\n\n\
         [![Logbook](pictures/log.png)](https://museum.example/logbook)\n\n\
         [^c]: “One flash every 7.5 s”, see https://lights.example/list.\n[^w]: Closed in wind force ≥ 9.\n",
    ),
    (
        "goals/archive.md",
        "+++\ntitle = \"Catalogue the oil store\"\nstatus = \"draft\"\n[smart]\nspecific = \"I describe 120 objects so that others find them.\"\n+++\n\n\
         Fields: `id`, `made`, `found`. Nothing before [[tour]] is done.\n\n~~~\nOIL-004 | tin, 2 gal. | found behind the stair\n~~~\n\n---\n\n1) brush\n2) number\n3) shelf\n",
    ),
    (
        "log/2026-03-14-keepers.md",
        "+++\ntitle = \"Read three years of logs\"\ndate = 2026-03-14\ngoal = \"tour\"\nresult = \"Found the storm of ’07.\"\n+++\n\nThe hand is hard to read.\n",
    ),
    (
        "evaluations/first.md",
        "+++\ntitle = \"The first evening\"\ndate = 2026-09-05\nof = [\"tour\"]\n+++\n\n\
         ## What went well\n\nNine visitors, ★★★★ from seven ![the group](pictures/group.png).\n\n> “I could hear the sea in your voice.”\n\n\
         ## What to change\n\nShorter at the engine; <mailto:guide@museum.example> for bookings.\n",
    ),
    (
        "reviews/2026-07-01-summer.md",
        "+++\ntitle = \"Summer\"\ndate = 2026-07-01\n[[agreement]]\nwhat = \"Two evenings a month without the shop\"\nwho = \"My coach\"\n+++\n\nWe walked to the pier.\n",
    ),
];

#[test]
fn invented_plans_show_on_paper_what_their_pages_show() {
    for (files, folder) in [(BEES, "doelen/beeld"), (LIGHT, "goals/pictures")] {
        let plan = tempfile::tempdir().expect("a folder");
        for (path, text) in files {
            write(plan.path(), path, text);
        }
        for (number, name) in
            ["raam", "plank", "plan", "meter", "lens", "log", "group"].iter().enumerate()
        {
            // Each picture is different: equal bytes would be printed once.
            let side = 60 + 7 * number as u32;
            let beside = folder.replace("doelen", "evaluaties").replace("goals", "evaluations");
            for (folder, more) in [(folder, 0), (&*beside, 200)] {
                write(plan.path(), &format!("{folder}/{name}.png"), png(side + more, 40, 200));
                write(plan.path(), &format!("{folder}/{name}.jpg"), jpeg(side + more, 50));
                let drawing = DRAWING.replace("80", &(80 + number as u32 + more).to_string());
                write(plan.path(), &format!("{folder}/{name}.svg"), drawing);
            }
        }
        let (pages, pictures) = hold(plan.path());
        assert!(pages >= 6, "pages of two editions were compared: {pages}");
        assert!(pictures >= 8, "pictures stand on them: {pictures}");
    }
}

/// The goal statuses that rules check strictly, which a real plan seldom passes at once.
const UNDER_WAY: [&str; 8] =
    ["active", "agreed", "achieved", "paused", "actief", "akkoord", "afgesproken", "gepauzeerd"];

#[test]
#[expect(clippy::disallowed_methods, reason = "a test is told which plans to try")]
fn plans_of_a_folder_show_on_paper_what_their_pages_show() {
    let Ok(place) = std::env::var("PLANS_DIR") else { return };
    let plans = folders(Path::new(&place));
    assert!(!plans.is_empty(), "{place} holds plans");
    for source in plans {
        let folder = tempfile::tempdir().expect("a folder");
        for entry in walkdir::WalkDir::new(&source).into_iter().filter_map(Result::ok) {
            let inner = entry.path().strip_prefix(&source).expect("inside");
            if !entry.file_type().is_file() || inner.starts_with("out") {
                continue;
            }
            let bytes = fs::read(entry.path()).expect("a file");
            write(folder.path(), &inner.display().to_string(), bytes);
        }
        if !pop(folder.path(), &["check"]).status.success() {
            softened(folder.path());
        }
        let (pages, pictures) = hold(folder.path());
        let name = source.file_name().unwrap_or_default().display().to_string();
        println!("{name}: {pages} pages and {pictures} pictures compared");
    }
}

/// Turns goals into drafts, so that a plan with unfinished ones can be built.
fn softened(plan: &Path) {
    for entry in walkdir::WalkDir::new(plan).into_iter().filter_map(Result::ok) {
        let Ok(text) = fs::read_to_string(entry.path()) else { continue };
        let softer = UNDER_WAY.iter().fold(text.clone(), |text, state| {
            text.replace(&format!("\nstatus = \"{state}\""), "\nstatus = \"draft\"")
        });
        if softer != text {
            fs::write(entry.path(), softer).expect("written");
        }
    }
}
