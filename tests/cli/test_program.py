"""The program as a whole: help, language, wrong command lines, faults."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from regdesigner.cli.commands import COMMANDS
from regdesigner.domain.text import LANGUAGES
from tests.cli.conftest import Program

ENGLISH = re.compile(r"\b(Usage|Options?|Commands?|Error|Show|required|Aborted|Try|Missing|Invalid|such)\b")
"""Words with which click would speak English."""

USAGE = {"ky": "Колдонуу: ", "ru": "Использование: ", "en": "Usage: "}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_every_command_explains_itself_in_every_language(program: Program, command: str, language: str) -> None:
    said = program(*command.split(), "--help") if language == "ky" else None
    if said is None:
        said = program("--lang", language, *command.split(), "--help")

    assert said.code == 0
    assert said.err == ""
    assert said.out.startswith(USAGE[language] + f"regdesigner {command}".rstrip())
    assert "cli-" not in said.out
    assert max(len(line) for line in said.out.splitlines()) <= 100
    if language != "en":
        assert not ENGLISH.search(said.out), ENGLISH.search(said.out)


def test_the_root_names_every_command_with_a_word_on_each(program: Program) -> None:
    lines = program("--help").out.splitlines()

    for command in COMMANDS:
        assert any(re.match(rf"  {command} +\w+", line) for line in lines), command


def test_without_a_command_the_help_is_shown_as_wrong_usage(program: Program) -> None:
    said = program()

    assert said.code == 2
    assert said.err.startswith("Колдонуу: ")


def test_the_version_is_said(program: Program) -> None:
    said = program("--version")

    assert said.code == 0
    assert re.fullmatch(r"regdesigner \d+\.\d+\S*\n", said.out)


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ([], {}, "ky"),
        ([], {"LANG": "ru_RU.UTF-8"}, "ru"),
        ([], {"LANG": "en_US.UTF-8", "LC_ALL": "ru_RU.UTF-8"}, "ru"),
        ([], {"LANG": "de_DE.UTF-8"}, "ky"),
        ([], {"LANG": "C"}, "ky"),
        ([], {"LANG": "ru_RU.UTF-8", "REGDESIGNER_LANG": "en"}, "en"),
        ([], {"REGDESIGNER_LANG": "xx"}, "ky"),
        (["--lang", "ru"], {"REGDESIGNER_LANG": "en"}, "ru"),
        (["--lang=en"], {"LANG": "ru_RU.UTF-8"}, "en"),
    ],
)
def test_the_language_is_asked_for_else_set_else_the_locale_s_else_kyrgyz(
    program: Program,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    environment: dict[str, str],
    language: str,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert program("doctor", *arguments, "--help").out.startswith(USAGE[language])


WRONG = (
    (["frob"], "Нет такой команды: frob"),
    (["--nope"], "Нет такого параметра: --nope"),
    (["validate"], "Не указано: ПУТЬ"),
    (["validate", "nowhere"], "nowhere: нет такого файла или папки"),
    (["validate", "--format", "xml", "."], "--format: «xml» не подходит, нужно одно из: text, json"),
    (["validate", "--on", "31.12.2026", "."], "--on: «31.12.2026» записано неверно, пример: 2026-11-23"),
    (["validate", "--ruleset", "strictest", "."], "--ruleset: «strictest» не подходит, нужно одно из: default"),
    (["export", ".", "-o", "out", "--paper", "x"], "--paper: «x» не подходит, нужно одно из: regulation"),
    (["export", ".", "-o", "out", "--to", "docx", "--to", "x"], "--to: «x» не подходит, нужно одно из: docx, pdf"),
    (["export", ".", "-o", "out", "--lang", "is not one of 'y'"], "--lang: «is not one of 'y'» не подходит"),
    (["validate", "--format"], "Параметру --format нужно значение"),
    (["run", ".", "--until-end=3"], "Параметр --until-end не принимает значения"),
    (["run", ".", "--answers", "."], ".: это папка, а нужен файл"),
    (["run", ".", "--start", "morning"], "--start: «morning» записано неверно, пример: 2026-11-23T10:00"),
    (["rules", "A", "B"], "Лишнее: B"),
    (["rules", "STD999"], "Нет такого правила: STD999"),
    (["new", "folder", "--name", "x"], "Не указано: --service"),
    (["export", "."], "Не указано: --output"),
    (["doctor", "--lang", "xx"], None),
)


@pytest.mark.parametrize(("arguments", "message"), WRONG, ids=[" ".join(arguments) for arguments, _message in WRONG])
def test_a_wrong_command_line_gives_one_line_what_is_wrong_and_one_what_to_do(
    program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, arguments: list[str], message: str | None
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REGDESIGNER_LANG", "ru")

    said = program(*arguments)

    assert said.code == 2
    assert said.out == ""
    lines = said.err.splitlines()
    assert len(lines) == 2
    assert message is None or lines[0].startswith(message)
    assert lines[1].startswith("  ")
    assert "' is not" not in lines[0]
    assert not ENGLISH.search(said.err)


def test_a_fault_of_our_own_is_owned_with_exit_3_and_one_line(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("regdesigner.bootstrap.examined", lambda: 1 / 0)

    said = program("doctor")

    assert said.code == 3
    assert len(said.err.splitlines()) == 1
    assert "ZeroDivisionError" in said.err


def test_a_fault_of_our_own_is_raised_for_those_who_look_for_it(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("regdesigner.bootstrap.examined", lambda: 1 / 0)
    monkeypatch.setenv("REGDESIGNER_DEBUG", "1")

    with pytest.raises(ZeroDivisionError):
        program("doctor")


def test_an_interrupted_command_says_so_without_a_traceback(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("regdesigner.bootstrap.examined", interrupted)

    said = program("doctor")

    assert (said.code, said.err) == (2, "\nТоктотулду.\n")


def test_a_reader_that_has_read_enough_is_no_error() -> None:
    writer = subprocess.Popen(
        [sys.executable, "-c", "import sys; from regdesigner.cli.program import run; sys.exit(run(['rules']))"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert writer.stdout is not None
    assert writer.stderr is not None
    writer.stdout.close()

    err = writer.stderr.read()
    writer.stderr.close()
    assert writer.wait(60) == 0
    assert err == b""


def test_help_loads_nothing_that_it_does_not_need() -> None:
    """The start of the program stays quick (0.2 s of processor time): heavy rooms come with the command."""
    looked = (
        "import sys; from regdesigner.cli.program import run; run(['--help']);"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    ended = subprocess.run([sys.executable, "-c", looked], capture_output=True, text=True, check=True, timeout=60)

    heavy = {"rich", "lxml", "fluent", "numpy", "ruamel", "pydantic", "SpiffWorkflow", "docx", "typst", "babel"}
    assert heavy & set(ended.stderr.split()) == set()


def test_doctor_examines_and_says_what_works(program: Program) -> None:
    said = program("doctor", "--lang", "en")

    assert said.code == 0
    assert "✔ Evaluation of conditions (FEEL)" in said.out
    assert "doctor-" not in said.out


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_is_listed_and_explained(program: Program, language: str) -> None:
    listed = program("rules", "--lang", language)
    codes = re.findall(r"^  ([A-Z]+\d+) ", listed.out, re.MULTILINE)

    assert listed.code == 0
    assert len(codes) >= 20
    assert "cli-family" not in listed.out
    for code in codes[:: len(codes) // 5]:
        explained = program("rules", code.lower(), "--lang", language)
        assert explained.code == 0
        assert explained.out.startswith(code)
        assert len([line for line in explained.out.splitlines() if line.startswith("  ")]) >= 3
