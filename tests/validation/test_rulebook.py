"""The rulebook as a whole: found by itself, explained in three languages, documented, tested."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from regdesigner.domain.errors import WrongValue
from regdesigner.domain.law import Act, LegalReference
from regdesigner.domain.text import LANGUAGES, OFFICIAL_LANGUAGES
from regdesigner.language.catalogue import catalogue
from regdesigner.validation import Rule, Severity, rule, ruleset
from regdesigner.validation.catalogue import TARGET, main, markdown
from regdesigner.validation.explanation import FROM_DOCSTRINGS, explain, from_docstring
from regdesigner.validation.linter import CRASHED
from regdesigner.validation.rulebook import causes_first, rulebook

RULES = tuple(rulebook().values())
every_rule = pytest.mark.parametrize("entry", RULES, ids=lambda entry: entry.code)


@every_rule
def test_a_rule_has_its_messages_in_every_language(entry: Rule) -> None:
    wanted = {f"{entry.code}-message", f"{entry.code}-hint"}
    for language in LANGUAGES:
        assert wanted <= catalogue(language).keys()
    for language in OFFICIAL_LANGUAGES:
        assert {f"{entry.code}{part}" for part in FROM_DOCSTRINGS} <= catalogue(language).keys()


@every_rule
def test_a_rule_explains_itself(entry: Rule) -> None:
    written = from_docstring(entry)
    assert written.basis.casefold().startswith(entry.basis.act.value)
    for language in LANGUAGES:
        said = explain(entry, language)
        assert all((said.title, said.why, said.instead, said.basis))
        assert entry.code not in f"{said.title} {said.why} {said.instead}"


@every_rule
def test_the_causes_that_a_rule_names_exist(entry: Rule) -> None:
    assert {*entry.unless, *entry.unless_here} <= rulebook().keys()


@every_rule
def test_no_error_is_silent_beside_a_cause_that_is_none(entry: Rule) -> None:
    """A run passes where there is no error: the cause must be as severe as what it hides."""
    severity = ruleset("default").severity
    if severity(entry.code) is Severity.ERROR:
        causes = {code: severity(code) for code in (*entry.unless, *entry.unless_here)}
        assert {code for code, found in causes.items() if found is not Severity.ERROR} == set()


@every_rule
def test_a_rule_has_a_test(entry: Rule) -> None:
    tests = "".join(path.read_text("utf-8") for path in Path(__file__).parent.glob("test_*.py"))
    assert f'"{entry.code}"' in tests


def test_messages_belong_to_rules_that_exist() -> None:
    codes = {match[1] for key in catalogue("ky") if (match := re.match(r"([A-Z]+\d{3})-", key))}
    assert codes - {CRASHED} == rulebook().keys()


def test_a_rule_stands_behind_its_causes() -> None:
    order = [entry.code for entry in causes_first()]
    assert sorted(order) == sorted(rulebook())
    for entry in RULES:
        for cause in (*entry.unless, *entry.unless_here):
            assert order.index(cause) < order.index(entry.code)


def test_the_documented_rules_are_current(checkout: Path) -> None:
    written = (checkout / TARGET).read_text("utf-8")
    assert written == markdown(), "run: python -m regdesigner.validation.catalogue"


def test_the_catalogue_is_written_to_the_file_that_is_named(tmp_path: Path) -> None:
    main([str(tmp_path / "deep" / "rules.md")])
    assert (tmp_path / "deep" / "rules.md").read_text("utf-8").startswith("# Rules")


def test_a_code_of_no_family_is_refused() -> None:
    with pytest.raises(WrongValue, match="ABC123"):
        rule("ABC123", basis=LegalReference(Act.LAW, "1"))


def test_a_docstring_without_its_headings_is_refused() -> None:
    nameless = Rule("FORM901", "nameless", LegalReference(Act.LAW, "1"), lambda checked: iter(()))
    with pytest.raises(WrongValue, match="nameless"):
        from_docstring(nameless)
