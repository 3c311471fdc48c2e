"""The program as a person starts it, its output caught."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from regdesigner.cli.program import run


class Said(NamedTuple):
    """What a command line came to."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Program = Callable[..., Said]


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the developer's own settings reaches a test."""
    for name in ("REGDESIGNER_LANG", "REGDESIGNER_DEBUG", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def program(capfd: pytest.CaptureFixture[str]) -> Program:
    """``program("validate", folder)`` gives code, standard output and standard error."""

    def started(*arguments: object) -> Said:
        capfd.readouterr()
        code = run([str(argument) for argument in arguments])
        return Said(code, *capfd.readouterr())

    return started


@pytest.fixture
def sample(models: Path) -> Path:
    """The sample service's folder."""
    return models / "9.6-udc-index"


@pytest.fixture
def draft(tmp_path: Path, program: Program) -> Path:
    """A new regulation, as ``new`` leaves it."""
    folder = tmp_path / "9.9-draft"
    assert program("new", folder, "--service", "9.6", "--name", "Сынак кызматы").code == 0
    return folder
