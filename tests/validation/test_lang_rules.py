"""LANG5xx: both official languages, the glossary, one alphabet a word."""

from __future__ import annotations

from dataclasses import replace

import pytest

from regdesigner.domain.action import Decision
from regdesigner.domain.text import Text
from regdesigner.validation import CheckedRegulation, check
from regdesigner.validation.wording import message
from tests.validation import sample
from tests.validation.sample import action_with, node_with, provisions_with, standard_with
from tests.validation.tables import Expected, found_after

ONLY_KY = Text(ky="Журнал")


def lane_in_kyrgyz(checked: CheckedRegulation) -> CheckedRegulation:
    flow = checked.regulation.flow
    lanes = (replace(flow.lanes[0], name=Text(ky="Адис")),)
    return sample.regulation_with(flow=replace(flow, lanes=lanes))(checked)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ((action_with("form", recording=ONLY_KY),), [("LANG501", "form", "recording")]),
        ((action_with("form", duties=(ONLY_KY, ONLY_KY)),), [("LANG501", "form", "duties")]),
        ((action_with("form", name=Text(ru="Выдача")),), [("LANG501", "form", "name")]),
        ((provisions_with(internal_interval=Text(ky="ай сайын")),), [("LANG501", "process", "internal_interval")]),
        ((node_with("split", name=Text(ky="Толукпу?")),), [("LANG501", "split", "name")]),
        ((lane_in_kyrgyz,), [("LANG501", "desk", "name")]),
        ((standard_with(result=Text(ky="Көчүрмө")),), [("LANG501", None, "result")]),
        (
            (action_with("form", ground=Text(ky="Мурунку ишаракет", ru="Прежнее действие")),),
            [("LANG502", "form", "ground")],
        ),
        (
            (action_with("form", ground=Text(ky="Мурунку иш-аракет", ru="Решение КР")),),
            [("LANG502", "form", "ground")],
        ),
        (
            (action_with("accept", decisions=(Decision(Text(ky="Кабыл aлуу", ru="Приём"), "complete"),)),),
            [("LANG503", "accept", "decisions")],
        ),
    ],
)
def test_a_defect_of_language_gives_its_own_finding(
    changes: tuple[sample.Change, ...], expected: list[Expected]
) -> None:
    assert found_after(*changes) == expected


def test_correct_words_of_the_glossary_are_no_finding() -> None:
    words = "Иш-аракеттердин блок-схемасы, өз ара аракеттешүү, КРСУ, 287-р, PDF-файл"
    assert found_after(action_with("form", ground=Text(ky=words, ru="Блок-схема"))) == []


def test_a_missing_language_is_named_in_the_readers_language() -> None:
    (finding,) = check(action_with("form", recording=ONLY_KY)(sample.checked()))
    assert message(finding, "ky") == "10.4-пункт, 8-сап: «Журнал» тексти орусча жазылган эмес."
    assert message(finding, "ru") == "Пункт 10.4, строка 8: текста «Журнал» нет на русском языке."
