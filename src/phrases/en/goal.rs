//! English words for measures, results and vagueness, by grammatical class.

use crate::phrases::class::Class;

/// The words, separated by spaces.
pub(super) const WORDS: &[(Class, &str)] = &[
    // Numbers and measures.
    (Class::Some, "few some several another various multiple many number couple"),
    (Class::PercentWord, "percent percentage pct"),
    (Class::Money, "dollar dollars euro euros pound pounds usd eur gbp cents bucks"),
    (Class::AtLeast, "minimum exactly over above exceeding exceed"),
    (
        Class::AtMost,
        "under below maximum approximately roughly about around average averaging only",
    ),
    (Class::OrMore, "or-more"),
    (
        Class::ScoreNoun,
        "gpa nps score scores grade grades rating ratings mark marks toefl ielts toeic sat gre gmat \
         csat bmi a1c average revenue rate accuracy p95 p99 handicap weight cholesterol",
    ),
    (Class::Grade, "honors honours distinction merit"),
    (
        Class::SizeVerb,
        "double triple quadruple halve doubled tripled halved doubling half twofold threefold",
    ),
    (Class::ZeroState, "debt-free smoke-free error-free sober injury-free debt-free pain-free"),
    (
        Class::LabelNoun,
        "grade level year chapter chapters page pages section module unit phase step stage \
         version room volume appendix figure table part lesson class group tier type category \
         number no zone district route item question question option exercise key form",
    ),
    (Class::AgeWord, "aged age ages old year-old year-olds plus"),
    (
        Class::Collective,
        "team group class family staff company household crew department audience organization organisation workforce community cohort panel",
    ),
    (
        Class::People,
        "users employees colleagues customers clients students people residents children kids \
         adults women men participants members patients parents teachers staff households donors \
         teens teenagers seniors visitors volunteers subscribers learners workers pupils girls boys \
         individuals consumers buyers",
    ),
    (Class::Baseline, "currently now presently was were previously formerly today's baseline"),
    (Class::Budget, "budget budgeted spend-limit"),
    (Class::Document, "vision law act strategy policy agenda framework roadmap charter agreement"),
    // Results.
    (
        Class::FinishVerb,
        "finish complete completed pass passed submit submitted launch graduate publish \
         published sign obtain achieve deliver earn finalize finalise hire enroll enrol register \
         apply applied certified licensed install implement roll-out migrate close pay-off \
         qualify quit accomplish win sell buy purchase book schedule renew repay attain climb \
         land secure release replace adopt ship redeem found relocate accepts accepted",
    ),
    (Class::Achieved, "graduate"),
    (Class::Done, "live online ready done complete operational finished"),
    (Class::Auxiliary, "have has is are be goes go been"),
    (Class::StopVerb, "stop quit give-up stopped"),
    (
        Class::Vice,
        "smoking drinking vaping gambling alcohol sugar caffeine soda cigarettes drugs nail-biting",
    ),
    (
        Class::GetVerb,
        "get got have find gain receive reach start begin open hold recruit win bring land \
         acquire meet score",
    ),
    (
        Class::MakeVerb,
        "put post upload mail start begin build create write design develop make produce draft prepare organize organise plan \
         host set-up compile record code program paint compose assemble renovate read knit \
         translate pick choose list put-together teach update redesign file send conduct",
    ),
    (
        Class::DoVerb,
        "take attend run do give hold host lead deliver join present perform complete conduct \
         teach visit enter participate swim walk hike ride cycle follow",
    ),
    (Class::BecomeVerb, "become work promoted"),
    (
        Class::Certificate,
        "certificate certification diploma degree license licence credential accreditation badge \
         qualification bachelor master master's bachelor's mba phd doctorate ged patent visa permit \
         passport credits",
    ),
    (Class::Exam, "exam exams test bar boards examination assessment finals nclex"),
    (
        Class::Job,
        "job promotion position internship contract role raise apprenticeship offer scholarship \
         grant mortgage house home car placement seat residency apartment",
    ),
    (
        Class::Position,
        "freelancer manager nurse teacher director consultant supervisor developer programmer \
         engineer lawyer doctor accountant coach mentor trainer coordinator owner entrepreneur \
         designer editor journalist analyst electrician plumber pilot chef therapist partner \
         volunteer leader officer member lead head pharmacist physician psychologist architect \
         photographer writer author tutor instructor principal translator",
    ),
    (
        Class::Product,
        "website app report thesis book novel article blog post presentation portfolio plan guide \
         manual catalogue catalog dashboard video film newsletter database tool brochure resume cv \
         essay paper prototype podcast album song logo poster proposal survey form program \
         application letter handbook dissertation course curriculum chapter script game store shop \
         business company garden playlist budget calendar schedule email slide deck profile \
         template checklist policy story poem invoice system list debate painting chart map graph diagram drawing",
    ),
    (
        Class::Happening,
        "marathon half-marathon workshop course training presentation class event conference \
         seminar webinar lecture race tournament bootcamp internship meeting interview exhibition \
         show concert tour hackathon triathlon trip performance speech talk 5k 10k 5-k ironman \
         fundraiser party retreat demo recital club debate survey",
    ),
    (
        Class::Party,
        "client customer investor sponsor donor volunteer mentor employee agent publisher supplier partner buyer tenant apprentice intern tutor therapist",
    ),
    (Class::Can, "can able"),
    (
        Class::ActVerb,
        "name list explain describe identify write demonstrate recite calculate solve state define \
         label present read count spell draw compare perform conduct recall point tell show order \
         use apply hold play climb walk run swim stand dress cook type summarize summarise outline \
         match sort classify construct measure assemble administer teach lift touch sing lead give \
         put button zip wash brush comb pour open fold carry transfer sit say greet introduce ask request hold retell predict tie",
    ),
    (Class::Alone, "independently unaided unassisted fluently flawlessly"),
    (
        Class::KnowVerb,
        "know understand appreciate realize realise grasp comprehend understanding knowledge learn",
    ),
    // What makes a goal vague.
    (Class::Wish, "want wish hope like would strive aim try love"),
    (Class::Must, "should need must ought"),
    (
        Class::Hedge,
        "maybe some try eventually just perhaps somewhat possibly appropriate appropriately enough probably",
    ),
    (
        Class::VagueVerb,
        "shorten lengthen widen improve enhance grow boost streamline increase build develop raise reduce decrease lower \
         strengthen support help manage advance expand optimize optimise maximize maximise foster \
         promote encourage deepen cut minimize minimise work empower evolve facilitate leverage",
    ),
    (
        Class::Comparative,
        "more less better fewer faster healthier happier fitter stronger smarter higher lower \
         greater bigger larger smaller calmer quicker cheaper best harder easier nicer richer \
         earlier later closer deeper safer cleaner wiser better-paid well-paid higher-paid most \
         kinder longer shorter slimmer thinner leaner bolder clearer tidier",
    ),
    (
        Class::Quality,
        "good great healthy fit successful happy confident effective productive proficient outgoing \
         active anxious amazing famous okay ok strong calm positive professional excellent \
         outstanding organised organized awesome skilled rich wealthy nice kind weak perfect \
         appropriate well-rounded social smart fluent relaxed efficient respected valued empowering \
         inspiring motivating engaging caring trusted recognised recognized influential accomplished \
         seasoned supportive leading well-known",
    ),
    (
        Class::Distance,
        "km kilometre kilometres kilometer kilometers mile miles metre metres meter meters",
    ),
    (
        Class::Umbrella,
        "health healthy fit fitness shape weight money career work job life skill skills \
         communication communications team teams people things stuff sales profit profits revenue \
         results result performance success successful satisfaction quality reputation image \
         awareness service services stress balance happiness happy energy network time relationship \
         relationships confidence confident leadership management knowledge productivity productive \
         efficiency engagement morale language writing reading school study class classes grades \
         attention staff employees customers customer clients client users visitors company \
         organization organisation business field area areas experience person presenter educator \
         teacher leader employee writer student speaker manager player exercise diet finances \
         savings books costs food myself yourself habits routine outgoing active anxious amazing \
         effective goals goal best potential mind body future growth culture world everything \
         everyone something contacts job level proficient traffic brand spreadsheet website rates rate tool tools collaboration departments conduct growth behaviour behavior topic topics subject subjects \
         colleagues students listener cook runner program programs product products marketing",
    ),
    (
        Class::PlainVerb,
        "communicate earn demonstrate feeling stay using follow stick get be become do make have learn feel look eat live read write save spend exercise walk \
         run work study sleep use take give keep stay find try think know understand see show \
         help talk put lose gain start stop sell become practise move go handle deal call \
         calling raise being getting want wanting succeed perform",
    ),
    (
        Class::TrackVerb,
        "track log monitor measure record journal tally weigh chart evaluate reflect",
    ),
    (
        Class::TrackTool,
        "app journal diary spreadsheet calendar log tracker planner scale pedometer notebook \
         checklist survey watch counter feedback weigh-in weigh-ins logbook",
    ),
    (Class::Method, "using via through"),
    (Class::Example, "namely e.g especially particularly specifically including"),
    (Class::Extreme, "everyone everybody always never"),
    (
        Class::Obligation,
        "revalidation revalidate relicensing recertification recertify re-registration mandatory \
         compulsory statutory obligatory",
    ),
    (Class::DecideVerb, "decide decided choose chosen"),
    (Class::Lapse, "late absent drunk overdrawn tardy unprepared"),
    (Class::Explore, "explore research investigate examine consider"),
    (Class::Reported, "how ways opportunities possibilities ideas reasons requirements options"),
];
