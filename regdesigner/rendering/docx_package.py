"""The Word package around a paper's body: headers, properties, pictures, and a zip without clocks."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import Final
from xml.sax.saxutils import quoteattr

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, nsmap
from docx.section import Section, _Header
from docx.shared import Mm
from lxml import etree

from regdesigner.domain.text import Language
from regdesigner.papers.blocks import Paper
from regdesigner.rendering.docx_drawing import FIGURE_ID
from regdesigner.rendering.docx_styles import LANGUAGE_TAGS, styled_document
from regdesigner.rendering.docx_xml import Xml
from regdesigner.rendering.letters import printable
from regdesigner.rendering.pages import (
    MARGIN_BOTTOM,
    MARGIN_LEFT,
    MARGIN_RIGHT,
    MARGIN_TOP,
    PAGE,
)

_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_INSTANT: Final = "1980-01-01T00:00:00Z"
_BODY: Final = "word/document.xml"
_LINKS: Final = "word/_rels/document.xml.rels"
_TYPES: Final = "[Content_Types].xml"
_PROPERTIES: Final = "docProps/core.xml"
_HEAD: Final = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document '
    f'xmlns:w="{nsmap["w"]}" xmlns:r="{nsmap["r"]}">'
)
_MAKER_PART: Final = "docProps/app.xml"
_MAKER: Final = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>RegDesigner</Application></Properties>"
)
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@dataclass(frozen=True, slots=True)
class Package:
    """What papers of one language share: the parts, and the closing elements of upright and wide sections."""

    parts: tuple[tuple[str, bytes], ...]
    upright: Xml
    wide: Xml

    def section(self, *, wide: bool, first: bool) -> Xml:
        """The element that closes a section; only the first section has a first page without a number."""
        closing = self.wide if wide else self.upright
        return closing if first else Xml(closing.replace("<w:titlePg/>", ""))

    def closed(self, paper: Paper, body: Xml, pictures: tuple[bytes, ...]) -> bytes:
        """The file: the same bytes for the same body, pictures and properties."""
        changed = {
            _MAKER_PART: _MAKER,
            _BODY: f"{_HEAD}<w:body>{body}</w:body></w:document>".encode(),
            _PROPERTIES: _properties(paper),
            _LINKS: _linked(dict(self.parts)[_LINKS], len(pictures)),
        }
        stored = BytesIO()
        with zipfile.ZipFile(stored, "w", zipfile.ZIP_DEFLATED) as target:
            for name, content in self.parts:
                _write(target, name, changed.get(name, content))
            for number, picture in enumerate(pictures, start=1):
                _write(target, f"word/media/figure{number}.png", picture)
        return stored.getvalue()


@lru_cache(maxsize=8)
def package(language: Language, mark: str) -> Package:
    """The package for papers of a language; a draft's headers carry its mark."""
    document = styled_document(language)
    document.add_section()
    upright, wide = document.sections
    for section, turned in ((upright, False), (wide, True)):
        _page(section, wide=turned)
        section.different_first_page_header_footer = True
        for header, numbered in ((section.first_page_header, False), (section.header, True)):
            header.is_linked_to_previous = False
            _header(header, mark, _width(wide=turned), numbered=numbered)
    return Package(_parts(document), _section_xml(upright), _section_xml(wide))


def _section_xml(section: Section) -> Xml:
    return Xml(etree.tostring(section._sectPr, encoding="unicode"))


def _width(*, wide: bool) -> float:
    return PAGE[1] - MARGIN_TOP - MARGIN_BOTTOM if wide else PAGE[0] - MARGIN_LEFT - MARGIN_RIGHT


def _page(section: Section, *, wide: bool) -> None:
    width, height = reversed(PAGE) if wide else PAGE
    sides = (MARGIN_LEFT, MARGIN_TOP, MARGIN_RIGHT, MARGIN_BOTTOM)
    top, right, bottom, left = sides if wide else (MARGIN_TOP, MARGIN_RIGHT, MARGIN_BOTTOM, MARGIN_LEFT)
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.top_margin, section.right_margin = Mm(top), Mm(right)
    section.bottom_margin, section.left_margin = Mm(bottom), Mm(left)
    section.header_distance, section.footer_distance, section.gutter = Mm(top - 10), Mm(8), Mm(0)


def _header(header: _Header, mark: str, width: float, *, numbered: bool) -> None:
    paragraph = header.paragraphs[0]
    stops = paragraph.paragraph_format.tab_stops
    stops.add_tab_stop(Mm(width / 2), 1)
    stops.add_tab_stop(Mm(width), 2)
    paragraph.add_run("\t")
    if numbered:
        field = f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>'
        paragraph._p.append(parse_xml(field))
    if mark:
        paragraph.add_run(f"\t{mark}").bold = True
        paragraph._p.append(parse_xml(_watermark(mark)))


def _watermark(mark: str) -> str:
    """Word's own kind of watermark: grey letters across the page, behind the text."""
    return (
        f'<w:r {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml" '
        'xmlns:o="urn:schemas-microsoft-com:office:office">'
        "<w:rPr><w:noProof/></w:rPr><w:pict>"
        '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" '
        'path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>'
        '<v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>'
        '<v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas>'
        '<v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/></v:shapetype>'
        '<v:shape id="DraftMark" o:spid="_x0000_s2049" type="#_x0000_t136" stroked="f" fillcolor="#efefef" '
        'style="position:absolute;width:430pt;height:100pt;rotation:310;z-index:-251658752;'
        "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
        'mso-position-vertical:center;mso-position-vertical-relative:margin">'
        f'<v:textpath style="font-family:Times New Roman;font-weight:bold" string={quoteattr(mark)}/>'
        "</v:shape></w:pict></w:r>"
    )


def _parts(document: Document) -> tuple[tuple[str, bytes], ...]:
    stored = BytesIO()
    document.save(stored)
    with zipfile.ZipFile(stored) as saved:
        parts = [(name, saved.read(name)) for name in saved.namelist()]
    return tuple((name, _with_pictures(content) if name == _TYPES else content) for name, content in parts)


def _with_pictures(types: bytes) -> bytes:
    root = etree.fromstring(types)
    default = f"{{{_PACKAGE}/content-types}}Default"
    if all(entry.get("Extension") != "png" for entry in root.iter(default)):
        root.insert(0, etree.Element(default, {"Extension": "png", "ContentType": "image/png"}))
    return _xml(root)


def _linked(links: bytes, pictures: int) -> bytes:
    root = etree.fromstring(links)
    for number in range(1, pictures + 1):
        etree.SubElement(
            root,
            f"{{{_PACKAGE}/relationships}}Relationship",
            {"Id": FIGURE_ID.format(number), "Type": f"{_OFFICE}/image", "Target": f"media/figure{number}.png"},
        )
    return _xml(root)


def _properties(paper: Paper) -> bytes:
    """The core properties (ISO/IEC 29500-2, clause 11); Word shows 255 letters of each."""
    core, dc, terms = (
        f"{_PACKAGE}/metadata/core-properties",
        "http://purl.org/dc/elements/1.1/",
        "http://purl.org/dc/terms/",
    )
    instance = "http://www.w3.org/2001/XMLSchema-instance"
    root = etree.Element(f"{{{core}}}coreProperties", nsmap={"cp": core, "dc": dc, "dcterms": terms, "xsi": instance})
    keywords = ", ".join(text for text in (paper.service_number, paper.form_version) if text)
    for name, text in (
        (f"{{{dc}}}title", paper.title),
        (f"{{{dc}}}subject", paper.subject),
        (f"{{{dc}}}creator", paper.author),
        (f"{{{dc}}}language", LANGUAGE_TAGS[paper.language]),
        (f"{{{core}}}keywords", keywords),
        (f"{{{core}}}lastModifiedBy", paper.author),
        (f"{{{core}}}revision", "1"),
    ):
        etree.SubElement(root, name).text = printable(text)[:255]
    for name in ("created", "modified"):
        stamp = etree.SubElement(root, f"{{{terms}}}{name}", {f"{{{instance}}}type": "dcterms:W3CDTF"})
        stamp.text = _INSTANT
    return _xml(root)


def _xml(element: etree._Element) -> bytes:
    return etree.tostring(element, xml_declaration=True, encoding="UTF-8", standalone=True)


def _write(target: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = zipfile.ZIP_STORED if name.endswith(".png") else zipfile.ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    target.writestr(entry, content, compresslevel=6)
