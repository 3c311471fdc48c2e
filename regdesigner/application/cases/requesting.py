"""Requests to other bodies (row 5): sent when a case comes to them, their answers brought back to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from regdesigner.application.ports.cases import OpenItem
from regdesigner.application.ports.engine import CaseState, Engine, FieldsRefused, Happening, HappeningKind
from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.application.ports.unit_of_work import UnitOfWork
from regdesigner.application.regulations.running import Due
from regdesigner.domain.case import Case
from regdesigner.domain.flow import FlowNode, Pool
from regdesigner.domain.pilot import BodyRequest
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.scenario import Answers
from regdesigner.domain.service import Registry
from regdesigner.domain.term import Term
from regdesigner.domain.text import OFFICIAL_LANGUAGES, Text


def requests_sent(
    case: Case, at: datetime, state: CaseState, folder: RegulationFolder, due: Due
) -> tuple[BodyRequest, ...]:
    """What a step of a case sends to other bodies and awaits an answer to; what is only told to somebody is none."""
    found: list[BodyRequest] = []
    if not folder.regulation.flow.message_flows:
        return ()
    for happening in state.happenings:
        node = folder.regulation.flow.by_id.get(happening.element)
        if node is None or not _sends(happening, node):
            continue
        for pool, awaited in _asked(folder.regulation, node.id):
            if not _is_outside(pool.name, folder):
                continue
            number = f"{case.number}-{case.revision}.{len(found) + 1}"
            term = _term(folder.regulation, node, pool, awaited)
            body = body_of(pool.name, folder.registry)
            found.append(
                BodyRequest(
                    number, case.id, case.folder, node.id, pool.id, body, awaited, at, _end(term, at, due)
                )
            )  # fmt: skip
    return tuple(found)


def send(unit: UnitOfWork, folder: str, requests: tuple[BodyRequest, ...]) -> None:
    """Keep requests of a step: each goes to the body that the pilot names for its party, else to that of its name."""
    bodies = unit.pilots.bodies(folder) if requests else {}
    for each in requests:
        unit.requests.add(replace(each, body=bodies.get(each.party, each.body)))


def asked_parties(folder: RegulationFolder) -> tuple[Pool, ...]:
    """The other bodies from which a regulation asks an answer, in its order."""
    flow = folder.regulation.flow
    sources = dict.fromkeys(each.source for each in flow.message_flows if each.source in flow.by_id)
    found = {pool.id for source in sources for pool, _answers in _asked(folder.regulation, source)}
    return tuple(each for each in flow.pools if each.id in found and _is_outside(each.name, folder))


def awaiting(request: BodyRequest, items: tuple[OpenItem, ...]) -> OpenItem | None:
    """The open item of the case at which the answer to a request is told; ``None`` as long as none waits for it."""
    return next((item for item in items if item.element in request.awaited), None)


def check_early(request: BodyRequest, fields: Answers, regulation: Regulation, engine: Engine) -> None:
    """Check an answer for which the case does not wait yet; raises ``FieldsRefused`` where it fits none of its waits.

    A wait that the version does not have, to which the case was moved, says nothing.
    """
    refused: list[FieldsRefused] = []
    for element in request.awaited:
        if element not in regulation.flow.by_id:
            return
        try:
            engine.check(regulation, element, fields)
        except FieldsRefused as error:
            refused.append(error)
        else:
            return
    if refused:
        raise refused[0]


def body_of(name: Text, registry: Registry) -> str | None:
    """The id of the body that is called so in any official language."""
    for body in registry.bodies:
        if any(
            body.name.in_language(each) and body.name.in_language(each) == name.in_language(each)
            for each in OFFICIAL_LANGUAGES
        ):
            return body.id
    return None


def comes_from_recipient(node: str, folder: RegulationFolder) -> bool:
    """Whether a message that a node awaits is drawn as coming from somebody who is no other body."""
    return _is_recipient({each.source for each in folder.regulation.flow.message_flows if each.target == node}, folder)


def goes_to_recipient(node: str, folder: RegulationFolder) -> bool:
    """Whether a node is drawn as telling something to somebody who is no other body."""
    return _is_recipient({each.target for each in folder.regulation.flow.message_flows if each.source == node}, folder)


def _is_recipient(ends: set[str], folder: RegulationFolder) -> bool:
    pools = folder.regulation.flow.pools
    return any(pool.id in ends and pool.process is None and not _is_outside(pool.name, folder) for pool in pools)


def _sends(happening: Happening, node: FlowNode) -> bool:
    """An event sends when the case comes to it, an activity when it is done."""
    kind = HappeningKind.COMPLETED if node.kind.is_activity else HappeningKind.ENTERED
    return happening.kind is kind


def _asked(regulation: Regulation, source: str) -> Iterator[tuple[Pool, tuple[str, ...]]]:
    """The closed pools to which a node sends, each with the nodes at which its answer comes in."""
    flow = regulation.flow
    to = {each.target for each in flow.message_flows if each.source == source}
    for pool in flow.pools:
        if pool.process is not None or pool.id not in to:
            continue
        answers = tuple(
            each.target for each in flow.message_flows if each.source == pool.id and each.target in flow.by_id
        )
        if answers:
            yield pool, answers


def _is_outside(name: Text, folder: RegulationFolder) -> bool:
    """Whether a pool is another body: the registry knows it, or row 5 of some action names it as one."""
    if body_of(name, folder.registry) is not None:
        return True
    parties = (each for action in folder.regulation.actions for each in action.interactions or () if each.is_outside)
    return any(each.party == name for each in parties)


def _term(regulation: Regulation, node: FlowNode, pool: Pool, awaited: tuple[str, ...]) -> Term | None:
    """Within what the other body answers: the term of row 5, else that of the wait."""
    action = regulation.action_around(node.id)
    for interaction in (action.interactions if action is not None else None) or ():
        if interaction.party == pool.name and interaction.term is not None:
            return interaction.term
    return next((regulation.flow.by_id[each].wait for each in awaited if regulation.flow.by_id[each].wait), None)


def _end(term: Term | None, at: datetime, due: Due) -> datetime | None:
    return None if term is None else due(term, at, inner=True)
