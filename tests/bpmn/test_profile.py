"""The descriptor is the source of truth: code, documentation and domain agree with it."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path

import pytest
from lxml import etree

from regdesigner.bpmn.faults import FaultLog
from regdesigner.bpmn.names import REG, reg
from regdesigner.bpmn.profile import ProfileType, descriptor, profile_types, read_entry, read_text, type_of
from regdesigner.domain.action import ActionKind, PartyKind
from regdesigner.domain.flow import FieldType, Outcome
from regdesigner.domain.regulation import FaultKind, Status
from regdesigner.domain.standard import Channel
from regdesigner.domain.term import Basis, Unit
from regdesigner.domain.text import Text

ROOM = Path(__file__).parent.parent.parent / "regdesigner" / "bpmn"
WITHOUT_LANGUAGE = "<reg:note><reg:text>x</reg:text></reg:note>"
STANDING = ("Action", "Branch", "Call", "Field", "Form", "Name", "Outcome", "Regulation", "Table", "Wait")
ENUMERATIONS: dict[str, type[StrEnum]] = {
    "Status": Status,
    "ActionKind": ActionKind,
    "PartyKind": PartyKind,
    "Channel": Channel,
    "Unit": Unit,
    "Basis": Basis,
    "FieldType": FieldType,
    "OutcomeKind": Outcome,
}


@pytest.fixture(scope="module")
def page() -> str:
    return (ROOM.parent.parent / "docs" / "bpmn-profile.md").read_text("utf-8")


def element(content: str) -> etree._Element:
    return etree.fromstring(f'<reg:x xmlns:reg="{REG}">{content}</reg:x>')[0]


@pytest.mark.parametrize("name", profile_types())
def test_every_type_has_a_section_in_the_documentation(name: str, page: str) -> None:
    headings = re.findall(r"^### (.+)$", page, re.MULTILINE)
    assert name in [word for heading in headings for word in heading.split(", ")]


@pytest.mark.parametrize("name", profile_types())
def test_every_property_of_a_type_stands_in_its_section(name: str, page: str) -> None:
    section = page.partition(f"### {name}\n")[2].partition("\n### ")[0] or page
    for prop in profile_types()[name].properties:
        assert re.search(rf"`{prop.name}[`=]", section) or f"<reg:{prop.name}" in section, prop.name


def test_every_element_of_the_documentation_is_in_the_profile(page: str) -> None:
    known = {prop.name for kind in profile_types().values() for prop in kind.properties}
    known |= {name[0].lower() + name[1:] for name in profile_types()}
    assert set(re.findall(r"reg:(\w+)", page)) <= known


def test_every_attribute_of_the_documentation_is_in_the_profile(page: str) -> None:
    known = {prop.name for kind in profile_types().values() for prop in kind.properties if prop.is_attribute}
    used = {name for tag in re.findall(r"<reg:\w+([^>]*)>", page) for name in re.findall(r"([\w:]+)=", tag)}
    assert used <= known | {"xml:lang"}


def test_every_name_that_the_code_asks_for_is_in_the_profile() -> None:
    code = "".join((ROOM / f"{name}.py").read_text("utf-8") for name in ("actions", "provisions", "extensions"))
    asked = re.findall(r"""\.(?:word|words|flag|whole|real|has|texts|text_of|entries|entry)\("(\w+)\"""", code)
    known = {prop.name for kind in profile_types().values() for prop in kind.properties}
    assert set(asked) <= known
    assert {prop.name for name in ("Action", "Regulation") for prop in profile_types()[name].properties} <= {
        *asked,
        *re.findall(r'"(\w+)"', code),
    }


@pytest.mark.parametrize("entry", descriptor()["enumerations"], ids=lambda entry: str(entry["name"]))
def test_the_words_of_an_enumeration_are_those_of_the_domain(entry: dict[str, list[dict[str, str]]]) -> None:
    words = [literal["name"] for literal in entry["literalValues"]]
    assert words == [member.value for member in ENUMERATIONS[str(entry["name"])]]


def test_types_that_stand_by_themselves_say_where() -> None:
    assert tuple(sorted(name for name, kind in profile_types().items() if kind.allowed_in)) == STANDING
    assert type_of(reg("action")) is profile_types()["Action"]
    assert type_of(reg("term")) is None


@pytest.mark.parametrize("kind", profile_types().values(), ids=lambda kind: str(kind.name))
def test_children_are_serialized_under_their_own_names(kind: ProfileType) -> None:
    """Moddle names an element by its type unless the property says otherwise."""
    declared = next(entry for entry in descriptor()["types"] if entry["name"] == kind.name)
    for prop in declared["properties"]:
        is_plain = prop.get("isAttr") or prop.get("isBody")
        named_by_type = prop["type"][0].lower() + prop["type"][1:] == prop["name"]
        assert is_plain or named_by_type or prop.get("xml") == {"serialize": "property"}, prop["name"]


def test_the_language_of_a_text_is_not_declared() -> None:
    assert "lang" not in {prop["name"] for kind in descriptor()["types"] for prop in kind["properties"]}


def test_further_languages_stay_aside_and_regions_are_overlooked() -> None:
    log = FaultLog()
    texts = '<reg:note><reg:text xml:lang="ky-KG"> бир </reg:text><reg:text xml:lang="de">eins</reg:text></reg:note>'
    assert read_text(element(texts), log) == Text(ky="бир")
    assert log.faults == ()


@pytest.mark.parametrize(
    ("content", "place", "value", "kind"),
    [
        ('<reg:action number="two"/>', "@number", "two", FaultKind.WRONG_VALUE),
        ('<reg:action number="9999999999"/>', "@number", "9999999999", FaultKind.WRONG_VALUE),
        ('<reg:action kind="dancing"/>', "@kind", "dancing", FaultKind.WRONG_VALUE),
        ('<reg:action electronic="yes"/>', "@electronic", "yes", FaultKind.WRONG_VALUE),
        ('<reg:action channels="post pigeon"/>', "@channels", "post pigeon", FaultKind.WRONG_VALUE),
        ('<reg:action colour="red"/>', "@colour", "red", FaultKind.UNKNOWN_NAME),
        ("<reg:action><reg:grund/></reg:action>", "reg:grund", "grund", FaultKind.UNKNOWN_NAME),
        ("<reg:action><reg:note/><reg:note/></reg:action>", "reg:note", "note", FaultKind.MISPLACED),
        (
            "<reg:action><reg:note><reg:text>x</reg:text></reg:note></reg:action>",
            "@xml:lang",
            "",
            FaultKind.WRONG_VALUE,
        ),
    ],
)
def test_what_does_not_fit_is_noted_with_its_place(content: str, place: str, value: str, kind: FaultKind) -> None:
    log = FaultLog()
    read_entry(element(content), profile_types()["Action"], log)
    assert len(log.faults) == 1
    fault = log.faults[0]
    assert fault.place.endswith(place)
    assert (fault.value, fault.kind, fault.line) == (value, kind, 1)


@pytest.mark.parametrize("raw", ["nan", "inf", "1e999", "", "1_0", "half"])
def test_a_probability_that_is_no_number_is_noted(raw: str) -> None:
    log = FaultLog()
    entry = read_entry(element(f'<reg:branch probability="{raw}"/>'), profile_types()["Branch"], log)
    assert entry.real("probability") is None
    assert [fault.value for fault in log.faults] == [raw]
