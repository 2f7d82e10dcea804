//! Tests of the preview in a real browser.

use std::time::Duration;

use crate::served::Live;
use crate::window::Window;

impl Window {
    fn go(&self, live: &Live, path: &str) {
        self.load(&format!("http://{}{path}", live.address));
        // The bar is there once the first event has arrived.
        self.until("document.querySelector('pop-preview')?.shadowRoot.querySelector('details')");
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
    // A change above the current position; the visible text must not move.
    let text = live.text(GOAL);
    live.write(GOAL, &format!("{text}\n\nA word that was not there: kwartelei.\n"));
    window.until("document.body.textContent.includes('kwartelei')");
    assert!((window.number(place) - at).abs() <= 2.0, "{} was {at}", window.number(place));
    assert_eq!(window.run(open_ones), open);
    assert!(window.is("document.activeElement.href === window.focused && window.focused"));
    assert!(window.is("String(getSelection()) === window.selected && window.selected"));
    // A save elsewhere changes nothing here, and the page was never reloaded.
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
