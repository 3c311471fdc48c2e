"""A compact valid regulation with its standard: the ground on which every rule's test breaks one thing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache

from regdesigner.domain.action import (
    ActionKind,
    AdministrativeAction,
    Decision,
    Feature,
    ProducedDocument,
)
from regdesigner.domain.body import Body, BodyKind
from regdesigner.domain.calendar import CLOSED, Calendar, OpeningHours
from regdesigner.domain.conventions import Conventions, DayEnd, DayZero, EndOnDayOff, InnerDays, LoopBound
from regdesigner.domain.drawing import Box, Drawing, Edge, Shape
from regdesigner.domain.flow import (
    FieldType,
    Flow,
    FlowNode,
    Lane,
    NodeKind,
    Outcome,
    Pool,
    SequenceFlow,
    TaskField,
)
from regdesigner.domain.official_form import (
    ActionTableForm,
    AgreementForm,
    AppendixForm,
    FormRow,
    LawItem,
    OfficialForm,
    RegistryForm,
    StandardForm,
)
from regdesigner.domain.regulation import Provisions, Regulation, Status
from regdesigner.domain.service import Registry, Service
from regdesigner.domain.standard import (
    Appeal,
    Channel,
    Cost,
    DocumentRequirement,
    ElectronicProvision,
    Extent,
    Holder,
    Information,
    Limits,
    QualityParameter,
    RecipientCategory,
    RefusalGround,
    RefusalGrounds,
    Review,
    ServiceStandard,
)
from regdesigner.domain.term import Basis, Term, Unit
from regdesigner.domain.text import EMPTY, Text
from regdesigner.validation import CheckedRegulation, Ruleset, ruleset

ON = date(2026, 3, 2)


def text(words: str) -> Text:
    """A text that says the same in both official languages."""
    return Text(ky=words, ru=words)


def minutes(amount: int) -> Term:
    return Term(amount, Unit.MINUTE, Basis.WORKING)


def _action(
    number: int, element: str, kind: ActionKind, decisions: tuple[Decision, ...] = (), **others: object
) -> AdministrativeAction:
    action = AdministrativeAction(
        id=element,
        number=number,
        kind=kind,
        name=text(f"Аракет {number}"),
        ground=text("Арыз"),
        responsible=text("Адис"),
        duties=(text("Карайт"),),
        requirements=(),
        term=minutes(5),
        interactions=(),
        decisions=decisions,
        result=text("Натыйжа"),
        handing_on=text("Берилет"),
        recording=text("Журнал"),
        note=text("Эскертүү"),
        channels=(Channel.IN_PERSON,),
    )
    return replace(action, **others)  # type: ignore[arg-type]  # fields of the action by name


def _node(element: str, kind: NodeKind, **others: object) -> FlowNode:
    return replace(FlowNode(element, kind, text(element), lane="desk"), **others)  # type: ignore[arg-type]  # as above


def _flow() -> Flow:
    complete = TaskField("complete", FieldType.BOOLEAN, text("Толук"))
    nodes = (
        _node("asked", NodeKind.START_EVENT),
        _node("inform", NodeKind.USER_TASK),
        _node("accept", NodeKind.USER_TASK, fields=(complete,)),
        _node("split", NodeKind.EXCLUSIVE_GATEWAY, default="to-refused"),
        _node("examine", NodeKind.USER_TASK),
        _node("form", NodeKind.USER_TASK),
        _node("hand-over", NodeKind.USER_TASK),
        _node("given", NodeKind.END_EVENT, outcome=Outcome.RESULT),
        _node("refused", NodeKind.END_EVENT, outcome=Outcome.REFUSAL_OF_DOCUMENTS),
    )
    arrows = (
        SequenceFlow("f1", "asked", "inform"),
        SequenceFlow("f2", "inform", "accept"),
        SequenceFlow("f3", "accept", "split"),
        SequenceFlow("to-examine", "split", "examine", condition="complete", criterion=text("Толук болсо")),
        SequenceFlow("to-refused", "split", "refused", criterion=text("Толук эмес болсо")),
        SequenceFlow("f4", "examine", "form"),
        SequenceFlow("f5", "form", "hand-over"),
        SequenceFlow("f6", "hand-over", "given"),
    )
    desk = Lane("desk", text("Адис"), tuple(node.id for node in nodes))
    return Flow(nodes, arrows, lanes=(desk,), pools=(Pool("pool", text("Орган"), "process"),))


FEATURES = (
    Feature(text("Кезексиз"), category="disabled"),
    Feature(Text("Кат менен жооп берилет", "Ответ даётся письмом"), channel=Channel.ELECTRONIC),
)


def _actions() -> tuple[AdministrativeAction, ...]:
    both = (Channel.IN_PERSON, Channel.ELECTRONIC)
    accepted = (Decision(Text("Кабыл алуу же баш тартуу", "Приём или отказ"), "complete"),)
    return (
        _action(1, "inform", ActionKind.INFORMING, channels=both),
        _action(
            2, "accept", ActionKind.ACCEPTING, accepted,
            channels=both, categories=("disabled",), electronic=True,
            uses=("passport",), features=FEATURES, refusal_grounds=("incomplete", "not-entitled"),
        ),
        _action(3, "examine", ActionKind.EXAMINING, quality=("timely",)),
        _action(4, "form", ActionKind.FORMING, produces=(ProducedDocument("extract", text("Көчүрмө")),)),
        _action(5, "hand-over", ActionKind.HANDING_OVER, channels=both),
    )  # fmt: skip


def regulation() -> Regulation:
    """Five actions in a row, one refusal of the documents; 25 minutes at worst."""
    body = text("Архив агенттиги")
    provisions = Provisions(
        service_name=text("Архивдик көчүрмө берүү"),
        providers=(body,),
        interacting=(),
        internal_controller=text("Агенттиктин жетекчиси"),
        internal_interval=text("ай сайын"),
        responsible_body=body,
        external_interval=text("жылына бир жолу"),
        complaint_body=body,
        liable_body=body,
        agreed_with=(),
    )
    flow = _flow()
    return Regulation("process", "287r-2014", Status.DRAFT, "4.1", provisions, _actions(), flow, drawing_of(flow))


def drawing_of(flow: Flow) -> Drawing:
    """Everything of a flow drawn, in a row."""
    places = {node.id: 100.0 * number for number, node in enumerate(flow.nodes)}
    shapes = tuple(Shape(node, Box(x, 0, 80, 60)) for node, x in places.items())
    ends = ((arrow.id, places[arrow.source], places[arrow.target]) for arrow in flow.sequence_flows)
    return Drawing(shapes, tuple(Edge(arrow, ((tail + 80, 30), (head, 30))) for arrow, tail, head in ends))


def standard() -> ServiceStandard:
    """The standard that the regulation keeps, complete by the form and the law."""
    return ServiceStandard(
        number="4.1",
        name=text("Архивдик көчүрмө берүү"),
        provider=text("Архив агенттиги"),
        recipients=(
            RecipientCategory("everybody", text("Жарандар")),
            RecipientCategory("disabled", text("Мүмкүнчүлүгү чектелген адамдар"), special=True),
        ),
        legal_grounds=(text("Мыйзам"),),
        result=text("Көчүрмө"),
        conditions=(text("Отургучтар"),),
        limits=Limits(intake=minutes(10), total=minutes(30), handover=minutes(10)),
        information=Information(
            (text("Дарек"),), text("Архив агенттиги"), (text("Сайт"),), ("0312 000000",), ("archive.kg",)
        ),
        communication=(text("Сылык"),),
        confidentiality=(text("Сакталат"),),
        documents=(DocumentRequirement("passport", text("Паспорт"), Holder.RECIPIENT),),
        cost=Cost(paid=False, statement=text("Акысыз")),
        quality=(QualityParameter("timely", text("Мөөнөтүндө")),),
        electronic=ElectronicProvision(Extent.PARTIAL, text("Электрондук почта")),
        refusal=RefusalGrounds(
            documents=(RefusalGround("incomplete", text("Толук эмес"), Term(5, Unit.DAY, Basis.WORKING)),),
            service=(RefusalGround("not-entitled", text("Укугу жок")),),
        ),
        appeal=Appeal((text("Жетекчиге"),)),
        channels=(Channel.IN_PERSON, Channel.ELECTRONIC),
        actions_in_short=Text("Архивден издөө жана көчүрмө жасоо", "Поиск в архиве и изготовление копии"),
        request_registration=text("Журнал"),
        review=Review(Term(3, Unit.YEAR, Basis.CALENDAR), date(2025, 1, 15)),
    )  # fmt: skip


def registry() -> Registry:
    archive = Body("archive", text("Архив агенттиги"), BodyKind.STATE)
    tax = Body("tax", text("Салык кызматы"), BodyKind.STATE)
    service = Service("4.1", text("Архивдик көчүрмө берүү"), "archive", "archive", paid=False)
    return Registry((), (service,), (archive, tax), ())


def form() -> OfficialForm:
    """The rows and conventions of the official form; its words play no part in rules."""
    fields = ("ground", "responsible", "duties", "term", "interactions", "decisions", "result", "recording")
    rows = tuple(FormRow(number, field, EMPTY) for number, field in enumerate(fields, 1))
    conventions = Conventions(
        date(2014, 7, 22), "287-р", DayZero.OWN_DATE, DayZero.NEXT_OPENING, InnerDays.FROM_NEXT_DAY,
        DayEnd.CLOSING, EndOnDayOff.NEXT_WORKING_DAY, LoopBound.PER_ENTRY, Basis.CALENDAR,
    )  # fmt: skip
    return OfficialForm(
        "287r-2014", date(2014, 7, 22), EMPTY, EMPTY, EMPTY, (),
        ActionTableForm(EMPTY, EMPTY, rows, EMPTY, EMPTY, EMPTY), (),
        AppendixForm(*(EMPTY,) * 7), AgreementForm(EMPTY, (), EMPTY),
        StandardForm(EMPTY, EMPTY, (), (), EMPTY, LawItem(18, EMPTY)),
        RegistryForm(EMPTY, EMPTY, (EMPTY,) * 5, EMPTY, EMPTY, EMPTY), conventions, EMPTY,
    )  # fmt: skip


@cache
def calendar() -> Calendar:
    """Monday to Friday, 9 to 18, lunch 12:30 to 13:30; no feasts."""
    hours = OpeningHours(((540, 750), (810, 1080)))
    week = (hours,) * 5 + (CLOSED,) * 2
    return Calendar("plain", EMPTY, "2026", week, (), (), date(2025, 1, 1), date(2029, 12, 31))


def checked() -> CheckedRegulation:
    """The valid sample with all its surroundings."""
    services = registry()
    return CheckedRegulation(regulation(), form(), calendar(), ON, standard(), services.service("4.1"), services)


UNDRAWN = Ruleset("undrawn", {**ruleset("default").severities, "BPMN125": None})
"""The default ruleset for changes of the flow that nobody draws."""

Change = Callable[[CheckedRegulation], CheckedRegulation]


def provisions_with(**fields: object) -> Change:
    """A change of the filled-in points."""

    def change(before: CheckedRegulation) -> CheckedRegulation:
        provisions = replace(before.provisions, **fields)  # type: ignore[arg-type]  # fields by name
        return replace(before, regulation=replace(before.regulation, provisions=provisions))

    return change


def action_with(element: str, **fields: object) -> Change:
    """A change of one action."""

    def change(before: CheckedRegulation) -> CheckedRegulation:
        actions = tuple(
            replace(action, **fields) if action.id == element else action  # type: ignore[arg-type]  # as above
            for action in before.actions
        )
        return replace(before, regulation=replace(before.regulation, actions=actions))

    return change


def node_with(element: str, **fields: object) -> Change:
    """A change of one node of the flow."""

    def change(before: CheckedRegulation) -> CheckedRegulation:
        flow = before.regulation.flow
        nodes = tuple(
            replace(node, **fields) if node.id == element else node  # type: ignore[arg-type]  # as above
            for node in flow.nodes
        )
        return replace(before, regulation=replace(before.regulation, flow=replace(flow, nodes=nodes)))

    return change


def standard_with(**fields: object) -> Change:
    """A change of the standard."""

    def change(before: CheckedRegulation) -> CheckedRegulation:
        assert before.standard is not None
        return replace(before, standard=replace(before.standard, **fields))  # type: ignore[arg-type]  # as above

    return change


def regulation_with(**fields: object) -> Change:
    """A change of the regulation itself."""

    def change(before: CheckedRegulation) -> CheckedRegulation:
        return replace(before, regulation=replace(before.regulation, **fields))  # type: ignore[arg-type]  # as above

    return change
