//! The lists of a report for Word: documents, skills, assessments, the way from now to desired, the log,
//! evidence and agreements.

use serde_json::Value;

use super::words::{Report, joined, links, text, texts};
use super::writer::{Place, Writer, bold, cell, nodes, plain, quiet};

impl Report<'_> {
    /// Documents with facts and a text: needs, reviews, free pages.
    pub(super) fn documents(&self, out: &mut Writer<'_>, name: &str, title: &str) {
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

    pub(super) fn skills(&self, out: &mut Writer<'_>) {
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

    pub(super) fn assessments(&self, out: &mut Writer<'_>) {
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
    pub(super) fn change(&self, out: &mut Writer<'_>) {
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
        others(out, &change["others"], &mut begin);
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
        others(out, &change["compared_before"], &mut begin);
        self.passages(out, &change["conclusions"], "conclusions", &mut begin);
    }

    /// Observations or conclusions, with what is beside them.
    pub(super) fn passages(
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

    pub(super) fn log(&self, out: &mut Writer<'_>) {
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
        out.table(&[3, 8, 4, 2], &heads.map(|head| self.say(head)), &rows);
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

    pub(super) fn evaluations(&self, out: &mut Writer<'_>) {
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

    pub(super) fn evidence(&self, out: &mut Writer<'_>) {
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
    pub(super) fn agreements(&self, out: &mut Writer<'_>) {
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
    let part = |name: &str| &change[format!("{which}_{name}")];
    told(out, [part("title"), part("facts"), &change[which]], begin);
}

/// Situations or comparisons besides those that are compared.
fn others(out: &mut Writer<'_>, all: &Value, begin: &mut dyn FnMut(&mut Writer<'_>)) {
    for one in nodes(all) {
        told(out, ["title", "facts", "body"].map(|name| &one[name]), begin);
    }
}

/// A text with its title and the facts of its header; nothing without a title.
fn told(
    out: &mut Writer<'_>,
    [title, facts, body]: [&Value; 3],
    begin: &mut dyn FnMut(&mut Writer<'_>),
) {
    let Some(title) = title.as_str() else { return };
    begin(out);
    out.heading(2, title, None);
    let facts = out.running(nodes(facts));
    if !facts.is_empty() {
        out.paragraph("Small", &facts);
    }
    out.blocks(nodes(body), Place::below(2));
}
