"""A person at the terminal answers for the officials of a case."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from datetime import datetime

import click

from regdesigner.application.ports.engine import WorkItem
from regdesigner.application.ports.respondent import Question, Reply
from regdesigner.cli.terminal import Terminal
from regdesigner.domain.flow import FieldType, FlowNode, TaskField
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.scenario import Answers, FieldValue
from regdesigner.domain.term import Basis, Term, Unit
from regdesigner.language import format_instant

DATE_AS_WRITTEN = "%d.%m.%Y"
MOST = {Unit.MINUTE: 100_000, Unit.DAY: 365}
"""The most that one doing may take: longer ones would run past the calendar, and are slips of the keys."""


class TerminalRespondent:
    """Asks on standard error, so that results on standard output stay clean."""

    def __init__(self, regulation: Regulation, terminal: Terminal) -> None:
        self._regulation = regulation
        self._terminal = terminal

    def request(self, start: FlowNode) -> Answers:
        self._terminal.paragraph(start.name.best(self._terminal.language) or start.id, bold=True, err=True)
        return self._answers(start.fields)

    def beginning(self, starts: Sequence[FlowNode]) -> str:
        """The id of the start event at which the case begins."""
        options = [(start.id, start.name.best(self._terminal.language) or start.id) for start in starts]
        return str(self._choice(self._say("cli-ask-begin"), True, options))

    def reply(self, question: Question) -> Reply:
        self._introduce(question)
        if isinstance(question.item, WorkItem) and question.item.asks_repeats:
            return Reply(self._answers(question.item.fields))
        return Reply(self._answers(question.item.fields), self._took(question))

    def _introduce(self, question: Question) -> None:
        """What opened, at what time, for which position, with which duties."""
        terminal = self._terminal
        node = self._regulation.flow.by_id[question.item.element]
        lane = self._regulation.flow.lane_of(node.id)
        click.echo(err=True)
        name = node.name.best(terminal.language) or node.id
        terminal.paragraph(name, f"{format_instant(question.begins)}  ", bold=True, err=True)
        if lane is not None and lane.name:
            terminal.paragraph(lane.name.best(terminal.language), "  ", dim=True, err=True)
        for number, duty in enumerate(question.action.duties if question.action is not None else (), 1):
            terminal.paragraph(duty.best(terminal.language), f"  {number}) ", err=True)

    def _took(self, question: Question) -> Term | None:
        """How long it took, counted as its term is; on a bare Enter the whole term, or no time where none is set."""
        unit, basis = self._counted(question)
        counted = self._say(f"cli-counted-{unit.value}-{basis.value}")
        prompt = self._terminal.text("cli-ask-took-no-term", counted=counted)
        if question.due is not None:
            prompt = self._terminal.text("cli-ask-took", counted=counted, due=format_instant(question.due))
        longest = MOST[unit]
        amount = self._ask_until(
            prompt, lambda text: _whole(text, longest), "cli-ask-whole-number", empty=None, last=str(longest)
        )
        return Term(amount, unit, basis) if isinstance(amount, int) else None

    def _counted(self, question: Question) -> tuple[Unit, Basis]:
        """Minutes for terms of minutes and hours, days for longer ones; working minutes where no term is set."""
        node = self._regulation.flow.by_id[question.item.element]
        term = question.action.term if question.action is not None else node.wait
        if term is None:
            return Unit.MINUTE, Basis.WORKING
        return Unit.MINUTE if term.runs_by_the_clock else Unit.DAY, term.basis

    def _answers(self, fields: Sequence[TaskField]) -> Answers:
        asked = ((each.name, self._ask(each)) for each in fields)
        return {name: value for name, value in asked if value is not None}

    def _ask(self, field: TaskField) -> FieldValue:
        """The answer to a field; ``None`` where it may be left out and was."""
        label = field.label.best(self._terminal.language) or field.name
        if not field.required:
            label = f"{label} {self._say('cli-ask-optional')}"
        match field.type:
            case FieldType.BOOLEAN:
                return self._choice(label, field.required, [(True, self._say("cli-yes")), (False, self._say("cli-no"))])
            case FieldType.CHOICE:
                options = [(each.value, each.label.best(self._terminal.language)) for each in field.variants]
                return self._choice(label, field.required, options)
            case FieldType.NUMBER:
                return self._field(label, field.required, _number, "cli-ask-number")
            case FieldType.DATE:
                return self._field(label, field.required, _date, "cli-ask-date")
            case FieldType.TEXT:
                return self._field(label, field.required, str, "cli-ask-text")

    def _choice(self, label: str, required: bool, options: Sequence[tuple[FieldValue, str]]) -> FieldValue:
        self._terminal.paragraph(f"{label}:", "  ", err=True)
        for number, (_value, words) in enumerate(options, 1):
            self._terminal.paragraph(words, f"    {number}  ", err=True)
        allowed = {str(number): value for number, (value, _words) in enumerate(options, 1)}

        def chosen(text: str) -> FieldValue:
            if text not in allowed:
                raise ValueError(text)
            return allowed[text]

        return self._field(self._say("cli-ask-choice"), required, chosen, "cli-ask-one-of", last=str(len(options)))

    def _field(
        self, label: str, required: bool, read: Callable[[str], FieldValue], wrong: str, **arguments: str
    ) -> FieldValue:
        if required:
            return self._ask_until(label, read, wrong, **arguments)
        return self._ask_until(label, read, wrong, empty=None, **arguments)

    def _ask_until(
        self, label: str, read: Callable[[str], FieldValue], wrong: str, *, empty: FieldValue = "", **arguments: str
    ) -> FieldValue:
        """Ask until the answer can be read; ``empty`` is ``None`` where a bare Enter is an answer: none."""
        while True:
            answer = click.prompt(f"  {label}", default="", show_default=False, type=str, err=True).strip()
            if not answer and empty is None:
                return None
            try:
                if answer:
                    return read(answer)
            except ValueError:
                pass  # said below, as for an empty answer
            self._terminal.paragraph(self._terminal.text(wrong, **arguments), "  ✖ ", colour="red", err=True)

    def _say(self, message_id: str) -> str:
        return self._terminal.text(message_id)


def _number(text: str) -> FieldValue:
    """A number with a decimal comma or point."""
    value = float(text.replace(",", ".").replace(" ", ""))
    if not math.isfinite(value):
        raise ValueError(text)
    return int(value) if value.is_integer() else value


def _whole(text: str, longest: int) -> FieldValue:
    amount = int(text)
    if not 1 <= amount <= longest:
        raise ValueError(text)
    return amount


def _date(text: str) -> FieldValue:
    """A date as people write it, ``22.07.2014``, kept as FEEL reads it."""
    return datetime.strptime(text, DATE_AS_WRITTEN).date().isoformat()
