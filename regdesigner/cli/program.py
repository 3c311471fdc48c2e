"""The program: builds the commands in the speaker's language, runs one, turns errors into one clear line."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from functools import partial

import click

from regdesigner.cli.commands import COMMANDS, command
from regdesigner.cli.exits import Exit
from regdesigner.cli.localized import LocalizedGroup
from regdesigner.cli.speech import spoken_language
from regdesigner.cli.terminal import Terminal


def program(terminal: Terminal) -> click.Group:
    """The root command with every command below it; help texts are those of the terminal's language."""
    return LocalizedGroup(
        terminal,
        COMMANDS,
        partial(command, terminal=terminal),
        name="regdesigner",
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
        params=[_version_option(terminal)],
    )


def _version_option(terminal: Terminal) -> click.Option:
    def show(context: click.Context, _parameter: click.Parameter, wanted: bool) -> None:
        if wanted:
            from regdesigner import __version__

            click.echo(f"regdesigner {__version__}")
            context.exit()

    return click.Option(
        ["--version"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=show,
        help=terminal.text("cli-option-version"),
    )


def run(arguments: Sequence[str]) -> int:
    """Run one command line; the exit code says how it went, and no error of the input becomes a traceback."""
    terminal = Terminal(spoken_language(arguments, os.environ))
    try:
        with program(terminal).make_context("regdesigner", list(arguments)) as context:
            code = context.command.invoke(context)
        sys.stdout.flush()
        return int(code or Exit.FINE)
    except click.exceptions.Exit as asked:
        return asked.exit_code
    except (click.Abort, KeyboardInterrupt, EOFError):
        click.echo(err=True)
        terminal.note("cli-aborted")
        return Exit.UNREADABLE
    except BrokenPipeError:  # whoever read our results has read enough, as head does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.FINE
    except Exception as error:  # noqa: BLE001 - said in one line with exit code 3; REGDESIGNER_DEBUG raises it
        return _fault(error, terminal)


def _fault(error: Exception, terminal: Terminal) -> int:
    from regdesigner.cli.faults import explained

    code, lines = explained(error, terminal)
    if code is Exit.OUR_FAULT and os.environ.get("REGDESIGNER_DEBUG"):
        raise error
    terminal.complain(lines)
    return code


YOUNG_VALUES = 50_000
"""Reading and checking make many lasting values and few circles: Python need not look for circles at every 700th."""


def main() -> None:
    """The entry point of the installed program."""
    gc.set_threshold(YOUNG_VALUES)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a terminal without Cyrillic shows question marks, no traceback
    sys.exit(run(sys.argv[1:]))
