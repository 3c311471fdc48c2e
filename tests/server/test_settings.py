"""The secret that the application keeps for itself."""

from __future__ import annotations

import secrets
from concurrent.futures import ThreadPoolExecutor
from errno import ENOSPC
from pathlib import Path

import pytest

from regdesigner.server import Settings, kept_secret


def test_the_secret_is_made_once_and_read_by_its_owner_only(tmp_path: Path) -> None:
    secret = kept_secret(tmp_path)
    assert len(secret) == 32
    assert kept_secret(tmp_path) == secret
    (file,) = tmp_path.iterdir()
    assert file.stat().st_mode & 0o777 == 0o600


def test_of_several_that_start_together_all_take_the_secret_of_the_first(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as processes:
        taken = set(processes.map(lambda _process: kept_secret(tmp_path), range(64)))
    assert [len(secret) for secret in taken] == [32]


def test_a_secret_that_could_not_be_written_whole_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_size: int) -> bytes:
        raise OSError(ENOSPC, "the disk is full")

    with monkeypatch.context() as broken:
        broken.setattr(secrets, "token_bytes", refuse)
        with pytest.raises(OSError, match="full"):
            kept_secret(tmp_path)
    assert list(tmp_path.iterdir()) == []
    assert len(kept_secret(tmp_path)) == 32


def test_https_is_known_by_the_address_that_people_type() -> None:
    assert Settings(b"s", "https://reglament.example").https
    assert not Settings(b"s", "http://127.0.0.1:8080").https
    assert not Settings(b"s").https
