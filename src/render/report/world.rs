//! The world of the typesetter: the templates of the theme, its fonts, the data of one edition, and
//! nothing else: no disk, no network, no packages.

use std::collections::HashMap;
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult, Severity, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::visualize::{ExchangeFormat, RasterFormat, RasterImage};
use typst::{Library, LibraryExt, World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::Flaw;
use crate::base::calendar::Date;
use crate::render::fonts::FACES;
use crate::render::image::Format;

static FONTS: LazyLock<(LazyHash<FontBook>, Vec<Font>)> = LazyLock::new(|| {
    let fonts: Vec<Font> =
        FACES.into_iter().filter_map(|face| Font::new(Bytes::new(face), 0)).collect();
    (LazyHash::new(FontBook::from_fonts(&fonts)), fonts)
});

static LIBRARY: LazyLock<LazyHash<Library>> =
    LazyLock::new(|| LazyHash::new(Library::builder().build()));

/// Whether a picture can be printed.
pub(super) fn can_print(bytes: &[u8]) -> bool {
    let format = match Format::of(bytes) {
        Some(Format::Jpeg) => ExchangeFormat::Jpg,
        Some(Format::Png) => ExchangeFormat::Png,
        Some(Format::Webp) => ExchangeFormat::Webp,
        Some(Format::Gif) => ExchangeFormat::Gif,
        Some(Format::Svg) | None => return false,
    };
    RasterImage::new(Bytes::new(bytes.to_vec()), RasterFormat::Exchange(format), Smart::Auto)
        .is_ok()
}

/// The files of one document, by path from the root.
pub(super) struct TypstWorld {
    main: FileId,
    sources: HashMap<FileId, Source>,
    files: HashMap<FileId, Bytes>,
    today: Date,
}

fn id(path: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).ok()?).intern())
}

impl TypstWorld {
    /// A world with these templates and data files; `main` is the main template.
    pub(super) fn new(
        main: &str,
        templates: &[(String, String)],
        data: Vec<(String, Vec<u8>)>,
        today: Date,
    ) -> Option<Self> {
        let sources = templates.iter().filter_map(|(path, text)| {
            let id = id(path)?;
            Some((id, Source::new(id, text.clone())))
        });
        let files =
            data.into_iter().filter_map(|(path, bytes)| Some((id(&path)?, Bytes::new(bytes))));
        Some(Self { main: id(main)?, sources: sources.collect(), files: files.collect(), today })
    }

    /// Typesets and exports: the bytes, and the warnings of the typesetter. `stable` identifies the
    /// document over time.
    pub(super) fn print(&self, stable: &str) -> Result<(Vec<u8>, Vec<Flaw>), Vec<Flaw>> {
        let flaws = |errors: &[SourceDiagnostic]| -> Vec<Flaw> {
            errors.iter().filter(|e| e.severity == Severity::Error).map(|e| self.flaw(e)).collect()
        };
        let typeset = typst::compile::<PagedDocument>(self);
        let warnings = typeset.warnings.iter().map(|warning| self.flaw(warning)).collect();
        let document = typeset.output.map_err(|errors| flaws(&errors))?;
        let standards = PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1])
            .map_err(|error| vec![Flaw { message: error.message().to_string(), place: None }])?;
        let day = self.datetime();
        let options = PdfOptions {
            ident: Smart::Custom(stable.to_owned()),
            creator: Smart::Custom(Some("pop".to_owned())),
            timestamp: day.map(Timestamp::new_utc),
            standards,
            ..PdfOptions::default()
        };
        let pdf = typst_pdf::pdf(&document, &options).map_err(|errors| flaws(&errors))?;
        Ok((pdf, warnings))
    }

    fn datetime(&self) -> Option<Datetime> {
        Datetime::from_ymd_hms(
            i32::from(self.today.year()),
            self.today.month() as u8,
            self.today.day() as u8,
            0,
            0,
            0,
        )
    }

    fn flaw(&self, error: &SourceDiagnostic) -> Flaw {
        // The innermost place in a template, or else the place of the call.
        let spans = std::iter::once(error.span);
        let place = spans.filter_map(|span| {
            let id = span.id()?;
            let range = self.range(span)?;
            let path = id.vpath().get_without_slash().to_owned();
            self.sources.contains_key(&id).then_some((path, range))
        });
        let traced = error.trace.iter().filter_map(|point| {
            let id = point.span.id()?;
            let range = self.range(point.span)?;
            Some((id.vpath().get_without_slash().to_owned(), range))
        });
        let place = place.chain(traced).next();
        Flaw { message: error.message.to_string(), place }
    }
}

impl World for TypstWorld {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.0
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.get(&id).cloned().ok_or_else(|| missing(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let source = || self.sources.get(&id).map(|source| Bytes::from_string(source.clone()));
        self.files.get(&id).cloned().or_else(source).ok_or_else(|| missing(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.1.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        self.datetime()
    }
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}
