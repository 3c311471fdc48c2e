"""What programs give when a case begins or goes on by its recipient, and what they are told of it."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from regdesigner.application.cases.enclosing import Enclosure, enclosure
from regdesigner.application.cases.start_checks import LONGEST, checked_start
from regdesigner.application.cases.start_form import StartForm
from regdesigner.application.refusals import Refused
from regdesigner.domain.case import Asked
from regdesigner.domain.case_file import LONGEST_NAME, MOST_AT_ONCE
from regdesigner.domain.standard import Channel, DocumentRequirement, Holder
from regdesigner.domain.text import LANGUAGES, Text
from regdesigner.server.api.shapes import Given, Words
from regdesigner.server.tasks.api import FieldOut, Value, plain_field


class KeyHeader(BaseModel):
    """The key by which the same request is known again and carried out once."""

    model_config = ConfigDict(populate_by_name=True)
    idempotency_key: str = Field(default="", alias="Idempotency-Key")


class FileIn(Given):
    """A file in base64; ``document`` is the id of a document of the standard, empty for any other."""

    name: str = Field(max_length=LONGEST_NAME)
    document: str = Field(default="", max_length=200)
    content: str


class StartIn(Given):
    """What a recipient asks for; ``documents`` are those that were shown or handed in, ``files`` their copies."""

    channel: Channel
    category: str | None = Field(default=None, max_length=200)
    recipient: str = Field(default="", max_length=LONGEST + 1)
    contact: str = Field(default="", max_length=LONGEST + 1)
    documents: list[str] = Field(default_factory=list, max_length=200)
    fields: dict[str, Value] = Field(default_factory=dict)
    files: list[FileIn] = Field(default_factory=list, max_length=MOST_AT_ONCE)


class OfferedServiceOut(BaseModel):
    """A service of which a case may begin."""

    folder: str
    service: str
    name: Words


class OfferedOut(BaseModel):
    services: list[OfferedServiceOut]


class NamedOut(BaseModel):
    id: str
    name: Words


class DocumentOut(BaseModel):
    """A document of the standard; ``brought``: the recipient brings it, all others are asked of nobody.

    Empty ``categories`` or ``channels`` mean all of them.
    """

    id: str
    name: Words
    holder: str
    brought: bool
    categories: list[str]
    channels: list[str]


class StartFormOut(BaseModel):
    """What a case is begun with; ``key`` is to be sent as ``Idempotency-Key``."""

    folder: str
    version: int
    service: str
    name: Words
    channels: list[str]
    categories: list[NamedOut]
    documents: list[DocumentOut]
    fields: list[FieldOut]
    contact_required: bool
    key: str


class BegunOut(BaseModel):
    """A case that has begun; number and secret word open its recipient's page at ``status``."""

    number: str
    secret: str
    status: str


def asked_for(form: StartForm, given: StartIn) -> tuple[Asked, tuple[Enclosure, ...]]:
    """What is asked for, with the files; raises ``FieldsRefused``, ``Refused``."""
    files = enclosures(given.files)
    only = form.categories[0].id if len(form.categories) == 1 else None
    asked = Asked(
        given.channel, given.category or only, given.recipient.strip(), given.contact.strip(), tuple(given.documents),
        dict(given.fields),
    )  # fmt: skip
    return checked_start(form, asked, files), files


def enclosures(files: Iterable[FileIn]) -> tuple[Enclosure, ...]:
    """The files as they are kept; raises ``Refused`` for what is not taken in."""
    found = []
    for each in files:
        try:
            content = base64.b64decode(each.content, validate=True)
        except (binascii.Error, ValueError) as error:
            raise Refused("refused-file-kind", file=each.name[:80]) from error
        found.append(enclosure(each.name, content, each.document))
    return tuple(found)


def plain_form(form: StartForm, key: str) -> dict[str, Any]:
    """A form of new cases as the API tells it."""
    standard = form.folder.standard
    return {
        **plain_service(form),
        "version": form.version,
        "channels": [each.value for each in form.channels],
        "categories": [{"id": each.id, "name": words_of(each.name)} for each in form.categories],
        "documents": [_plain_document(each) for each in (standard.documents if standard is not None else ())],
        "fields": [plain_field(each) for each in form.fields],
        "contact_required": form.contact_wanted,
        "key": key,
    }


def plain_service(form: StartForm) -> dict[str, Any]:
    """The service of a form."""
    folder = form.folder
    name = folder.service.name if folder.service is not None else folder.regulation.provisions.service_name
    return {"folder": form.name, "service": folder.regulation.service, "name": words_of(name)}


def _plain_document(document: DocumentRequirement) -> dict[str, Any]:
    return {
        "id": document.id,
        "name": words_of(document.name),
        "holder": document.holder.value,
        "brought": document.holder is Holder.RECIPIENT,
        "categories": list(document.categories),
        "channels": [each.value for each in document.channels],
    }


def words_of(text: Text) -> dict[str, str]:
    """A text by languages."""
    return {code: text.in_language(code) for code in LANGUAGES}
