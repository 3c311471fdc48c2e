"""My tasks: a list due first, filtered, claimed and handed back, many at once too."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from secrets import token_urlsafe
from typing import Any

from flask import Blueprint, Response, flash, render_template, request, url_for

from regdesigner.application.ports.cases import CaseConflict, NoSuchCase, OpenItem
from regdesigner.application.ports.engine import EngineError
from regdesigner.application.refusals import Refused
from regdesigner.domain.account import Permission
from regdesigner.domain.case import Case
from regdesigner.domain.pilot import Delegation
from regdesigner.server.context import current_account, now
from regdesigner.server.logs import about_case
from regdesigner.server.negotiation import onward
from regdesigner.server.permissions import permission
from regdesigner.server.piloting import doing_tasks
from regdesigner.server.tasks.delegation import delegating
from regdesigner.server.tasks.wording import SaidTask, said_task
from regdesigner.server.texts import t

blueprint = Blueprint("tasks", __name__, url_prefix="/tasks")
MOST_AT_ONCE = 200
ON_A_PAGE = 50
BESIDE = "beside"
"""In the address of a task: its list is shown beside it."""
ACTS = ("claim", "hand_back", "complete")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which tasks are asked for: of a service, of a position (service and lane), overdue or soon, one's own."""

    service: str = ""
    position: str = ""
    when: str = ""
    mine: bool = False

    def takes(self, item: OpenItem, account: int, at: datetime) -> bool:
        if self.service and item.folder != self.service:
            return False
        if self.position and position_key(item) != self.position:
            return False
        over = item.due is not None and item.due < at
        soon = over or (item.remind is not None and item.remind <= at)
        if not {"overdue": over, "soon": soon}.get(self.when, True):
            return False
        return item.claimed_by == account or not self.mine


def wanted() -> Wanted:
    """What the address asks for."""
    args = request.args
    when = args.get("when", "")
    return Wanted(
        args.get("service", ""), args.get("position", ""), when if when in ("overdue", "soon") else "", "mine" in args
    )


def position_key(item: OpenItem) -> str:
    """Service and lane of a task."""
    return f"{item.folder}:{item.position}"


def open_tasks() -> tuple[tuple[Case, OpenItem], ...]:
    """All tasks of who asks, due first; of those due at once the case that began first."""
    found = doing_tasks().mine(current_account(), now())
    return tuple(sorted(found, key=_order))


def _order(task: tuple[Case, OpenItem]) -> tuple[bool, datetime, datetime, str]:
    case, item = task
    return item.due is None, item.due or case.begun, case.begun, case.number


def my_tasks() -> tuple[SaidTask, ...]:
    """All tasks of who asks, in words."""
    account = current_account()
    return tuple(said_task(case, item, account.id) for case, item in open_tasks())


@blueprint.get("")
@permission(Permission.DO_TASKS)
def show_all() -> str:
    """The list."""
    return render_template("tasks/all.html", **listed())


def listed(opened: str = "") -> dict[str, Any]:
    """What the list shows, by itself or beside the task that is ``opened``, given by its key."""
    account, every, asked = current_account(), open_tasks(), wanted()
    chosen = [each for each in every if asked.takes(each[1], account.id, now())]
    page = min(max(request.args.get("page", 1, type=int), 1), -(-len(chosen) // ON_A_PAGE) or 1)
    positions = _each_once(every, position_key)
    return {
        "tasks": [said_task(*each, account.id) for each in chosen[(page - 1) * ON_A_PAGE : page * ON_A_PAGE]],
        "opened": opened,
        "count": len(chosen),
        "every": every,
        "asked": asked,
        "page": page,
        "more": len(chosen) > page * ON_A_PAGE,
        "services": sorted((key, each.service) for key, each in _each_once(every, lambda item: item.folder).items()),
        "positions": sorted(((key, each.position) for key, each in positions.items()), key=lambda each: each[1]),
        "standing_in": [each for each in delegating().of(account, now()) if _is_deputy(each.delegation)],
        "holds": bool(doing_tasks().positions(account, now())),
        "bulk_key": token_urlsafe(12),
        "filters": filters(),
        "around": {**filters(), BESIDE: "1"},
        "whole": whole_list(),
    }


def filters() -> dict[str, Any]:
    """What of the address says which list is looked at."""
    return {
        name: request.args[name] for name in ("service", "position", "when", "mine", "page") if name in request.args
    }


def whole_list() -> str:
    """The address of the list."""
    return url_for("tasks.show_all", **filters())


def around() -> dict[str, Any]:
    """What the addresses of a task carry so that its list stays beside it; nothing for a page of its own."""
    return {**filters(), BESIDE: "1"} if BESIDE in request.args else {}


def following(done: Case) -> str:
    """Where one goes on: the next task of the case, else of the list beside what is due first, else the list."""
    mine, asked, account = open_tasks(), wanted(), current_account().id
    of_case = (each for each in mine if each[0].id == done.id)
    of_list = (each for each in mine if around() and asked.takes(each[1], account, now()))
    case, item = next(chain(of_case, of_list), (done, None))
    if item is None:
        return whole_list()
    return url_for("task.show", number=case.number, item=item.item, **around())


def _each_once(every: Iterable[tuple[Case, OpenItem]], key: Callable[[OpenItem], str]) -> dict[str, SaidTask]:
    """One task in words for each key."""
    first = {key(item): (case, item) for case, item in reversed(tuple(every))}
    return {name: said_task(*each, current_account().id) for name, each in first.items()}


def _is_deputy(delegation: Delegation) -> bool:
    return delegation.deputy == current_account().id and delegation.holds_on(now().date())


@blueprint.post("/bulk")
@permission(Permission.DO_TASKS)
def bulk() -> Response:
    """Many tasks at once: each by itself, what cannot be done is told."""
    act, keys = request.form.get("act", ""), request.form.getlist("task")[:MOST_AT_ONCE]
    done, reasons = 0, dict[str, int]()
    for key in keys if act in ACTS else ():
        try:
            _act(act)(key)
        except Refused as refused:
            words = t(refused.message, **refused.arguments)
            reasons[words] = reasons.get(words, 0) + 1
        except (NoSuchCase, EngineError, CaseConflict):
            words = t("web-tasks-bulk-gone")
            reasons[words] = reasons.get(words, 0) + 1
        else:
            done += 1
    if done:
        flash(t(f"web-tasks-bulk-{act}", count=done), "holds")
    for words, count in reasons.items():
        flash(t("web-tasks-bulk-failed", count=count, why=words), "warning")
    if not keys:
        flash(t("web-tasks-bulk-none"), "warning")
    return onward(whole_list())


def _act(act: str) -> Callable[[str], object]:
    account, tasks, key = current_account(), doing_tasks(), request.form.get("request", "")

    def does(task: str) -> object:
        number, _, item = task.partition("/")
        case = tasks.numbered(account, number, now()).id
        about_case(number)
        if act == "claim":
            return tasks.claim(account, case, item, now())
        if act == "hand_back":
            return tasks.hand_back(account, case, item, now())
        return tasks.complete_plain(account, case, item, now(), f"{key}-{item}"[:100])

    return does
