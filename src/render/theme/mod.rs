//! A theme with its templates, style sheet and fonts, and the user's replacements.
//!
//! A file in the plan's folder `themes` with the name of a template replaces it; style sheets with
//! other names are appended to that of the theme. Errors in them are findings, and until they are
//! fixed the theme's own file is used.

mod acts;
mod breaks;
pub mod builtin;
mod flaws;
mod overrides;
mod own;
mod style;

use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt::Write;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use serde::Serialize;
use tera::{Kwargs, State, Tera};

use super::wording::Words;
use crate::base::{Arg, Diagnostic, Lang, Severity, patience};
use crate::view::{Reader, View};

use builtin::Builtin;
pub(crate) use overrides::overrides;
pub use overrides::{ejected, meant};
pub use own::{UserFile, UserTheme};
pub use style::{ACCENTS, addresses, head};

/// A theme, ready to render.
#[derive(Debug)]
pub struct Theme {
    tera: Arc<Tera>,
    own: UserTheme,
    /// Whether the edition is public.
    public: bool,
    /// The files to publish: address, bytes.
    pub assets: Vec<(Cow<'static, str>, Cow<'static, [u8]>)>,
}

/// The name of the user's style sheet.
pub(crate) const OWN_STYLE: &str = "own.css";

/// What templates can use of the theme, on every page.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Look {
    /// The style sheets, relative to the root of the edition, in order of precedence.
    sheets: Vec<String>,
    /// The colour for the browser's own interface around the page.
    light: String,
    /// The same colour in a dark colour scheme.
    dark: String,
}

impl Theme {
    /// The texts that every edition contains: templates and styles.
    pub fn texts() -> Vec<&'static str> {
        builtin::texts()
    }

    /// The theme of a view.
    pub fn of(view: &View) -> Self {
        Self::with(view, UserTheme::default())
    }

    /// The theme of a view with the user's files.
    pub fn with(view: &View, own: UserTheme) -> Self {
        let words = Words { lang: view.edition.lang };
        let builtin = builtin::named(view.edition.theme);
        let own = own.sound(builtin);
        let look = Look::of(builtin, view, &own);
        let mut tera = engine(words.lang);
        tera.global_context().insert("theme", &look);
        tera.add_raw_templates(own.templates(builtin))
            .unwrap_or_else(|error| panic!("the theme is broken: {error}"));
        let mut assets: Vec<(Cow<'static, str>, Cow<'static, [u8]>)> =
            vec![(builtin.style.0.into(), sheet(builtin, view, &own).into_bytes().into())];
        assets.extend(builtin.fonts.iter().map(|(path, bytes)| ((*path).into(), (*bytes).into())));
        assets.push(("icon.svg".into(), icon(&look.light).into_bytes().into()));
        if let Some(style) = own.style(builtin) {
            assets.push((OWN_STYLE.into(), style.into_bytes().into()));
        }
        for (path, bytes) in own.assets() {
            assets.push((path.to_owned().into(), bytes.to_vec().into()));
        }
        let public = view.edition.reader == Reader::Public;
        Self { tera: Arc::new(tera), own, public, assets }
    }

    /// Renders a template with the data of a page.
    pub fn render(
        &self,
        template: &str,
        data: &impl serde::Serialize,
    ) -> Result<String, tera::Error> {
        let context = tera::Context::from_serialize(data)?;
        if self.own.templates.is_empty() {
            return Ok(breaks::breaks(&self.tera.render(template, &context)?));
        }
        let page = acts::without_remarks(&self.within(template, context)?);
        match acts::first(&page).filter(|_| !self.public) {
            Some(act) => Err(flaws::error(act.variant, &act.what)),
            None => Ok(breaks::breaks(&page)),
        }
    }

    /// Renders a user template, within the size and time limits of a page.
    fn within(&self, template: &str, context: tera::Context) -> Result<String, tera::Error> {
        let number = self.own.number();
        let unending = || flaws::error("unending", template);
        if UNENDING.lock().unwrap_or_else(PoisonError::into_inner).contains(&number) {
            return Err(unending());
        }
        let (tera, name) = (Arc::clone(&self.tera), template.to_owned());
        let made = patience::within(PATIENCE, move || {
            let mut page = Limited(Vec::new());
            let made = tera.render_to(&name, &context, &mut page);
            made.map(|()| String::from_utf8_lossy(&page.0).into_owned())
        });
        match made {
            None => {
                UNENDING.lock().unwrap_or_else(PoisonError::into_inner).insert(number);
                Err(unending())
            }
            Some(Err(error)) if page_is_full(&error) => Err(flaws::error("endless", template)),
            Some(made) => made,
        }
    }

    /// The finding about a user template, if it is the reason a page could not be rendered.
    pub fn finding(&self, error: &tera::Error) -> Option<Diagnostic> {
        flaws::of_rendering(error, &self.own)
    }

    /// The finding about a forbidden act of a rendered page, or about the reason it was not
    /// rendered. For a public page it is a warning.
    pub fn act(&self, made: &Result<Vec<u8>, tera::Error>) -> Option<Diagnostic> {
        let act = match made {
            _ if self.own.templates.is_empty() => return None,
            Ok(page) => {
                let act = acts::first(&String::from_utf8_lossy(page))?;
                flaws::of_act(act.variant, &act.what, &self.own)
            }
            Err(error) => flaws::told_by(error, &self.own),
        }?;
        let severity =
            if self.public && made.is_ok() { Severity::Warning } else { Severity::Error };
        Some(Diagnostic { severity, ..act })
    }
}

/// How many seconds a user template may take for a page: a thousand times what a page needs.
const PATIENCE: u32 = 10;

/// The user templates that did not finish, so that each is tried on one page only.
static UNENDING: LazyLock<Mutex<HashSet<u64>>> = LazyLock::new(Mutex::default);

/// The maximum size of a page from a user template, in bytes.
const MOST: usize = 64 << 20;

/// A page with a size limit.
struct Limited(Vec<u8>);

impl std::io::Write for Limited {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        if self.0.len() + bytes.len() > MOST {
            return Err(std::io::ErrorKind::FileTooLarge.into());
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Whether rendering failed because the page was too large.
fn page_is_full(error: &tera::Error) -> bool {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(error);
    while let Some(error) = cause {
        let found = error.downcast_ref::<std::io::Error>().map(std::io::Error::kind);
        if found == Some(std::io::ErrorKind::FileTooLarge) {
            return true;
        }
        cause = error.source();
    }
    matches!(error.kind(), tera::ErrorKind::Io(kind) if *kind == std::io::ErrorKind::FileTooLarge)
}

impl Look {
    fn of(builtin: &Builtin, view: &View, own: &UserTheme) -> Self {
        let ground = view.edition.accent.and_then(style::ground);
        let light = ground.filter(|_| builtin.name == "traject");
        let own = own.style(builtin).map(|_| OWN_STYLE.to_owned());
        Self {
            sheets: [builtin.style.0.to_owned()].into_iter().chain(own).collect(),
            light: light.map_or(builtin.around.0.to_owned(), |light| light.to_string()),
            dark: builtin.around.1.to_owned(),
        }
    }
}

/// The icon of a page in a browser: the end of the route, in the colour of the theme.
fn icon(ground: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 16\">\
         <path fill=\"{ground}\" d=\"M0 0h16v16H0z\"/>\
         <path stroke=\"#14171f\" stroke-width=\"3\" d=\"M1 8h8\"/>\
         <path fill=\"#fff\" stroke=\"#14171f\" stroke-width=\"2\" d=\"M7.5 4.5h7v7h-7z\"/></svg>\n"
    )
}

/// An engine without templates. It has no access to files or the environment.
fn engine(lang: Lang) -> Tera {
    let mut tera = Tera::default();
    tera.register_function("t", Phrase { words: Words { lang } });
    tera.register_filter("linked", Linked);
    tera
}

/// The style sheet of a theme for an edition.
fn sheet(builtin: &Builtin, view: &View, own: &UserTheme) -> String {
    let words = Words { lang: view.edition.lang };
    let name = view.person.name.as_deref().or(view.title.as_deref()).unwrap_or_default();
    // The footer of every printed page.
    let running = match name {
        "" => words.long(view.today),
        name => format!("{name}, {}", words.long(view.today)),
    };
    let mut style = own.in_place_of(builtin.style.0).map_or_else(
        || style::compact(builtin.style.1),
        |source| style::without_remarks(&source.text),
    );
    let accent = view.edition.accent.and_then(|accent| style::accented(accent, &style));
    style.push_str(&accent.unwrap_or_default());
    let page = style::quoted(&words.say("print-page"));
    let of = style::quoted(&words.say("print-of"));
    let _ = write!(
        style,
        "\n@layer page{{@page{{@bottom-left{{content:\"{}\";font:8pt sans-serif}}\
         @bottom-right{{content:\"{page} \" counter(page) \" {of} \" counter(pages);\
         font:8pt sans-serif}}}}}}\n",
        style::quoted(&running)
    );
    style
}

/// The function `t` of templates: a phrase of the catalogue. Its arguments are `count` and `name`.
struct Phrase {
    words: Words,
}

impl tera::Function<String> for Phrase {
    fn call(&self, kwargs: Kwargs, _: &State) -> String {
        let Ok(Some(id)) = kwargs.get::<String>("id") else { return String::new() };
        let mut args: Vec<(&'static str, Arg)> = Vec::new();
        if let Ok(Some(count)) = kwargs.get::<i64>("count") {
            args.push(("count", Arg::Count(count)));
        }
        for name in ["name", "value", "date"] {
            if let Ok(Some(text)) = kwargs.get::<String>(name) {
                args.push((name, Arg::Text(text)));
            }
        }
        self.words.with(&id, &args)
    }
}

/// The filter `linked` of templates: a text with its bare addresses as links.
struct Linked;

impl tera::Filter<&str, String> for Linked {
    fn call(&self, text: &str, _: Kwargs, _: &State) -> String {
        super::contact::linked(text)
    }

    fn is_safe(&self) -> bool {
        true
    }
}

#[cfg(test)]
mod tests;
