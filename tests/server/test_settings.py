"""The secret that the application keeps for itself."""

from __future__ import annotations

from pathlib import Path

from regdesigner.server import Settings, kept_secret


def test_the_secret_is_made_once_and_read_by_its_owner_only(tmp_path: Path) -> None:
    secret = kept_secret(tmp_path)
    assert len(secret) == 32
    assert kept_secret(tmp_path) == secret
    (file,) = tmp_path.iterdir()
    assert file.stat().st_mode & 0o777 == 0o600


def test_https_is_known_by_the_address_that_people_type() -> None:
    assert Settings(b"s", "https://reglament.example").https
    assert not Settings(b"s", "http://127.0.0.1:8080").https
    assert not Settings(b"s").https
