//! The grammatical classes of words, and the units of time.

/// A class of a word or fixed phrase; a word can have several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Class {
    // Small words.
    /// `de`, `een`, `the`, `a`.
    Article,
    /// `een`, `a`: the article that can also mean "one".
    One,
    /// `mijn`, `our`.
    Possessive,
    /// `dit`, `this`, `current`.
    This,
    /// `volgende`, `komende`, `next`, `coming`.
    Next,
    /// `vorig`, `afgelopen`, `last`.
    Last,
    /// `elke`, `every`.
    Each,
    /// `alle`, `all`.
    All,
    /// `hele`, `whole`, `full`.
    Whole,
    /// `eerste`, `first`.
    First,
    /// `van`, `of`.
    Of,
    /// `en`, `and`.
    And,
    /// `of`, `or`.
    Or,
    /// `te`, `to`.
    To,
    /// `naar`, `tot`, `to`: the second half of from–to.
    Toward,
    /// `van`, `from`.
    Away,
    /// A subject pronoun: `ik`, `I`, `we`.
    Pronoun,
    /// `die`, `dat`, `who`, `that`.
    Relative,
    /// `als`, `if`.
    If,
    /// `omdat`, `because`: opens a reason.
    Because,
    /// Any other function word.
    Filler,

    // Prepositions that can open an expression of time.
    /// `binnen`, `within`.
    Within,
    /// `in`.
    In,
    /// `over`.
    Over,
    /// `voor`, `for`.
    For,
    /// `tegen`, `uiterlijk`, `by`.
    By,
    /// `voordat`, `vóór`, `before`.
    Before,
    /// `tot`, `until`.
    Until,
    /// `vanaf`, `starting`, `since`.
    From,
    /// `na`, `after`.
    After,
    /// `op`, `on`.
    On,
    /// `om`, `at`.
    At,
    /// `bij`, `at`: the occasion.
    Occasion,
    /// `tijdens`, `during`.
    During,
    /// `tussen`, `between`.
    Between,

    // Words of time.
    /// `einde`, `end`.
    End,
    /// `begin`, `early`.
    Begin,
    /// `helft`, `half` of a year, after a rank.
    HalfWord,
    /// `medio`, `mid`.
    Middle,
    /// `kwartaal`, `quarter` after a rank.
    QuarterWord,
    /// `school`, `fiscal`: makes a year one that starts in summer.
    SchoolWord,
    /// `may`, `march`, `sat`: a month or day only next to a number or preposition.
    Doubtful,
    /// `lang`, `long`, `in a row`: turns a length of time into a period.
    Long,
    /// `vanaf nu`, `from today`, `away`, `the time`.
    Ahead,
    /// `geleden`, `ago`.
    Ago,
    /// `vandaag`, `today`.
    Today,
    /// `morgen`, `tomorrow`.
    Tomorrow,
    /// `ochtend`, `evening`.
    DayPart,
    /// `'s avonds`, `on weekdays`: a recurring moment.
    Returning,
    /// `zo snel mogelijk`, `soon`.
    Soft,
    /// `ergens`, `sometime`: a year after it is not an end.
    Somewhen,
    /// `keer`, `times`.
    Times,
    /// `tweemaal`, `twice`: a number of times in one word.
    TimesOnce,
    /// `zo`, `as`, `the`: after a number of times, the measure is the present value.
    AsBefore,
    /// `per`, `a`, `each`.
    Per,
    /// `regelmatig`, `often`.
    VagueOften,
    /// `uur`, `am`, `o'clock` after the hour.
    ClockWord,
    /// `stage`, `course`: lasts for a known time.
    LongEvent,
    /// `les`, `exam`: takes place at a known time.
    ShortEvent,
    /// `eindtoets`, `graduation`: itself closes a period.
    FinalEvent,
    /// `verjaardag`, `birthday`, `Christmas`: a known day without a number.
    KnownDay,
    /// `oud en nieuw`, `new year's eve`: the last day of the year.
    NewYear,
    /// `ontvangst`, `request`: starts the clock of a service level.
    Trigger,
    /// `beantwoorden`, `reply`: is done within a service level.
    Respond,

    // Numbers and measures.
    /// `paar`, `enkele`, `few`, `some`.
    Some,
    /// `procent`, `percent`.
    PercentWord,
    /// `euro`, `dollars`.
    Money,
    /// `minstens`, `at least`.
    AtLeast,
    /// `maximaal`, `at most`.
    AtMost,
    /// `of meer`, `or higher`.
    OrMore,
    /// `op`, `van de`, `out of` between two numbers of a score.
    OutOf,
    /// `zoveel mogelijk`, `as many as possible`: an unbounded amount.
    AsMany,
    /// `km`, `miles`.
    Distance,
    /// `cijfer`, `score`, `GPA`.
    ScoreNoun,
    /// `voldoende`, `honours`: a grade in words.
    Grade,
    /// `met`, `with`.
    With,
    /// `andere`, `other`: every second one.
    Other,
    /// `mezelf`, `myself`.
    Reflexive,
    /// `tijd`, `period`: the noun that ends a length of time.
    TimeWord,
    /// `turn`: before an age.
    Turning,
    /// `kwart`, `third`: a part of the whole.
    Fraction,
    /// `met`, `by`: precedes the size of a change.
    BySize,
    /// `verdubbelen`, `halve`, `double`: a size in a verb.
    SizeVerb,
    /// `nul`, `zero`, `debt-free`.
    ZeroState,
    /// `groep`, `chapter`: the number after it is a label.
    LabelNoun,
    /// `leeftijd`, `aged`.
    AgeWord,
    /// `team`, `class`: the number after `of` counts its members.
    Collective,
    /// `klanten`, `people`.
    People,
    /// `nu`, `currently`, `was`: the number after it is the starting point.
    Baseline,
    /// `budget`.
    Budget,
    /// `visie`, `plan`, `wet`: the years after it are its validity.
    Document,

    // Results.
    /// `afronden`, `submit`: brings anything to an end.
    FinishVerb,
    /// `afstuderen`, `get promoted`: a result on its own.
    Achieved,
    /// `online`, `klaar`, `ready`: finished, as a state.
    Done,
    /// `heb`, `is`, `staat`, `have`: comes with a participle or with `klaar`.
    Auxiliary,
    /// `stoppen`, `quit`.
    StopVerb,
    /// `roken`, `smoking`: something to stop.
    Vice,
    /// `halen`, `vinden`, `get`, `win`: needs a countable result.
    GetVerb,
    /// `bouwen`, `write`: needs a product.
    MakeVerb,
    /// `volgen`, `attend`, `run`: needs an event.
    DoVerb,
    /// `worden`, `become`: needs a position.
    BecomeVerb,
    /// `diploma`, `certificate`.
    Certificate,
    /// `examen`, `exam`.
    Exam,
    /// `baan`, `promotion`, `contract`.
    Job,
    /// `verpleegkundige`, `manager`: something to become.
    Position,
    /// `website`, `report`.
    Product,
    /// `marathon`, `workshop`.
    Happening,
    /// `klant`, `investeerder`: a party to be won over.
    Party,
    /// `kan`, `able to`.
    Can,
    /// `noemen`, `explain`.
    ActVerb,
    /// `zelfstandig`, `without help`.
    Alone,
    /// `weten`, `understand`: not observable.
    KnowVerb,

    // What makes a goal vague.
    /// `wil`, `want`.
    Wish,
    /// `moeten`, `need to`.
    Must,
    /// `eigenlijk`, `maybe`.
    Hedge,
    /// `verbeteren`, `improve`.
    VagueVerb,
    /// `meer`, `beter`, `more`.
    Comparative,
    /// `goed`, `confident`: praise that narrows nothing.
    Quality,
    /// `gezond`, `success`: a domain or state without limits.
    Umbrella,
    /// `leren`, `work`: an everyday verb that narrows nothing.
    PlainVerb,
    /// `bijhouden`, `track`.
    TrackVerb,
    /// `app`, `dagboek`: a place to keep track in.
    TrackTool,
    /// `door te`, `using`: opens a method.
    Method,
    /// `zoals`, `such as`: opens an example.
    Example,
    /// `iedereen`, `always`.
    Extreme,
    /// `onderzoeken`, `find out`: the result is knowledge.
    Explore,
    /// `mogelijkheden om`, `how to`: what follows is talked about, not done.
    Reported,
    /// `weer`, `mogelijk`, `overall`: describes how, and names nothing.
    Adverb,
    /// `rol`, `presence`: a noun without edges of its own; it narrows nothing, yet may be finished.
    Abstract,
    /// `oefenen`, `focus`: what one goes on doing and never finishes.
    Process,
    /// `zodat`, `so that`, `because`: opens what the goal is for.
    Purpose,
    /// `om`: introduces a purpose if `te` follows, but not after a word of this class
    /// (`leren om`, `in staat om`).
    Complement,
    /// `niet`, `geen`, `no`, `don't`: says that something is not so.
    Negation,
    /// `niet meer`, `no longer`, `never again`: something stops.
    NoMore,
    /// `anymore`, `any more`: closes what a negation opened.
    Anymore,
    /// `geen`, `no`: nothing of what follows.
    None,
    /// `zo`, `so`, `too`: how much of something.
    Degree,
    /// `open`: a verb of finishing that is also an adjective.
    Adjective,
    /// `vloeiend`, `novel`: what takes more than a month.
    Great,
    /// `kilo`, `kg`.
    Kilo,
    /// `pond`, `pounds`: of weight, where something is lost.
    Pound,
    /// `afvallen`, `lose`.
    Lose,
    /// `haalbaar`, `important`, `see above`: says yes, or where to look, and no more.
    Assent,
    /// `akkoord`, `supports`: says that someone supports it.
    Agree,
    /// `zij`, `leidinggevende`, `boss`: someone else.
    Someone,
    /// `over`, `voor`, `past`, `to`: between the minutes and the hour.
    Past,
    /// `tijdens`, `bij`, `when`: opens where or when it happens.
    Situation,
    /// `piekeren`, `worry`: happens inside a head.
    Mental,
    /// A word that names a thing, though its form is that of an adjective or an adverb:
    /// `vegetable`, `family`, `kalender`.
    Concrete,
    /// `een stuk`, `on the map`: an expression whose words name nothing on their own.
    Idiom,
    /// `nu ik`, `now that`: opens how things are.
    Now,
    /// `having`: opens a history.
    Having,
    /// `als`, `as`: opens the role of the author.
    Role,
    /// `dingen`, `things`: can be counted, and names nothing.
    Blank,
    /// `er`, `there`: with `is`, says that something exists.
    There,
    /// `iets`, `niets`: an adjective follows.
    Anything,
    /// `eten`, `read`: with an object, an act that others can see.
    Doing,
    /// `Spanish`: a language.
    Tongue,
    /// `won't`, `will not`: says what someone does not do.
    Refusal,
    /// `besloten`, `chosen`: makes a decision.
    DecideVerb,
    /// `late`, `te laat`: a lapse that others can see.
    Lapse,
    /// `collega`, `client`: a person, in words that narrow nothing.
    Human,
    /// `verplicht`, `revalidation`: says that others require it.
    Obligation,
    /// `grandmother`, `zwager`: a relative.
    Kin,
}

// A set of classes is two numbers of 128 bits.
const _: () = assert!(Class::Kin as usize <= 255);

/// Names a length of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// A second.
    Second,
    /// A minute.
    Minute,
    /// An hour.
    Hour,
    /// A day.
    Day,
    /// A day from Monday to Friday.
    WorkDay,
    /// A week.
    Week,
    /// Two weeks.
    Fortnight,
    /// A weekend.
    Weekend,
    /// A month.
    Month,
    /// A quarter of a year.
    Quarter,
    /// A part of a school or working year whose length the words do not tell.
    Term,
    /// A year.
    Year,
    /// A year that starts in summer.
    SchoolYear,
    /// Ten years.
    Decade,
}

/// Holds a set of classes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Classes(pub(super) [u128; 2]);

impl Classes {
    pub(super) const fn of(list: &[Class]) -> Self {
        let mut bits = [0; 2];
        let mut at = 0;
        while at < list.len() {
            let bit = list[at] as usize;
            bits[bit / 128] |= 1 << (bit % 128);
            at += 1;
        }
        Self(bits)
    }

    pub(super) fn has(self, class: Class) -> bool {
        self.meets(Self::of(&[class]))
    }

    pub(super) fn meets(self, other: Self) -> bool {
        !self.and(other).is_empty()
    }

    pub(super) fn and(self, other: Self) -> Self {
        Self([self.0[0] & other.0[0], self.0[1] & other.0[1]])
    }

    pub(super) fn add(&mut self, other: Self) {
        self.0[0] |= other.0[0];
        self.0[1] |= other.0[1];
    }

    pub(super) fn is_empty(self) -> bool {
        self.0 == [0; 2]
    }
}
