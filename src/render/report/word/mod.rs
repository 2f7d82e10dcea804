//! The report as a Word document, to write in: the same data as the PDF, without its drawings. What
//! a drawing says is in the words beside it.

mod package;
mod styles;
mod writer;

use serde_json::Value;

use super::data;
use super::{Manner, Paper, pictures};
use crate::view::View;
use package::{About, Package};
use writer::{Place, Writer, bold, cell, nodes, plain, quiet};

/// The report of a view as a Word document. `attached` are the processed bytes of its attachments in
/// order, if they are pictures.
pub fn word(view: &View, attached: &[Option<&[u8]>]) -> Vec<u8> {
    let files: Vec<(String, &[u8])> = attached
        .iter()
        .enumerate()
        .filter_map(|(at, bytes)| Some((pictures::file(at, (*bytes)?)?, (*bytes)?)))
        .collect();
    let values = data::values(view, Paper::Report, attached, &Manner::default());
    let report = Report { values: &values };
    let mut writer = Writer::new(Package::new(&files));
    report.title(&mut writer);
    report.summary(&mut writer);
    report.planning(&mut writer);
    report.documents(&mut writer, "pages", "nav-pages");
    report.goals(&mut writer);
    report.documents(&mut writer, "needs", "nav-needs");
    report.skills(&mut writer);
    report.assessments(&mut writer);
    report.change(&mut writer);
    report.log(&mut writer);
    report.evaluations(&mut writer);
    report.evidence(&mut writer);
    report.documents(&mut writer, "reviews", "nav-reviews");
    report.agreements(&mut writer);
    let meta = report.of("meta");
    let title = text(&meta["title"]);
    let about = About {
        title,
        author: meta["name"].as_str(),
        lang: text(&meta["lang"]),
        accent: text(&meta["accent"]),
    };
    let Writer { body, package, .. } = writer;
    package.packed(&body, &about)
}

/// The data of a report, by the names that its templates use.
struct Report<'v> {
    values: &'v [(String, Value)],
}

impl Report<'_> {
    /// The data of a part.
    fn of(&self, name: &str) -> &Value {
        let found = self.values.iter().find(|(known, _)| known.strip_suffix(".json") == Some(name));
        found.map_or(&Value::Null, |(_, value)| value)
    }

    /// A phrase of the report.
    fn say(&self, id: &str) -> &str {
        text(&self.of("meta")["words"][id])
    }

    fn title(&self, out: &mut Writer<'_>) {
        let meta = self.of("meta");
        out.text("Document", text(&meta["document"]));
        out.text("Title", text(&meta["title"]));
        let under = ["name", "role", "organisation"].map(|key| text(&meta[key]));
        let under: Vec<&str> = under.into_iter().filter(|said| !said.is_empty()).collect();
        if !under.is_empty() {
            out.text("Subtitle", &under.join(", "));
        }
        out.facts(nodes(&meta["about"]));
    }

    /// The goals in a table, what changed, what is asked for, the route and the first page.
    fn summary(&self, out: &mut Writer<'_>) {
        let (summary, meta) = (self.of("summary"), self.of("meta"));
        let goals = nodes(&summary["goals"]);
        if !goals.is_empty() {
            out.heading(1, self.say("report-goals"), None);
            let heads = ["fact-goal", "col-state", "report-progress", "report-until"];
            let rows: Vec<Vec<String>> = goals
                .iter()
                .map(|goal| {
                    let name = to(out, &goal["what"], &goal["label"]);
                    let progress = joined([&goal["progress"], &goal["late"]], ", ");
                    let rest = [text(&goal["state"]), &*progress, text(&goal["until"])];
                    let rest = rest.map(|said| cell(&plain(said)));
                    std::iter::once(cell(&name)).chain(rest).collect()
                })
                .collect();
            out.table(&[5, 2, 4, 2], &heads.map(|head| self.say(head)), &rows);
        }
        let mut changed: Vec<String> =
            nodes(&summary["prepared"]).iter().map(|line| plain(text(line))).collect();
        for line in nodes(&summary["changed"]) {
            let goal = to(out, &line["goal"], &line["label"]);
            changed.push(format!("{goal}{}", plain(&format!(": {}", text(&line["text"])))));
        }
        let counted = [&summary["more"], &summary["log"]].map(text);
        changed.extend(counted.into_iter().filter(|said| !said.is_empty()).map(plain));
        let said = |value: &Value| {
            let kind = text(&value["kind"]);
            let after = if kind.is_empty() { String::new() } else { format!(" ({kind})") };
            format!("{}{}", plain(text(&value["what"])), quiet(&after))
        };
        let asks: Vec<String> = nodes(&summary["asks"]).iter().map(said).collect();
        let decisions: Vec<String> = nodes(&summary["decisions"]).iter().map(said).collect();
        let proposed: Vec<String> = nodes(&summary["proposed"])
            .iter()
            .map(|goal| {
                let when = text(&goal["when"]);
                let when = format!(" ({} {when})", self.say("report-until"));
                let name = to(out, &goal["what"], &goal["label"]);
                if goal["when"].is_null() { name } else { name + &quiet(&when) }
            })
            .collect();
        let since = summary["since"].as_str().unwrap_or_else(|| self.say("report-changed"));
        let lists = [
            (since, changed),
            (self.say("report-asks"), asks),
            (self.say("report-decisions"), decisions),
            (self.say("report-proposed"), proposed),
        ];
        if lists.iter().any(|(_, lines)| !lines.is_empty()) {
            out.heading(1, self.say("report-summary"), None);
        }
        for (title, lines) in lists.iter().filter(|(_, lines)| !lines.is_empty()) {
            out.heading(2, title, None);
            out.lines(lines);
        }
        let route: Vec<String> = nodes(&meta["route"])
            .iter()
            .map(|stop| {
                let rest = joined([&stop["when"], &stop["word"], &stop["note"]], ", ");
                format!("{}{}", bold(text(&stop["what"])), quiet(&format!(" · {rest}")))
            })
            .collect();
        if !route.is_empty() {
            out.heading(1, self.say("report-route"), None);
            out.lines(&route);
        }
        out.blocks(nodes(&meta["home"]), Place::below(1));
        for quote in nodes(&meta["quotes"]) {
            out.text("Quote", &joined([&quote["text"], &quote["by"]], " · "));
        }
    }

    /// When each goal is worked on, and the reviews.
    fn planning(&self, out: &mut Writer<'_>) {
        let planning = self.of("planning");
        let rows = nodes(&planning["rows"]).iter().chain(std::iter::once(&planning["talks"]));
        let rows: Vec<Vec<String>> = rows
            .filter(|row| row.is_object())
            .map(|row| vec![cell(&bold(text(&row["title"]))), cell(&plain(text(&row["when"])))])
            .collect();
        if !rows.is_empty() {
            out.heading(1, self.say("planning"), None);
            out.table(&[1, 1], &[], &rows);
        }
    }

    /// Documents with facts and a text: needs, reviews, free pages.
    fn documents(&self, out: &mut Writer<'_>, name: &str, title: &str) {
        for (at, told) in nodes(self.of(name)).iter().enumerate() {
            if at == 0 {
                out.heading(1, self.say(title), None);
            }
            out.heading(2, text(&told["title"]), told["label"].as_str());
            out.facts(nodes(&told["facts"]));
            out.blocks(nodes(&told["body"]), Place::below(2));
            for table in nodes(&told["tables"]) {
                out.heading(3, text(&table["title"]), None);
                let heads: Vec<&str> = nodes(&table["head"]).iter().map(text).collect();
                out.table(&vec![1; heads.len()], &heads, &texts(nodes(&table["rows"])));
            }
        }
    }

    fn goals(&self, out: &mut Writer<'_>) {
        let count = self.of("meta")["goals"].as_u64().unwrap_or_default();
        if count > 0 {
            out.heading(1, self.say("nav-goals"), None);
        }
        for number in 0..count {
            self.goal(out, self.of(&format!("goal-{number}")));
        }
    }

    fn goal(&self, out: &mut Writer<'_>, goal: &Value) {
        out.heading(2, text(&goal["title"]), goal["label"].as_str());
        if let Some(sentence) = goal["sentence"].as_str() {
            out.text("Lead", sentence);
        }
        out.facts(nodes(&goal["facts"]));
        let steps: Vec<Vec<String>> = nodes(&goal["steps"])
            .iter()
            .map(|step| {
                let what = joined([&step["what"], &step["note"]], " · ");
                [text(&step["word"]), text(&step["when"]), &*what]
                    .map(|said| cell(&plain(said)))
                    .into()
            })
            .collect();
        if !steps.is_empty() {
            out.heading(3, self.say("report-steps"), None);
            out.table(&[2, 2, 7], &[], &steps);
        }
        for (at, measure) in nodes(&goal["measures"]).iter().enumerate() {
            if at == 0 {
                out.heading(3, self.say("progress"), None);
            }
            let said = format!(
                "{}{}{}",
                bold(text(&measure["name"])),
                plain(&format!(". {} ", text(&measure["caption"]))),
                bold(&format!("{}.", text(&measure["verdict"])))
            );
            out.paragraph("", &said);
            if let Some(basis) = measure["basis"].as_str() {
                out.text("Small", basis);
            }
            let levels = nodes(&measure["levels"]).iter();
            let levels: Vec<String> =
                levels.map(|level| joined([&level[0], &level[1]], ": ")).collect();
            if !levels.is_empty() {
                out.text("Small", &format!("{}: {}", self.say("levels"), levels.join("; ")));
            }
        }
        let letters = nodes(&goal["letters"]);
        if let Some(first) = letters.first() {
            let bare = text(&first["initial"]).is_empty();
            out.heading(3, self.say(if bare { "smart-words" } else { "smart" }), None);
            let row = |letter: &Value| {
                let name = joined([&letter["initial"], &letter["name"]], " · ");
                let verdict = text(&letter["verdict"]);
                let verdict = (!verdict.is_empty()).then(|| cell(&quiet(verdict)));
                let said = text(&letter["text"]);
                let said = (!said.is_empty()).then(|| cell(&plain(said)));
                let inside: String = [said, verdict].into_iter().flatten().collect();
                let inside = if inside.is_empty() { cell("") } else { inside };
                vec![cell(&bold(&name)), inside]
            };
            let rows: Vec<Vec<String>> = letters.iter().map(row).collect();
            out.table(&[1, 3], &[], &rows);
        }
        let plan = |plan: &Value| {
            let (when, then) = (text(&plan[0]), text(&plan[1]));
            plain(&format!("{} {when}, {} {then}.", self.say("plan-if"), self.say("plan-then")))
        };
        let revision = |one: &Value| plain(&joined([&one[0], &one[1]], ": "));
        let plans: Vec<String> = nodes(&goal["plans"]).iter().map(plan).collect();
        let revisions: Vec<String> = nodes(&goal["revisions"]).iter().map(revision).collect();
        for (title, lines) in [("plans", plans), ("revisions", revisions)] {
            if !lines.is_empty() {
                out.heading(3, self.say(title), None);
                out.lines(&lines);
            }
        }
        let body = nodes(&goal["body"]);
        if !body.is_empty() {
            out.heading(3, self.say("about-goal"), None);
            out.blocks(body, Place::below(3));
        }
    }

    fn skills(&self, out: &mut Writer<'_>) {
        for (at, table) in nodes(self.of("skills")).iter().enumerate() {
            if at == 0 {
                out.heading(1, self.say("report-skills"), None);
            }
            if let Some(role) = table["role"].as_str() {
                out.heading(2, role, None);
            }
            let labels = nodes(&table["labels"]).iter();
            let labels: Vec<String> =
                labels.map(|label| joined([&label[0], &label[1]], " ")).collect();
            let labels = Value::from(labels.join(" · "));
            out.text("Small", &joined([&table["name"], &table["scale"], &labels], ". "));
            let facts = out.running(nodes(&table["facts"]));
            if !facts.is_empty() {
                out.paragraph("Small", &facts);
            }
            let rows: Vec<Vec<String>> = nodes(&table["rows"])
                .iter()
                .map(|row| {
                    let then = text(&row["then"]);
                    let now = match text(&row["now"]) {
                        "" => "–".to_owned(),
                        now if then.is_empty() || then == now => now.to_owned(),
                        now => format!("{now} ({then})"),
                    };
                    let required = row["required"].as_str().unwrap_or("–");
                    let name = joined([&row["name"], &row["group"]], " · ");
                    [&*name, &*now, required, text(&row["others"])]
                        .map(|said| cell(&plain(said)))
                        .into()
                })
                .collect();
            let heads = ["report-competence", "key-now", "key-required", "report-other"];
            if !rows.is_empty() {
                out.table(&[4, 2, 2, 3], &heads.map(|head| self.say(head)), &rows);
            }
            out.blocks(nodes(&table["body"]), Place::below(2));
        }
    }

    fn assessments(&self, out: &mut Writer<'_>) {
        for (at, told) in nodes(self.of("assessments")).iter().enumerate() {
            if at == 0 {
                out.heading(1, self.say("assessments"), None);
            }
            out.heading(2, text(&told["title"]), told["label"].as_str());
            out.text("Small", &joined([&told["rater"], &told["date"]], " · "));
            for facts in ["facts", "swot", "scores"] {
                out.facts(nodes(&told[facts]));
            }
            out.blocks(nodes(&told["body"]), Place::below(2));
        }
    }

    /// From now to desired.
    fn change(&self, out: &mut Writer<'_>) {
        let change = self.of("change");
        let mut open = false;
        let mut begin = |out: &mut Writer<'_>| {
            if !std::mem::replace(&mut open, true) {
                out.heading(1, self.say("report-situation"), None);
            }
        };
        for which in ["now", "desired"] {
            situation(out, change, which, &mut begin);
        }
        self.passages(out, &change["observations"], "observations", &mut begin);
        let differences: Vec<Vec<String>> = nodes(&change["differences"])
            .iter()
            .map(|row| {
                let level = joined([&row["level"], &row["weight"]], " · ");
                let goals = links(out, &row["goals"]);
                let texts = [&*level, text(&row["now"]), text(&row["desired"])];
                let texts = texts.map(|said| cell(&plain(said)));
                texts.into_iter().chain([cell(&goals)]).collect()
            })
            .collect();
        if !differences.is_empty() {
            begin(out);
            out.heading(2, self.say("differences"), None);
            let heads = ["col-level", "col-now", "col-desired", "col-goals"];
            out.table(&[2, 3, 3, 3], &heads.map(|head| self.say(head)), &differences);
        }
        let same = nodes(&change["similarities"]).iter().map(|row| {
            let what = joined([&row["level"], &row["what"]], ": ");
            plain(&joined([&Value::from(what), &row["cherish"]], " · "))
        });
        let same: Vec<String> = same.collect();
        if !same.is_empty() {
            begin(out);
            out.heading(2, self.say("similarities"), None);
            out.lines(&same);
        }
        situation(out, change, "comparison", &mut begin);
        self.passages(out, &change["conclusions"], "conclusions", &mut begin);
    }

    /// Observations or conclusions, with what is beside them.
    fn passages(
        &self,
        out: &mut Writer<'_>,
        all: &Value,
        title: &str,
        begin: &mut dyn FnMut(&mut Writer<'_>),
    ) {
        for (at, one) in nodes(all).iter().enumerate() {
            if at == 0 {
                begin(out);
                out.heading(2, self.say(title), None);
            }
            out.heading(3, text(&one["title"]), None);
            let beside: Vec<&Value> =
                std::iter::once(&one["date"]).chain(nodes(&one["marks"])).collect();
            let beside = joined(beside, " · ");
            if !beside.is_empty() {
                out.text("Small", &beside);
            }
            out.blocks(nodes(&one["body"]), Place::below(3));
            let goals = links(out, &one["goals"]);
            if !goals.is_empty() {
                out.paragraph("Small", &goals);
            }
        }
    }

    fn log(&self, out: &mut Writer<'_>) {
        let log = nodes(self.of("log"));
        if log.is_empty() {
            return;
        }
        out.heading(1, self.say("report-log"), None);
        let rows: Vec<Vec<String>> = log
            .iter()
            .map(|row| {
                let method = text(&row["method"]);
                let method =
                    if method.is_empty() { String::new() } else { format!(" · {method}") };
                let mut what = cell(&format!("{}{}", bold(text(&row["title"])), quiet(&method)));
                if let Some(result) = row["result"].as_str() {
                    what.push_str(&cell(&plain(result)));
                }
                let facts = out.running(nodes(&row["facts"]));
                if !facts.is_empty() {
                    what.push_str(&cell(&facts));
                }
                let goals = cell(&links(out, &row["goals"]));
                let [day, hours] = ["day", "hours"].map(|key| cell(&plain(text(&row[key]))));
                vec![day, what, goals, hours]
            })
            .collect();
        let heads = ["col-date", "col-what", "fact-goal", "fact-hours"];
        out.table(&[3, 8, 4, 1], &heads.map(|head| self.say(head)), &rows);
        if let Some(earlier) = self.of("summary")["earlier"].as_str() {
            out.text("Small", earlier);
        }
        let told = log.iter().filter(|row| !nodes(&row["body"]).is_empty());
        for (at, row) in told.enumerate() {
            if at == 0 {
                out.heading(2, self.say("report-log-texts"), None);
            }
            out.heading(3, &joined([&row["day"], &row["title"]], " · "), None);
            out.blocks(nodes(&row["body"]), Place::below(3));
        }
    }

    fn evaluations(&self, out: &mut Writer<'_>) {
        for (at, told) in nodes(self.of("evaluations")).iter().enumerate() {
            if at == 0 {
                out.heading(1, self.say("evaluations"), None);
            }
            out.heading(2, text(&told["title"]), told["label"].as_str());
            out.facts(nodes(&told["facts"]));
            out.blocks(nodes(&told["body"]), Place::below(2));
            let needs = links(out, &told["needs"]);
            if !needs.is_empty() {
                let title = quiet(&format!("{}: ", self.say("new-needs")));
                out.paragraph("Small", &format!("{title}{needs}"));
            }
        }
    }

    fn evidence(&self, out: &mut Writer<'_>) {
        let evidence = nodes(self.of("evidence"));
        if evidence.is_empty() {
            return;
        }
        out.heading(1, self.say("evidence-title"), None);
        let rows: Vec<Vec<String>> = evidence
            .iter()
            .map(|row| {
                let title = bold(text(&row["title"]));
                let title = match row["to"].as_str() {
                    None => title,
                    Some(to) => {
                        let id = out.package.link(to);
                        format!("<w:hyperlink r:id=\"{id}\">{title}</w:hyperlink>")
                    }
                };
                let mut what = cell(&title);
                if let Some(issuer) = row["issuer"].as_str() {
                    what.push_str(&cell(&quiet(issuer)));
                }
                if let Some(said) = row["quote"]["text"].as_str() {
                    what.push_str(&cell(&plain(&format!("“{said}”"))));
                    let by = joined([&row["quote"]["by"], &row["quote"]["consent"]], " · ");
                    if !by.is_empty() {
                        what.push_str(&cell(&quiet(&by)));
                    }
                }
                let facts = out.running(nodes(&row["facts"]));
                if !facts.is_empty() {
                    what.push_str(&cell(&facts));
                }
                let supports = cell(&links(out, &row["supports"]));
                let [issued, sort, expires] =
                    ["issued", "sort", "expires"].map(|key| cell(&plain(text(&row[key]))));
                vec![issued, what, sort, supports, expires]
            })
            .collect();
        let heads = ["col-date", "col-what", "fact-sort", "supports-title", "fact-expires"];
        out.table(&[3, 6, 3, 4, 3], &heads.map(|head| self.say(head)), &rows);
    }

    /// What was agreed, and room for new agreements and signatures.
    fn agreements(&self, out: &mut Writer<'_>) {
        let agreements = self.of("agreements");
        out.heading(1, self.say("report-agreements"), None);
        let open: Vec<Vec<String>> = nodes(&agreements["open"])
            .iter()
            .map(|row| ["what", "who", "when"].map(|key| cell(&plain(text(&row[key])))).into())
            .collect();
        let heads = ["col-what", "col-who", "col-when"].map(|head| self.say(head));
        if !open.is_empty() {
            out.heading(2, self.say("report-open-agreements"), None);
            out.table(&[5, 2, 2], &heads, &open);
        }
        let signed = texts(nodes(&agreements["signed"]));
        if !signed.is_empty() {
            out.heading(2, self.say("report-signed"), None);
            let heads = ["col-who", "col-role", "col-mode", "col-when"];
            out.table(&[1, 1, 1, 1], &heads.map(|head| self.say(head)), &signed);
        }
        out.heading(2, self.say("report-made-agreements"), None);
        out.table(&[5, 2, 2], &heads, &vec![vec![cell(""); 3]; 4]);
        out.heading(2, self.say("report-signing"), None);
        out.text("", self.say("report-signing-sentence"));
        let meta = self.of("meta");
        let other = nodes(&agreements["signers"])
            .iter()
            .find(|signer| signer["name"] != meta["name"])
            .map(|signer| [text(&signer["name"]), text(&signer["role"])]);
        let other = other.unwrap_or_else(|| ["", text(&meta["audience"])]);
        let own = [text(&meta["name"]), text(&meta["role"])];
        let row = |title: &str, said: [&str; 2]| -> Vec<String> {
            let title = self.say(title);
            let field =
                |said: &str| cell(&format!("{}{}", quiet(&format!("{title}: ")), plain(said)));
            said.map(field).into()
        };
        let choices = ["report-seen", "report-agreed", "report-disagreed"]
            .map(|id| format!("☐ {}", self.say(id)));
        let choices: String = choices.iter().map(|choice| cell(&plain(choice))).collect();
        let rows = vec![
            row("report-name", [own[0], other[0]]),
            row("report-function", [own[1], other[1]]),
            row("report-date", ["", ""]),
            row("report-signature", ["", ""]),
            vec![choices.clone(), choices],
        ];
        out.table(&[1, 1], &[], &rows);
    }
}

/// A situation, or the comparison of both.
fn situation(
    out: &mut Writer<'_>,
    change: &Value,
    which: &str,
    begin: &mut dyn FnMut(&mut Writer<'_>),
) {
    let Some(title) = change[format!("{which}_title")].as_str() else { return };
    begin(out);
    out.heading(2, title, None);
    let facts = out.running(nodes(&change[format!("{which}_facts")]));
    if !facts.is_empty() {
        out.paragraph("Small", &facts);
    }
    out.blocks(nodes(&change[which]), Place::below(2));
}

/// A text; nothing if there is none.
fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// The texts that are there, with something between them.
fn joined<'a>(values: impl IntoIterator<Item = &'a Value>, between: &str) -> String {
    let texts: Vec<&str> = values.into_iter().map(text).filter(|said| !said.is_empty()).collect();
    texts.join(between)
}

/// Rows of texts as cells.
fn texts(rows: &[Value]) -> Vec<Vec<String>> {
    let row = |row: &Value| nodes(row).iter().map(|said| cell(&plain(text(said)))).collect();
    rows.iter().map(row).collect()
}

/// A name that leads to its place in the document, if it has one.
fn to(out: &mut Writer<'_>, name: &Value, label: &Value) -> String {
    let words = serde_json::json!({"kind": "text", "text": name});
    let node = match label.as_str() {
        Some(label) => serde_json::json!({"kind": "inside", "label": label, "children": [words]}),
        None => serde_json::json!({"kind": "strong", "children": [words]}),
    };
    out.inline(&[node])
}

/// Names that lead to their places in the document.
fn links(out: &mut Writer<'_>, links: &Value) -> String {
    let links: Vec<String> =
        nodes(links).iter().map(|link| to(out, &link["text"], &link["label"])).collect();
    links.join(&plain(", "))
}

#[cfg(test)]
mod tests;
