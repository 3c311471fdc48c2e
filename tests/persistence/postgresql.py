"""A PostgreSQL server for tests: started on loopback from an installed package, stopped by its process id."""

from __future__ import annotations

import os
import pwd
import re
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

_PLACES = "/usr/lib/postgresql"
_TRIES = 600


def _programs() -> Path | None:
    """The folder of initdb and postgres, the newest version of Debian's package first."""
    found = shutil.which("initdb")
    if found is not None:
        return Path(found).resolve().parent
    versions = sorted(Path(_PLACES).glob("*/bin/initdb"), key=lambda path: int(path.parts[4]))
    return versions[-1].parent if versions else None


class Server:
    """A server on loopback with its data in a folder; it is stopped by its own process id."""

    def __init__(self, programs: Path, data: Path, user: str | None, fsync: str) -> None:
        self._programs, self._data, self._user, self._fsync = programs, data, user, fsync
        self._port = _free_port()
        self._process: subprocess.Popen[bytes] | None = None
        self.url = f"postgresql://tester@127.0.0.1:{self._port}"

    def start(self) -> None:
        """Come up, and wait until it answers."""
        settings = [
            f"port={self._port}",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            f"fsync={self._fsync}",
        ]
        options = [part for setting in settings for part in ("-c", setting)]
        with (self._data.parent / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [self._programs / "postgres", "-D", self._data, *options],
                cwd=self._data,
                user=self._user,
                stdout=log,
                stderr=log,
            )
        _reached(self.url)

    def stop(self) -> None:
        """Break connections off and go down."""
        assert self._process is not None
        self._process.send_signal(signal.SIGINT)
        self._process.wait(timeout=30)


@contextmanager
def server(folder: Path) -> Iterator[str]:
    """A server of its own with its data in a folder: its URL without a database."""
    with running(folder) as started:
        yield started.url


@contextmanager
def running(folder: Path, fsync: str = "off") -> Iterator[Server]:
    """A server of its own with its data in a folder, to be stopped and started again meanwhile.

    ``fsync``: whether it waits for the disk, of which no test but a measurement makes anything.
    """
    programs = _programs()
    if programs is None:
        pytest.skip("no PostgreSQL server is installed (Debian: postgresql)")
    user = _unprivileged()
    data = folder / "data"
    data.mkdir()
    if user is not None:
        _hand_over(data, user)
    initdb: list[str | Path] = [
        programs / "initdb",
        "-D",
        data,
        "-U",
        "tester",
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--no-sync",
    ]
    subprocess.run(initdb, user=user, cwd=data, check=True, capture_output=True)
    started = Server(programs, data, user, fsync)
    started.start()
    try:
        yield started
    finally:
        started.stop()


def database_url(server_url: str, name: str) -> str:
    """The URL of a new, empty database."""
    name = re.sub(r"\W", "_", name).lower()[:60]
    with psycopg.connect(f"{server_url}/postgres", autocommit=True) as connection:
        connection.execute(f'DROP DATABASE IF EXISTS "{name}"'.encode())
        connection.execute(f'CREATE DATABASE "{name}"'.encode())
    return f"{server_url}/{name}"


def _unprivileged() -> str | None:
    """PostgreSQL refuses to run as root: then somebody else runs it."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def _hand_over(data: Path, user: str) -> None:
    """Give the folder to its user, and let the user through the folders above it."""
    shutil.chown(data, user)
    for parent in data.parents:
        if parent.stat().st_uid == os.geteuid() and parent.stat().st_mode & 0o011 == 0:
            parent.chmod(parent.stat().st_mode | 0o011)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _reached(url: str) -> str:
    for _try in range(_TRIES):
        try:
            psycopg.connect(f"{url}/postgres", connect_timeout=1).close()
        except psycopg.OperationalError:
            time.sleep(0.1)
        else:
            return url
    pytest.fail("the PostgreSQL server did not answer")
