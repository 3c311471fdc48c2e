"""The official forms that ship: one folder of YAML a version, so that a next form needs no code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.official_form import OfficialForm
from regdesigner.domain.regulation import Provisions
from regdesigner.folders.shape import shaped
from regdesigner.folders.yaml_file import FieldPath, Place, YamlDocument, read_yaml

_BLANK = re.compile(r"\{([^{}]*)\}")
_BLANKS_OF_POINTS = frozenset(field.name for field in fields(Provisions))
_BLANKS_OF_THE_TABLE = frozenset({"number", "name"})
_WITH_NUMBER_AND_NAME = ("action_table", "registry")


def forms_folder() -> Path:
    """The folder of the forms inside the installed package."""
    return Path(str(files("regdesigner"))) / "forms"


@cache
def available_forms() -> tuple[str, ...]:
    """The versions that ship, in order of their names."""
    return tuple(sorted(folder.name for folder in forms_folder().iterdir() if (folder / "form.yaml").is_file()))


@cache
def official_form(version: str) -> OfficialForm:
    """The form of a version; raises ``UnreadableInput`` where no such form ships."""
    if version not in available_forms():
        known = ", ".join(available_forms())
        raise UnreadableInput(version, "form-unknown", arguments={"version": version, "known": known})
    return read_form(forms_folder() / version)


def read_form(folder: Path) -> OfficialForm:
    """A form from the YAML files of a folder: each holds some of the form's fields, none holds the same twice."""
    value: dict[str, Any] = {}
    places: dict[FieldPath, Place] = {}
    documents = [read_yaml(path) for path in sorted(folder.glob("*.yaml"))]
    for document in documents:
        if not isinstance(document.value, dict):
            raise document.wrong("yaml-mapping-expected", key="", value="")
        for key in document.value:
            if key in value:
                raise document.wrong("yaml-duplicate-key", (key,), key=key)
        value.update(document.value)
    holder = {key: document for document in documents for key in document.value}
    for document in documents:
        places.update(document.places)
    try:
        form = shaped(YamlDocument(str(folder), value, places), OfficialForm)
    except UnreadableInput as error:
        raise _in_its_file(error, holder) from error
    for document in documents:
        _check_blanks(document)
    return form


def _in_its_file(error: UnreadableInput, holder: dict[str, YamlDocument]) -> UnreadableInput:
    """The same error with the file of the folder in which the field stands."""
    top = re.split(r"[.\[]", error.element or "")[0]
    path = holder[top].path if top in holder else error.path
    return UnreadableInput(path, error.message, error.line, error.element, error.arguments)


def _check_blanks(document: YamlDocument) -> None:
    for where, words in _texts(document.value, ()):
        allowed = _BLANKS_OF_THE_TABLE if where[0] in _WITH_NUMBER_AND_NAME else _BLANKS_OF_POINTS
        for blank in _BLANK.findall(words):
            if blank not in allowed:
                raise document.wrong("form-unknown-blank", where, blank=blank, known=", ".join(sorted(allowed)))


def _texts(value: Any, where: FieldPath) -> Iterator[tuple[FieldPath, str]]:
    """Every text below a value with its field path."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(inner, (*where, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _texts(inner, (*where, index))
    elif isinstance(value, str):
        yield where, value
