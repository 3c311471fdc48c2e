"""The commands in the order of the work: make, check, prove, print, run."""

from __future__ import annotations

from collections.abc import Callable

import click

import regdesigner.cli.commands.deadlines as deadlines
import regdesigner.cli.commands.doctor as doctor
import regdesigner.cli.commands.export as export
import regdesigner.cli.commands.new as new
import regdesigner.cli.commands.rules as rules
import regdesigner.cli.commands.run as run
import regdesigner.cli.commands.test as test
import regdesigner.cli.commands.validate as validate
from regdesigner.cli.terminal import Terminal

COMMANDS: tuple[Callable[[Terminal], click.Command], ...] = (
    new.command,
    validate.command,
    rules.command,
    deadlines.command,
    export.command,
    run.command,
    test.command,
    doctor.command,
)
