//! Tests of the pages of an edition in a real browser: accessible, complete, and good at every
//! size.

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use headless_chrome::types::PrintToPdfOptions;
use serde_json::Value;

use crate::tool::{err, pop};
use crate::window::{Window, is_required};

/// The built example, shared by all tests that only read it.
fn built() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("looks");
        build(&example(), &folder);
        folder
    })
}

fn example() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("example-plan")
}

fn build(plan: &Path, out: &Path) {
    let (plan, to) = (plan.display().to_string(), out.display().to_string());
    let output = pop(Path::new(env!("CARGO_MANIFEST_DIR")), &["build", &plan, "--out", &to]);
    assert!(output.status.success(), "{}", err(&output));
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder").flatten() {
        let (place, target) = (entry.path(), to.join(entry.file_name()));
        match entry.file_type().expect("a sort") {
            sort if sort.is_dir() && entry.file_name() == "out" => {}
            sort if sort.is_dir() => copy(&place, &target),
            _ => drop(fs::copy(&place, &target).expect("a copy")),
        }
    }
}

/// A page of each kind, relative to the output folder.
const KINDS: [&str; 20] = [
    "portfolio/index.html",
    "portfolio/zoeken.html",
    "portfolio/404.html",
    "portfolio-en/index.html",
    "gesprek/gesprek.html",
    "eigen/index.html",
    "eigen/doelen.html",
    "eigen/doelen/bouwoverleg.html",
    "eigen/doelen/duits.html",
    "eigen/logboek.html",
    "eigen/logboek/2026-05-28-de-kraan.html",
    "eigen/vaardigheden.html",
    "eigen/nu-en-gewenst.html",
    "eigen/bewijs.html",
    "eigen/bewijs/krijttekening.html",
    "eigen/bewijs/citaat-molenaar.html",
    "eigen/leerbehoeften/overleg-houden.html",
    "eigen/gesprekken/2026-06-jaargesprek.html",
    "eigen/evaluaties/evaluatie-begroten.html",
    "eigen/paginas/zo-werk-ik.html",
];

fn address(folder: &Path, page: &str) -> String {
    format!("file://{}", folder.join(page).display())
}

const SIZES: [(u32, u32); 2] = [(1280, 800), (390, 844)];
const SCHEMES: [&str; 2] = ["light", "dark"];

/// The accessibility checker, if available.
fn axe() -> Option<String> {
    let tools = std::env::var_os("POP_TOOLS").map(PathBuf::from);
    let tools =
        tools.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("target/page-tools"));
    let found = fs::read_to_string(tools.join("node_modules/axe-core/axe.min.js")).ok();
    if found.is_none() {
        assert!(!is_required(), "axe-core is required and not there: run .ci/pages first");
        let _ = writeln!(std::io::stderr(), "no axe-core: nothing was tried");
    }
    found
}

const RULES: &str = "axe.run(document, { preload: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', \
    'wcag22aa', 'best-practice'] }).then((found) => JSON.stringify(found.violations.map((one) => \
    one.id + ' ' + one.nodes[0].html.slice(0, 160))))";

fn accessible(folder: &Path, pages: &[&str]) {
    let Some(axe) = axe() else { return };
    let Some(window) = Window::open(1280, 800) else { return };
    let mut faults = Vec::new();
    for (width, height) in SIZES {
        window.resize(width, height);
        for scheme in SCHEMES {
            window.prefer("screen", &[("prefers-color-scheme", scheme)]);
            for page in pages {
                window.load(&address(folder, page));
                window.run(&axe);
                let found: Vec<String> = serde_json::from_str(&window.text(RULES)).expect("a list");
                faults
                    .extend(found.into_iter().map(|one| format!("{page} {width} {scheme}: {one}")));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_kind_of_page_is_accessible_at_every_size_in_light_and_dark() {
    accessible(built(), &KINDS);
}

#[test]
fn the_quiet_theme_is_accessible_too() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let plan = folder.path().join("plan");
    copy(&example(), &plan);
    let settings = fs::read_to_string(plan.join("pop.toml")).expect("settings");
    let named = "name = \"traject\"";
    assert!(settings.contains(named), "the example names its theme");
    let settings = settings.replace(named, "name = \"stil\"");
    fs::write(plan.join("pop.toml"), settings).expect("settings");
    let out = folder.path().join("out");
    build(&plan, &out);
    accessible(&out, &KINDS);
}

fn answer(mut stream: TcpStream, folder: &Path) {
    let mut request = [0_u8; 4096];
    let read = stream.read(&mut request).unwrap_or(0);
    let request = String::from_utf8_lossy(&request[..read]).into_owned();
    let path = request.split(' ').nth(1).unwrap_or("/").trim_start_matches('/');
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let (status, bytes) = match fs::read(folder.join(path)) {
        Ok(bytes) => ("200 OK", bytes),
        Err(_) => ("404 Not Found", Vec::new()),
    };
    let sort = pop::base::media::of(path);
    let length = bytes.len();
    let _ = write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {sort}\r\nContent-Length: {length}\r\n\
         Connection: close\r\n\r\n"
    );
    let _ = stream.write_all(&bytes);
}

/// Serves the files of a folder until the test ends; returns the address.
fn served(folder: PathBuf) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            // A browser opens connections that it does not use yet.
            let folder = folder.clone();
            std::thread::spawn(move || answer(stream, &folder));
        }
    });
    format!("http://{address}")
}

#[test]
fn no_page_has_an_error_from_a_file_or_over_http() {
    let Some(window) = Window::open(1280, 800) else { return };
    let folder = built();
    let server = served(folder.to_path_buf());
    window.note_faults();
    let mut faults = Vec::new();
    for page in KINDS {
        for address in [address(folder, page), format!("{server}/{page}")] {
            window.load(&address);
            let fonts = "document.fonts.ready.then(() => [...document.fonts].filter((one) => \
                one.status === 'error').length)";
            if window.number(fonts) > 0.0 {
                faults.push(format!("{address}: a font is missing"));
            }
            faults.extend(window.faults().into_iter().map(|fault| format!("{address}: {fault}")));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn nothing_scrolls_sideways_from_320_pixels_with_large_text_and_wide_spacing() {
    let Some(window) = Window::open(1280, 800) else { return };
    let folder = built();
    let wide = "document.documentElement.scrollWidth > innerWidth";
    let spacing = "for (const one of document.querySelectorAll('*')) { one.style.lineHeight = '1.5'; \
        one.style.letterSpacing = '.12em'; one.style.wordSpacing = '.16em'; }";
    let large = "document.documentElement.style.fontSize = '200%'";
    let mut faults = Vec::new();
    for page in KINDS {
        window.load(&address(folder, page));
        for width in [320, 390, 600, 768, 1024, 1280, 1600] {
            window.resize(width, 800);
            if window.is(wide) {
                faults.push(format!("{page} at {width}"));
            }
        }
        let small = "[...document.querySelectorAll('svg text')].filter((one) => \
            parseFloat(getComputedStyle(one).fontSize) < 12).length";
        window.resize(320, 800);
        if window.number(small) > 0.0 {
            faults.push(format!("{page}: text below 12 pixels in a drawing"));
        }
        window.resize(1280, 800);
        window.run(spacing);
        if window.is(wide) {
            faults.push(format!("{page} with wide spacing"));
        }
        window.load(&address(folder, page));
        for width in [1280, 390] {
            window.resize(width, 800);
            window.run(large);
            if window.is(wide) {
                faults.push(format!("{page} at {width} with text of 200%"));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn a_stranger_sees_the_essentials_on_the_first_screen() {
    let Some(window) = Window::open(1280, 800) else { return };
    let folder = built();
    for page in ["portfolio/index.html", "portfolio-en/index.html"] {
        for (width, height) in SIZES {
            window.resize(width, height);
            window.load(&address(folder, page));
            let bottoms = "JSON.stringify([document.querySelector('h1'), \
                ...document.querySelectorAll('.hero .facts dd, .hero .cv a')].map((one) => \
                [one.textContent.trim().slice(0, 40), one.getBoundingClientRect().bottom]))";
            let bottoms: Value = serde_json::from_str(&window.text(bottoms)).expect("a list");
            let bottoms = bottoms.as_array().expect("a list");
            assert!(
                bottoms.len() >= 8,
                "name, now, destination, what is sought, contact, results, CV"
            );
            for one in bottoms {
                let bottom = one[1].as_f64().expect("a number");
                assert!(bottom <= f64::from(height), "{page} at {width}: {one} of {height}");
            }
        }
    }
}

#[test]
fn the_first_page_and_a_goal_print_well() {
    let Some(window) = Window::open(1280, 800) else { return };
    let folder = built();
    for page in ["portfolio/index.html", "portfolio/doelen/bouwoverleg.html"] {
        window.prefer("", &[("prefers-color-scheme", "dark")]);
        window.load(&address(folder, page));
        let options = PrintToPdfOptions {
            prefer_css_page_size: Some(true),
            print_background: Some(false),
            ..PrintToPdfOptions::default()
        };
        let pdf = window.tab.print_to_pdf(Some(options)).expect("a document");
        let document = lopdf::Document::load_mem(&pdf).expect("a document");
        let count = document.get_pages().len();
        assert!(count <= 4, "{page} takes {count} sheets");
        window.prefer("print", &[("prefers-color-scheme", "dark")]);
        let ground = "getComputedStyle(document.documentElement).backgroundColor";
        assert_eq!(window.text(ground), "rgb(255, 255, 255)", "{page}");
        let hero = "getComputedStyle(document.querySelector('.hero')).backgroundColor";
        assert_eq!(window.text(hero), "rgb(255, 255, 255)", "{page}: no yellow on paper");
        let ink = "getComputedStyle(document.querySelector('h1')).color";
        assert_eq!(window.text(ink), "rgb(0, 0, 0)", "{page}");
    }
}

#[test]
fn the_keyboard_reaches_everything_and_always_shows_where_it_is() {
    let Some(window) = Window::open(1280, 800) else { return };
    let folder = built();
    for page in ["portfolio/index.html", "portfolio/zoeken.html", "eigen/doelen/bouwoverleg.html"] {
        window.load(&address(folder, page));
        window.run(
            "window.all = [...document.querySelectorAll('a[href], summary, input')].filter((one) => \
             one.checkVisibility()); window.met = new Set(); window.dim = []",
        );
        let all = window.number("all.length") as usize;
        window.tab.press_key("Tab").expect("a key");
        assert!(
            window.is("document.activeElement.classList.contains('skip')"),
            "first to the text"
        );
        for _ in 0..all {
            window.run(
                "{ const one = document.activeElement; met.add(one); const look = getComputedStyle(one); \
                 if (look.outlineStyle === 'none' || parseFloat(look.outlineWidth) < 2) dim.push(one.outerHTML); }",
            );
            window.tab.press_key("Tab").expect("a key");
        }
        let missed =
            "JSON.stringify(all.filter((one) => !met.has(one)).map((one) => one.outerHTML))";
        assert_eq!(window.text(missed), "[]", "{page}");
        assert_eq!(window.text("JSON.stringify(dim)"), "[]", "{page}");
        // The link that skips the menu leads to the text.
        window.load(&address(folder, page));
        window.tab.press_key("Tab").expect("a key");
        window.tab.press_key("Enter").expect("a key");
        window.until("document.activeElement.tagName === 'MAIN'");
    }
}

#[test]
fn forced_colours_keep_every_mark_and_nothing_moves() {
    let Some(window) = Window::open(1280, 800) else { return };
    let folder = built();
    window.prefer("screen", &[("forced-colors", "active"), ("prefers-reduced-motion", "reduce")]);
    for page in KINDS {
        window.load(&address(folder, page));
        // The stops of a route are drawn with borders; each must differ from its background.
        let lost = "[...document.querySelectorAll('.route li')].filter((one) => { \
            const mark = getComputedStyle(one, '::after'); \
            return mark.borderTopColor === getComputedStyle(document.documentElement).backgroundColor \
            || parseFloat(mark.borderTopWidth) < 2; }).length";
        assert!(window.number(lost) == 0.0, "{page}: a stop is lost");
        let faint = "[...document.querySelectorAll('main svg :is(circle, path, line, rect)')].filter((one) => { \
            const look = getComputedStyle(one); const ground = getComputedStyle(document.documentElement).backgroundColor; \
            const drawn = (colour) => colour !== 'none' && colour !== ground; \
            return !drawn(look.fill) && !drawn(look.stroke); }).length";
        assert!(window.number(faint) == 0.0, "{page}: a mark is lost");
        let moving = "[...document.querySelectorAll('*')].filter((one) => { const look = getComputedStyle(one); \
            return look.animationName !== 'none' || parseFloat(look.transitionDuration) > 0; }).length";
        assert!(window.number(moving) == 0.0, "{page}: something moves");
    }
}

#[test]
fn the_search_finds_pages_without_a_server() {
    let Some(window) = Window::open(1280, 800) else { return };
    let folder = built();
    window.load(&address(folder, "portfolio/zoeken.html"));
    window.until("!document.getElementById('zoek').hidden");
    window.run("document.getElementById('zoek-wat').focus()");
    window.tab.type_str("KRAAN").expect("a word");
    window.until("document.querySelectorAll('#zoek-gevonden a').length > 0");
    let first = "document.querySelector('#zoek-gevonden a').getAttribute('href')";
    assert_eq!(window.text(first), "logboek/2026-05-28-de-kraan.html");
    window.run(
        "document.getElementById('zoek-wat').value = 'een'; \
        document.getElementById('zoek-wat').dispatchEvent(new Event('input'))",
    );
    // Accents do not matter, in either direction.
    window.until(
        "[...document.querySelectorAll('#zoek-gevonden a')].some((one) => \
        one.textContent.includes('één'))",
    );
    window.run(
        "document.getElementById('zoek-wat').value = 'zzzz'; \
        document.getElementById('zoek-wat').dispatchEvent(new Event('input'))",
    );
    window.until("document.getElementById('zoek-aantal').textContent.includes('Niets')");
}

#[test]
fn one_file_shows_one_page_at_a_time_and_works_without_anything_else() {
    let Some(window) = Window::open(1280, 800) else { return };
    let folder = tempfile::tempdir().expect("a temporary folder");
    let example = example().display().to_string();
    let to = folder.path().display().to_string();
    let output = pop(
        folder.path(),
        &["build", &example, "--single-file", "--edition", "portfolio", "--out", &to],
    );
    assert!(output.status.success(), "{}", err(&output));
    window.note_faults();
    window.load(&format!("file://{to}/portfolio.html"));
    let shown = "[...document.querySelectorAll('h1')].filter((one) => one.checkVisibility()).map((one) => \
        one.textContent).join('|')";
    assert_eq!(window.text(shown), "Mirthe Aldershof");
    window.run("[...document.querySelectorAll('a')].find((one) => one.textContent === 'Bouwoverleg leiden').click()");
    window.until("[...document.querySelectorAll('h1')].some((one) => one.checkVisibility() && one.textContent === 'Bouwoverleg leiden')");
    assert_eq!(window.text(shown), "Bouwoverleg leiden");
    let broken = "[...document.querySelectorAll('a[href]')].filter((one) => { const href = one.getAttribute('href'); \
        return href.startsWith('#') ? !document.getElementById(decodeURIComponent(href.slice(1))) \
        : !/^(https?:|mailto:|tel:|data:)/.test(href); }).map((one) => one.outerHTML).join('\\n')";
    assert_eq!(window.text(broken), "");
    assert_eq!(window.faults(), [""; 0]);
    // An edition replaces its own file again, and no other.
    fs::write(folder.path().join("portfolio.html"), "mine").expect("a file");
    let output = pop(
        folder.path(),
        &["build", &example, "--single-file", "--edition", "portfolio", "--out", &to],
    );
    assert!(!output.status.success());
    assert_eq!(fs::read_to_string(folder.path().join("portfolio.html")).expect("a file"), "mine");
}
