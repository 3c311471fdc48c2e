"""How the fields of a task are asked: as its form arranges them, else in the order in which they are declared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.application.regulations.hiding import Hiding, either
from regdesigner.domain.flow import FieldType, FlowNode, TaskField
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.scenario import Answers, FieldValue
from regdesigner.domain.task_form import CONTROLS, Component, FormPart, TaskForm
from regdesigner.domain.text import EMPTY, Text

MOST_BUTTONS = 6
"""More variants than these become a list that opens, where no form says how they are chosen."""


@dataclass(frozen=True, slots=True)
class ArrangedField:
    """A declared field as the form asks for it: its label is the form's where that says one.

    ``control`` fits the field's type; ``help`` stands beside it; ``hide`` is FEEL over the fields of the same form:
    where it holds the field is not asked.
    """

    field: TaskField
    control: Component
    help: Text = EMPTY
    hide: str = ""


@dataclass(frozen=True, slots=True)
class ArrangedWords:
    """An explanation; ``hide`` as that of a field."""

    words: Text
    hide: str = ""


@dataclass(frozen=True, slots=True)
class ArrangedSection:
    """Fields under one heading, explanations between them; ``title`` is empty where there is no heading."""

    title: Text
    parts: tuple[ArrangedField | ArrangedWords, ...]

    @property
    def fields(self) -> tuple[ArrangedField, ...]:
        return tuple(part for part in self.parts if isinstance(part, ArrangedField))


Arrangement = tuple[ArrangedSection, ...]
_NOTHING: Answers = {}


def form_of(folder: RegulationFolder, element: str, known: Answers = _NOTHING) -> Arrangement:
    """Every declared field of a node once, arranged; ``known`` is what the case holds before the task.

    A form that differs from the fields hides none of them: what it leaves out comes last, in the order of declaration,
    and what is not declared is not asked. Nothing where there is no such node, or it declares no fields.
    """
    node = folder.regulation.flow.by_id.get(element)
    return () if node is None else asked_by_form(folder, element, node.fields, known)


def asked_by_form(
    folder: RegulationFolder, element: str, fields: Iterable[TaskField], known: Answers = _NOTHING
) -> Arrangement:
    """The fields that a node asks for, more or fewer than it declares, by the form that it names."""
    node = folder.regulation.flow.by_id.get(element)
    name = node.form if node is not None else None
    form = next((each for each in folder.regulation.forms if each.name == name), None)
    return arranged(fields, form, known)


def arranged(fields: Iterable[TaskField], form: TaskForm | None, known: Answers = _NOTHING) -> Arrangement:
    """Fields as a form arranges them, else in their own order."""
    left = {field.name: field for field in fields}
    sections: list[ArrangedSection] = []
    if form is not None:
        sections += _Arranging(left, Hiding(known, frozenset(left))).sections(EMPTY, form.parts, "")
    rest = tuple(ArrangedField(field, _plain_control(field)) for field in left.values())
    if rest and sections and not sections[-1].title:
        sections[-1] = replace(sections[-1], parts=(*sections[-1].parts, *rest))
    elif rest:
        sections.append(ArrangedSection(EMPTY, rest))
    return tuple(sections)


def hidden_conditions(form: Arrangement, known: Answers, values: Mapping[str, FieldValue]) -> frozenset[str]:
    """Which conditions of a form hold by what the case holds and what is filled in so far.

    What the case holds of the form's own fields comes from an earlier round: it is asked anew.
    """
    conditions = dict.fromkeys(part.hide for section in form for part in section.parts if part.hide)
    own = {each.field.name for section in form for each in section.fields}
    hiding = Hiding({**{name: value for name, value in known.items() if name not in own}, **values})
    return frozenset(each for each in conditions if hiding.holds(each))


def taken_values(form: Arrangement, known: Answers, values: Mapping[str, FieldValue]) -> dict[str, FieldValue]:
    """What is filled in, without what a form hides by the rest of it."""
    hidden = hidden_conditions(form, known, values)
    dropped = {each.field.name for section in form for each in section.fields if each.hide and each.hide in hidden}
    return {name: value for name, value in values.items() if name not in dropped}


def new_form(node: FlowNode, name: str) -> TaskForm:
    """A form that asks for the fields of a node in the order in which they are declared."""
    parts = (
        FormPart(
            CONTROLS[field.type][0],
            field.name,
            field.label,
            values=tuple(variant.value for variant in field.variants),
        )
        for field in node.fields
    )
    return TaskForm(name, tuple(parts))


def nodes_of(regulation: Regulation, name: str) -> tuple[FlowNode, ...]:
    """The nodes that name a form."""
    return tuple(node for node in regulation.flow.nodes if node.form == name)


@dataclass(frozen=True)
class _Arranging:
    """One form while it is arranged; what it asks for is taken out of ``left``."""

    left: dict[str, TaskField]
    hiding: Hiding

    def sections(self, title: Text, parts: Iterable[FormPart], around: str) -> Iterator[ArrangedSection]:
        """Sections in order; a group inside a group becomes the next section. ``around`` hides all of them."""
        gathered: list[ArrangedField | ArrangedWords] = []
        for part in parts:
            if self.hiding.is_hidden(part.hide):
                gathered += self._still_asked(part)
                continue
            hide = either(around, self.hiding.open_condition(part.hide))
            if part.component is Component.GROUP:
                if gathered:
                    yield ArrangedSection(title, tuple(gathered))
                    gathered, title = [], EMPTY
                yield from self.sections(part.words, part.parts, hide)
            elif part.component is Component.WORDS and part.words:
                gathered.append(ArrangedWords(part.words, hide))
            elif part.component.is_control and part.key in self.left:
                gathered.append(_asked(self.left.pop(part.key), part, hide))
        if gathered:
            yield ArrangedSection(title, tuple(gathered))

    def _still_asked(self, part: FormPart) -> Iterator[ArrangedField]:
        """What a hidden part asks for is not asked at all, unless it must be given: in its place, or last."""
        for each in part.within:
            if not each.component.is_control or each.key not in self.left:
                continue
            if not self.left[each.key].required:
                del self.left[each.key]
            elif each is part:
                yield _asked(self.left.pop(each.key), part, "")


def _plain_control(field: TaskField) -> Component:
    """Nobody said how long a text becomes, or how many variants one may look at."""
    if field.type is FieldType.TEXT:
        return Component.TEXT_LINES
    if field.type is FieldType.CHOICE and len(field.variants) > MOST_BUTTONS:
        return Component.LIST
    return CONTROLS[field.type][0]


def _asked(field: TaskField, part: FormPart, hide: str) -> ArrangedField:
    fitting = CONTROLS[field.type]
    label = Text(part.words.ky or field.label.ky, part.words.ru or field.label.ru, part.words.en or field.label.en)
    order = {value: place for place, value in enumerate(part.values)}
    variants = tuple(sorted(field.variants, key=lambda each: order.get(each.value, len(order))))
    control = part.component if part.component in fitting else fitting[0]
    return ArrangedField(
        replace(field, label=label, variants=variants), control, part.help, "" if field.required else hide
    )
