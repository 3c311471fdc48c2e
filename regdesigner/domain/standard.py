"""The standard of a service: 17 fields in 4 sections (typical standard, Resolution 603 of 3 September 2012)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from regdesigner.domain.service import checked_service_number
from regdesigner.domain.term import Term
from regdesigner.domain.text import EMPTY, Text


class Channel(StrEnum):
    """A way of turning to the provider (typical-regulation p. 10)."""

    IN_PERSON = "in_person"
    PHONE = "phone"
    POST = "post"
    ELECTRONIC = "electronic"


class Extent(StrEnum):
    """How far the service is provided in electronic form (field 15)."""

    NONE = "none"
    PARTIAL = "partial"
    FULL = "full"


class Holder(StrEnum):
    """Who has a document: only the recipient's own may be demanded (instruction p. 18, typical-regulation p. 8)."""

    RECIPIENT = "recipient"
    PROVIDER = "provider"
    SUBORDINATE = "subordinate"
    OTHER_BODY = "other_body"


class Presentation(StrEnum):
    SHOWN = "shown"
    HANDED_IN = "handed_in"


@dataclass(frozen=True, slots=True)
class LimitByAct:
    """A limit that a normative act sets, so that the standard may leave it out (instruction p. 13)."""

    act: Text


Limit = Term | LimitByAct


@dataclass(frozen=True, slots=True)
class Limits:
    """Field 7: time to accept documents, total term, time to hand over the result; ``None`` is not stated."""

    intake: Limit | None
    total: Limit | None
    handover: Limit | None


@dataclass(frozen=True, slots=True)
class RecipientCategory:
    """A group of recipients, by age, status or special need; ``special`` for people with special needs."""

    id: str
    name: Text
    special: bool = False


@dataclass(frozen=True, slots=True)
class DocumentRequirement:
    """Field 12: a document that the recipient shows or hands in.

    Empty ``categories`` or ``channels`` mean all of them. ``form`` says where the set blank is found;
    ``where_to_get`` where and by which procedure a document is got that needs an action elsewhere.
    """

    id: str
    name: Text
    holder: Holder
    presentation: Presentation = Presentation.HANDED_IN
    categories: tuple[str, ...] = ()
    channels: tuple[Channel, ...] = ()
    required_in_person: bool = False
    form: Text = EMPTY
    where_to_get: Text = EMPTY
    holding_body: Text = EMPTY


@dataclass(frozen=True, slots=True)
class Price:
    """An amount in soms for a category of recipients (empty: all), with its legal basis."""

    amount: Decimal
    categories: tuple[str, ...] = ()
    basis: Text = EMPTY


@dataclass(frozen=True, slots=True)
class Cost:
    """Field 13: paid or free; a free service must say that it is free (instruction p. 19)."""

    paid: bool
    statement: Text
    approved_by: Text = EMPTY
    basis: Text = EMPTY
    prices: tuple[Price, ...] = ()


@dataclass(frozen=True, slots=True)
class QualityParameter:
    id: str
    name: Text


@dataclass(frozen=True, slots=True)
class ElectronicProvision:
    """Field 15: extent, ways in words, and the site that takes applications."""

    extent: Extent
    ways: Text = EMPTY
    site: str = ""


@dataclass(frozen=True, slots=True)
class RefusalGround:
    """Field 16: ``time_to_mend`` is given where documents are returned for completion."""

    id: str
    text: Text
    time_to_mend: Term | None = None


@dataclass(frozen=True, slots=True)
class RefusalGrounds:
    """Two kinds: refusing and returning the documents; refusing the service (instruction p. 22)."""

    documents: tuple[RefusalGround, ...]
    service: tuple[RefusalGround, ...]

    @property
    def all(self) -> tuple[RefusalGround, ...]:
        return self.documents + self.service


@dataclass(frozen=True, slots=True)
class Information:
    """Fields 8 and 9: what recipients are told and how; ``phones`` and ``sites`` as printed."""

    content: tuple[Text, ...]
    responsible_body: Text
    ways: tuple[Text, ...]
    phones: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Appeal:
    """Field 17: the order in words, the terms that it sets."""

    order: tuple[Text, ...]
    registration: Term | None = None
    answer: Term | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """Law art. 11 item 18 and art. 12.1: how often the standard is reviewed, when it was approved."""

    period: Term | None = None
    approved_on: date | None = None


@dataclass(frozen=True)
class ServiceStandard:
    """The front-office document: what the recipient of one service is promised. Fields in the form's order."""

    number: str
    name: Text
    provider: Text
    recipients: tuple[RecipientCategory, ...]
    legal_grounds: tuple[Text, ...]
    result: Text
    conditions: tuple[Text, ...]
    limits: Limits
    information: Information
    communication: tuple[Text, ...]
    confidentiality: tuple[Text, ...]
    documents: tuple[DocumentRequirement, ...]
    cost: Cost | None
    quality: tuple[QualityParameter, ...]
    electronic: ElectronicProvision | None
    refusal: RefusalGrounds
    appeal: Appeal
    channels: tuple[Channel, ...]
    request_registration: Text = EMPTY
    """Field 12: how requests and complaints are registered (journal, stamp, other)."""
    actions_in_short: Text = EMPTY
    """Law art. 11 item 1: a short description of the provider's actions."""
    review: Review = Review()
    source: str = ""
    """From where the facts are; ``example`` marks facts that are invented."""

    def __post_init__(self) -> None:
        checked_service_number(self.number)

    def document(self, document_id: str) -> DocumentRequirement | None:
        return next((entry for entry in self.documents if entry.id == document_id), None)

    def refusal_ground(self, ground_id: str) -> RefusalGround | None:
        return next((ground for ground in self.refusal.all if ground.id == ground_id), None)
