"""STD3xx: what the regulation owes to its standard, to the registry and to the law; one change, one finding."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from regdesigner.domain.service import Registry
from regdesigner.domain.standard import (
    Channel,
    Cost,
    DocumentRequirement,
    ElectronicProvision,
    Extent,
    Holder,
    LimitByAct,
    Price,
    Review,
)
from regdesigner.domain.term import Basis, Term, Unit
from regdesigner.domain.text import EMPTY
from regdesigner.validation import CheckedRegulation, Severity, check
from regdesigner.validation.wording import message
from tests.validation import sample
from tests.validation.sample import action_with, minutes, provisions_with, regulation_with, standard_with, text
from tests.validation.tables import Expected, found_after

STANDARD = sample.standard()
LIMITS = STANDARD.limits
PAID = Cost(paid=True, statement=text("Акылуу"), approved_by=text("Агенттик"), prices=(Price(Decimal(100)),))
THREE_YEARS = Term(3, Unit.YEAR, Basis.CALENDAR)
EXTRACT = DocumentRequirement("extract", text("Үй-бүлө маалымкаты"), Holder.PROVIDER)


def limits_with(**limits: Term | LimitByAct | None) -> sample.Change:
    return standard_with(limits=replace(LIMITS, **limits))


def without_standard(checked: CheckedRegulation) -> CheckedRegulation:
    return replace(checked, standard=None)


def short_calendar(checked: CheckedRegulation) -> CheckedRegulation:
    return replace(checked, calendar=replace(checked.calendar, last=date(2026, 6, 30)))


def not_registered(checked: CheckedRegulation) -> CheckedRegulation:
    return replace(checked, service=None)


def registered_with(**fields: object) -> sample.Change:
    """A change of the registry's entry."""

    def change(checked: CheckedRegulation) -> CheckedRegulation:
        assert checked.service is not None
        return replace(checked, service=replace(checked.service, **fields))  # type: ignore[arg-type]  # by name

    return change


def free_in_registry_unknown(checked: CheckedRegulation) -> CheckedRegulation:
    return registered_with(paid=None)(checked)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ((action_with("examine", term=minutes(16)),), [("STD301", "examine", "term")]),
        ((action_with("examine", term=minutes(15)),), []),
        ((limits_with(total=minutes(20)),), []),
        ((limits_with(total=minutes(19)),), [("STD301", "accept", "term")]),
        ((limits_with(intake=minutes(5)),), []),
        ((limits_with(intake=minutes(4)),), [("STD302", "accept", "term")]),
        ((limits_with(handover=minutes(4)),), [("STD303", "hand-over", "term")]),
        ((limits_with(total=None),), [("STD304", None, "limits.total")]),
        ((limits_with(total=LimitByAct(text("Токтом"))),), []),
        ((limits_with(intake=None),), [("STD305", None, "limits.intake")]),
        ((limits_with(handover=None),), [("STD306", None, "limits.handover")]),
        ((short_calendar,), [("STD307", "process", "term")]),
        ((without_standard,), [("STD308", None, "standard")]),
        ((action_with("accept", uses=("passport", "diploma")),), [("STD310", "accept", "uses")]),
        ((action_with("accept", uses=("passport", "extract")),), []),
        ((action_with("accept", uses=()),), [("STD311", None, "documents.passport")]),
        (
            (
                standard_with(documents=(*STANDARD.documents, EXTRACT)),
                action_with("accept", uses=("passport", "extract")),
            ),
            [("STD312", "accept", "uses")],
        ),
        (
            (standard_with(documents=(*STANDARD.documents, EXTRACT)), action_with("examine", uses=("extract",))),
            [],
        ),
        (
            (action_with("accept", refusal_grounds=("incomplete", "not-entitled", "late")),),
            [("STD314", "accept", "refusal_grounds")],
        ),
        ((action_with("accept", refusal_grounds=("incomplete",)),), [("STD315", None, "refusal.not-entitled")]),
        (
            (standard_with(channels=(*STANDARD.channels, Channel.POST)),),
            [("STD316", None, "channels.post")],
        ),
        (
            (action_with("accept", channels=(Channel.IN_PERSON, Channel.ELECTRONIC, Channel.POST)),),
            [("STD317", "accept", "channels")],
        ),
        ((action_with("accept", categories=(), features=()),), [("STD318", None, "recipients.disabled")]),
        (
            (action_with("accept", categories=(), features=sample.FEATURES),),
            [],
        ),
        ((action_with("accept", categories=("disabled", "minors")),), [("STD319", "accept", "categories")]),
        ((action_with("examine", quality=()),), [("STD320", None, "quality.timely")]),
        ((action_with("examine", quality=("timely", "kind")),), [("STD321", "examine", "quality")]),
        (
            (
                action_with("inform", channels=(Channel.IN_PERSON,)),
                action_with("accept", channels=(Channel.IN_PERSON,), electronic=False),
                action_with("hand-over", channels=(Channel.IN_PERSON,)),
            ),
            [("STD322", None, "electronic")],
        ),
        (
            (
                standard_with(electronic=ElectronicProvision(Extent.NONE), channels=(Channel.IN_PERSON,)),
                action_with("inform", channels=(Channel.IN_PERSON,)),
                action_with("accept", channels=(Channel.IN_PERSON,), electronic=False),
                action_with("hand-over", channels=(Channel.IN_PERSON,)),
            ),
            [],
        ),
        ((provisions_with(service_name=text("Көчүрмө берүү")),), [("STD324", "process", "service_name")]),
        ((provisions_with(service_name=text("«Архивдик  көчүрмө» берүү")),), []),
        ((standard_with(name=text("Көчүрмө")),), [("STD325", None, "name")]),
        ((standard_with(number="4.2"),), [("STD326", "process", "service")]),
        ((not_registered,), [("STD327", "process", "service")]),
        ((provisions_with(providers=(text("Салык кызматы"),)),), [("STD328", "process", "providers")]),
        ((registered_with(provider="tax"),), [("STD329", "process", "providers")]),
        ((registered_with(responsible="tax"),), [("STD330", "process", "responsible_body")]),
        ((registered_with(paid=True),), [("STD331", None, "cost.paid")]),
        ((standard_with(cost=None),), [("STD332", None, "cost")]),
        ((standard_with(cost=Cost(paid=False, statement=EMPTY)),), [("STD333", None, "cost.statement")]),
        ((free_in_registry_unknown, standard_with(cost=PAID)), []),
        (
            (free_in_registry_unknown, standard_with(cost=replace(PAID, prices=()))),
            [("STD334", None, "cost.prices")],
        ),
        (
            (free_in_registry_unknown, standard_with(cost=replace(PAID, approved_by=EMPTY))),
            [("STD335", None, "cost.basis")],
        ),
        (
            (standard_with(information=replace(STANDARD.information, phones=())),),
            [("STD340", None, "information.phones")],
        ),
        (
            (
                standard_with(refusal=replace(STANDARD.refusal, documents=())),
                action_with("accept", refusal_grounds=("not-entitled",)),
            ),
            [("STD341", None, "refusal")],
        ),
        ((standard_with(review=Review(None, date(2025, 1, 15))),), [("STD343", None, "review.period")]),
        ((standard_with(actions_in_short=EMPTY),), [("STD344", None, "actions_in_short")]),
        (
            (standard_with(review=Review(THREE_YEARS, date(2023, 3, 1))),),
            [("STD345", None, "review.approved_on")],
        ),
        ((standard_with(review=Review(THREE_YEARS, date(2023, 3, 2))),), [("STD342", None, "review.approved_on")]),
        (
            (standard_with(review=Review(Term(37, Unit.MONTH, Basis.CALENDAR), date(2025, 1, 15))),),
            [("STD346", None, "review.period")],
        ),
        ((standard_with(legal_grounds=()),), [("STD347", None, "legal_grounds")]),
        ((standard_with(electronic=None),), [("STD347", None, "electronic")]),
    ],
)  # fmt: skip
def test_a_departure_from_the_standard_gives_its_own_finding(
    changes: tuple[sample.Change, ...], expected: list[Expected]
) -> None:
    assert found_after(*changes) == expected


def test_an_unfinished_regulation_is_blamed_only_for_a_limit_that_it_breaks_whatever_is_missing() -> None:
    assert found_after(action_with("examine", term=None)) == [("FORM214", "examine", "term")]
    found = found_after(action_with("examine", term=None), limits_with(total=minutes(10)))
    assert sorted(code for code, *_ in found) == ["FORM214", "STD301"]


def test_a_broken_limit_names_got_allowed_and_way() -> None:
    checked = limits_with(total=minutes(19))(sample.checked())
    (finding,) = check(checked)
    assert message(finding, "ru") == (
        "Наибольшая продолжительность услуги – 20 минут, предел по стандарту – 19 минут. "
        "Самый долгий путь: Аракет 2 → Аракет 3 → Аракет 4 → Аракет 5."
    )


def test_lacks_of_the_standard_are_warnings_and_its_absence_is_a_note() -> None:
    (lack,) = check(standard_with(actions_in_short=EMPTY)(sample.checked()))
    (absence,) = check(without_standard(sample.checked()))
    assert (lack.severity, absence.severity) == (Severity.WARNING, Severity.INFO)


@pytest.mark.parametrize(
    ("slip", "expected"),
    [
        (action_with("accept", uses=("pasport",)), ("STD310", "accept", "uses")),
        (action_with("accept", refusal_grounds=("incomplete", "not-entitld")), ("STD314", "accept", "refusal_grounds")),
        (action_with("examine", quality=("timly",)), ("STD321", "examine", "quality")),
        (action_with("accept", categories=("disabld",)), ("STD319", "accept", "categories")),
    ],
)
def test_a_slip_in_an_id_is_not_reported_twice(slip: sample.Change, expected: Expected) -> None:
    assert found_after(slip) == [expected]


def test_without_a_standard_its_absence_is_said_and_the_registry_is_compared_all_the_same() -> None:
    """An error is never silent beside an information: the run would pass."""
    assert found_after(without_standard) == [("STD308", None, "standard")]
    found = found_after(without_standard, provisions_with(service_name=text("Башка кызмат")))
    assert found == [("STD308", None, "standard"), ("STD324", "process", "service_name")]


def test_without_a_registry_nothing_is_compared_with_it() -> None:
    def change(checked: CheckedRegulation) -> CheckedRegulation:
        return replace(checked, service=None, registry=None)

    assert found_after(change) == []


def test_a_body_that_the_registry_does_not_describe_is_not_compared() -> None:
    def change(checked: CheckedRegulation) -> CheckedRegulation:
        return replace(checked, registry=Registry((), (), (), ()))

    assert found_after(change, regulation_with(service="4.1")) == []
