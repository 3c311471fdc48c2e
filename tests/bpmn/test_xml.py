"""Everything that is no harmless BPMN file is refused with one message that says what and where."""

from __future__ import annotations

from pathlib import Path

import pytest

from regdesigner.bpmn import xml
from regdesigner.bpmn.document import open_document, read_document
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.text import LANGUAGES, Language
from regdesigner.language import translator

GALLERY = Path(__file__).parent.parent / "broken" / "unreadable"

REFUSED: dict[str, tuple[str, int | None]] = {
    "blank.bpmn": ("xml-empty", None),
    "control-character.bpmn": ("xml-control-character", 4),
    "crossed-tags.bpmn": ("xml-crossed-tags", 5),
    "decision-table.bpmn": ("xml-not-bpmn", 2),
    "document.docx": ("xml-zip", None),
    "empty.bpmn": ("xml-empty", None),
    "entity-bomb.bpmn": ("xml-doctype", 2),
    "external-dtd.bpmn": ("xml-doctype", 2),
    "external-entity.bpmn": ("xml-doctype", 3),
    "foreign-namespace.bpmn": ("xml-not-bpmn", 2),
    "foreign-picture.bpmn": ("xml-not-bpmn", 2),
    "form.json": ("xml-json", 1),
    "hidden-in-utf-16.bpmn": ("xml-doctype", 2),
    "hidden-in-utf-7.bpmn": ("xml-encoding", 1),
    "picture.bpmn": ("xml-binary", None),
    "plain-text.bpmn": ("xml-not-xml", 1),
    "prefix-without-namespace.bpmn": ("xml-unknown-prefix", 4),
    "process-of-another-namespace.bpmn": ("xml-no-process", 2),
    "truncated-in-a-letter.bpmn": ("xml-truncated", 4),
    "truncated-in-a-tag.bpmn": ("xml-truncated", 4),
    "truncated.bpmn": ("xml-truncated", 5),
    "two-roots.bpmn": ("xml-several-roots", 7),
    "undefined-entity.bpmn": ("xml-entity", 4),
    "unknown-encoding.bpmn": ("xml-encoding", 1),
    "without-process.bpmn": ("xml-no-process", 2),
    "wrongly-encoded.bpmn": ("xml-encoding", 4),
    "zero-byte.bpmn": ("xml-binary", None),
}


def test_every_file_of_the_gallery_is_in_the_table() -> None:
    assert sorted(REFUSED) == sorted(entry.name for entry in GALLERY.iterdir())


@pytest.mark.parametrize("name", REFUSED)
def test_an_unreadable_file_is_refused_with_its_message_and_line(name: str) -> None:
    with pytest.raises(UnreadableInput) as refused:
        open_document(GALLERY / name)
    assert (refused.value.message, refused.value.line) == REFUSED[name]
    assert refused.value.path.endswith(name)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", REFUSED)
def test_a_refusal_is_said_in_every_language_with_what_to_do(name: str, language: Language) -> None:
    with pytest.raises(UnreadableInput) as refused:
        open_document(GALLERY / name)
    words = translator(language)
    said = words.text(refused.value.message, **refused.value.arguments)
    advice = words.text(f"{refused.value.message}-hint", **refused.value.arguments)
    assert said != refused.value.message
    assert advice not in (said, f"{refused.value.message}-hint")


def message_of(content: bytes) -> str:
    with pytest.raises(UnreadableInput) as refused:
        xml.parse(content, "made.xml")
    return refused.value.message


def test_a_file_over_the_limit_is_refused_before_it_is_parsed() -> None:
    assert message_of(b"<a>" + b" " * xml.LARGEST_FILE + b"</a>") == "xml-too-large"


def test_a_file_over_the_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.bpmn"
    with path.open("wb") as stream:
        stream.truncate(xml.LARGEST_FILE + 1)
    with pytest.raises(UnreadableInput) as refused:
        open_document(path)
    assert refused.value.message == "xml-too-large"


def test_a_million_small_elements_are_refused_before_they_are_parsed() -> None:
    assert message_of(b"<a>" + b"<b/>" * 1_000_000 + b"</a>") == "xml-too-many-parts"


def test_a_million_attributes_are_refused_before_they_are_parsed() -> None:
    attributes = b" ".join(b'a%d="1"' % number for number in range(600_000))
    assert message_of(b"<a " + attributes + b"/>") == "xml-too-many-parts"


def test_a_document_type_behind_a_long_prolog_is_found() -> None:
    assert message_of(b"<!---->" * 900 + b"<!DOCTYPE a><a/>") == "xml-doctype"


def test_a_prolog_without_end_is_refused() -> None:
    assert message_of(b"<!---->" * 1_000_000 + b"<!DOCTYPE a><a/>") == "xml-too-many-parts"


def test_an_instruction_that_is_never_closed_is_a_file_that_breaks_off() -> None:
    assert message_of(b"<?xml version='1.0'" + b" " * 1_000_000) == "xml-truncated"


def test_another_outermost_element_is_refused_unparsed() -> None:
    with pytest.raises(UnreadableInput) as refused:
        read_document(b"<?x?>\n<!-- y -->\n<html><p>not closed", "page.bpmn")
    assert (refused.value.message, refused.value.line) == ("xml-not-bpmn", 3)
    assert refused.value.arguments == {"root": "html"}


@pytest.mark.parametrize("depth", [xml.DEEPEST_NESTING + 1, 5_000, 100_000])
def test_deep_nesting_is_refused(depth: int) -> None:
    assert message_of(b"<a>" * depth + b"</a>" * depth) == "xml-too-deep"


def test_nesting_within_the_limit_is_parsed() -> None:
    depth = xml.DEEPEST_NESTING
    assert xml.parse(b"<a>" * depth + b"</a>" * depth, "deep.xml").getroot().tag == "a"


def test_an_inclusion_stays_an_element_and_fetches_nothing() -> None:
    content = b"<a xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='/etc/passwd' parse='text'/></a>"
    tree = xml.parse(content, "including.xml")
    assert b"include" in xml.serialize(tree)
    assert b"root:" not in xml.serialize(tree)


def test_comments_instructions_and_cdata_are_kept() -> None:
    content = b'<?xml version="1.0" encoding="UTF-8"?>\n<a><!-- why --><?tool x?><b><![CDATA[a < b]]></b></a>\n'
    assert xml.serialize(xml.parse(content, "kept.xml")) == content


def test_a_folder_and_a_missing_file_are_no_files(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "missing.bpmn"):
        with pytest.raises(UnreadableInput) as refused:
            open_document(path)
        assert refused.value.message == "xml-not-a-file"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1251", "iso-8859-5"])
def test_declared_encodings_of_the_country_are_read(encoding: str) -> None:
    declared = "utf-8" if encoding == "utf-8-sig" else encoding
    content = f'<?xml version="1.0" encoding="{declared}"?><a>регламент</a>'.encode(encoding)
    assert xml.parse(content, "encoded.xml").getroot().text == "регламент"
