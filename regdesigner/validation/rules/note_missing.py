from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.action import AdministrativeAction
from regdesigner.domain.flow import NodeKind
from regdesigner.domain.law import Act, LegalReference
from regdesigner.domain.text import Text
from regdesigner.validation.blanks import named
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Place, Value
from regdesigner.validation.fix import Change, ChangeKind, Fix
from regdesigner.validation.rule import rule


@rule("FORM251", basis=LegalReference(Act.TYPICAL_REGULATION, "10"), unless=("FORM223", "FORM225"))
def note_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """The note does not say together with which other actions an action starts.

    Why it matters: the table reads as if the action waited for its turn.

    Instead: name in the note under the table the actions that start at the same time.

    Basis: typical-regulation p. 10, note under the table.
    """
    for together in _started_together(checked):
        for action in together:
            others = [each for each in together if each is not action]
            if not (action.note or _is_called(checked, action.id)) and all(each.number is not None for each in others):
                numbers = ", ".join(str(each.number) for each in others)
                change = Change(ChangeKind.ACTION, action.id, "note", action.note, _note(numbers, len(others)))
                arguments: dict[str, Value] = {"action": named(action), "numbers": numbers}
                place = Place(checked.point_of(action))
                yield Defect(action.id, "note", place, arguments, Fix("fix-note", (change,), {"numbers": numbers}))


def _started_together(checked: CheckedRegulation) -> Iterator[tuple[AdministrativeAction, ...]]:
    """The first actions of the branches of each gateway that starts all of them."""
    flow = checked.regulation.flow
    for node in flow.nodes:
        if node.kind is NodeKind.PARALLEL_GATEWAY and len(flow.outgoing(node.id)) > 1:
            found = (_first_action(checked, way.target) for way in flow.outgoing(node.id))
            together = tuple(dict.fromkeys(action.id for action in found if action is not None))
            if len(together) > 1:
                yield tuple(checked.regulation.actions_by_id[element] for element in together)


def _first_action(checked: CheckedRegulation, element: str) -> AdministrativeAction | None:
    """The action of a node, else the one with which begins what it holds."""
    flow = checked.regulation.flow
    current: str | None = element
    while current is not None and checked.regulation.action(current) is None:
        starts = [node.id for node in flow.children(current) if node.kind is NodeKind.START_EVENT]
        ways = flow.outgoing(starts[0]) if len(starts) == 1 else ()
        current = ways[0].target if len(ways) == 1 else None
    return checked.regulation.action(current) if current is not None else None


def _is_called(checked: CheckedRegulation, element: str) -> bool:
    """Whether an action stands in a file that several regulations share, whose note cannot know this one."""
    node = checked.regulation.flow.by_id.get(element)
    around = checked.regulation.flow.by_id.get(node.parent or "") if node is not None else None
    return around is not None and around.called is not None


def _note(numbers: str, count: int) -> Text:
    return Text(
        f"{numbers}-иш-аракет{'тер' if count > 1 else ''} менен бир убакта башталат.",
        f"Начинается одновременно с {'действиями' if count > 1 else 'действием'} {numbers}.",
    )
