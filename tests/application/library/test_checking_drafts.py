"""A draft checked again and again: what is kept from its earlier states never shows in what is said of a later one."""

from __future__ import annotations

import re
from datetime import date
from random import Random

import pytest

from regdesigner.application.library.checking_drafts import as_plain, check_draft
from regdesigner.application.regulations.validating import checked_regulation
from regdesigner.domain.errors import UnreadableInput
from regdesigner.folders.folder_files import FolderFilesInTemporary
from regdesigner.validation.linter import check
from tests.application.library.kept_states import forget
from tests.depth import examples

FILES = FolderFilesInTemporary()
REGISTRY, SHIPPED = FILES.shipped()
DAY = date(2026, 11, 23)
NAMES = ("9.6-udc-index", "5-expertise")

_QUOTED = re.compile(r'(?<= )([\w:]+)="([^"]*)"')
_WORDS = re.compile(r">([^<>]*[^<>\s][^<>]*)<")
_ELEMENT = re.compile(r"<(bpmn:(?:sequenceFlow|userTask|incoming|outgoing|flowNodeRef)|reg:\w+)\b[^<>]*/>")
_WORDS_TO_PUT = ("5", "", "minute", "working", "арыз берүүчү", "x", "approved", "reg:", "true", "n1", "9 жумушчу күн")


def edited(text: str, random: Random) -> str:
    """The file after one slip or change of whoever edits it: an attribute, some words, an element, a copy of one."""
    kind = random.randrange(5)
    found = list((_QUOTED, _WORDS, _ELEMENT, _QUOTED, _ELEMENT)[kind].finditer(text))
    if not found:
        return text
    one, other = random.choice(found), random.choice(found)
    if kind == 0:
        return text[: one.start(2)] + random.choice(_WORDS_TO_PUT) + text[one.end(2) :]
    if kind == 1:
        return text[: one.start(1)] + random.choice(_WORDS_TO_PUT) + text[one.end(1) :]
    if kind == 3:
        return text[: one.start(2)] + other.group(2) + text[one.end(2) :]
    if kind == 4:
        return text[: one.end()] + other.group() + text[one.end() :]
    return text[: one.start()] + text[one.end() :]


def said(files: dict[str, bytes]) -> object:
    """All that a check answers, or why there is none."""
    try:
        return as_plain(check_draft(FILES.load_files(files, REGISTRY, DAY, "draft"), DAY), "ky")
    except UnreadableInput as error:
        return repr(error)


@pytest.mark.parametrize("seed", range(examples(3)))
@pytest.mark.parametrize("name", NAMES)
def test_each_state_is_told_as_if_it_were_the_first(name: str, seed: int) -> None:
    random, files = Random(seed), dict(SHIPPED[name])
    states = [files]
    for _ in range(4):
        changed = edited(states[-1]["regulation.bpmn"].decode(), random).encode()
        states.append({**files, "regulation.bpmn": changed})
    warm = [said(state) for state in (*states, *states)]
    cold = []
    for state in states:
        forget()
        cold.append(said(state))
    assert warm == cold + cold


@pytest.mark.parametrize("name", NAMES)
def test_the_findings_are_those_of_a_regulation_that_nobody_edits(name: str) -> None:
    random, text = Random(1), SHIPPED[name]["regulation.bpmn"].decode()
    for _ in range(10):
        files = {**SHIPPED[name], "regulation.bpmn": edited(text, random).encode()}
        try:
            folder = FILES.load_files(files, REGISTRY, DAY, "draft")
        except UnreadableInput:
            continue
        assert check_draft(folder, DAY).validated.findings == check(checked_regulation(folder, DAY))


def test_a_changed_standard_is_proven_anew() -> None:
    files = dict(SHIPPED["9.6-udc-index"])
    before = said(files)
    standard = files["standard.yaml"].decode()
    limit = re.search(r"total: .amount: (\d+)", standard, re.DOTALL)
    assert limit is not None
    files["standard.yaml"] = (standard[: limit.start(1)] + "1" + standard[limit.end(1) :]).encode()
    after = said(files)
    assert isinstance(before, dict)
    assert isinstance(after, dict)
    assert before["proof"] != after["proof"]
