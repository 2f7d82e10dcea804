//! The faces of the theme for what is not a page: paper, drawings, the picture for sharing.

use std::sync::{Arc, LazyLock};

use resvg::usvg::fontdb::{self, Database, Family, Query, Stretch, Style, Weight};
use resvg::usvg::{FontFamily, FontResolver, FontStyle};

/// The faces: the serif upright, slanted and bold, the sans upright and bold.
pub(super) static FACES: [&[u8]; 5] = [
    include_bytes!("../../themes/traject/fonts/traject-serif-regular.ttf"),
    include_bytes!("../../themes/traject/fonts/traject-serif-italic.ttf"),
    include_bytes!("../../themes/traject/fonts/traject-serif-bold.ttf"),
    include_bytes!("../../themes/traject/fonts/traject-sans-regular.ttf"),
    include_bytes!("../../themes/traject/fonts/traject-sans-bold.ttf"),
];

/// What the serif calls itself.
pub(super) const SERIF: &str = "Traject Serif";
/// What the sans calls itself.
pub(super) const SANS: &str = "Traject Sans";

/// A face of the sans, for who must know how long a text is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Face {
    /// Upright.
    Regular,
    /// Upright and bold.
    Bold,
}

static SANS_FACES: LazyLock<[Option<ttf_parser::Face<'static>>; 2]> =
    LazyLock::new(|| [FACES[3], FACES[4]].map(|face| ttf_parser::Face::parse(face, 0).ok()));

impl Face {
    /// How wide a letter is, as a part of the size; nothing when the face has no such letter.
    pub(super) fn advance(self, letter: char) -> Option<f64> {
        let face = match self {
            Self::Regular => SANS_FACES[0].as_ref()?,
            Self::Bold => SANS_FACES[1].as_ref()?,
        };
        let wide = face.glyph_hor_advance(face.glyph_index(letter)?)?;
        Some(f64::from(wide) / f64::from(face.units_per_em()))
    }
}

/// Whether one of the faces has a letter.
pub(super) fn has(letter: char) -> bool {
    static LETTERS: LazyLock<Vec<ttf_parser::Face<'static>>> = LazyLock::new(|| {
        FACES.iter().filter_map(|face| ttf_parser::Face::parse(face, 0).ok()).collect()
    });
    LETTERS.iter().any(|face| face.glyph_index(letter).is_some())
}

static DATABASE: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut faces = Database::new();
    for face in FACES {
        faces.load_font_data(face.to_vec());
    }
    faces.set_serif_family(SERIF);
    faces.set_sans_serif_family(SANS);
    Arc::new(faces)
});

/// The faces, for who draws; no face of the machine is among them.
pub(super) fn database() -> Arc<Database> {
    Arc::clone(&DATABASE)
}

/// Sets whatever a drawing asks for in the face of ours that is nearest.
pub(super) fn nearest() -> FontResolver<'static> {
    FontResolver {
        select_font: Box::new(|font, faces| {
            let serif = font.families().first().is_some_and(is_serif);
            let style = match font.style() {
                FontStyle::Normal => Style::Normal,
                FontStyle::Italic | FontStyle::Oblique => Style::Italic,
            };
            query(faces, if serif { SERIF } else { SANS }, font.weight(), style)
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
