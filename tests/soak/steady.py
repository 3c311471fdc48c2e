"""A server under steady work for a long while, and what it keeps in memory."""

from __future__ import annotations

import json
import statistics
import time
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path

from regdesigner.application.ports.cases import ItemKind, OpenItem
from regdesigner.domain.pilot import BodyRequest
from tests.application.cases.pilot_cases import ANSWERS, BENEFIT
from tests.bench.served import Browser
from tests.soak.people import Office, asked, completed, form_key
from tests.soak.places import CLIENTS, Outcome, Place
from tests.soak.processes import Server

REST = 0.1
"""Seconds between two steps of a line: the server works all the time, and is not late."""
MOST_GROWTH = 0.05
LOOKED_AT = (
    "/tasks",
    "/cases/{}",
    "/cases",
    f"/folders/{BENEFIT}",
    f"/folders/{BENEFIT}/regulation",
    f"/api/folders/{BENEFIT}/papers/regulation.ky.docx",
    f"/api/folders/{BENEFIT}/papers/regulation.ky.pdf",
)


def memory(held: Office, minutes: float) -> Outcome:
    """Cases are asked for, carried to their end and looked at all the while; memory is read each second."""
    with held.at.units() as unit:
        for each in held.at.pattern.requests:
            unit.pilots.name_body(BENEFIT, each.party, each.party)
        unit.commit()
    end, ended, wrong = time.monotonic() + 60 * minutes, count(), list[str]()

    def work(line: int) -> None:
        while time.monotonic() < end:
            try:
                _carry(held, held.people[line], end)
                next(ended)
            except AssertionError as error:
                wrong.append(str(error))

    with ThreadPoolExecutor(CLIENTS) as lines:
        working = [lines.submit(work, line) for line in range(CLIENTS)]
        kept = _kept_each_second(held.server, end)
        for line in working:
            line.result()
    tenth = len(kept) // 10
    warm, last = statistics.median(kept[2 * tenth : 3 * tenth + 1]), statistics.median(kept[-tenth - 1 :])
    growth = last / warm - 1
    said = (
        f"{minutes:g} minutes, {next(ended)} cases to their end; {warm:.0f} MB after warming up,"
        f" {last:.0f} MB at the end ({growth:+.1%}); refused: {wrong[:3]}"
    )
    return Outcome("memory under steady work", len(wrong), 0, 0, said, beyond=growth > MOST_GROWTH)


def _carry(held: Office, by: Browser, end: float) -> None:
    """A case from its request to its end, and the pages around it; raises ``AssertionError`` for what is refused."""
    number = json.loads(_taken(*asked(by, form_key(by)), 201))["number"]
    looked = 0
    while time.monotonic() < end:
        tasks, requests = _open(held.at, number)
        if not tasks and not requests:
            break
        for task in tasks[:1]:
            _taken(*completed(by, number, task.item, ANSWERS.get(task.element, {}), f"{number}-{task.item}"))
        for each in requests[:1] if not tasks else ():
            _taken(held.server.send_answer(each.number, ANSWERS[each.element.replace("ask-", "answer-")]), each.number)
        _taken(*by.ask("GET", LOOKED_AT[looked % len(LOOKED_AT)].format(number)))
        looked += 1
        time.sleep(REST)


def _open(at: Place, number: str) -> tuple[list[OpenItem], list[BodyRequest]]:
    with at.units(reading=True) as unit:
        case = unit.cases.id_of(number)
        tasks = [each for each in unit.cases.items(case) if each.kind is ItemKind.TASK]
        return tasks, [each for each in unit.requests.of_case(case) if each.answered is None]


def _taken(status: int, text: str, wanted: int = 200) -> str:
    if status != wanted:
        raise AssertionError(f"{status} {text[:200]}")
    return text


def _kept_each_second(server: Server, end: float) -> list[float]:
    """Megabytes of memory that are the server's own, each second until the end."""
    kept = list[float]()
    while time.monotonic() < end or not kept:
        status = Path(f"/proc/{server.process.pid}/status").read_text("utf-8")
        kept.append(int(status.partition("RssAnon:")[2].split()[0]) / 1024)
        time.sleep(1)
    return kept
