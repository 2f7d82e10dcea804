//! Nothing hidden occurs in any byte of an edition: plans with a canary in every text.
//!
//! What a reader may see is computed here once more, from sets and by other means than the product,
//! and held against every page that the product makes.

use std::fmt::Write;

use jiff::civil::date;
use pop::base::{Severity, Source};
use pop::render::{Site, Theme};
use pop::view;
use pop::workspace::{Change, Workspace};
use proptest::prelude::*;

const SETTINGS: &str = r#"
title = "Plan"
lang = "en"
[person]
name = "Somebody"
[audiences]
coach = "My coach"
manager = "My manager"
[[edition]]
name = "portfolio"
audience = "public"
[[edition]]
name = "talk"
audience = "manager"
[[edition]]
name = "coaching"
audience = "coach"
[[edition]]
name = "own"
audience = "private"
"#;

/// The viewers, by their edition; the name by which an audience list admits them.
const VIEWERS: [(&str, &str); 4] =
    [("portfolio", "public"), ("talk", "manager"), ("coaching", "coach"), ("own", "private")];

/// Random choices from a seed, so that a failure can be told by one number.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    fn readers(&mut self) -> Vec<&'static str> {
        const SETS: [&[&str]; 7] = [
            &[],
            &["coach"],
            &["manager"],
            &["public"],
            &["coach", "manager"],
            &["manager", "public"],
            &["coach", "public"],
        ];
        SETS[self.roll(7) as usize].to_vec()
    }

    fn sometimes<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        (self.roll(2) == 0).then(|| make(self))
    }
}

fn list(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("\"{name}\"")).collect();
    format!("[{}]", quoted.join(", "))
}

/// Whether a list of readers admits a viewer.
fn admits(names: &[&str], viewer: &str) -> bool {
    viewer == "private" || names.contains(&"public") || names.contains(&viewer)
}

/// A text that must be seen by exactly those who may.
struct Canary {
    text: String,
    /// Every list must admit the viewer.
    lists: Vec<Vec<&'static str>>,
    /// Whether the public is kept out.
    reserved: bool,
    /// Whether the page of its document shows it at all.
    shown: bool,
}

impl Canary {
    fn may_be_seen(&self, viewer: &str) -> bool {
        let admitted = self.lists.iter().all(|names| admits(names, viewer));
        if !self.reserved || viewer == "private" {
            return admitted;
        }
        // Reserved: only who is named, unless the field itself names the public.
        let released = self.lists.iter().skip(1).any(|names| names.contains(&"public"));
        let named = self.lists.iter().any(|names| names.contains(&viewer));
        admitted && (released || (viewer != "public" && named))
    }
}

/// A plan under construction.
struct Garden {
    dice: Dice,
    files: Vec<(String, String)>,
    canaries: Vec<Canary>,
}

impl Garden {
    fn canary(&mut self, lists: &[&[&'static str]], reserved: bool, shown: bool) -> String {
        let text = format!("canary{}bird", self.canaries.len());
        let lists = lists.iter().map(|names| names.to_vec()).collect();
        self.canaries.push(Canary { text: text.clone(), lists, reserved, shown });
        text
    }

    /// A document with a title, a narrowed or plain text for each field, a body with sections.
    fn document(&mut self, path: &str, head: &str, fields: &[(&str, bool)], tables: &str) {
        let document = self.dice.readers();
        let mut narrowed: Vec<(String, Vec<&'static str>)> = Vec::new();
        let mut text = String::from("+++\n# a comment: canarycommentbird\n");
        let title = self.canary(&[&document], false, true);
        let _ = writeln!(text, "title = \"{title}\"\n{head}");
        for (field, reserved) in fields {
            let own = self.dice.sometimes(Dice::readers);
            let lists: Vec<&[&'static str]> =
                std::iter::once(&document[..]).chain(own.as_deref()).collect();
            let canary = self.canary(&lists, *reserved, true);
            let list_field = matches!(*field, "obstacles" | "options" | "tags");
            let value =
                if list_field { format!("[\"{canary}\"]") } else { format!("\"{canary}\"") };
            let _ = writeln!(text, "{field} = {value}");
            if let Some(own) = own {
                narrowed.push(((*field).to_owned(), own));
            }
        }
        let _ = writeln!(text, "[audience]\ndocument = {}", list(&document));
        for (field, readers) in narrowed {
            let _ = writeln!(text, "\"{field}\" = {}", list(&readers));
        }
        for (table, keys) in items(tables) {
            for _ in 0..self.dice.roll(3) {
                let own = self.dice.sometimes(Dice::readers);
                let _ = writeln!(text, "[[{table}]]");
                for key in &keys {
                    let lists: Vec<&[&'static str]> =
                        std::iter::once(&document[..]).chain(own.as_deref()).collect();
                    let reserved = matches!(table, "support" | "agreement" | "ask");
                    let mut canary = Canary {
                        text: format!("canary{}bird", self.canaries.len()),
                        lists: lists.iter().map(|names| names.to_vec()).collect(),
                        reserved,
                        shown: true,
                    };
                    if reserved {
                        // The readers of an item narrow it; they never release it to the public.
                        canary.shown = false;
                    }
                    let _ = writeln!(text, "{key} = \"{}\"", canary.text);
                    self.canaries.push(canary);
                }
                if let Some(own) = own {
                    let _ = writeln!(text, "audience = {}", list(&own));
                }
            }
        }
        text.push_str("+++\n");
        self.body(&mut text, &document);
        self.files.push((path.to_owned(), text));
    }

    fn body(&mut self, text: &mut String, document: &[&'static str]) {
        let plain = self.canary(&[document], false, true);
        let _ =
            writeln!(text, "{plain} <!-- canarycommentbird -->\n\n<!--\ncanarycommentbird\n-->\n");
        for level in [2, 3, 2, 4, 2] {
            let own = self.dice.sometimes(Dice::readers);
            let mark = match own.as_deref() {
                None => String::new(),
                Some([]) => " {.private}".to_owned(),
                Some(names) => format!(" {{audience={}}}", names.join(",")),
            };
            // A deeper section is also narrowed by the one it lies in, so it is checked for
            // absence only; its own readers must all be admitted in any case.
            let lists: Vec<&[&'static str]> =
                std::iter::once(document).chain(own.as_deref()).collect();
            let (heading, inside) = {
                let shown = level == 2;
                let heading = self.canary(&lists, false, shown);
                (heading, self.canary(&lists, false, shown))
            };
            let _ = writeln!(text, "{} {heading}{mark}\n\n{inside}\n", "#".repeat(level));
        }
    }
}

/// `step:what,note support:what,from` as tables with their keys.
fn items(tables: &str) -> Vec<(&str, Vec<&str>)> {
    tables
        .split_whitespace()
        .filter_map(|table| table.split_once(':'))
        .map(|(table, keys)| (table, keys.split(',').collect()))
        .collect()
}

fn plant(seed: u64) -> Garden {
    let mut garden = Garden { dice: Dice(seed), files: Vec::new(), canaries: Vec::new() };
    for number in 0..3 {
        let head = "status = \"idea\"\nstart = 2026-01-01\ndue = 2026-12-31";
        let fields = [("statement", false), ("obstacles", true)];
        let tables = "step:what,note plan:when,then support:what,from";
        garden.document(&format!("goals/secret-goal-{number}.md"), head, &fields, tables);
        let head = format!(
            "date = 2026-03-0{}\ngoal = \"secret-goal-{number}\"\nmethod = \"project\"",
            number + 1
        );
        let fields = [("result", false), ("provider", false), ("tags", false)];
        garden.document(&format!("log/secret-log-{number}.md"), &head, &fields, "");
    }
    garden.document("needs/secret-need.md", "status = \"met\"", &[("options", false)], "");
    garden.document(
        "reviews/secret-review.md",
        "date = 2026-02-01",
        &[],
        "agreement:what,who ask:what,decision",
    );
    garden.document(
        "evidence/secret-evidence.md",
        "issued = 2026-01-01\nsupports = \"secret-goal-0\"",
        &[("issuer", false)],
        "",
    );
    garden.document("pages/secret-page.md", "", &[], "");
    garden.document("observations/secret-observation.md", "date = 2026-01-01", &[], "");
    garden.document("conclusions/secret-conclusion.md", "leads_to = \"secret-goal-1\"", &[], "");
    // Everything refers to everything, so that each hidden thing is pointed at from somewhere.
    let links: String = garden
        .files
        .iter()
        .map(|(path, _)| path.rsplit('/').next().unwrap_or_default().trim_end_matches(".md"))
        .fold(String::new(), |mut out, id| {
            let _ = write!(out, "[[{id}]] [[{id}|text of a link]] ");
            out
        });
    let at = garden.dice.roll(garden.files.len() as u64) as usize;
    let (_, text) = &mut garden.files[at];
    let head_end = text.rfind("\n+++\n").map_or(0, |at| at + 5);
    text.insert_str(head_end, &format!("{links}\n\n"));
    garden
}

fn check(seed: u64) -> Result<(), TestCaseError> {
    let garden = plant(seed);
    let mut workspace = Workspace::new(date(2026, 6, 1));
    let mut changes = vec![Change::Text(Source::new("pop.toml", SETTINGS))];
    changes.extend(garden.files.iter().map(|(path, text)| Change::Text(Source::new(path, text))));
    workspace.apply(changes);
    let snapshot = workspace.snapshot();
    let errors: Vec<_> =
        snapshot.diagnostics.iter().filter(|d| d.severity == Severity::Error).collect();
    prop_assert!(
        errors.is_empty(),
        "seed {seed}: the plan must be one that is published: {errors:#?}"
    );
    for (name, viewer) in VIEWERS {
        let edition =
            snapshot.plan.config.editions.iter().find(|e| &*e.name == name).expect("an edition");
        let view = view::project(&snapshot.plan, edition);
        let theme = Theme::of(&view);
        let site = Site::new(&view, &theme, &[], snapshot.plan.config.lang);
        let mut all = String::new();
        for route in site.routes() {
            let path = site.path(route);
            let bytes = site.render(route).expect("a page");
            let _ = write!(all, "{path}\n{}\n", String::from_utf8_lossy(&bytes));
        }
        prop_assert!(!all.contains("canarycommentbird"), "seed {seed}: a comment in {name}");
        for canary in &garden.canaries {
            let found = all.contains(&canary.text);
            if !canary.may_be_seen(viewer) {
                prop_assert!(!found, "seed {seed}: {} leaks into {name}", canary.text);
            } else if viewer == "private" && canary.shown {
                prop_assert!(found, "seed {seed}: the author misses {}", canary.text);
            }
        }
        for (path, text) in &garden.files {
            let id = path.rsplit('/').next().unwrap_or_default().trim_end_matches(".md");
            let readers = text.split("document = ").nth(1).and_then(|rest| rest.lines().next());
            let readers = readers.unwrap_or_default();
            let open =
                viewer == "private" || readers.contains("public") || readers.contains(viewer);
            prop_assert!(open || !all.contains(id), "seed {seed}: the name {id} leaks into {name}");
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn nothing_hidden_is_in_any_byte_of_an_edition(seed in any::<u64>()) {
        check(seed)?;
    }
}
