"""The form of a new case, at the front office and for recipients: what was sent with it, and what is wrong in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from flask import request
from werkzeug.datastructures import FileStorage

from regdesigner.application.cases.enclosing import Enclosed, Enclosure, checked_number, enclosure
from regdesigner.application.cases.start_form import StartForm
from regdesigner.application.refusals import Refused
from regdesigner.domain.case import Asked
from regdesigner.domain.case_file import LARGEST
from regdesigner.domain.standard import Channel, DocumentRequirement, Holder
from regdesigner.server.case_forms import Filled, ShownSection, asked_fields, shown_form
from regdesigner.server.case_values import ReadFields, read_fields
from regdesigner.server.texts import t

LONGEST = 200
"""Signs of a name or contact."""
OTHER_FILES = "file-other"


@dataclass(frozen=True, slots=True)
class Choice:
    """Way and category, which come first: the documents and the fields depend on them."""

    channel: Channel
    category: str | None


@dataclass(frozen=True)
class StartDraft:
    """A form as it was filled in; ``errors`` by the name of the control."""

    form: StartForm
    choice: Choice
    fields: ReadFields = field(default_factory=ReadFields)
    typed: Mapping[str, str] = field(default_factory=dict)
    recipient: str = ""
    contact: str = ""
    brought: tuple[str, ...] = ()
    enclosures: tuple[Enclosure, ...] = ()
    errors: dict[str, str] = field(default_factory=dict)

    @property
    def wanted(self) -> tuple[DocumentRequirement, ...]:
        """What the recipient brings."""
        return self.form.brought(self.choice.channel, self.choice.category)

    @property
    def sections(self) -> tuple[ShownSection, ...]:
        """The start's own fields with what was typed."""
        return shown_form(self.form.form(*self._chosen), Filled(self.typed, self.fields.errors))

    @property
    def _chosen(self) -> tuple[Channel, str | None]:
        return self.choice.channel, self.choice.category

    @property
    def not_asked(self) -> tuple[DocumentRequirement, ...]:
        """What bodies hold, and ask each other for."""
        documents = self.form.documents(self.choice.channel, self.choice.category)
        return tuple(each for each in documents if each.holder is not Holder.RECIPIENT)

    @property
    def asked(self) -> Asked:
        """What is asked for, once there are no mistakes."""
        enclosed = {each.document for each in self.enclosures}
        handed = tuple(each.id for each in self.wanted if each.id in self.brought or each.id in enclosed)
        taken = self.form.taken(*self._chosen, self.fields.values)
        return Asked(*self._chosen, self.recipient, self.contact, handed, taken)

    def enclosed(self, by: str = "") -> Enclosed:
        return Enclosed(self.enclosures, by)


def choice_of(form: StartForm) -> tuple[Choice | None, dict[str, str]]:
    """What was chosen, or what is wrong with it; nothing is asked where there is no choice."""
    given = request.values
    channels = {each.value: each for each in form.channels}
    categories = [each.id for each in form.categories]
    only_way = next(iter(channels)) if len(channels) == 1 else None
    channel = channels.get(given.get("channel") or only_way or "")
    only_category = categories[0] if len(categories) == 1 else None
    category = (given.get("category") or only_category) if categories else None
    errors = {}
    if channel is None and "channel" in given:
        errors["channel"] = t("web-start-choose-channel")
    if categories and category not in categories and ("category" in given or "channel" in given):
        errors["category"] = t("web-start-choose-category")
    if channel is None or (categories and category not in categories):
        return None, errors
    return Choice(channel, category), {}


def empty_draft(form: StartForm, choice: Choice) -> StartDraft:
    return StartDraft(form, choice)


def filled_draft(form: StartForm, choice: Choice) -> StartDraft:
    """The form as it was sent, with its mistakes."""
    given = request.form
    recipient, contact = given.get("recipient", "").strip(), given.get("contact", "").strip()
    wanted = form.brought(choice.channel, choice.category)
    ticked = given.getlist("brought")
    fields = read_fields(asked_fields(form.form(choice.channel, choice.category)), given)
    errors = _personal(form, recipient, contact)
    enclosures = enclosed_files([each.id for each in wanted], errors)
    brought = tuple(each.id for each in wanted if each.id in ticked)
    errors |= fields.mistakes
    return StartDraft(form, choice, fields, given, recipient, contact, brought, enclosures, errors)


def enclosed_files(documents: list[str], errors: dict[str, str]) -> tuple[Enclosure, ...]:
    """The files that came with a form, each with its document; what is not taken in is added to ``errors``."""
    found: list[Enclosure] = []
    for name, document in [*((f"file-{each}", each) for each in documents), (OTHER_FILES, "")]:
        for file in request.files.getlist(name):
            if file.filename:
                _add(found, file, document, name, errors)
    try:
        return checked_number(tuple(found))
    except Refused as refused:
        errors[OTHER_FILES] = t(refused.message, **refused.arguments)
        return ()


def _add(found: list[Enclosure], file: FileStorage, document: str, name: str, errors: dict[str, str]) -> None:
    try:
        found.append(enclosure(file.filename or "", file.stream.read(LARGEST + 1), document))
    except Refused as refused:
        errors[name] = t(refused.message, **refused.arguments)


def _personal(form: StartForm, recipient: str, contact: str) -> dict[str, str]:
    errors = {}
    if not recipient:
        errors["recipient"] = t("web-start-recipient-missing")
    elif len(recipient) > LONGEST:
        errors["recipient"] = t("web-start-too-long", limit=LONGEST)
    if not contact and form.contact_wanted:
        errors["contact"] = t("web-start-contact-missing")
    elif len(contact) > LONGEST:
        errors["contact"] = t("web-start-too-long", limit=LONGEST)
    return errors
