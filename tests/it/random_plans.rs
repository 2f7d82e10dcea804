//! Random plans, each written whole and without what one reader may not see.

use std::fmt::Write;

use super::canary_plans::{Dice, admits};

/// The editions for others: their names and audiences.
pub(super) const FOREIGN: [(&str, &str); 4] =
    [("portfolio", "public"), ("talk", "manager"), ("coaching", "coach"), ("nobody", "peer")];

/// A viewer: `None` is the author, who sees everything.
pub(super) type Eyes<'e> = Option<&'e str>;

/// A text with its own readers; `None` for all readers of its container.
struct Piece {
    text: String,
    readers: Option<Vec<&'static str>>,
    /// Whether the schema keeps it from the public unless named.
    reserved: bool,
    /// The name of the key, if its readers are in the table of the document.
    key: Option<&'static str>,
}

/// The parts of a document.
struct Document {
    path: String,
    /// Its readers; those of its kind if it names none.
    readers: Vec<&'static str>,
    /// Whether it names them itself. If not, what it belongs to narrows them.
    says: bool,
    head: Vec<Piece>,
    items: Vec<Piece>,
    body: Vec<(u64, Piece)>,
    /// The ids it refers to: the key and the documents.
    references: Vec<(&'static str, Vec<usize>)>,
    /// The documents that its body links to.
    links: Vec<usize>,
    /// A reading: the goal, the index of the measure among its items, the line.
    reading: Option<(usize, usize, String)>,
}

/// A line of the header that every reader of the document sees.
#[expect(clippy::unnecessary_wraps, reason = "it stands in a list of keys that may be left out")]
fn plain(text: &str) -> Option<Piece> {
    Some(Piece { text: format!("{text}\n"), readers: None, reserved: false, key: None })
}

/// The parts of a plan.
pub(super) struct RandomPlan {
    dice: Dice,
    documents: Vec<Document>,
}

fn list(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("\"{name}\"")).collect();
    format!("[{}]", quoted.join(", "))
}

impl Piece {
    fn sees(&self, eyes: Eyes<'_>, document: &[&'static str]) -> bool {
        let Some(viewer) = eyes else { return true };
        let own = self.readers.as_deref();
        let admitted = own.is_none_or(|names| admits(names, viewer));
        if !self.reserved {
            return admitted;
        }
        // A reserved field is for named readers, unless the field itself names the public.
        let released = self.key.is_some() && own.is_some_and(|names| names.contains(&"public"));
        let named = document.contains(&viewer) || own.is_some_and(|names| names.contains(&viewer));
        admitted && (released || (viewer != "public" && named))
    }
}

impl Document {
    fn id(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default().trim_end_matches(".md")
    }
}

/// The readers of a kind in the settings.
fn usual(path: &str) -> &'static [&'static str] {
    match path.split('/').next() {
        Some("goals") => &["manager", "coach"],
        Some("needs" | "log") => &["manager", "public"],
        Some("evidence") => &["public"],
        _ => &["manager"],
    }
}

/// The readers that are in both lists.
fn narrowed(one: &[&'static str], other: &[&'static str]) -> Vec<&'static str> {
    let everyone = ["public", "manager", "coach", "peer"];
    if everyone.iter().all(|viewer| !admits(one, viewer) || admits(other, viewer)) {
        return one.to_vec();
    }
    let named: Vec<&'static str> = match (one.contains(&"public"), other.contains(&"public")) {
        (true, false) => other.to_vec(),
        (false, true) => one.to_vec(),
        _ => one.iter().copied().filter(|name| other.contains(name)).collect(),
    };
    named
}

impl RandomPlan {
    /// Who may read a document, given what it belongs to.
    fn readers(&self, document: &Document) -> Vec<&'static str> {
        let mut readers = document.readers.clone();
        if !document.says {
            for owner in document.references.iter().flat_map(|(_, owners)| owners) {
                readers = narrowed(&readers, &self.readers(&self.documents[*owner]));
            }
        }
        readers
    }

    fn sees(&self, document: &Document, eyes: Eyes<'_>) -> bool {
        eyes.is_none_or(|viewer| admits(&self.readers(document), viewer))
    }

    fn number(&mut self, most: u64) -> u64 {
        self.dice.roll(most)
    }

    fn day(&mut self) -> String {
        format!("2026-0{}-{:02}", 1 + self.dice.roll(9), 1 + self.dice.roll(28))
    }

    /// Unique words.
    fn words(&mut self) -> String {
        let words = ["kneading", "sailing", "weaving", "plotting", "tuning", "grafting"];
        let word = words[self.number(6) as usize];
        format!("{word} {} of {}", self.number(90_000), self.number(90_000))
    }

    fn piece(&mut self, text: impl Into<String>) -> Piece {
        let readers = self.dice.sometimes(Dice::readers);
        Piece { text: text.into(), readers, reserved: false, key: None }
    }

    /// A key of the header that can have its own readers.
    fn key(&mut self, key: &'static str, reserved: bool, value: &str) -> Option<Piece> {
        (self.number(3) > 0).then(|| {
            let piece = self.piece(format!("{key} = {value}\n"));
            Piece { reserved, key: Some(key), ..piece }
        })
    }

    fn sections(&mut self) -> Vec<(u64, Piece)> {
        let count = self.number(5);
        (0..count)
            .map(|_| {
                let level = 2 + self.number(2);
                let (heading, text) = (self.words(), self.words());
                (level, self.piece(format!("{heading}\n\n{text}.\n")))
            })
            .collect()
    }

    fn some(&mut self, kind: &str) -> Vec<usize> {
        let of_kind: Vec<usize> = (0..self.documents.len())
            .filter(|at| self.documents[*at].path.starts_with(kind))
            .collect();
        of_kind.into_iter().filter(|_| self.number(2) == 0).collect()
    }

    /// A reading of one of the measures of a goal.
    fn reading(&mut self, goal: usize) -> Option<(usize, usize, String)> {
        let (value, told) = (self.number(99), self.number(4) > 0);
        let items = &self.documents[goal].items;
        let at = items.iter().rposition(|item| item.text.starts_with("[[measure]]"));
        let (at, measure) = at.filter(|_| told).map(|at| (at, &items[at]))?;
        let name = measure.text.split('"').nth(1)?;
        Some((goal, at, format!("\"{name}\" = {value}")))
    }

    fn add(&mut self, path: &str, head: Vec<Option<Piece>>, items: Vec<Piece>) -> &mut Document {
        let says = self.number(3) > 0;
        let readers = if says { self.dice.readers() } else { usual(path).to_vec() };
        let body = self.sections();
        let links = self.some("");
        let title = self.words();
        let title = Piece {
            text: format!("title = \"{title}\"\n"),
            readers: None,
            reserved: false,
            key: None,
        };
        let head = std::iter::once(title).chain(head.into_iter().flatten()).collect();
        let path = path.to_owned();
        self.documents.push(Document {
            path,
            readers,
            says,
            head,
            items,
            body,
            references: Vec::new(),
            links,
            reading: None,
        });
        self.documents.last_mut().expect("just added")
    }

    /// Tables of a list, with only a few keys each.
    fn tables(&mut self, table: &str, reserved: bool, keys: &[&str]) -> Vec<Piece> {
        let count = self.number(4);
        (0..count)
            .map(|_| {
                let mut text = format!("[[{table}]]\n");
                for key in keys {
                    let _ = match *key {
                        "due" | "done" | "on" | "date" => {
                            let day = self.day();
                            writeln!(text, "{key} = {day}")
                        }
                        "weight" => writeln!(text, "{key} = {}", 1 + self.number(5)),
                        "field" => writeln!(text, "{key} = \"status\""),
                        _ => {
                            let words = self.words();
                            writeln!(text, "{key} = \"{words}\"")
                        }
                    };
                }
                Piece { reserved, ..self.piece(text) }
            })
            .collect()
    }
}

/// The name of a measure of a goal.
fn measured(goal: u64, measure: u64) -> String {
    format!("measure {measure} of {goal}")
}

#[expect(clippy::too_many_lines, reason = "one plan, kind after kind")]
pub(super) fn random_plan(seed: u64) -> RandomPlan {
    let mut plan = RandomPlan { dice: Dice::new(seed), documents: Vec::new() };
    for number in 0..=plan.number(2) {
        let words = plan.words();
        let need = vec![plan.key("options", false, &format!("[\"{words}\"]"))];
        plan.add(&format!("needs/need-{number}.md"), need, Vec::new());
    }
    for number in 0..2 + plan.number(3) {
        let status = ["active", "achieved", "partly", "draft", "dropped", "agreed"];
        let status = status[plan.number(6) as usize];
        let (statement, show, obstacle, hours) =
            (plan.words(), plan.words(), plan.words(), plan.number(9));
        let (start, due) = (plan.day(), plan.day());
        let head = vec![
            plain(&format!("status = \"{status}\"")),
            plan.key("start", false, &start),
            plan.key("due", false, &due.replace("2026", "2027")),
            plan.key("statement", false, &format!("\"{statement}\"")),
            plan.key("demonstrate", false, &format!("\"{show}\"")),
            plan.key("obstacles", true, &format!("[\"{obstacle}\"]")),
            plan.key("effort", true, &format!("{{ hours_per_week = {hours} }}")),
        ];
        let mut items = plan.tables("step", false, &["what", "note", "due"]);
        items.extend(plan.tables("step", false, &["what", "done"]));
        items.extend(plan.tables("support", true, &["what", "from"]));
        items.extend(plan.tables("agreed", true, &["who", "on"]));
        items.extend(plan.tables("plan", false, &["when", "then"]));
        items.extend(plan.tables("revision", false, &["on", "field", "why"]));
        for measure in 0..plan.number(3) {
            let (from, to) = (plan.number(5), 5 + plan.number(90));
            let name = format!("name = \"{}\"", measured(number, measure));
            items.push(plan.piece(format!("[[measure]]\n{name}\nfrom = {from}\nto = {to}\n")));
        }
        let needs = plan.some("needs/");
        let path = format!("goals/goal-{number}.md");
        plan.add(&path, head, items).references.push(("need", needs));
    }
    for number in 0..plan.number(8) {
        let (day, hours, cost) = (plan.day(), plan.number(9), plan.number(500));
        let (result, provider, tag) = (plan.words(), plan.words(), plan.number(4));
        let head = vec![
            plain(&format!("date = {day}\nmethod = \"project\"")),
            plan.key("hours", false, &hours.to_string()),
            plan.key("cost", true, &cost.to_string()),
            plan.key("result", false, &format!("\"{result}\"")),
            plan.key("provider", false, &format!("\"{provider}\"")),
            plan.key("tags", false, &format!("[\"tag{tag}\"]")),
        ];
        let goals: Vec<usize> = plan.some("goals/").into_iter().take(1).collect();
        let reading = goals.first().and_then(|goal| plan.reading(*goal));
        let document = plan.add(&format!("log/entry-{number}.md"), head, Vec::new());
        document.references.push(("goal", goals));
        document.reading = reading;
    }
    for number in 0..plan.number(3) {
        let (day, issuer) = (plan.day(), plan.words());
        let head = vec![
            plain(&format!("issued = {day}\ntype = \"certificate\"")),
            plan.key("issuer", false, &format!("\"{issuer}\"")),
        ];
        let supports = plan.some("goals/");
        let path = format!("evidence/evidence-{number}.md");
        plan.add(&path, head, Vec::new()).references.push(("supports", supports));
    }
    for number in 0..plan.number(3) {
        let (day, next) = (plan.day(), plan.day());
        let head = vec![
            plain(&format!("date = {day}")),
            plan.key("next", false, &next.replace("2026", "2027")),
        ];
        let mut items = plan.tables("agreement", true, &["what", "who", "due"]);
        items.extend(plan.tables("ask", true, &["what", "decision"]));
        items.extend(plan.tables("ask", true, &["what"]));
        plan.add(&format!("reviews/review-{number}.md"), head, items);
    }
    for (kind, lines) in [
        ("pages", ""),
        ("observations", "date = 2026-02-03\n"),
        ("conclusions", ""),
        ("situation", "moment = \"now\"\ndate = 2026-01-02\n"),
    ] {
        if plan.number(3) > 0 {
            let head = vec![plain(lines)];
            plan.add(&format!("{kind}/{kind}.md"), head, Vec::new());
        }
    }
    if plan.number(2) > 0 {
        let mut items = plan.tables("difference", false, &["now", "desired", "weight"]);
        items.extend(plan.tables("similarity", false, &["what", "cherish"]));
        plan.add("comparisons/comparison.md", Vec::new(), items);
    }
    plan
}

impl RandomPlan {
    /// All texts, or the texts as if hidden content had never been written.
    pub(super) fn texts(&self, eyes: Eyes<'_>) -> Vec<(String, String)> {
        let seen = self.documents.iter().filter(|document| self.sees(document, eyes));
        seen.map(|document| (document.path.clone(), self.text(document, eyes))).collect()
    }

    fn text(&self, document: &Document, eyes: Eyes<'_>) -> String {
        let readers = self.readers(document);
        let mut text = String::from("+++\n");
        if eyes.is_none() {
            text.push_str("# between the author and the file\n");
        }
        let head: Vec<&Piece> =
            document.head.iter().filter(|piece| piece.sees(eyes, &readers)).collect();
        for piece in &head {
            text.push_str(&piece.text);
        }
        for (key, targets) in &document.references {
            let targets = targets.iter().map(|at| &self.documents[*at]);
            let ids: Vec<&str> =
                targets.filter(|target| self.sees(target, eyes)).map(Document::id).collect();
            if !ids.is_empty() {
                let _ = writeln!(text, "{key} = {}", list(&ids));
            }
        }
        let mut audience = String::new();
        if document.says {
            let _ = writeln!(audience, "document = {}", list(&document.readers));
        }
        for piece in head {
            if let (Some(key), Some(readers)) = (piece.key, &piece.readers) {
                let _ = writeln!(audience, "{key} = {}", list(readers));
            }
        }
        if !audience.is_empty() {
            let _ = write!(text, "[audience]\n{audience}");
        }
        for item in document.items.iter().filter(|item| item.sees(eyes, &readers)) {
            text.push_str(&item.text);
            if let Some(readers) = &item.readers {
                let _ = writeln!(text, "audience = {}", list(readers));
            }
        }
        if let Some((goal, item, line)) = &document.reading {
            let goal = &self.documents[*goal];
            let seen = self.sees(goal, eyes);
            if seen && goal.items[*item].sees(eyes, &self.readers(goal)) {
                let _ = writeln!(text, "[readings]\n{line}");
            }
        }
        text.push_str("+++\nPlain words of its own.\n\n");
        if eyes.is_none() {
            text.push_str("<!-- between the author and the file -->\n\n");
        }
        for at in &document.links {
            let target = &self.documents[*at];
            // A link without a target leaves its text.
            let words = "this and more";
            let _ = if self.sees(target, eyes) {
                writeln!(text, "See [[{}|{words}]].\n", target.id())
            } else {
                writeln!(text, "See {words}.\n")
            };
        }
        let mut hidden: Option<u64> = None;
        for (level, piece) in &document.body {
            // A section is hidden with the one around it.
            if hidden.is_some_and(|above| *level > above) {
                continue;
            }
            hidden = (!piece.sees(eyes, &readers)).then_some(*level);
            if hidden.is_some() {
                continue;
            }
            let mark = match piece.readers.as_deref() {
                None => String::new(),
                Some([]) => " {.private}".to_owned(),
                Some(names) => format!(" {{audience={}}}", names.join(",")),
            };
            let (heading, rest) = piece.text.split_once('\n').expect("a heading");
            let _ = writeln!(text, "{} {heading}{mark}\n{rest}", "#".repeat(*level as usize));
        }
        text
    }
}

/// The settings, with or without what only the author may see.
pub(super) fn settings(eyes: Eyes<'_>) -> String {
    let mut text = String::from(
        "title = \"Plan\"\nlang = \"en\"\n[person]\nname = \"Somebody\"\nemail = \"a@b.example\"\n",
    );
    if eyes.is_none_or(|viewer| viewer == "coach") {
        text.push_str("seeks = \"a boat of my own\"\n");
    }
    let hidden = "available = \"32 hours from spring\"\nregion = \"the north coast\"\n\
        languages = [{ name = \"Frisian\", level = \"fluent at sea\" }]\n";
    if eyes.is_none() {
        text.push_str(hidden);
    }
    text.push_str("[person.audience]\nemail = [\"manager\"]\nseeks = [\"coach\"]\n");
    for (table, key) in [("work", "role"), ("education", "what")] {
        let rows = [("mender of nets", None), ("builder of hulls", Some("manager"))];
        for (what, reader) in rows.into_iter().chain([("keeper of the light", Some("public"))]) {
            let seen =
                eyes.is_none_or(|viewer| reader.is_some_and(|reader| admits(&[reader], viewer)));
            if seen {
                let _ = write!(text, "[[{table}]]\n{key} = \"{what} in {table}\"\nfrom = 2019\n");
                if let Some(reader) = reader {
                    let _ = writeln!(text, "audience = [\"{reader}\"]");
                }
            }
        }
    }
    if eyes.is_none() {
        text.push_str(
            "[capacity]\nhours_per_week = 3\nbudget = 700\n[rules]\nrepeated-text = \"off\"\n\
             [privacy]\nnames = [\"Quillon Varnish\"]\n",
        );
    }
    text.push_str(
        "[audiences]\ncoach = \"My coach\"\nmanager = \"My manager\"\npeer = \"A peer\"\n",
    );
    text.push_str("[audience.default]\n");
    for kind in ["goals", "needs", "log", "evidence", "pages", "reviews"] {
        let kind_of = kind.trim_end_matches('s');
        let _ = writeln!(text, "{kind_of} = {}", list(usual(kind)));
    }
    for kind in ["observation", "conclusion", "situation", "comparison"] {
        let _ = writeln!(text, "{kind} = {}", list(usual(kind)));
    }
    let dates = "reviews = [2026-08-20, 2027-01-15]\nreview_every = \"5 months\"\n";
    match eyes {
        None => {
            let _ = write!(text, "[cycle]\n{dates}active_goals = [1, 2]\nsilence = \"1 week\"\n");
        }
        // The dates of reviews are between the author and the participants.
        Some("public") => {}
        Some(_) => {
            let _ = write!(text, "[cycle]\n{dates}");
        }
    }
    for (name, audience) in FOREIGN {
        if eyes.is_none_or(|viewer| viewer == audience) {
            let _ = writeln!(
                text,
                "[[edition]]\nname = \"{name}\"\naudience = \"{audience}\"\noutputs = [\"site\", \"cv\"]"
            );
        }
    }
    text
}
