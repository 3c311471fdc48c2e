"""Reading and evaluating FEEL expressions."""

from __future__ import annotations

import threading
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdesigner import feel
from regdesigner.feel.expressions import LONGEST_TEXT
from regdesigner.feel.sandbox import LARGEST_INTEGER


def refusal(text: str, context: dict[str, object] | None = None) -> str:
    """The message id of the error that evaluating the text raises."""
    with pytest.raises(feel.FeelError) as caught:
        feel.evaluate(text, context or {})
    return caught.value.message_id


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("total > 3", ("total",)),
        ('kind = "а" or not(ok) and kind != null', ("kind", "ok")),
        ("шарт аткарылды = true", ("шарт аткарылды",)),
        ("арыз_түрү", ("арыз_түрү",)),
        ("b > 1 and a > 1 and b > 2", ("b", "a")),
        ("a.b.c > d.e", ("a", "d")),
        ("count(list) > 1 and string length(s) = 2", ("list", "s")),
        ("for x in xs, y in x.z return x + y + k + partial[1]", ("xs", "k")),
        ("some x in l satisfies x > limit", ("l", "limit")),
        ("every x in x satisfies x > 1", ("x",)),
        ("(function(a: number, b) a + b + c)(1, d)", ("c", "d")),
        ("{a: 1, b: a + z}.b", ("z",)),
        ("{a: a}.a", ("a",)),
        ("l[item.x > q]", ("l", "q")),
        ("x instance of number", ("x",)),
        ("n in (1, m, > k)", ("n", "m", "k")),
        ("x between low and high", ("x", "low", "high")),
        ('date("2026-01-01") < handed_in', ("handed_in",)),
        ('replace(input: s, pattern: "a", replacement: t)', ("s", "t")),
        ("number > 3 and count(list) > count", ("number", "list", "count")),
        ("1 + 1", ()),
        ('"text with a name"', ()),
    ],
)
def test_names_are_the_variables_from_outside_in_order(text: str, names: tuple[str, ...]) -> None:
    assert feel.parse(text) == feel.Expression(text, names)


@pytest.mark.parametrize(
    ("text", "message_id", "position"),
    [
        ("", "feel-empty", None),
        (" \n\t", "feel-empty", None),
        ("a" * (LONGEST_TEXT + 1), "feel-too-long", None),
        ("a >", "feel-syntax", 3),
        ("a == 1", "feel-syntax", 3),
        ("a = 'x'", "feel-syntax", 4),
        ("(a", "feel-syntax", 2),
        ("a && b", "feel-syntax", 2),
        ("notify(a)", "feel-unknown-function", 0),
        ("a = 1 and now() > b", "feel-clock", 10),
        ("today()", "feel-clock", 0),
        ("{f: now}.f()", "feel-clock", 4),
        ("(now)()", "feel-clock", 1),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_place(text: str, message_id: str, position: int | None) -> None:
    with pytest.raises(feel.FeelError) as caught:
        feel.parse(text)
    assert (caught.value.message_id, caught.value.position) == (message_id, position)


def test_a_remembered_refusal_is_raised_anew() -> None:
    errors = []
    for _ in range(2):
        with pytest.raises(feel.FeelError) as caught:
            feel.parse("a ><")
        errors.append(caught.value)
    assert errors[0] is not errors[1]
    assert errors[0].args == errors[1].args


def test_a_batch_keeps_its_order_and_holds_errors_in_their_place() -> None:
    texts = ("c1 > 1", "c2 >", "c1 > 1", "", "c3 = 2")
    read = feel.parse_all(texts)
    assert [one.text if isinstance(one, feel.Expression) else one.message_id for one in read] == [
        "c1 > 1",
        "feel-syntax",
        "c1 > 1",
        "feel-empty",
        "c3 = 2",
    ]
    assert feel.parse_all(()) == ()
    assert feel.parse_all(texts)[0] is read[0]


def test_a_large_batch_is_read_whole() -> None:
    texts = [f"field_{number} > {number}" for number in range(100)]
    read = feel.parse_all(texts)
    assert [one.names for one in read if isinstance(one, feel.Expression)] == [(f"field_{n}",) for n in range(100)]


@pytest.mark.parametrize(
    ("text", "context", "value"),
    [
        ("1 + 2 * 3", {}, 7),
        ("0.1 + 0.2 < 0.31", {}, True),
        ('"a" + "б"', {}, "aб"),
        ("a", {"a": None}, None),
        ("[1, a, null]", {"a": "x"}, [1, "x", None]),
        ("{a: 1, b: [true]}", {}, {"a": 1, "b": [True]}),
        ("if a then 1 else b", {"a": True}, 1),
        ("a.b[1]", {"a": {"b": [5, 6]}}, 5),
        ('date("2026-01-31") + duration("P1M")', {}, "2026-02-28"),
        ('date and time("2026-01-31T10:00:00")', {}, "2026-01-31T10:00:00"),
        ('date(d) < date("2026-03-01")', {"d": "2026-02-28"}, True),
        ("count(docs) >= 2", {"docs": ("a", "b")}, True),
        ("sum(for f in fees return f * 2)", {"fees": [1, 2]}, 6),
        ("a != null and a > 3", {"a": None}, False),
        ('a = "x" or b', {"a": "x", "b": None}, True),
        ("number + count([1, 2])", {"number": 1, "count": 5}, 3),
        ("a-b", {"a": 3, "b": 1, "a-b": 99}, 2),
    ],
)
def test_an_expression_yields_its_value(text: str, context: dict[str, object], value: object) -> None:
    assert feel.evaluate(text, context) == value


@pytest.mark.parametrize(
    ("text", "context", "message_id"),
    [
        ("a > 3", {}, "feel-unknown-variable"),
        ("a.b", {"a": {}}, "feel-unknown-field"),
        ("a > 3", {"a": "4"}, "feel-wrong-types"),
        ("a in [1..3]", {"a": "2"}, "feel-wrong-types"),
        ('"a" + 1', {}, "feel-wrong-types"),
        ('date("2026-01-01") > a', {"a": 3}, "feel-wrong-types"),
        ("string length(1, 2, 3)", {}, "feel-wrong-arguments"),
        ("function(x) x", {}, "feel-no-value"),
        ("[1..3]", {}, "feel-no-value"),
        ("10 ** 1000", {}, "feel-no-value"),
        ("a", {"a": LARGEST_INTEGER + 1}, "feel-bad-value"),
        ("a", {"a": float("nan")}, "feel-bad-value"),
        ("a", {"a": date(2026, 1, 1)}, "feel-bad-value"),
        ("a", {"a": {1: "x"}}, "feel-bad-value"),
        ("a", {"a": object()}, "feel-bad-value"),
    ],
)
def test_what_has_no_value_is_an_error_and_never_a_silent_null(
    text: str, context: dict[str, object], message_id: str
) -> None:
    assert refusal(text, context) == message_id


def test_a_value_too_deep_is_refused() -> None:
    deep: object = 1
    for _ in range(60):
        deep = [deep]
    assert refusal("a", {"a": deep}) == "feel-bad-value"


def test_values_that_an_expression_does_not_read_are_not_looked_at() -> None:
    assert feel.evaluate("a + 1", {"a": 1, "unread": object()}) == 2


@pytest.mark.parametrize(("text", "holds"), [("a > 3", True), ("not(a > 3)", False), ("a in [1..4]", True)])
def test_a_condition_holds_or_not(text: str, holds: bool) -> None:
    assert feel.evaluate_condition(text, {"a": 4}) is holds


@pytest.mark.parametrize(
    ("text", "got"),
    [("null", "null"), ('"yes"', "string"), ("1", "number"), ("[true]", "list"), ("{a: true}", "context")],
)
def test_a_condition_that_is_neither_true_nor_false_is_an_error(text: str, got: str) -> None:
    with pytest.raises(feel.FeelError) as caught:
        feel.evaluate_condition(text, {})
    assert (caught.value.message_id, caught.value.arguments) == ("feel-not-boolean", {"got": got})


@pytest.mark.parametrize(
    ("text", "value", "passes"),
    [
        ("-", None, True),
        ("> 3", 4, True),
        ("> 3", 3, False),
        ("[1..limit]", 3, True),
        ('"a", "b"', "b", True),
        ('"a", "b"', "c", False),
        ('not("a", "b")', "c", True),
        ("true", True, True),
        ("true", False, False),
        ("null", None, True),
        ("? > 3 and ? < limit", 4, True),
        ("limit", 5, True),
    ],
)
def test_unary_tests_of_a_decision_table(text: str, value: object, passes: bool) -> None:
    assert feel.unary_test(text, value, {"limit": 5}) is passes


def test_names_in_unary_tests_are_known_beforehand() -> None:
    assert feel.parse_unary_tests("> low, [1..high]").names == ("low", "high")
    with pytest.raises(feel.FeelError):
        feel.parse_unary_tests("> 3 >")


def test_each_thread_has_an_interpreter_of_its_own() -> None:
    results: list[object] = []

    def work(number: int) -> None:
        results.extend(feel.evaluate("a * 2", {"a": number}) for _ in range(5))

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(results, key=repr) == sorted([number * 2 for number in range(4)] * 5, key=repr)


TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-LARGEST_INTEGER, LARGEST_INTEGER)
    | st.floats(allow_nan=False, allow_infinity=False)
    | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)


@given(VALUES)
def test_a_value_comes_back_as_it_went_in(value: object) -> None:
    assert feel.evaluate("a", {"a": value}) == value


@given(st.integers(-(10**6), 10**6), st.integers(-(10**6), 10**6))
def test_comparison_agrees_with_arithmetic(left: int, right: int) -> None:
    assert feel.evaluate_condition("left < right", {"left": left, "right": right}) is (left < right)


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    (read,) = feel.parse_all((text,))
    assert isinstance(read, feel.Expression | feel.FeelError)
