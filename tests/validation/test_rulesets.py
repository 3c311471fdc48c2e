"""Rulesets: the longest beginning of a code decides."""

from __future__ import annotations

import pytest

from regdesigner.domain.errors import WrongValue
from regdesigner.domain.regulation import Status
from regdesigner.validation import Ruleset, Severity, ruleset, ruleset_for
from regdesigner.validation.rulebook import rulebook
from regdesigner.validation.rulesets import names


@pytest.mark.parametrize("name", names())
def test_every_code_has_a_severity_in_every_ruleset_and_no_key_is_left_over(name: str) -> None:
    chosen = ruleset(name)
    for code in rulebook():
        assert chosen.severity(code) in (None, *Severity)
    for key in chosen.severities:
        assert any(code.startswith(key) for code in (*rulebook(), "INT000", "BPMN100", "EXE400")), key


def test_the_longest_beginning_of_a_code_decides() -> None:
    chosen = Ruleset("own", {"FORM": Severity.ERROR, "FORM2": None, "FORM214": Severity.INFO})
    assert chosen.severity("FORM214") is Severity.INFO
    assert chosen.severity("FORM215") is None
    assert chosen.severity("FORM9") is Severity.ERROR


def test_a_code_that_no_key_fits_is_an_error() -> None:
    with pytest.raises(WrongValue, match="EXE401"):
        Ruleset("own", {"FORM": Severity.ERROR}).severity("EXE401")


def test_an_unknown_ruleset_is_refused_with_the_known_ones() -> None:
    with pytest.raises(WrongValue, match="default, template"):
        ruleset("../secret")


def test_a_template_has_a_ruleset_of_its_own() -> None:
    assert ruleset_for(Status.TEMPLATE).name == "template"
    assert {ruleset_for(status).name for status in Status if status is not Status.TEMPLATE} == {"default"}
