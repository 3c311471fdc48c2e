"""Writes a changed tree so that all that did not change keeps its very bytes: quotes, spaces, line ends, CDATA."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat
from xml.sax.saxutils import escape

from lxml import etree

from regdesigner.bpmn.names import is_comment, local, namespace

_XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"
_ATTRIBUTE = re.compile(r"""\s+([^\s=<>"'/]+)\s*=\s*("[^"]*"|'[^']*')""")
_IN_ATTRIBUTE = {'"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}
_IN_TEXT = {"\r": "&#13;"}


@dataclass(slots=True)
class _Span:
    """Offsets of a node in the source: its start tag, its content, its end; both ends of the first are one token."""

    start: int
    content: int = 0
    content_end: int = 0
    end: int = 0
    attributes: dict[str, str] = field(default_factory=dict)
    text: str | None = None
    tail: str | None = None


@dataclass(eq=False)
class SourceText:
    """The bytes of a document and what stood where in it when they were read."""

    source: bytes
    encoding: str
    spans: dict[etree._Element, _Span]

    def write(self, root: etree._Element) -> bytes:
        """The bytes of the tree as it is now."""
        span = self.spans[root]
        return b"".join([self.source[: span.start], *self._element(root), self.source[span.end :]])

    def _element(self, element: etree._Element) -> Iterator[bytes]:
        span = self.spans.get(element)
        if is_comment(element):
            yield self.source[span.start : span.end] if span else self._encoded(_plain(element))
            return
        if span is None:
            yield from self._new(element)
            return
        is_empty = span.content == span.end
        has_content = len(element) > 0 or bool(element.text)
        yield self._start_tag(element, span, opened=is_empty and has_content)
        yield from self._content(element, span)
        if not is_empty:
            yield self.source[span.content_end : span.end]
        elif has_content:
            yield self._encoded(f"</{_qualified(str(element.tag), element)}>")

    def _content(self, element: etree._Element, span: _Span) -> Iterator[bytes]:
        first_end = self._gap_end(span.content, span)
        yield self._words(element.text, span.text, span.content, first_end)
        for child in element:
            yield from self._element(child)
            known = self.spans.get(child)
            if known is None:
                yield self._encoded(_escaped(child.tail))
            else:
                yield self._words(child.tail, known.tail, known.end, self._gap_end(known.end, span))

    def _words(self, now: str | None, before: str | None, start: int, end: int) -> bytes:
        return self.source[start:end] if (now or "") == (before or "") else self._encoded(_escaped(now))

    def _gap_end(self, start: int, span: _Span) -> int:
        """Where the text that begins at an offset ends: at the next tag or comment, never inside CDATA."""
        position = start
        while position < span.content_end:
            position = self.source.find(b"<", position, span.content_end)
            if position < 0:
                return span.content_end
            if not self.source.startswith(b"<![CDATA[", position):
                return position
            position = self.source.index(b"]]>", position) + 3
        return span.content_end

    def _start_tag(self, element: etree._Element, span: _Span, *, opened: bool) -> bytes:
        raw = self.source[span.start : span.content]
        now = {str(name): str(value) for name, value in element.attrib.items()}
        if now == span.attributes and not opened:
            return raw
        text = raw.decode(self.encoding)
        closing = re.search(r"\s*/?>\Z", text)
        body = text[: closing.start()] if closing else text
        ending = closing.group() if closing else ">"
        if now != span.attributes:
            body = _changed_attributes(body, element, span.attributes, now)
        return self._encoded(body + (">" if opened else ending))

    def _new(self, element: etree._Element) -> Iterator[bytes]:
        name = _qualified(str(element.tag), element)
        parts = [f"<{name}", *_declarations(element)]
        parts += [f" {_qualified(str(key), element)}={_quoted(str(value))}" for key, value in element.attrib.items()]
        if not len(element) and not element.text:
            yield self._encoded("".join(parts) + " />")
            return
        yield self._encoded("".join(parts) + ">" + _escaped(element.text))
        for child in element:
            yield from self._element(child)
            yield self._encoded(_escaped(child.tail))
        yield self._encoded(f"</{name}>")

    def _encoded(self, text: str) -> bytes:
        if b"\r\n" in self.source[:4096]:
            text = text.replace("\n", "\r\n")
        return text.encode(self.encoding, "xmlcharrefreplace")


def remember(source: bytes, tree: etree._ElementTree) -> SourceText | None:
    """The places of all nodes of a tree that has just been read from these bytes; ``None`` for UTF-16."""
    if source.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None
    root = tree.getroot()
    nodes = list(root.iter())
    spans = _spans(source)
    for node, span in zip(nodes, spans, strict=True):
        span.text, span.tail = node.text, node.tail
        if not is_comment(node):
            span.attributes = {str(name): str(value) for name, value in node.attrib.items()}
    encoding = tree.docinfo.encoding or "UTF-8"
    return SourceText(source, encoding, dict(zip(nodes, spans, strict=True)))


def _spans(source: bytes) -> list[_Span]:
    """The spans of the root and of all nodes in it, in the order of the file."""
    return _Scanner(source).scan()


class _Scanner:
    """Notes where tokens begin; every token ends where the next begins."""

    def __init__(self, source: bytes) -> None:
        self._source = source
        self._spans: list[_Span] = []
        self._open: list[_Span] = []
        self._waiting: tuple[_Span, str] | None = None
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = False
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CommentHandler = self._parser.ProcessingInstructionHandler = self._aside
        self._parser.CharacterDataHandler = self._parser.DefaultHandler = self._other
        self._parser.StartCdataSectionHandler = self._parser.EndCdataSectionHandler = self._other

    def scan(self) -> list[_Span]:
        self._parser.Parse(self._source, True)
        self._settle(len(self._source))
        return self._spans

    def _settle(self, position: int) -> None:
        if self._waiting is not None:
            setattr(self._waiting[0], self._waiting[1], position)
            self._waiting = None

    def _start(self, _name: str, _attributes: object) -> None:
        span = self._begun()
        self._open.append(span)
        self._waiting = (span, "content")

    def _end(self, _name: str) -> None:
        self._settle(self._parser.CurrentByteIndex)
        span = self._open.pop()
        span.content_end = self._parser.CurrentByteIndex
        self._waiting = (span, "end")

    def _aside(self, *_parts: str) -> None:
        """Comments and processing instructions outside the root belong to no node."""
        if self._open:
            self._waiting = (self._begun(), "end")
        else:
            self._settle(self._parser.CurrentByteIndex)

    def _other(self, *_parts: object) -> None:
        self._settle(self._parser.CurrentByteIndex)

    def _begun(self) -> _Span:
        self._settle(self._parser.CurrentByteIndex)
        span = _Span(self._parser.CurrentByteIndex)
        self._spans.append(span)
        return span


def _changed_attributes(body: str, element: etree._Element, before: dict[str, str], now: dict[str, str]) -> str:
    """A start tag's text with some attributes changed, dropped or added; the others stay as written."""
    names = {_qualified(name, element): name for name in (*before, *now)}

    def replaced(match: re.Match[str]) -> str:
        name = names.get(match.group(1))
        if name is None or before.get(name) == now.get(name):
            return match.group()
        if name not in now:
            return ""
        return match.group()[: match.start(2) - match.start()] + _quoted(now[name])

    kept = _ATTRIBUTE.sub(replaced, body)
    added = [f" {_qualified(name, element)}={_quoted(value)}" for name, value in now.items() if name not in before]
    return kept + "".join(added)


def _declarations(element: etree._Element) -> list[str]:
    """The namespaces that a new element declares beyond those of its parent."""
    parent = element.getparent()
    outer = dict(parent.nsmap) if parent is not None else {}
    return [
        f" xmlns:{prefix}={_quoted(uri)}" if prefix else f" xmlns={_quoted(uri)}"
        for prefix, uri in element.nsmap.items()
        if outer.get(prefix) != uri
    ]


def _qualified(name: str, element: etree._Element) -> str:
    """A name with the prefix that the element has for its namespace."""
    space = namespace(name)
    if not space:
        return name
    if space == _XML_NAMESPACE:
        return f"xml:{local(name)}"
    named = (key for key, uri in element.nsmap.items() if uri == space and key)
    prefix = element.prefix if name == element.tag else next(named, None)
    return f"{prefix}:{local(name)}" if prefix else local(name)


def _quoted(value: str) -> str:
    return f'"{escape(value, _IN_ATTRIBUTE)}"'


def _escaped(text: str | None) -> str:
    return escape(text or "", _IN_TEXT)


def _plain(comment: etree._Element) -> str:
    return str(etree.tostring(comment, encoding="unicode", with_tail=False))
