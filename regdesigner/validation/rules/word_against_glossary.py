from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.language.glossary import forbidden_among
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule
from regdesigner.validation.word_fixes import official_word


@rule("LANG502", basis=LegalReference(Act.PROFILE, "glossary"))
def word_against_glossary(checked: CheckedRegulation) -> Iterator[Defect]:
    """A text uses a word that official papers write otherwise.

    Why it matters: one thing under two names or spellings reads as two things, and a lawyer sends the paper back.

    Instead: write the word as the glossary has it.

    Basis: profile, glossary.
    """
    seen: set[tuple[str | None, str, str]] = set()
    for language, texts in checked.words.items():
        for number, got, wanted in forbidden_among(texts, checked.vocabulary[language], language):
            entry = checked.texts[number]
            key = (entry.element, entry.field, got.casefold())
            if key not in seen:
                seen.add(key)
                fix = official_word(checked, entry, got, language)
                yield Defect(entry.element, entry.field, entry.place, {"got": got, "wanted": wanted}, fix)
