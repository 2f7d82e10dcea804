//! The fonts of the theme for everything that is not a page: paper, drawings, the sharing picture.

use std::sync::{Arc, LazyLock};

use resvg::usvg::fontdb::{self, Database, Family, Query, Stretch, Style, Weight};
use resvg::usvg::{FontFamily, FontResolver, FontStyle};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

/// The font files: the serif in regular, italic and bold, the sans in regular and bold, the
/// monospaced font, and the one for characters that none of these has.
pub(super) static FACES: [&[u8]; 7] = [
    include_bytes!("../../themes/traject/fonts/traject-serif-regular.ttf"),
    include_bytes!("../../themes/traject/fonts/traject-serif-italic.ttf"),
    include_bytes!("../../themes/traject/fonts/traject-serif-bold.ttf"),
    include_bytes!("../../themes/traject/fonts/traject-sans-regular.ttf"),
    include_bytes!("../../themes/traject/fonts/traject-sans-bold.ttf"),
    include_bytes!("../../themes/traject/fonts/traject-mono-regular.ttf"),
    include_bytes!("../../themes/traject/fonts/traject-signs-regular.ttf"),
];

/// The family name of the serif.
pub(super) const SERIF: &str = "Traject Serif";
/// The family name of the sans.
pub(super) const SANS: &str = "Traject Sans";
/// The family name of the monospaced font.
const MONO: &str = "Traject Mono";

/// A font of the sans, for measuring text.
#[derive(Clone, Copy, Debug)]
pub(super) enum Face {
    /// Regular.
    Regular,
    /// Bold.
    Bold,
}

static SANS_FACES: LazyLock<[Option<FontRef<'static>>; 2]> =
    LazyLock::new(|| [FACES[3], FACES[4]].map(|face| FontRef::new(face).ok()));

impl Face {
    /// The width of a character in ems; `None` if the font does not have it.
    pub(super) fn advance(self, letter: char) -> Option<f64> {
        let face = match self {
            Self::Regular => SANS_FACES[0].as_ref()?,
            Self::Bold => SANS_FACES[1].as_ref()?,
        };
        let glyph = face.charmap().map(letter)?;
        // At size one, a width is in ems.
        let metrics = face.glyph_metrics(Size::new(1.0), LocationRef::default());
        metrics.advance_width(glyph).map(f64::from)
    }
}

static DATABASE: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut faces = Database::new();
    for face in FACES {
        faces.load_font_data(face.to_vec());
    }
    faces.set_serif_family(SERIF);
    faces.set_sans_serif_family(SANS);
    faces.set_monospace_family(MONO);
    Arc::new(faces)
});

/// The fonts for drawing, without those of the machine.
pub(super) fn database() -> Arc<Database> {
    Arc::clone(&DATABASE)
}

/// Resolves any font in a drawing to the nearest of ours.
pub(super) fn nearest() -> FontResolver<'static> {
    FontResolver {
        select_font: Box::new(|font, faces| {
            let first = font.families().first();
            let family = match first {
                Some(first) if is_serif(first) => SERIF,
                Some(first) if is_mono(first) => MONO,
                _ => SANS,
            };
            let style = match font.style() {
                FontStyle::Normal => Style::Normal,
                FontStyle::Italic | FontStyle::Oblique => Style::Italic,
            };
            query(faces, family, font.weight(), style)
        }),
        select_fallback: FontResolver::default_fallback_selector(),
    }
}

fn query(faces: &Database, family: &str, weight: u16, style: Style) -> Option<fontdb::ID> {
    let families = [Family::Name(family)];
    let stretch = Stretch::Normal;
    faces.query(&Query { families: &families, weight: Weight(weight), stretch, style })
}

fn is_serif(family: &FontFamily) -> bool {
    const KNOWN: [&str; 8] =
        ["times", "georgia", "garamond", "palatino", "cambria", "charter", "baskerville", "roman"];
    match family {
        FontFamily::Serif => true,
        FontFamily::Named(name) => {
            let name = name.to_lowercase();
            KNOWN.iter().any(|known| name.contains(known))
                || (name.contains("serif") && !name.contains("sans"))
        }
        _ => false,
    }
}

fn is_mono(family: &FontFamily) -> bool {
    match family {
        FontFamily::Monospace => true,
        FontFamily::Named(name) => {
            let name = name.to_lowercase();
            ["mono", "courier", "consolas", "menlo"].iter().any(|known| name.contains(known))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests;
