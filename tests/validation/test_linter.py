"""The linter: order, causes, crashes, severities."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from regdesigner.domain.law import Act, LegalReference
from regdesigner.domain.regulation import Status
from regdesigner.validation import CheckedRegulation, Defect, Ruleset, Severity, check, rule
from regdesigner.validation.wording import message
from tests.validation import sample

BASIS = LegalReference(Act.LAW, "13")


@rule("FORM901", basis=BASIS)
def cause(checked: CheckedRegulation) -> Iterator[Defect]:
    yield Defect("form")
    yield Defect("accept")


@rule("FORM902", basis=BASIS, unless=("FORM901",))
def consequence(checked: CheckedRegulation) -> Iterator[Defect]:
    yield Defect("inform")


@rule("FORM903", basis=BASIS, unless_here=("FORM901",))
def consequence_here(checked: CheckedRegulation) -> Iterator[Defect]:
    yield Defect("accept")
    yield Defect("hand-over")


@rule("FORM904", basis=BASIS)
def broken(checked: CheckedRegulation) -> Iterator[Defect]:
    yield Defect("inform")
    raise ZeroDivisionError("by nought")


@rule("FORM905", basis=BASIS, unless=("FORM904",))
def behind_broken(checked: CheckedRegulation) -> Iterator[Defect]:
    yield Defect("inform")


def codes(*rules: object, status: Status = Status.DRAFT) -> list[tuple[str, str | None]]:
    checked = sample.regulation_with(status=status)(sample.checked())
    return [(finding.code, finding.element) for finding in check(checked, rules=rules)]  # type: ignore[arg-type]


def test_findings_stand_in_the_order_of_the_actions() -> None:
    assert codes(cause) == [("FORM901", "accept"), ("FORM901", "form")]


def test_a_rule_is_not_asked_where_its_cause_is_found_anywhere() -> None:
    assert codes(cause, consequence) == [("FORM901", "accept"), ("FORM901", "form")]
    assert codes(consequence) == [("FORM902", "inform")]


def test_a_consequence_is_left_out_only_on_the_element_of_its_cause() -> None:
    assert ("FORM903", "hand-over") in codes(cause, consequence_here)
    assert ("FORM903", "accept") not in codes(cause, consequence_here)


def test_a_rule_that_crashes_becomes_a_finding_and_the_others_go_on() -> None:
    assert codes(broken, behind_broken, cause) == [("INT000", None), ("FORM901", "accept"), ("FORM901", "form")]


def test_a_crash_says_which_rule_and_where() -> None:
    (crash,) = check(sample.checked(), rules=(broken,))
    assert crash.severity is Severity.ERROR
    assert "FORM904" in message(crash, "ky")
    assert "by nought" in message(crash, "ru")


def test_a_cause_that_the_ruleset_silences_still_hides_its_consequences() -> None:
    silent = Ruleset("silent", {"FORM": Severity.ERROR, "FORM901": None})
    assert check(sample.checked(), silent, (cause, consequence)) == ()


def test_missing_texts_of_a_template_are_infos_and_of_a_draft_errors() -> None:
    for status, severity in ((Status.TEMPLATE, Severity.INFO), (Status.DRAFT, Severity.ERROR)):
        checked = sample.regulation_with(status=status)(sample.checked())
        (finding,) = check(replace(sample.action_with("form", term=None)(checked)))
        assert (finding.code, finding.severity) == ("FORM214", severity)


def test_the_sample_has_no_findings() -> None:
    assert check(sample.checked()) == ()
