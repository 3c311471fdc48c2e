"""Two people save upon one version."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from regdesigner.application.library.drafting import Drafting
from regdesigner.application.library.taking_both import Clashing, TakingBoth
from regdesigner.application.ports.library import REGULATION, STANDARD
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.bootstrap import standard_files
from regdesigner.bpmn.document import read_document
from regdesigner.bpmn.reader import read_regulation
from regdesigner.bpmn.writer import set_action, write
from regdesigner.domain.account import Account, Role
from regdesigner.domain.text import Text
from regdesigner.domain.three_way import Side
from tests.application.kept import NOW, SAMPLE, drafting_on, person, sample_files

FILES = sample_files()
STANDARDS = standard_files()


def regulation(number: int, **fields: Any) -> bytes:
    document = read_document(FILES[REGULATION], REGULATION)
    set_action(document, replace(read_regulation(document).actions[number], **fields))
    return write(document)


def standard(**fields: Any) -> bytes:
    return STANDARDS.with_values(FILES[STANDARD], {**STANDARDS.values(FILES[STANDARD]), **fields})


def two(units: UnitsOfWork, theirs: dict[str, bytes | None]) -> tuple[TakingBoth, Account]:
    """The sample, upon whose first version somebody else has saved."""
    drafting = drafting_on(units)
    aida, bek = (person(units, login, Role.ANALYST, body="state-libraries") for login in ("aida", "bek"))
    drafting.keep_new(aida, SAMPLE, "9.6", FILES, NOW)
    drafting.save(bek, SAMPLE, 1, theirs, NOW)
    return TakingBoth(drafting, STANDARDS), aida


def files_of(drafting: Drafting, account: Account) -> Any:
    return drafting.open(account, SAMPLE).files


def test_changes_of_two_files_are_both_kept(units: UnitsOfWork) -> None:
    theirs = standard(source="башка булак")
    both, aida = two(units, {STANDARD: theirs, "expected.yaml": None})
    mine = regulation(0, ground=Text(ky="менин негизим"))
    saved = both.save(aida, SAMPLE, 1, {REGULATION: mine}, NOW)
    assert saved.number == 3
    files = files_of(both.drafting, aida)
    assert (files[REGULATION], files[STANDARD], "expected.yaml" in files) == (mine, theirs, False)


def test_fields_of_one_regulation_are_both_kept(units: UnitsOfWork) -> None:
    both, aida = two(units, {REGULATION: regulation(1, ground=Text(ky="алардын негизи"))})
    both.save(aida, SAMPLE, 1, {REGULATION: regulation(0, ground=Text(ky="менин негизим"))}, NOW)
    actions = read_regulation(read_document(files_of(both.drafting, aida)[REGULATION], REGULATION)).actions
    assert [action.ground.ky for action in actions[:2]] == ["менин негизим", "алардын негизи"]


def test_fields_of_one_standard_are_both_kept(units: UnitsOfWork) -> None:
    both, aida = two(units, {STANDARD: standard(source="алардын булагы")})
    both.save(aida, SAMPLE, 1, {STANDARD: standard(result={"ky": "индекс", "ru": "индекс"})}, NOW)
    values = STANDARDS.values(files_of(both.drafting, aida)[STANDARD])
    assert (values["source"], values["result"]["ky"]) == ("алардын булагы", "индекс")


def test_a_clash_saves_nothing_and_names_both_values_and_who_wrote(units: UnitsOfWork) -> None:
    both, aida = two(units, {STANDARD: standard(source="алардын булагы")})
    with pytest.raises(Clashing) as clashing:
        both.save(aida, SAMPLE, 1, {STANDARD: standard(source="менин булагым")}, NOW)
    told = clashing.value.both
    (clash,) = told.clashes
    assert clash.key == "standard.yaml/source"
    assert (clash.clash.mine, clash.clash.theirs) == ("менин булагым", "алардын булагы")
    assert (told.latest.number, told.authors) == (2, ("Bek",))
    assert both.drafting.open(aida, SAMPLE).version.number == 2


@pytest.mark.parametrize("side", Side)
def test_whoever_is_chosen_is_kept(units: UnitsOfWork, side: Side) -> None:
    theirs = {STANDARD: standard(source="алардын"), REGULATION: regulation(0, result=Text(ky="алардын"))}
    both, aida = two(units, dict(theirs))
    mine = {STANDARD: standard(source="менин"), REGULATION: regulation(0, result=Text(ky="менин"))}
    clashes = both.put_together(aida, SAMPLE, 1, mine).clashes
    assert len(clashes) >= 2
    both.save(aida, SAMPLE, 1, mine, NOW, {clash.key: side for clash in clashes})
    files = files_of(both.drafting, aida)
    word = "менин" if side is Side.MINE else "алардын"
    assert STANDARDS.values(files[STANDARD])["source"] == word
    assert read_regulation(read_document(files[REGULATION], REGULATION)).actions[0].result.ky == word


def test_another_file_that_both_changed_clashes_as_a_whole(units: UnitsOfWork) -> None:
    name = "scenarios/article-by-email.yaml"
    both, aida = two(units, {name: FILES[name] + b"# theirs\n"})
    mine = FILES[name] + b"# mine\n"
    (clash,) = both.put_together(aida, SAMPLE, 1, {name: mine}).clashes
    assert (clash.file, clash.key) == (name, name)
    both.save(aida, SAMPLE, 1, {name: mine}, NOW, {clash.key: Side.MINE})
    assert files_of(both.drafting, aida)[name] == mine
