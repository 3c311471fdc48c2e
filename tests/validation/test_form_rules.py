"""FORM2xx: the valid sample has no finding; each change gives exactly its own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from regdesigner.domain.action import ActionKind, Decision, Interaction, PartyKind
from regdesigner.domain.flow import EventKind, FlowNode, NodeKind, Outcome, SequenceFlow
from regdesigner.domain.regulation import Definition
from regdesigner.domain.text import EMPTY
from regdesigner.validation import CheckedRegulation
from tests.validation import sample
from tests.validation.sample import action_with, node_with, provisions_with, standard_with, text
from tests.validation.tables import Expected, found_after

TAX = text("Салык кызматы")
ASKS_TAX = (Interaction(TAX, text("Сурам"), sample.minutes(2), electronic=True),)


def without_form(checked: CheckedRegulation) -> CheckedRegulation:
    return replace(checked, form=None)


def without_actions(checked: CheckedRegulation) -> CheckedRegulation:
    return sample.regulation_with(actions=())(checked)


def without_flow(arrow: str) -> sample.Change:
    """A change that takes a flow out of the drawing."""

    def change(checked: CheckedRegulation) -> CheckedRegulation:
        flow = checked.regulation.flow
        arrows = tuple(entry for entry in flow.sequence_flows if entry.id != arrow)
        return sample.regulation_with(flow=replace(flow, sequence_flows=arrows))(checked)

    return change


def flow_with(arrow: str, **fields: object) -> sample.Change:
    """A change of one flow of the drawing."""

    def change(checked: CheckedRegulation) -> CheckedRegulation:
        flow = checked.regulation.flow
        arrows = tuple(
            replace(entry, **fields) if entry.id == arrow else entry  # type: ignore[arg-type]  # fields by name
            for entry in flow.sequence_flows
        )
        return sample.regulation_with(flow=replace(flow, sequence_flows=arrows))(checked)

    return change


def with_stray_activity(checked: CheckedRegulation) -> CheckedRegulation:
    """An activity between the registration and the examination that no action holds."""
    flow = checked.regulation.flow
    nodes = (*flow.nodes, FlowNode("copy", NodeKind.USER_TASK, text("Көчүрөт"), lane="desk"))
    arrows = [replace(arrow, target="copy") if arrow.id == "f4" else arrow for arrow in flow.sequence_flows]
    arrows.append(SequenceFlow("f4b", "copy", "form"))
    return sample.regulation_with(flow=replace(flow, nodes=nodes, sequence_flows=tuple(arrows)))(checked)


def past_the_desk(checked: CheckedRegulation) -> CheckedRegulation:
    """A refusing examination behind which a way leads to the result without handing it over."""
    flow = checked.regulation.flow
    gateway = FlowNode("posted", NodeKind.EXCLUSIVE_GATEWAY, text("Почта"), lane="desk", default="g2")
    arrows = [replace(arrow, target="posted") if arrow.id == "f5" else arrow for arrow in flow.sequence_flows]
    arrows.append(SequenceFlow("g1", "posted", "given", condition="complete", criterion=text("Почта болсо")))
    arrows.append(SequenceFlow("g2", "posted", "hand-over", criterion=text("Калган учурда")))
    return sample.regulation_with(flow=replace(flow, nodes=(*flow.nodes, gateway), sequence_flows=tuple(arrows)))(
        action_with("form", decisions=(Decision(text("Жөнөтүү жолу")),))(checked)
    )


def told_beside(*, interrupting: bool) -> sample.Change:
    """An event at the examination from which a way leads to an end without an outcome."""

    def change(checked: CheckedRegulation) -> CheckedRegulation:
        flow = checked.regulation.flow
        late = FlowNode(
            "late",
            NodeKind.BOUNDARY_EVENT,
            text("Кечигүү"),
            attached_to="examine",
            interrupting=interrupting,
            event=EventKind.TIMER,
            timer=sample.minutes(1),
        )
        told = FlowNode("told", NodeKind.END_EVENT, text("Билдирилди"), lane="desk")
        arrows = (*flow.sequence_flows, SequenceFlow("l1", "late", "told"))
        return sample.regulation_with(flow=replace(flow, nodes=(*flow.nodes, late, told), sequence_flows=arrows))(
            checked
        )

    return change


def grouped_in_a_sub_process(checked: CheckedRegulation) -> CheckedRegulation:
    """The forming action stands inside a sub-process that is no action itself."""
    flow = checked.regulation.flow
    group = FlowNode("group", NodeKind.SUB_PROCESS, text("Даярдоо"), lane="desk")
    inner = (
        FlowNode("begin", NodeKind.START_EVENT, text("Башталышы"), parent="group"),
        FlowNode("end", NodeKind.END_EVENT, text("Аягы"), parent="group"),
    )
    nodes = tuple(replace(node, parent="group") if node.id == "form" else node for node in flow.nodes)
    arrows = [replace(arrow, target="group") if arrow.id == "f4" else arrow for arrow in flow.sequence_flows]
    arrows = [replace(arrow, source="group") if arrow.id == "f5" else arrow for arrow in arrows]
    arrows += [SequenceFlow("i1", "begin", "form"), SequenceFlow("i2", "form", "end")]
    return sample.regulation_with(flow=replace(flow, nodes=(*nodes, group, *inner), sequence_flows=tuple(arrows)))(
        checked
    )


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ((without_form,), [("FORM201", "process", "form")]),
        ((provisions_with(service_name=EMPTY),), [("FORM202", "process", "service_name")]),
        ((provisions_with(providers=()),), [("FORM203", "process", "providers")]),
        ((provisions_with(providers=(EMPTY,)),), [("FORM203", "process", "providers")]),
        ((provisions_with(interacting=None),), [("FORM204", "process", "interacting")]),
        ((provisions_with(internal_controller=EMPTY),), [("FORM205", "process", "internal_controller")]),
        ((provisions_with(internal_interval=EMPTY),), [("FORM206", "process", "internal_interval")]),
        ((provisions_with(responsible_body=EMPTY),), [("FORM207", "process", "responsible_body")]),
        ((provisions_with(external_interval=EMPTY),), [("FORM208", "process", "external_interval")]),
        ((provisions_with(complaint_body=EMPTY),), [("FORM209", "process", "complaint_body")]),
        ((provisions_with(liable_body=EMPTY),), [("FORM210", "process", "liable_body")]),
        ((action_with("examine", ground=EMPTY),), [("FORM211", "examine", "ground")]),
        (
            (action_with("examine", responsible=EMPTY), node_with("examine", lane=None)),
            [("FORM212", "examine", "responsible")],
        ),
        ((action_with("examine", duties=()),), [("FORM213", "examine", "duties")]),
        ((action_with("examine", duties=(EMPTY,)),), [("FORM213", "examine", "duties")]),
        ((action_with("examine", term=None),), [("FORM214", "examine", "term")]),
        ((action_with("examine", interactions=None),), [("FORM215", "examine", "interactions")]),
        ((action_with("examine", decisions=None),), [("FORM216", "examine", "decisions")]),
        ((action_with("examine", result=EMPTY),), [("FORM217", "examine", "result")]),
        ((action_with("examine", result=EMPTY, handing_on=EMPTY),), [("FORM217", "examine", "result")]),
        ((action_with("examine", recording=EMPTY),), [("FORM218", "examine", "recording")]),
        (
            (provisions_with(interacting=(TAX,), agreed_with=None), action_with("examine", interactions=ASKS_TAX)),
            [("FORM219", "process", "agreed_with")],
        ),
        (
            (
                provisions_with(interacting=(TAX,), agreed_with=(text("Архив агенттиги"),)),
                action_with("examine", interactions=ASKS_TAX),
            ),
            [("FORM220", "process", "agreed_with")],
        ),
        ((action_with("examine", name=EMPTY),), [("FORM222", "examine", "name")]),
        ((action_with("examine", number=None),), [("FORM223", "examine", "number")]),
        ((action_with("examine", kind=None),), [("FORM224", "examine", "kind")]),
        ((action_with("examine", number=4),), [("FORM225", "examine", "number")]),
        ((with_stray_activity,), [("FORM226", "copy", None)]),
        ((action_with("accept", kind=ActionKind.EXAMINING),), [("FORM227", "process", "actions")]),
        ((action_with("form", kind=ActionKind.EXAMINING),), [("FORM228", "process", "actions")]),
        ((action_with("hand-over", kind=ActionKind.FORMING),), [("FORM229", "process", "actions")]),
        (
            (node_with("refused", outcome=Outcome.RESULT),),
            [("FORM230", "process", "outcome"), ("FORM237", "refused", None)],
        ),
        ((action_with("accept", refusal_grounds=()),), [("FORM231", "refused", "refusal_grounds")]),
        ((action_with("examine", handing_on=EMPTY),), [("FORM232", "examine", "handing_on")]),
        ((action_with("hand-over", handing_on=EMPTY),), [("FORM233", "hand-over", "handing_on")]),
        ((node_with("given", outcome=Outcome.REFUSAL_OF_SERVICE),), [("FORM234", "process", "outcome")]),
        ((node_with("given", outcome=None),), [("FORM235", "given", "outcome")]),
        ((told_beside(interrupting=True),), [("FORM235", "told", "outcome")]),
        ((told_beside(interrupting=False),), []),
        ((past_the_desk,), [("FORM237", "given", None)]),
        ((action_with("inform", channels=()),), [("FORM238", "inform", "channels")]),
        (
            (provisions_with(interacting=(text("Банк"),), agreed_with=(text("Банк"),)),
             action_with("examine", interactions=(*ASKS_TAX, replace(ASKS_TAX[0], party=text("Банк"))))),
            [("FORM240", "examine", "interactions")],
        ),
        ((action_with("examine", interactions=ASKS_TAX),), [("FORM241", "process", "interacting")]),
        ((action_with("examine", interactions=(replace(ASKS_TAX[0], kind=PartyKind.UNIT),)),), []),
        ((action_with("examine", interactions=(replace(ASKS_TAX[0], kind=PartyKind.RECIPIENT),)),), []),
        (
            (
                provisions_with(interacting=(TAX,), agreed_with=()),
                action_with("examine", interactions=(replace(ASKS_TAX[0], kind=PartyKind.PERSON),)),
            ),
            [],
        ),
        (
            (provisions_with(interacting=(TAX,), agreed_with=(TAX,)),),
            [("FORM242", "process", "interacting")],
        ),
        ((flow_with("to-refused", criterion=EMPTY),), [("FORM243", "to-refused", "criterion")]),
        ((action_with("accept", decisions=()),), [("FORM244", "accept", "decisions")]),
        (
            (provisions_with(definitions=(Definition(text("Көчүрмө"), EMPTY),)),),
            [("FORM245", "process", "definitions")],
        ),
        (
            (
                provisions_with(interacting=(TAX,), agreed_with=(TAX,)),
                action_with("examine", interactions=(replace(ASKS_TAX[0], term=None),)),
            ),
            [("FORM246", "examine", "interactions")],
        ),
        (
            (action_with("hand-over", refusal_grounds=("not-entitled",)),),
            [("FORM247", "hand-over", "refusal_grounds")],
        ),
    ],
)  # fmt: skip
def test_a_defect_of_the_form_gives_its_own_finding(
    changes: tuple[sample.Change, ...], expected: list[Expected]
) -> None:
    found = [entry for entry in found_after(*changes) if entry[0].startswith("FORM")]
    assert found == expected


def test_a_regulation_without_actions_is_said_once() -> None:
    found = [
        entry for entry in found_after(without_actions) if entry[0] in ("FORM221", "FORM227", "FORM228", "FORM229")
    ]
    assert found == [("FORM221", "process", "actions")]


def test_an_action_that_leads_nowhere_is_said_on_the_action() -> None:
    assert ("FORM236", "form", None) in found_after(without_flow("f5"))


def test_an_event_sub_process_that_is_an_action_leads_nowhere_by_nature() -> None:
    alone = node_with("form", kind=NodeKind.SUB_PROCESS, triggered_by_event=True)
    assert ("FORM236", "form", None) not in found_after(without_flow("f5"), alone)


def test_a_sub_process_may_group_actions_without_being_one() -> None:
    assert not [entry for entry in found_after(grouped_in_a_sub_process) if entry[0].startswith("FORM")]


def test_the_lane_names_the_position_where_row_2_is_empty() -> None:
    assert found_after(action_with("examine", responsible=EMPTY)) == []


def test_a_service_that_is_never_refused_needs_no_refusal() -> None:
    nothing = standard_with(refusal=replace(sample.standard().refusal, documents=(), service=()))
    found = found_after(nothing, node_with("refused", outcome=Outcome.RESULT))
    assert "FORM230" not in {code for code, _, _ in found}
