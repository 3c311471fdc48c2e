"""Hardened reading of ``forms/<name>.form``: JSON as form-js writes it, without anything that runs or loads."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import PurePath
from typing import Any, NoReturn

from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.task_form import Component, FormPart, TaskForm
from regdesigner.domain.text import Text
from regdesigner.feel import FeelError, parse

LARGEST_FORM = 256 * 1024
DEEPEST_GROUPS = 4
MOST_PARTS = 300
LONGEST_TEXT = 5000
_FORM_KEYS = frozenset(("type", "id", "components", "schemaVersion", "exporter", "properties"))
_PLAIN_KEYS = frozenset(("type", "id", "layout"))
_KEYS: dict[Component, frozenset[str]] = {
    **{
        each: frozenset(("key", "label", "description", "properties", "validate", "conditional"))
        for each in Component
        if each.is_control
    },
    Component.WORDS: frozenset(("text", "properties", "conditional")),
    Component.GROUP: frozenset(
        ("label", "properties", "conditional", "components", "showOutline", "verticalAlignment")
    ),
    Component.LINE: frozenset(("conditional",)),
}
_MORE_KEYS = {
    Component.BUTTONS: ("values",),
    Component.LIST: ("values", "searchable"),
    Component.DATE: ("subtype", "dateLabel"),
    Component.NUMBER: ("decimalDigits", "increment"),
}
_LABELS = {Component.WORDS: "text", Component.DATE: "dateLabel"}
_MARKUP = re.compile(r"<[a-zA-Z/!?]|\{\{|\]\(|^\s*=|javascript:")
"""Markup, templates, expressions and links: a text of a form says only what it says."""
_OTHER_LANGUAGES = ("ru", "en")
_WORDS = frozenset(f"{each}.{language}" for each in ("label", "description", "text") for language in _OTHER_LANGUAGES)


def read_task_form(content: bytes, path: str) -> TaskForm:
    """The form of a file's bytes; ``path`` names it and stands in errors. Raises ``UnreadableInput``."""
    whole = _parsed(content, path)
    reading = _Reading(path)
    form = reading.mapping(whole, _FORM_KEYS, "")
    reading.allowed(form.get("type", "default"), ("default",), "type")
    return TaskForm(PurePath(path).stem, reading.parts(form.get("components", []), "components", 1))


def _parsed(content: bytes, path: str) -> Any:
    if len(content) > LARGEST_FORM:
        raise UnreadableInput(path, "yaml-too-large", arguments={"limit": LARGEST_FORM // 1024})
    try:
        return json.loads(content.decode("utf-8-sig"), object_pairs_hook=_once, parse_constant=_refused)
    except UnicodeDecodeError as error:
        raise UnreadableInput(path, "yaml-not-utf8", content[: error.start].count(b"\n") + 1) from error
    except _Twice as error:
        raise UnreadableInput(path, "yaml-duplicate-key", arguments={"key": error.args[0]}) from error
    except json.JSONDecodeError as error:
        raise UnreadableInput(path, "form-not-json", error.lineno) from error
    except ValueError as error:
        raise UnreadableInput(path, "form-not-json") from error
    except RecursionError as error:
        raise UnreadableInput(path, "yaml-too-deep", arguments={"limit": DEEPEST_GROUPS}) from error


class _Twice(Exception):
    """A key is given twice."""


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise _Twice(key)
        found[key] = value
    return found


def _refused(constant: str) -> NoReturn:
    raise ValueError(constant)


class _Reading:
    """One file while it is read; ``where`` is the path of a value within it."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.count = 0

    def wrong(self, message: str, where: str, **arguments: str | int) -> UnreadableInput:
        return UnreadableInput(self.path, message, None, where or None, arguments)

    def mapping(self, value: Any, allowed: frozenset[str], where: str) -> Mapping[str, Any]:
        if not isinstance(value, dict):
            raise self.wrong("form-value-wrong", where)
        for key in value:
            if key not in allowed:
                raise self.wrong("form-key-unknown", where, key=key[:80])
        return value

    def allowed(self, value: Any, known: tuple[str, ...], where: str) -> str:
        if not isinstance(value, str) or value not in known:
            raise self.wrong("form-value-unknown", where, value=str(value)[:80], allowed=", ".join(known))
        return value

    def words(self, value: Any, where: str) -> str:
        if value is None:
            return ""
        if not isinstance(value, str) or len(value) > LONGEST_TEXT:
            raise self.wrong("form-value-wrong", where)
        if _MARKUP.search(value):
            raise self.wrong("form-markup", where, text=value[:80])
        return value.strip()

    def parts(self, value: Any, where: str, depth: int) -> tuple[FormPart, ...]:
        if not isinstance(value, list):
            raise self.wrong("form-value-wrong", where)
        if depth > DEEPEST_GROUPS:
            raise self.wrong("yaml-too-deep", where, limit=DEEPEST_GROUPS)
        self.count += len(value)
        if self.count > MOST_PARTS:
            raise self.wrong("form-too-many", where, limit=MOST_PARTS)
        return tuple(self.part(each, f"{where}[{place}]", depth) for place, each in enumerate(value))

    def part(self, value: Any, where: str, depth: int) -> FormPart:
        kind = value.get("type") if isinstance(value, dict) else None
        component = Component(self.allowed(kind, tuple(Component), f"{where}.type"))
        found = self.mapping(value, _PLAIN_KEYS | _KEYS[component] | frozenset(_MORE_KEYS.get(component, ())), where)
        if component is Component.DATE:
            self.allowed(found.get("subtype", "date"), ("date",), f"{where}.subtype")
            self.words(found.get("label"), f"{where}.label")
        return FormPart(
            component,
            self.words(found.get("key"), f"{where}.key"),
            self.text(found, _LABELS.get(component, "label"), where),
            self.text(found, "description", where),
            self.hide(found.get("conditional"), f"{where}.conditional"),
            self.values(found.get("values", []), f"{where}.values"),
            self.parts(found["components"], f"{where}.components", depth + 1) if "components" in found else (),
        )

    def text(self, found: Mapping[str, Any], key: str, where: str) -> Text:
        """A text in Kyrgyz, its other languages among the properties (``label.ru``)."""
        name = "label" if key == "dateLabel" else key
        others = self.mapping(found.get("properties") or {}, _WORDS, f"{where}.properties")
        said = [others.get(f"{name}.{each}") for each in _OTHER_LANGUAGES]
        return Text(*(self.words(each, f"{where}.{key}") for each in (found.get(key), *said)))

    def hide(self, value: Any, where: str) -> str:
        """FEEL after an equals sign, when the part is not shown; the only expression that a form may hold."""
        if value is None:
            return ""
        said = self.mapping(value, frozenset(("hide",)), where).get("hide", "")
        if not isinstance(said, str) or len(said) > LONGEST_TEXT or (said and not said.startswith("=")):
            raise self.wrong("form-value-wrong", f"{where}.hide")
        text = said.removeprefix("=").strip()
        try:
            return parse(text).text if text else ""
        except FeelError as error:
            raise self.wrong("form-condition-unreadable", f"{where}.hide", condition=text[:200]) from error

    def values(self, value: Any, where: str) -> tuple[str, ...]:
        if not isinstance(value, list) or len(value) > MOST_PARTS:
            raise self.wrong("form-value-wrong", where)
        found = [self.mapping(each, frozenset(("label", "value")), f"{where}[{at}]") for at, each in enumerate(value)]
        for at, each in enumerate(found):
            self.words(each.get("label"), f"{where}[{at}].label")
        return tuple(self.words(each.get("value"), f"{where}[{at}].value") for at, each in enumerate(found))
