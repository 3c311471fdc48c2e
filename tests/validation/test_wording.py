"""Findings in words, and as plain values for other programs."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from regdesigner.domain.action import ActionKind
from regdesigner.domain.standard import Channel, LimitByAct
from regdesigner.domain.text import Language, Text
from regdesigner.validation import check
from regdesigner.validation.finding import Paper, Place, Value
from regdesigner.validation.report import as_plain, counts
from regdesigner.validation.wording import hint, message, place, say
from tests.validation import sample


@pytest.mark.parametrize(
    ("value", "language", "words"),
    [
        ("9.6", "ky", "9.6"),
        (12, "ru", 12),
        (Text(ky="Арыз", ru="Заявление"), "ru", "Заявление"),
        (Text(ky="Арыз"), "ru", "Арыз"),
        (sample.minutes(21), "ru", "21 минута"),
        (LimitByAct(Text(ky="Токтом", ru="Постановление")), "ky", "Токтом"),
        (date(2014, 7, 22), "en", "22.07.2014"),
        (datetime(2014, 7, 22, 9, 30), "ky", "22.07.2014 09:30"),
        (ActionKind.HANDING_OVER, "ru", "выдача результата"),
        (Channel.POST, "ky", "почта аркылуу"),
        ((Channel.POST, Channel.PHONE), "ru", "по почте, по телефону"),
    ],
)
def test_a_value_is_said_in_the_readers_language(value: Value, language: Language, words: str | int) -> None:
    assert say(value, language) == words


@pytest.mark.parametrize(
    ("where", "key", "words"),
    [
        (Place("10.4", 4), "10.4 row 4", "пункт 10.4, строка 4"),
        (Place("13"), "13", "пункт 13"),
        (Place("12", paper=Paper.STANDARD), "standard field 12", "поле 12 стандарта"),
    ],
)
def test_a_place_has_a_key_for_programs_and_words_for_people(where: Place, key: str, words: str) -> None:
    assert str(where) == key
    assert place(where, "ru") == words


def test_a_finding_has_the_keys_that_other_programs_rely_on() -> None:
    (finding,) = check(sample.action_with("form", term=None)(sample.checked()))
    assert as_plain(finding, "ru") == {
        "code": "FORM214",
        "name": "term-missing",
        "severity": "error",
        "element": "form",
        "field": "term",
        "place": "10.4 row 4",
        "basis": {"act": "typical-regulation", "point": "10 row 4"},
        "message": "Пункт 10.4, строка 4: не указан срок действия «Аракет 4».",
        "hint": "Запишите наибольший срок действия, например: 10 минут или 3 рабочих дня.",
    }
    assert counts([finding]) == {"errors": 1, "warnings": 0, "infos": 0}


def test_a_finding_without_a_place_is_said_without_one() -> None:
    (finding,) = check(sample.node_with("split", name=Text(ky="Толукпу?"))(sample.checked()))
    assert message(finding, "ru") == "Текста «Толукпу?» нет на русском языке."
    assert hint(finding, "ky") == "Бул текстти экинчи тилде да жазыңыз."
