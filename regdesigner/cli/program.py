"""The program: builds the commands in the speaker's language, runs one, turns errors into one clear line."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from regdesigner import __version__
from regdesigner.cli.commands import COMMANDS
from regdesigner.cli.exits import Exit
from regdesigner.cli.faults import explained, usage_error
from regdesigner.cli.localized import LocalizedGroup, language_option
from regdesigner.cli.speech import spoken_language
from regdesigner.cli.terminal import Terminal


def program(terminal: Terminal) -> click.Group:
    """The root command with every command below it; help texts are those of the terminal's language."""
    group = LocalizedGroup(
        terminal,
        name="regdesigner",
        help=terminal.text("cli-help"),
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
        params=[language_option(terminal)],
    )
    group.params.append(_version_option(terminal))
    for build in COMMANDS:
        command = build(terminal)
        if not any(parameter.name == "lang" for parameter in command.params):
            command.params.append(language_option(terminal))
        group.add_command(command)
    return group


def _version_option(terminal: Terminal) -> click.Option:
    def show(context: click.Context, _parameter: click.Parameter, wanted: bool) -> None:
        if wanted:
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
        code = program(terminal).main(list(arguments), prog_name="regdesigner", standalone_mode=False)
        return int(code or Exit.FINE)
    except click.exceptions.Exit as asked:
        return asked.exit_code
    except click.ClickException as wrong:
        click.echo(usage_error(wrong, terminal), err=True)
        return Exit.UNREADABLE
    except (click.Abort, KeyboardInterrupt):
        terminal.note("cli-aborted")
        return Exit.UNREADABLE
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.FINE
    except Exception as error:
        code, lines = explained(error, terminal)
        if code is Exit.OUR_FAULT and os.environ.get("REGDESIGNER_DEBUG"):
            raise
        click.echo("\n".join(lines), err=True)
        return code


def main() -> None:
    """The entry point of the installed program."""
    sys.exit(run(sys.argv[1:]))
