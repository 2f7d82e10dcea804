//! Random plans with a word of its own in every text, and who may see it.

use std::fmt::Write;

pub(super) const SETTINGS: &str = r#"
title = "Plan"
lang = "en"
[person]
name = "Somebody"
available = "canarysettingbird"
[[work]]
role = "canarysettingbird"
[[education]]
what = "canarysettingbird"
[audiences]
coach = "My coach"
manager = "My manager"
[audience.default]
log = ["manager", "public"]
[[edition]]
name = "portfolio"
audience = "public"
base_url = "https://somebodys-own-place.example/of-work/"
outputs = ["site", "feed"]
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

/// The viewers, by their edition, and the name with which an audience list admits them.
pub(super) const VIEWERS: [(&str, &str); 4] =
    [("portfolio", "public"), ("talk", "manager"), ("coaching", "coach"), ("own", "private")];

/// Random choices from a seed, so that a single number identifies a failure.
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(super) fn roll(&mut self, sides: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    pub(super) fn readers(&mut self) -> Vec<&'static str> {
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

    pub(super) fn sometimes<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        (self.roll(2) == 0).then(|| make(self))
    }
}

pub(super) fn list(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("\"{name}\"")).collect();
    format!("[{}]", quoted.join(", "))
}

/// Whether a list of readers admits a viewer.
pub(super) fn admits(names: &[&str], viewer: &str) -> bool {
    viewer == "private" || names.contains(&"public") || names.contains(&viewer)
}

/// A text that exactly the permitted viewers must see.
pub(super) struct Canary {
    pub(super) text: String,
    /// Every list must admit the viewer.
    lists: Vec<Vec<&'static str>>,
    /// Whether the public is kept out.
    pub(super) reserved: bool,
    /// Whether the page of its document shows it at all.
    pub(super) shown: bool,
}

impl Canary {
    pub(super) fn may_be_seen(&self, viewer: &str) -> bool {
        let admitted = self.lists.iter().all(|names| admits(names, viewer));
        if !self.reserved || viewer == "private" {
            return admitted;
        }
        // Reserved: only for named readers, unless the field itself names the public.
        let released = self.lists.iter().skip(1).any(|names| names.contains(&"public"));
        let named = self.lists.iter().any(|names| names.contains(&viewer));
        admitted && (released || (viewer != "public" && named))
    }
}

/// A plan under construction.
pub(super) struct CanaryPlan {
    pub(super) dice: Dice,
    pub(super) files: Vec<(String, String)>,
    /// The readers of each file.
    pub(super) readers: Vec<Vec<&'static str>>,
    pub(super) canaries: Vec<Canary>,
}

impl CanaryPlan {
    pub(super) fn canary(
        &mut self,
        lists: &[&[&'static str]],
        reserved: bool,
        shown: bool,
    ) -> String {
        let text = format!("canary{}bird", self.canaries.len());
        let lists = lists.iter().map(|names| names.to_vec()).collect();
        self.canaries.push(Canary { text: text.clone(), lists, reserved, shown });
        text
    }

    /// A document with a title, a restricted or open text for each field, and a body with sections.
    pub(super) fn document(
        &mut self,
        path: &str,
        head: &str,
        fields: &[(&str, bool)],
        tables: &str,
    ) {
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
                        // The readers of an item restrict it; they never release it to the public.
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
        self.readers.push(document);
    }

    /// A document that names no readers: it has those of its kind who may read what it belongs to.
    fn unmarked(&mut self, path: &str, head: &str, usual: &[&'static str], owner: usize) {
        let owner = self.readers[owner].clone();
        let (title, result, body) = (
            self.canary(&[usual, &owner], false, true),
            self.canary(&[usual, &owner], false, true),
            self.canary(&[usual, &owner], false, true),
        );
        let text =
            format!("+++\ntitle = \"{title}\"\n{head}\nresult = \"{result}\"\n+++\n{body}\n");
        self.files.push((path.to_owned(), text));
        let named = |names: &[&str], one: &str| names.contains(&one) || names.contains(&"public");
        let both = ["public", "manager", "coach"];
        let both = both.into_iter().filter(|one| named(usual, one) && named(&owner, one));
        self.readers.push(both.collect());
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
            // A deeper section is also restricted by the sections around it, so only its absence is
            // checked; its own readers must all be admitted in any case.
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

/// Parses `step:what,note support:what,from` as tables with their keys.
pub(super) fn items(tables: &str) -> Vec<(&str, Vec<&str>)> {
    tables
        .split_whitespace()
        .filter_map(|table| table.split_once(':'))
        .map(|(table, keys)| (table, keys.split(',').collect()))
        .collect()
}

pub(super) fn canary_plan(seed: u64) -> CanaryPlan {
    let mut random = CanaryPlan {
        dice: Dice(seed),
        files: Vec::new(),
        readers: Vec::new(),
        canaries: Vec::new(),
    };
    for number in 0..3 {
        let head = "status = \"idea\"\nstart = 2026-01-01\ndue = 2026-12-31";
        let fields = [("statement", false), ("obstacles", true)];
        let tables = "step:what,note plan:when,then support:what,from";
        random.document(&format!("goals/secret-goal-{number}.md"), head, &fields, tables);
        let head = format!(
            "date = 2026-03-0{}\ngoal = \"secret-goal-{number}\"\nmethod = \"project\"",
            number + 1
        );
        let fields = [("result", false), ("provider", false), ("tags", false)];
        random.document(&format!("log/secret-log-{number}.md"), &head, &fields, "");
    }
    random.document("needs/secret-need.md", "status = \"met\"", &[("options", false)], "");
    random.document(
        "reviews/secret-review.md",
        "date = 2026-02-01",
        &[],
        "agreement:what,who ask:what,decision",
    );
    random.document(
        "evidence/secret-evidence.md",
        "issued = 2026-01-01\nsupports = \"secret-goal-0\"",
        &[("issuer", false)],
        "",
    );
    random.document("pages/secret-page.md", "", &[], "");
    random.document("observations/secret-observation.md", "date = 2026-01-01", &[], "");
    random.document("conclusions/secret-conclusion.md", "leads_to = \"secret-goal-1\"", &[], "");
    for number in 0..3 {
        let head = format!("date = 2026-04-0{}\ngoal = \"secret-goal-{number}\"", number + 1);
        let path = format!("log/secret-unmarked-{number}.md");
        random.unmarked(&path, &head, &["manager", "public"], 2 * number);
    }
    // Everything refers to everything, so that each hidden item is referred to from somewhere.
    let links: String = random
        .files
        .iter()
        .map(|(path, _)| path.rsplit('/').next().unwrap_or_default().trim_end_matches(".md"))
        .fold(String::new(), |mut out, id| {
            let _ = write!(out, "[[{id}]] [[{id}|text of a link]] ");
            out
        });
    let at = random.dice.roll(random.files.len() as u64) as usize;
    let (_, text) = &mut random.files[at];
    let head_end = text.rfind("\n+++\n").map_or(0, |at| at + 5);
    text.insert_str(head_end, &format!("{links}\n\n"));
    random
}
