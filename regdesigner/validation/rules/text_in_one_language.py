from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule
from regdesigner.validation.texts import OfficialLanguage, shortened


@rule("LANG501", basis=LegalReference(Act.LAW, "16.2"))
def text_in_one_language(checked: CheckedRegulation) -> Iterator[Defect]:
    """A text is given in one official language only.

    Why it matters: information is given in the state and in the official language: half of the readers cannot read
    this text.

    Instead: write the text in both languages.

    Basis: law art. 16.2.
    """
    seen: set[tuple[str | None, str]] = set()
    for entry, ky, ru in zip(checked.texts, checked.words["ky"], checked.words["ru"], strict=True):
        absent = () if ky and ru else entry.text.missing
        if absent and (entry.element, entry.field) not in seen:
            seen.add((entry.element, entry.field))
            missing = tuple(OfficialLanguage(language) for language in absent)
            yield Defect(entry.element, entry.field, entry.place, {"text": shortened(entry.text), "missing": missing})
