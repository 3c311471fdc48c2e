"""What the law, the instruction and the form ask for beyond full fields: each rule with a bad and a good model."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from regdesigner.domain.action import ActionKind, Interaction, PartyKind
from regdesigner.domain.drawing import Box, Shape
from regdesigner.domain.flow import FlowNode, Lane, NodeKind, Outcome, SequenceFlow
from regdesigner.domain.regulation import FaultKind, ProfileFault
from regdesigner.domain.service import Service
from regdesigner.domain.standard import (
    Channel,
    Cost,
    DocumentRequirement,
    ElectronicProvision,
    Extent,
    Holder,
    Limits,
    Presentation,
    Price,
    RefusalGround,
    RefusalGrounds,
    Review,
)
from regdesigner.domain.term import Basis, Term, Unit
from regdesigner.domain.text import EMPTY, Text
from regdesigner.validation import CheckedRegulation, check
from tests.validation import sample
from tests.validation.sample import (
    action_with,
    minutes,
    node_with,
    provisions_with,
    regulation_with,
    standard_with,
    text,
)
from tests.validation.tables import Expected, found_after

DAYS = Term(10, Unit.DAY, Basis.WORKING)
MEND = Term(5, Unit.DAY, Basis.WORKING)
THREE_DAYS = Text("Чечим үч иш күнү ичинде сайт аркылуу келет", "Решение приходит через сайт за 3 рабочих дня")
EXTRACT = "Үйлөнүү күбөлүгү"
TAX = text("Салык кызматы")


def document(**fields: object) -> sample.Change:
    passport = DocumentRequirement("passport", text("Паспорт"), Holder.RECIPIENT)
    return standard_with(documents=(replace(passport, **fields),))  # type: ignore[arg-type]  # fields by name


def grounds(*documents: RefusalGround, service: str = "Укугу жок") -> sample.Change:
    refused = (RefusalGround("not-entitled", text(service)),)
    return standard_with(refusal=RefusalGrounds(documents, refused))


def priced(*prices: Price, paid: bool = True) -> sample.Change:
    cost = Cost(paid, text("Акылуу" if paid else "Акысыз"), basis=text("Токтом"), prices=prices)
    return standard_with(cost=cost)


def paid_in_registry(checked: CheckedRegulation) -> CheckedRegulation:
    assert checked.service is not None
    return replace(checked, service=replace(checked.service, paid=True))


def other_service(checked: CheckedRegulation) -> CheckedRegulation:
    assert checked.registry is not None
    giving = Service("4.9", text(f"{EXTRACT} берүү"), "tax", "tax", paid=True)
    return replace(checked, registry=replace(checked.registry, services=(*checked.registry.services, giving)))


def electronic(extent: Extent, ways: Text = THREE_DAYS, site: str = "archive.kg") -> sample.Change:
    return standard_with(electronic=ElectronicProvision(extent, ways, site))


def slow(checked: CheckedRegulation) -> CheckedRegulation:
    return standard_with(limits=Limits(minutes(10), DAYS, minutes(10)))(checked)


def medical(checked: CheckedRegulation) -> CheckedRegulation:
    assert checked.service is not None
    service = replace(checked.service, number="2.1")
    changed = regulation_with(service="2.1")(standard_with(number="2.1")(checked))
    return replace(changed, service=service)


def reviewed(approved_on: date) -> sample.Change:
    return standard_with(review=Review(Term(3, Unit.YEAR, Basis.CALENDAR), approved_on))


STANDARD: list[tuple[tuple[sample.Change, ...], list[Expected]]] = [
    ((standard_with(limits=Limits(minutes(40), minutes(30), minutes(10))),), [("STD309", None, "limits.intake")]),
    ((standard_with(limits=Limits(minutes(10), DAYS, minutes(10))),), []),
    ((document(name=text(EXTRACT)), other_service), [("STD313", None, "documents.passport")]),
    ((document(name=text(EXTRACT), presentation=Presentation.SHOWN), other_service), []),
    ((slow, electronic(Extent.PARTIAL, text("Сайт"))), [("STD336", None, "electronic.ways")]),
    ((slow, electronic(Extent.PARTIAL)), []),
    ((electronic(Extent.PARTIAL, text("Сайт")),), []),
    ((electronic(Extent.FULL, site=""),), [("STD337", None, "electronic.site")]),
    ((electronic(Extent.FULL),), []),
    ((electronic(Extent.PARTIAL, EMPTY),), [("STD338", None, "electronic.ways")]),
    ((electronic(Extent.NONE),), [("STD339", None, "channels")]),
    (
        (standard_with(channels=(Channel.IN_PERSON,)),),
        [("STD339", None, "channels"), ("STD317", "accept", "channels"), ("STD317", "hand-over", "channels")],
    ),
    ((reviewed(date(2023, 4, 1)),), [("STD342", None, "review.approved_on")]),
    ((reviewed(date(2023, 8, 1)),), []),
    ((reviewed(date(2026, 4, 1)),), [("STD359", None, "review.approved_on")]),
    (
        (electronic(Extent.FULL), action_with("hand-over", channels=(Channel.IN_PERSON,))),
        [("STD348", "hand-over", "channels")],
    ),
    ((medical,), [("STD349", None, "refusal.service")]),
    ((grounds(RefusalGround("incomplete", text("Толук эмес"))),), [("STD350", None, "refusal.documents.incomplete")]),
    (
        (grounds(RefusalGround("incomplete", text("Толук эмес"), MEND), service="Толук эмес"),),
        [("STD351", None, "refusal.not-entitled")],
    ),
    ((standard_with(request_registration=EMPTY),), [("STD352", None, "request_registration")]),
    ((document(required_in_person=True),), [("STD354", None, "documents.passport")]),
    ((document(required_in_person=True, where_to_get=text("Клиника")),), []),
    (
        (document(holder=Holder.OTHER_BODY), action_with("accept", uses=()), action_with("form", uses=("passport",))),
        [("STD355", None, "documents.passport")],
    ),
    (
        (
            document(holder=Holder.OTHER_BODY, holding_body=TAX),
            action_with("accept", uses=()),
            action_with("form", uses=("passport",)),
        ),
        [("STD356", None, "documents.passport")],
    ),
    (
        (
            document(holder=Holder.OTHER_BODY, holding_body=TAX),
            action_with("accept", uses=()),
            action_with(
                "form", uses=("passport",), interactions=(Interaction(TAX, text("Сурам"), minutes(2), False),)
            ),
            provisions_with(interacting=(TAX,), agreed_with=(TAX,)),
        ),
        [],
    ),
    ((paid_in_registry, priced(Price(Decimal(10)))), []),
    (
        (paid_in_registry, priced(Price(Decimal(10), ("disabled",)))),
        [("STD357", None, "cost.everybody")],
    ),
    ((priced(Price(Decimal(10)), paid=False),), [("STD358", None, "cost.prices")]),
    ((document(channels=(Channel.POST,)),), [("STD360", None, "documents.passport")]),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "expected"), STANDARD)
def test_the_standard_keeps_what_the_law_and_the_instruction_ask(
    changes: tuple[sample.Change, ...], expected: list[Expected]
) -> None:
    assert found_after(*changes) == expected


def test_the_body_responsible_for_standardising_is_told_and_taken_from_the_registry() -> None:
    information = sample.standard().information
    checked = standard_with(information=replace(information, responsible_body=EMPTY))(sample.checked())

    (finding,) = check(checked)

    assert (finding.code, finding.field) == ("STD353", "information.responsible_body")
    assert finding.fix is not None
    assert finding.fix.changes[0].after == text("Архив агенттиги")


def straight_to_a_refusal_of_service(checked: CheckedRegulation) -> CheckedRegulation:
    return node_with("refused", outcome=Outcome.REFUSAL_OF_SERVICE)(checked)


def refused_after_the_examination(checked: CheckedRegulation) -> CheckedRegulation:
    flow = checked.regulation.flow
    nodes = (
        *flow.nodes,
        FlowNode("choice", NodeKind.EXCLUSIVE_GATEWAY, text("Тандоо"), lane="desk", default="g2"),
    )
    arrows = [replace(arrow, target="choice") if arrow.id == "f4" else arrow for arrow in flow.sequence_flows]
    arrows.append(SequenceFlow("g1", "choice", "refused", condition="complete", criterion=text("Болбосо")))
    arrows.append(SequenceFlow("g2", "choice", "form", criterion=text("Болсо")))
    return regulation_with(flow=replace(flow, nodes=nodes, sequence_flows=tuple(arrows)))(checked)


def in_lanes(*lanes: Lane) -> sample.Change:
    def change(checked: CheckedRegulation) -> CheckedRegulation:
        flow = checked.regulation.flow
        return regulation_with(flow=replace(flow, lanes=(*flow.lanes, *lanes)))(checked)

    return change


def denied(mark: str, said: str) -> sample.Change:
    fault = ProfileFault("examine", f"reg:action/reg:{mark}", mark, said, FaultKind.CONTRADICTION, 7)
    return regulation_with(faults=(fault,))


def at_once(checked: CheckedRegulation) -> CheckedRegulation:
    """The examination and the forming at the same time, with no word of it."""
    flow = checked.regulation.flow
    nodes = (
        *flow.nodes,
        FlowNode("fork", NodeKind.PARALLEL_GATEWAY, text("Айрылыш"), lane="desk"),
        FlowNode("meet", NodeKind.PARALLEL_GATEWAY, text("Кошулуш"), lane="desk"),
    )
    turned = {"to-examine": "fork", "f4": "meet", "f5": "meet"}
    arrows = [replace(arrow, target=turned.get(arrow.id, arrow.target)) for arrow in flow.sequence_flows]
    arrows += [
        SequenceFlow("p1", "fork", "examine"),
        SequenceFlow("p2", "fork", "form"),
        SequenceFlow("p3", "meet", "hand-over"),
    ]
    return regulation_with(flow=replace(flow, nodes=nodes, sequence_flows=tuple(arrows)))(checked)


def wide_choice(first: float, second: float) -> sample.Change:
    def change(checked: CheckedRegulation) -> CheckedRegulation:
        flow = checked.regulation.flow
        given = {"to-examine": first, "to-refused": second}
        arrows = tuple(replace(arrow, probability=given.get(arrow.id)) for arrow in flow.sequence_flows)
        return regulation_with(flow=replace(flow, sequence_flows=arrows))(checked)

    return change


def with_party(party: Text, kind: PartyKind) -> tuple[sample.Change, ...]:
    asked = Interaction(party, text("Сурам"), minutes(2), False, kind)
    outside = kind in (PartyKind.BODY, PartyKind.PERSON)
    listed = provisions_with(interacting=(party,) if outside else (), agreed_with=(party,) if outside else ())
    return action_with("examine", interactions=(asked,)), listed


REGULATION: list[tuple[tuple[sample.Change, ...], list[Expected]]] = [
    ((in_lanes(Lane("boss", text("Башчы"), ("form",))),), [("BPMN123", "form", "lane")]),
    ((in_lanes(Lane("inner", text("Адис"), ("form",), "desk")),), []),
    ((regulation_with(other_processes=("second",)),), [("BPMN124", "process", "process")]),
    ((wide_choice(0.9, 0.2),), [("EXE418", "split", "probability")]),
    ((wide_choice(0.9, 0.1),), []),
    ((denied("noInteraction", "interaction"),), [("FORM250", "examine", "noInteraction")]),
    (
        (at_once, action_with("examine", note=EMPTY), action_with("form", note=EMPTY)),
        [("FORM251", "examine", "note"), ("FORM251", "form", "note")],
    ),
    ((at_once,), []),
    ((action_with("form", responsible=text("Башчы")),), [("FORM252", "form", "responsible")]),
    ((action_with("form", responsible=text("Улук Адис")),), []),
    ((straight_to_a_refusal_of_service,), [("FORM253", "refused", None)]),
    ((refused_after_the_examination,), [("FORM244", "examine", "decisions"), ("FORM253", "refused", None)]),
    ((action_with("form", produces=()),), [("FORM254", "form", "produces")]),
    ((action_with("form", responsible=text("Адис Асанов А.")),), [("FORM255", "form", "responsible")]),
    ((provisions_with(internal_controller=text("Асан Үсөн уулу")),), [("FORM255", "process", "internal_controller")]),
    ((provisions_with(internal_controller=text("Бишкек шаарынын башчысы")),), []),
    ((action_with("form", outsourced=True),), [("FORM256", "form", "interactions")]),
    ((*with_party(text("Нотариустар"), PartyKind.PERSON), action_with("examine", outsourced=True)), []),
    ((action_with("inform", kind=ActionKind.EXAMINING),), [("FORM257", "process", "actions")]),
    (
        (provisions_with(providers=(text("Архив агенттиги"), text("Архив агенттиги"))),),
        [("FORM258", "process", "providers")],
    ),
    (with_party(text("Архив агенттиги"), PartyKind.BODY), [("FORM259", "examine", "interactions")]),
    (with_party(text("Архив агенттиги"), PartyKind.UNIT), []),
    ((provisions_with(liable_body=TAX),), [("FORM260", "process", "liable_body")]),
    ((provisions_with(complaint_body=text("Архив агенттигинин жетекчилиги"), liable_body=text("Архив агенттиги")),),
     [("FORM260", "process", "complaint_body")]),
    (
        (action_with("form", result=Text("Документы зарегистрированы", "Документы приняты")),),
        [],
    ),
    (
        (action_with("form", result=Text("Документы по заявлению и для архива", "Документы готовы")),),
        [("LANG504", "form", "result")],
    ),
    ((action_with("form", result=text("Көчүрмө жана журнал менен даяр")),), [("LANG504", "form", "result")]),
    ((action_with("form", result=text("Система «Түндүк»")),), []),
    ((action_with("form", result=text("Көчүр\u200bмө")),), [("LANG505", "form", "result")]),
    (
        (action_with("form", result=text("\u200b\u2060")),),
        [("FORM217", "form", "result"), ("LANG505", "form", "result")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "expected"), REGULATION)
def test_the_regulation_keeps_what_the_law_and_the_form_ask(
    changes: tuple[sample.Change, ...], expected: list[Expected]
) -> None:
    assert found_after(*changes) == expected


def test_what_is_not_drawn_is_found_once() -> None:
    changed = refused_after_the_examination(sample.checked())
    found = [finding for finding in check(changed) if finding.code == "BPMN125"]

    assert [(finding.element, finding.arguments["number"]) for finding in found] == [("process", 3)]


def test_a_node_in_two_lanes_stays_where_it_is_drawn() -> None:
    checked = in_lanes(Lane("boss", text("Башчы"), ("form",)))(sample.checked())
    drawing = checked.regulation.drawing
    boxes = (Shape("desk", Box(-10, -10, 2000, 100)), Shape("boss", Box(-10, 200, 2000, 100)))
    drawn = regulation_with(drawing=replace(drawing, shapes=(*drawing.shapes, *boxes)))(checked)

    (finding,) = check(drawn)

    assert finding.fix is not None
    assert [(change.element, change.field) for change in finding.fix.changes] == [("form", "boss")]


def test_the_note_that_is_missing_is_offered_in_both_languages() -> None:
    changed = action_with("form", note=EMPTY)(at_once(sample.checked()))
    (finding,) = [each for each in check(changed) if each.code == "FORM251"]

    assert finding.fix is not None
    assert finding.fix.changes[0].after == Text(
        "3-иш-аракет менен бир убакта башталат.", "Начинается одновременно с действием 3."
    )
