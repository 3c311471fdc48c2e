"""A person at the terminal answers for the officials of a case."""

from __future__ import annotations

from collections.abc import Callable

import click

from regdesigner.application.ports.respondent import Question, Reply
from regdesigner.cli.terminal import Terminal
from regdesigner.domain.flow import FieldType, FlowNode, TaskField
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.scenario import Answers, FieldValue
from regdesigner.domain.term import Basis, Term, Unit
from regdesigner.language import format_instant


class TerminalRespondent:
    """Asks on standard error, so that results on standard output stay clean."""

    def __init__(self, regulation: Regulation, terminal: Terminal) -> None:
        self._regulation = regulation
        self._terminal = terminal

    def request(self, start: FlowNode) -> Answers:
        click.secho(start.name.best(self._terminal.language), bold=True, err=True)
        return {each.name: self._ask(each) for each in start.fields}

    def reply(self, question: Question) -> Reply:
        terminal = self._terminal
        node = self._regulation.flow.by_id[question.item.element]
        lane = self._regulation.flow.lane_of(node.id)
        position = lane.name.best(terminal.language) if lane is not None else ""
        click.echo(err=True)
        click.secho(f"{format_instant(question.begins)}  {node.name.best(terminal.language)}", bold=True, err=True)
        if position:
            click.secho(f"  {position}", dim=True, err=True)
        for number, duty in enumerate(question.action.duties if question.action is not None else (), 1):
            click.echo(f"  {number}) {duty.best(terminal.language)}", err=True)
        fields = {each.name: self._ask(each) for each in question.item.fields}
        return Reply(fields, self._took(question))

    def _took(self, question: Question) -> Term | None:
        """How many minutes it took; the whole term where the person just goes on."""
        if question.due is None:
            return None
        prompt = self._terminal.text("cli-ask-minutes", due=format_instant(question.due))
        minutes = click.prompt(prompt, default=0, show_default=False, type=click.IntRange(0), err=True)
        return Term(minutes, Unit.MINUTE, Basis.WORKING) if minutes else None

    def _ask(self, field: TaskField) -> FieldValue:
        label = field.label.best(self._terminal.language) or field.name
        match field.type:
            case FieldType.BOOLEAN:
                return bool(self._choice(label, [(True, self._say("cli-yes")), (False, self._say("cli-no"))]))
            case FieldType.CHOICE:
                options = [(each.value, each.label.best(self._terminal.language)) for each in field.variants]
                return self._choice(label, list(options))
            case FieldType.NUMBER:
                return self._prompt(label, _number, "cli-ask-number")
            case FieldType.DATE:
                return self._prompt(label, _date, "cli-ask-date")
            case FieldType.TEXT:
                return str(click.prompt(f"  {label}", default="", show_default=False, err=True))

    def _say(self, message_id: str) -> str:
        return self._terminal.text(message_id)

    def _choice(self, label: str, options: list[tuple[FieldValue, str]]) -> FieldValue:
        click.echo(f"  {label}:", err=True)
        for number, (_value, words) in enumerate(options, 1):
            click.echo(f"    {number}  {words}", err=True)
        allowed = {str(number): value for number, (value, _words) in enumerate(options, 1)}
        while True:
            answer = click.prompt(f"  {self._say('cli-ask-choice')}", type=str, err=True).strip()
            if answer in allowed:
                return allowed[answer]
            click.echo(f"  {self._terminal.text('cli-ask-one-of', last=str(len(options)))}", err=True)

    def _prompt(self, label: str, read: Callable[[str], FieldValue], wrong: str) -> FieldValue:
        while True:
            try:
                return read(click.prompt(f"  {label}", type=str, err=True))
            except ValueError:
                click.echo(f"  {self._say(wrong)}", err=True)


def _number(text: str) -> FieldValue:
    value = float(text.replace(",", "."))
    return int(value) if value.is_integer() else value


def _date(text: str) -> FieldValue:
    """A date as people write it, ``22.07.2014``, kept as FEEL reads it."""
    from datetime import datetime

    return datetime.strptime(text.strip(), "%d.%m.%Y").date().isoformat()
