//! The first page and the goals of a report for Word.

use serde_json::Value;

use super::words::{Report, joined, state, text, to};
use super::writer::{Place, Writer, bold, cell, nodes, plain, quiet};

impl Report<'_> {
    pub(super) fn title(&self, out: &mut Writer<'_>) {
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
    pub(super) fn summary(&self, out: &mut Writer<'_>) {
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
                let word = Value::from(state(&stop["word"]));
                let rest = joined([&stop["when"], &word, &stop["note"]], ", ");
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
    pub(super) fn planning(&self, out: &mut Writer<'_>) {
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

    pub(super) fn goals(&self, out: &mut Writer<'_>) {
        let count = self.of("meta")["goals"].as_u64().unwrap_or_default();
        if count > 0 {
            out.heading(1, self.say("nav-goals"), None);
        }
        for number in 0..count {
            self.goal(out, self.of(&format!("goal-{number}")));
        }
    }

    pub(super) fn goal(&self, out: &mut Writer<'_>, goal: &Value) {
        out.heading(2, text(&goal["title"]), goal["label"].as_str());
        if let Some(sentence) = goal["sentence"].as_str() {
            out.text("Lead", sentence);
        }
        out.facts(nodes(&goal["facts"]));
        let steps: Vec<Vec<String>> = nodes(&goal["steps"])
            .iter()
            .map(|step| {
                let what = joined([&step["what"], &step["note"]], " · ");
                [state(&step["word"]), text(&step["when"]), &*what]
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
        let open = nodes(&goal["open"]);
        if !open.is_empty() {
            out.heading(3, self.say("open-title"), None);
            out.facts(open);
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
}
