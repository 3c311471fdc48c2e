"""Changes of the registry."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from regdesigner.application.library.drafting import Drafting
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.application.refusals import NotPermitted, Refused
from regdesigner.application.registry.keeping import RegistryKeeping
from regdesigner.bootstrap import folder_files
from regdesigner.domain.account import Account, Role
from regdesigner.domain.body import Body, BodyKind
from regdesigner.domain.service import Service
from regdesigner.domain.text import Text
from tests.application.kept import NOW, SAMPLE, person, sample_files, with_registry

SHIPPED = folder_files().shipped()[0]
NEW = Service("9.7", Text(ky="Жаңы кызмат", ru="Новая услуга"), "culture", "state-libraries", False)
ARCHIVE = Body("archive", Text(ky="Архив", ru="Архив"), BodyKind.STATE)


def keeping(units: UnitsOfWork) -> tuple[RegistryKeeping, Account]:
    with_registry(units)
    return RegistryKeeping(units), person(units, "aida", Role.ANALYST)


def kept(units: UnitsOfWork) -> Any:
    with units(reading=True) as unit:
        return unit.registry.registry()


def test_a_service_is_added_changed_and_taken_out(units: UnitsOfWork) -> None:
    registry, aida = keeping(units)
    registry.add_service(aida, NEW, NOW)
    assert kept(units).service("9.7") == NEW
    changed = replace(NEW, paid=True)
    registry.change_service(aida, NEW, changed, NOW)
    assert kept(units).service("9.7") == changed
    registry.remove_service(aida, changed, NOW)
    assert kept(units) == SHIPPED
    assert [author for _at, author in registry.history()] == ["Aida", "Aida", "Aida", "test"]


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"number": "9.6"}, "refused-service-number-taken"),
        ({"name": Text()}, "refused-service-without-name"),
        ({"provider": "nobody"}, "refused-no-such-body"),
        ({"responsible": ""}, "refused-no-such-body"),
    ],
)
def test_what_the_registry_cannot_hold_is_refused(units: UnitsOfWork, fields: dict[str, Any], message: str) -> None:
    registry, aida = keeping(units)
    with pytest.raises(Refused) as refused:
        registry.add_service(aida, replace(NEW, **fields), NOW)
    assert refused.value.message == message
    assert kept(units) == SHIPPED


def test_several_services_may_name_only_their_chapter(units: UnitsOfWork) -> None:
    registry, aida = keeping(units)
    registry.add_service(aida, replace(NEW, number="4"), NOW)
    assert [each.number for each in kept(units).services].count("4") == 2


def test_what_somebody_changed_in_between_is_not_overwritten(units: UnitsOfWork) -> None:
    registry, aida = keeping(units)
    registry.add_service(aida, NEW, NOW)
    shown = kept(units)
    registry.change_service(aida, NEW, replace(NEW, paid=True), NOW)
    asked: tuple[Callable[[], Any], ...] = (
        lambda: registry.change_service(aida, NEW, replace(NEW, paid=None), NOW),
        lambda: registry.remove_service(aida, NEW, NOW),
        lambda: registry.change_body(aida, ARCHIVE, ARCHIVE, NOW),
        lambda: registry.remove_body(aida, ARCHIVE, NOW),
        lambda: registry.replace(aida, shown, SHIPPED, NOW),
    )
    for ask in asked:
        with pytest.raises(Refused) as refused:
            ask()
        assert refused.value.message == "refused-registry-changed"


def test_a_service_with_a_folder_stays(units: UnitsOfWork) -> None:
    registry, aida = keeping(units)
    Drafting(units, folder_files()).keep_new(aida, SAMPLE, "9.6", sample_files(), NOW)
    service = SHIPPED.service("9.6")
    assert service is not None
    with pytest.raises(Refused) as refused:
        registry.remove_service(aida, service, NOW)
    assert refused.value.message == "refused-service-has-folder"


def test_a_body_is_added_renamed_and_taken_out(units: UnitsOfWork) -> None:
    registry, aida = keeping(units)
    registry.add_body(aida, ARCHIVE, NOW)
    renamed = replace(ARCHIVE, id="other", name=Text(ky="Улуттук архив"))
    registry.change_body(aida, ARCHIVE, renamed, NOW)
    body = kept(units).body("archive")
    assert body == replace(renamed, id="archive")
    registry.remove_body(aida, body, NOW)
    assert kept(units) == SHIPPED


def test_a_body_that_anything_names_stays(units: UnitsOfWork) -> None:
    registry, aida = keeping(units)
    culture = SHIPPED.body("culture")
    assert culture is not None
    registry.add_body(aida, ARCHIVE, NOW)
    person(units, "bek", Role.ANALYST, body="archive")
    for body in (culture, ARCHIVE):
        with pytest.raises(Refused) as refused:
            registry.remove_body(aida, body, NOW)
        assert refused.value.message == "refused-body-is-named"


@pytest.mark.parametrize(
    "body", [replace(ARCHIVE, id="culture"), replace(ARCHIVE, id="Архив"), Body("a", Text(), BodyKind.STATE)]
)
def test_a_body_that_cannot_be_is_refused(units: UnitsOfWork, body: Body) -> None:
    registry, aida = keeping(units)
    with pytest.raises(Refused):
        registry.add_body(aida, body, NOW)


def test_a_chapter_keeps_its_number(units: UnitsOfWork) -> None:
    registry, aida = keeping(units)
    chapter = SHIPPED.chapters[0]
    registry.change_chapter(aida, chapter, replace(chapter, number=7, name=Text(ky="Билим")), NOW)
    assert kept(units).chapters[0] == replace(chapter, name=Text(ky="Билим"))
    with pytest.raises(Refused):
        registry.change_chapter(aida, kept(units).chapters[0], replace(chapter, name=Text()), NOW)


def test_who_only_reads_changes_nothing(units: UnitsOfWork) -> None:
    registry, _aida = keeping(units)
    with pytest.raises(NotPermitted):
        registry.add_service(person(units, "reader", Role.OFFICIAL), NEW, NOW)


def test_no_change_is_no_new_state(units: UnitsOfWork) -> None:
    registry, aida = keeping(units)
    registry.replace(aida, SHIPPED, SHIPPED, NOW)
    assert len(registry.history()) == 1
