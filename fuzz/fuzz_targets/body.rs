//! From Markdown to pages: no input crashes the program, and nothing on a page is active.
#![no_main]

#[path = "../../tests/it/active.rs"]
mod active;
mod theme;

use jiff::civil::date;
use libfuzzer_sys::fuzz_target;
use pop::base::Source;
use pop::render::Site;
use pop::workspace::{Change, Workspace};

fuzz_target!(|text: &str| {
    let mut workspace = Workspace::new(date(2026, 6, 1));
    // A body below a header, a whole file, and text in the fields that pages show.
    let body = format!("+++\ntitle = \"B\"\naudience = [\"public\"]\n+++\n{text}");
    let quoted: String = text.chars().filter(|c| !c.is_control()).collect();
    let quoted = quoted.replace('\\', "\\\\").replace('"', "\\\"");
    let fields = format!(
        "+++\ntitle = \"{quoted}\"\ndate = 2026-05-01\ngoal = \"{quoted}\"\nlinks = [\"{quoted}\"]\n\
         tags = [\"{quoted}\"]\naudience = [\"public\"]\n+++\n## {quoted}\n![{quoted}](b.png)\n"
    );
    let settings = format!("title = \"{quoted}\"\n[person]\nname = \"{quoted}\"\n");
    let files = [
        ("doelen/a.md", &*body),
        ("index.md", text),
        ("logboek/b.md", &fields),
        ("pop.toml", &settings),
    ];
    workspace.apply(files.map(|(path, text)| Change::Text(Source::new(path, text))).into());
    let snapshot = workspace.snapshot();
    for edition in &snapshot.plan.config.editions {
        let view = pop::view::project(&snapshot.plan, edition);
        let site = Site::new(&view, &theme::THEME, &[], snapshot.plan.config.lang);
        for route in site.routes() {
            let page = site.render(route).expect("a page");
            if site.path(route).ends_with(".html") {
                let page = String::from_utf8(page).expect("text");
                assert_eq!(active::active(&page), None, "{}", site.path(route));
            }
        }
    }
});
