//! Tests of `reference`.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use schemars::{JsonSchema, generate::SchemaSettings};
use serde_json::Value;

use crate::render::pages::{
    change, cv, document, goal, goals, home, lists, log, readers, search, skills, talk,
};
use crate::render::theme::{Look, builtin};

/// The line of the page below which everything is generated.
const MARK: &str = "<!-- Generated from the types from here on; do not edit. -->\n";

#[test]
fn the_page_about_themes_says_what_templates_see() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/themes.md");
    let written = fs::read_to_string(&path).expect("the page is there");
    let (told, _) = written.split_once(MARK).expect("the mark is there");
    let made = format!("{told}{MARK}{}", reference());
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &made).expect("the page is written");
    } else {
        assert!(written == made, "docs/themes.md is out of date: run `UPDATE=1 cargo test themes`");
    }
}

fn reference() -> String {
    let mut shared = BTreeMap::new();
    let mut out = String::from("\n## The data of each page\n");
    page::<Look>("`theme`, on every page", &mut out, &mut shared);
    page::<home::Home>("`home.html`", &mut out, &mut shared);
    page::<cv::CvPage>("`cv.html`", &mut out, &mut shared);
    page::<goals::Goals>("`goals.html`", &mut out, &mut shared);
    page::<goal::GoalPage>("`goal.html`", &mut out, &mut shared);
    page::<log::LogPage>("`log.html`", &mut out, &mut shared);
    page::<skills::SkillsPage>("`skills.html`", &mut out, &mut shared);
    page::<change::ChangePage>("`change.html`", &mut out, &mut shared);
    page::<talk::TalkPage>("`talk.html`", &mut out, &mut shared);
    page::<search::SearchPage>("`search.html`", &mut out, &mut shared);
    page::<document::Document>("`document.html`", &mut out, &mut shared);
    page::<lists::List>("`list.html`", &mut out, &mut shared);
    page::<readers::ReadersPage>("`readers.html`", &mut out, &mut shared);
    out.push_str("\n## Shared types\n");
    for (name, schema) in &shared {
        section(name, schema, &mut out);
    }
    out.push_str("\n## Parts and their arguments\n\n");
    for (name, text) in builtin::named(None).templates() {
        let Some((_, call)) = text.split_once("{% component ") else { continue };
        let call = call.split(" -%}").next().unwrap_or_default();
        let _ = writeln!(out, "- `{name}`: `{call}`");
    }
    out
}

fn page<T: JsonSchema>(title: &str, out: &mut String, shared: &mut BTreeMap<String, Value>) {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let schema = generator.into_root_schema_for::<T>().to_value();
    for (name, schema) in schema["$defs"].as_object().into_iter().flatten() {
        let other = shared.insert(name.clone(), schema.clone());
        assert!(other.is_none_or(|other| other == *schema), "two types are called `{name}`");
    }
    section(title, &schema, out);
}

fn section(title: &str, schema: &Value, out: &mut String) {
    let _ = write!(out, "\n### {title}\n");
    if let Some(about) = schema["description"].as_str() {
        let _ = write!(out, "\n{about}\n");
    }
    let kinds = schema["oneOf"].as_array();
    for kind in kinds.into_iter().flatten() {
        let _ = write!(out, "\n{}\n", kind["description"].as_str().unwrap_or_default());
        fields(kind, out);
    }
    if kinds.is_none() {
        fields(schema, out);
    }
}

fn fields(schema: &Value, out: &mut String) {
    out.push_str("\n| field | type | meaning |\n| --- | --- | --- |\n");
    for (name, field) in schema["properties"].as_object().into_iter().flatten() {
        let about = field["description"].as_str().unwrap_or_default().replace('\n', " ");
        let is_told = !about.is_empty() || schema["properties"]["kind"].is_object();
        assert!(is_told, "`{name}` of {} has no description", schema["title"]);
        let _ = writeln!(out, "| `{name}` | {} | {about} |", kind(field));
    }
}

/// The type of a value, in words.
fn kind(schema: &Value) -> String {
    if let Some(name) = schema["$ref"].as_str() {
        let name = name.rsplit('/').next().unwrap_or_default();
        return format!("[{name}](#{})", name.to_lowercase());
    }
    if let Some(any) = schema["anyOf"].as_array() {
        let kinds: Vec<String> = any.iter().map(kind).collect();
        return kinds.join(" or ");
    }
    if let Some(word) = schema["const"].as_str() {
        return format!("`{word}`");
    }
    let types: Vec<&str> = match &schema["type"] {
        Value::Array(types) => types.iter().filter_map(Value::as_str).collect(),
        one => one.as_str().into_iter().collect(),
    };
    let words = types.into_iter().map(|name| match name {
        "string" => "text".to_owned(),
        "boolean" => "true or false".to_owned(),
        "null" => "nothing".to_owned(),
        "integer" => "number".to_owned(),
        "array" => match schema["prefixItems"].as_array() {
            Some(items) => {
                let items: Vec<String> = items.iter().map(kind).collect();
                format!("({})", items.join(", "))
            }
            None => format!("list of {}", kind(&schema["items"])),
        },
        other => other.to_owned(),
    });
    words.collect::<Vec<_>>().join(" or ")
}
