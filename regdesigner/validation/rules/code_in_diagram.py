from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.flow import CodeKind, NodeKind
from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Value
from regdesigner.validation.flow_names import words_of
from regdesigner.validation.rule import rule


@rule("EXE406", basis=LegalReference(Act.PROFILE, "code"))
def code_in_diagram(checked: CheckedRegulation) -> Iterator[Defect]:
    """The file asks to run code: a script, a call of a service, a listener.

    Why it matters: a drawing that people exchange must never carry out anything on the computers of a ministry.

    Instead: delete the code; say what is decided by fields and conditions.

    Basis: profile: no code.
    """
    flow = checked.regulation.flow
    found = {node.id: CodeKind.SCRIPT for node in flow.nodes if node.kind is NodeKind.SCRIPT_TASK}
    shown: dict[str, str] = {}
    for fragment in checked.regulation.code:
        if fragment.kind in _FORBIDDEN:
            found.setdefault(fragment.element, fragment.kind)
            shown.setdefault(fragment.element, " ".join(fragment.text.split())[:80])
    for element, kind in found.items():
        arguments: dict[str, Value] = {"node": words_of(flow, element), "kind": kind, "code": shown.get(element, "-")}
        yield Defect(element or checked.regulation.id, None, None, arguments)


_FORBIDDEN = (CodeKind.SCRIPT, CodeKind.SERVICE_CALL, CodeKind.LISTENER, CodeKind.CORRELATION)
