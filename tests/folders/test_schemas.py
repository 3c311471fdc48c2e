"""The JSON Schemas are current, and say of our files what the reader says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from regdesigner.folders.schemas import SHAPES, schema, schema_text, write_schemas
from regdesigner.folders.yaml_file import read_yaml

KINDS = {"standard.yaml": "standard", "registry.yaml": "registry", "calendars.yaml": "calendars"}


def files(models: Path) -> Iterator[tuple[Path, str]]:
    for path in sorted(models.rglob("*.yaml")):
        kind = (
            "scenario" if path.parent.name == "scenarios" else KINDS.get(path.name, path.stem.removesuffix(".template"))
        )
        yield path, kind


@pytest.mark.parametrize("name", sorted(SHAPES))
def test_the_schema_in_the_documentation_is_current(name: str, checkout: Path) -> None:
    kept = checkout / "docs" / "schemas" / f"{name}.schema.json"

    assert kept.read_text("utf-8") == schema_text(name), "write them anew: regdesigner.folders.schemas.write_schemas"


@pytest.mark.parametrize("name", sorted(SHAPES))
def test_a_schema_is_one_and_allows_no_unknown_field(name: str) -> None:
    made = schema(name)

    Draft202012Validator.check_schema(made)
    objects = [entry for entry in made["$defs"].values() if entry.get("type") == "object"]
    assert objects
    assert all(entry["additionalProperties"] is False for entry in objects)


def test_every_shipped_file_keeps_its_schema(models: Path) -> None:
    checked = 0
    for path, kind in files(models):
        errors = list(Draft202012Validator(schema(kind)).iter_errors(read_yaml(path).value))
        assert not errors, (path, errors[0].message)
        checked += 1

    assert checked >= 6


def test_schemas_are_written_one_a_kind(tmp_path: Path) -> None:
    written = write_schemas(tmp_path / "schemas")

    assert sorted(path.name for path in written) == sorted(f"{name}.schema.json" for name in SHAPES)
