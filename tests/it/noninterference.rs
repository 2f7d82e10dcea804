//! Tests that an edition depends only on what its readers may see: random plans, each built as a
//! whole and again from texts without the hidden content. Not a single byte may differ.

use std::fmt::Write;

use jiff::civil::date;
use pop::base::Source;
use pop::render::export::Export;
use pop::render::{Route, Site, Theme};
use pop::view;
use pop::workspace::{Change, Snapshot, Workspace};
use rayon::prelude::*;

use super::canaries::plans;
use super::privacy::paper;
use super::random_plans::{FOREIGN, random_plan, settings};

/// The number of plans in a run, each for four readers; `PLANS` sets another.
const PLANS: u32 = 125;

pub(super) fn read(settings: &str, texts: &[(String, String)]) -> Snapshot {
    let mut workspace = Workspace::new(date(2026, 9, 1));
    let mut changes = vec![Change::Text(Source::new("pop.toml", settings))];
    changes.extend(texts.iter().map(|(path, text)| Change::Text(Source::new(path, text))));
    workspace.apply(changes);
    workspace.snapshot()
}

/// Every file of an edition, concatenated.
pub(super) fn files(snapshot: &Snapshot, name: &str) -> String {
    let plan = &snapshot.plan;
    let edition = plan.config.editions.iter().find(|edition| &*edition.name == name);
    let view = view::project(plan, edition.expect("an edition"));
    let theme = Theme::of(&view);
    let site = Site::new(&view, &theme, &[], plan.config.lang);
    let routes = site.routes().into_iter().chain(Export::ALL.map(Route::Export));
    let mut all = String::new();
    for route in routes {
        let bytes = site.render(route).expect("a file");
        let _ = writeln!(all, "== {}\n{}", site.path(route), String::from_utf8_lossy(&bytes));
    }
    all + &paper(&view)
}

/// The first line that differs, and its file.
fn difference(whole: &str, less: &str) -> String {
    let mut file = "";
    for (a, b) in whole.lines().zip(less.lines()) {
        if a.starts_with("== ") {
            file = a;
        }
        if a != b {
            let at = a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count();
            let near = |text: &str| {
                let from = text.floor_char_boundary(at.saturating_sub(80));
                text[from..text.floor_char_boundary((at + 160).min(text.len()))].to_owned()
            };
            return format!("{file}\nwhole: …{}…\nless:  …{}…", near(a), near(b));
        }
    }
    "one has more lines".to_owned()
}

#[test]
fn an_edition_is_that_of_a_plan_in_which_nothing_hidden_was_written() {
    let plans = plans(PLANS);
    let faults: Vec<String> = (0..u64::from(plans))
        .into_par_iter()
        .flat_map_iter(|seed| {
            let random = random_plan(seed);
            let whole = read(&settings(None), &random.texts(None));
            FOREIGN.into_iter().filter_map(move |(name, viewer)| {
                let eyes = Some(viewer);
                let less = read(&settings(eyes), &random.texts(eyes));
                let (whole, less) = (files(&whole, name), files(&less, name));
                let differs = (whole != less).then(|| difference(&whole, &less));
                differs.map(|difference| format!("plan {seed}, {name}: {difference}"))
            })
        })
        .collect();
    let first: Vec<&String> = faults.iter().take(5).collect();
    assert!(faults.is_empty(), "{} of {plans} plans differ:\n{first:#?}", faults.len());
}
