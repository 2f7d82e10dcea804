//! Tests that machine-readable files fit their schemas.

use jiff::civil::date;
use pop::base::Source;
use pop::leaks::Secrets;
use pop::render::Theme;
use pop::workspace::{Change, Snapshot, Workspace};
use serde_json::Value;

use crate::example::{example, pages};

/// Validates a value against a schema, and reports everything that does not fit.
pub(super) fn fits(value: &Value, schema: &str) {
    let schema: Value = serde_json::from_str(schema).expect("the schema");
    let schema = jsonschema::options().should_validate_formats(true).build(&schema);
    let schema = schema.expect("a schema");
    let faults: Vec<String> = schema
        .iter_errors(value)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

/// A plan with texts that are special in JSON, XML and HTML, and with a web address.
fn awkward() -> Snapshot {
    let texts = [
        (
            "pop.toml",
            "lang = \"en\"\nbase_url = \"https://example.org/me\"\n[person]\nname = \"A </script> & \\\"B\\\"\"\n\
             email = \"a@example.org\"\nlocation = \"Kolmerdam\"\nrole = \"Baker\"\npublic = [\"email\", \"location\"]\n\
             links = [{ label = \"Web\", url = \"https://example.org/x\" }, { label = \"No\", url = \"javascript:alert(1)\" }]\n\
             [[route]]\nwhen = \"2019-04\"\nwhat = \"Baker\"\nstate = \"done\"\n\
             [[route]]\nwhen = \"spring\"\nwhat = \"Master\"\nstate = \"now\"\n\
             [audiences]\nmanager = \"My manager\"\n\
             [audience.default]\ngoal = [\"public\"]\nlog = [\"public\"]\nevidence = [\"public\"]\n\
             [[edition]]\nname = \"all\"\naudience = \"public\"\noutputs = [\"site\", \"feed\"]\n\
             [[edition]]\nname = \"talk\"\naudience = \"manager\"\n",
        ),
        (
            "goals/bread.md",
            "+++\ntitle = \"Bread & <b>\"\nstatus = \"active\"\nstart = 2026-01-01\ndue = 2026-12-01\n\
             [[measure]]\nname = \"loaves\"\nfrom = 0\nto = 10\n+++\nWhy.\n",
        ),
        (
            "log/first.md",
            "+++\ntitle = \"First ]]> & <i>\"\ndate = 2026-03-01\ngoal = \"bread\"\nresult = \"A < B\"\n\
             [readings]\nloaves = 3\n+++\nText with <script>alert(1)</script> and \u{2028} more.\n",
        ),
        (
            "evidence/badge.md",
            "+++\ntitle = \"Badge\"\ntype = \"badge\"\nissued = 2026-02-01\nissuer = \"School\"\n+++\n",
        ),
    ];
    let mut workspace = Workspace::new(date(2026, 6, 1));
    let changes = texts.iter().map(|(path, text)| Change::Text(Source::new(path, text)));
    workspace.apply(changes.collect());
    workspace.snapshot()
}

fn json(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).expect("JSON")
}

#[test]
fn the_facts_of_every_edition_are_those_of_their_schema() {
    let schema = include_str!("../../docs/plan.schema.json");
    for edition in ["portfolio", "portfolio-en", "gesprek", "eigen"] {
        let facts = json(&pages(&example(), edition)["plan.json"]);
        assert!(facts["goals"].as_array().is_some_and(|goals| goals.len() > 1));
        fits(&facts, schema);
    }
    fits(&json(&pages(&awkward(), "all")["plan.json"]), schema);
}

/// Where a long word of a page may break.
const BREAKS: [&str; 2] = ["<i class=\"shy\"></i>", "<i class=\"s\"></i>"];

#[test]
fn the_resume_is_one_after_json_resume() {
    let schema = include_str!("../schemas/json-resume-1.2.1.json");
    for edition in ["portfolio", "portfolio-en", "eigen"] {
        let resume = json(&pages(&example(), edition)["resume.json"]);
        fits(&resume, schema);
        for part in ["work", "projects", "certificates", "skills", "references"] {
            assert!(resume[part].as_array().is_some_and(|part| !part.is_empty()), "{part}");
        }
        // The skills are the competences that the edition shows.
        let shown = String::from_utf8_lossy(&pages(&example(), edition)["vaardigheden.html"])
            .replace(BREAKS[0], "")
            .replace(BREAKS[1], "");
        for skill in resume["skills"].as_array().expect("a list") {
            let name = skill["name"].as_str().expect("a name");
            assert!(shown.contains(name) && skill["level"].is_string(), "{edition}: {skill}");
        }
    }
    assert!(!pages(&example(), "gesprek").contains_key("resume.json"), "no manager is applied to");
    let resume = json(&pages(&awkward(), "all")["resume.json"]);
    fits(&resume, schema);
    assert_eq!(resume["basics"]["profiles"].as_array().map(Vec::len), Some(1), "{resume}");
    assert_eq!(resume["work"][0]["startDate"], "2019-04");
    assert_eq!(resume["work"][1]["startDate"], Value::Null, "a season is no date to a program");
}

#[test]
fn search_engines_are_told_of_everyones_edition_only() {
    let pages_of = |edition| pages(&awkward(), edition);
    let public = pages_of("all");
    let home = String::from_utf8_lossy(&public["index.html"]).into_owned();
    let start = "<script type=\"application/ld+json\">";
    let linked =
        home.split_once(start).expect("JSON-LD").1.split_once("</script>").expect("its end").0;
    let linked = json(linked.as_bytes());
    assert_eq!(linked["mainEntity"]["name"], "A </script> & \"B\"");
    assert_eq!(linked["mainEntity"]["hasCredential"][0]["name"], "Badge");
    assert!(home.contains("<link rel=\"canonical\" href=\"https://example.org/me/\">"), "{home}");
    assert!(home.contains("og:image\" content=\"https://example.org/me/share.png\""));
    assert!(!home.contains("noindex"));
    let goal = String::from_utf8_lossy(&public["goals/bread.html"]).into_owned();
    assert!(
        goal.contains("<link rel=\"canonical\" href=\"https://example.org/me/goals/bread.html\">")
    );
    let lost = String::from_utf8_lossy(&public["404.html"]).into_owned();
    assert!(lost.contains("href=\"/me/traject.css\"") && !lost.contains("canonical"), "{lost}");
    let sitemap = String::from_utf8_lossy(&public["sitemap.xml"]).into_owned();
    assert!(sitemap.contains("<loc>https://example.org/me/goals/bread.html</loc>"), "{sitemap}");
    assert!(!sitemap.contains("404"), "{sitemap}");
    let talk = pages_of("talk");
    assert!(!public.contains_key("robots.txt"), "nobody looks for it in a folder");
    assert!(
        ["sitemap.xml", "feed.xml", "robots.txt", "share.png"]
            .iter()
            .all(|name| !talk.contains_key(*name))
    );
    let home = String::from_utf8_lossy(&talk["index.html"]).into_owned();
    assert!(home.contains("noindex") && !home.contains("example.org/me"), "{home}");
}

#[test]
fn the_feed_and_the_index_keep_their_form_whatever_the_texts_hold() {
    let public = pages(&awkward(), "all");
    let feed = String::from_utf8_lossy(&public["feed.xml"]).into_owned();
    assert!(feed.contains("<title>First ]]&gt; &amp; &lt;i&gt;</title>"), "{feed}");
    assert!(feed.contains("<summary>A &lt; B</summary>"), "{feed}");
    assert_eq!(feed.matches("<entry>").count(), 1);
    let example = pages(&example(), "portfolio");
    let index = String::from_utf8_lossy(&example["search-index.js"]).into_owned();
    let rows = index.strip_prefix("var popIndex=").and_then(|rows| rows.strip_suffix(";\n"));
    let rows = json(rows.expect("one assignment").as_bytes());
    let rows = rows.as_array().expect("rows");
    for row in rows {
        let page = row[1].as_str().unwrap_or_default().split('#').next().unwrap_or_default();
        assert!(example.contains_key(page), "{row}");
    }
    let listed = |folder: &str| {
        rows.iter().any(|row| row[1].as_str().is_some_and(|at| at.starts_with(folder)))
    };
    assert!(["doelen/", "logboek/", "bewijs/", "paginas/"].into_iter().all(listed));
    assert!(!public.contains_key("search.js"), "a small plan needs no search");
}

#[test]
fn no_word_of_a_format_is_taken_for_something_hidden() {
    /// The key names in a value; those of readings are the author's.
    fn names(value: &Value, into: &mut Vec<String>) {
        match value {
            Value::Array(values) => values.iter().for_each(|value| names(value, into)),
            Value::Object(entries) => {
                for (name, value) in entries {
                    into.push(name.clone());
                    if name != "readings" {
                        names(value, into);
                    }
                }
            }
            _ => {}
        }
    }
    let mut words = Vec::new();
    for (path, page) in pages(&example(), "portfolio") {
        if matches!(&*path, "plan.json" | "resume.json") {
            names(&json(&page), &mut words);
        }
    }
    words.sort_unstable();
    words.dedup();
    assert!(words.len() > 40, "{words:?}");
    let mut workspace = Workspace::new(date(2026, 6, 1));
    let texts = words.iter().enumerate().map(|(number, word)| {
        let page = format!("+++\ntitle = \"{word}\"\n+++\n");
        Change::Text(Source::new(&format!("pages/p{number}.md"), &page))
    });
    workspace.apply(texts.collect());
    let snapshot = workspace.snapshot();
    let public = &snapshot.plan.config.editions[0];
    let secrets = Secrets::of(&snapshot.plan, public, None, &Theme::texts());
    for word in &words {
        let found = secrets.search("a.json", format!("{{\"{word}\": 1}}").as_bytes());
        assert!(found.is_empty(), "{word}: add it to `render::export::WORDS`");
    }
}
