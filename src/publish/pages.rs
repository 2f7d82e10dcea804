//! The pages of an edition: a theme and the images of a view, from which each page can be made.

use super::{Error, Input};
use crate::base::Lang;
use crate::render::image::Picture;
use crate::render::theme::UserTheme;
use crate::render::{Site, Theme};
use crate::view::View;

/// The input of the pages of an edition, besides the view.
#[derive(Debug)]
pub struct Pages {
    theme: Theme,
    pictures: Vec<Picture>,
    lang: Lang,
}

impl Pages {
    /// The pages of a view. `pictures` are its attachments, in order; `lang` is the language of the
    /// plan, which names the folders.
    pub fn of(view: &View, own: &UserTheme, pictures: Vec<Picture>, lang: Lang) -> Self {
        Self { theme: Theme::with(view, own.clone()), pictures, lang }
    }

    /// The site of these pages, for a view with the same images.
    pub fn site<'s>(&'s self, view: &'s View) -> Site<'s> {
        Site::new(view, &self.theme, &self.pictures, self.lang)
    }

    /// The theme.
    pub fn theme(&self) -> &Theme {
        &self.theme
    }

    /// Why a page could not be made: a user template, or a bug in pop.
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
