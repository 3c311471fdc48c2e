"""Hashes of passwords."""

from __future__ import annotations

from regdesigner.persistence.passwords import Argon2Hasher


def test_only_the_right_password_fits_its_hash() -> None:
    hasher = Argon2Hasher()
    kept = hasher.hash("сыр сөз 2026")
    assert kept.startswith("$argon2id$")
    assert hasher.verify(kept, "сыр сөз 2026")
    assert not hasher.verify(kept, "сыр сөз 2025")
    assert not hasher.verify("not a hash", "сыр сөз 2026")
    assert not hasher.outdated(kept)


def test_equal_passwords_have_different_hashes() -> None:
    hasher = Argon2Hasher()
    assert hasher.hash("сыр сөз 2026") != hasher.hash("сыр сөз 2026")
