"""The profile's codec: reads ``profile.json`` and, by it alone, any ``reg`` element into a typed value."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from lxml import etree

from regdesigner.bpmn.faults import FaultLog
from regdesigner.bpmn.names import REG, XML_LANG, attributes_of, is_comment, local, namespace, reg
from regdesigner.domain.regulation import FaultKind
from regdesigner.domain.text import EMPTY, LANGUAGES, Text

Value = str | int | float | bool | tuple[str, ...]

_LOCAL_TEXT = "LocalText"
_TEXT_TAG = reg("text")
_LANGUAGES = frozenset(LANGUAGES)
_BOOLEANS = {"true": True, "1": True, "false": False, "0": False}


@dataclass(frozen=True, slots=True)
class Property:
    """An attribute or a child element as the descriptor declares it; ``literals`` are allowed words, if closed."""

    name: str
    type: str
    is_attribute: bool
    is_many: bool
    literals: tuple[str, ...] = ()
    is_list: bool = False
    default: Value | None = None


@dataclass(frozen=True, slots=True)
class ProfileType:
    """A type of the descriptor with what it inherits, ready for look-up by attribute name and by child tag."""

    name: str
    properties: tuple[Property, ...]
    is_text: bool
    attributes: Mapping[str, Property]
    children: Mapping[str, Property]
    allowed_in: tuple[str, ...] = ()


@dataclass(slots=True)
class Entry:
    """The value of a ``reg`` element: attributes by name, children by name; texts where its type is a text.

    Children of one name are of one type; those of type ``LocalText`` are plain ``Text``. ``source`` is the element
    that was read, if any. Nothing changes an entry; that it is not frozen halves the time to make its hundreds.
    """

    type: str
    attributes: Mapping[str, Value] = field(default_factory=dict)
    children: Mapping[str, tuple[Entry | Text, ...]] = field(default_factory=dict)
    text: Text = EMPTY
    source: etree._Element | None = field(default=None, compare=False, repr=False)

    def word(self, name: str) -> str:
        """A text attribute, empty where absent."""
        value = self.attributes.get(name)
        return value if isinstance(value, str) else ""

    def words(self, name: str) -> tuple[str, ...]:
        value = self.attributes.get(name)
        return value if isinstance(value, tuple) else ()

    def flag(self, name: str, default: bool = False) -> bool:
        value = self.attributes.get(name)
        return value if isinstance(value, bool) else default

    def whole(self, name: str) -> int | None:
        value = self.attributes.get(name)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def real(self, name: str) -> float | None:
        value = self.attributes.get(name)
        return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None

    def has(self, name: str) -> bool:
        """Whether a child element of this name is there."""
        return name in self.children and bool(self.children[name])

    def texts(self, name: str) -> tuple[Text, ...]:
        found = self.children.get(name)
        return found if found and isinstance(found[0], Text) else ()  # type: ignore[return-value]  # of one type all

    def text_of(self, name: str) -> Text:
        """The first text child of this name, ``EMPTY`` where absent."""
        found = self.children.get(name)
        return found[0] if found and isinstance(found[0], Text) else EMPTY

    def entries(self, name: str) -> tuple[Entry, ...]:
        found = self.children.get(name)
        return found if found and isinstance(found[0], Entry) else ()  # type: ignore[return-value]  # of one type all

    def entry(self, name: str) -> Entry | None:
        found = self.children.get(name)
        return found[0] if found and isinstance(found[0], Entry) else None


@cache
def descriptor() -> dict[str, Any]:
    """The moddle descriptor as the browser gets it."""
    content = files("regdesigner.bpmn").joinpath("profile.json").read_text("utf-8")
    loaded: dict[str, Any] = json.loads(content)
    return loaded


@cache
def profile_types() -> Mapping[str, ProfileType]:
    """Every type of the profile by name."""
    declared = {entry["name"]: entry for entry in descriptor()["types"]}
    literals = {
        entry["name"]: tuple(literal["name"] for literal in entry["literalValues"])
        for entry in descriptor()["enumerations"]
    }
    return {name: _profile_type(name, declared, literals) for name in declared}


def type_of(tag: str) -> ProfileType | None:
    """The type that may stand in ``extensionElements`` under this tag, if the profile has one."""
    return _standing_types().get(tag)


@cache
def _standing_types() -> Mapping[str, ProfileType]:
    types = profile_types().values()
    return {reg(kind.name[0].lower() + kind.name[1:]): kind for kind in types if kind.allowed_in}


def _profile_type(name: str, declared: Mapping[str, Any], literals: Mapping[str, tuple[str, ...]]) -> ProfileType:
    inherited: list[Any] = []
    ancestors = {name}
    for parent in declared[name].get("superClass", ()):
        if parent in declared:
            ancestors.add(parent)
            inherited += declared[parent]["properties"]
    properties = tuple(
        _property(entry, literals)
        for entry in [*inherited, *declared[name]["properties"]]
        if not entry.get("isBody") and entry["type"] != "Text"
    )
    return ProfileType(
        name=name,
        properties=properties,
        is_text=_LOCAL_TEXT in ancestors,
        attributes={entry.name: entry for entry in properties if entry.is_attribute},
        children={reg(entry.name): entry for entry in properties if not entry.is_attribute},
        allowed_in=tuple(declared[name].get("meta", {}).get("allowedIn", ())),
    )


def _property(entry: Mapping[str, Any], literals: Mapping[str, tuple[str, ...]]) -> Property:
    listed = entry.get("meta", {}).get("listOf")
    return Property(
        name=entry["name"],
        type=entry["type"],
        is_attribute=bool(entry.get("isAttr")),
        is_many=bool(entry.get("isMany")),
        literals=literals.get(listed or entry["type"], ()),
        is_list=listed is not None,
        default=entry.get("default"),
    )


def read_entry(element: etree._Element, kind: ProfileType, log: FaultLog) -> Entry:
    """The value of an element by its type; what does not fit is left out and noted in the log."""
    known = kind.children
    children: dict[str, tuple[Entry | Text, ...]] = {}
    repeated: dict[str, list[Entry | Text]] = {}
    for child in element[:]:  # type: ignore[index]  # unknown to its types, and twice as quick as one by one
        prop = known.get(child.tag)
        if prop is None:
            _note_unknown(child, kind, log)
            continue
        name = prop.name
        if name in children and not prop.is_many:
            log.add(child, local(str(child.tag)), "1", kind=FaultKind.MISPLACED)
            continue
        is_text = prop.type == _LOCAL_TEXT
        value = read_text(child, log) if is_text else read_entry(child, profile_types()[prop.type], log)
        if name in children:
            repeated.setdefault(name, [*children[name]]).append(value)
        else:
            children[name] = (value,)
    for name, found in repeated.items():
        children[name] = tuple(found)
    attributes = _read_attributes(element, kind, log)
    return Entry(kind.name, attributes, children, read_text(element, log) if kind.is_text else EMPTY, element)


def _read_attributes(element: etree._Element, kind: ProfileType, log: FaultLog) -> dict[str, Value]:
    attributes: dict[str, Value] = {}
    for name, raw in attributes_of(element):
        prop = kind.attributes.get(name)
        if prop is not None:
            value = parse_value(prop, raw)
            if value is None:
                log.add(element, raw, allowed_values(prop), at=f"@{name}")
            else:
                attributes[name] = value
        elif not namespace(name):
            log.add(element, raw, " ".join(kind.attributes), at=f"@{name}", kind=FaultKind.UNKNOWN_NAME)
    return attributes


def _note_unknown(child: etree._Element, kind: ProfileType, log: FaultLog) -> None:
    """Comments, elements of others and the words of a text are no faults."""
    if (kind.is_text and child.tag == _TEXT_TAG) or is_comment(child):
        return
    tag = str(child.tag)
    if namespace(tag) == REG:
        allowed = " ".join(f"reg:{local(name)}" for name in kind.children)
        log.add(child, local(tag), allowed, kind=FaultKind.UNKNOWN_NAME)


def read_text(element: etree._Element, log: FaultLog) -> Text:
    """The human text that an element of type ``LocalText`` holds; other languages than ours stay in the file."""
    words: dict[str, str] = {}
    for child in element[:]:  # type: ignore[index]  # unknown to its types, and twice as quick as one by one
        if child.tag == _TEXT_TAG:
            language = child.get(XML_LANG)
            if language not in _LANGUAGES:
                language = primary_language(language or "")
            if language in words or not language:
                log.add(child, language, " ".join(LANGUAGES), at="@xml:lang")
            else:
                text = "".join(map(str, child.itertext())) if len(child) else child.text
                words[language] = text.strip() if text else ""
    return Text(words.get("ky", ""), words.get("ru", ""), words.get("en", "")) if words else EMPTY


def primary_language(tag: str) -> str:
    """``ky`` for ``ky-KG``."""
    return tag.partition("-")[0].strip().lower()


def parse_value(prop: Property, raw: str) -> Value | None:
    """An attribute's value in its type, ``None`` if it is not one."""
    if prop.is_list:
        listed = tuple(raw.split())
        return listed if not prop.literals or all(word in prop.literals for word in listed) else None
    if prop.literals:
        return raw if raw in prop.literals else None
    match prop.type:
        case "Boolean":
            return _BOOLEANS.get(raw.strip())
        case "Integer":
            return _whole(raw.strip())
        case "Real":
            return _real(raw.strip())
        case _:
            return raw


def _whole(raw: str) -> int | None:
    """ASCII digits with a sign; longer numbers than any count are refused before they are computed."""
    digits = raw[1:] if raw[:1] in ("-", "+") else raw
    return int(raw) if digits.isascii() and digits.isdigit() and len(digits) <= 9 else None


def _real(raw: str) -> float | None:
    try:
        number = float(raw) if len(raw) <= 40 and "_" not in raw else math.nan
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def allowed_values(prop: Property) -> str:
    """What may stand in an attribute, for messages: its words, or an example of its type."""
    if prop.literals:
        return " ".join(prop.literals)
    return {"Boolean": "true false", "Integer": "1 2 3 …", "Real": "0.5"}.get(prop.type, "")
