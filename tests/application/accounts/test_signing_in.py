"""Signing in, staying signed in, signing out."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from regdesigner.application.accounts.signing_in import (
    LOCKED_FOR,
    LONGEST_IDLE,
    LONGEST_SESSION,
    MOST_FAILURES,
    SigningIn,
)
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.application.refusals import SignInRefused
from regdesigner.domain.account import Role
from tests.application.kept import NOW, person
from tests.fakes.unit_of_work import PlainHasher


class CountingHasher(PlainHasher):
    """Counts how often a password was looked at."""

    def __init__(self) -> None:
        self.verified = 0

    def verify(self, password_hash: str, password: str) -> bool:
        self.verified += 1
        return super().verify(password_hash, password)


def signing_in(units: UnitsOfWork) -> SigningIn:
    person(units, "aida", Role.ANALYST)
    return SigningIn(units, PlainHasher())


def test_the_right_password_begins_a_session(units: UnitsOfWork) -> None:
    signing = signing_in(units)
    account = signing.sign_in(" AIDA ", "aida", "key", NOW, "Firefox")
    assert account.login == "aida"
    assert signing.account_of("key", NOW) == account
    assert [each.agent for each in signing.sessions(account, NOW)] == ["Firefox"]


def test_a_wrong_password_is_refused_and_begins_nothing(units: UnitsOfWork) -> None:
    signing = signing_in(units)
    with pytest.raises(SignInRefused):
        signing.sign_in("aida", "wrong", "key", NOW)
    assert signing.account_of("key", NOW) is None


def test_an_unknown_login_costs_one_look_at_a_password_like_any_other(units: UnitsOfWork) -> None:
    hasher = CountingHasher()
    signing = SigningIn(units, hasher)
    with pytest.raises(SignInRefused):
        signing.sign_in("nobody", "aida", "key", NOW)
    assert hasher.verified == 1


def test_an_account_that_is_not_active_is_refused_and_its_sessions_are_over(units: UnitsOfWork) -> None:
    signing = signing_in(units)
    account = signing.sign_in("aida", "aida", "key", NOW)
    with units() as unit:
        unit.accounts.change(replace(account, active=False))
        unit.commit()
    assert signing.account_of("key", NOW) is None
    with pytest.raises(SignInRefused):
        signing.sign_in("aida", "aida", "other", NOW)


def test_many_wrong_passwords_lock_the_account_for_a_time(units: UnitsOfWork) -> None:
    signing = signing_in(units)
    for _try in range(MOST_FAILURES):
        with pytest.raises(SignInRefused):
            signing.sign_in("aida", "wrong", "key", NOW)
    with pytest.raises(SignInRefused):
        signing.sign_in("aida", "aida", "key", NOW + LOCKED_FOR - timedelta(minutes=1))
    assert signing.sign_in("aida", "aida", "key", NOW + LOCKED_FOR).login == "aida"


def test_a_success_forgets_the_failures_before_it(units: UnitsOfWork) -> None:
    signing = signing_in(units)
    for _round in range(2):
        for _try in range(MOST_FAILURES - 1):
            with pytest.raises(SignInRefused):
                signing.sign_in("aida", "wrong", "key", NOW)
        signing.sign_in("aida", "aida", "key" * (_round + 1), NOW)


def test_a_session_ends_when_it_was_not_seen_for_long(units: UnitsOfWork) -> None:
    signing = signing_in(units)
    account = signing.sign_in("aida", "aida", "key", NOW)
    assert signing.account_of("key", NOW + LONGEST_IDLE) == account
    assert signing.account_of("key", NOW + 2 * LONGEST_IDLE) == account
    assert signing.account_of("key", NOW + 3 * LONGEST_IDLE + timedelta(minutes=1)) is None
    assert signing.account_of("key", NOW) is None


def test_a_session_ends_after_its_longest_time_however_busy_it_is(units: UnitsOfWork) -> None:
    signing = signing_in(units)
    signing.sign_in("aida", "aida", "key", NOW)
    now = NOW
    while now - NOW <= LONGEST_SESSION:
        assert signing.account_of("key", now) is not None
        now += LONGEST_IDLE
    assert signing.account_of("key", now) is None


def test_sessions_are_listed_and_ended_by_their_owner_only(units: UnitsOfWork) -> None:
    signing = signing_in(units)
    bek = person(units, "bek", Role.ANALYST)
    aida = signing.sign_in("aida", "aida", "one", NOW)
    for key in ("two", "three"):
        signing.sign_in("aida", "aida", key, NOW)
    signing.end_session(bek, "one")
    signing.end_session(aida, "two")
    assert {each.key_hash for each in signing.sessions(aida, NOW)} == {"one", "three"}
    signing.end_other_sessions(aida, "three")
    assert {each.key_hash for each in signing.sessions(aida, NOW)} == {"three"}
    signing.sign_out("three")
    assert signing.sessions(aida, NOW) == ()


def test_an_outdated_hash_is_made_anew_at_the_next_success(units: UnitsOfWork) -> None:
    class OlderHashes(PlainHasher):
        def verify(self, password_hash: str, password: str) -> bool:
            return password_hash in (self.hash(password), "old")

    person(units, "aida", Role.ANALYST)
    with units() as unit:
        unit.accounts.set_password(1, "old")
        unit.commit()
    SigningIn(units, OlderHashes()).sign_in("aida", "aida", "key", NOW)
    with units(reading=True) as unit:
        credentials = unit.accounts.credentials("aida")
    assert credentials is not None
    assert credentials.password_hash == "hash of aida"
