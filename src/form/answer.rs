//! What an edition answers to a form: from the view alone, so that nothing hidden can be in it.

use std::fmt::Write;

use super::text::Text;
use crate::base::Lang;
use crate::base::calendar::Date;
use crate::labels::Meaning;
use crate::render::wording::Words;
use crate::view::{Goal, PropertyValue, Status, View};

/// The part of a plan that a place is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scope {
    /// All open goals.
    Whole,
    /// One of the open goals, from 0.
    Goal(usize),
}

/// Answers from a view, in the language of a form.
#[derive(Debug)]
pub(super) struct Answers<'v> {
    view: &'v View,
    words: Words,
    /// The goals that a form is about.
    pub goals: Vec<&'v Goal>,
    /// Whether the form asks for the letters one by one, so that the goal need not hold them.
    by_letter: bool,
}

impl<'v> Answers<'v> {
    /// The answers of a view.
    pub(super) fn of(view: &'v View, lang: Lang, by_letter: bool) -> Self {
        let open = view.goals.iter().filter(|goal| goal.status.is_planned());
        let mut goals: Vec<&Goal> = open.collect();
        if goals.is_empty() {
            goals = view.goals.iter().filter(|goal| goal.status != Status::Idea).collect();
        }
        Self { view, words: Words { lang }, goals, by_letter }
    }

    /// All goals that are more than an idea, for a table with their status.
    pub(super) fn meant(&self) -> Vec<&'v Goal> {
        self.view.goals.iter().filter(|goal| goal.status.is_meant()).collect()
    }

    /// The answer to what a form asks for; days are written as `days` says.
    pub(super) fn answer(
        &self,
        meaning: Meaning,
        scope: Scope,
        days: Option<&str>,
    ) -> Option<Text> {
        use Meaning as M;
        let person = &self.view.person;
        let own = |text: &Option<std::sync::Arc<str>>| Text::one(text.as_deref()?);
        match meaning {
            M::Name => own(&person.name),
            M::FirstName => Text::one(split_name(person.name.as_deref()?)?.0),
            M::LastName => Text::one(split_name(person.name.as_deref()?)?.1),
            M::Role => own(&person.role),
            M::Organisation => own(&person.organisation),
            M::Email => own(&person.email),
            M::Phone => own(&person.phone),
            M::Location => own(&person.location),
            M::Today => Text::one(self.day(self.view.today, days)),
            M::Period => {
                let (start, last) = self.days_of_plan();
                Text::one(self.words.period(start, last.filter(|_| start.is_some()))?)
            }
            M::PeriodStart => Text::one(self.day(self.days_of_plan().0?, days)),
            M::PeriodEnd => Text::one(self.day(self.days_of_plan().1?, days)),
            M::NextReview => Text::one(self.day(self.view.next_talk?, days)),
            M::LastReview => {
                let held = self.view.talks.iter().filter(|(_, held)| *held).map(|(day, _)| *day);
                Text::one(self.day(held.max()?, days))
            }
            M::Now => self.situation(true),
            M::Desired => self.situation(false),
            M::Ambition => self.ambition(),
            M::Strengths => self.assessed("strengths"),
            M::Weaknesses => self.assessed("weaknesses"),
            M::Opportunities => self.assessed("opportunities"),
            M::Threats => self.assessed("threats"),
            M::Agreement => Text::list(self.agreements().iter().map(|one| {
                let due = one.due.map(|due| self.day(due, days));
                let about: Vec<String> =
                    one.who.as_deref().map(str::to_owned).into_iter().chain(due).collect();
                with_note(&one.what, &about.join(", "))
            })),
            M::AgreementWho | M::AgreementDone | M::LevelNow | M::LevelRequired | M::Signature => {
                None
            }
            M::Activity => Text::list(self.view.log.iter().take(20).map(|entry| {
                let day = entry.day.map(|day| self.day(day, days)).unwrap_or_default();
                with_note(entry.head.title.as_deref().unwrap_or_default(), &day)
            })),
            _ => self.about_goals(meaning, scope, days),
        }
    }

    /// The agreements of the last review that has any.
    pub(super) fn agreements(&self) -> &'v [crate::view::Agreement] {
        let found = self.view.reviews.iter().find(|review| !review.agreements.is_empty());
        found.map_or(&[], |review| &review.agreements)
    }

    /// The competences, with their levels.
    pub(super) fn competences(&self) -> impl Iterator<Item = &'v crate::view::Skill> {
        self.view.skills.iter().flat_map(|profile| &profile.rows)
    }

    /// A number.
    pub(super) fn number(&self, number: f64) -> Option<Text> {
        Text::one(self.words.number(number))
    }

    fn about_goals(&self, meaning: Meaning, scope: Scope, days: Option<&str>) -> Option<Text> {
        let goals = match scope {
            Scope::Goal(at) => return self.of_goal(meaning, self.goals.get(at)?, days),
            Scope::Whole => &self.goals,
        };
        if let [goal] = goals.as_slice() {
            return self.of_goal(meaning, goal, days);
        }
        if meaning == Meaning::Goal {
            return Text::list(
                goals.iter().filter_map(|goal| Some(self.goal(goal)?.in_one_line())),
            );
        }
        if meaning == Meaning::Competence {
            let mut names: Vec<String> = Vec::new();
            for (link, ..) in goals.iter().flat_map(|goal| &goal.competences) {
                if !names.contains(&link.text.to_string()) {
                    names.push(link.text.to_string());
                }
            }
            return Text::list(names);
        }
        let mut items = Vec::new();
        for goal in goals {
            let Some(text) = self.of_goal(meaning, goal, days) else { continue };
            let title = goal.head.title.as_deref().unwrap_or_default();
            let title = if title.is_empty() { String::new() } else { format!("{title}: ") };
            items.push(format!("{title}{}", text.in_one_line()));
        }
        Text::list(items)
    }

    /// The answer of one goal.
    pub(super) fn of_goal(
        &self,
        meaning: Meaning,
        goal: &Goal,
        days: Option<&str>,
    ) -> Option<Text> {
        use Meaning as M;
        let letter = |name: &str| {
            let own = goal.letters.iter().find(|(letter, _)| *letter == name);
            own.and_then(|(_, text)| Text::one(&**text))
        };
        let measures = || {
            Text::list(goal.measures.iter().filter_map(|measure| {
                let target = self.words.amount(measure.to?, measure.unit.as_deref());
                Some(format!("{}: {target}", measure.name))
            }))
        };
        match meaning {
            M::Goal => self.goal(goal),
            M::Smart => {
                let letters = goal.letters.iter().filter_map(|(_, text)| Text::one(&**text));
                Text::joined(letters).or_else(|| Text::one(goal.sentence.as_deref()?))
            }
            M::Specific => letter("specific").or_else(|| Text::one(goal.sentence.as_deref()?)),
            M::Measurable => letter("measurable").or_else(measures),
            M::Attainable => letter("attainable"),
            M::Relevant => letter("relevant"),
            M::Timebound => letter("timebound").or_else(|| Text::one(self.day(end(goal)?, days))),
            M::Reason => section(goal, "why").or_else(|| letter("relevant")),
            M::Actions => {
                let steps = goal.steps.iter().map(|step| {
                    let due = step.due.map(|due| self.day(due, days)).unwrap_or_default();
                    with_note(&step.what, &due)
                });
                Text::list(steps).or_else(|| section(goal, "approach"))
            }
            M::Start => Text::one(self.day(goal.start?, days)),
            M::Due => Text::one(self.day(end(goal)?, days)),
            M::Support => Text::list(goal.support.iter().map(|support| {
                with_note(&support.what, support.from.as_deref().unwrap_or_default())
            })),
            M::Result => {
                let shown = goal.demonstrate.as_deref().and_then(Text::one);
                shown.or_else(measures).or_else(|| letter("measurable"))
            }
            M::Cost => Text::one(self.words.amount(goal.cost?, Some("€"))),
            M::Hours => {
                let hours = self.words.number(goal.hours_per_week?);
                Text::one(self.words.with("hours-a-week", &[("hours", hours.into())]))
            }
            M::Status => Text::one(self.words.word(goal.status)),
            M::Obstacles => Text::list(goal.obstacles.iter().map(ToString::to_string)),
            M::Competence => {
                Text::list(goal.competences.iter().map(|(link, ..)| link.text.to_string()))
            }
            M::Evaluation => {
                let found = goal.evaluations.iter().filter_map(|at| self.view.evaluations.get(*at));
                Text::joined(found.filter_map(|one| Text::prose(&one.head.prose)))
            }
            _ => None,
        }
    }

    /// The goal itself: its title and its sentence, as far as other places do not hold that.
    fn goal(&self, goal: &Goal) -> Option<Text> {
        let title = goal.head.title.as_deref();
        let specific = goal.letters.iter().find(|(letter, _)| *letter == "specific");
        let sentence = goal.sentence.as_deref().filter(|sentence| {
            !(self.by_letter && specific.is_some_and(|(_, text)| **text == **sentence))
        });
        match (title, sentence) {
            (Some(title), Some(sentence)) => {
                let title = title.trim_end_matches(['.', ':']);
                let mark = if title.ends_with(['?', '!']) { "" } else { ":" };
                Text::one(format!("{title}{mark} {sentence}"))
            }
            (one, other) => Text::one(one.or(other)?),
        }
    }

    /// The first day of all goals, and the last.
    fn days_of_plan(&self) -> (Option<Date>, Option<Date>) {
        let start = self.goals.iter().filter_map(|goal| goal.start).min();
        let last = self.goals.iter().filter_map(|goal| end(goal)).max();
        (start, last)
    }

    fn situation(&self, now: bool) -> Option<Text> {
        let change = &self.view.change;
        let head = if now { &change.now } else { &change.desired };
        let told = head.as_ref().and_then(|head| Text::prose(&head.prose));
        told.or_else(|| {
            let lines = change.differences.iter();
            let lines =
                lines.filter_map(|one| if now { one.now.clone() } else { one.desired.clone() });
            Text::list(lines.map(|line| line.to_string()))
        })
    }

    fn ambition(&self) -> Option<Text> {
        let person = &self.view.person;
        let texts = [&person.towards, &person.seeks].into_iter();
        let texts: Vec<Text> = texts.filter_map(|text| Text::one(text.as_deref()?)).collect();
        if texts.is_empty() { self.situation(false) } else { Text::joined(texts) }
    }

    /// A list of the latest assessment that has it.
    fn assessed(&self, key: &str) -> Option<Text> {
        let lists = self.view.assessments.iter().filter_map(|assessment| {
            let mut properties = assessment.head.properties.iter();
            let found = properties.find(|property| property.field.name == key)?;
            match &found.value {
                PropertyValue::Texts(texts) => Text::list(texts.iter().map(ToString::to_string)),
                _ => None,
            }
        });
        lists.into_iter().next()
    }

    /// A day as the form writes it, otherwise in words.
    pub(super) fn day(&self, day: Date, days: Option<&str>) -> String {
        let Some(pattern) = days else { return self.words.long(day) };
        written(day, pattern).unwrap_or_else(|| self.words.long(day))
    }
}

/// A day in a pattern of digits; `None` for patterns with names of months.
fn written(day: Date, pattern: &str) -> Option<String> {
    let mut out = String::new();
    let mut letters = pattern.chars().peekable();
    while let Some(c) = letters.next() {
        let mut count = 1;
        while letters.next_if_eq(&c).is_some() {
            count += 1;
        }
        match (c, count) {
            ('d' | 'D', 1) => out.push_str(&day.day().to_string()),
            ('d' | 'D', 2) => _ = write!(out, "{:02}", day.day()),
            ('M' | 'm', 1) => out.push_str(&day.month().to_string()),
            ('M' | 'm', 2) => _ = write!(out, "{:02}", day.month()),
            ('y' | 'Y', 2) => _ = write!(out, "{:02}", day.year() % 100),
            ('y' | 'Y', 4) => out.push_str(&day.year().to_string()),
            ('-' | '/' | '.' | ' ', _) => (0..count).for_each(|_| out.push(c)),
            _ => return None,
        }
    }
    Some(out)
}

/// The last day of a goal, from its key or its words.
pub(super) fn end(goal: &Goal) -> Option<Date> {
    goal.last_day.or(goal.due_in_words)
}

fn with_note(what: &str, note: &str) -> String {
    if note.is_empty() { what.to_owned() } else { format!("{what} ({note})") }
}

/// The text below the heading of a goal with this meaning.
fn section(goal: &Goal, name: &str) -> Option<Text> {
    let prose = &goal.head.prose;
    let place = prose.headings.iter().position(|heading| *heading == Some(name))?;
    let mut parts: Vec<String> = Vec::new();
    let mut fenced = false;
    for line in prose.markdown.trim_start().lines() {
        fenced ^= line.trim_start().starts_with("```");
        let heading =
            !fenced && line.starts_with('#') && line.trim_start_matches('#').starts_with(' ');
        if heading || parts.is_empty() {
            parts.push(String::new());
        }
        if let Some(part) = parts.last_mut().filter(|_| !heading) {
            part.push_str(line);
            part.push('\n');
        }
    }
    // Without text before the first heading there is no part for it.
    let before = usize::from(!prose.markdown.trim_start().starts_with('#'));
    let part = parts.get(place + before)?;
    Text::prose(&crate::view::Prose {
        markdown: part.as_str().into(),
        repeats_title: false,
        ..prose.clone()
    })
}

/// A first and a last name, if it is certain which is which.
fn split_name(name: &str) -> Option<(String, String)> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let (first, rest) = words.split_first()?;
    let particle = |word: &&str| word.chars().all(|c| c.is_lowercase() || c == '\'' || c == '’');
    let certain = rest.len() == 1 || rest.len() > 1 && particle(&rest[0]);
    certain.then(|| ((*first).to_owned(), rest.join(" ")))
}

#[cfg(test)]
mod tests;
