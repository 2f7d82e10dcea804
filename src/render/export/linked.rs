//! Describes the author to search engines: schema.org in JSON-LD, for the public edition.

use serde_json::{Map, Value, json};

use super::{list, on_the_web, opening};
use crate::render::contact::{is_mail, is_web};
use crate::render::image::Picture;
use crate::view::{Reader, View};

/// The author as one object, safe inside an HTML element; `None` in other editions.
pub(in crate::render) fn linked(view: &View, pictures: &[Picture]) -> Option<String> {
    if view.edition.reader != Reader::Public {
        return None;
    }
    let person = &view.person;
    let name = person.name.as_deref()?;
    let mut about = Map::new();
    let mut put = |key: &str, value: Option<Value>| {
        if let Some(value) = value {
            about.insert(key.to_owned(), value);
        }
    };
    let text = |text: &Option<std::sync::Arc<str>>| text.as_deref().map(Value::from);
    put("@type", Some("Person".into()));
    put("name", Some(name.into()));
    put("jobTitle", text(&person.role));
    put("description", view.home.as_ref().map(|head| opening(head, 300).into()));
    put(
        "worksFor",
        person.organisation.as_deref().map(|of| json!({"@type": "Organization", "name": of})),
    );
    put("email", person.email.as_deref().filter(|email| is_mail(email)).map(Value::from));
    put("telephone", text(&person.phone));
    put("homeLocation", person.location.as_deref().map(|at| json!({"@type": "Place", "name": at})));
    put("url", view.edition.base_url.as_deref().map(Value::from));
    put(
        "sameAs",
        list(person.links.iter().filter(|(_, url)| is_web(url)).map(|(_, url)| json!(&**url))),
    );
    let photo = person.photo.and_then(|photo| pictures.get(photo));
    put("image", photo.and_then(|photo| on_the_web(view, &photo.path)).map(Value::from));
    // The lowest level of a scale is that of a beginner, and what was never assessed is unknown.
    let known = view.skills.iter().flat_map(|table| {
        let low = table.scale.0 as f64;
        table.rows.iter().filter(move |row| row.now.is_some_and(|now| now > low))
    });
    put("knowsAbout", list(known.map(|row| json!(&*row.name))));
    let certificates = view
        .evidence
        .iter()
        .filter(|piece| piece.sort.is_credential() && piece.head.title.is_some());
    put(
        "hasCredential",
        list(certificates.map(|piece| {
            let mut credential = Map::new();
            credential.insert("@type".to_owned(), "EducationalOccupationalCredential".into());
            credential.insert("name".to_owned(), piece.head.title.as_deref().into());
            if let Some(day) = piece.issued {
                credential.insert("dateCreated".to_owned(), day.to_string().into());
            }
            if let Some(issuer) = &piece.issuer {
                let issuer = json!({"@type": "Organization", "name": &**issuer});
                credential.insert("recognizedBy".to_owned(), issuer);
            }
            Value::Object(credential)
        })),
    );
    let page = json!({
        "@context": "https://schema.org",
        "@type": "ProfilePage",
        "inLanguage": view.edition.lang.code(),
        "dateModified": view.today.to_string(),
        "mainEntity": Value::Object(about),
    });
    Some(inside_an_element(&page))
}

/// JSON that is safe inside an HTML element or a script, whatever its texts contain.
pub(super) fn inside_an_element(value: &Value) -> String {
    let text = serde_json::to_string(value).unwrap_or_default();
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '<' => out.push_str("\\u003c"),
            '>' => out.push_str("\\u003e"),
            '&' => out.push_str("\\u0026"),
            '\u{2028}' => out.push_str("\\u2028"),
            '\u{2029}' => out.push_str("\\u2029"),
            other => out.push(other),
        }
    }
    out
}
