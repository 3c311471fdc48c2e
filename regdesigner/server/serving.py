"""The application behind a socket, until it is told to stop."""

from __future__ import annotations

import logging
import signal
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import FrameType

import waitress
from flask import Flask

from regdesigner import bootstrap
from regdesigner.application.account_keeping import NewPassword
from regdesigner.application.starting import Starting
from regdesigner.server.app import create_app
from regdesigner.server.settings import Settings, kept_secret

DATABASE_FILE = "regdesigner.sqlite3"
WORK_FOLDER = "work"
"""What was brought for long work and what it made."""
THREADS = 8
REFUSED_UNREAD = 4
"""So many times the limit of uploads is refused before it is read; what is a little too large is refused in words."""
_OWNER_ONLY = 0o700


def prepare(
    folder: Path,
    now: Callable[[], datetime],
    base_url: str = "",
    database_url: str = "",
    proxies: tuple[str, ...] = (),
) -> tuple[Flask, NewPassword | None]:
    """The application on a data folder, which is made, and at the first start the administrator's password.

    Raises ``OSError`` where the folder cannot be made or written.
    """
    folder.mkdir(mode=_OWNER_ONLY, parents=True, exist_ok=True)
    units = bootstrap.units_of_work(database_url or f"sqlite:///{(folder / DATABASE_FILE).resolve()}")
    hasher = bootstrap.password_hasher()
    made = Starting(units, bootstrap.folder_files(), hasher).start(now())
    files = bootstrap.job_files(folder / WORK_FOLDER)
    return create_app(Settings(kept_secret(folder), base_url, proxies=proxies), units, hasher, now, files), made


def serve(app: Flask, host: str, port: int, when_open: Callable[[int], None], *, https: bool = False) -> None:
    """Answer until SIGTERM or SIGINT; requests under way are finished. ``when_open`` is told the port that was taken.

    Raises ``OSError`` where the port is not to be had.
    """
    log_to_standard_error()
    server = waitress.create_server(
        app,
        host=host,
        port=port,
        threads=THREADS,
        url_scheme="https" if https else "http",
        max_request_body_size=REFUSED_UNREAD * app.config["MAX_CONTENT_LENGTH"],
        ident=None,
        clear_untrusted_proxy_headers=False,  # ``addresses`` decides whose word on who asks is believed
    )
    signal.signal(signal.SIGTERM, _stop)
    when_open(int(server.effective_port))
    server.run()


def log_to_standard_error() -> None:
    """A line for each request, as JSON; what waitress has to say as words."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(message)s"))
    requests = logging.getLogger("regdesigner")
    requests.addHandler(handler)
    requests.setLevel(logging.INFO)


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise SystemExit(0)  # waitress ends its loop and lets its threads finish
