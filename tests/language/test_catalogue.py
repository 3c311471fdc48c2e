"""The catalogues: the same messages with the same arguments in every language, all used, none missing."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk

from regdesigner import domain, validation
from regdesigner.domain.text import LANGUAGES, Language
from regdesigner.language.catalogue import areas, catalogue, entries_of, split
from regdesigner.validation.explanation import FROM_DOCSTRINGS
from regdesigner.validation.wording import kebab

_ARGUMENT = re.compile(r"\$([a-z][\w-]*)")
_LITERAL_ID = re.compile(r"""\.text\(\s*"([A-Za-z][\w-]*)\"""")
_BUILT_ID = re.compile(r"""f["']([a-z][a-z_-]*[-_])\{|["']([a-z][a-z_-]*-)["'] *[~+]|`([a-z][a-z_-]*-)\$\{""")
"""The beginning of an id that code, a template (``~``) or a script (``+``, ``${``) ends with something."""
_BUILT_END = re.compile(r"""\}(-[a-z][a-z-]*)["']""")
_WORD = re.compile(r"[\w-]+")
AREAS = sorted({area for language in LANGUAGES for area in areas(language)})


def ids(language: Language, area: str) -> dict[str, frozenset[str]]:
    """The messages of an area with the names of their arguments."""
    return {entry.id: frozenset(_ARGUMENT.findall(entry.source)) for entry in entries_of(language, area)}


@cache
def sources() -> str:
    """Everything that may name a message."""
    root = Path(domain.__file__).parent.parent
    files = [path for end in ("py", "toml", "yaml", "html") for path in sorted(root.rglob(f"*.{end}"))]
    client = [path for path in sorted((root.parent / "web").rglob("*.js")) if "node_modules" not in path.parts]
    files += client
    return "\n".join(path.read_text("utf-8") for path in files)


def enumerations() -> list[type[StrEnum]]:
    for package in (domain, validation):
        for module in iter_modules(package.__path__, f"{package.__name__}."):
            import_module(module.name)
    return [kind for kind in StrEnum.__subclasses__() if kind.__module__.startswith("regdesigner.")]


@pytest.mark.parametrize("area", AREAS)
def test_the_languages_hold_the_same_messages_with_the_same_arguments(area: str) -> None:
    kyrgyz, russian, english = (ids(language, area) for language in LANGUAGES)
    assert kyrgyz == russian
    in_docstrings = {key for key in kyrgyz if key.endswith(FROM_DOCSTRINGS) and area.startswith("rules-")}
    assert english.keys() == kyrgyz.keys() - in_docstrings
    assert english == {key: arguments for key, arguments in kyrgyz.items() if key in english}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("area", AREAS)
def test_every_file_is_valid_fluent(language: Language, area: str) -> None:
    for entry in entries_of(language, area):
        body = FluentParser().parse(entry.source).body
        assert len(body) == 1, entry
        assert not isinstance(body[0], Junk), entry


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_id_stands_in_two_areas(language: Language) -> None:
    counted = sum(len(entries_of(language, area)) for area in areas(language))
    assert counted == len(catalogue(language))


def test_every_message_that_the_code_names_exists() -> None:
    missing = sorted({name for name in _LITERAL_ID.findall(sources()) if name not in catalogue("ky")})
    assert missing == []


def test_no_message_is_left_over() -> None:
    """Rules name their messages by their codes: the tests of the rulebook look at those."""
    text = sources()
    words = frozenset(_WORD.findall(text))
    begun = (start for found in _BUILT_ID.findall(text) for start in found if start)
    built = tuple({*begun, *(f"{kebab(kind.__name__)}-" for kind in enumerations())})
    ends = frozenset(_BUILT_END.findall(text))

    def is_used(key: str) -> bool:
        stems = {key, *(key.removesuffix(end) for end in ends)}
        return key.startswith(built) or not words.isdisjoint(stems)

    others = [key for key, entry in catalogue("ky").items() if not re.match(r"[A-Z]{3,4}\d{3}-", key)]
    assert [key for key in others if not is_used(key)] == []


@pytest.mark.parametrize("kind", enumerations(), ids=lambda kind: kind.__name__)
def test_an_enumeration_is_translated_wholly_or_not_at_all(kind: type[StrEnum]) -> None:
    members = [f"{kebab(kind.__name__)}-{member.value}" for member in kind]
    known = [member for member in members if member in catalogue("ky")]
    assert known in ([], members)


def test_a_file_is_cut_at_its_ids_and_comments_are_dropped() -> None:
    entries = split("## Head\none = A\n# note\ntwo =\n    { $n ->\n       *[other] B = C\n    }\n", "area")
    assert [(entry.id, entry.parts) for entry in entries] == [("one", ("A",)), ("two", None)]
    assert "B = C" in entries[1].source
