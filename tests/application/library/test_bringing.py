"""New folders of the library, whatever they are made of."""

from __future__ import annotations

import pytest

from regdesigner.application.library.bringing import Bringing, ForeignDiagram, free_name
from regdesigner.application.library.packing import packed
from regdesigner.application.ports.library import FOLDER_NAME, FolderExists
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.application.refusals import NotPermitted
from regdesigner.bootstrap import obstacles
from regdesigner.domain.account import Account, Role
from regdesigner.domain.errors import UnreadableInput
from tests.application.kept import NOW, SAMPLE, drafting_on, person, sample_files

FOREIGN = b"""<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="a">
<process id="p"><startEvent id="s"/><task id="t" name="Look"/><endEvent id="e"/>
<sequenceFlow id="f" sourceRef="s" targetRef="t"/><sequenceFlow id="g" sourceRef="t" targetRef="e"/></process>
</definitions>"""


def bringing(units: UnitsOfWork) -> tuple[Bringing, Account]:
    return Bringing(drafting_on(units), obstacles), person(units, "aida", Role.ANALYST, body="state-libraries")


def test_a_new_folder_is_made_of_the_template_for_the_body_of_its_author(units: UnitsOfWork) -> None:
    new, aida = bringing(units)
    folder = new.create(aida, "9.6", None, NOW)
    assert (folder.name, folder.service, folder.body, folder.latest) == ("9.6", "9.6", "state-libraries", 1)
    assert new.create(aida, "9.6", None, NOW).name == "9.6-2"
    assert new.create(aida, "9.99", "Жаңы кызмат", NOW, "other").name == "other"
    with pytest.raises(FolderExists):
        new.create(aida, "9.99", "Жаңы кызмат", NOW, "other")
    with pytest.raises(UnreadableInput):
        new.create(aida, "9.99", None, NOW)
    opened = new.drafting.open(aida, "9.6")
    assert {"regulation.bpmn", "standard.yaml"} <= opened.files.keys()


def test_a_diagram_drawn_elsewhere_becomes_a_draft_with_its_original_and_what_was_assumed(units: UnitsOfWork) -> None:
    new, aida = bringing(units)
    adopted = new.adopt(aida, ForeignDiagram("../up/Индекс коюу.bpmn", FOREIGN, "9.6"), NOW, "ky")
    assert adopted.folder.name == "9.6-indeks-koiuu"
    assert adopted.draft.assumptions
    files = new.drafting.open(aida, adopted.folder.name).files
    assert files["adopted-from.bpmn.txt"] == FOREIGN
    assert sorted(files) == [
        "adopted-from.bpmn.txt",
        "assumptions.json",
        "assumptions.md",
        "regulation.bpmn",
        "standard.yaml",
    ]


def test_a_diagram_of_no_known_service_is_kept_without_a_number(units: UnitsOfWork) -> None:
    new, aida = bringing(units)
    adopted = new.adopt(aida, ForeignDiagram("diagram.bpmn", FOREIGN), NOW, "ru")
    assert (adopted.folder.name, adopted.folder.service, adopted.folder.standard) == ("diagram", "", False)


def test_a_folder_comes_back_from_its_zip_file(units: UnitsOfWork) -> None:
    new, aida = bringing(units)
    folder = new.unpack(aida, packed(SAMPLE, sample_files()), f"{SAMPLE}.zip", NOW)
    assert (folder.name, folder.service) == (SAMPLE, "9.6")
    assert new.drafting.open(aida, SAMPLE).files == sample_files()


def test_who_may_not_edit_brings_nothing_in(units: UnitsOfWork) -> None:
    new, _aida = bringing(units)
    reader = person(units, "reader", Role.OFFICIAL, body="state-libraries")
    for ask in (
        lambda: new.create(reader, "9.6", None, NOW),
        lambda: new.adopt(reader, ForeignDiagram("a.bpmn", b"no xml"), NOW, "ky"),
        lambda: new.unpack(reader, b"no zip", "a.zip", NOW),
    ):
        with pytest.raises(NotPermitted):
            ask()


@pytest.mark.parametrize(
    ("service", "origin", "name"),
    [
        ("9.6", "9.6-udc-index", "9.6-udc-index"),
        ("4", "Күрөө (күбөлүк)", "4-kuroo-kuboluk"),
        ("", "Щедрый ёж", "shchedryi-ezh"),
        ("", "…", "draft"),
        ("", "", "draft"),
        ("9.6", "x" * 500, "9.6-" + "x" * 56),
    ],
)
def test_a_folder_is_called_by_service_and_origin(service: str, origin: str, name: str) -> None:
    assert free_name(service, origin, ()) == name
    assert FOLDER_NAME.fullmatch(name)
    assert free_name(service, origin, {name, f"{name}-2"}) == f"{name}-3"
