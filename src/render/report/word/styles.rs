//! The styles of a Word document.

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
    let code = if about.lang == "nl" { "nl-NL" } else { "en-GB" };
    let accent = about.accent.trim_start_matches('#').to_uppercase();
    let style = |id: &str, name: &str, paragraph: &str, run: &str| {
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/>\
             <w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
        )
    };
    let space =
        |before: u32, after: u32| format!("<w:spacing w:before=\"{before}\" w:after=\"{after}\"/>");
    let size = |half_points: u32| format!("<w:sz w:val=\"{half_points}\"/>");
    let quiet = "<w:color w:val=\"4A5060\"/>";
    let heading = |level: u32, points: u32, before: u32| {
        style(
            &format!("Heading{level}"),
            &format!("heading {level}"),
            &format!("<w:keepNext/>{}<w:outlineLvl w:val=\"{}\"/>", space(before, 80), level - 1),
            &format!("<w:b/>{}", size(points)),
        )
    };
    let headings: String =
        [(1, 30, 360), (2, 25, 280), (3, 22, 200), (4, 21, 160), (5, 21, 120), (6, 21, 120)]
            .map(|(level, points, before)| heading(level, points, before))
            .concat();
    let edge = |name: &str, colour: &str| {
        format!("<w:{name} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"{colour}\"/>")
    };
    let bar = format!(
        "<w:pBdr><w:top w:val=\"single\" w:sz=\"48\" w:space=\"8\" w:color=\"{accent}\"/></w:pBdr>{}",
        space(0, 40)
    );
    let aside = format!(
        "<w:pBdr><w:left w:val=\"single\" w:sz=\"12\" w:space=\"8\" w:color=\"4A5060\"/></w:pBdr>{}<w:ind w:left=\"240\"/>",
        space(0, 100)
    );
    let boxed: String =
        ["top", "left", "bottom", "right"].map(|name| edge(name, "B4B9C4")).concat();
    let paragraphs = [
        style("Document", "Document", &bar, &format!("{quiet}{}", size(18))),
        style("Title", "Title", &space(0, 80), &format!("<w:b/>{}", size(48))),
        style("Subtitle", "Subtitle", &space(0, 200), &format!("{quiet}{}", size(22))),
        style("Lead", "Lead", &space(0, 120), &size(24)),
        style("Cell", "Cell", &space(0, 20), &size(19)),
        style("Small", "Small", &space(0, 80), &format!("{quiet}{}", size(18))),
        style("Space", "Space", &space(0, 0), &size(10)),
        style("Quote", "Quote", &aside, "<w:i/>"),
        style(
            "CodeBlock",
            "Code Block",
            &format!("<w:pBdr>{boxed}</w:pBdr>"),
            &format!(
                "<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\" w:cs=\"Consolas\"/>{}",
                size(18)
            ),
        ),
        style("Rule", "Rule", &format!("<w:pBdr>{}</w:pBdr>", edge("bottom", "4A5060")), &size(8)),
        style("FootnoteText", "footnote text", &space(0, 20), &size(18)),
        style("Footer", "footer", "<w:jc w:val=\"right\"/>", &format!("{quiet}{}", size(16))),
    ]
    .concat();
    let ruled: String = ["top", "bottom", "insideH"].map(|name| edge(name, "B4B9C4")).concat();
    let margins = "<w:tblCellMar><w:top w:w=\"50\" w:type=\"dxa\"/><w:left w:w=\"0\" w:type=\"dxa\"/>\
                   <w:bottom w:w=\"50\" w:type=\"dxa\"/><w:right w:w=\"120\" w:type=\"dxa\"/></w:tblCellMar>";
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
         <w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
         <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Calibri\"/>\
         <w:color w:val=\"14171F\"/><w:sz w:val=\"21\"/><w:lang w:val=\"{code}\"/></w:rPr></w:rPrDefault>\
         <w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"264\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>\
         {headings}{paragraphs}\
         <w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:rPr><w:color w:val=\"1F4E9E\"/><w:u w:val=\"single\"/></w:rPr></w:style>\
         <w:style w:type=\"character\" w:styleId=\"FootnoteReference\"><w:name w:val=\"footnote reference\"/><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>\
         <w:style w:type=\"table\" w:styleId=\"Plain\"><w:name w:val=\"Plain\"/><w:tblPr>{margins}</w:tblPr></w:style>\
         <w:style w:type=\"table\" w:styleId=\"Ruled\"><w:name w:val=\"Ruled\"/><w:tblPr><w:tblBorders>{ruled}</w:tblBorders>{margins}</w:tblPr></w:style>\
         </w:styles>"
    )
}
