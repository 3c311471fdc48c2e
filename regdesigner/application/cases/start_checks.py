"""What programs ask for when a case begins, checked as the forms of pages check it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from regdesigner.application.cases.enclosing import Enclosure, checked_number
from regdesigner.application.cases.start_form import StartForm
from regdesigner.application.ports.engine import FieldsRefused, Problem
from regdesigner.domain.case import Asked

LONGEST = 200
"""Signs of a name or contact."""


def checked_start(form: StartForm, asked: Asked, files: tuple[Enclosure, ...]) -> Asked:
    """What is asked for, a document counted as brought where a file of it came.

    Raises ``FieldsRefused`` with every mistake but those in the start's own fields, ``Refused`` for too many files.
    """
    checked_number(files)
    problems = [*_choice(form, asked), *_personal(form, asked), *_documents(form, asked, files)]
    if problems:
        raise FieldsRefused(*problems)
    enclosed = {each.document for each in files}
    wanted = form.brought(asked.channel, asked.category)
    handed = tuple(each.id for each in wanted if each.id in asked.documents or each.id in enclosed)
    return replace(asked, documents=handed, fields=form.taken(asked.channel, asked.category, asked.fields))


def check_sent(form: StartForm, asked: Asked, files: tuple[Enclosure, ...]) -> None:
    """Check the files that a recipient sends later; raises ``FieldsRefused``, ``Refused`` for too many."""
    checked_number(files)
    problems = tuple(_documents(form, replace(asked, documents=()), files))
    if problems:
        raise FieldsRefused(*problems)


def _choice(form: StartForm, asked: Asked) -> Iterator[Problem]:
    if asked.channel not in form.channels:
        yield Problem("web-start-choose-channel", None, {"field": "channel"})
    known = [each.id for each in form.categories]
    if asked.category not in known and (known or asked.category is not None):
        yield Problem("web-start-choose-category", None, {"field": "category"})


def _personal(form: StartForm, asked: Asked) -> Iterator[Problem]:
    if not asked.recipient:
        yield Problem("web-start-recipient-missing", None, {"field": "recipient"})
    if not asked.contact and form.contact_wanted:
        yield Problem("web-start-contact-missing", None, {"field": "contact"})
    for name, typed in (("recipient", asked.recipient), ("contact", asked.contact)):
        if len(typed) > LONGEST:
            yield Problem("web-start-too-long", None, {"field": name, "limit": LONGEST})


def _documents(form: StartForm, asked: Asked, files: tuple[Enclosure, ...]) -> Iterator[Problem]:
    """What a body holds is asked of nobody: a document of which this is said is refused."""
    brought = {each.id for each in form.brought(asked.channel, asked.category)}
    for each in dict.fromkeys((*asked.documents, *(file.document for file in files if file.document))):
        if each not in brought:
            yield Problem("web-start-document-not-asked", None, {"field": f"documents.{each}"})
