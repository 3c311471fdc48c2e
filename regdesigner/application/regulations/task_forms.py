"""How the fields of a task are asked: as its form arranges them, else in the order in which they are declared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.domain.flow import FlowNode, TaskField
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.scenario import Answers
from regdesigner.domain.task_form import CONTROLS, Component, FormPart, TaskForm
from regdesigner.domain.text import EMPTY, Text
from regdesigner.feel import FeelError, evaluate, parse


@dataclass(frozen=True, slots=True)
class ArrangedField:
    """A declared field as the form asks for it: its label is the form's where that says one.

    ``control`` fits the field's type; ``help`` stands beside it.
    """

    field: TaskField
    control: Component
    help: Text = EMPTY


@dataclass(frozen=True, slots=True)
class ArrangedSection:
    """Fields under one heading, explanations (``Text``) between them; ``title`` is empty where there is no heading."""

    title: Text
    parts: tuple[ArrangedField | Text, ...]

    @property
    def fields(self) -> tuple[ArrangedField, ...]:
        return tuple(part for part in self.parts if isinstance(part, ArrangedField))


_NOTHING: Answers = {}


def form_of(folder: RegulationFolder, element: str, known: Answers = _NOTHING) -> tuple[ArrangedSection, ...]:
    """Every declared field of a node once, arranged; ``known`` is what the case holds before the task.

    A form that differs from the fields hides none of them: what it leaves out comes last, in the order of declaration,
    and what is not declared is not asked. Nothing where there is no such node, or it declares no fields.
    """
    node = folder.regulation.flow.by_id.get(element)
    if node is None:
        return ()
    form = next((each for each in folder.regulation.forms if each.name == node.form), None)
    return arranged(node.fields, form, known)


def arranged(
    fields: Iterable[TaskField], form: TaskForm | None, known: Answers = _NOTHING
) -> tuple[ArrangedSection, ...]:
    """Fields as a form arranges them, else in their own order."""
    left = {field.name: field for field in fields}
    sections: list[ArrangedSection] = []
    if form is not None:
        sections += _sections(EMPTY, form.parts, left, known)
    rest = tuple(ArrangedField(field, CONTROLS[field.type][0]) for field in left.values())
    if rest and sections and not sections[-1].title:
        sections[-1] = replace(sections[-1], parts=(*sections[-1].parts, *rest))
    elif rest:
        sections.append(ArrangedSection(EMPTY, rest))
    return tuple(sections)


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


def _sections(
    title: Text, parts: Iterable[FormPart], left: dict[str, TaskField], known: Answers
) -> Iterator[ArrangedSection]:
    """Sections in order; takes out of ``left`` what they ask for. A group inside a group becomes the next section."""
    gathered: list[ArrangedField | Text] = []
    for part in parts:
        hidden = _is_hidden(part, known)
        if part.component is Component.GROUP:
            if gathered:
                yield ArrangedSection(title, tuple(gathered))
                gathered = []
                title = EMPTY
            if hidden:
                _leave_out(part, left)
            else:
                yield from _sections(part.words, part.parts, left, known)
        elif part.component is Component.WORDS and part.words and not hidden:
            gathered.append(part.words)
        elif part.component.is_control and part.key in left and (not hidden or left[part.key].required):
            gathered.append(_asked(left.pop(part.key), part))
        elif hidden:
            _leave_out(part, left)
    if gathered:
        yield ArrangedSection(title, tuple(gathered))


def _leave_out(part: FormPart, left: dict[str, TaskField]) -> None:
    """What a hidden part asks for is not asked at all, unless it must be given: then it comes last."""
    for each in part.within:
        if each.component.is_control and each.key in left and not left[each.key].required:
            del left[each.key]


def _asked(field: TaskField, part: FormPart) -> ArrangedField:
    fitting = CONTROLS[field.type]
    label = Text(part.words.ky or field.label.ky, part.words.ru or field.label.ru, part.words.en or field.label.en)
    order = {value: place for place, value in enumerate(part.values)}
    variants = tuple(sorted(field.variants, key=lambda each: order.get(each.value, len(order))))
    control = part.component if part.component in fitting else fitting[0]
    return ArrangedField(replace(field, label=label, variants=variants), control, part.help)


def _is_hidden(part: FormPart, known: Mapping[str, object]) -> bool:
    """Whether the condition of a part holds; one that cannot be evaluated hides nothing."""
    if not part.hide:
        return False
    try:
        names = parse(part.hide).names
        return evaluate(part.hide, {**dict.fromkeys(names), **known}) is True
    except FeelError:
        return False
