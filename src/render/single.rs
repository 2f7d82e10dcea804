//! Combines all pages of an edition into one self-contained file, to send by e-mail.
//!
//! It is made from the finished files of the edition. Each page becomes a section; a link to a page
//! becomes a link to its section, and the style sheet shows the section that was linked to, without
//! a script. Pictures, fonts and attached files are embedded in the file.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest, Sha256};

use crate::base::{media, percent};

/// The style that shows one section at a time, and all of them on paper.
const STYLE: &str = "@media screen{body>section{display:none}body>section:target,body>section:has(:target),\
    body:not(:has(section:target,section :target))>section:first-of-type{display:block}}\
    @media print{body>section+section{break-before:page}}";

/// The files of an edition as one page; `files` are paths and bytes in reading order. `None` if the
/// first page is missing. `name` is the name of the edition.
pub fn bind(name: &str, files: &[(String, Vec<u8>)]) -> Option<String> {
    let text = |path: &str| {
        let found = files.iter().find(|(known, _)| known == path)?;
        std::str::from_utf8(&found.1).ok()
    };
    let home = text("index.html")?;
    let pages: Vec<(&str, &str)> = files
        .iter()
        .filter(|(path, _)| is_page(path) && !is_service(path))
        .filter_map(|(path, bytes)| Some((path.as_str(), std::str::from_utf8(bytes).ok()?)))
        .collect();
    let bodies: Vec<String> = pages.iter().map(|(_, html)| without_search(body(html))).collect();
    let sections = Sections {
        files: files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())).collect(),
        numbers: pages.iter().enumerate().map(|(number, (path, _))| (*path, number)).collect(),
        ids: bodies.iter().map(|body| ids(body)).collect(),
    };
    let mut style = String::new();
    for sheet in sheets(home) {
        let sheet_text = text(&sheet)?;
        style.push_str(&sections.with_files(sheet_text));
        style.push('\n');
    }
    style.push_str(STYLE);
    let hash = BASE64.encode(Sha256::digest(style.as_bytes()));
    let lang = attribute(opening(home, "<html"), "lang").unwrap_or("en");
    let title = home.split_once("<title>").and_then(|(_, rest)| rest.split_once("</title>"));
    let title = title.map_or("", |(title, _)| title);
    let mark = mark(name);
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n{mark}\n\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         style-src 'sha256-{hash}'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'\">\n\
         <title>{title}</title>\n<meta name=\"robots\" content=\"noindex\">\n<style>{style}</style>\n\
         </head>\n<body>\n"
    );
    for (number, ((path, html), body)) in pages.iter().zip(&bodies).enumerate() {
        let class = attribute(opening(html, "<html"), "class");
        let class = class.map(|class| format!(" class=\"{class}\"")).unwrap_or_default();
        let _ = writeln!(out, "<section id=\"p{number}\"{class}>");
        out.push_str(&sections.section(number, path, body));
        out.push_str("</section>\n");
    }
    out.push_str("</body>\n</html>\n");
    Some(out)
}

/// The mark of a file made by pop.
pub(crate) const MARK: &str = "<meta name=\"generator\" content=\"pop: all pages in one file";

/// The mark of the file of an edition. It does not reveal the name, which could be that of a
/// reader.
pub fn mark(name: &str) -> String {
    let digest = Sha256::digest(name.as_bytes());
    let number = digest.iter().take(8).fold(String::new(), |mut number, byte| {
        let _ = write!(number, "{byte:02x}");
        number
    });
    format!("{MARK}, {number}\">")
}

/// The pages and files that a link can lead to.
struct Sections<'f> {
    files: BTreeMap<&'f str, &'f [u8]>,
    numbers: BTreeMap<&'f str, usize>,
    /// The ids on each page.
    ids: Vec<BTreeSet<&'f str>>,
}

impl Sections<'_> {
    /// A page as a section: its ids are made unique, and its links lead to sections.
    fn section(&self, number: usize, path: &str, body: &str) -> String {
        let own = &self.ids[number];
        let id = |id: &str| {
            if own.contains(id) { format!("p{number}-{id}") } else { id.to_owned() }
        };
        let mut out = String::with_capacity(body.len() + body.len() / 8);
        let mut rest = body;
        while let Some(start) = rest.find('<') {
            out.push_str(&rest[..start]);
            let end = tag_end(&rest[start..]);
            let tag = &rest[start..start + end];
            rest = &rest[start + end..];
            out.push_str(&attributes(tag, |name, value| match name {
                "id" | "for" | "headers" => Some(id(value)),
                "aria-labelledby" | "aria-describedby" => {
                    Some(value.split(' ').map(id).collect::<Vec<_>>().join(" "))
                }
                "href" => Some(self.link(number, path, value)),
                "src" => self.data(&resolve(path, value)),
                "srcset" | "sizes" => Some(String::new()),
                _ => None,
            }));
        }
        out.push_str(rest);
        out
    }

    /// The target of a link within the file.
    fn link(&self, number: usize, path: &str, href: &str) -> String {
        let (page, anchor) = href.split_once('#').unwrap_or((href, ""));
        if page.contains(':') {
            return href.to_owned();
        }
        let to = if page.is_empty() { path.to_owned() } else { resolve(path, page) };
        let to = to.as_str();
        match self.numbers.get(to) {
            Some(at) => {
                let anchor = percent::decode(anchor).unwrap_or_default();
                let there = !anchor.is_empty() && self.ids[*at].contains(anchor.as_str());
                if there { format!("#p{at}-{anchor}") } else { format!("#p{at}") }
            }
            None => self.data(to).unwrap_or_else(|| format!("#p{number}")),
        }
    }

    /// A file as a data address.
    fn data(&self, path: &str) -> Option<String> {
        let bytes = self.files.get(path)?;
        Some(format!("data:{};base64,{}", media::of(path), BASE64.encode(bytes)))
    }

    /// A style sheet with its files embedded.
    fn with_files(&self, style: &str) -> String {
        let mut out = String::with_capacity(style.len());
        let mut rest = style;
        while let Some((before, after)) = rest.split_once("url(") {
            let Some((address, behind)) = after.split_once(')') else { break };
            let plain = address.trim_matches(['"', '\'', ' ']);
            out.push_str(before);
            let data = self.data(&resolve("", plain));
            let _ = write!(out, "url(\"{}\")", data.as_deref().unwrap_or(plain));
            rest = behind;
        }
        out.push_str(rest);
        // The end tag would close the element.
        out.replace("</", "<\\/")
    }
}

/// The path for an address on a page, from the root of the edition.
fn resolve(page: &str, address: &str) -> String {
    let folder = page.rsplit_once('/').map_or("", |(folder, _)| folder);
    let address = percent::decode(address).unwrap_or_default();
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in address.split('/') {
        match step {
            ".." => drop(steps.pop()),
            "" | "." => {}
            step => steps.push(step),
        }
    }
    steps.join("/")
}

fn is_page(path: &str) -> bool {
    path.strip_suffix(".html").is_some()
}

/// Pages that only a server or a script uses.
fn is_service(path: &str) -> bool {
    matches!(path, "404.html" | "search.html" | "zoeken.html")
}

/// The contents of a page, without the link that skips the menu, which would be ambiguous.
fn body(html: &str) -> &str {
    let tag = opening(html, "<body");
    let inner = html.split_once(tag).map_or("", |(_, rest)| rest);
    let inner = inner.rsplit_once("</body>").map_or(inner, |(inner, _)| inner).trim_start();
    match inner.split_once("</a>") {
        Some((link, rest)) if link.starts_with("<a class=\"skip\"") => rest,
        _ => inner,
    }
}

/// A page without the link to the search, which needs a script.
fn without_search(body: &str) -> String {
    let items = body.split_inclusive("</li>");
    let is_search = |item: &str| {
        let link = item.rsplit_once("<li><a href=\"").and_then(|(_, link)| link.split('"').next());
        link.is_some_and(|href| is_service(href.trim_start_matches("../")))
    };
    items
        .map(|item| {
            if is_search(item) {
                item.rsplit_once("<li>").map_or("", |(before, _)| before)
            } else {
                item
            }
        })
        .collect()
}

/// The first tag with this beginning.
fn opening<'h>(html: &'h str, start: &str) -> &'h str {
    html.find(start).map_or("", |at| &html[at..at + tag_end(&html[at..])])
}

/// The style sheets of a page.
fn sheets(page: &str) -> Vec<String> {
    let links = page.split("<link rel=\"stylesheet\" href=\"").skip(1);
    links.filter_map(|rest| rest.split('"').next()).map(|href| resolve("", href)).collect()
}

/// The ids in a part of a page.
fn ids(body: &str) -> BTreeSet<&str> {
    let mut ids = BTreeSet::new();
    for part in body.split(" id=\"").skip(1) {
        ids.extend(part.split('"').next());
    }
    ids
}

/// The first value of an attribute.
fn attribute<'t>(html: &'t str, name: &str) -> Option<&'t str> {
    let start = format!(" {name}=\"");
    html.split_once(start.as_str())?.1.split('"').next()
}

/// The length of the tag at the start of a text; a `>` in quotes does not end it.
fn tag_end(text: &str) -> usize {
    let mut quoted = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b'>' if !quoted => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// A tag with its attribute values replaced by a function; an empty value removes the attribute.
fn attributes(tag: &str, other: impl Fn(&str, &str) -> Option<String>) -> String {
    let mut out = String::with_capacity(tag.len());
    let mut rest = tag;
    while let Some((before, after)) = rest.split_once("=\"") {
        let Some((value, behind)) = after.split_once('"') else { break };
        let name_start = before.rfind(char::is_whitespace).map_or(0, |at| at + 1);
        let name = &before[name_start..];
        match other(name, value) {
            Some(new) if new.is_empty() => out.push_str(before[..name_start].trim_end()),
            Some(new) => {
                let _ = write!(out, "{before}=\"{new}\"");
                if new.starts_with("data:") && name == "href" {
                    out.push_str(" download");
                }
            }
            None => {
                let _ = write!(out, "{before}=\"{value}\"");
            }
        }
        rest = behind;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests;
