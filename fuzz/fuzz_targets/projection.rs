//! A plan and its editions: whatever surrounds it, hidden text is on no page.
#![no_main]

mod theme;

use jiff::civil::date;
use libfuzzer_sys::fuzz_target;
use pop::base::Source;
use pop::render::Site;
use pop::workspace::{Change, Workspace};

/// A word that no one else writes; it occurs only where the public may not look.
const HIDDEN: &str = "Zqxjkvwij";

const SETTINGS: &str = "[[edition]]\nname = \"a\"\naudience = \"public\"\noutputs = [\"site\"]\n";

fuzz_target!(|text: &str| {
    if text.to_lowercase().contains("zqx") {
        return;
    }
    let (above, below) = text.split_once('\0').unwrap_or(("", text));
    // The text above must not turn the hidden part into code or a tag, which would be meant for
    // display.
    let quiet = |text: &str| !text.contains(['`', '~', '<']);
    let above = if quiet(above) { above } else { "" };
    let open = if quiet(below) { format!("<!-- {HIDDEN}") } else { String::new() };
    let head = "titel = \"A\"\nlezers = [\"public\"]\n";
    let mut files = vec![
        // A section, with anything before and after it.
        (
            "doelen/a.md",
            format!("+++\n{head}+++\n{above}\n\n## {HIDDEN} {{.private}}\n\n{HIDDEN}\n\n{below}"),
        ),
        // Comments, closed and unclosed.
        ("index.md", format!("+++\n{head}+++\n<!-- {HIDDEN} -->\n\n{below}\n\n{open}")),
        // A document that no one may read, and one with a header that grants nothing.
        ("doelen/zqxjkvwij.md", format!("+++\ntitel = \"{HIDDEN}\"\n+++\n{HIDDEN}\n\n{below}")),
        ("pop.toml", SETTINGS.to_owned()),
    ];
    if !["lezers", "audience", "\\", "+++"].iter().any(|word| below.contains(word)) {
        files.push(("leerbehoeften/n.md", format!("+++\n{below}\n+++\n{HIDDEN}\n")));
    }
    let mut workspace = Workspace::new(date(2026, 6, 1));
    let changes = files.iter().map(|(path, text)| Change::Text(Source::new(path, text)));
    workspace.apply(changes.collect());
    let snapshot = workspace.snapshot();
    for edition in &snapshot.plan.config.editions {
        let view = pop::view::project(&snapshot.plan, edition);
        let site = Site::new(&view, &theme::THEME, &[], snapshot.plan.config.lang);
        for route in site.routes() {
            let page = site.render(route).expect("a page");
            let page = String::from_utf8_lossy(&page).to_lowercase();
            assert!(!page.contains("zqxjkvwij"), "{} of {text:?}", site.path(route));
        }
    }
});
