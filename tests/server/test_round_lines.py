"""The lines of a worker's rounds say which cases were moved on, and why, under the number of the round."""

from __future__ import annotations

import json
import threading
from dataclasses import replace
from datetime import datetime, timedelta

from regdesigner.application.cases.delivering import Delivering
from regdesigner.application.cases.keeping_time import KeepingTime
from regdesigner.application.cases.letter_settings import LetterSettings
from regdesigner.application.ports.cases import ItemKind
from regdesigner.application.ports.processes import Process, ProcessKind
from regdesigner.application.work.presence import Presence
from regdesigner.server.round_lines import RoundLines
from regdesigner.server.working import Watch, going_round
from tests.application.cases.pilot_cases import MONDAY, begin, carrying_out_on, complete
from tests.application.cases.test_delivering import Recorder, by_webhook, delivering, requests_of
from tests.fakes.unit_of_work import UnitsInMemory
from tests.server.running_cases import LATER, NUMBER


class Lines:
    """What was said."""

    def __init__(self) -> None:
        self.all: list[dict[str, object]] = []

    def said(self, event: str, fields: dict[str, object]) -> None:
        self.all.append({"event": event, **json.loads(json.dumps(fields))})

    def failed(self, event: str, fields: dict[str, object], error: Exception) -> None:
        self.said(event, {**fields, "error": type(error).__name__})


def test_a_round_names_the_cases_that_it_reminds_of_and_escalates() -> None:
    units, lines = UnitsInMemory(), Lines()
    carrying = carrying_out_on(units)
    case = begin(carrying).case.id
    complete(carrying, case, "inform", LATER)
    process = Process("one", ProcessKind.WORKER, "host", 1, MONDAY, MONDAY)
    later = MONDAY + timedelta(days=60)
    watch = Watch(lambda: later, lambda: 0.001, lines.said, lines.failed, threading.Event())
    rounds = going_round(Presence(units, process, lambda _: False), watch, carrying, LetterSettings())
    rounds[0].once(threading.Event())
    (line,) = lines.all
    assert (line["event"], line["done"]) == ("round", {"reminded": [NUMBER], "escalated": [NUMBER]})
    assert len(str(line["id"])) == 12
    rounds[0].once(threading.Event())
    assert len(lines.all) == 1, "nothing was left to do"


def test_a_letter_that_fails_is_said_with_its_case_and_the_number_of_the_round() -> None:
    units, said = UnitsInMemory(), Lines()
    carrying = carrying_out_on(units)
    asked = requests_of(carrying)[0]
    by_webhook(carrying, asked.body)
    lines = RoundLines(units, said.said, said.failed)
    sending: Delivering = replace(
        delivering(carrying, Recorder(ZeroDivisionError())),
        failed=lambda letter, error: lines.failed("letter-failed", letter.case, {"request": letter.request}, error),
        done=lines.done,
    )
    steps = lines.numbered(sending.round)(LATER)
    lines.said("round", {"steps": steps})
    failed, whole = said.all
    assert (failed["case"], failed["request"], failed["error"]) == (NUMBER, asked.number, "ZeroDivisionError")
    assert whole["done"] == {"letter_failed": [NUMBER]}
    assert whole["id"] == failed["id"]


def test_a_timer_that_fires_is_told_once() -> None:
    carrying, told = carrying_out_on(UnitsInMemory()), list[tuple[str, str]]()
    case = begin(carrying).case.id
    for element, given in (("inform", None), ("accept", None), ("check", {"completeness": "return"})):
        complete(carrying, case, element, MONDAY, given)
    complete(carrying, case, "return-documents", MONDAY)
    with carrying.units(reading=True) as unit:
        (timer,) = (each for each in unit.cases.items(case) if each.kind is ItemKind.TIMER)
    due = timer.due or datetime.max
    keeping = KeepingTime(carrying.units, carrying, done=lambda *deed: told.append(deed))
    for now in (due - timedelta(minutes=1), due, due + timedelta(minutes=1)):
        keeping.round(now)
    assert [deed for deed in told if deed[1] == "timer"] == [(case, "timer")]
