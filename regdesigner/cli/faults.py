"""Errors in words: one clear line saying file, place and what is wrong, one line saying what to do."""

from __future__ import annotations

import click

from regdesigner.application.ports.engine import EngineError, Problem
from regdesigner.application.ports.respondent import NoAnswer
from regdesigner.application.running import CaseStuck
from regdesigner.cli.exits import Exit
from regdesigner.cli.terminal import Terminal
from regdesigner.domain.errors import UnreadableInput, WrongValue


def explained(error: Exception, terminal: Terminal) -> tuple[Exit, list[str]]:
    """The exit code and the lines for an error that ended a command."""
    match error:
        case UnreadableInput():
            return Exit.UNREADABLE, unreadable(error, terminal)
        case NoAnswer():
            fields = ", ".join(error.fields)
            message = terminal.text("cli-no-answer", element=error.element, fields=fields)
            return Exit.UNREADABLE, [message, _indented(terminal.text("cli-no-answer-hint"))]
        case EngineError():
            return Exit.NOT_KEPT, [line for problem in error.problems for line in _problem(problem, terminal)]
        case CaseStuck():
            return Exit.NOT_KEPT, [terminal.text("cli-case-stuck", elements=", ".join(error.elements))]
        case WrongValue():
            return Exit.UNREADABLE, [terminal.text("cli-wrong-value", value=str(error.value), reason=error.reason)]
        case OSError():
            path = str(error.filename or "")
            return Exit.UNREADABLE, [terminal.text("cli-file-trouble", path=path, reason=error.strerror or str(error))]
        case _:
            described = f"{type(error).__name__}: {error}"
            return Exit.OUR_FAULT, [terminal.text("cli-our-fault", error=described)]


def unreadable(error: UnreadableInput, terminal: Terminal) -> list[str]:
    """Place and fault on one line, what to do on the next."""
    place = error.path if error.line is None else f"{error.path}:{error.line}"
    if error.element:
        place = f"{place} ({error.element})"
    message, hint = in_words(error, terminal)
    return [f"{place}: {message}", _indented(hint)] if hint else [f"{place}: {message}"]


def in_words(error: UnreadableInput, terminal: Terminal) -> tuple[str, str]:
    """The message and the hint of an error, without its place."""
    hint_id = f"{error.message}-hint"
    hint = terminal.text(hint_id, **error.arguments) if hint_id in terminal.say else ""
    return terminal.text(error.message, **error.arguments), hint


def _problem(problem: Problem, terminal: Terminal) -> list[str]:
    where = f"{problem.element}: " if problem.element else ""
    lines = [where + terminal.text(problem.message, **problem.arguments)]
    hint_id = f"{problem.message}-hint"
    return [*lines, _indented(terminal.text(hint_id, **problem.arguments))] if hint_id in terminal.say else lines


def usage_error(error: click.ClickException, terminal: Terminal) -> str:
    """A wrong command line in the speaker's language, with the way to the help."""
    command = "regdesigner"
    if isinstance(error, click.UsageError) and error.ctx is not None:
        command = error.ctx.command_path
    return "\n".join([_usage_words(error, terminal), _indented(terminal.text("cli-see-help", command=command))])


def _usage_words(error: click.ClickException, terminal: Terminal) -> str:
    match error:
        case click.NoSuchOption():
            return terminal.text("cli-no-such-option", option=error.option_name)
        case click.MissingParameter():
            name = error.param.human_readable_name if error.param is not None else ""
            return terminal.text("cli-missing-parameter", name=name)
        case click.BadParameter():
            name = error.param.human_readable_name if error.param is not None else ""
            if error.param is not None and isinstance(error.param.type, click.Choice):
                return terminal.text("cli-bad-choice", name=name, choices=", ".join(error.param.type.choices))
            if error.param is not None and isinstance(error.param.type, click.Path):
                return terminal.text("cli-no-such-file", path=_quoted(error.message), name=name)
            return terminal.text("cli-bad-value", name=name, reason=error.message)
        case click.exceptions.NoArgsIsHelpError():
            return error.format_message()
        case click.UsageError() if error.message.startswith("No such command"):
            return terminal.text("cli-no-such-command", name=_quoted(error.message))
        case _:
            return terminal.text("cli-bad-usage", reason=error.format_message())


def _quoted(message: str) -> str:
    """What click put between quotes: the value that was given."""
    pieces = message.split("'")
    return pieces[1] if len(pieces) > 2 else message


def _indented(text: str) -> str:
    return f"  {text}"
