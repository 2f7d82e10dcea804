//! English function words and words of time, by grammatical class.

use crate::phrases::class::Class;

/// The words, separated by spaces.
pub(super) const WORDS: &[(Class, &str)] = &[
    // Small words.
    (Class::Article, "the a an"),
    (Class::One, "a an"),
    (Class::Possessive, "my our your his her their its"),
    (Class::This, "this current present these"),
    (Class::Next, "next coming upcoming following forthcoming"),
    (Class::Last, "last previous past prior"),
    (Class::Each, "each every"),
    (Class::All, "all both"),
    (
        Class::Whole,
        "whole full entire consecutive straight solid working business calendar additional more",
    ),
    (Class::First, "first"),
    (Class::Of, "of"),
    (Class::And, "and"),
    (Class::Or, "or"),
    (Class::To, "to"),
    (Class::Toward, "to"),
    (Class::Away, "from"),
    (Class::Pronoun, "one i we you he she they it me us them myself ourselves yourself someone"),
    (Class::With, "with"),
    (Class::Other, "other"),
    (Class::Reflexive, "myself ourselves yourself himself herself themselves"),
    (Class::TimeWord, "period window timeframe"),
    (Class::Turning, "turn turning"),
    (Class::Relative, "who that which whose"),
    (Class::If, "if when whether unless"),
    (Class::Because, "because since as"),
    (
        Class::Filler,
        "am is are was were be been being will would shall should can could may might must have has \
         had do does did not no with at in on by for from of to up out off into about through and \
         or but so than then while i'd i've we'd we've it'll you'll they'll that's don't can't won't anymore again away already there here very really too also just only own other another new good \
         great nice well more most as if how what when where which who that go going gone 'm i'm \
         i'll we'll don't set many much lots lot such any toward towards together back down over \
         under between among per without yet still even onto around via able it's things thing \
         stuff kind way ways",
    ),
    // Prepositions of time.
    (Class::Within, "within inside"),
    (Class::In, "in"),
    (Class::For, "for"),
    (Class::By, "by"),
    (Class::Before, "before"),
    (Class::Until, "until till through til"),
    (Class::From, "from since starting beginning"),
    (Class::After, "after following"),
    (Class::On, "on"),
    (Class::At, "at around"),
    (Class::Occasion, "in on at for"),
    (Class::During, "during throughout over across"),
    (Class::Between, "between"),
    // Words of time.
    (Class::End, "end ending close rest remainder"),
    (Class::Begin, "beginning start early"),
    (Class::Middle, "mid middle mid-"),
    (Class::QuarterWord, "quarter"),
    (Class::HalfWord, "half"),
    (Class::Fraction, "quarter third half fifth tenth"),
    (Class::BySize, "by"),
    (Class::SchoolWord, "school academic fiscal financial"),
    (Class::Doubtful, "may march mar mon tue wed thu fri sat sun dec jun jan fall spring"),
    (Class::Long, "long straight running"),
    (Class::Ago, "ago"),
    (Class::Today, "today tonight"),
    (Class::Tomorrow, "tomorrow"),
    (
        Class::DayPart,
        "morning evening afternoon night mornings evenings afternoons nights lunchtime dinner supper lunch breakfast meal bedtime",
    ),
    (Class::Somewhen, "somewhere sometime someday"),
    (Class::AsBefore, "as more the what"),
    (Class::Soft, "soon eventually someday sometime asap shortly"),
    (Class::Times, "times time x"),
    (Class::TimesOnce, "once twice thrice"),
    (Class::Per, "per"),
    (Class::VagueOften, "regularly often frequently occasionally sometimes consistently"),
    (Class::ClockWord, "am pm a.m p.m o'clock oclock noon midnight"),
    (
        Class::LongEvent,
        "internship course training program programme project rotation placement campaign \
         semester season apprenticeship probation onboarding treatment degree holiday vacation \
         maternity module unit study studies event pilot residency trip leave bootcamp class \
         workshop",
    ),
    (
        Class::ShortEvent,
        "lesson lessons workshop class exam test quiz review meeting appraisal presentation \
         conference audit deadline release launch interview session sessions competition race \
         tournament match game report assessment visit visits wedding checkup check-up check-in recital \
         concert performance inspection retreat evaluation survey reunion marathon exhibition show hearing handover ceremony premiere rehearsal trip election \
         renewal move heats championship championships regionals nationals gala regatta festival",
    ),
    (
        Class::FinalEvent,
        "deadline graduation finals retirement go-live discharge departure opening closing kick-off",
    ),
    (
        Class::Human,
        "colleague colleagues client clients patient patients pupil pupils student students \
         resident residents participant participants customer customers partner children child \
         family families citizens parents audience employees employee team teams people everyone \
         others friends trainee trainees volunteers manager guests guest coworkers peers staff",
    ),
    (
        Class::Kin,
        "grandparents grandparent grandmother grandfather grandma grandpa granny mother father \
         brother brothers sister sisters son sons daughter daughters uncle uncles aunt aunts nephew \
         nephews niece nieces cousin cousins stepson stepdaughter stepfather stepmother stepchildren \
         grandson granddaughter grandchildren in-laws mother-in-law father-in-law sister-in-law \
         brother-in-law toddler teenager",
    ),
    (
        Class::KnownDay,
        "advent carnival birthday thanksgiving ramadan anniversary hanukkah diwali half-term midterms \
         mid-terms mid-term recess commencement prom eid passover michaelmas",
    ),
    (
        Class::Trigger,
        "receipt request receiving submission inquiry enquiry order complaint ticket contact \
         arrival admission report notification call purchase visit placing",
    ),
    (
        Class::Respond,
        "answer respond reply resolve return acknowledge answering responding replying resolving \
         resolved answered deliver ship process load loads",
    ),
];
