//! What the running text of a goal says about its letters, if nothing else does.

use crate::base::{Arg, Span};
use crate::phrases::{self, Reason, When, agrees, says_something};

use super::super::placeholder::is_placeholder;
use super::super::prose::{GOAL, MEANS, WHY, with_tables, without_label};
use super::super::sentences::{self, Sentence};
use super::super::told::{
    is_about_me, is_beside, is_clear, is_sentence, is_told, is_wish, narrows, unclear,
};
use super::super::verdict::{IN_PROSE, IN_SECTION, Letter, State, Why};
use super::effort::names_effort;
use super::{Case, Said, is_measured};

impl Case<'_> {
    /// What the title and the body say about a letter: the sentence that meets it, or for S the
    /// first one, which does not.
    pub(super) fn prose(&self, letter: Letter) -> Option<Said> {
        let all = sentences::prose(self.plan, self.entry);
        let text = Text { all: &all, letter, about_means: self.is_about_means(letter) };
        let smart = &self.plan.config.smart;
        let met = match letter {
            Letter::S => text.specific(),
            Letter::M => text.measurable(),
            Letter::T => text.timebound(),
            Letter::A => text.answer(smart.acceptable),
            Letter::R if smart.realistic => text.answer(false),
            Letter::R => text.answer(false).or_else(|| text.reason()),
        };
        if let Some(sentence) = met {
            let said = without_label(&sentence.text);
            // Under a heading or a label for it, everyone finds the answer.
            let id = if text.is_own(sentence) { IN_SECTION } else { IN_PROSE };
            let why = Why::Message(id, vec![("said", Arg::from(said))]);
            return Some(Said { state: State::Text, why, place: sentence.span, ask: None });
        }
        // `Increase win rate`, and below it `From 24% to 29%`.
        if letter == Letter::S
            && let Some(one) = text.change().or_else(|| text.act())
        {
            return Some(Said { place: one.span, ..in_section(&one.text) });
        }
        if self.is_about_means(letter) {
            let all = with_tables(self.entry).into_iter();
            let mut named = all.filter(|one| one.asked == Some(MEANS) || names_effort(&one.text));
            return named.next().map(|one| Said { place: one.span, ..in_section(&one.text) });
        }
        let (sentence, judged) = match letter {
            Letter::S => text.aim().map(|sentence| (sentence, unclear(sentence)))?,
            Letter::M => text.own().next().map(|one| (one, one.judged.m.clone()))?,
            Letter::T => text.own().next().map(|one| (one, one.judged.t.clone()))?,
            Letter::A | Letter::R => return None,
        };
        Some(Said::read(State::Unmet, sentence, &judged))
    }
}

/// A letter that is answered where everyone finds the answer.
fn in_section(said: &str) -> Said {
    let why = Why::Message(IN_SECTION, vec![("said", Arg::from(without_label(said)))]);
    Said { state: State::Text, why, place: Span::default(), ask: None }
}

/// The title and the body of a goal, read for a letter.
#[derive(Clone, Copy)]
struct Text<'s> {
    all: &'s [Sentence],
    letter: Letter,
    about_means: bool,
}

impl<'s> Text<'s> {
    /// Whether a sentence is written where the letter is asked for.
    fn is_own(&self, sentence: &Sentence) -> bool {
        match sentence.field {
            GOAL => self.letter == Letter::S,
            MEANS => self.about_means,
            field => field == self.letter.field(),
        }
    }

    fn own(self) -> impl Iterator<Item = &'s Sentence> {
        self.all.iter().filter(move |one| self.is_own(one))
    }

    fn title(self) -> impl Iterator<Item = &'s Sentence> {
        self.all.iter().filter(|one| one.field == "title")
    }

    /// The sentences that are not written for another letter.
    fn body(self) -> impl Iterator<Item = &'s Sentence> {
        self.all.iter().filter(|one| matches!(one.field, "body" | GOAL | WHY))
    }

    /// The same, without those about how things are now.
    fn ahead(self) -> impl Iterator<Item = &'s Sentence> {
        self.body().filter(|one| !is_beside(&one.text))
    }

    /// The sentence that says what the goal is, as far as one does.
    fn aim(self) -> Option<&'s Sentence> {
        let says = |one: &&Sentence| is_aim(one) && !one.reading.cues.content.is_empty();
        let aim = || self.ahead().find(says);
        let title = || self.title().next();
        self.own().next().or_else(aim).or_else(title).or_else(|| self.ahead().next())
    }

    fn specific(self) -> Option<&'s Sentence> {
        let names = |one: &&Sentence| is_clear(one) && !is_placeholder(&one.text);
        let mine = |one: &&Sentence| is_about_me(&one.text) && !is_told(&one.text);
        let only_more = || self.title().any(wants_more);
        let amount = |one: &&Sentence| is_amount(one) && names(one) && !only_more();
        self.own()
            .find(names)
            .or_else(|| self.ahead().filter(|one| is_aim(one)).find(names))
            .or_else(|| self.title().find(names))
            .or_else(|| self.body().find(amount))
            .or_else(|| self.ahead().filter(mine).find(names))
    }

    /// The words about what is done: `Clean the bench after each job, and put the tools back.`
    fn act(self) -> Option<&'s Sentence> {
        let acts = |one: &&Sentence| !one.reading.cues.acts.is_empty() && is_clear(one);
        self.ahead().filter(|one| is_sentence(&one.text) && !is_told(&one.text)).find(acts)
    }

    /// The words about how much changes: a sentence, or a line such as `83 -> 70 days`.
    fn change(self) -> Option<&'s Sentence> {
        let is_change = |one: &&Sentence| one.judged.m.met && one.judged.m.why == Reason::FromTo;
        let all = || self.ahead().filter(is_change);
        let at_once = || {
            let first = self.ahead().next().filter(|one| one.judged.m.met)?;
            matches!(first.judged.m.why, Reason::Money | Reason::Percentage).then_some(first)
        };
        all().next().or_else(at_once)
    }

    fn measurable(self) -> Option<&'s Sentence> {
        let met = |one: &&Sentence| one.judged.m.met && is_sentence(&one.text);
        let sure = |one: &&Sentence| {
            let found = &one.judged.m;
            let proof = matches!(found.why, Reason::Certificate | Reason::Exam);
            found.met && (is_measured(found.why) || proof) && is_sentence(&one.text)
        };
        let done = |one: &&Sentence| {
            let found = &one.judged.m;
            found.met && matches!(found.why, Reason::Finished | Reason::Product)
        };
        // An amount says more than a rhythm.
        let telling = |one: &&Sentence| match one.judged.m.why {
            Reason::Rhythm | Reason::Length | Reason::Ordinal => 1,
            _ => 0,
        };
        let wide = |one: &&Sentence| {
            let small = one.judged.m.why == Reason::Rhythm && !one.text.contains(char::is_numeric);
            !small
        };
        self.own()
            .find(|sentence| sentence.judged.m.met)
            .or_else(|| criteria(self.own()))
            .or_else(|| self.body().filter(|one| is_aim(one)).find(met))
            .or_else(|| self.title().find(|one| sure(one) || done(one)))
            .or_else(|| self.change())
            .or_else(|| self.ahead().filter(sure).filter(wide).min_by_key(telling))
    }

    fn timebound(self) -> Option<&'s Sentence> {
        // `busy on Friday afternoon` is no end.
        let dated = |one: &Sentence| {
            let mut times = one.reading.times.iter();
            times.any(|time| !matches!(time.when, When::Weekday(_) | When::Event | When::Open))
        };
        let sure = |one: &&Sentence| {
            one.judged.t.met && one.judged.t.why != Reason::EventEnd && (is_aim(one) || dated(one))
        };
        let free = || self.title().chain(self.body()).find(sure);
        self.own().find(|sentence| sentence.judged.t.met).or_else(free)
    }

    /// The answer to A or R; with `agreed`, somebody else has to agree.
    fn answer(self, agreed: bool) -> Option<&'s Sentence> {
        self.own().find(|sentence| {
            says_something(&sentence.text, sentence.lang)
                && !is_placeholder(&sentence.text)
                && !(self.about_means && phrases::only_needs_help(&sentence.text))
                && (!agreed || agrees(&sentence.text, sentence.lang))
        })
    }

    /// The sentence that gives a reason.
    fn reason(self) -> Option<&'s Sentence> {
        let reason = |one: &&Sentence| phrases::reason(&one.reading, &one.text).is_some();
        self.title().chain(self.body()).find(reason)
    }
}

/// Whether a sentence says what its author wants, or has a label or a heading that says so: `Goal: …`. What
/// its author can do by a day is wanted too.
fn is_aim(sentence: &Sentence) -> bool {
    let text = &*sentence.text;
    let able = sentence.judged.t.met && is_about_me(text) && !is_told(text) && !is_beside(text);
    sentence.field == GOAL || is_wish(text) || without_label(text) != text || able
}

/// Whether a sentence is an amount of something: `Three posts on the blog of our team.`
fn is_amount(sentence: &Sentence) -> bool {
    let found = &sentence.judged.m;
    let mut amounts = sentence.reading.amounts.iter();
    found.met
        && found.why == Reason::Quantity
        && amounts.any(|amount| amount.span.start == 0)
        && narrows(sentence)
        && is_sentence(&sentence.text)
}

/// Whether a sentence says no more than that something should be better.
fn wants_more(sentence: &Sentence) -> bool {
    matches!(unclear(sentence).why, Reason::OnlyComparative | Reason::OnlyQuality)
}

/// The first of several things that will be so, each of which others can see: `Ines writes the proposal
/// herself. She leads the first meeting.`
fn criteria<'s>(own: impl Iterator<Item = &'s Sentence>) -> Option<&'s Sentence> {
    let seen = |one: &&Sentence| {
        one.judged.m.why == Reason::NoMeasure && is_clear(one) && is_sentence(&one.text)
    };
    let own: Vec<&Sentence> = own.collect();
    let clear = own.iter().copied().filter(seen);
    let count: usize =
        clear.clone().map(|one| one.text.split(';').filter(|part| is_sentence(part)).count()).sum();
    (count >= SEVERAL).then(|| clear.into_iter().next()).flatten()
}

/// How many things make it plain when a goal is reached.
const SEVERAL: usize = 2;
