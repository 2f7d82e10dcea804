//! The example with its texts changed: the report and the sheet are always printed, no text loses
//! more than its formatting, and the typesetter gives no warnings.
#![no_main]

use std::path::Path;
use std::sync::LazyLock;

use jiff::civil::date;
use libfuzzer_sys::fuzz_target;
use pop::base::{Severity, Source};
use pop::host::disk;
use pop::render::report::{self, Paper};
use pop::workspace::{Change, Workspace};

/// The texts of the example.
static EXAMPLE: LazyLock<Vec<Source>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../example-plan");
    let changes = disk::read_plan(&root).expect("the example");
    let text = |change| if let Change::Text(source) = change { Some(source) } else { None };
    changes.into_iter().filter_map(text).collect()
});

fuzz_target!(|input: (u8, Vec<(u8, u16, String)>)| {
    let (paper, edits) = input;
    let mut sources = EXAMPLE.clone();
    for (file, at, text) in edits.iter().take(8) {
        let count = sources.len();
        let source = &mut sources[usize::from(*file) % count];
        let at = source.text.floor_char_boundary(usize::from(*at) % (source.text.len() + 1));
        let changed = format!("{}{text}{}", &source.text[..at], &source.text[at..]);
        *source = Source::new(&source.path, &changed);
    }
    let mut workspace = Workspace::new(date(2026, 9, 18));
    workspace.apply(sources.into_iter().map(Change::Text).collect());
    let snapshot = workspace.snapshot();
    // A plan with errors is not built.
    if snapshot.diagnostics.iter().any(|finding| finding.severity == Severity::Error) {
        return;
    }
    let Some(edition) = snapshot.plan.config.editions.last() else { return };
    let paper = if paper % 2 == 0 { Paper::Report } else { Paper::Sheet };
    let view = pop::view::project(&snapshot.plan, edition);
    match report::print(&view, &[], paper, &[]) {
        Ok(printed) => {
            assert!(printed.warnings.is_empty(), "{:?}", printed.warnings);
            assert!(printed.plain.is_empty(), "{:?}", printed.plain);
        }
        Err(flaws) => panic!("{flaws:?}"),
    }
});
