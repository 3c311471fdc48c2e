"""``regdesigner serve``: where it keeps things, what it tells, how it stops."""

from __future__ import annotations

import errno
import re
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import waitress

from regdesigner.cli.kept import data_folder
from regdesigner.server import serving
from tests.cli.conftest import Program


class Server:
    """Takes a port that nobody reaches, and is stopped at once."""

    effective_port = 8090

    def __init__(self, settings: dict[str, Any]) -> None:
        self.settings = settings

    def run(self) -> None:
        handler = signal.getsignal(signal.SIGTERM)
        assert callable(handler)
        assert handler == signal.getsignal(signal.SIGINT)
        handler(signal.SIGTERM, None)
        with pytest.raises(SystemExit):
            handler(signal.SIGTERM, None)

    def pull_trigger(self) -> None:
        """Nobody waits."""


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder that is begun once."""
    return tmp_path_factory.mktemp("data")


@pytest.fixture
def servers(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Server]]:
    """The servers that were made instead of real ones."""
    made: list[Server] = []

    def create(_app: object, **settings: Any) -> Server:
        made.append(Server(settings))
        return made[-1]

    monkeypatch.setattr(waitress, "create_server", create)
    monkeypatch.setattr(serving, "finish", lambda _server, _patience: None)
    before = {each: signal.getsignal(each) for each in (signal.SIGTERM, signal.SIGINT)}
    yield made
    for each, handler in before.items():
        signal.signal(each, handler)


def test_the_first_start_tells_how_to_sign_in_and_the_second_does_not(
    program: Program, servers: list[Server], kept: Path
) -> None:
    first = program("serve", "--data", kept, "--port", "0", "--lang", "en")
    assert first.code == 0
    assert "Login: admin" in first.err
    assert re.search(r"^Password: \w{4}(-\w{4}){3}$", first.err, re.MULTILINE)
    assert "http://127.0.0.1:8090/" in first.err
    again = program("serve", "--data", kept, "--lang", "en")
    assert "Password:" not in again.err
    assert [(server.settings["host"], server.settings["port"]) for server in servers] == [
        ("127.0.0.1", 0),
        ("127.0.0.1", 8080),
    ]


def test_behind_a_proxy_the_address_of_the_proxy_is_told(program: Program, servers: list[Server], kept: Path) -> None:
    said = program("serve", "--data", kept, "--base-url", "https://reglament.example", "--lang", "en")
    assert "https://reglament.example" in said.err
    assert servers[0].settings["url_scheme"] == "https"


@pytest.mark.parametrize(
    ("code", "words"), [(errno.EADDRINUSE, "port is taken"), (errno.EADDRNOTAVAIL, "no such address")]
)
def test_a_port_that_is_not_to_be_had_is_told_without_a_traceback(
    program: Program, kept: Path, monkeypatch: pytest.MonkeyPatch, code: int, words: str
) -> None:
    def create(_app: object, **_settings: Any) -> Server:
        raise OSError(code, "no")

    monkeypatch.setattr(waitress, "create_server", create)
    said = program("serve", "--data", kept, "--lang", "en")
    assert said.code == 2
    assert words in said.err
    assert "Traceback" not in said.err


def test_data_lie_where_the_environment_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("REGDESIGNER_DATA", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert data_folder() == tmp_path / "regdesigner"
    monkeypatch.setenv("XDG_DATA_HOME", "not/absolute")
    assert data_folder() == Path.home() / ".local" / "share" / "regdesigner"
    monkeypatch.setenv("REGDESIGNER_DATA", str(tmp_path / "own"))
    assert data_folder() == tmp_path / "own"


def test_a_trusted_proxy_is_a_network(program: Program, servers: list[Server], kept: Path) -> None:
    assert program("serve", "--data", kept, "--trusted-proxy", "10.0.0.5", "--lang", "en").code == 0
    assert servers[0].settings["clear_untrusted_proxy_headers"] is False
    refused = program("serve", "--data", kept, "--trusted-proxy", "nonsense", "--lang", "en")
    assert (refused.code, "nonsense" in refused.err) == (2, True)
