"""JUnit XML, which build servers read: suites of cases, some of which fail."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as Xml


@dataclass(frozen=True, slots=True)
class Case:
    """One check; ``failure`` says why it failed, ``error`` why it could not be made; both empty where it passed."""

    name: str
    failure: tuple[str, ...] = ()
    error: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Suite:
    """The checks of one regulation."""

    name: str
    cases: tuple[Case, ...]


def written(name: str, suites: Sequence[Suite]) -> str:
    """The document; no times and no host, so that equal results give equal text."""
    root = Xml.Element("testsuites", _attributes(name, [case for suite in suites for case in suite.cases]))
    for suite in suites:
        element = Xml.SubElement(root, "testsuite", _attributes(suite.name, suite.cases))
        for case in suite.cases:
            _add(case, suite, element)
    Xml.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + Xml.tostring(root, encoding="unicode")


def _attributes(name: str, cases: Sequence[Case]) -> dict[str, str]:
    failures, errors = sum(bool(case.failure) for case in cases), sum(bool(case.error) for case in cases)
    return {"name": _clean(name), "tests": str(len(cases)), "failures": str(failures), "errors": str(errors)}


def _add(case: Case, suite: Suite, parent: Xml.Element) -> None:
    element = Xml.SubElement(parent, "testcase", {"classname": _clean(suite.name), "name": _clean(case.name)})
    for tag, lines in (("failure", case.failure), ("error", case.error)):
        if lines:
            Xml.SubElement(element, tag, {"message": _clean(lines[0])}).text = _clean("\n".join(lines))


def _clean(text: str) -> str:
    """Without the control characters that XML forbids."""
    return "".join(sign for sign in text if sign in "\t\n" or sign.isprintable() or sign == "\N{NO-BREAK SPACE}")
