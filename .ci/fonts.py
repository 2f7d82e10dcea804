#!/usr/bin/env python3
"""Makes the fonts for paper from the original families, reproducibly.

    .ci/fonts.py FROM TO

FROM is a folder with the static fonts of Source Serif 4, Source Sans 3, Schibsted Grotesk and Source Code Pro, and with
Noto Sans Math and Noto Sans Symbols 2 (all under the SIL Open Font License). The fonts are written to TO. Needs the
Python package fonttools. When the fonts change, `src/base/printable.rs` has to change too; a test checks that.
"""

import copy
import sys
import unicodedata
from pathlib import Path

from fontTools import subset
from fontTools.misc.transform import Offset
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

TEXT_FEATURES = ["kern", "mark", "mkmk", "ccmp", "liga", "locl", "dnom", "frac", "numr", "pnum", "tnum"]

# Characters in no text family: shown by one symbol font.
SIGNS = [
    (0x2070, 0x209C), (0x2100, 0x214F), (0x2150, 0x218B), (0x2190, 0x21FF), (0x2200, 0x22FF),
    (0x2300, 0x2328), (0x23CE, 0x23CF), (0x23E9, 0x23FA), (0x2460, 0x24FF), (0x25A0, 0x25FF),
    (0x2600, 0x26FF), (0x2701, 0x27BF), (0x27C0, 0x27FF), (0x2B00, 0x2B1C), (0x2B50, 0x2B55),
    (0x29EB, 0x29EB), (0x2A7D, 0x2A7E), (0x1F5F8, 0x1F5F9),
]
# Raised and lowered letters and signs, which the symbol font has from the letters of the sans.
SHIFTED = [
    (0x2B0, 0x2B8), (0x2E0, 0x2E4), (0x1D2C, 0x1D6A), (0x1D78, 0x1D78), (0x1D9B, 0x1DBF), (0x2070, 0x209C),
    (0x2C7C, 0x2C7D),
]
CODE = [
    (0x20, 0x7E), (0xA0, 0x24F), (0x2B0, 0x2FF), (0x300, 0x36F), (0x370, 0x3FF), (0x400, 0x45F),
    (0x490, 0x491), (0x1E00, 0x1EFF), (0x2010, 0x2044), (0x2070, 0x209C), (0x20AC, 0x20AC),
    (0x2116, 0x2122), (0x2190, 0x21D4), (0x2200, 0x2265), (0x2500, 0x25FF),
]


def within(ranges):
    return {code for first, last in ranges for code in range(first, last + 1)}


def reduced(font, codes, features):
    options = subset.Options()
    options.layout_features = features
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 6, 14]
    options.drop_tables += ["STAT", "DSIG", "MATH", "meta"]
    options.recalc_timestamp = False
    worker = subset.Subsetter(options)
    worker.populate(unicodes=codes)
    worker.subset(font)
    return font


def named(font, family, style, copyright=None):
    table = font["name"]
    kept = copyright or table.getDebugName(0)
    table.names = []
    plain = family.replace(" ", "")
    for number, text in [
        (0, kept), (1, family), (2, style), (3, f"{plain}-{style} for pop"), (4, f"{family} {style}"),
        (6, f"{plain}-{style}"), (14, "http://scripts.sil.org/OFL"),
    ]:
        table.setName(text, number, 3, 1, 0x409)
    font["OS/2"].achVendID = "NONE"


def anchors(font):
    """Where marks meet: anchors of bases and of marks, by the class of the mark."""
    bases, marks, stacked = {}, {}, {}
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            table = getattr(table, "ExtSubTable", table)
            if table.LookupType == 4:
                key = id(table)
                for name, record in zip(table.MarkCoverage.glyphs, table.MarkArray.MarkRecord):
                    marks.setdefault(name, []).append((key, record.Class, record.MarkAnchor))
                for name, record in zip(table.BaseCoverage.glyphs, table.BaseArray.BaseRecord):
                    for number, anchor in enumerate(record.BaseAnchor):
                        if anchor:
                            bases[(name, key, number)] = anchor
            elif table.LookupType == 6:
                key = id(table)
                for name, record in zip(table.Mark1Coverage.glyphs, table.Mark1Array.MarkRecord):
                    marks.setdefault(name, []).append((key, record.Class, record.MarkAnchor))
                for name, record in zip(table.Mark2Coverage.glyphs, table.Mark2Array.Mark2Record):
                    for number, anchor in enumerate(record.Mark2Anchor):
                        if anchor:
                            stacked[(name, key, number)] = anchor
    return bases, marks, stacked


def lend(font, other):
    """Adds the horn and the hook of Vietnamese, which the sans lacks, from a family that has them: the
    letters with a horn, and the hook with the anchors of the tilde."""
    scale_upem(other, font["head"].unitsPerEm)
    cmap, glyf = font.getBestCmap(), font["glyf"]
    theirs, drawn = other.getBestCmap(), other["glyf"]
    pens, shapes = font.getGlyphSet(), other.getGlyphSet()

    def put(code, name, parts, wide):
        pen = TTGlyphPen(None)
        for glyph, shift in parts:
            recording = DecomposingRecordingPen(glyph[0])
            glyph[0][glyph[1]].draw(recording)
            recording.replay(TransformPen(pen, Offset(*shift)))
        glyf[name] = pen.glyph()
        font["hmtx"][name] = wide
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[code] = name

    horn = theirs[0x31B]
    for code, letter in [(0x1A0, "O"), (0x1A1, "o"), (0x1AF, "U"), (0x1B0, "u")]:
        ours, whole, bare = glyf[cmap[ord(letter)]], drawn[theirs[code]], drawn[theirs[ord(letter)]]
        dx = ours.xMax - bare.xMax + whole.xMax - drawn[horn].xMax
        dy = ours.yMax - bare.yMax + whole.yMax - drawn[horn].yMax
        wide, left = font["hmtx"][cmap[ord(letter)]]
        more = max(0, whole.xMax - bare.xMax - (wide - ours.xMax)) if letter in "uU" else 0
        put(code, f"uni{code:04X}", [((pens, cmap[ord(letter)]), (0, 0)), ((shapes, horn), (dx, dy))], (wide + more, left))
    tilde, hook = glyf[cmap[0x303]], drawn[theirs[0x309]]
    dx = (tilde.xMin + tilde.xMax - hook.xMin - hook.xMax) // 2
    put(0x309, "uni0309", [((shapes, theirs[0x309]), (dx, tilde.yMin - hook.yMin))], font["hmtx"][cmap[0x303]])
    font.setGlyphOrder(glyf.glyphOrder)


def compose(font):
    """Adds the letters of Latin Extended Additional that a face has the parts of."""
    bases, marks, stacked = anchors(font)
    cmap, glyphs = font.getBestCmap(), font.getGlyphSet()
    made = {}
    alias = {"uni0309": cmap[0x303]}
    alias |= {f"uni{code:04X}": cmap[ord(of)] for code, of in [(0x1A0, "O"), (0x1A1, "o"), (0x1AF, "U"), (0x1B0, "u")]}

    def joined(below, above, table):
        for key, number, anchor in marks.get(alias.get(above, above), []):
            other = table.get((alias.get(below, below), key, number))
            if other:
                return other.XCoordinate - anchor.XCoordinate, other.YCoordinate - anchor.YCoordinate
        return None

    for code in range(0x1E00, 0x1F00):
        if code in cmap:
            continue
        parts = unicodedata.normalize("NFD", chr(code))
        horned = {"o": "ơ", "O": "Ơ", "u": "ư", "U": "Ư"}
        if "\u031b" in parts:
            parts = horned.get(parts[0], parts[0]) + parts[1:].replace("\u031b", "")
        if any(ord(part) not in cmap for part in parts):
            continue
        base, over = cmap[ord(parts[0])], [cmap[ord(part)] for part in parts[1:]]
        # If a letter with its first accent is a glyph, its own drawing is better than ours.
        placed, ok, last = [], True, {}
        for mark, part in zip(over, parts[1:]):
            side = unicodedata.combining(part)
            shift = None
            if side in last:
                name, (x, y) = last[side]
                shift = joined(name, mark, stacked)
                if shift:
                    shift = (shift[0] + x, shift[1] + y)
            else:
                shift = joined(base, mark, bases)
            if shift is None:
                ok = False
                break
            last[side] = (mark, shift)
            placed.append((mark, shift))
        if ok:
            made[code] = (base, placed)

    for code, (base, placed) in made.items():
        name = f"uni{code:04X}"
        pen = TTGlyphPen(None)
        for part, shift in [(base, (0, 0)), *placed]:
            recording = DecomposingRecordingPen(glyphs)
            glyphs[part].draw(recording)
            recording.replay(TransformPen(pen, Offset(*shift)))
        font["glyf"][name] = pen.glyph()
        font["hmtx"][name] = font["hmtx"][base]
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[code] = name
    font.setGlyphOrder(font["glyf"].glyphOrder)
    return len(made)


def hyphens(font):
    """Lets the hyphens of other programs, the one that never breaks too, look like the hyphen. Each has
    a drawing of its own: who copies a text gets the sign that was written."""
    hyphen = font.getBestCmap()[ord("-")]
    for code in (0x2010, 0x2011):
        if code in font.getBestCmap():
            continue
        name = f"uni{code:04X}"
        font["glyf"][name] = copy.deepcopy(font["glyf"][hyphen])
        font["hmtx"][name] = font["hmtx"][hyphen]
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[code] = name
    font.setGlyphOrder(font["glyf"].glyphOrder)


def adopt(target, source, codes):
    """Copies the drawings of signs from one face into another of the same size."""
    cmap, glyphs = source.getBestCmap(), source.getGlyphSet()
    have = target.getBestCmap()
    for code in sorted(codes):
        if code in have or code not in cmap:
            continue
        name = f"u{code:04X}"
        pen = TTGlyphPen(None)
        recording = DecomposingRecordingPen(glyphs)
        glyphs[cmap[code]].draw(recording)
        recording.replay(pen)
        target["glyf"][name] = pen.glyph()
        target["hmtx"][name] = source["hmtx"][cmap[code]]
        for table in target["cmap"].tables:
            if table.isUnicode() and (code < 0x10000 or table.format == 12):
                table.cmap[code] = name
    target.setGlyphOrder(target["glyf"].glyphOrder)


def shift(font, lettering):
    """Adds raised and lowered letters and signs that have no drawing yet, such as the minus of 10⁻³: those of
    the bold lettering at three fifths of their size, which makes their strokes as thick as those of the others."""
    glyphs, cmap = lettering.getGlyphSet(), lettering.getBestCmap()
    size = font["head"].unitsPerEm / lettering["head"].unitsPerEm
    for code in sorted(within(SHIFTED)):
        parts = unicodedata.decomposition(chr(code)).split()
        have = font.getBestCmap()
        if code in have or parts[:1] not in (["<super>"], ["<sub>"]) or int(parts[1], 16) not in cmap:
            continue
        letter, name = cmap[int(parts[1], 16)], f"u{code:04X}"
        up = 0.39 if parts[0] == "<super>" else -0.17
        pen, scale = TTGlyphPen(None), 0.6 * size
        recording = DecomposingRecordingPen(glyphs)
        glyphs[letter].draw(recording)
        recording.replay(TransformPen(pen, (scale, 0, 0, scale, 0, up * font["head"].unitsPerEm)))
        font["glyf"][name] = pen.glyph()
        wide, left = lettering["hmtx"][letter]
        font["hmtx"][name] = (round(wide * scale), round(left * scale))
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[code] = name
    font.setGlyphOrder(font["glyf"].glyphOrder)


def find(folder, name):
    return TTFont(next(Path(folder).rglob(name)), recalcTimestamp=False)


def main(source, target):
    target = Path(target)
    for file, original, family, style in [
        ("traject-serif-regular", "SourceSerif4_400Regular.ttf", "Traject Serif", "Regular"),
        ("traject-serif-italic", "SourceSerif4_400Regular_Italic.ttf", "Traject Serif", "Italic"),
        ("traject-serif-bold", "SourceSerif4_700Bold.ttf", "Traject Serif", "Bold"),
        ("traject-sans-regular", "SchibstedGrotesk_400Regular.ttf", "Traject Sans", "Regular"),
        ("traject-sans-bold", "SchibstedGrotesk_700Bold.ttf", "Traject Sans", "Bold"),
    ]:
        font = find(source, original)
        # The check mark of the serif looks like a root sign, so symbols come from one font.
        codes = set(font.getBestCmap()) - {0x2610, 0x2611, 0x2713}
        features = TEXT_FEATURES + (["calt"] if "sans" in file else [])
        font = reduced(font, codes, features)
        if "sans" in file:
            lend(font, find(source, original.replace("SchibstedGrotesk", "SourceSans3")))
            compose(font)
        hyphens(font)
        named(font, family, style)
        font.save(target / f"{file}.ttf", reorderTables=True)
    font = reduced(find(source, "SourceCodePro_400Regular.ttf"), within(CODE), ["ccmp", "mark", "mkmk"])
    hyphens(font)
    named(font, "Traject Mono", "Regular")
    font.save(target / "traject-mono-regular.ttf", reorderTables=True)
    # The symbols for both families in one font, except those that a text family has itself.
    math = find(source, "noto-sans-math-latin-400-normal.woff2")
    math.flavor = None
    signs = within(SIGNS)
    font = reduced(math, signs | {0x20}, [])
    for name in ["GSUB", "GPOS", "GDEF", "MATH"]:
        if name in font:
            del font[name]
    for other in sorted(Path(source).rglob("noto-sans-symbols-2-*-400-normal.woff2")):
        more = TTFont(other)
        if more["head"].unitsPerEm != font["head"].unitsPerEm:
            scale_upem(more, font["head"].unitsPerEm)
        adopt(font, more, signs)
    shift(font, find(source, "SchibstedGrotesk_700Bold.ttf"))
    named(font, "Traject Signs", "Regular", "Copyright 2022 The Noto Project Authors (https://github.com/notofonts)")
    font.save(target / "traject-signs-regular.ttf", reorderTables=True)


if __name__ == "__main__":
    main(*sys.argv[1:3])
