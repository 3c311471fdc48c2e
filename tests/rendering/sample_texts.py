"""Texts of the sample paper in Kyrgyz and Russian, read from the file beside this one."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from ruamel.yaml import YAML

from regdesigner.domain.text import Language

_READ: Final[dict[Language, dict[str, Any]]] = YAML(typ="safe").load(Path(__file__).with_name("sample_texts.yaml"))

TEXTS: Final[dict[Language, dict[str, str]]] = {language: read["texts"] for language, read in _READ.items()}
LABELS: Final[dict[Language, tuple[str, ...]]] = {language: tuple(read["labels"]) for language, read in _READ.items()}
ACTIONS: Final[dict[Language, tuple[tuple[str, tuple[str, ...]], ...]]] = {
    language: tuple((name, tuple(read["answers"])) for name in read["actions"]) for language, read in _READ.items()
}
