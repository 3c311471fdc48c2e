"""The application behind a socket, until it is told to stop."""

from __future__ import annotations

import gc
import signal
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import FrameType, MappingProxyType
from typing import Any

import waitress
from flask import Flask

from regdesigner import bootstrap
from regdesigner.application.accounts.keeping import NewPassword
from regdesigner.application.cases.letter_settings import letter_settings
from regdesigner.application.ports.processes import ProcessKind
from regdesigner.application.starting import Starting
from regdesigner.server.app import create_app
from regdesigner.server.bodies import Connection
from regdesigner.server.finishing import Ending, finish
from regdesigner.server.log_lines import log_event, log_failure, log_to_standard_error
from regdesigner.server.settings import MEBIBYTE, Settings, secret_of
from regdesigner.server.working import PATIENCE, Watch, go_round, going_round

DATABASE_FILE = "regdesigner.sqlite3"
WORK_FOLDER = "work"
"""What was brought for long work and what it made."""
THREADS = 8
MOST_CONNECTIONS = 1_000
"""Browsers that are connected at a time: each keeps its connection for a while after an answer."""
REFUSED_UNREAD = 4
"""So many times the limit of uploads is refused before it is read; what is a little too large is refused in words."""
_OWNER_ONLY = 0o700
MOST_SENT = 64 * MEBIBYTE
"""An answer that its browser takes slowly waits in memory, where it was made: the disk may be full."""
UNDER_WAY = 10.0
"""Seconds that the end waits for requests that have come."""
EVERY = 10.0
"""Seconds that a worker rests at most."""
Beside = Callable[[threading.Event], None]


def prepare(
    folder: Path,
    now: Callable[[], datetime],
    base_url: str = "",
    database_url: str = "",
    proxies: tuple[str, ...] = (),
    environment: Mapping[str, str] = MappingProxyType({}),
) -> tuple[Flask, NewPassword | None]:
    """The application on a data folder, which is made, and at the first start the administrator's password.

    Raises ``OSError`` where the folder cannot be made or written.
    """
    folder.mkdir(mode=_OWNER_ONLY, parents=True, exist_ok=True)
    units = bootstrap.units_of_work(database_url or f"sqlite:///{(folder / DATABASE_FILE).resolve()}")
    hasher = bootstrap.password_hasher()
    made = Starting(units, bootstrap.folder_files(), hasher).start(now())
    presence = bootstrap.presence(units, ProcessKind.SERVE, now())
    presence.tell(now())
    files = bootstrap.job_files(folder / WORK_FOLDER)
    secret, token = secret_of(folder, environment), environment.get("REGDESIGNER_METRICS_TOKEN", "")
    letters = letter_settings(environment, base_url)
    settings = Settings(secret, base_url, proxies=proxies, metrics_token=token, data=folder, letters=letters)
    return create_app(settings, units, hasher, now, files, presence=presence), made


def serve(
    app: Flask, host: str, port: int, when_open: Callable[[int], None], beside: Beside | None = None,
    *, https: bool = False,
) -> None:  # fmt: skip
    """Answer until SIGTERM or SIGINT; requests under way are finished. ``when_open`` is told the port that was taken.

    ``beside`` is done in a thread of its own, and is given the event by which it is told to stop.
    Raises ``OSError`` where the port is not to be had.
    """
    log_to_standard_error()
    server, ending = listening(app, host, port, https=https), Ending()
    server.asyncore = ending

    def stop(_signal: int, _frame: FrameType | None) -> None:
        if not ending.tell(server):
            raise SystemExit(0)  # told twice: at once

    for told_by in (signal.SIGTERM, signal.SIGINT):
        signal.signal(told_by, stop)
    when_open(int(server.effective_port))
    with _done_beside(beside):
        server.run()
        finish(server, UNDER_WAY)


def listening(app: Flask, host: str, port: int, *, https: bool = False) -> Any:
    """The server of an application, which has taken its port; its ``run`` answers. Raises ``OSError``.

    What was made until now stays: Python looks for circles only in what is made by requests.
    """
    server = waitress.create_server(
        app,
        host=host,
        port=port,
        threads=THREADS,
        connection_limit=MOST_CONNECTIONS,
        asyncore_use_poll=True,  # which knows no greatest number of connections
        send_bytes=1,  # an answer is sent by who made it, at once
        outbuf_overflow=MOST_SENT,
        url_scheme="https" if https else "http",
        max_request_body_size=REFUSED_UNREAD * app.config["MAX_CONTENT_LENGTH"],
        ident=None,
        clear_untrusted_proxy_headers=False,  # ``addresses`` decides whose word on who asks is believed
    )
    server.channel_class = Connection
    gc.freeze()
    return server


@contextmanager
def _done_beside(beside: Beside | None) -> Iterator[None]:
    """Have it done while the application answers; at the end what it has begun is waited for."""
    stop = threading.Event()
    thread = None if beside is None else threading.Thread(target=beside, args=(stop,), name="rounds", daemon=True)
    if thread is not None:
        thread.start()
    try:
        yield
    finally:
        stop.set()
        if thread is not None:
            thread.join(PATIENCE)


def rounds(app: Flask, until_next: Callable[[], float], *, working: bool, every: float = EVERY) -> Beside:
    """The rounds of a serving process: with those of the worker, or only to say that it lives."""
    equipment = app.extensions["regdesigner"]

    def go(stop: threading.Event) -> None:
        watch = Watch(equipment.now, until_next, log_event, log_failure, stop)
        cases = equipment.carrying_out if working else None
        go_round(going_round(equipment.presence, watch, cases, equipment.settings.letters), stop, every)

    return go
