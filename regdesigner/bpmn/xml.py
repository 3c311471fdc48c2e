"""Hardened XML: the one place that builds the parser, refuses what is no harmless XML, and says why and where."""

from __future__ import annotations

import re
from pathlib import Path
from typing import cast

from lxml import etree

from regdesigner.domain.errors import UnreadableInput

LARGEST_FILE = 10 * 1024 * 1024
"""Bytes. A regulation of 2 000 full actions takes about as much."""
DEEPEST_NESTING = 256
"""Elements inside one another; drawn processes stay under thirty."""
MOST_PARTS = 500_000
"""Elements and attributes together; a regulation of 5 000 nodes has about 300 000."""

_UTF8_BOM = b"\xef\xbb\xbf"
_UTF16_BOMS = (b"\xff\xfe", b"\xfe\xff")
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1f]")
_DECLARATION = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._:-]+)["']""")
_BLANK = re.compile(rb"\s*+")
_LONGEST_PROLOG = 1_000
"""Comments and processing instructions before the outermost element."""
_ROOT = re.compile(rb"<(?:[^\s:<>/?!]{1,100}:)?([^\s:<>/?!]{1,100})")
_ENCODINGS = re.compile(rb"utf-?(8|16)|us-ascii|ascii|iso-8859-\d{1,2}|windows-125\d|cp125\d|koi8-[ru]", re.IGNORECASE)
"""Encodings in which markup reads as ASCII (after UTF-16 is decoded), so that nothing hides from the checks."""
_DAMAGES = {
    etree.ErrorTypes.ERR_UNDECLARED_ENTITY: "xml-entity",
    etree.ErrorTypes.ERR_TAG_NAME_MISMATCH: "xml-crossed-tags",
    etree.ErrorTypes.NS_ERR_UNDEFINED_NAMESPACE: "xml-unknown-prefix",
    etree.ErrorTypes.ERR_INVALID_CHAR: "xml-control-character",
    etree.ErrorTypes.ERR_ATTRIBUTE_REDEFINED: "xml-attribute-twice",
    etree.ErrorTypes.ERR_DOCUMENT_END: "xml-several-roots",
}
_WHOLE = re.compile(rb">\s*\Z")
_TOO_DEEP = etree.XPath("boolean(" + "/*" * (DEEPEST_NESTING + 1) + ")")


def parse(content: bytes, path: str, root_name: str = "", other_root: str = "xml-not-bpmn") -> etree._ElementTree:
    """The tree of an XML file with its comments and processing instructions; ``path`` is for messages only.

    With a ``root_name`` a file whose outermost element has another local name is refused, unparsed, with the message
    ``other_root``. Raises ``UnreadableInput`` for anything else than well-formed XML of bearable size without a
    document type.
    """
    markup = _checked(content, path)
    if root_name:
        _refuse_other_root(markup, path, root_name, other_root)
    if _has_too_many_parts(markup):
        raise UnreadableInput(path, "xml-too-many-parts", arguments={"limit": MOST_PARTS})
    try:
        root = etree.fromstring(content, _parser())
    except etree.XMLSyntaxError as error:
        raise _syntax(error, markup, path) from None
    tree = root.getroottree()
    if tree.docinfo.internalDTD is not None:
        raise UnreadableInput(path, "xml-doctype", line=1)
    if _TOO_DEEP(tree):
        raise UnreadableInput(path, "xml-too-deep", arguments={"limit": DEEPEST_NESTING})
    return tree


def read_bytes(path: Path) -> bytes:
    """The content of a file, at most ``LARGEST_FILE`` bytes; raises ``UnreadableInput`` if it cannot be had."""
    try:
        if not path.is_file():
            raise UnreadableInput(str(path), "xml-not-a-file")
        if path.stat().st_size > LARGEST_FILE:
            raise _too_large(str(path))
        return path.read_bytes()
    except OSError as error:
        raise UnreadableInput(str(path), "xml-not-readable", arguments={"reason": error.strerror or ""}) from None


def serialize(tree: etree._ElementTree) -> bytes:
    """The bytes of a tree in its own encoding, with an XML declaration."""
    encoding = tree.docinfo.encoding or "UTF-8"
    declaration = f'<?xml version="1.0" encoding="{encoding}"?>\n'
    if encoding.upper().startswith("UTF-16"):
        return cast("bytes", etree.tostring(tree, xml_declaration=True, encoding="UTF-16"))
    return (
        declaration.encode("ascii")
        + cast("bytes", etree.tostring(tree, encoding=encoding, xml_declaration=False))
        + b"\n"
    )


def line_of(element: etree._Element) -> int | None:
    """The line of the file on which an element begins; ``None`` for one that was made since."""
    return cast("int | None", element.sourceline)


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        no_network=True,
        huge_tree=False,
        recover=False,
        remove_comments=False,
        remove_pis=False,
        remove_blank_text=False,
        strip_cdata=False,
        collect_ids=False,
    )


def _checked(content: bytes, path: str) -> bytes:
    """The markup as ASCII-compatible bytes, after every check that needs no parser."""
    if len(content) > LARGEST_FILE:
        raise _too_large(path)
    if not content or content.isspace():
        raise UnreadableInput(path, "xml-empty")
    if content.startswith(b"PK\x03\x04"):
        raise UnreadableInput(path, "xml-zip")
    markup = _decoded(content, path)
    start = _first_sign(markup)
    if start in (b"{", b"["):
        raise UnreadableInput(path, "xml-json", line=1)
    if start != b"<":
        raise UnreadableInput(path, "xml-not-xml", line=1)
    _refuse_document_type(markup, path)
    return markup


def _decoded(content: bytes, path: str) -> bytes:
    if content.startswith(_UTF16_BOMS):
        try:
            return content.decode("utf-16").encode("utf-8", "surrogatepass")
        except UnicodeDecodeError:
            raise UnreadableInput(path, "xml-encoding", line=1, arguments={"encoding": "UTF-16"}) from None
    markup = content.removeprefix(_UTF8_BOM)
    if b"\x00" in markup or (_first_sign(markup) != b"<" and _BINARY.search(markup[:4096])):
        raise UnreadableInput(path, "xml-binary")
    declared = _DECLARATION.match(markup[:1024])
    encoding = declared.group(1) if declared else b"UTF-8"
    if not _ENCODINGS.fullmatch(encoding) or encoding.lower() in (b"utf-16", b"utf16"):
        raise UnreadableInput(path, "xml-encoding", line=1, arguments={"encoding": encoding.decode("ascii")})
    if encoding.lower() in (b"utf-8", b"utf8"):
        _refuse_wrong_utf8(markup, path)
    return markup


def _first_sign(markup: bytes) -> bytes:
    """The first byte that is no white space; the markup is not copied for it."""
    blank = _BLANK.match(markup)
    start = blank.end() if blank else 0
    return markup[start : start + 1]


def _refuse_wrong_utf8(markup: bytes, path: str) -> None:
    try:
        markup.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.end == len(markup) and error.reason == "unexpected end of data":
            raise UnreadableInput(path, "xml-truncated", line=_line_at(markup, error.start)) from None
        line = _line_at(markup, error.start)
        raise UnreadableInput(path, "xml-encoding", line=line, arguments={"encoding": "UTF-8"}) from None


def _refuse_document_type(markup: bytes, path: str) -> None:
    """A document type may stand before the root element only, so the prolog is all that needs a look."""
    end = _prolog_end(markup, path)
    if markup[end : end + 9].upper() == b"<!DOCTYPE":
        raise UnreadableInput(path, "xml-doctype", line=_line_at(markup, end))


def _prolog_end(markup: bytes, path: str) -> int:
    """Where the comments, processing instructions and blanks before the root end."""
    position = 0
    for _ in range(_LONGEST_PROLOG):
        blank = _BLANK.match(markup, position)
        position = blank.end() if blank else position
        opening = markup[position : position + 4]
        closing = b"-->" if opening == b"<!--" else b"?>" if opening[:2] == b"<?" else b""
        end = markup.find(closing, position + len(closing)) if closing else -1
        if end < 0:
            return position
        position = end + len(closing)
    raise UnreadableInput(path, "xml-too-many-parts", arguments={"limit": _LONGEST_PROLOG})


def _refuse_other_root(markup: bytes, path: str, root_name: str, message: str) -> None:
    start = _prolog_end(markup, path)
    root = _ROOT.match(markup, start)
    if root is not None and root.group(1) != root_name.encode():
        name = root.group(1).decode("utf-8", "replace")
        raise UnreadableInput(path, message, line=_line_at(markup, start), arguments={"root": name})


def _has_too_many_parts(markup: bytes) -> bool:
    """At most every second tag closes an element, so that a bomb is known by one count: each takes 10 ms.

    A part takes a sign at least: a file of fewer bytes is not counted.
    """
    if len(markup) <= MOST_PARTS:
        return False
    tags = markup.count(b"<")
    return tags > 2 * MOST_PARTS or tags - markup.count(b"</") + markup.count(b"=") > MOST_PARTS


def _syntax(error: etree.XMLSyntaxError, markup: bytes, path: str) -> UnreadableInput:
    line = error.lineno or 1
    codes, code = etree.ErrorTypes, int(vars(error).get("code", 0))
    if "Excessive depth" in str(error.msg):
        return UnreadableInput(path, "xml-too-deep", line=line, arguments={"limit": DEEPEST_NESTING})
    if code in (codes.ERR_INVALID_ENCODING, codes.ERR_UNSUPPORTED_ENCODING, codes.ERR_UNKNOWN_ENCODING):
        return UnreadableInput(path, "xml-encoding", line=line, arguments={"encoding": "?"})
    if code == codes.ERR_TAG_NOT_FINISHED or not _WHOLE.search(markup[-200:]):
        return UnreadableInput(path, "xml-truncated", line=line)
    return UnreadableInput(path, _DAMAGES.get(code, "xml-malformed"), line=line)


def _too_large(path: str) -> UnreadableInput:
    return UnreadableInput(path, "xml-too-large", arguments={"limit": LARGEST_FILE // (1024 * 1024)})


def _line_at(markup: bytes, offset: int) -> int:
    return markup.count(b"\n", 0, offset) + 1
