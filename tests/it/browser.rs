//! A preview in a real browser. Without Chromium these tests say so and pass, unless the variable
//! `POP_BROWSER` is `required`.

use std::ffi::OsStr;
use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use headless_chrome::{Browser, LaunchOptions, Tab};

use super::live::Live;

/// A browser with one page in it; nothing where there is no Chromium.
struct Window {
    tab: Arc<Tab>,
    _browser: Browser,
}

impl Window {
    fn open(width: u32, height: u32) -> Option<Self> {
        let names = ["chromium", "chromium-browser", "google-chrome", "chrome"];
        let folders = std::env::var_os("PATH").unwrap_or_default();
        let found = std::env::split_paths(&folders)
            .flat_map(|folder| names.map(|name| folder.join(name)))
            .find(|place: &PathBuf| place.is_file());
        if found.is_none() {
            let required = std::env::var_os("POP_BROWSER").is_some_and(|value| value == "required");
            assert!(!required, "Chromium is required and not there");
            let _ = writeln!(std::io::stderr(), "no Chromium: nothing was tried");
            return None;
        }
        let options = LaunchOptions {
            path: found,
            sandbox: false,
            window_size: Some((width, height)),
            idle_browser_timeout: Duration::from_mins(2),
            args: vec![OsStr::new("--disable-gpu"), OsStr::new("--disable-dev-shm-usage")],
            ..LaunchOptions::default()
        };
        let browser = Browser::new(options).expect("the browser starts");
        let tab = browser.new_tab().expect("a page");
        Some(Self { tab, _browser: browser })
    }

    fn go(&self, live: &Live, path: &str) {
        let address = format!("http://{}{path}", live.address);
        self.tab.navigate_to(&address).expect("an address");
        self.tab.wait_until_navigated().expect("a page");
        // What is told for the first time has come when the bar stands there.
        self.until("document.querySelector('pop-preview')?.shadowRoot.querySelector('details')");
    }

    fn run(&self, script: &str) -> serde_json::Value {
        let result = self.tab.evaluate(script, true).expect("the script runs");
        result.value.unwrap_or(serde_json::Value::Null)
    }

    fn number(&self, script: &str) -> f64 {
        self.run(script).as_f64().expect("a number")
    }

    fn is(&self, script: &str) -> bool {
        self.run(&format!("Boolean({script})")) == true
    }

    fn until(&self, script: &str) {
        for _ in 0..300 {
            if self.is(script) {
                return;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        panic!("never true: {script}\n{}", self.run("document.body.innerText"));
    }
}

const STRIP: &str = "document.querySelector('pop-preview').shadowRoot.querySelector('.strip')";
const NOTICE: &str = "document.querySelector('pop-preview').shadowRoot.querySelector('.notice')";
const GOAL: &str = "doelen/bouwoverleg.md";
const PAGE: &str = "/doelen/bouwoverleg.html";

#[test]
fn a_save_keeps_scroll_focus_selection_and_what_is_open() {
    let Some(window) = Window::open(1280, 800) else { return };
    let live = Live::example(&["--edition", "eigen"]);
    let file = "logboek/2026-09-03-lege-stoel.md";
    window.go(&live, PAGE);
    window.run(
        "window.mark = 1; for (const d of document.querySelectorAll('main details')) d.open = true",
    );
    assert!(window.is("document.querySelectorAll('main details[open]').length > 0"));
    window.run("scrollTo(0, document.body.scrollHeight / 2)");
    window.run(
        "{ const links = [...document.querySelectorAll('main a')]; \
           const seen = links.find((a) => a.getBoundingClientRect().top > 100); \
           (seen || links[0]).focus({ preventScroll: true }); window.focused = document.activeElement.href; \
           const p = [...document.querySelectorAll('main p')].find((p) => p.textContent.length > 40); \
           getSelection().selectAllChildren(p); window.selected = String(getSelection()); }",
    );
    let place = "document.activeElement.getBoundingClientRect().top";
    let open_ones = "document.querySelectorAll('details[open]').length";
    let (at, open) = (window.number(place), window.run(open_ones));
    assert!(window.number("scrollY") > 100.0);
    // A text above what is being read; the eye shall stay where it is.
    let text = live.text(GOAL);
    live.write(GOAL, &format!("{text}\n\nA word that was not there: kwartelei.\n"));
    window.until("document.body.textContent.includes('kwartelei')");
    assert!((window.number(place) - at).abs() <= 2.0, "{} was {at}", window.number(place));
    assert_eq!(window.run(open_ones), open);
    assert!(window.is("document.activeElement.href === window.focused && window.focused"));
    assert!(window.is("String(getSelection()) === window.selected && window.selected"));
    // A save elsewhere changes nothing here, and the page was never loaded again.
    let text = live.text(file);
    live.write(file, &format!("{text}\n\nElders.\n"));
    live.until("/logboek/2026-09-03-lege-stoel.html", |_, body| body.contains("Elders."));
    assert!(window.is("window.mark === 1"));
    assert!((window.number(place) - at).abs() <= 2.0);
}

#[test]
fn a_broken_head_shows_the_strip_and_its_repair_removes_it() {
    let Some(window) = Window::open(1280, 800) else { return };
    let live = Live::example(&["--edition", "eigen"]);
    window.go(&live, PAGE);
    let title = window.run("document.querySelector('h1').textContent");
    let text = live.text(GOAL);
    live.write(GOAL, &text.replacen("+++\n", "+++\n<script>alert(1)</script> = [\n", 1));
    window.until(&format!("!{STRIP}.hidden"));
    assert_eq!(window.run("document.querySelector('h1').textContent"), title);
    assert!(window.is(&format!("{STRIP}.textContent.includes('{GOAL}:2')")));
    assert!(window.is(&format!("{STRIP}.textContent.includes('<script>')")), "shown as text");
    assert!(window.is(&format!("{STRIP}.querySelectorAll('script').length === 0")));
    assert!(window.is(&format!("{STRIP}.getBoundingClientRect().height <= innerHeight * 0.46")));
    assert!(window.is(&format!("{STRIP}.getAttribute('role') === 'status'")));
    assert!(window.is("document.activeElement === document.body"), "nobody took the focus");
    window.tab.press_key("Escape").expect("a key");
    window.until(&format!("{STRIP}.hidden"));
    live.write(GOAL, &text.replacen("+++\n", "+++\nonzin = [\n", 1));
    window.until(&format!("!{STRIP}.hidden && {STRIP}.textContent.includes('onzin')"));
    live.write(GOAL, &text);
    window.until(&format!("{STRIP}.hidden"));
}

#[test]
fn a_server_that_stops_is_told_and_comes_back_without_a_reload() {
    let Some(window) = Window::open(390, 844) else { return };
    let mut live = Live::example(&[]);
    window.go(&live, "/");
    window.run("window.mark = 1");
    live.stop();
    window.until(&format!("!{NOTICE}.hidden"));
    assert!(window.is("document.querySelector('h1').textContent.length > 0"), "the page stays");
    live.restart(Duration::from_millis(300));
    window.until(&format!("{NOTICE}.hidden"));
    assert!(window.is("window.mark === 1"), "no reload when nothing changed");
    let text = live.text("index.md");
    live.write("index.md", &format!("{text}\n\nTerug van weggeweest.\n"));
    window.until("document.body.textContent.includes('Terug van weggeweest')");
    assert!(window.is("window.mark === 1"), "it goes on where it was");
}

#[test]
fn what_becomes_private_leaves_the_open_page() {
    let Some(window) = Window::open(1280, 800) else { return };
    let head = "+++\ntitle = \"Pottery\"\ndate = 2026-03-01\n";
    let public = format!("{head}audience = [\"public\"]\n+++\nClay and patience.\n");
    let settings = "lang = \"en\"\n[person]\nname = \"Ada Verbeek\"\n";
    let live = Live::start(
        &[("pop.toml", settings), ("log/pots.md", &public)],
        &["--edition", "portfolio"],
    );
    window.go(&live, "/log/pots.html");
    window.until("document.body.textContent.includes('Clay and patience')");
    live.write("log/pots.md", &format!("{head}+++\nClay and patience.\n"));
    window.until("!document.documentElement.textContent.includes('Clay and patience')");
    window.until("[...document.querySelectorAll('a')].some((a) => a.getAttribute('href'))");
    live.write("log/pots.md", &public);
    window.until("document.body.textContent.includes('Clay and patience')");
}

#[test]
fn follow_goes_to_what_is_edited() {
    let Some(window) = Window::open(1280, 600) else { return };
    let live = Live::example(&["--edition", "eigen", "--follow"]);
    window.go(&live, "/");
    let text = live.text(GOAL);
    live.write(GOAL, &format!("{text}\n\nHier schrijf ik aan het eind van de bladzijde.\n"));
    window.until(&format!("location.pathname === '{PAGE}'"));
    window.until(
        "[...document.querySelectorAll('main p')].some((p) => { const at = p.getBoundingClientRect(); \
         return p.textContent.includes('Hier schrijf ik') && at.top >= 0 && at.bottom <= innerHeight; })",
    );
}
