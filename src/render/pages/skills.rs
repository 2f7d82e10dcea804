//! Competences compared with the requirements of a role.

use serde::Serialize;

use super::{Fact, LinkOut, PageContext, Place, Shell, lang_of};
use crate::base::Arg;
use crate::render::chart::skills::{axis, strip};
use crate::render::contact::followed;
use crate::render::html::{Html, Use};
use crate::render::wording::{Words, documents as said};
use crate::view::address::Overview;
use crate::view::{Skill, Skills};

/// The competences of a profile, in rows.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Table {
    /// The anchor.
    id: String,
    /// The role.
    title: String,
    /// The name of the profile, if it differs from the role.
    name: Option<String>,
    /// The basis and date of the comparison, in words.
    intro: String,
    /// The legend.
    key: Key,
    /// The levels, as SVG.
    axis: String,
    /// The levels in words: the level, its name.
    labels: Vec<(String, String)>,
    /// The competences, largest gap first.
    rows: Vec<SkillRow>,
    /// The text of the profile.
    prose: Html,
    /// The facts of the header of the profile, on the page with all competences.
    facts: Vec<Fact>,
}

/// The legend, only for marks that occur.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Key {
    /// The day of the first assessment, in words.
    then: Option<String>,
    /// Whether there is a current level.
    now: bool,
    /// Whether there is an assessment by others.
    others: bool,
    /// Whether a level is required.
    required: bool,
}

/// A competence.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct SkillRow {
    /// The anchor.
    id: String,
    /// The name.
    name: String,
    /// Its address in a register of skills.
    href: Option<String>,
    /// The group it belongs to.
    group: Option<String>,
    /// The levels in words.
    values: String,
    /// A drawing of the levels, as SVG.
    svg: String,
    /// The gap, in words.
    verdict: String,
    /// The assessment by others, in words.
    others: Vec<String>,
    /// The first piece of evidence.
    evidence: Option<LinkOut>,
    /// The amount of evidence, in words.
    evidence_count: String,
    /// All evidence.
    evidence_all: Vec<LinkOut>,
    /// The goals that work on it.
    goals: Vec<LinkOut>,
    /// Whether there is a gap and no goal works on it.
    open: bool,
}

/// The competences: `skills.html`.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in crate::render) struct SkillsPage {
    /// The frame of the page.
    page: Shell,
    /// The profiles.
    tables: Vec<Table>,
    /// The assessments.
    assessments: Vec<AssessmentOut>,
}

/// An assessment.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct AssessmentOut {
    /// The anchor.
    id: String,
    /// The title.
    title: String,
    /// Who made the assessment, in a word.
    rater: String,
    /// The day.
    day: Option<crate::render::wording::words::Day>,
    /// The profile and method of the assessment, and the strong and weak points.
    facts: Vec<Fact>,
    /// The four fields of a SWOT: strengths, weaknesses, opportunities, threats; empty if the
    /// assessment has no opportunities or threats.
    swot: Vec<Fact>,
    /// The level of each competence, with the remark.
    scores: Vec<Fact>,
    /// The text as HTML.
    html: String,
    /// The language of the text for `lang=`, if it differs from that of the page.
    lang: Option<&'static str>,
}

impl Table {
    /// The first `most` rows of a profile.
    pub(super) fn of(desk: PageContext<'_>, skills: &Skills, most: usize) -> Self {
        let words = desk.words;
        let role = skills.role.clone().or_else(|| skills.head.title.clone());
        let scored = skills.rows.iter().any(|row| row.now.is_some());
        let intro = match (&role, skills.last) {
            (Some(role), Some(last)) => words.with(
                "skills-intro",
                &[
                    ("low", skills.scale.0.into()),
                    ("high", skills.scale.1.into()),
                    ("role", Arg::from(&**role)),
                    ("date", words.long(last).into()),
                ],
            ),
            (Some(role), None) => words.with(
                "skills-required",
                &[
                    ("low", skills.scale.0.into()),
                    ("high", skills.scale.1.into()),
                    ("role", Arg::from(&**role)),
                ],
            ),
            _ => String::new(),
        };
        Self {
            id: skills.head.anchor().to_owned(),
            title: role.map_or_else(|| words.say("nav-skills"), |role| role.to_string()),
            intro,
            key: Key {
                then: skills
                    .first
                    .map(|day| words.with("key-then", &[("date", words.long(day).into())])),
                now: scored,
                others: skills.rows.iter().any(|row| !row.others.is_empty()),
                required: skills.rows.iter().any(|row| row.required.is_some()),
            },
            axis: axis(skills.scale).silent(),
            labels: skills
                .labels
                .iter()
                .map(|(level, name)| (level.to_string(), name.to_string()))
                .collect(),
            rows: skills
                .rows
                .iter()
                .take(most)
                .map(|row| row_of(desk, row, skills.scale))
                .collect(),
            name: said::profile_name(skills),
            prose: Html::default(),
            facts: Vec::new(),
        }
    }
}

/// The data of the page with all competences.
pub(in crate::render) fn skills(desk: PageContext<'_>) -> SkillsPage {
    let view = desk.view;
    let words = desk.words;
    let tables: Vec<Table> = view
        .skills
        .iter()
        .map(|skills| Table {
            prose: desk.prose(&skills.head, Use::Page),
            facts: desk.facts(said::plain(words, &skills.head)),
            ..Table::of(desk, skills, usize::MAX)
        })
        .collect();
    let assessments = view.assessments.iter().map(|assessment| AssessmentOut {
        id: assessment.head.anchor().to_owned(),
        title: desk.title(&assessment.head, "kind-assessment"),
        rater: words.word(assessment.rater),
        day: assessment.head.date.map(|day| words.day(day)),
        facts: desk.facts(said::assessment(words, assessment)),
        swot: desk.facts(said::swot(words, assessment)),
        scores: desk.facts(said::scores(words, assessment)),
        html: desk.prose(&assessment.head, Use::Inside(2)).intro,
        lang: lang_of(&assessment.head),
    });
    let title = words.say("nav-skills");
    let intro = tables.first().map(|table| table.intro.clone()).unwrap_or_default();
    SkillsPage {
        page: desk.shell(&title, &intro, Place::At(Overview::Skills), ""),
        assessments: assessments.collect(),
        tables,
    }
}

fn row_of(desk: PageContext<'_>, skill: &Skill, scale: (i64, i64)) -> SkillRow {
    let words = desk.words;
    let level = |id: &str, level: Option<f64>| {
        level.map(|level| words.with(id, &[("level", words.number(level).into())]))
    };
    let others: Vec<String> = skill
        .others
        .iter()
        .map(|(rater, level)| format!("{}: {}", words.word(*rater), words.number(*level)))
        .collect();
    let mut values: Vec<String> = [
        level("level-then", skill.then),
        level("level-now", skill.now),
        level("level-required", skill.required),
    ]
    .into_iter()
    .flatten()
    .collect();
    values.extend(others.iter().cloned());
    let pieces = skill.evidence.len();
    SkillRow {
        id: skill.anchor.to_string(),
        name: skill.name.to_string(),
        href: skill.uri.as_deref().and_then(followed),
        group: skill.group.as_deref().map(str::to_owned),
        values: values.join(", "),
        svg: strip(skill, scale).silent(),
        verdict: verdict(skill, words),
        others,
        evidence: skill.evidence.first().map(|link| desk.link(link)),
        evidence_count: words.with("evidence-count", &super::count(pieces)),
        evidence_all: desk.links(&skill.evidence),
        goals: desk.links(&skill.goals),
        open: skill.gap.is_some_and(|gap| gap > 0.0) && skill.goals.is_empty(),
    }
}

fn verdict(skill: &Skill, words: Words) -> String {
    match skill.gap {
        // Without a required level there is nothing to compare with.
        None if skill.required.is_none() => match skill.now {
            Some(level) => words.with("level-now", &[("level", words.number(level).into())]),
            None => words.say("skill-unknown"),
        },
        None => words.say("skill-unknown"),
        Some(gap) if gap <= 0.0 => words.say("skill-met"),
        Some(gap) => {
            let whole = gap.ceil() as usize;
            let args = [("count", Arg::from(whole)), ("gap", Arg::from(words.number(gap)))];
            words.with("skill-gap", &args)
        }
    }
}
