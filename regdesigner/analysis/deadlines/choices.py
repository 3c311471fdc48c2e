"""Choices along one path that exclude each other: the same decision met twice with nothing that changes it between."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from regdesigner.analysis.deadlines.conditions import Claim, claims_of
from regdesigner.analysis.deadlines.spans import Edge, Span, ancestors, descendants
from regdesigner.analysis.deadlines.unfolding import Program
from regdesigner.analysis.deadlines.verdict import Reason
from regdesigner.domain.flow import FieldType, FlowNode, NodeKind
from regdesigner.domain.regulation import Regulation


class Verdict(Enum):
    SPLIT = "split"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Conflict:
    """A path that may contradict itself.

    ``variants``: edges to leave out, one set for each variant; together the variants cover every real run.
    """

    verdict: Verdict
    reason: Reason
    variants: tuple[frozenset[Edge], ...] = ()


@dataclass(frozen=True, slots=True)
class Taken:
    """A claim made by taking an edge of the program; ``position`` counts along the path."""

    position: int
    edge: Edge
    claim: Claim


_DECIDING = (NodeKind.EXCLUSIVE_GATEWAY, NodeKind.INCLUSIVE_GATEWAY)


def conflict_on(regulation: Regulation, span: Span, places: Sequence[int]) -> Conflict | None:
    """The first contradiction on a path that can be decided by a split, else one that cannot, else ``None``."""
    written = {field.name for node in regulation.flow.nodes for field in node.fields}
    if not written:
        return None
    program = span.program
    points = [span.steps[place].point for place in places]
    taken = [one for one in _taken(regulation, program, points) if one.claim.fields & written]
    if len(taken) < 2:
        return None
    undecided: Conflict | None = None
    for first, second in _pairs(taken):
        clash = first.claim.contradicts(second.claim)
        if not clash and not first.claim.may_clash(second.claim):
            continue
        fields = first.claim.fields & second.claim.fields
        if _changed(regulation, program, points[first.position : second.position + 1], fields):
            continue
        reason = Reason("proof-same-decision", {"field": ", ".join(sorted(fields))})
        if clash and not _changed_elsewhere(regulation, program, first.edge[0], second.edge[0], fields):
            return Conflict(Verdict.SPLIT, reason, _variants(program, first.edge, second.edge))
        undecided = undecided or Conflict(Verdict.UNDECIDED, reason)
    return undecided or _exhausted(regulation, program, points, taken)


def _taken(regulation: Regulation, program: Program, points: Sequence[int]) -> Iterator[Taken]:
    flow = regulation.flow
    for position, (tail, head) in enumerate(itertools.pairwise(points)):
        node = flow.by_id.get(program.element(tail))
        if node is None or node.kind not in _DECIDING:
            continue
        numbers = [
            number
            for one, number in zip(program.before[head], program.along[head], strict=True)
            if one == tail and number >= 0
        ]
        if len(numbers) == 1:
            for claim in claims_of(flow, flow.sequence_flows[numbers[0]]):
                yield Taken(position, (tail, head), claim)


def _pairs(taken: Sequence[Taken]) -> Iterator[tuple[Taken, Taken]]:
    """Claims about a common field, made at different places, in the order of the path."""
    about: dict[str, list[int]] = {}
    for number, second in enumerate(taken):
        for place in sorted({place for name in second.claim.fields for place in about.get(name, ())}):
            if taken[place].edge != second.edge:
                yield taken[place], second
        for name in second.claim.fields:
            about.setdefault(name, []).append(number)


def _writes(node: FlowNode | None, fields: frozenset[str]) -> bool:
    return node is not None and any(field.name in fields for field in node.fields)


def _changed(regulation: Regulation, program: Program, points: Sequence[int], fields: frozenset[str]) -> bool:
    by_id = regulation.flow.by_id
    return any(_writes(by_id.get(program.element(point)), fields) for point in points)


def _changed_elsewhere(
    regulation: Regulation, program: Program, first: int, second: int, fields: frozenset[str]
) -> bool:
    """A field that another way between two choices, or a branch beside them, may write."""
    by_id = regulation.flow.by_id
    settled = ancestors(program, first) | descendants(program, [second])
    return any(
        point not in settled and _writes(by_id.get(program.element(point)), fields)
        for point in range(len(program.origins))
    )


def _variants(program: Program, first: Edge, second: Edge) -> tuple[frozenset[Edge], ...]:
    """Either the first choice is taken, then not the second; or it is not taken."""
    chooser = first[0]
    others = {
        (chooser, head)
        for head in range(chooser + 1, len(program.origins))
        if chooser in program.before[head] and head != first[1]
    }
    return (frozenset(others | {second}), frozenset({first}))


def _exhausted(
    regulation: Regulation, program: Program, points: Sequence[int], taken: Sequence[Taken]
) -> Conflict | None:
    """Denials that leave no variant of a field: no two of them contradict each other, all together do."""
    variants = _variants_of_fields(regulation)
    for name, values in variants.items():
        denied: set[str] = set()
        last = 0
        for one in taken:
            if one.claim.subject != name or one.claim.holds:
                continue
            if _changed(regulation, program, points[last : one.position + 1], frozenset([name])):
                denied.clear()
            denied.add(one.claim.value)
            last = one.position
            if values <= denied:
                return Conflict(Verdict.UNDECIDED, Reason("proof-same-decision", {"field": name}))
    return None


def _variants_of_fields(regulation: Regulation) -> dict[str, set[str]]:
    return {
        field.name: {f'"{variant.value}"' for variant in field.variants}
        for node in regulation.flow.nodes
        for field in node.fields
        if field.type is FieldType.CHOICE and field.variants
    }
