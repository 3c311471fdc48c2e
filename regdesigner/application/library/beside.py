"""What lies beside the diagram and is edited on pages of its own: forms of tasks, decision tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from regdesigner.application.library.drafting import Drafting
from regdesigner.application.ports.engine import Problem
from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.application.ports.library import Files, Version, is_folder_file
from regdesigner.application.refusals import Refused
from regdesigner.application.regulations.task_forms import nodes_of
from regdesigner.application.regulations.validating import checked_regulation
from regdesigner.domain.account import Account
from regdesigner.domain.decision import DecisionTable
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.flow import CodeKind, FlowNode, TaskField
from regdesigner.domain.regulation import Regulation
from regdesigner.validation.finding import Finding
from regdesigner.validation.linter import check
from regdesigner.validation.rulebook import rulebook

_FORM_RULE = "EXE419"
_MOST_INPUTS = 4
Obstacles = Callable[[Regulation], tuple[Problem, ...]]


def form_path(name: str) -> str:
    """Where the form of a name lies; raises ``Refused`` for a name that no file can have."""
    return _checked(f"forms/{name}.form")


def decision_path(files: Files, decision: str) -> str:
    """The file that holds a decision, or where a new one would lie; files that cannot be read are passed over."""
    for path in sorted(files):
        if path.startswith("decisions/") and any(table.id == decision for table in _tables(files[path], path)):
            return path
    return _checked(f"decisions/{decision}.dmn")


def _checked(path: str) -> str:
    if not is_folder_file(path):
        raise Refused("refused-beside-file-name", name=path)
    return path


def _tables(content: bytes, path: str) -> tuple[DecisionTable, ...]:
    from regdesigner.bpmn.decisions import decision_tables  # a server starts without it

    try:
        return decision_tables(content, path)
    except UnreadableInput:
        return ()


def save_beside(
    drafting: Drafting, account: Account, name: str, base: int, changes: Mapping[str, bytes], now: datetime
) -> Version:
    """Keep files that were edited in version ``base``; what others saved of other files since stays.

    Raises ``VersionConflict`` where somebody saved one of the same files since.
    """
    newest = drafting.open(account, name)
    if base < newest.version.number:
        before = drafting.open(account, name, base).files
        if all(before.get(path) == newest.files.get(path) for path in changes):
            base = newest.version.number
    return drafting.save(account, name, base, changes, now)


def form_findings(folder: RegulationFolder, name: str, on: date) -> tuple[Finding, ...]:
    """Where a form differs from the fields of the tasks that name it."""
    elements = {node.id for node in nodes_of(folder.regulation, name)}
    found = check(checked_regulation(folder, on), rules=(rulebook()[_FORM_RULE],))
    return tuple(each for each in found if each.element in elements)


def deciding_nodes(regulation: Regulation, decision: str) -> tuple[FlowNode, ...]:
    """The business rule tasks that take the table of a decision."""
    references = {
        each.element: each.text
        for each in regulation.code
        if each.kind is CodeKind.DECISION_TABLE and each.language == "reference"
    }
    return tuple(node for node in regulation.flow.nodes if (node.table or references.get(node.id)) == decision)


def decision_problems(folder: RegulationFolder, decision: str, obstacles: Obstacles) -> tuple[Problem, ...]:
    """Why the tasks that take a table could not be carried out."""
    elements = {node.id for node in deciding_nodes(folder.regulation, decision)}
    return tuple(problem for problem in obstacles(folder.regulation) if problem.element in elements)


def table_to_fill_in(regulation: Regulation, decision: str) -> bytes:
    """A new file for a decision: the fields of the task that takes it, asked by what is known right before."""
    from regdesigner.bpmn.new_decision import new_decision

    nodes = deciding_nodes(regulation, decision)
    node = nodes[0] if nodes else None
    if node is None:
        raise Refused("refused-no-such-decision", name=decision)
    return new_decision(node, decision, known_before(regulation, node))


@dataclass(frozen=True, slots=True)
class KnownField:
    """A declared field with the node that yields it."""

    node: FlowNode
    field: TaskField


def declared(regulation: Regulation) -> tuple[KnownField, ...]:
    """Every declared field once, in the order of the file."""
    found = {field.name: KnownField(node, field) for node in reversed(regulation.flow.nodes) for field in node.fields}
    return tuple(reversed(found.values()))


def known_before(regulation: Regulation, node: FlowNode) -> tuple[TaskField, ...]:
    """What the nearest nodes before this one yield: a few fields, by which a table may begin to decide."""
    flow = regulation.flow
    seen, edge = {node.id}, [node.id]
    while edge:
        before = dict.fromkeys(arrow.source for each in edge for arrow in flow.incoming(each))
        edge = [each for each in before if each not in seen]
        seen.update(edge)
        fields = [field for each in edge if each in flow.by_id for field in flow.by_id[each].fields]
        if fields:
            return tuple(fields[:_MOST_INPUTS])
    return ()
