"""New cases: taken in at the front office, or asked for by recipients themselves where the pilot is public."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass, replace
from datetime import datetime

from regdesigner.application.accounts.limiting import Limit
from regdesigner.application.cases.access import own_folder_of
from regdesigner.application.cases.carrying_out import Begun, CarryingOut, secret_hash
from regdesigner.application.cases.enclosing import Enclosed
from regdesigner.application.cases.start_form import StartForm
from regdesigner.application.cases.steps import THE_CLOCK, Actor
from regdesigner.application.ports.cases import CaseConflict, NoSuchCase
from regdesigner.application.ports.library import NoSuchVersion, StoredFolder
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.application.refusals import NotPermitted, Refused
from regdesigner.domain import secret_word
from regdesigner.domain.account import Account, Permission
from regdesigner.domain.case import Asked, Case
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.text import EMPTY, Text

PUBLIC = Limit("ask", 30)
"""Cases that are asked for from one network address."""
_KEY_BYTES = 16
_ID_SIGNS = 16


@dataclass(frozen=True)
class Offered:
    """A pilot of which a case may begin."""

    folder: StoredFolder
    name: Text


@dataclass(frozen=True)
class BeginningCases:
    """Use cases of the front office and of the public form.

    ``key`` is the application's own secret: from it come the keys of forms, and the words that open the pages of
    recipients, so that a form sent twice is answered with the same case and the same word.
    """

    units: UnitsOfWork
    carrying_out: CarryingOut
    key: bytes

    def offered(self, account: Account) -> tuple[Offered, ...]:
        """The pilots of the account's body that take new cases, in order of name."""
        with self.units(reading=True) as unit:
            registry = unit.registry.registry()
            running = [each.folder for each in unit.pilots.all() if each.ended is None]
            own = [own_folder_of(unit, account, each) for each in running]
        found = [each for each in own if each is not None and not each.trashed]
        services = {each.name: registry.service(each.service) for each in found}
        return tuple(
            Offered(each, service.name if (service := services[each.name]) is not None else EMPTY) for each in found
        )

    def form(self, account: Account, name: str) -> StartForm:
        """The form of the front office; raises ``NoSuchVersion``, ``Refused`` where there is no pilot."""
        with self.units(reading=True) as unit:
            folder, pilot = own_folder_of(unit, account, name), unit.pilots.get(name)
        if folder is None or folder.trashed:
            raise NoSuchVersion(name)
        if not account.may(Permission.BEGIN_CASES):
            raise NotPermitted
        if pilot is None or pilot.ended is not None:
            raise Refused("refused-no-pilot", folder=name)
        return StartForm(name, pilot.version, self.carrying_out.loaded(name, pilot.version)[0])

    def public_form(self, name: str) -> StartForm:
        """The form for recipients; raises ``NoSuchVersion`` where there is none, whatever the reason."""
        with self.units(reading=True) as unit:
            pilot = unit.pilots.get(name)
            if pilot is None or not pilot.public or pilot.ended is not None or unit.library.folder(name).trashed:
                raise NoSuchVersion(name)
        form = StartForm(name, pilot.version, self.carrying_out.loaded(name, pilot.version)[0], public=True)
        if not form.channels:
            raise NoSuchVersion(name)
        return form

    def public_forms(self) -> tuple[StartForm, ...]:
        """The forms that are open to recipients, in order of their folders' names."""
        with self.units(reading=True) as unit:
            names = [each.folder for each in unit.pilots.all() if each.public and each.ended is None]
        return tuple(form for each in names if (form := self._public_form(each)) is not None)

    def _public_form(self, name: str) -> StartForm | None:
        try:
            return self.public_form(name)
        except (NoSuchVersion, UnreadableInput):
            return None

    def form_key(self) -> str:
        """A key for a form that is shown: what is sent with it is carried out once."""
        random = secrets.token_hex(_KEY_BYTES)
        return f"{random}.{self._mark(random)}"

    def key_of(self, account: Account, key: str) -> str:
        """The key of a form for one that an account chose by itself: the same one of another account is another."""
        random = hashlib.sha256(f"{account.id} {key}".encode("utf-8", "surrogatepass")).hexdigest()
        return f"{random}.{self._mark(random)}"

    def begin(
        self, account: Account, form: StartForm, asked: Asked, enclosed: Enclosed, now: datetime, key: str
    ) -> Begun:
        """Take a request in at the front office."""
        position = form.start.lane if form.start is not None else None
        actor = Actor(account.id, account.name, position or "")
        return self._begun(form, asked, actor, enclosed, now, key)

    def begin_publicly(
        self, form: StartForm, asked: Asked, enclosed: Enclosed, now: datetime, key: str, address: str | None
    ) -> Begun:
        """Take in what a recipient sent; raises ``TooOften``."""
        PUBLIC.check(self.units, address, now)
        begun = self._begun(form, asked, THE_CLOCK, enclosed, now, key)
        PUBLIC.count(self.units, address, now)
        return begun

    def word_of(self, number: str) -> str:
        """The secret word of a case for its receipt, empty where another one was given out; raises ``NoSuchCase``."""
        with self.units(reading=True) as unit:
            kept = unit.cases.with_number(number)
        word = self._word(kept.case.id)
        return word if hmac.compare_digest(secret_hash(word), kept.secret_hash) else ""

    def _word(self, case_id: str) -> str:
        return secret_word.derived(self.key, f"case {case_id}")

    def _begun(self, form: StartForm, asked: Asked, actor: Actor, enclosed: Enclosed, now: datetime, key: str) -> Begun:
        self._check_key(key)
        asked = replace(asked, fields=form.answers(asked))
        case_id = self._case_id(form, asked, enclosed, key)
        word = self._word(case_id)
        there = self._known(case_id)
        if there is None:
            try:
                return self.carrying_out.begin(
                    form.name, form.version, asked, actor, now, key, case_id=case_id, secret=word, enclosed=enclosed
                )
            except CaseConflict:
                there = self._known(case_id)
                if there is None:
                    raise
        return Begun(there, word)

    def _known(self, case_id: str) -> Case | None:
        try:
            with self.units(reading=True) as unit:
                return unit.cases.get(case_id).case
        except NoSuchCase:
            return None

    def _case_id(self, form: StartForm, asked: Asked, enclosed: Enclosed, key: str) -> str:
        """The same for the same form sent again; another one as soon as anything in it is another."""
        said = repr((form.name, form.version, asked, [(each.document, each.hash) for each in enclosed.files], key))
        return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:_ID_SIGNS]

    def _mark(self, random: str) -> str:
        return hmac.new(self.key, f"form {random}".encode(), hashlib.sha256).hexdigest()[:_ID_SIGNS]

    def _check_key(self, key: str) -> None:
        random, _, mark = key.partition(".")
        if not hmac.compare_digest(self._mark(random).encode(), mark.encode("utf-8", "replace")):
            raise Refused("refused-form-key")
