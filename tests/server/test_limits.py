"""The three limits as bars."""

from __future__ import annotations

from datetime import datetime

import pytest
from apiflask import APIFlask

from regdesigner.analysis.deadlines.verdict import LimitName, LimitProof, Slack
from regdesigner.domain.standard import Limit, LimitByAct
from regdesigner.domain.term import Basis, Term, Unit
from regdesigner.domain.text import Text
from regdesigner.server.limits import LimitBar, limit_bar


def minutes(amount: int) -> Term:
    return Term(amount, Unit.MINUTE, Basis.WORKING)


def bar(allowed: Limit | None, worst: int | None, holds: bool | None, best: int = 1) -> LimitBar:
    left = None
    if isinstance(allowed, Term) and worst is not None:
        left = Slack(allowed.amount - worst, Unit.MINUTE, Basis.WORKING, None)
    longest = None if worst is None else minutes(worst)
    instant = datetime(2026, 3, 2, 9, 0)
    proof = LimitProof(
        LimitName.TOTAL, allowed, longest, minutes(best), holds, (), instant, instant, left, True, (), {}, (), ()
    )
    return limit_bar(proof, "ky")


def test_what_is_kept_fills_its_share_of_what_is_allowed() -> None:
    shown = bar(minutes(40), 10, True, best=4)
    assert (shown.kind, shown.state) == ("holds", "сакталат")
    assert (shown.worst, shown.best, shown.allowed) == (25, 10, 100)
    assert shown.words == "эң көп 10 мүнөт, чеги 40 мүнөт"
    assert shown.quickest == "эң аз 4 мүнөт"
    assert bar(minutes(40), 10, True, best=10).quickest == ""


def test_what_takes_too_long_fills_the_bar_and_the_limit_is_marked_in_it() -> None:
    shown = bar(minutes(10), 40, False)
    assert (shown.kind, shown.state) == ("breach", "ашыгы 30 мүнөт")
    assert (shown.worst, shown.allowed) == (100, 25)


@pytest.mark.parametrize(
    ("allowed", "worst", "words"),
    [
        (None, 10, "стандарт мөөнөтүн айтпайт"),
        (LimitByAct(Text(ky="Мыйзам")), 10, "Мыйзам"),
        (minutes(10), None, "ченелген жок"),
    ],
)
def test_what_cannot_be_said_is_not_called_kept(allowed: Limit | None, worst: int | None, words: str) -> None:
    shown = bar(allowed, worst, None)
    assert shown.kind == "unknown"
    assert words in shown.words


def test_bars_are_drawn_without_styles_in_place_and_said_in_words(app: APIFlask) -> None:
    with app.test_request_context("/"):
        drawn = app.jinja_env.from_string('{% from "macros/limits.html" import limits %}{{ limits(bars) }}')
        page = drawn.render(bars=(bar(minutes(10), 40, False), bar(minutes(40), 10, True)))
    assert "style=" not in page
    assert "ашыгы 30 мүнөт" in page
    assert page.count("limit__over") == 1
