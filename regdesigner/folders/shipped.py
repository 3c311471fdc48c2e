"""Where the shipped models lie: in the installed package, else in the checkout beside it."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path

from regdesigner.domain.errors import UnreadableInput


@cache
def models_folder() -> Path:
    """The folder of the shipped models; raises ``UnreadableInput`` where the installation has none."""
    package = Path(str(files("regdesigner")))
    for candidate in (package / "bpmn_models", package.parent / "bpmn_models"):
        if (candidate / "registry.yaml").is_file():
            return candidate
    raise UnreadableInput(str(package), "folder-no-models")
