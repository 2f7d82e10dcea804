//! Tests that generated documents are up to date; `UPDATE=1 cargo test` regenerates them.

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use pop::base::Lang;
use pop::plan::config;
use pop::plan::kinds::SPECS;
use pop::rules::{self, Rule};
use pop::syntax::schema::{Belongs, Field, Shape, Shown, Target};

#[test]
fn the_reference_says_what_the_schema_says() {
    check("docs/plan.md", &reference(Lang::En));
    check("docs/plan.nl.md", &reference(Lang::Nl));
}

#[test]
fn the_reference_lists_every_rule() {
    check("docs/rules.md", &list_of_rules(Lang::En));
    check("docs/rules.nl.md", &list_of_rules(Lang::Nl));
}

/// Compares a page of the documentation with what it is generated from.
fn check(name: &str, made: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(name);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, made).expect("the reference is written");
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(written == made, "{name} is out of date: run `UPDATE=1 cargo test reference`");
}

fn list_of_rules(lang: Lang) -> String {
    let mut out = lang
        .pick(
            "# The rules\n\nGenerated from the rules and their pages; do not edit.\n\n`pop explain NAME` \
             prints a page in the terminal. A plan sets the level of a rule in `pop.toml`, under \
             `[rules]` (`off`, `info`, `warning`, `error`); a document silences one finding with \
             `waive = { name = \"reason\" }`. Rules marked ● keep a plan readable and safe, and \
             always stay errors. Only rules marked ○ or ◐ keep something from your readers: ○ keeps the \
             document with the finding to you alone (in `pop.toml`: it stops the editions for others), \
             ◐ stops the editions that would show the document. Your own edition is always made. A \
             draft goal gets a warning where an agreed goal gets an error, and ideas are not judged.\n",
            "# De regels\n\nGemaakt uit de regels en hun pagina's; niet met de hand wijzigen.\n\n\
             `pop uitleg NAAM` toont een pagina in de terminal. Een plan verandert een niveau in \
             `pop.toml`, onder `[regels]` (`uit`, `info`, `waarschuwing`, `fout`); een document \
             legt één bevinding het zwijgen op met `vrijstelling = { naam = \"reden\" }`. Regels \
             met ● houden een plan leesbaar en veilig en blijven altijd fouten. Alleen regels met ○ of ◐ \
             houden iets weg bij je lezers: bij ○ is het document alleen voor jou (in `pop.toml`: er \
             worden geen edities voor anderen gemaakt), bij ◐ worden de edities niet gemaakt die het \
             document zouden tonen. Je eigen editie wordt altijd gemaakt. Een concept krijgt een \
             waarschuwing waar een afgesproken doel een fout krijgt, en een idee blijft met rust.\n",
        )
        .to_owned();
    for (group, rules) in rules::GROUPS {
        let title = pop::base::lang::say(lang, group);
        let columns = lang.pick("rule | level | what it finds", "regel | niveau | wat ze vindt");
        let _ = write!(out, "\n## {title}\n\n| {columns} |\n| --- | --- | --- |\n");
        for rule in *rules {
            let Rule { name, .. } = rule;
            let stops = match rule.stops() {
                rules::Stops::Nothing => "",
                rules::Stops::File => " ○",
                rules::Stops::Editions => " ◐",
            };
            let fixed = if rule.is_fixed() { " ●" } else { "" };
            let fixed = format!("{fixed}{stops}");
            let level = pop::base::lang::say(lang, rule.level.message());
            let page = format!("../src/rules/pages/{}/{name}.md", lang.code());
            let summary = rule.summary(lang);
            let _ = writeln!(out, "| [`{name}`]({page}) | {level}{fixed} | {summary} |");
        }
    }
    out
}

fn reference(lang: Lang) -> String {
    let mut out = String::new();
    let intro = lang.pick(
        "# The kinds of document and their keys\n\nGenerated from the schema that `pop` reads plans with; \
         do not edit.\n\nA document is a Markdown file with a header between lines of `+++` (TOML) or \
         `---` (YAML). Its kind follows from the folder, or from `kind`. Every key has an English and a Dutch name, which mean the same. \
         **Bold** keys are required; keys marked ◇ stay out of the public edition unless the \
         document's `audience` names `public` for them.\n\nA document without its own `audience` \
         has no more readers than the documents that it belongs to, which are named by its keys \
         marked ▲. It is an error if it names more. Keys marked △ and ▽ count only if the plan names \
         readers for the source: with △ the source is what the key names, with ▽ the source is the \
         document itself. A document that belongs to something missing is hidden.\n\n\
         A name belongs to a kind: a goal and a competence may share one. A reference means the kind that its key \
         can take; of several, the first one in its row. A link in a text, such as `[[baking]]`, means a goal, \
         otherwise a need, otherwise a document of another kind in the order of this page, otherwise a competence, \
         and a difference last. A folder or a kind before the name chooses: `[[needs/baking]]`, \
         `competence/baking`.\n\nEvery key is shown on a page and on \
         paper to those who may read it, unless its last column says why not.\n",
        "# De soorten documenten en hun sleutels\n\nGemaakt uit het schema waarmee `pop` plannen leest; \
         niet met de hand wijzigen.\n\nEen document is een Markdown-bestand met een kop tussen regels \
         met `+++` (TOML) of `---` (YAML). De map zegt welke soort het is, of `soort` doet dat. Elke sleutel heeft een \
         Nederlandse en een Engelse naam die hetzelfde betekenen. **Vette** sleutels zijn verplicht; \
         sleutels met ◇ blijven buiten de openbare editie, tenzij `lezers` er `openbaar` voor noemt.\n\n\
         Een document zonder eigen `lezers` heeft nooit meer lezers dan waar het bij hoort: wat zijn \
         sleutels met ▲ noemen. Noemt het zelf meer lezers, dan is dat een fout. Sleutels met △ en ▽ \
         tellen waar het plan zegt wie mag lezen waar ze vandaan komen: met △ volgt het document wat \
         de sleutel noemt, met ▽ volgt wat de sleutel noemt het document. Wat niet te vinden is, \
         verbergt wat erbij hoort.\n\nEen naam hoort bij een soort: een doel en een competentie mogen \
         dezelfde naam hebben. Een verwijzing bedoelt de soort die bij de sleutel past; zijn het er meer, \
         dan de eerste in de rij van die sleutel. Een link in een tekst, zoals `[[bakken]]`, bedoelt een \
         doel, anders een leerbehoefte, anders een document van een andere soort in de volgorde van deze \
         pagina, anders een competentie, en als laatste een verschil. Een map of een soort voor de naam \
         kiest: `[[leerbehoeften/bakken]]`, `competentie/bakken`.\n\nElke sleutel staat op een pagina en op papier voor wie hem mag \
         lezen, tenzij de laatste kolom zegt waarom niet.\n",
    );
    out.push_str(intro);
    for spec in SPECS {
        let _ = write!(
            out,
            "\n## {} · {}\n\n{}\n\n{}: `{}/` · `{}/`\n\n",
            lang.pick(spec.name, spec.alias),
            lang.pick(spec.alias, spec.name),
            lang.pick(spec.doc.0, spec.doc.1),
            lang.pick("Folder", "Map"),
            lang.pick(spec.folder, spec.folder_nl),
            lang.pick(spec.folder_nl, spec.folder),
        );
        table(&mut out, spec.fields, lang);
        if !spec.headings.is_empty() {
            let names: Vec<String> = spec
                .headings
                .iter()
                .map(|heading| format!("*{}*", lang.pick(heading.en[0], heading.nl[0])))
                .collect();
            let _ = writeln!(
                out,
                "\n{}: {}.",
                lang.pick("Headings with a meaning", "Tussenkoppen met een betekenis"),
                names.join(", ")
            );
        }
    }
    let _ = write!(out, "\n## pop.toml\n\n");
    table(&mut out, config::FIELDS, lang);
    out
}

fn table(out: &mut String, fields: &[Field], lang: Lang) {
    let head =
        lang.pick("| key | Dutch | value | meaning |", "| sleutel | Engels | waarde | betekenis |");
    let _ = writeln!(out, "{head}\n| --- | --- | --- | --- |");
    rows(out, fields, lang, "");
}

fn rows(out: &mut String, fields: &[Field], lang: Lang, prefix: &str) {
    for field in fields {
        let (own, other) = (lang.pick(field.name, field.alias), lang.pick(field.alias, field.name));
        let key = format!("`{prefix}{own}`");
        let key = if field.required { format!("**{key}**") } else { key };
        let reserved = if field.reserved { " ◇" } else { "" };
        let mark = match field.belongs {
            Belongs::No => reserved.to_owned(),
            Belongs::To => format!("{reserved} ▲"),
            Belongs::From => format!("{reserved} △"),
            Belongs::Holds => format!("{reserved} ▽"),
        };
        let doc = lang.pick(field.doc.0, field.doc.1);
        assert!(!doc.is_empty(), "`{own}` does not say what it is");
        let hidden = match field.shown {
            Shown::Nowhere(en, nl) => {
                format!(" *{}* {}", lang.pick("Not shown:", "Niet getoond:"), lang.pick(en, nl))
            }
            Shown::Composed | Shown::Fact => String::new(),
        };
        let takes = shape(field.shape, lang);
        let also = field.also.iter().fold(String::new(), |also, name| also + " `" + name + "`");
        let _ = writeln!(out, "| {key}{mark} | `{other}`{also} | {takes} | {doc}{hidden} |");
        rows(out, field.inner(), lang, &format!("{prefix}{own}."));
    }
}

fn shape(shape: Shape, lang: Lang) -> String {
    let say = |en: &str, nl: &str| lang.pick(en, nl).to_owned();
    match shape {
        Shape::Text => say("text", "tekst"),
        Shape::Moment => say("text, year or date", "tekst, jaar of datum"),
        Shape::Integer(low, high) => format!("{low} – {high}"),
        Shape::Number | Shape::Amount => say("number", "getal"),
        Shape::Mail => say("e-mail address", "e-mailadres"),
        Shape::Phone => say("telephone number", "telefoonnummer"),
        Shape::Flag => "`true`, `false`".to_owned(),
        Shape::Date => say("date", "datum"),
        Shape::Days => say("date, list of dates, or from–to", "datum, lijst van data, of van–tot"),
        Shape::Period => say("length of time", "tijdsduur"),
        Shape::Choice(choices) => {
            let words: Vec<String> =
                choices.iter().map(|c| format!("`{}`", lang.pick(c.name, c.alias))).collect();
            words.join(" ")
        }
        Shape::Colour(choices) => {
            let words: Vec<String> =
                choices.iter().map(|c| format!("`{}`", lang.pick(c.name, c.alias))).collect();
            format!("{} `#rrggbb`", words.join(" "))
        }
        Shape::Address => say("address", "adres"),
        Shape::File => say("path of a file", "pad van een bestand"),
        Shape::Reference(targets) => {
            let names: Vec<&str> =
                targets.iter().map(|target| target_name(*target, lang)).collect();
            format!("→ {}", names.join(", "))
        }
        Shape::List(inner) => {
            format!("{} {}", self::shape(*inner, lang), lang.pick("(list)", "(lijst)"))
        }
        Shape::Table(_) => say("table", "tabel"),
        Shape::Tables(_) => say("list of tables", "lijst van tabellen"),
        Shape::Map(inner) => {
            format!("{} {}", lang.pick("by name:", "per naam:"), self::shape(*inner, lang))
        }
        Shape::Readers => {
            say("list of audiences, or table by key", "lijst van lezers, of tabel per sleutel")
        }
        Shape::Free => say("anything", "wat je wilt"),
    }
}

fn target_name(target: Target, lang: Lang) -> &'static str {
    match target {
        Target::Kind(name) => SPECS
            .iter()
            .find(|spec| spec.name == name)
            .map_or(name, |spec| lang.pick(spec.name, spec.alias)),
        Target::Competence => lang.pick("competence", "competentie"),
        Target::Difference => lang.pick("difference", "verschil"),
    }
}

#[test]
fn the_reference_shows_the_help_of_every_command() {
    check("docs/cli.md", &help(Lang::En));
    check("docs/cli.nl.md", &help(Lang::Nl));
}

fn help(lang: Lang) -> String {
    let mut out = lang
        .pick(
            "# The commands\n\nGenerated from the program itself; do not edit. Every command speaks \
             the language of the plan, or the one given with `--lang`. Commands, options and their \
             words have Dutch names too, which work in every language.\n\nExit codes: 0 success, 1 errors in the plan, 2 incorrect \
             use or a problem outside `pop` (such as a full disk), 3 a bug in `pop` itself, 130 \
             interrupted by you. `pop check` \
             ends with 1 if there are errors, and with `--strict` also for warnings. `pop build` exits \
             with 0 if every edition was made, even if there is something to improve, and with 1 if \
             one was not; for a script that must not publish a plan with errors or warnings, use `pop build \
             --strict`, which then makes nothing.\n\nOutput for programs: `pop check --format json` \
             ([schema](check.schema.json)), `pop status --format json` \
             ([schema](status.schema.json)), `pop smart --format json` \
             ([schema](smart.schema.json)).\n\nThe names of the questions for `pop interview … \
             --answer NAME=TEXT` are, for `now` and `desired`: `environment`, `behaviour`, \
             `capabilities`, `beliefs`, `identity`, `mission`, `field`, `values`, `private-life`, \
             `income`, `commute`; for `look`: `what`, `tension`; for `compare`: the first six of \
             these, followed by `.now`, `.desired` or `.same`; for `conclude`: the level of the \
             difference; for `need`: `what`, `why`, `cause`, `from`, `competence`, `training`, `options`; \
             for `goal`: `title`, `specific`, `measurable`, `attainable`, `relevant`, `timebound`, `due`, \
             `need`, `competence`, `step`, `step-due`, `measure`, `measure-from`, `measure-to`, `status`, \
             `start`; for `profile`: `role`, `competence`, `level`; for `assess`: `by`, the id of each competence; \
             for `swot`: `strengths`, `weaknesses`, `opportunities`, `threats`; for `evidence`: `what`, `file`, `type`, `supports`, `by`, \
             `expires`; for `evaluate`: `effective`, `improved`, `needs`, `again`, `fitting`, \
             `worthwhile`; for `picture`: `path`, `beliefs`, `whole`; for `review`: `changed`, \
             `agreement`, `who`, `due`, `ask`, `kind`, `next`. Their Dutch names work too.\n",
            "# De opdrachten\n\nGemaakt uit het programma zelf; niet met de hand wijzigen. Elke \
             opdracht spreekt de taal van het plan, of die van `--taal`. De Engelse namen van \
             opdrachten, opties en hun woorden werken in elke taal ook.\n\nExitcodes: 0 alles is goed, 1 fouten in het plan, 2 \
             verkeerd gebruik of een probleem buiten `pop`, 3 een fout van `pop` zelf, 130 je \
             stopte het. `pop controleer` eindigt met 1 als er fouten zijn, en met `--streng` ook bij \
             waarschuwingen. `pop bouw` eindigt met 0 als elke editie gemaakt is, wat er ook te \
             verbeteren valt, en met 1 als er een niet gemaakt is; een script dat geen plan met \
             fouten of waarschuwingen mag publiceren, gebruikt `pop bouw --streng`, dat dan niets \
             maakt.\n\nFeiten voor programma's: `pop controleer --vorm json` \
             ([schema](check.schema.json)), `pop stand --vorm json` ([schema](status.schema.json)), \
             `pop beoordeel --vorm json` ([schema](smart.schema.json)).\n\nDe namen van de vragen voor `pop \
             vraag … --antwoord NAAM=TEKST`: van `nu` en `gewenst` `omgeving`, `gedrag`, \
             `vaardigheden`, `overtuigingen`, `identiteit`, `missie`, `vakgebied`, `waarden`, \
             `privéleven`, `inkomen`, `woon-werk`; van `kijk` `wat`, `spanning`; van `vergelijk` de eerste \
             zes met `.nu`, `.gewenst` of `.hetzelfde` erachter; van `concludeer` het niveau van het \
             verschil; van `leerbehoefte` `wat`, `waarom`, `aanleiding`, `uit`, `competentie`, \
             `soort-training`, `mogelijkheden`; van `doel` `titel`, `specifiek`, `meetbaar`, `haalbaar`, \
             `relevant`, `tijdgebonden`, `einddatum`, `leerbehoefte`, `competentie`, `stap`, \
             `stap-einddatum`, `maat`, `maat-van`, `maat-naar`, `status`, `start`; van `profiel` `rol`, `competentie`, `niveau`; van `meet` `beoordelaar`, de id \
             van elke competentie; van `swot` `sterk`, `zwak`, `kansen`, `bedreigingen`; van `bewijs` `wat`, `bestand`, `type`, `onderbouwt`, \
             `beoordelaar`, `verloopt`; van `evalueer` `effectief`, `verbeterd`, `behoeften`, `opnieuw`, \
             `passend`, `de-moeite-waard`; van `beeld` `richting`, `overtuigingen`, `geheel`; van `gesprek` \
             `veranderd`, `afspraak`, `wie`, `einddatum`, `vraag`, `soort`, `volgende`. De Engelse namen \
             werken ook.\n",
        )
        .to_owned();
    for (name, help) in pop::cli::pages(lang) {
        let _ = write!(out, "\n## `{name}`\n\n```text\n{}\n```\n", help.trim_end());
    }
    out
}
