from __future__ import annotations

import re
from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule
from regdesigner.validation.texts import shortened


@rule("FORM255", basis=LegalReference(Act.TYPICAL_REGULATION, "10 row 2"))
def person_instead_of_position(checked: CheckedRegulation) -> Iterator[Defect]:
    """A person is named where a position belongs.

    Why it matters: with the next appointment the regulation would be wrong: it names posts, never people.

    Instead: write the position.

    Basis: typical-regulation p. 10 row 2 and p. 13.
    """
    lanes = {lane.id for lane in checked.regulation.flow.lanes}
    for entry in checked.texts:
        asked = entry.field in ("responsible", "internal_controller") or (
            entry.field == "name" and entry.element in lanes
        )
        if asked and any(_PERSON.search(words) for words in (entry.text.ky, entry.text.ru)):
            yield Defect(entry.element, entry.field, entry.place, {"got": shortened(entry.text)})


_CAPITAL = "[А-ЯЁӨҮҢ]"
_SURNAME = rf"{_CAPITAL}[а-яёөүң]+"
_INITIALS = rf"{_CAPITAL}\.\s?(?:{_CAPITAL}\.)?"
_PERSON = re.compile(
    rf"\b(?:{_INITIALS}\s?{_SURNAME}|{_SURNAME}\s{_INITIALS}(?!\w)|{_SURNAME}\s{_SURNAME}\s(?:уулу|кызы)\b"
    rf"|{_SURNAME}\s{_SURNAME}(?:ович|евич|овна|евна)\b)"
)
"""A surname with initials, with a patronymic, with ``уулу`` or ``кызы``."""
