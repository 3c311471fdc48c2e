"""What a new case is asked for: by which way, in which category, with which documents, and the start's own fields."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.application.regulations.task_forms import Arrangement, asked_by_form, taken_values
from regdesigner.domain.case import Asked
from regdesigner.domain.flow import FieldType, FlowNode, TaskField
from regdesigner.domain.scenario import Answers, FieldValue
from regdesigner.domain.standard import Channel, DocumentRequirement, Holder, RecipientCategory

NAMES = frozenset({"applicant", "applicant_name", "recipient", "recipient_name"})
CONTACTS = frozenset({"phone", "telephone", "contact", "email"})
"""Names of fields of a start that ask for what every case is asked for: nobody is asked twice."""


@dataclass(frozen=True)
class StartForm:
    """The form of a pilot's new cases; ``public`` is the one that recipients fill in themselves."""

    name: str
    version: int
    folder: RegulationFolder
    public: bool = False

    @cached_property
    def start(self) -> FlowNode | None:
        starts = self.folder.regulation.flow.starts
        return starts[0] if starts else None

    @cached_property
    def channels(self) -> tuple[Channel, ...]:
        """Those of the standard that the regulation takes; recipients themselves come electronically only."""
        standard, field = self.folder.standard, self._channel_field
        known = standard.channels if standard is not None and standard.channels else tuple(Channel)
        taken = _values(field) if field is not None else set(Channel)
        return tuple(each for each in known if each.value in taken and (not self.public or each is Channel.ELECTRONIC))

    @cached_property
    def categories(self) -> tuple[RecipientCategory, ...]:
        """Those of the standard that the regulation takes."""
        standard, field = self.folder.standard, self._category_field
        known = standard.recipients if standard is not None else ()
        return tuple(each for each in known if field is None or each.id in _values(field))

    def documents(self, channel: Channel, category: str | None) -> tuple[DocumentRequirement, ...]:
        """What the standard wants for a way of turning to the provider and a category, in its order."""
        standard = self.folder.standard
        return tuple(
            each
            for each in (standard.documents if standard is not None else ())
            if (not each.channels or channel in each.channels) and (not each.categories or category in each.categories)
        )

    def brought(self, channel: Channel, category: str | None) -> tuple[DocumentRequirement, ...]:
        """What the recipient brings: only the recipient's own may be demanded."""
        return tuple(each for each in self.documents(channel, category) if each.holder is Holder.RECIPIENT)

    @cached_property
    def fields(self) -> tuple[TaskField, ...]:
        """The start's own fields, without those that are known from what every case is asked for."""
        known = (self._channel_field, self._category_field)
        return tuple(each for each in self._all if each not in known and not _is_personal(each))

    def form(self, channel: Channel, category: str | None) -> Arrangement:
        """How the start's own fields are asked, once way and category are chosen."""
        if self.start is None:
            return ()
        return asked_by_form(self.folder, self.start.id, self.fields, self._chosen(channel, category))

    def taken(self, channel: Channel, category: str | None, values: Answers) -> Answers:
        """What is filled in, without what the form hides by it."""
        return taken_values(self.form(channel, category), self._chosen(channel, category), values)

    def _chosen(self, channel: Channel, category: str | None) -> Answers:
        """Way and category under the names that the start has for them."""
        given = ((self._channel_field, channel.value), (self._category_field, category))
        return {field.name: value for field, value in given if field is not None}

    def answers(self, asked: Asked) -> Answers:
        """What the start of the regulation is given: the fields filled in, and what is known without them."""
        known: dict[str, FieldValue] = {**asked.fields, **self._chosen(asked.channel, asked.category)}
        for field in self._all:
            if _is_personal(field):
                known[field.name] = asked.recipient if field.name in NAMES else asked.contact or None
        return known

    @property
    def contact_wanted(self) -> bool:
        """Whether nobody can do without a contact: who asks from afar is told by it, or the start asks for it."""
        return self.public or any(each.required for each in self._all if each.name in CONTACTS)

    @cached_property
    def _all(self) -> tuple[TaskField, ...]:
        return self.start.fields if self.start is not None else ()

    @cached_property
    def _channel_field(self) -> TaskField | None:
        return self._choice_among({each.value for each in Channel})

    @cached_property
    def _category_field(self) -> TaskField | None:
        standard = self.folder.standard
        return self._choice_among({each.id for each in standard.recipients} if standard is not None else set())

    def _choice_among(self, values: set[str]) -> TaskField | None:
        """The first choice of which every variant is one of these."""
        choices = (each for each in self._all if each.type is FieldType.CHOICE and each.variants)
        return next((each for each in choices if _values(each) <= values), None)


def _values(field: TaskField) -> set[str]:
    return {variant.value for variant in field.variants}


def _is_personal(field: TaskField) -> bool:
    return field.type is FieldType.TEXT and field.name in NAMES | CONTACTS
