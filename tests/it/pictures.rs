//! Tests of photos and drawings in an edition: what is removed, in which widths they come, what is
//! cached, and what is reported.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};

use image::{Rgb, RgbImage};
use jpeg_encoder::{ColorType, Encoder};
use pop::render::image::{make, pack, unpack};
use tempfile::TempDir;

use super::served::Live;
use super::tool::{err, out, pop};

const SETTINGS: &str = "lang = \"en\"\ntitle = \"Plan\"\n[person]\nname = \"Ada Vlek\"\n\
                        photo = \"me.jpg\"\n[[edition]]\nname = \"site\"\naudience = \"public\"\n";
const HOME: &str = "+++\ntitle = \"Who I am\"\naudience = [\"public\"]\n+++\nI build.\n\n## Bench\n\n\
                    ![The bench that I made](bench.png) and ![its plan](plan.svg)\n";
const BUILD: [&str; 3] = ["build", "--date", "2026-06-01"];

/// A photo with coloured stripes, as a camera would write it.
fn photo(width: u32, colour: [u8; 3]) -> Vec<u8> {
    let image = RgbImage::from_fn(width, 24, |x, y| {
        Rgb(colour.map(|part| part.wrapping_add(((x * 7 + y * 13) % 60) as u8)))
    });
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, 92);
    encoder.add_app_segment(1, b"Exif\0\0MM\0*SECRET-POSITION".to_vec()).expect("EXIF");
    encoder.encode(&image, width as u16, 24, ColorType::Rgb).expect("a picture");
    bytes
}

fn write(folder: &Path, path: &str, bytes: &[u8]) {
    fs::write(folder.join(path), bytes).expect("a file");
}

fn plan() -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    write(folder.path(), "pop.toml", SETTINGS.as_bytes());
    write(folder.path(), "index.md", HOME.as_bytes());
    write(folder.path(), "me.jpg", &photo(1700, [90, 40, 40]));
    // Named PNG, but made by a camera.
    write(folder.path(), "bench.png", &photo(1000, [40, 90, 40]));
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\">\
                   <script>SECRET()</script><rect width=\"9\" height=\"9\"/></svg>";
    write(folder.path(), "plan.svg", drawing.as_bytes());
    folder
}

/// Every file below a folder with its bytes.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    walkdir::WalkDir::new(folder)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).expect("inside").display().to_string();
            (path, fs::read(entry.path()).expect("a file"))
        })
        .collect()
}

fn build(folder: &Path) {
    let built = pop(folder, &BUILD);
    assert_eq!(built.status.code(), Some(0), "{}", err(&built));
}

fn kept(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder.join("out/.pop-cache")).expect("what is kept");
    entries.map(|entry| entry.expect("an entry").path()).collect()
}

#[test]
fn a_photo_comes_in_widths_and_tells_nothing() {
    let folder = plan();
    build(folder.path());
    let site = files(&folder.path().join("out/site"));
    let there: Vec<&str> =
        site.keys().map(String::as_str).filter(|path| path.starts_with("files/")).collect();
    assert_eq!(
        there,
        [
            "files/bench.png.jpg",
            "files/me.jpg",
            "files/plan.svg",
            "files/w_480/bench.png.jpg",
            "files/w_480/me.jpg",
            "files/w_960/me.jpg",
        ]
    );
    let manifest = String::from_utf8_lossy(&site[".pop-manifest"]).into_owned();
    for path in there {
        assert!(manifest.lines().any(|line| line == path), "{path} is ours");
    }
    for (path, bytes) in files(&folder.path().join("out")) {
        assert!(!bytes.windows(6).any(|window| window == b"SECRET"), "{path}");
    }
    let home = String::from_utf8_lossy(&site["index.html"]).into_owned();
    for part in [
        "<img src=\"files/me.jpg\" srcset=\"files/w_480/me.jpg 480w, files/w_960/me.jpg 960w, \
         files/me.jpg 1600w\" sizes=\"9rem\" alt=\"Ada Vlek\" width=\"1600\" height=\"22\" \
         loading=\"eager\" decoding=\"async\">",
        "<img src=\"files/bench.png.jpg\" srcset=\"files/w_480/bench.png.jpg 480w, \
         files/bench.png.jpg 1000w\" sizes=\"(min-width:43rem) 40.4rem, calc(100vw - 2.5rem)\" \
         alt=\"The bench that I made\" width=\"1000\" height=\"24\" loading=\"lazy\" \
         decoding=\"async\">",
        "<img src=\"files/plan.svg\" alt=\"its plan\" width=\"40\" height=\"20\" loading=\"lazy\"",
    ] {
        assert!(home.contains(part), "{part}\n{home}");
    }
    let again = plan();
    build(again.path());
    assert_eq!(files(&again.path().join("out")), files(&folder.path().join("out")));
}

#[test]
fn a_second_build_reads_what_the_first_made() {
    let folder = plan();
    build(folder.path());
    let before = files(&folder.path().join("out/site"));
    // If the cached photo is replaced by another picture, only this file changes.
    let other = make("jpg", photo(1700, [10, 10, 190])).expect("a picture");
    let me = make("jpg", photo(1700, [90, 40, 40])).expect("a picture");
    let entries = kept(folder.path());
    assert_eq!(entries.len(), 2, "the drawing is not kept");
    let of_me = entries
        .iter()
        .find(|entry| unpack(&fs::read(entry).expect("an entry")).as_ref() == Some(&me));
    let of_me = of_me.expect("what is kept of the photo");
    fs::write(of_me, pack(&other).expect("packed")).expect("exchanged");
    build(folder.path());
    let site = files(&folder.path().join("out/site"));
    assert_eq!(site["files/me.jpg"], *other.bytes);
    assert_eq!(site["files/bench.png.jpg"], before["files/bench.png.jpg"]);
    // A broken cache entry is made again.
    fs::write(of_me, b"pop-pic1 and no more").expect("broken");
    build(folder.path());
    assert_eq!(files(&folder.path().join("out/site")), before);
    assert_eq!(unpack(&fs::read(of_me).expect("kept again")), Some(me));
    // Unused entries are removed, files that are not ours stay.
    write(folder.path(), "me.jpg", &photo(1700, [10, 190, 190]));
    write(&folder.path().join("out/.pop-cache"), "mine.txt", b"mine");
    build(folder.path());
    assert!(!of_me.exists());
    assert_eq!(kept(folder.path()).len(), 3);
    assert!(folder.path().join("out/.pop-cache/mine.txt").exists());
}

#[test]
fn what_browsers_do_not_show_is_found_where_it_is_named() {
    let folder = plan();
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic";
    write(folder.path(), "me.jpg", heic);
    write(folder.path(), "bench.png", b"\x89PNG\r\n\x1a\nand no more");
    write(folder.path(), "plan.svg", b"<svg><script/>");
    let checked = pop(folder.path(), &["check", "--date", "2026-06-01", "--format", "short"]);
    let told = out(&checked);
    for (place, word) in [
        ("pop.toml:5:", "browsers cannot show `me.jpg`"),
        ("index.md:9:", "`bench.png` cannot be read as a picture"),
        ("index.md:9:", "`plan.svg` cannot be read as an SVG drawing"),
    ] {
        let line = told.lines().find(|line| line.contains(word)).unwrap_or_default();
        assert!(line.starts_with(place) && line.contains("file-not-shown"), "{word}\n{told}");
    }
    let whole = out(&pop(folder.path(), &["check", "--date", "2026-06-01"]));
    assert!(whole.contains("save it as JPEG"), "{whole}");
    // A build continues without them, and reports them.
    let built = pop(folder.path(), &BUILD);
    assert_eq!(built.status.code(), Some(0), "{}", err(&built));
    assert!(err(&built).contains("`me.jpg` was left out"), "{}", err(&built));
    let site = files(&folder.path().join("out/site"));
    assert!(!site.keys().any(|path| path.starts_with("files/")), "{:?}", site.keys());
    assert!(!String::from_utf8_lossy(&site["index.html"]).contains("<img"));
}

/// A photo that a synchroniser or a download left half: the check names it before a build would.
#[test]
fn a_picture_that_was_cut_off_is_found_where_it_is_named() {
    let kinds = [
        ("jpg", image::ImageFormat::Jpeg),
        ("png", image::ImageFormat::Png),
        ("webp", image::ImageFormat::WebP),
    ];
    let noise = RgbImage::from_fn(90, 60, |x, y| Rgb([(x * y % 251) as u8, (x ^ y) as u8, 7]));
    for (ending, format) in kinds {
        let mut bytes = std::io::Cursor::new(Vec::new());
        noise.write_to(&mut bytes, format).expect("a picture");
        let whole = bytes.into_inner();
        for part in [whole.len() * 2 / 3, whole.len() - 1, whole.len()] {
            let folder = plan();
            write(folder.path(), &format!("bench.{ending}"), &whole[..part]);
            write(
                folder.path(),
                "index.md",
                HOME.replace("bench.png", &format!("bench.{ending}")).as_bytes(),
            );
            let check = out(&pop(folder.path(), &["check", "--format", "short"]));
            let found = check.contains("[file-not-shown]");
            let built = err(&pop(folder.path(), &BUILD));
            assert_eq!(found, built.contains("was left out"), "{ending} {part}: {check}\n{built}");
            assert!(
                found == (part < whole.len()) || part == whole.len() - 1,
                "{ending} {part}: {check}"
            );
        }
    }
}

#[test]
fn a_format_that_browsers_show_and_pop_cannot_read_is_named_as_such() {
    let avif = b"\0\0\0\x1cftypavif\0\0\0\0avifmif1";
    let bmp = b"BM\x46\0\0\0\0\0\0\0\x36\0\0\0";
    for (bytes, lang, word) in [
        (&avif[..], "en", "`bench.png` is in a picture format that pop cannot read"),
        (bmp, "en", "`bench.png` is in a picture format that pop cannot read"),
        (avif, "nl", "het formaat van de afbeelding `bench.png` kan pop niet lezen"),
        (b"II*\0", "en", "browsers cannot show `bench.png`"),
    ] {
        let folder = plan();
        write(folder.path(), "bench.png", bytes);
        write(
            folder.path(),
            "pop.toml",
            SETTINGS.replace("\"en\"", &format!("\"{lang}\"")).as_bytes(),
        );
        let told = out(&pop(folder.path(), &["check", "--format", "short"]));
        assert!(told.contains(word), "{word}\n{told}");
    }
}

#[test]
fn what_is_not_known_to_be_harmless_is_left_out() {
    let html = b"<!doctype html><script>1</script>";
    for (name, bytes, word) in [
        ("page.shtml", &html[..], "can run programs"),
        ("page.xht", html, "can run programs"),
        ("notes.txt", html, "can run programs"),
        ("list.csv", b" \n<svg onload=1>", "can run programs"),
        ("run.php", b"harmless", "can run programs"),
        ("letter.docm", b"PK\x03\x04", "can run programs"),
        ("noending", b"plain text", "a type of file that no edition includes"),
        ("thing.dat", b"plain text", "a type of file that no edition includes"),
        ("letter.pdf", b"no letter", "do not match its name"),
        (
            "bomb.svg",
            b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><filter \
          id=\"f\" x=\"-1000\" y=\"-1000\" width=\"100000\" height=\"100000\"><feFlood/></filter>\
          <rect filter=\"url(#f)\" width=\"9\" height=\"9\"/></svg>",
            "takes too much work to draw",
        ),
    ] {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let settings = SETTINGS.replace("photo = \"me.jpg\"\n", "");
        write(folder.path(), "pop.toml", settings.as_bytes());
        let text = format!(
            "+++\ntitle = \"Me\"\naudience = [\"public\"]\n+++\nI build.\n\n![It]({name})\n"
        );
        write(folder.path(), "index.md", text.as_bytes());
        write(folder.path(), name, bytes);
        let checked = pop(folder.path(), &["check", "--date", "2026-06-01", "--format", "short"]);
        let told = out(&checked);
        let line = told.lines().find(|line| line.contains("file-not-shown")).unwrap_or_default();
        assert!(line.starts_with("index.md:7:") && line.contains(word), "{name}: {told}");
        build(folder.path());
        let site = files(&folder.path().join("out/site"));
        assert!(!site.keys().any(|path| path.starts_with("files/")), "{name}: {:?}", site.keys());
        let bound = pop(folder.path(), &["build", "--single-file", "--date", "2026-06-01"]);
        assert_eq!(bound.status.code(), Some(0), "{}", err(&bound));
        let bound = fs::read_to_string(folder.path().join("out/site.html")).expect("one file");
        assert!(
            !bound.contains("base64,") || !bound.contains(&format!("download=\"{name}")),
            "{name}"
        );
        // A file without references is ignored.
        write(folder.path(), "index.md", text.replace(&format!("![It]({name})"), "").as_bytes());
        let checked = pop(folder.path(), &["check", "--date", "2026-06-01", "--format", "short"]);
        assert!(!out(&checked).contains("file-not-shown"), "{name}");
    }
}

/// The complete response at a path, byte for byte.
fn ask(address: &str, path: &str) -> Vec<u8> {
    let mut stream = TcpStream::connect(address).expect("a connection");
    let request = format!("GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).expect("asked");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("an answer");
    answer
}

#[test]
fn a_preview_serves_every_width() {
    let live = Live::start(&[("pop.toml", SETTINGS), ("index.md", HOME)], &[]);
    write(live.folder.path(), "me.jpg", &photo(1700, [90, 40, 40]));
    live.until("/index.html", |_, page| page.contains("files/w_480/me.jpg 480w"));
    for path in ["/files/me.jpg", "/files/w_480/me.jpg", "/files/w_960/me.jpg"] {
        let answer = ask(&live.address, path);
        assert!(answer.starts_with(b"HTTP/1.1 200"), "{path}");
        let jpeg = answer.windows(3).position(|window| window == b"\xFF\xD8\xFF");
        assert!(jpeg.is_some() && answer.ends_with(b"\xFF\xD9"), "{path}");
    }
    assert_eq!(live.get("/files/w_1200/me.jpg").0, 404);
}

/// The width and height in the header of a PNG.
fn size(png: &[u8]) -> (u32, u32) {
    let image = image::load_from_memory(png).expect("a picture");
    (image.width(), image.height())
}

#[test]
fn a_link_to_the_public_edition_has_a_picture_and_no_other_edition_has() {
    let folder = plan();
    let own = "[[edition]]\nname = \"own\"\naudience = \"private\"\n";
    let settings = |base: &str| format!("{base}{SETTINGS}{own}");
    write(folder.path(), "pop.toml", settings("").as_bytes());
    build(folder.path());
    let share = folder.path().join("out/site/share.png");
    assert!(!share.exists(), "without an address on the web there is nothing to share");
    let settings = settings("base_url = \"https://ada.example/plan\"\n");
    write(folder.path(), "pop.toml", settings.as_bytes());
    build(folder.path());
    let first = fs::read(&share).expect("a picture");
    assert_eq!(size(&first), (1200, 630));
    assert!(!folder.path().join("out/own/share.png").exists());
    for (path, bytes) in files(&folder.path().join("out/own")) {
        assert!(!String::from_utf8_lossy(&bytes).contains("ada.example"), "{path}");
    }
    // It shows the author.
    write(folder.path(), "pop.toml", settings.replace("Ada Vlek", "Bo Zwart").as_bytes());
    build(folder.path());
    let second = fs::read(&share).expect("a picture");
    assert_ne!(second, first);
    write(folder.path(), "pop.toml", settings.as_bytes());
    build(folder.path());
    assert_eq!(fs::read(&share).expect("a picture"), first, "the same to the byte");
    write(folder.path(), "pop.toml", settings.replace("Ada Vlek", "山田太郎").as_bytes());
    build(folder.path());
    assert_ne!(fs::read(&share).expect("a picture"), first);
}
