//! Decides for each place what it asks for and what goes there, or why it is left alone.

use std::collections::BTreeSet;

use super::answer::{Answers, Scope};
use super::choices::{any_status, is_status, is_support};
use super::map::{Map, Ruling};
use super::names::{is_narrower, spaced, understand_name};
use super::place::{Place, PlaceSort, Target, Veto};
use super::rows::is_table_of_goals;
use super::text::Text;
use super::together::together;
use crate::base::Lang;
use crate::labels::{Family, MEANINGS, Meaning, Understood, is_about_others, tokens, understand};
use crate::view::View;

/// A place with what goes there.
#[derive(Clone, Debug)]
pub struct Decision {
    /// The place.
    pub place: Place,
    /// What it asks for, if that is known.
    pub meaning: Option<Meaning>,
    /// The goal it is about, from 0.
    pub goal: Option<usize>,
    /// What goes there.
    pub fill: Fill,
    /// Why.
    pub why: Why,
}

/// What goes into a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fill {
    /// Nothing.
    Nothing,
    /// A text.
    Text(Text),
    /// One of the choices of a list.
    Choice(usize),
    /// Ticks, by their places among the boxes.
    Ticks(Vec<usize>),
    /// Rows of a table, with a text for each column that is understood.
    Rows(Vec<Vec<Option<Text>>>),
}

/// Why something goes into a place, or nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Its label is understood.
    Label,
    /// The map says so.
    Map,
    /// Its label is not known.
    Unknown,
    /// The edition has nothing for it.
    NoAnswer,
    /// There is no such goal in the edition.
    NoGoal,
    /// None of the choices is certain.
    NoChoice,
    /// The answer has more characters than the form allows.
    TooLong,
    /// It belongs to a signature.
    Signature,
    /// It is for somebody else.
    Others,
    /// It is about what was.
    Past,
    /// It is filled in already.
    Filled,
    /// The form does not allow it.
    Locked,
}

impl Why {
    /// Its name in machine-readable output; the message is `form-why-` and this name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Label => "label",
            Self::Map => "map",
            Self::Unknown => "unknown",
            Self::NoAnswer => "no-answer",
            Self::NoGoal => "no-goal",
            Self::NoChoice => "no-choice",
            Self::TooLong => "too-long",
            Self::Signature => "signature",
            Self::Others => "others",
            Self::Past => "past",
            Self::Filled => "filled",
            Self::Locked => "locked",
        }
    }
}

/// Everything that is decided about a form.
#[derive(Debug)]
pub struct Decided {
    /// The places, in the order of reading.
    pub places: Vec<Decision>,
    /// What the edition shows and the form has no place for.
    pub homeless: Vec<Homeless>,
    /// The language of the form.
    pub lang: Lang,
}

/// Something of an edition without a place in a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Homeless {
    /// A goal, by its title.
    Goal(String),
    /// Something else.
    Part(Meaning),
}

/// Why a place may not be filled, whatever it asks. Some reasons give way to the user's map.
fn vetoed(place: &Place, known: Option<&Understood>, by_map: bool) -> Option<Why> {
    match place.veto? {
        Veto::Filled => Some(Why::Filled),
        Veto::Locked => Some(Why::Locked),
        Veto::Others => (!by_map).then_some(Why::Others),
        Veto::Past => (!by_map && is_of_plan(place, known)).then_some(Why::Past),
    }
}

/// Decides about all places of a form.
pub(crate) fn decide(places: Vec<Place>, view: &View, map: &Map) -> Decided {
    let mut known: Vec<Option<Understood>> = places.iter().map(meant).collect();
    together(&places, &mut known);
    // Without numbered goals, a number counts something else: `Actie 2`.
    let counts_goals = |one: &Understood| {
        one.number.is_some() && matches!(one.meaning, Meaning::Goal | Meaning::Smart)
    };
    let counted = places.iter().any(|place| place.number.is_some())
        || known.iter().flatten().any(counts_goals);
    for one in known.iter_mut().filter(|_| !counted) {
        let is_part = |one: &Understood| {
            one.number.is_some()
                && matches!(one.meaning.family(), Family::Goal | Family::Competence)
        };
        if one.as_ref().is_some_and(is_part) {
            *one = None;
        }
    }
    let tables = places.iter().filter(|place| is_table_of_goals(place)).count();
    let lang = language(&places, &known, view.edition.lang);
    let single = places
        .iter()
        .zip(&known)
        .filter(|(place, _)| place.sort != PlaceSort::Rows && place.veto.is_none());
    let meanings: Vec<&Understood> = single.filter_map(|(_, known)| known.as_ref()).collect();
    let by_letter = meanings.iter().any(|one| one.meaning == Meaning::Specific)
        || places.iter().any(|place| match &place.target {
            Target::Rows { columns, .. } => columns.iter().any(|one| one.2 == Meaning::Specific),
            _ => false,
        });
    let count = |meaning| meanings.iter().filter(|one| one.meaning == meaning).count();
    let numbered = places.iter().any(|place| place.number.is_some())
        || meanings.iter().any(|one| one.number.is_some() && one.meaning.family() == Family::Goal);
    let per_goal = numbered
        || count(Meaning::Goal) > 1
        || meanings.iter().any(|one| one.meaning.is_letter())
        || count(Meaning::Actions) > 1;
    let answers = Answers::of(view, lang, by_letter);
    let mut decider = Decider {
        answers: &answers,
        per_goal,
        several_tables: tables > 1,
        next: 0,
        current: None,
        seen: BTreeSet::new(),
        used: Used::default(),
    };
    let mut rulings = Vec::with_capacity(places.len());
    for (number, (place, known)) in places.into_iter().zip(known).enumerate() {
        rulings.push(decider.decide(place, known, map.ruling(number + 1)));
    }
    let homeless = decider.homeless();
    Decided { places: rulings, homeless, lang }
}

/// What a place asks for, by its names and its label; `None` if they contradict each other.
fn meant(place: &Place) -> Option<Understood> {
    let named = place
        .names
        .iter()
        .find_map(|name| understand_name(name).map(|known| (known, name.as_str())));
    let of_others = |name: &String| is_about_others(&spaced(name));
    if named.is_none() && place.names.iter().any(of_others) {
        return None;
    }
    let labelled = understand(&place.label);
    let Some((known, name)) = named else { return labelled };
    // Words before a placeholder may be those of a sentence.
    let is_label = place.sort != PlaceSort::Placeholder || place.label.ends_with([':', '?']);
    let narrower = is_label && is_narrower(&place.label, name);
    match labelled {
        // The words between marks belong to a sentence.
        Some(_) if place.sort == PlaceSort::Placeholder && !narrower => Some(known),
        Some(label) if label.meaning == known.meaning => {
            Some(Understood { number: known.number.or(label.number), ..known })
        }
        Some(label) => narrower.then_some(label),
        None if narrower || is_about_others(&place.label) => None,
        None => Some(known),
    }
}

/// The language of most labels.
fn language(places: &[Place], known: &[Option<Understood>], otherwise: Lang) -> Lang {
    let columns = places.iter().flat_map(|place| match &place.target {
        Target::Rows { columns, .. } => columns.iter().map(|one| understand(&one.1)).collect(),
        _ => Vec::new(),
    });
    let langs: Vec<Lang> =
        known.iter().cloned().chain(columns).flatten().filter_map(|one| one.lang).collect();
    let count = |lang| langs.iter().filter(|one| **one == lang).count();
    match count(Lang::Nl).cmp(&count(Lang::En)) {
        std::cmp::Ordering::Greater => Lang::Nl,
        std::cmp::Ordering::Less => Lang::En,
        std::cmp::Ordering::Equal => otherwise,
    }
}

/// What places have used so far.
#[derive(Default)]
pub(super) struct Used {
    pub(super) goals: BTreeSet<usize>,
    pub(super) meanings: BTreeSet<Meaning>,
}

pub(super) struct Decider<'a, 'v> {
    pub(super) answers: &'a Answers<'v>,
    /// Whether the form has places for one goal after another.
    pub(super) per_goal: bool,
    /// Whether several tables are about goals, one after the other, and the first goal of the next.
    pub(super) several_tables: bool,
    pub(super) next: usize,
    current: Option<usize>,
    /// What the places of the current goal asked for.
    seen: BTreeSet<Meaning>,
    pub(super) used: Used,
}

impl Decider<'_, '_> {
    fn decide(
        &mut self,
        place: Place,
        known: Option<Understood>,
        ruling: Option<&Ruling>,
    ) -> Decision {
        let mut known = known;
        let (mut why, mut goal) = (Why::Label, None);
        match ruling {
            Some(Ruling::Leave) => return left(place, None, Why::Map),
            Some(Ruling::Text(text)) => {
                let text = Text::joined(text.lines().filter_map(Text::one));
                let fill = text.map_or(Fill::Nothing, Fill::Text);
                return Decision { place, meaning: None, goal: None, fill, why: Why::Map };
            }
            Some(Ruling::Meaning(meaning, number)) => {
                why = Why::Map;
                goal = number.map(|number| number.saturating_sub(1));
                known = Some(Understood { meaning: *meaning, number: *number, lang: None });
            }
            None => {}
        }
        let by_map = why == Why::Map;
        if let Some(why) = vetoed(&place, known.as_ref(), by_map) {
            return left(place, known, why);
        }
        if let Target::Rows { columns, row, rows, .. } = &place.target {
            let (columns, row, room) = (columns.clone(), *row, rows.len());
            return self.rows(place, &columns, row, room, why);
        }
        let Some(known) = known else {
            if place.sort == PlaceSort::Boxes {
                return self.boxes(place, None, why);
            }
            let others = is_about_others(&place.label);
            return left(place, None, if others { Why::Others } else { Why::Unknown });
        };
        let meaning = known.meaning;
        let signed = place.signed && meaning.is_signed() && !by_map;
        if meaning == Meaning::Signature || signed {
            return left(place, Some(known), Why::Signature);
        }
        let scope = match meaning.family() {
            Family::Goal | Family::Competence => {
                let number = known.number.or(place.number);
                let scope = self.scope(meaning, number);
                goal.map_or(scope, Scope::Goal)
            }
            _ => Scope::Whole,
        };
        if place.sort == PlaceSort::Boxes {
            return self.boxes(place, Some((known, scope)), why);
        }
        self.answered(place, &known, scope, why)
    }

    /// Fills a place with the answer to what it asks, if there is one that fits.
    fn answered(&mut self, place: Place, known: &Understood, scope: Scope, why: Why) -> Decision {
        let meaning = known.meaning;
        let goal = match scope {
            Scope::Goal(at) => Some(at),
            Scope::Whole => None,
        };
        let unfilled =
            |place: Place, why: Why| Decision { goal, ..left(place, Some(known.clone()), why) };
        if goal.is_some_and(|at| at >= self.answers.goals.len()) {
            return unfilled(place, Why::NoGoal);
        }
        let Some(text) = self.answers.answer(meaning, scope, place.days.as_deref()) else {
            return unfilled(place, Why::NoAnswer);
        };
        let fill = if place.choices.is_empty() {
            // An open question about progress asks for more than a word.
            let open = meaning == Meaning::Status && is_about_progress(&place.label);
            if open && why != Why::Map {
                return unfilled(place, Why::Unknown);
            }
            let long = |most| text.in_lines().chars().count() > most;
            if place.most.is_some_and(long) {
                return unfilled(place, Why::TooLong);
            }
            Fill::Text(text)
        } else {
            match self.choice(&place, meaning, goal, &text) {
                Some(chosen) => Fill::Choice(chosen),
                None => return unfilled(place, Why::NoChoice),
            }
        };
        self.use_up(meaning, scope);
        Decision { place, meaning: Some(meaning), goal, fill, why }
    }

    /// The only choice that an answer can mean.
    fn choice(
        &self,
        place: &Place,
        meaning: Meaning,
        goal: Option<usize>,
        text: &Text,
    ) -> Option<usize> {
        let status = goal.or((self.answers.goals.len() == 1).then_some(0));
        let status = status.map(|at| self.answers.goals[at].status);
        let said = tokens(&text.in_one_line());
        let fits = |choice: &String| {
            tokens(choice) == said
                || meaning == Meaning::Status && status.is_some_and(|one| is_status(choice, one))
        };
        let mut chosen = (0..place.choices.len()).filter(|at| fits(&place.choices[*at]));
        chosen.next().filter(|_| chosen.next().is_none())
    }

    fn use_up(&mut self, meaning: Meaning, scope: Scope) {
        self.used.meanings.insert(meaning);
        match scope {
            Scope::Goal(at) => _ = self.used.goals.insert(at),
            Scope::Whole if matches!(meaning, Meaning::Goal | Meaning::Smart) => {
                self.used.goals.extend(0..self.answers.goals.len());
            }
            Scope::Whole => {}
        }
    }

    /// Which goal a place is about.
    pub(super) fn scope(&mut self, meaning: Meaning, number: Option<usize>) -> Scope {
        if let Some(number) = number {
            if self.current != Some(number - 1) {
                self.seen.clear();
            }
            self.current = Some(number - 1);
            self.seen.insert(meaning);
            return Scope::Goal(number - 1);
        }
        if !self.per_goal {
            return Scope::Whole;
        }
        let mut current = self.current.unwrap_or(0);
        if self.seen.contains(&meaning) {
            current += 1;
            self.seen.clear();
        }
        self.seen.insert(meaning);
        self.current = Some(current);
        Scope::Goal(current)
    }

    /// Ticks the boxes that a status or the kinds of support ask for.
    fn boxes(&mut self, place: Place, known: Option<(Understood, Scope)>, why: Why) -> Decision {
        let choices = &place.choices;
        let about_status = choices.iter().filter(|choice| any_status(choice)).count();
        let meaning = known.as_ref().map(|(one, _)| one.meaning);
        let unlabelled =
            known.is_none() && !is_about_others(&place.label) && !is_question(&place.label);
        let is_status_question = about_status >= 2
            && (matches!(meaning, Some(Meaning::Status | Meaning::Now)) || unlabelled);
        let scope = match known {
            Some((ref one, scope)) if one.meaning != Meaning::Now => scope,
            _ if is_status_question => self.scope(Meaning::Status, place.number),
            _ => return left(place, None, Why::Unknown),
        };
        let at = match scope {
            Scope::Goal(at) => Some(at),
            Scope::Whole => (self.answers.goals.len() == 1).then_some(0),
        };
        let every = scope == Scope::Whole && meaning == Some(Meaning::Support);
        let goals: Vec<_> = match at {
            _ if every => self.answers.goals.iter().collect(),
            Some(at) => self.answers.goals.get(at).into_iter().collect(),
            None => Vec::new(),
        };
        let Some(goal) = goals.first() else {
            let why = if at.is_some() { Why::NoGoal } else { Why::NoChoice };
            return left(place, known.map(|(one, _)| one), why);
        };
        let ticked: Vec<usize> = if is_status_question {
            (0..choices.len()).filter(|at| is_status(&choices[*at], goal.status)).take(1).collect()
        } else if meaning == Some(Meaning::Support) {
            let asked = |choice: &String| goals.iter().any(|goal| is_support(choice, goal));
            (0..choices.len()).filter(|at| asked(&choices[*at])).collect()
        } else {
            Vec::new()
        };
        if ticked.is_empty() {
            return left(place, known.map(|(one, _)| one), Why::NoChoice);
        }
        let meaning =
            if is_status_question { Meaning::Status } else { meaning.unwrap_or(Meaning::Status) };
        self.use_up(meaning, scope);
        Decision { place, meaning: Some(meaning), goal: at, fill: Fill::Ticks(ticked), why }
    }

    /// What the edition shows and no place holds.
    fn homeless(&self) -> Vec<Homeless> {
        let goals = self.answers.goals.iter().enumerate();
        let goals = goals.filter(|(at, _)| !self.used.goals.contains(at)).map(|(_, goal)| {
            Homeless::Goal(goal.head.title.as_deref().unwrap_or(&goal.head.id).to_owned())
        });
        let parts = MEANINGS.iter().filter(|(meaning, _, _, family)| {
            let wanted = match family {
                Family::Plan => !matches!(
                    meaning,
                    Meaning::Period
                        | Meaning::PeriodStart
                        | Meaning::PeriodEnd
                        | Meaning::LastReview
                ),
                Family::Goal => {
                    matches!(
                        meaning,
                        Meaning::Actions | Meaning::Support | Meaning::Result | Meaning::Cost
                    )
                }
                Family::Agreement => *meaning == Meaning::Agreement,
                _ => false,
            };
            wanted
                && !self.used.meanings.contains(meaning)
                && self.answers.answer(*meaning, Scope::Whole, None).is_some()
        });
        goals.chain(parts.map(|(meaning, ..)| Homeless::Part(*meaning))).collect()
    }
}

fn left(place: Place, known: Option<Understood>, why: Why) -> Decision {
    Decision { place, meaning: known.map(|one| one.meaning), goal: None, fill: Fill::Nothing, why }
}

/// Whether a place asks for what a plan says about the time to come.
fn is_of_plan(place: &Place, known: Option<&Understood>) -> bool {
    matches!(place.target, Target::Rows { .. })
        || known.is_none_or(|one| {
            !matches!(one.meaning.family(), Family::Person)
                && !matches!(one.meaning, Meaning::LastReview | Meaning::NextReview)
        })
}

fn is_about_progress(label: &str) -> bool {
    tokens(label).iter().any(|word| matches!(word.as_str(), "voortgang" | "progress"))
}

fn is_question(label: &str) -> bool {
    label.trim_end().ends_with('?')
}
