"""The page of a pilot."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Blueprint, render_template, request

from regdesigner.application.cases.piloting import lanes_of
from regdesigner.application.ports.engine import Problem
from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.application.ports.library import NoSuchVersion, Version
from regdesigner.domain.account import Account, Permission
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.flow import Lane
from regdesigner.domain.pilot import Pilot
from regdesigner.domain.standard import Channel
from regdesigner.domain.text import Text
from regdesigner.server.context import current_account
from regdesigner.server.library import drafting
from regdesigner.server.permissions import permission
from regdesigner.server.piloting import piloting
from regdesigner.server.texts import best, has_text, t

blueprint = Blueprint("pilots", __name__, url_prefix="/folders/<name>/pilot")
SHOWN_VERSIONS = 50


@dataclass(frozen=True, slots=True)
class SaidProblem:
    """Why no case may begin: where, what, what to do."""

    element: str | None
    place: str
    words: str
    hint: str


@dataclass(frozen=True, slots=True)
class Position:
    """A position with the people who hold it, and those who may."""

    lane: Lane
    holders: tuple[Account, ...]
    able: tuple[Account, ...]


@blueprint.get("")
@permission(Permission.READ_FOLDERS)
def show(name: str) -> str:
    """The pilot of a folder of one's own body."""
    return page(name)


def page(name: str, refused: tuple[str, ...] = ()) -> str:
    """The page, with what was refused."""
    account = current_account()
    folder = drafting().open(account, name).folder
    if not account.belongs_to(folder.body):
        raise NoSuchVersion(name)
    pilot = piloting().pilot(account, name)
    running = pilot is not None and pilot.ended is None
    versions = drafting().versions(account, name)[:SHOWN_VERSIONS]
    number = request.values.get("version", type=int) or (pilot.version if pilot and running else folder.latest)
    loaded, problems, unreadable = _examined(account, name, number)
    return render_template(
        "pilots/one.html",
        folder=folder,
        pilot=pilot,
        running=running,
        number=number,
        versions=[(str(each.number), _version_words(each)) for each in versions],
        loaded=loaded,
        problems=problems,
        unreadable=unreadable,
        positions=_positions(account, name, pilot) if pilot is not None and running else (),
        parties=piloting().parties(account, loaded, name) if loaded is not None else (),
        bodies=[(each.id, best(each.name)) for each in piloting().bodies()],
        electronic=loaded is not None and (loaded.standard is None or Channel.ELECTRONIC in loaded.standard.channels),
        may_run=account.may(Permission.RUN_PILOTS),
        refused=refused,
    )


def _version_words(version: Version) -> str:
    words = t("web-version-number", number=version.number)
    return f"{words} · {version.mark}" if version.mark else words


def _examined(
    account: Account, name: str, number: int
) -> tuple[RegulationFolder | None, tuple[SaidProblem, ...], UnreadableInput | None]:
    try:
        loaded, problems = piloting().examined(account, name, number)
    except UnreadableInput as error:
        return None, (), error
    return loaded, tuple(said_problem(each, loaded) for each in problems), None


def said_problem(problem: Problem, loaded: RegulationFolder) -> SaidProblem:
    """An obstacle of the engine in words."""
    flow = loaded.regulation.flow
    node, edge = flow.by_id.get(problem.element or ""), flow.flows_by_id.get(problem.element or "")
    named = node.name if node is not None else edge.name if edge is not None else Text()
    hint = f"{problem.message}-hint"
    return SaidProblem(
        problem.element,
        best(named) or problem.element or "",
        t(problem.message, **problem.arguments),
        t(hint, **problem.arguments) if has_text(hint) else "",
    )


def _positions(account: Account, name: str, pilot: Pilot) -> tuple[Position, ...]:
    lanes = lanes_of(piloting().loaded(name, pilot.version)[0].regulation)
    people = piloting().people(account, name) if account.may(Permission.RUN_PILOTS) else ()
    holders = piloting().holders(account, name)
    found = []
    for lane in lanes:
        held = tuple(person for each, person in holders if each.position == lane.id)
        found.append(Position(lane, held, tuple(each for each in people if each not in held)))
    return tuple(found)
