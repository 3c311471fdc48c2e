"""What many fixes share: points from the registry, numbers in the order of the flow, conditions as FEEL writes them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from regdesigner.analysis.graph import components
from regdesigner.domain.action import AdministrativeAction
from regdesigner.domain.term import Basis, Term, Unit
from regdesigner.domain.text import Text
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Value
from regdesigner.validation.fix import Change, ChangeKind, Fix
from regdesigner.validation.walks import actions_before, steps

FREE_OF_CHARGE = Text(
    "Кызмат акысыз көрсөтүлөт.", "Услуга предоставляется бесплатно.", "The service is provided free of charge."
)
"""What field 13 of a free service says (instruction p. 19)."""
THREE_YEARS = Term(3, Unit.YEAR, Basis.CALENDAR)
"""The longest period of review that the law allows (art. 12.1)."""

_LITERAL = re.compile(r"'([^'\"]*)'")
_QUOTED = re.compile(r'("(?:[^"\\]|\\.)*")')


def point_fix(checked: CheckedRegulation, field: str, after: object, says: str, **arguments: Value) -> Fix | None:
    """One of the points filled in; ``None`` where there is nothing to fill it with."""
    if not after and after != ():
        return None
    before = getattr(checked.provisions, field)
    return Fix(says, (Change(ChangeKind.POINT, checked.regulation.id, field, before, after),), arguments)


def registry_body(checked: CheckedRegulation, role: str) -> Text | None:
    """The name of the body that the registry names as ``responsible`` or ``provider`` of the service."""
    if checked.registry is None or checked.service is None:
        return None
    body = checked.registry.body(getattr(checked.service, role))
    return body.name if body is not None else None


def the_provider(checked: CheckedRegulation) -> Text | None:
    """The providing institution, where point 3 names exactly one."""
    providers = checked.provisions.providers
    return providers[0] if len(providers) == 1 and providers[0] else None


def merged(before: Text, wanted: Text) -> Text:
    """The wanted words, and those that stand in languages in which nothing is wanted."""
    return Text(wanted.ky or before.ky, wanted.ru or before.ru, wanted.en or before.en)


def standard_fix(field: str, before: object, after: object, says: str, **arguments: Value) -> Fix:
    """One value of the standard, by its path."""
    return Fix(says, (Change(ChangeKind.STANDARD, "", field, before, after),), arguments)


def renumbered(actions: Iterable[AdministrativeAction]) -> Fix | None:
    """The actions numbered 1, 2, 3 in this order; ``None`` where they are."""
    changes = tuple(
        Change(ChangeKind.ACTION, action.id, "number", action.number, wanted)
        for wanted, action in enumerate(actions, 1)
        if action.number != wanted
    )
    return Fix("fix-renumber", changes) if changes else None


def in_order_of_the_flow(checked: CheckedRegulation) -> tuple[AdministrativeAction, ...]:
    """The actions by their numbers, but each behind those from which one comes to it; circles stay as they are."""
    order, graph = steps(checked.regulation)
    circle = dict(zip(order, components(graph), strict=True))
    by_number = tuple(sorted(checked.actions, key=lambda action: action.number or len(checked.actions)))
    place = {action.id: number for number, action in enumerate(by_number)}
    done: dict[str, AdministrativeAction] = {}
    for first in by_number:
        waiting = [first]
        while waiting:
            action = waiting[-1]
            earlier = [
                each
                for each in actions_before(checked.regulation, action.id)
                if each.id not in done and circle.get(each.id) != circle.get(action.id)
            ]
            if earlier and action.id not in done:
                waiting.append(min(earlier, key=lambda each: place[each.id]))
            else:
                done.setdefault(waiting.pop().id, action)
    return tuple(done.values())


def as_feel(condition: str) -> str:
    """A condition in the words of other languages (``${a == 'b' && !c}``) as FEEL writes it."""
    text = condition.strip()
    if text.startswith(("${", "#{")) and text.endswith("}"):
        text = text[2:-1].strip()
    text = text.removeprefix("=").strip() if not text.startswith("==") else text
    text = _LITERAL.sub(r'"\1"', text)
    parts = _QUOTED.split(text)
    return "".join(part if number % 2 else _operators(part) for number, part in enumerate(parts))


def _operators(text: str) -> str:
    text = re.sub(r"\s*===?\s*", " = ", text)
    text = re.sub(r"\s*&&\s*", " and ", text)
    text = re.sub(r"\s*\|\|\s*", " or ", text)
    text = re.sub(r"\bTrue\b", "true", re.sub(r"\bFalse\b", "false", text))
    text = re.sub(r"!(?!=)\s*(\([^()]*\)|\w+)", lambda match: f"not({match[1].strip('()')})", text)
    return text.replace("!==", "!=")
