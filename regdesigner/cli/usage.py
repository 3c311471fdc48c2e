"""A wrong command line in the speaker's language: what click says in English is said anew."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import click

from regdesigner.cli.terminal import Terminal
from regdesigner.domain.errors import RegDesignerError

_VALUE = re.compile(r"['\"](?P<value>.*)['\"]", re.DOTALL)
_CHOICE = re.compile(r"^(['\"])(?P<value>.*)\1 is not (one of )?['\"]", re.DOTALL)
"""With a single choice click says "is not", with several "is not one of"."""
_EXTRA = re.compile(r"^Got unexpected extra arguments? \((?P<value>.*)\)", re.DOTALL)


class WrongUsage(RegDesignerError):
    """A command line that is wrong in a way that click does not see; ``message`` is a catalogue id."""

    def __init__(self, message: str, arguments: Mapping[str, str]) -> None:
        super().__init__(message)
        self.message = message
        self.arguments = arguments


def usage_lines(error: click.ClickException | WrongUsage, terminal: Terminal) -> list[str]:
    """What is wrong, and the way to the help; for a command line without any command the help itself."""
    match error:
        case WrongUsage():
            return [terminal.text(error.message, **error.arguments), f"  {terminal.text(f'{error.message}-hint')}"]
        case click.exceptions.NoArgsIsHelpError():
            return [error.format_message()]
        case click.UsageError() if error.ctx is not None:
            command = error.ctx.command_path
        case _:
            command = "regdesigner"
    return [_words(error, terminal), f"  {terminal.text('cli-see-help', command=command)}"]


def _words(error: click.ClickException, terminal: Terminal) -> str:
    match error:
        case click.NoSuchOption():
            return terminal.text("cli-no-such-option", option=error.option_name)
        case click.BadOptionUsage():
            needs_none = "does not take a value" in error.message
            message = "cli-option-takes-no-value" if needs_none else "cli-option-needs-value"
            return terminal.text(message, option=error.option_name)
        case click.MissingParameter():
            return terminal.text("cli-missing-parameter", name=_name(error.param))
        case click.BadParameter():
            return _bad_parameter(error, terminal)
        case click.exceptions.NoSuchCommand():
            return terminal.text("cli-no-such-command", name=error.command_name)
        case _:
            extra = _EXTRA.match(error.message)
            if extra is not None:
                return terminal.text("cli-too-many-arguments", value=extra["value"])
            return terminal.text("cli-bad-usage", reason=error.format_message())


def _bad_parameter(error: click.BadParameter, terminal: Terminal) -> str:
    name = _name(error.param)
    match error.param.type if error.param is not None else None:
        case click.Choice(choices=choices):
            return terminal.text("cli-bad-choice", name=name, value=_value(error), choices=", ".join(choices))
        case click.DateTime(formats=formats):
            example = "2026-11-23T10:00" if "%H" in formats[0] else "2026-11-23"
            return terminal.text("cli-bad-date", name=name, value=_value(error), example=example)
        case click.Path(file_okay=files):
            return terminal.text(_path_message(Path(_value(error)), files=files), path=_value(error))
        case _:
            return terminal.text("cli-bad-value", name=name, value=_value(error))


def _path_message(path: Path, *, files: bool) -> str:
    if path.is_dir() and files:
        return "cli-path-is-folder"
    if path.is_file() and not files:
        return "cli-path-is-file"
    return "cli-path-not-readable" if path.exists() else "cli-no-such-path"


def _name(param: click.Parameter | None) -> str:
    """The parameter as the help names it: ``--service``, ``FOLDER``."""
    if isinstance(param, click.Option):
        return max(param.opts, key=len)
    return (param.metavar or param.human_readable_name).removesuffix("…") if param is not None else ""


def _value(error: click.ClickException) -> str:
    """What was given: click puts it between quotes."""
    found = _CHOICE.match(error.message) or _VALUE.search(error.message.partition(" does not match")[0])
    return found["value"] if found is not None else error.message
