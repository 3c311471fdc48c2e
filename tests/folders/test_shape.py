"""Plain values become the domain's, or are told with their place; nothing else happens."""

from __future__ import annotations

import copy
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.standard import LimitByAct, ServiceStandard
from regdesigner.folders.shape import shaped
from regdesigner.folders.yaml_file import YamlDocument, parse_yaml, read_yaml

SAMPLE = Path(__file__).resolve().parents[2] / "bpmn_models" / "9.6-udc-index" / "standard.yaml"
WHOLE = read_yaml(SAMPLE).value
PLAIN = (
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=5)
)
STRANGE = PLAIN | st.lists(PLAIN, max_size=2) | st.dictionaries(st.sampled_from(["ky", "id", "amount", "x"]), PLAIN)


@pytest.fixture
def sample() -> dict[str, Any]:
    value: dict[str, Any] = copy.deepcopy(WHOLE)
    return value


def as_document(value: object) -> YamlDocument:
    return parse_yaml(json.dumps(value, ensure_ascii=False).encode(), "x.yaml")


def changed(value: Any, steps: list[int], by: object) -> Any:
    """A copy with one value, reached by choosing at each level, replaced."""
    value = copy.deepcopy(value)
    current: Any = value
    parent: Any = None
    key: Any = None
    for step in steps:
        if not isinstance(current, (dict, list)) or not current:
            break
        keys: list[Any] = list(current) if isinstance(current, dict) else list(range(len(current)))
        parent, key = current, keys[step % len(keys)]
        current = parent[key]
    if parent is None:
        return by
    parent[key] = by
    return value


def outcome(value: object) -> str:
    try:
        return "read" if isinstance(shaped(as_document(value), ServiceStandard), ServiceStandard) else "other"
    except UnreadableInput as error:
        return error.message


@given(st.lists(st.integers(0, 40), max_size=5), STRANGE)
def test_any_one_value_replaced_gives_a_standard_or_a_message(steps: list[int], by: object) -> None:
    assert outcome(changed(WHOLE, steps, by)).startswith(("read", "yaml-"))


def test_a_limit_may_be_left_to_an_act(sample: dict[str, Any]) -> None:
    sample["limits"]["total"] = {"act": {"ky": "Мыйзам", "ru": "Закон"}}

    total = shaped(as_document(sample), ServiceStandard).limits.total

    assert isinstance(total, LimitByAct)
    assert total.act.ru == "Закон"


def test_a_limit_may_be_unstated_but_not_forgotten(sample: dict[str, Any]) -> None:
    sample["limits"]["total"] = None
    assert shaped(as_document(sample), ServiceStandard).limits.total is None

    del sample["limits"]["total"]
    with pytest.raises(UnreadableInput) as caught:
        shaped(as_document(sample), ServiceStandard)
    assert (caught.value.message, caught.value.arguments["key"]) == ("yaml-missing-field", "total")


@pytest.mark.parametrize("amount", [120.5, "120.50", 121])
def test_prices_are_exact_numbers(sample: dict[str, Any], amount: object) -> None:
    sample["cost"]["prices"] = [{"amount": amount}]
    cost = shaped(as_document(sample), ServiceStandard).cost

    assert cost is not None
    assert cost.prices[0].amount == Decimal(str(amount))


def test_the_topmost_of_several_mistakes_is_told() -> None:
    document = parse_yaml(b"number: 9.6\nname: x\ncolour: green\n", "x.yaml")

    with pytest.raises(UnreadableInput) as caught:
        shaped(document, ServiceStandard)

    assert (caught.value.line, caught.value.message) == (1, "yaml-service-number-not-quoted")


def test_further_mistakes_are_counted_by_their_lines_each_once(sample: dict[str, Any]) -> None:
    sample["limits"]["total"] = "5 дней"
    sample["limits"]["intake"] = {"amount": 0, "unit": "day"}
    sample["result"] = 7
    sample["colour"] = "green"
    document = parse_yaml(json.dumps(sample, ensure_ascii=False, indent=0).encode(), "x.yaml")

    with pytest.raises(UnreadableInput) as caught:
        shaped(document, ServiceStandard)

    lines = [document.place(where).line for where in (("limits", "total"), ("limits", "intake"), ("colour",))]
    assert caught.value.element == "result"
    assert caught.value.more_lines == tuple(lines)


def test_a_single_mistake_has_no_others(sample: dict[str, Any]) -> None:
    sample["limits"]["total"] = "5 дней"

    with pytest.raises(UnreadableInput) as caught:
        shaped(as_document(sample), ServiceStandard)

    assert caught.value.more_lines == ()
