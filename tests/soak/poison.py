"""Forms of tasks that are poisoned, while officials go on with other cases."""

from __future__ import annotations

import json
import re
import threading
import time
from collections.abc import Collection, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from regdesigner.application.ports.library import REGULATION, Files, Version
from tests.application.cases.pilot_cases import ANSWERS, BENEFIT, shipped
from tests.bench.measuring import summary
from tests.soak.people import Office, completed
from tests.soak.places import CLIENTS, Outcome, Place, checked, now
from tests.soak.waiting import copies, numbers

TASK = "visit"
HEAVY = "= count(for i in 1..1000000000 return i) > {}"
ASKED = {"type": "checkbox", "key": "household_confirmed", "label": "Курамы ырасталдыбы?"}
UNKNOWN = {"type": "html", "content": "<script>alert(1)</script>"}
EXHAUSTING = ({"type": "text", "text": "Окуңуз", "conditional": {"hide": HEAVY.format(each)}} for each in range(200))
POISONS: Mapping[str, tuple[bytes, int]] = {
    "nested without end": (b"{" * 100_000, 422),
    "too large": (b'{"components": [' + b" " * 300_000 + b"]}", 422),
    "unknown parts": (json.dumps({"type": "default", "components": [UNKNOWN]}).encode(), 422),
    "too many parts": (json.dumps({"type": "default", "components": [{"type": "separator"}] * 301}).encode(), 422),
    "exhausting": (json.dumps({"type": "default", "components": [ASKED, *EXHAUSTING]}).encode(), 200),
}
"""Forms that never ought to come into a folder, with the status of the page that tells of each."""


def poisoned_forms(held: Office, cases: int, names: Collection[str] = tuple(POISONS)) -> Outcome:
    """Half the lines open poisoned tasks again and again, the others complete healthy ones: none is refused."""
    at = held.at
    item = next(each.item for each in at.pattern.items if each.element == TASK)
    spoilt = {name: _poisoned(at, number, name) for number, name in enumerate(names, start=2)}
    ids = copies(at.units, at.pattern, cases, "healthy")
    healthy, wrong, stop = numbers(at.units, ids), list[str](), threading.Event()

    def complete(turn: int) -> list[float]:
        taken = []
        for number in healthy[turn :: CLIENTS // 2]:
            begun = time.perf_counter()
            status, _ = completed(held.people[turn], number, item, ANSWERS[TASK], f"healthy-{number}")
            taken.append(1_000 * (time.perf_counter() - begun))
            wrong.extend([f"healthy: {status}"] if status != 200 else [])
        return taken

    def look(turn: int) -> int:
        opened = 0
        while not stop.is_set():
            for name, case in spoilt.items():
                (number,) = numbers(at.units, (case,))
                status, page = held.people[turn].ask("GET", f"/tasks/{number}/{item}")
                wrong.extend([f"{name}: {status}"] if status != POISONS[name][1] or "<script>alert" in page else [])
                opened += 1
            for page in ("/tasks", "/cases"):
                status, _ = held.people[turn].ask("GET", page)
                wrong.extend([f"{page}: {status}"] if status != 200 else [])
        return opened

    with ThreadPoolExecutor(CLIENTS) as lines:
        looking = [lines.submit(look, turn) for turn in range(CLIENTS // 2, CLIENTS)]
        taken = [each for own in lines.map(complete, range(CLIENTS // 2)) for each in own]
        stop.set()
        opened = sum(each.result() for each in looking)
    _save(at, len(names) + 1, shipped()[1][BENEFIT])
    damaged, doubled = checked(at, (*ids, *spoilt.values()), set())
    times = summary(taken)
    said = f"{opened} times opened; {cases} healthy tasks {times.median:.0f} ms (p95 {times.p95:.0f}); {wrong[:5]}"
    return Outcome("poisoned forms", len(wrong) + damaged, doubled, 0, said)


def _poisoned(at: Place, version: int, name: str) -> str:
    """A case of a version with this form, as if it had come there past all checks."""
    _save(at, version - 1, {**_named(shipped()[1][BENEFIT]), f"forms/{TASK}.form": POISONS[name][0]})
    kept = replace(at.pattern.kept, case=replace(at.pattern.kept.case, version=version))
    return copies(at.units, replace(at.pattern, kept=kept), 1, f"poisoned-{version}")[0]


def _save(at: Place, base: int, files: Files) -> None:
    with at.units() as unit:
        unit.library.save(base, files, Version(BENEFIT, base + 1, now(), None, ""))
        unit.commit()


def _named(files: Files) -> Files:
    """The shipped folder, where the task names its form."""
    opening = rf'id="{TASK}".*?<bpmn:extensionElements>'.encode()
    named = re.sub(
        opening,
        lambda found: found[0] + f'<reg:form name="{TASK}"/>'.encode(),
        files[REGULATION],
        count=1,
        flags=re.DOTALL,
    )
    return {**files, REGULATION: named}
