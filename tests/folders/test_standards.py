"""The standard of the sample service, fact by fact as the source gives it."""

from __future__ import annotations

from pathlib import Path

import pytest

from regdesigner.domain.standard import Channel, Extent, Presentation, ServiceStandard
from regdesigner.domain.term import Basis, Term, Unit
from regdesigner.folders.standards import read_standard

MINUTES_10 = Term(10, Unit.MINUTE, Basis.WORKING)


@pytest.fixture(scope="session")
def standard(models: Path) -> ServiceStandard:
    return read_standard(models / "9.6-udc-index" / "standard.yaml")


def test_the_three_limits_are_ten_thirty_and_ten_minutes(standard: ServiceStandard) -> None:
    assert standard.limits.intake == standard.limits.handover == MINUTES_10
    assert standard.limits.total == Term(30, Unit.MINUTE, Basis.WORKING)


def test_only_foreigners_show_the_registration_sheet(standard: ServiceStandard) -> None:
    by_id = {document.id: document for document in standard.documents}

    assert list(by_id) == ["passport", "registration-sheet", "work"]
    assert by_id["registration-sheet"].categories == ("foreigner",)
    assert by_id["passport"].presentation is Presentation.SHOWN
    assert by_id["work"].presentation is Presentation.HANDED_IN


def test_categories_with_special_needs_are_marked(standard: ServiceStandard) -> None:
    marked = {category.id: category.special for category in standard.recipients}

    assert marked == {"citizen": False, "foreigner": False, "disabled": True, "pregnant": True, "veterans": True}


def test_what_the_source_leaves_out_stays_out(standard: ServiceStandard) -> None:
    assert standard.information.phones == ()
    assert standard.cost is not None
    assert standard.cost.prices == ()
    assert standard.refusal.documents == ()
    assert standard.review.period is None
    assert not standard.actions_in_short


def test_refusal_quality_and_channels_have_the_ids_of_the_diagram(standard: ServiceStandard) -> None:
    assert [ground.id for ground in standard.refusal.service] == ["not-entitled", "documents-missing"]
    assert [parameter.id for parameter in standard.quality] == [
        "relevance",
        "accuracy-timeliness",
        "no-discrimination",
        "accessibility",
        "conditions",
        "courtesy",
    ]
    assert standard.channels == (Channel.IN_PERSON, Channel.ELECTRONIC)
    assert standard.electronic is not None
    assert standard.electronic.extent is Extent.PARTIAL


def test_an_appeal_is_registered_in_a_working_day_and_answered_in_fourteen_days(standard: ServiceStandard) -> None:
    assert standard.appeal.registration == Term(1, Unit.DAY, Basis.WORKING)
    assert standard.appeal.answer == Term(14, Unit.DAY, Basis.CALENDAR)


def test_the_sample_is_complete_in_the_official_languages(standard: ServiceStandard) -> None:
    texts = [
        standard.name,
        standard.provider,
        standard.result,
        *standard.legal_grounds,
        *standard.conditions,
        *standard.communication,
        *standard.confidentiality,
        *standard.information.content,
        *standard.information.ways,
        *standard.appeal.order,
        *[ground.text for ground in standard.refusal.all],
        *[document.name for document in standard.documents],
        *[parameter.name for parameter in standard.quality],
    ]

    assert [text for text in texts if text.missing or not text] == []
