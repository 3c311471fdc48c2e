"""``regdesigner worker``: timers, reminders and requests to other bodies, beside any number of servers."""

from __future__ import annotations

import os
import signal
import threading
from pathlib import Path
from types import FrameType

import click

from regdesigner.cli.clock import now_in_bishkek, until_next_minute
from regdesigner.cli.kept import data_folder, database_url, kept_options
from regdesigner.cli.localized import LocalizedCommand
from regdesigner.cli.terminal import Terminal

SHORTEST, LONGEST = 1, 3600


def command(terminal: Terminal) -> click.Command:
    def run(folder: Path | None, database: str, every: int) -> None:
        from regdesigner.server.working import work

        url = database_url(folder or data_folder(), database)
        stop = threading.Event()
        _listen(stop)
        terminal.note("cli-worker-begins", every=every)
        work(url, now_in_bishkek, until_next_minute, every, stop, os.environ)
        terminal.note("cli-worker-ended")

    every = click.Option(
        ["--every"],
        type=click.IntRange(SHORTEST, LONGEST),
        default=10,
        metavar="SECONDS",
        help=terminal.text("cli-option-every"),
    )
    return LocalizedCommand(terminal, name="worker", callback=run, params=[every, *kept_options(terminal)])


def _listen(stop: threading.Event) -> None:
    """SIGTERM and SIGINT end the worker after the step that it is at."""

    def heard(_signal: int, _frame: FrameType | None) -> None:
        threading.Thread(target=stop.set).start()  # the event may be held by what the signal interrupts

    for each in (signal.SIGTERM, signal.SIGINT):
        signal.signal(each, heard)
