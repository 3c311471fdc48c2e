"""The styles of a Word paper: where its look lives."""

from __future__ import annotations

from typing import Final, cast

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.styles.style import ParagraphStyle

from regdesigner.domain.text import Language
from regdesigner.rendering.pages import BODY_SIZE, TABLE_SIZE

FONT: Final = "Times New Roman"
LANGUAGE_TAGS: Final[dict[Language, str]] = {"ky": "ky-KG", "ru": "ru-RU", "en": "en-GB"}

_DROPPED: Final = (
    RELATIONSHIP_TYPE.THEME,
    RELATIONSHIP_TYPE.CUSTOM_XML,
    RELATIONSHIP_TYPE.THUMBNAIL,
    "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
)


def styled_document(language: Language) -> Document:
    """An empty document with the styles of official papers, their font and their language."""
    document = docx.Document()
    _drop_foreign_parts(document)
    _defaults(document, language)
    _settings(document, language)
    normal = cast("ParagraphStyle", document.styles["Normal"])
    _shape(normal, size=BODY_SIZE, alignment=WD_ALIGN_PARAGRAPH.JUSTIFY, indent=12.5, after=2)
    for level in (1, 2, 3):
        heading = cast("ParagraphStyle", document.styles[f"Heading {level}"])
        centred = WD_ALIGN_PARAGRAPH.CENTER if level < 3 else WD_ALIGN_PARAGRAPH.LEFT
        _shape(heading, size=BODY_SIZE, alignment=centred, before=12, after=8, bold=True, keep=True)
    _add(document, "Centred", alignment=WD_ALIGN_PARAGRAPH.CENTER, before=6, after=6)
    _add(document, "Note", size=TABLE_SIZE, alignment=WD_ALIGN_PARAGRAPH.JUSTIFY, before=6, after=6)
    _add(document, "Corner Note", alignment=WD_ALIGN_PARAGRAPH.LEFT)
    _add(document, "Caption Above", alignment=WD_ALIGN_PARAGRAPH.CENTER, before=10, after=6, keep=True)
    _add(document, "Figure", alignment=WD_ALIGN_PARAGRAPH.CENTER, before=10, after=6)
    _add(document, "Table Text", size=TABLE_SIZE, alignment=WD_ALIGN_PARAGRAPH.LEFT)
    _add(document, "Table Heading", size=TABLE_SIZE, alignment=WD_ALIGN_PARAGRAPH.CENTER, keep=True)
    _add(document, "Signature Line", alignment=WD_ALIGN_PARAGRAPH.LEFT, keep=True)
    _add(document, "Signature Hint", size=9, alignment=WD_ALIGN_PARAGRAPH.CENTER)
    _hanging(_add(document, "List Item", alignment=WD_ALIGN_PARAGRAPH.JUSTIFY, after=2), 20.5, 8)
    _hanging(_add(document, "Table List", size=TABLE_SIZE, alignment=WD_ALIGN_PARAGRAPH.LEFT, after=2), 6, 6)
    _shape_header(document)
    return document


def _drop_foreign_parts(document: Document) -> None:
    for owner in (document.part, document.part.package):
        for key in [key for key, link in owner.rels.items() if link.reltype in _DROPPED]:
            del owner.rels[key]


def _defaults(document: Document, language: Language) -> None:
    """Document defaults name the font itself (theme fonts would win over it) and the language."""
    styles = document.styles.element
    for fonts in styles.iter(qn("w:rFonts")):
        for key in list(fonts.attrib):
            del fonts.attrib[key]
        for key in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(key), FONT)
    for tag in styles.iter(qn("w:lang")):
        tag.set(qn("w:val"), LANGUAGE_TAGS[language])
    for colour in list(styles.iter(qn("w:color"))):
        for key in [key for key in colour.attrib if "theme" in str(key)]:
            del colour.attrib[key]


def _settings(document: Document, language: Language) -> None:
    settings = document.settings.element
    for old in settings.findall(qn("w:compat")):
        settings.remove(old)
    for tag in settings.findall(qn("w:themeFontLang")):
        tag.attrib.clear()
        tag.set(qn("w:val"), LANGUAGE_TAGS[language])
    compat = settings.makeelement(qn("w:compat"))
    modern = compat.makeelement(
        qn("w:compatSetting"),
        {
            qn("w:name"): "compatibilityMode",
            qn("w:uri"): "http://schemas.microsoft.com/office/word",
            qn("w:val"): "15",
        },
    )
    compat.append(modern)
    following = settings.find(qn("w:rsids"))
    if following is None:
        settings.append(compat)
    else:
        following.addprevious(compat)


def _add(
    document: Document,
    name: str,
    *,
    alignment: WD_ALIGN_PARAGRAPH,
    size: float = BODY_SIZE,
    before: float = 0,
    after: float = 0,
    keep: bool = False,
) -> ParagraphStyle:
    style = cast("ParagraphStyle", document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH))
    style.base_style = document.styles["Normal"]
    style.quick_style = True
    _shape(style, size=size, alignment=alignment, before=before, after=after, keep=keep)
    return style


def _shape(
    style: ParagraphStyle,
    *,
    size: float,
    alignment: WD_ALIGN_PARAGRAPH,
    indent: float = 0,
    before: float = 0,
    after: float = 0,
    bold: bool = False,
    keep: bool = False,
) -> None:
    style.font.name, style.font.size, style.font.bold = FONT, Pt(size), bold
    colour = style.element.rPr.find(qn("w:color"))
    if colour is not None:
        style.element.rPr.remove(colour)
    shape = style.paragraph_format
    shape.alignment, shape.first_line_indent = alignment, Mm(indent)
    shape.space_before, shape.space_after = Pt(before), Pt(after)
    shape.line_spacing = 1.0
    shape.keep_with_next, shape.widow_control = keep, True


def _hanging(style: ParagraphStyle, left: float, hanging: float) -> None:
    shape = style.paragraph_format
    shape.left_indent, shape.first_line_indent = Mm(left), Mm(-hanging)
    shape.tab_stops.add_tab_stop(Mm(left))


def _shape_header(document: Document) -> None:
    header = cast("ParagraphStyle", document.styles["Header"])
    _shape(header, size=TABLE_SIZE, alignment=WD_ALIGN_PARAGRAPH.LEFT)
    tabs = header.element.pPr.find(qn("w:tabs"))
    if tabs is not None:
        header.element.pPr.remove(tabs)
