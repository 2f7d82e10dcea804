//! Tests that no chart says anything untrue: random readings, and what the page of their goal draws
//! and says about them.

use std::fmt::Write;

use jiff::ToSpan;
use jiff::civil::{Date, date};
use pop::base::Source;
use pop::render::{Route, Site, Theme};
use pop::view::{self, View};
use pop::workspace::{Change, Workspace};
use proptest::prelude::*;

/// A goal with a measure and its readings.
#[derive(Clone, Debug)]
struct Series {
    start: Date,
    /// Days from the start to the due date.
    length: i64,
    from: Option<i32>,
    to: i32,
    unit: Option<&'static str>,
    /// Whether entries are counted instead of giving readings.
    counted: bool,
    /// Days from the start, and tenths.
    readings: Vec<(i64, i32)>,
}

const TODAY: Date = date(2026, 9, 1);

impl Series {
    fn day(&self, offset: i64) -> Date {
        self.start.saturating_add(offset.days())
    }

    fn due(&self) -> Date {
        self.day(self.length)
    }

    /// The readings until today, by day.
    fn known(&self) -> Vec<(Date, f64)> {
        let mut known: Vec<(Date, f64)> = self
            .readings
            .iter()
            .map(|(offset, value)| (self.day(*offset), f64::from(*value) / 10.0))
            .filter(|(day, _)| *day <= TODAY)
            .collect();
        known.sort_by_key(|(day, _)| *day);
        known
    }

    fn files(&self) -> Vec<(String, String)> {
        let from = self.from.map_or(String::new(), |from| format!("from = {from}\n"));
        let unit = self.unit.map_or(String::new(), |unit| format!("unit = \"{unit}\"\n"));
        let count = if self.counted { "count = { method = \"project\" }\n" } else { "" };
        let goal = format!(
            "+++\ntitle = \"Goal\"\nstatus = \"active\"\nstart = {}\ndue = {}\naudience = [\"public\"]\n\
             [smart]\nspecific = \"I do it.\"\n[[measure]]\nname = \"Zebras\"\n{from}to = {}\n{unit}{count}+++\n",
            self.start,
            self.due(),
            self.to
        );
        let mut files = vec![
            ("pop.toml".to_owned(), "lang = \"en\"\n[person]\nname = \"Ada\"\n".to_owned()),
            ("goals/goal.md".to_owned(), goal),
        ];
        for (at, (offset, value)) in self.readings.iter().enumerate() {
            let reading = format!("readings = {{ Zebras = {} }}\n", f64::from(*value) / 10.0);
            let reading = if self.counted { String::new() } else { reading };
            let entry = format!(
                "+++\ntitle = \"Entry {at}\"\ndate = {}\ngoal = \"goal\"\nmethod = \"project\"\naudience = [\"public\"]\n{reading}+++\n",
                self.day(*offset)
            );
            files.push((format!("log/{at:02}.md"), entry));
        }
        files
    }

    fn view(&self) -> View {
        let files = self.files();
        let mut workspace = Workspace::new(TODAY);
        let sources = files.iter().map(|(path, text)| Change::Text(Source::new(path, text)));
        workspace.apply(sources.collect());
        let snapshot = workspace.snapshot();
        view::project(&snapshot.plan, &snapshot.plan.config.editions[0])
    }
}

fn page(view: &View, route: Route) -> String {
    let theme = Theme::of(view);
    let site = Site::new(view, &theme, &[], pop::base::Lang::En);
    String::from_utf8(site.render(route).expect("a page")).expect("text")
}

/// The value of an attribute.
fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    Some(&tag[start..start + tag[start..].find('"')?])
}

fn number(tag: &str, name: &str) -> f64 {
    let value = attribute(tag, name).unwrap_or_else(|| panic!("no {name}: {tag}"));
    value.trim_end_matches('%').parse().expect("a number")
}

/// The tags of a kind, each up to the next tag, so that the text inside is there too.
fn tags<'t>(html: &'t str, name: &str) -> Vec<&'t str> {
    let open = format!("<{name} ");
    html.match_indices(&open)
        .map(|(at, _)| html[at + 1..].find('<').map_or(&html[at..], |end| &html[at..=at + end]))
        .collect()
}

/// A text of a drawing: its words and its area at a width.
fn area(tag: &str, width: f64) -> (String, (f64, f64, f64, f64)) {
    let words = tag.split_once('>').map_or("", |(_, words)| words).to_owned();
    let letter = if attribute(tag, "class") == Some("b") { 7.6 } else { 7.0 };
    let wide = words.chars().count() as f64 * letter;
    let x = number(tag, "x") / 100.0 * width;
    let left = match attribute(tag, "text-anchor") {
        Some("middle") => x - wide / 2.0,
        Some("end") => x - wide,
        _ => x,
    };
    let y = number(tag, "y");
    (words, (left, y - 10.0, left + wide, y + 3.0))
}

fn overlap(one: (f64, f64, f64, f64), other: (f64, f64, f64, f64)) -> bool {
    one.0 < other.2 && other.0 < one.2 && one.1 < other.3 && other.1 < one.3
}

/// Everything that is untrue about the chart of a series.
fn untruths(series: &Series) -> Vec<String> {
    let mut found = Vec::new();
    let view = series.view();
    let html = page(&view, Route::Goal(0));
    let measure = &view.goals[0].measures[0];
    let Some(plot) = html.split("<div class=\"plot").nth(1) else {
        if measure.points.is_empty() {
            return found;
        }
        return vec!["no chart".to_owned()];
    };
    let plot = plot.split("</div>").next().unwrap_or_default();
    let (axis, plot) = plot.split_once("</svg>").expect("a scale and a plot");

    // The line runs forward, inside its frame.
    let line = tags(plot, "polyline").into_iter().find(|tag| tag.contains("none line"));
    let line: Vec<(f64, f64)> = line
        .and_then(|tag| attribute(tag, "points"))
        .map(|points| {
            let corner = |pair: &str| {
                let (x, y) = pair.split_once(',').expect("a pair");
                (x.parse().expect("x"), y.parse().expect("y"))
            };
            points.split(' ').map(corner).collect()
        })
        .unwrap_or_default();
    if !line.is_sorted_by_key(|(x, _)| *x) {
        found.push(format!("the line runs back: {line:?}"));
    }
    if line.iter().any(|(x, y)| !(0.0..=100.0).contains(x) || !(0.0..=100.0).contains(y)) {
        found.push(format!("the line leaves its frame: {line:?}"));
    }

    // Every day is at its place: the start, the due date, and each reading.
    let dashes =
        tags(plot, "line").into_iter().find(|tag| tag.contains("dasharray")).expect("a line");
    let (x1, x2) = (number(dashes, "x1"), number(dashes, "x2"));
    let days = |day: Date| f64::from((day - series.start).get_days());
    let per_day = (x2 - x1) / series.length as f64;
    let known = series.known();
    if !series.counted {
        let dots: Vec<f64> = tags(plot, "circle")
            .into_iter()
            .filter(|tag| attribute(tag, "class") == Some("gone"))
            .map(|tag| number(tag, "cx"))
            .collect();
        if dots.len() != known.len() {
            found.push(format!("{} dots for {} readings", dots.len(), known.len()));
        }
        for (x, (day, _)) in dots.iter().zip(&known) {
            let expected = x1 + days(*day) * per_day;
            if (x - expected).abs() > 0.5 {
                found.push(format!("{day} is at {x} and not at {expected}"));
            }
        }
    }

    found.extend(untruths_of_scale(series, &view, axis, plot));
    found.extend(overlaps(plot));
    // The years of the axis.
    for year in [series.start.year(), series.due().year()] {
        let turns = series.start.year() != series.due().year() && series.length > 150;
        if turns && year == series.due().year() && !plot.contains(&format!(">{year}<")) {
            found.push(format!("the year {year} is missing"));
        }
    }

    // The words agree with the picture.
    let verdict = pop::base::lang::say(
        pop::base::Lang::En,
        &format!("verdict-{}", view::Word::name(measure.verdict)),
    );
    if !html.contains(&verdict) {
        found.push(format!("the verdict `{verdict}` is missing"));
    }
    let goals = page(&view, Route::Overview(view::address::Overview::Goals));
    let late = match measure.verdict {
        _ if series.due() < TODAY => Some("overdue since"),
        view::Verdict::Behind => Some("behind schedule"),
        _ => None,
    };
    if let Some(late) = late
        && !goals.contains(late)
    {
        found.push(format!("the list does not say `{late}`"));
    }
    found
}

/// What is untrue about a scale: it holds every value at its height, in even steps, with zero or a
/// break.
fn untruths_of_scale(series: &Series, view: &View, axis: &str, plot: &str) -> Vec<String> {
    let mut found = Vec::new();
    let (measure, known) = (&view.goals[0].measures[0], series.known());
    let ticks: Vec<(f64, f64)> = tags(axis, "text")
        .into_iter()
        .filter_map(|tag| {
            let words = tag.split_once('>')?.1.replace([',', '%'], "");
            Some((words.trim().parse().ok()?, number(tag, "y") - 5.0))
        })
        .collect();
    let (lowest, highest) = (ticks[0], *ticks.last().expect("ticks"));
    let height = |value: f64| {
        lowest.1 + (value - lowest.0) / (highest.0 - lowest.0) * (highest.1 - lowest.1)
    };
    let steps: Vec<f64> = ticks.windows(2).map(|pair| pair[1].0 - pair[0].0).collect();
    if steps.iter().any(|step| (step - steps[0]).abs() > 1e-6) {
        found.push(format!("uneven steps: {ticks:?}"));
    }
    let whole = known.iter().all(|(_, value)| value.fract() == 0.0);
    if (series.counted || whole)
        && ticks.iter().any(|(value, _)| value.fract() != 0.0)
        && series.unit != Some("%")
    {
        found.push(format!("broken steps for whole things: {ticks:?}"));
    }
    let zero = lowest.0 <= 0.0 && highest.0 >= 0.0;
    if !zero && (series.counted || series.unit == Some("%")) {
        found.push(format!("no zero: {ticks:?}"));
    }
    let broken = tags(plot, "polyline").iter().any(|tag| tag.contains("none l2"));
    if zero == broken {
        found.push(format!("zero: {zero}, a break: {broken}"));
    }
    let rings = tags(plot, "circle").into_iter().filter(|tag| tag.contains("sig o"));
    for y in rings.map(|tag| number(tag, "cy")) {
        let expected = height(measure.value.unwrap_or_default());
        if (y - expected).abs() > 1.0 {
            found.push(format!("now is at {y} and not at {expected}"));
        }
    }

    found
}

/// The labels that lie on another, at any width.
fn overlaps(plot: &str) -> Vec<String> {
    let mut found = Vec::new();
    for width in [280.0, 480.0, 760.0] {
        let seen = |tag: &&str| width > 480.0 || attribute(tag, "class") != Some("alt");
        let areas: Vec<_> =
            tags(plot, "text").into_iter().filter(seen).map(|tag| area(tag, width)).collect();
        for (at, (words, one)) in areas.iter().enumerate() {
            if let Some((other, _)) =
                areas[at + 1..].iter().find(|(_, other)| overlap(*one, *other))
            {
                found.push(format!("`{words}` lies on `{other}` at {width}"));
            }
        }
    }
    if !plot.contains(">target ") {
        found.push("the target has no label".to_owned());
    }

    found
}

fn series() -> impl Strategy<Value = Series> {
    let level = prop_oneof![Just(None), (-5..120_i32).prop_map(Some)];
    let unit = prop_oneof![Just(None), Just(Some("%")), Just(Some("loaves"))];
    let tenths = prop_oneof![(-20..120_i32).prop_map(|whole| whole * 10), -200..1300_i32];
    let readings = proptest::collection::vec((-300..900_i64, tenths), 0..9);
    (0..700_i64, 20..900_i64, level, 1..130_i32, unit, any::<bool>(), readings).prop_map(
        |(start, length, from, to, unit, counted, readings)| Series {
            start: date(2024, 12, 3).saturating_add(start.days()),
            length,
            from: if counted { None } else { from },
            to,
            unit: if counted { Some("loaves") } else { unit },
            counted,
            readings,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(160))]
    #[test]
    fn no_chart_says_anything_untrue(series in series()) {
        let found = untruths(&series);
        let files = series.files().into_iter().fold(String::new(), |mut all, (path, text)| {
            let _ = writeln!(all, "{path}\n{text}");
            all
        });
        prop_assert!(found.is_empty(), "{found:#?}\n{files}");
    }
}

#[test]
fn readings_before_the_start_and_after_the_end_keep_their_days() {
    let series = Series {
        start: date(2026, 3, 1),
        length: 120,
        from: Some(0),
        to: 200,
        unit: Some("prescriptions"),
        counted: false,
        readings: vec![(150, 480), (-50, 40), (70, 200)],
    };
    assert_eq!(untruths(&series), Vec::<String>::new());
}

/// The pages of a goal with these steps, each with its due date and the day it was done.
fn steps(status: &str, steps: &[(&str, Option<&str>)]) -> (String, String) {
    let mut text = format!(
        "+++\ntitle = \"Goal\"\nstatus = \"{status}\"\nstart = 2026-03-01\ndue = 2026-09-30\n\
         audience = [\"public\"]\n"
    );
    for (at, (due, done)) in steps.iter().enumerate() {
        let done = done.map_or(String::new(), |done| format!("done = {done}\n"));
        let _ = write!(text, "[[step]]\nwhat = \"Step {at}\"\ndue = {due}\n{done}");
    }
    text.push_str("+++\n");
    let mut workspace = Workspace::new(TODAY);
    let settings = "lang = \"en\"\n[person]\nname = \"Ada\"\n";
    workspace.apply(
        [("pop.toml", settings), ("goals/goal.md", text.as_str())]
            .map(|(path, text)| Change::Text(Source::new(path, text)))
            .into(),
    );
    let snapshot = workspace.snapshot();
    let view = view::project(&snapshot.plan, &snapshot.plan.config.editions[0]);
    (page(&view, Route::Goal(0)), page(&view, Route::Overview(view::address::Overview::Goals)))
}

/// Where the thick line of a drawing ends, and the style of its square.
fn drawn(svg: &str) -> (f64, Option<String>) {
    let thick = tags(svg, "line").into_iter().filter(|tag| tag.contains("class=\"gone\""));
    let square =
        tags(svg, "rect").first().and_then(|tag| attribute(tag, "class")).map(str::to_owned);
    (thick.map(|tag| number(tag, "x2")).fold(0.0, f64::max), square)
}

#[test]
fn the_three_drawings_of_a_route_agree_about_what_is_travelled_and_reached() {
    let (first, last) = (("2026-04-01", Some("2026-04-01")), ("2026-09-30", Some("2026-08-10")));
    for (status, list, travelled, reached) in [
        // An open step in the middle: nothing after it is travelled, and the goal is not reached.
        ("active", vec![first, ("2026-06-01", None), last], 1, false),
        ("active", vec![first, ("2026-06-01", Some("2026-06-01")), ("2026-09-30", None)], 2, false),
        ("active", vec![("2026-04-01", None), ("2026-06-01", None)], 0, false),
        ("active", vec![first, last], 2, false),
        ("achieved", vec![first, last], 2, true),
    ] {
        let (goal, goals) = steps(status, &list);
        let mini = goals.split("class=\"mini\"").nth(1).expect("a small route");
        let (end, square) = drawn(mini.split("</svg></svg>").next().unwrap_or(mini));
        assert_eq!(square.as_deref() == Some("gone"), reached, "{status} {list:?}\n{mini}");
        assert_eq!(end > 99.0, reached, "{status} {list:?}: the line ends at {end}");
        // The page of the goal: each travelled segment is thick, the others have a gap.
        let stops: Vec<&str> = goal
            .split("<ol class=\"route")
            .nth(1)
            .expect("a route")
            .split("<li class=\"")
            .skip(1)
            .map(|stop| stop.split('"').next().unwrap_or(""))
            .collect();
        let thick = stops[..stops.len() - 1].iter().filter(|class| **class == "done").count();
        let segments = if reached { stops.len() - 1 } else { usize::saturating_sub(travelled, 1) };
        assert_eq!(thick, segments, "{status} {list:?}: {stops:?}");
        let aim = stops.last().expect("a stop");
        assert_eq!(aim.starts_with("done"), reached, "{status} {list:?}: {stops:?}");
        assert!(aim.ends_with("aim"), "{stops:?}");
        // The planning.
        let planning = goals.split("class=\"gantt\"").nth(1).expect("a planning");
        let row = planning.split("<li>").nth(1).expect("a row");
        let (end, square) = drawn(row);
        assert_eq!(square.as_deref() == Some("gone"), reached, "{status} {list:?}");
        assert!(reached || end < 99.0, "{status} {list:?}: the line ends at {end}");
        assert_eq!(end > 0.0, travelled > 0, "{status} {list:?}");
    }
}
