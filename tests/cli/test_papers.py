"""``new``, ``deadlines`` and ``export``: from the template to the papers."""

from __future__ import annotations

import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from regdesigner.cli import clock
from tests.cli.conftest import Program

LIMIT = {"limit", "allowed", "worst", "best", "holds", "path", "start", "slack", "exact"}


def files_below(folder: Path) -> list[str]:
    return sorted(str(file.relative_to(folder)) for file in folder.rglob("*") if file.is_file())


def test_new_makes_a_draft_and_says_the_next_step(program: Program, tmp_path: Path) -> None:
    said = program("new", tmp_path / "a", "--service", "9.6", "--name", "Сынак", "--lang", "en")

    assert said.code == 0
    files = ("regulation.bpmn", "standard.yaml", "scenarios/example.yaml")
    assert said.out.splitlines() == [str(tmp_path / "a" / file) for file in files]
    note, following = said.err.splitlines()
    assert note.startswith("Note that this is not the registry's name: there 9.6 is “Assigning a UDC index")
    assert following == f"Next step: regdesigner validate {tmp_path / 'a'}"


def test_new_needs_no_name_of_a_service_that_the_registry_has(program: Program, tmp_path: Path) -> None:
    said = program("new", tmp_path / "a", "--service", "1.1", "--lang", "en")

    assert (said.code, said.err) == (0, f"Next step: regdesigner validate {tmp_path / 'a'}\n")


def test_new_refuses_an_empty_name_in_words(program: Program, tmp_path: Path) -> None:
    said = program("new", tmp_path / "a", "--service", "1.1", "--name", " ", "--lang", "en")

    assert said.code == 2
    assert said.err.splitlines()[0] == f"{tmp_path / 'a'}: The name of the service is empty"


def test_the_standard_of_a_new_draft_lacks_what_validation_says_and_no_limit_is_called_kept(
    program: Program, draft: Path
) -> None:
    found = program("validate", draft, "--format", "json").json["files"][0]["findings"]
    limits = program("deadlines", draft, "--on", "2026-11-23", "--format", "json").json["limits"]

    assert {"STD304", "STD305", "STD306", "STD332", "STD347"} <= {each["code"] for each in found}
    assert "STD308" not in {each["code"] for each in found}
    assert [limit["holds"] for limit in limits] == [None, None, None]


def test_the_example_scenario_of_a_new_draft_passes(program: Program, draft: Path) -> None:
    said = program("test", draft, "--format", "json")

    assert (said.code, said.json["summary"]["passed"], said.json["summary"]["failed"]) == (0, 1, 0)


def test_new_refuses_a_folder_that_holds_something(program: Program, draft: Path) -> None:
    before = (draft / "regulation.bpmn").read_bytes()

    said = program("new", draft, "--service", "9.7", "--name", "Башка", "--lang", "en")

    assert said.code == 2
    assert said.err.splitlines()[0] == f"{draft}: The folder exists and is not empty"
    assert (draft / "regulation.bpmn").read_bytes() == before


def test_new_refuses_what_is_no_number_of_a_service(program: Program, tmp_path: Path) -> None:
    said = program("new", tmp_path / "a", "--service", "nine", "--name", "Башка")

    assert said.code == 2
    assert len(said.err.splitlines()) == 2
    assert not (tmp_path / "a").exists()


def test_deadlines_of_a_regulation_without_a_standard_say_what_lacks(program: Program, draft: Path) -> None:
    (draft / "standard.yaml").unlink()

    said = program("deadlines", draft, "--lang", "en")

    assert said.code == 2
    assert said.err.splitlines() == [
        f"{draft}: There is no standard.yaml beside it, so there is no limit to prove",
        "  Put the standard into the folder, or name it by --standard.",
    ]


def test_where_the_clock_stands_still_the_worst_run_is_told_part_by_part(program: Program, sample: Path) -> None:
    said = program("--lang", "en", "deadlines", sample.parent / "4-pledge-certificate", "--on", "2026-11-23").out
    total = said.split("Accepting documents")[0]
    assert "part by part" in total
    assert "… the clock stands still …" in total
    assert "Least favourable start" not in total


def test_deadlines_json_has_the_keys_that_other_programs_rely_on(program: Program, sample: Path) -> None:
    said = program("deadlines", sample, "--on", "2026-11-23", "--format", "json")

    assert said.code == 0
    assert set(said.json) == {"version", "limits"}
    assert [limit["limit"] for limit in said.json["limits"]] == ["total", "intake", "handover"]
    for limit in said.json["limits"]:
        assert set(limit) >= LIMIT
        assert set(limit["allowed"]) == set(limit["worst"]) == {"amount", "unit", "basis"}
        assert limit["holds"] is True


def test_a_draft_is_exported_to_exactly_the_papers_of_its_folder(program: Program, draft: Path, tmp_path: Path) -> None:
    said = program("export", draft, "-o", tmp_path / "out", "--to", "html")

    expected = [
        f"9.9-draft/{paper}.{language}.html" for paper in ("regulation", "standard") for language in ("ky", "ru")
    ]
    assert said.code == 0
    assert files_below(tmp_path / "out") == expected
    assert said.out.splitlines() == [str(tmp_path / "out" / file) for file in expected]
    assert "ДОЛБООР" in (tmp_path / "out" / expected[0]).read_text()
    assert "ПРОЕКТ" in (tmp_path / "out" / expected[1]).read_text()


@pytest.mark.slow
def test_docx_and_pdf_in_both_languages_are_the_default(program: Program, sample: Path, tmp_path: Path) -> None:
    said = program("export", sample, "-o", tmp_path)

    assert said.code == 0
    names = [
        f"9.6-udc-index/{paper}.{language}.{kind}"
        for paper in ("regulation", "standard")
        for language in ("ky", "ru")
        for kind in ("docx", "pdf")
    ]
    assert files_below(tmp_path) == names


def test_paper_language_and_format_may_be_chosen(program: Program, sample: Path, tmp_path: Path) -> None:
    program("export", sample, "-o", tmp_path, "--paper", "regulation", "--to", "docx", "--lang", "ru")

    assert files_below(tmp_path) == ["9.6-udc-index/regulation.ru.docx"]


def test_the_registry_lies_above_the_folders_of_its_services(program: Program, sample: Path, tmp_path: Path) -> None:
    program("export", sample, "-o", tmp_path, "--paper", "registry", "--to", "xlsx", "--to", "html", "--lang", "ru")

    assert files_below(tmp_path) == ["registry.ru.html", "registry.ru.xlsx"]


def test_the_block_diagram_alone_is_a_drawing(program: Program, sample: Path, tmp_path: Path) -> None:
    program("export", sample, "-o", tmp_path, "--to", "svg", "--lang", "ky")

    assert files_below(tmp_path) == ["9.6-udc-index/regulation.ky.svg"]


@pytest.mark.parametrize(
    ("arguments", "clear"),
    [
        (("--to", "xlsx"), "The format xlsx does not fit: it is only for --paper registry"),
        (
            ("--paper", "registry", "--to", "xlsx", "--paper", "standard"),
            "--paper standard does not come in the chosen format; it comes as docx, pdf, html",
        ),
    ],
)
def test_papers_and_formats_that_do_not_meet_are_a_wrong_usage(
    program: Program, sample: Path, tmp_path: Path, arguments: tuple[str, ...], clear: str
) -> None:
    said = program("--lang", "en", "export", sample, "-o", tmp_path / "out", *arguments)

    assert said.code == 2
    assert said.err.splitlines()[0] == clear
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_written_to_is_told_in_words(program: Program, sample: Path, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")

    said = program("export", sample, "-o", tmp_path / "taken" / "papers", "--to", "html", "--lang", "ky")

    assert said.code == 2
    clear, hint = said.err.splitlines()
    assert clear.startswith(str(tmp_path / "taken"))
    assert re.search("[а-я]", clear)
    assert hint.startswith("  ")


@pytest.mark.parametrize("error", [PermissionError(13, "Permission denied", "out"), OSError(28, "No space left")])
def test_no_error_of_the_system_is_passed_on_in_english(
    program: Program, sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr("regdesigner.application.regulations.exporting.NamedTemporaryFile", refused)

    said = program("export", sample, "-o", tmp_path, "--to", "html")

    assert said.code == 2
    assert len(said.err.splitlines()) == 2
    assert "denied" not in said.err
    assert "space" not in said.err


def test_readable_regulations_are_exported_beside_unreadable_ones(
    program: Program, draft: Path, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()

    said = program("export", tmp_path / "empty", draft, "-o", tmp_path / "out", "--to", "html", "--lang", "ky")

    assert said.code == 2
    assert files_below(tmp_path / "out") == ["9.9-draft/regulation.ky.html", "9.9-draft/standard.ky.html"]
    assert len(said.err.splitlines()) == 2


class LateOnSunday(datetime):
    """22 November 2026, 20:30:45 in London: already Monday in Bishkek."""

    @classmethod
    def now(cls, tz: object = None) -> LateOnSunday:
        assert tz is UTC
        return cls(2026, 11, 22, 20, 30, 45, tzinfo=UTC)


def test_today_is_the_day_of_bishkek_whatever_the_zone_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "datetime", LateOnSunday)

    assert clock.now_in_bishkek() == datetime(2026, 11, 23, 2, 30)
    assert clock.today_in_bishkek() == datetime(2026, 11, 23)


def test_a_limit_with_missing_terms_is_not_called_kept(program: Program, sample: Path, tmp_path: Path) -> None:
    copy = tmp_path / "9.6-copy"
    shutil.copytree(sample, copy)
    drawing = copy / "regulation.bpmn"
    term = '<reg:term amount="8" unit="minute" basis="working"/>'
    drawing.write_text(drawing.read_text("utf-8").replace(term, "", 1), "utf-8")

    said = program("--lang", "en", "deadlines", copy)
    plain = program("deadlines", copy, "--format", "json").json

    assert said.code == 1
    assert "? Total term: not proven" in said.out
    assert [limit["holds"] for limit in plain["limits"]] == [None, None, True]


def test_a_case_that_may_never_end_keeps_no_limit(program: Program, sample: Path, tmp_path: Path) -> None:
    copy = tmp_path / "9.6-copy"
    shutil.copytree(sample, copy)
    drawing = copy / "regulation.bpmn"
    text = drawing.read_text("utf-8")
    split = '<bpmn:parallelGateway id="split"'
    assert split in text
    text = text.replace(split, '<bpmn:exclusiveGateway id="split" default="to-payment"')
    head, _, tail = text.partition('<bpmn:exclusiveGateway id="split"')
    drawing.write_text(
        head
        + '<bpmn:exclusiveGateway id="split"'
        + tail.replace("</bpmn:parallelGateway>", "</bpmn:exclusiveGateway>", 1)
    )

    said = program("--lang", "en", "deadlines", copy)

    assert said.code == 1
    assert "never reach an end" in said.out
    limits = program("deadlines", copy, "--format", "json").json["limits"]
    assert [(limit["holds"], limit["exact"]) for limit in limits] == [(None, False)] * 3


def test_a_limit_past_the_calendar_is_told_with_the_days_that_it_covers(
    program: Program, sample: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "9.6-copy"
    shutil.copytree(sample, copy)
    standard = copy / "standard.yaml"
    text = standard.read_text("utf-8")
    assert "amount: 30" in text
    standard.write_text(text.replace("amount: 30", "amount: 9000000", 1), "utf-8")

    said = program("--lang", "en", "deadlines", copy, "--on", "2026-11-22")

    assert said.code == 2
    assert "runs past the days that the calendar covers (13.10.2026" in said.err
    assert "Term(" not in said.err
