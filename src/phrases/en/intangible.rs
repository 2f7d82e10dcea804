//! English words for what nobody can picture: verbs of dealing and being, states, praise, idioms.

use crate::phrases::class::Class;

/// The words, separated by spaces.
pub(super) const WORDS: &[(Class, &str)] = &[
    (
        Class::PlainVerb,
        "said leave leaving done do letting felt feels add adds adding drive drives driving turn turns turning arise arises come comes coming made \
         rediscover reinvent reinventing address addressing existing move moving stop step stepping \
         explore exploring embrace embracing pursue pursuing seek seeking gain gaining leverage build \
         building push pushing pull pulling stretch challenge challenging harness unlock unleash cultivate nurture \
         nurturing embody exude radiate project convey express expressing voice voicing assert trust \
         rely recover reclaim regain regaining restore rebuild rebuilding refresh recharge unwind \
         unplug disconnect reconnect reflect reflecting accept accepting forgive let letting \
         drop lighten ease soften pause reset restart refocus rethink reconsider reassess \
         reorganise reorganize restructure simplify declutter prioritise prioritize prioritising \
         prioritizing delegate delegating organise organize organising organizing coordinate \
         coordinating oversee supervise steer guide guiding influence influencing inspire motivate \
         motivating persuade convince negotiate mentor coach supporting helping contribute \
         contributing participate collaborate collaborating cooperate network networking interact \
         interacting bonding socialise socialize mingle belong fit blend settle commit align aligning \
         integrate combine balance balancing juggle handle handling deal dealing manage tackle \
         tackling confront confronting conquer master mastering sharpen hone honing refine \
          fine-tune tweak update upgrade level modernise modernize innovate innovating pioneer \
         lead leading outperform exceed surpass meet meeting satisfy please impress delight win \
         matter count belong live lived spend spending invest investing devote dedicate look looking \
         see seeing view feel hold holding keep stick sticking follow following catching \
            show showing shown prove proving demonstrate ensure ensuring secure \
         protect preserve sustain sustaining uphold honour value valuing care caring cherish notice \
          recognise recognize acknowledge identify identifying understand decide deciding \
         determine choose choosing choose chosen judge weigh anticipate predict prepare preparing \
         plan planned act acting operate operating function functioning perform performing deliver \
         delivering execute produce generate generating capture capitalise capitalize exploit utilise \
         utilize use used apply implement implementing introduce foster promote encourage enable \
         empower empowering facilitate streamline optimise maximise minimise eliminate eliminating \
            solve solving resolve resolving improve improving enhance elevate raise \
         raised slack slacking waste wasting procrastinate delay hesitate quit suffer struggle \
         struggling lose losing fail failing fall falling drift wander overthink panic rush rushing \
         worry bother care complain lets suits suit happen happens going lying laying allow allowing \
         become becoming began begun brought given gone got gotten kept known left lost put seen \
         taken thought told went been establish establishing advance advancing progress \
         progressing evolve evolving mature flourish bloom expand broaden deepen diversify specialise \
         specialize transition transitioning pivot shift switch adapt adapting cope coping bounce \
         persevere endure withstand overcome overcoming survive strive wish hope wanna gonna",
    ),
    (
        Class::Adverb,
        "least rough tough turbulent tricky existing clear bright broad broader wide wider deep narrow brand-new latest former previous \
         upcoming potential key core essential necessary extra spare free busy ready open late early \
         lately mostly partly nearly ahead apart aside anyhow somehow meanwhile afterwards \
         beforehand henceforth ok b4 a.s.a.p so-called overall across-the-board long-term short-term \
         day-to-day everyday real-life worldwide nationwide online offline remote hybrid head-on \
         financial professional educational organisational organizational environmental mental \
         spiritual cognitive intellectual commercial corporate cultural global local academic \
         interpersonal vocational managerial operational functional cross-functional regardless \
         towards abroad everywhere redundant unemployed retired",
    ),
    (
        Class::Quality,
        "positive negative optimistic upbeat cheerful joyful playful carefree easygoing easy-going \
         laid-back open-minded well-balanced balanced centred centered grounded calm composed \
         collected level-headed self-aware self-assured self-sufficient self-reliant independent \
         autonomous proactive hands-on results-driven results-oriented solution-oriented \
         customer-centric customer-focused future-proof cutting-edge state-of-the-art world-leading \
         leading best-in-class all-round rounded well-rounded versatile go-to high-performance \
         well-organised well-organized well-prepared prepared punctual committed hard-working \
         hardworking ambitious determined eager keen curious passionate engaged interested interesting \
         exciting excited fun happy-go-lucky loved cherished appreciated heard seen understood \
         welcome welcoming included settled secure worthy worthwhile beautiful handsome pretty cool \
         fantastic wonderful brilliant superb remarkable memorable unique special lovely decent fair \
         moderate reasonable sensible wise mature responsible considerate caring compassionate loving \
         sociable chatty talkative charismatic eloquent articulate persuasive convincing compelling \
         credible impactful influential decisive firm tough resilient robust messy chaotic \
         cluttered hectic rushed frantic tense jittery moody grumpy irritable impatient insecure \
         self-conscious awkward clumsy forgetful careless sloppy frustrated burnt-out burned-out \
         drained sluggish unmotivated unhappy unfit overweight hopeful thankful mindful",
    ),
    (
        Class::Abstract,
        "worth generation generations region regions direction pushover barrier barriers hurdle hurdles adviser advisor skill skills skillset skill-set set value values mindset toolkit footing edge chance chances \
         sense basis foundation foundations ground gap gaps developments trend trends excuse excuses \
         act game plate shell pressure pressures boundary boundaries limit limits rhythm momentum \
         drive ambition ambitions aspiration aspirations dream dreams trajectory path paths pathway \
         journey journeys horizon horizons ladder contribution contributions order clarity \
         overview grip hold headspace security stability certainty doubt doubts fear fears worry \
         worries anxiety anxieties tension tensions frustration frustrations anger temper conflict \
         conflicts disagreement disagreements discussion discussions collaboration collaborations \
         partnership partnerships rapport loyalty vitality depth breadth scope range variety \
         complexity pace speed effectiveness ethics ethic morals judgement judgment opinion opinions \
         view views idea ideas thought thoughts aim aims target targets objective objectives deadline \
         deadlines demand demands wish wishes matter matters affairs element elements factor factors \
         detail details context background setting surroundings unit branch profession trade \
         discipline training education schooling moment moments pattern patterns cycle trap pitfall \
         pitfalls asset assets trait traits gift gifts reaction reactions response responses impression \
         impressions setback setbacks failure failures mistake mistakes error \
         success successes win wins victory achievement achievements accomplishment accomplishments \
         milestone milestones result reward rewards recognition praise appreciation gratitude \
         compassion honesty authenticity vulnerability humility courage bravery boldness willpower \
         determination persistence grit tenacity stress overwhelm burnout fatigue tiredness exhaustion \
         loneliness sadness boredom shyness insecurity insecurities imposter syndrome pleasure \
         satisfaction contentment relaxation rest rejuvenation recovery quality-time me-time \
         self-image self-respect self-love self-belief self-knowledge self-reflection self-control \
         self-expression work-life life-work wellbeing lifestyle existence fate destiny luck fortune \
         success future rush hurry hustle bustle chaos mess clutter disorder noise distraction \
         distractions temptation temptations bad-habits vice routines structure structures framework \
         setup layout arrangement arrangements organising planning preparation prioritisation \
         prioritization time-management delegation supervision coaching facilitation \
         coordination alignment synergy synergies agility innovation innovations transformation \
         transition transitions shift breakthrough step-change upgrade update updates news info \
         information data evidence knowledge know-how theory theories concept concepts notion \
         fundamentals basics essentials foundations topic area areas domain domains sphere spheres \
         realm arena landscape ecosystem marketplace competition competitors competitor rivals peers \
         peer counterparts colleague coworker coworkers co-worker co-workers teammate teammates boss \
         bosses supervisor superiors management board executives leaders leader followers seniors \
         juniors newcomers newbies experts expert specialist professional professionals generalist \
         all-rounder role-model example citizen neighborhood neighbourhood \
         human humans humanity mankind planet nature environment economy politics government \
         authorities institution institutions establishment establishments firm firms enterprise \
         enterprises corporation startup startups organisations organizations businesses agencies \
         parties relations relation interaction interactions exchange exchanges dynamics \
         chemistry intimacy romance affection closeness togetherness belonging inclusion diversity \
         equity fairness justice equality solidarity spirit team-spirit vibe vibes morale ambience \
         climate mood tone style styles look looks image brand branding persona reputation fame name \
         legacy footprint voice presence chin weight \
         shape bodyweight figure health-wise appetite nutrition wellness sleep hydration movement \
         exercise cardio mobility flexibility cholesterol-level career \
         careers employment employability job-security vocation calling occupation livelihood income \
         earnings finance finances savings money-management retirement retirees pension seniority \
         retail healthcare hospitality sales-force stuff matters bits item items thing ones whatever \
         rest stage stages phase chapter wings wing \
               zone zones \
         deep-end front forefront centre center heart core \
         rank ranks league scene spotlight limelight stage-fright autopilot",
    ),
    (
        Class::Blank,
        "things thing stuff ways changes improvements activities experiences challenges \
         opportunities skills insights initiatives ideas habits hobbies aspects areas goals choices \
         moments objectives",
    ),
    (Class::Having, "having"),
    (Class::Role, "as"),
    (Class::There, "there"),
    (
        Class::Tongue,
        "dutch english french german spanish italian portuguese swedish chinese mandarin japanese \
         korean turkish arabic russian polish welsh greek danish norwegian",
    ),
    (
        Class::Doing,
        "make eat read write cook talk speak listen drink walk ride study drive driving",
    ),
    (Class::Refusal, "won't"),
];

/// Expressions whose words name nothing on their own, separated by bars.
pub(super) const IDIOMS: &str = "thought leader|opinion leader|market leader|industry leader|role model|team player|key player|problem solver|go-to person|go-to guy|go-to expert|my next move|next move|next step|next steps|on the map|can count on|can rely on|count on|pass on|give up|let go|hand on|get to me|on track|on board|on the ball|on top of|on top|on point|on the same page|on my own feet|\
    on my feet|on the go|on the right track|on a roll|on edge|on hold|on the back burner|on the table|\
    out of my shell|out of the box|outside the box|out of the rut|out of a rut|out of debt|\
    out of my comfort zone|outside my comfort zone|out of my head|out there|out of bed|out of the house|\
    out of the woods|at ease|at peace|at my best|at the forefront|at the helm|at home|at hand|\
    in shape|in control|in charge|in the moment|in the driving seat|in tune|in touch|in my skin|\
    in my own skin|in the flow|in the zone|in the loop|in the right direction|in good hands|\
    in the long run|in general|in my life|in life|in the world|to the next level|to a higher level|\
    to the table|to the fullest|to the full|to heart|to grips with|get a grip|come to terms with|\
    up to date|up to speed|up to scratch|up to standard|up to par|up my game|step up|raise the bar|\
    up a gear|back on track|back to|back in shape|make a difference|make an impact|make a change|\
    make a name|make the most|make my mark|make a good impression|make an impression|make sense|\
    my act together|my life together|my best foot|best foot forward|my plate|my head|my horizons|\
    my wings|my voice|my mark|my own way|my own person|my place|my feet|my game|my own boss|\
    own worst enemy|best version of|better version of|the best of|the better of|the big picture|\
    bigger picture|the ladder|career ladder|the ropes|the extra mile|extra mile|the bull by the horns|\
    the lead|the initiative|the reins|the plunge|the edge|the bar|a clean slate|a fresh start|\
    new start|new beginning|new chapter|next chapter|a new leaf|over a new leaf|new heights|\
    sense of|peace of mind|state of mind|frame of mind|point of view|way of life|walk of life|\
    quality of life|quality time|piece of cake|line of work|track record|skill set|game plan|\
    comfort zone|work life balance|work-life balance|daily life|real life|personal life|private life|\
    self worth|role model|team player|go-to person|point of contact|jack of all trades|all walks|\
    day by day|step by step|little by little|bit by bit|day in day out|once and for all|for good|\
    for myself|for once|from scratch|going forward|moving forward|move forward|from there|\
    under control|under pressure|under my belt|off the ground|off my chest|off the couch|\
    with flying colours|with flying colors|with the times|with open arms|whole heart|heart and soul|\
    give back|something back|something back to|say no|say yes|saying no|saying yes|speak my mind|\
    open doors|see where it goes|level up|burn out|fit in|stand out|shine through|act on|\
    key player|added value|add value|greater value|all my might|full potential|true potential|\
    pull my weight|hold my own|keep up|catch up|dig deep|blow off steam|let off steam|follow through";
