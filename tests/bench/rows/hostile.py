"""Hostile files, each read in a process of its own: refused, how soon, in how much memory."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from regdesigner.bpmn.names import BPMN
from tests.bench.measuring import Effort, Figure
from tests.bench.others import ROOT

LONGEST, LARGEST = 50, 64
"""Milliseconds and MiB."""


def _bpmn(inside: str, before: str = "", process: str = "") -> bytes:
    head = f'{before}<definitions xmlns="{BPMN}"><process id="p"{process}>'
    return f"{head}{inside}</process></definitions>".encode()


def _laughs() -> bytes:
    entities = "".join(f'<!ENTITY l{number} "{f"&l{number - 1};" * 10}">' for number in range(1, 10))
    return _bpmn("&l9;", f'<!DOCTYPE definitions [<!ENTITY l0 "lol">{entities}]>')


def _quadratic() -> bytes:
    return _bpmn("&a;" * 100_000, f'<!DOCTYPE definitions [<!ENTITY a "{"a" * 100_000}">]>')


def _zip() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("regulation.bpmn", bytes(200_000_000))
    return packed.getvalue()


HOSTILE: dict[str, Callable[[], bytes]] = {
    "a billion laughs": _laughs,
    "quadratic entities": _quadratic,
    "an entity that is a file": lambda: _bpmn("&f;", '<!DOCTYPE d [<!ENTITY f SYSTEM "file:///etc/hosts">]>'),
    "an entity that is a host": lambda: _bpmn("&f;", '<!DOCTYPE d [<!ENTITY f SYSTEM "http://127.0.0.1:9/">]>'),
    "a document type elsewhere": lambda: _bpmn("", '<!DOCTYPE definitions SYSTEM "http://127.0.0.1:9/a.dtd">'),
    "nested 300 deep": lambda: _bpmn("<a>" * 300 + "</a>" * 300),
    "nested 1 000 000 deep": lambda: _bpmn("<a>" * 1_000_000 + "</a>" * 1_000_000),
    "never closed": lambda: _bpmn("<a>" * 3_000_000),
    "3 million attributes": lambda: _bpmn("", process="".join(f' a{number}=""' for number in range(1_000_000))),
    "2 million elements": lambda: _bpmn("<a/>" * 2_000_000),
    "200 MB": lambda: _bpmn(" " * 200_000_000),
    "a zip of 195 KB with 200 MB": _zip,
    "10 MB of one name": lambda: b"<" + b"a" * 10_000_000 + b">",
    "10 MB of comments": lambda: b"<!-- -->" * 1_250_000 + _bpmn(""),
}


def hostile(effort: Effort) -> Iterator[Figure]:
    """The slowest and the most demanding of the hostile files, each refused."""
    chosen = dict(list(HOSTILE.items())[: effort.of(len(HOSTILE), 3)])
    found: dict[str, dict[str, float]] = {}
    with TemporaryDirectory() as folder:
        for name, content in chosen.items():
            path = Path(folder) / "hostile.bpmn"
            path.write_bytes(content())
            found[name] = _refused(path, name)
    for unit, limit in (("ms", LONGEST), ("MiB", LARGEST)):
        worst = max(found, key=lambda name: found[name][unit])
        value = found[worst][unit]
        what = f"{len(found)} hostile files, each refused: the worst"
        yield Figure(what, value, unit, None, f"≤ {limit} {unit}", value <= limit, note=worst)


def _refused(path: Path, name: str) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.bench.refusal", str(path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    answer = json.loads(done.stdout)
    if answer["message"] == "read":
        raise AssertionError(f"{name} was not refused")
    return {"ms": answer["ms"], "MiB": answer["MiB"]}


ROWS = {"hostile": hostile}
