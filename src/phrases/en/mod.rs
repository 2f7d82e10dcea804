//! English words and phrases, by grammatical class.

mod empty;
mod goal;
mod small;

use super::class::{Class, Unit};
use super::lexicon::{Compound, Hollow, Participle, Table};

/// The English table.
pub(super) const TABLE: Table = Table {
    words: &[small::WORDS, goal::WORDS, empty::WORDS],
    phrases: PHRASES,
    months: [
        "january jan",
        "february feb",
        "march mar",
        "april apr",
        "may",
        "june jun",
        "july jul",
        "august aug",
        "september sept sep",
        "october oct",
        "november nov",
        "december dec",
    ],
    weekdays: [
        "monday mon",
        "tuesday tue tues",
        "wednesday wed",
        "thursday thu thurs",
        "friday fri",
        "saturday sat",
        "sunday sun",
    ],
    returning_weekdays: "mondays tuesdays wednesdays thursdays fridays saturdays sundays",
    seasons: ["spring springtime", "summer summertime", "autumn fall", "winter wintertime"],
    holidays: &[
        (12, 25, "christmas xmas"),
        (12, 31, "year-end yearend"),
        (10, 31, "halloween"),
        (2, 14, "valentine's"),
        (7, 4, "independence-day"),
    ],
    units: &[
        (Unit::Second, "second seconds sec secs ms milliseconds"),
        (Unit::Minute, "minute minutes min mins"),
        (Unit::Hour, "hour hours hr hrs"),
        (Unit::Day, "day days"),
        (Unit::WorkDay, "workday workdays weekday weekdays schoolday schooldays"),
        (Unit::Week, "week weeks wk wks workweek"),
        (Unit::Fortnight, "fortnight fortnights"),
        (Unit::Weekend, "weekend weekends"),
        (Unit::Month, "month months mo mos"),
        (Unit::Quarter, "quarter quarters"),
        (
            Unit::Term,
            "semester semesters term terms trimester trimesters sprint sprints season seasons \
             period periods block blocks shift shifts",
        ),
        (Unit::Year, "year years yr yrs"),
        (Unit::SchoolYear, "school-year"),
        (Unit::Decade, "decade decades"),
    ],
    rhythms: &[
        (Unit::Hour, "hourly"),
        (Unit::Day, "daily nightly"),
        (Unit::Week, "weekly biweekly bi-weekly fortnightly"),
        (Unit::Month, "monthly bimonthly bi-monthly"),
        (Unit::Quarter, "quarterly"),
        (Unit::Year, "yearly annually annual"),
    ],
    numbers: &[
        (0.0, "zero"),
        (0.5, "half"),
        (1.0, "one a an single once"),
        (2.0, "two couple twice"),
        (3.0, "three thrice"),
        (4.0, "four"),
        (5.0, "five"),
        (6.0, "six"),
        (7.0, "seven"),
        (8.0, "eight"),
        (9.0, "nine"),
        (10.0, "ten"),
        (11.0, "eleven"),
        (12.0, "twelve dozen"),
        (13.0, "thirteen"),
        (14.0, "fourteen"),
        (15.0, "fifteen"),
        (16.0, "sixteen"),
        (17.0, "seventeen"),
        (18.0, "eighteen"),
        (19.0, "nineteen"),
        (20.0, "twenty"),
        (30.0, "thirty"),
        (40.0, "forty"),
        (50.0, "fifty"),
        (60.0, "sixty"),
        (70.0, "seventy"),
        (80.0, "eighty"),
        (90.0, "ninety"),
        (100.0, "hundred"),
        (1000.0, "thousand"),
        (1e6, "million"),
        (1e9, "billion"),
    ],
    ranks: &[
        (1, "first"),
        (2, "second"),
        (3, "third"),
        (4, "fourth"),
        (5, "fifth"),
        (6, "sixth"),
        (7, "seventh"),
        (8, "eighth"),
        (9, "ninth"),
        (10, "tenth"),
        (20, "twentieth"),
        (30, "thirtieth"),
        (40, "fortieth"),
        (50, "fiftieth"),
        (60, "sixtieth"),
        (70, "seventieth"),
    ],
    compound: Compound::TensFirst(&["-", "", "‑"]),
    endings: &[
        "'s", "s", "es", "ed", "d", "ing", "ies>y", "ied>y", "ing>e", "nning>n", "tting>t",
        "mming>m", "pping>p", "bbed>b", "nned>n",
    ],
    glued: false,
    gerund: Some("ing"),
    plurals: &["s"],
    infinitive: None,
    participle: Participle { starts: &[""], ends: &["ed"] },
    hollow: Hollow {
        adjectives: &["ful", "ous", "able", "ible", "less", "ative", "ctive", "itive"],
        nouns: &["ness", "ility", "ivity", "ship", "ism"],
        adverbs: &["ly", "wise", "wards"],
        comparatives: &[],
        degrees: &["er", "ier"],
    },
    telling: "the a an i want to my of and for in by with is will be more better get at on from \
              our we this that become within improve learn have it as are each every week month \
              year day least do not so can their his her your would like or than through using who \
              student students end per times next over about into make increase",
};

const PHRASES: &[(Class, &str)] = &[
    (Class::TrackVerb, "keep track|keep a diary|keep a journal|keep a log"),
    (
        Class::Within,
        "in under|in less than|over the course of|in a period of|within a period of|no more than",
    ),
    (Class::For, "for a period of|for a total of|for at least|for the duration of"),
    (Class::By, "no later than|not later than|on or before|due by|due on|due"),
    (Class::Before, "prior to|ahead of|in time for|ready for"),
    (Class::Until, "up until|up to and including|lasting until"),
    (
        Class::From,
        "as of|i start on|i begin on|i start in|i begin in|we start on|we begin on|we start in|we begin in|starting in|starting on|starting from|starting at|beginning in|beginning on|effective",
    ),
    (
        Class::Ahead,
        "from now|from today|away|after launch|after the launch|from the start|from start|after start|after the start|from day one|from kick-off|from the beginning|later|to go|of starting|after starting|of launch|of graduating|of joining|of hire",
    ),
    (Class::Long, "in a row|at a stretch|on end"),
    (
        Class::Returning,
        "on weekdays|on weekends|at weekends|in the mornings|in the evenings|in the morning|in the evening|at night|at lunchtime|before bed|on workdays|on weeknights",
    ),
    (
        Class::Soft,
        "as * as possible|as * as i can|at some point|at my own pace|at your own pace|one day|\
         in the future|in the long run|in the long term|over time|sooner or later|in due course|\
         some day|in the near future|before long|in a few *|within a few *|in the coming time",
    ),
    (
        Class::VagueOften,
        "from time to time|now and then|every now and then|once in a while|a few times|several times|every so often",
    ),
    (
        Class::AtLeast,
        "at least|more than|no less than|no fewer than|greater than|higher than|not less than|a minimum of|a total of|in total|longer than",
    ),
    (
        Class::AtMost,
        "at most|less than|fewer than|no more than|not more than|lower than|up to|a maximum of|on average|an average of|faster than|shorter than|no longer than",
    ),
    (
        Class::OrMore,
        "or more|or higher|or less|or better|or fewer|or above|or below|or lower|or longer|or faster|or greater|and above",
    ),
    (Class::OutOf, "out of|of the|of|in"),
    (
        Class::Grade,
        "honor roll|honour roll|cum laude|dean's list|passing grade|passing score|passing mark|pass mark|a pass|a merit|a distinction|a first|mild range|normal range|top of the class",
    ),
    (
        Class::ZeroState,
        "quit smoking|stop smoking|without errors|without stopping|paid off|pay off|at zero|without missing",
    ),
    (
        Class::Alone,
        "without help|without assistance|without notes|without support|without prompting|without prompts|by myself|from memory|on my own|without aid|without a calculator|with no help|by heart|without an interpreter|by himself|by herself",
    ),
    (Class::Can, "able to|capable of"),
    (Class::Must, "need to|have to|has to|ought to|got to|needs to"),
    (
        Class::AsMany,
        "as many as possible|as many * as possible|as many * as i can|as much as possible|as much * as possible",
    ),
    (
        Class::Achieved,
        "get promoted|got promoted|be promoted|get hired|be hired|gets promoted|cross the finish line",
    ),
    (Class::Hedge, "a bit|a little|my best|our best|our utmost|do my best|sort of|kind of"),
    (Class::Method, "by means of|with the help of|in order to"),
    (Class::Happening, "open house|open day|half marathon|job fair|trade fair|road trip"),
    (
        Class::KnownDay,
        "labor day|labour day|memorial day|new year|new year's eve|mother's day|father's day|spring break|summer break|winter break|black friday",
    ),
    (Class::Example, "such as|for example|for instance|in particular"),
    (
        Class::FinishVerb,
        "up and running|turn in|hand in|sign up|set up|roll out|pay off|carry out|wrap up|put in place|in place|enter into|move into|move to|hand over|fill in|fill out",
    ),
    (Class::MakeVerb, "set up|put together|come up with|draw up"),
    (Class::BecomeVerb, "promoted to|work as|hired as|get hired|certified as|employed as"),
    (
        Class::Baseline,
        "at present|right now|at the moment|last year|last month|last quarter|compared to|compared with|up from|down from|current *",
    ),
    (Class::Budget, "cost limit|spending limit"),
    (Class::Explore, "find out|look into|look at"),
    (
        Class::Purpose,
        "so that|in order to|in order that|so i|so we|so my|so our|so they|so he|so she|so you",
    ),
    (Class::NoMore, "no longer|never again|not any more|not any longer|no more"),
    (Class::Agree, "says yes|said yes|is happy with|is fine with|gives me the time|signed off"),
    (Class::Anymore, "any more|any longer"),
    (Class::Document, "strategic plan|business plan|master plan"),
];
