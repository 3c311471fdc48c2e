"""Random regulations from a seed: complete in Kyrgyz and Russian, sound, drawn; equal seeds give equal regulations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from random import Random

from lxml import etree

from regdesigner.bpmn.creation import write_new
from regdesigner.domain.action import ActionKind, AdministrativeAction, Decision, Feature, ProducedDocument
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
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.standard import Channel, Limits
from regdesigner.domain.term import Basis, Term, Unit
from regdesigner.domain.text import EMPTY, Text
from regdesigner.folders.official_forms import official_form
from regdesigner.validation import CheckedRegulation
from tests.calendars import BISHKEK
from tests.validation import sample

POSITIONS = (
    Text("Кабыл алуу бөлүмүнүн адиси", "Специалист отдела приёма"),
    Text("Иш жүргүзүү бөлүмүнүн адиси", "Специалист отдела делопроизводства"),
    Text("Экспертиза бөлүмүнүн башкы адиси", "Главный специалист отдела экспертизы"),
    Text("Бөлүмдүн башчысы", "Начальник отдела"),
)
THINGS = (
    ("арызды", "заявление"),
    ("документтерди", "документы"),
    ("маалыматты", "сведения"),
    ("корутундуну", "заключение"),
    ("буйруктун долбоорун", "проект приказа"),
    ("реестрдеги жазууну", "запись в реестре"),
    ("көчүрмөнү", "выписку"),
)
WORKS = (
    ("Каттоо:", "Регистрация:", "каттайт", "регистрирует"),
    ("Текшерүү:", "Проверка:", "текшерет", "проверяет"),
    ("Карап чыгуу:", "Рассмотрение:", "карап чыгат", "рассматривает"),
    ("Даярдоо:", "Подготовка:", "даярдайт", "подготавливает"),
    ("Макулдашуу:", "Согласование:", "макулдашат", "согласовывает"),
    ("Кол коюу:", "Подписание:", "кол коёт", "подписывает"),
)
A_DAY = 120
"""From so many minutes on, actions may take days as well."""
KINDS = (ActionKind.EXAMINING, ActionKind.FORMING)
EXTRACT = ProducedDocument("extract", Text("Архивдик көчүрмө", "Архивная выписка"))
SHORT = Term(20, Unit.MINUTE, Basis.WORKING)
ACCEPTS: dict[str, object] = {
    "term": SHORT,
    "categories": ("disabled",),
    "electronic": True,
    "uses": ("passport",),
    "refusal_grounds": ("incomplete", "not-entitled"),
    "quality": ("timely",),
    "features": (
        Feature(
            Text("Арыз электрондук почта менен кабыл алынат", "Заявление принимается по почте"), Channel.ELECTRONIC
        ),
        Feature(Text("Адис столдон туруп жардам берет", "Специалист помогает лично"), category="disabled"),
    ),
}
LIMITS = Limits(
    intake=Term(60, Unit.MINUTE, Basis.WORKING),
    total=Term(250, Unit.DAY, Basis.WORKING),
    handover=Term(60, Unit.MINUTE, Basis.WORKING),
)


@dataclass
class _Growing:
    """A flow that grows at its end, ``last``; nodes and arrows stand in the order in which a file lists them."""

    random: Random
    minutes: int
    nodes: list[FlowNode] = field(default_factory=list)
    arrows: list[SequenceFlow] = field(default_factory=list)
    actions: list[AdministrativeAction] = field(default_factory=list)
    last: str = ""

    def node(self, kind: NodeKind, name: Text = EMPTY, **settings: object) -> str:
        element = f"n{len(self.nodes)}"
        lane = f"lane{self.random.randrange(len(POSITIONS))}"
        self.nodes.append(replace(FlowNode(element, kind, name, lane), **settings))  # type: ignore[arg-type]
        return element

    def arrow(self, source: str, target: str, **settings: object) -> str:
        element = f"f{len(self.arrows)}"
        self.arrows.append(replace(SequenceFlow(element, source, target), **settings))  # type: ignore[arg-type]
        return element

    def action(self, kind: ActionKind, *, decides: str = "", **settings: object) -> str:
        number = len(self.actions) + 1
        ky, ru, ky_does, ru_does = self.random.choice(WORKS)
        ky_thing, ru_thing = self.random.choice(THINGS)
        name = Text(f"{ky} {ky_thing} ({number})", f"{ru} {ru_thing} ({number})")
        fields = (TaskField(decides, FieldType.BOOLEAN, Text("Толук жана туура", "Полно и верно")),) if decides else ()
        element = self.node(NodeKind.USER_TASK, name, fields=fields)
        position = POSITIONS[int((self.nodes[-1].lane or "lane0")[4:])]
        decision = Decision(Text("Улантуу же кайтаруу", "Продолжить или вернуть"), decides)
        self.actions.append(
            AdministrativeAction(
                id=element,
                number=number,
                kind=kind,
                name=name,
                ground=Text(f"Мурдагы аракет аяктап, адис {ky_thing} алды", f"Специалист получил {ru_thing}"),
                responsible=position,
                duties=(
                    Text(f"Адис {ky_thing} {ky_does} жана тутумга белгилейт", f"Специалист {ru_does} {ru_thing}"),
                    Text("Табылган кемчиликтерди арыз ээсине билдирет", "Сообщает заявителю о недостатках"),
                ),
                requirements=(Text("Берүү стандартынын талаптары сакталат", "Соблюдает требования стандарта"),),
                interactions=(),
                decisions=(decision,) if decides else (),
                result=Text("Документтер кийинки аракетке даяр", "Документы готовы к следующему действию"),
                handing_on=Text("Электрондук тутум аркылуу берилет", "Передаются через электронную систему"),
                recording=Text("Каттоо журналындагы жазуу", "Запись в журнале регистрации"),
                channels=(Channel.IN_PERSON, Channel.ELECTRONIC),
                produces=(EXTRACT,) if kind is ActionKind.FORMING else (),
                **{"term": _term(self.random, self.minutes), **settings},  # type: ignore[arg-type]  # fields of the action by name
            )
        )
        return element

    def follow(self, element: str) -> None:
        """Continue the flow by a node that is there already."""
        self.arrow(self.last, element)
        self.last = element

    def decide(self, action: str = "") -> str:
        """An action that decides, then a choice, whose id is returned; ``choose`` says where it leads."""
        self.follow(action or self.action(self.random.choice(KINDS), decides=f"right_{len(self.nodes)}"))
        self.follow(self.node(NodeKind.EXCLUSIVE_GATEWAY, Text("Толук жана туурабы?", "Полно и верно?")))
        return self.last

    def choose(self, split: str, target: str, otherwise: str, **back: object) -> None:
        """From a choice to ``target`` where all is right, by default to ``otherwise``."""
        default = self.arrow(split, otherwise, criterion=Text("Толук эмес болсо", "Если неполно"), **back)
        right = Text("Толук жана туура болсо", "Если полно и верно")
        decider = self.nodes[int(self.arrows[-2].source[1:])]
        self.arrow(split, target, condition=decider.fields[0].name, criterion=right)
        self.nodes[int(split[1:])] = replace(self.nodes[int(split[1:])], default=default)

    def step(self) -> None:
        self.follow(self.action(self.random.choice(KINDS)))

    def alternatives(self) -> None:
        """Two actions of which one is done."""
        split = self.decide()
        one, two = (self.action(self.random.choice(KINDS)) for _ in range(2))
        join = self.node(NodeKind.EXCLUSIVE_GATEWAY)
        self.choose(split, one, two)
        self.arrow(one, join)
        self.arrow(two, join)
        self.last = join

    def together(self) -> None:
        """Two or three actions at the same time."""
        fork, join = (self.node(NodeKind.PARALLEL_GATEWAY) for _ in range(2))
        self.follow(fork)
        first = len(self.actions)
        for _ in range(self.random.randint(2, 3)):
            element = self.action(self.random.choice(KINDS))
            self.arrow(fork, element)
            self.arrow(element, join)
        numbers = [action.number for action in self.actions[first:]]
        self.actions[first:] = [replace(each, note=_note(each.number, numbers)) for each in self.actions[first:]]
        self.last = join

    def again(self) -> None:
        """An action that is done anew, twice at most, until all is right; then another."""
        join = self.node(NodeKind.EXCLUSIVE_GATEWAY)
        self.follow(join)
        split = self.decide()
        after = self.action(self.random.choice(KINDS))
        self.choose(split, after, join, max_repeats=2)
        self.last = after


def _term(random: Random, minutes: int) -> Term:
    if minutes < A_DAY or random.random() < 0.7:
        return Term(random.randint(1, minutes), Unit.MINUTE, Basis.WORKING)
    return Term(random.randint(1, 3), Unit.DAY, Basis.WORKING)


def _note(own: int | None, together: Sequence[int | None]) -> Text:
    """With which other actions this one starts."""
    others = ", ".join(str(number) for number in together if number != own)
    return Text(f"{others}-аракеттер менен бир убакта башталат", f"Начинается одновременно с действиями {others}")


def regulation(nodes: int, seed: int) -> Regulation:
    """A sound regulation of about so many nodes (eight or more): actions, choices, work side by side, bounded loops."""
    flow = _Growing(Random(seed), A_DAY if nodes <= 500 else 5)  # so that the calendar lasts
    flow.last = flow.node(NodeKind.START_EVENT, Text("Арыз келди", "Поступило заявление"))
    flow.follow(flow.action(ActionKind.INFORMING, term=SHORT))
    split = flow.decide(flow.action(ActionKind.ACCEPTING, decides="complete", **ACCEPTS))
    name = Text("Документтерди кабыл алуудан баш тартылды", "Отказано в приёме документов")
    refused = flow.node(NodeKind.END_EVENT, name, outcome=Outcome.REFUSAL_OF_DOCUMENTS)
    examined = flow.action(ActionKind.EXAMINING)
    flow.choose(split, examined, refused)
    flow.last = examined
    blocks = (flow.step, flow.alternatives, flow.together, flow.again)
    while len(flow.nodes) < nodes - 3:
        flow.random.choices(blocks, (1, 2, 2, 2))[0]()  # about half of the nodes are actions, as in the samples
    flow.follow(flow.action(ActionKind.HANDING_OVER, term=SHORT))
    flow.follow(flow.node(NodeKind.END_EVENT, Text("Натыйжа берилди", "Результат выдан"), outcome=Outcome.RESULT))
    return _finished(flow)


def _finished(flow: _Growing) -> Regulation:
    """The regulation around a flow; actions are numbered in the order in which they stand."""
    nodes, arrows = tuple(flow.nodes), tuple(flow.arrows)
    lanes = tuple(
        Lane(f"lane{number}", name, tuple(node.id for node in nodes if node.lane == f"lane{number}"))
        for number, name in enumerate(POSITIONS)
    )
    pools = (Pool("pool", Text("Архив агенттиги", "Архивное агентство"), "process"),)
    return replace(
        sample.regulation(),
        actions=tuple(flow.actions),
        flow=Flow(nodes, arrows, lanes=lanes, pools=pools),
        drawing=_drawing(nodes, arrows),
    )


def _drawing(nodes: tuple[FlowNode, ...], arrows: tuple[SequenceFlow, ...]) -> Drawing:
    """Lanes one under another, nodes from left to right as they stand, straight arrows."""
    places = {
        node.id: (100 + 150 * number, 110 + 200 * int((node.lane or "lane0")[4:])) for number, node in enumerate(nodes)
    }
    width = 200 + 150 * len(nodes)
    shapes = [Shape("pool", Box(0, 0, width, 200 * len(POSITIONS)))]
    shapes += [Shape(f"lane{number}", Box(30, 200 * number, width - 30, 200)) for number in range(len(POSITIONS))]
    for node in nodes:
        x, y = places[node.id]
        wide, high = (100, 80) if node.kind.is_activity else (50, 50) if node.kind.is_gateway else (36, 36)
        shapes.append(Shape(node.id, Box(x - wide / 2, y - high / 2, wide, high)))
    edges = (Edge(arrow.id, (places[arrow.source], places[arrow.target])) for arrow in arrows)
    return Drawing(tuple(shapes), tuple(edges))


def file_of(nodes: int, seed: int) -> bytes:
    """The BPMN file of a generated regulation."""
    return write_new(regulation(nodes, seed))


def compact(content: bytes) -> bytes:
    """The same file without indentation: 5 000 nodes stay below the limit of size."""
    tree = etree.fromstring(content, etree.XMLParser(remove_blank_text=True))
    return etree.tostring(tree, encoding="UTF-8", xml_declaration=True)


def checked(drawn: Regulation) -> CheckedRegulation:
    """A generated regulation with a standard, registry, calendar and official form, as the rules look at it."""
    return replace(_surroundings(), regulation=drawn)


@cache
def _surroundings() -> CheckedRegulation:
    """Made once: what lies beside the file is not what is measured."""
    standard = replace(sample.standard(), limits=LIMITS)
    return replace(sample.checked(), standard=standard, form=official_form("287r-2014"), calendar=BISHKEK)
