"""Plain comparisons read without the interpreter are read as the interpreter reads them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regdesigner.feel.comparisons import UNSURE, compared_names, decide
from regdesigner.feel.sandbox import ask
from tests.depth import examples

WORDS = (
    "a b_1 decision total арыз_түрү өтүнмө Ңң _x and or not true false null if then else for in return some every "
    "satisfies between instance of function external is item partial date time duration today now number string count "
    "list context range at min max before after any all even odd sort mode years days matches contains"
).split()
OPERATORS = ("=", "!=", "<", "<=", ">", ">=", "==", "in", "is", "between", "<>", "+", "-", ".")
LITERALS = ('"x"', '""', '"и and или"', "1", "1.50", "007", "true", "null", "1.", '"a\\"b"', "-1", "x")
GAPS = (" ", "  ", "\n", "", "\t")


def interpreted(text: str) -> tuple[str, ...] | None:
    """The names that the interpreter finds; None where it refuses the text."""
    (answer,) = ask({"do": "parse", "texts": [{"text": text, "unary": False}]})
    return tuple(answer["names"]) if "names" in answer else None


@st.composite
def near_comparisons(draw: st.DrawFn) -> str:
    """Texts that look like comparisons and often are."""
    gap = st.sampled_from(GAPS)
    parts = [draw(gap)]
    for number in range(draw(st.integers(1, 3))):
        if number:
            parts += [" ", draw(st.sampled_from(("and", "or", "And", ","))), " ", draw(gap)]
        parts.append(draw(st.sampled_from(WORDS)))
        if draw(st.booleans()):
            parts += [
                draw(gap),
                draw(st.sampled_from(OPERATORS)),
                draw(gap),
                draw(st.sampled_from(LITERALS)),
                draw(gap),
            ]
    return "".join(parts)


@given(near_comparisons())
@settings(max_examples=examples(200))
def test_both_readers_find_the_same_names(text: str) -> None:
    names = compared_names(text)
    if names is not None:
        assert interpreted(text) == names


VALUES: st.SearchStrategy[object] = st.sampled_from(
    (
        None,
        True,
        False,
        0,
        1,
        2,
        -1,
        1.5,
        7,
        2**53,
        2**60,
        float("nan"),
        "x",
        "",
        "и and или",
        "1",
        [],
        ["x"],
        [1],
        {},
        1.0,
    )
)


def computed(text: str, context: dict[str, object]) -> object:
    """What the interpreter alone yields, or the id of its refusal."""
    answer = ask({"do": "evaluate", "text": text, "context": context})
    return answer["value"] if "value" in answer else answer["error"]["id"]


@given(near_comparisons(), st.dictionaries(st.sampled_from(WORDS), VALUES), VALUES)
@settings(max_examples=examples(200))
def test_both_readers_yield_the_same_result(text: str, context: dict[str, object], other: object) -> None:
    whole = dict.fromkeys(compared_names(text) or (), other) | context
    decided = decide(text, whole)
    if decided is not UNSURE:
        assert computed(text, {name: whole[name] for name in compared_names(text) or ()}) is decided


@pytest.mark.parametrize(
    ("text", "context", "result"),
    [
        ('a = "x"', {"a": "x"}, True),
        ('a != "x"', {"a": None}, True),
        ("a = null or b", {"a": 1, "b": None}, None),
        ("a > 1 and b <= 2 or c", {"a": 1, "b": 2, "c": True}, True),
        ("a and b or c and d", {"a": True, "b": False, "c": None, "d": True}, None),
        ("a and b", {"a": False, "b": None}, False),
        ("a", {"a": True}, True),
        ("a", {}, UNSURE),
        ("a > 1", {"a": "2"}, UNSURE),
        ("a > 1", {"a": None}, UNSURE),
        ("a = 1", {"a": "1"}, UNSURE),
        ("a = 1", {"a": True}, UNSURE),
        ("a = 1", {"a": [1]}, UNSURE),
        ("a", {"a": 1}, UNSURE),
        ("a = b", {"a": 1, "b": 1}, UNSURE),
    ],
)
def test_a_result_is_given_only_where_it_is_sure(text: str, context: dict[str, object], result: object) -> None:
    assert decide(text, context) is result


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("form", ["{}", "{} = 1", 'a = "x" and {} != null'])
def test_both_readers_agree_on_each_word(word: str, form: str) -> None:
    text = form.format(word)
    names = compared_names(text)
    if names is not None:
        assert interpreted(text) == names


@pytest.mark.parametrize(
    "text", ['decision = "accept"', "total > 3 and not_given", 'түрү = "а" or pages <= 10.5 or x = null', "ok"]
)
def test_common_conditions_need_no_interpreter(text: str) -> None:
    assert compared_names(text) == interpreted(text)
    assert compared_names(text) is not None


@pytest.mark.parametrize("text", ["a = b", "not(a)", "a == 1", "(a)", 'a = "x', "a b = 1", "a = 1 and", "a = 1 b", ""])
def test_anything_else_is_left_to_the_interpreter(text: str) -> None:
    assert compared_names(text) is None
