"""The registry that ships: nine chapters, dated counts, the entries that the sources name."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from regdesigner.domain.service import Registry
from regdesigner.folders.registries import read_registry


@pytest.fixture(scope="session")
def registry(models: Path) -> Registry:
    return read_registry(models / "registry.yaml")


def test_nine_chapters_hold_the_counted_services(registry: Registry) -> None:
    counts = [chapter.services.number for chapter in registry.chapters]

    assert [chapter.number for chapter in registry.chapters] == list(range(1, 10))
    assert counts == [122, 24, 27, 90, 40, 57, 6, 16, 8]
    assert sum(counts) == 390


def test_totals_are_kept_with_their_days_although_they_disagree(registry: Registry) -> None:
    by_what = {(count.what, count.on.year): count.number for count in registry.counts}

    assert by_what[("services", 2012)] == 386
    assert by_what[("services", 2014)] == 398 == by_what[("free", 2014)] + by_what[("paid", 2014)]
    assert by_what[("services-of-ministries", 2014)] + by_what[("services-of-other-bodies", 2014)] == 398
    assert all(count.on <= date(2014, 9, 1) for count in registry.counts)


def test_the_sample_service_is_paid_and_belongs_to_the_ministry_of_culture(registry: Registry) -> None:
    service = registry.service("9.6")

    assert service is not None
    assert service.paid is True
    body = registry.body(service.responsible)
    assert body is not None
    assert body.name.ru == "Министерство культуры, информации и туризма Кыргызской Республики"


def test_the_pledge_certificate_is_known_by_its_chapter_only(registry: Registry) -> None:
    service = registry.service("4")

    assert service is not None
    assert service.chapter == 4


def test_the_extract_of_chapter_one_names_six_free_services(registry: Registry) -> None:
    extract = [service for service in registry.services if service.chapter == 1]

    assert len(extract) == 6
    assert not any(service.paid for service in extract)
