//! What meets a letter without words: a measure, a day, an agreement, help, what was done.

use crate::base::Arg;
use crate::phrases::{self, Question};

use super::super::kinds::review::Mode;
use super::super::verdict::{Letter, State, Why, link};
use super::super::{Kind, activity, alike};
use super::{Case, Said};

/// The field that meets a letter, the id of the message about it, and its arguments.
pub(super) type Structure = (&'static str, &'static str, Vec<(&'static str, Arg)>);

impl Case<'_> {
    pub(super) fn measure(&self) -> Option<Structure> {
        let measure = self.goal.measures.iter().find(|measure| measure.to.is_some())?;
        let name = measure.name.as_deref().unwrap_or_default();
        let args = vec![("name", name.into()), ("to", measure.to.unwrap_or_default().into())];
        Some(("measure", "letter-by-measure", args))
    }

    pub(super) fn due(&self) -> Option<Structure> {
        Some(("due", "letter-by-due", vec![("due", self.goal.due?.into())]))
    }

    pub(super) fn agreement(&self) -> Option<Structure> {
        let by = self.goal.agreed.iter().find(|agreed| agreed.mode == Some(Mode::Agreed))?;
        let who = by.who.as_deref().unwrap_or_default();
        Some(("agreed", "letter-by-agreement", vec![("who", who.into())]))
    }

    pub(super) fn effort(&self) -> Option<Structure> {
        self.cost().or_else(|| self.support())
    }

    /// The support that someone gives: without a name it still has to be asked for.
    pub(super) fn support(&self) -> Option<Structure> {
        let from = self.goal.support.iter().filter_map(|support| support.from.as_deref());
        let given = from.into_iter().any(|from| !from.trim().is_empty());
        given.then(|| ("support", "letter-by-support", Vec::new()))
    }

    /// The support that is needed and that nobody gives yet.
    pub(super) fn asked_support(&self) -> Option<Said> {
        let support = self.goal.support.first()?;
        let said = support.what.as_deref().unwrap_or_default().trim_end_matches('.').to_owned();
        let id = if said.is_empty() { "ask-support" } else { "ask-support-from" };
        Some(Said {
            state: State::Unmet,
            why: Why::Message("letter-support-asked", Vec::new()),
            place: self.entry.place("support"),
            ask: Some(Question { id, said }),
        })
    }

    pub(super) fn cost(&self) -> Option<Structure> {
        if let Some(hours) = self.goal.hours_per_week {
            return Some(("effort", "letter-by-hours", vec![("hours", hours.into())]));
        }
        let cost = self.goal.cost?;
        Some(("effort", "letter-by-cost", vec![("cost", cost.into())]))
    }

    pub(super) fn means(&self) -> Option<Structure> {
        let goal = self.goal;
        if let Some(support) = self.support() {
            return Some(support);
        }
        if !goal.obstacles.is_empty() {
            return Some(("obstacles", "letter-by-obstacles", Vec::new()));
        }
        if !goal.plans.is_empty() {
            return Some(("plan", "letter-by-plan", Vec::new()));
        }
        self.cost()
    }

    /// What shows that the goal can be done, where nothing says so: it is being done, or its steps
    /// name the people and the courses it takes.
    pub(super) fn shown(&self, letter: Letter) -> Option<Structure> {
        if !self.is_about_means(letter) {
            return None;
        }
        let count = self.plan.find_of(Kind::Goal, self.entry.symbol);
        let count = count.map_or(0, |id| activity::deeds(self.plan, id));
        if count >= activity::SEVERAL {
            return Some(("title", "letter-by-deeds", vec![("count", count.into())]));
        }
        let mut steps = self.goal.steps.iter().filter_map(|step| step.what.as_deref());
        steps.any(phrases::names_help).then(|| ("step", "letter-by-steps", Vec::new()))
    }

    pub(super) fn need(&self) -> Option<Structure> {
        if let Some((field, name)) = link(self.plan, self.entry) {
            return Some((field, "letter-by-need", vec![("name", Arg::from(&*name))]));
        }
        let towards = self.plan.config.person.towards.as_deref()?;
        let fields = ["statement", "specific"];
        let said = fields.into_iter().filter_map(|field| self.said(field)).map(|said| &*said.text);
        let title = self.entry.title();
        let mut said = said.chain(title.as_deref());
        // The goal names where the author is going.
        let lang = self.plan.config.lang;
        let named = said.any(|text| alike::names_role(text, towards, lang));
        // Nobody asks what the exam of a training is for.
        let learner = self.plan.config.person.role.as_deref().is_some_and(phrases::is_learner);
        (named || learner && self.is_proof())
            .then(|| ("title", "letter-by-towards", vec![("name", Arg::from(towards))]))
    }
}
