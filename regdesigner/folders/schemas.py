"""JSON Schemas of our YAML files, generated from the domain, for editors that check while one types."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from regdesigner.domain.official_form import OfficialForm
from regdesigner.domain.service import Registry
from regdesigner.domain.standard import ServiceStandard
from regdesigner.folders.calendars import CalendarsShape
from regdesigner.folders.expected import ExpectedShape
from regdesigner.folders.scenarios import ScenarioShape
from regdesigner.folders.shape import adapter

SHAPES: dict[str, type[Any]] = {
    "standard": ServiceStandard,
    "registry": Registry,
    "calendars": CalendarsShape,
    "scenario": ScenarioShape,
    "expected": ExpectedShape,
    "form": OfficialForm,
}
"""What each schema describes, by the name of its file."""


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of one kind of file."""
    shape = SHAPES[name]
    listed = adapter(shape).json_schema()
    definitions = {key: listed["$defs"][key] for key in sorted(listed["$defs"])}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"{name}.yaml",
        "$ref": f"#/$defs/{shape.__name__}",
        "$defs": definitions,
    }


def schema_text(name: str) -> str:
    """The schema as its file holds it."""
    return json.dumps(schema(name), ensure_ascii=False, indent=2) + "\n"


def write_schemas(folder: Path) -> tuple[Path, ...]:
    """Write ``<name>.schema.json`` for every kind of file; the paths written."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name in SHAPES:
        path = folder / f"{name}.schema.json"
        path.write_text(schema_text(name), "utf-8")
        written.append(path)
    return tuple(written)
