"""Accounts and who may keep them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from regdesigner.application.accounts.keeping import (
    AccountKeeping,
    check_password,
    first_administrator,
    random_password,
)
from regdesigner.application.accounts.signing_in import SigningIn
from regdesigner.application.ports.accounts import LoginTaken
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.application.refusals import NotPermitted, Refused, SignInRefused
from regdesigner.domain.account import Account, Role
from tests.application.kept import NOW, person, with_registry
from tests.fakes.unit_of_work import PlainHasher

AIDA = Account(0, " Aida ", "  Аида   Асанова ", frozenset((Role.ANALYST,)), "culture")


def keeping(units: UnitsOfWork) -> tuple[AccountKeeping, Account]:
    with_registry(units)
    return AccountKeeping(units, PlainHasher()), person(units, "keeper", Role.ADMINISTRATOR)


def test_an_account_is_added_with_a_password_of_its_own(units: UnitsOfWork) -> None:
    accounts, keeper = keeping(units)
    made = accounts.add(keeper, AIDA)
    assert (made.account.login, made.account.name) == ("aida", "Аида Асанова")
    assert SigningIn(units, PlainHasher()).sign_in("aida", made.password, "key", NOW) == made.account
    assert [each.login for each in accounts.accounts(keeper)] == ["aida", "keeper"]


def test_only_who_manages_accounts_may_see_or_change_them(units: UnitsOfWork) -> None:
    accounts, keeper = keeping(units)
    analyst = accounts.add(keeper, AIDA).account
    for ask in (
        lambda: accounts.accounts(analyst),
        lambda: accounts.add(analyst, replace(AIDA, login="other")),
        lambda: accounts.change(analyst, replace(analyst, roles=frozenset((Role.ADMINISTRATOR,)))),
        lambda: accounts.reset_password(analyst, keeper.id),
    ):
        with pytest.raises(NotPermitted):
            ask()


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"login": "а"}, "refused-login"),
        ({"login": "two words"}, "refused-login"),
        ({"name": "  "}, "refused-account-name"),
        ({"roles": frozenset()}, "refused-no-role"),
        ({"body": "nobody"}, "refused-no-such-body"),
    ],
)
def test_what_no_account_can_have_is_refused(units: UnitsOfWork, fields: dict[str, object], message: str) -> None:
    accounts, keeper = keeping(units)
    with pytest.raises(Refused) as refused:
        accounts.add(keeper, replace(AIDA, **fields))  # type: ignore[arg-type]  # fields by name
    assert refused.value.message == message


def test_a_taken_login_is_refused(units: UnitsOfWork) -> None:
    accounts, keeper = keeping(units)
    accounts.add(keeper, AIDA)
    with pytest.raises(LoginTaken):
        accounts.add(keeper, replace(AIDA, login="AIDA"))


def test_somebody_is_always_left_who_manages_accounts(units: UnitsOfWork) -> None:
    accounts, keeper = keeping(units)
    for change in (replace(keeper, active=False), replace(keeper, roles=frozenset((Role.ANALYST,)))):
        with pytest.raises(Refused) as refused:
            accounts.change(keeper, change)
        assert refused.value.message == "refused-last-administrator"
    assert accounts.accounts(keeper) == (keeper,)


def test_whoever_is_deactivated_is_signed_out(units: UnitsOfWork) -> None:
    accounts, keeper = keeping(units)
    made = accounts.add(keeper, AIDA)
    signing = SigningIn(units, PlainHasher())
    signing.sign_in("aida", made.password, "key", NOW)
    accounts.change(keeper, replace(made.account, active=False))
    assert signing.sessions(made.account, NOW) == ()


def test_a_reset_password_replaces_the_old_one_and_ends_the_sessions(units: UnitsOfWork) -> None:
    accounts, keeper = keeping(units)
    made = accounts.add(keeper, AIDA)
    signing = SigningIn(units, PlainHasher())
    signing.sign_in("aida", made.password, "key", NOW)
    again = accounts.reset_password(keeper, made.account.id)
    assert signing.account_of("key", NOW) is None
    with pytest.raises(SignInRefused):
        signing.sign_in("aida", made.password, "other", NOW)
    assert signing.sign_in("aida", again.password, "third", NOW) == made.account


def test_everybody_changes_their_own_password_knowing_the_old_one(units: UnitsOfWork) -> None:
    accounts, _keeper = keeping(units)
    bek = person(units, "bek", Role.ANALYST)
    signing = SigningIn(units, PlainHasher())
    for key in ("here", "there"):
        signing.sign_in("bek", "bek", key, NOW)
    with pytest.raises(Refused):
        accounts.change_password(bek, "wrong", "жаңы сырсөз 2026")
    accounts.change_password(bek, "bek", "жаңы сырсөз 2026", but_session="here")
    assert [each.key_hash for each in signing.sessions(bek, NOW)] == ["here"]
    assert signing.sign_in("bek", "жаңы сырсөз 2026", "new", NOW) == bek


@pytest.mark.parametrize("password", ["short", "aaaaaaaaaaaaa", "my-bek-is-here", "x" * 201])
def test_a_password_that_is_easy_to_guess_is_refused(password: str) -> None:
    with pytest.raises(Refused):
        check_password(password, "bek")


def test_passwords_that_are_made_are_long_and_different() -> None:
    made = {random_password() for _ in range(50)}
    assert len(made) == 50
    for password in made:
        check_password(password, "admin")


def test_everybody_chooses_their_language(units: UnitsOfWork) -> None:
    accounts, keeper = keeping(units)
    assert accounts.set_language(keeper, "ru").language == "ru"
    assert accounts.accounts(keeper)[0].language == "ru"


def test_the_first_administrator_is_made_only_where_nobody_is(units: UnitsOfWork) -> None:
    with units() as unit:
        made = first_administrator(unit, PlainHasher())
        assert first_administrator(unit, PlainHasher()) is None
    assert made is not None
    assert made.account.roles == {Role.ADMINISTRATOR}
