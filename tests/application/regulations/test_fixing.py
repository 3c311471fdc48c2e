"""Fixes on the sample that ships: one thing broken in its files, mended again, everything else left as it was."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from regdesigner.application.regulations.fixing import Fixing, Plan
from regdesigner.application.regulations.validating import Validated, validate
from regdesigner.bootstrap import amending, regulation_folders
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.text import LANGUAGES
from regdesigner.validation.finding import Severity
from regdesigner.validation.fix_wording import changes_in_words, description

DAY = date(2026, 11, 23)
Edit = Callable[[str], str]


def swapped(old: str, new: str, count: int = 1) -> Edit:
    def edit(text: str) -> str:
        assert old in text
        return text.replace(old, new, count)

    return edit


def exchanged(one: str, other: str) -> Edit:
    def edit(text: str) -> str:
        parts = text.split(one)
        return other.join(part.replace(other, one) for part in parts)

    return edit


def removed(tag: str) -> Edit:
    """Every element of the profile with this name taken out."""

    def edit(text: str) -> str:
        assert f"<reg:{tag}>" in text
        return re.sub(rf"\s*<reg:{tag}>.*?</reg:{tag}>", "", text, flags=re.DOTALL)

    return edit


def said_and_denied(text: str) -> str:
    return re.sub(r"(<reg:interaction\b)", r"<reg:noInteraction/>\1", text, count=1)


def undrawn(text: str) -> str:
    return re.sub(r"\s*<bpmndi:BPMNShape [^>]*bpmnElement=\"examine\".*?</bpmndi:BPMNShape>", "", text, flags=re.DOTALL)


def without_responsible(text: str) -> str:
    return re.sub(r"  responsible_body:\n(    .*\n)+", '  responsible_body: {ky: "", ru: ""}\n', text)


@pytest.fixture
def folder(models: Path, tmp_path: Path) -> Path:
    """The sample with its registry above it, to be broken."""
    shutil.copytree(models / "9.6-udc-index", tmp_path / "udc")
    shutil.copy(models / "registry.yaml", tmp_path)
    return tmp_path / "udc"


def checked(folder: Path) -> Validated:
    (result,) = validate([folder], regulation_folders(), DAY)
    return result


def broken(folder: Path, name: str, edit: Edit) -> bytes:
    """Break a file; its content before."""
    file = folder / name
    before = file.read_bytes()
    file.write_bytes(edit(before.decode()).encode())
    return before


def planned(folder: Path) -> Plan:
    plan = Fixing(amending(), DAY).plan(checked(folder))
    assert plan is not None
    return plan


BPMN = "regulation.bpmn"
STANDARD = "standard.yaml"
ROUND_TRIPS = [
    ("FORM225", BPMN, swapped('number="3"', 'number="9"')),
    ("FORM239", BPMN, exchanged('number="2"', 'number="3"')),
    ("BPMN109", BPMN, swapped(' default="to-documents-refused"', "")),
    ("LANG503", BPMN, swapped("Кызматты", "Кызмaтты")),
    ("LANG502", STANDARD, swapped("ошондой эле", "о.э.")),
    ("STD325", STANDARD, swapped("индекс коюу\n", "индекс берүү\n")),
    ("STD325", STANDARD, swapped("  ru: Присвоение индекса", "  ru: Выдача индекса")),
]  # fmt: skip


@pytest.mark.parametrize(("code", "name", "edit"), ROUND_TRIPS)
def test_what_is_broken_is_mended_to_the_very_bytes(folder: Path, code: str, name: str, edit: Edit) -> None:
    before = broken(folder, name, edit)
    assert code in {finding.code for finding in checked(folder).findings}

    plan = planned(folder)
    Fixing(amending(), DAY).make([plan])

    assert (folder / name).read_bytes() == before
    assert code not in {finding.code for finding in checked(folder).findings}
    assert checked(folder).open_findings == ()


def flow_of(name: str) -> str:
    return f'<bpmn:sequenceFlow id="{name}" sourceRef="inform" targetRef="accept"/>\n  </bpmn:process>'


FIXED = [
    ("FORM207", BPMN, removed("responsibleBody")),
    ("FORM202", BPMN, removed("serviceName")),
    ("FORM250", BPMN, said_and_denied),
    ("FORM251", BPMN, removed("note")),
    ("BPMN120", BPMN, swapped("</bpmn:collaboration>", "<bpmn:participant/></bpmn:collaboration>")),
    ("BPMN120", BPMN, swapped("</bpmn:collaboration>", '<bpmn:participant id="provider"/></bpmn:collaboration>')),
    ("BPMN125", BPMN, undrawn),
    ("EXE402", BPMN, swapped('suitability = "suitable"', "${suitability == 'suitable'}")),
    ("EXE405", BPMN, swapped('suitability = "suitable"', 'suitability = "Suitable"')),
    ("EXE415", BPMN, swapped("https://www.omg.org/spec/DMN/20191111/FEEL/", "javascript")),
    ("LANG505", BPMN, swapped("Кызматты", "Кыз\u200bматты")),
    ("STD353", STANDARD, without_responsible),
]


@pytest.mark.parametrize(("code", "name", "edit"), FIXED)
def test_after_a_fix_its_finding_is_gone_and_no_error_is_new(folder: Path, code: str, name: str, edit: Edit) -> None:
    broken(folder, name, edit)
    before = checked(folder)
    assert code in {finding.code for finding in before.findings}

    plan = planned(folder)
    Fixing(amending(), DAY).make([plan])

    after = checked(folder)
    assert code not in {finding.code for finding in after.findings}
    assert {each.code for each in after.findings if each.severity is Severity.ERROR} == set()
    assert after.findings == plan.after.findings


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plan_says_what_it_would_do(folder: Path, language: str) -> None:
    broken(folder, BPMN, swapped('number="3"', 'number="9"'))

    plan = planned(folder)

    (each,) = plan.mended
    assert description(each.fix, language)  # type: ignore[arg-type]  # one of the languages
    (change,) = changes_in_words(each.fix, each.checked, language)  # type: ignore[arg-type]  # as above
    assert (change.element, change.before, change.after) == ("examine", "9", "3")
    assert plan.after.open_findings == ()
    assert (folder / BPMN).read_text("utf-8").count('number="9"') == 2  # nothing is written


def test_two_fixes_of_one_place_are_made_one_after_the_other(folder: Path) -> None:
    broken(folder, BPMN, swapped("Кызматты алууну чечкен", "Кызмaтты aлууну чечкен"))

    plan = planned(folder)

    assert [each.finding.code for each in plan.mended] == ["LANG503", "LANG503"]
    assert plan.after.open_findings == ()


def test_a_fix_that_would_bring_an_error_is_not_made(folder: Path) -> None:
    """Two flows between the same two actions: drawn as a gateway they would do the second action twice."""
    broken(folder, BPMN, swapped("</bpmn:process>", flow_of("twice")))
    found = checked(folder)
    assert any(finding.code == "BPMN104" and finding.fix for finding in found.findings)

    plan = Fixing(amending(), DAY).plan(found)

    mended = plan.mended if plan is not None else ()
    assert "BPMN104" not in {each.finding.code for each in mended}


def test_accepted_findings_are_left_alone(folder: Path) -> None:
    assert any(finding.fix for finding in checked(folder).findings)
    assert Fixing(amending(), DAY).plan(checked(folder)) is None


def test_a_file_that_cannot_be_written_leaves_all_as_it_was(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken(folder, BPMN, swapped('number="3"', 'number="9"'))
    broken(folder, STANDARD, swapped("индекс коюу\n", "индекс берүү\n"))
    before = {name: (folder / name).read_bytes() for name in (BPMN, STANDARD)}
    plan = planned(folder)
    assert {path.name for path in plan.files} == {BPMN, STANDARD}
    replace, done = Path.replace, []

    def failing(self: Path, target: Path) -> Path:
        done.append(target)
        if len(done) == 2:
            raise PermissionError(13, "no", str(target))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(UnreadableInput, match="file-not-written"):
        Fixing(amending(), DAY).make([plan])

    assert {name: (folder / name).read_bytes() for name in (BPMN, STANDARD)} == before
    assert sorted(path.name for path in folder.iterdir()) == ["expected.yaml", BPMN, "scenarios", STANDARD]
