//! The pages of an edition: a theme and the pictures of a view, from which each page can be made.

use super::{Error, Input};
use crate::base::Lang;
use crate::render::image::Picture;
use crate::render::theme::UserTheme;
use crate::render::{Site, Theme};
use crate::view::View;

/// What the pages of an edition are made of, besides the view.
#[derive(Debug)]
pub struct Pages {
    theme: Theme,
    pictures: Vec<Picture>,
    lang: Lang,
}

impl Pages {
    /// The pages of a view. `pictures` are its attachments in their order; `lang` is the language of
    /// the plan, in which folders are named.
    pub fn of(view: &View, own: &UserTheme, pictures: Vec<Picture>, lang: Lang) -> Self {
        Self { theme: Theme::with(view, own.clone()), pictures, lang }
    }

    /// The site that these pages are, for a view with the same pictures.
    pub fn site<'s>(&'s self, view: &'s View) -> Site<'s> {
        Site::new(view, &self.theme, &self.pictures, self.lang)
    }

    /// The theme.
    pub fn theme(&self) -> &Theme {
        &self.theme
    }

    /// Why a page could not be made: a template of the user, or a fault of our own.
    pub(super) fn error(&self, input: Input<'_>, error: &tera::Error) -> Error {
        let Some(finding) = self.theme.finding(error) else {
            return Error::Fault(error.to_string());
        };
        let path = finding.path.clone();
        let templates = input.themes.pages.templates.iter();
        Error::template(
            input.snapshot,
            vec![finding],
            templates.filter(|source| source.path == path),
        )
    }
}
