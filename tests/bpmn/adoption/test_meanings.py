"""Words of drawings in three languages, and what they are taken for."""

from __future__ import annotations

import pytest

from regdesigner.bpmn.adoption.meanings import (
    cyrillic_language,
    is_otherwise,
    is_recipient,
    joined,
    kind_by_words,
    language_of,
    value_of,
    yes_or_no,
)
from regdesigner.domain.action import ActionKind
from regdesigner.domain.text import EMPTY, Text


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Консультирование заявителя", ActionKind.INFORMING),
        ("Кызмат жөнүндө маалымат берүү", ActionKind.INFORMING),
        ("Приём документов", ActionKind.ACCEPTING),
        ("Документтерди кабыл алуу", ActionKind.ACCEPTING),
        ("Receive application", ActionKind.ACCEPTING),
        ("Рассмотрение заявления", ActionKind.EXAMINING),
        ("Документтерди текшерүү", ActionKind.EXAMINING),
        ("Check the request", ActionKind.EXAMINING),
        ("Запрос в Минюст", ActionKind.INTERACTING),
        ("Министрликке суроо-талап", ActionKind.INTERACTING),
        ("Подготовка справки", ActionKind.FORMING),
        ("Маалымкат даярдоо", ActionKind.FORMING),
        ("Арызды кароо", ActionKind.EXAMINING),
        ("Выдача справки", ActionKind.HANDING_OVER),
        ("Натыйжаны тапшыруу", ActionKind.HANDING_OVER),
        ("Утверждение решения", ActionKind.EXAMINING),
    ],
)
def test_the_first_word_that_tells_a_kind_counts(label: str, kind: ActionKind) -> None:
    found = kind_by_words(label)
    assert found is not None
    assert found[0] is kind
    assert found[1].casefold() in label.casefold()


@pytest.mark.parametrize("label", ["", "Шаг 1", "Task 12", "Ещё одно"])
def test_other_words_tell_no_kind(label: str) -> None:
    assert kind_by_words(label) is None


@pytest.mark.parametrize(
    ("label", "value"),
    [("Да", "yes"), ("ООБА.", "yes"), ("«нет»", "no"), ("Жок", "no"), ("No", "no"), ("документы полны", "")],
)
def test_yes_and_no_are_known_in_three_languages(label: str, value: str) -> None:
    assert yes_or_no(label) == value
    assert value_of(label) == (value or "документы_полны")


def test_otherwise_and_recipients_are_known() -> None:
    assert [is_otherwise(each) for each in ("Иначе", "башка учурда", "otherwise", "да")] == [True, True, True, False]
    assert [is_recipient(each) for each in ("Заявитель", "Арыз ээси", "Customer", "Банк")] == [True, True, True, False]


def test_a_cyrillic_label_without_kyrgyz_letters_is_in_the_language_of_the_others() -> None:
    kyrgyz = cyrillic_language(["Текшерүү", "Берүү", "Кабыл алуу", "Каттоо", "Send"])
    russian = cyrillic_language(["Приём", "Проверка", "Выдача", "Отказ", "Үй"])
    assert (kyrgyz, russian, cyrillic_language(["Send"])) == ("ky", "ru", "ru")
    assert [language_of(each, "ru") for each in ("Каттоо", "Үй", "Send", "№ 5")] == ["ru", "ky", "en", "ky"]


def test_texts_are_joined_in_every_language_in_which_one_is_said() -> None:
    assert joined((Text(ky="а", ru="б"), EMPTY, Text(ru="в")), "; ") == Text(ky="а; в", ru="б; в")
