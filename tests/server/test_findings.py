"""Findings in the words of a page."""

from __future__ import annotations

from apiflask import APIFlask
from flask import g

from regdesigner.domain.law import Act, LegalReference
from regdesigner.server.findings import said
from regdesigner.validation.finding import Finding, Place, Severity

BASIS = LegalReference(Act.TYPICAL_REGULATION, "10")


def finding(code: str, severity: Severity) -> Finding:
    return Finding(code, "name", severity, BASIS, "A1", "term", Place("10.1", 4))


FOUND = (finding("DOC199", Severity.INFO), finding("DOC198", Severity.ERROR))


def test_errors_come_first_and_each_says_place_and_basis() -> None:
    first, second = said(FOUND, "ru")
    assert (first.severity, second.severity) == ("error", "info")
    assert first.place == "пункт 10.1, строка 4"
    assert first.basis.startswith("Типовой административный регламент")


def test_findings_are_counted_and_may_carry_actions(app: APIFlask) -> None:
    shown = (
        '{% from "macros/findings.html" import findings, tally %}{{ tally(found) }}{{ tally(()) }}'
        "{% call(one) findings(found) %}<a href='#{{ one.element }}'>go</a>{% endcall %}"
    )
    with app.test_request_context("/"):
        g.language = "ru"
        page = app.jinja_env.from_string(shown).render(found=said(FOUND, "ru"))
    assert "1 ошибка" in page
    assert "Недостатков не найдено" in page
    assert page.count("<a href='#A1'>go</a>") == 2
