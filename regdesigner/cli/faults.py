"""Errors in words: one clear line saying file, place and what is wrong, one line saying what to do."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

import click

from regdesigner.application.ports.engine import EngineError, Problem
from regdesigner.application.ports.respondent import NoAnswer
from regdesigner.application.regulations.running import CaseStuck
from regdesigner.cli.exits import Exit
from regdesigner.cli.unanswered import unanswered
from regdesigner.cli.usage import WrongUsage, usage_lines
from regdesigner.domain.errors import UnreadableInput, WrongValue

if TYPE_CHECKING:
    from regdesigner.cli.terminal import Terminal

TROUBLES = {
    errno.ENOSPC: "cli-disk-full",
    errno.EDQUOT: "cli-disk-full",
    errno.EACCES: "cli-not-allowed",
    errno.EPERM: "cli-not-allowed",
    errno.EROFS: "cli-not-allowed",
    errno.ENOENT: "cli-not-there",
    errno.ENOTDIR: "cli-no-folder",
    errno.EEXIST: "cli-no-folder",
    errno.EISDIR: "cli-no-file",
    errno.ENAMETOOLONG: "cli-name-too-long",
    errno.EADDRINUSE: "cli-port-taken",
    errno.EADDRNOTAVAIL: "cli-no-address",
}
"""What the operating system says, as messages of our own."""


def explained(error: Exception, terminal: Terminal) -> tuple[Exit, list[str]]:
    """The exit code and the lines for an error that ended a command."""
    match error:
        case click.ClickException() | WrongUsage():
            return Exit.UNREADABLE, usage_lines(error, terminal)
        case UnreadableInput():
            return Exit.UNREADABLE, unreadable(error, terminal)
        case NoAnswer():
            return Exit.UNREADABLE, unanswered(error, terminal)
        case EngineError():
            return Exit.NOT_KEPT, [line for problem in error.problems for line in _problem(problem, terminal)]
        case CaseStuck():
            return Exit.NOT_KEPT, [terminal.text("cli-case-stuck", elements=", ".join(error.elements))]
        case WrongValue():
            return Exit.UNREADABLE, [terminal.text("cli-wrong-value", value=str(error.value))]
        case OSError():
            return Exit.UNREADABLE, _trouble(error, terminal)
        case _:
            described = f"{type(error).__name__}: {error}"
            return Exit.OUR_FAULT, [terminal.text("cli-our-fault", error=described)]


def unreadable(error: UnreadableInput, terminal: Terminal) -> list[str]:
    """Place and fault on one line, what to do on the next; then how many further mistakes the file has, if any."""
    place = error.path if error.line is None else f"{error.path}:{error.line}"
    if error.element:
        place = f"{place} ({error.element})"
    message, hint = in_words(error, terminal)
    lines = [f"{place}: {message}", *([_indented(hint)] if hint else [])]
    if error.more_lines:
        numbers = ", ".join(str(line) for line in dict.fromkeys(error.more_lines))
        lines.append(_indented(terminal.text("yaml-more-mistakes", count=len(error.more_lines), lines=numbers)))
    return lines


def in_words(error: UnreadableInput, terminal: Terminal) -> tuple[str, str]:
    """The message and the hint of an error, without its place."""
    hint_id = f"{error.message}-hint"
    hint = terminal.text(hint_id, **error.arguments) if hint_id in terminal.say else ""
    return terminal.text(error.message, **error.arguments), hint


def as_plain(error: UnreadableInput, terminal: Terminal) -> dict[str, object]:
    """What JSON says of a file that cannot be read."""
    message, hint = in_words(error, terminal)
    return {"path": error.path, "error": {"line": error.line, "message": message, "hint": hint}}


def _problem(problem: Problem, terminal: Terminal) -> list[str]:
    where = f"{problem.element}: " if problem.element else ""
    lines = [where + terminal.text(problem.message, **problem.arguments)]
    hint_id = f"{problem.message}-hint"
    return [*lines, _indented(terminal.text(hint_id, **problem.arguments))] if hint_id in terminal.say else lines


def _trouble(error: OSError, terminal: Terminal) -> list[str]:
    path = f"{error.filename}: " if error.filename else ""
    message = TROUBLES.get(error.errno or 0)
    if message is None:
        reason = errno.errorcode.get(error.errno or 0, type(error).__name__)
        return [path + terminal.text("cli-file-trouble", reason=reason)]
    return [path + terminal.text(message), _indented(terminal.text(f"{message}-hint"))]


def _indented(text: str) -> str:
    return f"  {text}"
