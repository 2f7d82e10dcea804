//! Tests with random plans on disk that have a canary in every hidden place, including files and
//! their names: no output contains a canary that its readers may not see, and every visible one is
//! there.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use jiff::civil::date;
use pop::host::disk;
use pop::leaks::{self, Secrets};
use pop::plan::{Edition, Output};
use pop::publish::{self, Attachments, Event, Input, Pages, Search, Themes};
use pop::render::export::Export;
use pop::render::{Route, Theme};
use pop::view;
use pop::workspace::{Snapshot, Workspace};
use proptest::prelude::*;

use super::canary_plans::{CanaryPlan, Dice, SETTINGS, VIEWERS, admits, canary_plan};
use super::privacy::paper;

/// A file of the plan with a canary as its bytes.
struct File {
    path: String,
    bytes: Vec<u8>,
    /// The bytes that are part of the image and therefore stay.
    mark: Vec<u8>,
    /// The lists that must all admit the viewer; `None` if nothing refers to the file.
    lists: Option<Vec<Vec<&'static str>>>,
    /// Whether it is only mentioned.
    mention: bool,
}

/// Camera metadata that no one may get.
const CAMERA: &[u8] = b"canarycamerabird at 52.1326 north";

/// Image data, different for each number.
fn noise(number: u64, length: usize) -> Vec<u8> {
    let mut state = number.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (state >> 57) as u8
    };
    (0..length).map(|_| next()).collect()
}

/// A picture of one line with these bytes as pixels, and camera metadata around it.
fn png(mark: &[u8]) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    let size = [(mark.len() as u32).to_be_bytes(), 1_u32.to_be_bytes()].concat();
    let line = miniz_oxide::deflate::compress_to_vec_zlib(&[&[0], mark].concat(), 0);
    let chunks = [
        (b"IHDR", [&size[..], &[8, 0, 0, 0, 0]].concat()),
        (b"eXIf", CAMERA.to_vec()),
        (b"tEXt", [b"Comment\0", CAMERA].concat()),
        (b"IDAT", line),
        (b"IEND", Vec::new()),
    ];
    for (name, data) in chunks {
        bytes.extend((data.len() as u32).to_be_bytes());
        bytes.extend(name);
        bytes.extend(&data);
        bytes.extend(checksum(&[&name[..], &data].concat()).to_be_bytes());
    }
    bytes.extend(CAMERA);
    bytes
}

/// The checksum of a PNG chunk.
fn checksum(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            if sum & 1 == 1 { (sum >> 1) ^ 0xEDB8_8320 } else { sum >> 1 }
        })
    })
}

/// Adds pictures to documents, files to evidence, and files without references.
fn attach(random: &mut CanaryPlan, seed: u64) -> Vec<File> {
    let mut files = Vec::new();
    let mark = |number: usize| noise(seed ^ (number as u64) << 32, 700);
    for number in 0..random.files.len() {
        let Some(own) = random.dice.sometimes(|dice| dice.sometimes(Dice::readers)) else {
            continue;
        };
        let readers = random.readers[number].clone();
        let lists: Vec<Vec<&'static str>> = std::iter::once(readers).chain(own.clone()).collect();
        let borrowed: Vec<&[&'static str]> = lists.iter().map(Vec::as_slice).collect();
        let alt = random.canary(&borrowed, false, true);
        let name = format!("canaryphoto{number}bird.png");
        let rule = match own.as_deref() {
            None => String::new(),
            Some([]) => " {.private}".to_owned(),
            Some(names) => format!(" {{audience={}}}", names.join(",")),
        };
        let (path, text) = &mut random.files[number];
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let _ = writeln!(text, "\n## A picture{rule}\n\n![{alt}]({name})");
        let (path, mark) = (format!("{folder}/{name}"), mark(number));
        files.push(File { path, bytes: png(&mark), mark, lists: Some(lists), mention: false });
    }
    for number in 0..3 {
        let (name, mark) = (format!("canarypaper{number}bird.pdf"), mark(100 + number));
        let mention = random.dice.roll(3) == 0;
        let show = if mention { "\nshow = \"mention\"" } else { "" };
        let head = format!("issued = 2026-01-01\nfile = \"{name}\"{show}");
        random.document(&format!("evidence/secret-paper-{number}.md"), &head, &[], "");
        let lists = random.readers.last().cloned().map(|readers| vec![readers]);
        let bytes = [b"%PDF-1.4\n", &mark[..]].concat();
        files.push(File { path: format!("evidence/{name}"), bytes, mark, lists, mention });
    }
    for (number, name) in ["canaryorphan1bird.png", "canaryorphan2bird.bin"].iter().enumerate() {
        let mark = mark(200 + number);
        let path = format!("pages/{name}");
        files.push(File { path, bytes: png(&mark), mark, lists: None, mention: false });
    }
    files
}

fn edition<'s>(snapshot: &'s Snapshot, name: &str) -> &'s Edition {
    let mut editions = snapshot.plan.config.editions.iter();
    editions.find(|edition| *edition.name == *name).expect("an edition")
}

/// Every file of an edition as `pop build` makes it, by path, and the other outputs.
fn outputs(root: &Path, snapshot: &Snapshot, name: &str) -> BTreeMap<String, Vec<u8>> {
    let site = Edition { outputs: vec![Output::Site], ..edition(snapshot, name).clone() };
    let input = Input { root, snapshot, themes: &Themes::default() };
    let mut attachments = Attachments::new(root);
    let mut outputs = BTreeMap::new();
    let search = Search::of(input, &site);
    let mut keep = |_: &str, event: Event<'_>| {
        if let Event::File(file) = event {
            outputs.insert(file.path().to_owned(), file.bytes().to_vec());
        }
        Ok(())
    };
    let made = publish::make(input, &site, &mut attachments, &search, &mut keep);
    made.expect("nothing leaks");
    // Including files that only larger plans have.
    let plan = &snapshot.plan;
    let view = view::project(plan, &site);
    let attached = attachments.attach(plan, &view).expect("the files are there");
    let pictures = attached.into_iter().map(|one| one.picture).collect();
    let pages = Pages::of(&view, &input.themes.pages, pictures, plan.config.lang);
    for export in Export::ALL {
        let bytes = pages.site(&view).render(Route::Export(export)).expect("a file");
        outputs.insert(format!("{export:?}"), bytes);
    }
    outputs.insert("report.json".to_owned(), paper(&view).into_bytes());
    outputs
}

/// The report of an edition, and all its text according to another PDF reader.
#[cfg(feature = "pdf")]
fn report(root: &Path, snapshot: &Snapshot, name: &str) -> (Vec<u8>, Vec<u8>) {
    use lopdf::{Document, Object};
    let input = Input { root, snapshot, themes: &Themes::default() };
    let (mut attachments, edition) = (Attachments::new(root), edition(snapshot, name));
    let paper = publish::Paper::Report;
    let printed = publish::print(input, edition, paper, &mut attachments, &mut |_, _| Ok(()));
    let pdf = printed.expect("nothing leaks").expect("a report").bytes().to_vec();
    let mut document = Document::load_mem(&pdf).expect("a PDF");
    document.decompress();
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    let mut all = document.extract_text(&pages).expect("its text").into_bytes();
    // A word broken across lines is one word.
    let lines = String::from_utf8(all).expect("text").replace("\u{ad}\n", "").replace('\u{ad}', "");
    all = lines.into_bytes();
    for object in document.objects.values() {
        let mut parts = vec![object];
        while let Some(object) = parts.pop() {
            match object {
                Object::String(bytes, _) => {
                    let wide = bytes.strip_prefix(b"\xFE\xFF");
                    let narrow = wide.map(|wide| wide.iter().skip(1).step_by(2).copied().collect());
                    all.extend(narrow.unwrap_or_else(|| bytes.clone()));
                    all.push(b'\n');
                }
                Object::Array(items) => parts.extend(items),
                Object::Dictionary(entries) => parts.extend(entries.iter().map(|(_, value)| value)),
                Object::Stream(stream) => {
                    parts.extend(stream.dict.iter().map(|(_, value)| value));
                    all.extend(&stream.content);
                }
                _ => {}
            }
        }
    }
    (pdf, all)
}

fn holds(bytes: &[u8], what: &[u8]) -> bool {
    memchr::memmem::find(bytes, what).is_some()
}

#[expect(clippy::too_many_lines, reason = "one property, with all that it looks into")]
fn check(seed: u64) -> Result<(), TestCaseError> {
    let mut random = canary_plan(seed);
    let files = attach(&mut random, seed);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let root = folder.path();
    let texts = random.files.iter().map(|(path, text)| (path, text.as_bytes()));
    let settings = ("pop.toml".to_owned(), SETTINGS.as_bytes());
    let all = texts.chain(files.iter().map(|file| (&file.path, &*file.bytes)));
    for (path, bytes) in all.chain([(&settings.0, settings.1)]) {
        let place = root.join(path);
        fs::create_dir_all(place.parent().expect("a folder")).expect("folders");
        fs::write(place, bytes).expect("written");
    }
    let mut workspace = Workspace::new(date(2026, 6, 1));
    workspace.apply(disk::read_plan(root).expect("a plan"));
    let snapshot = workspace.snapshot();
    let plan = &snapshot.plan;
    for (name, viewer) in VIEWERS {
        let outputs = outputs(root, &snapshot, name);
        let mut all: Vec<u8> = Vec::new();
        for (path, bytes) in &outputs {
            all.extend_from_slice(path.as_bytes());
            all.push(b'\n');
            all.extend_from_slice(bytes);
            all.push(b'\n');
        }
        prop_assert!(!holds(&all, b"canarycommentbird"), "seed {seed}: a comment in {name}");
        let setting = viewer == "private" || !holds(&all, b"canarysettingbird");
        prop_assert!(setting, "seed {seed}: a setting in {name}");
        prop_assert!(!holds(&all, b"canarycamerabird"), "seed {seed}: a camera in {name}");
        for canary in &random.canaries {
            let found = holds(&all, canary.text.as_bytes());
            if !canary.may_be_seen(viewer) {
                prop_assert!(!found, "seed {seed}: {} leaks into {name}", canary.text);
            } else if canary.shown && !canary.reserved {
                prop_assert!(found, "seed {seed}: {name} misses {}", canary.text);
            }
        }
        let edition = plan.config.editions.iter().find(|edition| *edition.name == *name);
        let edition = edition.expect("an edition");
        let (shown, mut hidden) = leaks::files(plan, edition);
        if viewer == "private" {
            hidden.clear();
        }
        let read = |path: &str| disk::whole(root, path);
        let samples = disk::samples(root, &hidden);
        let secrets = Secrets::of(plan, edition, snapshot.sources.get("pop.toml"), &Theme::texts())
            .with_files(&samples, shown, Box::new(read));
        for file in &files {
            let lists = file.lists.iter();
            let open = file.lists.is_some()
                && lists.flatten().all(|names| admits(names, viewer))
                && (!file.mention || viewer == "private");
            let stem = file.path.rsplit(['/', '.']).nth(1).expect("a stem");
            let found = holds(&all, &file.mark) || holds(&all, &file.mark[300..340]);
            if !open {
                prop_assert!(!found, "seed {seed}: {} leaks into {name}", file.path);
                prop_assert!(!holds(&all, stem.as_bytes()), "seed {seed}: {stem} in {name}");
            } else if !file.mention {
                prop_assert!(found, "seed {seed}: {name} misses {}", file.path);
            }
            // The search agrees.
            let searched = secrets.search("files/1.bin", &file.bytes);
            let told = searched.iter().any(|leak| *leak.path == *file.path);
            let tells = !open && viewer != "private";
            prop_assert_eq!(
                told,
                tells,
                "seed {}: {} in {}: {:?}",
                seed,
                &file.path,
                name,
                &searched
            );
        }
        for (path, bytes) in &outputs {
            let found = secrets.search(path, bytes);
            prop_assert!(found.is_empty(), "seed {seed}: {name}: {found:?}");
        }
        // One report per plan: typesetting takes longer than everything else.
        #[cfg(feature = "pdf")]
        if VIEWERS[seed as usize % VIEWERS.len()].0 == name {
            let (pdf, all) = report(root, &snapshot, name);
            let mut printed = 0;
            for canary in &random.canaries {
                let found = holds(&all, canary.text.as_bytes());
                prop_assert!(
                    !found || canary.may_be_seen(viewer),
                    "seed {seed}: {} leaks into the report of {name}",
                    canary.text
                );
                printed += usize::from(found);
            }
            prop_assert!(printed > 0 || viewer != "private", "seed {seed}: nothing is printed");
            prop_assert!(!holds(&all, CAMERA), "seed {seed}: a camera in the report of {name}");
            let found = secrets.search_printed("report.pdf", &pdf);
            prop_assert!(found.is_empty(), "seed {seed}: report of {name}: {found:?}");
        }
    }
    Ok(())
}

/// The number of plans, unless the variable `PLANS` sets another.
#[expect(clippy::disallowed_methods, reason = "a test is told how long it may take")]
pub(super) fn plans(unless_told: u32) -> u32 {
    std::env::var("PLANS").ok().and_then(|plans| plans.parse().ok()).unwrap_or(unless_told)
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: plans(6),
        // A smaller seed does not give a smaller plan.
        max_shrink_iters: 0,
        ..ProptestConfig::default()
    })]

    #[test]
    fn no_edition_holds_a_foreign_canary_and_every_visible_one_is_there(seed in any::<u64>()) {
        check(seed)?;
    }
}
