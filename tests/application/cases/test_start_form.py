"""What a new case is asked for, in every sample that ships: nothing twice, nothing that a body holds."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from regdesigner.application.cases.start_form import StartForm
from regdesigner.bootstrap import folder_files
from regdesigner.domain.case import Asked
from regdesigner.domain.standard import Channel, Holder
from tests.application.cases.pilot_cases import shipped

SAMPLES = sorted(shipped()[1])


@cache
def form_of(name: str, *, public: bool = False) -> StartForm:
    registry, folders = shipped()
    folder = folder_files().load_files(folders[name], registry, date(2026, 11, 23), name)
    return StartForm(name, 1, folder, public)


@pytest.mark.parametrize("name", SAMPLES)
def test_ways_and_categories_are_those_of_the_standard_that_the_regulation_takes(name: str) -> None:
    form = form_of(name)
    standard = form.folder.standard
    assert standard is not None
    assert set(form.channels) <= set(standard.channels)
    assert set(form.categories) <= set(standard.recipients)
    assert form.channels
    assert form.categories
    assert form_of(name, public=True).channels == (Channel.ELECTRONIC,)


@pytest.mark.parametrize("name", SAMPLES)
def test_what_a_body_holds_is_never_brought(name: str) -> None:
    form = form_of(name)
    for channel in form.channels:
        for category in form.categories:
            documents = form.documents(channel, category.id)
            brought = form.brought(channel, category.id)
            assert {each.holder for each in brought} == {Holder.RECIPIENT}
            assert [each for each in documents if each.holder is Holder.RECIPIENT] == list(brought)
            assert all(not each.categories or category.id in each.categories for each in documents)


@pytest.mark.parametrize("name", SAMPLES)
def test_every_field_of_the_start_is_either_asked_for_or_known(name: str) -> None:
    form = form_of(name)
    assert form.start is not None
    asked = Asked(form.channels[0], form.categories[0].id, "Үлгүева", "0555", fields={e.name: 1 for e in form.fields})
    answers = form.answers(asked)
    assert set(answers) == {each.name for each in form.start.fields}
    assert None not in answers.values()
    assert not {"channel", "category", "applicant", "phone"} & {each.name for each in form.fields}


def test_categories_that_the_regulation_does_not_take_are_not_offered() -> None:
    assert [each.id for each in form_of("9.6-udc-index").categories] == ["citizen", "foreigner"]
    assert len(form_of("3-family-benefit").categories) == 6
