"""My tasks: a list due first, filtered, claimed and handed back, many at once too."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from secrets import token_urlsafe
from typing import Any

from flask import Blueprint, Response, flash, render_template, request, url_for

from regdesigner.application.ports.cases import CaseConflict, NoSuchCase
from regdesigner.application.ports.engine import EngineError
from regdesigner.application.refusals import Refused
from regdesigner.domain.account import Permission
from regdesigner.server.context import current_account, now
from regdesigner.server.negotiation import onward
from regdesigner.server.permissions import permission
from regdesigner.server.piloting import doing_tasks
from regdesigner.server.tasks.wording import SaidTask, said_task
from regdesigner.server.texts import t

blueprint = Blueprint("tasks", __name__, url_prefix="/tasks")
MOST_AT_ONCE = 200
ACTS = ("claim", "hand_back", "complete")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which tasks are asked for: of a service, of a position (service and lane), overdue or soon, one's own."""

    service: str = ""
    position: str = ""
    when: str = ""
    mine: bool = False

    def takes(self, task: SaidTask) -> bool:
        item = task.item
        if self.service and item.folder != self.service:
            return False
        if self.position and f"{item.folder}:{item.position}" != self.position:
            return False
        if self.when and task.left.kind not in (("breach",) if self.when == "overdue" else ("breach", "warning")):
            return False
        return task.mine or not self.mine


def wanted() -> Wanted:
    """What the address asks for."""
    args = request.args
    when = args.get("when", "")
    return Wanted(
        args.get("service", ""), args.get("position", ""), when if when in ("overdue", "soon") else "", "mine" in args
    )


def my_tasks() -> tuple[SaidTask, ...]:
    """All tasks of who asks, due first."""
    account = current_account()
    return tuple(said_task(case, item, account.id) for case, item in doing_tasks().mine(account, now()))


@blueprint.get("")
@permission(Permission.DO_TASKS)
def show_all() -> str:
    """The list."""
    every, asked = my_tasks(), wanted()
    return render_template(
        "tasks/all.html",
        tasks=[each for each in every if asked.takes(each)],
        every=every,
        asked=asked,
        services=sorted({(each.item.folder, each.service) for each in every}, key=lambda each: each[1]),
        positions=sorted({(f"{each.item.folder}:{each.item.position}", each.position) for each in every}),
        holds=bool(doing_tasks().positions(current_account(), now())),
        key=token_urlsafe(12),
    )


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
    return onward(url_for("tasks.show_all", **dict[str, Any](request.args)))


def _act(act: str) -> Callable[[str], object]:
    account, tasks, key = current_account(), doing_tasks(), request.form.get("request", "")

    def does(task: str) -> object:
        number, _, item = task.partition("/")
        case = tasks.numbered(account, number, now()).id
        if act == "claim":
            return tasks.claim(account, case, item, now())
        if act == "hand_back":
            return tasks.hand_back(account, case, item, now())
        return tasks.complete_plain(account, case, item, now(), f"{key}-{item}"[:100])

    return does
