"""One value of a YAML file changed: the value is there, and every other byte stays."""

from __future__ import annotations

import pytest

from regdesigner.domain.errors import WrongValue
from regdesigner.folders.yaml_change import with_value
from regdesigner.folders.yaml_file import parse_yaml

FILE = """\
# head
number: "9.6"  # as text
name:
  ky: Эски ат   # kept
  ru: >-
    Старое
    имя
cost: {paid: false, statement: {ky: "", ru: Бесплатно}}
documents:
  - id: passport
    name: {ky: Паспорт, ru: Паспорт}
  - id: photo
    name:
      ky: Сүрөт
      ru: Фото
review:
  approved_on: 2025-01-15

# tail
"""


@pytest.mark.parametrize(
    ("where", "value", "line", "instead"),
    [
        ("number", "9.7", '"9.6"', '"9.7"'),
        ("name.ky", "Жаңы ат", "Эски ат", "Жаңы ат"),
        ("name", {"ky": "Жаңы ат"}, "Эски ат", "Жаңы ат"),
        ("cost.statement.ru", "Бесплатно, даром", "ru: Бесплатно}", 'ru: "Бесплатно, даром"}'),
        ("cost.paid", True, "paid: false", "paid: true"),
        ("cost.statement.ky", "Акысыз: бекер", 'ky: ""', 'ky: "Акысыз: бекер"'),
        ("documents.1.name.ru", "Фотография", "ru: Фото\n", "ru: Фотография\n"),
        ("documents.0.name.en", "Passport", "ru: Паспорт}", "ru: Паспорт, en: Passport}"),
        (
            "review.period",
            {"amount": 3, "unit": "year"},
            "  approved_on: 2025-01-15\n",
            "  approved_on: 2025-01-15\n  period:\n    amount: 3\n    unit: year\n",
        ),
        ("name.ru", "Новое имя", "    Старое\n    имя\n", "    Новое\n    имя\n"),
        ("name.ru", "Совсем", ">-\n    Старое\n    имя\n", ">-\n    Совсем\n"),
    ],
)
def test_only_the_value_changes(where: str, value: object, line: str, instead: str) -> None:
    assert FILE.count(line) == 1
    changed = with_value(FILE.encode(), tuple(where.split(".")), value).decode()

    assert changed == FILE.replace(line, instead)


def test_a_new_key_of_the_file_stands_behind_the_last_value_and_before_the_tail() -> None:
    changed = with_value(FILE.encode(), ("result",), {"ky": "Көчүрмө", "ru": "Выписка, копия"}).decode()

    assert parse_yaml(changed.encode(), "f").value["result"] == {"ky": "Көчүрмө", "ru": "Выписка, копия"}
    assert changed.endswith("# tail\n")
    assert changed.startswith(FILE.partition("\n# tail")[0].rstrip("\n"))


def test_what_is_there_already_changes_nothing() -> None:
    assert with_value(FILE.encode(), ("name", "ru"), "Старое имя") == FILE.encode()


def test_nothing_is_filled_in_where_it_stands() -> None:
    changed = with_value(b"name: x\nreview:\nlast: y\n", ("review", "period"), {"amount": 3}).decode()

    assert changed == "name: x\nreview: {period: {amount: 3}}\nlast: y\n"


@pytest.mark.parametrize(
    ("where", "value"), [("documents.7.name", "x"), ("number.ky", "x"), ("documents", []), ("documents.x.name", "x")]
)
def test_a_place_that_cannot_be_changed_alone_is_refused(where: str, value: object) -> None:
    with pytest.raises(WrongValue):
        with_value(FILE.encode(), tuple(where.split(".")), value)
