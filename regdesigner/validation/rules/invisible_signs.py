from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.domain.text import Text
from regdesigner.validation.blanks import INVISIBLE
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule
from regdesigner.validation.texts import shortened
from regdesigner.validation.word_fixes import without_invisible


@rule("LANG505", basis=LegalReference(Act.PROFILE, "glossary"))
def invisible_signs(checked: CheckedRegulation) -> Iterator[Defect]:
    """A text holds signs that nobody sees.

    Why it matters: a search does not find it, two equal names differ, and a blank of nothing but such signs
    looks filled in.

    Instead: type the text anew.

    Basis: profile, glossary.
    """
    if not any(INVISIBLE.search(" ".join(words)) for words in checked.vocabulary.values()):
        return
    seen: set[tuple[str | None, str]] = set()
    for entry in checked.texts:
        place = (entry.element, entry.field)
        if place not in seen and any(INVISIBLE.search(words) for words in (entry.text.ky, entry.text.ru)):
            seen.add(place)
            plain = Text(*(INVISIBLE.sub("", words) for words in (entry.text.ky, entry.text.ru, entry.text.en)))
            fix = without_invisible(checked, entry) if plain else None
            yield Defect(entry.element, entry.field, entry.place, {"text": shortened(plain)}, fix)
