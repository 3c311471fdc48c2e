"""Regulations are found under a path, and read with what lies beside and above them."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from regdesigner.application.ports.folders import Overrides, RegulationFolders
from regdesigner.domain.decision import DecisionRule, DecisionTable, HitPolicy
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.regulation import Status
from regdesigner.folders.regulation_folder import FoldersOnDisk

ON = date(2026, 11, 22)
SAMPLE = "9.6-udc-index"


@pytest.fixture
def folders() -> RegulationFolders:
    return FoldersOnDisk()


@pytest.fixture
def sample(models: Path, tmp_path: Path) -> Path:
    """A copy of the sample in a folder with nothing above it."""
    return Path(shutil.copytree(models / SAMPLE, tmp_path / SAMPLE))


def refused(message: str) -> pytest.RaisesExc[UnreadableInput]:
    return pytest.RaisesExc(UnreadableInput, check=lambda error: error.message == message)


def test_a_folder_of_folders_holds_its_regulations_in_order(folders: RegulationFolders, models: Path) -> None:
    found = folders.find(models)

    assert models / SAMPLE in found
    assert models / "typical" in found
    assert list(found) == sorted(found)


def test_a_folder_with_one_diagram_and_the_diagram_itself_are_one_regulation(
    folders: RegulationFolders, models: Path
) -> None:
    assert folders.find(models / SAMPLE) == (models / SAMPLE,)
    diagram = models / SAMPLE / "regulation.bpmn"
    assert folders.find(diagram) == (diagram,)
    assert folders.load(diagram, ON).regulation == folders.load(models / SAMPLE, ON).regulation


def test_loose_diagrams_stand_for_themselves_and_hidden_folders_are_passed_over(
    folders: RegulationFolders, sample: Path, tmp_path: Path
) -> None:
    loose = tmp_path / "loose"
    loose.mkdir()
    for name in ("b.bpmn", "a.bpmn"):
        shutil.copy(sample / "regulation.bpmn", loose / name)
    shutil.copytree(sample, tmp_path / ".hidden")

    assert folders.find(loose) == (loose / "a.bpmn", loose / "b.bpmn")
    assert folders.find(tmp_path) == (sample, loose / "a.bpmn", loose / "b.bpmn")
    with refused("folder-several-regulations"):
        folders.load(loose, ON)


def test_a_path_that_is_not_there_or_holds_nothing_is_told(folders: RegulationFolders, tmp_path: Path) -> None:
    with refused("folder-no-such-path"):
        folders.find(tmp_path / "none")
    with refused("folder-no-regulation"):
        folders.find(tmp_path)
    with refused("folder-no-regulation"):
        folders.load(tmp_path, ON)


def test_the_sample_is_read_with_standard_registry_calendar_and_form(folders: RegulationFolders, models: Path) -> None:
    folder = folders.load(models / SAMPLE, ON)

    assert folder.name == SAMPLE
    assert folder.standard is not None
    assert folder.service is not None
    assert folder.service.name == folder.standard.name == folder.regulation.provisions.service_name
    assert folder.form is not None
    assert folder.form.version == folder.regulation.form
    assert (folder.calendar.first, folder.calendar.last) == (date(2026, 10, 13), date(2029, 11, 22))
    assert len(folders.scenarios(models / SAMPLE)) >= 3


def test_the_ids_that_the_sample_uses_are_those_of_its_standard(folders: RegulationFolders, models: Path) -> None:
    folder = folders.load(models / SAMPLE, ON)
    assert folder.standard is not None
    actions = folder.regulation.actions

    assert {used for action in actions for used in action.uses} == {entry.id for entry in folder.standard.documents}
    assert {ground for action in actions for ground in action.refusal_grounds} == {
        ground.id for ground in folder.standard.refusal.all
    }
    assert {one for action in actions for one in action.quality} == {one.id for one in folder.standard.quality}
    assert {one for action in actions for one in action.categories} <= {one.id for one in folder.standard.recipients}


def test_far_from_the_samples_the_shipped_registry_and_calendar_serve(folders: RegulationFolders, sample: Path) -> None:
    folder = folders.load(sample, ON)

    assert folder.service is not None
    assert folder.calendar.id == "offices"


def test_the_nearest_file_upwards_prevails_and_an_override_over_it(
    folders: RegulationFolders, sample: Path, models: Path
) -> None:
    text = (models / "calendars.yaml").read_text("utf-8")
    above = sample.parent / "calendars.yaml"
    above.write_text(text.replace('edition: "2026-11"', "edition: above"), "utf-8")

    assert folders.load(sample, ON).calendar.edition == "above"
    chosen = Overrides(calendars=models / "calendars.yaml")
    assert folders.load(sample, ON, chosen).calendar.edition == "2026-11"


def test_without_a_standard_there_is_none_unless_one_is_named(
    folders: RegulationFolders, sample: Path, models: Path
) -> None:
    (sample / "standard.yaml").unlink()

    assert folders.load(sample, ON).standard is None
    named = Overrides(standard=models / SAMPLE / "standard.yaml")
    assert folders.load(sample, ON, named).standard is not None


@pytest.mark.parametrize("name", ["Standard.yml", "standard.yml", "Standard.yaml", "STANDARD.YAML"])
def test_a_standard_under_almost_the_right_name_is_not_passed_over(
    folders: RegulationFolders, sample: Path, name: str
) -> None:
    (sample / "standard.yaml").rename(sample / name)

    with pytest.raises(UnreadableInput) as caught:
        folders.load(sample, ON)

    error = caught.value
    assert (error.path, error.message) == (str(sample / name), "folder-file-misnamed")
    assert error.arguments == {"name": "standard.yaml"}
    assert folders.load(sample, ON, Overrides(standard=sample / name)).standard is not None


def test_where_the_right_standard_lies_others_beside_it_do_not_matter(folders: RegulationFolders, sample: Path) -> None:
    (sample / "standard.yml").write_text("old")

    assert folders.load(sample, ON).standard is not None


def test_a_folder_or_a_dead_link_in_the_standard_s_place_is_told(folders: RegulationFolders, sample: Path) -> None:
    place = sample / "standard.yaml"
    place.unlink()

    place.mkdir()
    with refused("folder-instead-of-file"):
        folders.load(sample, ON)
    place.rmdir()
    place.symlink_to(sample / "nowhere.yaml")
    with refused("folder-link-leads-nowhere"):
        folders.load(sample, ON)


def test_accepted_findings_under_almost_the_right_name_are_told_too(folders: RegulationFolders, sample: Path) -> None:
    (sample / "expected.yaml").rename(sample / "Expected.yml")

    with refused("folder-file-misnamed"):
        folders.load(sample, ON)


def test_a_scenario_whose_name_ends_otherwise_is_not_passed_over(folders: RegulationFolders, sample: Path) -> None:
    (sample / "scenarios" / "citizen-in-person.yaml").rename(sample / "scenarios" / "citizen.yml")

    (unread,) = (each for each in folders.scenarios(sample) if isinstance(each, UnreadableInput))
    assert (unread.message, unread.arguments) == ("folder-file-misnamed", {"name": "citizen.yaml"})
    assert len(folders.scenarios(sample)) == 3


def test_a_scenario_that_cannot_be_read_takes_its_place_among_the_others(
    folders: RegulationFolders, sample: Path
) -> None:
    (sample / "scenarios" / "broken.yaml").write_text("name: [")

    read = [not isinstance(each, UnreadableInput) for each in folders.scenarios(sample)]

    assert read == [True, False, True, True]


def test_a_form_that_does_not_ship_is_left_open(folders: RegulationFolders, sample: Path) -> None:
    diagram = sample / "regulation.bpmn"
    diagram.write_text(diagram.read_text("utf-8").replace('form="287r-2014"', 'form="2030"'), "utf-8")

    assert folders.load(sample, ON).form is None


def test_decision_tables_are_kept_and_their_cells_are_listed_as_code(folders: RegulationFolders, sample: Path) -> None:
    table = (
        b'<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="urn:d">'
        b'<decision id="fee" name="fee"><literalExpression id="sum"><text>1 + 1</text></literalExpression></decision>'
        b"</definitions>"
    )
    (sample / "decisions").mkdir()
    (sample / "decisions" / "fee.dmn").write_bytes(table)

    folder = folders.load(sample, ON)

    assert [(each.path.name, each.content) for each in folder.decisions] == [("fee.dmn", table)]
    assert ("sum", "1 + 1") in [(fragment.element, fragment.text) for fragment in folder.regulation.code]


def test_the_decision_tables_of_the_folder_belong_to_the_regulation(folders: RegulationFolders, sample: Path) -> None:
    table = (
        b'<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/">'
        b'<decision id="fee"><decisionTable hitPolicy="FIRST">'
        b"<input><inputExpression><text>age</text></inputExpression></input><output name='sum'/>"
        b"<rule><inputEntry><text>-</text></inputEntry><outputEntry><text>5</text></outputEntry></rule>"
        b"</decisionTable></decision></definitions>"
    )
    (sample / "decisions").mkdir()
    (sample / "decisions" / "fee.dmn").write_bytes(table)

    rules = (DecisionRule(("-",), ("5",)),)
    decisions = folders.load(sample, ON).regulation.decisions
    assert decisions == (DecisionTable("fee", ("age",), ("sum",), rules, HitPolicy.FIRST),)


def test_a_decision_file_that_is_no_table_is_refused(folders: RegulationFolders, sample: Path) -> None:
    (sample / "decisions").mkdir()
    (sample / "decisions" / "fee.dmn").write_bytes(b"<definitions/>")

    with pytest.raises(UnreadableInput) as refused:
        folders.load(sample, ON)

    assert refused.value.message == "xml-not-dmn"


def test_the_calendar_of_a_leap_day_ends_on_the_twenty_eighth(folders: RegulationFolders, models: Path) -> None:
    assert folders.load(models / SAMPLE, date(2028, 2, 29)).calendar.last == date(2031, 2, 28)


def test_a_new_folder_is_a_draft_with_what_the_registry_knows(folders: RegulationFolders, tmp_path: Path) -> None:
    name = "Присвоение индекса по УДК (универсальной десятичной классификации) авторефератам, диссертациям (статьям)"
    files = folders.create(tmp_path / "new", "9.6", name).files

    folder = folders.load(tmp_path / "new", ON)

    assert files[0] == folder.bpmn_path
    assert [str(file.relative_to(tmp_path / "new")) for file in files[1:]] == [
        "standard.yaml",
        "scenarios/example.yaml",
    ]
    assert all(file.is_file() for file in files)
    assert (folder.regulation.status, folder.regulation.service) == (Status.DRAFT, "9.6")
    assert folder.service is not None
    assert folder.regulation.provisions.service_name == folder.service.name
    assert folder.regulation.provisions.responsible_body.ky.endswith("туризм министрлиги")


def test_a_new_folder_of_an_unknown_service_has_the_given_name(folders: RegulationFolders, tmp_path: Path) -> None:
    folders.create(tmp_path / "new", "5.7", "Экспертиза")

    assert folders.load(tmp_path / "new", ON).regulation.provisions.service_name.ky == "Экспертиза"


def test_a_folder_that_exists_and_a_number_that_is_none_are_refused(folders: RegulationFolders, sample: Path) -> None:
    with refused("folder-exists"):
        folders.create(sample, "9.6", "x")
    with refused("yaml-service-number"):
        folders.create(sample.parent / "new", "9.06", "x")
    assert not (sample.parent / "new").exists()
