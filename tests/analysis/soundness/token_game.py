"""A token game that plays every marking of a small model: the oracle of soundness, sharing nothing with it."""

from __future__ import annotations

from collections import Counter

from regdesigner.domain.flow import Flow, NodeKind

Marking = tuple[str, ...]
"""The ids of the flows that hold a token."""


class TooMany(Exception):
    """More markings than a test should play."""


def splits_all(flow: Flow, name: str) -> bool:
    kind = flow.by_id[name].kind
    return kind is NodeKind.PARALLEL_GATEWAY or kind.is_activity or kind is NodeKind.START_EVENT


def firings(flow: Flow, marking: Marking) -> list[tuple[Marking, Marking]]:
    """What each enabled node may take and give."""
    result: list[tuple[Marking, Marking]] = []
    for name in flow.by_id:
        arrived: Marking = tuple(arrow.id for arrow in flow.incoming(name) if arrow.id in marking)
        takings: list[Marking] = [(arrow,) for arrow in arrived]
        if flow.by_id[name].kind is NodeKind.PARALLEL_GATEWAY:
            takings = [arrived] if arrived and len(arrived) == len(flow.incoming(name)) else []
        out: Marking = tuple(arrow.id for arrow in flow.outgoing(name))
        givings: list[Marking] = [out] if splits_all(flow, name) or not out else [(arrow,) for arrow in out]
        result += [(taking, giving) for taking in takings for giving in givings]
    return result


def doubles(flow: Flow, marking: Counter[str]) -> bool:
    """Does a flow hold two tokens, or do two tokens meet where each passes?"""
    if max(marking.values(), default=0) > 1:
        return True
    meeting = Counter(flow.flows_by_id[arrow].target for arrow in marking)
    passing = (node for node in meeting if flow.by_id[node].kind not in (NodeKind.PARALLEL_GATEWAY, NodeKind.END_EVENT))
    return any(meeting[node] > 1 for node in passing)


def play(flow: Flow, limit: int = 600) -> tuple[bool, bool, bool]:
    """Plays every marking: do tokens double (then the play stops), does a case get stuck, can one never end?"""
    start = next(node.id for node in flow.nodes if node.kind is NodeKind.START_EVENT)
    first: Marking = tuple(sorted(arrow.id for arrow in flow.outgoing(start)))
    before: dict[Marking, set[Marking]] = {first: set()}
    stack, stuck = [first], False
    while stack:
        marking = stack.pop()
        moves = firings(flow, marking)
        stuck = stuck or (bool(marking) and not moves)
        for taken, given_to in moves:
            after = Counter(marking) - Counter(taken) + Counter(given_to)
            if doubles(flow, after):
                return True, stuck, False
            following = tuple(sorted(after))
            if following not in before:
                before[following] = set()
                stack.append(following)
                if len(before) > limit:
                    raise TooMany
            before[following].add(marking)
    return False, stuck, not set(before) <= ending(before)


def ending(before: dict[Marking, set[Marking]]) -> set[Marking]:
    """The markings from which a case can still come to its end."""
    over: Marking = ()
    met, stack = {over}, [over]
    while stack:
        for marking in before.get(stack.pop(), set()):
            if marking not in met:
                met.add(marking)
                stack.append(marking)
    return met


def starts_anew(flow: Flow) -> bool:
    """Does a split return on one branch and leave the loop for good on another? Each turn then starts that anew."""
    back = {node.id: reaching(flow, node.id) for node in flow.nodes}
    for name in back:
        if splits_all(flow, name) and len(flow.outgoing(name)) > 1:
            returns = [arrow.target in back[name] for arrow in flow.outgoing(name)]
            if any(returns) and not all(returns):
                return True
    return False


def reaching(flow: Flow, name: str) -> set[str]:
    met, stack = {name}, [name]
    while stack:
        for arrow in flow.incoming(stack.pop()):
            if arrow.source not in met:
                met.add(arrow.source)
                stack.append(arrow.source)
    return met
