"""An official who never tires: answers every question of a case by turns, so that many courses of it are tried."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from regdesigner.application.ports.engine import EngineError
from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.application.ports.respondent import Question, Reply
from regdesigner.application.regulations.refusing import refuse_unsafe
from regdesigner.application.regulations.running import CaseReport, CaseRun, CaseStuck
from regdesigner.bootstrap import equipment, regulation_folders
from regdesigner.domain.flow import FieldType, FlowNode, TaskField
from regdesigner.domain.scenario import Answers, FieldValue

MONDAY = datetime(2026, 1, 12, 9)
TRIES = 8
MOST_QUESTIONS = 200
"""A case that asks more often goes round in a circle that these answers never leave."""


class Tired(Exception):
    """So many questions were asked that the case runs in a circle."""


class AutomaticRespondent:
    """Answers at random, the same for the same seed; the first one always takes the first variant."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)
        self._first = seed == 0
        self._asked = 0

    def request(self, start: FlowNode) -> Answers:
        return self._answers(start.fields)

    def reply(self, question: Question) -> Reply:
        self._asked += 1
        if self._asked > MOST_QUESTIONS:
            raise Tired
        return Reply(self._answers(question.item.fields))

    def _answers(self, fields: tuple[TaskField, ...]) -> Answers:
        return {field.name: self._answer(field) for field in fields}

    def _answer(self, field: TaskField) -> FieldValue:
        match field.type:
            case FieldType.BOOLEAN:
                return self._first or self._random.random() < 0.5
            case FieldType.CHOICE:
                variants = field.variants[:1] if self._first else field.variants
                return self._random.choice(variants).value
            case FieldType.NUMBER:
                return self._random.randint(1, 3)
            case FieldType.DATE:
                return (MONDAY + timedelta(days=self._random.randint(0, 30))).date().isoformat()
            case FieldType.TEXT:
                return "–"


def reports(folder: RegulationFolder) -> tuple[tuple[CaseReport, ...], str]:
    """The cases that came to an end, of all that were tried, and why the last of the others did not."""
    ended: list[CaseReport] = []
    refused = refuse_unsafe(folder, MONDAY.date())
    if refused:
        return (), ", ".join(sorted({finding.code for finding in refused}))
    engine, due = equipment(folder)
    trouble = ""
    starts = folder.regulation.flow.starts
    for seed in range(TRIES):
        begin = starts[seed % len(starts)].id
        try:
            ended.append(CaseRun(folder.regulation, engine, AutomaticRespondent(seed), due, begin).play(MONDAY))
        except (EngineError, CaseStuck, Tired) as error:
            trouble = f"{type(error).__name__} {error}"
    return tuple(ended), trouble


def loaded(path: Path) -> RegulationFolder:
    return regulation_folders().load(path, MONDAY.date())
