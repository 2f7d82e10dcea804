//! The styles of a Word document.

use crate::base::Lang;
use crate::media::styles::{Styles, edges, size, space};

/// What the document says about itself.
pub(super) struct About<'a> {
    pub(super) title: &'a str,
    pub(super) author: Option<&'a str>,
    /// The language, such as `nl`.
    pub(super) lang: &'a str,
    /// The colours of the title: the background and the text on it, as `#rrggbb`.
    pub(super) accent: &'a str,
}

/// The styles, in the accent of the theme.
pub(super) fn styles(about: &About<'_>) -> String {
    let lang = if about.lang == "nl" { Lang::Nl } else { Lang::En };
    let accent = about.accent.trim_start_matches('#').to_uppercase();
    let quiet = "<w:color w:val=\"4A5060\"/>";
    let bar = format!(
        "<w:pBdr><w:top w:val=\"single\" w:sz=\"48\" w:space=\"8\" w:color=\"{accent}\"/></w:pBdr>{}",
        space(0, 40)
    );
    let aside = format!(
        "<w:pBdr><w:left w:val=\"single\" w:sz=\"12\" w:space=\"8\" w:color=\"4A5060\"/></w:pBdr>{}<w:ind w:left=\"240\"/>",
        space(0, 100)
    );
    let bordered = |sides: &[&str], colour| format!("<w:pBdr>{}</w:pBdr>", edges(sides, colour));
    let boxed = bordered(&["top", "left", "bottom", "right"], "B4B9C4");
    let fixed = "<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\" w:cs=\"Consolas\"/>";
    let small = |half_points| format!("{quiet}{}", size(half_points));
    let margins = [50, 0, 50, 120];
    let headings =
        [(1, 30, 360), (2, 25, 280), (3, 22, 200), (4, 21, 160), (5, 21, 120), (6, 21, 120)];
    let first = Styles::new(
        lang,
        &format!("<w:color w:val=\"14171F\"/>{}", size(21)),
        "<w:spacing w:after=\"120\" w:line=\"264\" w:lineRule=\"auto\"/>",
    );
    let styles = headings.into_iter().fold(first, |styles, (level, half_points, before)| {
        styles.heading(level, half_points, before)
    });
    styles
        .paragraph("Document", "Document", &bar, &small(18))
        .paragraph("Title", "Title", &space(0, 80), &format!("<w:b/>{}", size(48)))
        .paragraph("Subtitle", "Subtitle", &space(0, 200), &small(22))
        .paragraph("Lead", "Lead", &space(0, 120), &size(24))
        .paragraph("Cell", "Cell", &space(0, 20), &size(19))
        .paragraph("Small", "Small", &space(0, 80), &small(18))
        .paragraph("Space", "Space", &space(0, 0), &size(10))
        .paragraph("Quote", "Quote", &aside, "<w:i/>")
        .paragraph("CodeBlock", "Code Block", &boxed, &format!("{fixed}{}", size(18)))
        .paragraph("Rule", "Rule", &bordered(&["bottom"], "4A5060"), &size(8))
        .paragraph("FootnoteText", "footnote text", &space(0, 20), &size(18))
        .paragraph("Footer", "footer", "<w:jc w:val=\"right\"/>", &small(16))
        .characters("Hyperlink", "Hyperlink", "<w:color w:val=\"1F4E9E\"/><w:u w:val=\"single\"/>")
        .characters(
            "FootnoteReference",
            "footnote reference",
            "<w:vertAlign w:val=\"superscript\"/>",
        )
        .table("Plain", "Plain", "", margins)
        .table("Ruled", "Ruled", &edges(&["top", "bottom", "insideH"], "B4B9C4"), margins)
        .finish()
}
