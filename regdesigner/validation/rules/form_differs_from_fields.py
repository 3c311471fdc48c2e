from __future__ import annotations

from collections.abc import Collection, Iterator

from regdesigner.domain.flow import FlowNode, TaskField
from regdesigner.domain.law import Act, LegalReference
from regdesigner.domain.task_form import CONTROLS, FormPart, TaskForm
from regdesigner.feel import FeelError, parse_all
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.conditions import declared_fields
from regdesigner.validation.finding import Defect, Value
from regdesigner.validation.flow_names import words_of
from regdesigner.validation.rule import rule


@rule("EXE419", basis=LegalReference(Act.PROFILE, "form"))
def form_differs_from_fields(checked: CheckedRegulation) -> Iterator[Defect]:
    """A form does not ask for what its task declares.

    Why it matters: a field that the form leaves out would be asked at its end without order or explanation; one that
    the task does not declare, or that is asked in a wrong way, is not asked as the form shows it.

    Instead: put every declared field into the form once, and declare on the task what only the form asks for.

    Basis: profile, element form.
    """
    flow = checked.regulation.flow
    forms = {form.name: form for form in checked.regulation.forms}
    known = declared_fields(flow).keys()
    for node in flow.nodes:
        if node.form is None:
            continue
        form = forms.get(node.form)
        wrong = [node.form] if form is None else [*_wrong(node, form), *_unknown(form, known)]
        if wrong:
            arguments: dict[str, Value] = {"node": words_of(flow, node.id), "fields": ", ".join(dict.fromkeys(wrong))}
            yield Defect(node.id, "form", None, arguments)


def _wrong(node: FlowNode, form: TaskForm) -> Iterator[str]:
    """The fields that are left out, asked twice or in a wrong way, and those that are not declared."""
    declared = {field.name: field for field in node.fields}
    asked = [part.key for part in form.controls]
    yield from (name for name in declared if asked.count(name) != 1)
    for part in form.controls:
        field = declared.get(part.key)
        if field is None or not _fits(part, field):
            yield part.key or "–"


def _fits(part: FormPart, field: TaskField) -> bool:
    """Whether the part asks for what the field takes; a field that must be given is never hidden."""
    variants = {variant.value for variant in field.variants}
    hidden = bool(part.hide) and field.required
    return part.component in CONTROLS[field.type] and set(part.values) == variants and not hidden


def _unknown(form: TaskForm, known: Collection[str]) -> Iterator[str]:
    """What conditions of the form ask for and nothing declares."""
    for part in form.all_parts:
        if part.hide:
            read = parse_all((part.hide,))[0]
            if not isinstance(read, FeelError):
                yield from (name for name in read.names if name not in known)
